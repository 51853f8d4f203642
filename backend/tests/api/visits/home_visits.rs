//! Visits at home: asked for at the contact centre, taken and made by a clerk; and what the contact centre may tell of
//! a case.

use serde_json::{Value, json};
use shared::specimen;

use crate::counter::centre::{formation, lodge, person};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, moment};

const CONTACT: &str = "/api/v1/contact/home-visits";
const CENTRE: &str = "/api/v1/centre/home-visits";

fn asked() -> Value {
    json!({
        "name": "Anna Eriksson", "address": "Zenith, Main Street 1", "phone": "+7 701 000 00 00",
        "reason": "moving", "office": "office-1", "day": "2026-11-24", "from": 600, "until": 720,
    })
}

fn request(who: &Actor, body: &Value) -> Reply {
    who.create(CONTACT, body)
}

fn step(who: &Actor, desk: &str, id: &str, step: &str, version: i64, body: &Value) -> Reply {
    who.change(&format!("{desk}/{id}/{step}"), version, body)
}

struct Desks {
    office: Office,
    contact: Actor,
    clerk: Actor,
    stranger: Actor,
}

fn desks(on: On) -> Desks {
    let office = Office::open(on, &[]);
    let sign_in = |name: &str| office.sign_in(office.key_file(name));
    let (contact, clerk, stranger) = (sign_in("contact-centre"), sign_in("clerk"), sign_in("clerk-2"));
    Desks { office, contact, clerk, stranger }
}

on_both! {
    fn a3_10_1_a_visit_at_home_is_asked_for_taken_and_called_off(on) {
        let Desks { office: _office, contact, clerk, stranger } = desks(on);
        let made = request(&contact, &asked());
        assert_eq!((made.status, made.text("/state")), (201, "requested"), "{}", made.body);
        assert!(made.text("/number").starts_with("В-2026-"));
        assert_eq!(made.text("/steps/0/event"), "home_visit_requested");
        let id = made.text("/id").to_owned();

        assert_eq!(clerk.get(CENTRE).text("/0/request/address"), "Zenith, Main Street 1");
        assert_eq!(stranger.get(CENTRE).body, json!([]), "another office");
        assert_eq!(step(&stranger, CENTRE, &id, "assign", 1, &json!({})).problem(), "not-found");
        assert_eq!(contact.get(CENTRE).problem(), "forbidden");
        assert_eq!(clerk.get(CONTACT).problem(), "forbidden");

        let early = step(&clerk, CENTRE, &id, "perform", 1, &json!({ "application": "Ф-2026-000001" }));
        assert_eq!(early.problem(), "wrong-visit-state");
        assert_eq!((early.text("/values/from"), early.text("/values/wanted")), ("requested", "perform"));
        let taken = step(&clerk, CENTRE, &id, "assign", 1, &json!({}));
        assert_eq!((taken.text("/state"), taken.body["mine"].as_bool()), ("assigned", Some(true)), "{}", taken.body);
        assert_eq!(step(&clerk, CENTRE, &id, "assign", 1, &json!({})).problem(), "stale-version");
        let none = step(&clerk, CENTRE, &id, "perform", 2, &json!({ "application": "Ф-2026-999999" }));
        assert_eq!(none.problem(), "visit-application");

        assert_eq!(step(&contact, CONTACT, &id, "cancel", 2, &json!({ "cause": " " })).problem(), "visit-incomplete");
        let off = step(&contact, CONTACT, &id, "cancel", 2, &json!({ "cause": "The person has left." }));
        assert_eq!((off.text("/state"), off.text("/cause")), ("cancelled", "The person has left."), "{}", off.body);
        assert_eq!(step(&clerk, CENTRE, &id, "cancel", 3, &json!({ "cause": "Again." })).problem(), "wrong-visit-state");
        let listed = contact.get(CONTACT);
        let steps: Vec<&str> = listed.body[0]["steps"].as_array().expect("a list").iter()
            .filter_map(|step| step["event"].as_str()).collect();
        assert_eq!(steps, ["home_visit_requested", "home_visit_assigned", "home_visit_cancelled"]);
    }
}

on_both! {
    fn a3_10_1_a_visit_at_home_ends_with_an_application_under_the_same_rules(on) {
        let Desks { office, contact, clerk, .. } = desks(on);
        let id = request(&contact, &asked()).text("/id").to_owned();
        assert_eq!(step(&clerk, CENTRE, &id, "assign", 1, &json!({})).status, 200);
        // Tuesday, 10:30, at the person's home: the form of the counter, and the package of annex 3, row 8.
        office.clock.set(moment("2026-11-24T05:30:00Z"));
        let (contact, clerk) = (office.staff("contact-centre"), office.staff("clerk"));
        let mut lacking = specimen::anna_at_centre();
        lacking.copies.pop();
        let (form, version) = formation(&clerk, &lacking);
        let refused = lodge(&clerk, &form, version);
        assert_eq!((refused.problem(), refused.text("/findings/0/code")), ("has-errors", "copy-missing"));
        let (form, version) = formation(&clerk, &specimen::anna_at_centre());
        let lodged = lodge(&clerk, &form, version);
        assert_eq!((lodged.status, lodged.text("/application/line/stage")), (201, "granted"), "{}", lodged.body);
        assert_eq!(lodged.text("/attestation/receipt_number"), "Р-2026-000001");
        let number = lodged.text("/application/line/number").to_owned();

        let body = json!({ "application": number });
        let colleague = office.staff("clerk-2");
        assert_eq!(step(&colleague, CENTRE, &id, "perform", 2, &body).problem(), "not-found");
        assert_eq!(step(&clerk, CENTRE, &id, "perform", 1, &body).problem(), "stale-version");
        let done = step(&clerk, CENTRE, &id, "perform", 2, &body);
        assert_eq!((done.text("/state"), done.text("/application")), ("performed", number.as_str()), "{}", done.body);
        let steps: Vec<&str> = done.body["steps"].as_array().expect("a list").iter()
            .filter_map(|step| step["event"].as_str()).collect();
        assert_eq!(steps, ["home_visit_requested", "home_visit_assigned", "home_visit_performed"]);
        let again = step(&clerk, CENTRE, &id, "perform", 3, &body);
        assert_eq!((again.problem(), again.text("/values/from")), ("wrong-visit-state", "performed"));
        assert_eq!(contact.get(CONTACT).text("/0/application"), number);

        // The result of what was taken in there may be left there; the same visit fetches nothing else.
        let (elsewhere, version) = formation(&clerk, &person(3));
        assert_eq!(lodge(&clerk, &elsewhere, version).status, 201);
        let give = |application: &str| {
            let results = format!("/api/v1/centre/results/{application}");
            assert_eq!(clerk.visitor.post(&format!("{results}/print"), &json!({})).status, 200);
            let body = json!({ "name": "Eriksson Anna", "document": "UTO P L898902C3", "ticket": id });
            clerk.create(&format!("{results}/hand-over"), &body)
        };
        assert_eq!(give(&elsewhere).problem(), "presence-needed");
        assert_eq!(give(&form).status, 201);

        // One application ends one visit.
        let mut other = asked();
        other["day"] = json!("2026-11-25");
        let second = request(&contact, &other).text("/id").to_owned();
        step(&clerk, CENTRE, &second, "assign", 1, &json!({}));
        assert_eq!(step(&clerk, CENTRE, &second, "perform", 2, &body).problem(), "visit-application");
    }
}

on_both! {
    fn past_visits_are_forgotten_and_what_is_still_owed_is_not(on) {
        let Desks { mut office, contact, clerk, .. } = desks(on);
        let (ended, owed) = (request(&contact, &asked()), request(&contact, &asked()));
        let off = json!({ "cause": "Anna Eriksson has left." });
        assert_eq!(step(&contact, CONTACT, ended.text("/id"), "cancel", 1, &off).status, 200);
        let slot = json!({ "office": "office-1", "day": "2026-11-24", "minute": 600, "purpose": "hand_in" });
        let booked = office.representative().create("/api/v1/bookings", &slot);
        assert_eq!(booked.status, 201, "{}", booked.body);
        assert_eq!(clerk.get(CENTRE).body.as_array().map(Vec::len), Some(2));
        // 121 days after the visit. The worker forgets once it has started anew.
        office.clock.set(moment("2027-03-25T05:00:00Z"));
        office.close_and_open_again();
        office.let_the_clock_settle();
        let (clerk, me) = (office.staff("clerk"), office.representative());
        for _ in 0..400 {
            if me.get("/api/v1/bookings").body == json!([]) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        assert_eq!(me.get("/api/v1/bookings").body, json!([]));
        let left = clerk.get(CENTRE);
        assert_eq!(left.body.as_array().map(Vec::len), Some(1), "{}", left.body);
        assert_eq!(left.text("/0/number"), owed.text("/number"));
    }
}

on_both! {
    fn a3_10_1_refuses_a_request_that_cannot_be_met(on) {
        let Desks { contact, office, clerk: _, stranger: _ } = desks(on);
        for (field, value) in [
            ("name", json!("  ")),
            ("address", json!("x".repeat(301))),
            ("phone", json!("call me")),
            ("reason", json!("in_a_hurry")),
            ("office", json!("office-9")),
            ("day", json!("2026-11-29")),
            ("day", json!("2026-11-20")),
            ("day", json!("2027-03-01")),
            ("from", json!(500)),
            ("from", json!(720)),
        ] {
            let mut body = asked();
            body[field] = value.clone();
            let refused = request(&contact, &body);
            assert_eq!((refused.status, refused.problem()), (422, "visit-incomplete"), "{field} {value}");
            assert_eq!(refused.text("/values/field"), field);
        }
        assert_eq!(contact.get(CONTACT).body, json!([]));
        assert_eq!(request(&office.representative(), &asked()).problem(), "forbidden");
    }
}

on_both! {
    fn a3_10_1_does_not_end_with_an_application_that_was_not_taken_in_there(on) {
        let Desks { office, contact, clerk, .. } = desks(on);
        let me = office.representative();
        let portal = me.file(&office, &specimen::anna());
        let number = portal.text("/line/number").to_owned();
        let id = request(&contact, &asked()).text("/id").to_owned();
        step(&clerk, CENTRE, &id, "assign", 1, &json!({}));
        let refused = step(&clerk, CENTRE, &id, "perform", 2, &json!({ "application": number }));
        assert_eq!((refused.status, refused.problem()), (422, "visit-application"));
        assert_eq!(clerk.get(CENTRE).text("/0/state"), "assigned");
    }
}

on_both! {
    fn r2_5_the_contact_centre_tells_where_a_case_stands_and_nothing_more(on) {
        let Desks { office, contact, clerk, .. } = desks(on);
        let lodged = office.representative().file(&office, &specimen::anna());
        let number = lodged.text("/line/number").to_owned();
        let ask = |who: &Actor, number: &str| who.visitor.post("/api/v1/contact/status", &json!({ "number": number }));
        let told = ask(&contact, &format!(" {number} "));
        assert_eq!(told.status, 200, "{}", told.body);
        let mut names: Vec<&str> = told.body.as_object().expect("an object").keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["due_on", "initials", "kind", "number", "office", "stage"]);
        assert_eq!((told.text("/kind"), told.text("/due_on"), told.text("/office")), ("formation", "2026-11-24", ""));
        assert!(!told.body.to_string().contains("Eriksson"), "{}", told.body);
        assert_eq!(ask(&contact, "Ф-2026-999999").problem(), "not-found");
        assert_eq!(ask(&contact, "").problem(), "not-found");
        assert_eq!(ask(&clerk, &number).problem(), "forbidden");
        let id = lodged.text("/line/id");
        assert_eq!(contact.get(&format!("/api/v1/applications/{id}")).problem(), "not-found");
        assert_eq!(contact.get(&format!("/api/v1/operator/cases/{id}")).problem(), "forbidden");
    }
}

on_both! {
    fn a3_10_1_a_visit_at_home_vouches_for_one_correction_of_the_clerk_who_makes_it(on) {
        use crate::counter::correction::{lodge as lodged, new_number, registered, typed_for};
        let Desks { office, contact, clerk, .. } = desks(on);
        let (iin, _) = registered(&office);
        let id = request(&contact, &asked()).text("/id").to_owned();
        assert_eq!(step(&clerk, CENTRE, &id, "assign", 1, &json!({})).status, 200);
        let early = lodged(&clerk, &typed_for(&clerk, &id, &new_number(&iin)));
        assert_eq!(early.problem(), "presence-needed", "the visit is tomorrow");
        office.clock.set(moment("2026-11-24T05:30:00Z"));
        let (clerk, colleague) = (office.staff("clerk"), office.staff("clerk-2"));
        let elsewhere = lodged(&colleague, &typed_for(&colleague, &id, &new_number(&iin)));
        assert_eq!(elsewhere.problem(), "presence-needed", "another office's visit");
        let done = lodged(&clerk, &typed_for(&clerk, &id, &new_number(&iin)));
        assert_eq!((done.status, done.text("/application/line/stage")), (201, "lodged"), "{}", done.body);
    }
}
