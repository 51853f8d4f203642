//! The way of a photo: opened and read on this device, filled in, answered. Knows the order of it; not how it looks.

use std::rc::Rc;

use leptos::prelude::*;
use shared::form::Field;
use shared::wire::v1::reading::ReadingWire;
use web_sys::File;

use crate::browser::picture::{Picture, head};
use crate::components::photo::Shown;
use crate::context::reading_client::PictureReader;
use crate::form::photo::Photo;
use crate::form::sheet::Sheet;
use crate::model::mrz_fill::Filled;
use crate::model::photo::{
    PhotoFault, Seen, Stage, ZoneSeen, fill_in, is_copy_by_itself, jpeg_name, seen, smaller, stays,
};
use crate::model::turns::{Turn, Turns};

/// What was opened and read.
struct Taken {
    file: File,
    picture: Picture,
    reading: ReadingWire,
}

/// Opens and reads a file that a person chose, and fills in what it says.
pub(super) fn chose<S: Sheet>(sheet: S, file: File) {
    let photo = sheet.photo();
    photo.put_away();
    photo.stage.set(Stage::Reading);
    let turn = photo.turns.with_value(Turns::now);
    leptos::task::spawn_local(async move {
        match taken(photo, turn, file).await {
            Err(NotTaken::Overtaken) => {}
            Err(NotTaken::Fault(fault)) => photo.stage.set(Stage::Failed(fault)),
            Ok(taken) => {
                let saw = seen(&taken.reading);
                photo.wanted.set(sheet.takes_copy() && is_copy_by_itself(&saw, untrack(|| sheet.has_copy())));
                photo.file.set_value(Some(taken.file));
                photo
                    .on_show
                    .set(Some(Shown { picture: Rc::new(taken.picture), reading: Rc::new(taken.reading) }));
                photo.stage.set(Stage::Read(saw));
                apply(sheet);
            }
        }
    });
}

/// Why nothing was taken.
enum NotTaken {
    /// Another photo was chosen meanwhile, or none is wanted any more.
    Overtaken,
    /// It cannot be.
    Fault(PhotoFault),
}

impl From<PhotoFault> for NotTaken {
    fn from(fault: PhotoFault) -> Self {
        Self::Fault(fault)
    }
}

/// A picture as it is read and may be attached: what this browser opens and the service does not take, and what is larger
/// than it helps, is written anew. After every wait it is asked whether anybody still waits for it.
async fn taken(photo: Photo, turn: Turn, file: File) -> Result<Taken, NotTaken> {
    let still = || if photo.is(turn) { Ok(()) } else { Err(NotTaken::Overtaken) };
    let picture = Picture::open(&file).await;
    still()?;
    let picture = picture.ok_or(PhotoFault::NoPicture)?;
    let (begin, bytes) = head(&file).await;
    still()?;
    let (wide, high) = picture.size();
    let file = if stays(&begin, bytes, wide, high) {
        file
    } else {
        let anew = picture.as_jpeg(&jpeg_name(&file.name()), smaller(wide, high)).await;
        still()?;
        anew.ok_or(PhotoFault::NoPicture)?
    };
    let reader = PictureReader::start().await;
    still()?;
    let reader = reader?;
    let held = photo.turns.try_update_value(|turns| turns.hold(turn, reader.clone()));
    if !matches!(held, Some(Ok(()))) {
        reader.end();
        return Err(NotTaken::Overtaken);
    }
    let reading = reader.read(&file).await;
    still()?;
    let _ended = photo.turns.try_update_value(|turns| turns.let_go(turn));
    Ok(Taken { file, picture, reading: reading? })
}

/// Fills in what the photo says as far as nothing is open; a wrong check digit is said at the lines at once.
fn apply<S: Sheet>(sheet: S) {
    let photo = sheet.photo();
    let Stage::Read(Seen::Zone(zone)) = photo.stage.get_untracked() else { return };
    let (mut marks, mut filled, on) = (photo.marks.get_untracked(), Filled::Nothing, sheet.today());
    sheet.change(&mut |answers| filled = fill_in(answers, &zone, &mut marks, on));
    photo.marks.set(marks);
    photo.filled.set(filled);
    if filled == Filled::Doubtful {
        sheet.tell_at(Field::DocumentMrz.path());
    }
    sheet.left();
}

/// Changes what was seen, and fills in anew.
pub(super) fn change<S: Sheet>(sheet: S, change: impl FnOnce(&mut ZoneSeen)) {
    sheet.photo().stage.update(|stage| {
        if let Stage::Read(Seen::Zone(zone)) = stage {
            change(zone);
        }
    });
    apply(sheet);
}

/// The lines go into the form as they were read, for the person to correct: from then on they are typed.
pub(super) fn to_lines<S: Sheet>(sheet: S) {
    let Stage::Read(Seen::Zone(zone)) = sheet.photo().stage.get_untracked() else { return };
    let path = Field::DocumentMrz.path();
    sheet.photo().marks.update(|marks| marks.release(path));
    sheet.set(path, &zone.text());
    sheet.left();
    crate::browser::focus_soon(path);
}
