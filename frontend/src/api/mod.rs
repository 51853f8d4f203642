//! Typed calls over `shared::wire`. One way to fail: [`Refusal`]. It knows HTTP and the names of the endpoints; it
//! does not know pages.

mod call;
pub mod centre;
pub mod drafts;
pub mod keeping;
pub mod operator;
pub mod phone;
pub mod public;
mod upload;
pub mod visits;

pub use call::{Refusal, words_of};
pub use upload::{bytes_of, upload_copy, upload_to};
