//! Sign-in by EDS: who comes in, who does not, and why.

use backend::demo::{Authority, Holder};
use serde_json::json;

use crate::on_both;
use crate::support::{Office, On, base64, moment};

impl Office {
    /// From now on no list of revoked certificates is made: the demonstration's authority, which makes one whenever its
    /// duty finds that an hour has passed, has lost its key.
    pub(crate) fn no_list_is_made_anew(&self) {
        std::fs::write(self.folder.join("var/demo/authority.hex"), "lost").expect("written");
    }
}

on_both! {
    fn a3_10_2_lets_in_whoever_signs_the_challenge(on) {
        let office = Office::open(on, &[]);
        let actor = office.representative();
        let session = actor.get("/api/v1/session");
        assert_eq!(session.status, 200);
        assert_eq!(session.text("/iin"), "991231500016");
        assert_eq!(session.body["roles"], json!(["recipient"]));
        assert_eq!(office.operator().get("/api/v1/session").body["roles"], json!(["recipient", "operator"]));

        let out = actor.visitor.request("DELETE", "/api/v1/session");
        assert_eq!(actor.visitor.send(out).status, 204);
        assert_eq!(actor.get("/api/v1/session").problem(), "not-signed-in");
    }
}

on_both! {
    fn a3_10_2_refuses_who_has_no_good_certificate(on) {
        let office = Office::open(on, &[]);
        let now = office.now();
        let person = Holder::Person { iin: "991231500016", surname: "UTOPIAN", name: "REPRESENTATIVE" };
        let early = office.authority.key(&person, now.plus_days(2), now.plus_days(9)).expect("a key");
        let stranger = Authority::new("OTHER", now).expect("an authority");
        let foreign = stranger.key(&person, now.plus_days(-1), now.plus_days(9)).expect("a key");
        let system = Holder::Service { name: "DEMO MACHINE" };
        let machine = office.authority.key(&system, now.plus_days(-1), now.plus_days(9)).expect("a key");
        for (key, reason) in [
            (office.key_file("expired"), "path-expired"),
            (early, "path-not-yet-valid"),
            (office.key_file("revoked"), "certificate-revoked"),
            (foreign, "path-unknown-issuer"),
            (machine, "path-wrong-holder"),
        ] {
            let mut visitor = office.visitor();
            let refused = visitor.sign_in(&office, &key);
            assert_eq!(refused.problem(), "signature-refused", "{reason}");
            assert_eq!(refused.text("/values/reason"), reason);
            assert_eq!(visitor.get("/api/v1/session").problem(), "not-signed-in");
        }
    }
}

on_both! {
    fn revocation_not_known_is_never_good(on) {
        let office = Office::open(on, &[]);
        let key = office.key_file("representative");
        // The list is current for thirty days.
        office.no_list_is_made_anew();
        office.clock.set(moment("2027-01-15T05:00:00Z"));
        let mut visitor = office.visitor();
        let refused = visitor.sign_in(&office, &key);
        assert_eq!(refused.status, 503);
        assert_eq!(refused.problem(), "revocation-unknown");
    }
}

on_both! {
    fn a_challenge_is_spent_once_by_its_own_session_and_soon(on) {
        let office = Office::open(on, &[]);
        let key = office.key_file("representative");

        // Replayed: the same envelope again, in the same browser and in another one.
        let mut visitor = office.visitor();
        let statement = visitor.challenge().text("/statement").to_owned();
        let envelope = key.sign(statement.as_bytes(), office.now()).expect("signed");
        let mut thief = visitor.clone();
        assert_eq!(visitor.open_session(&envelope).status, 201);
        assert_eq!(thief.open_session(&envelope).problem(), "challenge-spent");
        assert_eq!(visitor.open_session(&envelope).problem(), "challenge-spent");

        // Stolen: another session's challenge.
        let mut other = office.visitor();
        other.challenge();
        assert_eq!(other.open_session(&envelope).problem(), "content-differs");

        // Another origin inside the statement.
        let mut lured = office.visitor();
        let statement = lured.challenge().text("/statement").replace("127.0.0.1:8080", "evil.example");
        let envelope = key.sign(statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lured.open_session(&envelope).problem(), "content-differs");

        // Late.
        let mut late = office.visitor();
        let statement = late.challenge().text("/statement").to_owned();
        let envelope = key.sign(statement.as_bytes(), office.now()).expect("signed");
        office.clock.set(moment("2026-11-23T05:06:00Z"));
        assert_eq!(late.open_session(&envelope).problem(), "challenge-spent");
    }
}

on_both! {
    fn a_session_gets_a_new_token_and_ends(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        visitor.challenge();
        let before = visitor.cookie.clone();
        let reply = visitor.sign_in(&office, &office.key_file("representative"));
        assert_eq!(reply.status, 201);
        assert_ne!(before, visitor.cookie, "a token known before is worth nothing after");
        let cookie = reply.headers["set-cookie"].to_str().expect("text");
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        office.clock.set(moment("2026-11-23T05:29:00Z"));
        assert_eq!(visitor.get("/api/v1/session").status, 200, "touched, so it stays");
        office.clock.set(moment("2026-11-23T05:58:00Z"));
        assert_eq!(visitor.get("/api/v1/session").status, 200);
        office.clock.set(moment("2026-11-23T06:29:00Z"));
        assert_eq!(visitor.get("/api/v1/session").problem(), "not-signed-in", "idle for half an hour");
    }
}

on_both! {
    fn bad_envelopes_are_told_apart(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        visitor.challenge();
        for bytes in [&b""[..], b"not cms", &[0x30, 0x80], &[0x30, 0x84, 0xff, 0xff, 0xff, 0xff]] {
            assert_eq!(visitor.open_session(bytes).problem(), "envelope-malformed");
        }
        let reply = visitor.post("/api/v1/session", &json!({ "envelope": "***" }));
        assert_eq!(reply.problem(), "envelope-malformed");
        // One bit of a good signature.
        let statement = visitor.challenge().text("/statement").to_owned();
        let mut envelope = office.key_file("representative").sign(statement.as_bytes(), office.now()).expect("signed");
        if let Some(last) = envelope.last_mut() {
            *last ^= 1;
        }
        let reply = visitor.post("/api/v1/session", &json!({ "envelope": base64(&envelope) }));
        assert_eq!(reply.problem(), "signature-refused");
        assert_eq!(reply.text("/values/reason"), "cms-bad-signature");
    }
}

on_both! {
    fn the_armour_of_desktop_signers_is_accepted(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let statement = visitor.challenge().text("/statement").to_owned();
        let envelope = office.key_file("representative").sign(statement.as_bytes(), office.now()).expect("signed");
        let armoured = eds::armour::armour("CMS", &envelope);
        let reply = visitor.post("/api/v1/session", &json!({ "envelope": armoured }));
        assert_eq!(reply.status, 201);
    }
}

on_both! {
    fn no_damage_to_an_envelope_breaks_the_service(on) {
        let office = Office::open(on, &[]);
        let key = office.key_file("representative");
        let mut visitor = office.visitor();
        let statement = visitor.challenge().text("/statement").to_owned();
        let good = key.sign(statement.as_bytes(), office.now()).expect("signed");
        // A fixed walk over the bytes: each place is changed, cut off there, or doubled.
        for step in 0..180_usize {
            let place = step * 7919 % good.len();
            let mut bad = good.clone();
            match step % 3 {
                0 => bad[place] = bad[place].wrapping_add(1 + (step % 255) as u8),
                1 => bad.truncate(place),
                _ => bad.insert(place, bad[place]),
            }
            let reply = visitor.open_session(&bad);
            assert!(reply.status == 201 || (400..500).contains(&reply.status), "{step}: {}", reply.body);
            if reply.status == 201 {
                // Damage where nothing is signed: the session is real, so a new challenge is needed.
                visitor = office.visitor();
                visitor.challenge();
            }
        }
        assert_eq!(visitor.get("/api/v1/health").status, 200);
    }
}

#[test]
fn over_https_only_this_host_sets_the_cookie_and_no_browser_comes_without() {
    let mut office = Office::open(On::Sqlite, &[]);
    let plain = office.visitor().post("/api/v1/session/challenge", &json!({}));
    assert!(!plain.headers.contains_key("strict-transport-security"), "nobody is sent where nothing listens");
    office.config.origin = "https://portal.example".to_owned();
    office.close_and_open_again();
    let visitor = office.visitor();
    let challenge = |cookie: &str| {
        let send = visitor.request("POST", "/api/v1/session/challenge").header("cookie", cookie);
        visitor.send(send.json(&json!({})))
    };
    let first = challenge("");
    let set = first.headers["set-cookie"].to_str().expect("text").to_owned();
    let pair = set.split(';').next().expect("a pair").to_owned();
    assert!(
        pair.starts_with("__Host-iin_session=") && set.contains("; Secure") && set.contains("; Path=/"),
        "{set}"
    );
    assert!(!set.to_lowercase().contains("domain"), "{set}");
    assert!(!challenge(&pair).headers.contains_key("set-cookie"), "it is known again");
    let by_another = pair.trim_start_matches("__Host-").to_owned();
    assert!(
        challenge(&by_another).headers.contains_key("set-cookie"),
        "a cookie that others may set is nobody's"
    );
    for path in ["/", "/api/v1/service", "/live"] {
        let told = visitor.get(path);
        assert_eq!(told.headers["strict-transport-security"], "max-age=31536000", "{path}");
    }
}
