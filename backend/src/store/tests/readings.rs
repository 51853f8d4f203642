//! Readings as rows: a file waits once however many copies are of it, has one reader at a time, keeps what was read, and takes
//! it along.

use shared::time::Timestamp;
use shared::wire::v1::formation::FormationAnswers;

use super::*;
use crate::store::Tx;
use crate::store::filing::draft::{self, Draft};
use crate::store::filing::{copy, reading};

const REST: i64 = 120_000;

fn attached(id: &str, purpose: &str, file: &str) -> copy::CopyRow {
    copy::CopyRow {
        id: id.to_owned(),
        draft_id: None,
        application_id: Some("a".to_owned()),
        intake_id: None,
        position: 0,
        purpose: purpose.to_owned(),
        file_name: "scan.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: 1,
        sha256: file.repeat(64),
        attached_at: at().as_millisecond(),
        active: 0,
    }
}

/// A copy that may still be thrown away.
fn of_draft(id: &str, draft: &str) -> copy::CopyRow {
    let one = attached(id, "identity", "e");
    copy::CopyRow { draft_id: Some(draft.to_owned()), application_id: None, ..one }
}

fn opened(id: &str) -> Draft {
    Draft {
        id: id.to_owned(),
        owner: "991231300001".to_owned(),
        version: 1,
        answers: FormationAnswers::default(),
        opened_at: at().as_millisecond(),
        touched_at: at().as_millisecond(),
    }
}

/// Does something at a moment, minutes after the first.
fn later<T>(db: &Db, minutes: i64, f: impl Fn(&mut Tx) -> Result<T, StoreError>) -> Result<T, StoreError> {
    let then = Timestamp::from_millisecond(at().as_millisecond() + minutes * 60_000).expect("a moment");
    db.keep_house("later", then, f)
}

#[test]
fn a_file_waits_once_and_has_one_reader_at_a_time() {
    on_both("reading turns", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        let (one, other) = ("e".repeat(64), "f".repeat(64));
        keep(db, |tx| {
            copy::insert(tx, &attached("c1", "identity", "e"))?;
            copy::insert(tx, &attached("c2", "identity", "e"))?;
            copy::insert(tx, &attached("c3", "identity", "f"))?;
            copy::insert(tx, &attached("c4", "translation", "d"))
        })
        .expect("attached");
        let due = |minutes| later(db, minutes, |tx| reading::due(tx, REST, 10)).expect("asked");
        assert_eq!(due(0), [one.clone(), other.clone()]);
        let begin = |minutes: i64, file: &str| {
            let begun = later(db, minutes, |tx| reading::begin(tx, file, REST)).expect("begun");
            begun.map(|(count, copies)| (count, copies[0].id.clone()))
        };
        assert_eq!(begin(0, &one), Some((1, "c1".to_owned())));
        assert_eq!(begin(1, &one), None, "somebody is at it");
        assert_eq!(due(1), std::slice::from_ref(&other));
        // Whoever was at it did not come back.
        assert_eq!(begin(3, &one), Some((2, "c1".to_owned())));
        later(db, 3, |tx| reading::put_back(tx, &one)).expect("put back");
        assert_eq!(begin(6, &one), Some((2, "c1".to_owned())), "that was nobody's fault");
        assert!(later(db, 6, |tx| reading::keep(tx, &one, "r", b"sealed")).expect("kept"));
        assert_eq!(keep(db, |tx| reading::of(tx, &one)).expect("read").as_deref(), Some(&b"sealed"[..]));
        assert_eq!(keep(db, |tx| reading::of(tx, &other)).expect("read"), None);
        assert_eq!((begin(60, &one), due(60)), (None, vec![other.clone()]));
        // The first word stands.
        assert!(!later(db, 7, |tx| reading::keep(tx, &one, "r", b"other")).expect("too late"));
        assert_eq!(keep(db, |tx| reading::of(tx, &one)).expect("read").as_deref(), Some(&b"sealed"[..]));
        sql(db, "UPDATE copy_reading SET reader = 's' WHERE read_at IS NOT NULL")
            .expect_err("it does not change");
        // A clock that was ahead locks nothing.
        assert_eq!(begin(1_000_000, &other), Some((1, "c3".to_owned())));
        assert_eq!(begin(61, &other), Some((2, "c3".to_owned())));
    });
}

#[test]
fn a_reading_goes_with_the_last_copy_of_its_file() {
    on_both("reading goes", |db| {
        let file = "e".repeat(64);
        keep(db, |tx| {
            draft::insert(tx, &opened("d"))?;
            copy::insert(tx, &of_draft("c1", "d"))?;
            copy::insert(tx, &of_draft("c2", "d"))
        })
        .expect("attached");
        keep(db, |tx| reading::keep(tx, &file, "r", b"sealed")).expect("kept");
        sql(db, "DELETE FROM copy WHERE id = 'c1'").expect("removed");
        assert!(keep(db, |tx| reading::of(tx, &file)).expect("read").is_some(), "another copy is of it");
        sql(db, "DELETE FROM copy WHERE id = 'c2'").expect("removed");
        assert!(keep(db, |tx| reading::of(tx, &file)).expect("read").is_none());
        keep(db, |tx| copy::wait_for(tx, &file)).expect("waits for nobody");
        assert_eq!(keep(db, reading::purge).expect("purged"), 1);
    });
}

/// On PostgreSQL the row of a file goes with one copy while another of it comes: neither sees the other.
#[test]
fn a_file_whose_row_was_lost_waits_again_as_long_as_its_case_is_open() {
    on_both("reading forgotten", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        keep(db, |tx| {
            draft::insert(tx, &opened("d"))?;
            copy::insert(tx, &of_draft("c1", "d"))?;
            copy::insert(tx, &of_draft("c2", "d"))?;
            copy::insert(tx, &attached("c3", "identity", "f"))?;
            copy::insert(tx, &attached("c4", "translation", "d"))
        })
        .expect("attached");
        let forgotten = || keep(db, |tx| reading::forgotten(tx, 10)).expect("asked");
        assert_eq!(forgotten(), Vec::<String>::new());
        sql(db, "DELETE FROM copy_reading").expect("lost");
        assert_eq!(forgotten(), ["e".repeat(64), "f".repeat(64)]);
        keep(db, |tx| copy::wait_for(tx, &"e".repeat(64))).expect("waits");
        assert_eq!(forgotten(), ["f".repeat(64)]);
        assert!(keep(db, |tx| reading::is_known(tx, &"e".repeat(64))).expect("asked"));
        sql(db, "UPDATE application SET stage = 'withdrawn', decided_at = 1 WHERE id = 'a'").expect("closed");
        assert_eq!(forgotten(), Vec::<String>::new(), "nobody looks at it any more");
    });
}
