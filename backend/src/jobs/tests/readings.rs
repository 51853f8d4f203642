//! The duty that reads copies: a file that is lost, or a machine that hinders, stops no other file and decides nothing for it.

use std::path::PathBuf;

use shared::wire::v1::reading::CopyReadingWire;

use super::*;
use crate::store::filing::copy::{self, CopyRow};
use crate::store::filing::reading;

/// A copy with a draft: its row, and its file.
fn attached(house: &House, id: &str, media: &str, file: &str) {
    house.app.vault.seal(id, b"neither a picture nor a page").expect("sealed");
    let row = CopyRow {
        id: id.to_owned(),
        draft_id: Some("d".to_owned()),
        application_id: None,
        intake_id: None,
        position: 0,
        purpose: "identity".to_owned(),
        file_name: "scan".to_owned(),
        media_type: media.to_owned(),
        bytes: 1,
        sha256: file.repeat(64),
        attached_at: at().as_millisecond(),
        active: 0,
    };
    house.app.db.keep_house::<_, StoreError>("test", at(), |tx| copy::insert(tx, &row)).expect("attached");
}

/// What is kept of the reading of a file.
fn kept(house: &House, file: &str) -> Option<CopyReadingWire> {
    let file = file.repeat(64);
    let sealed =
        house.app.db.read::<_, StoreError>("test", at(), |tx| reading::of(tx, &file)).expect("read")?;
    let plain = house.app.vault.unseal_reading(&file, &sealed).expect("opens");
    Some(serde_json::from_slice(&plain).expect("a reading"))
}

/// A round of the duty, so many minutes later than the first.
fn round(house: &House, minutes: i64) -> usize {
    house.clock.set(at() + jiff::SignedDuration::from_mins(minutes));
    crate::usecase::filing::readings::read_waiting(&house.app.context()).expect("a round")
}

/// Another program in the place of the one that draws, by a script.
fn stand_in(name: &str, script: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let path = std::env::temp_dir().join(format!("iin-reads-{name}-{}", std::process::id()));
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("its mode");
    path
}

#[test]
fn a_lost_file_is_looked_for_among_its_copies_and_stops_no_other() {
    for house in House::on_both("lost") {
        house.fill();
        for (id, file) in [("aa1", "0"), ("bb1", "e"), ("bb2", "e")] {
            attached(&house, id, "image/png", file);
        }
        for lost in ["aa1", "bb1"] {
            house.app.vault.remove(lost).expect("lost");
        }
        assert_eq!(round(&house, 1), 2);
        assert_eq!(kept(&house, "0"), None, "it may be brought back");
        let read = kept(&house, "e").expect("read from its other copy");
        assert_eq!(read.pages[0].not_read, "unknown-format");
        // It comes to an end all the same.
        for minutes in [4, 7, 10] {
            assert_eq!(round(&house, minutes), 1);
        }
        assert_eq!(kept(&house, "0").map(|kept| kept.not_read).as_deref(), Some("given-up"));
        assert_eq!(round(&house, 13), 0);
    }
}

#[test]
fn what_the_machine_may_have_caused_is_tried_again_before_it_is_kept() {
    for (name, script, kept_after) in
        [("killed", "kill -9 $$", Some(3)), ("hindered", "exit 6", None), ("broken", "exit 4", Some(1))]
    {
        let program = stand_in(name, script);
        let house = House::drawn_by(name, None, Renderer::from(program.clone()));
        house.fill();
        attached(&house, "cc1", "application/pdf", "f");
        let after = (1..=6).find(|turn| {
            assert_eq!(round(&house, 3 * turn), 1, "{name}");
            kept(&house, "f").is_some()
        });
        std::fs::remove_file(&program).expect("removed");
        assert_eq!(after, kept_after, "{name}");
        let why = kept(&house, "f").map(|kept| kept.not_read);
        let expected = kept_after.map(|after| if after == 3 { "out-of-bounds" } else { "unreadable" });
        assert_eq!(why.as_deref(), expected, "{name}");
    }
}

#[test]
fn a_file_whose_row_is_gone_waits_again() {
    for house in House::on_both("forgotten") {
        house.fill();
        attached(&house, "dd1", "image/png", "a");
        crate::store::tests::sql(&house.app.db, "DELETE FROM copy_reading").expect("gone");
        assert_eq!((round(&house, 1), kept(&house, "a")), (0, None));
        crate::usecase::filing::readings::wait_again(&house.app.context()).expect("looked for");
        assert_eq!(round(&house, 2), 1);
        assert!(kept(&house, "a").is_some());
    }
}
