//! Version 1 of the contract between the portal, the service and other systems (`/api/v1`).

pub mod application;
pub mod ask;
pub mod calendar;
pub mod centre;
pub mod certificate;
mod code;
#[cfg(feature = "schema")]
mod codes;
pub mod complaint;
pub mod consumer;
mod convert;
pub mod convict;
pub mod correction;
pub mod draft;
pub mod evidence;
pub mod formation;
pub mod journal;
pub mod law;
pub mod leaves;
pub mod message;
pub mod mrz;
pub mod offices;
pub mod operator;
pub mod outage;
pub mod page;
pub mod phone;
pub mod problem;
pub mod reading;
pub mod report;
pub mod request;
pub mod rules;
pub mod service;
pub mod session;
pub mod staff;
pub mod upkeep;
pub mod visits;
