//! Answers known from elsewhere: the standards' own examples, OpenSSL's gost-engine, a state certificate.
//!
//! The files of data hold throw-away keys made for this test.

#[path = "common/skipped.rs"]
mod skipped;

use eds::der::Reader;
use eds::gost3410::{
    Signature, Signature256, Signature2004, SigningKey, SigningKey256, SigningKey2004, VerifyingKey,
    VerifyingKey256, VerifyingKey2004,
};
use eds::keys::{self, PublicKey, SignatureAlgorithm, SignatureError, Signer as _, StoredKey as _};
use eds::{gost34311, streebog256, streebog512};

fn bytes<const N: usize>(hexadecimal: &str) -> [u8; N] {
    hex::decode(hexadecimal).expect("hexadecimal").try_into().expect("the right length")
}

fn reversed<const N: usize>(mut octets: [u8; N]) -> [u8; N] {
    octets.reverse();
    octets
}

/// RFC 6986 §10, whose figures print the octets from the last to the first.
#[test]
fn streebog_examples() {
    let m1: Vec<u8> = (0..63).map(|i| b'0' + (i % 10)).collect();
    let printed = bytes::<64>(
        "486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00\
         fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b",
    );
    assert_eq!(streebog512(&m1), reversed(printed));
    let printed = bytes::<32>("00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d");
    assert_eq!(streebog256(&m1), reversed(printed));
    let m2 = hex::decode(
        "fbe2e5f0eee3c820fbeafaebef20fffbf0e1e0f0f520e0ed20e8ece0ebe5f0f2\
         f120fff0eeec20f120faf2fee5e2202ce8f6f3ede220e8e6eee1e8f0f2d1202c\
         e8f0f2e5e220e5d1",
    );
    let m2: Vec<u8> = m2.expect("hexadecimal").into_iter().rev().collect();
    let printed = bytes::<64>(
        "28fbc9bada033b1460642bdcddb90c3fb3e56c497ccd0f62b8a2ad4935e85f03\
         7613966de4ee00531ae60f3b5a47f8dae06915d5f2f194996fcabf2622e6881e",
    );
    assert_eq!(streebog512(&m2), reversed(printed));
    let printed = bytes::<32>("508f7e553c06501d749a66fc28c6cac0b005746d97537fa85d9e40904efed29d");
    assert_eq!(streebog256(&m2), reversed(printed));
}

/// GOST R 34.11-94, appendix A, and what else is published for its test parameters.
#[test]
fn gost34311_examples() {
    for (message, digest) in [
        ("", "ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d"),
        ("abc", "f3134348c44fb1b2a277729e2285ebb5cb5e0f29c975bc753b70497c06a4d51d"),
        ("message digest", "ad4434ecb18f2c99b60cbe59ec3d2469582b65273f48de72db2fde16a4889a4d"),
        (
            "This is message, length=32 bytes",
            "b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa",
        ),
        (
            "Suppose the original message has length = 50 bytes",
            "471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208",
        ),
    ] {
        assert_eq!(hex::encode(gost34311(message.as_bytes())), digest, "{message}");
    }
}

/// Lines of a file of data, split into their fields.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(' ').collect())
}

fn octets(hexadecimal: &str) -> Vec<u8> {
    hex::decode(hexadecimal.trim_start_matches('-')).expect("hexadecimal")
}

/// Keys and signatures of an independent implementation on both short curves, and ours by the same keys.
#[test]
fn gost_engine_with_256_bits() {
    macro_rules! agree {
        ($private:expr, $public:expr, $digest:expr, $signature:expr, $key:ty, $verifying:ty, $of:ty) => {{
            let key = <$key>::from_bytes_le(&bytes($private)).expect("a private key");
            let public = <$verifying>::from_bytes(&bytes($public)).expect("a public key");
            assert_eq!(key.verifying_key(), public);
            let digest = bytes($digest);
            // The engine writes s before r, big-endian: the Kazakh order backwards.
            assert!(public.verify_digest(&digest, &<$of>::from_bytes(reversed(bytes($signature)))));
            assert!(!public.verify_digest(&digest, &<$of>::from_bytes(bytes($signature))));
            assert!(public.verify_digest(&digest, &key.sign_digest(&digest, &[7; 32])));
        }};
    }
    let mut count = 0;
    for fields in lines(include_str!("data/gost_engine_256.txt")) {
        let [curve, private, public, digest, signature] = fields[..] else { panic!("five fields") };
        match curve {
            "2015" => {
                agree!(private, public, digest, signature, SigningKey256, VerifyingKey256, Signature256);
            }
            _ => agree!(private, public, digest, signature, SigningKey2004, VerifyingKey2004, Signature2004),
        }
        count += 1;
    }
    assert_eq!(count, 12);
}

/// RSA by OpenSSL: its signatures hold, and ours are the same octets, because the padding leaves no choice.
#[test]
fn rsa_of_openssl() {
    let mut count = 0;
    for fields in lines(include_str!("data/rsa_openssl.txt")) {
        let [_, _, private, public, message, signature] = fields[..] else { panic!("six fields") };
        let public = octets(public);
        let public = PublicKey::read(&mut Reader::new(&public)).expect("a public key");
        let (message, mut signature) = (octets(message), octets(signature));
        let algorithm = SignatureAlgorithm::RsaSha256;
        assert_eq!(public.verify(algorithm, &message, &signature), Ok(()));
        assert_eq!(public.verify(algorithm, b"another", &signature), Err(SignatureError::Wrong));
        let key = keys::SigningKey::from_pkcs8(&octets(private)).expect("a private key");
        assert_eq!(key.public_key(), public);
        assert_eq!(key.sign(&message, &[]), signature);
        assert_eq!(hex::encode(&*key.to_pkcs8()), private);
        let wrong = Err(SignatureError::Wrong);
        signature.insert(0, 0);
        assert_eq!(public.verify(algorithm, &message, &signature), wrong);
        assert_eq!(public.verify(algorithm, &message, &signature[2..]), wrong);
        assert_eq!(public.verify(algorithm, &message, &vec![0xff; signature.len() - 1]), wrong);
        assert_eq!(public.verify(algorithm, &message, &[]), wrong);
        assert_eq!(
            public.verify(SignatureAlgorithm::Gost512, &message, &signature[1..]),
            Err(SignatureError::Unsupported)
        );
        count += 1;
    }
    assert_eq!(count, 6);
}

/// Other paddings, digests and encodings that lax verifiers have been seen to take, made with a real private key.
#[test]
fn rsa_that_only_looks_right() {
    let first = lines(include_str!("data/rsa_openssl.txt")).next().expect("a key");
    let public = octets(first[3]);
    let public = PublicKey::read(&mut Reader::new(&public)).expect("a public key");
    let mut count = 0;
    for fields in lines(include_str!("data/rsa_lax.txt")) {
        let [name, signature] = fields[..] else { panic!("two fields") };
        let answer = public.verify(SignatureAlgorithm::RsaSha256, b"", &octets(signature));
        assert_eq!(answer, Err(SignatureError::Wrong), "{name}");
        count += 1;
    }
    assert_eq!(count, 11);
}

/// The self-signature of the state's root certificate of 2022, number by number.
#[test]
fn a_state_certificate() {
    let number = |text| reversed(bytes::<64>(text));
    let e = number(
        "21cca2724b7d1a703245a3277cbcd31ca5ebc6a3b12cc739a20e12573acbcaf4\
         b41f7157ee532919b06db0c9b77a8de03b6b00b477f7bfb497d2dad429e0e1f7",
    );
    let r = number(
        "b7eb485ea902cea9212cbd055a786b928005526f13ee2c16952d98ec3978fb6d\
         37905af5d9dce905cc98e6fe2d58f9adb23e4dfbd304f683d72ec451fc842b35",
    );
    let s = number(
        "d5b3847fe064983048be96ddc97e3af64c5aa39d992227be6d2e6f24686fcc30\
         b3a2f7211b1541a46c60f12258edf7714c0632070b78cfaacef3cf451b36f4a5",
    );
    let x = number(
        "e2c1fc34a327cf39d4134c0717769166b28003a087264dd23dbeb8fb095dcb78\
         3676491ab7ae68d2ee1c92af641aaee7b44ce7c4016793171f7608826144482e",
    );
    let y = number(
        "d46e9af4c020954ea87cd6f98cd57b2070d3b87da24a32376d35bae373a046a4\
         8b4a01af1c0f93d63d5de52b3ad3fb2a386652e272a5879407c6cd5c9fdea788",
    );
    let key = VerifyingKey::from_bytes(&bytes(&hex::encode([x, y].concat()))).expect("on the curve");
    let signature = Signature::from_bytes(bytes(&hex::encode([r, s].concat())));
    assert!(key.verify_digest(&e, &signature));
    assert!(!key.verify_digest(&reversed(e), &signature));
}

/// Keys and signatures of an independent implementation, and ours given back to the same equations.
#[test]
fn gost_engine() {
    let lines = include_str!("data/gost_engine.txt").lines().filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for line in lines {
        let fields: Vec<&str> = line.split(' ').collect();
        let &[private, public, message, signature] = fields.as_slice() else { panic!("four fields") };
        let message = hex::decode(message.trim_start_matches('-')).expect("hexadecimal");
        let digest = streebog512(&message);
        let key = SigningKey::from_bytes_le(&bytes(private)).expect("a private key");
        let public = VerifyingKey::from_bytes(&bytes(public)).expect("a public key");
        assert_eq!(key.verifying_key(), public);
        // The engine writes s before r, big-endian: the Kazakh order backwards.
        let theirs = Signature::from_bytes(reversed(bytes::<128>(signature)));
        assert!(public.verify_digest(&digest, &theirs));
        assert!(!public.verify_digest(&digest, &Signature::from_bytes(bytes(signature))));
        assert!(public.verify_digest(&digest, &key.sign_digest(&digest, &[7; 32])));
        count += 1;
    }
    assert_eq!(count, 6);
}

/// What this crate signs, the engine accepts; and it notices a changed message.
#[test]
fn gost_engine_accepts_our_signatures() {
    let folder = std::env::temp_dir().join(format!("eds-engine-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let message = folder.join("message");
    for seed in 1..=4u8 {
        let key = SigningKey::generate(&[seed; 64]);
        std::fs::write(&message, [seed; 100]).expect("written");
        let signature = key.sign_digest(&streebog512(&[seed; 100]), &[seed; 32]);
        std::fs::write(folder.join("signature"), reversed(signature.to_bytes())).expect("written");
        std::fs::write(folder.join("key"), russian_public_key(&key.verifying_key())).expect("written");
        if let Err(why) = engine_verifies(&folder) {
            skipped::skipped(&format!(
                "openssl has no GOST engine ({})",
                why.lines().next().unwrap_or_default()
            ));
            break;
        }
        assert_eq!(engine_verifies(&folder), Ok(true));
        std::fs::write(&message, [0; 100]).expect("written");
        assert_eq!(engine_verifies(&folder), Ok(false));
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

/// SubjectPublicKeyInfo under the Russian identifiers (RFC 9215), PEM.
fn russian_public_key(key: &VerifyingKey) -> String {
    use eds::ObjectIdentifier;
    use eds::der::{Writer, tag};
    let mut out = Writer::new();
    out.sequence(|out| {
        out.sequence(|out| {
            out.oid(&ObjectIdentifier::new_unwrap("1.2.643.7.1.1.1.2"));
            out.sequence(|out| out.oid(&ObjectIdentifier::new_unwrap("1.2.643.7.1.2.1.2.1")));
        });
        let mut wrapped = Writer::new();
        wrapped.primitive(tag::OCTET_STRING, &key.to_bytes());
        out.bit_string(&wrapped.finish());
    });
    eds::armour::armour("PUBLIC KEY", &out.finish())
}

/// Whether the engine accepts `signature` over `message` under `key`, all in one folder; an error when there is
/// no engine.
fn engine_verifies(folder: &std::path::Path) -> Result<bool, String> {
    let run = std::process::Command::new("openssl")
        .args([
            "dgst",
            "-engine",
            "gost",
            "-md_gost12_512",
            "-verify",
            "key",
            "-signature",
            "signature",
            "message",
        ])
        .current_dir(folder)
        .output()
        .map_err(|_| "there is no openssl".to_owned())?;
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    match (said.contains("Verified OK"), said.contains("Verification failure")) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err(format!("openssl has no gost engine: {}", String::from_utf8_lossy(&run.stderr))),
    }
}
