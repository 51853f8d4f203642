//! A certification authority made for the tests: root, authority, people, a machine, and a way to issue what
//! the crate itself refuses to issue.

use eds::ObjectIdentifier;
use eds::crl::{self, Crl, RevokedEntry};
use eds::der::{Reader, Writer, tag};
use eds::gost3410::SigningKey;
use eds::oid;
use eds::time::UnixSeconds;
use eds::x509::builder::{
    Issuer, Organization, Person, Subscriber, Validity, issue_authority, issue_root, issue_subscriber,
};
use eds::x509::{Anchor, AnchorPurpose, Certificate, Role, TrustStore};

/// 2026-11-22T00:00:00Z.
pub(crate) const NOW: UnixSeconds = UnixSeconds(1_795_305_600);

/// A valid IIN born in 2099, so nobody's.
pub(crate) const IIN: &str = "991231500016";
/// A number with a right check digit that no organization bears.
pub(crate) const BIN: &str = "991240000003";

pub(crate) struct Authority {
    pub(crate) root_key: SigningKey,
    pub(crate) root: Certificate,
    pub(crate) key: SigningKey,
    pub(crate) certificate: Certificate,
}

pub(crate) fn years(from: i64, to: i64) -> Validity {
    Validity { not_before: NOW.plus_days(365 * from), not_after: NOW.plus_days(365 * to) }
}

pub(crate) fn key(seed: u8) -> SigningKey {
    SigningKey::generate(&[seed; 64])
}

impl Authority {
    pub(crate) fn new() -> Self {
        let (root_key, key) = (key(1), key(2));
        let root = issue_root("TEST ROOT", &root_key, years(-5, 15), &[]).expect("a root");
        let issuer = Issuer { certificate: &root, key: &root_key };
        let certificate =
            issue_authority(&issuer, "TEST AUTHORITY", &key.verifying_key(), years(-4, 10), &[])
                .expect("an authority");
        Self { root_key, root, key, certificate }
    }

    pub(crate) fn issuer(&self) -> Issuer<'_> {
        Issuer { certificate: &self.certificate, key: &self.key }
    }

    pub(crate) fn trust(&self) -> TrustStore {
        TrustStore::new().with_anchor(self.anchor()).with_intermediate(self.certificate.clone())
    }

    pub(crate) fn anchor(&self) -> Anchor {
        Anchor::pinned(self.root.clone(), &self.root.sha256(), AnchorPurpose::Demo).expect("a root")
    }

    pub(crate) fn issue(&self, subscriber: &Subscriber, key: &SigningKey) -> Certificate {
        issue_subscriber(&self.issuer(), subscriber, &key.verifying_key(), years(-1, 1), &[]).expect("issued")
    }

    pub(crate) fn list(&self, entries: &[RevokedEntry]) -> Crl {
        let der = crl::issue(&self.issuer(), 7, NOW.plus_days(-1), NOW.plus_days(1), entries, &[]);
        Crl::from_der(&der.expect("issued")).expect("a list")
    }
}

pub(crate) fn person() -> Person {
    Person {
        iin: IIN.to_owned(),
        surname: "ОБРАЗЦОВА".to_owned(),
        name: "АСЕЛЬ".to_owned(),
        patronymic: Some("БОЛАТҚЫЗЫ".to_owned()),
    }
}

pub(crate) fn citizen() -> Subscriber {
    Subscriber::Individual(person())
}

pub(crate) fn organization() -> Organization {
    Organization { bin: BIN.to_owned(), name: "ТОО «Образец», \"А\"".to_owned() }
}

pub(crate) fn head() -> Subscriber {
    Subscriber::LegalEntity { person: person(), organization: organization(), role: Role::Head }
}

pub(crate) fn machine() -> Subscriber {
    Subscriber::InformationSystem { common_name: "Портал".to_owned(), organization: organization() }
}

/// One extension: identifier, whether critical, contents.
pub(crate) type Extension = (ObjectIdentifier, bool, Vec<u8>);

/// Issues `certificate` anew with other extensions, signed by whatever key.
pub(crate) fn reissue(
    certificate: &Certificate,
    signer: &SigningKey,
    change: impl FnOnce(&mut Vec<Extension>),
) -> Certificate {
    let mut outer = Reader::open_whole(certificate.der(), tag::SEQUENCE).expect("a certificate");
    let mut fields = outer.open(tag::SEQUENCE).expect("the signed part");
    let mut head = Vec::new();
    while fields.peek() != Some(tag::context(3)) {
        head.extend_from_slice(fields.any().expect("a field").raw);
    }
    let mut list =
        fields.open(tag::context(3)).and_then(|mut list| list.open(tag::SEQUENCE)).expect("a list");
    let mut extensions = Vec::new();
    while !list.is_empty() {
        let mut extension = list.open(tag::SEQUENCE).expect("an extension");
        let kind = extension.oid().expect("an identifier");
        let critical = extension.peek() == Some(tag::BOOLEAN) && extension.boolean().expect("a boolean");
        let value = extension.element(tag::OCTET_STRING).expect("contents").value.to_vec();
        extensions.push((kind, critical, value));
    }
    change(&mut extensions);
    let mut tbs = Writer::new();
    tbs.sequence(|out| {
        out.raw(&head);
        out.nested(tag::context(3), |out| {
            out.sequence(|out| {
                for (kind, critical, value) in &extensions {
                    out.sequence(|out| {
                        out.oid(kind);
                        if *critical {
                            out.yes();
                        }
                        out.octet_string(value);
                    });
                }
            });
        });
    });
    let tbs = tbs.finish();
    let signature = signer.sign_digest(&eds::streebog512(&tbs), &[]);
    let mut out = Writer::new();
    out.sequence(|out| {
        out.raw(&tbs);
        out.algorithm_with_null(&oid::GOST2015_512_SIGNATURE);
        out.bit_string(&signature.to_bytes());
    });
    Certificate::from_der(&out.finish()).expect("a certificate")
}

/// Replaces the contents of one extension.
pub(crate) fn replace(kind: ObjectIdentifier, value: &[u8]) -> impl FnOnce(&mut Vec<Extension>) {
    let value = value.to_vec();
    move |extensions| {
        let slot = extensions.iter_mut().find(|(of, ..)| *of == kind).expect("it is there");
        slot.2 = value;
    }
}
