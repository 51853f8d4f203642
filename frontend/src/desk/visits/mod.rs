//! The pages of visits: the hall of a service centre, its visits at home, the contact centre, the supervisor's report.

pub(super) mod contact;
pub(super) mod hall;
pub(super) mod home;
pub(super) mod waits;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::components::banner::refusal;
use crate::desk::state::Desk;
use crate::reactive::reactive;

/// Where the last failure of a page is told.
fn failure(desk: Desk, failed: RwSignal<Option<ApiError>>) -> AnyView {
    view! {
        <div id="visits.failed" tabindex="-1" role="alert">
            {reactive(move || failed.get().map(|why| refusal(desk.app.locale.get_untracked(), &why)).into_any())}
        </div>
    }
    .into_any()
}
