//! Bad input never panics and never passes: random bytes, and good objects with bytes changed, cut out, put in
//! or repeated, given to every reader.

use std::sync::LazyLock;

use eds::cms::{self, Limits, SignedData};
use eds::crl::Crl;
use eds::pkcs12::{self, Salts};
use eds::x509::{Certificate, CheckDigits, Policy};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::{Authority, NOW, citizen, head, key};

const PASSWORD: &str = "Qwerty12";

struct Good {
    authority: Authority,
    certificate: Vec<u8>,
    message: Vec<u8>,
    list: Vec<u8>,
    key_file: Vec<u8>,
}

static GOOD: LazyLock<Good> = LazyLock::new(|| {
    let authority = Authority::new();
    let key = key(9);
    let certificate = authority.issue(&head(), &key);
    let entries = [eds::crl::RevokedEntry {
        serial: authority.issue(&citizen(), &crate::support::key(10)).serial().to_vec(),
        at: NOW,
        reason: eds::crl::Reason::Superseded,
    }];
    let list = eds::crl::issue(&authority.issuer(), 1, NOW, NOW.plus_days(1), &entries, &[]).expect("issued");
    let salts = Salts { mac: [1; 20], key: [2; 20], certificate: [3; 20] };
    Good {
        message: cms::sign(b"content", &key, &certificate, NOW, true, &[]).expect("signs"),
        key_file: pkcs12::write(&key, &certificate, PASSWORD, &salts),
        certificate: certificate.der().to_vec(),
        list,
        authority,
    }
});

/// One change to a good object.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index, u8),
    Insert(Index, Vec<u8>),
    Repeat(Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<Index>(), 1u8..).prop_map(|(at, bits)| Change::Flip(at, bits)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Change::Cut(at, count)),
        1 => (any::<Index>(), vec(any::<u8>(), 1..9)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Change::Repeat(at, count)),
    ]
}

fn apply(good: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Flip(at, bits) => {
                let at = at.index(bytes.len());
                bytes[at] ^= bits;
            }
            Change::Cut(at, count) => {
                let at = at.index(bytes.len());
                let end = bytes.len().min(at + usize::from(*count));
                bytes.drain(at..end);
            }
            Change::Insert(at, new) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, new.iter().copied());
            }
            Change::Repeat(at, count) => {
                let at = at.index(bytes.len());
                let end = bytes.len().min(at + usize::from(*count));
                let piece = bytes[at..end].to_vec();
                bytes.splice(end..end, piece);
            }
        }
    }
    bytes
}

/// Runs every reader; what they answer to arbitrary bytes does not matter here, only that they answer.
fn read_everything(bytes: &[u8]) {
    let _ = eds::armour::dearmour(bytes, 1 << 20);
    let _ = Crl::from_der(bytes);
    let _ = pkcs12::open(bytes, PASSWORD);
    if let Ok(certificate) = Certificate::from_pem_or_der(bytes) {
        let _ = certificate.identity(CheckDigits::Enforce);
    }
    if let Ok(message) = SignedData::parse(bytes, Limits::default()) {
        let _ = message.verify_integrity(Some(b"content"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(512), ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_answered(bytes in vec(any::<u8>(), 0..400)) {
        read_everything(&bytes);
        // The same behind an outer element, where readers go further.
        read_everything(&[&[0x30, 0x80][..], &bytes, &[0, 0]].concat());
    }

    #[test]
    fn der_is_a_fixed_point(bytes in vec(any::<u8>(), 0..200)) {
        let ber = [&[0x30, 0x80][..], &bytes, &[0, 0]].concat();
        if let Ok(der) = eds::ber::to_der(&ber) {
            prop_assert_eq!(eds::ber::to_der(&der), Ok(der));
        }
    }

    #[test]
    fn changed_certificates_are_not_issued(changes in vec(change(), 1..4)) {
        let good = &*GOOD;
        let bytes = apply(&good.certificate, &changes);
        read_everything(&bytes);
        if let Ok(certificate) = Certificate::from_der(&bytes) {
            prop_assert_eq!(certificate.is_issued_by(&good.authority.certificate), bytes == good.certificate);
        }
    }

    #[test]
    fn changed_lists_decide_nothing(changes in vec(change(), 1..4)) {
        let good = &*GOOD;
        let bytes = apply(&good.list, &changes);
        read_everything(&bytes);
        if let Ok(list) = Crl::from_der(&bytes) && bytes != good.list {
            let subject = Certificate::from_der(&good.certificate).expect("good");
            let answer = eds::crl::judge(&subject, &good.authority.certificate, &[list], NOW);
            prop_assert!(matches!(answer, eds::crl::Revocation::Unknown(_)));
        }
    }

    #[test]
    fn changed_key_files_give_no_other_key(changes in vec(change(), 1..4)) {
        let good = &*GOOD;
        let bytes = apply(&good.key_file, &changes);
        if let Ok(file) = pkcs12::open(&bytes, PASSWORD) {
            // Lengths may be spelled otherwise; what they enclose is under the integrity code.
            prop_assert_eq!(file.certificate.der(), good.certificate.as_slice());
        }
    }

    #[test]
    fn changed_messages_say_nothing_else(changes in vec(change(), 1..4)) {
        let good = &*GOOD;
        let bytes = apply(&good.message, &changes);
        read_everything(&bytes);
        let lists = [good.authority.list(&[])];
        let verified = cms::verify(&bytes, None, &good.authority.trust(), &lists, NOW, &Policy::demo());
        if let Ok(verified) = verified {
            // Unsigned parts may differ (digest list, lengths); what is claimed may not.
            prop_assert_eq!(verified.content, b"content");
            prop_assert!(verified.signers.iter().all(|one| one.certificate.der() == good.certificate));
        }
    }

    #[test]
    fn armour_is_undone(bytes in vec(any::<u8>(), 0..300)) {
        let der = [&[0x30][..], &bytes].concat();
        let text = eds::armour::armour("CMS", &der);
        prop_assert_eq!(eds::armour::dearmour(text.as_bytes(), 1000), Ok(der));
    }

    #[test]
    fn any_content_signs_and_verifies(content in vec(any::<u8>(), 0..300), extra in vec(any::<u8>(), 0..40)) {
        let good = &*GOOD;
        let certificate = Certificate::from_der(&good.certificate).expect("good");
        let message = cms::sign(&content, &key(9), &certificate, NOW, false, &extra).expect("signs");
        let lists = [good.authority.list(&[])];
        let judge = |content: &[u8]| {
            cms::verify(&message, Some(content), &good.authority.trust(), &lists, NOW, &Policy::demo())
        };
        prop_assert_eq!(judge(&content).map(|verified| verified.content), Ok(content.clone()));
        let longer = [content.as_slice(), &[0]].concat();
        prop_assert_eq!(judge(&longer).err(), Some(cms::Reject::DigestDiffers));
    }
}
