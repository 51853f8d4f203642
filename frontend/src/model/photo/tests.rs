//! What is filled in from a photo, what is asked, and what stays as the person typed it.

use super::*;
use shared::wire::v1::formation::FormationAnswers;
use shared::wire::v1::reading::{DoubtWire, ZoneLineWire};

const PASSPORT: [&str; 2] =
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
const CARD: [&str; 3] =
    ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];

fn on() -> Date {
    shared::time::date(2026, 11, 22).expect("a day")
}

fn zone(kind: &str, lines: &[&str], doubtful: &[(u8, u8, &str, char)]) -> ZoneWire {
    let line = |(at, text): (usize, &&str)| {
        let y = 1000 + i32::try_from(at).unwrap_or_default() * 300;
        ZoneLineWire {
            text: (*text).to_owned(),
            places: (0..).step_by(160).take(text.len()).map(|x| [x, y]).collect(),
            confidence: vec![990; text.len()],
        }
    };
    let doubt = |(line, position, why, other): &(u8, u8, &str, char)| DoubtWire {
        line: *line,
        position: *position,
        why: (*why).to_owned(),
        other: Some(other.to_string()),
    };
    ZoneWire {
        kind: kind.to_owned(),
        lines: lines.iter().enumerate().map(line).collect(),
        doubtful: doubtful.iter().map(doubt).collect(),
        corners: [[-100, 850], [7000, 850], [7000, 1450], [-100, 1450]],
        pitch: 160,
        ..ZoneWire::default()
    }
}

fn reading(zones: Vec<ZoneWire>) -> ReadingWire {
    ReadingWire { version: 1, zones, ..ReadingWire::default() }
}

fn passport(doubtful: &[(u8, u8, &str, char)]) -> ZoneSeen {
    match seen(&reading(vec![zone("td3", &PASSPORT, doubtful)])) {
        Seen::Zone(zone) => zone,
        other => panic!("a zone, not {other:?}"),
    }
}

/// A form into which a zone was filled.
fn filled(zone: &ZoneSeen) -> (Filled, FormationAnswers, Marks) {
    let (mut answers, mut marks) = (FormationAnswers::default(), Marks::default());
    let filled = fill_in(&mut answers, zone, &mut marks, on());
    (filled, answers, marks)
}

fn is_marked(answers: &FormationAnswers, marks: &Marks, path: &str) -> bool {
    marks.bears_all(path, &|path| get(answers, path))
}

#[test]
fn a_zone_without_doubt_fills_the_form_and_its_own_lines() {
    let (filled, answers, marks) = filled(&passport(&[]));
    assert_eq!(filled, Filled::Answers(9));
    assert_eq!(answers.document.mrz, PASSPORT.join("\n"));
    assert_eq!(answers.recipient.names.given_name, "ANNA MARIA");
    for path in ["recipient.names.surname", "document.number", "document.mrz", "recipient.birth_date"] {
        assert!(is_marked(&answers, &marks, path), "{path}");
    }
    for path in ["document.authority", "document.issued", "contact.phone"] {
        assert!(!is_marked(&answers, &marks, path), "{path}");
    }
    assert!(governs(&answers, &marks));
}

#[test]
fn the_mark_goes_with_the_first_letter_that_is_typed() {
    let (_, mut answers, marks) = filled(&passport(&[]));
    answers.recipient.names.surname.push('A');
    assert!(!is_marked(&answers, &marks, "recipient.names.surname"));
    answers.recipient.birth_date.day = "13".into();
    assert!(!is_marked(&answers, &marks, "recipient.birth_date"), "one box of three");
    assert!(is_marked(&answers, &marks, "document.number"), "of this answer alone");
}

#[test]
fn what_is_in_doubt_is_asked_and_stays_empty_until_it_is_answered() {
    let mut zone = passport(&[(0, 7, "close", 'X')]);
    let question = &zone.questions[0];
    assert_eq!((question.spot, question.count), (Spot::Of(Field::Surname), 3));
    assert_eq!(question.choices, ['I', 'X']);
    let (first, mut answers, mut marks) = filled(&zone);
    assert_eq!(first, Filled::Answers(8));
    assert_eq!((answers.recipient.names.surname.as_str(), answers.document.mrz.as_str()), ("", ""));
    assert_eq!(answers.recipient.names.given_name, "ANNA MARIA", "in no doubt");
    zone.answer(0, 'X');
    assert_eq!(fill_in(&mut answers, &zone, &mut marks, on()), Filled::Answers(9));
    assert_eq!(answers.recipient.names.surname, "ERXKSSON", "as the person says");
    assert!(answers.document.mrz.starts_with("P<UTOERXKSSON<<"));
    zone.answer(0, 'I');
    fill_in(&mut answers, &zone, &mut marks, on());
    assert_eq!(answers.recipient.names.surname, "ERIKSSON", "changed their mind");
}

#[test]
fn every_answer_waits_for_its_own_characters() {
    for (doubt, waits) in [
        ((0, 0, "close", 'F'), "document.kind"),
        ((0, 4, "close", 'Q'), "document.issuer"),
        ((0, 18, "close", 'H'), "recipient.names.given_name"),
        ((1, 0, "close", 'I'), "document.number"),
        ((1, 12, "close", 'Q'), "recipient.citizenship"),
        ((1, 18, "close", '7'), "recipient.birth_date.year"),
        ((1, 20, "close", 'M'), "recipient.sex"),
        ((1, 26, "close", '6'), "document.expires.year"),
    ] {
        let (_, answers, _) = filled(&passport(&[doubt]));
        let all = [
            "document.kind",
            "document.issuer",
            "document.number",
            "document.expires.year",
            "recipient.names.surname",
            "recipient.names.given_name",
            "recipient.citizenship",
            "recipient.birth_date.year",
            "recipient.sex",
        ];
        let empty: Vec<&str> = all.into_iter().filter(|path| get(&answers, path).is_empty()).collect();
        assert_eq!(empty, [waits], "{doubt:?}");
    }
}

#[test]
fn a_filler_in_doubt_may_part_a_name_elsewhere() {
    for doubt in [(0, 13, "close", 'K'), (0, 25, "unclear", 'K'), (0, 8, "close", '<')] {
        let zone = passport(&[doubt]);
        assert_eq!(
            (zone.questions[0].spot, zone.questions[0].count),
            (Spot::Parting, usize::from(doubt.1) + 1)
        );
        let (_, answers, _) = filled(&zone);
        assert_eq!(
            get(&answers, "recipient.names.surname") + &get(&answers, "recipient.names.given_name"),
            ""
        );
        assert_eq!(answers.document.number, "L898902C3");
    }
}

#[test]
fn cards_have_their_fields_elsewhere() {
    let spots = |doubt| {
        let Seen::Zone(zone) = seen(&reading(vec![zone("td1", &CARD, &[doubt])])) else { panic!("a zone") };
        (zone.questions[0].spot, zone.questions[0].count)
    };
    assert_eq!(spots((0, 5, "close", 'O')), (Spot::Of(Field::DocumentNumber), 1));
    assert_eq!(spots((1, 5, "close", '3')), (Spot::Of(Field::BirthDate), 6));
    assert_eq!(spots((1, 13, "close", '3')), (Spot::Of(Field::DocumentExpires), 6));
    assert_eq!(spots((1, 7, "close", 'M')), (Spot::Of(Field::Sex), 1));
    assert_eq!(spots((2, 0, "close", 'F')), (Spot::Of(Field::Surname), 1));
    assert_eq!(spots((2, 10, "close", 'H')), (Spot::Of(Field::GivenName), 1));
    assert_eq!(spots((0, 14, "close", '1')), (Spot::Beside, 15), "a check digit");
}

#[test]
fn a_wrong_check_digit_fills_in_the_lines_alone() {
    let wrong = [PASSPORT[0], "L898902C37UTO7408122F1204159ZE184226B<<<<<10"];
    let seen = seen(&reading(vec![zone("td3", &wrong, &[(1, 9, "check-fails", '6')])]));
    let Seen::Zone(zone) = seen else { panic!("{seen:?}") };
    assert_eq!(zone.questions, [], "it is said of the whole field, not asked");
    let (filled, answers, marks) = filled(&zone);
    assert_eq!((filled, answers.document.mrz.as_str()), (Filled::Doubtful, wrong.join("\n").as_str()));
    let mut rest = answers.clone();
    rest.document.mrz.clear();
    assert_eq!(rest, FormationAnswers::default(), "nothing wrong is filled in");
    assert!(governs(&answers, &marks));
    assert_eq!(super::wrong(&zone, on()), [(1, 0, 9), (1, 43, 43)]);
    assert_eq!(super::wrong(&passport(&[]), on()), []);
}

#[test]
fn a_wrong_check_digit_may_be_mended_by_an_answer() {
    let wrong = [PASSPORT[0], "L898902C36UTO7408132F1204159ZE184226B<<<<<10"];
    let seen = seen(&reading(vec![zone(
        "td3",
        &wrong,
        &[(1, 18, "unclear", '2'), (1, 19, "check-fails", '5'), (1, 43, "check-fails", '5')],
    )]));
    let Seen::Zone(mut zone) = seen else { panic!("{seen:?}") };
    let (first, mut answers, mut marks) = filled(&zone);
    assert_eq!(first, Filled::Doubtful);
    zone.answer(0, '2');
    assert_eq!(fill_in(&mut answers, &zone, &mut marks, on()), Filled::Answers(9));
    assert_eq!(answers.document.mrz, PASSPORT.join("\n"), "what the photo put there makes way");
}

#[test]
fn what_was_typed_stays_and_what_a_photo_filled_in_makes_way_for_the_next() {
    let (_, mut answers, mut marks) = filled(&passport(&[]));
    answers.recipient.names.surname = "Ériksson".into();
    let other = ["P<UTOMUSTER<<MAX<<<<<<<<<<<<<<<<<<<<<<<<<<<<", PASSPORT[1]];
    let Seen::Zone(other) = seen(&reading(vec![zone("td3", &other, &[])])) else { panic!("a zone") };
    assert_eq!(fill_in(&mut answers, &other, &mut marks, on()), Filled::Answers(8));
    let names = &answers.recipient.names;
    assert_eq!((names.surname.as_str(), names.given_name.as_str()), ("Ériksson", "MAX"));
    assert!(answers.document.mrz.starts_with("P<UTOMUSTER"));
}

#[test]
fn lines_that_were_typed_are_not_replaced_and_end_the_questions() {
    let (mut answers, mut marks) = (FormationAnswers::default(), Marks::default());
    answers.document.mrz = "P<UTO".into();
    assert!(!governs(&answers, &marks));
    fill_in(&mut answers, &passport(&[]), &mut marks, on());
    assert_eq!((answers.document.mrz.as_str(), answers.document.number.as_str()), ("P<UTO", "L898902C3"));
    assert!(!governs(&answers, &marks));
}

#[test]
fn an_only_name_of_one_photo_does_not_stay_for_the_next() {
    let only = ["P<UTOAHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", PASSPORT[1]];
    let Seen::Zone(only) = seen(&reading(vec![zone("td3", &only, &[])])) else { panic!("a zone") };
    let (_, mut answers, mut marks) = filled(&only);
    assert!(answers.recipient.single_name);
    fill_in(&mut answers, &passport(&[]), &mut marks, on());
    assert!(!answers.recipient.single_name);
    assert_eq!(answers.recipient.names.given_name, "ANNA MARIA");
}

#[test]
fn a_faint_zone_fills_in_nothing_until_somebody_compared_it() {
    let mut faint = zone("td3", &PASSPORT, &[]);
    faint.doubts = vec!["faint".into()];
    let Seen::Zone(mut faint) = seen(&reading(vec![faint])) else { panic!("a zone") };
    assert!(!faint.is_settled());
    let (first, mut answers, mut marks) = filled(&faint);
    assert_eq!((first, &answers), (Filled::Answers(0), &FormationAnswers::default()));
    faint.faint = false;
    assert_eq!(fill_in(&mut answers, &faint, &mut marks, on()), Filled::Answers(9));
}

#[test]
fn pictures_that_are_no_help_are_told_apart() {
    let doubts: Vec<(u8, u8, &str, char)> = (5..12).map(|at| (0, at, "unclear", 'X')).collect();
    let td3 = || zone("td3", &PASSPORT, &[]);
    let visa = || zone("visa-a", &PASSPORT, &[]);
    assert_eq!(seen(&reading(vec![])), Seen::Nothing);
    assert_eq!(seen(&reading(vec![visa()])), Seen::Visa);
    assert_eq!(seen(&reading(vec![td3(), zone("td1", &CARD, &[])])), Seen::Several);
    assert!(
        matches!(seen(&reading(vec![visa(), td3()])), Seen::Zone(_)),
        "a visa beside a passport hides nothing"
    );
    assert_eq!(seen(&reading(vec![zone("french-id", &PASSPORT, &[])])), Seen::OtherCard);
    assert_eq!(seen(&reading(vec![zone("td3", &PASSPORT, &doubts)])), Seen::Unclear);
    assert!(
        matches!(seen(&reading(vec![zone("td3", &PASSPORT, &doubts[1..])])), Seen::Zone(_)),
        "six are asked"
    );
}

#[test]
fn doubts_that_lie_nowhere_are_no_questions() {
    let zone = passport(&[(2, 0, "close", 'X'), (0, 44, "close", 'X'), (0, 7, "close", 'I')]);
    let [question] = zone.questions.as_slice() else { panic!("{:?}", zone.questions) };
    assert_eq!(question.choices, ['I'], "another that is the same is none");
}

#[test]
fn a_frame_lies_around_its_characters_on_any_side() {
    let level = zone("td3", &PASSPORT, &[]);
    assert_eq!(around(&level, 0, 2, 3), Some([[231, 866], [569, 866], [569, 1134], [231, 1134]]));
    let mut turned = level.clone();
    turned.corners = [[850, 7000], [850, -100], [1450, -100], [1450, 7000]];
    turned.lines[0].places[2] = [1000, 500];
    assert_eq!(around(&turned, 0, 2, 2), Some([[866, 589], [866, 411], [1134, 411], [1134, 589]]));
    let mut mirrored = level.clone();
    mirrored.corners = [[7000, 850], [-100, 850], [-100, 1450], [7000, 1450]];
    mirrored.mirrored = true;
    assert_eq!(around(&mirrored, 0, 2, 2), Some([[409, 866], [231, 866], [231, 1134], [409, 1134]]));
    assert_eq!(around(&level, 0, 2, 44), None);
    assert_eq!(around(&level, 2, 0, 0), None);
    assert!(
        around(&ZoneWire { corners: [[0, 0]; 4], ..level }, 0, 0, 0).is_some(),
        "no direction is no fault"
    );
}

#[test]
fn large_and_foreign_pictures_are_written_anew() {
    let (jpeg, png, other) =
        (&[0xff, 0xd8, 0xff, 0xe0][..], &b"\x89PNG\r\n\x1a\n\0"[..], &b"\0\0\0\x18ftypheic"[..]);
    assert!(stays(jpeg, 4_000_000, 4200, 3000) && stays(png, 1, 1, 1));
    assert!(!stays(jpeg, 4_000_001, 4200, 3000));
    assert!(!stays(jpeg, 4_000_000, 4201, 3000));
    assert!(!stays(other, 1, 1, 1));
    assert_eq!(smaller(4200, 3000), (4200, 3000));
    assert_eq!(smaller(8400, 6000), (4200, 3000));
    assert_eq!(smaller(0, 7), (1, 7));
    let (wide, high) = smaller(u32::MAX, u32::MAX);
    assert!(u64::from(wide) * u64::from(high) <= 12_600_000 && wide == high);
    assert_eq!(smaller(100_000_000, 1).1, 1, "no side of nothing");
    assert_eq!(
        (jpeg_name("IMG_1.HEIC"), jpeg_name(".png"), jpeg_name("")),
        ("IMG_1.jpg".into(), "photo.jpg".into(), "photo.jpg".into())
    );
}

#[test]
fn what_the_reader_writes_down_is_understood() {
    use reader::{
        Character, CheckDigit, CheckOf, Complaint, Doubt, Kind, Line, Point, Quality, Reading, Zone,
        ZoneDoubt,
    };
    let character = |letter, doubt: Option<Doubt>| Character {
        letter,
        place: Point { x: -1.5, y: 2.0 },
        confidence: 0.75,
        doubt,
        other: doubt.map(|_| 'Q'),
    };
    let zone = Zone {
        kind: Kind::VisaA,
        lines: vec![Line { characters: vec![character('O', Some(Doubt::Close)), character('<', None)] }],
        checks: vec![CheckDigit { of: CheckOf::Birth, line: 1, position: 19, holds: None }],
        doubts: vec![ZoneDoubt::Faint],
        corners: [Point { x: 1.0, y: -1.0 }; 4],
        pitch: 16.0,
        mirrored: true,
    };
    let quality = Quality { sharpness: 0.5, glare: 0.25, complaints: vec![Complaint::Glare] };
    let written = Reading { wide: 640, high: 480, orientation: 1, zones: vec![zone], quality }.to_json();
    let read: ReadingWire = crate::model::json::read(&written).expect("what the worker answers");
    assert_eq!(serde_json::from_str::<ReadingWire>(&written).expect("the same"), read);
    assert_eq!(serde_json::to_string(&read).expect("and back"), written, "nothing of it is left out");
    assert_eq!(
        (read.zones[0].lines[0].places[0], read.quality.complaints.as_slice()),
        ([-15, 20], &["glare".to_owned()][..])
    );
    let not: ReadingWire =
        crate::model::json::read(&reader::read_as_json(b"", &reader::Limits::default())).expect("an answer");
    assert_eq!((not.not_read.as_str(), seen(&not)), ("unknown-format", Seen::Nothing));
}

#[test]
fn a_photo_takes_the_place_of_a_stored_copy_only_when_it_is_asked_to() {
    let shows = Seen::Zone(ZoneSeen::of(&zone("passport", &PASSPORT, &[])));
    for (seen, stored, becomes) in [
        (&shows, false, true),
        (&shows, true, false),
        (&Seen::OtherCard, false, true),
        (&Seen::OtherCard, true, false),
        (&Seen::Nothing, false, false),
        (&Seen::Visa, false, false),
    ] {
        assert_eq!(is_copy_by_itself(seen, stored), becomes, "{seen:?} {stored}");
    }
}
