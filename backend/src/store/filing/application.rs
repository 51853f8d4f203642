//! Applications as rows: stages, the queue, the cabinet. I3: a row whose columns do not fit its stage is not read.
//! Which transition is allowed is decided in `shared::application::stage`; here it is written under the version.

use std::collections::BTreeMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::application::{Kind, Stage};
use shared::law::Cite;
use shared::offices::provider::{FoundBy, Provider};
use shared::time::Timestamp;

use crate::store::connection::Link;
use crate::store::error::StoreError;
use crate::store::schema::{
    application, candidate_choice, copy, decision, iin_register, lodged_form, stuck_item, withdrawal,
};
use crate::store::tx::{Tx, moment};

/// Stages in which an answer is still owed.
const OPEN: [&str; 3] = ["lodged", "under_check", "hearing"];
/// Most cases shown beside each other.
const BESIDE_MAX: i64 = 50;
/// Most applications of one person's cabinet.
const OF_PERSON_MAX: i64 = 500;
/// Most filings of one representative looked at: far beyond every quota.
const PEOPLE_MAX: i64 = 20_000;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = application, treat_none_as_default_value = false)]
struct Row {
    id: String,
    number: String,
    owner_iin: String,
    stage: String,
    version: i64,
    document_key: String,
    recipient: String,
    why: String,
    lodged_at: i64,
    due_on: String,
    holder_iin: Option<String>,
    holder_name: Option<String>,
    decided_at: Option<i64>,
    release_at: Option<i64>,
    issued_at: Option<i64>,
    kind: String,
}

/// What never changes after lodging.
#[derive(Clone, Debug)]
pub(crate) struct Filed {
    pub(crate) id: String,
    /// What is asked: `formation`, `convict` or `correction`, see `shared::application::Kind`.
    pub(crate) kind: Kind,
    pub(crate) number: String,
    pub(crate) owner: String,
    pub(crate) document_key: String,
    pub(crate) recipient: String,
    /// JSON list of codes: why a person looks at it; `[]` for a clear case.
    pub(crate) why: String,
    pub(crate) lodged_at: Timestamp,
    pub(crate) due_on: String,
}

/// What was lodged, as it was lodged.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = lodged_form)]
pub(crate) struct LodgedForm {
    pub(crate) application_id: String,
    /// JSON of `wire::v1::formation::FormationAnswers`.
    pub(crate) answers: String,
    /// JSON of `wire::v1::report::ReportWire`.
    pub(crate) report: String,
    pub(crate) edition: String,
    pub(crate) filed_on: String,
    /// `portal` or `service_centre`.
    pub(crate) channel: String,
    /// The office that took it in; empty on the portal.
    pub(crate) office: String,
    /// IIN of the clerk who registered it; empty on the portal.
    pub(crate) taken_in_by: String,
    /// The number a correction is about; empty otherwise.
    pub(crate) subject_iin: String,
    /// What the register said when a correction was taken in, JSON; empty otherwise.
    pub(crate) current: String,
    /// Code of the territorial police body, and by what it was found; `pending` for a row from before bodies were kept.
    pub(crate) provider: String,
    pub(crate) provider_by: String,
}

/// The stage with what it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StageRow {
    Lodged,
    UnderCheck { holder_iin: String, holder_name: String },
    Hearing { holder_iin: String, holder_name: String },
    Granted { decided_at: Timestamp, release_at: Timestamp },
    Refused { decided_at: Timestamp, release_at: Timestamp },
    Issued { decided_at: Timestamp, release_at: Timestamp, issued_at: Timestamp },
    Withdrawn { at: Timestamp },
}

impl StageRow {
    /// Who holds the case: IIN and name.
    pub(crate) fn holder(&self) -> Option<(&str, &str)> {
        match self {
            Self::UnderCheck { holder_iin, holder_name } | Self::Hearing { holder_iin, holder_name } => {
                Some((holder_iin, holder_name))
            }
            Self::Lodged
            | Self::Granted { .. }
            | Self::Refused { .. }
            | Self::Issued { .. }
            | Self::Withdrawn { .. } => None,
        }
    }

    /// The stage as the law knows it.
    pub(crate) const fn stage(&self) -> Stage {
        match self {
            Self::Lodged => Stage::Lodged,
            Self::UnderCheck { .. } => Stage::UnderCheck,
            Self::Hearing { .. } => Stage::Hearing,
            Self::Granted { .. } => Stage::Granted,
            Self::Refused { .. } => Stage::Refused,
            Self::Issued { .. } => Stage::Issued,
            Self::Withdrawn { .. } => Stage::Withdrawn,
        }
    }

    /// The name in rows and on the wire.
    pub(crate) const fn name(&self) -> &'static str {
        self.stage().as_str()
    }

    /// From when the result may be shown; `None` while undecided.
    pub(crate) const fn release_at(&self) -> Option<Timestamp> {
        match self {
            Self::Lodged | Self::UnderCheck { .. } | Self::Hearing { .. } | Self::Withdrawn { .. } => None,
            Self::Granted { release_at, .. }
            | Self::Refused { release_at, .. }
            | Self::Issued { release_at, .. } => Some(*release_at),
        }
    }
}

/// An application.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) filed: Filed,
    pub(crate) stage: StageRow,
    pub(crate) version: i64,
}

impl TryFrom<Row> for Case {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::Inconsistent { table: "application", column, row: row.id.clone() };
        let at = |ms: i64, column| moment(ms, "application", column);
        let columns = (row.holder_iin, row.holder_name, row.decided_at, row.release_at, row.issued_at);
        let stage = match (row.stage.as_str(), columns) {
            ("lodged", (None, None, None, None, None)) => StageRow::Lodged,
            ("under_check", (Some(holder_iin), Some(holder_name), None, None, None)) => {
                StageRow::UnderCheck { holder_iin, holder_name }
            }
            ("hearing", (Some(holder_iin), Some(holder_name), None, None, None)) => {
                StageRow::Hearing { holder_iin, holder_name }
            }
            ("withdrawn", (None, None, Some(d), None, None)) => {
                StageRow::Withdrawn { at: at(d, "decided_at")? }
            }
            ("granted", (None, None, Some(d), Some(r), None)) => {
                StageRow::Granted { decided_at: at(d, "decided_at")?, release_at: at(r, "release_at")? }
            }
            ("refused", (None, None, Some(d), Some(r), None)) => {
                StageRow::Refused { decided_at: at(d, "decided_at")?, release_at: at(r, "release_at")? }
            }
            ("issued", (None, None, Some(d), Some(r), Some(i))) => StageRow::Issued {
                decided_at: at(d, "decided_at")?,
                release_at: at(r, "release_at")?,
                issued_at: at(i, "issued_at")?,
            },
            _ => return Err(bad("stage")),
        };
        let filed = Filed {
            lodged_at: at(row.lodged_at, "lodged_at")?,
            kind: Kind::parse(&row.kind).ok_or_else(|| bad("kind"))?,
            id: row.id,
            number: row.number,
            owner: row.owner_iin,
            document_key: row.document_key,
            recipient: row.recipient,
            why: row.why,
            due_on: row.due_on,
        };
        Ok(Self { filed, stage, version: row.version })
    }
}

type StageColumns = (Option<String>, Option<String>, Option<i64>, Option<i64>, Option<i64>);

fn columns(stage: &StageRow) -> StageColumns {
    let ms = |at: &Timestamp| Some(at.as_millisecond());
    match stage {
        StageRow::Lodged => (None, None, None, None, None),
        StageRow::UnderCheck { holder_iin, holder_name } | StageRow::Hearing { holder_iin, holder_name } => {
            (Some(holder_iin.clone()), Some(holder_name.clone()), None, None, None)
        }
        StageRow::Granted { decided_at, release_at } | StageRow::Refused { decided_at, release_at } => {
            (None, None, ms(decided_at), ms(release_at), None)
        }
        StageRow::Withdrawn { at } => (None, None, ms(at), None, None),
        StageRow::Issued { decided_at, release_at, issued_at } => {
            (None, None, ms(decided_at), ms(release_at), ms(issued_at))
        }
    }
}

/// Writes a case with its form.
pub(crate) fn insert(
    tx: &mut Tx,
    filed: &Filed,
    stage: &StageRow,
    form: &LodgedForm,
) -> Result<(), StoreError> {
    let (holder_iin, holder_name, decided_at, release_at, issued_at) = columns(stage);
    let f = filed.clone();
    let row = Row {
        id: f.id,
        number: f.number,
        owner_iin: f.owner,
        stage: stage.name().to_owned(),
        version: 1,
        document_key: f.document_key,
        recipient: f.recipient,
        why: f.why,
        lodged_at: f.lodged_at.as_millisecond(),
        due_on: f.due_on,
        holder_iin,
        holder_name,
        decided_at,
        release_at,
        issued_at,
        kind: f.kind.as_str().to_owned(),
    };
    diesel::insert_into(application::table).values(&row).execute(tx.c)?;
    diesel::insert_into(lodged_form::table).values(form).execute(tx.c)?;
    Ok(())
}

/// The form of a case.
pub(crate) fn form_of(tx: &mut Tx, id: &str) -> Result<LodgedForm, StoreError> {
    let row = lodged_form::table.find(id).select(LodgedForm::as_select()).first(tx.c).optional()?;
    row.ok_or_else(|| StoreError::Inconsistent {
        table: "lodged_form",
        column: "application_id",
        row: id.to_owned(),
    })
}

/// What somebody holds for the check, the oldest first.
pub(crate) fn held_by(tx: &mut Tx, iin: &str) -> Result<Vec<Case>, StoreError> {
    let rows: Vec<Row> = application::table
        .filter(application::holder_iin.eq(iin))
        .filter(application::stage.eq(Stage::UnderCheck.as_str()))
        .order((application::lodged_at, application::id))
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Case::try_from).collect()
}

/// Any application, whoever filed it.
pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<Case>, StoreError> {
    let row: Option<Row> = application::table.find(id).select(Row::as_select()).first(tx.c).optional()?;
    row.map(Case::try_from).transpose()
}

/// The application of that number.
pub(crate) fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Case>, StoreError> {
    let row: Option<Row> = application::table
        .filter(application::number.eq(number))
        .select(Row::as_select())
        .first(tx.c)
        .optional()?;
    row.map(Case::try_from).transpose()
}

/// The numbers of applications, by id.
pub(crate) fn numbers_of(tx: &mut Tx, ids: &[&str]) -> Result<BTreeMap<String, String>, StoreError> {
    let rows = application::table.filter(application::id.eq_any(ids.iter().copied()));
    let pairs: Vec<(String, String)> = rows.select((application::id, application::number)).load(tx.c)?;
    Ok(pairs.into_iter().collect())
}

/// The applications somebody filed, newest first.
pub(crate) fn of_owner(tx: &mut Tx, owner: &str) -> Result<Vec<Case>, StoreError> {
    let rows: Vec<Row> = application::table
        .filter(application::owner_iin.eq(owner))
        .order((application::lodged_at.desc(), application::id))
        .limit(OF_PERSON_MAX)
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Case::try_from).collect()
}

/// The applications about the holder of a number, newest first: what formed it, what is to change the register's words
/// about it, and what was decided upon the finding that it is the holder's. What is not released tells nobody that it
/// was decided, so the last two wait for that.
pub(crate) fn of_holder(tx: &mut Tx, iin: &str) -> Result<Vec<Case>, StoreError> {
    let formed: Vec<(String, Option<String>)> = iin_register::table
        .filter(iin_register::iin.eq(iin))
        .select((iin_register::person_id, iin_register::application_id))
        .load(tx.c)?;
    let person: Vec<String> = formed.iter().map(|(person, _)| person.clone()).collect();
    let mut decided: Vec<String> = candidate_choice::table
        .filter(candidate_choice::person_id.eq_any(person))
        .filter(candidate_choice::choice.eq("duplicate"))
        .select(candidate_choice::application_id)
        .load(tx.c)?;
    // That somebody was taken for the holder tells nothing while the case goes on, nor when it ended otherwise: only a
    // refusal because the holder has this number is about them.
    decided = decision::table
        .filter(decision::application_id.eq_any(decided))
        .filter(decision::outcome.eq("refused"))
        .filter(decision::grounds.like(format!("%\"{}\"%", Cite::R15_3.as_str())))
        .select(decision::application_id)
        .load(tx.c)?;
    decided.extend(formed.into_iter().filter_map(|(_, application)| application));
    let about: Vec<String> = lodged_form::table
        .filter(lodged_form::subject_iin.eq(iin))
        .select(lodged_form::application_id)
        .load(tx.c)?;
    let now = tx.now();
    let rows: Vec<Row> = application::table
        .filter(application::id.eq_any(decided.iter().chain(&about)))
        .filter(application::id.eq_any(&about).or(application::release_at.le(now).assume_not_null()))
        .order((application::lodged_at.desc(), application::id))
        .limit(OF_PERSON_MAX)
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Case::try_from).collect()
}

/// A case of the queue, with where it came from.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) case: Case,
    pub(crate) channel: String,
    pub(crate) office: String,
    pub(crate) provider: String,
}

/// What waits for an operator: by due day, then by time of lodging.
pub(crate) fn queue(tx: &mut Tx, most: i64) -> Result<Vec<Waiting>, StoreError> {
    let rows: Vec<(Row, String, String, String)> = application::table
        .inner_join(lodged_form::table)
        .filter(application::stage.eq_any(OPEN))
        .order((application::due_on, application::lodged_at, application::id))
        .limit(most)
        .select((Row::as_select(), lodged_form::channel, lodged_form::office, lodged_form::provider))
        .load(tx.c)?;
    rows.into_iter()
        .map(|(row, channel, office, provider)| {
            Ok(Waiting { case: Case::try_from(row)?, channel, office, provider })
        })
        .collect()
}

/// The ids of what [`next_free`] looks for.
#[derive(diesel::QueryableByName)]
struct Id {
    #[diesel(sql_type = diesel::sql_types::Text)]
    id: String,
}

/// The most urgent free case of a kind and a channel (empty texts take any) that this person did not file and that does
/// not name them, without those that the queue `aside` has set aside; on PostgreSQL it is locked, and cases that others
/// are just taking are passed over.
pub(crate) fn next_free(
    tx: &mut Tx,
    kind: &str,
    channel: &str,
    not_of: &str,
    aside: &str,
) -> Result<Option<Case>, StoreError> {
    use diesel::sql_types::Text;
    const WANTED: &str = "SELECT a.id FROM application a JOIN lodged_form f ON f.application_id = a.id \
        WHERE a.stage = 'lodged' AND ($1 = '' OR a.kind = $1) AND ($2 = '' OR f.channel = $2) \
        AND a.owner_iin <> $3 AND f.taken_in_by <> $3 AND f.subject_iin <> $3 \
        AND f.answers NOT LIKE '%' || $3 || '%' \
        AND NOT EXISTS (SELECT 1 FROM stuck_item s WHERE s.queue = $4 AND s.item = a.id) ORDER BY a.due_on, a.lodged_at, a.id LIMIT 1";
    let (of, through, whose) = (kind.to_owned(), channel.to_owned(), not_of.to_owned());
    let aside = aside.to_owned();
    let found: Option<Id> = match tx.c {
        Link::Postgres(c) => diesel::sql_query(format!("{WANTED} FOR UPDATE OF a SKIP LOCKED"))
            .bind::<Text, _>(of)
            .bind::<Text, _>(through)
            .bind::<Text, _>(whose)
            .bind::<Text, _>(aside)
            .get_result(c)
            .optional()?,
        // One writer: nobody else is taking anything.
        Link::Sqlite(c) => diesel::sql_query(WANTED)
            .bind::<Text, _>(of)
            .bind::<Text, _>(through)
            .bind::<Text, _>(whose)
            .bind::<Text, _>(aside)
            .get_result(c)
            .optional()?,
    };
    match found {
        Some(Id { id }) => find(tx, &id),
        None => Ok(None),
    }
}

/// Moves the due day: a hearing stops the clock.
pub(crate) fn set_due(tx: &mut Tx, id: &str, due_on: &str) -> Result<(), StoreError> {
    diesel::update(application::table.find(id)).set(application::due_on.eq(due_on)).execute(tx.c)?;
    Ok(())
}

/// The undecided applications about a document, the earliest first.
pub(crate) fn open_for_document(tx: &mut Tx, document_key: &str) -> Result<Vec<Case>, StoreError> {
    if document_key.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = application::table
        .filter(application::document_key.eq(document_key))
        .filter(application::stage.eq_any(OPEN))
        .order((application::lodged_at, application::id))
        .limit(BESIDE_MAX)
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Case::try_from).collect()
}

/// Whether files of these digests served another person than the one of this document: neither on the document, nor in
/// the application that formed the number `about` which is said to be theirs. Whoever has no document is told by name,
/// as in `usecase::filing::filers`.
pub(crate) fn served_another(
    tx: &mut Tx,
    digests: &[String],
    (document_key, recipient): (&str, &str),
    about: &str,
) -> Result<bool, StoreError> {
    let formed = iin_register::table.filter(iin_register::iin.eq(about)).select(iin_register::application_id);
    let formed: Vec<Option<String>> = formed.load(tx.c)?;
    let holding = copy::table.filter(copy::sha256.eq_any(digests)).select(copy::application_id);
    let served = application::table
        .filter(application::id.nullable().eq_any(holding))
        .filter(application::id.ne_all(formed.into_iter().flatten()));
    let another = application::document_key.ne(document_key);
    Ok(if document_key.is_empty() {
        let another = another.or(application::recipient.ne(recipient));
        diesel::select(exists(served.filter(another))).get_result(tx.c)?
    } else {
        diesel::select(exists(served.filter(another))).get_result(tx.c)?
    })
}

/// Whether somebody has an undecided application about a document.
pub(crate) fn is_open_of(tx: &mut Tx, document_key: &str, owner: &str) -> Result<bool, StoreError> {
    let open = application::table
        .filter(application::document_key.eq(document_key))
        .filter(application::owner_iin.eq(owner))
        .filter(application::stage.eq_any(OPEN));
    Ok(diesel::select(diesel::dsl::exists(open)).get_result(tx.c)?)
}

/// What somebody filed that brought a person their number, or changed what the register says of it.
pub(crate) fn was_filed_by(tx: &mut Tx, owner: &str, iin: &str) -> Result<bool, StoreError> {
    let formed = iin_register::table.filter(iin_register::iin.eq(iin)).select(iin_register::application_id);
    let of_number = application::id.nullable().eq_any(formed).or(lodged_form::subject_iin.eq(iin));
    let filed = application::table
        .inner_join(lodged_form::table)
        .filter(application::owner_iin.eq(owner))
        .filter(application::stage.eq_any(["granted", "issued"]))
        .filter(of_number);
    Ok(diesel::select(diesel::dsl::exists(filed)).get_result(tx.c)?)
}

/// The last application before a moment that formed a number or changed what the register says of its holder.
pub(crate) fn granted_before(tx: &mut Tx, iin: &str, at: Timestamp) -> Result<Option<Case>, StoreError> {
    let formed = iin_register::table.filter(iin_register::iin.eq(iin)).select(iin_register::application_id);
    let row: Option<Row> = application::table
        .inner_join(lodged_form::table)
        .filter(application::stage.eq_any(["granted", "issued"]))
        .filter(application::decided_at.lt(at.as_millisecond()))
        .filter(application::id.nullable().eq_any(formed).or(lodged_form::subject_iin.eq(iin)))
        .order((application::decided_at.desc(), application::id))
        .select(Row::as_select())
        .first(tx.c)
        .optional()?;
    row.map(Case::try_from).transpose()
}

/// The documents somebody filed for since a moment, with the recipient and the moment, the latest first.
pub(crate) fn people_of(
    tx: &mut Tx,
    owner: &str,
    since: i64,
) -> Result<Vec<(String, String, i64)>, StoreError> {
    Ok(application::table
        .filter(application::owner_iin.eq(owner))
        .filter(application::lodged_at.ge(since))
        .order(application::lodged_at.desc())
        .limit(PEOPLE_MAX)
        .select((application::document_key, application::recipient, application::lodged_at))
        .load(tx.c)?)
}

/// Granted, and the paper still to be made, without those that `queue` has set aside.
pub(crate) fn to_issue(tx: &mut Tx, queue: &str, most: i64) -> Result<Vec<String>, StoreError> {
    let aside =
        stuck_item::table.filter(stuck_item::queue.eq(queue)).filter(stuck_item::item.eq(application::id));
    Ok(application::table
        .filter(application::stage.eq("granted"))
        .filter(not(exists(aside)))
        .order(application::decided_at)
        .limit(most)
        .select(application::id)
        .load(tx.c)?)
}

/// Writes a new stage when `version` is still the case's; true when it was.
pub(crate) fn set_stage(tx: &mut Tx, id: &str, version: i64, stage: &StageRow) -> Result<bool, StoreError> {
    let (holder_iin, holder_name, decided_at, release_at, issued_at) = columns(stage);
    let changed = diesel::update(application::table.find(id).filter(application::version.eq(version)))
        .set((
            application::stage.eq(stage.name()),
            application::version.eq(version + 1),
            application::holder_iin.eq(holder_iin),
            application::holder_name.eq(holder_name),
            application::decided_at.eq(decided_at),
            application::release_at.eq(release_at),
            application::issued_at.eq(issued_at),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// The ids of applications that were registered before bodies were kept.
pub(crate) fn without_provider(tx: &mut Tx, most: i64) -> Result<Vec<String>, StoreError> {
    Ok(lodged_form::table
        .filter(lodged_form::provider_by.eq("pending"))
        .order(lodged_form::application_id)
        .limit(most)
        .select(lodged_form::application_id)
        .load(tx.c)?)
}

/// Gives an application its body, once.
pub(crate) fn set_provider(tx: &mut Tx, id: &str, provider: Provider, by: FoundBy) -> Result<(), StoreError> {
    diesel::update(lodged_form::table.find(id).filter(lodged_form::provider_by.eq("pending")))
        .set((lodged_form::provider.eq(provider.as_str()), lodged_form::provider_by.eq(by.as_str())))
        .execute(tx.c)?;
    Ok(())
}

/// Remembers who took a case back, and the reason they gave.
pub(crate) fn withdraw(tx: &mut Tx, id: &str, by: &str, reason: &str) -> Result<(), StoreError> {
    let at = tx.now();
    diesel::insert_into(withdrawal::table)
        .values((
            withdrawal::application_id.eq(id),
            withdrawal::reason.eq(reason),
            withdrawal::withdrawn_by.eq(by),
            withdrawal::withdrawn_at.eq(at),
        ))
        .execute(tx.c)?;
    Ok(())
}

/// The reason given for taking a case back; empty when none was given.
pub(crate) fn withdrawal_reason(tx: &mut Tx, id: &str) -> Result<String, StoreError> {
    let reason: Option<String> =
        withdrawal::table.find(id).select(withdrawal::reason).first(tx.c).optional()?;
    Ok(reason.unwrap_or_default())
}
