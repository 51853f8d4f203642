//! The papers as drawn: conforming, the same bytes for the same certificate, and printable with any name we accept.

use shared::application::{FormationForm, RuleSet, Specimens};
use shared::calendar::Zone;
use shared::certificate::{CertificateNumber, RegistrationCertificate, VerificationCode};
use shared::iin::Iin;
use shared::law::Edition;
use shared::person::Name;
use shared::specimen;
use shared::time::date;

use super::certificate::{Decided, Surroundings, render};
use super::sheet::{Faces, Weight};

/// The form of the specimen Anna Maria Eriksson.
fn form_of_anna() -> FormationForm {
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    let on = date(2026, 11, 23).expect("a day");
    FormationForm::from_request(&specimen::anna(), &rules, on).expect("a clear case")
}

fn certificate() -> RegistrationCertificate {
    let on = date(2026, 11, 23).expect("a day");
    let form = form_of_anna();
    RegistrationCertificate {
        number: CertificateNumber::new(2026, 123),
        iin: Iin::parse("991231500016").expect("valid"),
        holder: form.recipient,
        document: Some(form.document),
        formed_on: on,
        corrected_on: None,
        issued_at: "2026-11-23T05:00:00Z".parse().expect("a moment"),
        application_number: shared::certificate::application_number(
            shared::application::Kind::Formation,
            2026,
            123,
        ),
        code: VerificationCode::from_random([7; 10]),
    }
}

const AROUND: Surroundings<'static> =
    Surroundings { origin: "http://127.0.0.1:8080", demo: true, zone: Zone::Almaty };

#[test]
fn the_same_certificate_gives_the_same_bytes() {
    let first = render(&certificate(), Decided::Automatically, &AROUND).expect("drawn");
    let second = render(&certificate(), Decided::Automatically, &AROUND).expect("drawn");
    assert!(first == second, "deterministic");
    assert!(first.starts_with(b"%PDF-1.7") && first.len() < 100_000, "{}", first.len());
    let text = String::from_utf8_lossy(&first);
    assert!(
        text.contains("pdfaid:part") && text.contains("pdfaid:conformance"),
        "it says what it conforms to"
    );
    let by_hand = render(&certificate(), Decided::ByOperator, &AROUND).expect("drawn");
    assert!(first != by_hand);
}

#[test]
fn long_and_foreign_names_do_not_break_the_paper() {
    for (surname, given) in [
        ("Ә".repeat(120).as_str(), "Ңұүіһғқө Ёжиков"),
        ("Wolfeschlegelsteinhausenbergerdorff-Æðelþryð", "Nguyễn Thị Minh Khai Ştefan Łukasz Žofie"),
        ("გიორგაძე", "日本 語"),
        ("O'Connor\u{2019}s", "-"),
    ] {
        let mut certificate = certificate();
        certificate.holder.name = Name::new(surname, given, "").expect("a name");
        certificate.holder.birth_place = "Ж".repeat(500);
        render(&certificate, Decided::ByOperator, &AROUND).expect("drawn");
    }
}

#[test]
fn lines_break_between_words_and_inside_a_word_only_where_they_must() {
    let faces = Faces::read().expect("fonts");
    let lines = faces.lines(Weight::Bold, 10.0, "Zenith, Utopia and a long way further", 80.0);
    assert!(lines.len() > 1);
    assert_eq!(lines.join(" "), "Zenith, Utopia and a long way further");
    let broken = faces.lines(Weight::Bold, 10.0, &"Ж".repeat(60), 80.0);
    assert_eq!(broken.concat(), "Ж".repeat(60));
    for line in lines.iter().chain(&broken) {
        assert!(faces.width(Weight::Bold, 10.0, line) <= 80.0, "{line}");
    }
}
