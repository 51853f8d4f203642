//! The hall of a service centre: bookings of the portal, tickets, whose turn it is, what is measured and who may see it.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Actor, Office, On, Reply, moment, once};

fn create(who: &Actor, path: &str, key: &str, body: &Value) -> Reply {
    let request = who.visitor.request("POST", path).header("idempotency-key", key);
    who.visitor.send(request.json(body))
}

fn book(who: &Actor, office: &str, day: &str, minute: u16, purpose: &str) -> Reply {
    let body = json!({ "office": office, "day": day, "minute": minute, "purpose": purpose });
    who.create("/api/v1/bookings", &body)
}

fn cancel(who: &Actor, booking: &str, version: i64) -> Reply {
    let path = format!("/api/v1/bookings/{booking}");
    who.visitor.send(who.visitor.request("DELETE", &path).header("if-match", format!("\"{version}\"")))
}

fn draw(clerk: &Actor, body: &Value) -> Reply {
    clerk.create("/api/v1/centre/tickets", body)
}

fn next(clerk: &Actor, counter: u16) -> Reply {
    clerk.create("/api/v1/centre/tickets/next", &json!({ "counter": counter }))
}

fn step(clerk: &Actor, ticket: &str, step: &str, version: i64) -> Reply {
    clerk.change(&format!("/api/v1/centre/tickets/{ticket}/{step}"), version, &json!({}))
}

fn board(clerk: &Actor) -> Value {
    let reply = clerk.get("/api/v1/centre/tickets");
    assert_eq!(reply.status, 200, "{}", reply.body);
    reply.body
}

fn labels(tickets: &Value) -> Vec<&str> {
    tickets.as_array().expect("a list").iter().filter_map(|one| one["label"].as_str()).collect()
}

fn hall(on: On) -> (Office, Actor, Actor) {
    let office = Office::open(on, &["--staff", "clerk/991231600012=SECOND CLERK@office-1"]);
    let clerk = office.sign_in(office.key_file("clerk"));
    let second = office.sign_in(office.key_file("representative-2"));
    (office, clerk, second)
}

on_both! {
    fn a3_7_2_a_booking_becomes_a_ticket_and_is_called_at_its_time(on) {
        let (office, clerk, _) = hall(on);
        let me = office.representative();
        let booked = book(&me, "office-1", "2026-11-23", 620, "collect");
        assert_eq!((booked.status, booked.text("/state")), (201, "open"), "{}", booked.body);
        let id = booked.text("/id").to_owned();
        assert_eq!(me.get("/api/v1/bookings").text("/0/id"), id);
        let expected = &board(&clerk)["expected"];
        assert_eq!((expected[0]["id"].as_str(), expected[0]["name"].as_str()), (Some(id.as_str()), Some("U. R.")));

        // Three come: without a booking, with it, without one again.
        assert_eq!(draw(&clerk, &json!({ "purpose": "hand_in" })).text("/label"), "A001");
        let arrived = draw(&clerk, &json!({ "booking": id }));
        assert_eq!((arrived.status, arrived.text("/label")), (201, "B001"), "{}", arrived.body);
        assert_eq!(arrived.body["booked_for"], 620);
        assert_eq!(draw(&clerk, &json!({ "booking": id })).problem(), "wrong-visit-state");
        office.clock.set(moment("2026-11-23T05:05:00Z"));
        assert_eq!(draw(&clerk, &json!({ "purpose": "collect" })).text("/label"), "B002");
        assert_eq!(labels(&board(&clerk)["waiting"]), ["A001", "B002", "B001"], "not before its time");
        office.clock.set(moment("2026-11-23T05:20:00Z"));
        assert_eq!(labels(&board(&clerk)["waiting"]), ["B001", "A001", "B002"], "at its time");
        assert_eq!(board(&clerk)["expected"], json!([]));

        assert_eq!(next(&clerk, 1).text("/label"), "B001");
        assert_eq!(next(&clerk, 1).problem(), "counter-busy");
        assert_eq!(next(&clerk, 9).problem(), "counter-busy", "the office has four counters");
        assert_eq!(next(&clerk, 2).text("/label"), "A001");
        assert_eq!(next(&clerk, 3).text("/label"), "B002");
        assert_eq!(next(&clerk, 4).problem(), "nobody-waits");
        assert_eq!(me.get("/api/v1/bookings").text("/0/state"), "arrived");
    }
}

on_both! {
    fn a3_7_2_refuses_the_last_seat_of_a_time_to_the_second_of_two(on) {
        let office = Office::open(on, &[]);
        let people = ["representative", "representative-2", "operator", "auditor"];
        let people: Vec<Actor> = people.iter().map(|one| office.sign_in(office.key_file(one))).collect();
        // The second office has one seat a slot.
        let mut outcomes: Vec<(u16, String)> = std::thread::scope(|scope| {
            let tasks: Vec<_> = people
                .iter()
                .map(|one| {
                    scope.spawn(|| {
                        let reply = book(one, "office-2", "2026-11-24", 540, "hand_in");
                        (reply.status, reply.body["code"].as_str().unwrap_or_default().to_owned())
                    })
                })
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        outcomes.sort();
        assert_eq!(outcomes[0], (201, String::new()), "{outcomes:?}");
        assert!(outcomes[1..].iter().all(|one| *one == (409, "slot-taken".to_owned())), "{outcomes:?}");
        let slots = office.visitor().get("/api/v1/offices/office-2/slots?day=2026-11-24");
        assert_eq!((slots.body["slots"][0]["free"].as_i64(), slots.body["slots"][1]["free"].as_i64()), (Some(0), Some(1)));
    }
}

on_both! {
    fn a3_7_2_refuses_a_second_open_booking_for_one_purpose(on) {
        let office = Office::open(on, &[]);
        let (me, other) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let first = book(&me, "office-1", "2026-11-24", 600, "hand_in");
        assert_eq!(first.status, 201, "{}", first.body);
        let id = first.text("/id").to_owned();
        assert_eq!(book(&me, "office-2", "2026-11-25", 600, "hand_in").problem(), "already-booked");
        assert_eq!(book(&me, "office-2", "2026-11-25", 600, "collect").status, 201, "another purpose");

        assert_eq!(cancel(&other, &id, 1).problem(), "not-found", "somebody else's does not exist");
        assert_eq!(cancel(&me, &id, 7).problem(), "stale-version");
        assert_eq!(cancel(&me, &id, 1).status, 204);
        let again = cancel(&me, &id, 2);
        assert_eq!(again.problem(), "wrong-visit-state");
        assert_eq!((again.text("/values/from"), again.text("/values/wanted")), ("cancelled", "cancel"));
        assert_eq!(book(&me, "office-1", "2026-11-24", 600, "hand_in").status, 201, "the seat is free again");

        // The same request twice is one booking, and a lapsed one does not stand in the way.
        office.clock.set(moment("2026-11-26T05:00:00Z"));
        let me = office.representative();
        let later = json!({ "office": "office-1", "day": "2026-11-27", "minute": 600, "purpose": "hand_in" });
        let key = once();
        let (one, two) = (create(&me, "/api/v1/bookings", &key, &later), create(&me, "/api/v1/bookings", &key, &later));
        assert_eq!((one.status, &one.body), (201, &two.body), "{}", one.body);
        let states: Vec<String> = me.get("/api/v1/bookings").body.as_array().expect("a list").iter()
            .map(|one| one["state"].as_str().unwrap_or_default().to_owned()).collect();
        assert_eq!(states.iter().filter(|state| *state == "open").count(), 1, "{states:?}");
        assert_eq!(states.iter().filter(|state| *state == "missed").count(), 2, "{states:?}");
    }
}

on_both! {
    fn a3_7_2_accepts_bookings_inside_the_hours_and_nowhere_else(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        for (centre, day, minute) in [
            ("office-1", "2026-11-23", 1080),
            ("office-1", "2026-11-23", 590),
            ("office-1", "2026-11-28", 780),
            ("office-1", "2026-11-29", 600),
            ("office-3", "2026-11-23", 1200),
            ("office-1", "2026-11-22", 600),
            ("office-1", "2026-12-08", 600),
        ] {
            let refused = book(&me, centre, day, minute, "hand_in");
            assert_eq!((refused.status, refused.problem()), (422, "slot-not-offered"), "{centre} {day} {minute}");
        }
        assert_eq!(book(&me, "office-9", "2026-11-23", 620, "hand_in").problem(), "not-found");
        assert_eq!(book(&me, "office-1", "2026-11-31", 620, "hand_in").problem(), "malformed");
        assert_eq!(book(&me, "office-1", "2026-11-23", 620, "chat").problem(), "malformed");
        assert_eq!(book(&me, "office-3", "2026-11-23", 1180, "hand_in").status, 201, "a duty office's evening");
        assert_eq!(book(&me, "office-1", "2026-11-28", 540, "collect").status, 201, "a Saturday");
        // A holiday has no slots.
        office.clock.set(moment("2026-12-10T05:00:00Z"));
        let holiday = office.visitor().get("/api/v1/offices/office-1/slots?day=2026-12-16");
        assert_eq!((holiday.status, &holiday.body["slots"]), (200, &json!([])));
    }
}

on_both! {
    fn a3_7_2_two_clerks_who_call_at_once_call_two_visitors(on) {
        let (_office, clerk, second) = hall(on);
        for _ in 0..2 {
            assert_eq!(draw(&clerk, &json!({ "purpose": "hand_in" })).status, 201);
        }
        let mut called: Vec<String> = std::thread::scope(|scope| {
            let tasks: Vec<_> = [(&clerk, 1), (&second, 2)]
                .into_iter()
                .map(|(who, counter)| scope.spawn(move || next(who, counter).text("/label").to_owned()))
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        called.sort();
        assert_eq!(called, ["A001", "A002"]);
        // And two who draw at once draw two numbers.
        let mut drawn: Vec<String> = std::thread::scope(|scope| {
            let tasks: Vec<_> = [&clerk, &second]
                .into_iter()
                .map(|who| scope.spawn(|| draw(who, &json!({ "purpose": "hand_in" })).text("/label").to_owned()))
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        drawn.sort();
        assert_eq!(drawn, ["A003", "A004"]);
        let key = once();
        let body = json!({ "counter": 3 });
        let path = "/api/v1/centre/tickets/next";
        let (one, two) = (create(&clerk, path, &key, &body), create(&clerk, path, &key, &body));
        assert_eq!((one.text("/label"), &one.body), ("A003", &two.body), "sent twice, it calls once");
    }
}

on_both! {
    fn a3_3_2_waiting_and_serving_are_measured_and_reported(on) {
        let (office, clerk, _) = hall(on);
        let supervisor = office.sign_in(office.key_file("supervisor"));
        for (purpose, at) in [("hand_in", "00Z"), ("hand_in", "01Z"), ("collect", "02Z")] {
            office.clock.set(moment(&format!("2026-11-23T05:00:{at}")));
            assert_eq!(draw(&clerk, &json!({ "purpose": purpose })).status, 201);
        }
        // The first is called at once and served for 21 minutes.
        let first = next(&clerk, 1).text("/id").to_owned();
        assert_eq!(step(&clerk, &first, "start", 2).text("/state"), "serving");
        office.clock.set(moment("2026-11-23T05:21:03Z"));
        let waits = board(&clerk);
        assert_eq!((waits["waiting"][0]["waited"].as_i64(), waits["waiting"][0]["waited_too_long"].as_bool()), (Some(21), Some(true)));
        let done = step(&clerk, &first, "finish", 3);
        assert_eq!((done.text("/state"), done.body["served_too_long"].as_bool()), ("finished", Some(true)));
        // The second does not come to the counter; the third collects, and no promise is broken for that.
        let second = next(&clerk, 1).text("/id").to_owned();
        assert_eq!(step(&clerk, &second, "absent", 2).text("/state"), "absent");
        let third = next(&clerk, 1).text("/id").to_owned();
        step(&clerk, &third, "start", 2);
        step(&clerk, &third, "finish", 3);

        let report = supervisor.get("/api/v1/supervisor/visits");
        assert_eq!(report.status, 200, "{}", report.body);
        let of = |name: &str| report.body[0][name].as_i64();
        assert_eq!(report.text("/0/office"), "office-1");
        assert_eq!((of("visits"), of("served"), of("absent")), (Some(3), Some(2), Some(1)));
        assert_eq!((of("waited_too_long"), of("served_too_long")), (Some(1), Some(1)));
        assert_eq!((of("longest_wait"), of("longest_serving")), (Some(21), Some(21)));
        assert_eq!(report.body[1]["visits"], 0, "every office is in it");
        let before = supervisor.get("/api/v1/supervisor/visits?day=2026-11-20");
        assert_eq!(before.body[0]["visits"], 0);
        assert_eq!(supervisor.get("/api/v1/supervisor/visits?day=yesterday").problem(), "malformed");
        assert_eq!(clerk.get("/api/v1/supervisor/visits").problem(), "forbidden");
    }
}

on_both! {
    fn a_step_from_a_wrong_state_or_another_office_changes_nothing(on) {
        let (office, clerk, _) = hall(on);
        let stranger = office.sign_in(office.key_file("clerk-2"));
        let id = draw(&clerk, &json!({ "purpose": "hand_in" })).text("/id").to_owned();
        let early = step(&clerk, &id, "finish", 1);
        assert_eq!(early.problem(), "wrong-visit-state");
        assert_eq!((early.text("/values/from"), early.text("/values/wanted")), ("waiting", "finish"));
        assert_eq!(next(&stranger, 1).problem(), "nobody-waits", "another hall");
        assert_eq!(step(&stranger, &id, "start", 1).problem(), "not-found");
        assert_eq!(next(&clerk, 1).text("/id"), id);
        assert_eq!(step(&clerk, &id, "start", 1).problem(), "stale-version");
        let without = clerk.visitor.request("POST", &format!("/api/v1/centre/tickets/{id}/start"));
        assert_eq!(clerk.visitor.send(without).problem(), "version-missing");
        assert_eq!(step(&clerk, &id, "start", 2).status, 200);
        assert_eq!(step(&clerk, &id, "absent", 3).problem(), "wrong-visit-state");
        assert_eq!(board(&clerk)["at_counters"][0]["version"], 3, "nothing has changed");
        for body in [json!({}), json!({ "purpose": "hand_in", "booking": "x" }), json!({ "purpose": "vip" })] {
            assert_eq!(draw(&clerk, &body).problem(), "malformed", "{body}");
        }
        let priority = json!({ "purpose": "hand_in", "priority": true });
        assert_eq!(draw(&clerk, &priority).problem(), "malformed", "there is no such thing");
        assert_eq!(draw(&clerk, &json!({ "booking": "nobody" })).problem(), "not-found");
        let me = office.representative();
        assert_eq!(me.get("/api/v1/centre/tickets").problem(), "forbidden");
        office.clock.set(moment("2026-11-23T13:00:00Z"));
        let clerk = office.sign_in(office.key_file("clerk"));
        assert_eq!(draw(&clerk, &json!({ "purpose": "hand_in" })).problem(), "office-closed");
    }
}

on_both! {
    fn a3_7_addresses_and_the_passport_are_there_for_everybody(on) {
        let office = Office::open(on, &["--lookups-per-minute", "7"]);
        let visitor = office.visitor();
        let offices = visitor.get("/api/v1/offices");
        assert_eq!((offices.status, offices.text("/0/office/id")), (200, "office-1"));
        assert_eq!((offices.text("/0/opening/day"), offices.body[0]["opening"]["now"].as_bool()), ("2026-11-23", Some(true)));
        assert_eq!(offices.body[0]["office"]["demonstration"], true);
        let passport = visitor.get("/api/v1/service/passport");
        let words = |cite: &str| {
            let unit = passport.body.as_array().expect("a list").iter().find(|unit| unit["cite"] == cite);
            unit.and_then(|unit| unit["words"].as_str()).unwrap_or_default().to_owned()
        };
        assert_eq!(words("R258/A3.6"), "Государственная услуга оказывается физическим лицам бесплатно.");
        for source in shared::offices::SOURCES {
            assert!(words("R258/A3.7.addresses").contains(source), "{source}");
        }
        let slots = visitor.get("/api/v1/offices/office-1/slots");
        assert_eq!((slots.text("/day"), slots.text("/last_day")), ("2026-11-23", "2026-12-07"));
        let past: Vec<i64> = slots.body["slots"].as_array().expect("a list").iter().take(4)
            .filter_map(|slot| slot["free"].as_i64()).collect();
        assert_eq!(past, [0, 0, 0, 0], "it is ten o'clock");
        assert_eq!(slots.body["slots"][4]["free"], 2);
        assert_eq!(visitor.get("/api/v1/offices/nowhere/slots").problem(), "not-found");
        assert_eq!(visitor.get("/api/v1/offices/office-1/slots?day=2026-13-01").problem(), "malformed");
        assert_eq!(visitor.get("/api/v1/offices/office-1/slots?day=9999-12-31").status, 200);
        assert_eq!(visitor.get("/api/v1/offices/office-1/slots?day=-9999-01-01").problem(), "malformed");
        assert_eq!(visitor.get("/api/v1/offices").problem(), "rate-limited");
    }
}

on_both! {
    fn offices_are_data(on) {
        let each = |text: &str| json!({ "kk": text, "ru": text, "en": text });
        let file = json!({ "offices": [{
            "id": "utopia-1", "name": each("Centre"), "address": each("Zenith, 1"), "region": each("Zenith"),
            "zone": "west", "duty": true, "counters": 1, "bookable": 1,
        }] });
        let path = std::env::temp_dir().join(format!("iin-offices-{}-{}.json", std::process::id(), on == On::Sqlite));
        std::fs::write(&path, file.to_string()).expect("written");
        let office = Office::open(on, &["--offices-file", path.to_str().expect("a path")]);
        let offices = office.visitor().get("/api/v1/offices");
        assert_eq!(offices.body.as_array().map(Vec::len), Some(1));
        assert_eq!((offices.text("/0/office/id"), offices.body[0]["opening"]["closes"].as_i64()), ("utopia-1", Some(1200)));
        // The demonstration's clerk works at an office that is not in the list.
        let clerk = office.sign_in(office.key_file("clerk"));
        assert_eq!(clerk.get("/api/v1/centre/tickets").problem(), "not-found");
        std::fs::remove_file(path).expect("removed");
    }
}
