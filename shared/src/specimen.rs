//! Synthetic people of Utopia, the specimen state of ICAO 9303, for tests, demonstrations and benchmarks (feature
//! `specimen`; never part of a production build). None of them lives; their documents have the specimen's shape and
//! valid check digits.

mod crowd;
mod dice;
mod nations;
mod spelling;
mod twins;

pub use crowd::{Crowd, Somebody};
pub use dice::Dice;
pub use spelling::Word;
pub use twins::{Stranger, Twin};

use crate::application::Channel;
use crate::wire::v1::convict::{ConvictAnswers, ConvictRequest, InstitutionAnswers, SentenceAnswers};
use crate::wire::v1::correction::{
    ChangeAnswer, CorrectionAnswers, CorrectionRequest, CurrentParticulars, ProofAnswers,
};
use crate::wire::v1::formation::{
    ContactAnswers, CopyRef, DateAnswer, DocumentAnswers, FormationAnswers, FormationRequest, NameAnswers,
    PowerAnswers, RecipientAnswers, RepresentativeAnswers,
};

/// IIN of the demo representative; a birth date in 2099, so that nobody can own it.
pub const REPRESENTATIVE_IIN: &str = "991231500016";
/// IIN of a second representative.
pub const SECOND_REPRESENTATIVE_IIN: &str = "991231600012";
/// IIN of the demo operator.
pub const OPERATOR_IIN: &str = "991231500707";

/// The machine-readable zone of the specimen passport of Utopia (ICAO 9303-4 appendix B), which expired in 2012.
pub const ICAO_SPECIMEN: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

/// The specimen's passport renewed to 15 April 2032: same holder, same number, check digits recomputed.
pub const ICAO_SPECIMEN_RENEWED: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F3204153ZE184226B<<<<<16";

/// Three boxes from `YYYY-MM-DD`.
#[must_use]
pub fn date(text: &str) -> DateAnswer {
    let mut parts = text.split('-').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    DateAnswer { day, month, year }
}

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

fn copy(id: &str, purpose: &str, fill: char) -> CopyRef {
    CopyRef {
        id: id.into(),
        purpose: purpose.into(),
        file_name: format!("{purpose}.pdf"),
        media_type: "application/pdf".into(),
        bytes: 48_213,
        sha256: fill.to_string().repeat(64),
    }
}

/// A clear case: the holder of the renewed specimen passport, filed by the demo representative under a power of
/// attorney of 10 March 2026. Valid on any day of April 2026 to March 2027.
#[must_use]
pub fn anna() -> FormationRequest {
    FormationRequest {
        channel: Channel::Portal,
        answers: FormationAnswers {
            recipient: RecipientAnswers {
                names: names("Eriksson", "Anna Maria"),
                birth_date: date("1974-08-12"),
                sex: "F".into(),
                birth_place: "Zenith, Utopia".into(),
                citizenship: "UTO".into(),
                ..RecipientAnswers::default()
            },
            document: DocumentAnswers {
                kind: "P".into(),
                number: "L898902C3".into(),
                issuer: "UTO".into(),
                authority: "Ministry of the Interior".into(),
                issued: date("2022-04-16"),
                expires: date("2032-04-15"),
                mrz: ICAO_SPECIMEN_RENEWED.into(),
            },
            contact: ContactAnswers {
                stay_address: "Astana, 1 Example Street".into(),
                phone: "+77010000001".into(),
                email: "anna@example.org".into(),
                ..ContactAnswers::default()
            },
            representative: RepresentativeAnswers {
                kind: "agent".into(),
                names: names("Utopian", "Representative"),
                iin: REPRESENTATIVE_IIN.into(),
                phone: "+77010000002".into(),
                ..RepresentativeAnswers::default()
            },
            power: PowerAnswers {
                number: "1-234".into(),
                notary: "Example N. N.".into(),
                country: "KAZ".into(),
                issued: date("2026-03-10"),
                until: DateAnswer::default(),
                principal: names("Eriksson", "Anna Maria"),
                agent: names("Utopian", "Representative"),
                agent_iin: REPRESENTATIVE_IIN.into(),
                ..PowerAnswers::default()
            },
            result_language: "ru".into(),
            consent: true,
        },
        copies: vec![copy("c1", "identity", 'a'), copy("c2", "power_of_attorney", 'b')],
        signer_iin: REPRESENTATIVE_IIN.into(),
    }
}

/// The same person at a counter, in person, with the application signed by hand.
#[must_use]
pub fn anna_at_centre() -> FormationRequest {
    let mut request = anna();
    request.channel = Channel::ServiceCentre;
    request.signer_iin.clear();
    request.answers.representative = RepresentativeAnswers { kind: "self".into(), ..Default::default() };
    request.answers.power = PowerAnswers::default();
    request.copies = vec![copy("c1", "application", 'c'), copy("c2", "identity", 'a')];
    request
}

/// Somebody who serves a sentence, has no document and whose status is unsettled; certified by the institution.
#[must_use]
pub fn convict() -> ConvictRequest {
    ConvictRequest {
        answers: ConvictAnswers {
            recipient: RecipientAnswers {
                names: names("Утопин", "Устин"),
                birth_date: date("1980-02-03"),
                sex: "M".into(),
                birth_place: "Зенит, Утопия".into(),
                citizenship: "XXX".into(),
                ..RecipientAnswers::default()
            },
            no_documents: true,
            institution: InstitutionAnswers {
                name: "Учреждение № 0".into(),
                bin: "991240000013".into(),
                head: names("Начальник", "Условный"),
                certified_number: "7/26".into(),
                certified: date("2026-03-12"),
                employee: names("Сотрудник", "Условный"),
                employee_iin: SECOND_REPRESENTATIVE_IIN.into(),
            },
            sentence: SentenceAnswers {
                court: "Районный суд № 0".into(),
                number: "1-0/2025".into(),
                judged: date("2025-05-20"),
                ends: date("2030-05-19"),
                for_life: false,
            },
            contact: ContactAnswers {
                stay_address: "Астана, улица Примерная, 2".into(),
                phone: "+77010000003".into(),
                ..ContactAnswers::default()
            },
            result_language: "ru".into(),
            consent: true,
        },
        copies: vec![copy("c1", "application", 'd')],
    }
}

/// What the register says of the holder of the specimen passport before it was renewed.
#[must_use]
pub fn registered(iin: &str) -> CurrentParticulars {
    CurrentParticulars {
        iin: iin.into(),
        version: 1,
        surname: "Eriksson".into(),
        given_name: "Anna Maria".into(),
        patronymic: String::new(),
        birth_date: "1974-08-12".into(),
        birth_place: "Zenith, Utopia".into(),
        citizenship: "UTO".into(),
        sex: "F".into(),
        document_number: "L898902C3".into(),
        document_issued_on: "2012-04-16".into(),
        document_expires_on: "2022-04-15".into(),
        document_issuer: "UTO".into(),
    }
}

/// The holder of the specimen passport, renewed: two rows, the days of issue and of expiry; in person.
#[must_use]
pub fn renewal(iin: &str) -> CorrectionRequest {
    let formation = anna();
    let row = |parameter: &str, day: &str| ChangeAnswer {
        parameter: parameter.into(),
        date: date(day),
        ..ChangeAnswer::default()
    };
    CorrectionRequest {
        answers: CorrectionAnswers {
            iin: iin.into(),
            rows: vec![row("document_issued_on", "2022-04-16"), row("document_expires_on", "2032-04-15")],
            reason: "document".into(),
            document: formation.answers.document,
            contact: formation.answers.contact,
            representative: RepresentativeAnswers { kind: "self".into(), ..Default::default() },
            result_language: "ru".into(),
            consent: true,
            ..CorrectionAnswers::default()
        },
        current: Some(registered(iin)),
        copies: vec![copy("c1", "application", 'e'), copy("c2", "identity", 'a')],
    }
}

/// The same person after a marriage: another surname, a passport in it, and the certificate that proves it.
#[must_use]
pub fn marriage(iin: &str) -> CorrectionRequest {
    let mut request = renewal(iin);
    let text = |parameter: &str, text: &str| ChangeAnswer {
        parameter: parameter.into(),
        text: text.into(),
        ..ChangeAnswer::default()
    };
    request.answers.rows.insert(0, text("surname", "Castellan"));
    request.answers.rows.insert(1, text("document_number", "U70000019"));
    request.answers.reason = "civil_status".into();
    request.answers.document.number = "U70000019".into();
    request.answers.document.mrz = td3("Castellan", "Anna Maria", "U70000019", "740812", "F");
    request.answers.proof = ProofAnswers {
        kind: "marriage".into(),
        number: "12-345".into(),
        authority: "Registry of Zenith".into(),
        issued: date("2022-02-14"),
    };
    request.copies.push(copy("c3", "change_proof", 'f'));
    request
}

/// One of many different people, each a clear case of their own: `number` chooses name, birth date and passport.
#[must_use]
pub fn person(number: u32) -> FormationRequest {
    const SURNAMES: [&str; 10] = [
        "Almgren",
        "Birkeland",
        "Castellan",
        "Dahlstrom",
        "Ekwueme",
        "Ferreira",
        "Grimaldi",
        "Hallberg",
        "Ibarra",
        "Jokinen",
    ];
    const GIVEN: [&str; 10] =
        ["Astrid", "Bruno", "Celeste", "Dorian", "Elodie", "Fabian", "Greta", "Horatio", "Ingrid", "Julian"];
    let pick =
        |list: &[&'static str; 10], place: u32| list.get((place % 10) as usize).copied().unwrap_or("Ada");
    let surname = format!("{}{}", pick(&SURNAMES, number), suffix(number / 100));
    let given = pick(&GIVEN, number / 10);
    let (month, day) = (1 + number / 28 % 12, 1 + number % 28);
    let year = 1960 + (number * 7) % 40;
    let document = format!("U{:08}", 10_000_019_u64 * u64::from(number + 1) % 100_000_000);
    let sex = if number.is_multiple_of(2) { "F" } else { "M" };
    let mut request = anna();
    let recipient = &mut request.answers.recipient;
    recipient.names = names(&surname, given);
    recipient.birth_date = date(&format!("{year}-{month:02}-{day:02}"));
    recipient.sex = sex.into();
    let birth_field = format!("{:02}{month:02}{day:02}", year % 100);
    request.answers.document.mrz = td3(&surname, given, &document, &birth_field, sex);
    request.answers.document.number = document;
    request.answers.power.principal = names(&surname, given);
    request.answers.power.number = format!("1-{}", 1000 + number);
    request.answers.contact.phone = format!("+7702{:07}", number % 10_000_000);
    request.answers.contact.email = format!("person-{number}@example.org");
    request.answers.contact.stay_address = format!("Astana, {} Example Street", 10 + number);
    request
}

/// Letters that tell hundreds of namesakes apart.
fn suffix(number: u32) -> String {
    let letters = (0..3).map(|place| char::from(b'a' + (number / 26_u32.pow(place) % 26) as u8));
    letters.collect()
}

/// A TD3 zone of Utopia that expires on 15 April 2032.
#[must_use]
pub fn td3(surname: &str, given: &str, number: &str, birth_field: &str, sex: &str) -> String {
    let line1 =
        format!("P<UTO{}<<{}", mrz::encode_name_component(surname), mrz::encode_name_component(given));
    let line1: String = format!("{line1:<<44}").chars().take(44).collect();
    let with_digit = |field: &str| format!("{field}{}", mrz::check_digit(field).unwrap_or_default());
    let (number, birth, expiry) =
        (with_digit(&format!("{number:<<9}")), with_digit(birth_field), with_digit("320415"));
    let optional = with_digit(&"<".repeat(14));
    let all = format!("{number}{birth}{expiry}{optional}");
    let composite = mrz::check_digit(&all).unwrap_or_default();
    format!("{line1}\n{number}UTO{birth}{sex}{expiry}{optional}{composite}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{RuleSet, Specimens, validate, validate_request};
    use crate::law::Edition;
    use crate::wire::v1::request::RequestWire;

    #[test]
    fn every_specimen_is_a_clear_case() {
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let on = crate::time::date(2026, 11, 23).expect("a day");
        for request in core::iter::once(anna()).chain((0..2000).step_by(7).map(person)) {
            let report = validate(&request, &rules, on);
            assert!(report.is_clear(), "{:?} {:?}", request.answers.recipient, report.findings);
        }
        let report = validate(&anna_at_centre(), &rules, on);
        assert!(report.is_clear(), "{:?}", report.findings);
        let renewal = RequestWire::Correction(Box::new(renewal(SECOND_REPRESENTATIVE_IIN)));
        let report = validate_request(&renewal, &rules, on);
        assert!(report.is_clear(), "{:?}", report.findings);
    }

    #[test]
    fn what_a_person_must_read_is_no_error() {
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let on = crate::time::date(2026, 11, 23).expect("a day");
        for (request, warnings) in [
            (RequestWire::Convict(Box::new(convict())), vec!["declared-only"]),
            (
                RequestWire::Correction(Box::new(marriage(SECOND_REPRESENTATIVE_IIN))),
                vec!["change-proof-to-read"],
            ),
        ] {
            let report = validate_request(&request, &rules, on);
            let codes: Vec<&str> = report.findings.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, warnings, "{:?}", report.findings);
        }
    }
}
