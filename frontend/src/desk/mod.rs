//! The desk: what people who work here load. `app` says which view each page of the table in
//! [`routes`](crate::routes::desk) is; a folder a chapter holds them (`ARCHITECTURE.md` names the
//! chapters). No applicant downloads any of it.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod board;
#[cfg(target_arch = "wasm32")]
mod calendar;
#[cfg(target_arch = "wasm32")]
mod counter;
#[cfg(target_arch = "wasm32")]
mod deciding;
#[cfg(all(target_arch = "wasm32", debug_assertions))]
mod gallery;
#[cfg(target_arch = "wasm32")]
mod home;
#[cfg(target_arch = "wasm32")]
mod people;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
mod systems;
#[cfg(target_arch = "wasm32")]
mod viewer;
#[cfg(target_arch = "wasm32")]
mod visits;

#[cfg(target_arch = "wasm32")]
pub use app::start;
