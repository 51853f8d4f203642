//! The crate `eds` behind the trait by which `shared` attests signatures: cryptography, path, revocation, one signer.
//! Fail-closed: whatever is not proven good is refused, and "not known" is its own answer.

use eds::ObjectIdentifier;
use eds::cms::{self, Integrity, Limits, Reject, SignedData};
use eds::keys::{DigestAlgorithm, SignatureAlgorithm};
use eds::ocsp;
use eds::revocation::{Evidence, Why};
use eds::time::UnixSeconds;
use eds::x509::{Certificate, PathError, verify_path};
use shared::eds::{EdsRefusal, SignerIdentity, Verifier};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::time::Timestamp;

use crate::config::RevocationFallback;
use crate::trust::Trust;

/// id-at-commonName.
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");

/// What is asked outside about one signature, and what a look without trust in anybody's word has shown.
pub(crate) struct Asked {
    /// The signed bytes.
    pub(crate) content: Vec<u8>,
    /// The signer's IIN, if the certificate names one.
    pub(crate) iin: Option<String>,
    pub(crate) certificate: Certificate,
    pub(crate) issuer: Certificate,
    /// The signature's bytes, over which timestamps are made.
    pub(crate) signature: Vec<u8>,
    /// The digest that goes with the signer's key.
    pub(crate) digest: DigestAlgorithm,
    /// Timestamps that came with it.
    pub(crate) stamps: Vec<Vec<u8>>,
}

/// An answer of the online responder, judged when it came.
#[derive(Clone)]
pub(crate) struct OnlineAnswer {
    pub(crate) der: Vec<u8>,
    pub(crate) answer: ocsp::Answer,
}

/// How it went with the online responder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Online {
    /// None is configured.
    #[default]
    NotAsked,
    /// It said good or revoked.
    Answered,
    /// It said nothing that counts; the code says why.
    Silent(&'static str),
}

/// What the outside said about one signature.
#[derive(Clone, Default)]
pub(crate) struct Gathered {
    pub(crate) online: Online,
    pub(crate) answers: Vec<OnlineAnswer>,
    /// A good timestamp over the signature.
    pub(crate) token: Option<Vec<u8>>,
    /// Why there is none, when one was asked for.
    pub(crate) unstamped: Option<&'static str>,
}

impl Gathered {
    fn answers(&self) -> Vec<ocsp::Answer> {
        self.answers.iter().map(|one| one.answer.clone()).collect()
    }
}

/// Looks at an envelope before anybody is asked about it: signed by one key, whose certificate leads to a configured
/// anchor. Nobody outside is bothered about anything else, and the way there is never taken out of the certificate.
pub(crate) fn look_at(trust: &Trust, envelope: &[u8], at: Timestamp) -> Result<Asked, EdsRefusal> {
    let at = UnixSeconds(at.as_second());
    let message = SignedData::parse(envelope, Limits::default()).map_err(refusal)?;
    let Integrity { content, signers } = message.verify_integrity(None).map_err(refusal)?;
    let [signer] = signers.as_slice() else {
        return Err(EdsRefusal::Refused("cms-several-signers".to_owned()));
    };
    let path = verify_path(&signer.certificate, message.certificates(), &trust.store, at, &trust.policy)
        .map_err(|error| refusal(Reject::Path(error)))?;
    let digest = signer.certificate.public_key().algorithm().map(SignatureAlgorithm::digest);
    let (Some(issuer), Some(digest)) = (path.chain().first(), digest) else {
        return Err(EdsRefusal::Refused(PathError::UnknownIssuer.code().to_owned()));
    };
    Ok(Asked {
        iin: path.identity().iin.clone(),
        issuer: issuer.clone(),
        digest,
        content,
        certificate: signer.certificate.clone(),
        signature: signer.signature.clone(),
        stamps: signer.timestamps.clone(),
    })
}

/// Verifies by this trust and what the outside said, at this moment.
pub(crate) struct National<'a> {
    pub(crate) trust: &'a Trust,
    pub(crate) gathered: &'a Gathered,
    pub(crate) fallback: RevocationFallback,
    /// Since when the envelope lies here, when it waited.
    pub(crate) received: Option<Timestamp>,
    pub(crate) at: Timestamp,
}

impl Verifier for National<'_> {
    fn verify(&self, envelope: &[u8]) -> Result<(Vec<u8>, SignerIdentity), EdsRefusal> {
        let at = UnixSeconds(self.at.as_second());
        let Trust { store, lists, policy, .. } = self.trust;
        let answers = self.gathered.answers();
        let evidence = Evidence { lists, answers: &answers };
        let judged = match self.received {
            None => cms::verify(envelope, None, store, evidence, at, policy),
            Some(received) => {
                let received = UnixSeconds(received.as_second());
                cms::verify_received(envelope, None, store, evidence, received, at, policy)
            }
        };
        let verified = judged.map_err(|reject| self.why(reject))?;
        if let (RevocationFallback::Nothing, Online::Silent(why)) = (self.fallback, self.gathered.online) {
            return Err(EdsRefusal::RevocationUnknown(why.to_owned()));
        }
        let [signer] = verified.signers.as_slice() else {
            return Err(EdsRefusal::Refused("cms-several-signers".to_owned()));
        };
        let identity = &signer.identity;
        let identified = SignerIdentity {
            iin: identity.iin.clone().ok_or(EdsRefusal::Unidentified)?,
            name: identity.common_name.clone(),
            surname: identity.surname.clone().unwrap_or_default(),
            issuer: signer.certificate.issuer().values(&COMMON_NAME).next().unwrap_or_default().to_owned(),
            certificate_sha256: hex::encode(signer.certificate.sha256()),
        };
        Ok((verified.content, identified))
    }
}

impl National<'_> {
    /// Where there is no list, why the responder did not answer says more.
    fn why(&self, reject: Reject) -> EdsRefusal {
        match (reject, self.gathered.online) {
            (Reject::RevocationUnknown(Why::NoList), Online::Silent(why)) => {
                EdsRefusal::RevocationUnknown(why.to_owned())
            }
            (other, _) => refusal(other),
        }
    }
}

fn refusal(reject: Reject) -> EdsRefusal {
    if reject.is_undecided() {
        return EdsRefusal::RevocationUnknown(reject.code().to_owned());
    }
    match reject {
        Reject::Structure(_) | Reject::TooLarge => EdsRefusal::Malformed,
        Reject::Path(PathError::Identity(_)) => EdsRefusal::Unidentified,
        other => EdsRefusal::Refused(other.code().to_owned()),
    }
}

/// A refusal as a problem.
pub(crate) fn problem(refusal: EdsRefusal) -> Problem {
    let under = |code| Problem::new(code).under(Cite::R2_14);
    match refusal {
        EdsRefusal::Malformed => under(ProblemCode::EnvelopeMalformed),
        EdsRefusal::Refused(reason) => under(ProblemCode::SignatureRefused).with("reason", reason),
        EdsRefusal::RevocationUnknown(reason) => {
            under(ProblemCode::RevocationUnknown).with("reason", reason).with("retry_after", "60")
        }
        EdsRefusal::ContentDiffers => under(ProblemCode::ContentDiffers),
        EdsRefusal::SignerDiffers => under(ProblemCode::SignerDiffers),
        EdsRefusal::Unidentified => under(ProblemCode::SignerUnidentified),
    }
}
