//! Typed calls over `shared::wire`, made by an [`ApiClient`]. One way to fail: [`ApiError`]. It knows HTTP and the names of
//! the endpoints; it does not know what stands on a screen.

mod call;
pub mod centre;
pub mod drafts;
pub mod keeping;
pub mod operator;
pub mod phone;
pub mod public;
mod upload;
pub mod visits;

pub use call::{ApiClient, ApiError, words_of};
pub use upload::{bytes_of, upload_copy, upload_to};
