//! A short deterministic storm: every kind of object, damaged in seeded ways, is answered without panic, and no
//! damaged object is believed to say something else than the whole one.
//!
//! The long storm is `cargo xtask fuzz`; this one does the same with the same targets, runs with every test and takes
//! seconds.

#[path = "../examples/make_vectors/documents.rs"]
mod documents;
#[path = "../examples/make_vectors/holders.rs"]
mod holders;
#[path = "../examples/make_vectors/key_files.rs"]
mod key_files;
#[path = "../examples/make_vectors/messages.rs"]
mod messages;
#[path = "../examples/make_vectors/pki.rs"]
mod pki;
#[path = "../examples/make_vectors/set.rs"]
mod set;
#[path = "../examples/make_vectors/stamps.rs"]
mod stamps;
#[path = "../examples/make_vectors/status.rs"]
mod status;
#[path = "../fuzz/src/targets.rs"]
#[expect(unreachable_pub, reason = "the fuzzing package has them as its library")]
mod targets;
#[path = "../examples/judge/verdict.rs"]
mod verdict;

/// xorshift64*: small, seeded, good enough to choose places.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).unwrap_or(0) % sides.max(1)
    }

    fn damage(&mut self, whole: &[u8]) -> Vec<u8> {
        let mut bytes = whole.to_vec();
        let place = self.roll(bytes.len());
        match self.roll(6) {
            0 => bytes[place] ^= 1 << self.roll(8),
            1 => bytes[place] = u8::try_from(self.roll(256)).unwrap_or(0),
            2 => bytes.truncate(place),
            3 => drop(bytes.remove(place)),
            4 => bytes.insert(place, u8::try_from(self.roll(256)).unwrap_or(0)),
            _ => {
                let end = (place + 1 + self.roll(40)).min(bytes.len());
                let piece = bytes[place..end].to_vec();
                let to = self.roll(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
        bytes
    }
}

/// Damaged copies of each honest object.
const COPIES: usize = 30;

#[test]
fn damaged_objects_are_answered_and_say_nothing_new() {
    let set = set::make(set::SEED);
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let mut judged = 0;
    let mut believed = 0;
    for vector in set.vectors.iter().filter(|vector| vector["code"] == "good") {
        let path = vector["file"].as_str().expect("a file");
        let whole = set.files.get(path).expect("it is there");
        let mut vector = vector.clone();
        vector["sha256"] = serde_json::Value::Null;
        for _ in 0..COPIES {
            let damaged = dice.damage(whole);
            let files = |asked: &str| {
                let found = if asked == path { Some(&damaged) } else { set.files.get(asked) };
                found.cloned().ok_or_else(|| format!("{asked}: no such file"))
            };
            let answer = verdict::judge(&vector, &files);
            assert_ne!(answer.got, "failure", "{path}: {answer:?}");
            // What still passes (a changed armour line, an unsigned field) must still say the same.
            let says_other = answer.got == vector["expect"].as_str().unwrap_or_default() && !answer.matches;
            assert!(!says_other, "{path}: {answer:?}");
            if vector["kind"] == "cms"
                && let Some(content) = signed_content(&damaged)
            {
                assert_eq!(content, messages::CONTENT, "{path}");
            }
            believed += usize::from(answer.matches);
            judged += 1;
        }
    }
    assert!(judged > 600, "{judged}");
    assert!(believed * 5 < judged, "{believed} of {judged} damaged objects still pass");
}

/// What a message proves to have been signed, if it proves anything.
fn signed_content(bytes: &[u8]) -> Option<Vec<u8>> {
    let der = eds::armour::dearmour(bytes, 1 << 20).ok()?;
    let message = eds::cms::SignedData::parse(&der, eds::cms::Limits::default()).ok()?;
    message.verify_integrity(None).ok().map(|integrity| integrity.content)
}

#[test]
fn noise_is_answered() {
    let mut dice = Dice(99);
    for round in 0..5_000 {
        let mut noise: Vec<u8> =
            (0..dice.roll(200)).map(|_| u8::try_from(dice.roll(256)).unwrap_or(0)).collect();
        if let Some(first) = noise.first_mut() {
            *first = if round % 2 == 0 { 0x30 } else { b'<' };
        }
        assert!(eds::ocsp::Answer::from_der(&noise).is_err() || noise.len() < 8);
        assert!(eds::crl::Crl::from_der(&noise).is_err());
        assert!(eds::x509::Certificate::from_der(&noise).is_err());
        assert!(eds::tsp::TokenInfo::from_der(&noise).is_err());
        assert!(eds::cms::SignedData::parse(&noise, eds::cms::Limits::default()).is_err());
        assert!(eds::xmldsig::verify_integrity(&noise, eds::xmldsig::Limits::default()).is_err());
    }
}

/// What the long storm does with a kind of file.
fn targets_of(path: &str) -> &'static [fn(&[u8])] {
    match path.rsplit('.').next() {
        Some("cms") => &[targets::cms, targets::tsp, targets::ber],
        Some("crl") => &[targets::crl],
        Some("ocsp") => &[targets::ocsp],
        Some("p12") => &[targets::pkcs12, targets::ber],
        Some("tsp") => &[targets::tsp, targets::cms],
        Some("cer") => &[targets::x509],
        Some("xml") => &[targets::xml],
        _ => &[],
    }
}

/// Damaged copies of each file of the set, attacks among them.
const STORM: usize = 8;

/// Octets of a file beyond which it only costs time here.
const STORM_LONGEST: usize = 16 << 10;

#[test]
fn every_target_of_the_long_storm_holds_in_a_short_one() {
    let set = set::make(set::SEED);
    let mut dice = Dice(0xfeed_5eed);
    let mut thrown = [0; 8];
    let known: [fn(&[u8]); 8] = [
        targets::ber,
        targets::cms,
        targets::crl,
        targets::ocsp,
        targets::pkcs12,
        targets::tsp,
        targets::x509,
        targets::xml,
    ];
    for (path, whole) in set.files.iter().filter(|(_, whole)| whole.len() <= STORM_LONGEST) {
        for target in targets_of(path) {
            target(whole);
            for _ in 0..STORM {
                let mut damaged = dice.damage(whole);
                for _ in 0..dice.roll(3) {
                    damaged = dice.damage(if damaged.is_empty() { whole } else { &damaged });
                }
                target(&damaged);
            }
            let place = known.iter().position(|one| core::ptr::fn_addr_eq(*one, *target));
            thrown[place.expect("a target")] += STORM + 1;
        }
    }
    assert!(thrown.iter().all(|count| *count > 20), "{thrown:?}");
}

#[test]
fn noise_is_answered_by_every_target() {
    let mut dice = Dice(7);
    for _ in 0..2_000 {
        let noise: Vec<u8> =
            (0..dice.roll(120)).map(|_| [0x30, 0x80, 0, 2, b'<', b'/', b'a', 0xff][dice.roll(8)]).collect();
        for target in
            [targets::ber, targets::crl, targets::ocsp, targets::pkcs12, targets::x509, targets::xml]
        {
            target(&noise);
        }
    }
}
