//! The answers of the form as controls: one place that knows how each kind of answer looks. Every control's `id` is
//! the path of its answer.

use leptos::prelude::*;
use shared::text::Locale;
use shared::wire::v1::formation::DateAnswer;

use crate::components::choice::{Offer, radios, tick};
use crate::components::date_input::date_input;
use crate::components::field::{FieldBinding, FormGroup, Line, area, line};
use crate::components::select::select;
use crate::components::summary_list::answers::capital;
use crate::model::field::{DateField, Field, Flag, TextField};
use crate::model::form::{Item, Kind, is_optional};
use crate::model::places;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::portal::Words;
use crate::text::{Label, field_name, hint, option};

use super::saving::autosave;

/// A question of the form, shown while it is asked.
#[must_use]
pub fn question(portal: Portal, words: &'static Words, item: Item) -> AnyView {
    let asked = Memo::new(move |_| portal.form.answers.with(|answers| item.is_asked(answers)));
    reactive(move || (asked.get().then(|| untrack(|| control(portal, words, item)))).into_any())
}

fn control(portal: Portal, words: &'static Words, item: Item) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    match item {
        Item::Heading(what) => view! { <h2>{shared::text::field(locale, what.path())}</h2> }.into_any(),
        Item::Line(field, kind) => {
            line(text_frame(portal, words, field), bound(portal, field), attributes(kind))
        }
        Item::Area(field) => {
            let (class, rows) = if field == TextField::DocumentMrz { ("input-mrz", "3") } else { ("", "3") };
            area(text_frame(portal, words, field), bound(portal, field), class, rows)
        }
        Item::Choice(field, values) => {
            let offers = values.iter().map(|value| offer(locale, field, value)).collect();
            radios(text_frame(portal, words, field), offers, bound(portal, field), false)
        }
        Item::Country(field) => select(
            text_frame(portal, words, field),
            words.form.choose_country,
            countries(portal, locale, field),
            bound(portal, field),
        ),
        Item::Region(field) => select(
            text_frame(portal, words, field),
            words.form.choose_country,
            places::regions(locale),
            bound(portal, field),
        ),
        Item::Date(field) => {
            date_input(framed(portal, Field::Date(field)), words, date_bounds(portal, field))
        }
        Item::Tick(flag) => flag_control(portal, flag),
    }
}

fn framed(portal: Portal, field: Field) -> FormGroup {
    let locale = portal.app.locale.get_untracked();
    FormGroup::new(field.path(), field_name(locale, field))
        .hint(hint(locale, field))
        .error(error_at(portal, field.path()))
}

fn text_frame(portal: Portal, words: &'static Words, field: TextField) -> FormGroup {
    let frame = framed(portal, Field::Text(field));
    if is_optional(field) { frame.optional(words.chrome.optional) } else { frame }
}

/// The first error shown at a path.
#[must_use]
pub fn error_at(portal: Portal, path: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        let locale = portal.app.locale.get();
        portal.form.told.with(|told| told.at(path).map(|finding| shared::text::finding(locale, finding)))
    })
}

fn bound(portal: Portal, field: TextField) -> FieldBinding {
    let form = portal.form;
    FieldBinding {
        get: Signal::derive(move || form.answers.with(|answers| field.get(answers).clone())),
        set: Callback::new(move |text: String| form.edit(|answers| *field.get_mut(answers) = text)),
        left: Callback::new(move |()| autosave(portal)),
    }
}

fn date_bounds(portal: Portal, field: DateField) -> [FieldBinding; 3] {
    let form = portal.form;
    let part = |read: fn(&DateAnswer) -> &String, write: fn(&mut DateAnswer) -> &mut String| FieldBinding {
        get: Signal::derive(move || form.answers.with(|answers| read(field.get(answers)).clone())),
        set: Callback::new(move |text: String| form.edit(|answers| *write(field.get_mut(answers)) = text)),
        left: Callback::new(move |()| autosave(portal)),
    };
    [
        part(|date| &date.day, |date| &mut date.day),
        part(|date| &date.month, |date| &mut date.month),
        part(|date| &date.year, |date| &mut date.year),
    ]
}

fn flag_control(portal: Portal, flag: Flag) -> AnyView {
    let form = portal.form;
    let frame = framed(portal, Field::Flag(flag));
    let set = Callback::new(move |ticked: bool| {
        form.edit(|answers| {
            *flag.get_mut(answers) = ticked;
            if flag == Flag::SingleName && ticked {
                answers.recipient.names.given_name.clear();
                answers.recipient.translated.given_name.clear();
            }
        });
        autosave(portal);
    });
    tick(frame, Signal::derive(move || form.answers.with(|answers| *flag.get(answers))), set)
}

const fn attributes(kind: Kind) -> Line {
    let plain = Line { kind: "", mode: "", complete: "", class: "", spell: false };
    match kind {
        Kind::Text | Kind::Name => plain,
        Kind::Code => Line { class: "input-code", ..plain },
        Kind::Iin => Line { class: "input-iin", mode: "numeric", ..plain },
        Kind::Phone => Line { kind: "tel", mode: "tel", ..plain },
        Kind::Email => Line { kind: "email", mode: "email", ..plain },
    }
}

fn offer(locale: Locale, field: TextField, value: &'static str) -> Offer {
    match field {
        TextField::DocumentKind => {
            let label = capital(shared::text::document_kind(locale, value));
            Offer { value, label, hint: String::new() }
        }
        _ => {
            let said = option(locale, field, value).unwrap_or(Label { name: value, hint: "" });
            Offer { value, label: said.name.into(), hint: said.hint.into() }
        }
    }
}

fn countries(portal: Portal, locale: Locale, field: TextField) -> Vec<(String, String)> {
    let specimens =
        portal.app.service.with_untracked(|service| service.as_ref().is_some_and(|s| s.specimens));
    let of_person = !matches!(field, TextField::PowerCountry | TextField::DocumentIssuer);
    places::states(locale, specimens, of_person)
}
