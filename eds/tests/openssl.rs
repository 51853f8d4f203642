//! Another implementation on the other side: OpenSSL as responder, time-stamping authority and signer, with RSA.
//!
//! It answers questions this crate composes, and this crate judges what it answers. Where the program is missing the
//! test says that it skips.

#[path = "common/skipped.rs"]
mod skipped;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use eds::cms;
use eds::crl::Crl;
use eds::keys::{DigestAlgorithm, Generation};
use eds::ocsp;
use eds::revocation::{Evidence, Revocation, Why, judge};
use eds::time::UnixSeconds;
use eds::tsp;
use eds::x509::{Anchor, AnchorPurpose, Certificate, Policy, TrustStore};

const SETTINGS: &str = "\
[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=OPENSSL ROOT\n\
[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n\
[leaf]\nkeyUsage=critical,digitalSignature,nonRepudiation\nsubjectKeyIdentifier=hash\n\
extendedKeyUsage=emailProtection,1.2.398.3.3.4.1.1\ncertificatePolicies=1.2.398.3.3.2.3\n\
[tsa]\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n\
[ocsp]\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=OCSPSigning\nnoCheck=ignored\n\
[stamp]\nserial=serial\ndefault_policy=1.2.398.3.3.2.6.2\ndigests=sha256\nsigner_digest=sha256\n\
[ca]\ndefault_ca=list\n\
[list]\ndatabase=index\ncrlnumber=number\ndefault_md=sha256\ndefault_crl_days=2\n";

/// A folder in which OpenSSL runs.
struct Peer(PathBuf);

impl Peer {
    fn new() -> Option<Self> {
        if Command::new("openssl").arg("version").output().is_err() {
            skipped::skipped("openssl is absent");
            return None;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openssl");
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).expect("a folder");
        let peer = Self(folder);
        peer.write("settings", SETTINGS.as_bytes());
        peer.write("serial", b"01\n");
        peer.write("number", b"05\n");
        peer.write("index", b"V\t491122000000Z\t\t1001\tunknown\t/CN=TEST\n");
        peer.run("req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -config settings -extensions root -sha256");
        for (name, number) in [("leaf", "0x1001"), ("tsa", "0x1002"), ("ocsp", "0x1003")] {
            peer.run(&format!("req -new -newkey rsa:2048 -nodes -keyout {name}.key -out {name}.csr -config settings -subj /CN=TEST/serialNumber=IIN991231500016/C=KZ"));
            peer.run(&format!("x509 -req -in {name}.csr -CA root.pem -CAkey root.key -set_serial {number} -days 9 -extfile settings -extensions {name} -out {name}.pem -sha256"));
        }
        Some(peer)
    }

    fn run(&self, line: &str) {
        let output = Command::new("openssl")
            .args(line.split(' '))
            .current_dir(&self.0)
            .env("OPENSSL_CONF", self.0.join("settings"))
            .output()
            .expect("openssl");
        assert!(output.status.success(), "openssl {line}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).expect("written");
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).expect("a file")
    }

    fn certificate(&self, name: &str) -> Certificate {
        Certificate::from_pem_or_der(&self.read(&format!("{name}.pem"))).expect("a certificate")
    }
}

#[expect(clippy::disallowed_methods, reason = "the other side has a clock of its own")]
fn now() -> UnixSeconds {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    UnixSeconds(i64::try_from(since.as_secs()).expect("before the end of time"))
}

#[test]
fn openssl_answers_stamps_and_signs_and_is_understood() {
    let Some(peer) = Peer::new() else { return };
    let (root, leaf) = (peer.certificate("root"), peer.certificate("leaf"));
    let pin = root.sha256();
    let trust = TrustStore::new()
        .with_anchor(Anchor::pinned(root.clone(), &pin, AnchorPurpose::Test).expect("a root"));
    let policy = Policy::test().admitting(Generation::Rsa);

    let nonce = *b"0123456789abcdef";
    peer.write("question", &ocsp::request(&leaf, &root, &nonce));
    let mut answers = Vec::new();
    for form in ["", " -resp_key_id", " -ndays 1"] {
        peer.run(&format!("ocsp -index index -CA root.pem -rsigner ocsp.pem -rkey ocsp.key -reqin question -respout answer{form}"));
        let answer = ocsp::Answer::from_der(&peer.read("answer")).expect("an answer");
        let stated = ocsp::judge(&leaf, &root, &answer, Some(&nonce), &[], now());
        assert_eq!(stated, Revocation::Good, "{form}");
        let other = ocsp::judge(&leaf, &root, &answer, Some(b"another"), &[], now());
        assert_eq!(other, Revocation::Unknown(Why::Nonce));
        answers.push(answer);
    }

    peer.run("ca -gencrl -config settings -name list -keyfile root.key -cert root.pem -out list.pem");
    let list = eds::armour::dearmour(&peer.read("list.pem"), 1 << 20).expect("armoured");
    let lists = [Crl::from_der(&list).expect("a list")];
    let evidence = Evidence { lists: &lists, answers: &answers };
    assert_eq!(judge(&leaf, &root, evidence, now()), Revocation::Good);

    peer.write("content", b"content");
    for form in ["-nodetach -cades", "-nodetach -stream -indef -keyid", "-cades"] {
        peer.run(&format!("cms -sign -in content -binary -signer leaf.pem -inkey leaf.key -outform DER -md sha256 -nosmimecap -out message {form}"));
        let detached = (!form.contains("nodetach")).then_some(&b"content"[..]);
        let verified = cms::verify(&peer.read("message"), detached, &trust, evidence, now(), &policy);
        let verified = verified.unwrap_or_else(|reject| panic!("{form}: {reject}"));
        assert_eq!(verified.content, b"content");
    }

    peer.write("query", &tsp::request(b"stamped", DigestAlgorithm::Sha256, &nonce));
    peer.run("ts -reply -queryfile query -signer tsa.pem -inkey tsa.key -config settings -section stamp -out reply");
    // No certificate was asked to be left out, so the authority's is inside.
    let token = tsp::token_of_response(&peer.read("reply")).expect("granted");
    let stamp = tsp::verify(&token, b"stamped", Some(&nonce), &trust, evidence, now(), &policy);
    let stamp = stamp.unwrap_or_else(|reject| panic!("{reject}"));
    assert!((now().0 - stamp.info.time.0).abs() < 120);
}
