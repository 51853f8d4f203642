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

/// One of the published people with their papers, as a visitor takes them to the form.
#[derive(Clone, Debug)]
pub struct Specimen {
    /// What the registers know.
    pub known: Published,
    /// As in the zone: `F` or `M`.
    pub sex: &'static str,
    /// The machine-readable zone of the passport, two lines.
    pub zone: &'static str,
}

impl Specimen {
    /// The day on which the passports were issued.
    pub const ISSUED: &str = "2022-04-16";
    /// The last day on which they are valid, as their zones have it.
    pub const EXPIRES: &str = "2032-04-15";

    /// The names of the files of the passport and of the power of attorney.
    #[must_use]
    pub fn files(&self) -> [String; 2] {
        let name = self.known.stay.name.surname.to_lowercase();
        ["passport", "power"].map(|paper| format!("{name}-{paper}.png"))
    }
}

/// The papers of the published people, by the names of their files: drawn by `e2e/src/bin/specimens.rs`.
pub(crate) const PAPERS: [(&str, &[u8]); 6] = [
    ("lindqvist-passport.png", include_bytes!("papers/lindqvist-passport.png")),
    ("lindqvist-power.png", include_bytes!("papers/lindqvist-power.png")),
    ("marchetti-passport.png", include_bytes!("papers/marchetti-passport.png")),
    ("marchetti-power.png", include_bytes!("papers/marchetti-power.png")),
    ("novak-passport.png", include_bytes!("papers/novak-passport.png")),
    ("novak-power.png", include_bytes!("papers/novak-power.png")),
];

/// Until when the powers of attorney are good: three years are the longest that the law allows. Before that day they, their
/// pictures and the stays are to be made anew.
const GOOD_UNTIL: &str = "2029-03-10";

/// Surname, given name, sex, birth date, document, number and notary of the power of attorney, zone of the passport.
const PEOPLE: [[&str; 8]; 3] = [
    [
        "Lindqvist",
        "Livia",
        "F",
        "1992-04-17",
        "U30000011",
        "2-1001",
        "Example N. N.",
        "P<UTOLINDQVIST<<LIVIA<<<<<<<<<<<<<<<<<<<<<<<\nU300000113UTO9204177F3204153<<<<<<<<<<<<<<02",
    ],
    [
        "Marchetti",
        "Milo",
        "M",
        "1984-12-05",
        "U30000022",
        "2-1002",
        "Example N. N.",
        "P<UTOMARCHETTI<<MILO<<<<<<<<<<<<<<<<<<<<<<<<\nU300000227UTO8412058M3204153<<<<<<<<<<<<<<02",
    ],
    [
        "Novak",
        "Nadia",
        "F",
        "2001-08-29",
        "U30000033",
        "2-1003",
        "Specimen S. S.",
        "P<UTONOVAK<<NADIA<<<<<<<<<<<<<<<<<<<<<<<<<<<\nU300000331UTO0108294F3204153<<<<<<<<<<<<<<06",
    ],
];

/// Everybody who is published.
#[must_use]
pub fn published() -> Vec<Published> {
    PEOPLE.into_iter().map(one).collect()
}

/// Everybody who is published, with their papers.
#[must_use]
pub fn specimens() -> Vec<Specimen> {
    PEOPLE.into_iter().map(|row| Specimen { known: one(row), sex: row[2], zone: row[7] }).collect()
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

fn one([surname, given, _, birth, document, power, notary, _]: [&'static str; 8]) -> Published {
    let name =
        NameSaidWire { surname: surname.to_owned(), given_name: given.to_owned(), patronymic: String::new() };
    Published {
        issuer: "UTO".to_owned(),
        power: PowerRecordWire {
            number: power.to_owned(),
            issued_on: "2026-03-10".to_owned(),
            until: GOOD_UNTIL.to_owned(),
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
            until: GOOD_UNTIL.to_owned(),
            region: String::new(),
        },
        known: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use reader::Limits;
    use shared::specimen;

    use super::*;

    #[test]
    fn the_passport_of_everybody_is_read_as_the_registers_know_it() {
        let (people, mut papers) = (specimens(), Vec::new());
        for one in &people {
            let (stay, [passport, power]) = (&one.known.stay, one.files());
            let birth: String = stay.birth_date.chars().filter(char::is_ascii_digit).skip(2).collect();
            let zone =
                specimen::td3(&stay.name.surname, &stay.name.given_name, &stay.document, &birth, one.sex);
            assert_eq!(zone, one.zone);
            let (_, picture) = PAPERS.iter().find(|(name, _)| *name == passport).expect("a picture");
            let reading = reader::read(picture, &Limits::default()).expect("it is read");
            let [read] = reading.zones.as_slice() else { panic!("{reading:?}") };
            assert!(read.is_certain() && read.texts().join("\n") == one.zone, "{read:?}");
            assert!(reading.quality.complaints.is_empty(), "{passport}: {:?}", reading.quality);
            papers.extend([passport, power]);
        }
        assert_eq!(PAPERS.map(|(name, _)| name).to_vec(), papers, "no paper too many, none missing");
    }
}
