//! A picture on the desk: larger and smaller, turned, moved by scrolling. It is held in memory while it is looked at, and
//! drawn; nobody fetches it again. Knows how it looks; whose it is knows whoever lays it down.

use std::rc::Rc;

use leptos::html::Canvas;
use leptos::prelude::*;

use crate::browser::picture::{Picture, View};
use crate::components::button::{ButtonStyle, button};
use crate::text::desk::deciding::Words;
use crate::text::{fill, with};

/// The whole width, and how far it grows, in hundredths; a step of it.
const WHOLE: u32 = 100;
const LARGEST: u32 = 400;
const STEP: u32 = 50;
/// Sides a picture may lie on.
const SIDES: u32 = 4;
const QUARTER: f64 = core::f64::consts::FRAC_PI_2;

/// A page of a copy.
#[derive(Clone)]
pub struct Sheet {
    /// The copy by its id.
    pub copy: String,
    /// What the copy is called.
    pub name: String,
    /// Which page it is, from 1, and of how many.
    pub page: (u32, u32),
}

/// What lies on the desk, and how.
#[derive(Clone, Copy)]
pub struct Viewer {
    laid: RwSignal<Option<(Sheet, Rc<Picture>)>, LocalStorage>,
    zoom: RwSignal<u32>,
    quarters: RwSignal<u32>,
}

impl Default for Viewer {
    fn default() -> Self {
        Self { laid: RwSignal::new_local(None), zoom: RwSignal::new(WHOLE), quarters: RwSignal::new(0) }
    }
}

impl Viewer {
    /// Lays a picture down, whole and as it is.
    pub fn lay(self, sheet: Sheet, picture: Picture) {
        self.zoom.set(WHOLE);
        self.quarters.set(0);
        self.laid.set(Some((sheet, Rc::new(picture))));
    }

    /// Takes it away.
    pub fn clear(self) {
        self.laid.set(None);
    }

    /// What lies there; tracked.
    #[must_use]
    pub fn shows(self) -> Option<Sheet> {
        self.laid.with(|laid| laid.as_ref().map(|(sheet, _)| sheet.clone()))
    }

    fn grow(self, larger: bool) {
        self.zoom.update(|zoom| {
            let next = if larger { *zoom + STEP } else { zoom.saturating_sub(STEP) };
            *zoom = next.clamp(WHOLE, LARGEST);
        });
    }

    /// How wide and high the picture is drawn where there is room for so many pixels, and the view of it.
    fn view(self, picture: &Picture, room: u32) -> ((u32, u32), View) {
        let (wide, high) = picture.size();
        let (zoom, quarters) = (self.zoom.get(), self.quarters.get());
        let (across, down) = if quarters % 2 == 0 { (wide, high) } else { (high, wide) };
        let drawn = room.max(1) * zoom / WHOLE;
        let tall = u64::from(drawn) * u64::from(down) / u64::from(across.max(1));
        let view = View {
            middle: [f64::from(wide) / 2.0, f64::from(high) / 2.0],
            scale: f64::from(drawn) / f64::from(across.max(1)),
            turned: f64::from(quarters) * QUARTER,
            flipped: false,
        };
        ((drawn, u32::try_from(tall).unwrap_or(drawn).max(1)), view)
    }
}

/// The picture with its tools; nothing while nothing lies there. `turn` fetches another page of the copy.
pub(super) fn viewer(
    viewer: Viewer,
    words: &'static Words,
    turn: impl Fn(Sheet) + Clone + Send + 'static,
) -> AnyView {
    let w = &words.viewer;
    crate::reactive::reactive(move || {
        let Some(sheet) = viewer.shows() else { return ().into_any() };
        let name = sheet.name.clone();
        let pane = name.clone();
        let percent = move || with(w.zoom, "count", &viewer.zoom.get().to_string());
        let tool = |id, text, act: fn(Viewer)| button(id, text, ButtonStyle::Text, move || act(viewer));
        view! {
            <div class="viewer" id="viewer">
                <div class="viewer-tools" role="group" aria-label=w.tools>
                    {tool("viewer.smaller", w.smaller, |viewer| viewer.grow(false))}
                    <span class="number" role="status" id="viewer.zoom">{percent}</span>
                    {tool("viewer.larger", w.larger, |viewer| viewer.grow(true))}
                    {tool("viewer.turn", w.turn, |viewer| viewer.quarters.update(|at| *at = (*at + 1) % SIDES))}
                    {pages(words, &sheet, turn.clone())}
                    {tool("viewer.close", w.close, Viewer::clear)}
                </div>
                <div class="viewer-pane" tabindex="0" role="group" aria-label=pane>
                    <canvas node_ref=drawn(viewer) role="img" aria-label=name></canvas>
                </div>
            </div>
        }
        .into_any()
    })
}

/// Going from page to page, where there are several.
fn pages(words: &'static Words, sheet: &Sheet, turn: impl Fn(Sheet) + Clone + Send + 'static) -> AnyView {
    let (w, (page, of)) = (&words.viewer, sheet.page);
    if of < 2 {
        return ().into_any();
    }
    let go = |id, text, to: u32| {
        let (sheet, turn) = (Sheet { page: (to, of), ..sheet.clone() }, turn.clone());
        (1..=of).contains(&to).then(|| button(id, text, ButtonStyle::Text, move || turn(sheet.clone())))
    };
    let said = fill(w.page, &[("page", &page.to_string()), ("pages", &of.to_string())]);
    view! {
        {go("viewer.earlier", w.earlier, page.saturating_sub(1))}
        <span class="number" id="viewer.page">{said}</span>
        {go("viewer.later", w.later, page + 1)}
    }
    .into_any()
}

/// The canvas: drawn when it stands on the page, and anew when the picture grows or turns.
fn drawn(viewer: Viewer) -> NodeRef<Canvas> {
    let node = NodeRef::<Canvas>::new();
    Effect::new(move |_| {
        let Some(canvas) = node.get() else { return };
        let room = canvas.parent_element().map_or(0, |pane| pane.client_width());
        viewer.laid.with(|laid| {
            let Some((_, picture)) = laid else { return };
            let ((wide, high), view) = viewer.view(picture, u32::try_from(room).unwrap_or_default());
            canvas.set_width(wide);
            canvas.set_height(high);
            let _drawn = picture.draw(&canvas, view);
        });
    });
    node
}
