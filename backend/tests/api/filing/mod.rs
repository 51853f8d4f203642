//! Drafts, copies, lodging, what stands and what its people see.

pub(crate) mod asked;
pub(crate) mod certificate_form;
pub(crate) mod copies;
pub(crate) mod drafts;
pub(crate) mod lodging;
pub(crate) mod phone;
pub(crate) mod recipients;
pub(crate) mod release;
pub(crate) mod renewed;
pub(crate) mod replay;
pub(crate) mod waiting;
pub(crate) mod withdrawal;
