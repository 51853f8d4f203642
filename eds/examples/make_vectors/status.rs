//! Revocation: online answers and lists, the whole of group 5.

use eds::crl::{Draft, Reason, RevokedEntry};
use eds::der::tag;
use eds::ocsp::{CertificateId, Responder, Status, refuse};
use eds::oid;
use eds::x509::Certificate;
use eds::x509::builder::Issuer;
use serde_json::json;

use crate::messages;
use crate::pki::{self, Authority, NOW, Wish, encode, entry, list_draft, purposes, usage};
use crate::set::{Cast, Holder, Question, Set, responder_wish};

const NONCE: [u8; 8] = *b"12345678";

pub(crate) fn add(set: &mut Set, cast: &Cast) {
    set.file("person.cer", cast.person.certificate.der());
    answers(set, cast);
    responders(set, cast);
    lists(set, cast);
    deltas(set, cast);
    messages_with_lists(set, cast);
}

fn status(certificate: &Certificate, issuer: &Certificate) -> Status {
    Status {
        certificate: CertificateId::new(certificate, issuer),
        revoked: None,
        unknown: false,
        this_update: NOW.plus_seconds(-30),
        next_update: None,
    }
}

fn ask(set: &mut Set, id: &str, kind: &str, bytes: &[u8], expect: (&str, &str)) {
    let group = if expect.1 == "good" { 0 } else { 5 };
    let vector = set.ask(&Question { id, group, kind, bytes, expect });
    vector["subject_cert"] = "vectors/person.cer".into();
    vector["crls"] = json!([]);
    if kind == "ocsp" {
        vector["nonce"] = hex::encode(NONCE).into();
    }
}

fn answer(by: &Holder, statuses: &[Status], nonce: Option<&[u8]>) -> Vec<u8> {
    Responder { certificate: &by.certificate, key: &by.key }.answer(
        statuses,
        NOW.plus_seconds(-20),
        nonce,
        &[],
    )
}

fn answers(set: &mut Set, cast: &Cast) {
    let (subject, issuer) = (&cast.person.certificate, &cast.authority.certificate);
    let by = &cast.responder;
    let good = status(subject, issuer);
    let about_other = status(&cast.other_person.certificate, issuer);
    let of_impostor = Status {
        certificate: CertificateId::new(
            &cast.impostor.issue(&Wish::person(1), &cast.person.key),
            &cast.impostor.certificate,
        ),
        ..good.clone()
    };
    let revoked = |reason| Status { revoked: Some((NOW.plus_days(-3), reason)), ..good.clone() };
    let unknown = Status { unknown: true, ..good.clone() };
    let dated = |seconds: i64, due: Option<i64>| Status {
        this_update: NOW.plus_seconds(seconds),
        next_update: due.map(|due| NOW.plus_seconds(due)),
        ..good.clone()
    };
    for (id, statuses, expect) in [
        ("ocsp-honest", vec![good.clone()], ("good", "good")),
        ("ocsp-honest-with-others", vec![about_other.clone(), good.clone()], ("good", "good")),
        ("ocsp-honest-due-later", vec![dated(-3600, Some(3600))], ("good", "good")),
        ("ocsp-revoked", vec![revoked(Reason::Superseded)], ("revoked", "certificate-revoked")),
        ("ocsp-never-issued", vec![revoked(Reason::CertificateHold)], ("revoked", "certificate-revoked")),
        (
            "ocsp-good-and-revoked",
            vec![good.clone(), revoked(Reason::Superseded)],
            ("revoked", "certificate-revoked"),
        ),
        ("ocsp-stated-unknown", vec![unknown.clone()], ("unknown", "revocation-stated-unknown")),
        ("ocsp-good-and-unknown", vec![unknown, good.clone()], ("unknown", "revocation-stated-unknown")),
        ("ocsp-other-certificate", vec![about_other], ("reject", "revocation-foreign-answer")),
        ("ocsp-other-issuer", vec![of_impostor], ("reject", "revocation-foreign-answer")),
        ("ocsp-nothing", vec![], ("reject", "revocation-foreign-answer")),
        ("ocsp-stale", vec![dated(-3600, None)], ("reject", "revocation-stale")),
        ("ocsp-past-due", vec![dated(-7200, Some(-3600))], ("reject", "revocation-stale")),
        ("ocsp-from-future", vec![dated(3600, None)], ("reject", "revocation-future")),
    ] {
        ask(set, id, "ocsp", &answer(by, &statuses, Some(&NONCE)), expect);
    }
    let good = [good];
    let wrong = answer(by, &good, Some(b"87654321"));
    ask(set, "ocsp-other-nonce", "ocsp", &wrong, ("reject", "revocation-nonce"));
    ask(set, "ocsp-no-nonce", "ocsp", &answer(by, &good, None), ("reject", "revocation-nonce"));
    let whole = answer(by, &good, Some(&NONCE));
    let trailing = [whole.as_slice(), b"\0"].concat();
    ask(set, "ocsp-trailing", "ocsp", &trailing, ("reject", "ocsp-malformed"));
    ask(set, "ocsp-truncated", "ocsp", &whole[..whole.len() - 1], ("reject", "ocsp-malformed"));
    for (id, refusal) in [("ocsp-try-later", 3), ("ocsp-unauthorized", 6)] {
        ask(set, id, "ocsp", &refuse(refusal), ("reject", "revocation-no-answer"));
    }
    let mut produced = Responder { certificate: &by.certificate, key: &by.key };
    produced.key = &cast.person.key;
    let forged = produced.answer(&good, NOW, Some(&NONCE), &[]);
    ask(set, "ocsp-signature-wrong", "ocsp", &forged, ("reject", "revocation-bad-signature"));
}

fn responders(set: &mut Set, cast: &Cast) {
    let (subject, issuer) = (&cast.person.certificate, &cast.authority.certificate);
    let good = [status(subject, issuer)];
    let by_issuer = Responder { certificate: issuer, key: &cast.authority.key };
    let direct = by_issuer.answer(&good, NOW, Some(&NONCE), &[]);
    ask(set, "ocsp-honest-issuer-itself", "ocsp", &direct, ("good", "good"));
    let refused = ("reject", "revocation-responder");
    for (id, wish) in [
        (
            "ocsp-responder-purpose",
            Wish::service(3, "VECTORS RESPONDER", purposes(false, &[oid::EKU_EMAIL_PROTECTION])),
        ),
        ("ocsp-responder-expired", responder_wish().valid(-300, -1)),
        ("ocsp-responder-usage", responder_wish().with(usage([5, 0x20]))),
        ("ocsp-responder-unchecked", responder_wish().without(oid::OCSP_NO_CHECK)),
        ("ocsp-responder-unknown-critical", responder_wish().with((oid::FRIENDLY_NAME, true, vec![5, 0]))),
    ] {
        let by = cast.holder(80, &wish);
        ask(set, id, "ocsp", &answer(&by, &good, Some(&NONCE)), refused);
    }
    ask(set, "ocsp-responder-is-person", "ocsp", &answer(&cast.other_person, &good, Some(&NONCE)), refused);
    let key = pki::key(cast.seed, 81);
    let root = cast.authority.root.subject().der();
    let of_root = Holder { certificate: responder_wish().sign(&key, root, &cast.authority.root_key), key };
    ask(set, "ocsp-responder-of-root", "ocsp", &answer(&of_root, &good, Some(&NONCE)), refused);
    let key = pki::key(cast.seed, 82);
    let foreign = Holder { certificate: cast.impostor.issue(&responder_wish(), &key), key };
    ask(set, "ocsp-responder-of-impostor", "ocsp", &answer(&foreign, &good, Some(&NONCE)), refused);
}

fn lists(set: &mut Set, cast: &Cast) {
    let authority = &cast.authority;
    let none = list_draft(10, &[]);
    ask(set, "crl-honest", "crl", &authority.list(&none), ("good", "good"));
    let named = [entry(1, 2, Reason::Unspecified)];
    let revoked = authority.list(&list_draft(10, &named));
    ask(set, "crl-revoked", "crl", &revoked, ("revoked", "certificate-revoked"));
    for (id, from, to, code) in
        [("crl-stale", -9, -2, "revocation-stale"), ("crl-from-future", 1, 2, "revocation-future")]
    {
        let (this_update, next_update) = (NOW.plus_days(from), NOW.plus_days(to));
        ask(set, id, "crl", &authority.list(&Draft { this_update, next_update, ..none }), ("reject", code));
    }
    ask(set, "crl-of-impostor", "crl", &cast.impostor.list(&none), ("reject", "revocation-bad-signature"));
    ask(set, "crl-of-root", "crl", &authority.root_list(), ("reject", "revocation-no-list"));
    let mut broken = authority.list(&none);
    *broken.last_mut().expect("octets") ^= 1;
    ask(set, "crl-signature-bit", "crl", &broken, ("reject", "revocation-bad-signature"));
    let whole = authority.list(&none);
    ask(set, "crl-trailing", "crl", &[whole.as_slice(), b"\0"].concat(), ("reject", "crl-malformed"));
    ask(set, "crl-partial", "crl", &partial(authority), ("reject", "revocation-not-complete"));
    ask(set, "crl-no-next-update", "crl", &endless(authority), ("reject", "revocation-stale"));
}

/// A list for a part of the certificates: issuingDistributionPoint.
fn partial(authority: &Authority) -> Vec<u8> {
    let tbs = encode(|out| {
        out.sequence(|out| {
            head(out, authority);
            pki::time(out, NOW.plus_days(1));
            out.nested(tag::context(0), |out| {
                out.sequence(|out| {
                    out.sequence(|out| {
                        out.oid(&oid::ISSUING_DISTRIBUTION_POINT);
                        out.yes();
                        out.octet_string(&[0x30, 0]);
                    });
                });
            });
        });
    });
    pki::signed(&tbs, &authority.key)
}

fn endless(authority: &Authority) -> Vec<u8> {
    let tbs = encode(|out| out.sequence(|out| head(out, authority)));
    pki::signed(&tbs, &authority.key)
}

fn head(out: &mut eds::der::Writer, authority: &Authority) {
    out.unsigned(&[1]);
    out.algorithm_with_null(&oid::GOST2015_512_SIGNATURE);
    out.raw(authority.certificate.subject().der());
    pki::time(out, NOW.plus_days(-1));
}

fn deltas(set: &mut Set, cast: &Cast) {
    let authority = &cast.authority;
    let with_base = |set: &mut Set, id: &str, base: &Draft<'_>, delta: &Draft<'_>, expect| {
        let base = set.file(&format!("{id}.base.crl"), &authority.list(base));
        ask(set, id, "crl", &authority.list(delta), expect);
        set.vectors.last_mut().expect("just asked")["crls"] = json!([base]);
    };
    let base = list_draft(10, &[]);
    let (this_update, next_update) = (NOW.plus_seconds(-3600), NOW.plus_seconds(3600));
    let empty = Draft { number: 11, base: Some(10), this_update, next_update, ..base };
    let fresh: [RevokedEntry; 1] = [entry(1, 0, Reason::KeyCompromise)];
    let held = [entry(1, 2, Reason::CertificateHold)];
    let killed = [entry(1, 2, Reason::Superseded)];
    let lifted = [vec![0x11, 1]];
    let on_hold = list_draft(10, &held);
    let dead = list_draft(10, &killed);
    with_base(set, "delta-honest", &base, &empty, ("good", "good"));
    let revokes = Draft { entries: &fresh, ..empty };
    with_base(set, "delta-revokes", &base, &revokes, ("revoked", "certificate-revoked"));
    let lifts = Draft { lifted: &lifted, ..empty };
    with_base(set, "delta-lifts-hold", &on_hold, &lifts, ("good", "good"));
    with_base(set, "delta-lifts-nothing-else", &dead, &lifts, ("revoked", "certificate-revoked"));
    let of_other_base = Draft { base: Some(12), number: 13, ..lifts };
    with_base(set, "delta-of-other-base", &on_hold, &of_other_base, ("revoked", "certificate-revoked"));
    ask(set, "delta-without-base", "crl", &authority.list(&empty), ("reject", "revocation-not-complete"));
    let alone = authority.list(&revokes);
    ask(set, "delta-revokes-without-base", "crl", &alone, ("revoked", "certificate-revoked"));
    let old = Draft { this_update: NOW.plus_days(-3), next_update: NOW.plus_days(-2), ..empty };
    ask(set, "delta-stale", "crl", &authority.list(&old), ("reject", "revocation-stale"));
    let impostor = Issuer { certificate: &cast.impostor.certificate, key: &cast.impostor.key };
    let forged = lifts.issue(&impostor, &[]).expect("issued");
    let base = set.file("delta-of-impostor.base.crl", &authority.list(&on_hold));
    ask(set, "delta-of-impostor", "crl", &forged, ("revoked", "certificate-revoked"));
    set.vectors.last_mut().expect("just asked")["crls"] = json!([base]);
}

fn messages_with_lists(set: &mut Set, cast: &Cast) {
    let root = "vectors/root.crl";
    let stale =
        Draft { this_update: NOW.plus_days(-9), next_update: NOW.plus_days(-8), ..list_draft(9, &[]) };
    let stale = set.file("stale.crl", &cast.authority.list(&stale));
    let fresh = [entry(1, 0, Reason::Superseded)];
    let delta =
        Draft { number: 11, base: Some(10), this_update: NOW.plus_seconds(-60), ..list_draft(11, &fresh) };
    let delta = set.file("delta.crl", &cast.authority.list(&delta));
    let of_impostor = set.file("impostor.crl", &cast.impostor.list(&list_draft(10, &[])));
    let broken = set.file("broken.crl", b"0\x03nothing");
    let message = messages::Draft::new(&cast.person).write();
    for (id, lists, code) in [
        ("revocation-none", json!([]), "revocation-no-list"),
        ("revocation-root-only", json!([root]), "revocation-no-list"),
        ("revocation-stale-list", json!([stale, root]), "revocation-stale"),
        (
            "revocation-delta-only-names-it",
            json!(["vectors/authority.crl", delta, root]),
            "certificate-revoked",
        ),
        ("revocation-impostors-list", json!([of_impostor, root]), "revocation-bad-signature"),
        ("revocation-broken-list", json!([broken, root]), "revocation-no-list"),
    ] {
        let question = Question { id, group: 5, kind: "cms", bytes: &message, expect: ("reject", code) };
        set.ask(&question)["crls"] = lists;
    }
    for (id, serial) in
        [("revocation-superseded", 0x30), ("revocation-compromise", 0x31), ("revocation-hold", 0x32)]
    {
        let holder = cast.holder(90, &Wish::person(serial));
        let bytes = messages::Draft::new(&holder).write();
        set.ask(&Question {
            id,
            group: 5,
            kind: "cms",
            bytes: &bytes,
            expect: ("reject", "certificate-revoked"),
        });
    }
}
