//! The crate `eds` behind the trait by which `shared` attests signatures: cryptography, path, revocation, one signer.
//! Fail-closed: whatever is not proven good is refused, and "not known" is its own answer.

use eds::ObjectIdentifier;
use eds::cms::{self, Reject};
use eds::time::UnixSeconds;
use eds::x509::PathError;
use shared::eds::{EdsRefusal, SignerIdentity, Verifier};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::time::Timestamp;

use crate::trust::Trust;

/// id-at-commonName.
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");

/// Verifies by this trust, at this moment.
pub(crate) struct National<'a> {
    pub(crate) trust: &'a Trust,
    pub(crate) at: Timestamp,
}

impl Verifier for National<'_> {
    fn verify(&self, envelope: &[u8]) -> Result<(Vec<u8>, SignerIdentity), EdsRefusal> {
        let at = UnixSeconds(self.at.as_second());
        let Trust { store, lists, policy } = self.trust;
        let verified = cms::verify(envelope, None, store, lists, at, policy).map_err(refusal)?;
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
        EdsRefusal::RevocationUnknown(reason) => under(ProblemCode::RevocationUnknown).with("reason", reason),
        EdsRefusal::ContentDiffers => under(ProblemCode::ContentDiffers),
        EdsRefusal::SignerDiffers => under(ProblemCode::SignerDiffers),
        EdsRefusal::Unidentified => under(ProblemCode::SignerUnidentified),
    }
}
