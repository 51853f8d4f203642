//! The form that is open at a counter: what is typed, what the rules say of it, and how it is stored, one change after
//! another.

use leptos::prelude::*;
use shared::application::{Kind, validate_request};
use shared::finding::{Finding, Report};
use shared::intake::{ChecklistLine, checklist};
use shared::time::parse_date;
use shared::wire::v1::centre::IntakeWire;
use shared::wire::v1::correction::CurrentParticulars;
use shared::wire::v1::formation::CopyRef;
use shared::wire::v1::offices::InEachWire;
use shared::wire::v1::request::AnswersWire;

use crate::api::{ApiError, counter as api};
use crate::browser;
use crate::components::error_summary;
use crate::desk::state::Desk;
use crate::form::photo::Photo;
use crate::model::counter;
use crate::model::edit_queue::{EditPermit, EditQueue};
use crate::model::rules::rule_set;
use crate::model::told::Told;

/// The form on the page.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// Its id.
    pub(super) id: RwSignal<String>,
    /// The stored version.
    pub(super) version: RwSignal<i64>,
    /// As typed; `None` before the form is here.
    pub(super) answers: RwSignal<Option<AnswersWire>>,
    /// What the register says of the person of a correction, as last stored.
    pub(super) current: RwSignal<Option<CurrentParticulars>>,
    /// Attached copies.
    pub(super) copies: RwSignal<Vec<CopyRef>>,
    /// Something was typed that is not stored.
    pub(super) changed: RwSignal<bool>,
    /// The errors shown.
    pub(super) told: RwSignal<Told>,
    /// What the rules say now; `None` before the form is here.
    pub(super) report: Memo<Option<Report>>,
    /// How each document stands.
    pub(super) lines: Memo<Vec<ChecklistLine>>,
    /// The other service centre that the place of stay belongs to.
    pub(super) elsewhere: RwSignal<Option<InEachWire>>,
    /// The photo of the document.
    pub(super) photo: Photo,
    /// Why the last call had no answer.
    pub(super) failed: RwSignal<Option<ApiError>>,
    /// A call is on its way.
    pub(super) busy: RwSignal<bool>,
    /// What is asked for, once the form is here.
    pub(super) ready: RwSignal<Option<Kind>>,
    edits: StoredValue<EditQueue>,
}

impl Form {
    /// An empty form, judged anew whenever it changes.
    pub(super) fn new(desk: Desk) -> Self {
        let answers = RwSignal::new(None::<AnswersWire>);
        let copies = RwSignal::new(Vec::<CopyRef>::new());
        let current = RwSignal::new(None);
        let judged = Memo::new(move |_| {
            let request = counter::request(answers.get()?, copies.get(), current.get());
            desk.app.service.with(|service| {
                let on = service.as_ref().and_then(|service| parse_date(&service.today))?;
                let report = validate_request(&request, &rule_set(service.as_ref()), on);
                let lines = checklist(&request, &report);
                Some((report, lines))
            })
        });
        Self {
            id: RwSignal::new(String::new()),
            version: RwSignal::new(0),
            answers,
            current,
            copies,
            changed: RwSignal::new(false),
            told: RwSignal::new(Told::default()),
            report: Memo::new(move |_| {
                judged.with(|judged| judged.as_ref().map(|(report, _)| report.clone()))
            }),
            lines: Memo::new(move |_| {
                judged.with(|judged| judged.as_ref().map(|(_, lines)| lines.clone()).unwrap_or_default())
            }),
            elsewhere: RwSignal::new(None),
            photo: Photo::default(),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            edits: StoredValue::new(EditQueue::default()),
            ready: RwSignal::new(None),
        }
    }

    /// Takes what the service answered. What is being typed stays, unless the answers are wanted.
    pub(super) fn take(self, intake: IntakeWire, with_answers: bool) {
        let kind = intake.answers.kind();
        let _same = self.id.try_set(intake.id);
        let _same = self.version.try_set(intake.version);
        let _same = self.copies.try_set(intake.copies);
        let _same = self.current.try_set(intake.current);
        let _same = self.elsewhere.try_set(intake.elsewhere);
        if with_answers {
            let _same = self.answers.try_set(Some(intake.answers));
            let _same = self.ready.try_set(Some(kind));
        }
    }

    fn errors(self) -> Vec<Finding> {
        let kind = self.ready.try_get_untracked().flatten();
        let errors = |report: &Option<Report>| Some(counter::errors(kind?, report.as_ref()?));
        self.report.try_with_untracked(errors).flatten().unwrap_or_default()
    }

    /// The clerk typed.
    pub(super) fn edit(self, change: impl FnOnce(&mut AnswersWire)) {
        self.answers.update(|answers| {
            if let Some(answers) = answers {
                change(answers);
            }
        });
        self.changed.set(true);
    }

    /// What is wrong at one path is told at once.
    pub(super) fn tell_at(self, path: &str) {
        let errors = self.errors();
        let _same = self.told.try_update(|told| told.tell_at(path, &errors));
    }

    /// The clerk asked to be told what is wrong.
    pub(super) fn tell(self) {
        let errors = self.errors();
        let _same = self.told.try_update(|told| told.tell(errors));
    }

    /// An error that is mended goes; no other comes while the clerk types.
    pub(super) fn retell(self) {
        let errors = self.errors();
        let mut told = self.told.get_untracked();
        told.after_change(&errors);
        if self.told.with_untracked(|now| *now != told) {
            self.told.set(told);
        }
    }

    /// Waits until no other change of this form is on its way. Each changes the version, so they go one after another.
    pub(super) async fn permit(self) -> EditPermit {
        self.edits.get_value().take().mine().await
    }

    /// Tells a failure where it is seen.
    pub(super) fn fail(self, why: ApiError) {
        let _same = self.failed.try_set(Some(why));
        browser::focus_soon("counter.failed");
    }
}

/// Stores what is typed, when something is; true when all of it is stored. The permit is the caller's.
pub(super) async fn save(desk: Desk, form: Form, _turn: &EditPermit) -> bool {
    if !form.changed.get_untracked() {
        return true;
    }
    let (id, version) = (form.id.get_untracked(), form.version.get_untracked());
    let Some(answers) = form.answers.get_untracked() else { return false };
    form.failed.set(None);
    // What is typed from here on is not in what is sent.
    form.changed.set(false);
    match api::save(desk.app.api, &id, version, &answers).await {
        Ok(intake) => {
            form.take(intake, false);
            true
        }
        Err(why) => {
            let _same = form.changed.try_set(true);
            form.fail(why);
            false
        }
    }
}

/// Puts the focus on the errors.
pub(super) fn to_errors(form: Form) {
    form.tell();
    browser::focus_soon(error_summary::ID);
}
