//! The law of the service as a pure crate. It knows what the order says and decides by it; it knows no network, no
//! database, no clock and no randomness: the moment (`at`), the day (`on`) and every random byte are arguments.
//! Compiled to WebAssembly it checks an application in the browser; the server runs the very same code.
//!
//! The rooms: [`law`] how the order is cited and which edition holds; [`person`], [`iin`], [`mrz`], [`documents`]
//! the nouns; [`form`] its questions, each declared once; [`application`] its validation and its life; [`intake`], [`decision`], [`evidence`], [`duplicates`],
//! [`certificate`] what is decided; [`calendar`] when; [`offices`] where;
//! [`visits`] queue, bookings, visits at home; [`guide`] whether one may apply here today; [`eds`] what is signed; [`access`] who may; [`text`] the
//! [`certificate`] what is decided; [`calendar`] when; [`audit`] what was remembered stays so; [`eds`] what is signed; [`access`] who may; [`text`] the
//! words in kk, ru and en; [`wire`] what crosses a boundary; [`contract`] what can be asked over it.
#![deny(missing_docs)]

pub mod access;
pub mod application;
pub mod audit;
pub mod calendar;
pub mod certificate;
pub mod complaint;
pub mod consumers;
pub mod contact;
pub mod contract;
pub mod decision;
pub mod digests;
pub mod documents;
pub mod duplicates;
pub mod eds;
pub mod evidence;
pub mod finding;
pub mod form;
pub mod guide;
pub mod iin;
pub mod intake;
pub mod law;
pub mod locale;
pub mod messages;
pub mod mrz;
pub mod nonempty;
pub mod notices;
pub mod offices;
pub mod outage;
pub mod person;
pub mod problem;
pub mod reading;
pub mod registers;
pub mod text;
pub mod time;
mod unicode;
pub mod visits;
pub mod wire;

#[cfg(feature = "js")]
pub mod js;
#[cfg(any(test, feature = "specimen"))]
pub mod specimen;
