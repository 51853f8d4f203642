//! The contract of the HTTP interface: every endpoint once, as a type, a file a chapter. From a declaration come the
//! server's registration and who is let in, the browser's typed call, a person's limits, and the published description
//! (`docs/api/`). A limit by address is counted by the handler, and a test walks through those that are declared. It knows what can be asked and answered; it knows neither how a request is served nor how it is sent.
//!
//! A declaration reads:
//!
//! ```text
//! /// What it does, in the words of the reference.
//! Grant = POST "/operator/cases/{id}/grant" {
//!     access: [Decide],               // who may: `anybody`, `signed_in`, actions of which one is enough, `key Action`
//!     reads: [deed "application"],    // whose data is told, see `Reads`
//!     guard: version,                 // `version` is If-Match, `once` is Idempotency-Key
//!     pace: Lodgings,                 // which limit counts it, when not the usual one of its method
//!     query: …, body: …, upload: "media/type", optional_body: …,
//!     answer: 200 CaseWire,           // or `file: "media/type"`; `or: 202 …` beside it
//!     problems: [NotHolder],          // beyond those that follow from the lines above, see `Operation::problems`
//!     basis: [R15_3],                 // paragraphs of the order it serves
//!     used_by: [desk "case"],         // which screen, device or system calls it
//! }
//! ```

use crate::access::Action;
use crate::audit::Fact;

#[macro_use]
mod declare;
#[cfg(feature = "schema")]
pub mod body;
#[cfg(feature = "schema")]
pub mod openapi;
mod operation;
mod path;
#[cfg(feature = "schema")]
pub mod reference;

pub mod calendar;
pub mod counter;
pub mod deciding;
pub mod filing;
pub mod people;
pub mod phone;
pub mod public;
pub mod systems;
pub mod visits;

pub use operation::{Answer, Content, Operation, Shape};
pub use path::{fill, query};
#[cfg(feature = "schema")]
pub use schemars::JsonSchema;

/// Below this every path stands.
pub const BASE: &str = "/api/v1";

/// Every chapter, in the order of the reference.
pub const CHAPTERS: &[Chapter] = &[
    public::CHAPTER,
    filing::CHAPTER,
    phone::CHAPTER,
    deciding::CHAPTER,
    counter::CHAPTER,
    visits::CHAPTER,
    people::CHAPTER,
    calendar::CHAPTER,
    systems::CHAPTER,
];

/// Every endpoint.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    CHAPTERS.iter().flat_map(|chapter| chapter.operations).copied()
}

/// Endpoints that belong together, under one name in every layer.
#[derive(Clone, Copy)]
pub struct Chapter {
    /// Short name, that of its file.
    pub name: &'static str,
    /// Title for readers.
    pub title: &'static str,
    /// Its endpoints.
    pub operations: &'static [&'static Operation],
}

/// One endpoint as a type: what a call of it needs, and what it brings.
pub trait Endpoint {
    /// What stands in the braces of its path, in their order.
    type Path<'a>: AsRef<[&'a str]>;
    /// What stands behind the question mark; `()` for nothing.
    type Query;
    /// JSON of the body; `()` for none.
    type Body;
    /// JSON of the answer; `()` for none, and for a file.
    type Answer;
    /// What guards it against two who do the same; `()` for nothing.
    type Guard<'a>: Guarding;
    /// Its method.
    const METHOD: Method;
    /// Its path below [`BASE`], with names in braces.
    const PATH: &'static str;
    /// Everything else that is declared of it.
    const OPERATION: &'static Operation;
}

/// A method of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Does something.
    Post,
    /// Puts something in the place of what was there.
    Put,
    /// Takes something away.
    Delete,
}

impl Method {
    /// As it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// Whether it leaves everything as it was.
    #[must_use]
    pub const fn only_reads(self) -> bool {
        matches!(self, Self::Get)
    }
}

/// Who may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Whoever comes.
    Anybody,
    /// Whoever is signed in, as themselves.
    SignedIn,
    /// Whoever is signed in and may do one of these.
    Role(&'static [Action]),
    /// Another system, by its key, if it may do this.
    Key(Action),
}

/// Whose data an answer tells, and who remembers that it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Nobody's: offices, calendars, sums, the state of the house.
    Nothing,
    /// The caller's own: what they typed, hold or are. Nobody looks at anybody else.
    Own,
    /// What a paper's code or a link stands for: whoever bears it sees it, and nobody is known to be named.
    Bearer,
    /// The use case writes an entry itself, in the same commit, about a thing of this kind; the door remembers when
    /// there is no such thing.
    Deed(&'static str),
    /// Somebody's: the door remembers the look as this fact, about things of this kind, whether they were there or not.
    Look(Fact, &'static str),
}

/// What keeps two from doing the same, or one from doing it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Nothing has to.
    None,
    /// `If-Match` with the version that was seen.
    Version,
    /// `Idempotency-Key`: the same key does it once.
    Once,
}

/// Which limit counts a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// None.
    Free,
    /// Changes of a person who is signed in.
    Changes,
    /// Lodgings of a person.
    Lodgings,
    /// Looks of a person who works here at somebody, by a number that could be guessed.
    LookUps,
    /// Attempts to sign in, by address.
    SignIns,
    /// Checks of certificates, by address.
    Checks,
    /// What anybody may look up without signing in, by address.
    PublicLookUps,
    /// Calls of phones, by address.
    Phones,
    /// What the terms of another system's key say, a minute and a day.
    Key,
}

impl Pace {
    /// Stable name; `None` for what nothing counts.
    #[must_use]
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Free => None,
            Self::Changes => Some("changes"),
            Self::Lodgings => Some("lodgings"),
            Self::LookUps => Some("look_ups"),
            Self::SignIns => Some("sign_ins"),
            Self::Checks => Some("checks"),
            Self::PublicLookUps => Some("public_look_ups"),
            Self::Phones => Some("phones"),
            Self::Key => Some("key"),
        }
    }
}

/// Who calls an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum User {
    /// A screen of those who apply.
    Portal(&'static str),
    /// A screen of those who work here.
    Desk(&'static str),
    /// eGov mobile or eGov Business.
    Phone,
    /// Another system, with its key.
    System(&'static str),
    /// A machine that looks after this one.
    Monitor,
    /// A tool of whoever works here, outside of the screens.
    Tool(&'static str),
    /// No screen and no system yet.
    Nobody,
}

/// The value of a guard, as a call brings it.
pub trait Guarding {
    /// Name and value of its header.
    fn header(&self) -> Option<(&'static str, String)>;
}

impl Guarding for () {
    fn header(&self) -> Option<(&'static str, String)> {
        None
    }
}

/// The version of a thing that the caller has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub i64);

impl Guarding for Version {
    fn header(&self) -> Option<(&'static str, String)> {
        Some(("If-Match", format!("\"{}\"", self.0)))
    }
}

/// The key under which something is done once: 8–64 letters, digits or hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Once<'a>(pub &'a str);

impl Guarding for Once<'_> {
    fn header(&self) -> Option<(&'static str, String)> {
        Some(("Idempotency-Key", self.0.to_owned()))
    }
}

#[cfg(test)]
mod tests;
