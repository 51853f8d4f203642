//! Open sessions: whoever is signed in sees their own and ends them, and whoever loses a role signs in anew.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Actor, Office, On, Reply};

/// Of these two, the second is another browser.
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// Signs in with a browser that says this of itself.
fn sign_in_with(office: &Office, key: &str, user_agent: &str) -> Actor {
    let mut visitor = office.visitor();
    visitor.client = reqwest::blocking::Client::builder().user_agent(user_agent).build().expect("a client");
    let key = office.key_file(key);
    assert_eq!(visitor.sign_in(office, &key).status, 201);
    Actor { visitor, key }
}

fn end(who: &Actor, path: &str) -> Reply {
    who.visitor.send(who.visitor.request("DELETE", path))
}

fn listed(reply: &Reply) -> &[Value] {
    assert_eq!(reply.status, 200, "{}", reply.body);
    reply.body.as_array().expect("a list")
}

fn is_out(who: &Actor) -> bool {
    let reply = who.get("/api/v1/session");
    reply.status == 401 && reply.problem() == "not-signed-in"
}

on_both! {
    fn whoever_is_signed_in_sees_their_sessions_and_nobody_elses(on) {
        let office = Office::open(on, &[]);
        let _other = office.sign_in(office.key_file("representative-2"));
        let first = sign_in_with(&office, "representative", FIREFOX);
        office.clock.set(crate::support::moment("2026-11-23T05:10:00Z"));
        let second = office.representative();
        let seen = second.get("/api/v1/sessions");
        let [own, older] = listed(&seen) else { panic!("two sessions, not {}", seen.body) };
        assert_eq!((&own["current"], &older["current"]), (&json!(true), &json!(false)));
        assert_eq!((&own["browser"], &own["system"]), (&json!("other"), &json!("other")));
        assert_eq!((&older["browser"], &older["system"], &older["way"]), (&json!("firefox"), &json!("linux"), &json!("computer")));
        assert_eq!((&older["opened_at"], &older["used_at"]), (&json!("2026-11-23T05:00:00Z"), &json!("2026-11-23T05:00:00Z")));
        assert_eq!(own["opened_at"], "2026-11-23T05:10:00Z");
        // What it is called opens nothing, and nothing else of it travels.
        let told = seen.body.to_string();
        let (token, hash) = (&first.visitor.cookie, shared::eds::statement::sha256(first.visitor.cookie.as_bytes()));
        assert!(!told.contains(token.as_str()) && !told.contains(&hash) && !told.contains("991231500016"));
        assert!(!told.contains("Gecko") && !told.contains("140"), "no more of a browser than its kind: {told}");
        // Every kind of person sees the same of themselves.
        for name in ["operator", "administrator", "clerk", "auditor", "supervisor"] {
            let mine = office.staff(name).get("/api/v1/sessions");
            assert!(listed(&mine).iter().any(|one| one["current"] == true), "{name}: {}", mine.body);
        }
        assert_eq!(office.visitor().get("/api/v1/sessions").problem(), "not-signed-in");
        // A session that fell asleep is not open.
        office.clock.set(crate::support::moment("2026-11-23T05:35:00Z"));
        let third = office.representative();
        assert_eq!(listed(&third.get("/api/v1/sessions")).len(), 2, "the first was idle for thirty minutes");
        assert!(is_out(&first) && !is_out(&second));
    }
}

on_both! {
    fn a_session_is_ended_by_its_person_from_another_and_by_nobody_else(on) {
        let office = Office::open(on, &[]);
        let actors: Vec<Actor> = (0..4).map(|_| office.representative()).collect();
        let [lost, second, third, here] = actors.as_slice() else { panic!("four") };
        let own = |who: &Actor| listed(&who.get("/api/v1/sessions"))[0]["id"].as_str().expect("a name").to_owned();
        let path = |id: &str| format!("/api/v1/sessions/{id}");
        let stranger = office.sign_in(office.key_file("representative-2"));
        for id in [own(lost).as_str(), lost.visitor.cookie.as_str(), "nobody"] {
            assert_eq!(end(&stranger, &path(id)).problem(), "not-found", "not the stranger's: {id}");
        }
        assert_eq!(end(here, &path(&lost.visitor.cookie)).problem(), "not-found", "a token is no name");
        let mut forged = here.visitor.request("DELETE", &path(&own(lost)));
        forged = forged.header("origin", "https://evil.example");
        assert_eq!(here.visitor.send(forged).problem(), "csrf-refused");
        assert!(!is_out(lost));

        let id = own(lost);
        assert_eq!(listed(&end(here, &path(&id))).len(), 3);
        assert!(is_out(lost) && !is_out(second) && !is_out(here));
        assert_eq!(end(here, &path(&id)).problem(), "not-found", "it ends once");
        let left = end(here, "/api/v1/sessions");
        assert!(matches!(listed(&left), [one] if one["current"] == true), "{}", left.body);
        assert!(is_out(second) && is_out(third) && !is_out(here) && !is_out(&stranger));
        assert_eq!(end(here, "/api/v1/sessions").problem(), "not-found", "there is no other");

        let auditor = office.staff("auditor");
        let told = auditor.get("/api/v1/journal?fact=sessions_ended");
        let lines = told.body["lines"].as_array().expect("lines");
        let details: Vec<&str> = lines.iter().filter_map(|line| line["detail"].as_str()).collect();
        assert_eq!(details, ["2", "1"], "the newest first: {}", told.body);
        // The own one too: then nobody is signed in here.
        assert_eq!(end(here, &path(&own(here))).status, 200);
        assert!(is_out(here));
    }
}

on_both! {
    fn sessions_are_ended_and_asked_for_so_often_and_no_more(on) {
        let office = Office::open(on, &["--changes-per-minute", "2", "--person-lookups-per-minute", "3"]);
        let me = office.representative();
        let ends: Vec<u16> = (0..3).map(|_| end(&me, "/api/v1/sessions/nobody").status).collect();
        assert_eq!(ends, [404, 404, 429]);
        let asks: Vec<u16> = (0..4).map(|_| me.get("/api/v1/sessions").status).collect();
        assert_eq!(asks, [200, 200, 200, 429]);
    }
}

on_both! {
    fn r2_8_whoever_loses_a_role_is_signed_out_everywhere(on) {
        let mut office = Office::open(on, &["--operators", "991231600301=OTHER"]);
        let administrator = office.staff("administrator");
        let named = json!({ "iin": "991231600012", "role": "contact_centre", "name": "UTOPIAN SECOND" });
        assert_eq!(administrator.create("/api/v1/staff", &named).status, 201);
        let (one, two) = (
            office.sign_in(office.key_file("representative-2")),
            office.sign_in(office.key_file("representative-2")),
        );
        let roles = |who: &Actor| who.get("/api/v1/session").body["roles"].clone();
        assert_eq!(roles(&one), json!(["recipient", "contact_centre"]));
        let remove = json!({ "iin": "991231600012", "role": "contact_centre" });
        assert_eq!(administrator.create("/api/v1/staff/remove", &remove).status, 200);
        assert!(is_out(&one) && is_out(&two) && !is_out(&administrator));
        let again = office.sign_in(office.key_file("representative-2"));
        assert_eq!(roles(&again), json!(["recipient"]), "and comes back as what they are");
        let told = office.staff("auditor").get("/api/v1/journal?fact=sessions_ended");
        let line = &told.body["lines"][0];
        assert_eq!((&line["detail"], &line["about"]), (&json!("2"), &json!("staff")), "{}", told.body);

        // Whom the configuration does not name any more is signed out by the start.
        let other = office.sign_in(office.key("991231600301", "UTOPIAN", "OTHER"));
        assert!(!is_out(&other));
        office.config.staff.retain(|one| one.name != "OTHER");
        office.close_and_open_again();
        let known = office.visitor();
        let asked = known.client.get(format!("{}/api/v1/session", known.base));
        let asked = asked.header("cookie", format!("iin_session={}", other.visitor.cookie));
        assert_eq!(known.send(asked).problem(), "not-signed-in");
    }
}
