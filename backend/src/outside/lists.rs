//! Revocation lists, complete and delta, fetched from configured hosts: before they run out, only when they changed,
//! verified before they replace what is there, kept in the data folder across restarts. A list older than the one at
//! hand is never taken.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use eds::crl::{Crl, check_list};
use eds::time::UnixSeconds;
use eds::x509::verify_authority;
use jiff::SignedDuration;
use shared::time::Timestamp;

use super::client::{Failure, Timeouts};
use super::peer::{Peer, Question, Reply, Validators, jittered};
use crate::ids;
use crate::trust::{KnownList, Trust};

/// Octets of a list; the largest real one had 20.8 million in 2026.
const BYTES_MAX: usize = 64 << 20;
/// A list is so many times as large as an answer, and waited for as long.
const LARGER: u32 = 20;
/// A list that never runs out is fetched this often, seconds.
const EVERY_MAX: i64 = 6 * 3600;
/// And one that runs out soon not more often than this, seconds.
const EVERY_MIN: i64 = 60;
/// After a failure, seconds; twice as long after each further one, up to the second figure.
const AGAIN: (i64, i64) = (30, 900);

/// Where one list comes from, and how it stands.
struct Source {
    peer: Peer,
    /// Where it is kept.
    file: PathBuf,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    known: Option<KnownList>,
    validators: Validators,
    failures: u32,
    /// When to fetch next; none before the first time.
    next: Option<Timestamp>,
}

/// All of them.
pub(crate) struct Lists {
    sources: Vec<Source>,
}

/// Why a list that came is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NotTaken {
    #[error("{0}")]
    Peer(Failure),
    #[error("{0}")]
    Malformed(eds::crl::CrlError),
    #[error("no authority that is trusted here issued it")]
    Issuer,
    #[error("{0}")]
    Untrusted(eds::revocation::Why),
    #[error("it is older than the one at hand")]
    Older,
}

impl Lists {
    /// The configured sources. Nothing is fetched or read yet.
    ///
    /// # Errors
    /// The folder cannot be made, or no client can.
    pub(crate) fn new(folder: &Path, addresses: &[String], timeouts: Timeouts) -> Result<Self, String> {
        if !addresses.is_empty() {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        let sources = addresses
            .iter()
            .map(|address| {
                let peer = Peer::new("lists", address, timeouts.times(LARGER))?;
                let name = ids::sha256(address.as_bytes());
                let file = folder.join(format!("{}.crl", name.get(..16).unwrap_or_default()));
                Ok(Source { peer, file, state: Mutex::default() })
            })
            .collect::<Result<_, String>>()?;
        Ok(Self { sources })
    }

    /// The lists at hand.
    pub(crate) fn known(&self) -> Vec<KnownList> {
        self.sources.iter().filter_map(|source| source.state().known.clone()).collect()
    }

    /// Reads what an earlier run kept; what cannot be believed any more is passed over.
    pub(crate) fn read_kept(&self, trust: &Trust, at: Timestamp) {
        for source in &self.sources {
            let Ok(bytes) = fs::read(&source.file) else { continue };
            match judge(&bytes, None, trust, at) {
                Ok(known) => {
                    let mut state = source.state();
                    state.next = Some(next_fetch(&known.list, at));
                    state.known = Some(known);
                }
                Err(why) => tracing::info!(%why, "a kept revocation list is not used"),
            }
        }
    }

    /// Fetches those that are due. True when one changed.
    pub(crate) async fn refresh(&self, trust: &Trust, at: Timestamp) -> bool {
        let mut changed = false;
        for source in &self.sources {
            // One that lies farther ahead than any pause was set by a clock that was wrong.
            let due = |next: Timestamp| next <= at || next > after(at, 2 * EVERY_MAX);
            if source.state().next.is_none_or(due) {
                changed |= source.refresh(trust, at).await;
            }
        }
        changed
    }
}

impl Source {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// True when there is another list than before.
    async fn refresh(&self, trust: &Trust, at: Timestamp) -> bool {
        let (validators, known) = {
            let state = self.state();
            (state.validators.clone(), state.known.clone())
        };
        let outcome = self.fetch(&validators, known.as_ref(), trust, at).await;
        let mut state = self.state();
        match outcome {
            Ok(Some((fetched, validators))) => {
                let new = known.is_none_or(|known| known.sha256 != fetched.sha256);
                state.next = Some(next_fetch(&fetched.list, at));
                *state = State { known: Some(fetched), validators, failures: 0, next: state.next };
                new
            }
            Ok(None) => {
                state.failures = 0;
                state.next = Some(after(at, jittered_seconds(EVERY_MIN)));
                false
            }
            Err(why) => {
                tracing::warn!(%why, failures = state.failures, "a revocation list is not renewed");
                let wait = AGAIN.0.saturating_mul(1 << state.failures.min(8)).min(AGAIN.1);
                state.failures = state.failures.saturating_add(1);
                state.next = Some(after(at, jittered_seconds(wait)));
                false
            }
        }
    }

    async fn fetch(
        &self,
        validators: &Validators,
        known: Option<&KnownList>,
        trust: &Trust,
        at: Timestamp,
    ) -> Result<Option<(KnownList, Validators)>, NotTaken> {
        let none = Validators::default();
        let asked = Question::Get(if known.is_some() { validators } else { &none });
        let (bytes, validators) = match self.peer.ask(asked, BYTES_MAX).await.map_err(NotTaken::Peer)? {
            Reply::Unchanged => return Ok(None),
            Reply::Bytes(bytes, validators) => (bytes, validators),
        };
        let fetched = judge(&bytes, known, trust, at)?;
        if known.is_none_or(|known| known.sha256 != fetched.sha256)
            && let Err(error) = keep(&self.file, &bytes)
        {
            // It is used all the same; only a restart would miss it.
            tracing::error!(%error, "a revocation list could not be kept");
        }
        Ok(Some((fetched, validators)))
    }
}

/// Whether a list may be used: an authority of the trust signed it, it is current, and not older than the one known.
pub(super) fn judge(
    bytes: &[u8],
    known: Option<&KnownList>,
    trust: &Trust,
    at: Timestamp,
) -> Result<KnownList, NotTaken> {
    let list = Crl::from_der(bytes).map_err(NotTaken::Malformed)?;
    let now = UnixSeconds(at.as_second());
    let mut why = NotTaken::Issuer;
    let mut believed = false;
    for issuer in trust.authorities().filter(|one| one.subject().der() == list.issuer().der()) {
        if verify_authority(issuer, &trust.store, now, &trust.policy).is_err() {
            continue;
        }
        match check_list(&list, issuer, now) {
            Ok(()) => believed = true,
            Err(fault) => why = NotTaken::Untrusted(fault),
        }
    }
    if !believed {
        return Err(why);
    }
    if known.is_some_and(|known| list.this_update() < known.list.this_update()) {
        return Err(NotTaken::Older);
    }
    Ok(KnownList { list, sha256: ids::sha256(bytes), der: Arc::from(bytes) })
}

/// Between half of the time left and three quarters of it, by chance.
fn next_fetch(list: &Crl, at: Timestamp) -> Timestamp {
    let left = list.next_update().map_or(EVERY_MAX, |due| due.0 - at.as_second());
    after(at, jittered_seconds(left / 2).min(left * 3 / 4).clamp(EVERY_MIN, EVERY_MAX))
}

fn jittered_seconds(seconds: i64) -> i64 {
    let ms = u64::try_from(seconds).unwrap_or(0).saturating_mul(1000);
    i64::try_from(jittered(ms).as_secs()).unwrap_or(seconds)
}

fn after(at: Timestamp, seconds: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(at)
}

/// Whole or not at all: written beside, then moved over.
fn keep(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = file.with_extension("new");
    let mut out = fs::File::create(&beside)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    fs::rename(beside, file)
}
