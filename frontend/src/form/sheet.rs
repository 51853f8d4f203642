//! A form that is open on a page, as the engine sees it: where answers come from and go to. Knows no control.

use leptos::prelude::*;
use shared::form::{Answers, Field, Path};
use shared::time::Date;

use crate::context::AppContext;
use crate::form::photo::Photo;
use crate::model::told::Told;
use crate::text::Words;

/// A form that is open on a page.
pub trait Sheet: Copy + Send + Sync + 'static {
    /// What every page shares.
    fn app(self) -> AppContext;

    /// The words of controls.
    fn words(self) -> &'static Words;

    /// The errors that are shown.
    fn told(self) -> RwSignal<Told>;

    /// Looks at the answers, and again when they change.
    fn look<T: Default>(self, look: impl FnOnce(&dyn Answers) -> T) -> T;

    /// What stands at a path; tracked.
    fn get(self, path: &str) -> String;

    /// The person answered.
    fn set(self, path: &str, text: &str);

    /// Changes answers that nobody typed.
    fn change(self, change: &mut dyn FnMut(&mut dyn Answers));

    /// A control was left.
    fn left(self);

    /// The day by which a zone's dates are read.
    fn today(self) -> Date;

    /// What is wrong at one path is told at once.
    fn tell_at(self, path: Path);

    /// The photo of the document, and what it filled in.
    fn photo(self) -> Photo;

    /// Whether a copy of the identity document belongs to this form.
    fn takes_copy(self) -> bool;

    /// Whether one is stored already; tracked.
    fn has_copy(self) -> bool;

    /// How to answer; empty where the label says it.
    fn hint(self, field: Field) -> &'static str;
}
