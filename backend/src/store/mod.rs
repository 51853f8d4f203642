//! The rows. Knows tables, transactions and retries; decides nothing of law and knows neither HTTP nor use cases.
//!
//! Doors: [`Db::read`], [`Db::write`] (audit events and outbox rows in the same commit), [`Db::write_register`]
//! (the same, alone on the register of numbers) and [`Db::keep_house`] for what has no legal effect: sessions,
//! challenges, drafts, purging.

pub(crate) mod calendar;
pub(crate) mod connection;
pub(crate) mod counter;
pub(crate) mod db;
pub(crate) mod deciding;
pub(crate) mod done;
pub(crate) mod dump;
pub(crate) mod error;
pub(crate) mod filing;
pub(crate) mod gate;
pub(crate) mod integrity;
pub(crate) mod opening;
pub(crate) mod ours;
pub(crate) mod people;
pub(crate) mod probe;
pub(crate) mod schema;
pub(crate) mod series;
pub(crate) mod systems;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod turns;
pub(crate) mod tx;
pub(crate) mod visits;

pub(crate) use connection::Engine;
pub(crate) use db::{Db, write_alone};
pub(crate) use done::Done;
pub(crate) use error::StoreError;
pub(crate) use ours::Ours;
pub(crate) use tx::{Retry, Tx, from_json, json, moment};
