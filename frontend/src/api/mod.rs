//! Typed calls of the endpoints of `shared::contract`, made by an [`ApiClient`]. One way to fail: [`ApiError`]. A file a
//! chapter. It knows HTTP; paths and shapes the contract says; it does not know what stands on a screen.

pub mod calendar;
mod call;
pub mod counter;
pub mod deciding;
pub mod filing;
pub mod people;
pub mod phone;
pub mod public;
pub mod systems;
mod upload;
pub mod visits;

pub use call::{ApiClient, ApiError, address, words_of};
pub use upload::{bytes_of, upload};
