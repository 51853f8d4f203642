//! What runs out and what was signed before it did: keys renewed, lists replaced, seals and signatures that stand all the
//! same, and whoever looks after the service told in time.

use std::path::Path;
use std::process::Command;

use backend::demo::{Authority, Holder, PASSWORD};
use eds::cms;
use eds::pkcs12;
use eds::time::UnixSeconds;
use jiff::SignedDuration;
use serde_json::json;
use shared::specimen;

use crate::deciding::operator::case_of;
use crate::on_both;
use crate::support::{Actor, Office, On, once, parts};
use crate::systems::duties::soon;

/// A key file for an information system of this name, good until so many hours from now.
fn service_key(office: &Office, name: &str, hours: i64) -> Vec<u8> {
    let (now, holder) = (office.now(), Holder::Service { name });
    let until = now.plus_seconds(hours * 3600);
    office.authority.key_file(&holder, now.plus_days(-1), until, "a password").expect("a key")
}

fn sealed(office: &Office) -> Actor {
    office.pass(SignedDuration::from_hours(24));
    let auditor = office.staff("auditor");
    soon("the seal", || {
        let seals = auditor.get("/api/v1/journal/seals");
        seals.body.as_array().is_some_and(|all| all.iter().any(|seal| seal["day"] == "2026-11-23"))
    });
    auditor
}

/// The statement of a seal, signed with a key of the demonstration as its own would sign.
fn forge(office: &Office, key_file: &Path) {
    let auditor = office.staff("auditor");
    let seals = auditor.get("/api/v1/journal/seals");
    let seal =
        seals.body.as_array().expect("seals").iter().find(|seal| seal["day"] == "2026-11-23").expect("it");
    let statement = seal["statement"].as_str().expect("a text").to_owned();
    let opened = pkcs12::open(&std::fs::read(key_file).expect("a file"), PASSWORD).expect("opens");
    let forged =
        cms::sign(statement.as_bytes(), &opened.key, &opened.certificate, office.now(), false, &[7; 32])
            .expect("signed");
    let bytes = if office.config.database_url.starts_with("postgres") {
        format!("'\\x{}'", hex::encode(forged))
    } else {
        format!("X'{}'", hex::encode(forged))
    };
    office.behind_the_triggers(
        "audit_seal",
        &format!("UPDATE audit_seal SET signature = {bytes} WHERE day = '2026-11-23'"),
    );
}

on_both! {
    fn i8_a_renewed_service_key_leaves_earlier_seals_whole_and_a_forged_one_is_found(on) {
        let mut office = Office::open(on, &[]);
        office.let_the_clock_settle();
        drop(sealed(&office));
        let key_file = office.folder.join("var/demo/service.p12");
        let before = std::fs::read(&key_file).expect("a key");
        std::fs::remove_file(&key_file).expect("gone");
        office.close_and_open_again();
        assert_ne!(std::fs::read(&key_file).expect("a key"), before, "another key");
        let auditor = office.staff("auditor");
        let check = || auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!(check().body["whole"], json!(true), "{}", check().body);

        // A person's key of the same authority seals nothing.
        forge(&office, &office.folder.join("var/keys/administrator.p12"));
        let broken = check();
        assert_eq!(broken.body["broken_seals"], json!(["2026-11-23"]), "{}", broken.body);

        // Neither does a system of the same name that another authority named.
        let stranger = Authority::new("DEMO", office.now()).expect("an authority");
        let (now, holder) = (office.now(), Holder::Service { name: "DEMO IIN SERVICE" });
        let forged = office.folder.join("stranger.p12");
        let bytes = stranger.key_file(&holder, now.plus_days(-5), now.plus_days(5), PASSWORD).expect("a key");
        std::fs::write(&forged, bytes).expect("written");
        forge(&office, &forged);
        assert_eq!(check().body["broken_seals"], json!(["2026-11-23"]));
        // The key from before is the right one still, and so is one of the same authority and name.
        std::fs::write(&forged, &before).expect("written");
        forge(&office, &forged);
        assert_eq!(check().body["whole"], json!(true));
        // Not one that was not good yet when the seal was made.
        let late = office.authority.key_file(&holder, now.plus_days(3), now.plus_days(5), PASSWORD).expect("a key");
        std::fs::write(&forged, late).expect("written");
        forge(&office, &forged);
        assert_eq!(check().body["broken_seals"], json!(["2026-11-23"]));
    }
}

on_both! {
    fn r2_14_accepts_again_what_was_judged_by_a_list_that_was_replaced_meanwhile(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let list = office.folder.join("var/demo/trust/crls/demo.crl");
        let newer = office.authority.revocation_list(&[], office.now().plus_seconds(30)).expect("a list");
        std::fs::write(&list, newer).expect("replaced");
        let filed = me.file(&office, &specimen::anna());
        assert_eq!(filed.status, 201, "{}", filed.body);
        office.close_and_open_again();
        let lines = office.replay(filed.text("/line/number"), None).expect("replayed");
        assert!(lines.iter().any(|line| line.contains("good as of")), "{lines:?}");
    }
}

on_both! {
    fn r2_14_accepts_again_what_an_authority_vouched_for_that_is_former_by_now(on) {
        let office = Office::open_in_earnest(on);
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let number = finnish(&office, &me).1;
        // Another authority from now on; the fingerprint of the first is known still.
        let trust = office.folder.join("trust");
        let next = Authority::new("UTOPIAN", office.now()).expect("an authority");
        std::fs::write(trust.join("anchors/root.cer"), next.root().der()).expect("written");
        std::fs::write(trust.join("intermediates/issuing.cer"), next.issuing().der()).expect("written");
        let list = next.revocation_list(&[], office.now()).expect("a list");
        std::fs::write(trust.join("crls/issuing.crl"), list).expect("written");
        let mut config = office.config.clone();
        config.peers.trust_pins.push(next.root().sha256());
        let parts = parts(&office.clock);
        let lines = backend::replay(config.clone(), parts.clone(), &number).expect("replayed");
        assert!(lines.iter().any(|line| line.contains("good as of")), "{lines:?}");
        // Whoever was never named vouches for nobody.
        config.peers.trust_pins.retain(|pin| *pin == next.root().sha256());
        let lines = backend::replay(config, parts, &number).expect_err("nobody vouches").lines().to_vec();
        assert!(lines.iter().any(|line| line.contains("does not stand")), "{lines:?}");
    }
}

/// A filing that a production accepts: its case and number.
fn finnish(office: &Office, me: &Actor) -> (String, String) {
    let mut request = specimen::anna();
    for code in [&mut request.answers.recipient.citizenship, &mut request.answers.document.issuer] {
        *code = "FIN".into();
    }
    request.answers.document.mrz.clear();
    let lodged = me.file(office, &request);
    (case_of(&lodged), lodged.text("/line/number").to_owned())
}

/// What keeps the service from starting at this moment.
pub(crate) fn refusal_to_start(office: &Office) -> Vec<String> {
    let (config, clock) = (office.config.clone(), office.clock.clone());
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            match backend::start(config, parts(&clock)) {
                Ok(running) => {
                    running.stop().await;
                    Vec::new()
                }
                Err(error) => error.lines().to_vec(),
            }
        })
    })
    .join()
    .expect("ended")
}

on_both! {
    fn production_does_not_start_with_a_key_that_could_not_sign(on) {
        let mut office = Office::open_in_earnest(on);
        office.close();
        let file = office.folder.join("trust/service.p12");
        assert_eq!(refusal_to_start(&office), Vec::<String>::new(), "with a good one it does");
        let (now, person) =
            (office.now(), Holder::Person { iin: "991231500016", surname: "UTOPIAN", name: "REPRESENTATIVE" });
        let key = |holder: &Holder<'_>, from: UnixSeconds, until: UnixSeconds| {
            office.authority.key_file(holder, from, until, "a password").expect("a key")
        };
        let service = Holder::Service { name: "IIN SERVICE" };
        for (bytes, why) in [
            (key(&service, now.plus_days(-9), now.plus_days(-1)), "expired"),
            (key(&service, now.plus_days(1), now.plus_days(9)), "not valid before"),
            (key(&person, now.plus_days(-1), now.plus_days(9)), "a person's"),
        ] {
            std::fs::write(&file, bytes).expect("written");
            let lines = refusal_to_start(&office);
            assert!(lines.iter().any(|line| line.contains("service.p12") && line.contains(why)), "{why}: {lines:?}");
        }
    }
}

on_both! {
    fn an_expired_key_signs_nothing_and_a_renewed_one_signs_what_waited(on) {
        let mut office = Office::open_in_earnest(on);
        let file = office.folder.join("trust/service.p12");
        std::fs::write(&file, service_key(&office, "IIN SERVICE", 1)).expect("written");
        office.close_and_open_again();
        let health = |office: &Office| office.visitor().get("/api/v1/health");
        let ending = health(&office);
        assert_eq!((&ending.body["signs"], &ending.body["ending"][0]), (&json!(true), &json!("service-key ends-now")), "{}", ending.body);
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let case = finnish(&office, &me).0;
        office.pass(SignedDuration::from_hours(2));
        let operator = office.sign_in(office.key("991231500707", "UTOPIAN", "OPERATOR"));
        assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
        let body = json!({ "set_aside": [], "checked": shared::decision::CHECKLIST });
        assert_eq!(operator.step(&case, "grant", 2, &body).status, 200);
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let paper = || me.get(&format!("/api/v1/applications/{case}/certificate"));
        let paused = paper();
        assert_eq!((paused.status, paused.problem()), (503, "signing-paused"));
        assert_eq!(me.get(&format!("/api/v1/applications/{case}")).text("/line/stage"), "granted");
        assert_eq!((&health(&office).body["signs"], &health(&office).body["ending"][0]), (&json!(false), &json!("service-key over")));

        std::fs::write(&file, service_key(&office, "IIN SERVICE", 24 * 300)).expect("written");
        office.pass(SignedDuration::from_mins(2));
        soon("the certificate", || me.get(&format!("/api/v1/applications/{case}")).text("/line/stage") == "issued");
        assert_eq!(paper().status, 200);
    }
}

on_both! {
    fn a_demonstration_that_runs_for_months_lets_people_in(on) {
        let office = Office::open(on, &[]);
        office.pass(SignedDuration::from_hours(24 * 50));
        let key = office.key_file("administrator");
        soon("a current list", || office.visitor().sign_in(&office, &key).status == 201);
        let upkeep = office.sign_in(key).get("/api/v1/upkeep");
        assert_eq!((upkeep.status, &upkeep.body["signs"], &upkeep.body["stuck"]), (200, &json!(true), &json!([])), "{}", upkeep.body);
        let kinds: Vec<_> = upkeep.body["expiries"].as_array().expect("a list").iter().map(|one| one["kind"].clone()).collect();
        for kind in ["service-key", "anchor", "issuer", "revocation-list"] {
            assert!(kinds.contains(&json!(kind)), "{kinds:?}");
        }
        // Two years later its keys are others.
        office.pass(SignedDuration::from_hours(24 * 700));
        soon("a renewed key", || {
            let all = office.visitor().get("/api/v1/health");
            all.body["signs"] == json!(true) && all.body["ending"] == json!([])
        });
        soon("a key file that opens the door", || {
            office.visitor().sign_in(&office, &office.key_file("administrator")).status == 201
        });
    }
}

on_both! {
    fn a_hangup_reads_trust_again_and_sends_nobody_away(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let revoked = office.key_file("clerk");
        let list = office.folder.join("var/demo/trust/crls/demo.crl");
        let newer = office.authority.revocation_list(&[revoked.certificate().clone()], office.now().plus_seconds(30));
        std::fs::write(&list, newer.expect("a list")).expect("replaced");
        let hung_up = Command::new("kill").args(["-HUP", &std::process::id().to_string()]).status().expect("sent");
        assert!(hung_up.success());
        soon("the new list", || office.visitor().sign_in(&office, &revoked).status != 201);
        assert_eq!(me.file(&office, &specimen::anna()).status, 201, "the same session goes on");
    }
}

on_both! {
    fn a_lodging_sent_again_after_its_answer_is_gone_is_told_what_stands(on) {
        let office = Office::open(on, &[]);
        office.let_the_clock_settle();
        let me = office.representative();
        let ready = me.ready(&office, &specimen::anna());
        let key = once();
        let first = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!(first.status, 201, "{}", first.body);
        office.pass(SignedDuration::from_hours(48));
        let me = office.representative();
        // The kept answer is gone: the one told now knows of the certificate.
        soon("the purge", || {
            let again = me.lodge(&ready.draft, &ready.envelope, &key);
            again.status == 201 && again.bytes != first.bytes
        });
        let again = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!((again.text("/line/id"), again.text("/iin")), (ready.draft.as_str(), first.text("/iin")));
        let stranger = office.staff("operator");
        assert_eq!(stranger.lodge(&ready.draft, &ready.envelope, &once()).problem(), "not-found");
    }
}
