//! Papers of other states: Russia's internal passport, powers of attorney given abroad, documents whose zone says what
//! they are, names in one identifier. Each case changes one thing of an application in order.

use shared::application::{RuleSet, Specimens, examine, examine_request, validate};
use shared::finding::{FindingCode, Report};
use shared::law::Edition;
use shared::person::Citizenship;
use shared::specimen::{anna, anna_at_centre, convict, date, renewal};
use shared::wire::v1::correction::ChangeAnswer;
use shared::wire::v1::formation::{DateAnswer, FormationRequest, NameAnswers};
use shared::wire::v1::request::RequestWire;

use crate::support::{add_copy, bites, has, may_be_lodged, names, on, report, report_on, rules, spares};

const ZONE: &str =
    "PNRUSTESTOVA8<<3ULPAN<7R9EVNA<<<<<<<<<<<<<<<\n1235678909RUS7408122F<<<<<<<4190910770001<38";

/// The internal passport of a Russian woman, without a last day.
pub(crate) fn russian(request: &mut FormationRequest) {
    let name =
        NameAnswers {
            surname: "Тестовая".into(), given_name: "Чулпан".into(), patronymic: "Юрьевна".into()
        };
    request.answers.recipient.names = name.clone();
    request.answers.recipient.citizenship = "RUS".into();
    request.answers.power.principal = name;
    let document = &mut request.answers.document;
    document.kind = "ID".into();
    document.issuer = "RUS".into();
    document.number = "1234 567890".into();
    document.issued = date("2019-09-10");
    document.expires = DateAnswer::default();
    document.mrz = ZONE.into();
}

fn born(request: &mut FormationRequest, birth: &str, issued: &str) {
    russian(request);
    request.answers.document.mrz.clear();
    request.answers.recipient.birth_date = date(birth);
    request.answers.document.issued = date(issued);
}

#[test]
fn a3_8_portal_2_accepts_russias_internal_passport_as_it_is_printed() {
    spares(russian);
    let mut request = anna();
    russian(&mut request);
    let form = examine(&request, &rules(), on("2026-11-23")).form.expect("a form");
    assert_eq!((form.document.number.as_str(), form.document.expires_on), ("1234567890", None));
    may_be_lodged(|r| {
        russian(r);
        r.answers.document.mrz.clear();
    });
    // Who types a day all the same is not contradicted by fillers.
    spares(|r| {
        russian(r);
        r.answers.document.expires = date("2034-08-12");
    });
}

#[test]
fn r15_1_refuses_an_internal_passport_whose_zone_says_something_else() {
    for (change, at) in [
        (
            (|r: &mut FormationRequest| {
                r.answers.document.mrz = ZONE.replace("4190910770001<38", "5190910770001<02");
            }) as fn(&mut FormationRequest),
            "document.number",
        ),
        (|r| r.answers.document.kind = "P".into(), "document.kind"),
        (|r| r.answers.recipient.birth_date = date("1974-08-13"), "recipient.birth_date"),
        (|r| r.answers.document.issued = date("2019-09-11"), "document.issued"),
    ] {
        let mut request = anna();
        russian(&mut request);
        change(&mut request);
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(has(&report, FindingCode::MrzDiffers, at), "{at}: {:?}", report.findings);
    }
}

/// A zone that says nothing of the day of issue contradicts no day; one slip is not told twice.
#[test]
fn r15_1_does_not_judge_the_day_of_issue_by_a_zone_that_cannot_be_read() {
    let at = "document.issued";
    let of = |zone: &str, issued: &str| {
        let mut request = anna();
        russian(&mut request);
        request.answers.document.mrz = zone.into();
        request.answers.document.issued = date(issued);
        validate(&request, &rules(), on("2026-11-23"))
    };
    let contradicted = of(ZONE, "2019-09-11");
    assert!(has(&contradicted, FindingCode::MrzDiffers, at), "{:?}", contradicted.findings);
    let slip = of(&ZONE.replace("<38", "<48"), "2019-09-11");
    assert!(has(&slip, FindingCode::MrzCheckDigit, "document.mrz"), "{:?}", slip.findings);
    assert!(!has(&slip, FindingCode::MrzDiffers, at), "told twice: {:?}", slip.findings);
    // The thirty-first of September, and fillers for a day, each with its right check digits.
    for field in ["4190931770001<26", "4<<<<<<770001<38"] {
        let unread = of(&ZONE.replace("4190910770001<38", field), "2019-09-11");
        assert!(unread.is_clear(), "{field}: {:?}", unread.findings);
    }
    // Passports of other states have no day of issue there.
    spares(|r| r.answers.document.issued = date("2022-05-20"));
}

#[test]
fn only_a_document_that_prints_no_expiry_may_leave_it_out() {
    bites(
        |r| r.answers.document.expires = DateAnswer::default(),
        "required",
        "document.expires",
        "R258/A1-1.10",
    );
    bites(
        |r| {
            russian(r);
            r.answers.document.kind = "P".into();
        },
        "required",
        "document.expires",
        "R258/A1-1.10",
    );
}

#[test]
fn a3_8_portal_2_knows_when_an_internal_passport_is_to_be_replaced() {
    let at = "document.expires";
    for (birth, issued, code) in [
        ("1974-08-12", "2019-08-11", Some(FindingCode::DocumentExpired)),
        ("2003-01-01", "2017-02-01", Some(FindingCode::DocumentExpired)),
        ("2005-08-01", "2019-09-01", Some(FindingCode::DocumentToReplace)),
        ("2006-09-20", "2020-10-01", Some(FindingCode::DocumentExpiresSoon)),
        ("2007-01-01", "2021-02-01", None),
        ("1974-08-12", "2019-08-12", None),
        ("1981-09-10", "2001-10-01", Some(FindingCode::DocumentExpiresSoon)),
        ("1990-01-01", "2010-01-01", None),
    ] {
        let mut request = anna();
        born(&mut request, birth, issued);
        let report = validate(&request, &rules(), on("2026-11-23"));
        let found = report.at(at).next().map(|finding| finding.code);
        assert_eq!(found, code, "{birth} {issued}");
    }
}

#[test]
fn a1_1_10_a_correction_to_a_document_without_a_last_day_strikes_it_out() {
    let mut request = renewal(shared::specimen::SECOND_REPRESENTATIVE_IIN);
    let document = &mut request.answers.document;
    document.kind = "ID".into();
    document.issuer = "RUS".into();
    document.expires = DateAnswer::default();
    document.mrz.clear();
    let row = |parameter: &str, text: &str| ChangeAnswer {
        parameter: parameter.into(),
        text: text.into(),
        ..ChangeAnswer::default()
    };
    request.answers.rows.retain(|row| row.parameter != "document_expires_on");
    request.answers.rows.extend([row("document_expires_on", ""), row("document_issuer", "RUS")]);
    if let Some(current) = &mut request.current {
        current.citizenship = "RUS".into();
        current.birth_date = "1977-01-02".into();
    }
    let wire = |request| RequestWire::Correction(Box::new(request));
    let examination = examine_request(&wire(request.clone()), &rules(), on("2026-11-23"));
    assert!(examination.form.is_some(), "{:?}", examination.report.findings);
    request.answers.document.issuer = "UTO".into();
    let report = examine_request(&wire(request), &rules(), on("2026-11-23")).report;
    assert!(has(&report, FindingCode::Required, "rows.document_expires_on"), "{:?}", report.findings);
}

/// A power of attorney of 1 May 2024.
fn abroad(request: &mut FormationRequest, country: &str, until: &str) {
    request.answers.power.country = country.into();
    request.answers.power.issued = date("2024-05-01");
    request.answers.power.until = date(until);
}

#[test]
fn a3_8_portal_4_does_not_judge_the_term_of_a_foreign_power() {
    for (country, until) in [("RUS", ""), ("RUS", "2034-05-01"), ("UZB", "2099-01-01"), ("UTO", "")] {
        let mut request = anna();
        abroad(&mut request, country, until);
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.may_be_lodged(), "{country} {until}: {:?}", report.findings);
        assert!(has(&report, FindingCode::PowerForeign, "power.country"), "a person reads it");
    }
}

#[test]
fn a3_8_portal_4_refuses_a_power_past_the_day_it_states() {
    let ended = report(|r| abroad(r, "RUS", "2026-11-22"));
    assert!(has(&ended, FindingCode::PowerEnded, "power.until"));
    assert!(!has(&report(|r| abroad(r, "RUS", "2026-11-23")), FindingCode::PowerEnded, "power.until"));
    let domestic = report(|r| abroad(r, "KAZ", "2034-05-01"));
    assert!(has(&domestic, FindingCode::PowerTermTooLong, "power.until"));
    assert!(has(&report(|r| abroad(r, "KAZ", "")), FindingCode::PowerEnded, "power.until"));
}

/// The same power, passed on on 1 June 2024.
fn passed_on(request: &mut FormationRequest, country: &str, first: &str, second: &str) {
    abroad(request, country, first);
    request.answers.power.agent = names("Ibarra", "Ingrid");
    request.answers.power.agent_iin.clear();
    request.answers.power.delegated = true;
    request.answers.power.delegation_allowed = true;
    let delegation = &mut request.answers.power.delegation;
    delegation.number = "5-678".into();
    delegation.notary = "Example N. N.".into();
    delegation.issued = date("2024-06-01");
    delegation.until = date(second);
    delegation.delegate = names("Utopian", "Representative");
    add_copy(request, "delegation");
    request.copies.last_mut().expect("a copy").sha256 = "d".repeat(64);
}

#[test]
fn a3_8_portal_4_does_not_judge_the_term_of_a_foreign_delegation() {
    for (first, second) in [("", ""), ("2034-05-01", ""), ("2027-05-01", "2030-01-01"), ("", "2030-01-01")] {
        let mut request = anna();
        passed_on(&mut request, "RUS", first, second);
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.may_be_lodged(), "{first} {second}: {:?}", report.findings);
    }
    let at = "power.delegation.until";
    let of = |country: &str, first: &str, second: &str| {
        let mut request = anna();
        passed_on(&mut request, country, first, second);
        validate(&request, &rules(), on("2026-11-23"))
    };
    assert!(has(&of("RUS", "", "2026-11-22"), FindingCode::PowerEnded, at));
    assert!(has(&of("KAZ", "2027-05-01", ""), FindingCode::PowerEnded, at));
    assert!(has(&of("KAZ", "2027-05-01", "2027-05-02"), FindingCode::DelegationOutlasts, at));
}

#[test]
fn r15_1_refuses_a_card_for_a_passport() {
    for code in ["I<", "AC", "C<"] {
        let mut request = anna();
        request.answers.document.number = "D23145890".into();
        request.answers.document.mrz = format!(
            "{code}UTOD231458907<<<<<<<<<<<<<<<\n7408122F3204153UTO<<<<<<<<<<<2\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
        );
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(has(&report, FindingCode::MrzDiffers, "document.kind"), "{code}: {:?}", report.findings);
    }
    bites(|r| r.answers.document.kind = "ID".into(), "mrz-differs", "document.kind", "R258/15.1");
    spares(|r| r.answers.document.kind = "PD".into());
    spares(|r| r.answers.document.mrz = r.answers.document.mrz.replacen("P<", "PD", 1));
}

/// At a counter in person, with one name.
fn of_one_name(zone: &str, edition: Edition) -> Report {
    let mut request = anna_at_centre();
    request.answers.recipient.names = names("Ahmadi", "");
    request.answers.recipient.single_name = true;
    request.answers.document.mrz = format!("P<UTO{zone:<<39}\nL898902C36UTO7408122F3204153<<<<<<<<<<<<<<04");
    validate(&request, &RuleSet::new(edition, Specimens::Accepted), on("2026-11-23"))
}

#[test]
fn a3_8_1_2_accepts_an_only_name_from_either_identifier() {
    for edition in Edition::ALL {
        for zone in ["<<AHMADI", "AHMADI"] {
            let report = of_one_name(zone, *edition);
            assert!(report.is_clear(), "{zone} {edition:?}: {:?}", report.findings);
        }
    }
    let other = of_one_name("<<AHMAD<SHAH", Edition::E2024_03);
    assert!(has(&other, FindingCode::NameNotOfZone, "recipient.names.surname"), "{:?}", other.findings);
    let two = of_one_name("AHMADI<<NUR", Edition::E2024_03);
    assert!(has(&two, FindingCode::NameNotOfZone, "recipient.names.given_name"), "{:?}", two.findings);
}

#[test]
fn a1_1_6_refuses_citizens_of_organisations_and_keeps_refugees_apart() {
    for code in ["EUE", "UNO", "UNK", "XBA", "XIM", "XPO", "XES", "XMP", "XDC"] {
        let mut request = anna();
        request.answers.recipient.citizenship = code.into();
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(has(&report, FindingCode::CountryUnknown, "recipient.citizenship"), "{code}");
        request.answers.recipient.citizenship = "UTO".into();
        request.answers.document.issuer = code.into();
        request.answers.document.mrz = request.answers.document.mrz.replace("UTO", code);
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.may_be_lodged() && !report.is_clear(), "{code}: {:?}", report.findings);
    }
    for (typed, differs) in [("XXB", true), ("XXC", false)] {
        let mut request = anna();
        request.answers.recipient.citizenship = typed.into();
        request.answers.document.kind = "TD".into();
        request.answers.document.mrz = request.answers.document.mrz.replacen("6UTO7", "6XXC7", 1);
        let examined = examine(&request, &rules(), on("2026-11-23"));
        assert_eq!(has(&examined.report, FindingCode::MrzDiffers, "recipient.citizenship"), differs);
        if !differs {
            let form = examined.form.expect("a form");
            assert_eq!(form.recipient.citizenship, Citizenship::OtherRefugee);
            assert_eq!(form.recipient.citizenship.as_str(), "XXC");
        }
    }
}

#[test]
fn a_term_beyond_what_is_usual_is_looked_at() {
    let at = "document.expires";
    for (issued, expires, unusual) in [
        ("2022-04-16", "2033-04-16", false),
        ("2022-04-16", "2033-04-17", true),
        ("1980-01-01", "2090-01-01", true),
    ] {
        let mut request = anna();
        request.answers.document.mrz.clear();
        request.answers.document.issued = date(issued);
        request.answers.document.expires = date(expires);
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert_eq!(has(&report, FindingCode::DocumentTermUnusual, at), unusual, "{issued} {expires}");
        assert!(report.may_be_lodged(), "{:?}", report.findings);
    }
}

#[test]
fn an_organisation_as_agent_is_looked_at() {
    may_be_lodged(|r| {
        r.answers.power.agent = names("ТОО «Пример»", "");
        r.answers.power.agent_iin = "991240000013".into();
    });
    may_be_lodged(|r| {
        r.answers.power.agent = names("ТОО «Пример»", "");
        r.answers.power.agent_iin.clear();
    });
}

#[test]
fn r3_2_refuses_a_judgment_before_the_birth() {
    let judged = |birth: &str, partial: bool| {
        let mut request = convict();
        request.answers.recipient.birth_date = date(birth);
        request.answers.recipient.birth_date_partial = partial;
        request.answers.sentence.judged = date("2025-05-20");
        let wire = RequestWire::Convict(Box::new(request));
        let report = examine_request(&wire, &rules(), on("2026-11-23")).report;
        report.at("sentence.judged").next().map(|finding| finding.code)
    };
    assert_eq!(judged("2025-05-21", false), Some(FindingCode::BornAfterJudgment));
    assert_eq!(judged("2025-05-20", false), Some(FindingCode::JudgedTooYoung));
    assert_eq!(judged("2011-05-21", false), Some(FindingCode::JudgedTooYoung));
    assert_eq!(judged("2011-05-20", false), None);
}

#[test]
fn a_zone_reads_the_same_on_every_day_after_it_was_issued() {
    for day in ["2026-11-23", "2027-03-10"] {
        assert!(report_on(day, russian).may_be_lodged(), "{day}");
    }
}
