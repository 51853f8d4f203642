//! Writes a key file as the national authority writes them, for a demonstration authority and for tests.
//!
//! Knows that one shape, indefinite lengths and old ciphers included, so that every program that opens the real
//! files opens these. Deliberately makes no salt: random octets are the caller's.

use super::Salts;
use super::cipher::{Cipher, Encryption, ITERATIONS, integrity_code};
use super::kdf;
use crate::der::{Writer, tag};
use crate::keys::StoredKey;
use crate::oid;
use crate::x509::Certificate;

/// Writes a key file of the national shape.
#[must_use]
pub fn write(key: &dyn StoredKey, certificate: &Certificate, password: &str, salts: &Salts) -> Vec<u8> {
    let password = kdf::spell(password);
    let key_bag = key_bag(key, certificate, &password, &salts.key);
    let certificate_bag = certificate_bag(certificate);
    let encryption =
        Encryption { cipher: Cipher::Rc2With40Bits, salt: &salts.certificate, iterations: ITERATIONS };
    let encrypted = encryption.encrypt(&password, &certificate_bag);

    let mut safe = Ber::default();
    safe.indefinite(tag::SEQUENCE, |safe| {
        safe.indefinite(tag::SEQUENCE, |content| {
            content.der(|out| out.oid(&oid::CMS_DATA));
            content.indefinite(tag::context(0), |data| data.der(|out| out.octet_string(&key_bag)));
        });
        safe.indefinite(tag::SEQUENCE, |content| {
            content.der(|out| out.oid(&oid::CMS_ENCRYPTED_DATA));
            content.indefinite(tag::context(0), |wrapped| {
                wrapped.indefinite(tag::SEQUENCE, |fields| {
                    fields.der(|out| out.unsigned(&[0]));
                    fields.indefinite(tag::SEQUENCE, |info| {
                        info.der(|out| {
                            out.oid(&oid::CMS_DATA);
                            encryption.write(out);
                        });
                        info.indefinite(tag::context(0), |piece| {
                            piece.der(|out| out.octet_string(&encrypted))
                        });
                    });
                });
            });
        });
    });

    let code = integrity_code(&password, &salts.mac, ITERATIONS, &safe.bytes);
    let mut file = Writer::new();
    file.sequence(|out| {
        out.unsigned(&[3]);
        out.sequence(|out| {
            out.oid(&oid::CMS_DATA);
            out.nested(tag::context(0), |out| out.octet_string(&safe.bytes));
        });
        out.sequence(|out| {
            out.sequence(|out| {
                out.algorithm_with_null(&oid::SHA1);
                out.octet_string(&code);
            });
            out.octet_string(&salts.mac);
            out.unsigned(&ITERATIONS.to_be_bytes());
        });
    });
    file.finish()
}

/// SafeContents with the shrouded key.
fn key_bag(key: &dyn StoredKey, certificate: &Certificate, password: &[u8], salt: &[u8]) -> Vec<u8> {
    let encryption = Encryption { cipher: Cipher::TripleDes, salt, iterations: ITERATIONS };
    let encrypted = encryption.encrypt(password, &key.to_pkcs8());
    bag(&oid::SHROUDED_KEY_BAG, certificate, |out| {
        out.sequence(|out| {
            encryption.write(out);
            out.octet_string(&encrypted);
        });
    })
}

/// SafeContents with the certificate.
fn certificate_bag(certificate: &Certificate) -> Vec<u8> {
    bag(&oid::CERT_BAG, certificate, |out| {
        out.sequence(|out| {
            out.oid(&oid::X509_CERTIFICATE);
            out.nested(tag::context(0), |out| out.octet_string(certificate.der()));
        });
    })
}

/// SafeContents with one bag and its attributes: localKeyID is the subject key identifier, friendlyName its
/// hexadecimal form.
fn bag(
    kind: &crate::ObjectIdentifier,
    certificate: &Certificate,
    value: impl FnOnce(&mut Writer),
) -> Vec<u8> {
    let key_id = certificate.subject_key_id().unwrap_or_default();
    let name = key_id.iter().flat_map(|octet| format!("{octet:02x}").into_bytes());
    let name: Vec<u8> = name.flat_map(|letter| [0, letter]).collect();
    let attribute = |kind, tag, value: &[u8]| {
        let mut out = Writer::new();
        out.sequence(|out| {
            out.oid(kind);
            out.nested(tag::SET, |out| out.primitive(tag, value));
        });
        out.finish()
    };
    let mut out = Writer::new();
    out.sequence(|out| {
        out.sequence(|out| {
            out.oid(kind);
            out.nested(tag::context(0), value);
            out.set_of(
                tag::SET,
                vec![
                    attribute(&oid::FRIENDLY_NAME, tag::BMP_STRING, &name),
                    attribute(&oid::LOCAL_KEY_ID, tag::OCTET_STRING, key_id),
                ],
            );
        });
    });
    out.finish()
}

/// Elements of indefinite length around DER.
#[derive(Default)]
struct Ber {
    bytes: Vec<u8>,
}

impl Ber {
    fn indefinite(&mut self, tag: u8, fill: impl FnOnce(&mut Self)) {
        self.bytes.extend([tag, 0x80]);
        fill(self);
        self.bytes.extend([0, 0]);
    }

    fn der(&mut self, fill: impl FnOnce(&mut Writer)) {
        let mut out = Writer::new();
        fill(&mut out);
        self.bytes.extend(out.finish());
    }
}
