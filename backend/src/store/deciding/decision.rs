//! Decisions: one a case (I4), a refusal with ground and reason (I5), never by the system (I6). Knows rows; outside of them a
//! decision is one of two things, each with what belongs to it.

use diesel::prelude::*;
use shared::decision::{Checked, DecidedBy, Decider, OperatorClaim, Outcome, Refusal, RefusalGround};
use shared::nonempty::NonEmpty;
use shared::wire::v1::operator::CheckedLineWire;

use crate::store::deciding::line_evidence;
use crate::store::error::StoreError;
use crate::store::schema::decision;
use crate::store::tx::{Tx, from_json, json};

/// As its row holds it: the database refuses what is none.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = decision, treat_none_as_default_value = false)]
pub(in crate::store) struct DecisionRow {
    pub(in crate::store) application_id: String,
    /// `granted` or `refused`.
    pub(in crate::store) outcome: String,
    /// `system` or `operator`.
    pub(in crate::store) decided_by: String,
    pub(in crate::store) operator_iin: Option<String>,
    /// JSON list of cites.
    pub(in crate::store) grounds: String,
    pub(in crate::store) reason: String,
    /// JSON list of candidates set aside, each with its reason.
    pub(in crate::store) set_aside: String,
    /// JSON list of the codes ticked on the checklist.
    pub(in crate::store) checked: String,
    pub(in crate::store) decided_at: i64,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    /// The number was formed, or the particulars corrected.
    Granted(DecidedBy),
    /// The service was refused: by a person, on a ground, with a reason.
    Refused { operator: String, grounds: NonEmpty<RefusalGround>, reason: String },
}

/// A decision.
#[derive(Clone, Debug)]
pub(crate) struct Decision {
    pub(crate) decided: Decided,
    /// JSON list of what each line of the checklist rested on.
    pub(crate) checked: String,
    pub(crate) decided_at: i64,
}

impl Decision {
    /// Number of the operator who decided; `None` for what nobody looked at.
    pub(crate) fn operator(&self) -> Option<&str> {
        match &self.decided {
            Decided::Granted(DecidedBy::System) => None,
            Decided::Granted(DecidedBy::Operator(iin)) | Decided::Refused { operator: iin, .. } => Some(iin),
        }
    }

    /// What it says.
    pub(crate) const fn outcome(&self) -> Outcome {
        match &self.decided {
            Decided::Granted(_) => Outcome::Granted,
            Decided::Refused { .. } => Outcome::Refused,
        }
    }

    /// The grounds of a refusal as they are cited; none for a grant.
    pub(crate) fn cites(&self) -> Vec<String> {
        match &self.decided {
            Decided::Granted(_) => Vec::new(),
            Decided::Refused { grounds, .. } => {
                grounds.iter().map(|ground| ground.basis().as_str().to_owned()).collect()
            }
        }
    }
}

impl TryFrom<DecisionRow> for Decision {
    type Error = StoreError;

    fn try_from(row: DecisionRow) -> Result<Self, StoreError> {
        let id = row.application_id.as_str();
        let bad = |column| StoreError::Inconsistent { table: "decision", column, row: id.to_owned() };
        let by = match (row.decided_by.as_str(), row.operator_iin) {
            ("system", None) => DecidedBy::System,
            ("operator", Some(iin)) => DecidedBy::Operator(iin),
            _ => return Err(bad("decided_by")),
        };
        let decided = match (Outcome::try_from(row.outcome).map_err(|_| bad("outcome"))?, by) {
            (Outcome::Granted, by) => Decided::Granted(by),
            (Outcome::Refused, DecidedBy::Operator(operator)) => {
                let cites: Vec<String> = from_json(&row.grounds, "decision", "grounds", id)?;
                let grounds: Option<Vec<_>> = cites.iter().map(|cite| RefusalGround::of(cite)).collect();
                let grounds = grounds.and_then(NonEmpty::from_vec).ok_or_else(|| bad("grounds"))?;
                Decided::Refused { operator, grounds, reason: row.reason }
            }
            (Outcome::Refused, DecidedBy::System) => return Err(bad("decided_by")),
        };
        Ok(Self { decided, checked: row.checked, decided_at: row.decided_at })
    }
}

/// Keeps a grant, which spends the claim and the proof of whoever made it; those of another case sign nothing. `set_aside`:
/// JSON. The database refuses it where a line is not proved.
pub(crate) fn grant(
    tx: &mut Tx,
    application: &str,
    decider: Decider,
    set_aside: String,
) -> Result<(), StoreError> {
    if !decider.is_of(application) {
        let (table, column) = ("decision", "application_id");
        return Err(StoreError::Inconsistent { table, column, row: application.to_owned() });
    }
    let checked = checked_json(&decider.checked())?;
    line_evidence::note(tx, application, &decider)?;
    let by = DecidedBy::from(decider);
    let row = DecisionRow {
        application_id: application.to_owned(),
        outcome: Outcome::Granted.into(),
        decided_by: by.as_str().to_owned(),
        operator_iin: operator_of(by),
        grounds: "[]".to_owned(),
        reason: String::new(),
        set_aside,
        checked,
        decided_at: tx.now(),
    };
    insert(tx, &row)
}

/// The checklist of a decision as its row keeps it.
fn checked_json(checked: &Checked) -> Result<String, StoreError> {
    json(&checked.lines().iter().map(CheckedLineWire::from).collect::<Vec<_>>())
}

/// Keeps a refusal of the case that is held, which spends the claim.
pub(crate) fn refuse(
    tx: &mut Tx,
    claim: OperatorClaim,
    refusal: &Refusal,
    checked: &Checked,
) -> Result<(), StoreError> {
    let grounds: Vec<&str> = refusal.grounds().iter().map(|ground| ground.basis().as_str()).collect();
    let application_id = claim.case().to_owned();
    let by = DecidedBy::from(claim);
    let row = DecisionRow {
        application_id,
        outcome: Outcome::Refused.into(),
        decided_by: by.as_str().to_owned(),
        operator_iin: operator_of(by),
        grounds: json(&grounds)?,
        reason: refusal.reason().to_owned(),
        set_aside: "[]".to_owned(),
        checked: checked_json(checked)?,
        decided_at: tx.now(),
    };
    insert(tx, &row)
}

fn operator_of(by: DecidedBy) -> Option<String> {
    match by {
        DecidedBy::System => None,
        DecidedBy::Operator(iin) => Some(iin),
    }
}

pub(in crate::store) fn insert(tx: &mut Tx, row: &DecisionRow) -> Result<(), StoreError> {
    diesel::insert_into(decision::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<Decision>, StoreError> {
    let row = decision::table.find(application).select(DecisionRow::as_select()).first(tx.c).optional()?;
    row.map(Decision::try_from).transpose()
}
