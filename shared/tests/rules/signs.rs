//! Signs that keyboards and pastes bring along: forgiven where a document prints them or nobody sees them, refused
//! where no document does, and named in the message.

use shared::application::{examine, validate};
use shared::finding::FindingCode;
use shared::specimen::{anna, marriage, td3};
use shared::wire::v1::correction::ChangeAnswer;
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::request::RequestWire;

use crate::support::{bites, has, may_be_lodged, names, on, report, rules, spares};

#[test]
fn a1_1_1_spares_every_form_of_an_apostrophe_and_a_hyphen() {
    for (surname, given) in
        [("G‘ulomov", "O‘tkir"), ("G´ulomov", "O′tkir"), ("Gʹulomov", "O‛tkir"), ("G'ulomov", "Oʻtkir")]
    {
        let mut request = anna();
        request.answers.recipient.names = names(surname, given);
        request.answers.power.principal = names(surname, given);
        request.answers.document.mrz = td3("GULOMOV", "OTKIR", "L898902C3", "740812", "F");
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.is_clear(), "{surname}: {:?}", report.findings);
    }
    spares(|r| r.answers.recipient.names.given_name = "Anna\u{2010}Maria".into());
    spares(|r| r.answers.recipient.names.given_name = "Anna\u{2011}Maria".into());
    spares(|r| r.answers.recipient.names.given_name = "Anna–Maria".into());
    bites(
        |r| r.answers.recipient.names.patronymic = "–".into(),
        "placeholder",
        "recipient.names.patronymic",
        "R258/A1-1.3",
    );
}

#[test]
fn a1_1_5_spares_what_documents_print_in_places() {
    for place in ["свх. \"Заря\"", "пос. № 5", "с. «Мирный»", "K&K; 3 – b", "Valencia (1º)", "55° N"]
    {
        let mut request = anna();
        request.answers.recipient.birth_place = place.into();
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(report.is_clear(), "{place}: {:?}", report.findings);
    }
    bites(
        |r| r.answers.recipient.birth_place = "a$b".into(),
        "character",
        "recipient.birth_place",
        "R258/A1-1.5",
    );
}

/// Puts a text into one answer.
type Answer = fn(&mut FormationRequest, &str);

#[test]
fn what_nobody_sees_is_no_answer_and_no_part_of_one() {
    let unseen = "\u{200b}\u{2060}\u{feff}";
    let owed: [(Answer, &str); 9] = [
        (|r, text| r.answers.power.notary = text.into(), "power.notary"),
        (|r, text| r.answers.power.number = text.into(), "power.number"),
        (|r, text| r.answers.power.principal.surname = text.into(), "power.principal.surname"),
        (|r, text| r.answers.recipient.names.surname = text.into(), "recipient.names.surname"),
        (|r, text| r.answers.recipient.names.given_name = text.into(), "recipient.names.given_name"),
        (|r, text| r.answers.recipient.birth_place = text.into(), "recipient.birth_place"),
        (|r, text| r.answers.recipient.citizenship = text.into(), "recipient.citizenship"),
        (|r, text| r.answers.document.number = text.into(), "document.number"),
        (|r, text| r.answers.contact.stay_address = text.into(), "contact.stay_address"),
    ];
    for (answer, at) in owed {
        let mut request = anna();
        answer(&mut request, unseen);
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(has(&report, FindingCode::Required, at), "{at}: {:?}", report.findings);
    }
    let mut request = anna();
    for text in [
        &mut request.answers.recipient.names.surname,
        &mut request.answers.recipient.birth_date.year,
        &mut request.answers.recipient.sex,
        &mut request.answers.document.number,
        &mut request.answers.document.issuer,
        &mut request.answers.document.expires.day,
        &mut request.answers.document.mrz,
        &mut request.answers.representative.iin,
        &mut request.answers.power.agent_iin,
        &mut request.answers.contact.phone,
        &mut request.answers.contact.email,
    ] {
        text.push('\u{200b}');
        text.insert(0, '\u{202a}');
    }
    request.signer_iin.clear();
    let examination = examine(&request, &rules(), on("2026-11-23"));
    assert!(examination.report.is_clear(), "{:?}", examination.report.findings);
    let form = examination.form.expect("a form");
    assert_eq!(form.recipient.name.surname, "Eriksson");
    assert_eq!((form.phone.as_str(), form.email.as_str()), ("+77010000001", "anna@example.org"));
}

#[test]
fn a1_1_1_refuses_letters_in_forms_that_no_document_prints() {
    for (surname, sign) in [
        ("Ｅｒｉｋｓｓｏｎ", "Ｅ (U+FF25)"),
        ("𝐄riksson", "𝐄 (U+1D404)"),
        ("ᴇriksson", "ᴇ (U+1D07)"),
        ("Eriksson²", "² (U+00B2)"),
        ("Eriks$on", "$"),
        ("Erik\u{fffd}sson", "U+FFFD"),
        ("Erik\u{e000}sson", "U+E000"),
        ("Erik\u{1}sson", "U+0001"),
    ] {
        let mut request = anna();
        request.answers.recipient.names.surname = surname.into();
        let report = validate(&request, &rules(), on("2026-11-23"));
        let found = report.at("recipient.names.surname").find(|f| f.code == FindingCode::Character);
        assert_eq!(found.map(|finding| finding.value("character")), Some(sign), "{surname}");
    }
}

#[test]
fn a1_1_1_keeps_the_joiner_of_persian() {
    let joined = report(|r| {
        r.answers.document.mrz.clear();
        r.answers.recipient.names = names("حسینی\u{200c}نژاد", "علی\u{200c}رضا");
        r.answers.recipient.translated = names("Хоссейнинежад", "Алиреза");
        r.answers.power.principal = names("Хоссейнинежад", "Алиреза");
    });
    assert!(!has(&joined, FindingCode::Character, "recipient.names.surname"));
}

#[test]
fn r3_1_refuses_numbers_and_addresses_that_cannot_be() {
    for phone in ["+00000000", "+7 701 000 00", "+87010000001"] {
        let mut request = anna();
        request.answers.contact.phone = phone.into();
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(has(&report, FindingCode::Phone, "contact.phone"), "{phone}");
    }
    for email in ["anna@example.org,", "<anna@example.org>", "mailto:anna@example.org", "anna@example.org;"] {
        let mut request = anna();
        request.answers.contact.email = email.into();
        let report = validate(&request, &rules(), on("2026-11-23"));
        assert!(has(&report, FindingCode::Email, "contact.email"), "{email}");
    }
}

#[test]
fn r3_1_sees_one_contact_in_two_ways_of_typing() {
    let shared = |change: fn(&mut FormationRequest)| {
        let found = report(change);
        (has(&found, FindingCode::ContactShared, "contact.phone"), found.is_clear())
    };
    assert_eq!(shared(|r| r.answers.contact.phone = "+7 701 000 00 02".into()), (true, true));
    assert_eq!(shared(|r| r.answers.contact.phone = "8 (701) 000-00-02".into()), (true, true));
    assert_eq!(shared(|r| r.answers.representative.email = "ANNA@Example.org".into()), (true, true));
    assert_eq!(shared(|r| r.answers.representative.email = "berta@example.org".into()), (false, true));
    may_be_lodged(|r| r.answers.representative.email.clear());
}

#[test]
fn a1_1_4_takes_unknown_parts_in_either_alphabet() {
    for unknown in ["XX", "ХХ", "хх", ""] {
        let mut request = marriage(shared::specimen::SECOND_REPRESENTATIVE_IIN);
        request.answers.rows =
            vec![ChangeAnswer { parameter: "birth_date".into(), partial: true, ..Default::default() }];
        let row = &mut request.answers.rows[0].date;
        (row.day, row.month, row.year) = (unknown.into(), unknown.into(), "1975".into());
        let wire = RequestWire::Correction(Box::new(request));
        let report = shared::application::validate_request(&wire, &rules(), on("2026-11-23"));
        assert!(
            !has(&report, FindingCode::DateMalformed, "rows.birth_date"),
            "{unknown}: {:?}",
            report.findings
        );
        assert!(has(&report, FindingCode::BirthDatePartial, "rows.birth_date"), "{unknown}");
    }
}
