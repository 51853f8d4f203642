//! Rows of filing: drafts, copies, statements, receipts, applications and their envelopes.

pub(crate) mod answers;
pub(crate) mod application;
pub(crate) mod certificate;
pub(crate) mod copy;
pub(crate) mod draft;
pub(crate) mod envelope;
pub(crate) mod evidence;
pub(crate) mod filer;
pub(crate) mod mark;
pub(crate) mod phone;
pub(crate) mod prepared;
pub(crate) mod reading;
pub(crate) mod received;
