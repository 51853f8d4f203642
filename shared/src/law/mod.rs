//! The law inside the program: how to cite it, its editions, what the software does about each unit.
//!
//! To cite, write above the rule `//= R258/15.3` and under it, as `//# …`, the words the rule implements; name
//! the tests `r15_3_refuses_…` (the rule bites) and `r15_3_does_not_…` (it spares). `docs/style.md` has the
//! whole habit, `docs/law/` the text, `shared/tests/law_ledger.rs` the checks.
//!
//! This room decides no case. It does not know forms, calendars or people.

pub mod checks;
pub mod cite;
pub mod edition;
pub mod ledger;
#[cfg(feature = "law-text")]
pub mod text;

pub use cite::Cite;
pub use edition::{Edition, NoEdition, Schedule};
pub use ledger::{Conflict, Standing, conflicts, standing};
