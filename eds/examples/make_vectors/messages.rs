//! Signed messages (CMS), each part open to change: groups 1, 2, 8, 9 and 11.

use eds::ObjectIdentifier;
use eds::cms;
use eds::der::{Writer, tag};
use eds::keys::Signer;
use eds::oid;
use eds::streebog512;
use eds::x509::Certificate;

use crate::pki::{NOW, encode};
use crate::set::{Cast, Holder, Question, Set};

pub(crate) const CONTENT: &[u8] = "{\"service\":\"iin\",\"nonce\":\"1\",\"iin\":\"991231500016\"}".as_bytes();

/// Changes a signature.
type Spoil = fn(&mut Vec<u8>);

/// A message put together by hand.
#[derive(Clone)]
pub(crate) struct Draft<'a> {
    pub(crate) holder: &'a Holder,
    pub(crate) certificates: Vec<Vec<u8>>,
    pub(crate) content_type: ObjectIdentifier,
    pub(crate) content: Option<Vec<u8>>,
    pub(crate) attributes: Option<Vec<Vec<u8>>>,
    pub(crate) digest: ObjectIdentifier,
    pub(crate) algorithm: ObjectIdentifier,
    /// What is signed, if not the attributes.
    pub(crate) signed: Option<Vec<u8>>,
    /// Changes the finished signature.
    pub(crate) spoil: Spoil,
    pub(crate) unsigned: Option<Vec<u8>>,
}

pub(crate) fn attribute(kind: &ObjectIdentifier, values: &[Vec<u8>]) -> Vec<u8> {
    encode(|out| {
        out.sequence(|out| {
            out.oid(kind);
            out.nested(tag::SET, |out| values.iter().for_each(|value| out.raw(value)));
        });
    })
}

fn octets(value: &[u8]) -> Vec<u8> {
    encode(|out| out.octet_string(value))
}

fn content_type(of: &ObjectIdentifier) -> Vec<u8> {
    attribute(&oid::CONTENT_TYPE, &[encode(|out| out.oid(of))])
}

fn digest_of(content: &[u8]) -> Vec<u8> {
    attribute(&oid::MESSAGE_DIGEST, &[octets(&streebog512(content))])
}

fn names_certificate(hash: &[u8]) -> Vec<u8> {
    names_with(|out| out.octet_string(hash))
}

/// signingCertificateV2 with one ESSCertIDv2 of these fields.
fn names_with(fields: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let value = encode(|out| out.sequence(|out| out.sequence(|out| out.sequence(fields))));
    attribute(&oid::SIGNING_CERTIFICATE_V2, &[value])
}

/// signingCertificateV2 with the right hash, and with issuer and number beside it.
fn names_numbered(certificate: &Certificate, issuer: &[u8]) -> Vec<u8> {
    names_with(|out| {
        out.octet_string(&certificate.sha256());
        out.sequence(|out| {
            out.sequence(|out| out.nested(tag::context(4), |out| out.raw(issuer)));
            out.primitive(tag::INTEGER, certificate.serial());
        });
    })
}

impl<'a> Draft<'a> {
    pub(crate) fn new(holder: &'a Holder) -> Self {
        let certificate = &holder.certificate;
        Self {
            holder,
            certificates: vec![certificate.der().to_vec()],
            content_type: oid::CMS_DATA,
            content: Some(CONTENT.to_vec()),
            attributes: Some(vec![
                content_type(&oid::CMS_DATA),
                digest_of(CONTENT),
                names_certificate(&certificate.sha256()),
            ]),
            digest: oid::STREEBOG512,
            algorithm: oid::GOST2015_512_SIGNATURE,
            signed: None,
            spoil: |_| {},
            unsigned: None,
        }
    }

    /// One SignerInfo.
    pub(crate) fn signer(&self) -> Vec<u8> {
        let canonical = |tag| {
            let mut out = Writer::new();
            out.set_of(tag, self.attributes.clone().unwrap_or_default());
            out.finish()
        };
        let signed = self.signed.clone().unwrap_or_else(|| canonical(tag::SET));
        let mut signature = self.holder.key.sign(&signed, &[]);
        (self.spoil)(&mut signature);
        let certificate = &self.holder.certificate;
        encode(|out| {
            out.sequence(|out| {
                out.unsigned(&[1]);
                out.sequence(|out| {
                    out.raw(certificate.issuer().der());
                    out.primitive(tag::INTEGER, certificate.serial());
                });
                out.algorithm_with_null(&self.digest);
                if self.attributes.is_some() {
                    out.raw(&canonical(tag::context(0)));
                }
                out.algorithm_with_null(&self.algorithm);
                out.octet_string(&signature);
                if let Some(unsigned) = &self.unsigned {
                    out.nested(tag::context(1), |out| out.raw(unsigned));
                }
            });
        })
    }

    pub(crate) fn with_signers(&self, signers: &[Vec<u8>]) -> Vec<u8> {
        encode(|out| {
            out.sequence(|out| {
                out.oid(&oid::CMS_SIGNED_DATA);
                out.nested(tag::context(0), |out| {
                    out.sequence(|out| {
                        out.unsigned(&[1]);
                        out.nested(tag::SET, |out| out.algorithm_with_null(&self.digest));
                        out.sequence(|out| {
                            out.oid(&self.content_type);
                            if let Some(content) = &self.content {
                                out.nested(tag::context(0), |out| out.octet_string(content));
                            }
                        });
                        out.nested(tag::context(0), |out| self.certificates.iter().for_each(|c| out.raw(c)));
                        out.nested(tag::SET, |out| signers.iter().for_each(|signer| out.raw(signer)));
                    });
                });
            });
        })
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        self.with_signers(&[self.signer()])
    }
}

pub(crate) fn ask(set: &mut Set, id: &str, group: u8, bytes: &[u8], expect: (&str, &str)) {
    set.ask(&Question { id, group, kind: "cms", bytes, expect });
}

pub(crate) fn add(set: &mut Set, cast: &Cast) {
    honest(set, cast);
    arithmetic(set, cast);
    attributes(set, cast);
    signers(set, cast);
    replay(set, cast);
}

fn honest(set: &mut Set, cast: &Cast) {
    let holder = &cast.person;
    let draft = Draft::new(holder);
    ask(set, "cms-honest", 0, &draft.write(), ("accept", "good"));
    let signers = [(&holder.key as &dyn Signer, &holder.certificate)];
    let both = [signers[0], (&cast.other_person.key as &dyn Signer, &cast.other_person.certificate)];
    for (id, signers) in [("cms-honest-crate", &signers[..]), ("cms-honest-two-signers", &both[..])] {
        let message = cms::sign_together(CONTENT, signers, NOW, true, &[]).expect("signs");
        ask(set, id, 0, &message, ("accept", "good"));
    }
    let armoured = eds::armour::armour("CMS", &draft.write());
    ask(set, "cms-honest-armoured", 0, armoured.as_bytes(), ("accept", "good"));
    let (ber, sloppy) = (lax(&draft, false), lax(&draft, true));
    ask(set, "cms-honest-lax-encoding", 0, &ber, ("accept", "good"));
    ask(set, "cms-certificate-sloppy-length", 3, &sloppy, ("reject", "cms-malformed"));
    let certificate = &holder.certificate;
    let gost_hash = names_with(|out| {
        out.algorithm_with_null(&oid::STREEBOG512);
        out.octet_string(&streebog512(certificate.der()));
    });
    for (id, named) in [
        ("cms-honest-no-certificate-hash", None),
        ("cms-honest-certificate-gost-hash", Some(gost_hash)),
        ("cms-honest-certificate-numbered", Some(names_numbered(certificate, certificate.issuer().der()))),
    ] {
        let list = [content_type(&oid::CMS_DATA), digest_of(CONTENT)].into_iter().chain(named).collect();
        ask(set, id, 0, &Draft { attributes: Some(list), ..draft.clone() }.write(), ("accept", "good"));
    }
    // An attribute certificate and one nobody can read: they carry no trust and do no harm.
    let beside = [vec![tag::context(2), 0], vec![tag::SEQUENCE, 0]];
    let certificates = beside.into_iter().chain(draft.certificates.clone()).collect();
    ask(set, "cms-honest-others-beside", 0, &Draft { certificates, ..draft }.write(), ("accept", "good"));
}

/// The message in BER: lengths without end, the content in pieces; and, if asked, the certificate with a length in a
/// longer spelling than the one that was signed.
fn lax(draft: &Draft<'_>, sloppy: bool) -> Vec<u8> {
    let endless = |tag: u8, inside: &[u8]| [&[tag, 0x80][..], inside, &[0, 0]].concat();
    let certificate = draft.holder.certificate.der();
    let certificate = match certificate.get(2..).filter(|_| sloppy) {
        Some(rest) => [&[0x30, 0x83, 0][..], rest].concat(),
        None => certificate.to_vec(),
    };
    let (first, second) = CONTENT.split_at(7);
    let pieces = endless(0x24, &[octets(first), octets(second)].concat());
    let content = [encode(|out| out.oid(&draft.content_type)), endless(tag::context(0), &pieces)].concat();
    let fields = [
        encode(|out| {
            out.unsigned(&[1]);
            out.nested(tag::SET, |out| out.algorithm_with_null(&draft.digest));
        }),
        endless(tag::SEQUENCE, &content),
        endless(tag::context(0), &certificate),
        endless(tag::SET, &draft.signer()),
    ];
    let data = endless(tag::context(0), &endless(tag::SEQUENCE, &fields.concat()));
    endless(tag::SEQUENCE, &[encode(|out| out.oid(&oid::CMS_SIGNED_DATA)), data].concat())
}

/// Group 1: the mathematics.
fn arithmetic(set: &mut Set, cast: &Cast) {
    let draft = Draft::new(&cast.person);
    let changed = Draft { content: Some(b"{\"iin\":\"991231600012\"}".to_vec()), ..draft.clone() };
    ask(set, "cms-content-changed", 1, &changed.write(), ("reject", "cms-digest-differs"));
    let spoils: [(&str, Spoil); 7] = [
        ("cms-signature-bit", |s| s[77] ^= 4),
        ("cms-signature-zero-r", |s| s[..64].fill(0)),
        ("cms-signature-zero-s", |s| s[64..].fill(0)),
        ("cms-signature-huge-s", |s| s[64..].fill(0xff)),
        ("cms-signature-halves-swapped", |s| s.rotate_left(64)),
        ("cms-signature-big-endian", |s| s.reverse()),
        ("cms-signature-short", |s| s.truncate(127)),
    ];
    for (id, spoil) in spoils {
        ask(set, id, 1, &Draft { spoil, ..draft.clone() }.write(), ("reject", "cms-bad-signature"));
    }
    let long = Draft { spoil: |s| s.push(0), ..draft.clone() };
    ask(set, "cms-signature-long", 1, &long.write(), ("reject", "cms-bad-signature"));
    for (id, algorithm, digest) in [
        ("cms-algorithm-rsa", oid::RSA_SHA256_SIGNATURE, oid::STREEBOG512),
        ("cms-algorithm-2004", oid::GOST2004_SIGNATURE, oid::STREEBOG512),
        ("cms-digest-sha256", oid::GOST2015_512_SIGNATURE, oid::SHA256),
        ("cms-digest-sha1", oid::GOST2015_512_SIGNATURE, oid::SHA1),
    ] {
        let mixed = Draft { algorithm, digest, ..draft.clone() };
        ask(set, id, 1, &mixed.write(), ("reject", "cms-algorithm"));
    }
}

/// Group 1: what is signed.
fn attributes(set: &mut Set, cast: &Cast) {
    let draft = Draft::new(&cast.person);
    let with = |list: Vec<Vec<u8>>| Draft { attributes: Some(list), ..draft.clone() }.write();
    let (kind, digest) = (content_type(&oid::CMS_DATA), digest_of(CONTENT));
    let named = names_certificate(&cast.person.certificate.sha256());
    let other = names_certificate(&cast.other_person.certificate.sha256());
    let two = attribute(&oid::MESSAGE_DIGEST, &[octets(&streebog512(CONTENT)), octets(&[0; 64])]);
    let token_type = content_type(&oid::TST_INFO);
    let mine = &cast.person.certificate;
    for (id, list, code) in [
        ("cms-attributes-empty", vec![], "cms-no-signed-attributes"),
        ("cms-digest-missing", vec![kind.clone()], "cms-missing-attribute"),
        ("cms-content-type-missing", vec![digest.clone()], "cms-missing-attribute"),
        ("cms-digest-twice", vec![kind.clone(), digest.clone(), digest_of(b"x")], "cms-repeated-attribute"),
        ("cms-digest-two-values", vec![kind.clone(), two], "cms-repeated-attribute"),
        (
            "cms-content-type-twice",
            vec![kind.clone(), token_type.clone(), digest.clone()],
            "cms-repeated-attribute",
        ),
        ("cms-content-type-other", vec![token_type, digest.clone()], "cms-content-type-differs"),
        ("cms-digest-other", vec![kind.clone(), digest_of(b"other")], "cms-digest-differs"),
        ("cms-certificate-other", vec![kind.clone(), digest.clone(), other], "cms-certificate-differs"),
        (
            "cms-certificate-other-issuer",
            vec![kind.clone(), digest.clone(), names_numbered(mine, mine.subject().der())],
            "cms-certificate-differs",
        ),
    ] {
        ask(set, id, if id.contains("certificate") { 2 } else { 1 }, &with(list), ("reject", code));
    }
    let none = Draft { attributes: None, signed: Some(CONTENT.to_vec()), ..draft.clone() };
    ask(set, "cms-no-attributes", 1, &none.write(), ("reject", "cms-no-signed-attributes"));
    let direct = Draft { signed: Some(CONTENT.to_vec()), ..draft.clone() };
    ask(set, "cms-signed-content-beside-attributes", 1, &direct.write(), ("reject", "cms-bad-signature"));
    let mut canonical = Writer::new();
    canonical.set_of(tag::SET, vec![kind, digest, named]);
    let replayed = canonical.finish();
    let as_content =
        Draft { attributes: None, signed: Some(replayed.clone()), content: Some(replayed), ..draft };
    ask(set, "cms-attributes-as-content", 1, &as_content.write(), ("reject", "cms-no-signed-attributes"));
}

/// Group 2: who signed.
fn signers(set: &mut Set, cast: &Cast) {
    let draft = Draft::new(&cast.person);
    ask(set, "cms-zero-signers", 2, &draft.with_signers(&[]), ("reject", "cms-no-signers"));
    let empty = Draft { certificates: vec![], ..draft.clone() };
    ask(set, "cms-zero-certificates", 2, &empty.write(), ("reject", "cms-no-certificate"));
    let foreign = Draft { certificates: vec![cast.other_person.certificate.der().to_vec()], ..draft.clone() };
    ask(set, "cms-other-certificate", 2, &foreign.write(), ("reject", "cms-no-certificate"));
    let good = draft.signer();
    let bad = Draft { spoil: |s| s[0] ^= 1, ..Draft::new(&cast.other_person) }.signer();
    let both = Draft {
        certificates: vec![
            cast.person.certificate.der().to_vec(),
            cast.other_person.certificate.der().to_vec(),
        ],
        ..draft.clone()
    };
    for (id, list) in [("cms-second-signer-bad", [&good, &bad]), ("cms-first-signer-bad", [&bad, &good])] {
        let list = list.map(Clone::clone);
        ask(set, id, 2, &both.with_signers(&list), ("reject", "cms-bad-signature"));
    }
    let message = draft.write();
    let trailing = [message.as_slice(), b"\0"].concat();
    ask(set, "cms-trailing", 2, &trailing, ("reject", "cms-malformed"));
    ask(set, "cms-truncated", 2, &message[..message.len() - 40], ("reject", "cms-malformed"));
    let token = Draft { content_type: oid::TST_INFO, ..draft };
    ask(set, "cms-content-is-token", 2, &token.write(), ("reject", "cms-malformed"));
    ask(set, "cms-is-certificate", 2, cast.person.certificate.der(), ("reject", "cms-malformed"));
    let deep = [[0x30, 0x80].repeat(100_000), [0, 0].repeat(100_000)].concat();
    ask(set, "cms-nested-deep", 11, &deep, ("reject", "cms-malformed"));
    let many =
        Draft { certificates: vec![cast.person.certificate.der().to_vec(); 40], ..Draft::new(&cast.person) };
    ask(set, "cms-forty-certificates", 11, &many.write(), ("reject", "cms-too-large"));
    let crowd = Draft::new(&cast.person).with_signers(&vec![good; 40]);
    ask(set, "cms-forty-signers", 11, &crowd, ("reject", "cms-too-large"));
}

/// Groups 8 and 9: the server compares what came back with the bytes it issued.
fn replay(set: &mut Set, cast: &Cast) {
    let issued =
        set.file("issued.json", "{\"service\":\"iin\",\"nonce\":\"2\",\"iin\":\"991231500016\"}".as_bytes());
    let old = Draft::new(&cast.person);
    let message = old.write();
    let vector = set.ask(&Question {
        id: "replay-old-request",
        group: 8,
        kind: "cms",
        bytes: &message,
        expect: ("reject", "cms-content-differs"),
    });
    vector["detached_content"] = issued.clone().into();
    let detached = Draft { content: None, ..old };
    let vector = set.ask(&Question {
        id: "replay-old-detached",
        group: 8,
        kind: "cms",
        bytes: &detached.write(),
        expect: ("reject", "cms-digest-differs"),
    });
    vector["detached_content"] = issued.into();
    ask(set, "replay-without-content", 8, &detached.write(), ("reject", "cms-no-content"));
    // The same JSON to a parser, other bytes: what was shown is not what was signed.
    let shown = set
        .file("shown.json", "{\"service\": \"iin\", \"nonce\": \"1\", \"iin\": \"991231500016\"}".as_bytes());
    let vector = set.ask(&Question {
        id: "shown-other-bytes",
        group: 9,
        kind: "cms",
        bytes: &message,
        expect: ("reject", "cms-content-differs"),
    });
    vector["detached_content"] = shown.into();
}
