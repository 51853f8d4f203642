//! What is carried out once, however often it is sent: what came of it, and the same told again to whoever sends the same
//! request under the same key. Knows how an outcome is kept; how it reads over HTTP the door says.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::problem::ProblemCode;
use shared::wire::v1::problem::ProblemWire;

use crate::store::systems::idempotency::{self, AnswerKind, Kept};
use crate::store::{Tx, from_json, json};
use crate::usecase::{Fault, Person, ToldBefore};

/// The caller's key with a digest of what it came with.
#[derive(Clone, Debug)]
pub(crate) struct OnceKey {
    pub(crate) key: String,
    pub(crate) request_sha256: String,
}

/// What came of a request: `T` stands, or `W` waits.
pub(crate) enum Answered<T, W = Never> {
    /// Something new stands.
    Made(T),
    /// Something that stood goes on.
    Done(T),
    /// Received; what comes of it shows later.
    Waits(W),
    /// Nothing stands but this answer, in the words it was first told in.
    TurnedAway(Box<ProblemWire>),
}

/// What does not happen: a request of which nothing can wait.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Never {}

impl Serialize for Never {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        match *self {}
    }
}

impl<'de> Deserialize<'de> for Never {
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom("nothing can wait here"))
    }
}

impl<T: Serialize + DeserializeOwned, W: Serialize + DeserializeOwned> Answered<T, W> {
    fn before(&self) -> Result<ToldBefore, Fault> {
        let (kind, told) = match self {
            Self::Made(value) => (AnswerKind::Made, json(value)?),
            Self::Done(value) => (AnswerKind::Done, json(value)?),
            Self::Waits(value) => (AnswerKind::Waits, json(value)?),
            Self::TurnedAway(problem) => (AnswerKind::TurnedAway(problem.status), json(problem)?),
        };
        Ok(ToldBefore { kind, told })
    }

    /// What stands now, be it new or not.
    pub(crate) fn stands(self) -> Option<T> {
        match self {
            Self::Made(value) | Self::Done(value) => Some(value),
            Self::Waits(_) | Self::TurnedAway(_) => None,
        }
    }

    /// What was told, told again.
    pub(crate) fn again(before: &ToldBefore) -> Result<Self, Fault> {
        let told = &before.told;
        Ok(match before.kind {
            AnswerKind::Made => Self::Made(from_json(told, "idempotency", "body", "")?),
            AnswerKind::Done => Self::Done(from_json(told, "idempotency", "body", "")?),
            AnswerKind::Waits => Self::Waits(from_json(told, "idempotency", "body", "")?),
            AnswerKind::TurnedAway(_) => Self::TurnedAway(from_json(told, "idempotency", "body", "")?),
        })
    }
}

impl ToldBefore {
    /// What was told.
    pub(crate) fn told(&self) -> &str {
        &self.told
    }
}

/// Looks for what was told under the key.
pub(crate) fn before(tx: &mut Tx, person: &Person, once: &OnceKey) -> Result<Option<ToldBefore>, Fault> {
    let Some(kept) = idempotency::find(tx, &person.iin, &once.key)? else { return Ok(None) };
    if kept.request_sha256 != once.request_sha256 {
        return Err(Fault::code(ProblemCode::IdempotencyConflict));
    }
    Ok(Some(ToldBefore { kind: AnswerKind::of(kept.status)?, told: kept.body }))
}

/// Ends the transaction of a request that was answered before; [`told_again`] answers it.
pub(crate) fn must_be_new(tx: &mut Tx, person: &Person, once: &OnceKey) -> Result<(), Fault> {
    before(tx, person, once)?.map_or(Ok(()), |before| Err(Fault::Before(Box::new(before))))
}

/// Ends a transaction that found what it was to do done: [`told_again`] answers with this.
pub(crate) fn end<T, W>(answered: &Answered<T, W>) -> Fault
where
    T: Serialize + DeserializeOwned,
    W: Serialize + DeserializeOwned,
{
    answered.before().map_or_else(|fault| fault, |before| Fault::Before(Box::new(before)))
}

/// What was done, or what was told when the same request came before.
pub(crate) fn told_again<T, W>(outcome: Result<Answered<T, W>, Fault>) -> Result<Answered<T, W>, Fault>
where
    T: Serialize + DeserializeOwned,
    W: Serialize + DeserializeOwned,
{
    match outcome {
        Err(Fault::Before(before)) => Answered::again(&before),
        other => other,
    }
}

/// Keeps an outcome under the key.
pub(crate) fn keep<T, W>(
    tx: &mut Tx,
    person: &Person,
    once: &OnceKey,
    outcome: &Answered<T, W>,
) -> Result<(), Fault>
where
    T: Serialize + DeserializeOwned,
    W: Serialize + DeserializeOwned,
{
    keep_about(tx, person, once, outcome, "")
}

/// The same for one that tells of a draft or an open form: it is forgotten together with that.
pub(crate) fn keep_about<T, W>(
    tx: &mut Tx,
    person: &Person,
    once: &OnceKey,
    outcome: &Answered<T, W>,
    about: &str,
) -> Result<(), Fault>
where
    T: Serialize + DeserializeOwned,
    W: Serialize + DeserializeOwned,
{
    write(tx, person, once, outcome.before()?, about)
}

/// Keeps of something new no more than its id: what somebody wrote does not lie about for a day after they threw it away.
pub(crate) fn keep_id(tx: &mut Tx, person: &Person, once: &OnceKey, id: &str) -> Result<(), Fault> {
    write(tx, person, once, ToldBefore { kind: AnswerKind::Made, told: id.to_owned() }, "")
}

fn write(tx: &mut Tx, person: &Person, once: &OnceKey, before: ToldBefore, about: &str) -> Result<(), Fault> {
    let row = Kept {
        owner: person.iin.clone(),
        key: once.key.clone(),
        request_sha256: once.request_sha256.clone(),
        status: before.kind.column(),
        body: before.told,
        answered_at: tx.now(),
        about: about.to_owned(),
    };
    Ok(idempotency::keep(tx, &row)?)
}
