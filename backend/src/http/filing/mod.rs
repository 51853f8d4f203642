//! What representatives and recipients send and read: drafts, copies, lodging, what stands, what a phone signs.

pub(crate) mod applications;
pub(crate) mod check;
pub(crate) mod copies;
pub(crate) mod drafts;
pub(crate) mod lodging;
pub(crate) mod phone;
pub(crate) mod qr;
