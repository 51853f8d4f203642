//! Marks as rows: each kind is counted by its own limit, by people and not by papers.

use super::*;
use crate::store::Tx;
use crate::store::filing::mark::{self, MarkRow, Sought};

/// Lodges for somebody with this document, of this name, and with a mark.
fn marked(tx: &mut Tx, (id, document, name): (&str, &str, &str), kind: &str, digest: &str) {
    let (mut one, form) = filed(id, document);
    name.clone_into(&mut one.recipient);
    application::insert(tx, &one, &StageRow::Lodged, &form).expect("lodged");
    let row = MarkRow {
        application_id: id.to_owned(),
        kind: kind.to_owned(),
        digest: digest.repeat(64),
        lodged_at: at().as_millisecond(),
    };
    mark::insert(tx, &[row]).expect("marked");
}

#[test]
fn the_marks_of_a_kind_beyond_its_limit_are_found_whoever_has_no_document() {
    on_both("marks", |db| {
        keep(db, |tx| {
            for (place, name) in ["A", "B", "C"].into_iter().enumerate() {
                marked(tx, (&format!("a{place}"), "", name), "contact", "a");
                marked(tx, (&format!("b{place}"), &format!("UTO:{place}"), "A"), "contact", "b");
                // One person, three times.
                marked(tx, (&format!("c{place}"), "", "A"), "contact", "c");
                marked(tx, (&format!("d{place}"), "UTO:9", name), "power", "d");
            }
            marked(tx, ("d3", "UTO:8", "A"), "power", "d");
            Ok(())
        })
        .expect("filed");
        let now = at().as_millisecond();
        let found = |kind: &str, beyond: u32, used_since: i64, most: i64| {
            let sought = Sought { kind, since: 0, used_since, beyond };
            let all = keep(db, |tx| mark::commonest(tx, sought, most)).expect("found");
            all.iter().map(|one| one[..1].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("contact", 2, 0, 50), ["a", "b"]);
        assert_eq!(found("contact", 2, 0, 1), ["a"]);
        assert_eq!(found("contact", 3, 0, 50), Vec::<String>::new());
        assert_eq!(found("power", 1, now, 50), ["d"], "whatever stands for more people in another kind");
        assert_eq!(found("power", 1, now + 1, 50), Vec::<String>::new(), "it was used before");
    });
}
