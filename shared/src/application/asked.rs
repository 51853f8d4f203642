//! Which answers are still asked. A form hides questions as other answers change: who was to stand by a power of attorney
//! and turns out to be a parent is not asked for the paper any more. What is not asked is not answered: it is left out of
//! what is judged, shown, signed, stored and printed, by this one function in the browser and in the server.

use super::correction_form::Reason;
use crate::documents::translation::owed_for;
use crate::person::characters::visible;
use crate::person::name::tidy;
use crate::person::{Name, Parameter};
use crate::wire::v1::convict::ConvictAnswers;
use crate::wire::v1::correction::{ChangeAnswer, CorrectionAnswers, ProofAnswers};
use crate::wire::v1::formation::{
    DateAnswer, DelegationAnswers, FormationAnswers, NameAnswers, PowerAnswers, RecipientAnswers,
    RepresentativeAnswers,
};
use crate::wire::v1::request::AnswersWire;

/// Answers of a form of which some may be asked no more.
pub trait Asked {
    /// Only what is asked, given the other answers. Asking twice asks the same.
    #[must_use]
    fn asked(&self) -> Self;
}

impl Asked for FormationAnswers {
    fn asked(&self) -> Self {
        let mut answers = self.clone();
        recipient(&mut answers.recipient);
        representative(&mut answers.representative);
        power(&answers.representative, &mut answers.power);
        answers
    }
}

impl Asked for ConvictAnswers {
    fn asked(&self) -> Self {
        let mut answers = self.clone();
        // Nobody translates what no document writes.
        answers.recipient.translated = NameAnswers::default();
        answers.recipient.birth_place_translated.clear();
        recipient(&mut answers.recipient);
        if answers.sentence.for_life {
            answers.sentence.ends = DateAnswer::default();
        }
        answers
    }
}

impl Asked for CorrectionAnswers {
    fn asked(&self) -> Self {
        let mut answers = self.clone();
        answers.rows.iter_mut().for_each(row);
        let personal = |row: &ChangeAnswer| {
            Parameter::parse(visible(&row.parameter).trim()).is_some_and(|p| !p.is_of_document())
        };
        if is(&answers.reason, Reason::OperatorError.as_str()) || !answers.rows.iter().any(personal) {
            answers.proof = ProofAnswers::default();
        }
        representative(&mut answers.representative);
        power(&answers.representative, &mut answers.power);
        answers
    }
}

impl Asked for AnswersWire {
    fn asked(&self) -> Self {
        match self {
            Self::Formation(answers) => Self::Formation(Box::new(answers.asked())),
            Self::Convict(answers) => Self::Convict(Box::new(answers.asked())),
            Self::Correction(answers) => Self::Correction(Box::new(answers.asked())),
        }
    }
}

/// Whether the name, and whether the place of birth, is asked for as the translation writes it.
#[must_use]
pub fn translation_is_asked(answers: &RecipientAnswers) -> (bool, bool) {
    let names = &answers.names;
    let given_name = if answers.single_name { "" } else { names.given_name.as_str() };
    let place = tidy(&answers.birth_place);
    let name = Name::new(&names.surname, given_name, &names.patronymic);
    let owed =
        name.or_else(|| Name::new("-", "", "")).map(|name| owed_for(&name, &place)).unwrap_or_default();
    let of_name = owed.iter().any(|path| path.starts_with("recipient.names."));
    (of_name, owed.contains(&"recipient.birth_place"))
}

/// Whether a choice is this one, as the rules read it: blanks and what cannot be seen do not count.
fn is(answer: &str, code: &str) -> bool {
    visible(answer).trim() == code
}

fn recipient(answers: &mut RecipientAnswers) {
    if answers.single_name {
        answers.names.given_name.clear();
        answers.translated.given_name.clear();
    }
    let (name, place) = translation_is_asked(answers);
    if !name {
        answers.translated = NameAnswers::default();
    }
    if !place {
        answers.birth_place_translated.clear();
    }
}

/// Who comes in person stands for nobody.
fn representative(answers: &mut RepresentativeAnswers) {
    if is(&answers.kind, "self") {
        *answers = RepresentativeAnswers { kind: core::mem::take(&mut answers.kind), ..Default::default() };
    }
    if !is(&answers.kind, "legal") {
        answers.relation.clear();
    }
}

/// An agent alone shows a power of attorney, and a second one only when the first was passed on.
fn power(representative: &RepresentativeAnswers, answers: &mut PowerAnswers) {
    if !is(&representative.kind, "agent") {
        *answers = PowerAnswers::default();
    }
    if !answers.delegated {
        answers.delegation_allowed = false;
        answers.delegation = DelegationAnswers::default();
    }
}

/// A row holds a date or a text, as its parameter is one or the other. What names no parameter is left as it is: it is
/// told to whoever typed it.
fn row(answers: &mut ChangeAnswer) {
    let Some(parameter) = Parameter::parse(visible(&answers.parameter).trim()) else { return };
    let dated = matches!(
        parameter,
        Parameter::BirthDate | Parameter::DocumentIssuedOn | Parameter::DocumentExpiresOn
    );
    if dated {
        answers.text.clear();
    } else {
        answers.date = DateAnswer::default();
    }
    answers.partial &= parameter == Parameter::BirthDate;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimen::{anna, convict, date, marriage};

    fn hidden() -> FormationAnswers {
        let mut answers = anna().answers;
        answers.power.number = "77-HIDDEN".into();
        answers.power.delegation.number = "78-HIDDEN".into();
        answers.power.delegation_allowed = true;
        answers.recipient.translated.surname = "Эрикссон".into();
        answers.recipient.birth_place_translated = "Зенит".into();
        answers.representative.relation = "parent".into();
        answers
    }

    #[test]
    fn what_is_not_asked_any_more_leaves() {
        let mut answers = hidden();
        answers.representative.kind = "legal".into();
        let asked = answers.asked();
        assert_eq!(asked.power, PowerAnswers::default());
        assert_eq!(asked.representative.relation, "parent");
        assert_eq!(asked.recipient.translated, NameAnswers::default());
        assert!(asked.recipient.birth_place_translated.is_empty());
        answers.representative.kind = "self".into();
        let kind = RepresentativeAnswers { kind: "self".into(), ..Default::default() };
        assert_eq!(answers.asked().representative, kind);
    }

    #[test]
    fn what_is_asked_stays() {
        assert_eq!(anna().answers.asked(), anna().answers);
        assert_eq!(convict().answers.asked(), convict().answers);
        assert_eq!(marriage("991231600012").answers.asked(), marriage("991231600012").answers);
        let mut answers = hidden();
        answers.power.delegated = true;
        let asked = answers.asked();
        assert_eq!(asked.power, answers.power, "an agent shows both papers");
        assert!(asked.representative.relation.is_empty());
    }

    #[test]
    fn a_single_name_has_no_given_name() {
        let mut answers = anna().answers;
        answers.recipient.single_name = true;
        assert!(answers.asked().recipient.names.given_name.is_empty());
    }

    /// A translation is asked where the document writes what it writes in another script, name and place apart.
    #[test]
    fn a_translation_is_asked_of_what_is_owed_and_not_of_the_rest() {
        let mut answers = hidden();
        answers.recipient.names.patronymic = "ბერიძე".into();
        assert_eq!(translation_is_asked(&answers.recipient), (true, false));
        assert_eq!(answers.asked().recipient.translated.surname, "Эрикссон");
        answers.recipient.names.patronymic.clear();
        answers.recipient.birth_place = "თბილისი".into();
        assert_eq!(translation_is_asked(&answers.recipient), (false, true));
        assert_eq!(answers.asked().recipient.birth_place_translated, "Зенит");
        answers.recipient.names = NameAnswers::default();
        assert_eq!(translation_is_asked(&answers.recipient), (false, true), "the name is not typed yet");
        answers.recipient.birth_place = "Зенит".into();
        assert_eq!(translation_is_asked(&answers.recipient), (false, false));
    }

    #[test]
    fn a_sentence_for_life_has_no_last_day() {
        let mut answers = convict().answers;
        answers.sentence.for_life = true;
        assert_eq!(answers.asked().sentence.ends, DateAnswer::default());
    }

    #[test]
    fn a_row_holds_what_its_parameter_is_and_a_proof_is_asked_where_one_is_owed() {
        let mut answers = marriage("991231600012").answers;
        for row in &mut answers.rows {
            row.text = "text".into();
            row.date = date("2026-01-02");
            row.partial = true;
        }
        answers.rows.push(ChangeAnswer { parameter: "birth_date".into(), ..answers.rows[0].clone() });
        for row in answers.asked().rows {
            let dated = row.parameter.ends_with("_on") || row.parameter == "birth_date";
            assert_eq!((row.text.is_empty(), row.date != DateAnswer::default()), (dated, dated), "{row:?}");
            assert_eq!(row.partial, row.parameter == "birth_date");
        }
        assert_ne!(answers.asked().proof, ProofAnswers::default());
        answers.reason = "operator_error".into();
        assert_eq!(answers.asked().proof, ProofAnswers::default());
        answers.reason = "civil_status".into();
        answers.rows.retain(|row| row.parameter.starts_with("document"));
        assert_eq!(answers.asked().proof, ProofAnswers::default());
    }
}
