//! A refusal as an operator writes it, judged before it is made: grounds, reasons, and words that tell nobody's number but
//! the one that whoever filed has named.

use shared::decision::{Refusal, RefusalError, tells_a_number};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};

use crate::store::Tx;
use crate::store::filing::application::{self, Case};
use crate::usecase::Fault;
use crate::usecase::deciding::claim::incomplete;

/// Grounds and reason as a refusal of a case that can stand.
pub(crate) fn refusal_of(
    tx: &mut Tx,
    case: &Case,
    grounds: &[String],
    reason: &str,
) -> Result<Refusal, Fault> {
    let about = application::form_of(tx, &case.filed.id)?.subject_iin;
    Refusal::new(case.filed.kind, &about, grounds, reason).map_err(lacking)
}

pub(crate) fn lacking(error: RefusalError) -> Fault {
    match error {
        RefusalError::Ground => incomplete("grounds"),
        RefusalError::Ticked => incomplete("reasons"),
        RefusalError::Reason => incomplete("reason"),
        RefusalError::NumberTold => Fault::Problem(Problem::new(ProblemCode::NumberTold).under(Cite::R15_3)),
    }
}

/// Passes unless words for whoever filed tell a number: another than the one that a correction is about, which they
/// named.
pub(crate) fn must_tell_no_number(tx: &mut Tx, case: &str, words: &str) -> Result<(), Fault> {
    if tells_a_number(words, &application::form_of(tx, case)?.subject_iin) {
        return Err(lacking(RefusalError::NumberTold));
    }
    Ok(())
}
