//! Key files: what is written opens again, and each way in which a file may refuse.

use std::process::Command;

use eds::der::{Reader, Writer, tag};
use eds::keys::StoredKey as _;
use eds::oid;
use eds::pkcs12::{self, Feature, OpenError, Salts};

use crate::skipped::skipped;
use crate::support::{Authority, citizen, key};

const PASSWORD: &str = "Пароль1!";

fn salts() -> Salts {
    Salts { mac: [1; 20], key: [2; 20], certificate: [3; 20] }
}

fn file() -> Vec<u8> {
    let key = key(9);
    pkcs12::write(&key, &Authority::new().issue(&citizen(), &key), PASSWORD, &salts())
}

/// The file with the contents of its outermost sequence changed.
fn changed(change: impl FnOnce(&mut Vec<Vec<u8>>)) -> Vec<u8> {
    let file = file();
    let mut fields = Reader::open_whole(&file, tag::SEQUENCE).expect("a file");
    let mut parts = Vec::new();
    while !fields.is_empty() {
        parts.push(fields.any().expect("a part").raw.to_vec());
    }
    change(&mut parts);
    let mut out = Writer::new();
    out.sequence(|out| parts.iter().for_each(|part| out.raw(part)));
    out.finish()
}

/// MacData with other rounds and digest algorithm.
fn mac(algorithm: &eds::ObjectIdentifier, iterations: &[u8]) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.sequence(|out| {
            out.algorithm_with_null(algorithm);
            out.octet_string(&[0; 20]);
        });
        out.octet_string(&[1; 20]);
        out.primitive(tag::INTEGER, iterations);
    });
    out.finish()
}

#[test]
fn what_is_written_opens() {
    let key = key(9);
    let certificate = Authority::new().issue(&citizen(), &key);
    for password in ["", "Qwerty12", PASSWORD, "🔑"] {
        let file = pkcs12::write(&key, &certificate, password, &salts());
        let opened = pkcs12::open(&file, password).expect("opens");
        assert_eq!(opened.certificate, certificate);
        assert_eq!(opened.key.to_pkcs8(), key.to_pkcs8());
        assert_eq!(pkcs12::open(&file, "wrong").err(), Some(OpenError::WrongPassword));
    }
    assert_eq!(file(), file());
}

#[test]
fn a_changed_file_does_not_open() {
    let file = file();
    for position in (0..file.len()).step_by(7) {
        let mut changed = file.clone();
        changed[position] ^= 0x40;
        assert!(pkcs12::open(&changed, PASSWORD).is_err(), "octet {position}");
    }
    for length in 0..file.len() {
        assert_eq!(pkcs12::open(&file[..length], PASSWORD).err(), Some(OpenError::Malformed));
    }
    assert_eq!(pkcs12::open(&[file.as_slice(), b"\n"].concat(), PASSWORD).err(), Some(OpenError::Malformed));
    assert_eq!(pkcs12::open(&vec![0x30; 2 << 20], PASSWORD).err(), Some(OpenError::TooLarge));
}

#[test]
fn rounds_have_an_end() {
    let with = |iterations: &[u8]| {
        pkcs12::open(&changed(|parts| parts[2] = mac(&oid::SHA1, iterations)), PASSWORD).err()
    };
    for absurd in [&[0][..], &[0x7f, 0xff, 0xff, 0xff], &[1, 0, 0, 0, 0], &[0x01, 0x86, 0xa1]] {
        assert_eq!(with(absurd), Some(OpenError::TooManyIterations));
    }
    assert_eq!(with(&[0xff]), Some(OpenError::Malformed));
    assert_eq!(with(&[1]), Some(OpenError::WrongPassword));
}

#[test]
fn what_is_unsupported_is_named() {
    let error = |file: Vec<u8>| pkcs12::open(&file, PASSWORD).err();
    let unsupported = |feature| Some(OpenError::Unsupported(feature));
    assert_eq!(error(changed(|parts| drop(parts.pop()))), unsupported(Feature::NoMac));
    let sha256 = changed(|parts| parts[2] = mac(&oid::SHA256, &[4, 0]));
    assert_eq!(error(sha256), unsupported(Feature::MacAlgorithm));
    assert_eq!(error(changed(|parts| parts[0] = vec![2, 1, 4])), Some(OpenError::Malformed));
    let signed = changed(|parts| {
        let mut out = Writer::new();
        out.sequence(|out| out.oid(&oid::CMS_SIGNED_DATA));
        parts[1] = out.finish();
    });
    assert_eq!(error(signed), unsupported(Feature::ContentType));
}

#[test]
fn a_foreign_key_is_noticed() {
    let certificate = Authority::new().issue(&citizen(), &key(9));
    let file = pkcs12::write(&key(10), &certificate, PASSWORD, &salts());
    assert_eq!(pkcs12::open(&file, PASSWORD).err(), Some(OpenError::KeyMismatch));
}

/// An independent reader finds the integrity code right and both bags in place.
#[test]
fn openssl_reads_what_is_written() {
    let path = std::env::temp_dir().join(format!("eds-key-file-{}.p12", std::process::id()));
    let key = key(9);
    let certificate = Authority::new().issue(&citizen(), &key);
    std::fs::write(&path, pkcs12::write(&key, &certificate, "Qwerty12", &salts())).expect("written");
    let run = |password: &str| {
        Command::new("openssl")
            .args(["pkcs12", "-legacy", "-info", "-nokeys", "-passin", &format!("pass:{password}"), "-in"])
            .arg(&path)
            .output()
    };
    match (run("Qwerty12"), run("Qwerty13")) {
        (Ok(right), Ok(wrong)) => {
            let notes = String::from_utf8_lossy(&right.stderr).into_owned();
            if notes.contains("legacy") && notes.contains("rror") {
                skipped("openssl has no legacy provider");
            } else {
                assert!(right.status.success(), "{notes}");
                assert!(notes.contains("MAC: sha1, Iteration 1024"), "{notes}");
                assert!(notes.contains("Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC"), "{notes}");
                let shown = String::from_utf8_lossy(&right.stdout).into_owned();
                assert!(shown.contains(&eds::armour::armour("CERTIFICATE", certificate.der())), "{shown}");
                assert!(!wrong.status.success());
            }
        }
        _ => skipped("openssl is absent"),
    }
    std::fs::remove_file(&path).expect("removed");
}
