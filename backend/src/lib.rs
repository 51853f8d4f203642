//! The service as a library: [`start`] runs it, in the binary and in tests alike, with a clock that tests may hold.
//!
//! The rooms: `http` speaks HTTP and calls `usecase`; `usecase` does the deeds, asks `shared` what the law says and
//! reaches rows through `store`; `store` knows tables and transactions; `papers` draws what is issued; `jobs` does
//! what nobody asks for; `post` carries messages to the neighbours of `neighbours`; `trust` and `attest` bring the crate `eds`
//! in; `files` judges what people send; `outside` asks the configured hosts about signatures and knows the way to
//! neighbours; `register` opens, makes and carries away the whole of rows and copies; `service_key` is the key it signs with;
//! `vault` keeps copies sealed. `app` wires them; a use case is given what it needs of them and nothing else
//! (`usecase::context`). `limits` says how often one may knock, `nudge` wakes duties.

mod acts;
mod app;
mod attest;
pub mod clock;
pub mod commands;
pub mod config;
pub mod demo;
pub mod files;
mod http;
mod ids;
mod jobs;
mod limits;
#[cfg(feature = "measure")]
pub mod measure;
pub mod neighbours;
mod node;
mod nudge;
mod outside;
mod papers;
mod post;
mod reading;
mod register;
mod request;
mod service_key;
#[cfg(test)]
#[path = "../../eds/tests/common/skipped.rs"]
mod skipped;
mod start;
mod store;
pub mod telemetry;
mod trust;
mod usecase;
mod vault;

pub use acts::{Checked, backup, check, init, replay, restore};
pub use clock::{Clock, HeldClock};
pub use config::{Config, Settings};
pub use http::routes;
pub use reading::Renderer;
pub use start::{Parts, Running, StartError, start};
