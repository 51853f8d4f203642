//! A certification authority for the vectors, and another that only looks like it.
//!
//! Knows how to write any certificate, the forbidden ones too: the crate's own issuer refuses those.

use eds::ObjectIdentifier;
use eds::crl::{Crl, Draft, Reason, RevokedEntry};
use eds::der::{Writer, tag};
use eds::gost3410::SigningKey;
use eds::keys::Signer;
use eds::oid;
use eds::time::UnixSeconds;
use eds::x509::Certificate;
use eds::x509::builder::Issuer;

/// 2026-11-22T06:00:00Z: when vectors are judged unless they say otherwise.
pub(crate) const NOW: UnixSeconds = UnixSeconds(1_795_327_200);
/// Valid, born in 2099, so nobody's.
pub(crate) const IIN: &str = "991231500016";
/// The same of somebody else.
pub(crate) const OTHER_IIN: &str = "991231600012";
/// A right check digit, no organization's.
pub(crate) const BIN: &str = "991240000003";

/// Extension: identifier, critical, contents.
pub(crate) type Extension = (ObjectIdentifier, bool, Vec<u8>);

/// What a certificate shall say.
#[derive(Clone)]
pub(crate) struct Wish {
    pub(crate) serial: Vec<u8>,
    pub(crate) subject: Vec<(ObjectIdentifier, String)>,
    pub(crate) days: (i64, i64),
    pub(crate) extensions: Vec<Extension>,
}

pub(crate) fn encode(fill: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut out = Writer::new();
    fill(&mut out);
    out.finish()
}

pub(crate) fn usage(bits: [u8; 2]) -> Extension {
    (oid::KEY_USAGE, true, encode(|out| out.primitive(tag::BIT_STRING, &bits)))
}

pub(crate) fn purposes(critical: bool, list: &[ObjectIdentifier]) -> Extension {
    let value = encode(|out| out.sequence(|out| list.iter().for_each(|purpose| out.oid(purpose))));
    (oid::EXTENDED_KEY_USAGE, critical, value)
}

pub(crate) fn policy(policy: &ObjectIdentifier) -> Extension {
    let value = encode(|out| out.sequence(|out| out.sequence(|out| out.oid(policy))));
    (oid::CERTIFICATE_POLICIES, false, value)
}

pub(crate) fn authority(path_length: Option<u8>) -> Extension {
    let value = encode(|out| {
        out.sequence(|out| {
            out.yes();
            if let Some(length) = path_length {
                out.unsigned(&[length]);
            }
        });
    });
    (oid::BASIC_CONSTRAINTS, true, value)
}

/// digitalSignature, nonRepudiation, keyAgreement.
pub(crate) const SIGNS: [u8; 2] = [3, 0xc8];
/// digitalSignature alone.
pub(crate) const SERVES: [u8; 2] = [7, 0x80];
/// keyCertSign, cRLSign.
pub(crate) const ISSUES: [u8; 2] = [1, 0x06];

impl Wish {
    pub(crate) fn person(serial: u8) -> Self {
        Self {
            serial: vec![0x11, serial],
            subject: names("ОБРАЗЦОВА АСЕЛЬ", Some(IIN), None),
            days: (-100, 200),
            extensions: vec![
                policy(&oid::POLICY_2015),
                purposes(false, &[oid::EKU_EMAIL_PROTECTION, oid::EKU_CITIZEN]),
                usage(SIGNS),
            ],
        }
    }

    pub(crate) fn authority(serial: u8, name: &str) -> Self {
        Self {
            serial: vec![0x01, serial],
            subject: names(name, None, None),
            days: (-400, 4000),
            extensions: vec![authority(None), usage(ISSUES), policy(&oid::POLICY_2015)],
        }
    }

    pub(crate) fn service(serial: u8, name: &str, purposes: Extension) -> Self {
        Self {
            serial: vec![0x02, serial],
            subject: names(name, None, None),
            days: (-400, 1000),
            extensions: vec![usage(SERVES), purposes],
        }
    }

    /// The same with one extension in the place of the one of its kind, or added.
    pub(crate) fn with(mut self, extension: Extension) -> Self {
        self.extensions.retain(|(kind, ..)| *kind != extension.0);
        self.extensions.push(extension);
        self
    }

    pub(crate) fn without(mut self, kind: ObjectIdentifier) -> Self {
        self.extensions.retain(|(of, ..)| *of != kind);
        self
    }

    pub(crate) fn valid(mut self, from: i64, to: i64) -> Self {
        self.days = (from, to);
        self
    }

    pub(crate) fn named(mut self, subject: Vec<(ObjectIdentifier, String)>) -> Self {
        self.subject = subject;
        self
    }

    /// Signed by `issuer_key` in the name of `issuer_name`, DER.
    pub(crate) fn sign(&self, key: &SigningKey, issuer_name: &[u8], issuer_key: &SigningKey) -> Certificate {
        let tbs = encode(|out| {
            out.sequence(|out| {
                out.nested(tag::context(0), |out| out.unsigned(&[2]));
                out.primitive(tag::INTEGER, &self.serial);
                out.algorithm_with_null(&oid::GOST2015_512_SIGNATURE);
                out.raw(issuer_name);
                out.sequence(|out| {
                    time(out, NOW.plus_days(self.days.0));
                    time(out, NOW.plus_days(self.days.1));
                });
                out.raw(&name(&self.subject));
                key.public_key().write(out);
                out.nested(tag::context(3), |out| {
                    out.sequence(|out| self.extensions(key).iter().for_each(|one| extension(out, one)));
                });
            });
        });
        Certificate::from_der(&signed(&tbs, issuer_key)).expect("a certificate")
    }

    fn extensions(&self, key: &SigningKey) -> Vec<Extension> {
        let id = encode(|out| out.octet_string(&key.public_key().identifier()));
        let own = (oid::SUBJECT_KEY_ID, false, id);
        self.extensions.iter().cloned().chain([own]).collect()
    }
}

fn extension(out: &mut Writer, (kind, critical, value): &Extension) {
    out.sequence(|out| {
        out.oid(kind);
        if *critical {
            out.yes();
        }
        out.octet_string(value);
    });
}

/// UTCTime.
pub(crate) fn time(out: &mut Writer, moment: UnixSeconds) {
    let digits: String = moment.to_string().chars().filter(char::is_ascii_digit).collect();
    out.primitive(tag::UTC_TIME, format!("{}Z", &digits[2..]).as_bytes());
}

/// `SEQUENCE { signed part, algorithm, signature }`.
pub(crate) fn signed(part: &[u8], key: &SigningKey) -> Vec<u8> {
    encode(|out| {
        out.sequence(|out| {
            out.raw(part);
            out.algorithm_with_null(&oid::GOST2015_512_SIGNATURE);
            out.bit_string(&key.sign(part, &[]));
        });
    })
}

pub(crate) fn names(common: &str, iin: Option<&str>, bin: Option<&str>) -> Vec<(ObjectIdentifier, String)> {
    let mut all = vec![(oid::COMMON_NAME, common.to_owned()), (oid::COUNTRY, "KZ".to_owned())];
    all.extend(iin.map(|number| (oid::SERIAL_NUMBER, format!("IIN{number}"))));
    all.extend(bin.map(|_| (oid::ORGANIZATION, "ТОО «Образец», \"А\"".to_owned())));
    all.extend(bin.map(|number| (oid::ORGANIZATIONAL_UNIT, format!("BIN{number}"))));
    all
}

pub(crate) fn name(attributes: &[(ObjectIdentifier, String)]) -> Vec<u8> {
    encode(|out| {
        out.sequence(|out| {
            for (kind, value) in attributes {
                out.nested(tag::SET, |out| {
                    out.sequence(|out| {
                        out.oid(kind);
                        out.primitive(tag::UTF8_STRING, value.as_bytes());
                    });
                });
            }
        });
    })
}

/// Root, issuing authority and their keys.
pub(crate) struct Authority {
    pub(crate) root_key: SigningKey,
    pub(crate) root: Certificate,
    pub(crate) key: SigningKey,
    pub(crate) certificate: Certificate,
}

impl Authority {
    /// `keys` separates authorities of the same names.
    pub(crate) fn new(seed: u8, keys: u8) -> Self {
        let (root_key, key) = (key(seed, keys), self::key(seed, keys + 1));
        let root_wish = Wish::authority(1, "VECTORS ROOT");
        let root = root_wish.sign(&root_key, &name(&root_wish.subject), &root_key);
        let wish = Wish::authority(2, "VECTORS AUTHORITY");
        let certificate = wish.sign(&key, root.subject().der(), &root_key);
        Self { root_key, root, key, certificate }
    }

    pub(crate) fn issue(&self, wish: &Wish, key: &SigningKey) -> Certificate {
        wish.sign(key, self.certificate.subject().der(), &self.key)
    }

    pub(crate) fn list(&self, draft: &Draft<'_>) -> Vec<u8> {
        draft.issue(&Issuer { certificate: &self.certificate, key: &self.key }, &[]).expect("issued")
    }

    pub(crate) fn root_list(&self) -> Vec<u8> {
        let issuer = Issuer { certificate: &self.root, key: &self.root_key };
        let bytes = list_draft(3, &[]).issue(&issuer, &[]).expect("issued");
        Crl::from_der(&bytes).expect("a list");
        bytes
    }
}

/// A complete list of yesterday, due tomorrow.
pub(crate) fn list_draft(number: u32, entries: &[RevokedEntry]) -> Draft<'_> {
    let (this_update, next_update) = (NOW.plus_days(-1), NOW.plus_days(1));
    Draft { number, base: None, this_update, next_update, entries, lifted: &[] }
}

pub(crate) fn entry(serial: u8, days_ago: i64, reason: Reason) -> RevokedEntry {
    RevokedEntry { serial: vec![0x11, serial], at: NOW.plus_days(-days_ago), reason }
}

/// The key number `number` of a seed.
pub(crate) fn key(seed: u8, number: u8) -> SigningKey {
    let mut octets = [number; 64];
    octets[0] = seed;
    SigningKey::generate(&octets)
}
