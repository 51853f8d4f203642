//! How people are reached: telephone numbers (ITU-T E.164) and e-mail addresses (RFC 5321, 6531). Whether somebody
//! answers only a message tells; here is decided what cannot be a number or an address at all.

mod email;
mod phone;

pub use email::email;
pub use phone::phone;
