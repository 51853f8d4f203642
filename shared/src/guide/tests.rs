//! The table of "can I apply here today": each row a person at a place and a moment.

use super::*;
use crate::offices::Offices;

struct Row {
    story: &'static str,
    question: fn(Question<'static>) -> Question<'static>,
    outcome: Outcome,
    advice: &'static [Advice],
}

fn office(id: &str) -> &'static Office {
    use std::sync::OnceLock;
    static OFFICES: OnceLock<Offices> = OnceLock::new();
    OFFICES.get_or_init(Offices::demonstration).find(id).expect("an office")
}

/// An agent with everything, for the portal.
fn agent() -> Question<'static> {
    Question {
        wanted: Kind::Formation,
        citizen: false,
        document: true,
        iin: HasIin::No,
        asker: Asker::Agent,
        eds: true,
        at_home: false,
        place: Place::Portal,
    }
}

fn at(day: &str, minute: u16) -> Timestamp {
    Zone::Almaty.moment(crate::time::parse_date(day).expect("a day"), minute)
}

fn ask(question: &Question, edition: Edition, at: Timestamp) -> Answer {
    let calendar = WorkingCalendar::built_in();
    let today = Today { at, edition, calendar: &calendar, zone: Zone::Almaty, release: Release::Order };
    can_i_apply(question, &today)
}

const TABLE: &[Row] = &[
    Row {
        story: "an agent with an EDS files on the portal",
        question: |q| q,
        outcome: Outcome::Now,
        advice: &[Advice::FileNow, Advice::Free],
    },
    Row {
        story: "an agent without one does not",
        question: |q| Question { eds: false, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::EdsNeeded, Advice::PlaceOfStay],
    },
    Row {
        story: "the recipient without an EDS is sent to a centre or a representative",
        question: |q| Question { asker: Asker::Recipient, eds: false, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::RepresentativeFiles, Advice::PlaceOfStay],
    },
    Row {
        story: "the recipient with an EDS has a number",
        question: |q| Question { asker: Asker::Recipient, ..q },
        outcome: Outcome::NotForYou,
        advice: &[Advice::OwnEds],
    },
    Row {
        story: "a citizen of Kazakhstan",
        question: |q| Question { citizen: true, ..q },
        outcome: Outcome::NotForYou,
        advice: &[Advice::Citizen],
    },
    Row {
        story: "somebody who has a number",
        question: |q| Question { iin: HasIin::Yes, ..q },
        outcome: Outcome::NotForYou,
        advice: &[Advice::HasIin],
    },
    Row {
        story: "somebody who does not know",
        question: |q| Question { iin: HasIin::Unsure, ..q },
        outcome: Outcome::Now,
        advice: &[Advice::FileNow, Advice::MayHaveIin, Advice::Free],
    },
    Row {
        story: "no valid passport",
        question: |q| Question { document: false, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::DocumentNeeded],
    },
    Row {
        story: "a correction on the portal",
        question: |q| Question { wanted: Kind::Correction, iin: HasIin::Yes, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::CorrectionAtCentre, Advice::PlaceOfStay],
    },
    Row {
        story: "a correction without a number",
        question: |q| Question { wanted: Kind::Correction, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::NothingToCorrect],
    },
    Row {
        story: "a correction at a centre",
        question: |q| Question {
            wanted: Kind::Correction,
            iin: HasIin::Yes,
            place: Place::Centre(office("office-1")),
            ..q
        },
        outcome: Outcome::Now,
        advice: &[Advice::ComeNow, Advice::Queue, Advice::PlaceOfStay, Advice::Free],
    },
    Row {
        story: "a convict without documents at a centre",
        question: |q| Question {
            wanted: Kind::Convict,
            document: false,
            place: Place::Centre(office("office-1")),
            ..q
        },
        outcome: Outcome::Now,
        advice: &[Advice::ComeNow, Advice::Queue, Advice::PlaceOfStay, Advice::Free],
    },
    Row {
        story: "a convict without documents on the portal",
        question: |q| Question { wanted: Kind::Convict, document: false, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::ConvictAtCentre, Advice::PlaceOfStay],
    },
    Row {
        story: "at the police",
        question: |q| Question { place: Place::Provider, ..q },
        outcome: Outcome::Elsewhere,
        advice: &[Advice::NotAtProvider, Advice::ProviderReceives],
    },
    Row {
        story: "somebody who cannot walk",
        question: |q| Question {
            asker: Asker::Recipient,
            eds: false,
            at_home: true,
            place: Place::Centre(office("office-3")),
            ..q
        },
        outcome: Outcome::Now,
        advice: &[Advice::HomeVisit, Advice::ComeNow, Advice::Queue, Advice::PlaceOfStay, Advice::Free],
    },
];

#[test]
fn a3_2_1_the_table_on_a_monday_at_ten() {
    for row in TABLE {
        let answer = ask(&(row.question)(agent()), Edition::E2023_02_25, at("2026-11-23", 600));
        assert_eq!((answer.outcome, &answer.advice[..]), (row.outcome, row.advice), "{}", row.story);
        let open = matches!(answer.outcome, Outcome::Now | Outcome::Later);
        assert_eq!(answer.bring.is_empty(), !open, "{}", row.story);
        assert_eq!(
            answer.due_on.map(|day| day.to_string()),
            open.then(|| "2026-11-24".to_owned()),
            "{}",
            row.story
        );
    }
}

#[test]
fn a3_7_3_says_on_a_friday_evening_when_the_result_comes() {
    let answer = ask(&agent(), Edition::E2023_02_25, at("2026-11-20", 1120));
    assert_eq!(answer.advice, [Advice::FileNow, Advice::AfterHours, Advice::Free]);
    assert_eq!(answer.release_at, Some(at("2026-11-23", 540)));
}

#[test]
fn a3_7_2_says_when_a_closed_centre_opens_and_counts_the_day_from_there() {
    let question = Question { place: Place::Centre(office("office-1")), ..agent() };
    let sunday = ask(&question, Edition::E2023_02_25, at("2026-11-22", 600));
    let opening = sunday.opening.expect("opens");
    assert_eq!((sunday.outcome, sunday.advice[0]), (Outcome::Later, Advice::ComeLater));
    assert_eq!((opening.day.to_string(), opening.hours.opens), ("2026-11-23".to_owned(), 540));
    assert_eq!(sunday.due_on.map(|day| day.to_string()), Some("2026-11-24".to_owned()));
    // Saturday morning: open; the result is owed by Monday, because the provider does not work on Saturday.
    let saturday = ask(&question, Edition::E2023_02_25, at("2026-11-28", 600));
    assert_eq!(saturday.outcome, Outcome::Now);
    assert_eq!(saturday.due_on.map(|day| day.to_string()), Some("2026-11-30".to_owned()));
}

#[test]
fn a3_7_1_intake_says_when_the_window_of_the_police_is_closed() {
    let question = Question { place: Place::Provider, ..agent() };
    for (day, minute) in [("2026-11-23", 800), ("2026-11-21", 600), ("2026-11-23", 1060)] {
        let answer = ask(&question, Edition::E2023_02_25, at(day, minute));
        assert_eq!(answer.advice, [Advice::NotAtProvider, Advice::ProviderClosed], "{day} {minute}");
    }
}

#[test]
fn the_edition_of_2024_wants_the_person_at_a_centre() {
    let on = at("2026-11-23", 600);
    assert_eq!(ask(&agent(), Edition::E2024_03, on).advice, [Advice::InPerson]);
    let parent = Question { asker: Asker::Legal, ..agent() };
    assert_eq!(ask(&parent, Edition::E2024_03, on).advice, [Advice::InPerson, Advice::PlaceOfStay]);
    let there =
        Question { asker: Asker::Recipient, eds: false, place: Place::Centre(office("office-2")), ..agent() };
    assert_eq!(ask(&there, Edition::E2024_03, on).outcome, Outcome::Now);
    let corrects = Question { wanted: Kind::Correction, iin: HasIin::Yes, ..there };
    assert_eq!(
        ask(&Question { asker: Asker::Agent, ..corrects }, Edition::E2024_03, on).outcome,
        Outcome::Now
    );
}

#[test]
fn what_to_bring_follows_the_package_of_annex_3() {
    let bring = |question: &Question| ask(question, Edition::E2023_02_25, at("2026-11-23", 600)).bring;
    assert_eq!(
        bring(&agent()),
        [Bring::Formation, Bring::Document, Bring::Translation, Bring::Power, Bring::Eds]
    );
    let corrects = Question {
        wanted: Kind::Correction,
        iin: HasIin::Yes,
        asker: Asker::Legal,
        place: Place::Centre(office("office-1")),
        ..agent()
    };
    assert_eq!(
        bring(&corrects),
        [Bring::Correction, Bring::Document, Bring::Translation, Bring::ChangeProof, Bring::StatusProof]
    );
    let convict = Question { wanted: Kind::Convict, document: false, asker: Asker::Recipient, ..corrects };
    assert_eq!(bring(&Question { iin: HasIin::No, ..convict }), [Bring::Convict]);
}

/// No combination of answers is left without an answer, and none promises a day without saying what to bring.
#[test]
fn every_combination_has_an_answer() {
    let places = [
        Place::Portal,
        Place::Centre(office("office-1")),
        Place::Centre(office("office-3")),
        Place::Provider,
    ];
    let mut asked = 0;
    for wanted in Kind::ALL.iter().copied() {
        for iin in [HasIin::Yes, HasIin::No, HasIin::Unsure] {
            for asker in [Asker::Recipient, Asker::Legal, Asker::Agent] {
                for flags in 0_u8..16 {
                    for place in places {
                        let flag = |bit: u8| flags & (1 << bit) != 0;
                        let question = Question {
                            wanted,
                            citizen: flag(0),
                            document: flag(1),
                            iin,
                            asker,
                            eds: flag(2),
                            at_home: flag(3),
                            place,
                        };
                        for edition in Edition::ALL {
                            let answer = ask(&question, *edition, at("2026-11-22", 600));
                            let open = matches!(answer.outcome, Outcome::Now | Outcome::Later);
                            assert!(!answer.advice.is_empty());
                            assert_eq!((answer.due_on.is_some(), answer.bring.is_empty()), (open, !open));
                            asked += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(asked, 3 * 3 * 3 * 16 * 4 * 2);
}

mod one_by_one {
    use super::super::one_by_one::{QUESTIONS, Said, asked, settled};
    use super::*;

    fn today(calendar: &WorkingCalendar) -> Today<'_> {
        let at = at("2026-11-27", 600);
        Today { at, edition: Edition::E2023_02_25, calendar, zone: Zone::Almaty, release: Release::Order }
    }

    fn places() -> [Place<'static>; 3] {
        [Place::Portal, Place::Centre(office("office-1")), Place::Provider]
    }

    fn whole(question: Question<'static>) -> Said<'static> {
        let Question { wanted, citizen, document, iin, asker, eds, at_home, place } = question;
        Said {
            wanted: Some(wanted),
            citizen: Some(citizen),
            document: Some(document),
            iin: Some(iin),
            asker: Some(asker),
            eds: Some(eds),
            at_home: Some(at_home),
            place: Some(place),
        }
    }

    #[test]
    fn one_question_is_open_at_a_time_and_none_when_all_are_answered() {
        let calendar = WorkingCalendar::built_in();
        let (today, places) = (today(&calendar), places());
        let ask = |said: Said<'static>| asked(&said, &places, &today);
        assert_eq!(ask(Said::default()), 1);
        let agent = whole(agent());
        assert_eq!(ask(Said { citizen: None, ..agent }), 2, "what was said later waits");
        assert_eq!(ask(Said { place: None, ..agent }), QUESTIONS);
        assert_eq!(ask(agent), QUESTIONS);
    }

    #[test]
    fn nobody_is_asked_what_cannot_change_the_answer() {
        let calendar = WorkingCalendar::built_in();
        let (today, places) = (today(&calendar), places());
        let citizen = Said { wanted: Some(Kind::Correction), citizen: Some(true), ..Said::default() };
        assert_eq!(asked(&citizen, &places, &today), 2);
        let answer = settled(&citizen, &places, &today).expect("settled");
        assert_eq!(answer.advice, [Advice::Citizen]);
        let has =
            Said { citizen: Some(false), document: Some(true), iin: Some(HasIin::Yes), ..Said::default() };
        let has = Said { wanted: Some(Kind::Formation), ..has };
        assert_eq!(asked(&has, &places, &today), 4);
        assert_eq!(settled(&has, &places, &today).expect("settled").outcome, Outcome::NotForYou);
        let open = Said { iin: Some(HasIin::No), ..has };
        assert_eq!((asked(&open, &places, &today), settled(&open, &places, &today)), (5, None));
    }

    /// Whatever is left out of a whole question: where an answer is settled, it is that of the whole.
    #[test]
    fn a_settled_answer_is_that_of_every_whole_question() {
        let calendar = WorkingCalendar::built_in();
        let (today, places) = (today(&calendar), places());
        for row in TABLE {
            let question = (row.question)(agent());
            let places = [places.as_slice(), &[question.place]].concat();
            let said = whole(question);
            let answer = can_i_apply(&question, &today);
            assert_eq!(settled(&said, &places, &today).as_ref(), Some(&answer), "{}", row.story);
            let parts = [
                Said { place: None, ..said },
                Said { at_home: None, place: None, ..said },
                Said { asker: None, eds: None, at_home: None, place: None, ..said },
                Said {
                    document: None,
                    iin: None,
                    asker: None,
                    eds: None,
                    at_home: None,
                    place: None,
                    ..said
                },
            ];
            for part in parts {
                assert!(settled(&part, &places, &today).is_none_or(|early| early == answer), "{}", row.story);
            }
        }
    }
}
