//! Typed calls over `shared::wire`, made by an [`ApiClient`]. One way to fail: [`ApiError`]. A file a chapter. It knows HTTP and the names of
//! the endpoints; it does not know what stands on a screen.

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

pub use call::{ApiClient, ApiError, words_of};
pub use upload::{bytes_of, upload_copy, upload_to};
