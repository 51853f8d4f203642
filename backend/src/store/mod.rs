//! The rows. Knows tables, transactions and retries; decides nothing of law and knows neither HTTP nor use cases.
//!
//! Doors: [`Db::read`], [`Db::write`] (audit events and outbox rows in the same commit), [`Db::write_register`]
//! (the same, alone on the register of numbers) and [`Db::keep_house`] for what has no legal effect: sessions,
//! challenges, drafts, purging.

pub(crate) mod answers;
pub(crate) mod application;
pub(crate) mod attestation;
pub(crate) mod audit;
pub(crate) mod blocks;
pub(crate) mod booking;
pub(crate) mod calendar;
pub(crate) mod certificate;
pub(crate) mod choice;
pub(crate) mod complaint;
pub(crate) mod connection;
pub(crate) mod consumer;
pub(crate) mod copy;
pub(crate) mod counter;
pub(crate) mod db;
pub(crate) mod decision;
pub(crate) mod delivery;
pub(crate) mod done;
pub(crate) mod draft;
pub(crate) mod dump;
pub(crate) mod entry;
pub(crate) mod envelope;
pub(crate) mod error;
pub(crate) mod event;
pub(crate) mod evidence;
pub(crate) mod filer;
pub(crate) mod gate;
pub(crate) mod hand_over;
pub(crate) mod hearing;
pub(crate) mod home_visit;
pub(crate) mod idempotency;
pub(crate) mod inbox;
pub(crate) mod intake;
pub(crate) mod integrity;
pub(crate) mod journal;
pub(crate) mod numbering;
pub(crate) mod opening;
pub(crate) mod ours;
pub(crate) mod outage;
pub(crate) mod outbox;
pub(crate) mod overview;
pub(crate) mod particulars;
pub(crate) mod person;
pub(crate) mod phone;
pub(crate) mod prepared;
pub(crate) mod probe;
pub(crate) mod proposal;
pub(crate) mod received;
pub(crate) mod refusal;
pub(crate) mod register;
pub(crate) mod rules_change;
pub(crate) mod schema;
pub(crate) mod session;
pub(crate) mod staff;
pub(crate) mod staff_proposal;
pub(crate) mod stuck;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod ticket;
pub(crate) mod turned_away;
pub(crate) mod turns;
pub(crate) mod tx;
pub(crate) mod witness;

pub(crate) use connection::{Engine, Link};
pub(crate) use db::Db;
pub(crate) use done::Done;
pub(crate) use error::StoreError;
pub(crate) use ours::Ours;
pub(crate) use tx::{Retry, Tx, from_json, json, moment};
