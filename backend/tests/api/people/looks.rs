//! Every look at somebody's data leaves an entry of the journal: whether the thing was there or not, whoever looked,
//! in the role in which they came. The table of routes says which answers tell whose data; this walks it.

use std::collections::BTreeMap;

use backend::routes::SERVED;
use serde_json::{Value, json};
use shared::access::{Role, may};
use shared::contract::{Access, BASE, Method, Operation, Reads};
use shared::specimen;

use crate::counter::centre::{self, formation, lodge};
use crate::deciding::operator::{case_of, unclear};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, once};

/// Everybody who works in the demonstration, and the representative.
fn actors(office: &Office) -> BTreeMap<Role, Actor> {
    let file = |role: Role| match role {
        Role::Recipient => "representative".to_owned(),
        other => other.as_str().replace('_', "-"),
    };
    let roles = Role::STAFF.iter().chain([&Role::Recipient]);
    roles.map(|role| (*role, office.sign_in(office.key_file(&file(*role))))).collect()
}

/// Whom a line lets in.
fn let_in(line: &Operation) -> Vec<Role> {
    let roles = Role::STAFF.iter().chain([&Role::Recipient]).copied();
    match line.access {
        Access::Anybody | Access::SignedIn => roles.collect(),
        Access::Role(actions) => {
            roles.filter(|role| actions.iter().any(|action| may(&[*role], *action))).collect()
        }
        Access::Key(_) => Vec::new(),
    }
}

fn call(actor: &Actor, line: &Operation, path: &str, body: &Value) -> Reply {
    let mut request = actor.visitor.request(line.method.as_str(), &format!("{BASE}{path}"));
    request = request.header("idempotency-key", once()).header("if-match", "\"1\"");
    actor.visitor.send(if line.method.only_reads() { request } else { request.json(body) })
}

/// The entries after a place, oldest first: fact, role, subject, what else they name, request.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    fact: String,
    by: String,
    subject: String,
    told: Vec<String>,
    request: String,
}

fn entries_after(office: &Office, place: i64) -> Vec<Entry> {
    let list = office.rows(&format!(
        "SELECT a.event || '|' || a.actor_kind || '|' || a.subject || '|' || a.request || '|' || a.seq AS line \
         FROM audit a WHERE a.seq > {place} ORDER BY a.seq"
    ));
    let told = office.rows(&format!(
        "SELECT seq || '|' || subject AS line FROM audit_subject WHERE seq > {place} AND digest = '' ORDER BY seq, place"
    ));
    list.iter()
        .map(|line| {
            let parts: Vec<&str> = line.split('|').collect();
            let told = told.iter().filter_map(|one| one.split_once('|')).filter(|(seq, _)| *seq == parts[4]);
            Entry {
                fact: parts[0].to_owned(),
                by: parts[1].to_owned(),
                subject: parts[2].to_owned(),
                request: parts[3].to_owned(),
                told: told.map(|(_, subject)| subject.to_owned()).collect(),
            }
        })
        .collect()
}

fn last_place(office: &Office) -> i64 {
    office.rows("SELECT '' || max(seq) AS line FROM audit")[0].parse().expect("a place")
}

/// What is there to be looked at: the ids of one thing of every kind.
struct Scene {
    actors: BTreeMap<Role, Actor>,
    ids: BTreeMap<&'static str, String>,
    /// Words that no answer about nobody may hold.
    names: Vec<String>,
}

fn id(reply: &Reply) -> String {
    assert!(reply.status < 300, "{} {}", reply.status, reply.body);
    reply.text("/id").to_owned()
}

fn scene(office: &Office) -> Scene {
    let actors = actors(office);
    let of = |role: Role| &actors[&role];
    let mut ids = BTreeMap::new();
    // A case that waits for an operator, and its copy.
    let waits = case_of(&of(Role::Recipient).file(office, &unclear()));
    let seen = of(Role::Operator).get(&format!("{BASE}/operator/cases/{waits}"));
    ids.insert("copy", seen.text("/application/copies/0/id").to_owned());
    // At the counter: an open form with a copy, a registered one, one turned away.
    let clerk = of(Role::Clerk);
    let (open, _) = formation(clerk, &centre::person(21));
    let form = clerk.get(&format!("{BASE}/centre/intakes/{open}"));
    ids.insert("form copy", form.text("/copies/0/id").to_owned());
    let (registered, version) = formation(clerk, &centre::person(22));
    assert_eq!(lodge(clerk, &registered, version).status, 201);
    let mut lacks = centre::person(23);
    lacks.copies.clear();
    let (away, version) = formation(clerk, &lacks);
    let turned = clerk.create(
        &format!("{BASE}/centre/intakes/{away}/turn-away"),
        &json!({ "version": version, "seen": [], "recipient": "Turned Away", "address": "Zenith", "phone": "" }),
    );
    ids.insert("turned_away", id(&turned));
    // A booking, a visit at home, a complaint.
    let slot = json!({ "office": "office-1", "purpose": "hand_in", "day": "2026-11-23", "minute": 660 });
    let booked = of(Role::Recipient).create(&format!("{BASE}/bookings"), &slot);
    ids.insert("booking", id(&booked));
    let visit = json!({ "name": "Anna Eriksson", "address": "Zenith, Main Street 1", "phone": "+7 701 000 00 00",
        "reason": "moving", "office": "office-1", "day": "2026-11-24", "from": 600, "until": 720 });
    ids.insert(
        "home_visit",
        id(&of(Role::ContactCentre).create(&format!("{BASE}/contact/home-visits"), &visit)),
    );
    ids.insert("application", waits);
    ids.insert("registered", registered);
    ids.insert("intake", open);
    let names = ["Eriksson", "Turned Away", "REPRESENTATIVE"].map(str::to_owned).to_vec();
    Scene { actors, ids, names }
}

/// The path of a line in the scene.
fn path_of(scene: &Scene, line: &Operation) -> String {
    let kind = if line.path.starts_with("/centre/intakes") {
        "intake"
    } else if line.path.starts_with("/centre/turned-away") {
        "turned_away"
    } else if line.path.starts_with("/centre/applications") {
        "registered"
    } else {
        "application"
    };
    let copy = if kind == "intake" { "form copy" } else { "copy" };
    let name = if line.method == Method::Post { "identity" } else { scene.ids[copy].as_str() };
    line.path.replace("{id}", &scene.ids[kind]).replace("{name}", name).replace("{copy}", name)
}

fn body_of(line: &Operation) -> Value {
    match line.path {
        "/centre/intakes/{id}" => json!({ "kind": "formation", "form": centre::person(21).answers }),
        _ => json!({}),
    }
}

on_both! {
    fn every_look_at_something_that_is_there_is_an_entry_in_the_role_that_looked(on) {
        let office = Office::open(on, &[]);
        let scene = scene(&office);
        let mut wrong = Vec::new();
        let looks = |line: &&&Operation| match line.reads {
            Reads::Look(..) => line.method != Method::Delete,
            Reads::Deed(_) => line.method.only_reads(),
            Reads::Nothing | Reads::Own | Reads::Bearer => false,
        };
        for line in SERVED.iter().filter(looks) {
            for role in let_in(line) {
                let before = last_place(&office);
                let actor = &scene.actors[&role];
                let reply = call(actor, line, &path_of(&scene, line), &body_of(line));
                let after = entries_after(&office, before);
                let name = format!("{} {} as {role:?}: {}", line.method.as_str(), line.path, reply.status);
                // Papers of a case that waits are not out, a body that is nothing is refused: nothing was told.
                let told_nothing = reply.status >= 400;
                let as_who = if role == Role::Recipient { "representative" } else { role.as_str() };
                let request = reply.headers["x-request-id"].to_str().expect("an id");
                let Some(entry) = after.iter().find(|entry| entry.by == as_who) else {
                    if !told_nothing {
                        wrong.push(format!("{name}: no entry among {after:?}"));
                    }
                    continue;
                };
                if entry.request != request {
                    wrong.push(format!("{name}: request {:?} is not {request:?}", entry.request));
                }
                if let (Reads::Look(fact, _), false) = (line.reads, told_nothing) {
                    let lists = !line.path.contains('{');
                    let text = String::from_utf8_lossy(&reply.bytes).into_owned();
                    // Whatever of the scene a list shows, its entry names.
                    let shown = scene.ids.values().filter(|id| lists && text.contains(id.as_str()));
                    let unnamed: Vec<_> = shown.filter(|id| !entry.told.contains(id)).collect();
                    let about_nothing = !lists && entry.subject.is_empty();
                    if entry.fact != fact.as_str() || !unnamed.is_empty() || about_nothing {
                        wrong.push(format!("{name}: {entry:?}, and not {unnamed:?}"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}

on_both! {
    fn every_look_for_something_that_is_not_there_is_an_entry_too(on) {
        let office = Office::open(on, &[]);
        let actors = actors(&office);
        let mut wrong = Vec::new();
        let mut walked = 0;
        for line in SERVED.iter().filter(|line| matches!(line.reads, Reads::Look(..) | Reads::Deed(_))) {
            for role in let_in(line) {
                let before = last_place(&office);
                let path = line.path.split('/').map(|part| if part.starts_with('{') { "nobody" } else { part });
                let reply = call(&actors[&role], line, &path.collect::<Vec<_>>().join("/"), &json!({}));
                if reply.status != 404 || reply.problem() == "queue-empty" {
                    continue;
                }
                walked += 1;
                let as_who = if role == Role::Recipient { "representative" } else { role.as_str() };
                let after = entries_after(&office, before);
                let found = after.iter().any(|one| one.fact == "sought_in_vain" && one.by == as_who);
                if !found {
                    wrong.push(format!("{} {} as {role:?}: {after:?}", line.method.as_str(), line.path));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        assert!(walked > 25, "{walked}");

        // What stands in a body is kept when it can be such a thing, and not when it is anything.
        let clerk = &actors[&Role::Clerk];
        let before = last_place(&office);
        let ask = |iin: &str| clerk.visitor.post("/api/v1/centre/particulars", &json!({ "iin": iin }));
        assert_eq!(ask("991231600301").problem(), "iin-unknown");
        assert_eq!(ask("Anna Eriksson; DROP").problem(), "iin-unknown");
        let told = actors[&Role::ContactCentre].visitor.post("/api/v1/contact/status", &json!({ "number": "Ф-2026-999999" }));
        assert_eq!(told.problem(), "not-found");
        let subjects: Vec<String> = entries_after(&office, before).into_iter().map(|one| one.subject).collect();
        assert_eq!(subjects, ["991231600301", "", "Ф-2026-999999"]);
        // Whoever asks what was asked about a number finds the miss.
        let asked = json!({ "person": "991231600301" });
        let found = actors[&Role::Auditor].visitor.post("/api/v1/journal/search", &asked);
        let missed: Vec<&str> = found.body["lines"].as_array().expect("lines").iter()
            .filter(|line| line["fact"] == "sought_in_vain").map(|line| line["subject"].as_str().expect("text")).collect();
        assert_eq!(missed, ["99••••••••01"], "{}", found.body);
    }
}

on_both! {
    fn what_is_said_to_tell_nobodys_data_tells_none(on) {
        let office = Office::open(on, &[]);
        let scene = scene(&office);
        // Somebody else than who filed: their own is nobody's of the scene.
        let stranger = office.sign_in(office.key_file("representative-2"));
        for line in SERVED.iter().filter(|line| line.method.only_reads()) {
            let callers: Vec<&Actor> = match line.reads {
                Reads::Nothing => let_in(line).into_iter().map(|role| &scene.actors[&role]).collect(),
                Reads::Own | Reads::Bearer => vec![&stranger],
                Reads::Deed(_) | Reads::Look(..) => continue,
            };
            for actor in callers {
                let reply = call(actor, line, &path_of(&scene, line), &json!({}));
                let text = String::from_utf8_lossy(&reply.bytes).into_owned();
                for name in &scene.names {
                    assert!(!text.contains(name.as_str()), "{} tells {name}: {text}", line.path);
                }
            }
        }
    }
}

on_both! {
    fn whoever_looked_at_a_person_is_found_by_the_persons_number(on) {
        let office = Office::open(on, &[]);
        let (me, operator, auditor) = (office.representative(), office.operator(), office.staff("auditor"));
        let lodged = me.file(&office, &specimen::anna());
        let iin = lodged.text("/iin").to_owned();
        let case = case_of(&lodged);
        let other = case_of(&me.file(&office, &specimen::person(31)));
        let supervisor = office.staff("supervisor");
        assert_eq!(supervisor.get(&format!("/api/v1/operator/cases/{case}")).status, 200);
        assert_eq!(operator.get(&format!("/api/v1/operator/cases/{other}")).status, 200);
        assert_eq!(office.staff("clerk").visitor.post("/api/v1/centre/particulars", &json!({ "iin": iin })).status, 200);
        assert_eq!(me.get("/api/v1/applications").status, 200);

        let search = |body: &Value| auditor.visitor.post("/api/v1/journal/search", body);
        let of = |reply: &Reply| -> Vec<(String, String)> {
            let lines = reply.body["lines"].as_array().unwrap_or_else(|| panic!("{}", reply.body)).iter();
            lines.map(|line| (line["fact"].as_str().expect("a fact").to_owned(), line["by"].as_str().expect("a role").to_owned())).collect()
        };
        let looked = of(&search(&json!({ "person": iin })));
        for wanted in [("case_read", "supervisor"), ("particulars_read", "clerk"), ("cabinet_read", "representative"), ("formed", "system")] {
            assert!(looked.contains(&(wanted.0.to_owned(), wanted.1.to_owned())), "{wanted:?} in {looked:?}");
        }
        assert!(!looked.contains(&("case_read".to_owned(), "operator".to_owned())), "another's case");
        // By who acted; and the look at the journal is itself about the person.
        let acted = search(&json!({ "actor": "991231500707", "fact": "case_read" }));
        assert_eq!(acted.body["lines"].as_array().map(Vec::len), Some(1), "{}", acted.body);
        let again = of(&search(&json!({ "person": iin, "fact": "journal_read" })));
        assert_eq!(again.first(), Some(&("journal_read".to_owned(), "auditor".to_owned())));
        assert_eq!(search(&json!({ "person": iin, "number": "Ф-1999-1" })).problem(), "not-found");
        for (part, value) in [("person", "12"), ("actor", "nobody"), ("fact", "a b")] {
            let refused = search(&json!({ part: value }));
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part));
        }
        assert_eq!(search(&json!({ "iin": iin })).problem(), "malformed");
    }
}

on_both! {
    fn staff_come_as_staff_and_no_session_is_told_in_the_journal(on) {
        let office = Office::open(on, &[]);
        let (operator, auditor, me) = (office.operator(), office.staff("auditor"), office.representative());
        let send = operator.visitor.request("DELETE", "/api/v1/session");
        assert_eq!(operator.visitor.send(send).status, 204);
        let lines = |fact: &str| auditor.get(&format!("/api/v1/journal?fact={fact}")).body["lines"].clone();
        let came: Vec<(String, String)> = lines("signed_in").as_array().expect("lines").iter()
            .map(|line| (line["by"].to_string(), line["detail"].to_string())).collect();
        for (by, roles) in [("operator", "operator"), ("auditor", "auditor"), ("representative", "")] {
            assert!(came.contains(&(format!("{by:?}"), format!("{roles:?}"))), "{came:?}");
        }
        assert_eq!(lines("signed_out")[0]["by"], "operator");
        assert!(lines("signed_in").as_array().expect("lines").iter().all(|line| line["subject"] == ""));
        drop(me);
    }
}
