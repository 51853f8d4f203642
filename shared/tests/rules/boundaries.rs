//! The day, the year and the line on which a rule turns: one step before it and one after, each held apart.

use shared::application::{Kind, validate, validate_request};
use shared::decision::Refusal;
use shared::finding::{FindingCode, Report};
use shared::intake::IntakeRefusal;
use shared::specimen::{anna_at_centre, convict, date};
use shared::wire::v1::formation::{DateAnswer, FormationRequest};
use shared::wire::v1::request::RequestWire;

use crate::support::{has, on, report_on, rules};

/// Somebody at a counter, alone, born on that day.
fn alone(born: &str) -> Report {
    let mut request = anna_at_centre();
    request.answers.recipient.birth_date = date(born);
    request.answers.document.mrz.clear();
    validate(&request, &rules(), on("2026-11-23"))
}

#[test]
fn r3_1_looks_at_somebody_who_comes_alone_on_the_last_day_of_being_seventeen() {
    let turns_tomorrow = alone("2008-11-24");
    assert!(has(&turns_tomorrow, FindingCode::MinorAlone, "representative.kind"));
    assert!(turns_tomorrow.may_be_lodged(), "a person looks, nobody is turned away");
    assert!(has(&alone("2009-11-23"), FindingCode::MinorAlone, "representative.kind"));
}

#[test]
fn r3_1_does_not_look_at_somebody_who_is_eighteen_today() {
    let report = alone("2008-11-23");
    assert!(!has(&report, FindingCode::MinorAlone, "representative.kind"), "{:?}", report.findings);
}

#[test]
fn r3_1_refuses_a_child_alone_until_the_fourteenth_birthday() {
    assert!(has(&alone("2012-11-24"), FindingCode::ChildAlone, "representative.kind"));
    assert!(!has(&alone("2012-11-23"), FindingCode::ChildAlone, "representative.kind"));
}

#[test]
fn a1_1_4_looks_at_an_age_beyond_a_hundred_and_twenty_and_not_at_that_age() {
    let distant = |born: &str| has(&alone(born), FindingCode::BirthDateDistant, "recipient.birth_date");
    assert!(!distant("1906-01-01"));
    assert!(distant("1905-12-31"));
}

fn sentence_until(ends: &str) -> Report {
    let mut request = convict();
    request.answers.sentence.ends = date(ends);
    validate_request(&RequestWire::Convict(Box::new(request)), &rules(), on("2026-11-23"))
}

#[test]
fn r3_2_refuses_a_sentence_that_ended_yesterday() {
    assert!(has(&sentence_until("2026-11-22"), FindingCode::SentenceEnded, "sentence.ends"));
}

#[test]
fn r3_2_does_not_refuse_a_sentence_on_its_last_day() {
    let report = sentence_until("2026-11-23");
    assert!(!has(&report, FindingCode::SentenceEnded, "sentence.ends"), "{:?}", report.findings);
}

#[test]
fn a_document_is_said_to_end_soon_within_thirty_days_and_not_before() {
    let soon = |expires: &'static str| {
        let mut request = shared::specimen::anna();
        request.answers.document.expires = date(expires);
        request.answers.document.mrz.clear();
        let report = validate(&request, &rules(), on("2026-11-23"));
        has(&report, FindingCode::DocumentExpiresSoon, "document.expires")
    };
    assert!(soon("2026-12-23"), "thirty days");
    assert!(!soon("2026-12-24"), "thirty-one");
}

/// The report of a counter in which the same document is lacking in two ways.
#[test]
fn a5_list_names_the_worst_that_is_wrong_with_a_document_in_whatever_order_it_was_found() {
    let report = {
        let mut request = anna_at_centre();
        request.answers.document.expires = date("2026-11-22");
        request.copies.clear();
        validate(&request, &rules(), on("2026-11-23"))
    };
    let mut turned = report.clone();
    turned.findings.reverse();
    let worst = |report: &Report| {
        let refusal = IntakeRefusal::of(report, &[]).expect("documents are lacking");
        let lines = refusal.lacking().iter();
        lines.map(|one| format!("{} {}", one.purpose.as_str(), one.lack.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(worst(&report), ["application missing", "identity expired"]);
    assert_eq!(worst(&turned), worst(&report));
}

#[test]
fn r15_refuses_a_reason_that_no_paper_holds() {
    let lines = |count: usize| vec!["Строка."; count].join("\n");
    let grounds = ["R258/15.2".to_owned()];
    assert!(Refusal::new(Kind::Formation, "", &grounds, &lines(60)).is_ok());
    assert!(Refusal::new(Kind::Formation, "", &grounds, &lines(61)).is_err());
    assert!(Refusal::new(Kind::Formation, "", &grounds, &"а".repeat(4000)).is_ok());
    assert!(Refusal::new(Kind::Formation, "", &grounds, &"а".repeat(4001)).is_err());
    assert!(Refusal::new(Kind::Formation, "", &grounds, &"а".repeat(9)).is_err());
    assert!(Refusal::new(Kind::Formation, "", &grounds, &"а".repeat(10)).is_ok());
}

/// Nothing else of a clear case turns on these days.
#[test]
fn the_clear_case_stays_clear_on_the_first_and_last_day_of_its_power() {
    for day in ["2026-03-10", "2027-03-10"] {
        let report = report_on(day, |_| {});
        assert!(report.is_clear(), "{day}: {:?}", report.findings);
    }
}

/// Whether a changed clear case is told this, there.
fn told(code: FindingCode, at: &'static str, change: impl Fn(&mut FormationRequest)) -> bool {
    let mut request = shared::specimen::anna();
    request.answers.document.mrz.clear();
    change(&mut request);
    has(&validate(&request, &rules(), on("2026-11-23")), code, at)
}

/// An answer's longest length, and a way to give one of any length.
type Answer = (&'static str, usize, fn(&mut FormationRequest, usize));

#[test]
fn an_answer_of_the_longest_length_is_taken_and_one_character_more_is_not() {
    let answers: [Answer; 10] = [
        ("recipient.names.surname", 120, |r, n| r.answers.recipient.names.surname = "Я".repeat(n)),
        ("recipient.birth_place", 120, |r, n| r.answers.recipient.birth_place = "Я".repeat(n)),
        ("document.number", 40, |r, n| r.answers.document.number = "1".repeat(n)),
        ("power.number", 40, |r, n| r.answers.power.number = "1".repeat(n)),
        ("power.principal.surname", 120, |r, n| r.answers.power.principal.surname = "Я".repeat(n)),
        ("power.principal.surname", 120, |r, n| r.answers.power.principal.given_name = "Я".repeat(n)),
        ("power.principal.surname", 120, |r, n| r.answers.power.principal.patronymic = "Я".repeat(n)),
        ("power.notary", 120, |r, n| r.answers.power.notary = "Я".repeat(n)),
        ("contact.stay_address", 300, |r, n| r.answers.contact.stay_address = "Я".repeat(n)),
        ("contact.email", 120, |r, n| {
            r.answers.contact.email = format!("{}@example.org", "a".repeat(n - 12))
        }),
    ];
    for (at, max, put) in answers {
        assert!(!told(FindingCode::TooLong, at, |request| put(request, max)), "{at} {max}");
        assert!(told(FindingCode::TooLong, at, |request| put(request, max + 1)), "{at} {}", max + 1);
    }
}

#[test]
fn a_paper_may_be_issued_today_and_not_tomorrow() {
    for (at, put) in [
        (
            "document.issued",
            (|r, day| r.answers.document.issued = date(day)) as fn(&mut FormationRequest, &'static str),
        ),
        ("power.issued", |r, day| r.answers.power.issued = date(day)),
    ] {
        assert!(!told(FindingCode::DateInFuture, at, |r| put(r, "2026-11-23")), "{at}");
        assert!(told(FindingCode::DateInFuture, at, |r| put(r, "2026-11-24")), "{at}");
    }
    let born = |day: &'static str| {
        told(FindingCode::DateInFuture, "recipient.birth_date", |r| {
            r.answers.recipient.birth_date = date(day)
        })
    };
    assert!(!born("2026-11-23") && born("2026-11-24"));
}

#[test]
fn a3_8_portal_2_refuses_a_passport_that_ends_on_the_day_it_was_issued() {
    let issued = |day: &'static str| {
        told(FindingCode::IssueAfterExpiry, "document.expires", |r| {
            r.answers.document.issued = date(day);
            r.answers.document.expires = date("2026-11-23");
        })
    };
    assert!(issued("2026-11-23"));
    assert!(!issued("2026-11-22"));
}

#[test]
fn a_passport_of_eleven_years_is_usual_and_a_day_more_is_looked_at() {
    let unusual = |expires: &'static str| {
        told(FindingCode::DocumentTermUnusual, "document.expires", |r| {
            r.answers.document.expires = date(expires)
        })
    };
    assert!(!unusual("2033-04-16"));
    assert!(unusual("2033-04-17"));
}

#[test]
fn a1_1_9_finds_a_passport_older_than_its_holder_and_spares_the_day_of_birth() {
    let older = |born: &'static str| {
        told(FindingCode::BornAfterIssue, "document.issued", |r| r.answers.recipient.birth_date = date(born))
    };
    assert!(!older("2022-04-16"));
    assert!(older("2022-04-17"));
}

fn powered(code: FindingCode, issued: &'static str, until: &'static str) -> bool {
    told(code, "power.until", |r| {
        r.answers.power.issued = date(issued);
        r.answers.power.until = if until.is_empty() { Default::default() } else { date(until) };
    })
}

#[test]
fn a3_8_portal_4_holds_each_end_of_a_power_of_attorney() {
    use FindingCode::{PowerEnded, PowerTermBackwards, PowerTermTooLong};
    assert!(!powered(PowerTermBackwards, "2026-11-20", "2026-11-20"), "of one day");
    assert!(powered(PowerTermBackwards, "2026-11-20", "2026-11-19"));
    assert!(!powered(PowerTermTooLong, "2024-11-30", "2027-11-30"), "three years");
    assert!(powered(PowerTermTooLong, "2024-11-30", "2027-12-01"));
    assert!(!powered(PowerEnded, "2026-03-10", "2026-11-23"), "its last day");
    assert!(powered(PowerEnded, "2026-03-10", "2026-11-22"));
    assert!(!powered(PowerEnded, "2025-11-23", ""), "a year that is not said");
    assert!(powered(PowerEnded, "2025-11-22", ""));
}

#[test]
fn r3_2_looks_at_somebody_judged_before_fourteen_and_refuses_before_birth() {
    let judged = |born: &str, code: FindingCode| {
        let mut request = convict();
        request.answers.recipient.birth_date = date(born);
        let report = validate_request(&RequestWire::Convict(Box::new(request)), &rules(), on("2026-11-23"));
        has(&report, code, "sentence.judged")
    };
    // Judged on 20 May 2025.
    assert!(
        judged("2011-05-21", FindingCode::JudgedTooYoung)
            && !judged("2011-05-20", FindingCode::JudgedTooYoung)
    );
    assert!(judged("2025-05-21", FindingCode::BornAfterJudgment));
    assert!(!judged("2025-05-20", FindingCode::BornAfterJudgment));
    assert!(judged("2025-05-20", FindingCode::JudgedTooYoung), "and is no adult either");
}

#[test]
fn a_year_has_four_digits_and_a_day_at_most_two_that_count() {
    let answered = |code, year: &'static str, month: &'static str, day: &'static str| {
        told(code, "document.issued", |r| {
            r.answers.document.issued =
                DateAnswer { day: day.into(), month: month.into(), year: year.into() };
        })
    };
    for (year, month, day) in
        [("999", "1", "1"), ("22", "1", "1"), ("20222", "1", "1"), ("2022", "a", "1"), ("2022", "1", "")]
    {
        assert!(answered(FindingCode::DateMalformed, year, month, day), "{year} {month} {day}");
    }
    for (year, month, day) in [
        ("2022", "13", "1"),
        ("2022", "2", "29"),
        ("2022", "0", "1"),
        ("2022", "1", "32"),
        ("2022", "300", "1"),
    ] {
        assert!(answered(FindingCode::DateImpossible, year, month, day), "{year} {month} {day}");
    }
    for (year, month, day) in
        [("2022", "04", "16"), ("2022", "4", "16"), ("2022", "0004", "16"), ("2020", "2", "29")]
    {
        let wrong = [FindingCode::DateMalformed, FindingCode::DateImpossible];
        assert!(wrong.into_iter().all(|code| !answered(code, year, month, day)), "{year} {month} {day}");
    }
}

#[test]
fn a1_1_4_refuses_an_incomplete_birth_date_that_cannot_be_read_and_spares_one_with_parts_unknown() {
    let born = |code, year: &'static str, month: &'static str, day: &'static str| {
        told(code, "recipient.birth_date", |r| {
            r.answers.recipient.birth_date_partial = true;
            r.answers.recipient.birth_date =
                DateAnswer { day: day.into(), month: month.into(), year: year.into() };
        })
    };
    for (year, month, day) in [("74", "", ""), ("", "8", "12"), ("1974", "a", ""), ("1974", "8", "a")] {
        assert!(born(FindingCode::DateMalformed, year, month, day), "{year} {month} {day}");
    }
    assert!(born(FindingCode::DateImpossible, "1974", "13", ""));
    for (year, month, day) in [("1974", "", ""), ("1974", "8", "")] {
        let wrong = [FindingCode::DateMalformed, FindingCode::DateImpossible];
        assert!(wrong.into_iter().all(|code| !born(code, year, month, day)), "{year} {month} {day}");
        assert!(born(FindingCode::BirthDatePartial, year, month, day), "{year} {month} {day}");
    }
}

#[test]
fn r2_13_refuses_one_file_for_two_documents_and_spares_two_files_and_two_pages() {
    let again = |purpose: &'static str, sha256: &'static str| {
        move |request: &mut FormationRequest| {
            let mut copy = request.copies[0].clone();
            copy.purpose = purpose.into();
            if !sha256.is_empty() {
                copy.sha256 = sha256.repeat(64);
            }
            request.copies.push(copy);
        }
    };
    let repeated = |change: &dyn Fn(&mut FormationRequest)| {
        ["copies.translation", "copies.identity"].iter().any(|at| told(FindingCode::CopyRepeated, at, change))
    };
    let first = shared::specimen::anna().copies[0].purpose.clone();
    assert_eq!(first, "identity");
    assert!(repeated(&again("translation", "")), "one file");
    assert!(!repeated(&again("translation", "d")), "another file");
    assert!(!repeated(&again("identity", "")), "the same file twice is one document");
}

#[test]
fn r3_1_tells_when_a_contact_is_the_helpers_and_when_there_is_none() {
    let shared_with = |phone: &'static str, email: &'static str| {
        told(FindingCode::ContactShared, "contact.phone", |r| {
            r.answers.representative.phone = "+7 701 000 00 02".into();
            r.answers.representative.email = "helper@example.org".into();
            r.answers.contact.phone = phone.into();
            r.answers.contact.email = email.into();
        })
    };
    assert!(shared_with("+77010000002", ""), "typed otherwise");
    assert!(shared_with("", "Helper@Example.org"));
    assert!(shared_with("+7 701 000 00 09", "helper@example.org"), "one of two is enough");
    assert!(!shared_with("+7 701 000 00 09", "anna@example.org"));
    let missing = |phone: &'static str, email: &'static str| {
        told(FindingCode::ContactMissing, "contact.phone", |r| {
            r.answers.contact.phone = phone.into();
            r.answers.contact.email = email.into();
        })
    };
    assert!(missing("", "") && missing(" ", "\u{200B}"));
    assert!(!missing("+7 701 000 00 09", "") && !missing("", "anna@example.org"));
}

/// A number that is owed is asked for, each where its paragraph owes it; on the paper of a notary it need not stand.
#[test]
fn r2_6_asks_for_a_number_that_is_owed_and_for_no_other() {
    let required = FindingCode::Required;
    assert!(told(required, "representative.iin", |r| r.answers.representative.iin.clear()));
    assert!(!told(required, "power.agent_iin", |r| r.answers.power.agent_iin.clear()));
    let at_centre = {
        let mut request = anna_at_centre();
        request.answers.representative.iin.clear();
        validate(&request, &rules(), on("2026-11-23"))
    };
    assert!(!has(&at_centre, required, "representative.iin"), "a counter sees who stands before it");
    let mut request = convict();
    request.answers.institution.bin.clear();
    request.answers.institution.employee_iin = " ".into();
    let report = validate_request(&RequestWire::Convict(Box::new(request)), &rules(), on("2026-11-23"));
    assert!(has(&report, required, "institution.bin") && has(&report, required, "institution.employee_iin"));
}
