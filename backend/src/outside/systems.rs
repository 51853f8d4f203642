//! The systems beside this one that are reached over HTTP: one client and one circuit breaker each. Knows how they did
//! lately; what is asked or sent is not its affair.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use shared::messages::Neighbour;
use shared::problem::{Problem, ProblemCode};
use shared::registers::Register;
use shared::time::Timestamp;
use zeroize::Zeroizing;

use super::breaker::{Circuit, CircuitBreaker};
use super::receiver::DeliveryError;
use super::system_client::SystemClient;
use crate::neighbours::{Neighbours, Way};

/// Those that are reached over HTTP, and how each did lately.
pub(crate) struct Systems {
    breakers: Mutex<BTreeMap<Neighbour, CircuitBreaker>>,
    clients: BTreeMap<Neighbour, SystemClient>,
}

impl Systems {
    /// Prepares the ways to the neighbours that are reached over HTTP.
    ///
    /// # Errors
    /// What is wrong with the file of keys; it names neighbours, never keys.
    pub(crate) fn new(neighbours: &Neighbours) -> Result<Self, String> {
        let mut keys = match &neighbours.keys_file {
            Some(path) => read_keys(path)?,
            None => BTreeMap::new(),
        };
        if let Some(key) = &neighbours.played_key {
            let played = Register::ALL.iter().map(|one| (Neighbour::of(*one), Zeroizing::new(key.0.clone())));
            keys.extend(played);
        }
        let timeout = Duration::from_secs(u64::from(neighbours.timeout_seconds));
        let mut clients = BTreeMap::new();
        for one in Neighbour::ALL {
            let Way::Http(address) = neighbours.way(*one) else { continue };
            let key = keys
                .get(one)
                .ok_or_else(|| format!("--neighbour-keys-file: no line for {}", one.as_str()))?;
            clients.insert(*one, SystemClient::new(*one, address, key.clone(), timeout)?);
        }
        Ok(Self { breakers: Mutex::default(), clients })
    }

    /// How a neighbour did lately.
    pub(crate) fn breaker(&self, neighbour: Neighbour) -> CircuitBreaker {
        let breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        breakers.get(&neighbour).copied().unwrap_or_default()
    }

    /// Those that are left in peace for a while.
    pub(crate) fn paused(&self) -> Vec<Neighbour> {
        Neighbour::ALL.iter().copied().filter(|one| self.breaker(*one).is_open()).collect()
    }

    /// Whoever is reached over HTTP.
    pub(crate) fn get(&self, neighbour: Neighbour) -> Option<&SystemClient> {
        self.clients.get(&neighbour)
    }

    /// The way to a neighbour that is to be asked something now.
    ///
    /// # Errors
    /// It is off, or has not answered for a while and is left in peace.
    pub(crate) fn client_of(&self, neighbour: Neighbour, now: Timestamp) -> Result<&SystemClient, Problem> {
        let client = self.clients.get(&neighbour).ok_or_else(|| Problem::new(ProblemCode::NeighbourOff))?;
        if self.breaker(neighbour).circuit(now.as_millisecond()) == Circuit::Open {
            return Err(Problem::new(ProblemCode::NeighbourSilent));
        }
        Ok(client)
    }

    /// Whether a question may be put now. Of a neighbour that was silent one call in a rest sees whether it answers again, even
    /// when many ask at once.
    pub(crate) fn admit(&self, neighbour: Neighbour, now: i64) -> bool {
        let mut breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        breakers.entry(neighbour).or_default().admits(now)
    }

    /// The same, where there is no going on without it.
    ///
    /// # Errors
    /// It is left in peace.
    pub(crate) fn must_admit(&self, neighbour: Neighbour, now: Timestamp) -> Result<(), Problem> {
        let admitted = self.admit(neighbour, now.as_millisecond());
        if admitted { Ok(()) } else { Err(Problem::new(ProblemCode::NeighbourSilent)) }
    }

    /// Notes what came of a question, and gives the answer.
    ///
    /// # Errors
    /// There is none that can be used.
    pub(crate) fn record_answer<T>(
        &self,
        neighbour: Neighbour,
        now: Timestamp,
        answer: Result<T, DeliveryError>,
    ) -> Result<T, Problem> {
        self.note(neighbour, !matches!(answer, Err(DeliveryError::Later(_))), now.as_millisecond());
        answer.map_err(|why| {
            tracing::warn!(neighbour = neighbour.as_str(), ?why, "a question has no answer");
            Problem::new(ProblemCode::NeighbourSilent)
        })
    }

    /// Notes whether a neighbour answered.
    pub(crate) fn note(&self, neighbour: Neighbour, answered: bool, now: i64) {
        let mut breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        breakers.entry(neighbour).or_default().record(answered, now);
    }
}

/// Lines `NEIGHBOUR KEY`; empty ones and those that begin with `#` say nothing.
fn read_keys(path: &Path) -> Result<BTreeMap<Neighbour, Zeroizing<String>>, String> {
    let wrong = |why: &str| format!("--neighbour-keys-file {}: {why}", path.display());
    let text = std::fs::read_to_string(path).map(Zeroizing::new).map_err(|e| wrong(&e.to_string()))?;
    let mut keys = BTreeMap::new();
    for (number, line) in (1..).zip(text.lines()) {
        let mut words = line.split_whitespace();
        match (words.next(), words.next(), words.next()) {
            (None, ..) => {}
            (Some(first), ..) if first.starts_with('#') => {}
            (Some(name), Some(key), None)
                if key.len() <= 256 && key.bytes().all(|byte| byte.is_ascii_graphic()) =>
            {
                let one = Neighbour::parse(name)
                    .ok_or_else(|| wrong(&format!("line {number} begins with no neighbour")))?;
                keys.insert(one, Zeroizing::new(key.to_owned()));
            }
            _ => return Err(wrong(&format!("line {number} is no neighbour and a key"))),
        }
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::super::breaker::{FAILURES_MAX, REST_MS};
    use super::*;

    #[test]
    fn one_call_sees_whether_a_silent_neighbour_answers_again() {
        let (systems, one) =
            (Systems { breakers: Mutex::default(), clients: BTreeMap::new() }, Neighbour::Centre);
        for _ in 0..FAILURES_MAX {
            assert!(systems.admit(one, 0));
            systems.note(one, false, 0);
        }
        assert!(!systems.admit(one, REST_MS - 1));
        let admitted = std::thread::scope(|scope| {
            let ask = || systems.admit(one, REST_MS);
            let all: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
            all.into_iter().filter_map(|thread| thread.join().ok()).filter(|may| *may).count()
        });
        assert_eq!(admitted, 1);
        systems.note(one, true, REST_MS);
        assert!(systems.admit(one, REST_MS) && systems.admit(one, REST_MS), "it answers again");
    }

    #[test]
    fn keys_are_read_by_neighbour_and_never_repeated_in_an_error() {
        let path = std::env::temp_dir().join(format!("iin-keys-{}", std::process::id()));
        let read = |text: &str| {
            std::fs::write(&path, text).expect("written");
            read_keys(&path)
        };
        let keys = read("# neighbours\n\ncentre secret-1\nmigration  secret-2\n").expect("keys");
        assert_eq!(keys.get(&Neighbour::Centre).map(|key| key.as_str()), Some("secret-1"));
        for wrong in ["secret-3 centre", "centre", "centre secret-3 more", "centre sécret-3"] {
            let error = read(wrong).expect_err("an error");
            assert!(error.contains("line 1") && !error.contains("cret-3"), "{error}");
        }
        std::fs::remove_file(&path).expect("removed");
    }
}
