//! One vector judged: what the manifest asks, what this crate answers, and whether both agree.
//!
//! The format: `kind` (cms, xml, ocsp, crl, p12, tsp, cert), `file`, `at`, `trust`, `intermediates`, `crls`, and by
//! kind `detached_content`, `subject_cert`, `nonce`, `password`, `applicant_iin`, `iin_text`, `policy`, `required`;
//! `expect` with `signers` and `time`. Lists that are absent are empty; other fields say nothing. Knows that format;
//! every answer comes from the crate's public face.

use eds::armour;
use eds::cms::{self, VerifiedSigner};
use eds::crl::Crl;
use eds::keys::Generation;
use eds::ocsp;
use eds::pkcs12::{self, OpenError};
use eds::revocation::{self, Evidence, Revocation, Why};
use eds::time::UnixSeconds;
use eds::tsp;
use eds::x509::{
    Anchor, AnchorPurpose, Certificate, CheckDigits, HolderKind, Policy, Purpose, Role, TrustStore,
    verify_authority, verify_path,
};
use eds::xmldsig;
use serde_json::Value;

/// How a vector was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) got: String,
    pub(crate) reason: String,
    pub(crate) matches: bool,
}

impl Verdict {
    /// A vector that cannot be judged, by name.
    pub(crate) fn failure(why: &str) -> Self {
        Self { got: "failure".to_owned(), reason: why.to_owned(), matches: false }
    }
}

/// Gives the bytes of a file of the set.
pub(crate) type Files<'a> = dyn Fn(&str) -> Result<Vec<u8>, String> + 'a;

/// Judges one vector. A manifest that asks for something unknown is a failure by name.
pub(crate) fn judge(vector: &Value, files: &Files<'_>) -> Verdict {
    match answer(vector, files) {
        Err(why) => Verdict::failure(&why),
        // The same question must have the same answer.
        Ok(first) if answer(vector, files).as_ref() != Ok(&first) => Verdict::failure("the answer changed"),
        Ok(first) => compare(vector, &first),
    }
}

/// An answer of the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    Accepted { signers: Vec<Signed>, document: Option<Vec<u8>> },
    Rejected { code: String, undecided: bool },
    Status(Revocation),
    Opened,
    WrongPassword,
}

/// What is compared of a signer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signed {
    iin: Option<String>,
    bin: Option<String>,
    kind: HolderKind,
    time: Option<UnixSeconds>,
}

impl From<&VerifiedSigner> for Signed {
    fn from(signer: &VerifiedSigner) -> Self {
        let identity = &signer.identity;
        let (iin, bin) = (identity.iin.clone(), identity.bin.clone());
        Self { iin, bin, kind: identity.kind, time: signer.proven_time }
    }
}

fn rejected(code: &str) -> Answer {
    Answer::Rejected { code: code.to_owned(), undecided: false }
}

fn text<'a>(vector: &'a Value, key: &str) -> Option<&'a str> {
    vector[key].as_str()
}

fn needed<'a>(vector: &'a Value, key: &str) -> Result<&'a str, String> {
    text(vector, key).ok_or_else(|| format!("no {key:?}"))
}

/// The paths of a list, or the one path that stands in its place.
fn paths<'a>(vector: &'a Value, key: &str) -> impl Iterator<Item = &'a str> {
    let one = core::slice::from_ref(&vector[key]);
    vector[key].as_array().map_or(one, Vec::as_slice).iter().filter_map(Value::as_str)
}

fn answer(vector: &Value, files: &Files<'_>) -> Result<Answer, String> {
    let bytes = files(needed(vector, "file")?)?;
    if let Some(stated) = text(vector, "sha256")
        && !stated.eq_ignore_ascii_case(&hex::encode(eds::sha256(&bytes)))
    {
        return Err("the file is not the one the manifest names".to_owned());
    }
    let setting = || Setting::read(vector, files);
    match needed(vector, "kind")? {
        "cms" => signed_message(vector, files, &bytes, &setting()?),
        "xml" => signed_document(vector, files, &bytes, &setting()?),
        "ocsp" => online_answer(vector, files, &bytes, &setting()?),
        "crl" => list(vector, files, &bytes, setting()?),
        // A key file opens whenever, and whoever is trusted.
        "p12" => {
            let password = needed(vector, "password")?;
            Ok(match pkcs12::open(&bytes, password) {
                Ok(_) => Answer::Opened,
                Err(OpenError::WrongPassword) => Answer::WrongPassword,
                Err(error) => rejected(error.code()),
            })
        }
        "tsp" => timestamp(vector, files, &bytes, &setting()?),
        "cert" => Ok(certificate(&bytes, &setting()?)),
        other => Err(format!("unknown kind {other:?}")),
    }
}

/// Everything a vector says about trust and time.
struct Setting {
    at: UnixSeconds,
    trust: TrustStore,
    lists: Vec<Crl>,
    policy: Policy,
}

impl Setting {
    fn read(vector: &Value, files: &Files<'_>) -> Result<Self, String> {
        let mut trust = TrustStore::new();
        for path in paths(vector, "trust") {
            // Test roots are test roots wherever they are listed.
            let test = path.starts_with("ca/test/");
            let purpose = if test { AnchorPurpose::Test } else { AnchorPurpose::Production };
            let bytes = files(path)?;
            let anchor = Certificate::from_pem_or_der(&bytes).ok().and_then(|certificate| {
                let pin = certificate.sha256();
                Anchor::pinned(certificate, &pin, purpose).ok()
            });
            if let Some(anchor) = anchor {
                trust = trust.with_anchor(anchor);
            }
        }
        for path in paths(vector, "intermediates") {
            if let Ok(certificate) = Certificate::from_pem_or_der(&files(path)?) {
                trust = trust.with_intermediate(certificate);
            }
        }
        let mut lists = Vec::new();
        for path in paths(vector, "crls") {
            // A list that does not parse is no list, and then revocation is not known.
            if let Ok(list) = read_list(&files(path)?) {
                lists.push(list);
            }
        }
        let at = moment(needed(vector, "at")?)?;
        Ok(Self { at, trust, lists, policy: policy(vector)? })
    }
}

fn read_list(bytes: &[u8]) -> Result<Crl, &'static str> {
    let der = armour::dearmour(bytes, 256 << 20).map_err(|error| error.code())?;
    Crl::from_der(&der).map_err(|error| error.code())
}

fn policy(vector: &Value) -> Result<Policy, String> {
    let both = vec![AnchorPurpose::Production, AnchorPurpose::Test];
    let mut policy = Policy { anchors: both.clone(), timestamp_anchors: both, ..Policy::test() };
    match text(vector, "policy") {
        None | Some("default" | "test") => {}
        Some("production") => {
            policy.anchors = vec![AnchorPurpose::Production];
            policy.check_digits = CheckDigits::Enforce;
        }
        Some("legacy-allowed") => policy = policy.admitting(Generation::Gost2004).admitting(Generation::Rsa),
        Some(other) => return Err(format!("unknown policy {other:?}")),
    }
    policy.purpose = match text(vector, "required") {
        None => Purpose::AnySigning,
        Some("person") => Purpose::PersonSigning,
        Some("system") => Purpose::SystemSealing,
        Some(other) => return Err(format!("unknown requirement {other:?}")),
    };
    Ok(policy)
}

/// `2026-11-22T06:00:00Z`; a fraction is dropped, another zone than Z is reckoned with.
fn moment(stated: &str) -> Result<UnixSeconds, String> {
    let wrong = || format!("no moment: {stated:?}");
    let number = |from: usize, to: usize| -> Result<i64, String> {
        let digits = stated.get(from..to).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
        digits.and_then(|digits| digits.parse().ok()).ok_or_else(wrong)
    };
    let small = |from| number(from, from + 2).and_then(|n| u8::try_from(n).map_err(|_| wrong()));
    let civil =
        UnixSeconds::from_civil_utc(number(0, 4)?, small(5)?, small(8)?, small(11)?, small(14)?, small(17)?);
    let rest = stated.get(19..).unwrap_or_default();
    let zone = rest.trim_start_matches(|next: char| next == '.' || next.is_ascii_digit());
    let ahead = match zone.as_bytes() {
        [b'Z'] => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let start = stated.len() - 5;
            let seconds = number(start, start + 2)? * 3600 + number(start + 3, start + 5)? * 60;
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return Err(wrong()),
    };
    civil.map(|moment| moment.plus_seconds(-ahead)).ok_or_else(wrong)
}

fn signed_message(
    vector: &Value,
    files: &Files<'_>,
    bytes: &[u8],
    setting: &Setting,
) -> Result<Answer, String> {
    let detached = text(vector, "detached_content").map(files).transpose()?;
    let der = match armour::dearmour(bytes, 256 << 20) {
        Ok(der) => der,
        Err(error) => return Ok(rejected(error.code())),
    };
    let Setting { at, trust, lists, policy } = setting;
    Ok(match cms::verify(&der, detached.as_deref(), trust, lists, *at, policy) {
        Err(reject) => Answer::Rejected { code: reject.code().to_owned(), undecided: reject.is_undecided() },
        Ok(verified) => believed(vector, &verified.signers, None),
    })
}

fn signed_document(
    vector: &Value,
    files: &Files<'_>,
    bytes: &[u8],
    setting: &Setting,
) -> Result<Answer, String> {
    let issued = text(vector, "detached_content").map(files).transpose()?;
    let Setting { at, trust, lists, policy } = setting;
    Ok(match xmldsig::verify(bytes, trust, lists, *at, policy) {
        Err(reject) => Answer::Rejected { code: reject.code().to_owned(), undecided: reject.is_undecided() },
        // Whoever issued the document compares it, byte for byte.
        Ok(verified) if issued.is_some_and(|issued| issued != verified.document) => {
            rejected("another-document")
        }
        Ok(verified) => believed(vector, &[verified.signer], Some(verified.document)),
    })
}

/// Good signers may still be the wrong ones: the request names its applicant.
fn believed(vector: &Value, signers: &[VerifiedSigner], document: Option<Vec<u8>>) -> Answer {
    let another = |key, of: fn(&VerifiedSigner) -> Option<&String>| {
        text(vector, key)
            .is_some_and(|wanted| signers.iter().any(|signer| of(signer).map(String::as_str) != Some(wanted)))
    };
    if another("applicant_iin", |signer| signer.identity.iin.as_ref()) {
        return rejected("another-person");
    }
    if another("applicant_bin", |signer| signer.identity.bin.as_ref()) {
        return rejected("another-organization");
    }
    Answer::Accepted { signers: signers.iter().map(Signed::from).collect(), document }
}

/// The subject of a status vector, and the issuer of it that stands under an anchor.
fn subject_and_issuer(
    vector: &Value,
    files: &Files<'_>,
    setting: &Setting,
) -> Result<(Certificate, Option<Certificate>), String> {
    let path = needed(vector, "subject_cert")?;
    let subject = Certificate::from_pem_or_der(&files(path)?).map_err(|e| format!("{path}: {e}"))?;
    let anchors = setting.trust.anchors().iter().map(Anchor::certificate);
    let issuer = setting.trust.intermediates().iter().chain(anchors).find(|issuer| {
        subject.is_issued_by(issuer)
            && verify_authority(issuer, &setting.trust, setting.at, &setting.policy).is_ok()
    });
    let issuer = issuer.cloned();
    Ok((subject, issuer))
}

fn online_answer(
    vector: &Value,
    files: &Files<'_>,
    bytes: &[u8],
    setting: &Setting,
) -> Result<Answer, String> {
    let (subject, issuer) = subject_and_issuer(vector, files, setting)?;
    let nonce = text(vector, "nonce").map(hex::decode).transpose().map_err(|e| format!("nonce: {e}"))?;
    let Some(issuer) = issuer else { return Ok(rejected("path-unknown-issuer")) };
    Ok(match ocsp::Answer::from_der(bytes) {
        Err(error) => rejected(error.code()),
        Ok(answer) => Answer::Status(ocsp::judge(
            &subject,
            &issuer,
            &answer,
            nonce.as_deref(),
            &setting.lists,
            setting.at,
        )),
    })
}

fn list(vector: &Value, files: &Files<'_>, bytes: &[u8], setting: Setting) -> Result<Answer, String> {
    let (subject, issuer) = subject_and_issuer(vector, files, &setting)?;
    let Some(issuer) = issuer else { return Ok(rejected("path-unknown-issuer")) };
    let mut lists = match read_list(bytes) {
        Ok(list) => vec![list],
        Err(code) => return Ok(rejected(code)),
    };
    // A delta list comes with its base, a complete one perhaps with its delta lists.
    lists.extend(setting.lists);
    let evidence = Evidence::from(&lists);
    Ok(Answer::Status(revocation::judge(&subject, &issuer, evidence, setting.at)))
}

fn timestamp(vector: &Value, files: &Files<'_>, bytes: &[u8], setting: &Setting) -> Result<Answer, String> {
    let stamped = text(vector, "detached_content").or_else(|| text(vector, "content"));
    let stamped = files(stamped.ok_or("no \"detached_content\"")?)?;
    let nonce = text(vector, "nonce").map(hex::decode).transpose().map_err(|e| format!("nonce: {e}"))?;
    let nonce = nonce.map(|octets| integer(&octets));
    let token = match tsp::token_of_response(bytes) {
        Ok(token) => token,
        Err(tsp::Reject::NotGranted) => return Ok(rejected("timestamp-not-granted")),
        Err(_) => bytes.to_vec(),
    };
    let Setting { at, trust, lists, policy } = setting;
    let evidence = Evidence::from(lists);
    Ok(match tsp::verify(&token, &stamped, nonce.as_deref(), trust, evidence, *at, policy) {
        Err(reject) => Answer::Rejected { code: reject.code().to_owned(), undecided: reject.is_undecided() },
        Ok(_) => Answer::Accepted { signers: Vec::new(), document: None },
    })
}

/// A non-negative number as the contents of an INTEGER.
fn integer(octets: &[u8]) -> Vec<u8> {
    let mut out = eds::der::Writer::new();
    out.unsigned(octets);
    out.finish().split_off(2)
}

fn certificate(bytes: &[u8], setting: &Setting) -> Answer {
    let leaf = match Certificate::from_pem_or_der(bytes) {
        Ok(leaf) => leaf,
        Err(error) => return rejected(error.code()),
    };
    let signer = match verify_path(&leaf, &[], &setting.trust, setting.at, &setting.policy) {
        Ok(signer) => signer,
        Err(error) => return rejected(error.code()),
    };
    let identity = signer.identity();
    let (iin, bin, kind) = (identity.iin.clone(), identity.bin.clone(), identity.kind);
    let Some(issuer) = signer.chain().first() else { return rejected("path-unknown-issuer") };
    match revocation::judge(&leaf, issuer, Evidence::from(&setting.lists), setting.at) {
        Revocation::Good => {
            Answer::Accepted { signers: vec![Signed { iin, bin, kind, time: None }], document: None }
        }
        Revocation::Revoked { .. } => rejected("certificate-revoked"),
        Revocation::Unknown(why) => Answer::Rejected { code: why.code().to_owned(), undecided: true },
    }
}

fn compare(vector: &Value, answer: &Answer) -> Verdict {
    let (got, reason) = words(answer);
    let expected = text(vector, "expect").unwrap_or_default();
    let matches = match (expected, answer) {
        ("accept", Answer::Accepted { signers, .. }) => match differing(vector, signers) {
            Some(difference) => return Verdict { got, reason: difference, matches: false },
            None => true,
        },
        // A key file that does not open is refused; whether by a wrong password or by damage its digest cannot tell.
        ("reject", Answer::Rejected { .. } | Answer::WrongPassword)
        | ("good", Answer::Status(Revocation::Good))
        | ("revoked", Answer::Status(Revocation::Revoked { .. }))
        | ("unknown", Answer::Status(Revocation::Unknown(_)) | Answer::Rejected { undecided: true, .. })
        | ("opens", Answer::Opened)
        | ("wrong-password", Answer::WrongPassword) => true,
        // Material that cannot be used leaves the status unknown; only a responder's own word is no fault of it.
        ("reject", Answer::Status(Revocation::Unknown(why))) => *why != Why::StatedUnknown,
        ("either", answer) => reads_whole(vector, answer),
        ("accept" | "reject" | "good" | "revoked" | "unknown" | "opens" | "wrong-password", _) => false,
        (other, _) => return Verdict::failure(&format!("unknown expectation {other:?}")),
    };
    Verdict { got, reason, matches }
}

fn words(answer: &Answer) -> (String, String) {
    let (got, reason) = match answer {
        Answer::Accepted { .. } => ("accept", "good"),
        Answer::Rejected { code, .. } => ("reject", code.as_str()),
        Answer::Status(Revocation::Good) => ("good", "good"),
        Answer::Status(Revocation::Revoked { .. }) => ("revoked", "certificate-revoked"),
        Answer::Status(Revocation::Unknown(Why::StatedUnknown)) => ("unknown", Why::StatedUnknown.code()),
        Answer::Status(Revocation::Unknown(why)) => ("reject", why.code()),
        Answer::Opened => ("opens", "good"),
        Answer::WrongPassword => ("wrong-password", OpenError::WrongPassword.code()),
    };
    (got.to_owned(), reason.to_owned())
}

/// What differs between the signers found and those the manifest names, whatever their order.
fn differing(vector: &Value, signers: &[Signed]) -> Option<String> {
    if let Some(wanted) = vector["signers"].as_array() {
        if wanted.len() != signers.len() {
            return Some(format!("{} signers instead of {}", signers.len(), wanted.len()));
        }
        let mut left: Vec<&Signed> = signers.iter().collect();
        for one in wanted {
            let found = left.iter().position(|signer| fits(one, signer));
            match found {
                Some(position) => left.remove(position),
                None => return Some("another signer than the manifest names".to_owned()),
            };
        }
    }
    let time = text(vector, "time")?;
    let wanted = moment(time);
    let same = wanted.is_ok_and(|wanted| signers.iter().all(|signer| signer.time == Some(wanted)));
    if same { None } else { Some(format!("the proven time is not {time}")) }
}

fn fits(wanted: &Value, signer: &Signed) -> bool {
    let same = |key: &str, own: Option<&str>| match &wanted[key] {
        Value::String(stated) => own == Some(stated),
        Value::Null => wanted.get(key).is_none() || own.is_none(),
        _ => false,
    };
    let kind = match (text(wanted, "kind"), signer.kind) {
        (Some("individual"), kind) => kind == HolderKind::Individual,
        (Some("legal"), kind) => matches!(kind, HolderKind::LegalEntity(_)),
        (Some("system" | "infosystem"), kind) => kind == HolderKind::InformationSystem,
        _ => true,
    };
    let role = match (text(wanted, "role"), signer.kind) {
        (Some("head"), kind) => kind == HolderKind::LegalEntity(Role::Head),
        (Some("employee"), kind) => kind == HolderKind::LegalEntity(Role::Employee),
        _ => true,
    };
    kind && role && same("iin", signer.iin.as_deref()) && same("bin", signer.bin.as_deref())
}

/// When either answer will do, an accepted document must still be read as the manifest reads it.
fn reads_whole(vector: &Value, answer: &Answer) -> bool {
    match (answer, text(vector, "iin_text")) {
        (Answer::Accepted { document: Some(document), .. }, Some(wanted)) => {
            String::from_utf8_lossy(document).contains(&format!("<iin>{wanted}</iin>"))
        }
        _ => true,
    }
}
