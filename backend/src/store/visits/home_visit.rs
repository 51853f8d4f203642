//! Visits at home as rows. I3: a row whose columns do not fit its state is not read. Which step begins where is decided
//! in `shared::visits::home`; here it is written under the version.

use diesel::prelude::*;
use shared::visits::home::{HomeVisitState, Incapacity};

use crate::clock::watch::Settled;
use crate::store::error::StoreError;
use crate::store::schema::{application, home_visit};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = home_visit, treat_none_as_default_value = false)]
struct Row {
    id: String,
    number: String,
    version: i64,
    state: String,
    name: String,
    address: String,
    phone: String,
    reason: String,
    office: String,
    on_day: String,
    from_minute: i64,
    until_minute: i64,
    clerk_iin: Option<String>,
    clerk_name: Option<String>,
    application_id: Option<String>,
    cause: Option<String>,
}

/// A clerk who goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Visitor {
    pub(crate) iin: String,
    pub(crate) name: String,
}

/// The state with what it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HomeVisitStage {
    Requested,
    Assigned { clerk: Visitor },
    Performed { clerk: Visitor, application_id: String },
    Cancelled { clerk: Option<Visitor>, cause: String },
}

/// A visit at home.
#[derive(Clone, Debug)]
pub(crate) struct HomeVisit {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) phone: String,
    pub(crate) reason: Incapacity,
    pub(crate) office: String,
    pub(crate) on_day: String,
    pub(crate) from_minute: i64,
    pub(crate) until_minute: i64,
    pub(crate) stage: HomeVisitStage,
}

impl HomeVisitStage {
    pub(crate) const fn state(&self) -> HomeVisitState {
        match self {
            Self::Requested => HomeVisitState::Requested,
            Self::Assigned { .. } => HomeVisitState::Assigned,
            Self::Performed { .. } => HomeVisitState::Performed,
            Self::Cancelled { .. } => HomeVisitState::Cancelled,
        }
    }

    pub(crate) const fn clerk(&self) -> Option<&Visitor> {
        match self {
            Self::Requested => None,
            Self::Assigned { clerk } | Self::Performed { clerk, .. } => Some(clerk),
            Self::Cancelled { clerk, .. } => clerk.as_ref(),
        }
    }

    fn application(&self) -> Option<String> {
        match self {
            Self::Performed { application_id, .. } => Some(application_id.clone()),
            Self::Requested | Self::Assigned { .. } | Self::Cancelled { .. } => None,
        }
    }

    fn cause(&self) -> Option<String> {
        match self {
            Self::Cancelled { cause, .. } => Some(cause.clone()),
            Self::Requested | Self::Assigned { .. } | Self::Performed { .. } => None,
        }
    }
}

impl TryFrom<Row> for HomeVisit {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::Inconsistent { table: "home_visit", column, row: row.id.clone() };
        let state = HomeVisitState::parse(&row.state).ok_or_else(|| bad("state"))?;
        let clerk = row.clerk_iin.zip(row.clerk_name).map(|(iin, name)| Visitor { iin, name });
        let stage = match (state, clerk, row.application_id, row.cause) {
            (HomeVisitState::Requested, None, None, None) => HomeVisitStage::Requested,
            (HomeVisitState::Assigned, Some(clerk), None, None) => HomeVisitStage::Assigned { clerk },
            (HomeVisitState::Performed, Some(clerk), Some(application_id), None) => {
                HomeVisitStage::Performed { clerk, application_id }
            }
            (HomeVisitState::Cancelled, clerk, None, Some(cause)) => {
                HomeVisitStage::Cancelled { clerk, cause }
            }
            _ => return Err(bad("state")),
        };
        Ok(Self {
            reason: Incapacity::parse(&row.reason).ok_or_else(|| bad("reason"))?,
            id: row.id,
            number: row.number,
            version: row.version,
            name: row.name,
            address: row.address,
            phone: row.phone,
            office: row.office,
            on_day: row.on_day,
            from_minute: row.from_minute,
            until_minute: row.until_minute,
            stage,
        })
    }
}

pub(crate) fn insert(tx: &mut Tx, visit: &HomeVisit) -> Result<(), StoreError> {
    let (clerk_iin, clerk_name) = visit.stage.clerk().cloned().map(|c| (c.iin, c.name)).unzip();
    let v = visit.clone();
    let row = Row {
        id: v.id,
        number: v.number,
        version: v.version,
        state: visit.stage.state().as_str().to_owned(),
        name: v.name,
        address: v.address,
        phone: v.phone,
        reason: v.reason.as_str().to_owned(),
        office: v.office,
        on_day: v.on_day,
        from_minute: v.from_minute,
        until_minute: v.until_minute,
        clerk_iin,
        clerk_name,
        application_id: visit.stage.application(),
        cause: visit.stage.cause(),
    };
    diesel::insert_into(home_visit::table).values(&row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<HomeVisit>, StoreError> {
    let row: Option<Row> = home_visit::table.find(id).select(Row::as_select()).first(tx.c).optional()?;
    row.map(HomeVisit::try_from).transpose()
}

/// Visits of an office, or of all; the latest day first, and none that is forgotten.
pub(crate) fn list(tx: &mut Tx, office: Option<&str>, most: i64) -> Result<Vec<HomeVisit>, StoreError> {
    let mut query = home_visit::table.filter(home_visit::name.ne("")).into_boxed();
    if let Some(office) = office {
        query = query.filter(home_visit::office.eq(office.to_owned()));
    }
    let rows: Vec<Row> = query
        .order((home_visit::on_day.desc(), home_visit::from_minute, home_visit::number))
        .limit(most)
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(HomeVisit::try_from).collect()
}

/// Writes a new stage when `version` is still the visit's; true when it was.
pub(crate) fn set_stage(
    tx: &mut Tx,
    id: &str,
    version: i64,
    stage: &HomeVisitStage,
) -> Result<bool, StoreError> {
    let (clerk_iin, clerk_name) = stage.clerk().cloned().map(|c| (c.iin, c.name)).unzip();
    let changed = diesel::update(home_visit::table.find(id).filter(home_visit::version.eq(version)))
        .set((
            home_visit::state.eq(stage.state().as_str()),
            home_visit::version.eq(version + 1),
            home_visit::clerk_iin.eq(clerk_iin),
            home_visit::clerk_name.eq(clerk_name),
            home_visit::application_id.eq(stage.application()),
            home_visit::cause.eq(stage.cause()),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// The number people use for an application.
pub(crate) fn application_number(tx: &mut Tx, application_id: &str) -> Result<Option<String>, StoreError> {
    Ok(application::table.find(application_id).select(application::number).first(tx.c).optional()?)
}

/// Forgets for whom and where a visit before a day was that has ended; one that is still owed stays as it is. The row
/// stays, with its office and the application it ended with. Rows changed.
pub(crate) fn forget_before(tx: &mut Tx, _: Settled, day: &str) -> Result<usize, StoreError> {
    let past = home_visit::table.filter(home_visit::on_day.lt(day)).filter(home_visit::name.ne(""));
    diesel::update(past.filter(home_visit::state.eq("cancelled")))
        .set(home_visit::cause.eq(""))
        .execute(tx.c)?;
    let ended = [HomeVisitState::Performed.as_str(), HomeVisitState::Cancelled.as_str()];
    let blank = (home_visit::name.eq(""), home_visit::address.eq(""), home_visit::phone.eq(""));
    Ok(diesel::update(past.filter(home_visit::state.eq_any(ended))).set(blank).execute(tx.c)?)
}
