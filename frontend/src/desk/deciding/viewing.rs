//! The copies of a case beside its answers: a picture is opened where the operator works, anything else in a window of its
//! own. Opening is a deed that the service writes down; the picture is fetched once, and looked at as often as one likes.

use leptos::prelude::*;
use shared::application::Kind;
use shared::contract::deciding::ReadCaseCopy;
use shared::form::{Answers, Field, Page, on_page};
use shared::wire::v1::formation::CopyRef;
use shared::wire::v1::operator::CaseWire;
use shared::wire::v1::request::AnswersWire;

use crate::api::{ApiError, address, deciding};
use crate::browser::picture::Picture;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::summary_list::{Row, summary};
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::desk::viewer::{Sheet, viewer};
use crate::model::copies::{Source, pictured};
use crate::model::form::in_words;
use crate::model::turns::Turns;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::deciding::Words;

use super::parts::page_shown;
use super::readings::readings;

/// The pages of a form whose answers a document shows.
const OF_A_DOCUMENT: [Page; 4] = [Page::Names, Page::Birth, Page::Citizenship, Page::IdentityDocument];
/// Where another page of the copy that lies open is asked for.
const VIEWER: &str = "viewer";

/// The copies, and the picture that lies open beside what was answered.
pub(super) fn copies(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let of_case: Vec<String> = case.application.copies.iter().map(|copy| copy.id.clone()).collect();
    // What lies open of another case is taken away.
    if untrack(|| desk.operator.viewer.shows()).is_some_and(|shown| !of_case.contains(&shown.copy)) {
        desk.operator.viewer.clear();
    }
    let looking = Looking::default();
    let lines: Vec<AnyView> =
        case.application.copies.iter().map(|copy| one(desk, words, case, copy, looking)).collect();
    let open = Memo::new(move |_| desk.operator.viewer.shows().is_some());
    let rows = answers(desk, case);
    let answered = move || {
        let rows = open.get().then(|| view! { <h4>{words.viewer.answers}</h4>{summary(rows.clone())} });
        rows.into_any()
    };
    let id = case.application.line.id.clone();
    let turn = move |sheet: Sheet| {
        let id = id.clone();
        leptos::task::spawn_local(async move { looking.at(desk, &id, sheet, Source::Page, VIEWER).await });
    };
    let beneath = move || if open.get() { looking.said(words, VIEWER) } else { ().into_any() };
    view! {
        <ul id="case.copies">{lines}</ul>
        <div class="viewer-beside">
            <div>{viewer(desk.operator.viewer, words, turn)}{reactive(beneath)}</div>
            <div class="viewer-answers">{readings(desk, words, case)}{reactive(answered)}</div>
        </div>
    }
    .into_any()
}

fn one(desk: Desk, words: &'static Words, case: &CaseWire, copy: &CopyRef, looking: Looking) -> AnyView {
    let id = &case.application.line.id;
    let href = address::<ReadCaseCopy>(&[id, &copy.id]);
    let name = format!("{} · {}", copy.file_name, when::size(copy.bytes));
    let acts = case.active_copies.contains(&copy.id);
    let warning = acts.then(|| {
        let told = view! { <p>{words.operator.active_copy}</p> };
        banner(Weight::Warning, "", told.into_any())
    });
    let (clicked, by_wheel) = (copy.id.clone(), copy.id.clone());
    let opens = move |id: &str| desk.operator.opened.update(|opened| opened.extend([id.to_owned()]));
    let here = pictured(copy, &case.readings).map(|(source, pages)| {
        let sheet = Sheet { copy: copy.id.clone(), name: copy.file_name.clone(), page: (1, pages) };
        show(desk, words, id, sheet, source, looking)
    });
    view! {
        <li>
            <a href=href target="_blank" rel="noopener" on:click=move |_| opens(&clicked) on:auxclick=move |_| opens(&by_wheel)>
                {name}
                <span class="unseen">" ("{words.chrome.new_tab}")"</span>
            </a>
            " "
            {closed(desk, words, case, &copy.id)}
            " "
            {here}
            <br/>
            <span class="digest muted">{when::grouped(&copy.sha256)}</span>
            {warning}
        </li>
    }
    .into_any()
}

/// The button that opens a copy beside the answers.
fn show(
    desk: Desk,
    words: &'static Words,
    case: &str,
    sheet: Sheet,
    source: Source,
    looking: Looking,
) -> AnyView {
    let busy = RwSignal::new(false);
    let (case, id) = (case.to_owned(), format!("copy.{}.show", sheet.copy));
    let place = id.clone();
    let act = {
        let place = id.clone();
        move || {
            busy.set(true);
            let (case, sheet, place) = (case.clone(), sheet.clone(), place.clone());
            leptos::task::spawn_local(async move {
                looking.at(desk, &case, sheet, source, &place).await;
                let _same = busy.try_set(false);
            });
        }
    };
    view! {
        {busy_button(&id, words.viewer.show, words.chrome.loading, ButtonStyle::Text, busy.into(), act)}
        {reactive(move || looking.said(words, &place))}
    }
    .into_any()
}

/// One page after another: the last one that was asked for is laid down, and where it was asked for is said what this
/// browser cannot show.
#[derive(Clone, Copy, Default)]
struct Looking {
    turns: StoredValue<Turns<()>>,
    failed: RwSignal<Option<String>>,
}

impl Looking {
    /// Opens a page of a copy, which was asked for at this place.
    async fn at(self, desk: Desk, case: &str, sheet: Sheet, source: Source, place: &str) {
        let begun = self.turns.try_update_value(|turns| {
            turns.next();
            turns.now()
        });
        let _same = self.failed.try_set(None);
        desk.app.signing.refusal.set(None);
        let fetched = opened(desk, case, &sheet, source).await;
        if self.turns.try_with_value(Turns::now).is_some_and(|now| Some(now) != begun) {
            return;
        }
        match fetched {
            Ok(Some(picture)) => lay(desk, case, sheet, picture),
            Ok(None) => {
                let _same = self.failed.try_set(Some(place.to_owned()));
            }
            Err(why) => desk.app.signing.refusal.set(Some(why)),
        }
    }

    /// That it cannot be shown, at the place where it was asked for.
    fn said(self, words: &'static Words, place: &str) -> AnyView {
        let here = self.failed.with(|failed| failed.as_deref() == Some(place));
        here.then(|| view! { <span role="alert">{words.viewer.failed}</span> }).into_any()
    }
}

/// Fetches a page of a copy, which opens the copy; nothing where this browser cannot show it.
async fn opened(desk: Desk, case: &str, sheet: &Sheet, source: Source) -> Result<Option<Picture>, ApiError> {
    let file = match source {
        Source::File => deciding::copy(desk.app.api, case, &sheet.copy).await?,
        Source::Page => deciding::page(desk.app.api, case, &sheet.copy, sheet.page.0).await?,
    };
    match source {
        Source::File => desk.operator.opened.update(|opened| opened.extend([sheet.copy.clone()])),
        Source::Page => page_shown(desk, &sheet.copy, sheet.page.0, sheet.page.1),
    }
    Ok(Picture::open(&file).await)
}

/// Lays a picture down, if its case is still the one that is open.
fn lay(desk: Desk, case: &str, sheet: Sheet, picture: Picture) {
    let still = desk
        .operator
        .case
        .with_untracked(|open| open.as_ref().is_some_and(|open| open.application.line.id == case));
    if still {
        desk.operator.viewer.lay(sheet, picture);
    }
}

/// What was answered of that which a document shows.
fn answers(desk: Desk, case: &CaseWire) -> Vec<Row> {
    let application = &case.application;
    let kind = Kind::parse(&case.kind).unwrap_or(Kind::Formation);
    let of = |answers: &dyn Answers| rows(desk, kind, answers);
    match (&application.convict, &application.correction) {
        (Some(convict), _) => of(&AnswersWire::Convict(convict.clone())),
        (None, Some(correction)) => of(&AnswersWire::Correction(correction.clone())),
        (None, None) => of(&application.answers),
    }
}

fn rows(desk: Desk, kind: Kind, answers: &dyn Answers) -> Vec<Row> {
    let locale = desk.app.locale.get_untracked();
    let row = |field: Field| {
        let value = in_words(field, locale, answers);
        (!value.is_empty()).then(|| Row::new(shared::text::field(locale, field.path()), value))
    };
    OF_A_DOCUMENT.into_iter().flat_map(|page| on_page(kind, page)).filter_map(row).collect()
}

/// A word beside a copy until the reader has opened it.
fn closed(desk: Desk, words: &'static Words, case: &CaseWire, copy: &str) -> AnyView {
    if !case.unopened.iter().any(|id| id == copy) {
        return ().into_any();
    }
    let id = copy.to_owned();
    reactive(move || {
        if desk.operator.opened.with(|opened| opened.contains(&id)) {
            ().into_any()
        } else {
            tag(Tone::Wait, words.operator.unopened)
        }
    })
}
