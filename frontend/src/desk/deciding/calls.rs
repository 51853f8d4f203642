//! What the panes of the desk do alike: the queue and a case fetched, a call about a case begun and ended, and where its
//! failure is told.

use leptos::prelude::*;
use shared::problem::ProblemCode;
use shared::wire::v1::operator::{CaseWire, QueueWire};

use crate::api::{ApiError, deciding};
use crate::browser;
use crate::components::banner::refusal;
use crate::components::error_summary::ID;
use crate::desk::state::Desk;
use crate::model::decision::Lacks;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::deciding::Words;

/// Fetches the queue; the lines on the screen stay until the new ones are here.
pub(super) fn load_queue(desk: Desk) {
    let query = desk.operator.query.get_untracked();
    leptos::task::spawn_local(async move {
        match deciding::queue(desk.app.api, &query).await {
            Ok(queue) => desk.operator.queue.set(Some(queue)),
            Err(why) => {
                desk.operator.queue.set(Some(QueueWire::default()));
                desk.app.signing.refusal.set(Some(why));
            }
        }
    });
}

/// Fetches the case.
pub(super) fn load_case(desk: Desk, id: String) {
    leptos::task::spawn_local(async move {
        match deciding::case(desk.app.api, &id).await {
            Ok(case) => desk.operator.case.set(Some(case)),
            Err(why) => desk.app.signing.refusal.set(Some(why)),
        }
    });
}

/// Why the last call of the desk failed.
pub(super) fn failure(desk: Desk) -> AnyView {
    reactive(move || {
        (desk.app.signing.refusal.get().map(|why| refusal(desk.app.locale.get_untracked(), &why))).into_any()
    })
}

/// Something is still lacking: says what, where the person looks.
pub(super) fn show_lacks(desk: Desk, lacks: RwSignal<Vec<Lacks>>, missing: Vec<Lacks>) {
    lacks.set(missing);
    desk.app.has_errors.set(true);
    browser::focus_soon(ID);
}

/// A call about the case begins: what was said before is over.
pub(super) fn begin(desk: Desk, lacks: RwSignal<Vec<Lacks>>, busy: RwSignal<bool>) {
    lacks.set(Vec::new());
    desk.app.has_errors.set(false);
    desk.app.signing.refusal.set(None);
    busy.set(true);
}

/// The case is decided, or it was not: what changed meanwhile is fetched and shown.
pub(super) fn finish(
    desk: Desk,
    words: &'static Words,
    busy: RwSignal<bool>,
    id: &str,
    answer: Result<CaseWire, ApiError>,
    done: &str,
) {
    busy.try_set(false);
    match answer {
        Ok(case) => {
            desk.operator.decided.set(Some(case));
            to_queue(desk, done);
            load_queue(desk);
        }
        Err(why) => {
            let changed = matches!(
                why.code(),
                Some(
                    ProblemCode::StaleVersion
                        | ProblemCode::CandidatesChanged
                        | ProblemCode::CandidateUndecided
                        | ProblemCode::CandidateIsDuplicate
                        | ProblemCode::NotHolder
                        | ProblemCode::CopiesUnopened
                )
            );
            desk.app.signing.refusal.set(Some(why));
            if changed {
                desk.app.say(words.operator.stale);
                load_case(desk, id.to_owned());
            }
        }
    }
}

/// Back to the queue after a decision.
pub(super) fn to_queue(desk: Desk, said: &str) {
    desk.operator.case.set(None);
    desk.operator.decision.set(Default::default());
    desk.operator.selected.set(None);
    desk.app.go(Page::Queue);
    desk.app.say(said);
}
