//! Answers the portal knows already: the representative's own data from the key, and names that stand in the power
//! of attorney as they stand in the form. Offered, never forced; the paper decides.

use leptos::prelude::*;
use shared::form::{Field, Path, heading_of};

use crate::components::button::{ButtonStyle, button};
use crate::model::form::recipient_named;
use crate::model::journey::Step;
use crate::portal::state::Portal;
use crate::text::portal::Words;

use super::saving::autosave;

/// On the representative's page: empty answers are filled from the certificate that signed in.
pub(super) fn on_entering(portal: Portal, step: Step) {
    let Some(session) = portal.app.signed_in().filter(|_| step == Step::Representative) else { return };
    let own = portal.form.answers.with_untracked(|answers| answers.representative.clone());
    if !own.iin.is_empty() || !own.names.surname.is_empty() {
        return;
    }
    // The certificate's common name is "SURNAME GIVEN"; its surname stands apart.
    let given = session.name.strip_prefix(session.surname.as_str()).unwrap_or_default().trim().to_owned();
    portal.form.edit(|answers| {
        answers.representative.iin = session.iin;
        answers.representative.names.surname = session.surname;
        answers.representative.names.given_name = given;
    });
    autosave(portal);
}

/// Beneath the headings of a power of attorney's parties: take the names over from the form.
pub(super) fn same_as(portal: Portal, words: &'static Words, heading: Path) -> AnyView {
    let principal = heading == heading_of(Field::PrincipalSurname.path());
    if !principal && heading != heading_of(Field::AgentSurname.path()) {
        return ().into_any();
    }
    let (id, text) = if principal {
        ("same.principal", words.form.same_person)
    } else {
        ("same.agent", words.form.same_you)
    };
    let take = move || {
        portal.form.edit(|answers| {
            if principal {
                answers.power.principal = recipient_named(answers);
            } else {
                answers.power.agent = answers.representative.names.clone();
                answers.power.agent_iin.clone_from(&answers.representative.iin);
            }
        });
        autosave(portal);
    };
    button(id, text, ButtonStyle::Text, take)
}
