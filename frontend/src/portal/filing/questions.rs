//! The draft as a form of the engine: what it shows, where it writes, and what leaving a control does.

use leptos::prelude::*;
use shared::documents::CopyPurpose;
use shared::form::{Answers, Field, Path};
use shared::time::Date;
use shared::wire::v1::formation::CopyRef;

use super::saving::autosave;
use crate::context::AppContext;
use crate::form::Sheet;
use crate::form::photo::Photo;
use crate::model::form::{get, set};
use crate::model::journey::{Step, errors};
use crate::model::told::Told;
use crate::portal::state::{Portal, today};
use crate::text::{Words, hint};

impl Sheet for Portal {
    fn app(self) -> AppContext {
        self.app
    }

    fn words(self) -> &'static Words {
        crate::text::words(self.app.locale.get_untracked())
    }

    fn told(self) -> RwSignal<Told> {
        self.form.told
    }

    fn look<T: Default>(self, look: impl FnOnce(&dyn Answers) -> T) -> T {
        self.form.answers.with(|answers| look(answers))
    }

    fn get(self, path: &str) -> String {
        self.form.answers.with(|answers| get(answers, path))
    }

    fn set(self, path: &str, text: &str) {
        self.form.edit(|answers| set(answers, path, text));
    }

    fn change(self, change: &mut dyn FnMut(&mut dyn Answers)) {
        self.form.edit(|answers| change(answers));
    }

    fn left(self) {
        autosave(self);
    }

    fn today(self) -> Date {
        self.app.service.with_untracked(|service| today(service.as_ref()))
    }

    fn tell_at(self, path: Path) {
        let found = self.form.report.with_untracked(|report| errors(report, Some(Step::of_path(path))));
        self.retell(|told| told.tell_at(path, &found));
    }

    fn photo(self) -> Photo {
        self.form.photo
    }

    fn has_copy(self) -> bool {
        let is_identity = |copy: &CopyRef| copy.purpose == CopyPurpose::Identity.as_str();
        self.form.copies.with(|copies| copies.iter().any(is_identity))
    }

    fn takes_copy(self) -> bool {
        true
    }

    fn hint(self, field: Field) -> &'static str {
        hint(self.app.locale.get_untracked(), field)
    }
}
