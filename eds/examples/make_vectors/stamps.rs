//! Timestamps beside signatures: groups 4 and 5.

use eds::keys::{DigestAlgorithm, Signer};
use eds::oid;
use eds::time::UnixSeconds;
use eds::tsp;
use serde_json::json;

use crate::messages::{Draft, attribute};
use crate::pki::{self, NOW, Wish, purposes};
use crate::set::{Cast, Holder, Question, Set, stamper_wish};

/// The signature a draft makes, which the timestamp is over.
fn signature(draft: &Draft<'_>) -> Vec<u8> {
    let mut canonical = eds::der::Writer::new();
    canonical.set_of(eds::der::tag::SET, draft.attributes.clone().unwrap_or_default());
    draft.holder.key.sign(&canonical.finish(), &[])
}

/// How a timestamp is made.
#[derive(Clone)]
struct Stamp<'a> {
    by: &'a Holder,
    days: i64,
    over: Option<Vec<u8>>,
    digest: DigestAlgorithm,
    policy: eds::ObjectIdentifier,
}

impl Stamp<'_> {
    fn token(&self, draft: &Draft<'_>) -> Vec<u8> {
        let stamped = self.over.clone().unwrap_or_else(|| signature(draft));
        let request = tsp::request(&stamped, self.digest, &[1, 2, 3, 4, 5, 6, 7, 8]);
        let request = tsp::Request::from_der(&request).expect("a request");
        let authority =
            tsp::Authority { certificate: &self.by.certificate, key: &self.by.key, policy: self.policy };
        authority.token(&request, &[9], self.time(), &[]).expect("a token")
    }

    fn time(&self) -> UnixSeconds {
        NOW.plus_days(self.days)
    }

    fn message(&self, holder: &Holder) -> Vec<u8> {
        let draft = Draft::new(holder);
        let token = self.token(&draft);
        Draft { unsigned: Some(attribute(&oid::SIGNATURE_TIMESTAMP, &[token])), ..draft }.write()
    }
}

pub(crate) fn add(set: &mut Set, cast: &Cast) {
    let stamp = Stamp {
        by: &cast.stamper,
        days: -60,
        over: None,
        digest: DigestAlgorithm::Streebog512,
        policy: oid::POLICY_TIME_STAMPING_GOST2015,
    };
    let mut ask = |id: &str, group: u8, bytes: &[u8], expect: (&str, &str)| {
        set.ask(&Question { id, group, kind: "cms", bytes, expect })["time"] =
            json!(stamp.time().to_string());
    };
    ask("stamp-honest", 0, &stamp.message(&cast.person), ("accept", "good"));
    let sha256 = Stamp { digest: DigestAlgorithm::Sha256, ..stamp.clone() };
    ask("stamp-honest-sha256", 0, &sha256.message(&cast.person), ("accept", "good"));
    // Revoked forty days ago, stamped sixty days ago.
    let revoked = |serial: u8| cast.holder(70, &Wish::person(serial));
    ask("stamp-then-superseded", 0, &stamp.message(&revoked(0x30)), ("accept", "good"));
    ask("stamp-then-compromise", 5, &stamp.message(&revoked(0x31)), ("reject", "certificate-revoked"));
    let late = Stamp { days: -20, ..stamp.clone() };
    ask("stamp-after-revocation", 5, &late.message(&revoked(0x30)), ("reject", "certificate-revoked"));

    let wrong: [(&str, Stamp<'_>, &str); 4] = [
        ("stamp-other-signature", Stamp { over: Some(vec![0; 128]), ..stamp.clone() }, "timestamp-imprint"),
        (
            "stamp-over-content",
            Stamp { over: Some(crate::messages::CONTENT.to_vec()), ..stamp.clone() },
            "timestamp-imprint",
        ),
        ("stamp-from-future", Stamp { days: 1, ..stamp.clone() }, "timestamp-future"),
        ("stamp-other-policy", Stamp { policy: oid::POLICY_2015, ..stamp.clone() }, "timestamp-policy"),
    ];
    for (id, stamp, code) in wrong {
        ask(id, 4, &stamp.message(&cast.person), ("reject", code));
    }
    let expired = cast.holder(71, &Wish::person(0x71).valid(-300, -100));
    ask("stamp-after-expiry", 4, &stamp.message(&expired), ("reject", "path-expired"));
    let young = cast.holder(72, &Wish::person(0x72).valid(-30, 100));
    ask("stamp-before-validity", 4, &stamp.message(&young), ("reject", "path-not-yet-valid"));
    authorities(set, cast, &stamp);
    whole_tokens(set, cast, &stamp);
}

/// Who may stamp.
fn authorities(set: &mut Set, cast: &Cast, stamp: &Stamp<'_>) {
    let one = |purpose| purposes(true, &[purpose]);
    let two = purposes(true, &[oid::EKU_TIME_STAMPING, oid::EKU_EMAIL_PROTECTION]);
    let lax = purposes(false, &[oid::EKU_TIME_STAMPING]);
    for (id, wish, code) in [
        ("stamp-purpose-missing", stamper_wish().with(one(oid::EKU_EMAIL_PROTECTION)), "timestamp-purpose"),
        ("stamp-purpose-not-alone", stamper_wish().with(two), "timestamp-purpose"),
        ("stamp-purpose-not-critical", stamper_wish().with(lax), "timestamp-purpose"),
        ("stamp-authority-expired", stamper_wish().valid(-400, -61), "timestamp-distrusted"),
    ] {
        let by = cast.holder(73, &wish);
        let bytes = Stamp { by: &by, ..stamp.clone() }.message(&cast.person);
        set.ask(&Question { id, group: 4, kind: "cms", bytes: &bytes, expect: ("reject", code) });
    }
    let key = pki::key(cast.seed, 74);
    let foreign = Holder { certificate: cast.impostor.issue(&stamper_wish(), &key), key };
    let bytes = Stamp { by: &foreign, ..stamp.clone() }.message(&cast.person);
    let expect = ("reject", "timestamp-distrusted");
    set.ask(&Question { id: "stamp-foreign-authority", group: 4, kind: "cms", bytes: &bytes, expect });
}

/// Damaged tokens, and tokens judged by themselves.
fn whole_tokens(set: &mut Set, cast: &Cast, stamp: &Stamp<'_>) {
    let draft = Draft::new(&cast.person);
    let token = stamp.token(&draft);
    let mut broken = token.clone();
    *broken.last_mut().expect("octets") ^= 1;
    let beside = |token: Vec<u8>| {
        Draft { unsigned: Some(attribute(&oid::SIGNATURE_TIMESTAMP, &[token])), ..draft.clone() }.write()
    };
    for (id, token, code) in [
        ("stamp-signature-bit", broken.clone(), "timestamp-signature"),
        ("stamp-is-message", draft.write(), "timestamp-malformed"),
    ] {
        set.ask(&Question { id, group: 4, kind: "cms", bytes: &beside(token), expect: ("reject", code) });
    }
    let stamped = set.file("stamped.bin", &signature(&draft));
    let nonce = "0102030405060708";
    for (id, bytes, nonce, expect) in [
        ("token-honest", token.clone(), nonce, ("accept", "good")),
        ("token-other-nonce", token, "0102030405060709", ("reject", "timestamp-nonce")),
        ("token-signature-bit", broken, nonce, ("reject", "timestamp-signature")),
        ("token-refused", tsp::refuse(), nonce, ("reject", "timestamp-not-granted")),
    ] {
        let vector = set.ask(&Question { id, group: 4, kind: "tsp", bytes: &bytes, expect });
        vector["detached_content"] = stamped.clone().into();
        vector["nonce"] = nonce.into();
    }
}
