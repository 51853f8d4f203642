//! Bookings, tickets and visits at home as rows: every state comes back as it went in, and what two may not have at
//! once the database refuses by itself.

use shared::visits::Purpose;
use shared::visits::Waiting;
use shared::visits::home::Incapacity;

use super::*;
use crate::clock::watch::Settled;
use crate::store::visits::booking::{self, BookingRow};
use crate::store::visits::home_visit::{self, HomeVisit, HomeVisitStage, Visitor};
use crate::store::visits::ticket::{self, Ticket, TicketStage};

fn booked(id: &str, person: &str, purpose: &str, seat: i64) -> BookingRow {
    BookingRow {
        id: id.to_owned(),
        version: 1,
        state: "open".to_owned(),
        office: "office-1".to_owned(),
        on_day: "2026-11-24".to_owned(),
        minute: 600,
        slot_at: at().as_millisecond(),
        seat,
        purpose: purpose.to_owned(),
        person_iin: person.to_owned(),
        name: "UTOPIAN".to_owned(),
        booked_at: 0,
    }
}

fn drawn(id: &str, number: i64) -> Ticket {
    Ticket {
        id: id.to_owned(),
        version: 1,
        office: "office-1".to_owned(),
        on_day: "2026-11-23".to_owned(),
        purpose: Purpose::HandIn,
        number,
        booking_id: None,
        waiting: Waiting { arrived_at: at(), booked_for: None },
        stage: TicketStage::Waiting,
    }
}

fn at_home(id: &str) -> HomeVisit {
    HomeVisit {
        id: id.to_owned(),
        number: format!("В-{id}"),
        version: 1,
        name: "Anna Eriksson".to_owned(),
        address: "Zenith".to_owned(),
        phone: "1".to_owned(),
        reason: Incapacity::Moving,
        office: "office-1".to_owned(),
        on_day: "2026-11-24".to_owned(),
        from_minute: 600,
        until_minute: 660,
        stage: HomeVisitStage::Requested,
    }
}

/// Another transaction was first: worth another look.
fn taken<T: core::fmt::Debug>(outcome: Result<T, StoreError>) {
    assert!(matches!(outcome, Err(StoreError::Busy(_))), "{outcome:?}");
}

#[test]
fn a_seat_is_booked_once_and_a_person_has_one_open_booking_for_a_purpose() {
    on_both("bookings", |db| {
        let insert = |row: BookingRow| keep(db, |tx| booking::insert(tx, &row));
        insert(booked("a", "1", "hand_in", 0)).expect("booked");
        taken(insert(booked("b", "2", "hand_in", 0)));
        taken(insert(booked("c", "1", "hand_in", 1)));
        insert(booked("d", "1", "collect", 1)).expect("another purpose");
        assert!(keep(db, |tx| booking::close(tx, "a", 1, "cancelled")).expect("closed"));
        assert!(!keep(db, |tx| booking::close(tx, "a", 2, "arrived")).expect("asked"), "it is not open");
        insert(booked("b", "2", "hand_in", 0)).expect("the seat is free again");
        refused(
            sql(db, "UPDATE booking SET state = 'gone' WHERE id = 'a'"),
            ["booking_state_known", "booking_state_known"],
        );
    });
}

#[test]
fn every_state_of_a_ticket_comes_back_and_a_counter_has_one_visitor() {
    on_both("tickets", |db| {
        keep(db, |tx| ticket::insert(tx, &drawn("a", 1))).expect("drawn");
        taken(keep(db, |tx| ticket::insert(tx, &drawn("b", 1))));
        keep(db, |tx| ticket::insert(tx, &drawn("b", 2))).expect("drawn");
        let (counter, called_at) = (1, at());
        let stages = [
            TicketStage::Called { counter, called_at },
            TicketStage::Absent { counter, called_at, ended_at: at() },
            TicketStage::Waiting,
            TicketStage::Finished { counter, called_at, started_at: at(), ended_at: at() },
            TicketStage::Serving { counter, called_at, started_at: at() },
        ];
        for (version, stage) in (1..).zip(&stages) {
            assert!(keep(db, |tx| ticket::set_stage(tx, "a", version, stage)).expect("written"));
            let read = keep(db, |tx| ticket::find(tx, "office-1", "a")).expect("read").expect("there");
            assert_eq!((&read.stage, read.version), (stage, version + 1));
        }
        assert!(keep(db, |tx| ticket::find(tx, "office-2", "a")).expect("read").is_none());
        let called = TicketStage::Called { counter, called_at };
        taken(keep(db, |tx| ticket::set_stage(tx, "b", 1, &called)));
        assert!(!keep(db, |tx| ticket::set_stage(tx, "a", 1, &called)).expect("asked"), "an old version");
        for columns in
            ["state = 'finished'", "state = 'waiting', counter = 1", "called_at = 5", "state = 'vip'"]
        {
            refused(
                sql(db, &format!("UPDATE ticket SET {columns} WHERE id = 'b'")),
                ["ticket_state_shape", "ticket_state_shape"],
            );
        }
    });
}

#[test]
fn every_state_of_a_visit_at_home_comes_back_and_an_application_ends_one_visit() {
    on_both("home-visits", |db| {
        lodge(db, "case", "UTO:1").expect("lodged");
        keep(db, |tx| home_visit::insert(tx, &at_home("a"))).expect("asked");
        keep(db, |tx| home_visit::insert(tx, &at_home("b"))).expect("asked");
        let clerk = Visitor { iin: "991231500026".to_owned(), name: "CLERK".to_owned() };
        let performed = HomeVisitStage::Performed { clerk: clerk.clone(), application_id: "case".to_owned() };
        let cause = "not wanted".to_owned();
        let stages = [
            HomeVisitStage::Assigned { clerk: clerk.clone() },
            HomeVisitStage::Cancelled { clerk: Some(clerk), cause: cause.clone() },
            HomeVisitStage::Cancelled { clerk: None, cause },
            HomeVisitStage::Requested,
            performed.clone(),
        ];
        for (version, stage) in (1..).zip(&stages) {
            assert!(keep(db, |tx| home_visit::set_stage(tx, "a", version, stage)).expect("written"));
            let read = keep(db, |tx| home_visit::find(tx, "a")).expect("read").expect("there");
            assert_eq!((&read.stage, read.version), (stage, version + 1));
        }
        let number = keep(db, |tx| home_visit::application_number(tx, "case")).expect("read");
        assert_eq!(number.as_deref(), Some("N-case"));
        let again = keep(db, |tx| home_visit::set_stage(tx, "b", 1, &performed)).map(|_| ());
        refused(again, ["home_visit_one_per_application", "home_visit.application_id"]);
        for columns in ["state = 'assigned'", "cause = 'x'", "state = 'gone'"] {
            refused(
                sql(db, &format!("UPDATE home_visit SET {columns} WHERE id = 'b'")),
                ["home_visit_state_shape", "home_visit_state_shape"],
            );
        }
    });
}

#[test]
fn a_past_visit_loses_its_people_and_one_that_is_owed_or_recent_does_not() {
    on_both("past_visits", |db| {
        let day = |id: &str, day: &str, stage: HomeVisitStage| HomeVisit {
            on_day: day.to_owned(),
            stage,
            ..at_home(id)
        };
        let off = HomeVisitStage::Cancelled { clerk: None, cause: "Anna has left.".to_owned() };
        keep(db, |tx| {
            booking::insert(tx, &booked("old", "1", "hand_in", 0))?;
            booking::insert(
                tx,
                &BookingRow { on_day: "2026-11-25".into(), ..booked("new", "2", "hand_in", 1) },
            )?;
            home_visit::insert(tx, &day("old", "2026-11-24", off.clone()))?;
            home_visit::insert(tx, &day("owed", "2026-11-24", HomeVisitStage::Requested))?;
            home_visit::insert(tx, &day("new", "2026-11-25", off.clone()))
        })
        .expect("written");
        let forget = |tx: &mut Tx| {
            let settled = Settled::for_a_test(tx.at);
            Ok((
                booking::forget_before(tx, settled, "2026-11-25")?,
                home_visit::forget_before(tx, settled, "2026-11-25")?,
            ))
        };
        assert_eq!(keep(db, forget).expect("forgotten"), (1, 1));
        assert_eq!(keep(db, forget).expect("again"), (0, 0));
        let (old, new, visits) = keep(db, |tx| {
            Ok((booking::find(tx, "old")?, booking::find(tx, "new")?, home_visit::list(tx, None, 10)?))
        })
        .expect("read");
        let of = |row: Option<BookingRow>| row.map(|row| (row.state, row.person_iin, row.name));
        assert_eq!(of(old), Some(("missed".into(), String::new(), String::new())));
        assert_eq!(of(new), Some(("open".into(), "2".into(), "UTOPIAN".into())));
        let left: Vec<&str> = visits.iter().map(|visit| visit.id.as_str()).collect();
        assert_eq!(left, ["new", "owed"]);
        let ended = keep(db, |tx| home_visit::find(tx, "old")).expect("read").expect("the row stays");
        assert_eq!((ended.name, ended.address, ended.phone), Default::default());
        assert_eq!(ended.stage, HomeVisitStage::Cancelled { clerk: None, cause: String::new() });
    });
}
