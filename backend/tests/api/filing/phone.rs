//! Signing on a phone by a QR code: a phone that behaves, phones that do not, and everything that must not be mixed.

use serde_json::{Value, json};
use shared::specimen;

use crate::on_both;
use crate::support::{Actor, Office, On, Reply, Visitor, base64, moment, once};

/// A phone: it scans the code, asks API 1 and API 2, and sends back.
struct Phone {
    visitor: Visitor,
    /// API 1's path, from the code.
    api1: String,
}

/// What a phone knows once it has scanned.
struct Scanned {
    api2: String,
    token: String,
    documents: Value,
}

impl Phone {
    fn scan(office: &Office, invite: &Reply) -> Self {
        let url = invite.text("/text").strip_prefix("mobileSign:").expect("a code for the apps");
        let api1 = url.strip_prefix(crate::support::ORIGIN).expect("our address").to_owned();
        Self { visitor: office.visitor(), api1 }
    }

    fn api1(&self) -> Reply {
        self.visitor.get(&self.api1)
    }

    fn api2(&self, token: &str) -> Reply {
        let request = self.visitor.request("GET", &format!("{}/documents", self.api1));
        self.visitor.send(request.header("authorization", format!("Bearer {token}")))
    }

    fn open(&self) -> Scanned {
        let asked = self.api1();
        assert_eq!(asked.status, 200, "{}", asked.body);
        let uri = asked.text("/document/uri").strip_prefix(crate::support::ORIGIN).expect("our address");
        let (api2, token) = (uri.to_owned(), asked.text("/document/auth_token").to_owned());
        let given = self.api2(&token);
        assert_eq!(given.status, 200, "{}", given.body);
        Scanned { api2, token, documents: given.body }
    }

    fn put(&self, scanned: &Scanned, documents: &Value) -> Reply {
        let request = self.visitor.request("PUT", &scanned.api2);
        self.visitor
            .send(request.header("authorization", format!("Bearer {}", scanned.token)).json(documents))
    }
}

/// The bytes a phone was given.
fn content(documents: &Value) -> Vec<u8> {
    use base64::Engine as _;
    let data = documents.pointer("/documentsToSign/0/document/file/data").and_then(Value::as_str);
    base64::engine::general_purpose::STANDARD.decode(data.expect("data")).expect("base64")
}

/// The same object with the signed value in place.
fn with(documents: &Value, envelope: &[u8]) -> Value {
    let mut signed = documents.clone();
    signed["documentsToSign"][0]["document"]["file"]["data"] = json!(base64(envelope));
    signed
}

fn signed(office: &Office, scanned: &Scanned, key: &str) -> Value {
    let envelope = office.key_file(key).sign(&content(&scanned.documents), office.now()).expect("signed");
    with(&scanned.documents, &envelope)
}

fn begin_sign_in(visitor: &mut Visitor) -> Reply {
    assert_eq!(visitor.challenge().status, 200);
    let begun = visitor.post("/api/v1/session/phone", &json!({}));
    assert_eq!(begun.status, 201, "{}", begun.body);
    begun
}

fn state(visitor: &Visitor, begun: &Reply) -> Reply {
    visitor.get(&format!("/api/v1/phone-signings/{}", begun.text("/id")))
}

/// A filing up to its code.
fn begin_filing(me: &Actor) -> (String, Reply) {
    let (draft, prepared) = me.prepared(&specimen::anna());
    assert_eq!(prepared.status, 200, "{}", prepared.body);
    let begun = me.visitor.post(&format!("/api/v1/drafts/{draft}/phone"), &json!({}));
    assert_eq!(begun.status, 201, "{}", begun.body);
    (draft, begun)
}

on_both! {
    fn a3_10_2_lets_in_whoever_signs_the_challenge_on_a_phone(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        assert_eq!(state(&visitor, &begun).text("/state"), "waiting");
        let phone = Phone::scan(&office, &begun);

        let asked = phone.api1();
        assert_eq!(asked.text("/expiry_date"), "2026-11-23T10:05:00.00+0500");
        assert_eq!(asked.text("/organisation/bin"), "991240000003");
        for name in ["nameRu", "nameKz", "nameEn"] {
            assert!(!asked.text(&format!("/organisation/{name}")).is_empty());
        }
        assert_eq!(asked.text("/document/auth_type"), "Token");
        assert!(asked.text("/description").ends_with(&format!("{}.", begun.text("/check_number"))), "{}", asked.body);
        assert_eq!(state(&visitor, &begun).text("/state"), "waiting", "nothing was taken yet");

        let scanned = phone.open();
        assert_eq!(state(&visitor, &begun).text("/state"), "opened");
        assert_eq!(scanned.documents["signMethod"], "CMS_WITH_DATA");
        let document = &scanned.documents["documentsToSign"][0];
        assert_eq!((document["id"].clone(), document["document"]["file"]["mime"].clone()), (json!(1), json!("")));
        for name in ["nameRu", "nameKz", "nameEn"] {
            assert!(document[name].as_str().is_some_and(|name| !name.is_empty()));
        }
        let shown: Vec<&str> = document["meta"].as_array().expect("lines").iter().filter_map(|m| m["value"].as_str()).collect();
        assert!(shown.contains(&crate::support::ORIGIN) && shown.contains(&begun.text("/check_number")), "{shown:?}");

        // The app adds what it likes.
        let mut returned = signed(&office, &scanned, "representative");
        returned["version"] = json!(2);
        returned["documentsToSign"][0]["documentXml"] = Value::Null;
        let taken = phone.put(&scanned, &returned);
        assert_eq!((taken.status, taken.bytes.len()), (200, 0));

        // The signature alone lets nobody in: the browser that began fetches it and sends it.
        assert_eq!(visitor.get("/api/v1/session").problem(), "not-signed-in");
        let ready = state(&visitor, &begun);
        assert_eq!(ready.text("/state"), "signed");
        let envelope = {
            use base64::Engine as _;
            base64::engine::general_purpose::STANDARD.decode(ready.text("/envelope")).expect("base64")
        };
        let opened = visitor.open_session(&envelope);
        assert_eq!(opened.status, 201, "{}", opened.body);
        assert_eq!(opened.text("/iin"), "991231500016");
        assert_eq!(visitor.get("/api/v1/sessions").text("/0/way"), "phone");
    }
}

on_both! {
    fn a3_8_portal_1_a_statement_signed_on_a_phone_is_filed_by_its_browser(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let (draft, begun) = begin_filing(&me);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        assert!(content(&scanned.documents).starts_with(b"IIN-STATEMENT/2 en\n"));
        assert_eq!(phone.put(&scanned, &signed(&office, &scanned, "representative")).status, 200);
        assert_eq!(me.get("/api/v1/applications").body.as_array().map(Vec::len), Some(0), "nothing is filed by a phone");
        let ready = state(&me.visitor, &begun);
        let request = me.visitor.request("POST", &format!("/api/v1/drafts/{draft}/lodge"));
        let lodged = me.visitor.send(request.header("idempotency-key", once()).json(&json!({ "envelope": ready.text("/envelope") })));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        assert!(!lodged.text("/iin").is_empty());
    }
}

on_both! {
    fn a3_8_portal_1_refuses_another_persons_phone(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let (_, begun) = begin_filing(&me);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        let refused = phone.put(&scanned, &signed(&office, &scanned, "representative-2"));
        assert_eq!((refused.status, refused.problem()), (403, "phone-signature-refused"));
        assert_eq!(refused.text("/values/problem"), "signer-differs");
        let told = state(&me.visitor, &begun);
        assert_eq!((told.text("/state"), told.text("/refusal/code")), ("refused", "signer-differs"));
        assert!(!told.text("/refusal/detail").is_empty());
        // A code is worth one signature: the right key comes too late now.
        let again = phone.put(&scanned, &signed(&office, &scanned, "representative"));
        assert_eq!((again.problem(), again.text("/values/from")), ("phone-signing-ended", "refused"));
    }
}

on_both! {
    fn r2_14_refuses_what_a_phone_signed_badly(on) {
        let office = Office::open(on, &[]);
        for (key, change, code, reason) in [
            ("representative", true, "content-differs", None),
            ("expired", false, "signature-refused", Some("path-expired")),
            ("revoked", false, "signature-refused", Some("certificate-revoked")),
        ] {
            let mut visitor = office.visitor();
            let begun = begin_sign_in(&mut visitor);
            let phone = Phone::scan(&office, &begun);
            let scanned = phone.open();
            let mut text = content(&scanned.documents);
            if change {
                text.extend(b"and something else\n");
            }
            let envelope = office.key_file(key).sign(&text, office.now()).expect("signed");
            let refused = phone.put(&scanned, &with(&scanned.documents, &envelope));
            assert_eq!((refused.status, refused.text("/values/problem")), (403, code));
            let told = state(&visitor, &begun);
            assert_eq!(told.text("/refusal/code"), code);
            assert_eq!(told.body.pointer("/refusal/values/reason").and_then(Value::as_str), reason);
        }
        // Sent back as it was given, as an app may that was told to refuse.
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        assert_eq!(phone.put(&scanned, &scanned.documents).text("/values/problem"), "envelope-malformed");
        assert_eq!(state(&visitor, &begun).text("/state"), "refused");
    }
}

on_both! {
    fn a_signature_is_taken_once_and_only_in_time(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        let good = signed(&office, &scanned, "representative");
        assert_eq!(phone.put(&scanned, &good).status, 200);
        let twice = phone.put(&scanned, &good);
        assert_eq!((twice.status, twice.problem()), (403, "phone-signing-ended"));
        assert_eq!((twice.text("/values/from"), twice.text("/values/wanted")), ("signed", "sign"));

        let mut slow = office.visitor();
        let begun = begin_sign_in(&mut slow);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        let late = signed(&office, &scanned, "representative");
        office.clock.set(moment("2026-11-23T05:05:00Z"));
        assert_eq!(phone.put(&scanned, &late).text("/values/from"), "expired");
        assert_eq!(state(&slow, &begun).text("/state"), "expired");
        assert_eq!(phone.api1().text("/values/from"), "expired");
        // Long after, nobody remembers it.
        assert_eq!(slow.get("/api/v1/phone-signings/nobody").problem(), "phone-signing-unknown");
    }
}

on_both! {
    fn tokens_and_objects_of_one_signing_open_no_other(on) {
        let office = Office::open(on, &[]);
        let (mut one, mut two) = (office.visitor(), office.visitor());
        let (first, second) = (begin_sign_in(&mut one), begin_sign_in(&mut two));
        let (phone, other) = (Phone::scan(&office, &first), Phone::scan(&office, &second));
        let (mine, theirs) = (phone.open(), other.open());
        // Token of another signing; no token; a token of nobody.
        for token in [theirs.token.as_str(), "", "00"] {
            let reply = phone.api2(token);
            assert_eq!((reply.status, reply.problem()), (403, "phone-token-refused"));
        }
        // Another signing's signed text.
        let mixed = phone.put(&mine, &signed(&office, &theirs, "representative"));
        assert_eq!(mixed.text("/values/problem"), "content-differs");
        // Another browser asks how it stands, or ends it.
        assert_eq!(state(&one, &second).problem(), "phone-signing-unknown");
        let path = format!("/api/v1/phone-signings/{}", second.text("/id"));
        assert_eq!(one.send(one.request("DELETE", &path)).problem(), "phone-signing-unknown");
        assert_eq!(office.visitor().get(&path).problem(), "phone-signing-unknown");
        // The other one was not touched by any of it.
        assert_eq!(other.put(&theirs, &signed(&office, &theirs, "representative")).status, 200);
    }
}

on_both! {
    fn guessing_a_token_ends_the_signing(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        for _ in 0..5 {
            assert_eq!(phone.api2(&"0".repeat(64)).problem(), "phone-token-refused");
        }
        let told = state(&visitor, &begun);
        assert_eq!((told.text("/state"), told.text("/refusal/code")), ("refused", "phone-token-refused"));
        let right = phone.put(&scanned, &signed(&office, &scanned, "representative"));
        assert_eq!(right.problem(), "phone-signing-ended");
    }
}

on_both! {
    fn one_phone_takes_the_documents_and_no_second_one(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        // Lost on the way and asked again: the newest token counts.
        let old = phone.api1().text("/document/auth_token").to_owned();
        let scanned = phone.open();
        assert_eq!(phone.api2(&old).problem(), "phone-token-refused");
        assert_eq!(phone.api2(&scanned.token).status, 200, "the same phone may ask again");
        let second = phone.api1();
        assert_eq!((second.status, second.problem()), (403, "phone-signing-ended"));
        assert_eq!((second.text("/values/from"), second.text("/values/wanted")), ("opened", "begin"));
    }
}

on_both! {
    fn objects_that_are_not_the_one_given_are_refused(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        let good = signed(&office, &scanned, "representative");
        let mut other_method = good.clone();
        other_method["signMethod"] = json!("XML");
        let mut other_number = good.clone();
        other_number["documentsToSign"][0]["id"] = json!(2);
        let mut two = good.clone();
        let one = two["documentsToSign"][0].clone();
        two["documentsToSign"].as_array_mut().expect("a list").push(one);
        for wrong in [json!({}), other_method, other_number, two] {
            let reply = phone.put(&scanned, &wrong);
            assert_eq!((reply.status, reply.problem()), (403, "phone-object-differs"));
        }
        assert_eq!(phone.put(&scanned, &good).status, 200, "four slips are forgiven");
        // A body without end is not read.
        let request = phone.visitor.request("PUT", &scanned.api2).header("authorization", format!("Bearer {}", scanned.token));
        assert_eq!(phone.visitor.send(request.header("content-type", "application/json").body(vec![b' '; 300 * 1024])).problem(), "too-large");
    }
}

on_both! {
    fn a_code_dies_with_the_text_it_was_for(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        // Another code of the same browser.
        let (draft, begun) = begin_filing(&me);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        let renewed = me.visitor.post(&format!("/api/v1/drafts/{draft}/phone"), &json!({}));
        assert_eq!(phone.put(&scanned, &signed(&office, &scanned, "representative")).text("/values/from"), "cancelled");
        assert_eq!(state(&me.visitor, &begun).text("/state"), "cancelled");
        // The text was signed in another way.
        let phone = Phone::scan(&office, &renewed);
        let scanned = phone.open();
        let text = content(&scanned.documents);
        let envelope = me.key.sign(&text, office.now()).expect("signed");
        assert_eq!(me.lodge(&draft, &envelope, &once()).status, 201);
        assert_eq!(phone.put(&scanned, &signed(&office, &scanned, "representative")).text("/values/from"), "cancelled");
        assert_eq!(state(&me.visitor, &renewed).text("/state"), "cancelled");
        // Called off.
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let path = format!("/api/v1/phone-signings/{}", begun.text("/id"));
        assert_eq!(visitor.send(visitor.request("DELETE", &path)).status, 204);
        assert_eq!(Phone::scan(&office, &begun).api1().text("/values/from"), "cancelled");
    }
}

on_both! {
    fn a_code_needs_a_text_and_an_owner(on) {
        let office = Office::open(on, &[]);
        assert_eq!(office.visitor().post("/api/v1/session/phone", &json!({})).problem(), "challenge-spent");
        let me = office.representative();
        let (draft, begun) = begin_filing(&me);
        assert_eq!(begun.text("/text").len(), "mobileSign:".len() + crate::support::ORIGIN.len() + "/api/v1/phone/".len() + 32);
        assert!(begun.text("/egov_mobile").starts_with("https://m.egov.kz/mobileSign/?link=http"));
        let path = format!("/api/v1/drafts/{draft}/phone");
        let stranger = office.sign_in(office.key_file("representative-2"));
        assert_eq!(stranger.visitor.post(&path, &json!({})).problem(), "not-found");
        assert_eq!(office.visitor().post(&path, &json!({})).problem(), "not-signed-in");
        let opened = me.draft(&specimen::anna());
        let bare = me.visitor.post(&format!("/api/v1/drafts/{}/phone", opened.text("/id")), &json!({}));
        assert_eq!(bare.problem(), "challenge-spent", "nothing was prepared");
    }
}

on_both! {
    fn switched_off_nothing_of_it_is_there(on) {
        let office = Office::open(on, &["--phone-signing", "off"]);
        assert_eq!(office.visitor().get("/api/v1/service").body["phone_signing"], false);
        let mut visitor = office.visitor();
        visitor.challenge();
        assert_eq!(visitor.post("/api/v1/session/phone", &json!({})).problem(), "phone-signing-off");
        assert_eq!(visitor.get("/api/v1/phone/00").problem(), "phone-signing-off");
    }
}

on_both! {
    fn knocking_phones_are_slowed_down(on) {
        let office = Office::open(on, &["--lookups-per-minute", "5"]);
        let visitor = office.visitor();
        for _ in 0..5 {
            assert_eq!(visitor.get("/api/v1/phone/00").problem(), "phone-signing-unknown");
        }
        assert_eq!(visitor.get("/api/v1/phone/00").problem(), "rate-limited");
    }
}

on_both! {
    fn what_a_phone_does_is_remembered(on) {
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        assert_eq!(phone.put(&scanned, &signed(&office, &scanned, "representative")).status, 200);
        let auditor = office.staff("auditor");
        for fact in ["phone_opened", "phone_signed"] {
            let page = auditor.get(&format!("/api/v1/journal?fact={fact}"));
            let entries = page.body["lines"].as_array().expect("entries");
            assert_eq!(entries.len(), 1, "{fact}: {}", page.body);
        }
    }
}

on_both! {
    fn revocation_not_known_is_left_to_the_door_and_never_good(on) {
        let office = Office::open(on, &[]);
        // The list is current for thirty days.
        office.no_list_is_made_anew();
        office.clock.set(moment("2027-01-15T05:00:00Z"));
        let mut visitor = office.visitor();
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        assert_eq!(phone.put(&scanned, &signed(&office, &scanned, "representative")).status, 200);
        let ready = state(&visitor, &begun);
        let refused = visitor.post("/api/v1/session", &json!({ "envelope": ready.text("/envelope") }));
        assert_eq!(refused.problem(), "revocation-unknown");
        // What can be known is still judged at once.
        let begun = begin_sign_in(&mut visitor);
        let phone = Phone::scan(&office, &begun);
        let scanned = phone.open();
        let mut text = content(&scanned.documents);
        text.push(b' ');
        let envelope = office.key_file("representative").sign(&text, office.now()).expect("signed");
        let changed = phone.put(&scanned, &with(&scanned.documents, &envelope));
        assert_eq!(changed.text("/values/problem"), "content-differs");
    }
}
