//! Who may have made a seal: judged as of the moment of sealing, by what was believed then. The service's key is renewed every
//! year; a seal is not.

use eds::time::UnixSeconds;
use eds::x509::{Certificate, HolderKind, Policy, Purpose, verify_path};

use crate::service_key::ServiceKey;
use crate::store::people::journal::SealRow;
use crate::trust::Trust;

/// Whether this certificate is the service's own, or was when the seal was made: the same key; one an administrator laid into
/// `former/`; or one that led to an anchor at that moment and names the same system of the same organisation.
pub(crate) fn was_ours(trust: &Trust, own: &ServiceKey, seal: &SealRow, signer: &Certificate) -> bool {
    let same_key = |known: &Certificate| known.public_key() == signer.public_key();
    if same_key(&own.certificate) || trust.former_keys().iter().any(same_key) {
        return true;
    }
    let policy = trust.policy.clone().for_purpose(Purpose::SystemSealing);
    names_the_same_system(signer, &own.certificate, &policy)
        && led_to_an_anchor(trust, seal, signer, &policy).unwrap_or_default()
}

fn names_the_same_system(signer: &Certificate, own: &Certificate, policy: &Policy) -> bool {
    let identity = |one: &Certificate| one.identity(policy.check_digits).ok();
    identity(signer).zip(identity(own)).is_some_and(|(signer, own)| {
        signer.kind == HolderKind::InformationSystem
            && signer.bin.is_some()
            && (signer.bin, signer.common_name) == (own.bin, own.common_name)
    })
}

/// `None` where what was recorded with the seal does not read.
fn led_to_an_anchor(trust: &Trust, seal: &SealRow, signer: &Certificate, policy: &Policy) -> Option<bool> {
    let recorded: Vec<String> = serde_json::from_str(&seal.chain).ok()?;
    let mut issuers = Vec::new();
    for text in recorded {
        issuers.push(Certificate::from_der(&hex::decode(text).ok()?).ok()?);
    }
    if issuers.is_empty() {
        // A seal from before issuers were recorded: those of today.
        issuers = trust.issuers(signer);
    }
    let at = UnixSeconds(seal.sealed_at.div_euclid(1000));
    Some(verify_path(signer, &[], &trust.then(issuers), at, policy).is_ok())
}
