//! The questions of the journey by its pages, and answers read and written by the path that is also the control's `id`. Which
//! questions there are, and when each is asked, is declared in `shared::form`; it decides nothing.

use shared::application::Kind;
use shared::application::asked::Asked as _;
pub use shared::form::{Answers, Field, Item};
use shared::text::Locale;
use shared::wire::v1::formation::{DateAnswer, FormationAnswers, NameAnswers};
use shared::wire::v1::leaves::{Leaf, LeafRef, Leaves as _};

use super::step::Step;

/// The questions of a page, in order, with their headings.
#[must_use]
pub fn items(step: Step) -> Vec<Item> {
    step.page().map(|page| shared::form::items(Kind::Formation, page)).unwrap_or_default()
}

/// The questions of a page, in order.
#[must_use]
pub fn questions(step: Step) -> Vec<Field> {
    step.page().map(|page| shared::form::on_page(Kind::Formation, page)).unwrap_or_default()
}

/// Whether anything stands in an answer.
#[must_use]
pub fn is_answered(field: Field, answers: &dyn Answers) -> bool {
    answers.leaf(field.path()).is_some_and(|leaf| !leaf.is_empty())
}

/// An answer in words; empty when nothing was answered.
#[must_use]
pub fn in_words(field: Field, locale: Locale, answers: &dyn Answers) -> String {
    answers.leaf(field.path()).map(|leaf| shared::form::answer(field, locale, leaf)).unwrap_or_default()
}

/// The questions in which two versions of a draft differ.
#[must_use]
pub fn differences(mine: &FormationAnswers, theirs: &FormationAnswers) -> Vec<Field> {
    let fields = shared::form::fields(Kind::Formation);
    fields.into_iter().filter(|field| mine.leaf(field.path()) != theirs.leaf(field.path())).collect()
}

/// The recipient's name as the papers write it: from the translation where one is owed. What is not asked any more, such as
/// the given name of somebody with a single name, is no part of it.
#[must_use]
pub fn recipient_named(answers: &FormationAnswers) -> NameAnswers {
    let recipient = answers.asked().recipient;
    if recipient.translated.surname.is_empty() { recipient.names } else { recipient.translated }
}

/// The box of a date by its name.
fn part<'a>(date: &'a DateAnswer, name: &str) -> &'a str {
    match name {
        "day" => &date.day,
        "month" => &date.month,
        "year" => &date.year,
        _ => "",
    }
}

/// What stands at a path: a text, a box of a date, or `true` and `false` of a tick.
#[must_use]
pub fn get(answers: &dyn Answers, path: &str) -> String {
    match answers.leaf(path) {
        Some(LeafRef::Text(text)) => text.to_owned(),
        Some(LeafRef::Flag(ticked)) => ticked.to_string(),
        Some(LeafRef::Date(_)) => String::new(),
        None => match path.rsplit_once('.').map(|(date, name)| (answers.leaf(date), name)) {
            Some((Some(LeafRef::Date(date)), name)) => part(date, name).to_owned(),
            _ => String::new(),
        },
    }
}

/// Writes an answer: a tick where there is one, a text everywhere else. What is not there is left alone.
pub fn set(answers: &mut dyn Answers, path: &str, text: &str) {
    let leaf = match answers.leaf(path) {
        Some(LeafRef::Text(_)) => Leaf::Text(text.to_owned()),
        Some(LeafRef::Flag(_)) => Leaf::Flag(text == "true"),
        Some(LeafRef::Date(_)) => return,
        None => {
            let Some((date, name)) = path.rsplit_once('.') else { return };
            let Some(LeafRef::Date(now)) = answers.leaf(date) else { return };
            let mut boxes = now.clone();
            if !set_part(&mut boxes, name, text) {
                return;
            }
            answers.set_leaf(date, Leaf::Date(boxes));
            return;
        }
    };
    answers.set_leaf(path, leaf);
}

/// Writes a box of a date; false when it has no such box.
pub fn set_part(date: &mut DateAnswer, name: &str, text: &str) -> bool {
    let place = match name {
        "day" => &mut date.day,
        "month" => &mut date.month,
        "year" => &mut date.year,
        _ => return false,
    };
    text.clone_into(place);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::form::{Choice, Shape, fields, is_asked};

    #[test]
    fn every_question_is_asked_on_exactly_one_page() {
        for field in fields(Kind::Formation) {
            let pages = Step::ALL.iter().filter(|step| questions(**step).contains(&field)).count();
            assert_eq!(pages, 1, "{}", field.path());
        }
    }

    #[test]
    fn a_finding_at_a_question_belongs_to_the_page_that_asks_it() {
        for step in Step::ALL {
            for field in questions(*step) {
                assert_eq!(Step::of_path(field.path()), *step, "{}", field.path());
            }
        }
    }

    #[test]
    fn a_heading_stands_over_each_party_of_a_power_and_only_while_it_is_asked() {
        let heads = |answers: &FormationAnswers| {
            let shown = items(Step::Power).into_iter().filter(|item| item.is_asked(answers));
            shown
                .filter_map(|item| if let Item::Heading(path) = item { Some(path) } else { None })
                .collect::<Vec<_>>()
        };
        let mut answers = FormationAnswers::default();
        answers.representative.kind = "agent".into();
        assert_eq!(heads(&answers), ["power.principal", "power.agent"]);
        answers.power.delegated = true;
        let both = ["power.principal", "power.agent", "power.delegation", "power.delegation.delegate"];
        assert_eq!(heads(&answers), both);
    }

    #[test]
    fn a_difference_is_seen_in_texts_dates_and_ticks() {
        let mine = FormationAnswers::default();
        let mut theirs = mine.clone();
        set(&mut theirs, "recipient.names.surname", "A");
        set(&mut theirs, "recipient.birth_date.year", "2099");
        set(&mut theirs, "consent", "true");
        let paths: Vec<_> = differences(&mine, &theirs).iter().map(|field| field.path()).collect();
        assert_eq!(paths, ["recipient.names.surname", "recipient.birth_date", "consent"]);
        assert!(differences(&mine, &mine).is_empty());
    }

    #[test]
    fn what_is_written_at_a_path_is_read_there_and_nowhere_else() {
        let mut answers = FormationAnswers::default();
        for path in
            ["nowhere", "recipient", "recipient.birth_date", "recipient.birth_date.hour", "consent.day", ""]
        {
            set(&mut answers, path, "x");
            assert_eq!(get(&answers, path), "", "{path}");
        }
        assert_eq!(answers, FormationAnswers::default());
        set(&mut answers, "recipient.birth_date.month", "08");
        assert_eq!(
            (get(&answers, "recipient.birth_date.month"), answers.recipient.birth_date.month.as_str()),
            ("08".into(), "08")
        );
        assert_eq!(get(&answers, "consent"), "false");
    }

    /// No answer is shown as a code on the table of two versions.
    #[test]
    fn two_versions_are_compared_in_words() {
        let mut answers = FormationAnswers::default();
        set(&mut answers, "recipient.sex", "F");
        set(&mut answers, "document.kind", "PD");
        for field in differences(&answers, &FormationAnswers::default()) {
            assert!(
                in_words(field, Locale::Ru, &answers).chars().all(|sign| !sign.is_ascii_alphabetic()),
                "{}",
                field.path()
            );
        }
    }

    /// Everything answered at once, whatever hides it.
    fn full() -> FormationAnswers {
        let mut answers = FormationAnswers::default();
        for field in fields(Kind::Formation) {
            match field.control().shape() {
                Shape::Text => set(&mut answers, field.path(), "Text"),
                Shape::Flag => set(&mut answers, field.path(), "true"),
                Shape::Date => {
                    for (name, text) in [("day", "1"), ("month", "2"), ("year", "2026")] {
                        set(&mut answers, &format!("{}.{name}", field.path()), text);
                    }
                }
            }
        }
        answers
    }

    #[test]
    fn a_name_is_taken_over_without_what_is_not_asked_any_more() {
        let mut answers = shared::specimen::anna().answers;
        answers.recipient.translated.surname = "Hidden".into();
        assert_eq!(recipient_named(&answers), answers.recipient.names);
        answers.recipient.single_name = true;
        let only = NameAnswers { given_name: String::new(), ..answers.recipient.names.clone() };
        assert_eq!(
            recipient_named(&answers),
            only,
            "the ticked box hides the given name, it does not clear it"
        );
        answers.recipient.names.surname = "ტექსტი".into();
        answers.recipient.translated.given_name = "Hidden".into();
        let translated = NameAnswers { surname: "Hidden".into(), ..NameAnswers::default() };
        assert_eq!(recipient_named(&answers), translated);
    }

    /// What no page asks leaves the draft, and what a page asks stays in it.
    #[test]
    fn the_pages_ask_what_the_law_keeps() {
        for kind in Choice::RepresentativeKind.codes() {
            for (single, delegated) in [(false, false), (true, false), (false, true), (true, true)] {
                for (name, place) in [("Text", "Text"), ("ტექსტი", "Text"), ("Text", "ტექსტი")]
                {
                    let mut answers = full();
                    answers.representative.kind = (*kind).into();
                    answers.recipient.single_name = single;
                    answers.recipient.names.surname = name.into();
                    answers.recipient.birth_place = place.into();
                    answers.power.delegated = delegated;
                    let asked = answers.asked();
                    for field in Step::ALL.iter().flat_map(|step| questions(*step)) {
                        let wanted = is_answered(field, &answers) && is_asked(field, &answers);
                        assert_eq!(is_answered(field, &asked), wanted, "{} of {kind}", field.path());
                    }
                }
            }
        }
    }
}
