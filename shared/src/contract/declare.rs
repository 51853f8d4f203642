//! The macro behind the declarations. It knows their grammar; what each word means, the types of this room say.

/// Declares the endpoints of a chapter.
macro_rules! endpoints {
    (
        $chapter:literal, $title:literal;
        $(
            $(#[doc = $doc:literal])+
            $name:ident = $method:ident $path:literal {
                access: [$($access:tt)+],
                reads: [$($reads:tt)+],
                $(guard: $guard:ident,)?
                $(pace: $pace:ident,)?
                $(query: $query:ty,)?
                $(body: $body:ty,)?
                $(optional_body: $maybe:ty,)?
                $(upload: $upload:literal,)?
                $(answer: $status:literal $($answer:ty)?,)?
                $(file: $file:literal,)?
                $(or: $or:literal $other:ty,)?
                $(problems: [$($problem:ident),* $(,)?],)?
                $(basis: [$($basis:ident),* $(,)?],)?
                used_by: [$($user:tt)+],
            }
        )+
    ) => {
        use crate::contract::{Answer, Chapter, Content, Endpoint, Operation, Shape};

        /// This chapter.
        pub(super) const CHAPTER: Chapter = Chapter {
            name: $chapter,
            title: $title,
            operations: &[$(<$name as Endpoint>::OPERATION,)+],
        };

        $(
            $(#[doc = $doc])+
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}

            impl Endpoint for $name {
                type Path<'a> = [&'a str; crate::contract::path::places($path)];
                type Query = declared!(type $($query)?);
                type Body = declared!(type $($body)? $(Option<$maybe>)?);
                type Answer = declared!(type $($($answer)?)?);
                type Guard<'a> = declared!(guard 'a $($guard)?);
                const METHOD: crate::contract::Method = declared!(method $method);
                const PATH: &'static str = $path;
                const OPERATION: &'static Operation = &Operation {
                    name: stringify!($name),
                    doc: &[$($doc),+],
                    method: declared!(method $method),
                    path: $path,
                    access: declared!(access $($access)+),
                    reads: declared!(reads $($reads)+),
                    guard: declared!(guarded $($guard)?),
                    pace: declared!(pace $method $($pace)?),
                    query: declared!(content $($query)?),
                    body: declared!(body $(required $body)? $(optional $maybe)? $(upload $upload)?),
                    answers: &[
                        $(Answer { status: $status, content: declared!(content $($answer)?) },)?
                        $(Answer { status: 200, content: Content::File($file) },)?
                        $(Answer { status: $or, content: declared!(content $other) },)?
                    ],
                    own_problems: &[$($(crate::problem::ProblemCode::$problem),*)?],
                    basis: &[$($(crate::law::Cite::$basis),*)?],
                    used_by: declared!(used_by $($user)+),
                };
            }
        )+
    };
}

/// What a word of a declaration stands for.
macro_rules! declared {
    (type) => { () };
    (type $type:ty) => { $type };
    (guard $life:lifetime) => { () };
    (guard $life:lifetime version) => { crate::contract::Version };
    (guard $life:lifetime once) => { crate::contract::Once<$life> };
    (guarded) => { crate::contract::Guard::None };
    (guarded version) => { crate::contract::Guard::Version };
    (guarded once) => { crate::contract::Guard::Once };
    (method GET) => { crate::contract::Method::Get };
    (method POST) => { crate::contract::Method::Post };
    (method PUT) => { crate::contract::Method::Put };
    (method DELETE) => { crate::contract::Method::Delete };
    (access anybody) => { crate::contract::Access::Anybody };
    (access signed_in) => { crate::contract::Access::SignedIn };
    (access key $action:ident) => { crate::contract::Access::Key(crate::access::Action::$action) };
    (access $($action:ident)|+) => { crate::contract::Access::Role(&[$(crate::access::Action::$action),+]) };
    (reads nothing) => { crate::contract::Reads::Nothing };
    (reads own) => { crate::contract::Reads::Own };
    (reads bearer) => { crate::contract::Reads::Bearer };
    (reads deed $kind:literal) => { crate::contract::Reads::Deed($kind) };
    (reads $fact:ident $kind:literal) => { crate::contract::Reads::Look(crate::audit::Fact::$fact, $kind) };
    (pace GET) => { crate::contract::Pace::Free };
    (pace $method:ident) => { crate::contract::Pace::Changes };
    (pace $method:ident $pace:ident) => { crate::contract::Pace::$pace };
    (content) => { Content::Nothing };
    (content $type:ty) => { Content::Json(Shape::of::<$type>()) };
    (body) => { Content::Nothing };
    (body required $type:ty) => { Content::Json(Shape::of::<$type>()) };
    (body optional $type:ty) => { Content::JsonOrNothing(Shape::of::<$type>()) };
    (body upload $media:literal) => { Content::File($media) };
    (used_by portal $screen:literal) => { crate::contract::User::Portal($screen) };
    (used_by desk $screen:literal) => { crate::contract::User::Desk($screen) };
    (used_by phone) => { crate::contract::User::Phone };
    (used_by system $which:literal) => { crate::contract::User::System($which) };
    (used_by monitor) => { crate::contract::User::Monitor };
    (used_by tool $which:literal) => { crate::contract::User::Tool($which) };
    (used_by nobody) => { crate::contract::User::Nobody };
}
