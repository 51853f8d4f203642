//! The people whom a visitor of the demonstration files for: published, so that the played registers may know them, and
//! them alone. None of them lives; their documents are of the specimen state Utopia. Their powers of attorney name the
//! demonstration's representative.

use shared::wire::v1::ask::{AskRegisterWire, NameSaidWire, PowerRecordWire, StayRecordWire};

use super::cast::REPRESENTATIVE_IIN;

/// Somebody whom the played registers know.
#[derive(Clone, Debug)]
pub struct Published {
    /// Citizen of, by whom the document was issued.
    pub issuer: String,
    /// What the migration record says: the person, the document, the stay.
    pub stay: StayRecordWire,
    /// What the notaries' register says.
    pub power: PowerRecordWire,
    /// Numbers that the national register has under these data.
    pub known: Vec<String>,
}

impl Published {
    /// Whether a question to the national register is about this person: by the document, or by name and day of birth.
    pub(super) fn is_asked(&self, asked: &AskRegisterWire) -> bool {
        let of_document = asked.issuer == self.issuer && asked.document == self.stay.document;
        let name = [&asked.surname, &asked.given_name].map(|part| part.to_uppercase());
        let of_name = asked.birth_date == self.stay.birth_date
            && name == [&self.stay.name.surname, &self.stay.name.given_name].map(|part| part.to_uppercase());
        of_document || of_name
    }
}

/// Surname, given name, birth date, document, number and notary of the power of attorney.
const PEOPLE: [(&str, &str, &str, &str, &str, &str); 3] = [
    ("Lindqvist", "Livia", "1992-04-17", "U30000011", "2-1001", "Example N. N."),
    ("Marchetti", "Milo", "1984-12-05", "U30000022", "2-1002", "Example N. N."),
    ("Novak", "Nadia", "2001-08-29", "U30000033", "2-1003", "Specimen S. S."),
];

/// Everybody who is published.
#[must_use]
pub fn published() -> Vec<Published> {
    PEOPLE.into_iter().map(one).collect()
}

/// What to type to meet a register that knows.
pub(crate) fn told() -> Vec<String> {
    let line = |one: Published| {
        let (stay, power) = (one.stay, one.power);
        format!(
            "  {} {}, born {}, passport {} {}; power of attorney {} of {} until {}, notary {}, for an IIN",
            stay.name.surname,
            stay.name.given_name,
            stay.birth_date,
            stay.issuer,
            stay.document,
            power.number,
            power.issued_on,
            power.until,
            power.notary
        )
    };
    let people = published().into_iter().map(line);
    ["the registers are played, and know these people alone:".to_owned()].into_iter().chain(people).collect()
}

fn one((surname, given, birth, document, power, notary): (&str, &str, &str, &str, &str, &str)) -> Published {
    let name =
        NameSaidWire { surname: surname.to_owned(), given_name: given.to_owned(), patronymic: String::new() };
    Published {
        issuer: "UTO".to_owned(),
        power: PowerRecordWire {
            number: power.to_owned(),
            issued_on: "2026-03-10".to_owned(),
            until: "2029-03-10".to_owned(),
            notary: notary.to_owned(),
            principal: name.clone(),
            principal_birth_date: birth.to_owned(),
            principal_document: document.to_owned(),
            agent_iin: REPRESENTATIVE_IIN.to_owned(),
            scope: vec!["iin".to_owned()],
            revoked: Some(false),
        },
        stay: StayRecordWire {
            name,
            birth_date: birth.to_owned(),
            issuer: "UTO".to_owned(),
            document: document.to_owned(),
            from: "2026-02-01".to_owned(),
            until: "2029-01-31".to_owned(),
            region: String::new(),
        },
        known: Vec::new(),
    }
}
