//! Timestamps, online answers and signed XML made by the crate itself, and what its makers refuse.

use eds::cms::{self, Reject, SignError};
use eds::der::{Writer, tag};
use eds::keys::{DigestAlgorithm, Signer};
use eds::ocsp::{self, CertificateId, OcspError, Responder, Status};
use eds::oid;
use eds::revocation::{Evidence, Reason, Revocation, Why, judge};
use eds::tsp;
use eds::x509::builder::{Service, issue_service};
use eds::x509::{Certificate, PathError, Policy};
use eds::xmldsig::{self, Limits};

use crate::support::{Authority, NOW, citizen, key, reissue};

const CONTENT: &[u8] = b"content";
const NONCE: [u8; 8] = *b"12345678";

/// A certificate of the authority for one critical purpose and digitalSignature alone.
fn service(authority: &Authority, seed: u8, purpose: &eds::ObjectIdentifier) -> Certificate {
    let certificate = authority.issue(&citizen(), &key(seed));
    reissue(&certificate, &authority.key, |extensions| {
        extensions.retain(|(kind, ..)| *kind != oid::KEY_USAGE && *kind != oid::EXTENDED_KEY_USAGE);
        let mut usage = Writer::new();
        usage.primitive(tag::BIT_STRING, &[7, 0x80]);
        extensions.push((oid::KEY_USAGE, true, usage.finish()));
        let mut purposes = Writer::new();
        purposes.sequence(|out| out.oid(purpose));
        extensions.push((oid::EXTENDED_KEY_USAGE, true, purposes.finish()));
    })
}

fn status(certificate: &Certificate, authority: &Authority) -> Status {
    Status {
        certificate: CertificateId::new(certificate, &authority.certificate),
        revoked: None,
        unknown: false,
        this_update: NOW,
        next_update: None,
    }
}

#[test]
fn a_timestamp_goes_beside_a_signature_and_is_judged_with_it() {
    let authority = Authority::new();
    let (signer, stamper) = (key(9), key(20));
    let certificate = authority.issue(&citizen(), &signer);
    let message = cms::sign(CONTENT, &signer, &certificate, NOW, true, &[]).expect("signs");
    let parsed = cms::SignedData::parse(&message, cms::Limits::default()).expect("a message");
    let signature = parsed.verify_integrity(None).expect("holds").signers[0].signature.clone();

    let request = tsp::request(&signature, DigestAlgorithm::Streebog512, &NONCE);
    let request = tsp::Request::from_der(&request).expect("a request");
    let by = service(&authority, 20, &oid::EKU_TIME_STAMPING);
    let stamping =
        tsp::Authority { certificate: &by, key: &stamper, policy: oid::POLICY_TIME_STAMPING_GOST2015 };
    let at = NOW.plus_days(-1);
    let response = stamping.respond(&request, &[1], at, &[]).expect("answers");
    let token = tsp::token_of_response(&response).expect("granted");
    let stamped = cms::add_timestamp(&message, &token).expect("stamped");
    assert_eq!(cms::add_timestamp(&stamped, &token), Err(SignError::NotOneSigner));

    let (trust, lists) = (authority.trust(), [authority.list(&[])]);
    let verified = cms::verify(&stamped, None, &trust, &lists, NOW, &Policy::demo()).expect("verifies");
    assert_eq!(verified.signers[0].proven_time, Some(at));
    // Without a list nobody knows whether the authority of time still stands.
    let none: [eds::crl::Crl; 0] = [];
    let refused = cms::verify(&stamped, None, &trust, &none, NOW, &Policy::demo()).expect_err("unknown");
    assert!(refused.is_undecided());
    assert_eq!(refused.code(), "revocation-no-list");
    let foreign = tsp::verify(
        &token,
        b"other bytes",
        Some(&NONCE),
        &trust,
        Evidence::from(&lists),
        NOW,
        &Policy::demo(),
    );
    assert_eq!(foreign.err().map(tsp::Reject::code), Some("timestamp-imprint"));
    assert_eq!(tsp::token_of_response(&tsp::refuse()), Err(tsp::Reject::NotGranted));
}

#[test]
fn an_answer_decides_where_there_is_no_list() {
    let authority = Authority::new();
    let signer = key(9);
    let certificate = authority.issue(&citizen(), &signer);
    let question = ocsp::request(&certificate, &authority.certificate, &NONCE);
    let question = ocsp::Request::from_der(&question).expect("a request");
    assert_eq!(question.nonce.as_deref(), Some(&NONCE[..]));
    assert!(question.certificates[0].means(&certificate, &authority.certificate));
    assert!(question.certificates[0].is_of(&authority.certificate));
    assert_eq!(question.certificates[0].serial(), certificate.serial());

    let responder = Responder { certificate: &authority.certificate, key: &authority.key };
    let answer = |status: Status| {
        let bytes = responder.answer(&[status], NOW, question.nonce.as_deref(), &[]);
        ocsp::Answer::from_der(&bytes).expect("an answer")
    };
    let good = [answer(status(&certificate, &authority))];
    assert!(good[0].repeats(&NONCE) && !good[0].repeats(b"87654321"));
    let revoked_at = NOW.plus_days(-3);
    let revoked =
        Status { revoked: Some((revoked_at, Reason::Superseded)), ..status(&certificate, &authority) };
    let both = [good[0].clone(), answer(revoked)];
    let trust = authority.trust();
    let message = cms::sign(CONTENT, &signer, &certificate, NOW, true, &[]).expect("signs");
    let with = |answers: &[ocsp::Answer]| {
        let evidence = Evidence { answers, lists: &[] };
        cms::verify(&message, None, &trust, evidence, NOW, &Policy::demo()).map(|_| ()).err()
    };
    assert_eq!(with(&good), None);
    assert_eq!(with(&both), Some(Reject::Revoked { at: revoked_at, reason: Reason::Superseded }));
    assert_eq!(with(&[]), Some(Reject::RevocationUnknown(Why::NoList)));
    let refusal = ocsp::Answer::from_der(&ocsp::refuse(3)).expect("a refusal");
    assert_eq!(with(&[refusal]), Some(Reject::RevocationUnknown(Why::NoAnswer)));
    // A list that names the certificate is heard beside an answer that does not.
    let entry = eds::crl::RevokedEntry {
        serial: certificate.serial().to_vec(),
        at: revoked_at,
        reason: Reason::CertificateHold,
    };
    let lists = [authority.list(&[entry])];
    let evidence = Evidence { lists: &lists, answers: &good };
    let answer = judge(&certificate, &authority.certificate, evidence, NOW);
    assert_eq!(answer, Revocation::Revoked { at: revoked_at, reason: Reason::CertificateHold });
}

#[test]
fn what_lay_at_hand_is_judged_as_of_its_receipt() {
    let authority = Authority::new();
    let signer = key(9);
    let certificate = authority.issue(&citizen(), &signer);
    let message = cms::sign(CONTENT, &signer, &certificate, NOW, true, &[]).expect("signs");
    let trust = authority.trust();
    let entry = |days: i64, reason| eds::crl::RevokedEntry {
        serial: certificate.serial().to_vec(),
        at: NOW.plus_days(days),
        reason,
    };
    // Received two days ago, judged now: what was revoked yesterday stood when it came, unless the key was gone.
    for (days, reason, stands) in
        [(-1, Reason::Superseded, true), (-1, Reason::KeyCompromise, false), (-3, Reason::Superseded, false)]
    {
        let lists = [authority.list(&[entry(days, reason)])];
        let received = NOW.plus_days(-2);
        let judged = cms::verify_received(&message, None, &trust, &lists, received, NOW, &Policy::demo());
        assert_eq!(judged.is_ok(), stands, "{days} {reason:?}");
        assert!(cms::verify(&message, None, &trust, &lists, NOW, &Policy::demo()).is_err());
    }
    // A certificate that expired since was good then; one that was not valid yet was not.
    let lists = [authority.list(&[])];
    for (days, code) in [(-2, None), (-800, Some("path-not-yet-valid")), (800, Some("path-expired"))] {
        let received = NOW.plus_days(days);
        let judged = cms::verify_received(&message, None, &trust, &lists, received, NOW, &Policy::demo());
        assert_eq!(judged.err().map(Reject::code), code, "{days}");
    }
}

#[test]
fn services_of_the_authority_are_for_one_purpose() {
    let authority = Authority::new();
    let validity = crate::support::years(-1, 1);
    let made = |service, seed| {
        let key = key(seed).verifying_key();
        issue_service(&authority.issuer(), "TEST SERVICE", service, &key, validity, &[]).expect("issued")
    };
    let (stamps, answers) = (made(Service::TimeStamping, 30), made(Service::OnlineAnswers, 31));
    assert_eq!(stamps.key_purposes(), [oid::EKU_TIME_STAMPING]);
    assert!(stamps.are_key_purposes_critical() && !stamps.has_no_check());
    assert_eq!(answers.key_purposes(), [oid::EKU_OCSP_SIGNING]);
    assert!(answers.has_no_check() && !answers.has_unknown_critical_extension());
    assert!(tsp::look(b"no token").is_err());
}

#[test]
fn messages_about_revocation_have_their_size() {
    let large = vec![0x30; 70_000];
    assert_eq!(ocsp::Answer::from_der(&large).err(), Some(OcspError::TooLarge));
    assert_eq!(ocsp::Request::from_der(&large).err(), Some(OcspError::TooLarge));
    assert_eq!(ocsp::Request::from_der(&[0x30, 0]).err(), Some(OcspError::Malformed));
    assert_eq!(OcspError::Malformed.code(), "ocsp-malformed");
    assert_eq!(tsp::token_of_response(&large), Err(tsp::Reject::Malformed));
    assert_eq!(tsp::Request::from_der(&large), Err(tsp::Reject::Malformed));
}

#[test]
fn several_sign_together_or_nobody() {
    let authority = Authority::new();
    let keys = [key(9), key(10)];
    let certificates = [authority.issue(&citizen(), &keys[0]), authority.issue(&citizen(), &keys[1])];
    let pairs: [(&dyn Signer, &Certificate); 2] =
        [(&keys[0], &certificates[0]), (&keys[1], &certificates[1])];
    let message = cms::sign_together(CONTENT, &pairs, NOW, false, &[]).expect("signs");
    let lists = [authority.list(&[])];
    let verified =
        cms::verify(&message, Some(CONTENT), &authority.trust(), &lists, NOW, &Policy::demo()).expect("good");
    assert_eq!(verified.signers.len(), 2);
    assert_eq!(cms::sign_together(CONTENT, &[], NOW, true, &[]), Err(SignError::NoSigner));
    let crossed: [(&dyn Signer, &Certificate); 1] = [(&keys[0], &certificates[1])];
    assert_eq!(cms::sign_together(CONTENT, &crossed, NOW, true, &[]), Err(SignError::KeyMismatch));
    assert_eq!(cms::add_timestamp(&message, &[0x30, 0]), Err(SignError::NotOneSigner));
}

#[test]
fn a_document_comes_back_as_it_was_issued() {
    let authority = Authority::new();
    let signer = key(9);
    let certificate = authority.issue(&citizen(), &signer);
    let (trust, lists) = (authority.trust(), [authority.list(&[])]);
    for text in [
        "<a/>",
        "<?xml version='1.0' encoding='UTF-8'?>\n<a xmlns=\"urn:a\" xmlns:b='urn:b' b:c='&lt;1&gt;'>\r\n <b:d/>т\n</a>\n",
        "<a><![CDATA[<b>]]></a>",
        "<ds:a xmlns:ds='urn:other' xml:lang='kk'>x</ds:a>",
    ] {
        let signed = xmldsig::sign(text.as_bytes(), &signer, &certificate, &[]).expect("signs");
        let verified = xmldsig::verify(&signed, &trust, &lists, NOW, &Policy::demo());
        let verified = verified.unwrap_or_else(|reject| panic!("{text}: {reject}"));
        let opened = text.replace("<a/>", "<a></a>");
        assert_eq!(verified.document, opened.as_bytes(), "{text}");
        let again = xmldsig::sign(&signed, &signer, &certificate, &[]);
        assert_eq!(again.err(), Some(xmldsig::SignError::SignedAlready));
        let later = xmldsig::verify(&signed, &trust, &lists, NOW.plus_days(400), &Policy::demo());
        assert_eq!(later.err(), Some(xmldsig::Reject::Signer(PathError::Expired.into())));
    }
    let refused = |text: &str, key: &dyn Signer| {
        xmldsig::sign(text.as_bytes(), key, &certificate, &[]).err().map(xmldsig::SignError::code)
    };
    assert_eq!(refused("<a/>", &key(10)), Some("sign-key-mismatch"));
    assert_eq!(refused("<a><!-- --></a>", &signer), Some("xml-comment"));
    assert_eq!(refused("<a>", &signer), Some("xml-malformed"));
}

#[test]
fn a_document_without_lists_is_undecided_and_a_large_one_refused() {
    let authority = Authority::new();
    let signer = key(9);
    let certificate = authority.issue(&citizen(), &signer);
    let signed = xmldsig::sign(b"<a/>", &signer, &certificate, &[]).expect("signs");
    let none = Evidence::default();
    let refused =
        xmldsig::verify(&signed, &authority.trust(), none, NOW, &Policy::demo()).expect_err("unknown");
    assert!(refused.is_undecided());
    let small = Limits { bytes: 10, ..Limits::default() };
    assert_eq!(xmldsig::verify_integrity(&signed, small).err(), Some(xmldsig::Reject::TooLarge));
    let few = Limits { nodes: 3, ..Limits::default() };
    assert_eq!(xmldsig::verify_integrity(&signed, few).err(), Some(xmldsig::Reject::TooLarge));
}

#[test]
fn the_heaviest_document_allowed_is_judged_and_one_node_more_is_not() {
    let authority = Authority::new();
    let signer = key(9);
    let certificate = authority.issue(&citizen(), &signer);
    let spaces: String = (0..60).map(|number| format!(" xmlns:p{number}=\"urn:x:{number}\"")).collect();
    let heavy = |nodes: usize| format!("<r{spaces}>{}</r>", "<a/>".repeat(nodes));
    let signed = xmldsig::sign(heavy(65_000).as_bytes(), &signer, &certificate, &[]).expect("signs");
    let (trust, lists) = (authority.trust(), [authority.list(&[])]);
    assert!(xmldsig::verify(&signed, &trust, &lists, NOW, &Policy::demo()).is_ok());
    let refused = xmldsig::verify_integrity(heavy(66_000).as_bytes(), Limits::default());
    assert_eq!(refused.err(), Some(xmldsig::Reject::TooLarge));
}
