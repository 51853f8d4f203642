//! Key files and single certificates: groups 3, 6 and 11.

use eds::der::{Reader, tag};
use eds::pkcs12::{self, Salts};

use crate::pki::{self, SERVES, Wish, encode, usage};
use crate::set::{Cast, Question, Set};

const PASSWORD: &str = "Qwerty12";

pub(crate) fn add(set: &mut Set, cast: &Cast) {
    let salts = Salts { mac: [1; 20], key: [2; 20], certificate: [3; 20] };
    let whole = pkcs12::write(&cast.person.key, &cast.person.certificate, PASSWORD, &salts);
    let foreign = pkcs12::write(&cast.other_person.key, &cast.person.certificate, PASSWORD, &salts);
    let mut bit = whole.clone();
    let middle = bit.len() / 2;
    bit[middle] ^= 1;
    for (id, group, bytes, password, expect) in [
        ("key-file-honest", 0, whole.clone(), PASSWORD, ("opens", "good")),
        (
            "key-file-other-password",
            6,
            whole.clone(),
            "Qwerty13",
            ("wrong-password", "key-file-wrong-password"),
        ),
        ("key-file-bit", 6, bit, PASSWORD, ("reject", "key-file-wrong-password")),
        ("key-file-other-key", 6, foreign, PASSWORD, ("reject", "key-file-key-mismatch")),
        (
            "key-file-truncated",
            6,
            whole[..whole.len() - 1].to_vec(),
            PASSWORD,
            ("reject", "key-file-malformed"),
        ),
        (
            "key-file-endless-rounds",
            11,
            with_rounds(&whole),
            PASSWORD,
            ("reject", "key-file-too-many-iterations"),
        ),
    ] {
        let question = Question { id, group, kind: "p12", bytes: &bytes, expect };
        set.ask(&question)["password"] = password.into();
    }
    certificates(set, cast);
}

/// The file with two thousand million rounds of hashing asked for.
fn with_rounds(file: &[u8]) -> Vec<u8> {
    let mut fields = Reader::open_whole(file, tag::SEQUENCE).expect("a key file");
    let version = fields.any().expect("a version");
    let safe = fields.any().expect("contents");
    let mut integrity = fields.open(tag::SEQUENCE).expect("an integrity code");
    let code = integrity.any().expect("a digest");
    let salt = integrity.any().expect("a salt");
    encode(|out| {
        out.sequence(|out| {
            out.raw(version.raw);
            out.raw(safe.raw);
            out.sequence(|out| {
                out.raw(code.raw);
                out.raw(salt.raw);
                out.unsigned(&[0x7f, 0xff, 0xff, 0xff]);
            });
        });
    })
}

fn certificates(set: &mut Set, cast: &Cast) {
    let person = &cast.person.certificate;
    let key = pki::key(cast.seed, 97);
    let fake = cast.impostor.issue(&Wish::person(0x77), &key);
    let weak = cast.authority.issue(&Wish::person(0x78).with(usage(SERVES)), &key);
    let held = cast.authority.issue(&Wish::person(0x32), &key);
    // All 160 bits of the number are used, so that a 21st octet says that it is positive.
    let full = Wish { serial: [&[0][..], &[0xab; 20]].concat(), ..Wish::person(1) };
    let full = cast.authority.issue(&full, &key);
    let trailing = [person.der(), b"\0"].concat();
    // The same number in a longer spelling of its length: another encoding is another certificate.
    let mut sloppy = vec![0x30, 0x83, 0x00];
    sloppy.extend_from_slice(person.der().get(2..).expect("octets"));
    for (id, group, bytes, expect) in [
        ("certificate-honest", 0, person.der().to_vec(), ("accept", "good")),
        ("certificate-honest-full-number", 0, full.der().to_vec(), ("accept", "good")),
        ("certificate-impostor", 3, fake.der().to_vec(), ("reject", "path-bad-signature")),
        ("certificate-usage", 6, weak.der().to_vec(), ("reject", "path-key-usage")),
        ("certificate-on-hold", 5, held.der().to_vec(), ("reject", "certificate-revoked")),
        ("certificate-trailing", 3, trailing, ("reject", "certificate-malformed")),
        ("certificate-sloppy-length", 3, sloppy, ("reject", "certificate-malformed")),
    ] {
        set.ask(&Question { id, group, kind: "cert", bytes: &bytes, expect });
    }
}
