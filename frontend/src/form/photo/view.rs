//! How a photo looks above the lines of a document.

use leptos::prelude::*;
use shared::form::Field;

use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::components::choice::{Offer, radios, tick};
use crate::components::field::{FieldBinding, FormGroup};
use crate::components::photo::{choose, crop, print};
use crate::form::photo::Photo;
use crate::form::photo::taking::{change, chose, to_lines};
use crate::form::sheet::Sheet;
use crate::model::mrz_fill::Filled;
use crate::model::photo::{Frame, Question, Seen, Spot, Stage, ZoneSeen, around, governs, wrong};
use crate::reactive::reactive;
use crate::text::photo::{Words, advice, fault, seen, words};
use crate::text::{fill, name, with};

/// The characters a zone has, each by itself.
const LETTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
/// What is answered where neither is right.
const NEITHER: &str = "neither";

/// Choosing a photo, and what came of it.
pub(in crate::form) fn panel<S: Sheet>(sheet: S) -> AnyView {
    let (photo, words) = (sheet.photo(), words(sheet.app().locale.get_untracked()));
    let has = Memo::new(move |_| photo.stage.with(|stage| !matches!(stage, Stage::Empty | Stage::Reading)));
    let text = Signal::derive(move || if has.get() { words.photo.again } else { words.photo.choose });
    let take = browser::is_handheld().then(|| {
        choose("photo.take", Signal::derive(|| words.photo.take), true, move |file| chose(sheet, file))
    });
    let remove = move || photo.put_away();
    let said = move || said(sheet, words);
    view! {
        <section class="photo" id="photo" aria-labelledby="photo.title">
            <h2 id="photo.title">{words.photo.title}</h2>
            <p class="field-hint">{words.photo.lead}</p>
            {print(words.photo.shown, photo.on_show, lit(sheet))}
            <p role="status" class="said" id="photo.said">{reactive(move || said().into_any())}</p>
            {reactive(move || reading(words, photo))}
            {asked(sheet, words)}
            {compared(sheet, words)}
            <div>
                {take}
                {choose("photo.choose", text, false, move |file| chose(sheet, file))}
                {reactive(move || has.get().then(|| button("photo.remove", words.photo.remove, ButtonStyle::Text, remove)).into_any())}
            </div>
            {reactive(move || has.get().then(|| untrack(|| copy(sheet, words))).into_any())}
        </section>
    }
    .into_any()
}

/// While it is read.
fn reading(words: &'static Words, photo: Photo) -> AnyView {
    if !photo.stage.with(|stage| *stage == Stage::Reading) {
        return ().into_any();
    }
    view! {
        <progress aria-label=words.photo.reading></progress>
        <div>{button("photo.stop", words.photo.stop, ButtonStyle::Text, move || photo.put_away())}</div>
    }
    .into_any()
}

/// What came of the photo, in a sentence or two.
fn said<S: Sheet>(sheet: S, words: &'static Words) -> String {
    let photo = sheet.photo();
    let outdated = sheet.words().chrome.outdated;
    let filled = photo.filled.get();
    let first = photo.stage.with(|stage| match stage {
        Stage::Empty => String::new(),
        Stage::Reading => words.photo.reading.to_owned(),
        Stage::Failed(why) => fault(words, outdated, *why).to_owned(),
        Stage::Read(Seen::Zone(zone)) if zone.faint => words.photo.faint.to_owned(),
        Stage::Read(Seen::Zone(zone)) => match filled {
            Filled::Doubtful => words.photo.wrong.to_owned(),
            Filled::Answers(0) if !zone.is_settled() => String::new(),
            Filled::Nothing | Filled::Answers(0) => words.photo.nothing_new.to_owned(),
            Filled::Answers(count) => with(words.photo.filled, "count", &count.to_string()),
        },
        Stage::Read(other) => seen(words, other).to_owned(),
    });
    let poor = photo.stage.with(|stage| match stage {
        Stage::Read(Seen::Zone(zone)) => !zone.is_settled() || filled == Filled::Doubtful,
        Stage::Read(Seen::Unclear | Seen::Nothing) => true,
        _ => false,
    });
    let complaint = photo.on_show.with(|shown| {
        let first = shown.as_ref().and_then(|shown| shown.reading.quality.complaints.first());
        first.filter(|_| poor).map(|complaint| advice(words, complaint)).unwrap_or_default()
    });
    format!("{first} {complaint}").trim().to_owned()
}

/// The characters to look at: those that are asked, and those whose check digit fails.
fn lit<S: Sheet>(sheet: S) -> Signal<Vec<Frame>> {
    let photo = sheet.photo();
    Signal::derive(move || {
        let places = photo.stage.with(|stage| match stage {
            Stage::Read(Seen::Zone(zone)) => {
                let open = zone.open().map(|one| (one.line, one.position, one.position));
                open.chain(wrong(zone, sheet.today())).collect::<Vec<_>>()
            }
            _ => Vec::new(),
        });
        photo.on_show.with(|shown| {
            let Some(zone) = shown.as_ref().and_then(|shown| shown.reading.identity_zones().next()) else {
                return Vec::new();
            };
            places.iter().filter_map(|(line, from, to)| around(zone, *line, *from, *to)).collect()
        })
    })
}

/// The zone, where the photo still speaks for the form.
fn governing<S: Sheet, T>(sheet: S, look: impl FnOnce(&ZoneSeen) -> T) -> Option<T> {
    let photo = sheet.photo();
    let governs = photo.marks.with(|marks| sheet.look(|answers| governs(answers, marks)));
    photo.stage.with(|stage| match stage {
        Stage::Read(Seen::Zone(zone)) if governs => Some(look(zone)),
        _ => None,
    })
}

/// The questions; each stays where it is when one of them is answered.
fn asked<S: Sheet>(sheet: S, words: &'static Words) -> AnyView {
    let questions = Memo::new(move |_| {
        let blank = |one: &Question| Question { answer: None, ..one.clone() };
        governing(sheet, |zone| zone.questions.iter().map(blank).collect::<Vec<_>>()).unwrap_or_default()
    });
    reactive(move || {
        let all = questions.get();
        if all.is_empty() {
            return ().into_any();
        }
        let all: Vec<AnyView> =
            all.into_iter().enumerate().map(|(at, one)| untrack(|| ask(sheet, words, at, &one))).collect();
        view! { <h3>{words.ask.title}</h3><p class="field-hint">{words.ask.why}</p>{all} }.into_any()
    })
}

fn ask<S: Sheet>(sheet: S, words: &'static Words, at: usize, question: &Question) -> AnyView {
    let photo = sheet.photo();
    let count = question.count.to_string();
    let legend = match question.spot {
        Spot::Of(field) => {
            let field = name(sheet.app().locale.get_untracked(), field.path());
            fill(words.ask.field, &[("field", field), ("count", &count)])
        }
        Spot::Parting | Spot::Beside => {
            fill(words.ask.line, &[("line", &(question.line + 1).to_string()), ("count", &count)])
        }
    };
    let offer = |letter: &char| {
        let value = LETTERS.find(*letter).and_then(|at| LETTERS.get(at..=at)).unwrap_or_default();
        let label = if value == "<" { words.ask.filler } else { value };
        Offer { value, label: label.to_owned(), hint: String::new() }
    };
    let mut offers: Vec<Offer> = question.choices.iter().map(offer).collect();
    let neither = words.ask.neither_next.to_owned();
    offers.push(Offer { value: NEITHER, label: words.ask.neither.to_owned(), hint: neither });
    let bound = FieldBinding {
        get: Signal::derive(move || {
            photo.stage.with(|stage| match stage {
                Stage::Read(Seen::Zone(zone)) => {
                    let answer = zone.questions.get(at).and_then(|one| one.answer);
                    answer.map(String::from).unwrap_or_default()
                }
                _ => String::new(),
            })
        }),
        set: Callback::new(move |text: String| match text.chars().next().filter(|_| text != NEITHER) {
            Some(letter) => change(sheet, |zone| zone.answer(at, letter)),
            None => to_lines(sheet),
        }),
        left: Callback::new(|()| {}),
    };
    view! {
        <div class="photo-asked">
            {crop(photo.on_show, question.line, question.position)}
            {radios(FormGroup::new(format!("photo.ask.{at}"), legend), offers, bound, true)}
        </div>
    }
    .into_any()
}

/// A zone that is hard to make out is compared as a whole.
fn compared<S: Sheet>(sheet: S, words: &'static Words) -> AnyView {
    let lines = Memo::new(move |_| governing(sheet, |zone| zone.faint.then(|| zone.text())).flatten());
    let same = move || change(sheet, |zone| zone.faint = false);
    reactive(move || {
        let Some(lines) = lines.get() else { return ().into_any() };
        view! {
            <pre class="photo-lines" id="photo.lines" tabindex="0">{lines}</pre>
            {button("photo.same", words.photo.faint_same, ButtonStyle::Quiet, same)}
        }
        .into_any()
    })
}

/// Whether the photo becomes the copy of the document.
fn copy<S: Sheet>(sheet: S, words: &'static Words) -> AnyView {
    let photo = sheet.photo();
    if !sheet.takes_copy() || photo.stage.with(|stage| matches!(stage, Stage::Failed(_))) {
        return ().into_any();
    }
    gives_way(sheet);
    let frame = move || {
        let label = if sheet.has_copy() { words.copy.attach_instead } else { words.copy.attach };
        FormGroup::new("photo.attach", label).hint(words.copy.attach_hint).error(photo.failed.into())
    };
    let set = Callback::new(move |now| {
        photo.failed.set(None);
        photo.wanted.set(now);
    });
    let progress = move || {
        let part = photo.progress.get().filter(|_| photo.sending.get());
        part.map(|part| {
            let said = sheet.words().copies.uploading;
            view! { <progress max="1000" value=part.to_string() aria-label=said></progress> }
        })
        .into_any()
    };
    let attached = move || {
        if photo.attached.get() {
            return view! { <p id="photo.attached">{words.copy.attached}</p> }.into_any();
        }
        let frame = frame();
        untrack(|| tick(frame, photo.wanted.into(), set))
    };
    view! { {reactive(attached)}{reactive(progress)} }.into_any()
}

/// A copy that is stored while the photo lies here is not replaced unless the person says so again.
fn gives_way<S: Sheet>(sheet: S) {
    let photo = sheet.photo();
    let stored = Memo::new(move |_| sheet.has_copy());
    Effect::new(move |before: Option<bool>| {
        let now = stored.get();
        let is_its_own = untrack(|| photo.attached.get() || photo.sending.get());
        if now && before == Some(false) && !is_its_own {
            photo.wanted.set(false);
        }
        now
    });
}

/// The mark beside an answer that the photo filled in.
pub(in crate::form) fn mark<S: Sheet>(sheet: S, path: &'static str) -> Signal<Option<&'static str>> {
    let photo = sheet.photo();
    Signal::derive(move || {
        let locale = sheet.app().locale.get();
        let borne = photo.marks.with(|marks| marks.bears_all(path, &|path| sheet.get(path)));
        let is_ours = Field::of_path(path).is_some();
        (borne && is_ours).then(|| words(locale).photo.from)
    })
}
