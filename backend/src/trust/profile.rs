//! Trust profiles as data: which anchors a profile knows, by SHA-256, and what each may be used for. Judges
//! fingerprints; reads no folder.

use eds::x509::{AnchorPurpose, Certificate};

/// Whose certificates are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrustProfile {
    /// The national certification centre; anchors that call themselves test or demo are refused.
    Production,
    /// Its public test set: identities there are not real numbers, so their check digits are not enforced.
    NcaTest,
    /// Our own authority.
    Demo,
}

/// What a profile says of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// An anchor.
    Root,
    /// An issuing authority under one.
    Issuer,
    /// Over by time or generation.
    Former,
}

/// A line of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pin {
    role: Role,
    sha256: [u8; 32],
}

const PRODUCTION: &str = include_str!("../../trust/nca-production.pins");
const TEST: &str = include_str!("../../trust/nca-test.pins");

/// The profiles and what an administrator adds.
pub(super) struct Pins {
    production: Vec<Pin>,
    test: Vec<Pin>,
    additional: Vec<[u8; 32]>,
}

/// A line as a pin; comments and empty lines are none.
fn read(line: &str) -> Option<Result<Pin, String>> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let mut words = line.split_whitespace();
    let role = match words.next() {
        Some("root") => Some(Role::Root),
        Some("issuer") => Some(Role::Issuer),
        Some("former") => Some(Role::Former),
        _ => None,
    };
    let sha256 = words.next().and_then(fingerprint);
    let pin = role.zip(sha256).map(|(role, sha256)| Pin { role, sha256 });
    Some(pin.ok_or_else(|| format!("not a line of a trust profile: {line}")))
}

/// 64 hex digits, as fingerprints are published, perhaps with colons.
pub(crate) fn fingerprint(text: &str) -> Option<[u8; 32]> {
    hex::decode(text.trim().replace(':', "")).ok()?.try_into().ok()
}

impl Pins {
    /// # Errors
    /// A line that cannot be read.
    pub(super) fn new(additional: &[[u8; 32]]) -> Result<Self, Vec<String>> {
        let lines = |text: &str| -> Result<Vec<Pin>, Vec<String>> {
            let read: Vec<_> = text.lines().filter_map(read).collect();
            let wrong: Vec<String> = read.iter().filter_map(|line| line.as_ref().err().cloned()).collect();
            if wrong.is_empty() { Ok(read.into_iter().filter_map(Result::ok).collect()) } else { Err(wrong) }
        };
        Ok(Self { production: lines(PRODUCTION)?, test: lines(TEST)?, additional: additional.to_vec() })
    }

    /// What an anchor counts as in a profile; `folder`: what the folder it lies in counts as.
    ///
    /// # Errors
    /// Why it is refused.
    pub(super) fn purpose(
        &self,
        anchor: &Certificate,
        profile: TrustProfile,
        folder: AnchorPurpose,
    ) -> Result<AnchorPurpose, &'static str> {
        let sha256 = anchor.sha256();
        let role = |pins: &[Pin]| pins.iter().find(|pin| pin.sha256 == sha256).map(|pin| pin.role);
        let (production, test) = (role(&self.production), role(&self.test));
        if profile != TrustProfile::Production {
            // The kit's signers take their timestamps from the real authority: each anchor counts as what it is.
            return Ok(match (production, test) {
                (Some(_), _) => AnchorPurpose::Production,
                (None, Some(_)) => AnchorPurpose::Test,
                (None, None) => folder,
            });
        }
        let added = self.additional.contains(&sha256);
        match (production, test) {
            (_, Some(_)) => Err("an anchor of the public test kit in production"),
            (Some(Role::Root), _) => Ok(AnchorPurpose::Production),
            _ if added => Ok(AnchorPurpose::Production),
            (Some(Role::Former), _) => Err("an anchor whose time or generation is over; see --trust-pins"),
            _ => Err("its fingerprint is not in the profile nca-production; see --trust-pins"),
        }
    }
}

impl Pins {
    /// What an anchor counts as for what was signed while it was believed: one that is over by time or generation still
    /// does. `None` for one that nobody ever named.
    pub(super) fn once(&self, anchor: &Certificate, profile: TrustProfile) -> Option<AnchorPurpose> {
        let sha256 = anchor.sha256();
        let knows = |pins: &[Pin]| pins.iter().any(|pin| pin.sha256 == sha256 && pin.role != Role::Issuer);
        let added = self.additional.contains(&sha256);
        match profile {
            TrustProfile::Production if knows(&self.test) => None,
            TrustProfile::Production => {
                (knows(&self.production) || added).then_some(AnchorPurpose::Production)
            }
            _ if knows(&self.production) => Some(AnchorPurpose::Production),
            _ if knows(&self.test) => Some(AnchorPurpose::Test),
            TrustProfile::NcaTest => added.then_some(AnchorPurpose::Test),
            TrustProfile::Demo => added.then_some(AnchorPurpose::Demo),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profiles_read_and_name_nobody_twice() {
        let pins = Pins::new(&[]).expect("profiles");
        let mut all: Vec<[u8; 32]> = pins.production.iter().chain(&pins.test).map(|pin| pin.sha256).collect();
        assert_eq!((pins.production.len(), pins.test.len()), (11, 10));
        let roots = |pins: &[Pin]| pins.iter().filter(|pin| pin.role == Role::Root).count();
        assert_eq!(roots(&pins.production), 2);
        all.sort_unstable();
        let before = all.len();
        all.dedup();
        assert_eq!(all.len(), before);
        assert!(PRODUCTION.contains("A PERSON MUST COMPARE"));
        let demo = include_str!("../../trust/demo.pins");
        assert_eq!(demo.lines().filter_map(read).count(), 0, "a demonstration pins nothing");
        for wrong in ["anchor 00", "root 00", "root", "root zz"] {
            assert!(read(wrong).is_some_and(|line| line.is_err()), "{wrong}");
        }
    }

    #[test]
    fn fingerprints_are_read_as_they_are_published() {
        let colons = "AF:77:72:5f".to_owned() + &":00".repeat(28);
        assert_eq!(
            fingerprint(&colons).map(|octets| octets[..4].to_vec()),
            Some(vec![0xaf, 0x77, 0x72, 0x5f])
        );
        assert!(fingerprint("af77").is_none() && fingerprint("").is_none());
    }
}
