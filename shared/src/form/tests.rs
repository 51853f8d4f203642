//! That a declaration is whole, and that everything made of it has every question: what is missing is named.

use std::collections::BTreeSet;

use super::*;
use crate::application::Kind;
use crate::locale::Locale;
use crate::person::Parameter;
use crate::text;
use crate::wire::v1::leaves::{Leaf, Leaves as _, leaves};
use crate::wire::v1::request::AnswersWire;

fn forms() -> impl Iterator<Item = (Kind, Vec<(String, Leaf)>)> {
    Kind::ALL.iter().map(|kind| (*kind, leaves(&AnswersWire::empty(*kind))))
}

#[test]
fn every_answer_that_is_kept_is_declared_and_every_declaration_is_kept() {
    let mut kept = BTreeSet::new();
    for (kind, leaves) in forms() {
        for (path, leaf) in leaves {
            let field = Field::of_path(&path).unwrap_or_else(|| panic!("{path} of {kind:?} is not declared"));
            let shape = match leaf {
                Leaf::Text(_) => Shape::Text,
                Leaf::Flag(_) => Shape::Flag,
                Leaf::Date(_) => Shape::Date,
            };
            assert_eq!(field.control().shape(), shape, "{path}");
            assert_eq!(
                (field.path(), field.question().path, field.question().field),
                (&*path, &*path, field)
            );
            kept.insert(field);
        }
    }
    let declared: BTreeSet<Field> = Field::ALL.iter().copied().collect();
    assert_eq!(kept, declared, "declared, and kept by no form");
}

/// The label is the name of the answer everywhere: on pages, in findings, summaries, statements.
#[test]
fn every_question_and_every_heading_has_a_name_in_every_language() {
    let headings =
        HEADINGS.into_iter().chain(Kind::ALL.iter().flat_map(|kind| sections(*kind)).map(|s| s.heading));
    let rows = Parameter::ALL.iter().map(|parameter| parameter.path());
    for path in Field::ALL.iter().map(|field| field.path()).chain(headings).chain(rows) {
        for locale in Locale::ALL {
            assert!(
                text::label(*locale, path).is_some_and(|label| !label.is_empty()),
                "{path} in {locale:?}"
            );
        }
    }
}

/// No reader falls back to a code: each that is offered has words of its own in every language.
#[test]
fn every_code_that_is_offered_is_known_and_has_words_of_its_own_in_every_language() {
    for choice in Choice::ALL {
        for locale in Locale::ALL {
            let unknown = choice.words(*locale, "no such code");
            let mut said = BTreeSet::new();
            for code in choice.codes() {
                let words = choice.words(*locale, code);
                assert!(choice.knows(code), "{choice:?} {code}");
                assert!(
                    !words.is_empty() && said.insert(words),
                    "{choice:?} {code} in {locale:?}: {words:?}"
                );
                // What is not stated is an answer, and so is another paper: the words of any other code.
                let open = matches!(*code, "X" | "other");
                assert_eq!(words == unknown, open, "{choice:?} {code} in {locale:?}");
                assert_eq!(value(Control::One(*choice), *locale, code), words);
            }
        }
    }
}

#[test]
fn a_code_that_is_none_is_not_given_the_words_of_another() {
    assert_eq!(value(Control::One(Choice::Sex), Locale::En, "Q"), "Q");
    assert_eq!(value(Control::Country, Locale::En, "Q"), "Q");
    assert_eq!(value(Control::Region, Locale::En, ""), "");
}

#[test]
fn every_question_stands_on_exactly_one_page_of_each_of_its_forms() {
    for kind in Kind::ALL {
        for field in fields(*kind) {
            let count = pages(*kind).filter(|page| on_page(*kind, *page).contains(&field)).count();
            assert_eq!(
                count,
                1,
                "{} of {kind:?}: its page is none of the form, or it follows nothing",
                field.path()
            );
        }
    }
}

/// One walk empties what is not asked, so what a question hangs on stands before it.
#[test]
fn a_question_hangs_on_what_is_declared_before_it() {
    fn hangs_on(when: When) -> Vec<Field> {
        match when {
            When::Always | When::NameTranslated | When::PlaceTranslated | When::ProofOwed => Vec::new(),
            When::Chosen(field, _)
            | When::NotChosen(field, _)
            | When::Ticked(field)
            | When::Unticked(field) => {
                vec![field]
            }
            When::All(all) => all.iter().flat_map(|when| hangs_on(*when)).collect(),
        }
    }
    for kind in Kind::ALL {
        let order = fields(*kind);
        for (place, field) in order.iter().enumerate() {
            for other in hangs_on(field.question().when) {
                let Some(before) = order.iter().position(|one| *one == other) else {
                    panic!("{} hangs on {}, which {kind:?} does not ask", field.path(), other.path());
                };
                // A tick that nothing hides may stand behind what it hides.
                let free = other.question().when == When::Always;
                assert!(before < place || free, "{} stands before {}", field.path(), other.path());
            }
        }
    }
}

#[test]
fn a_choice_that_is_waited_for_is_offered() {
    fn waits(when: When) -> Vec<(Field, &'static str)> {
        match when {
            When::Chosen(field, code) | When::NotChosen(field, code) => vec![(field, code)],
            When::All(all) => all.iter().flat_map(|when| waits(*when)).collect(),
            _ => Vec::new(),
        }
    }
    for field in Field::ALL {
        for (other, code) in waits(field.question().when) {
            let Control::One(choice) = other.control() else { panic!("{} is no choice", other.path()) };
            assert!(choice.codes().contains(&code), "{} waits for {code}", field.path());
        }
    }
}

/// What was lodged before a question was asked has other bytes than what is lodged now, unless nothing is written where
/// nothing is answered: earlier requests keep their digest, and owe nothing.
#[test]
fn a_question_that_was_added_leaves_the_bytes_of_earlier_requests_as_they_were() {
    for kind in Kind::ALL {
        let json = serde_json::to_value(AnswersWire::empty(*kind)).expect("plain data");
        for field in fields(*kind) {
            let written = json.pointer(&format!("/form/{}", field.path().replace('.', "/"))).is_some();
            let first = field.question().since == Revision::FIRST;
            assert_eq!(written, first, "{}: a later revision needs skip_serializing_if", field.path());
        }
    }
}

/// A form that was lodged before a question was asked still opens.
#[test]
fn what_was_lodged_before_a_question_was_asked_is_read_without_it() {
    use crate::application::Form;
    use crate::specimen::{anna, convict, marriage};
    use crate::wire::v1::request::RequestWire;
    let on = crate::time::date(2026, 11, 23).expect("a day");
    for field in Field::ALL.iter().filter(|field| field.question().since > Revision::FIRST) {
        let (mut first, mut second, mut third) = (anna(), convict(), marriage("991231600012"));
        for answers in [&mut first.answers as &mut dyn Answers, &mut second.answers, &mut third.answers] {
            let nothing = match field.control().shape() {
                Shape::Text => Leaf::Text(String::new()),
                Shape::Flag => Leaf::Flag(false),
                Shape::Date => Leaf::Date(Default::default()),
            };
            answers.set_leaf(field.path(), nothing);
        }
        for request in [
            RequestWire::Formation(Box::new(first)),
            RequestWire::Convict(Box::new(second)),
            RequestWire::Correction(Box::new(third)),
        ] {
            assert!(Form::as_lodged(&request, on).is_some(), "{}", field.path());
        }
    }
}

#[test]
fn the_document_begins_with_its_zone_and_an_only_name_is_told_right_after_the_given_name() {
    assert_eq!(on_page(Kind::Formation, Page::IdentityDocument).first(), Some(&Field::DocumentMrz));
    assert_eq!(
        on_page(Kind::Formation, Page::Names),
        [Field::Surname, Field::GivenName, Field::SingleName, Field::Patronymic]
    );
    for kind in Kind::ALL {
        let document = sections(*kind).iter().position(|section| section.heading == "document");
        let person = sections(*kind).iter().position(|section| section.heading == "recipient");
        assert!(document.zip(person).is_none_or(|(document, person)| document < person));
    }
}

#[test]
fn a_row_of_a_correction_is_the_answer_it_corrects() {
    for parameter in Parameter::ALL {
        let field = row_field(*parameter);
        assert_eq!(field.question().cite, parameter.basis(), "{parameter:?}");
        let named = parameter.as_str();
        assert_eq!(is_dated(*parameter), named.ends_with("_on") || named == "birth_date", "{named}");
    }
}

#[test]
fn an_answer_reads_in_words() {
    let answers = crate::specimen::anna().answers;
    let said = |field: Field| answers.leaf(field.path()).map(|leaf| answer(field, Locale::En, leaf));
    assert_eq!(said(Field::Sex).as_deref(), Some("female"));
    assert_eq!(said(Field::BirthDate).as_deref(), Some("12.08.1974"));
    assert_eq!(said(Field::DocumentIssuer).as_deref(), Some("Utopia (specimen)"));
    assert_eq!(said(Field::SingleName).as_deref(), Some(""));
}
