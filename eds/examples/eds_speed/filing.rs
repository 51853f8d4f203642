//! A filing as a server gets it, made beforehand, and everything a server asks of it; and a key file with the
//! signature a browser makes from it.
//!
//! Knows what belongs to a full check: a message of one signer with a timestamp, an online answer, the issuing
//! authority and its root. Nothing that comes with the filing is read beforehand, so that nothing is remembered.

use core::hint::black_box;
use std::error::Error;

use eds::cms::{self, SignedData};
use eds::crl::{self, Crl};
use eds::gost3410::SigningKey;
use eds::keys::DigestAlgorithm;
use eds::ocsp::{self, CertificateId, Responder, Status};
use eds::pkcs12::{self, Salts};
use eds::revocation::Evidence;
use eds::time::UnixSeconds;
use eds::x509::builder::{
    Issuer, Person, Service, Subscriber, Validity, issue_authority, issue_root, issue_service,
    issue_subscriber,
};
use eds::x509::{Anchor, AnchorPurpose, Policy, TrustStore};
use eds::{oid, tsp};

const NOW: UnixSeconds = UnixSeconds(1_795_305_600);
const PASSWORD: &str = "Qwerty12";

/// The bytes that arrive, and what the server keeps.
pub(crate) struct Filing {
    message: Vec<u8>,
    answers: [Vec<u8>; 2],
    /// Of the root, about its authorities.
    lists: [Crl; 1],
    trust: TrustStore,
    policy: Policy,
    key_file: Vec<u8>,
    content: Vec<u8>,
}

impl Filing {
    pub(crate) fn prepare() -> Result<Self, Box<dyn Error>> {
        let validity = Validity { not_before: NOW.plus_days(-9), not_after: NOW.plus_days(9) };
        let [root_key, authority_key, stamper_key, responder_key, key] =
            [1, 2, 3, 4, 5].map(|number| SigningKey::generate(&[number; 64]));
        let root = issue_root("ROOT", &root_key, validity, &[])?;
        let of_root = Issuer { certificate: &root, key: &root_key };
        let authority = issue_authority(&of_root, "CA", &authority_key.verifying_key(), validity, &[])?;
        let issuer = Issuer { certificate: &authority, key: &authority_key };
        let service = |name, service, key: &SigningKey| {
            issue_service(&issuer, name, service, &key.verifying_key(), validity, &[])
        };
        let stamper = service("TIME", Service::TimeStamping, &stamper_key)?;
        let responder = service("ANSWERS", Service::OnlineAnswers, &responder_key)?;
        let person = Subscriber::Individual(Person {
            iin: "991231500016".to_owned(),
            surname: "ОБРАЗЦОВА".to_owned(),
            name: "АСЕЛЬ".to_owned(),
            patronymic: None,
        });
        let certificate = issue_subscriber(&issuer, &person, &key.verifying_key(), validity, &[])?;

        let content = vec![b'x'; 16 << 10];
        let message = cms::sign(&content, &key, &certificate, NOW, true, &[])?;
        let parsed = SignedData::parse(&message, cms::Limits::default())?;
        let integrity = parsed.verify_integrity(None)?;
        let signature = &integrity.signers.first().ok_or("no signer")?.signature;
        let request = tsp::request(signature, DigestAlgorithm::Streebog512, b"12345678");
        let request = tsp::Request::from_der(&request)?;
        let policy = oid::POLICY_TIME_STAMPING_GOST2015;
        let token = tsp::Authority { certificate: &stamper, key: &stamper_key, policy }.token(
            &request,
            &[1],
            NOW,
            &[],
        )?;
        let answer = |certificate| {
            let status = Status {
                certificate: CertificateId::new(certificate, &authority),
                revoked: None,
                unknown: false,
                this_update: NOW,
                next_update: None,
            };
            let responder = Responder { certificate: &responder, key: &responder_key };
            responder.answer(&[status], NOW, Some(b"12345678"), &[])
        };
        let list = crl::issue(&of_root, 1, NOW, NOW.plus_days(1), &[], &[])?;
        let anchor = Anchor::pinned(root.clone(), &root.sha256(), AnchorPurpose::Demo)?;
        let salts = Salts { mac: [1; 20], key: [2; 20], certificate: [3; 20] };
        let filing = Self {
            message: cms::add_timestamp(&message, &token)?,
            answers: [answer(&certificate), answer(&stamper)],
            lists: [Crl::from_der(&list)?],
            trust: TrustStore::new().with_anchor(anchor).with_intermediate(authority.clone()),
            policy: Policy::demo(),
            key_file: pkcs12::write(&key, &certificate, PASSWORD, &salts),
            content,
        };
        filing.judge()?;
        Ok(filing)
    }

    /// The signatures of the message, of the timestamp, of both answers, and of the certificates that came along.
    pub(crate) fn judge(&self) -> Result<(), Box<dyn Error>> {
        let [signer, stamper] = &self.answers;
        let answers =
            [ocsp::Answer::from_der(black_box(signer))?, ocsp::Answer::from_der(black_box(stamper))?];
        let evidence = Evidence { lists: &self.lists, answers: &answers };
        let message = black_box(self.message.as_slice());
        let verified = cms::verify(message, None, &self.trust, evidence, NOW, &self.policy)?;
        let proven = verified.signers.first().and_then(|signer| signer.proven_time);
        if proven == Some(NOW) { Ok(()) } else { Err("the timestamp proves nothing".into()) }
    }

    /// What the page does when a person signs with a key file.
    pub(crate) fn open_and_sign(&self) -> Result<(), Box<dyn Error>> {
        let file = pkcs12::open(black_box(&self.key_file), PASSWORD)?;
        let message = cms::sign(black_box(&self.content), &file.key, &file.certificate, NOW, true, &[7; 32])?;
        black_box(message);
        Ok(())
    }
}
