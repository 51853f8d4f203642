//! Whom signatures are believed by: anchors, intermediates and revocation lists from folders. Reads files; judges
//! nothing. Anchors are pinned by the SHA-256 of the file an administrator laid down; production refuses roots that
//! call themselves test or demo.

mod profile;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eds::ObjectIdentifier;
use eds::crl::Crl;
use eds::x509::{Anchor, AnchorPurpose, Certificate, CheckDigits, Policy, TrustStore};

use crate::ids;

use profile::Pins;
pub use profile::TrustProfile;
pub(crate) use profile::fingerprint;

/// A list at hand, verified when it came.
#[derive(Clone, Debug)]
pub(crate) struct KnownList {
    pub(crate) list: Crl,
    pub(crate) sha256: String,
    /// As it came.
    pub(crate) der: Arc<[u8]>,
}

/// A folder with `anchors/`, `intermediates/`, `crls/` and `former/`, and what its roots count as.
#[derive(Clone, Debug)]
pub(crate) struct TrustFolder {
    pub(crate) path: PathBuf,
    pub(crate) purpose: AnchorPurpose,
}

/// Everything that is believed, as of one reading of the folders, with the lists fetched since.
pub(crate) struct Trust {
    pub(crate) store: TrustStore,
    pub(crate) lists: Vec<Crl>,
    /// SHA-256 of each list's file, hex, in the same order.
    pub(crate) digests: Vec<String>,
    /// Each list's file as it was read: what judged is what is put aside.
    ders: Vec<Arc<[u8]>>,
    pub(crate) policy: Policy,
    /// What was believed once, laid down by an administrator.
    former: Former,
    pins: Arc<Pins>,
    profile: TrustProfile,
    /// How many of the lists lie in the folders.
    own: usize,
}

/// Certificates of `former/`: nothing new is believed by them.
#[derive(Clone, Default)]
struct Former {
    anchors: Vec<Anchor>,
    issuers: Vec<Certificate>,
    /// The service's own, before they were renewed.
    keys: Vec<Certificate>,
}

/// Largest file read: a revocation list of the national authority has some ten megabytes.
const BYTES_MAX: u64 = 128 << 20;
/// Issuers above one certificate; the national hierarchy has two.
const ISSUERS_MAX: usize = 4;
/// id-at-commonName.
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");

impl Trust {
    /// Reads the folders.
    ///
    /// # Errors
    /// Every file that is missing or wrong, one line each; never a half-loaded trust.
    pub(crate) fn load(
        folders: &[TrustFolder],
        profile: TrustProfile,
        additional: &[[u8; 32]],
    ) -> Result<Self, Vec<String>> {
        let pins = Pins::new(additional)?;
        let mut errors = Vec::new();
        let mut store = TrustStore::new();
        let mut former = Former::default();
        let (mut lists, mut digests, mut ders) = (Vec::new(), Vec::new(), Vec::new());
        for folder in folders {
            for (path, certificate) in certificates(&folder.path.join("anchors"), &mut errors) {
                if profile == TrustProfile::Production && names_itself_test(&certificate) {
                    errors.push(format!("{}: a test or demo root in production", path.display()));
                    continue;
                }
                let pin = certificate.sha256();
                let purpose = match pins.purpose(&certificate, profile, folder.purpose) {
                    Ok(purpose) => purpose,
                    Err(why) => {
                        errors.push(format!("{}: {why} (SHA-256 {})", path.display(), hex::encode(pin)));
                        continue;
                    }
                };
                match Anchor::pinned(certificate, &pin, purpose) {
                    Ok(anchor) => store = store.with_anchor(anchor),
                    Err(e) => errors.push(format!("{}: {e}", path.display())),
                }
            }
            for (_, certificate) in certificates(&folder.path.join("intermediates"), &mut errors) {
                store = store.with_intermediate(certificate);
            }
            former.read(folder, &pins, profile, &mut errors);
            for (path, bytes) in files(&folder.path.join("crls"), &["crl"], &mut errors) {
                match Crl::from_der(&bytes) {
                    Ok(list) => {
                        lists.push(list);
                        digests.push(ids::sha256(&bytes));
                        ders.push(Arc::from(bytes));
                    }
                    Err(e) => errors.push(format!("{}: {e}", path.display())),
                }
            }
        }
        if store.anchors().is_empty() {
            errors.push("no trust anchor: nobody could sign".to_owned());
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let own = lists.len();
        let pins = Arc::new(pins);
        Ok(Self { store, lists, digests, ders, policy: policy(profile), former, pins, profile, own })
    }

    /// The same with these lists beside those of the folders, in place of what was fetched before.
    pub(crate) fn with_fetched(&self, fetched: Vec<KnownList>) -> Self {
        let mut lists: Vec<Crl> = self.lists.iter().take(self.own).cloned().collect();
        let mut digests: Vec<String> = self.digests.iter().take(self.own).cloned().collect();
        let mut ders: Vec<Arc<[u8]>> = self.ders.iter().take(self.own).cloned().collect();
        for KnownList { list, sha256, der } in fetched {
            lists.push(list);
            digests.push(sha256);
            ders.push(der);
        }
        Self {
            store: self.store.clone(),
            lists,
            digests,
            ders,
            policy: self.policy.clone(),
            former: self.former.clone(),
            pins: self.pins.clone(),
            profile: self.profile,
            own: self.own,
        }
    }

    /// Puts a list aside under its digest, once, from the very bytes that judged, so that what it judged can be judged
    /// again whatever lies in the folders by then. Where that fails the log says so: the record names the list all the same,
    /// and the next one it judges tries again.
    pub(crate) fn put_aside(&self, sha256: &str, folder: &Path) {
        let aside = folder.join(format!("{sha256}.crl"));
        if aside.exists() {
            return;
        }
        let at_hand = self.digests.iter().zip(&self.ders).find(|(digest, _)| *digest == sha256);
        let Some((_, der)) = at_hand else { return };
        if let Err(error) = write_whole(&aside, der) {
            tracing::error!(%error, sha256, "a revocation list is not put aside");
        }
    }

    /// The list of a digest: one at hand, or one put aside.
    pub(crate) fn list_of(&self, sha256: &str, folder: &Path) -> Option<Crl> {
        let at_hand = self.digests.iter().zip(&self.lists).find(|(digest, _)| *digest == sha256);
        if let Some((_, list)) = at_hand {
            return Some(list.clone());
        }
        let bytes = fs::read(folder.join(format!("{sha256}.crl"))).ok()?;
        if ids::sha256(&bytes) == sha256 { Crl::from_der(&bytes).ok() } else { None }
    }

    /// Roots and intermediates.
    pub(crate) fn authorities(&self) -> impl Iterator<Item = &Certificate> {
        let roots = self.store.anchors().iter().map(eds::x509::Anchor::certificate);
        roots.chain(self.store.intermediates())
    }

    /// What something signed long ago is judged by: the anchors of today, those of `former/`, and of what was recorded with
    /// it those roots that the profile knows, also as former. Every other certificate recorded is on the way and carries no
    /// trust.
    pub(crate) fn then(&self, recorded: Vec<Certificate>) -> TrustStore {
        let mut store = TrustStore::new();
        for anchor in self.store.anchors().iter().chain(&self.former.anchors) {
            store = store.with_anchor(anchor.clone());
        }
        for issuer in &self.former.issuers {
            store = store.with_intermediate(issuer.clone());
        }
        for one in recorded {
            let anchor = match self.pins.once(&one, self.profile).filter(|_| is_root(&one)) {
                Some(purpose) => Anchor::pinned(one.clone(), &one.sha256(), purpose).ok(),
                None => None,
            };
            store = match anchor {
                Some(anchor) => store.with_anchor(anchor),
                None => store.with_intermediate(one),
            };
        }
        store
    }

    /// The service's keys before they were renewed, as far as an administrator named them.
    pub(crate) fn former_keys(&self) -> &[Certificate] {
        &self.former.keys
    }

    /// The issuers above a certificate, its own first, the root last.
    pub(crate) fn issuers(&self, certificate: &Certificate) -> Vec<Certificate> {
        let mut chain: Vec<Certificate> = Vec::new();
        let mut below = certificate;
        while let Some(issuer) = self.issuer_of(below).filter(|_| chain.len() < ISSUERS_MAX) {
            if chain.contains(issuer) {
                break;
            }
            chain.push(issuer.clone());
            below = issuer;
        }
        chain
    }

    /// The configured authority that issued a certificate, by name and signature.
    pub(crate) fn issuer_of(&self, certificate: &Certificate) -> Option<&Certificate> {
        self.authorities().find(|issuer| certificate.is_issued_by(issuer))
    }
}

impl Former {
    fn read(&mut self, folder: &TrustFolder, pins: &Pins, profile: TrustProfile, errors: &mut Vec<String>) {
        for (path, certificate) in certificates(&folder.path.join("former"), errors) {
            if !certificate.is_authority() {
                self.keys.push(certificate);
            } else if !is_root(&certificate) {
                self.issuers.push(certificate);
            } else {
                let other = (profile != TrustProfile::Production).then_some(folder.purpose);
                let pin = certificate.sha256();
                match pins.once(&certificate, profile).or(other) {
                    Some(purpose) => match Anchor::pinned(certificate, &pin, purpose) {
                        Ok(anchor) => self.anchors.push(anchor),
                        Err(e) => errors.push(format!("{}: {e}", path.display())),
                    },
                    None => errors.push(format!(
                        "{}: no anchor that was ever believed; see --trust-pins (SHA-256 {})",
                        path.display(),
                        hex::encode(pin)
                    )),
                }
            }
        }
    }
}

fn is_root(certificate: &Certificate) -> bool {
    certificate.is_authority() && certificate.subject().der() == certificate.issuer().der()
}

/// Whole or not at all, and on the disk: several processes may write the same file.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension(format!("new-{}", ids::id().unwrap_or_default()));
    let mut file = fs::File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(beside, path)
}

fn policy(profile: TrustProfile) -> Policy {
    let mut policy = match profile {
        TrustProfile::Production => Policy::production(),
        TrustProfile::NcaTest => Policy::test(),
        TrustProfile::Demo => Policy::demo(),
    };
    if profile == TrustProfile::NcaTest {
        policy.anchors.push(AnchorPurpose::Demo);
        policy.check_digits = CheckDigits::Ignore;
    }
    policy
}

fn names_itself_test(certificate: &Certificate) -> bool {
    certificate.subject().values(&COMMON_NAME).any(|name| {
        let name = name.to_uppercase();
        ["TEST", "ТЕСТ", "DEMO", "ДЕМО"].iter().any(|word| name.contains(word))
    })
}

fn certificates(folder: &Path, errors: &mut Vec<String>) -> Vec<(PathBuf, Certificate)> {
    let mut found = Vec::new();
    for (path, bytes) in files(folder, &["cer", "crt", "pem"], errors) {
        match Certificate::from_pem_or_der(&bytes) {
            Ok(certificate) => found.push((path, certificate)),
            Err(e) => errors.push(format!("{}: {e}", path.display())),
        }
    }
    found
}

/// The files of a folder by name; a folder that is not there is empty.
fn files(folder: &Path, endings: &[&str], errors: &mut Vec<String>) -> Vec<(PathBuf, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let fits = |path: &PathBuf| {
        path.extension().and_then(|e| e.to_str()).is_some_and(|ending| endings.contains(&ending))
    };
    let mut paths: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(fits).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let small = fs::metadata(&path).is_ok_and(|meta| meta.len() <= BYTES_MAX);
        match fs::read(&path) {
            Ok(bytes) if small => found.push((path, bytes)),
            Ok(_) => errors.push(format!("{}: too large", path.display())),
            Err(e) => errors.push(format!("{}: {e}", path.display())),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use eds::time::UnixSeconds;

    use super::*;
    use crate::demo::Authority;

    const NOW: UnixSeconds = UnixSeconds(1_795_410_000);

    fn folder(name: &str, authority: &Authority) -> TrustFolder {
        let path = std::env::temp_dir().join(format!("iin-trust-unit-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(path.join("anchors")).expect("a folder");
        fs::create_dir_all(path.join("crls")).expect("a folder");
        fs::write(path.join("anchors/root.cer"), authority.root().der()).expect("written");
        TrustFolder { path, purpose: AnchorPurpose::Production }
    }

    #[test]
    fn production_refuses_roots_that_call_themselves_test_or_demo() {
        for (mark, fine) in [("DEMO", false), ("Test", false), ("KAZAKHSTAN", true)] {
            let folder = folder(mark, &Authority::new(mark, NOW).expect("an authority"));
            let bytes = fs::read(folder.path.join("anchors/root.cer")).expect("a file");
            let pin = Certificate::from_der(&bytes).expect("a certificate").sha256();
            let load = |pins: &[[u8; 32]]| {
                Trust::load(std::slice::from_ref(&folder), TrustProfile::Production, pins)
            };
            assert_eq!(load(&[pin]).is_ok(), fine, "{mark}");
            let unpinned = load(&[]).err().expect("an anchor nobody compared");
            assert!(fine != unpinned.iter().all(|line| !line.contains("nca-production")), "{unpinned:?}");
            fs::remove_dir_all(folder.path).expect("cleaned");
        }
    }

    #[test]
    fn what_is_no_trust_material_is_named_and_nothing_is_half_loaded() {
        let folder = folder("broken", &Authority::new("KAZAKHSTAN", NOW).expect("an authority"));
        fs::write(folder.path.join("anchors/bad.cer"), b"not a certificate").expect("written");
        fs::write(folder.path.join("crls/bad.crl"), b"not a list").expect("written");
        let errors =
            Trust::load(std::slice::from_ref(&folder), TrustProfile::Production, &[]).err().expect("errors");
        assert!(errors.iter().any(|line| line.contains("bad.cer")), "{errors:?}");
        assert!(errors.iter().any(|line| line.contains("bad.crl")), "{errors:?}");
        fs::remove_dir_all(folder.path).expect("cleaned");
        assert!(Trust::load(&[], TrustProfile::Production, &[]).is_err(), "nobody could sign");
    }

    #[test]
    fn production_enforces_check_digits_and_the_current_generation() {
        let strict = policy(TrustProfile::Production);
        assert_eq!(strict.check_digits, CheckDigits::Enforce);
        assert_eq!(strict.anchors, [AnchorPurpose::Production]);
        assert!(!strict.generations.contains(eds::keys::Generation::Gost2004));
        assert_eq!(policy(TrustProfile::Demo).check_digits, CheckDigits::Enforce);
    }

    /// The published certificates, where they are at hand: the profile knows the state's roots, refuses those of the
    /// test kit whatever is named, and those whose time is over unless they are named.
    #[test]
    fn the_profile_knows_the_published_certificates() {
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/eds/fixtures/ca");
        if !published.is_dir() {
            crate::skipped::skipped("published certificates and keys are not beside the repository");
            return;
        }
        let load = |file: &str, profile, named: bool| {
            let bytes = fs::read(published.join(file)).expect("a file");
            let pin = Certificate::from_der(&bytes).expect("a certificate").sha256();
            let name = file.replace('/', "-");
            let path =
                std::env::temp_dir().join(format!("iin-trust-published-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("anchors")).expect("a folder");
            fs::write(path.join("anchors/one.cer"), bytes).expect("written");
            let folder = TrustFolder { path: path.clone(), purpose: AnchorPurpose::Test };
            let pins = if named { vec![pin] } else { Vec::new() };
            let loaded = Trust::load(&[folder], profile, &pins);
            fs::remove_dir_all(path).expect("cleaned");
            loaded.ok().map(|trust| trust.store.anchors().first().expect("one").purpose())
        };
        let (production, kit) = (TrustProfile::Production, TrustProfile::NcaTest);
        let state = Some(AnchorPurpose::Production);
        for file in ["prod/root_gost_2022.cer", "prod/root_rsa_2020.cer"] {
            assert_eq!((load(file, production, false), load(file, kit, false)), (state, state), "{file}");
        }
        for file in ["prod/root_gost_2020.cer", "prod/root_gost.cer", "prod/root_rsa.cer"] {
            assert_eq!(
                (load(file, production, false), load(file, production, true)),
                (None, state),
                "{file}"
            );
        }
        for file in ["test/root_test_gost_2022.cer", "test/root_gost_test_old.cer"] {
            assert_eq!((load(file, production, false), load(file, production, true)), (None, None), "{file}");
            assert_eq!(load(file, kit, false), Some(AnchorPurpose::Test), "{file}");
        }
    }
}
