//! What the register says of a number that a visitor names, before any form is opened. Every look is remembered.

use leptos::prelude::*;
use shared::person::Parameter;
use shared::wire::v1::correction::{CurrentParticulars, LookUpWire};

use super::parts::failure;
use crate::api::counter as api;
use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::summary_list::{Row, summary};
use crate::desk::state::Desk;
use crate::model::counter;
use crate::reactive::reactive;
use crate::text::desk::counter::Words;

/// The fold with the question and its answer.
pub(super) fn section(desk: Desk, words: &'static Words) -> AnyView {
    let number = RwSignal::new(String::new());
    let (said, failed) = (RwSignal::new(None::<CurrentParticulars>), RwSignal::new(None));
    let ask = move || {
        failed.set(None);
        said.set(None);
        leptos::task::spawn_local(async move {
            let iin = number.get_untracked().chars().filter(char::is_ascii_digit).collect();
            match api::known(desk.app.api, &LookUpWire { iin }).await {
                Ok(current) => {
                    let _same = said.try_set(Some(current));
                }
                Err(why) => {
                    let _same = failed.try_set(Some(why));
                    browser::focus_soon("counter.failed");
                }
            }
        });
    };
    let frame = FormGroup::new("counter.known.number", words.list.known_number).hint(words.list.known_hint);
    let content = view! {
        {failure(desk, failed)}
        {line(frame, FieldBinding::to(number), Line::default())}
        {button("counter.known.ask", words.list.known_ask, ButtonStyle::Quiet, ask)}
        <div id="counter.known.answer" aria-live="polite">
            {reactive(move || said.get().map(|current| rows(desk, words, &current)).into_any())}
        </div>
    };
    details("counter.known", words.list.known, content.into_any())
}

fn rows(desk: Desk, words: &'static Words, current: &CurrentParticulars) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let row = |parameter: &Parameter| {
        let says = counter::registered(Some(current), *parameter, locale);
        let says = if says.is_empty() { words.form.not_registered.to_owned() } else { says };
        Row::new(shared::text::field(locale, parameter.path()), says)
    };
    summary(Parameter::ALL.iter().map(row).collect())
}
