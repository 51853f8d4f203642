//! Which answers are still asked. What is not asked is not answered: it is left out of what is judged, shown, signed,
//! stored and printed, by this one function in the browser and in the server. When each question is asked is declared
//! with it ([`crate::form`]).

use crate::form::{Answers, Field, is_asked, is_dated, leave_unasked};
use crate::person::Parameter;
use crate::person::characters::visible;
use crate::wire::v1::convict::ConvictAnswers;
use crate::wire::v1::correction::{ChangeAnswer, CorrectionAnswers};
use crate::wire::v1::formation::{DateAnswer, FormationAnswers};
use crate::wire::v1::request::AnswersWire;

/// Answers of a form of which some may be asked no more.
pub trait Asked {
    /// Only what is asked, given the other answers. Asking twice asks the same.
    #[must_use]
    fn asked(&self) -> Self;
}

impl Asked for FormationAnswers {
    fn asked(&self) -> Self {
        without_unasked(self)
    }
}

impl Asked for ConvictAnswers {
    fn asked(&self) -> Self {
        without_unasked(self)
    }
}

impl Asked for CorrectionAnswers {
    fn asked(&self) -> Self {
        let mut answers = without_unasked(self);
        answers.rows.iter_mut().for_each(row);
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

fn without_unasked<A: Answers + Clone>(answers: &A) -> A {
    let mut answers = answers.clone();
    leave_unasked(&mut answers);
    answers
}

/// Whether the name, and whether the place of birth, is asked for as the translation writes it.
#[must_use]
pub fn translation_is_asked(answers: &FormationAnswers) -> (bool, bool) {
    (is_asked(Field::TranslatedSurname, answers), is_asked(Field::TranslatedBirthPlace, answers))
}

/// A row holds a date or a text, as its parameter is one or the other. What names no parameter is left as it is: it is
/// told to whoever typed it.
fn row(answers: &mut ChangeAnswer) {
    let Some(parameter) = Parameter::parse(visible(&answers.parameter).trim()) else { return };
    if is_dated(parameter) {
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
    use crate::wire::v1::correction::ProofAnswers;
    use crate::wire::v1::formation::{NameAnswers, PowerAnswers, RepresentativeAnswers};

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
        assert_eq!(translation_is_asked(&answers), (true, false));
        assert_eq!(answers.asked().recipient.translated.surname, "Эрикссон");
        answers.recipient.names.patronymic.clear();
        answers.recipient.birth_place = "თბილისი".into();
        assert_eq!(translation_is_asked(&answers), (false, true));
        assert_eq!(answers.asked().recipient.birth_place_translated, "Зенит");
        answers.recipient.names = NameAnswers::default();
        assert_eq!(translation_is_asked(&answers), (false, true), "the name is not typed yet");
        answers.recipient.birth_place = "Зенит".into();
        assert_eq!(translation_is_asked(&answers), (false, false));
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
