//! The memory of the house: what can happen, who did it, and the steps of a case. How an event becomes a link of the
//! journal's chain stands in `journal`; who may read it is not decided here.

use diesel::prelude::*;
use shared::access::Role;
use shared::audit::Entry;
use shared::law::Cite;

use super::schema::audit;
use super::{StoreError, Tx};

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    SignedIn,
    SignInRefused,
    SignedOut,
    Lodged,
    TurnedAway,
    Claimed,
    Released,
    Formed,
    Refused,
    Issued,
    Corrected,
    ParticularsRead,
    CaseRead,
    CopyRead,
    PaperRead,
    Seeded,
    StaffNamed,
    DocumentsRefused,
    DocumentsRefusalSigned,
    Printed,
    HandedOver,
    CalendarPublished,
    StaffRemoved,
    OutageWritten,
    OutageEnded,
    Complained,
    ComplaintRead,
    ComplaintAnswered,
    ConsumerNamed,
    ConsumerRevoked,
    Consulted,
    Withdrawn,
    HearingOpened,
    HearingAnswered,
    HearingConcluded,
    Proposed,
    Countersigned,
    Declined,
    ProposalTakenBack,
    Booked,
    BookingCancelled,
    TicketDrawn,
    VisitorCalled,
    ServingStarted,
    VisitorServed,
    VisitorAbsent,
    HomeVisitRequested,
    HomeVisitAssigned,
    HomeVisitPerformed,
    HomeVisitCancelled,
    HomeVisitsRead,
    StatusTold,
    JournalRead,
    JournalChecked,
    JournalBroken,
    JournalSealed,
    BlocksMade,
    RefusalDrawn,
    PhoneOpened,
    PhoneSigned,
    PhoneRefused,
    MessageTaken,
    MessageGivenUp,
    MessageSentAgain,
    RulesChangeRecorded,
    RulesNoticeSent,
    Received,
    ReceiptTakenBack,
    CandidateJudged,
    DocumentAsked,
    RegisterAsked,
    ClockStepped,
    NumberingBegun,
    FilersRead,
}

impl Fact {
    #[expect(clippy::too_many_lines, reason = "one line a fact")]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::SignInRefused => "sign_in_refused",
            Self::SignedOut => "signed_out",
            Self::Lodged => "lodged",
            Self::TurnedAway => "turned_away",
            Self::Claimed => "claimed",
            Self::Released => "released",
            Self::Formed => "formed",
            Self::Refused => "refused",
            Self::Issued => "issued",
            Self::Corrected => "corrected",
            Self::ParticularsRead => "particulars_read",
            Self::CaseRead => "case_read",
            Self::CopyRead => "copy_read",
            Self::PaperRead => "paper_read",
            Self::Seeded => "seeded",
            Self::StaffNamed => "staff_named",
            Self::DocumentsRefused => "documents_refused",
            Self::DocumentsRefusalSigned => "documents_refusal_signed",
            Self::Printed => "printed",
            Self::HandedOver => "handed_over",
            Self::CalendarPublished => "calendar_published",
            Self::StaffRemoved => "staff_removed",
            Self::OutageWritten => "outage_written",
            Self::OutageEnded => "outage_ended",
            Self::Complained => "complained",
            Self::ComplaintRead => "complaint_read",
            Self::ComplaintAnswered => "complaint_answered",
            Self::ConsumerNamed => "consumer_named",
            Self::ConsumerRevoked => "consumer_revoked",
            Self::Consulted => "consulted",
            Self::Withdrawn => "withdrawn",
            Self::HearingOpened => "hearing_opened",
            Self::HearingAnswered => "hearing_answered",
            Self::HearingConcluded => "hearing_concluded",
            Self::Proposed => "proposed",
            Self::Countersigned => "countersigned",
            Self::Declined => "declined",
            Self::ProposalTakenBack => "proposal_taken_back",
            Self::Booked => "booked",
            Self::BookingCancelled => "booking_cancelled",
            Self::TicketDrawn => "ticket_drawn",
            Self::VisitorCalled => "visitor_called",
            Self::ServingStarted => "serving_started",
            Self::VisitorServed => "visitor_served",
            Self::VisitorAbsent => "visitor_absent",
            Self::HomeVisitRequested => "home_visit_requested",
            Self::HomeVisitAssigned => "home_visit_assigned",
            Self::HomeVisitPerformed => "home_visit_performed",
            Self::HomeVisitCancelled => "home_visit_cancelled",
            Self::HomeVisitsRead => "home_visits_read",
            Self::StatusTold => "status_told",
            Self::JournalRead => "journal_read",
            Self::JournalChecked => "journal_checked",
            Self::JournalBroken => "journal_broken",
            Self::JournalSealed => "journal_sealed",
            Self::BlocksMade => "blocks_made",
            Self::RefusalDrawn => "refusal_drawn",
            Self::PhoneOpened => "phone_opened",
            Self::PhoneSigned => "phone_signed",
            Self::PhoneRefused => "phone_refused",
            Self::MessageTaken => "message_taken",
            Self::MessageGivenUp => "message_given_up",
            Self::MessageSentAgain => "message_sent_again",
            Self::RulesChangeRecorded => "rules_change_recorded",
            Self::RulesNoticeSent => "rules_notice_sent",
            Self::Received => "received",
            Self::ReceiptTakenBack => "receipt_taken_back",
            Self::CandidateJudged => "candidate_judged",
            Self::DocumentAsked => "document_asked",
            Self::RegisterAsked => "register_asked",
            Self::ClockStepped => "clock_stepped",
            Self::NumberingBegun => "numbering_begun",
            Self::FilersRead => "filers_read",
        }
    }
}

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// The service itself.
    System,
    /// A person on the portal, by IIN.
    Representative(String),
    /// An operator, by IIN.
    Operator(String),
    /// Anybody else who works here, as what, by IIN.
    Staff(Role, String),
    /// Another system, by its id.
    Consumer(String),
}

impl By {
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Representative(_) => "representative",
            Self::Operator(_) => "operator",
            Self::Staff(role, _) => role.as_str(),
            Self::Consumer(_) => "consumer",
        }
    }

    fn who(&self) -> &str {
        match self {
            Self::System => "",
            Self::Representative(who) | Self::Operator(who) | Self::Staff(_, who) | Self::Consumer(who) => {
                who
            }
        }
    }
}

/// A fact with its circumstances.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    fact: Fact,
    by: By,
    subject: (&'static str, String),
    basis: Option<Cite>,
    detail: String,
}

impl Event {
    pub(crate) fn new(fact: Fact, by: By, kind: &'static str, subject: impl Into<String>) -> Self {
        Self { fact, by, subject: (kind, subject.into()), basis: None, detail: String::new() }
    }

    /// About an application.
    pub(crate) fn of_case(fact: Fact, by: By, application: &str) -> Self {
        Self::new(fact, by, "application", application)
    }

    pub(crate) fn under(mut self, basis: Cite) -> Self {
        self.basis = Some(basis);
        self
    }

    /// A short code that tells more, never a person's data.
    pub(crate) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl Event {
    /// The event as a step of a case, before it is in a row.
    pub(crate) fn step(&self, at: i64) -> Step {
        Step { at, event: self.fact.as_str().to_owned(), by: self.by.kind().to_owned() }
    }
}

/// A step as the cabinet shows it.
#[derive(Queryable, Clone, Debug)]
pub(crate) struct Step {
    pub(crate) at: i64,
    pub(crate) event: String,
    pub(crate) by: String,
}

impl Event {
    /// The event as the journal's chain reads it.
    pub(crate) fn entry(&self, at: i64) -> Entry<'_> {
        Entry {
            at,
            event: self.fact.as_str(),
            actor_kind: self.by.kind(),
            actor: self.by.who(),
            subject_kind: self.subject.0,
            subject: &self.subject.1,
            basis: self.basis.map_or("", Cite::as_str),
            detail: &self.detail,
        }
    }
}

/// The steps of a case, oldest first.
pub(crate) fn steps(tx: &mut Tx, application: &str) -> Result<Vec<Step>, StoreError> {
    let of_life = [
        "lodged",
        "claimed",
        "released",
        "formed",
        "corrected",
        "refused",
        "issued",
        "withdrawn",
        "hearing_opened",
        "hearing_answered",
        "hearing_concluded",
    ];
    Ok(audit::table
        .filter(audit::subject_kind.eq("application"))
        .filter(audit::subject.eq(application))
        .filter(audit::event.eq_any(of_life))
        .order(audit::seq)
        .select((audit::at, audit::event, audit::actor_kind))
        .load(tx.c)?)
}

/// The events of several subjects of one kind, oldest first, each with its subject.
pub(crate) fn of_subjects(
    tx: &mut Tx,
    kind: &str,
    subjects: &[String],
) -> Result<Vec<(String, Step)>, StoreError> {
    Ok(audit::table
        .filter(audit::subject_kind.eq(kind))
        .filter(audit::subject.eq_any(subjects))
        .order(audit::seq)
        .select((audit::subject, (audit::at, audit::event, audit::actor_kind)))
        .load(tx.c)?)
}
