//! Filing: drafts and their copies, the statement that is signed, lodging, and what who filed may know of it afterwards.

pub(crate) mod application_view;
pub(crate) mod cabinet;
pub(crate) mod certificates;
pub(crate) mod copies;
pub(crate) mod counting;
pub(crate) mod drafts;
pub(crate) mod enter;
pub(crate) mod entry;
pub(crate) mod evidence;
pub(crate) mod filers;
pub(crate) mod lodge;
pub(crate) mod marks;
pub(crate) mod package;
pub(crate) mod phone;
pub(crate) mod phone_peer;
pub(crate) mod prepare;
pub(crate) mod readings;
pub(crate) mod receive;
pub(crate) mod registering;
pub(crate) mod replay;
pub(crate) mod withdraw;
