//! The questions of an entry form as controls. Every control's `id` is the path of its answer, and a finding at that
//! path is shown at the control once the clerk has asked to be told.

use leptos::prelude::*;
use shared::text::Locale;

use super::state::Form;
use crate::components::choice::tick;
use crate::components::date_input::date_input;
use crate::components::field::{FieldBinding, FormGroup, Line, area, line};
use crate::components::select::select;
use crate::desk::state::Desk;
use crate::model::counter::{self, Control, Question, Section};
use crate::model::places;
use crate::reactive::reactive;
use crate::text::desk::counter::Words;
use crate::text::name;

/// A heading with its questions.
pub(super) fn section(desk: Desk, words: &'static Words, form: Form, section: &'static Section) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let questions: Vec<AnyView> =
        section.questions.iter().map(|question| asked(desk, words, form, question)).collect();
    view! { <h2>{shared::text::field(locale, section.heading)}</h2><div class="questions">{questions}</div> }
        .into_any()
}

fn asked(desk: Desk, words: &'static Words, form: Form, question: &'static Question) -> AnyView {
    let shown = Memo::new(move |_| form.tree.with(|tree| counter::is_asked(tree, question)));
    reactive(move || {
        if question.path.starts_with("listed.") {
            // The register's words stand beside the tick; they arrive when the number is stored.
            form.current.track();
        }
        shown.get().then(|| untrack(|| control(desk, words, form, question))).into_any()
    })
}

/// The first error at a path.
fn error_at(desk: Desk, form: Form, path: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        let locale = desk.app.locale.get();
        form.told.with(|told| told.at(path).map(|finding| shared::text::finding(locale, finding)))
    })
}

fn bound(form: Form, path: String) -> FieldBinding {
    let (read, write) = (path.clone(), path);
    FieldBinding {
        get: Signal::derive(move || form.tree.with(|tree| counter::get(tree, &read))),
        set: Callback::new(move |text: String| {
            form.tree.update(|tree| counter::set(tree, &write, &text));
            form.changed.set(true);
        }),
        left: Callback::new(|()| {}),
    }
}

fn control(desk: Desk, words: &'static Words, form: Form, question: &'static Question) -> AnyView {
    let (locale, path) = (desk.app.locale.get_untracked(), question.path);
    let frame = frame(words, form, locale, path).error(error_at(desk, form, path));
    let answer = bound(form, path.to_owned());
    match question.control {
        Control::Line => line(frame, answer, Line::default()),
        Control::Area => area(frame, answer, "input-mrz", "3"),
        Control::Date => date_input(
            frame,
            words,
            ["day", "month", "year"].map(|part| bound(form, format!("{path}.{part}"))),
        ),
        Control::OneOf(values) => {
            let offers =
                values.iter().map(|value| ((*value).to_owned(), named(locale, path, value))).collect();
            select(frame, words.form.choose, offers, answer)
        }
        Control::Country => select(frame, words.form.choose, states(desk, locale, false), answer),
        Control::Citizenship => select(frame, words.form.choose, states(desk, locale, true), answer),
        Control::Tick => {
            let ticked = answer.get;
            let checked = Signal::derive(move || ticked.with(|text| text == "true"));
            tick(frame, checked, Callback::new(move |now: bool| answer.set.run(now.to_string())))
        }
    }
}

/// The label; in the table of a correction with what the register says.
fn frame(words: &'static Words, form: Form, locale: Locale, path: &'static str) -> FormGroup {
    let label = name(locale, path);
    if path.starts_with("listed.") {
        let says = form.current.with_untracked(|current| counter::registered(current.as_ref(), path));
        let said = if says.is_empty() { words.form.not_registered } else { &says };
        return FormGroup::new(path, label).hint(format!("{}: {said}", words.form.registered));
    }
    let frame = FormGroup::new(path, label);
    if path.starts_with("rows.") { frame.hint(words.form.change_to) } else { frame }
}

/// A value that is offered, in words.
fn named(locale: Locale, path: &str, value: &str) -> String {
    match path {
        "recipient.sex" | "rows.sex" => shared::text::sex(locale, value).to_owned(),
        "reason" => shared::text::correction_reason(locale, value).to_owned(),
        "proof.kind" => shared::text::change_proof_kind(locale, value).to_owned(),
        "document.kind" => shared::text::document_kind(locale, value).to_owned(),
        "representative.kind" => shared::text::representative_kind(locale, value).to_owned(),
        "representative.relation" => shared::text::relation(locale, value).to_owned(),
        _ => Locale::parse(value).map_or_else(|| value.to_owned(), |language| language.own_name().to_owned()),
    }
}

/// The states, and for a citizenship first what stands in documents in its place.
fn states(desk: Desk, locale: Locale, of_person: bool) -> Vec<(String, String)> {
    let specimens = desk.app.service.with_untracked(|service| service.as_ref().is_some_and(|s| s.specimens));
    places::states(locale, specimens, of_person)
}
