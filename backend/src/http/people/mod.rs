//! Who is signed in, who works here, who did what.

pub(crate) mod journal;
pub(crate) mod session;
pub(crate) mod staff;
