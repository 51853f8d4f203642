//! The postman: takes messages up, carries each to its neighbour outside of any transaction, and writes down what came
//! of it. Knows the use cases and the ports; decides nothing about a case. A crash between carrying and writing down
//! makes a message go twice; that it counts once is the receiver's promise.

use actix_web::web::{Data, block};
use futures_util::future::join_all;
use shared::messages::Neighbour;
use shared::problem::ProblemCode;
use shared::wire::v1::message::{MessageWire, ReceiptWire};

use crate::app::App;
use crate::neighbours::Way;
use crate::outside::breaker::Circuit;
use crate::outside::receiver::{DeliveryError, Receiver};
use crate::store::people::event::By;
use crate::store::systems::delivery::Delivery;
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::systems::messages::{Came, compose, hand_on, receive, settle, settle_arrived, take_up};

/// Most messages tried at once while a neighbour answers.
const AT_ONCE: u16 = 16;

/// The other half of this service, in this process.
struct Home {
    app: Data<App>,
    neighbour: Neighbour,
}

impl Receiver for Home {
    async fn take(&self, message: MessageWire) -> Result<ReceiptWire, DeliveryError> {
        let (app, neighbour) = (self.app.clone(), self.neighbour);
        let taken = block(move || receive::take(&app.context(), neighbour, &message, &By::System)).await;
        let later = |why: &str| DeliveryError::Later(why.to_owned());
        match taken {
            Ok(Ok(answered)) => answered.stands().ok_or_else(|| later("no-receipt")),
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
    match app.systems.get(neighbour) {
        Some(client) => carry(app, neighbour, client).await,
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
    let _one_at_a_time = app.in_house.lock().await;
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
        let most = match app.systems.breaker(neighbour).circuit(now) {
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
            if !matches!(outcome, Err(DeliveryError::NotBrought(_))) {
                app.systems.note(neighbour, !outcome.as_ref().is_err_and(DeliveryError::is_theirs), now);
            }
            let came = match outcome {
                Ok(_) => {
                    arrived.push(row);
                    continue;
                }
                Err(DeliveryError::Later(why) | DeliveryError::NotBrought(why)) => Came::Later(why),
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
            Err(DeliveryError::NotBrought("not-composed".to_owned()))
        }
    }
}

/// A piece of work on a blocking thread.
async fn step<T: Send + 'static>(
    app: &Data<App>,
    f: impl FnOnce(&Context<'_>) -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let inner = app.clone();
    block(move || f(&inner.context())).await.unwrap_or_else(|_| Err(Fault::code(ProblemCode::Internal)))
}
