//! The keys of other systems as rows: what the schema of before could not hold is kept under other names.

use super::*;
use crate::store::systems::consumer::{self, ConsumerRow};

fn key(id: &str, issued_at: i64, expires_on: &str, revoked_at: Option<i64>) -> ConsumerRow {
    ConsumerRow {
        id: id.to_owned(),
        name: "Bank of Utopia".to_owned(),
        scopes: "[]".to_owned(),
        key_hash: format!("hash {id}"),
        key_start: "start".to_owned(),
        issued_at,
        issued_by: "991231500707".to_owned(),
        expires_on: expires_on.to_owned(),
        revoked_at,
        per_minute: 1,
        per_day: 1,
        this_minute: 0,
        minute_asks: 0,
        this_day: 0,
        day_asks: 0,
    }
}

#[test]
fn the_schema_of_one_key_a_name_keeps_every_key_and_the_name_with_the_best() {
    on_both("one key", |db| {
        keep(db, |tx| {
            consumer::insert(tx, &key("good", 1, "2027-06-01", None))?;
            consumer::insert(tx, &key("shorter", 2, "2027-01-01", None))?;
            consumer::insert(tx, &key("revoked", 3, "2028-01-01", Some(4)))
        })
        .expect("named");
        let mut c = db.ours.engine().open().expect("opens");
        loop {
            let gone = match &mut c {
                Link::Sqlite(c) => c.revert_last_migration(SQLITE).expect("down").to_string(),
                Link::Postgres(c) => c.revert_last_migration(POSTGRES).expect("down").to_string(),
            };
            if gone == "20261130000924" {
                break;
            }
        }
        let again = "INSERT INTO consumer SELECT 'x', name, scopes, 'other', key_start, issued_at, issued_by, \
                     expires_on, revoked_at, per_minute, per_day, this_minute, minute_asks, this_day, day_asks \
                     FROM consumer WHERE id = 'good'";
        c.batch_execute(again).expect_err("a name has one key");
        match &mut c {
            Link::Sqlite(c) => drop(c.run_pending_migrations(SQLITE).expect("up")),
            Link::Postgres(c) => drop(c.run_pending_migrations(POSTGRES).expect("up")),
        }
        drop(c);
        let mut all: Vec<(String, String)> =
            keep(db, consumer::all).expect("read").into_iter().map(|row| (row.id, row.name)).collect();
        all.sort();
        let kept = [
            ("good", "Bank of Utopia"),
            ("revoked", "Bank of Utopia (revoked)"),
            ("shorter", "Bank of Utopia (shorter)"),
        ];
        assert_eq!(all, kept.map(|(id, name)| (id.to_owned(), name.to_owned())));
    });
}
