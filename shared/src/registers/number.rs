//! The national register: whether a number stands for these data already.

use super::Why;
use crate::application::Newcomer;
use crate::wire::v1::ask::{AskRegisterWire, LookedUpWire};
use crate::wire::v1::message::PROTOCOL;

/// What it is asked about somebody who is to get a first number.
#[must_use]
pub fn asked(newcomer: Newcomer<'_>) -> AskRegisterWire {
    let (who, document) = (newcomer.recipient, newcomer.document);
    let name = who.name_for_papers();
    AskRegisterWire {
        protocol: PROTOCOL,
        surname: name.surname.clone(),
        given_name: name.given_name.clone(),
        patronymic: name.patronymic.clone(),
        birth_date: who.birth_date.to_string(),
        sex: who.sex.as_str().to_owned(),
        citizenship: who.citizenship.as_str().to_owned(),
        issuer: document.map_or_else(String::new, |one| one.issuer.as_str().to_owned()),
        document: document.map_or_else(String::new, |one| one.number.clone()),
    }
}

/// Why its answer does not prove that there is none.
//= R258/15.3
//# в случае выявлении у услугополучателя ранее зарегистрированного ИИН
#[must_use]
pub fn judge(answer: &LookedUpWire) -> Vec<Why> {
    if answer.known.is_empty() { Vec::new() } else { vec![Why::NumberKnown] }
}
