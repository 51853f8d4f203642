//! The postman: takes messages up, carries each to its neighbour outside of any transaction, and writes down what came
//! of it. Knows the use cases and the ports; decides nothing about a case. A crash between carrying and writing down
//! makes a message go twice; that it counts once is the receiver's promise.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use actix_web::web::{Data, block};
use futures_util::future::join_all;
use shared::messages::Neighbour;
use shared::problem::{Problem, ProblemCode};
use shared::time::Timestamp;
use shared::wire::v1::message::{MessageWire, ReceiptWire};
use zeroize::Zeroizing;

use crate::app::App;
use crate::neighbours::{Neighbours, Way};
use crate::outside::breaker::{Circuit, CircuitBreaker};
use crate::outside::receiver::{DeliveryError, Receiver};
use crate::outside::system_client::SystemClient;
use crate::store::audit::By;
use crate::store::delivery::Delivery;
use crate::usecase::Fault;
use crate::usecase::messages::{Came, compose, hand_on, receive, settle, settle_arrived, take_up};

/// Most messages tried at once while a neighbour answers.
const AT_ONCE: u16 = 16;

/// What the postman has.
pub(crate) struct Post {
    /// One round at a time within the house, so that whoever waits for it finds it done.
    at_home: tokio::sync::Mutex<()>,
    breakers: Mutex<BTreeMap<Neighbour, CircuitBreaker>>,
    roads: BTreeMap<Neighbour, SystemClient>,
}

impl Post {
    /// Prepares the roads to the neighbours that are reached over HTTP.
    ///
    /// # Errors
    /// What is wrong with the file of keys; it names neighbours, never keys.
    pub(crate) fn new(neighbours: &Neighbours) -> Result<Self, String> {
        let keys = match &neighbours.keys_file {
            Some(path) => read_keys(path)?,
            None => BTreeMap::new(),
        };
        let timeout = Duration::from_secs(u64::from(neighbours.timeout_seconds));
        let mut roads = BTreeMap::new();
        for one in Neighbour::ALL {
            let Way::Http(address) = neighbours.way(*one) else { continue };
            let key = keys
                .get(one)
                .ok_or_else(|| format!("--neighbour-keys-file: no line for {}", one.as_str()))?;
            roads.insert(*one, SystemClient::new(*one, address, key.clone(), timeout)?);
        }
        Ok(Self { at_home: tokio::sync::Mutex::new(()), breakers: Mutex::default(), roads })
    }

    /// How a neighbour did lately.
    pub(crate) fn breaker(&self, neighbour: Neighbour) -> CircuitBreaker {
        let breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        breakers.get(&neighbour).copied().unwrap_or_default()
    }

    /// The way to a neighbour that is to be asked something now.
    ///
    /// # Errors
    /// It is off, or has not answered for a while and is left in peace.
    pub(crate) fn road(&self, neighbour: Neighbour, now: Timestamp) -> Result<&SystemClient, Problem> {
        let road = self.roads.get(&neighbour).ok_or_else(|| Problem::new(ProblemCode::NeighbourOff))?;
        if self.breaker(neighbour).circuit(now.as_millisecond()) == Circuit::Open {
            return Err(Problem::new(ProblemCode::NeighbourSilent));
        }
        Ok(road)
    }

    /// Notes what came of a question, and gives the answer.
    ///
    /// # Errors
    /// There is none that can be used.
    pub(crate) fn heard<T>(
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

    fn note(&self, neighbour: Neighbour, answered: bool, now: i64) {
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

/// The other half of this service, in this process.
struct Home {
    app: Data<App>,
    neighbour: Neighbour,
}

impl Receiver for Home {
    async fn take(&self, message: MessageWire) -> Result<ReceiptWire, DeliveryError> {
        let (app, neighbour) = (self.app.clone(), self.neighbour);
        let taken = block(move || receive::take(&app, neighbour, &message, &By::System)).await;
        let later = |why: &str| DeliveryError::Later(why.to_owned());
        match taken {
            Ok(Ok(answer)) => serde_json::from_str(&answer.body).map_err(|_| later("no-receipt")),
            Ok(Err(Fault::Problem(problem))) => {
                let why = problem.code.as_str().to_owned();
                let early = problem.code == ProblemCode::MessageEarly;
                Err(if early { DeliveryError::Later(why) } else { DeliveryError::Never(why) })
            }
            Ok(Err(fault)) => {
                tracing::error!(?fault, "a message within the house is not taken in");
                Err(later("fault"))
            }
            Err(_) => Err(later("stopping")),
        }
    }
}

/// Carries what is due to a neighbour that is reached over HTTP; how many attempts. Nothing is for whoever is reached in
/// another way.
pub(crate) async fn carry_to(app: &Data<App>, neighbour: Neighbour) -> Result<usize, Fault> {
    match app.post.roads.get(&neighbour) {
        Some(road) => carry(app, neighbour, road).await,
        None => Ok(0),
    }
}

/// Hands on and carries what is meant for the other half of this service, and returns when that is done.
pub(crate) async fn at_home(app: &Data<App>) {
    for outcome in [step(app, hand_on).await, within(app).await] {
        if let Err(fault) = outcome {
            tracing::error!(?fault, "messages within the house wait for the next round");
        }
    }
}

/// Carries what is meant for the other half of this service; how many attempts.
pub(crate) async fn within(app: &Data<App>) -> Result<usize, Fault> {
    let _one_at_a_time = app.post.at_home.lock().await;
    let mut count = 0;
    for neighbour in Neighbour::ALL {
        if *app.config.neighbours.way(*neighbour) == Way::InProcess {
            let home = Home { app: app.clone(), neighbour: *neighbour };
            count += carry(app, *neighbour, &home).await?;
        }
    }
    Ok(count)
}

/// Carries what is due to a neighbour, batch by batch, until nothing is left or it does not answer; how many attempts.
async fn carry(app: &Data<App>, neighbour: Neighbour, receiver: &impl Receiver) -> Result<usize, Fault> {
    let mut count = 0;
    loop {
        let now = app.clock.now().as_millisecond();
        let most = match app.post.breaker(neighbour).circuit(now) {
            Circuit::Closed => AT_ONCE,
            // After failures one message is tried, and only now and then, until one arrives.
            Circuit::HalfOpen => 1,
            Circuit::Open => return Ok(count),
        };
        let held = step(app, move |app| take_up(app, neighbour, most)).await?;
        if held.is_empty() {
            return Ok(count);
        }
        count += held.len();
        let attempts = held.iter().map(|row| attempt(app, row, receiver));
        let outcomes = join_all(attempts).await;
        let now = app.clock.now().as_millisecond();
        let mut arrived = Vec::new();
        for (row, outcome) in held.into_iter().zip(outcomes) {
            app.post.note(neighbour, !matches!(outcome, Err(DeliveryError::Later(_))), now);
            let came = match outcome {
                Ok(_) => {
                    arrived.push(row);
                    continue;
                }
                Err(DeliveryError::Later(why)) => Came::Later(why),
                Err(DeliveryError::Never(why)) => Came::Never(why),
            };
            let id = row.id.clone();
            if let Err(fault) = step(app, move |app| settle(app, &row, &came)).await {
                // It is in hand until its time is over, and goes again then.
                tracing::error!(?fault, id, "what came of a message is not written down");
            }
        }
        if !arrived.is_empty() {
            step(app, move |app| settle_arrived(app, &arrived)).await?;
        }
    }
}

async fn attempt(
    app: &Data<App>,
    row: &Delivery,
    receiver: &impl Receiver,
) -> Result<ReceiptWire, DeliveryError> {
    let held = row.clone();
    match step(app, move |app| compose::message(app, &held)).await {
        Ok(message) => receiver.take(message).await,
        Err(fault) => {
            tracing::error!(?fault, id = row.id, "a message is not composed");
            Err(DeliveryError::Later("not-composed".to_owned()))
        }
    }
}

/// A piece of work on a blocking thread.
async fn step<T: Send + 'static>(
    app: &Data<App>,
    f: impl FnOnce(&App) -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let inner = app.clone();
    block(move || f(&inner)).await.unwrap_or_else(|_| Err(Fault::code(ProblemCode::Internal)))
}

#[cfg(test)]
mod tests {
    use super::*;

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
