//! The demonstration's register: a few synthetic people of Utopia, one of them almost the recipient that visitors
//! are told to file for, so that the operator's page has something to compare.

use shared::duplicates::{DocumentKey, Identity, blocks};
use shared::iin::compose::Prefix;
use shared::person::{BirthDate, Country, Name, Sex};
use shared::problem::ProblemCode;

use crate::app::App;
use crate::demo::PASSWORD;
use crate::demo::stories::{self, Turned};
use crate::ids;
use crate::store::event::{By, Event, Fact};
use crate::store::particulars::{self, RegisteredDocument};
use crate::store::person::PersonRow;
use crate::store::{Done, Tx, json, register};
use crate::usecase::context::Context;
use crate::usecase::{Fault, numbering};

/// Surname, given name, birth date, sex, document number.
const PEOPLE: [(&str, &str, &str, &str, &str); 5] = [
    ("Almgren", "Astrid", "1981-03-14", "F", "U20000013"),
    ("Birkeland", "Bruno", "1969-11-02", "M", "U20000024"),
    ("Castellan", "Celeste", "1990-06-30", "F", "U20000035"),
    ("Hallberg", "Horatio", "1958-01-09", "M", "U20000046"),
    // Almost the person of the story for the operator: another spelling, the same day of birth, another passport.
    ("Ferreyra", "Fabiana", "1987-09-21", "F", "U20000057"),
];

/// Somebody of the demonstration's register.
pub(super) struct Registered {
    pub(super) surname: &'static str,
    pub(super) iin: String,
}

/// Fills an empty register, tells its stories when they are wanted, and says what to try.
pub(crate) fn seed(app: &mut App, turned: Option<Turned>) -> Result<Vec<String>, Fault> {
    let at = app.clock.now();
    let full = app.db.read("register_size", at, |tx| Ok::<_, Fault>(register::size(tx)? > 0))?;
    if !full {
        let known = app.db.write_register("seed_demo", at, |tx| {
            let mut known = Vec::new();
            for person in PEOPLE {
                known.push(Registered { surname: person.0, iin: add(&app.context(), tx, person)? });
            }
            Ok::<_, Fault>(Done::new(known, Event::new(Fact::Seeded, By::System, "register", "demo")))
        })?;
        if let Some(turned) = turned {
            stories::tell(app, &known, turned)?;
        }
    }
    Ok(greeting(app))
}

/// What to try.
fn greeting(app: &App) -> Vec<String> {
    let keys = std::path::absolute(app.config.data_dir.join("keys")).unwrap_or_default();
    vec![
        "THIS IS A DEMONSTRATION: its own certification authority, synthetic people of Utopia (UTO)."
            .to_owned(),
        format!("key files: {} (password of all: {PASSWORD})", keys.display()),
        "  representative.p12  sign in and file an application; without a finding it gets its IIN at once,"
            .to_owned(),
        "                      although nobody looks at the papers: that is for a demonstration alone"
            .to_owned(),
        "  operator.p12        sign in and decide what a person must look at".to_owned(),
        "  clerk.p12           the counter of a service centre: forms, receipts, corrections, the queue"
            .to_owned(),
        "  supervisor.p12      what is late, confirmations by a second person, complaints; also contact-centre.p12,"
            .to_owned(),
        "                      administrator.p12 and auditor.p12; the desk of each is under /desk".to_owned(),
        "  expired.p12, revoked.p12  are refused, and say why".to_owned(),
        "results are shown as soon as they are decided, unless --release order asks for the order's reading"
            .to_owned(),
        "to meet the operator's page, file for Fabiana Ferreira, born 21.09.1987".to_owned(),
    ]
}

/// Registers somebody; their number.
pub(super) fn add(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: (&str, &str, &str, &str, &str),
) -> Result<String, Fault> {
    let (surname, given, birth, sex, document) = person;
    let broken = || Fault::code(ProblemCode::Internal);
    let name = Name::new(surname, given, "").ok_or_else(broken)?;
    let birth_date = BirthDate::parse(birth).ok_or_else(broken)?;
    let sex = Sex::parse(sex).ok_or_else(broken)?;
    let utopia = Country::parse("UTO").ok_or_else(broken)?;
    let identity = Identity {
        names: vec![name],
        birth_date,
        sex,
        citizenship: "UTO".to_owned(),
        documents: vec![DocumentKey::new(utopia, document)],
    };
    let prefix = Prefix::of(birth_date, sex).ok_or_else(broken)?;
    let id = ids::id()?;
    let row = PersonRow {
        id,
        surname: surname.to_owned(),
        given_name: given.to_owned(),
        patronymic: String::new(),
        birth_date: birth.to_owned(),
        sex: sex.as_str().to_owned(),
        citizenship: "UTO".to_owned(),
        birth_place: "Zenith, Utopia".to_owned(),
        names: json(&[[surname, given, ""]])?,
        documents: json(&[["UTO", "P", document]])?,
        registered_at: tx.now(),
    };
    let number = numbering::take(tx, cx.numbering, prefix, &row.id, None)?;
    let iin = number.iin.clone();
    let shown = RegisteredDocument {
        person_id: row.id.clone(),
        kind: "P".to_owned(),
        number: document.to_owned(),
        issuer: "UTO".to_owned(),
        issued_on: "2020-03-02".to_owned(),
        expires_on: "2030-03-01".to_owned(),
    };
    register::register(tx, &row, &number, &blocks(&identity))?;
    particulars::keep_document(tx, &shown)?;
    Ok(iin)
}
