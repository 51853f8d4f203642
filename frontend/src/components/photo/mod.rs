//! A photo of a document: choosing one, the picture with what was found outlined, a character of it enlarged. It knows how
//! these look; what was read is handed in.

use std::rc::Rc;

use leptos::html::Canvas;
use leptos::prelude::*;
use shared::wire::v1::reading::{ReadingWire, ZoneWire};
use web_sys::{File, HtmlCanvasElement};

use super::file_upload::chosen;
use crate::browser::picture::{Picture, View};
use crate::model::photo::Frame;
use crate::reactive::reactive;

#[cfg(debug_assertions)]
pub mod examples;

/// Widest that a picture is drawn, in pixels.
const WIDEST: u32 = 1120;
/// An enlarged character, in pixels, and how many characters have room beside one another in it.
const CROP: (u32, u32) = (192, 96);
const IN_A_CROP: f64 = 3.2;

/// A picture and what was read in it.
#[derive(Clone)]
pub struct Shown {
    /// The picture, upright.
    pub picture: Rc<Picture>,
    /// What was read; its places are those of the picture that was read, which may be smaller.
    pub reading: Rc<ReadingWire>,
}

/// The picture on the page, while there is one.
pub type OnShow = RwSignal<Option<Shown>, LocalStorage>;

/// A button that asks for a picture; `camera` asks for the camera first, where there is one.
pub fn choose(id: &str, text: Signal<&'static str>, camera: bool, chose: impl Fn(File) + 'static) -> AnyView {
    let pick = move |event: web_sys::Event| {
        if let Some(file) = chosen(&event, true) {
            chose(file);
        }
    };
    view! {
        <span class="photo-choose">
            <input
                type="file"
                class="unseen upload-input"
                id=id.to_owned()
                accept="image/*"
                capture=camera.then_some("environment")
                on:change=pick
            />
            <label class="button button-quiet upload-button" for=id.to_owned()>{move || text.get()}</label>
        </span>
    }
    .into_any()
}

/// The picture with the lines that were found, and some characters of them, outlined.
pub fn print(label: &'static str, on_show: OnShow, lit: Signal<Vec<Frame>>) -> AnyView {
    reactive(move || {
        let Some((size, reading)) = on_show.with(|shown| {
            shown.as_ref().map(|shown| (shown.picture.size(), ReadingWire::clone(&shown.reading)))
        }) else {
            return ().into_any();
        };
        let (wide, high) = fitted(size);
        let canvas = drawn(on_show, move |canvas, shown| {
            let (full, _) = shown.picture.size();
            let middle = [f64::from(full) / 2.0, f64::from(shown.picture.size().1) / 2.0];
            let scale = f64::from(canvas.width()) / f64::from(full.max(1));
            View { middle, scale, turned: 0.0, flipped: false }
        });
        let outlines: Vec<AnyView> =
            reading.zones.iter().map(|zone| outline("photo-zone", zone.corners)).collect();
        let characters = move || {
            let frames = lit.get().into_iter().map(|frame| outline("photo-lit", frame));
            frames.collect::<Vec<_>>().into_any()
        };
        let places = format!("0 0 {} {}", reading.wide * 10, reading.high * 10);
        view! {
            <div class="photo-print">
                <canvas node_ref=canvas width=wide.to_string() height=high.to_string() role="img" aria-label=label></canvas>
                <svg viewBox=places preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    {outlines}
                    {reactive(characters)}
                </svg>
            </div>
        }
        .into_any()
    })
}

/// A character of the first document's zone with its neighbours, upright and enlarged.
pub fn crop(on_show: OnShow, line: usize, position: usize) -> AnyView {
    let canvas = drawn(on_show, move |canvas, shown| {
        let zone = shown.reading.identity_zones().next().cloned().unwrap_or_default();
        let full = f64::from(shown.picture.size().0) / f64::from(shown.reading.wide.max(1));
        close_up(&zone, (line, position), full, f64::from(canvas.width()))
    });
    let (wide, high) = (CROP.0.to_string(), CROP.1.to_string());
    view! {
        <span class="photo-crop" aria-hidden="true">
            <canvas node_ref=canvas width=wide height=high></canvas>
        </span>
    }
    .into_any()
}

/// The view of one character; `full`: pixels of the picture to one of what was read.
fn close_up(zone: &ZoneWire, (line, position): (usize, usize), full: f64, wide: f64) -> View {
    let place = zone.lines.get(line).and_then(|line| line.places.get(position)).copied().unwrap_or_default();
    let [[left, top], [right, bottom], ..] = zone.corners;
    let angle = js_sys::Math::atan2(f64::from(bottom - top), f64::from(right - left));
    View {
        middle: place.map(|part| f64::from(part) / 10.0 * full),
        scale: wide / (IN_A_CROP * f64::from(zone.pitch.max(1)) / 10.0 * full),
        turned: -angle,
        flipped: zone.mirrored,
    }
}

/// A canvas on which the picture is drawn as soon as it stands on the page.
fn drawn(on_show: OnShow, view: impl Fn(&HtmlCanvasElement, &Shown) -> View + 'static) -> NodeRef<Canvas> {
    let node = NodeRef::<Canvas>::new();
    Effect::new(move |_| {
        let Some(canvas) = node.get() else { return };
        on_show.with(|shown| {
            if let Some(shown) = shown {
                let _drawn = shown.picture.draw(&canvas, view(&canvas, shown));
            }
        });
    });
    node
}

/// The sides of a picture as it is drawn.
fn fitted((wide, high): (u32, u32)) -> (u32, u32) {
    let drawn = wide.clamp(1, WIDEST);
    let high = u64::from(high) * u64::from(drawn) / u64::from(wide.max(1));
    (drawn, u32::try_from(high).unwrap_or(WIDEST).max(1))
}

fn outline(class: &'static str, frame: Frame) -> AnyView {
    let points: Vec<String> = frame.iter().map(|[x, y]| format!("{x},{y}")).collect();
    view! { <polygon class=class points=points.join(" ")></polygon> }.into_any()
}
