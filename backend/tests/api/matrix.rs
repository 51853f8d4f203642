//! Every role through every endpoint of the contract: whom it does not name gets 401 or 403, whom it names gets neither.
//! Knows no endpoint by itself, so a new one is walked without a word here.

use std::collections::BTreeSet;

use backend::routes::SERVED;
use serde_json::json;
use shared::access::{Role, may};
use shared::contract::{self, Access, BASE, Operation, Pace};

use crate::on_both;
use crate::support::{Office, On, Reply, Visitor, once};

/// Calls whose open side cannot be walked with an empty body, one a line. The list may only shrink.
const UNTESTED: &str = include_str!("untested_routes.txt");

fn untested() -> BTreeSet<&'static str> {
    UNTESTED.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).collect()
}

fn name(line: &Operation) -> String {
    format!("{} {}", line.method.as_str(), line.path)
}

/// The call with everything a call may need and a body that asks for nothing.
fn call(visitor: &Visitor, line: &Operation, key: Option<&str>) -> Reply {
    call_from(visitor, line, key, "192.0.2.1")
}

/// The same from an address, where a proxy names it.
fn call_from(visitor: &Visitor, line: &Operation, key: Option<&str>, address: &str) -> Reply {
    let mut path = String::new();
    for part in line.path.split('/').skip(1) {
        path.push('/');
        path.push_str(if part.starts_with('{') { "nobody" } else { part });
    }
    let mut request = visitor.request(line.method.as_str(), &format!("{BASE}{path}"));
    request = request.header("idempotency-key", once()).header("if-match", "\"1\"");
    request = request.header("x-real-ip", address);
    if let Some(key) = key {
        request = request.header("authorization", format!("Bearer {key}"));
    }
    visitor.send(if line.method.only_reads() { request } else { request.json(&json!({})) })
}

/// Who knocks: the roles, and the visitor to knock with. A stranger has no role.
fn callers(office: &Office) -> Vec<(Vec<Role>, Visitor)> {
    let mut callers = vec![(Vec::new(), office.visitor())];
    for role in Role::STAFF.iter().chain([&Role::Recipient]) {
        let file = match role {
            Role::Recipient => "representative".to_owned(),
            other => other.as_str().replace('_', "-"),
        };
        let actor = office.sign_in(office.key_file(&file));
        let mut roles = vec![Role::Recipient, *role];
        roles.dedup();
        callers.push((roles, actor.visitor));
    }
    callers
}

/// What is wrong with an answer, if anything.
fn complaint(line: &Operation, roles: &[Role], reply: &Reply) -> Option<String> {
    let shut = match reply.status {
        401 | 403 => Some(reply.problem()).filter(|code| ["not-signed-in", "forbidden"].contains(code)),
        _ => None,
    };
    let wanted = match line.access {
        Access::Anybody => None,
        Access::Key(_) => Some("not-signed-in"),
        _ if roles.is_empty() => Some("not-signed-in"),
        Access::SignedIn => None,
        Access::Role(actions) if actions.iter().any(|action| may(roles, *action)) => None,
        Access::Role(_) => Some("forbidden"),
    };
    if wanted.is_none() && untested().contains(name(line).as_str()) {
        return None;
    }
    let broken = reply.status >= 500 && wanted.is_none();
    (shut != wanted || broken)
        .then(|| format!("{} as {roles:?}: {} {shut:?}, wanted {wanted:?}", name(line), reply.status))
}

#[test]
fn what_is_declared_is_served_and_nothing_else() {
    let declared: Vec<_> = contract::operations().map(name).collect();
    let served: Vec<_> = SERVED.iter().map(|one| name(one)).collect();
    let lacking: Vec<_> = declared.iter().filter(|one| !served.contains(one)).collect();
    let undeclared: Vec<_> = served.iter().filter(|one| !declared.contains(one)).collect();
    assert!(
        lacking.is_empty() && undeclared.is_empty(),
        "nobody serves {lacking:?}; nobody declares {undeclared:?}"
    );
    assert_eq!(declared.len(), served.len(), "a line stands twice");
}

#[test]
fn the_untested_list_names_lines_of_the_table_only() {
    let known: BTreeSet<String> = SERVED.iter().map(|one| name(one)).collect();
    for call in untested() {
        assert!(known.contains(call), "untested_routes.txt: there is no {call}");
        eprintln!("untested: {call}");
    }
}

on_both! {
    fn r2_8_refuses_every_role_what_the_table_does_not_give_it(on) {
        let office = Office::open(on, &["--checks-per-minute", "100000"]);
        let mut wrong = Vec::new();
        // Signing out comes last: it ends the session that the other calls need.
        let mut lines: Vec<&Operation> = SERVED.to_vec();
        lines.sort_by_key(|line| line.name == "SignOut");
        for (roles, visitor) in callers(&office) {
            let replies = lines.iter().map(|line| (line, call(&visitor, line, None)));
            wrong.extend(replies.filter_map(|(line, reply)| complaint(line, &roles, &reply)));
        }
        // Another system comes without a session, and its key opens its own calls and no others.
        let named = json!({ "name": "System", "scopes": ["iin", "certificate"], "expires_on": "2027-11-23",
            "per_minute": 600, "per_day": 1000 });
        let key = office.staff("administrator").create("/api/v1/consumers", &named).text("/key").to_owned();
        let visitor = office.visitor();
        for line in &lines {
            let reply = call(&visitor, line, Some(&key));
            let open = matches!(line.access, Access::Anybody | Access::Key(_));
            if (reply.status == 401) == open {
                wrong.push(format!("{} with a key: {}", name(line), reply.status));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        assert_eq!(office.visitor().get("/api/v1/health").status, 200);
    }
}

on_both! {
    fn what_is_limited_by_address_is_counted_by_its_handler(on) {
        let office = Office::open(on, &["--sign-ins-per-minute", "1", "--checks-per-minute", "1",
            "--lookups-per-minute", "1", "--client-address-header", "X-Real-IP"]);
        let visitor = office.visitor();
        let mut counted = BTreeSet::new();
        for (place, line) in contract::operations().enumerate() {
            let by_address = matches!(line.pace, Pace::SignIns | Pace::Checks | Pace::PublicLookUps | Pace::Phones);
            let from = format!("198.51.100.{place}");
            let [first, second] = [(); 2].map(|()| call_from(&visitor, line, None, &from).status == 429);
            assert!(!first, "{} refuses whoever comes for the first time", line.name);
            assert_eq!(second, by_address, "{} is declared as {:?}", line.name, line.pace);
            counted.extend(line.pace.as_str().filter(|_| by_address));
        }
        assert_eq!(counted.len(), 4, "{counted:?}");
    }
}
