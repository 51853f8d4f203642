//! What waits for a second person, as staff see it.

use shared::decision::ProposalState;
use shared::wire::v1::operator::ProposalWire;

use crate::store::deciding::proposal as rows;
use crate::store::deciding::proposal::ProposalRow;
use crate::store::filing::application;
use crate::store::{Tx, from_json, moment};
use crate::usecase::{Fault, Person};

pub(crate) fn to_wire(tx: &mut Tx, person: &Person, row: ProposalRow) -> Result<ProposalWire, Fault> {
    let at = |ms, column| moment(ms, "proposal", column).map(|at| at.to_string());
    let (number, recipient) = match application::find(tx, &row.application_id)? {
        Some(case) => (case.filed.number, case.filed.recipient),
        None => Default::default(),
    };
    let expired = row.state == ProposalState::Open && row.expires_at <= tx.now();
    let state = if expired { ProposalState::Lapsed } else { row.state };
    Ok(ProposalWire {
        mine: row.proposed_by == person.iin,
        proposed_at: at(row.proposed_at, "proposed_at")?,
        expires_at: at(row.expires_at, "expires_at")?,
        state: state.into(),
        people: from_json(&row.subject, "proposal", "subject", &row.id)?,
        id: row.id,
        application: row.application_id,
        number,
        recipient,
        what: row.what.into(),
        why: row.why,
        proposed_by: row.proposed_name,
        answered_by: row.answered_name.unwrap_or_default(),
        answer_why: row.answer_why,
    })
}

/// The last proposal for a case.
pub(crate) fn of_case(tx: &mut Tx, person: &Person, id: &str) -> Result<Option<ProposalWire>, Fault> {
    match rows::last(tx, id)? {
        Some(row) => to_wire(tx, person, row).map(Some),
        None => Ok(None),
    }
}
