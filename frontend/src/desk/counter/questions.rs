//! The form of a counter on its page: sections of questions, and the table of a correction with what the register says.

use leptos::prelude::*;
use shared::documents::CopyPurpose;
use shared::form::{Answers, Field, Item, Path, Section, row_field};
use shared::intake::{ChecklistLine, DocumentState};
use shared::person::Parameter;
use shared::time::{Date, parse_date};
use shared::wire::v1::formation::CopyRef;

use super::state::Form;
use crate::context::AppContext;
use crate::desk::state::Desk;
use crate::form::photo::Photo;
use crate::form::{Sheet, control, frame, question, ticked};
use crate::model::counter::{self, Part, parts};
use crate::model::told::Told;
use crate::reactive::reactive;
use crate::text::desk::counter::Words;

/// A form of a counter, as the engine sees it.
#[derive(Clone, Copy)]
pub(super) struct Counter {
    pub(super) desk: Desk,
    pub(super) form: Form,
}

impl Sheet for Counter {
    fn app(self) -> AppContext {
        self.desk.app
    }

    fn words(self) -> &'static crate::text::Words {
        crate::text::words(self.desk.app.locale.get_untracked())
    }

    fn told(self) -> RwSignal<Told> {
        self.form.told
    }

    fn look<T: Default>(self, look: impl FnOnce(&dyn Answers) -> T) -> T {
        self.form.answers.with(|answers| answers.as_ref().map(|answers| look(answers)).unwrap_or_default())
    }

    fn get(self, path: &str) -> String {
        self.form
            .answers
            .with(|answers| answers.as_ref().map(|answers| counter::get(answers, path)).unwrap_or_default())
    }

    fn set(self, path: &str, text: &str) {
        self.form.edit(|answers| counter::set(answers, path, text));
    }

    fn change(self, change: &mut dyn FnMut(&mut dyn Answers)) {
        self.form.edit(|answers| change(answers));
    }

    fn left(self) {}

    fn today(self) -> Date {
        let today = |service: &Option<_>| service.as_ref().and_then(day_of);
        self.desk.app.service.with_untracked(today).unwrap_or_default()
    }

    fn tell_at(self, path: Path) {
        self.form.tell_at(path);
    }

    fn photo(self) -> Photo {
        self.form.photo
    }

    fn has_copy(self) -> bool {
        let is_identity = |copy: &CopyRef| copy.purpose == CopyPurpose::Identity.as_str();
        self.form.copies.with(|copies| copies.iter().any(is_identity))
    }

    fn takes_copy(self) -> bool {
        let asked = |line: &ChecklistLine| {
            line.purpose == CopyPurpose::Identity && line.state != DocumentState::NotOwed
        };
        self.form.lines.with_untracked(|lines| lines.iter().any(asked))
    }

    /// Who sits here knows the form.
    fn hint(self, _field: Field) -> &'static str {
        ""
    }
}

fn day_of(service: &shared::wire::v1::service::ServiceWire) -> Option<Date> {
    parse_date(&service.today)
}

/// A heading with its questions, while any of them is asked.
pub(super) fn section(sheet: Counter, words: &'static Words, section: &'static Section) -> AnyView {
    let Some(kind) = sheet.form.ready.get_untracked() else { return ().into_any() };
    let of_section = move || parts(kind, section);
    let shown = Memo::new(move |_| {
        let any = |answers: &dyn Answers| {
            of_section().iter().any(|part| match part {
                Part::Item(item) => item.field().is_some() && item.is_asked(answers),
                Part::Row(_) => true,
            })
        };
        sheet.look(any)
    });
    let view = move || {
        let questions: Vec<AnyView> = of_section().into_iter().map(|one| part(sheet, words, one)).collect();
        let heading = shared::text::field(sheet.desk.app.locale.get_untracked(), section.heading);
        view! { <h2>{heading}</h2><div class="questions">{questions}</div> }
    };
    reactive(move || shown.get().then(|| untrack(view)).into_any())
}

fn part(sheet: Counter, words: &'static Words, part: Part) -> AnyView {
    let item = match part {
        Part::Item(Item::Ask(field)) => return question(sheet, field),
        Part::Row(parameter) => return row(sheet, words, parameter),
        Part::Item(item) => item,
    };
    let Item::Heading(path) = item else { return ().into_any() };
    let shown = Memo::new(move |_| sheet.look(|answers| item.is_asked(answers)));
    let heading = move || {
        view! { <h3>{shared::text::field(sheet.desk.app.locale.get_untracked(), path)}</h3> }
    };
    reactive(move || shown.get().then(heading).into_any())
}

/// A row of the table: the tick that lists it beside the register's words, which arrive when the number is stored, and the
/// control of the answer it corrects.
fn row(sheet: Counter, words: &'static Words, parameter: Parameter) -> AnyView {
    let listed = parameter.listed_path();
    let is_listed = Memo::new(move |_| sheet.get(listed) == "true");
    let box_of = move || {
        let locale = sheet.desk.app.locale.get_untracked();
        let says =
            sheet.form.current.with(|current| counter::registered(current.as_ref(), parameter, locale));
        let says = if says.is_empty() { words.form.not_registered } else { &says };
        ticked(sheet, frame(sheet, listed).hint(format!("{}: {says}", words.form.registered)), listed)
    };
    let value = move || {
        let path = parameter.path();
        control(sheet, frame(sheet, path).hint(words.form.change_to), row_field(parameter), path)
    };
    view! {
        {reactive(box_of)}
        {reactive(move || is_listed.get().then(|| untrack(value)).into_any())}
    }
    .into_any()
}
