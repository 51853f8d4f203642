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
use crate::model::photo::{PhotoFault, Seen, Stage, ZoneSeen, fill_in, jpeg_name, seen, smaller, stays};

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
    let turn = photo.turn.get_value();
    leptos::task::spawn_local(async move {
        let taken = taken(photo, file).await;
        if photo.turn.try_get_value() != Some(turn) {
            return;
        }
        match taken {
            Err(fault) => photo.stage.set(Stage::Failed(fault)),
            Ok(taken) => {
                let saw = seen(&taken.reading);
                photo.wanted.set(matches!(saw, Seen::Zone(_) | Seen::OtherCard) && sheet.takes_copy());
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

/// A picture as it is read and may be attached: what this browser opens and the service does not take, and what is larger
/// than it helps, is written anew.
async fn taken(photo: Photo, file: File) -> Result<Taken, PhotoFault> {
    let picture = Picture::open(&file).await.ok_or(PhotoFault::NoPicture)?;
    let (begin, bytes) = head(&file).await;
    let (wide, high) = picture.size();
    let file = if stays(&begin, bytes, wide, high) {
        file
    } else {
        let anew = picture.as_jpeg(&jpeg_name(&file.name()), smaller(wide, high)).await;
        anew.ok_or(PhotoFault::NoPicture)?
    };
    let reader = PictureReader::start().await?;
    let _same = photo.reader.try_update_value(|running| running.replace(reader.clone()));
    let reading = reader.read(&file).await;
    let _same = photo.reader.try_update_value(Option::take);
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
