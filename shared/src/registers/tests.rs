//! What confirms a power of attorney and a stay, and that each part alone stops it.

use super::power::PowerClaim;
use super::stay::StayClaim;
use super::*;
use crate::application::Form;
use crate::specimen;
use crate::time::{parse_date, parse_moment};
use crate::wire::v1::ask::{
    LookedUpWire, NameSaidWire, PowerFoundWire, PowerRecordWire, StayFoundWire, StayRecordWire,
};
use crate::wire::v1::formation::FormationRequest;
use crate::wire::v1::request::RequestWire;

fn form(change: impl FnOnce(&mut FormationRequest)) -> Form {
    let mut request = specimen::anna();
    request.answers.power.scope = "iin".into();
    change(&mut request);
    let on = parse_date("2026-11-23").expect("a day");
    Form::as_lodged(&RequestWire::Formation(Box::new(request)), on).expect("a form")
}

fn claim(change: impl FnOnce(&mut FormationRequest)) -> PowerClaim {
    PowerClaim::of(&form(change), parse_date("2026-11-23").expect("a day")).expect("a power")
}

fn anna() -> NameSaidWire {
    NameSaidWire { surname: "ERIKSSON".into(), given_name: "ANNA MARIA".into(), patronymic: String::new() }
}

fn power() -> PowerRecordWire {
    PowerRecordWire {
        number: "1-234".into(),
        issued_on: "2026-03-10".into(),
        until: String::new(),
        notary: "EXAMPLE N.N.".into(),
        principal: anna(),
        principal_birth_date: "1974-08-12".into(),
        principal_document: "L898902C3".into(),
        agent_iin: specimen::REPRESENTATIVE_IIN.into(),
        scope: vec!["property".into(), "iin".into()],
        revoked: Some(false),
    }
}

fn said(change: impl FnOnce(&mut PowerRecordWire)) -> Vec<Why> {
    let mut record = power();
    change(&mut record);
    claim(|_| ()).judge(&PowerFoundWire { power: Some(record) })
}

/// What a register says otherwise.
type Change = fn(&mut PowerRecordWire);

#[test]
fn a_power_is_confirmed_when_every_part_is_the_same_and_by_nothing_less() {
    assert_eq!(said(|_| ()), []);
    let changes: [(Change, Why); 24] = [
        (|r| r.number.clear(), Why::PowerNumberMissing),
        (|r| r.number = "1-235".into(), Why::PowerNumberDiffers),
        (|r| r.issued_on.clear(), Why::PowerDateMissing),
        (|r| r.issued_on = "2026-03-11".into(), Why::PowerDateDiffers),
        (|r| r.issued_on = "10.03.2026".into(), Why::PowerDateDiffers),
        (|r| r.notary = " ".into(), Why::PowerNotaryMissing),
        (|r| r.notary = "Example M. N.".into(), Why::PowerNotaryDiffers),
        (|r| r.until = "2026-03-12".into(), Why::PowerUntilDiffers),
        (|r| r.until = "for ever".into(), Why::PowerUntilDiffers),
        (|r| r.principal = NameSaidWire::default(), Why::PrincipalNameMissing),
        (|r| r.principal.surname = "Berglund".into(), Why::PrincipalNameDiffers),
        (|r| r.principal_birth_date.clear(), Why::PrincipalBirthMissing),
        (|r| r.principal_birth_date = "1974-08-XX".into(), Why::PrincipalBirthDiffers),
        (|r| r.principal_birth_date = "1974-08-13".into(), Why::PrincipalBirthDiffers),
        (|r| r.principal_document.clear(), Why::PrincipalDocumentMissing),
        (|r| r.principal_document = "L898902C4".into(), Why::PrincipalDocumentDiffers),
        (|r| r.agent_iin.clear(), Why::PowerAgentMissing),
        (|r| r.agent_iin = "991231600012".into(), Why::PowerAgentDiffers),
        (|r| r.agent_iin = "not a number".into(), Why::PowerAgentDiffers),
        (|r| r.agent_iin = "991240000013".into(), Why::PowerOrganisation),
        (|r| r.scope.clear(), Why::PowerScopeMissing),
        (|r| r.scope = vec!["property".into(), "services".into()], Why::PowerScopeDiffers),
        (|r| r.revoked = None, Why::PowerStandingMissing),
        (|r| r.revoked = Some(true), Why::PowerRevoked),
    ];
    for (change, why) in changes {
        assert_eq!(said(change), [why], "{why:?}");
    }
    assert_eq!(claim(|_| ()).judge(&PowerFoundWire { power: None }), [Why::PowerUnknown]);
    let all = said(|r| *r = PowerRecordWire::default());
    assert_eq!(all.len(), 9, "an empty record says nothing at all: {all:?}");
}

#[test]
fn what_the_form_says_of_its_power_may_keep_it_from_being_confirmed() {
    let with =
        |change: fn(&mut FormationRequest)| claim(change).judge(&PowerFoundWire { power: Some(power()) });
    assert_eq!(with(|r| r.answers.power.scope.clear()), [Why::PowerScopeUnasked]);
    assert_eq!(with(|r| r.answers.power.scope = "other".into()), [Why::PowerScopeNarrow]);
    assert_eq!(with(|r| r.answers.power.country = "UTO".into()), [Why::PowerForeign]);
    assert_eq!(with(|r| r.answers.power.delegated = true), [Why::PowerPassedOn]);
    assert_eq!(with(|r| r.answers.document.number = "L898902C4".into()), [Why::PrincipalDocumentDiffers]);
    assert_eq!(with(|r| r.answers.representative.iin = "991231600012".into()), [Why::PowerAgentDiffers]);
    let late = PowerClaim::of(&form(|_| ()), parse_date("2027-03-11").expect("a day")).expect("a power");
    assert_eq!(late.judge(&PowerFoundWire { power: Some(power()) }), [Why::PowerOutOfTerm]);
    let parent = |r: &mut FormationRequest| r.answers.representative.kind = "legal".into();
    assert_eq!(PowerClaim::of(&form(parent), parse_date("2026-11-23").expect("a day")), None);
    assert_eq!(claim(|r| r.answers.power.country = "UTO".into()).before_asking(), [Why::PowerForeign]);
}

#[test]
fn a_stay_is_proved_for_the_person_the_document_and_the_day() {
    let on = parse_date("2026-11-23").expect("a day");
    let claim = StayClaim::of(&form(|r| r.answers.contact.stay_region = "KZ-71".into()), on).expect("a stay");
    let record = StayRecordWire {
        name: anna(),
        birth_date: "1974-08-12".into(),
        issuer: "UTO".into(),
        document: "L898902C3".into(),
        from: "2026-01-02".into(),
        until: String::new(),
        region: "KZ-71".into(),
    };
    let said = |change: fn(&mut StayRecordWire)| {
        let mut record = record.clone();
        change(&mut record);
        claim.judge(&StayFoundWire { stay: Some(record) })
    };
    assert_eq!(said(|_| ()), []);
    assert_eq!(said(|r| r.until = "2026-11-23".into()), []);
    assert_eq!(said(|r| r.region.clear()), []);
    assert_eq!(said(|r| r.until = "2026-11-22".into()), [Why::StayOutOfTerm]);
    assert_eq!(said(|r| r.from = "2026-11-24".into()), [Why::StayOutOfTerm]);
    assert_eq!(said(|r| r.until = "soon".into()), [Why::StayIncomplete]);
    assert_eq!(said(|r| r.document = "L898902C4".into()), [Why::StayDocumentDiffers]);
    assert_eq!(said(|r| r.issuer = "GEO".into()), [Why::StayDocumentDiffers]);
    assert_eq!(said(|r| r.birth_date = "1974-08-13".into()), [Why::StayBirthDiffers]);
    assert_eq!(said(|r| r.name.surname = "Berglund".into()), [Why::StayNameDiffers]);
    assert_eq!(said(|r| r.region = "KZ-75".into()), [Why::StayRegionDiffers]);
    assert_eq!(said(|r| *r = StayRecordWire::default()), [Why::StayIncomplete]);
    assert_eq!(claim.judge(&StayFoundWire { stay: None }), [Why::StayUnknown]);
}

#[test]
fn r15_3_any_number_under_these_data_contradicts() {
    assert_eq!(number::judge(&LookedUpWire::default()), []);
    let known = LookedUpWire { known: vec!["991231600012".to_owned()] };
    assert_eq!(number::judge(&known), [Why::NumberKnown]);
}

fn answered(at: &str, why: &[Why]) -> RegisterAnswer {
    RegisterAnswer {
        register: Register::Notary,
        why: why.to_vec(),
        asked: "aa".to_owned(),
        over: "bb".to_owned(),
        at: parse_moment(at).expect("a moment"),
    }
}

#[test]
fn a_register_that_changes_its_mind_is_believed_neither_way() {
    let first = answered("2026-11-23T05:00:00Z", &[Why::PowerUnknown]);
    let away = answered("2026-11-23T05:01:00Z", &[Why::NotaryAway]);
    let then = answered("2026-11-23T05:02:00Z", &[]);
    let outcome = |all: &[RegisterAnswer]| last(Register::Notary, all).map(|one| one.outcome());
    assert_eq!(outcome(&[]), None);
    assert_eq!(
        outcome(&[then.clone(), away.clone()]),
        Some(Outcome::Away),
        "the last by its place: a clock was set back"
    );
    assert_eq!(outcome(&[first.clone(), away.clone()]), Some(Outcome::Away));
    let both = [first.clone(), away, then.clone()];
    assert_eq!(last(Register::Notary, &both).map(|one| one.why), Some(vec![Why::AnswerChanged]));
    assert_eq!(outcome(&both), Some(Outcome::Doubtful));
    assert_eq!(last(Register::National, &both), None);
    let corrected = RegisterAnswer { asked: "cc".to_owned(), ..then };
    assert_eq!(outcome(&[first, corrected]), Some(Outcome::Proved), "another question");
}

#[test]
fn a_connected_register_that_was_asked_and_said_nothing_is_away() {
    let on = parse_date("2026-11-23").expect("a day");
    let questions = Questions::of(&form(|_| ()), on);
    let good = answered("2026-11-23T05:00:00Z", &[]);
    assert_eq!(questions.doubts(&[], &[]), []);
    assert_eq!(questions.doubts(&[Register::Notary], std::slice::from_ref(&good)), []);
    assert!(Register::ALL.iter().all(|one| questions.put(*one)));
    let abroad = Questions::of(&form(|r| r.answers.power.country = "UTO".into()), on);
    assert!(abroad.ask(Register::Notary) && !abroad.put(Register::Notary), "no answer could decide it");
    assert!(abroad.put(Register::National) && abroad.put(Register::Migration));
    let missing = questions.doubts(Register::ALL, &[good]);
    assert_eq!(missing, [Why::NationalAway, Why::MigrationAway]);
    let parent = form(|r| r.answers.representative.kind = "legal".into());
    assert_eq!(Questions::of(&parent, on).doubts(&[Register::Notary], &[]), [], "no power, no question");
}

#[test]
fn codes_are_read_as_they_are_written_and_each_means_one_thing() {
    for why in Why::ALL {
        assert_eq!(Why::parse(why.as_str()), Some(*why));
        assert_ne!(why.outcome(), Outcome::Proved, "{why:?}");
    }
    for register in Register::ALL {
        assert_eq!(Register::parse(register.as_str()), Some(*register));
    }
}

#[test]
fn an_answer_is_evidence_for_the_line_its_register_speaks_of() {
    let lines: Vec<Line> = Register::ALL.iter().map(|one| one.proves().1).collect();
    assert_eq!(lines, [Line::AuthorityValid, Line::DuplicatesSearched, Line::StayRecorded]);
    let evidence = answered("2026-11-23T05:00:00Z", &[Why::PowerRevoked, Why::PowerScopeMissing]).evidence();
    assert_eq!((evidence.means, evidence.result), (Means::NotaryRegister, Outcome::Contradicted));
    assert_eq!(evidence.by.as_str(), "notary_register bb");
    let away = RegisterAnswer { over: String::new(), ..answered("2026-11-23T05:00:00Z", &[Why::NotaryAway]) };
    assert_eq!((away.evidence().result, away.evidence().by.as_str()), (Outcome::Away, "notary_register"));
}
