//! What happened at the counters: forms taken in, one left unfinished, one turned away.

use shared::documents::CopyPurpose::{Application, ChangeProof, Identity};
use shared::wire::v1::centre::TurnAwayWire;
use shared::wire::v1::correction::ProofAnswers;
use shared::wire::v1::formation::{FormationAnswers, NameAnswers, RecipientAnswers};
use shared::wire::v1::request::AnswersWire;

use crate::demo::people::add;
use crate::demo::stories::people::{Somebody, correction, date, days_before, newcomer, passport};
use crate::demo::stories::teller::{Teller, once};
use crate::store::Done;
use crate::store::people::event::{By, Event, Fact};
use crate::usecase::Fault;
use crate::usecase::counter::turn_away;

const LATE: Somebody = Somebody {
    surname: "Iversen",
    given_name: "Ingrid",
    born: ("1979", "5", "17"),
    sex: "F",
    passport: "U40000013",
};
const SOON: Somebody = Somebody {
    surname: "Drake",
    given_name: "Dorian",
    born: ("1992", "12", "5"),
    sex: "M",
    passport: "U40000024",
};
/// Known to the register with a whole date of birth; the new passport writes the year alone.
const PARTLY: Somebody = Somebody {
    surname: "Hallberg",
    given_name: "Horatio",
    born: ("1958", "", ""),
    sex: "M",
    passport: "U40000035",
};
const TWICE: Somebody = Somebody {
    surname: "Marchetti",
    given_name: "Marco",
    born: ("1984", "4", "8"),
    sex: "M",
    passport: "U40000046",
};
const GRANTED: Somebody = Somebody {
    surname: "Lindqvist",
    given_name: "Lena",
    born: ("1995", "7", "21"),
    sex: "F",
    passport: "U40000057",
};
const TURNED_AWAY: Somebody = Somebody {
    surname: "Ostrander",
    given_name: "Otto",
    born: ("1971", "10", "30"),
    sex: "M",
    passport: "U40000068",
};

fn formation(teller: &Teller<'_>, one: Somebody) -> AnswersWire {
    AnswersWire::Formation(Box::new(newcomer(one, teller.cx.time.today)))
}

/// Taken in three days ago and never looked at: overdue.
pub(super) fn late(teller: &Teller<'_>) -> Result<(), Fault> {
    teller.registered(&teller.second_clerk, &formation(teller, LATE), &[Application, Identity]).map(drop)
}

/// Taken in yesterday: due today.
pub(super) fn soon(teller: &Teller<'_>) -> Result<(), Fault> {
    teller.registered(&teller.clerk, &formation(teller, SOON), &[Application, Identity]).map(drop)
}

/// A likeness with a date of birth that is known in part.
pub(super) fn partly_known(teller: &Teller<'_>) -> Result<(), Fault> {
    teller.registered(&teller.clerk, &formation(teller, PARTLY), &[Application, Identity]).map(drop)
}

/// While the form waits, the register learns of another person with the same passport number.
pub(super) fn twice_printed(teller: &Teller<'_>) -> Result<String, Fault> {
    let id = teller.registered(&teller.second_clerk, &formation(teller, TWICE), &[Application, Identity])?;
    let other = (TWICE.surname, "Matteo", "1984-04-08", "M", TWICE.passport);
    let cx = &teller.cx;
    cx.db.write_register("seed_demo", cx.time.at, |tx| {
        add(cx, tx, other)?;
        Ok::<_, Fault>(Done::new((), Event::new(Fact::Seeded, By::System, "register", "story")))
    })?;
    Ok(id)
}

/// A name after a marriage, with the certificate that proves it: waits for the operator.
pub(super) fn married(teller: &Teller<'_>, iin: &str) -> Result<(), Fault> {
    let today = teller.cx.time.today;
    let changes = [("surname", "Strand"), ("document_number", "U40000079")];
    let mut answers = correction(iin, "civil_status", &changes, passport("U40000079", today));
    answers.proof = ProofAnswers {
        kind: "marriage".into(),
        number: "12-345".into(),
        authority: "Registry of Zenith".into(),
        issued: date(days_before(today, 500)),
    };
    let answers = AnswersWire::Correction(Box::new(answers));
    teller.registered(&teller.clerk, &answers, &[Application, Identity, ChangeProof]).map(drop)
}

/// The place of birth was mistyped when the number was formed: mended without a certificate, by two people.
pub(super) fn mistyped(teller: &Teller<'_>, iin: &str) -> Result<String, Fault> {
    let passport = passport("U20000035", teller.cx.time.today);
    let answers = correction(iin, "operator_error", &[("birth_place", "Nadir, Utopia")], passport);
    let answers = AnswersWire::Correction(Box::new(answers));
    teller.registered(&teller.clerk, &answers, &[Application, Identity])
}

/// Somebody whose certificate lies at the counter.
pub(super) fn result(teller: &Teller<'_>) -> Result<String, Fault> {
    teller.registered(&teller.clerk, &formation(teller, GRANTED), &[Application, Identity])
}

/// Came without a passport: the paper names it, nothing is registered.
pub(super) fn turned_away(teller: &Teller<'_>) -> Result<(), Fault> {
    let form = teller.typed(&teller.clerk, &formation(teller, TURNED_AWAY), &[Application])?;
    let wire = TurnAwayWire {
        version: form.version,
        seen: Vec::new(),
        recipient: String::new(),
        address: String::new(),
        phone: "+7 727 000 00 00".into(),
    };
    turn_away::turn_away(&teller.cx, &teller.clerk, &form.id, &once()?, &wire).map(drop)
}

/// Begun and not finished: the name is there, nothing else.
pub(super) fn unfinished(teller: &Teller<'_>) -> Result<(), Fault> {
    let names = NameAnswers { surname: "Petrakis".into(), given_name: "Phoebe".into(), ..Default::default() };
    let answers = FormationAnswers {
        recipient: RecipientAnswers { names, ..RecipientAnswers::default() },
        ..FormationAnswers::default()
    };
    teller.typed(&teller.clerk, &AnswersWire::Formation(Box::new(answers)), &[]).map(drop)
}
