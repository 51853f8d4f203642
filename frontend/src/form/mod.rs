//! The form engine: every question that `shared::form` declares as a control, on the portal and at a counter alike, with its
//! error beside it and its zone read into the other answers. Every control's `id` is the path of its answer. Knows how a
//! question looks; which there are and when each is asked is declared, what is wrong the rules say.

pub mod photo;
mod sheet;

pub use sheet::Sheet;

use leptos::prelude::*;
use shared::form::{Choice, Control, Field, Path, Typed, is_asked};
use shared::text::Locale;

use crate::components::button::{ButtonStyle, button};
use crate::components::choice::{Offer, radios, tick};
use crate::components::date_input::date_input;
use crate::components::field::{FieldBinding, FormGroup, Line, area, line};
use crate::components::select::select;
use crate::components::summary_list::answers::capital;
use crate::model::mrz_fill::{Filled, fill};
use crate::model::places;
use crate::reactive::reactive;
use crate::text::{name, option, with};

use photo::view::{mark, panel};

/// A question, shown while it is asked.
pub fn question<S: Sheet>(sheet: S, field: Field) -> AnyView {
    let asked = Memo::new(move |_| sheet.look(|answers| is_asked(field, answers)));
    reactive(move || asked.get().then(|| untrack(|| asked_now(sheet, field))).into_any())
}

fn asked_now<S: Sheet>(sheet: S, field: Field) -> AnyView {
    let question = field.question();
    let frame = frame(sheet, question.path).hint(sheet.hint(field));
    let frame = if question.optional { frame.optional(sheet.words().chrome.optional) } else { frame };
    let control = control(sheet, frame, field, question.path);
    if question.control != Control::Zone {
        return control;
    }
    view! { {panel(sheet)}{control}{zone(sheet, question.path)} }.into_any()
}

/// The label of a path, and the first error shown there.
pub fn frame<S: Sheet>(sheet: S, path: Path) -> FormGroup {
    let locale = sheet.app().locale.get_untracked();
    FormGroup::new(path, name(locale, path)).error(error_at(sheet, path)).mark(mark(sheet, path))
}

/// The first error shown at a path.
pub fn error_at<S: Sheet>(sheet: S, path: Path) -> Signal<Option<String>> {
    Signal::derive(move || {
        let locale = sheet.app().locale.get();
        sheet.told().with(|told| told.at(path).map(|finding| shared::text::finding(locale, finding)))
    })
}

/// A value of the form.
pub fn bound<S: Sheet>(sheet: S, path: String) -> FieldBinding {
    let (read, write) = (path.clone(), path);
    FieldBinding {
        get: Signal::derive(move || sheet.get(&read)),
        set: Callback::new(move |text: String| sheet.set(&write, &text)),
        left: Callback::new(move |()| sheet.left()),
    }
}

/// The control of a question, for the answer at a path: its own, or that of the row which corrects it.
pub fn control<S: Sheet>(sheet: S, frame: FormGroup, field: Field, path: Path) -> AnyView {
    let (locale, words) = (sheet.app().locale.get_untracked(), sheet.words());
    let answer = bound(sheet, path.to_owned());
    let list = |offers| select(frame.clone(), words.parts.choose, offers, answer);
    match field.control() {
        Control::Line(typed) => line(frame, answer, attributes(typed, field)),
        Control::Area => area(frame, answer, "", "3"),
        Control::Zone => area(frame, answer, "input-mrz", "3"),
        Control::One(choice) => {
            let offers = choice.codes().iter().map(|code| offer(locale, field, choice, code)).collect();
            radios(frame, offers, answer, false)
        }
        Control::Country => list(states(sheet, locale, false)),
        Control::Citizenship => list(states(sheet, locale, true)),
        Control::Region => list(places::regions(locale)),
        Control::Date => {
            let boxes = ["day", "month", "year"].map(|part| bound(sheet, format!("{path}.{part}")));
            date_input(frame, words, boxes)
        }
        Control::Tick => ticked(sheet, frame, path),
    }
}

/// A tick; leaving it is answering it.
pub fn ticked<S: Sheet>(sheet: S, frame: FormGroup, path: Path) -> AnyView {
    let set = Callback::new(move |now: bool| {
        sheet.set(path, if now { "true" } else { "false" });
        sheet.left();
    });
    tick(frame, Signal::derive(move || sheet.get(path) == "true"), set)
}

const fn attributes(typed: Typed, field: Field) -> Line {
    let complete = field.question().purpose.autocomplete();
    let plain = Line { kind: "", mode: "", complete, class: "", spell: false };
    match typed {
        Typed::Text | Typed::Name => plain,
        Typed::Code => Line { class: "input-code", ..plain },
        Typed::Iin => Line { class: "input-iin", mode: "numeric", ..plain },
        Typed::Phone => Line { kind: "tel", mode: "tel", ..plain },
        Typed::Email => Line { kind: "email", mode: "email", ..plain },
    }
}

/// A code in the words of its choice, or in those of the page where it has a hint of its own.
fn offer(locale: Locale, field: Field, choice: Choice, value: &'static str) -> Offer {
    match option(locale, field, value) {
        Some(said) => Offer { value, label: said.name.into(), hint: said.hint.into() },
        None => Offer { value, label: capital(choice.words(locale, value)), hint: String::new() },
    }
}

/// The states, and for a citizenship first what stands in documents in its place.
fn states<S: Sheet>(sheet: S, locale: Locale, of_person: bool) -> Vec<(String, String)> {
    let service = sheet.app().service;
    let specimens = service.with_untracked(|service| service.as_ref().is_some_and(|one| one.specimens));
    places::states(locale, specimens, of_person)
}

/// Beneath the lines of a zone: reads them into the empty answers.
fn zone<S: Sheet>(sheet: S, path: Path) -> AnyView {
    let (said, words) = (RwSignal::new(String::new()), sheet.words());
    let read = move || {
        let (on, mut filled) = (sheet.today(), Filled::Nothing);
        sheet.change(&mut |answers| filled = fill(answers, on));
        said.set(match filled {
            Filled::Nothing | Filled::Doubtful => words.parts.zone_broken.to_owned(),
            Filled::Answers(0) => words.parts.zone_nothing.to_owned(),
            Filled::Answers(count) => with(words.parts.zone_filled, "count", &count.to_string()),
        });
        // A slip is said at once at the lines, with its place, and goes when it is mended.
        if filled == Filled::Doubtful {
            sheet.tell_at(path);
        }
        sheet.left();
    };
    view! {
        <div class="field">
            {button("mrz.fill", words.parts.zone_fill, ButtonStyle::Quiet, read)}
            <p role="status" class="said" id="mrz.said">{reactive(move || (said.get()).into_any())}</p>
        </div>
    }
    .into_any()
}
