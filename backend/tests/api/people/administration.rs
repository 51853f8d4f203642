//! Keeping the house: staff, other systems with their keys, outages.

use serde_json::{Value, json};
use shared::specimen;

use crate::on_both;
use crate::support::{Actor, Office, On, Reply, Visitor, moment};

const STAFF: &str = "/api/v1/staff";
const PROPOSALS: &str = "/api/v1/staff/proposals";
const CONSUMERS: &str = "/api/v1/consumers";
const OUTAGES: &str = "/api/v1/outages";
const SECOND: &str = "991231600012";

/// Named by one administrator and confirmed by another.
fn appointed(office: &Office, named: &Value) {
    let proposed = office.staff("administrator").create(STAFF, named);
    assert_eq!(proposed.status, 202, "{}", proposed.body);
    let other = office.staff("administrator-2");
    let waits = other.get(PROPOSALS);
    let confirmed = answer(&other, waits.text("/0/id"), "confirm");
    assert_eq!(confirmed.status, 200, "{}", confirmed.body);
}

fn answer(who: &Actor, proposal: &str, verb: &str) -> Reply {
    who.create(&format!("{PROPOSALS}/{proposal}/{verb}"), &json!({}))
}

on_both! {
    fn r2_8_an_administrator_names_an_operator_who_may_decide_from_the_next_request_on(on) {
        let mut office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let second = office.sign_in(office.key_file("representative-2"));
        assert_eq!(second.get("/api/v1/operator/queue").problem(), "forbidden");
        let named = json!({ "iin": SECOND, "role": "operator", "name": "UTOPIAN SECOND" });
        appointed(&office, &named);
        assert_eq!(second.get("/api/v1/operator/queue").status, 200, "in the same session");
        assert_eq!(administrator.create(STAFF, &named).problem(), "already-there");

        // Whom an administrator named stays over a start; whom the configuration names is named by it again.
        office.close_and_open_again();
        let second = office.sign_in(office.key_file("representative-2"));
        assert_eq!(second.get("/api/v1/session").body["roles"], json!(["recipient", "operator"]));
        let administrator = office.staff("administrator");
        let gone = administrator.create("/api/v1/staff/remove", &json!({ "iin": SECOND, "role": "operator" }));
        assert_eq!(gone.status, 200, "{}", gone.body);
        assert_eq!(second.get("/api/v1/operator/queue").problem(), "not-signed-in", "signed out with the role");
        let second = office.sign_in(office.key_file("representative-2"));
        assert_eq!(second.get("/api/v1/operator/queue").problem(), "forbidden");
        let told = office.staff("auditor").get("/api/v1/journal?fact=staff_removed");
        assert_eq!(told.body["lines"][0]["actor_name"], "UTOPIAN ADMINISTRATOR");
    }
}

on_both! {
    fn r10_an_operator_who_leaves_gives_back_what_they_held(on) {
        let mut office = Office::open(on, &["--hearing", "on", "--operators", "991231600301=OTHER"]);
        let (me, administrator) = (office.representative(), office.staff("administrator"));
        let named = json!({ "iin": SECOND, "role": "operator", "name": "UTOPIAN SECOND" });
        appointed(&office, &named);
        let leaving = office.sign_in(office.key_file("representative-2"));
        let cases: Vec<String> = [1, 2].map(|number| {
            let mut request = specimen::person(number);
            request.answers.document.mrz.clear();
            me.file(&office, &request).text("/line/id").to_owned()
        }).to_vec();
        for case in &cases {
            assert_eq!(leaving.step(case, "claim", 1, &json!({})).status, 200);
        }
        let heard = json!({ "grounds": ["R258/15.2"], "reason": "The copy cannot be read." });
        assert_eq!(leaving.step(&cases[1], "hear", 2, &heard).status, 200);
        let operator = office.operator();
        let record = json!({ "record": "Heard in writing; nothing was said." });
        assert_eq!(operator.step(&cases[0], "release", 2, &json!({})).problem(), "not-holder");
        assert_eq!(operator.step(&cases[1], "conclude", 3, &record).problem(), "not-holder");

        let remove = json!({ "iin": SECOND, "role": "operator" });
        assert_eq!(administrator.create("/api/v1/staff/remove", &remove).status, 200);
        let shown = |case: &str| operator.get(&format!("/api/v1/operator/cases/{case}"));
        let free = shown(&cases[0]);
        assert_eq!((free.text("/application/line/stage"), free.body["version"].as_i64()), ("lodged", Some(3)));
        assert_eq!(free.text("/application/steps/2/event"), "released");
        assert_eq!(operator.step(&cases[0], "claim", 3, &json!({})).status, 200);
        // A hearing goes on for the recipient; any other operator ends it when its day has come.
        assert_eq!(shown(&cases[1]).body["mine"], json!(true));
        office.clock.set(moment("2026-11-26T05:00:00Z"));
        let operator = office.operator();
        let concluded = operator.step(&cases[1], "conclude", 3, &record);
        assert_eq!((concluded.status, concluded.text("/held_by")), (200, "UTOPIAN OPERATOR"), "{}", concluded.body);

        // Whom the configuration does not name any more leaves the same way, without anybody's word.
        assert_eq!(operator.step(&cases[1], "release", 4, &json!({})).status, 200);
        let other = office.sign_in(office.key("991231600301", "UTOPIAN", "OTHER"));
        assert_eq!(other.step(&cases[1], "claim", 5, &json!({})).status, 200);
        office.config.staff.retain(|one| one.name != "OTHER");
        office.close_and_open_again();
        let operator = office.operator();
        assert_eq!(operator.step(&cases[1], "release", 6, &json!({})).status, 200);
    }
}

on_both! {
    fn r2_8_refuses_own_roles_configured_people_and_what_is_no_appointment(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let name = |iin: &str, role: &str, name: &str, place: &str| {
            administrator.create(STAFF, &json!({ "iin": iin, "role": role, "name": name, "office": place }))
        };
        assert_eq!(name("991231500066", "operator", "MYSELF", "").problem(), "own-role");
        for (iin, role, who, place, part) in [
            ("991231500017", "operator", "NOBODY", "", "iin"),
            ("12", "operator", "NOBODY", "", "iin"),
            (SECOND, "consumer", "NOBODY", "", "role"),
            (SECOND, "recipient", "NOBODY", "", "role"),
            (SECOND, "king", "NOBODY", "", "role"),
            (SECOND, "operator", " ", "", "name"),
            (SECOND, "clerk", "NOBODY", "", "office"),
            (SECOND, "clerk", "NOBODY", "office-99", "office"),
            (SECOND, "operator", "NOBODY", "office-1", "office"),
        ] {
            let refused = name(iin, role, who, place);
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part), "{role}");
        }
        let remove = |iin: &str, role: &str| {
            administrator.create("/api/v1/staff/remove", &json!({ "iin": iin, "role": role }))
        };
        assert_eq!(remove("991231500707", "operator").problem(), "fixed-by-configuration");
        assert_eq!(remove(SECOND, "operator").problem(), "not-found");
        assert_eq!(remove("991231500066", "administrator").problem(), "own-role");
    }
}

on_both! {
    fn r2_8_refuses_one_administrator_who_makes_an_operator_alone(on) {
        let office = Office::open(on, &[]);
        let (one, other) = (office.staff("administrator"), office.staff("administrator-2"));
        let second = office.sign_in(office.key_file("representative-2"));
        let name = |who: &Actor, iin: &str, role: &str| {
            who.create(STAFF, &json!({ "iin": iin, "role": role, "name": "UTOPIAN PUPPET" }))
        };
        for role in ["operator", "supervisor", "administrator"] {
            let proposed = name(&one, SECOND, role);
            assert_eq!(proposed.status, 202, "{}", proposed.body);
            let listed = proposed.body.as_array().expect("a list");
            assert!(listed.iter().all(|member| member["iin"] != SECOND), "nobody is named yet");
            assert_eq!(name(&one, SECOND, role).problem(), "proposal-open", "it waits already");
            let waits = one.get(PROPOSALS);
            assert_eq!((waits.text("/0/role"), waits.text("/0/deed")), (role, "name"));
            assert_eq!((&waits.body[0]["mine"], &waits.body[0]["about_me"]), (&json!(true), &json!(false)));
            let id = waits.text("/0/id").to_owned();
            assert_eq!(answer(&one, &id, "confirm").problem(), "same-person");
            assert_eq!(answer(&second, &id, "confirm").problem(), "forbidden");
            assert_eq!(answer(&other, "nowhere", "confirm").problem(), "not-found");
            assert_eq!(second.get("/api/v1/session").body["roles"], json!(["recipient"]));
            // Taken back by its author, declined by another: neither can be confirmed any more.
            let (ender, verb) = if role == "operator" { (&one, "decline") } else { (&other, "decline") };
            assert_eq!(answer(ender, &id, verb).body, json!([]));
            assert_eq!(answer(&other, &id, "confirm").problem(), "proposal-closed");
        }
        // A clerk decides nothing: one administrator is enough.
        let clerk = json!({ "iin": SECOND, "role": "clerk", "name": "UTOPIAN PUPPET", "office": "office-1" });
        assert_eq!(one.create(STAFF, &clerk).status, 201);
        // The journal names people by number, so that two of one name are told apart.
        let told = office.staff("auditor").get("/api/v1/journal?fact=staff_proposed");
        let told = &told.body["lines"][2];
        assert_eq!((&told["subject"], &told["detail"]), (&json!(SECOND), &json!("name operator")));
        assert!(!told.to_string().contains("PUPPET"));
    }
}

on_both! {
    fn r2_8_what_is_confirmed_is_asked_again_as_things_stand_then(on) {
        let office = Office::open(on, &[]);
        let (one, other) = (office.staff("administrator"), office.staff("administrator-2"));
        let name = |who: &Actor, iin: &str, role: &str, place: &str| {
            who.create(STAFF, &json!({ "iin": iin, "role": role, "name": "UTOPIAN THIRD", "office": place }))
        };
        let first = || other.get(PROPOSALS).text("/0/id").to_owned();
        // Meanwhile the person became a clerk.
        assert_eq!(name(&one, SECOND, "operator", "").status, 202);
        let id = first();
        assert_eq!(name(&one, SECOND, "clerk", "office-1").status, 201);
        let apart = answer(&other, &id, "confirm");
        assert_eq!((apart.problem(), apart.text("/values/role"), apart.text("/values/other")), ("roles-apart", "clerk", "operator"));
        assert_eq!(answer(&other, &id, "decline").status, 200);
        // A week passes.
        let third = "991231600301";
        assert_eq!(name(&one, third, "administrator", "").status, 202);
        let id = first();
        office.clock.set(moment("2026-11-30T05:00:01Z"));
        let (one, other) = (office.staff("administrator"), office.staff("administrator-2"));
        assert_eq!(other.get(PROPOSALS).body, json!([]));
        assert_eq!(answer(&other, &id, "confirm").problem(), "proposal-closed");
        // Three administrators: each is removed by the two others, never by themselves.
        let named = json!({ "iin": third, "role": "administrator", "name": "UTOPIAN THIRD" });
        appointed(&office, &named);
        let new = office.sign_in(office.key(third, "UTOPIAN", "THIRD"));
        let remove = json!({ "iin": third, "role": "administrator" });
        assert_eq!(new.create("/api/v1/staff/remove", &remove).problem(), "own-role");
        let proposed = one.create("/api/v1/staff/remove", &remove);
        assert_eq!((proposed.status, new.get(PROPOSALS).text("/0/deed")), (202, "remove"));
        let waits = new.get(PROPOSALS);
        assert_eq!(waits.body[0]["about_me"], json!(true));
        let id = waits.text("/0/id").to_owned();
        assert_eq!([answer(&new, &id, "confirm").problem(), answer(&new, &id, "decline").problem()], ["own-role"; 2]);
        assert_eq!(answer(&one, &id, "confirm").problem(), "same-person");
        assert_eq!(answer(&other, &id, "confirm").status, 200);
        assert_eq!(new.get(PROPOSALS).problem(), "not-signed-in", "from the next request on");
        let new = office.sign_in(office.key(third, "UTOPIAN", "THIRD"));
        assert_eq!(new.get(PROPOSALS).problem(), "forbidden");
        // An auditor is named by one and removed by two.
        assert_eq!(name(&one, third, "auditor", "").status, 201);
        let remove = json!({ "iin": third, "role": "auditor" });
        assert_eq!(one.create("/api/v1/staff/remove", &remove).status, 202);
        let told = office.staff("auditor").get("/api/v1/journal?fact=staff_removed");
        assert_eq!((told.text("/lines/0/subject"), told.text("/lines/0/detail")), (third, "administrator"));
        assert_eq!(told.body["lines"][0]["told"], json!(["991231500066"]), "and who proposed it");
    }
}

on_both! {
    fn r2_8_refuses_roles_that_do_not_go_together_and_spares_those_that_do(on) {
        let mut office = Office::open(on, &["--operators", "991231600301=OTHER"]);
        let one = office.staff("administrator");
        let name = |iin: &str, role: &str, place: &str| {
            one.create(STAFF, &json!({ "iin": iin, "role": role, "name": "UTOPIAN BOTH", "office": place }))
        };
        let (auditor, operator, administrator) = ("991231500076", "991231500707", "991231500096");
        for (iin, role, place) in [
            (auditor, "operator", ""), (auditor, "clerk", "office-1"), (operator, "auditor", ""), (operator, "clerk", "office-1"),
            (operator, "contact_centre", ""), (administrator, "operator", ""), (administrator, "auditor", ""),
        ] {
            assert_eq!(name(iin, role, place).problem(), "roles-apart", "{iin} {role}");
        }
        assert_eq!(name(operator, "supervisor", "").status, 202);
        // What the configuration says later counts more: whom administrators named otherwise loses that role.
        assert_eq!(name(SECOND, "auditor", "").status, 201);
        let mut added = office.config.staff.first().expect("somebody").clone();
        added.role = shared::access::Role::Operator;
        added.iin = SECOND.to_owned();
        added.office = String::new();
        office.config.staff.push(added);
        office.close_and_open_again();
        let second = office.sign_in(office.key_file("representative-2"));
        assert_eq!(second.get("/api/v1/session").body["roles"], json!(["recipient", "operator"]));
        let told = office.staff("auditor").get("/api/v1/journal?fact=staff_removed");
        assert_eq!((told.text("/lines/0/subject"), told.text("/lines/0/detail")), (SECOND, "auditor apart"));
    }
}

fn named(administrator: &Actor, name: &str, scopes: &Value, per_minute: i64, per_day: i64) -> Reply {
    let body = json!({ "name": name, "scopes": scopes, "expires_on": "2027-11-23", "per_minute": per_minute, "per_day": per_day });
    administrator.create(CONSUMERS, &body)
}

fn consult(visitor: &Visitor, key: &str, what: &str, body: &Value) -> Reply {
    let request = visitor.request("POST", &format!("/api/v1/consult/{what}"));
    visitor.send(request.header("authorization", format!("Bearer {key}")).json(body))
}

fn ask(iin: &str, surname: &str, given: &str, birth: &str) -> Value {
    json!({ "iin": iin, "surname": surname, "given_name": given, "birth_date": birth })
}

on_both! {
    fn a_system_asks_whether_a_number_stands_for_a_person_and_learns_nothing_else(on) {
        let office = Office::open(on, &[]);
        let lodged = office.representative().file(&office, &specimen::anna());
        let iin = lodged.text("/iin").to_owned();
        let administrator = office.staff("administrator");
        let made = named(&administrator, "Bank of Utopia", &json!(["iin"]), 100, 1000);
        assert_eq!(made.status, 201, "{}", made.body);
        let key = made.text("/key").to_owned();
        assert!(key.starts_with("iin_") && key.len() == 68);
        let list = administrator.get(CONSUMERS);
        assert!(!list.body.to_string().contains(&key), "the key is told once");
        let (visitor, answers) = (office.visitor(), specimen::anna().answers);
        let names = &answers.recipient.names;
        let birth = "1974-08-12";
        let yes = consult(&visitor, &key, "iin", &ask(&iin, &names.surname, &names.given_name, birth));
        assert_eq!((yes.status, &yes.body), (200, &json!({ "stands": true })));
        let no = json!({ "stands": false });
        for (number, surname, given, born) in [
            (iin.as_str(), "Nobody", names.given_name.as_str(), birth),
            (iin.as_str(), names.surname.as_str(), names.given_name.as_str(), "1974-08-13"),
            ("991231600301", names.surname.as_str(), names.given_name.as_str(), birth),
        ] {
            let reply = consult(&visitor, &key, "iin", &ask(number, surname, given, born));
            assert_eq!((reply.status, &reply.body), (200, &no), "unknown and different read alike");
        }
        for (number, surname, born, parts) in [
            (iin.as_str(), "Eriksson", "14.03.1981", "birth_date"),
            ("123", "Eriksson", birth, "iin"),
            ("991231600013", " ", birth, "iin name"),
        ] {
            let reply = consult(&visitor, &key, "iin", &ask(number, surname, "", born));
            let told = (reply.status, reply.problem(), reply.text("/values/parts"));
            assert_eq!(told, (422, "ask-unreadable", parts), "what cannot be read is no answer about a person");
        }
        let code = json!({ "code": lodged.text("/verification_code") });
        assert_eq!(consult(&visitor, &key, "certificate", &code).problem(), "forbidden", "another scope");
        let lines = office.staff("auditor").get("/api/v1/journal?fact=consulted");
        let lines = lines.body["lines"].as_array().expect("lines").clone();
        assert_eq!(lines.len(), 5, "every ask is remembered");
        assert_eq!(lines[0]["detail"], "certificate forbidden", "and one for what the key does not open");
        assert!(lines.iter().all(|line| !line.to_string().contains(&iin)), "and no number is");

        let id = made.text("/consumer/id");
        assert_eq!(administrator.create(&format!("{CONSUMERS}/{id}/revoke"), &json!({})).status, 200);
        assert_eq!(consult(&visitor, &key, "iin", &ask(&iin, "", "", "")).problem(), "key-refused");
    }
}

on_both! {
    fn whoever_asks_for_what_their_key_does_not_open_is_counted(on) {
        let office = Office::open(on, &[]);
        let (administrator, visitor) = (office.staff("administrator"), office.visitor());
        let key = named(&administrator, "Curious", &json!(["iin"]), 3, 100).text("/key").to_owned();
        let code = json!({ "code": "0000-0000-0000-0000" });
        let other: Vec<u16> = (0..5).map(|_| consult(&visitor, &key, "certificate", &code).status).collect();
        assert_eq!(other, [403, 403, 403, 429, 429]);
        let ask = consult(&visitor, &key, "iin", &ask("991231600301", "A", "B", "1990-01-01"));
        assert_eq!(ask.problem(), "rate-limited", "one bound for all of them");
        let lines = office.staff("auditor").get("/api/v1/journal?fact=consulted").body["lines"].as_array().map(Vec::len);
        assert_eq!(lines, Some(3), "beyond it nothing is written");
    }
}

on_both! {
    fn a_second_key_takes_the_place_of_the_first_and_a_name_is_free_when_no_key_of_it_is_good(on) {
        let office = Office::open(on, &[]);
        let (administrator, visitor) = (office.staff("administrator"), office.visitor());
        let name = |administrator: &Actor, until: &str| {
            let body = json!({ "name": "Bank of Utopia", "scopes": ["iin"], "expires_on": until, "per_minute": 9, "per_day": 9 });
            administrator.create(CONSUMERS, &body)
        };
        let opens = |made: &Reply| consult(&visitor, made.text("/key"), "iin", &ask("991231600301", "A", "B", "1990-01-01")).status;
        let revoke = |made: &Reply| {
            let path = format!("{CONSUMERS}/{}/revoke", made.text("/consumer/id"));
            assert_eq!(administrator.create(&path, &json!({})).status, 200);
        };
        let (first, second) = (name(&administrator, "2027-01-01"), name(&administrator, "2026-11-23"));
        assert_eq!((first.status, second.status), (201, 201), "{}{}", first.body, second.body);
        assert_eq!([opens(&first), opens(&second)], [200, 200], "both, while one takes the other's place");
        assert_eq!(name(&administrator, "2027-01-01").problem(), "already-there", "and no third");
        revoke(&first);
        assert_eq!([opens(&first), opens(&second)], [401, 200]);
        let third = name(&administrator, "2027-01-01");
        assert_eq!(third.status, 201, "{}", third.body);
        assert_eq!(name(&administrator, "2027-01-01").problem(), "already-there");
        // The day after, the second is over, and its place is free.
        office.clock.set(moment("2026-11-24T05:00:00Z"));
        let administrator = office.staff("administrator");
        assert_eq!([opens(&second), opens(&third)], [401, 200]);
        assert_eq!(name(&administrator, "2027-01-01").status, 201);
        let shown = administrator.get(CONSUMERS).body.as_array().map(Vec::len);
        assert_eq!(shown, Some(4), "what was given stays in the list");
    }
}

on_both! {
    fn of_eight_who_name_one_system_at_once_two_get_a_key(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let body = json!({ "name": "Bank of Utopia", "scopes": ["iin"], "expires_on": "2027-01-01", "per_minute": 9, "per_day": 9 });
        let mut made: Vec<u16> = std::thread::scope(|scope| {
            let tasks: Vec<_> = (0..8).map(|_| scope.spawn(|| administrator.create(CONSUMERS, &body).status)).collect();
            tasks.into_iter().map(|task| task.join().expect("ran")).collect()
        });
        made.sort_unstable();
        assert_eq!(made, [201, 201, 409, 409, 409, 409, 409, 409]);
    }
}

on_both! {
    fn asking_is_bounded_by_minute_by_day_by_scope_and_by_term(on) {
        let office = Office::open(on, &[]);
        let (administrator, visitor) = (office.staff("administrator"), office.visitor());
        let key = named(&administrator, "Hasty", &json!(["iin", "certificate"]), 3, 5).text("/key").to_owned();
        let one = |key: &str| consult(&visitor, key, "iin", &ask("991231600301", "A", "B", "1990-01-01"));
        assert_eq!([one(&key), one(&key), one(&key), one(&key)].map(|reply| reply.status), [200, 200, 200, 429]);
        office.clock.set(moment("2026-11-23T05:01:05Z"));
        assert_eq!([one(&key), one(&key), one(&key)].map(|reply| reply.status), [200, 200, 429]);
        office.clock.set(moment("2026-11-23T05:03:05Z"));
        let limited = one(&key);
        assert_eq!((limited.status, limited.problem()), (429, "rate-limited"), "the day is used up");
        assert!(limited.headers.contains_key("retry-after"));
        assert_eq!(office.staff("administrator").get(CONSUMERS).body[0]["asked_today"], 5);
        let code = json!({ "code": "0000-0000-0000-0000" });
        office.clock.set(moment("2026-11-24T05:00:00Z"));
        let unread = consult(&visitor, &key, "certificate", &json!({ "code": "0" }));
        assert_eq!((unread.problem(), unread.text("/values/parts")), ("ask-unreadable", "code"));
        assert_eq!(consult(&visitor, &key, "certificate", &code).text("/state"), "unknown");
        for wrong in ["", "iin_", &format!("iin_{}", "0".repeat(64)), &key[4..], &"x".repeat(4000)] {
            assert_eq!(consult(&visitor, wrong, "iin", &json!({})).status, 401, "{wrong:.20}");
        }
        office.clock.set(moment("2027-11-23T20:00:00Z"));
        assert_eq!(one(&key).problem(), "key-refused", "the last day is over");
    }
}

on_both! {
    fn a_key_is_given_with_a_name_a_scope_a_term_and_bounds_or_not_at_all(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let good = json!({ "name": "Somebody", "scopes": ["iin"], "expires_on": "2027-01-01", "per_minute": 1, "per_day": 1 });
        for (part, value) in [
            ("name", json!("ab")),
            ("scopes", json!([])),
            ("scopes", json!(["everything"])),
            ("expires_on", json!("2026-11-22")),
            ("expires_on", json!("2099-01-01")),
            ("expires_on", json!("soon")),
            ("per_minute", json!(0)),
            ("per_minute", json!(601)),
            ("per_day", json!(-1)),
            ("per_day", json!(100_001)),
        ] {
            let mut body = good.clone();
            body[part] = value;
            let refused = administrator.create(CONSUMERS, &body);
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part), "{body}");
        }
        assert_eq!(administrator.get(CONSUMERS).body, json!([]));
    }
}

on_both! {
    fn a3_7_3_an_outage_and_an_announced_break_are_told_to_everybody(on) {
        let office = Office::open(on, &[]);
        let (supervisor, visitor) = (office.staff("supervisor"), office.visitor());
        let now = || visitor.get("/api/v1/outages/current").body;
        assert_eq!(now(), json!([]));
        let outage = json!({ "kind": "outage", "starts_at": "2026-11-23T04:30:00Z", "affected": ["register"], "cause": "The mast fell." });
        let written = supervisor.create(OUTAGES, &outage);
        assert_eq!(written.status, 201, "{}", written.body);
        let announced = json!({ "kind": "break", "starts_at": "2026-11-25T18:00:00Z", "ends_at": "2026-11-25T20:00:00Z",
            "affected": ["portal"], "cause": "New discs are put in." });
        assert_eq!(office.staff("administrator").create(OUTAGES, &announced).status, 201);
        assert_eq!(now().as_array().map(Vec::len), Some(1), "more than a day ahead nobody is told yet");
        let tonight = json!({ "kind": "break", "starts_at": "2026-11-23T18:00:00Z", "ends_at": "2026-11-23T20:00:00Z",
            "affected": ["documents"], "cause": "Old discs are taken out." });
        assert_eq!(office.staff("administrator").create(OUTAGES, &tonight).status, 201);
        assert_eq!(now().as_array().map(Vec::len), Some(2));

        let path = format!("{OUTAGES}/{}/end", written.text("/id"));
        let early = json!({ "ends_at": "2026-11-23T04:00:00Z" });
        assert_eq!(supervisor.change(&path, 1, &early).text("/values/part"), "ends");
        assert_eq!(supervisor.change(&path, 3, &json!({})).problem(), "stale-version");
        let ended = supervisor.change(&path, 1, &json!({}));
        assert_eq!((ended.status, ended.text("/ends_at")), (200, "2026-11-23T05:00:00Z"), "{}", ended.body);
        assert_eq!(now().as_array().map(Vec::len), Some(1));

        // Whoever checks a late case sees what lay in its time.
        let span = |from: &str, until: &str| {
            office.operator().get(&format!("{OUTAGES}?from={from}&until={until}")).body.as_array().map(Vec::len)
        };
        assert_eq!(span("2026-11-23T04:45:00Z", "2026-11-23T12:00:00Z"), Some(1));
        assert_eq!(span("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z"), Some(0));
        assert_eq!(span("2026-11-23T00:00:00Z", "2026-11-26T00:00:00Z"), Some(3));
        for (part, value) in [("kind", json!("weather")), ("starts", json!("now")), ("affected", json!(["moon"])), ("cause", json!("x"))] {
            let mut body = outage.clone();
            body[if part == "starts" { "starts_at" } else { part }] = value;
            let refused = supervisor.create(OUTAGES, &body);
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part));
        }
    }
}

on_both! {
    fn a3_7_3_a_cause_from_the_list_needs_no_words_and_is_told_by_its_code(on) {
        let office = Office::open(on, &[]);
        let (supervisor, visitor) = (office.staff("supervisor"), office.visitor());
        let outage = |code: &str, words: &str| json!({
            "kind": "outage", "starts_at": "2026-11-23T04:30:00Z", "affected": ["register"], "cause_code": code, "cause": words,
        });
        let mut wordless = outage("national_systems", "");
        wordless.as_object_mut().expect("an object").remove("cause");
        for body in [&wordless, &outage("network", "The cable at the bridge is cut.")] {
            assert_eq!(supervisor.create(OUTAGES, body).status, 201);
        }
        let told = visitor.get("/api/v1/outages/current").body;
        let mut causes: Vec<_> = told.as_array().expect("a list").iter().map(|one| (one["cause_code"].clone(), one["cause"].clone())).collect();
        causes.sort_by_key(|(code, _)| code.to_string());
        assert_eq!(causes, [(json!("national_systems"), json!("")), (json!("network"), json!("The cable at the bridge is cut."))]);
        for body in [outage("the_moon", ""), outage("the_moon", "The moon is full."), outage("", ""), outage("network", "x")] {
            let refused = supervisor.create(OUTAGES, &body);
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", "cause"), "{body}");
        }
    }
}

on_both! {
    fn a3_7_3_does_not_move_a_due_day_for_an_outage(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let outage = json!({ "kind": "outage", "starts_at": "2026-11-23T04:30:00Z", "affected": ["portal"], "cause": "The mast fell." });
        assert_eq!(office.staff("supervisor").create(OUTAGES, &outage).status, 201);
        assert_eq!(me.file(&office, &specimen::anna()).text("/line/due_on"), "2026-11-24");
    }
}
