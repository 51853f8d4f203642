//! OpenSSL on the other side, with RSA: as responder and as time-stamping authority, run behind a host on loopback.
//! Its certificates name hosts of their own, which nobody may ask. Where the program is missing the test says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use eds::revocation::{Evidence, Revocation, judge};
use eds::time::UnixSeconds;
use eds::x509::{AnchorPurpose, Certificate};

use super::host::{Act, Host};
use super::{asked_about, folder, now, outside, wait};
use crate::attest::Online;
use crate::clock::Clock;
use crate::config::TrustProfile;
use crate::trust::{Trust, TrustFolder};

const SETTINGS: &str = "\
[req]\ndistinguished_name=dn\nprompt=no\n[dn]\nCN=OPENSSL ROOT\n\
[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n\
[leaf]\nkeyUsage=critical,digitalSignature,nonRepudiation\nsubjectKeyIdentifier=hash\n\
extendedKeyUsage=emailProtection,1.2.398.3.3.4.1.1\ncertificatePolicies=1.2.398.3.3.2.3\n\
authorityInfoAccess=OCSP;URI:TRAP/ocsp,caIssuers;URI:TRAP/ca\ncrlDistributionPoints=URI:TRAP/crl\n\
[tsa]\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n\
authorityInfoAccess=OCSP;URI:TRAP/ocsp\n\
[ocsp]\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=OCSPSigning\nnoCheck=ignored\n\
[stamp]\nserial=serial\ndefault_policy=1.2.398.3.3.2.6.2\ndigests=sha256\nsigner_digest=sha256\n";

/// A folder in which OpenSSL runs.
#[derive(Clone)]
struct Peer(PathBuf);

impl Peer {
    fn new(trap: &str) -> Option<Self> {
        if Command::new("openssl").arg("version").output().is_err() {
            crate::skipped::skipped("openssl is absent");
            return None;
        }
        let peer = Self(folder());
        peer.write("settings", SETTINGS.replace("TRAP", trap).as_bytes());
        peer.write("serial", b"01\n");
        let valid = "V\t491122000000Z\t\t";
        let index = format!(
            "{valid}1001\tunknown\t/CN=TEST\n{valid}1002\tunknown\t/CN=TEST\n\
             R\t491122000000Z\t261101000000Z,keyCompromise\t1004\tunknown\t/CN=TEST\n"
        );
        peer.write("index", index.as_bytes());
        peer.write("index.attr", b"unique_subject = no\n");
        peer.run("req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 30 -config settings -extensions root -sha256");
        for (name, number, kind) in [
            ("leaf", "0x1001", "leaf"),
            ("tsa", "0x1002", "tsa"),
            ("ocsp", "0x1003", "ocsp"),
            ("revoked", "0x1004", "leaf"),
        ] {
            peer.run(&format!("req -new -newkey rsa:2048 -nodes -keyout {name}.key -out {name}.csr -config settings -subj /CN=TEST/serialNumber=IIN991231500016/C=KZ"));
            peer.run(&format!("x509 -req -in {name}.csr -CA root.pem -CAkey root.key -set_serial {number} -days 9 -extfile settings -extensions {kind} -out {name}.pem -sha256"));
        }
        fs::copy(peer.0.join("root.pem"), peer.0.join("anchors/root.pem")).expect("copied");
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

    fn certificate(&self, name: &str) -> Certificate {
        let bytes = fs::read(self.0.join(format!("{name}.pem"))).expect("a file");
        Certificate::from_pem_or_der(&bytes).expect("a certificate")
    }

    /// Answers one request by a run of the program.
    fn reply(&self, request: &[u8], line: &str) -> Vec<u8> {
        static TURN: std::sync::Mutex<()> = std::sync::Mutex::new(());
        let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        self.write("request", request);
        self.run(line);
        fs::read(self.0.join("response")).expect("a response")
    }
}

fn trust(folder: &Path) -> Trust {
    let folder = TrustFolder { path: folder.to_owned(), purpose: AnchorPurpose::Test };
    Trust::load(&[folder], TrustProfile::NcaTest, &[]).expect("trust")
}

#[test]
fn openssl_answers_and_stamps_and_the_addresses_in_its_certificates_are_never_asked() {
    let trap = Host::start(|_| Act::Silence);
    let Some(peer) = Peer::new(&trap.url("")) else { return };
    let (responder, stamper) = (peer.clone(), peer.clone());
    let ocsp = Host::start(move |asked| {
        assert!(asked.head.contains("content-type: application/ocsp-request"), "{}", asked.head);
        Act::Answer(responder.reply(
            &asked.body,
            "ocsp -index index -rsigner ocsp.pem -rkey ocsp.key -CA root.pem -reqin request -respout response -resp_no_certs",
        ))
    });
    let full = Host::start({
        let responder = peer.clone();
        move |asked| {
            Act::Answer(responder.reply(
                &asked.body,
                "ocsp -index index -rsigner ocsp.pem -rkey ocsp.key -CA root.pem -reqin request -respout response",
            ))
        }
    });
    let tsp = Host::start(move |asked| {
        assert!(asked.head.contains("content-type: application/timestamp-query"), "{}", asked.head);
        Act::Answer(stamper.reply(
            &asked.body,
            "ts -reply -config settings -section stamp -queryfile request -signer tsa.pem -inkey tsa.key -out response",
        ))
    });
    let trust = trust(&peer.0);
    let asked = |name: &str| asked_about(peer.certificate(name), peer.certificate("root"));

    let both = outside(&peer.0, &["--ocsp-url", &full.url("/"), "--tsp-url", &tsp.url("/")]);
    let gathered = wait(both.gather(&trust, &asked("leaf"), true));
    assert_eq!((gathered.online, gathered.unstamped), (Online::Answered, None));
    assert_eq!(gathered.answers.len(), 2, "about the signer and about who gave the timestamp");
    let token = gathered.token.expect("a timestamp");
    let stamped = eds::tsp::look(&token).expect("reads").info.time;
    assert!((stamped.0 - now().0).abs() < 60);

    let gathered = wait(both.gather(&trust, &asked("revoked"), false));
    let answers: Vec<_> = gathered.answers.iter().map(|one| one.answer.clone()).collect();
    let at = UnixSeconds(Clock::System.now().as_second());
    let evidence = Evidence { lists: &[], answers: &answers };
    let said = judge(&peer.certificate("revoked"), &peer.certificate("root"), evidence, at);
    assert!(matches!(said, Revocation::Revoked { .. }), "{said:?}");

    // A delegated responder whose certificate is nowhere to be seen cannot be believed.
    let bare = outside(&peer.0, &["--ocsp-url", &ocsp.url("/")]);
    let gathered = wait(bare.gather(&trust, &asked("leaf"), false));
    assert_eq!(gathered.online, Online::Silent("revocation-responder"));

    // Nobody configured: nobody asked.
    let nobody = outside(&peer.0, &[]);
    assert_eq!(wait(nobody.gather(&trust, &asked("leaf"), true)).online, Online::NotAsked);
    assert_eq!(trap.asked(), 0, "an address out of a certificate was asked");
    drop(fs::remove_dir_all(&peer.0));
}
