//! Evidence for the lines of the checklist, appended while a case is looked at, and on what the system granted. Knows rows;
//! what suffices for what is `shared::evidence`'s, and the database refuses a grant with a line unproved.

use diesel::prelude::*;
use shared::decision::Decider;
use shared::evidence::{ClearCase, Demands, Evidence, Line, MachineOrder, Means, Outcome, Sha256, Source};
use shared::time::parse_date;

use crate::store::error::StoreError;
use crate::store::schema::{line_evidence, machine_grant};
use crate::store::tx::{Tx, moment};

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = line_evidence, treat_none_as_default_value = false)]
struct EvidenceRow {
    application_id: String,
    /// In the order in which it was said, from 0.
    place: i64,
    line: String,
    means: String,
    /// 64 hex digits, or empty.
    over_sha256: String,
    result: String,
    said_at: i64,
    /// A machine's name, or an official's number.
    said_by: String,
}

impl TryFrom<EvidenceRow> for Evidence {
    type Error = StoreError;

    fn try_from(row: EvidenceRow) -> Result<Self, StoreError> {
        let id = row.application_id;
        let bad = |column| StoreError::Inconsistent { table: "line_evidence", column, row: id.clone() };
        let means = Means::parse(&row.means).ok_or_else(|| bad("means"))?;
        let over = match row.over_sha256.as_str() {
            "" => None,
            hex => Some(Sha256::parse(hex).ok_or_else(|| bad("over_sha256"))?),
        };
        Ok(Self {
            line: Line::parse(&row.line).ok_or_else(|| bad("line"))?,
            means,
            over,
            result: Outcome::parse(&row.result).ok_or_else(|| bad("result"))?,
            at: moment(row.said_at, "line_evidence", "said_at")?,
            by: Source::of(means, row.said_by),
        })
    }
}

/// Everything that was said of a case, in its order.
pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Vec<Evidence>, StoreError> {
    let rows: Vec<EvidenceRow> = line_evidence::table
        .filter(line_evidence::application_id.eq(application))
        .order(line_evidence::place)
        .select(EvidenceRow::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Evidence::try_from).collect()
}

/// Appends what was said of a case. Two who append at one moment take one place: one of them comes again.
pub(crate) fn keep(tx: &mut Tx, application: &str, evidence: &[Evidence]) -> Result<(), StoreError> {
    let before: i64 = line_evidence::table
        .filter(line_evidence::application_id.eq(application))
        .count()
        .get_result(tx.c)?;
    let row = |(place, one): (i64, &Evidence)| EvidenceRow {
        application_id: application.to_owned(),
        place,
        line: one.line.as_str().to_owned(),
        means: one.means.as_str().to_owned(),
        over_sha256: one.over.map(|over| over.to_string()).unwrap_or_default(),
        result: one.result.as_str().to_owned(),
        said_at: one.at.as_millisecond(),
        said_by: one.by.as_str().to_owned(),
    };
    for row in (before..).zip(evidence).map(row) {
        let written = diesel::insert_into(line_evidence::table).values(row).execute(tx.c);
        written.map_err(|error| StoreError::from(error).busy_if_taken())?;
    }
    Ok(())
}

/// As its row holds it.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = machine_grant, treat_none_as_default_value = false)]
struct GrantRow {
    application_id: String,
    /// `order` or `unseen`.
    basis: String,
    order_number: String,
    ordered_on: String,
    ordered_by: String,
    /// 1: the record of the stay was owed.
    stay_owed: i64,
    age_seconds: i64,
}

/// On what the system granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    /// An official's order, over machine evidence of which this was asked.
    Order(MachineOrder, Demands),
    /// Nothing: nobody looked.
    Unseen,
}

/// Notes on what the system grants; nothing where a person does.
pub(in crate::store) fn note(tx: &mut Tx, application: &str, decider: &Decider) -> Result<(), StoreError> {
    let (basis, clear) = match decider {
        Decider::Operator(..) => return Ok(()),
        Decider::Unseen(_) => ("unseen", None),
        Decider::System(clear) => ("order", Some(clear)),
    };
    let order = clear.map(ClearCase::order);
    let demands = clear.map_or(Demands { stay: false, age_seconds: 0 }, ClearCase::demands);
    let row = GrantRow {
        application_id: application.to_owned(),
        basis: basis.to_owned(),
        order_number: order.map(|one| one.number().to_owned()).unwrap_or_default(),
        ordered_on: order.map(|one| one.on().to_string()).unwrap_or_default(),
        ordered_by: order.map(|one| one.official().to_owned()).unwrap_or_default(),
        stay_owed: demands.stay.into(),
        age_seconds: demands.age_seconds.into(),
    };
    diesel::insert_into(machine_grant::table).values(row).execute(tx.c)?;
    Ok(())
}

/// On what the system granted a case; `None` where it did not.
pub(crate) fn basis_of(tx: &mut Tx, application: &str) -> Result<Option<Basis>, StoreError> {
    let found: Option<GrantRow> =
        machine_grant::table.find(application).select(GrantRow::as_select()).first(tx.c).optional()?;
    let Some(row) = found else { return Ok(None) };
    if row.basis == "unseen" {
        return Ok(Some(Basis::Unseen));
    }
    let order = parse_date(&row.ordered_on)
        .and_then(|on| MachineOrder::new(&row.order_number, on, &row.ordered_by).ok());
    let bad =
        |column| StoreError::Inconsistent { table: "machine_grant", column, row: row.application_id.clone() };
    let demands = Demands {
        stay: row.stay_owed != 0,
        age_seconds: u32::try_from(row.age_seconds).map_err(|_| bad("age_seconds"))?,
    };
    Ok(Some(Basis::Order(order.ok_or_else(|| bad("ordered_on"))?, demands)))
}
