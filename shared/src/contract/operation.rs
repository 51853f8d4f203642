//! What is declared of an endpoint, as data: for whoever registers, describes, limits or walks through all of them.

use super::{Access, Guard, Method, Pace, Reads, User};
use crate::law::Cite;
use crate::problem::ProblemCode;

/// What a type says of itself to whoever describes it; every type where nobody does.
#[cfg(feature = "schema")]
pub(super) use schemars::JsonSchema as Described;

/// What a type says of itself to whoever describes it; every type where nobody does.
#[cfg(not(feature = "schema"))]
pub(super) trait Described {}
#[cfg(not(feature = "schema"))]
impl<T> Described for T {}

/// The shape of a JSON value.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Its schema, from a generator that keeps the parts.
    #[cfg(feature = "schema")]
    pub schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
    /// Full name of its type.
    #[cfg(feature = "schema")]
    pub(super) rust_name: fn() -> &'static str,
}

impl Shape {
    /// That of a type.
    #[cfg(feature = "schema")]
    pub(super) const fn of<T: Described>() -> Self {
        Self { schema: |generator| generator.subschema_for::<T>(), rust_name: core::any::type_name::<T> }
    }

    /// Name of the type without its rooms; a list stands in brackets.
    #[cfg(feature = "schema")]
    #[must_use]
    pub fn name(&self) -> String {
        let full = (self.rust_name)();
        let inside = full.split_once("Vec<").map(|(_, inside)| inside.trim_end_matches('>'));
        let name = inside.unwrap_or(full).rsplit("::").next().unwrap_or_default();
        if inside.is_some() { format!("[{name}]") } else { name.to_owned() }
    }

    /// That of a type.
    #[cfg(not(feature = "schema"))]
    pub(super) const fn of<T: Described>() -> Self {
        Self {}
    }
}

/// What travels in a body or an answer.
#[derive(Clone, Copy)]
pub enum Content {
    /// Nothing.
    Nothing,
    /// JSON.
    Json(Shape),
    /// JSON, or nothing at all.
    JsonOrNothing(Shape),
    /// A file of this media type.
    File(&'static str),
}

/// An answer that is no problem.
#[derive(Clone, Copy)]
pub struct Answer {
    /// Status of HTTP.
    pub status: u16,
    /// What it brings.
    pub content: Content,
}

/// Everything that is declared of an endpoint.
pub struct Operation {
    /// Name of its type.
    pub name: &'static str,
    /// What it does, line by line.
    pub doc: &'static [&'static str],
    /// Its method.
    pub method: Method,
    /// Path below [`BASE`](super::BASE), with names in braces.
    pub path: &'static str,
    /// Who may call.
    pub access: Access,
    /// Whose data is told.
    pub reads: Reads,
    /// What keeps two from doing the same.
    pub guard: Guard,
    /// Which limit counts it.
    pub pace: Pace,
    /// What stands behind the question mark.
    pub query: Content,
    /// What its body is.
    pub body: Content,
    /// What it answers when all is well, the usual answer first.
    pub answers: &'static [Answer],
    /// Problems of its own; [`problems`](Self::problems) has all of them.
    pub own_problems: &'static [ProblemCode],
    /// Paragraphs of the order it serves.
    pub basis: &'static [Cite],
    /// Who calls it.
    pub used_by: User,
}

impl Operation {
    /// What it does, as one text.
    #[must_use]
    pub fn summary(&self) -> String {
        self.doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
    }

    /// The names in the braces of its path.
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
    }

    /// Every problem it can give, in the order of [`ProblemCode::ALL`]: its own, and those that follow from who may call
    /// it, what it takes and what guards it.
    #[must_use]
    pub fn problems(&self) -> Vec<ProblemCode> {
        use ProblemCode as P;
        let mut all: Vec<P> = vec![P::Unavailable, P::Internal];
        all.extend_from_slice(self.own_problems);
        all.extend_from_slice(match self.access {
            Access::Anybody => &[],
            Access::SignedIn => &[P::NotSignedIn],
            Access::Role(_) => &[P::NotSignedIn, P::Forbidden],
            Access::Key(_) => &[P::NotSignedIn, P::Forbidden, P::KeyRefused, P::RateLimited],
        });
        if !self.method.only_reads() {
            all.extend_from_slice(&[P::CsrfRefused, P::StorageFull]);
        }
        if self.pace != Pace::Free {
            all.push(P::RateLimited);
        }
        if self.path.contains('{') {
            all.push(P::NotFound);
        }
        all.extend_from_slice(match self.guard {
            Guard::None => &[],
            Guard::Version => &[P::VersionMissing, P::StaleVersion],
            Guard::Once => &[P::IdempotencyKeyMissing, P::IdempotencyConflict],
        });
        all.extend_from_slice(match self.body {
            Content::Nothing => &[],
            Content::Json(_) | Content::JsonOrNothing(_) => {
                &[P::Malformed, P::TextUnprintable, P::TooLarge, P::BodyType, P::BodySlow]
            }
            Content::File(_) => &[P::BodyType, P::BodySlow],
        });
        if !matches!(self.query, Content::Nothing) {
            all.push(P::Malformed);
        }
        P::ALL.iter().copied().filter(|code| all.contains(code)).collect()
    }
}
