//! Every finding about a copy bites where it should and spares where it should: all start from the specimen's own copy and
//! change one thing.

use proptest::prelude::*;

use super::{Agreement, Compared, Equality, Legible, Typed, compare};
use crate::application::Form;
use crate::evidence::Outcome;
use crate::finding::FindingCode;
use crate::specimen::{ICAO_SPECIMEN_RENEWED, anna, convict, td3};
use crate::time::{Date, Timestamp, date};
use crate::wire::v1::formation::{FormationRequest, NameAnswers};
use crate::wire::v1::reading::{CopyReadingWire, DoubtWire, ReadingWire, ZoneLineWire, ZoneWire};
use crate::wire::v1::request::RequestWire;

fn on() -> Date {
    date(2026, 11, 23).expect("a day")
}

fn zone(text: &str) -> ZoneWire {
    let lines = text.lines().map(|line| ZoneLineWire { text: line.to_owned(), ..ZoneLineWire::default() });
    let lines: Vec<ZoneLineWire> = lines.collect();
    let kind = if lines.len() == 3 { "td1" } else { "td3" };
    ZoneWire { kind: kind.into(), lines, ..ZoneWire::default() }
}

fn copy_of(zones: Vec<ZoneWire>) -> CopyReadingWire {
    let page = ReadingWire { version: 1, zones, ..ReadingWire::default() };
    let (sha256, reader) = ("ab".repeat(32), "cd".repeat(32));
    CopyReadingWire {
        version: 1,
        sha256,
        reader,
        not_read: String::new(),
        pages_in_all: 1,
        pages: vec![page],
    }
}

fn typed(request: FormationRequest) -> Typed {
    let request = RequestWire::Formation(Box::new(request));
    Typed::of(&Form::as_lodged(&request, on()).expect("a form")).expect("with a document")
}

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

fn doubt(line: u8, position: u8) -> DoubtWire {
    DoubtWire { line, position, why: "close".into(), other: None }
}

/// The specimen's copy and answers after a change of each.
fn after(
    change_copy: impl FnOnce(&mut CopyReadingWire),
    change_answers: impl FnOnce(&mut FormationRequest),
) -> Compared {
    let mut copy = copy_of(vec![zone(ICAO_SPECIMEN_RENEWED)]);
    let mut request = anna();
    change_copy(&mut copy);
    change_answers(&mut request);
    compare(&copy, &typed(request), on())
}

fn shows(text: &str) -> impl FnOnce(&mut CopyReadingWire) {
    let text = text.to_owned();
    move |copy| copy.pages[0].zones = vec![zone(&text)]
}

fn codes(compared: &Compared) -> Vec<(&'static str, &'static str)> {
    compared.findings.iter().map(|finding| (finding.code.as_str(), finding.at.0)).collect()
}

fn results(compared: &Compared) -> Vec<Outcome> {
    compared.evidence(Timestamp::UNIX_EPOCH).iter().map(|one| one.result).collect()
}

#[test]
fn the_copy_of_the_document_itself_is_legible_and_equal() {
    let compared = after(|_| {}, |_| {});
    assert_eq!((compared.legible, compared.equal), (Legible::Certain, Equality::Yes));
    assert!(compared.proves() && compared.findings.is_empty(), "{:?}", compared.findings);
    assert!(compared.rows.iter().all(|row| row.agreement == Agreement::Equal) && compared.rows.len() == 9);
    assert_eq!(results(&compared), [Outcome::Proved, Outcome::Proved]);
    let found = compared.evidence(Timestamp::UNIX_EPOCH);
    assert_eq!(found[0].over.map(|over| over.to_string()), Some("ab".repeat(32)));
    assert_eq!(found[0].by.as_str(), "cd".repeat(32));
}

#[test]
fn the_copy_of_somebody_else_differs() {
    let compared = after(shows(&td3("PETROV", "OLEG", "U70000019", "800101", "M")), |_| {});
    assert_eq!((compared.legible, compared.equal), (Legible::Certain, Equality::No));
    let found = codes(&compared);
    for at in ["recipient.names.surname", "recipient.birth_date", "recipient.sex", "document.number"] {
        assert!(found.contains(&("copy-differs", at)), "{at}: {found:?}");
    }
    assert_eq!(results(&compared), [Outcome::Proved, Outcome::Contradicted]);
}

/// One answer that the copy does not say is one finding at that answer (and at the zone typed, where that differs too).
#[test]
fn r15_1_each_difference_stands_at_its_field() {
    type Change = fn(&mut FormationRequest);
    let changes: [(Change, &str); 6] = [
        (|r| r.answers.document.number = "L898902C4".into(), "document.number"),
        (|r| r.answers.document.expires = crate::specimen::date("2032-04-16"), "document.expires"),
        (|r| r.answers.recipient.birth_date = crate::specimen::date("1974-08-13"), "recipient.birth_date"),
        (|r| r.answers.recipient.sex = "M".into(), "recipient.sex"),
        (|r| r.answers.document.kind = "ID".into(), "document.kind"),
        (|r| r.answers.document.issuer = "TUR".into(), "document.issuer"),
    ];
    for (change, at) in changes {
        let compared = after(|_| {}, change);
        assert_eq!(codes(&compared), [("copy-differs", at)]);
        assert_eq!(compared.equal, Equality::No);
        assert_eq!(compared.findings[0].basis.as_str(), "R258/15.1");
    }
    let other = td3("ERIKSSON", "ANNA MARIA", "L898902C3", "740812", "F");
    let compared = after(|_| {}, |r| r.answers.document.mrz = other.replacen("ANNA", "ANNE", 1));
    assert_eq!(codes(&compared), [("copy-differs", "document.mrz")]);
}

#[test]
fn a_character_in_doubt_contradicts_nothing_and_proves_nothing() {
    let misread = ICAO_SPECIMEN_RENEWED.replacen("L898902C3", "L898902G3", 1);
    let in_doubt = |position: u8| {
        let misread = misread.clone();
        move |copy: &mut CopyReadingWire| {
            let mut zone = zone(&misread);
            zone.doubtful = vec![doubt(1, position)];
            copy.pages[0].zones = vec![zone];
        }
    };
    let compared = after(in_doubt(7), |_| {});
    assert_eq!((compared.legible, compared.equal), (Legible::Doubtful, Equality::ToLook));
    assert!(codes(&compared).contains(&("copy-doubtful", "document.number")), "{:?}", codes(&compared));
    assert!(compared.rows.iter().all(|row| row.agreement != Agreement::Differs));
    // Right where it is in doubt, and no proof all the same.
    let right = |copy: &mut CopyReadingWire| copy.pages[0].zones[0].doubtful = vec![doubt(1, 0)];
    let compared = after(right, |_| {});
    assert_eq!((compared.equal, compared.proves()), (Equality::ToLook, false));
    assert_eq!(results(&compared), [Outcome::Doubtful, Outcome::Doubtful]);
    // A doubt where nothing is compared is none.
    let elsewhere = |copy: &mut CopyReadingWire| copy.pages[0].zones[0].doubtful = vec![doubt(1, 30)];
    let compared = after(elsewhere, |_| {});
    assert_eq!(
        (compared.legible, compared.equal, compared.proves()),
        (Legible::Doubtful, Equality::Yes, true)
    );
    // What is certain beside it still differs.
    let compared = after(in_doubt(0), |_| {});
    assert!(
        compared.rows.iter().any(|row| row.agreement == Agreement::Differs && row.at.0 == "document.mrz")
    );
}

#[test]
fn a_zone_in_doubt_as_a_whole_or_in_a_mirror_is_looked_at() {
    let faint = |copy: &mut CopyReadingWire| copy.pages[0].zones[0].doubts = vec!["faint".into()];
    assert_eq!(after(faint, |_| {}).equal, Equality::ToLook);
    let mirrored = |copy: &mut CopyReadingWire| copy.pages[0].zones[0].mirrored = true;
    assert_eq!(after(mirrored, |_| {}).equal, Equality::ToLook);
}

#[test]
fn what_some_practice_of_writing_explains_warns_and_nothing_more() {
    let shown = td3("ZHUK", "YAUHENI", "L898902C3", "740812", "F");
    let name = |r: &mut FormationRequest| {
        r.answers.recipient.names = names("Жук", "Евгений");
        r.answers.document.mrz.clear();
    };
    let compared = after(shows(&shown), name);
    assert_eq!(codes(&compared), [("copy-name-differs", "recipient.names.surname")]);
    assert_eq!(compared.equal, Equality::ToLook);
    assert_eq!(FindingCode::CopyNameDiffers.severity(), crate::finding::Severity::Warning);
    let refugee = ICAO_SPECIMEN_RENEWED.to_owned();
    let compared = after(shows(&refugee), |r| r.answers.document.kind = "TD".into());
    assert_eq!(codes(&compared), [("copy-kind-differs", "document.kind")]);
}

#[test]
fn a_name_that_the_zone_cuts_off_is_no_difference() {
    let shown = td3("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", "L898902C3", "740812", "F");
    let name = |r: &mut FormationRequest| {
        r.answers.recipient.names = names("Nilavadhanananda", "Chayapa Dejthamrong Krasuang");
        r.answers.document.mrz.clear();
    };
    let compared = after(shows(&shown), name);
    assert_eq!((codes(&compared), compared.equal), (vec![], Equality::Yes));
}

#[test]
fn wrong_check_digits_are_said_and_contradict_nothing() {
    let printed = ICAO_SPECIMEN_RENEWED.replacen("L898902C36", "L898902C35", 1);
    let compared = after(shows(&printed), |r| r.answers.document.mrz.clear());
    assert_eq!(codes(&compared), [("copy-check-digit", "copies.identity")]);
    assert_eq!(compared.findings[0].value("field"), "number");
    assert_eq!(compared.equal, Equality::ToLook);
}

#[test]
fn a_visa_is_no_identity_document_and_what_cannot_be_read_is_looked_at() {
    let visa = |copy: &mut CopyReadingWire| {
        let mut visa = zone(&ICAO_SPECIMEN_RENEWED.replacen("P<", "V<", 1));
        visa.kind = "visa-a".into();
        copy.pages[0].zones = vec![visa];
    };
    let compared = after(visa, |_| {});
    assert_eq!((codes(&compared), compared.equal), (vec![("copy-of-visa", "copies.identity")], Equality::No));
    assert_eq!(compared.findings[0].basis.as_str(), "R258/A3.8.portal.2");
    let unread = |copy: &mut CopyReadingWire| copy.not_read = "out-of-time".into();
    let compared = after(unread, |_| {});
    assert_eq!(
        (codes(&compared), compared.legible),
        (vec![("copy-not-read", "copies.identity")], Legible::No)
    );
    assert_eq!(results(&compared), [Outcome::Unknown, Outcome::Unknown]);
    let nothing = |copy: &mut CopyReadingWire| copy.pages[0].zones.clear();
    assert_eq!(codes(&after(nothing, |_| {})), [("copy-zone-missing", "copies.identity")]);
    let another = zone(&td3("PETROV", "OLEG", "U70000019", "800101", "M"));
    let many = |copy: &mut CopyReadingWire| copy.pages[0].zones.push(another);
    let compared = after(many, |_| {});
    assert_eq!((codes(&compared), compared.proves()), (vec![("copy-zones-many", "copies.identity")], false));
    // The same zone on two pages is one.
    let twice = |copy: &mut CopyReadingWire| {
        copy.pages.push(copy.pages[0].clone());
        copy.pages_in_all = 2;
    };
    assert!(after(twice, |_| {}).proves());
}

/// What stands on a page that nobody looked at may be anything.
#[test]
fn a_copy_that_was_not_read_to_its_end_proves_nothing() {
    let longer = |copy: &mut CopyReadingWire| copy.pages_in_all = 4;
    let unread = |copy: &mut CopyReadingWire| {
        let page = ReadingWire { version: 1, not_read: "out-of-time".into(), ..ReadingWire::default() };
        copy.pages.push(page);
        copy.pages_in_all = 2;
    };
    for compared in [after(longer, |_| {}), after(unread, |_| {})] {
        assert_eq!(codes(&compared), [("copy-in-part", "copies.identity")]);
        assert_eq!((compared.legible, compared.equal), (Legible::No, Equality::ToLook));
        assert!(!compared.proves() && compared.rows.len() == 9);
        assert_eq!(results(&compared), [Outcome::Unknown, Outcome::Doubtful]);
    }
    // Neither is a zone missing, nor the visa all there is.
    let empty = |copy: &mut CopyReadingWire| {
        copy.pages[0].zones.clear();
        copy.pages_in_all = 4;
    };
    let compared = after(empty, |_| {});
    assert_eq!(codes(&compared), [("copy-in-part", "copies.identity")]);
    assert_eq!(results(&compared), [Outcome::Unknown, Outcome::Unknown]);
}

/// A second document is one also where its zone has an order of its own, or cannot be understood.
#[test]
fn a_zone_beside_that_is_not_understood_is_another_document() {
    let french = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6";
    for (kind, text) in [("french-id", french), ("td3", "P<UTO"), ("td9", ICAO_SPECIMEN_RENEWED)] {
        let beside = |copy: &mut CopyReadingWire| {
            let text = text.replacen("P<UTOE", "P<UTOF", 1);
            copy.pages[0].zones.push(ZoneWire { kind: kind.into(), ..zone(&text) });
        };
        let compared = after(beside, |_| {});
        assert_eq!(codes(&compared), [("copy-zones-many", "copies.identity")], "{kind}");
        assert!(!compared.proves(), "{kind}");
    }
    let visa = |copy: &mut CopyReadingWire| {
        let visa = ZoneWire { kind: "visa-a".into(), ..zone(&ICAO_SPECIMEN_RENEWED.replacen("P<", "V<", 1)) };
        copy.pages[0].zones.push(visa);
    };
    assert!(after(visa, |_| {}).proves(), "a visa stands in a passport");
}

/// Number and expiry of a document say nothing of whose it is.
#[test]
fn without_a_name_or_a_day_of_birth_nobody_was_compared() {
    let copy = copy_of(vec![zone(ICAO_SPECIMEN_RENEWED)]);
    let whole = typed(anna());
    assert!(compare(&copy, &whole, on()).proves());
    let (mut nameless, mut undated) = (whole.clone(), whole);
    nameless.names.clear();
    undated.birth_date = None;
    for typed in [nameless, undated] {
        let compared = compare(&copy, &typed, on());
        assert_eq!((compared.equal, compared.proves()), (Equality::ToLook, false));
        assert_eq!((codes(&compared), compared.rows.len()), (vec![], 8));
    }
}

#[test]
fn who_has_no_document_is_not_compared() {
    let request = RequestWire::Convict(Box::new(convict()));
    assert_eq!(Typed::of(&Form::as_lodged(&request, on()).expect("a form")), None);
}

proptest! {
    /// One certain character of the number, a date, the sex or the name that is another: never equal.
    #[test]
    fn no_certain_difference_proves_anything(line in 0..2_usize, at in 0..44_usize, to in "[A-Z0-9<]") {
        let mut lines: Vec<String> = ICAO_SPECIMEN_RENEWED.lines().map(str::to_owned).collect();
        let before = lines[line].clone();
        lines[line].replace_range(at..=at, &to);
        prop_assume!(lines[line] != before);
        let compared = after(shows(&lines.join("\n")), |_| {});
        prop_assert!(!compared.proves(), "{lines:?}");
    }

    /// Whatever stands at a position in doubt, the number and the dates are contradicted by nothing.
    #[test]
    fn no_character_in_doubt_contradicts(at in 0..28_usize, to in "[A-Z0-9<]") {
        let mut lines: Vec<String> = ICAO_SPECIMEN_RENEWED.lines().map(str::to_owned).collect();
        lines[1].replace_range(at..=at, &to);
        let mut zone = zone(&lines.join("\n"));
        zone.doubtful = vec![doubt(1, u8::try_from(at).expect("short"))];
        let compared = after(|copy| copy.pages[0].zones = vec![zone], |_| {});
        let differing: Vec<&str> = compared.rows.iter()
            .filter(|row| row.agreement == Agreement::Differs).map(|row| row.at.0).collect();
        prop_assert!(differing.is_empty(), "{differing:?}");
    }

    /// Whatever a reading holds, it is compared, and nothing but a whole zone proves.
    #[test]
    fn any_reading_is_compared(texts in proptest::collection::vec("[A-Z0-9<]{0,46}|\\PC{0,20}", 0..5), kind in "td1|td2|td3|visa-a|french-id|\\PC{0,5}") {
        let lines = texts.into_iter().map(|text| ZoneLineWire { text, ..ZoneLineWire::default() }).collect();
        let zone = ZoneWire { kind, lines, doubtful: vec![doubt(200, 255)], ..ZoneWire::default() };
        let compared = after(|copy| copy.pages[0].zones = vec![zone], |_| {});
        prop_assert!(!compared.proves());
    }
}
