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
    /// How far it is on its way as a copy, in a thousand.
    pub progress: RwSignal<Option<u32>>,
    /// Why it could not be sent.
    pub failed: RwSignal<Option<String>>,
    /// What came of filling in last.
    filled: RwSignal<Filled>,
    on_show: OnShow,
    file: StoredValue<Option<File>, LocalStorage>,
    reader: StoredValue<Option<PictureReader>, LocalStorage>,
    /// Counts the photos: what comes of an earlier one comes too late.
    turn: StoredValue<u32>,
}

impl Default for Photo {
    fn default() -> Self {
        Self {
            stage: RwSignal::new(Stage::Empty),
            marks: RwSignal::new(Marks::default()),
            wanted: RwSignal::new(false),
            attached: RwSignal::new(false),
            progress: RwSignal::new(None),
            failed: RwSignal::new(None),
            filled: RwSignal::new(Filled::Nothing),
            on_show: RwSignal::new_local(None),
            file: StoredValue::new_local(None),
            reader: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        }
    }
}

impl Photo {
    /// The picture goes, and with it whoever reads it; what it filled in stays and bears its mark.
    pub fn put_away(self) {
        let _same = self.turn.try_update_value(|turn| *turn = turn.wrapping_add(1));
        if let Some(reader) = self.reader.try_update_value(Option::take).flatten() {
            reader.end();
        }
        let _same = self.file.try_update_value(Option::take);
        let _same = self.on_show.try_set(None);
        let _same = self.stage.try_set(Stage::Empty);
        for flag in [self.wanted, self.attached] {
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

    /// The file that is to be attached as the copy of the document, if it is not yet.
    #[must_use]
    pub fn to_attach(self) -> Option<File> {
        let wanted = self.wanted.get_untracked() && !self.attached.get_untracked();
        self.file.get_value().filter(|_| wanted)
    }

    /// What came of sending it.
    pub fn sent(self, outcome: Result<(), String>) -> bool {
        let _same = self.progress.try_set(None);
        let _same = self.attached.try_set(outcome.is_ok());
        let _same = self.failed.try_set(outcome.clone().err());
        outcome.is_ok()
    }
}
