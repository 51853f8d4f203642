//! What suffices, bitten and spared line by line.

use super::*;
use crate::application::{Channel, Kind, RuleSet, Specimens};
use crate::documents::copy::CopyPurpose;
use crate::intake::{CompletePackage, check_package};
use crate::law::Edition;
use crate::nonempty::NonEmpty;
use crate::time::{date, parse_moment};
use crate::wire::v1::formation::FormationRequest;

const ASTRID: &str = "991231500707";
const BRUNO: &str = "991231500086";

fn moment(text: &str) -> Timestamp {
    parse_moment(text).expect("a moment")
}

fn now() -> Timestamp {
    moment("2026-11-23T05:00:00Z")
}

fn digest(letter: char) -> Sha256 {
    Sha256::parse(&letter.to_string().repeat(64)).expect("a digest")
}

fn copies() -> Vec<(CopyPurpose, Sha256)> {
    vec![(CopyPurpose::Identity, digest('a')), (CopyPurpose::PowerOfAttorney, digest('b'))]
}

fn question(copies: &[(CopyPurpose, Sha256)]) -> Question<'_> {
    Question {
        case: "c",
        kind: Kind::Formation,
        channel: Channel::Portal,
        edition: Edition::E2023_02_25,
        copies,
        demands: Demands { stay: true, age_seconds: 600 },
        at: now(),
    }
}

fn order() -> MachineOrder {
    MachineOrder::new("12-IIN", date(2026, 11, 1).expect("a day"), "Utopian Official").expect("an order")
}

fn one(line: Line, means: Means, over: Option<Sha256>) -> Evidence {
    let by = Source::of(means, if means == Means::Operator { ASTRID } else { "test" }.to_owned());
    Evidence { line, means, over, result: Outcome::Proved, at: now(), by }
}

/// Everything that a clear case has.
fn everything() -> Vec<Evidence> {
    vec![
        one(Line::FormComplete, Means::Rules, None),
        one(Line::CopyLegible, Means::Reader, Some(digest('a'))),
        one(Line::CopyLegible, Means::Rules, Some(digest('b'))),
        one(Line::DocumentValid, Means::Rules, None),
        one(Line::DataEqualCopy, Means::Reader, Some(digest('a'))),
        one(Line::TranslationRead, Means::Rules, None),
        one(Line::AuthorityValid, Means::NotaryRegister, None),
        one(Line::MrzConsistent, Means::Rules, None),
        one(Line::DuplicatesSearched, Means::Search, None),
        one(Line::DuplicatesSearched, Means::NationalRegister, None),
        one(Line::StayRecorded, Means::MigrationRecord, None),
    ]
}

fn missing(question: &Question<'_>, evidence: &[Evidence]) -> Vec<Missing> {
    ProvedChecklist::by_machine(question, evidence, &order()).map_or_else(NonEmpty::into_vec, |_| Vec::new())
}

#[test]
fn a3_4_a_clear_case_has_machine_evidence_on_every_line() {
    let copies = copies();
    let clear = ProvedChecklist::by_machine(&question(&copies), &everything(), &order()).expect("clear");
    let lines: Vec<Line> = clear.proved().proofs().iter().map(Proof::line).collect();
    assert_eq!(lines, [Line::of(Kind::Formation), &[Line::StayRecorded]].concat());
    assert_eq!(clear.order().number(), "12-IIN");
}

#[test]
fn a3_4_each_missing_piece_names_its_line_and_its_means() {
    let copies = copies();
    for (place, gone) in everything().into_iter().enumerate() {
        let mut rest = everything();
        rest.remove(place);
        let lack = Missing { line: gone.line, means: Some(gone.means), result: Outcome::NotConnected };
        assert_eq!(missing(&question(&copies), &rest), [lack]);
    }
    assert_eq!(missing(&question(&copies), &[]).len(), Line::of(Kind::Formation).len() + 1);
}

#[test]
fn a3_4_no_result_but_proved_proves_a_line() {
    let copies = copies();
    for place in 0..everything().len() {
        for result in Outcome::ALL.iter().filter(|one| **one != Outcome::Proved) {
            let mut all = everything();
            all[place].result = *result;
            let (line, means) = (all[place].line, Some(all[place].means));
            assert_eq!(missing(&question(&copies), &all), [Missing { line, means, result: *result }]);
        }
    }
}

#[test]
fn evidence_over_another_file_proves_nothing() {
    let swapped = [(CopyPurpose::Identity, digest('c')), (CopyPurpose::PowerOfAttorney, digest('b'))];
    let lines: Vec<Line> = missing(&question(&swapped), &everything()).iter().map(|one| one.line).collect();
    assert_eq!(lines, [Line::CopyLegible, Line::DataEqualCopy]);
    let two = [(CopyPurpose::Identity, digest('a')), (CopyPurpose::Identity, digest('c'))];
    assert_eq!(missing(&question(&two), &everything()).len(), 2, "one of two was not read");
    let none = [(CopyPurpose::PowerOfAttorney, digest('b'))];
    assert_eq!(missing(&question(&none), &everything()).len(), 2, "nothing was read");
}

#[test]
fn r2_13_a_line_is_proved_over_every_copy_it_speaks_of_and_not_over_one() {
    let two = [(CopyPurpose::PowerOfAttorney, digest('b')), (CopyPurpose::PowerOfAttorney, digest('d'))];
    let two = [&copies()[..1], &two].concat();
    let lack = |means, result| vec![Missing { line: Line::CopyLegible, means: Some(means), result }];
    assert_eq!(missing(&question(&two), &everything()), lack(Means::Rules, Outcome::NotConnected));
    let mut both = everything();
    both.push(one(Line::CopyLegible, Means::Rules, Some(digest('d'))));
    assert_eq!(missing(&question(&two), &both), []);
    // That a file is whole shows nobody what a machine was to read of it, nor what no register confirms.
    let passport = [&copies()[..], &[(CopyPurpose::Identity, digest('d'))]].concat();
    let lines: Vec<Line> = missing(&question(&passport), &both).iter().map(|one| one.line).collect();
    assert_eq!(lines, [Line::CopyLegible, Line::DataEqualCopy]);
    for purpose in [CopyPurpose::Translation, CopyPurpose::Delegation, CopyPurpose::RepresentationProof] {
        let more = [&copies()[..], &[(purpose, digest('d'))]].concat();
        assert_eq!(
            missing(&question(&more), &both),
            lack(Means::Reader, Outcome::NotConnected),
            "{purpose:?}"
        );
    }
}

#[test]
fn an_answer_that_is_too_old_or_of_the_future_is_unknown() {
    let copies = copies();
    let at = |moment: &str, means: Means| {
        let mut all = everything();
        all.iter_mut().filter(|one| one.means == means).for_each(|one| one.at = super::tests::moment(moment));
        missing(&question(&copies), &all)
    };
    for means in [Means::NotaryRegister, Means::Search, Means::NationalRegister, Means::MigrationRecord] {
        assert_eq!(at("2026-11-23T04:50:00Z", means), [], "{means:?} at its last moment");
        let stale = at("2026-11-23T04:49:59Z", means);
        assert_eq!(
            stale.iter().map(|one| (one.means, one.result)).collect::<Vec<_>>(),
            [(Some(means), Outcome::Unknown)]
        );
        assert_eq!(at("2026-11-23T05:00:01Z", means).len(), 1, "{means:?} of the future");
    }
    assert_eq!(at("2026-11-20T05:00:00Z", Means::Reader), [], "a file does not change");
}

#[test]
fn a_register_that_changes_its_mind_is_believed_in_nothing_good() {
    let copies = copies();
    for (first, then, expected) in [
        (Outcome::Proved, Outcome::Contradicted, Outcome::Contradicted),
        (Outcome::Contradicted, Outcome::Proved, Outcome::Contradicted),
        (Outcome::Proved, Outcome::Away, Outcome::Away),
    ] {
        let mut all = everything();
        let place = all.iter().position(|one| one.means == Means::NationalRegister).expect("there");
        all[place].result = first;
        all[place].at = moment("2026-11-23T04:59:00Z");
        all.push(Evidence { result: then, ..one(Line::DuplicatesSearched, Means::NationalRegister, None) });
        let found = missing(&question(&copies), &all);
        assert_eq!(found.iter().map(|one| one.result).collect::<Vec<_>>(), [expected]);
    }
    let mut all = everything();
    all.push(Evidence { result: Outcome::Doubtful, ..one(Line::AuthorityValid, Means::Rules, None) });
    assert_eq!(
        missing(&question(&copies), &all).len(),
        1,
        "a foreign power goes to a person, whoever confirms it"
    );
}

#[test]
fn a3_4_a_person_decides_what_is_filed_on_paper_about_convicts_and_about_corrections() {
    let copies = copies();
    let clear = |kind, channel, edition| {
        let asked = Question { kind, channel, edition, ..question(&copies) };
        missing(&asked, &everything()).is_empty()
    };
    for kind in Kind::ALL {
        for channel in Channel::ALL {
            for edition in Edition::ALL {
                let expected =
                    (*kind, *channel, *edition) == (Kind::Formation, Channel::Portal, Edition::E2023_02_25);
                assert_eq!(clear(*kind, *channel, *edition), expected, "{kind:?} {channel:?} {edition:?}");
            }
        }
    }
}

#[test]
fn the_stay_is_asked_for_where_it_is_owed() {
    let copies = copies();
    let without: Vec<Evidence> =
        everything().into_iter().filter(|one| one.line != Line::StayRecorded).collect();
    let asked = |stay| Question { demands: Demands { stay, age_seconds: 600 }, ..question(&copies) };
    assert_eq!(missing(&asked(true), &without).len(), 1);
    assert_eq!(missing(&asked(false), &without), []);
    assert!(StayDemand::Required.is_owed(false) && StayDemand::Required.is_owed(true));
    assert!(!StayDemand::IfConnected.is_owed(false) && StayDemand::IfConnected.is_owed(true));
}

fn ticked(kind: Kind, copies: &[(CopyPurpose, Sha256)]) -> Vec<Evidence> {
    let of = |line: &Line| by_official(*line, copies, Outcome::Proved, ASTRID, now());
    Line::of(kind).iter().flat_map(of).collect()
}

#[test]
fn r10_an_official_proves_every_line_over_every_copy_it_speaks_of() {
    for kind in Kind::ALL {
        let copies: Vec<(CopyPurpose, Sha256)> = CopyPurpose::ALL
            .iter()
            .zip(['a', 'b', 'c', 'd', 'e', 'f', '0'])
            .map(|(purpose, letter)| (*purpose, digest(letter)))
            .collect();
        let asked = Question { kind: *kind, ..question(&copies) };
        let all = ticked(*kind, &copies);
        assert!(ProvedChecklist::by_official(&asked, ASTRID, &all).is_ok(), "{kind:?}");
        for place in 0..all.len() {
            let mut rest = all.clone();
            let gone = rest.remove(place);
            let lacks = ProvedChecklist::by_official(&asked, ASTRID, &rest).expect_err("one is missing");
            assert_eq!(lacks.iter().map(|one| one.line).collect::<Vec<_>>(), [gone.line]);
        }
        assert!(ProvedChecklist::by_official(&asked, BRUNO, &all).is_err(), "another official looked");
    }
}

#[test]
fn r10_machines_and_officials_do_not_stand_in_for_each_other() {
    let copies = copies();
    let asked = question(&copies);
    assert!(ProvedChecklist::by_official(&asked, ASTRID, &everything()).is_err());
    assert!(!missing(&asked, &ticked(Kind::Formation, &copies)).is_empty());
}

fn package(change: fn(&mut FormationRequest)) -> CompletePackage {
    let mut request = crate::specimen::anna();
    change(&mut request);
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    check_package(&request, &rules, date(2026, 11, 23).expect("a day")).expect("complete")
}

fn ruled(change: fn(&mut FormationRequest)) -> Vec<(Line, Outcome)> {
    by_rules(&package(change), now()).iter().map(|one| (one.line, one.result)).collect()
}

#[test]
fn the_rules_establish_what_they_can_see_and_doubt_what_they_warn_of() {
    let clear = [Line::FormComplete, Line::DocumentValid, Line::TranslationRead, Line::MrzConsistent];
    let whole = (Line::CopyLegible, Outcome::Proved);
    assert_eq!(ruled(|_| {}), [&clear.map(|line| (line, Outcome::Proved))[..], &[whole]].concat());
    let over: Vec<_> = by_rules(&package(|_| {}), now()).iter().filter_map(|one| one.over).collect();
    assert_eq!(over, [digest('b')], "the copy of the power, and of no other");
    let unread = ruled(|request| request.answers.document.mrz.clear());
    assert!(unread.contains(&(Line::MrzConsistent, Outcome::Unknown)), "{unread:?}");
    let foreign = ruled(|request| request.answers.power.country = "FIN".into());
    assert!(foreign.contains(&(Line::AuthorityValid, Outcome::Doubtful)), "{foreign:?}");
    let other = ruled(|request| request.answers.power.scope = "other".into());
    assert!(other.contains(&(Line::AuthorityValid, Outcome::Doubtful)), "{other:?}");
    assert!(other.contains(&(Line::FormComplete, Outcome::Proved)), "{other:?}");
}

#[test]
fn lines_are_those_of_the_checklist_and_codes_are_read_as_they_are_written() {
    for kind in Kind::ALL {
        let codes: Vec<&str> = Line::of(*kind).iter().map(|line| line.as_str()).collect();
        assert_eq!(codes, crate::decision::checklist(*kind));
    }
    for line in Line::ALL {
        assert_eq!(Line::parse(line.as_str()), Some(*line));
        assert_eq!(line.unproved(), format!("unproved-{}", line.as_str()));
    }
    for means in Means::ALL {
        assert_eq!(Means::parse(means.as_str()), Some(*means));
    }
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.as_str()), Some(*outcome));
    }
    assert_eq!((Line::parse("anything"), Means::parse("nobody"), Outcome::parse("")), (None, None, None));
    assert_eq!(Sha256::parse(&"A".repeat(64)), None);
    assert_eq!(digest('a').to_string(), "a".repeat(64));
}

#[test]
fn an_order_has_a_number_and_an_official_and_numbers_reach_no_log() {
    let on = date(2026, 11, 1).expect("a day");
    for (number, official) in [("", "A"), ("1", " "), ("1\n2", "A"), ("1", &*"a".repeat(121))] {
        assert_eq!(MachineOrder::new(number, on, official), Err(OrderError), "{number:?} {official:?}");
    }
    let told = format!("{:?}", by_official(Line::FormComplete, &[], Outcome::Proved, ASTRID, now()));
    assert!(!told.contains(ASTRID), "{told}");
}
