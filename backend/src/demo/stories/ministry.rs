//! What happened at the operators' desk and on the portal: a grant, two proposals that wait for a second person, a
//! refusal with the complaint against it, a likeness across two alphabets.

use shared::application::Kind;
use shared::decision::checklist;
use shared::problem::ProblemCode;
use shared::wire::v1::application::ReasonWire;
use shared::wire::v1::complaint::ComplainWire;
use shared::wire::v1::operator::{CaseWire, ChooseWire, GrantWire, ProposeWire, RefuseWire};

use super::people::{Somebody, represented};
use super::teller::{Teller, once};
use crate::usecase::deciding::{choices, complaints, decide, second};
use crate::usecase::filing::copies;
use crate::usecase::{Fault, Person};

const REFUSED: Somebody = Somebody {
    surname: "Quist",
    given_name: "Quentin",
    born: ("1988", "2", "11"),
    sex: "M",
    passport: "U40000080",
};
/// Two whom an operator has still to read.
const READ: [Somebody; 2] = [
    Somebody {
        surname: "Vance",
        given_name: "Viola",
        born: ("1990", "9", "9"),
        sex: "F",
        passport: "U40000103",
    },
    Somebody {
        surname: "Wexler",
        given_name: "Wilma",
        born: ("1966", "6", "16"),
        sex: "F",
        passport: "U40000114",
    },
];
/// Astrid Almgren of the register, as another passport writes her.
const LIKENESS: Somebody = Somebody {
    surname: "Альмгрен",
    given_name: "Астрид",
    born: ("1981", "3", "14"),
    sex: "F",
    passport: "U40000091",
};

fn ticked(kind: Kind) -> GrantWire {
    GrantWire {
        set_aside: Vec::new(),
        checked: checklist(kind).iter().map(|line| (*line).to_owned()).collect(),
    }
}

/// Opens every copy of a case, as whoever decides must.
fn opened(teller: &Teller<'_>, who: &Person, case: &CaseWire) -> Result<(), Fault> {
    for copy in &case.application.copies {
        copies::open_of_case(&teller.cx, who, &case.application.line.id, &copy.id)?;
    }
    Ok(())
}

/// The operator grants a case of the counter.
pub(super) fn granted(teller: &Teller<'_>, case: &str) -> Result<(), Fault> {
    let claimed = decide::claim(&teller.cx, &teller.operator, case, 1)?;
    opened(teller, &teller.operator, &claimed)?;
    decide::grant(&teller.cx, &teller.operator, case, claimed.version, &ticked(Kind::Formation)).map(drop)
}

/// Two things that one person alone may not do wait for another.
pub(super) fn proposed(teller: &Teller<'_>, certain: &str, mended: &str) -> Result<(), Fault> {
    let (cx, operator) = (&teller.cx, &teller.operator);
    let claimed = decide::claim(cx, operator, certain, 1)?;
    opened(teller, operator, &claimed)?;
    for found in &claimed.candidates {
        let wire = ChooseWire {
            choice: "not_duplicate".into(),
            reason: "Другое лицо и другая подпись; номер паспорта напечатан дважды.".into(),
        };
        choices::choose(cx, operator, (certain, &found.person), claimed.version, &wire)?;
    }
    let propose = |case: &str, version: i64, kind: Kind, why: &str| {
        let wire = ProposeWire { grant: ticked(kind), why: why.into() };
        second::propose(cx, operator, case, version, &wire).map(drop)
    };
    let why = "Утопия подтвердила письмом: номер U40000046 напечатан на двух паспортах.";
    propose(certain, claimed.version, Kind::Formation, why)?;
    let claimed = decide::claim(cx, operator, mended, 1)?;
    opened(teller, operator, &claimed)?;
    let why = "Место рождения внесено с ошибкой при формировании: в копии паспорта стоит Nadir.";
    propose(mended, claimed.version, Kind::Correction, why)
}

/// Filed on the portal, refused because a copy cannot be read, and complained about.
pub(super) fn filed_and_refused(teller: &Teller<'_>) -> Result<(), Fault> {
    let (cx, operator) = (&teller.cx, &teller.second_operator);
    let case = teller.filed(&represented(REFUSED, cx.time.today))?;
    let claimed = decide::claim(cx, operator, &case, 1)?;
    let reason = "Копия паспорта не читается: фотография и номер срезаны краем листа.";
    let wire = RefuseWire {
        grounds: vec!["R258/15.2".into()],
        reasons: vec![ReasonWire { code: "copy-illegible".into(), fields: Vec::new() }],
        reason: reason.into(),
    };
    decide::refuse(cx, operator, &case, claimed.version, &wire)?;
    let wire = ComplainWire {
        application: case,
        about: "decision".into(),
        instance: "provider".into(),
        text: "В приложенной копии номер виден полностью. Прошу посмотреть её ещё раз.".into(),
    };
    match complaints::complain(cx, &teller.representative, &once()?, &wire) {
        // Where results wait for the morning, there is nothing to complain of at night.
        Err(Fault::Problem(problem)) if problem.code == ProblemCode::ComplaintNotOpen => Ok(()),
        told => told.map(drop),
    }
}

/// Filed on the portal without a machine-readable zone: a person reads the copy.
pub(super) fn to_be_read(teller: &Teller<'_>) -> Result<(), Fault> {
    let today = teller.cx.time.today;
    READ.into_iter().try_for_each(|one| teller.filed(&represented(one, today)).map(drop))
}

/// Filed on the portal: the register knows somebody alike in other letters.
pub(super) fn likeness(teller: &Teller<'_>) -> Result<(), Fault> {
    teller.filed(&represented(LIKENESS, teller.cx.time.today)).map(drop)
}
