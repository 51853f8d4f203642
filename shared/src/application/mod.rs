//! The application («заявка»): the formation form, the one validation, and the life of a case from draft to issue.
//! It decides what an answer means under an edition of the Rules; it knows no storage and no screen.

pub mod formation_form;
pub mod rule_set;
mod rules;
pub mod stage;

pub use formation_form::{Examination, FormationForm, Submitter, examine, validate};
pub use rule_set::{RuleSet, Specimens};
pub use stage::{Stage, WrongStage};
