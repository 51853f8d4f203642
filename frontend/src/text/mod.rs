//! The words of both applications in Kazakh, Russian and English. They stand in the files of `texts/` and become Rust when
//! the package is built (`build.rs`): a struct of groups, every group a struct of texts, a value a language; and matches over
//! enums without a wildcard, so that a missing text does not compile. What only applicants read stands in [`portal`], what
//! only staff reads in [`desk`]: neither application carries the other's words. Words about rules, problems, countries and
//! documents come from `shared::text`; the law is quoted nowhere but there. `{name}` marks a value, see [`fill`].

pub mod desk;
pub mod first;
mod options;
pub mod photo;
pub mod portal;
pub mod signing;

use shared::form::Field;
pub use shared::text::Locale;
use shared::text::{choice, kazakh};

use crate::model::journey::{Status, Step};
use crate::model::key::KeyError;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A label and, where one helps, a hint; the hint may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// What is asked.
    pub name: &'static str,
    /// How to answer; may be empty.
    pub hint: &'static str,
}

/// What a key file's fault says: what happened, and the one thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What happened.
    pub what: &'static str,
    /// What to do.
    pub next: &'static str,
}

/// How to answer; empty where the label says it.
#[must_use]
pub fn hint(locale: Locale, field: Field) -> &'static str {
    said_hint(locale, field.path()).unwrap_or_default()
}

/// Title of a page of the journey.
#[must_use]
pub const fn step(locale: Locale, step: Step) -> Label {
    let (name, hint) = said_step(locale, step);
    Label { name, hint }
}

/// A status of the task list.
#[must_use]
pub const fn status(locale: Locale, status: Status) -> &'static str {
    said_status(locale, status)
}

/// A fault of the key.
#[must_use]
pub const fn fault(locale: Locale, fault: KeyError) -> Fault {
    let (what, next) = said_fault(locale, fault);
    Fault { what, next }
}

/// The label of an answer.
#[must_use]
pub fn field_name(locale: Locale, field: Field) -> &'static str {
    name(locale, field.path())
}

/// The label of the control at a path, which is the answer's name in findings and summaries too. The box of the consent
/// stands beside the very sentence; the box that lists a row is called as the row.
#[must_use]
pub fn name(locale: Locale, path: &str) -> &'static str {
    match path.strip_prefix("listed.") {
        Some(row) => shared::text::field(locale, &format!("rows.{row}")),
        None if path == "consent" => shared::text::statement::consent(locale),
        None => shared::text::field(locale, path),
    }
}

/// A value that is offered by a choice; `None` when it is none of ours.
#[must_use]
pub fn option(locale: Locale, field: Field, value: &str) -> Option<Label> {
    let (name, hint) = match field {
        Field::RepresentativeKind => (
            options::representative_kind(locale, value),
            options::representative_kind_hint(locale, value).unwrap_or_default(),
        ),
        Field::RepresentativeRelation => (options::representative_relation(locale, value), ""),
        Field::Sex => (options::sex(locale, value), ""),
        Field::ResultLanguage => (options::result_language(locale, value), ""),
        _ => return None,
    };
    name.map(|name| Label { name, hint })
}

/// `kk`, `ru`, `en`.
#[must_use]
pub const fn tag(locale: Locale) -> &'static str {
    match locale {
        Locale::Kk => "kk",
        Locale::Ru => "ru",
        Locale::En => "en",
    }
}

/// The language calls itself so.
#[must_use]
pub const fn own_name(locale: Locale) -> &'static str {
    said_own_name(locale)
}

/// The same, as short as the switch of a phone has room for.
#[must_use]
pub const fn short_name(locale: Locale) -> &'static str {
    said_short_name(locale)
}

/// A place, and what its link says.
pub type Link = (&'static str, fn(&Chrome) -> &'static str);

/// The pages for everybody, as the foot of every page links to them.
pub const FOOT: [Link; 4] = [
    ("/help", |chrome| chrome.help),
    ("/service", |chrome| chrome.about),
    ("/privacy", |chrome| chrome.privacy),
    ("/accessibility", |chrome| chrome.accessibility),
];

/// What the foot of every page says first: the full name of the service (item 1 of the Rules), and beneath it its law.
#[must_use]
pub const fn named(chrome: &Chrome) -> [&'static str; 2] {
    [chrome.service, chrome.footer_law]
}

/// The numbers one calls with a question, as they are dialled and as they are read.
pub const CALL: [(&str, &str); 2] = [("1414", "1414"), ("+78000807777", "8 800 080 7777")];

/// The languages, in the order of the switch.
pub const LOCALES: [Locale; 3] = [Locale::Kk, Locale::Ru, Locale::En];

/// The language of a tag such as `ru-KZ`.
#[must_use]
pub fn of_tag(text: &str) -> Option<Locale> {
    LOCALES.into_iter().find(|locale| text.get(..2).is_some_and(|two| two.eq_ignore_ascii_case(tag(*locale))))
}

/// A text with one `{name}` replaced.
#[must_use]
pub fn with(text: &str, name: &str, value: &str) -> String {
    fill(text, &[(name, value)])
}

/// Puts values into a text: every `{name}` with its value, `{name:case}` with its value in that case of Kazakh. A name
/// without a value stays, and a value is never read as a name.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let given = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let text = choice::sentence(text, &|name| given(name).unwrap_or_default().to_owned());
    let (mut out, mut rest) = (String::with_capacity(text.len() + 32), text);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (place, tail) = after.split_once('}').unwrap_or((after, ""));
        let (name, case) = kazakh::asked(place);
        match given(name) {
            Some(value) => out.push_str(&case.map_or_else(|| value.to_owned(), |case| case.of(value))),
            None => {
                out.push('{');
                out.push_str(place);
                out.push('}');
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_choice_that_is_offered_on_the_portal_has_a_label_of_its_own_in_every_language() {
        use shared::form::Choice as C;
        for field in [
            (Field::RepresentativeKind, C::RepresentativeKind),
            (Field::RepresentativeRelation, C::Relation),
            (Field::Sex, C::Sex),
            (Field::ResultLanguage, C::ResultLanguage),
        ] {
            for (locale, code) in
                LOCALES.into_iter().flat_map(|l| field.1.codes().iter().map(move |c| (l, c)))
            {
                assert!(option(locale, field.0, code).is_some(), "{} {code}", field.0.path());
            }
            let set = field.0.path().replace("recipient.", "").replace(['.', '_'], "-");
            let said =
                options::PORTAL_OPTIONS.iter().find(|(name, _)| *name == set).expect("a set of answers").1;
            let sorted =
                |codes: &[&'static str]| -> BTreeSet<&'static str> { codes.iter().copied().collect() };
            assert_eq!(sorted(said), sorted(field.1.codes()), "{set}");
        }
    }

    #[test]
    fn languages_are_read_from_what_browsers_say() {
        assert_eq!(of_tag("ru-KZ"), Some(Locale::Ru));
        assert_eq!(of_tag("KK"), Some(Locale::Kk));
        assert_eq!(of_tag("de"), None);
        assert_eq!(of_tag("ё"), None);
    }

    /// A finding of an answer calls it as its label does, and asks to choose or to enter as its control does.
    fn names_itself(locale: Locale, path: &'static str, chosen: bool) {
        use shared::finding::{Finding, FindingCode as F};
        let finding =
            |code| shared::text::finding(locale, &Finding::new(code, path, shared::law::Cite::R3_1));
        let label = name(locale, path);
        assert_ne!(label, shared::text::field(locale, "no.such.field"), "{path}");
        if path == "consent" {
            assert!(finding(F::ConsentMissing).contains(label));
            return;
        }
        for code in [F::Required, F::TooLong, F::UnknownValue] {
            let said = finding(code);
            assert!(said.to_lowercase().contains(&label.to_lowercase()), "{path}: «{label}» in {said:?}");
        }
        assert_eq!(shared::text::is_chosen(path), chosen, "{path}");
        let verb = match locale {
            Locale::Kk => ["толтырыңыз", "таңдаңыз"],
            Locale::Ru => ["Заполните", "Выберите"],
            Locale::En => ["Enter", "Select"],
        };
        assert!(finding(F::Required).contains(verb[usize::from(chosen)]), "{path}");
    }

    #[test]
    fn an_answer_is_called_alike_on_its_label_and_in_its_errors_on_every_page_of_the_portal() {
        use crate::model::form::questions;
        for locale in LOCALES {
            let mut names = BTreeSet::new();
            for field in Step::ALL.iter().flat_map(|step| questions(*step)) {
                names_itself(locale, field.path(), field.control().is_chosen());
                assert_eq!(name(locale, field.path()), field_name(locale, field));
                assert!(
                    names.insert(field_name(locale, field)),
                    "two answers are called {}",
                    field_name(locale, field)
                );
            }
        }
    }

    #[test]
    fn an_answer_is_called_alike_on_its_label_and_in_its_errors_at_every_counter() {
        use shared::person::Parameter;
        let fields = shared::application::Kind::ALL.iter().flat_map(|kind| shared::form::fields(*kind));
        for (field, locale) in fields.flat_map(|field| LOCALES.map(|locale| (field, locale))) {
            names_itself(locale, field.path(), field.control().is_chosen());
        }
        for (parameter, locale) in Parameter::ALL.iter().flat_map(|one| LOCALES.map(|locale| (one, locale))) {
            let field = shared::form::row_field(*parameter);
            names_itself(locale, parameter.path(), field.control().is_chosen());
            let listed = format!("listed.{}", parameter.as_str());
            assert_eq!(name(locale, &listed), name(locale, parameter.path()));
        }
    }

    #[test]
    fn the_number_of_a_refusal_is_called_alike_on_the_portal_and_on_the_desk() {
        for locale in LOCALES {
            let desk = desk::deciding::words(locale).operator.refusal_number;
            assert_eq!(desk, portal::words(locale).cabinet.refused_number, "{locale:?}");
            assert!(!desk.ends_with('.'), "{locale:?}: a label, and no sentence");
        }
    }

    #[test]
    fn a_date_or_a_time_in_a_kazakh_sentence_bears_its_ending() {
        let words = portal::words(Locale::Kk);
        let day = crate::model::when::day_text(Locale::Kk, "2026-12-01").replace('\u{a0}', " ");
        assert_eq!(
            with(words.done.next_due, "day", &day),
            "Нәтиже 2026 жылғы 1 желтоқсаннан кешіктірілмей беріледі."
        );
        let hours = [("day", &*day), ("opens", "09:00"), ("until", "18:00")];
        let visits = portal::visits::words(Locale::Kk);
        assert!(fill(visits.service.opens_next, &hours).contains("09:00-де ашылады, 18:00-ге дейін"));
        assert_eq!(with(words.sign.prepared_until, "until", "08:41"), "Мәтін 08:41-ге дейін жарамды.");
        let of = |done| fill(words.form.done_of, &[("done", done), ("all", "11")]);
        assert_eq!(of("6"), "11 бөлімнің 6-сы дайын");
    }

    #[test]
    fn a_noun_agrees_with_its_number() {
        let filled = |locale, count: &str| with(words(locale).parts.zone_filled, "count", count);
        for (count, russian) in
            [("1", "Заполнено 1 поле."), ("3", "Заполнены 3 поля."), ("11", "Заполнено 11 полей.")]
        {
            assert!(filled(Locale::Ru, count).starts_with(russian), "{}", filled(Locale::Ru, count));
        }
        assert!(filled(Locale::En, "1").starts_with("1 field is filled in. Check it"));
        assert!(filled(Locale::En, "21").starts_with("21 fields are filled in. Check them"));
        assert!(filled(Locale::Kk, "1").starts_with("1 өріс толтырылды."));
        let page = [("page", "1"), ("pages", "1"), ("total", "1")];
        let desk = |locale| fill(desk::deciding::words(locale).operator.page_of, &page);
        assert_eq!([desk(Locale::En), desk(Locale::Ru)], ["Page 1 of 1, 1 case", "Страница 1 из 1, 1 дело"]);
    }

    #[test]
    fn values_are_put_where_their_names_stand() {
        assert_eq!(fill("{b} of {a}", &[("a", "1"), ("b", "{a}")]), "{a} of 1");
        assert_eq!(fill("{a}, {missing}", &[("a", "1")]), "1, {missing}");
        assert_eq!(fill("{at:dative} дейін", &[("at", "08:41")]), "08:41-ге дейін");
        let several = "\u{2}count\u{1f}one\u{1f}{count} file\u{1f}{count} files";
        assert_eq!(
            [fill(several, &[("count", "1")]), fill(several, &[("count", "2")])],
            ["1 file", "2 files"]
        );
    }
}
