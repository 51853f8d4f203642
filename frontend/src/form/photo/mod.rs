//! A photo above the lines of a document: chosen, read on this device, filled in, asked about. It is kept in memory while its
//! page is open, and leaves it as a copy that the person wants attached. Knows the state of a photo; what comes of a reading
//! is of `model::photo`, where the copy is sent the page knows.

pub(super) mod taking;
pub(super) mod view;

use leptos::prelude::*;
use web_sys::File;

use crate::components::photo::OnShow;
use crate::context::reading_client::PictureReader;
use crate::model::mrz_fill::Filled;
use crate::model::photo::{Marks, Stage};
use crate::model::turns::{Turn, Turns};

/// A photo on its way into a form, and what it filled in.
#[derive(Clone, Copy)]
pub struct Photo {
    /// Where the person stands with it.
    pub stage: RwSignal<Stage>,
    /// What it filled in: for as long as the form is open.
    pub marks: RwSignal<Marks>,
    /// It is to be the copy of the document.
    pub wanted: RwSignal<bool>,
    /// It is the copy of the document.
    pub attached: RwSignal<bool>,
    /// How far the last one that was sent is on its way, in a thousand.
    pub progress: RwSignal<Option<u32>>,
    /// It is this one that is on its way.
    sending: RwSignal<bool>,
    /// Why it could not be sent.
    pub failed: RwSignal<Option<String>>,
    /// What came of filling in last.
    filled: RwSignal<Filled>,
    on_show: OnShow,
    file: StoredValue<Option<File>, LocalStorage>,
    /// The photos one after the other, and whoever reads the present one: what comes of an earlier one comes too late.
    turns: StoredValue<Turns<PictureReader>, LocalStorage>,
}

impl Default for Photo {
    fn default() -> Self {
        Self {
            stage: RwSignal::new(Stage::Empty),
            marks: RwSignal::new(Marks::default()),
            wanted: RwSignal::new(false),
            attached: RwSignal::new(false),
            progress: RwSignal::new(None),
            sending: RwSignal::new(false),
            failed: RwSignal::new(None),
            filled: RwSignal::new(Filled::Nothing),
            on_show: RwSignal::new_local(None),
            file: StoredValue::new_local(None),
            turns: StoredValue::new_local(Turns::default()),
        }
    }
}

impl Photo {
    /// The picture goes, and with it whoever reads it; what it filled in stays and bears its mark.
    pub fn put_away(self) {
        if let Some(reader) = self.turns.try_update_value(Turns::next).flatten() {
            reader.end();
        }
        let _same = self.file.try_update_value(Option::take);
        let _same = self.on_show.try_set(None);
        let _same = self.stage.try_set(Stage::Empty);
        for flag in [self.wanted, self.attached, self.sending] {
            let _same = flag.try_set(false);
        }
        let _same = self.progress.try_set(None);
        let _same = self.failed.try_set(None);
        let _same = self.filled.try_set(Filled::Nothing);
    }

    /// Nothing of it stays.
    pub fn forget(self) {
        self.put_away();
        let _same = self.marks.try_set(Marks::default());
    }

    /// Whether the photo of this turn is still the one that is on the page.
    fn is(self, turn: Turn) -> bool {
        self.turns.try_with_value(|turns| turns.now() == turn) == Some(true)
    }

    /// The file that is to be attached as the copy of the document, if it is not yet, and whose turn it is.
    #[must_use]
    pub fn to_attach(self) -> Option<(Turn, File)> {
        let wanted = self.wanted.get_untracked() && !self.attached.get_untracked();
        let file = self.file.get_value().filter(|_| wanted)?;
        self.progress.set(Some(0));
        self.sending.set(true);
        self.failed.set(None);
        Some((self.turns.with_value(Turns::now), file))
    }

    /// What came of sending the photo of this turn: true when it was stored, and no other was chosen meanwhile, which nobody
    /// sent.
    pub fn sent(self, turn: Turn, outcome: Result<(), String>) -> bool {
        if !self.is(turn) {
            return false;
        }
        let _same = self.sending.try_set(false);
        let _same = self.progress.try_set(None);
        let _same = self.attached.try_set(outcome.is_ok());
        let _same = self.failed.try_set(outcome.clone().err());
        outcome.is_ok()
    }
}
