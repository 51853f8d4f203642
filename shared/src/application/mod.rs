//! The application («заявка»): the three forms, the one validation, and the life of a case from draft to issue.
//! It decides what an answer means under an edition of the Rules; it knows no storage and no screen.

pub mod asked;
pub mod convict_form;
pub mod correction_form;
pub mod formation_form;
pub mod kind;
mod lodged;
mod newcomer;
pub mod rule_set;
mod rules;
pub mod stage;
mod validation;
pub mod what_if;

pub use formation_form::{FormationForm, Submitter};
pub use kind::{Channel, Kind};
pub use newcomer::Newcomer;
pub use rule_set::{RuleSet, Specimens};
pub use stage::{Stage, WrongStage};
pub use validation::{Examination, Form, examine, examine_request, validate, validate_request};
