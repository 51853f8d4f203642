//! A refusal as an operator writes it, judged before it is made: grounds, reasons, and words that tell no number.

use shared::application::Kind;
use shared::decision::{Refusal, RefusalError, tells_a_number};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};

use crate::usecase::Fault;
use crate::usecase::deciding::claim::incomplete;

/// Grounds and reason as a refusal that can stand.
pub(crate) fn refusal_of(kind: Kind, grounds: &[String], reason: &str) -> Result<Refusal, Fault> {
    Refusal::new(kind, grounds, reason).map_err(lacking)
}

pub(crate) fn lacking(error: RefusalError) -> Fault {
    match error {
        RefusalError::Ground => incomplete("grounds"),
        RefusalError::Ticked => incomplete("reasons"),
        RefusalError::Reason => incomplete("reason"),
        RefusalError::NumberTold => Fault::Problem(Problem::new(ProblemCode::NumberTold).under(Cite::R15_3)),
    }
}

/// Passes unless words for whoever filed tell a number. A correction is asked for by whoever knows it already.
pub(crate) fn must_tell_no_number(kind: Kind, words: &str) -> Result<(), Fault> {
    if kind == Kind::Correction || !tells_a_number(words) {
        return Ok(());
    }
    Err(Fault::Problem(Problem::new(ProblemCode::NumberTold).under(Cite::R15_3)))
}
