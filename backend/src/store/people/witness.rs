//! What a deciding entry bears witness to: the rows it tells of, each with the digest it has when the entry is written,
//! and the same again for whoever checks later. Knows which columns never change; how a digest is made stands in
//! `shared::audit`, what a difference means the reader of the journal decides.

use std::collections::BTreeMap;

use Kind::{
    Application, Attestation, Basis, Certificate, CertificatePaper, Checklist, Complaint, ComplaintAnswer,
    Copies, Decision, Document, Envelope, Evidence, Form, HandOver, Hearing, HearingAnswer, HearingRecord,
    History, Number, Person, Proposal, ProposalAnswer, Refusal, RefusalPaper, TurnedAway, Withdrawal,
};
use diesel::prelude::*;
use shared::audit::{Fact, Value, digest};

use crate::store::error::StoreError;
use crate::store::people::entry::ToldRow;
use crate::store::people::event::Event;
use crate::store::schema::{
    application, attestation, audit_subject, certificate, complaint, copy, decision, envelope, evidence,
    hand_over, hearing, iin_register, line_evidence, lodged_form, machine_grant, particulars_history, person,
    proposal, refusal, registered_document, turned_away, withdrawal,
};
use crate::store::tx::Tx;

/// A row, or the rows of one thing, that an entry bears witness to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Application,
    Form,
    Envelope,
    Evidence,
    Attestation,
    Copies,
    Decision,
    Checklist,
    Basis,
    Number,
    Person,
    Document,
    History,
    Certificate,
    CertificatePaper,
    Refusal,
    RefusalPaper,
    Proposal,
    ProposalAnswer,
    Withdrawal,
    Hearing,
    HearingAnswer,
    HearingRecord,
    HandOver,
    TurnedAway,
    Complaint,
    ComplaintAnswer,
}

impl Kind {
    const ALL: [Self; 27] = [
        Application,
        Form,
        Envelope,
        Evidence,
        Attestation,
        Copies,
        Decision,
        Checklist,
        Basis,
        Number,
        Person,
        Document,
        History,
        Certificate,
        CertificatePaper,
        Refusal,
        RefusalPaper,
        Proposal,
        ProposalAnswer,
        Withdrawal,
        Hearing,
        HearingAnswer,
        HearingRecord,
        HandOver,
        TurnedAway,
        Complaint,
        ComplaintAnswer,
    ];

    /// Stable name: it stands in entries.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Application => "row:application",
            Form => "row:lodged_form",
            Envelope => "row:envelope",
            Evidence => "row:evidence",
            Attestation => "row:attestation",
            Copies => "row:copy",
            Decision => "row:decision",
            Checklist => "row:line_evidence",
            Basis => "row:machine_grant",
            Number => "row:iin_register",
            Person => "row:person",
            Document => "row:registered_document",
            History => "row:particulars_history",
            Certificate => "row:certificate",
            CertificatePaper => "row:certificate.paper",
            Refusal => "row:refusal",
            RefusalPaper => "row:refusal.paper",
            Proposal => "row:proposal",
            ProposalAnswer => "row:proposal.answer",
            Withdrawal => "row:withdrawal",
            Hearing => "row:hearing",
            HearingAnswer => "row:hearing.answer",
            HearingRecord => "row:hearing.record",
            HandOver => "row:hand_over",
            TurnedAway => "row:turned_away",
            Complaint => "row:complaint",
            ComplaintAnswer => "row:complaint.answer",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// A correction writes the register anew, by an entry of its own: only the last word about such a row counts.
    pub(crate) const fn is_written_anew(self) -> bool {
        matches!(self, Person | Document)
    }
}

/// What a fact bears witness to. Facts about reading, coming and going decide nothing.
const fn told_by(fact: Fact) -> &'static [Kind] {
    match fact {
        Fact::Lodged => &[Application, Form, Envelope, Evidence, Attestation, Copies],
        Fact::Formed => &[Decision, Checklist, Basis, Number, Person, Document, Certificate],
        Fact::Corrected => &[Decision, Checklist, Person, Document, History, Certificate],
        Fact::Refused => &[Decision, Checklist, Refusal],
        Fact::Issued => &[CertificatePaper],
        Fact::RefusalDrawn => &[RefusalPaper],
        Fact::Proposed => &[Proposal],
        Fact::Countersigned | Fact::Declined => &[ProposalAnswer],
        Fact::Withdrawn => &[Withdrawal],
        Fact::HearingOpened => &[Hearing],
        Fact::HearingAnswered => &[HearingAnswer],
        Fact::HearingConcluded => &[HearingRecord],
        Fact::HandedOver => &[HandOver],
        Fact::DocumentsRefused => &[TurnedAway],
        Fact::Complained => &[Complaint],
        Fact::ComplaintAnswered => &[ComplaintAnswer],
        _ => &[],
    }
}

/// The ids under which a kind's rows stand for what an event is about.
fn ids(tx: &mut Tx, kind: Kind, subject: &str) -> Result<Vec<String>, StoreError> {
    Ok(match kind {
        Number => iin_register::table
            .filter(iin_register::application_id.eq(subject))
            .select(iin_register::iin)
            .load(tx.c)?,
        Person | Document => person_of(tx, subject)?,
        Proposal | ProposalAnswer => {
            // The last one: a second is only made when the first is closed.
            let last = crate::store::deciding::proposal::last(tx, subject)?;
            last.into_iter().map(|row| row.id).collect()
        }
        Hearing | HearingAnswer | HearingRecord => hearing::table
            .filter(hearing::application_id.eq(subject))
            .order(hearing::told_at.desc())
            .limit(1)
            .select(hearing::id)
            .load(tx.c)?,
        _ => vec![subject.to_owned()],
    })
}

/// Whom the register knows by an application: formed by it, or corrected by it.
fn person_of(tx: &mut Tx, application: &str) -> Result<Vec<String>, StoreError> {
    let formed: Vec<String> = iin_register::table
        .filter(iin_register::application_id.eq(application))
        .select(iin_register::person_id)
        .load(tx.c)?;
    if !formed.is_empty() {
        return Ok(formed);
    }
    let mut corrected: Vec<String> = particulars_history::table
        .filter(particulars_history::application_id.eq(application))
        .select(particulars_history::person_id)
        .load(tx.c)?;
    corrected.dedup();
    Ok(corrected)
}

/// What an event bears witness to, as it stands now.
pub(crate) fn of(tx: &mut Tx, event: &Event) -> Result<Vec<ToldRow>, StoreError> {
    let mut told = Vec::new();
    for kind in told_by(event.fact()) {
        let ids = ids(tx, *kind, event.subject())?;
        for (id, digest) in digests(tx, *kind, &ids)? {
            told.push(ToldRow { kind: kind.as_str().to_owned(), subject: id, digest });
        }
    }
    Ok(told)
}

/// The place of the last entry that tells of each of these rows.
pub(crate) fn last_told(
    tx: &mut Tx,
    kind: Kind,
    ids: &[String],
) -> Result<BTreeMap<String, i64>, StoreError> {
    let all: Vec<(String, i64)> = audit_subject::table
        .filter(audit_subject::subject.eq_any(ids))
        .filter(audit_subject::kind.eq(kind.as_str()))
        .select((audit_subject::subject, audit_subject::seq))
        .load(tx.c)?;
    let mut last = BTreeMap::new();
    for (id, seq) in all {
        let known = last.entry(id).or_insert(seq);
        *known = seq.max(*known);
    }
    Ok(last)
}

/// A value of a column, held.
enum Cell {
    Null,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Cell {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Number(number) => Value::Number(*number),
            Self::Text(text) => Value::Text(text),
            Self::Bytes(bytes) => Value::Bytes(bytes),
        }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

type CopyColumns = (String, String, String, String, i64, String);
type Rows = Vec<(String, Vec<(&'static str, Cell)>)>;

/// Loads columns of rows by a key, in an order that does not depend on the database.
macro_rules! rows {
    ($tx:ident, $ids:ident, $table:ident by $key:ident, $($order:ident),+ { $($column:ident: $type:ty),+ $(,)? }) => {{
        let rows: Vec<(String, ($($type,)+))> = $table::table
            .filter($table::$key.eq_any($ids))
            .order(($table::$key, $($table::$order,)+))
            .select(($table::$key, ($($table::$column,)+)))
            .load($tx.c)?;
        rows.into_iter()
            .map(|(key, ($($column,)+))| (key, vec![$((stringify!($column), Cell::from($column)),)+]))
            .collect()
    }};
}

/// The digests of rows, by id. What is not there has none.
pub(crate) fn digests(
    tx: &mut Tx,
    kind: Kind,
    ids: &[String],
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut cells: BTreeMap<String, Vec<(&'static str, Cell)>> = BTreeMap::new();
    let rows = match kind {
        Application | Form | Envelope | Evidence | Attestation | Copies => lodged(tx, kind, ids)?,
        Decision | Checklist | Basis | Number | Person | Document | History => registered(tx, kind, ids)?,
        Certificate | CertificatePaper | Refusal | RefusalPaper => issued(tx, kind, ids)?,
        Proposal | ProposalAnswer | Hearing | HearingAnswer | HearingRecord => spoken(tx, kind, ids)?,
        Withdrawal | HandOver | TurnedAway | Complaint | ComplaintAnswer => ended(tx, kind, ids)?,
    };
    for (id, columns) in rows {
        cells.entry(id).or_default().extend(columns);
    }
    let of = |(id, columns): (String, Vec<(&'static str, Cell)>)| {
        let values: Vec<(&str, Value<'_>)> =
            columns.iter().map(|(name, cell)| (*name, cell.value())).collect();
        let digest = digest(kind.as_str(), &id, &values);
        (id, digest)
    };
    Ok(cells.into_iter().map(of).collect())
}

/// What was lodged.
fn lodged(tx: &mut Tx, kind: Kind, ids: &[String]) -> Result<Rows, StoreError> {
    Ok(match kind {
        Application => rows!(tx, ids, application by id, number {
            number: String, owner_iin: String, document_key: String, recipient: String, lodged_at: i64, kind: String,
        }),
        Form => rows!(tx, ids, lodged_form by application_id, edition {
            answers: String, report: String, edition: String, filed_on: String, channel: String, office: String,
            taken_in_by: String, subject_iin: String, current: String,
        }),
        Envelope => rows!(tx, ids, envelope by application_id, verified_at {
            statement: Vec<u8>, message: Vec<u8>, signer_iin: String, signer_name: String, signer_issuer: String,
            signer_certificate: String, verified_at: i64,
        }),
        Evidence => rows!(tx, ids, evidence by application_id, received_at {
            received_at: i64, judged_at: i64, chain: String, answers: String, lists: String, token: Option<Vec<u8>>,
        }),
        Attestation => rows!(tx, ids, attestation by application_id, attested_at {
            receipt_number: String, clerk_iin: String, clerk_name: String, office: String, ticket: String,
            identified_name: String, identified_by: String, attested_at: i64,
        }),
        _ => {
            // A copy of a draft belongs to no application.
            let rows: Vec<(Option<String>, CopyColumns)> = copy::table
                .filter(copy::application_id.eq_any(ids))
                .order((copy::application_id, copy::position, copy::id))
                .select((
                    copy::application_id,
                    (copy::id, copy::purpose, copy::file_name, copy::media_type, copy::bytes, copy::sha256),
                ))
                .load(tx.c)?;
            let one =
                |(application, (id, purpose, file_name, media_type, bytes, sha256)): (Option<String>, _)| {
                    let columns = vec![
                        ("id", Cell::Text(id)),
                        ("purpose", Cell::Text(purpose)),
                        ("file_name", Cell::Text(file_name)),
                        ("media_type", Cell::Text(media_type)),
                        ("bytes", Cell::Number(bytes)),
                        ("sha256", Cell::Text(sha256)),
                    ];
                    Some((application?, columns))
                };
            rows.into_iter().filter_map(one).collect()
        }
    })
}

/// What was decided, and what the register says since.
fn registered(tx: &mut Tx, kind: Kind, ids: &[String]) -> Result<Rows, StoreError> {
    Ok(match kind {
        Decision => rows!(tx, ids, decision by application_id, decided_at {
            outcome: String, decided_by: String, operator_iin: Option<String>, grounds: String, reason: String,
            set_aside: String, checked: String, decided_at: i64,
        }),
        Checklist => rows!(tx, ids, line_evidence by application_id, place {
            place: i64, line: String, means: String, over_sha256: String, result: String, said_at: i64, said_by: String,
        }),
        Basis => rows!(tx, ids, machine_grant by application_id, basis {
            basis: String, order_number: String, ordered_on: String, ordered_by: String, stay_owed: i64,
            age_seconds: i64,
        }),
        Number => rows!(tx, ids, iin_register by iin, assigned_at {
            person_id: String, application_id: Option<String>, prefix: String, place: i64, assigned_at: i64,
        }),
        Person => rows!(tx, ids, person by id, version {
            surname: String, given_name: String, patronymic: String, birth_date: String, sex: String,
            citizenship: String, birth_place: String, names: String, documents: String, registered_at: i64,
            version: i64,
        }),
        Document => rows!(tx, ids, registered_document by person_id, kind {
            kind: String, number: String, issuer: String, issued_on: String, expires_on: String,
        }),
        _ => rows!(tx, ids, particulars_history by application_id, version, parameter {
            person_id: String, version: i64, parameter: String, said: String, says: String, changed_at: i64,
        }),
    })
}

/// What was handed out. A certificate that a newer one follows says so in a column of its own.
fn issued(tx: &mut Tx, kind: Kind, ids: &[String]) -> Result<Rows, StoreError> {
    Ok(match kind {
        Certificate => rows!(tx, ids, certificate by application_id, number {
            number: String, code: String, iin: String, initials: String, issued_on: String, holder: String,
        }),
        CertificatePaper => rows!(tx, ids, certificate by application_id, number {
            paper: Option<Vec<u8>>, signature: Option<Vec<u8>>,
        }),
        Refusal => rows!(tx, ids, refusal by application_id, number {
            number: String, language: String, reasons: String, appeal: String, issued_on: String,
        }),
        _ => rows!(tx, ids, refusal by application_id, number {
            paper: Option<Vec<u8>>, signature: Option<Vec<u8>>,
        }),
    })
}

/// What was proposed or said, and what was answered.
fn spoken(tx: &mut Tx, kind: Kind, ids: &[String]) -> Result<Rows, StoreError> {
    Ok(match kind {
        Proposal => rows!(tx, ids, proposal by id, proposed_at {
            application_id: String, what: String, subject: String, why: String, step: String, case_version: i64,
            proposed_by: String, proposed_name: String, proposed_at: i64, expires_at: i64,
        }),
        ProposalAnswer => rows!(tx, ids, proposal by id, proposed_at {
            state: String, answered_by: Option<String>, answered_name: Option<String>, answered_at: Option<i64>,
            answer_why: String,
        }),
        Hearing => rows!(tx, ids, hearing by id, told_at {
            application_id: String, grounds: String, reason: String, told_by: String, told_at: i64,
            objections_until: String, act_from: String,
        }),
        HearingAnswer => rows!(tx, ids, hearing by id, told_at {
            answer: String, objection: String, answered_at: Option<i64>,
        }),
        _ => rows!(tx, ids, hearing by id, told_at {
            record: String, concluded_by: Option<String>, concluded_at: Option<i64>,
        }),
    })
}

/// How a case or a visit to the counter ended beside a decision, and what was complained of.
fn ended(tx: &mut Tx, kind: Kind, ids: &[String]) -> Result<Rows, StoreError> {
    Ok(match kind {
        Withdrawal => rows!(tx, ids, withdrawal by application_id, withdrawn_at {
            reason: String, withdrawn_by: String, withdrawn_at: i64,
        }),
        HandOver => rows!(tx, ids, hand_over by application_id, handed_at {
            receiver_name: String, receiver_document: String, clerk_iin: String, clerk_name: String, office: String,
            ticket: String, handed_at: i64,
        }),
        TurnedAway => rows!(tx, ids, turned_away by id, number {
            number: String, office: String, clerk_iin: String, clerk_name: String, kind: String, ticket: String,
            recipient: String, address: String, phone: String, lacking: String, edition: String, refused_on: String,
            refused_at: i64,
        }),
        Complaint => rows!(tx, ids, complaint by id, number {
            number: String, application_id: String, owner_iin: String, about: String, instance: String, text: String,
            filed_at: i64, registered_on: String, due_on: String, late: i64,
        }),
        _ => rows!(tx, ids, complaint by id, number {
            outcome: String, answer: String, answered_at: Option<i64>, answered_by: String,
        }),
    })
}

#[cfg(test)]
mod tests {
    use crate::store::people::witness::Kind;

    #[test]
    fn every_kind_of_row_has_one_name_and_is_found_by_it() {
        for (place, kind) in Kind::ALL.iter().enumerate() {
            assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
            assert!(
                Kind::ALL.iter().skip(place + 1).all(|other| other.as_str() != kind.as_str()),
                "{kind:?}"
            );
        }
        assert_eq!(Kind::parse("application"), None, "what was looked at is no row");
    }
}
