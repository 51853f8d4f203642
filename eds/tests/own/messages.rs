//! Signed messages: what verifies, and each part that may be wrong.

use eds::cms::{self, Limits, Reject, SignError, SignedData, Structure};
use eds::crl::{Reason, RevokedEntry, Why};
use eds::der::{Reader, Writer, tag};
use eds::gost3410::SigningKey;
use eds::oid;
use eds::x509::{Certificate, PathError, Policy, TrustStore};
use eds::{ObjectIdentifier, streebog512};

use crate::support::{Authority, IIN, NOW, citizen, head, key};

const CONTENT: &[u8] = "Прошу сформировать ИИН".as_bytes();

fn judge(message: &[u8], detached: Option<&[u8]>, authority: &Authority) -> Result<cms::Verified, Reject> {
    cms::verify(message, detached, &authority.trust(), &[authority.list(&[])], NOW, &Policy::demo())
}

fn integrity(message: &[u8]) -> Result<cms::Integrity, Reject> {
    SignedData::parse(message, Limits::default())?.verify_integrity(None)
}

/// A message put together by hand, every part open to change.
struct Draft<'a> {
    key: &'a SigningKey,
    certificates: Vec<&'a Certificate>,
    content_type: ObjectIdentifier,
    /// As sent; what is signed is sorted.
    attributes: Option<Vec<Vec<u8>>>,
    digest: ObjectIdentifier,
    signature_algorithm: ObjectIdentifier,
    by_key_id: bool,
    unsigned: Option<&'a [u8]>,
    signers: usize,
}

fn attribute(kind: &ObjectIdentifier, values: &[&[u8]]) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.oid(kind);
        out.nested(tag::SET, |out| values.iter().for_each(|value| out.raw(value)));
    });
    out.finish()
}

fn octets(value: &[u8]) -> Vec<u8> {
    let mut out = Writer::new();
    out.octet_string(value);
    out.finish()
}

fn identifier(value: &ObjectIdentifier) -> Vec<u8> {
    let mut out = Writer::new();
    out.oid(value);
    out.finish()
}

fn content_type() -> Vec<u8> {
    attribute(&oid::CONTENT_TYPE, &[&identifier(&oid::CMS_DATA)])
}

fn message_digest() -> Vec<u8> {
    attribute(&oid::MESSAGE_DIGEST, &[&octets(&streebog512(CONTENT))])
}

impl<'a> Draft<'a> {
    fn new(key: &'a SigningKey, certificate: &'a Certificate) -> Self {
        Self {
            key,
            certificates: vec![certificate],
            content_type: oid::CMS_DATA,
            attributes: Some(vec![content_type(), message_digest()]),
            digest: oid::STREEBOG512,
            signature_algorithm: oid::GOST2015_512_SIGNATURE,
            by_key_id: false,
            unsigned: None,
            signers: 1,
        }
    }

    fn attributes(mut self, attributes: Vec<Vec<u8>>) -> Self {
        self.attributes = Some(attributes);
        self
    }

    fn write(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.sequence(|out| {
            out.oid(&oid::CMS_SIGNED_DATA);
            out.nested(tag::context(0), |out| {
                out.sequence(|out| {
                    out.unsigned(&[1]);
                    out.nested(tag::SET, |out| out.algorithm_with_null(&self.digest));
                    out.sequence(|out| {
                        out.oid(&self.content_type);
                        out.nested(tag::context(0), |out| out.octet_string(CONTENT));
                    });
                    out.nested(tag::context(0), |out| {
                        self.certificates.iter().for_each(|certificate| out.raw(certificate.der()));
                    });
                    out.nested(tag::SET, |out| {
                        (0..self.signers).for_each(|_| out.sequence(|out| self.write_signer(out)));
                    });
                });
            });
        });
        out.finish()
    }

    fn write_signer(&self, out: &mut Writer) {
        let certificate = self.certificates[0];
        if self.by_key_id {
            out.unsigned(&[3]);
            out.primitive(tag::context_primitive(0), certificate.subject_key_id().expect("an identifier"));
        } else {
            out.unsigned(&[1]);
            out.sequence(|out| {
                out.raw(certificate.issuer().der());
                out.primitive(tag::INTEGER, certificate.serial());
            });
        }
        out.algorithm_with_null(&self.digest);
        let signed = match &self.attributes {
            None => CONTENT.to_vec(),
            Some(attributes) => {
                out.nested(tag::context(0), |out| attributes.iter().for_each(|one| out.raw(one)));
                let mut signed = Writer::new();
                signed.set_of(tag::SET, attributes.clone());
                signed.finish()
            }
        };
        out.algorithm_with_null(&self.signature_algorithm);
        out.octet_string(&self.key.sign_digest(&streebog512(&signed), &[]).to_bytes());
        if let Some(unsigned) = self.unsigned {
            out.nested(tag::context(1), |out| out.raw(unsigned));
        }
    }
}

#[test]
fn what_is_signed_verifies() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    for encapsulate in [true, false] {
        let message = cms::sign(CONTENT, &key, &certificate, NOW, encapsulate, &[5; 32]).expect("signs");
        let detached = (!encapsulate).then_some(CONTENT);
        let verified = judge(&message, detached, &authority).expect("verifies");
        assert_eq!(verified.content, CONTENT);
        assert_eq!(verified.signers.len(), 1);
        assert_eq!(verified.signers[0].identity.iin.as_deref(), Some(IIN));
        assert_eq!(verified.signers[0].signing_time, Some(NOW));
        assert_eq!(verified.signers[0].certificate, certificate);
        // Content inside may be named outside too, if it is the same.
        assert!(judge(&message, Some(CONTENT), &authority).is_ok());
        let other = judge(&message, Some(b"other"), &authority).err();
        assert_eq!(other, Some(if encapsulate { Reject::ContentDiffers } else { Reject::DigestDiffers }));
        if !encapsulate {
            assert_eq!(judge(&message, None, &authority).err(), Some(Reject::NoContent));
        }
    }
    let stranger = crate::support::key(10);
    let refused = cms::sign(CONTENT, &stranger, &certificate, NOW, true, &[]);
    assert_eq!(refused.err(), Some(SignError::KeyMismatch));
}

#[test]
fn the_made_message_has_the_national_shape() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let message = cms::sign(CONTENT, &key, &certificate, NOW, true, &[5; 32]).expect("signs");
    let ess = {
        let mut out = Writer::new();
        out.sequence(|out| {
            out.sequence(|out| out.sequence(|out| out.octet_string(&certificate.sha256())));
        });
        out.finish()
    };
    let attributes = [
        content_type(),
        attribute(&oid::SIGNING_TIME, &[b"\x17\x0d261122000000Z"]),
        attribute(&oid::SIGNING_CERTIFICATE_V2, &[&ess]),
        message_digest(),
    ]
    .concat();
    assert!(message.windows(attributes.len()).any(|window| window == attributes));
    assert_eq!(eds::ber::to_der(&message).as_ref(), Ok(&message));
}

#[test]
fn revocation_has_three_answers() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let message = cms::sign(CONTENT, &key, &certificate, NOW, true, &[]).expect("signs");
    let with = |lists: &[eds::crl::Crl]| {
        cms::verify(&message, None, &authority.trust(), lists, NOW, &Policy::demo()).err()
    };
    assert_eq!(with(&[authority.list(&[])]), None);
    let none = with(&[]).expect("undecided");
    assert_eq!(none, Reject::RevocationUnknown(Why::NoList));
    assert!(none.is_undecided());
    let at = NOW.plus_days(-3);
    let entry = RevokedEntry { serial: certificate.serial().to_vec(), at, reason: Reason::KeyCompromise };
    let revoked = with(&[authority.list(&[]), authority.list(&[entry])]).expect("revoked");
    assert_eq!(revoked, Reject::Revoked { at, reason: Reason::KeyCompromise });
    assert!(!revoked.is_undecided());
}

#[test]
fn an_authority_from_the_message_needs_a_list_of_its_own() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let mut draft = Draft::new(&key, &certificate);
    draft.certificates.push(&authority.certificate);
    let trust = TrustStore::new().with_anchor(authority.anchor());
    let of_authority = authority.list(&[]);
    let issuer = eds::x509::builder::Issuer { certificate: &authority.root, key: &authority.root_key };
    let of_root = eds::crl::issue(&issuer, 1, NOW.plus_days(-1), NOW.plus_days(1), &[], &[]).expect("issued");
    let of_root = eds::crl::Crl::from_der(&of_root).expect("a list");
    let message = draft.write();
    let with =
        |lists: &[eds::crl::Crl]| cms::verify(&message, None, &trust, lists, NOW, &Policy::demo()).err();
    assert_eq!(with(std::slice::from_ref(&of_authority)), Some(Reject::RevocationUnknown(Why::NoList)));
    assert_eq!(with(&[of_authority.clone(), of_root]), None);
    let entry = RevokedEntry {
        serial: authority.certificate.serial().to_vec(),
        at: NOW,
        reason: Reason::CaCompromise,
    };
    let of_root = eds::crl::issue(&issuer, 1, NOW.plus_days(-1), NOW.plus_days(1), &[entry], &[]);
    let of_root = eds::crl::Crl::from_der(&of_root.expect("issued")).expect("a list");
    // Even an authority that configuration vouches for falls when a list names it.
    let answer =
        cms::verify(&message, None, &authority.trust(), &[of_authority, of_root], NOW, &Policy::demo());
    assert_eq!(answer.err(), Some(Reject::Revoked { at: NOW, reason: Reason::CaCompromise }));
}

#[test]
fn attributes_are_demanded_and_counted() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let with = |attributes| integrity(&Draft::new(&key, &certificate).attributes(attributes).write()).err();
    assert_eq!(with(vec![content_type(), message_digest()]), None);
    // Sent in another order than DER's: what is signed is the DER.
    assert_eq!(with(vec![message_digest(), content_type()]), None);
    assert_eq!(with(vec![content_type()]), Some(Reject::MissingAttribute));
    assert_eq!(with(vec![message_digest()]), Some(Reject::MissingAttribute));
    assert_eq!(with(vec![]), Some(Reject::NoSignedAttributes));
    let twice = vec![content_type(), message_digest(), message_digest()];
    assert_eq!(with(twice), Some(Reject::RepeatedAttribute));
    let right = octets(&streebog512(CONTENT));
    let two_values = attribute(&oid::MESSAGE_DIGEST, &[&right, &right]);
    assert_eq!(with(vec![content_type(), two_values]), Some(Reject::RepeatedAttribute));
    let no_value = attribute(&oid::MESSAGE_DIGEST, &[]);
    let malformed = Some(Reject::Structure(Structure::Attribute));
    assert_eq!(with(vec![content_type(), no_value]), malformed);
    let short = attribute(&oid::MESSAGE_DIGEST, &[&octets(&streebog512(CONTENT)[..32])]);
    assert_eq!(with(vec![content_type(), short]), Some(Reject::DigestDiffers));
    let other_type = attribute(&oid::CONTENT_TYPE, &[&identifier(&oid::CMS_SIGNED_DATA)]);
    assert_eq!(with(vec![other_type, message_digest()]), Some(Reject::ContentTypeDiffers));
    let time = attribute(&oid::SIGNING_TIME, &[&octets(b"261122000000Z")]);
    assert_eq!(with(vec![content_type(), time, message_digest()]), malformed);
    let unknown = attribute(&oid::FRIENDLY_NAME, &[&right, &right]);
    assert_eq!(with(vec![content_type(), unknown, message_digest()]), None);

    let mut bare = Draft::new(&key, &certificate);
    bare.attributes = None;
    assert_eq!(integrity(&bare.write()).err(), Some(Reject::NoSignedAttributes));
}

#[test]
fn the_certificate_that_was_meant_is_the_one_that_counts() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    // The same key, another certificate: a person and the same person as head.
    let other = authority.issue(&head(), &key);
    let stated = |kind, algorithm: Option<ObjectIdentifier>, hash: &[u8]| {
        let mut out = Writer::new();
        out.sequence(|out| {
            out.sequence(|out| {
                out.sequence(|out| {
                    if let Some(algorithm) = &algorithm {
                        out.sequence(|out| out.oid(algorithm));
                    }
                    out.octet_string(hash);
                });
            });
        });
        attribute(&kind, &[&out.finish()])
    };
    let with = |statement| {
        let attributes = vec![content_type(), statement, message_digest()];
        integrity(&Draft::new(&key, &certificate).attributes(attributes).write()).err()
    };
    let (der, v1, v2) = (certificate.der(), oid::SIGNING_CERTIFICATE, oid::SIGNING_CERTIFICATE_V2);
    assert_eq!(with(stated(v2, None, &eds::sha256(der))), None);
    assert_eq!(with(stated(v2, Some(oid::SHA256), &eds::sha256(der))), None);
    assert_eq!(with(stated(v2, Some(oid::STREEBOG512), &streebog512(der))), None);
    assert_eq!(with(stated(v1, None, &eds::sha1(der))), None);
    assert_eq!(with(stated(v2, Some(oid::RSA_KEY), &eds::sha256(der))), Some(Reject::Algorithm));
    assert_eq!(with(stated(v2, None, &other.sha256())), Some(Reject::CertificateDiffers));
    assert_eq!(with(stated(v1, None, &eds::sha1(other.der()))), Some(Reject::CertificateDiffers));
    assert_eq!(with(stated(v2, None, &eds::sha256(der)[..31])), Some(Reject::CertificateDiffers));
}

#[test]
fn algorithms_must_fit_each_other() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let with = |change: &dyn Fn(&mut Draft<'_>)| {
        let mut draft = Draft::new(&key, &certificate);
        change(&mut draft);
        integrity(&draft.write()).err()
    };
    assert_eq!(with(&|draft| draft.by_key_id = true), None);
    assert_eq!(with(&|draft| draft.signature_algorithm = oid::GOST2015_512_KEY), None);
    for wrong in [oid::RSA_SHA256_SIGNATURE, oid::GOST2004_SIGNATURE] {
        assert_eq!(with(&|draft| draft.signature_algorithm = wrong), Some(Reject::Algorithm));
    }
    assert_eq!(with(&|draft| draft.digest = oid::SHA256), Some(Reject::Algorithm));
    let malformed = Some(Reject::Structure(Structure::ContentType));
    assert_eq!(with(&|draft| draft.content_type = oid::CMS_SIGNED_DATA), malformed);
}

#[test]
fn every_signer_must_be_good() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let mut draft = Draft::new(&key, &certificate);
    draft.signers = 2;
    assert_eq!(judge(&draft.write(), None, &authority).map(|verified| verified.signers.len()), Ok(2));
    draft.signers = 0;
    assert_eq!(judge(&draft.write(), None, &authority).err(), Some(Reject::NoSigners));
    draft.signers = 17;
    assert_eq!(judge(&draft.write(), None, &authority).err(), Some(Reject::TooLarge));

    // The second signature of two, one bit changed.
    draft.signers = 2;
    let mut message = draft.write();
    *message.last_mut().expect("octets") ^= 1;
    assert_eq!(judge(&message, None, &authority).err(), Some(Reject::BadSignature));
}

#[test]
fn the_signers_certificate_must_be_inside() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let other = authority.issue(&head(), &crate::support::key(10));
    let mut draft = Draft::new(&key, &certificate);
    draft.certificates.push(&other);
    let whole = draft.write();
    assert!(judge(&whole, None, &authority).is_ok());
    let only_other = without(&whole, certificate.der());
    assert_eq!(judge(&only_other, None, &authority).err(), Some(Reject::NoCertificate));
    let stranger = Authority::new();
    let self_made = eds::x509::builder::issue_root("SELF", &key, crate::support::years(-1, 1), &[]);
    let self_made = self_made.expect("a root");
    let message = Draft::new(&key, &self_made).write();
    assert_eq!(judge(&message, None, &stranger).err(), Some(Reject::Path(PathError::UnknownIssuer)));
}

/// The message with one certificate taken out.
fn without(message: &[u8], certificate: &[u8]) -> Vec<u8> {
    fn copy(mut reader: Reader<'_>, skip: &[u8], out: &mut Writer) {
        while !reader.is_empty() {
            let element = reader.any().expect("an element");
            if element.raw == skip {
                continue;
            }
            if element.tag & 0x20 == 0 {
                out.raw(element.raw);
            } else {
                out.nested(element.tag, |out| copy(Reader::new(element.value), skip, out));
            }
        }
    }
    let mut out = Writer::new();
    copy(Reader::new(message), certificate, &mut out);
    out.finish()
}

#[test]
fn unsigned_attributes_prove_and_break_nothing() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let other = attribute(&oid::SIGNING_TIME, &[&[0x30, 0]]);
    let mut draft = Draft::new(&key, &certificate);
    draft.unsigned = Some(&other);
    let verified = judge(&draft.write(), None, &authority).expect("verifies");
    assert_eq!((verified.signers[0].signing_time, verified.signers[0].proven_time), (None, None));
    // What claims to be a timestamp must be one.
    let token = attribute(&oid::SIGNATURE_TIMESTAMP, &[&[0x30, 0]]);
    draft.unsigned = Some(&token);
    let refused = judge(&draft.write(), None, &authority).err();
    assert_eq!(refused, Some(Reject::Timestamp(eds::tsp::Reject::Malformed)));
    let none = attribute(&oid::SIGNATURE_TIMESTAMP, &[]);
    draft.unsigned = Some(&none);
    let refused = judge(&draft.write(), None, &authority).err();
    assert_eq!(refused, Some(Reject::Structure(Structure::Attribute)));
}

#[test]
fn other_bytes_are_no_message() {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&citizen(), &key);
    let message = cms::sign(CONTENT, &key, &certificate, NOW, true, &[]).expect("signs");
    let encoding = Some(Reject::Structure(Structure::Encoding));
    let parse = |bytes: &[u8]| SignedData::parse(bytes, Limits::default()).err();
    assert_eq!(parse(&[]), encoding);
    assert_eq!(parse(certificate.der()), encoding);
    assert_eq!(parse(&[message.as_slice(), &[0]].concat()), encoding);
    assert_eq!(parse(&message[..message.len() - 1]), encoding);
    let small = Limits { bytes: message.len() - 1, ..Limits::default() };
    assert_eq!(SignedData::parse(&message, small).err(), Some(Reject::TooLarge));
    let none = Limits { certificates: 0, ..Limits::default() };
    assert_eq!(SignedData::parse(&message, none).err(), Some(Reject::TooLarge));
}
