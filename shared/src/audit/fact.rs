//! What the journal can tell: every fact by its stable name. Knows neither rows nor words; the words stand with the
//! pages that show them.

macro_rules! facts {
    ($($fact:ident = $name:literal,)*) => {
        /// What can happen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Fact {
            $(
                #[doc = $name]
                $fact,
            )*
        }

        impl Fact {
            /// Every fact, in the order in which they were first written.
            pub const ALL: &'static [Self] = &[$(Self::$fact),*];

            /// Its name in rows and on the wire: it never changes.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$fact => $name,)*
                }
            }
        }
    };
}

facts! {
    SignedIn = "signed_in",
    SignInRefused = "sign_in_refused",
    SignedOut = "signed_out",
    Lodged = "lodged",
    TurnedAway = "turned_away",
    Claimed = "claimed",
    Released = "released",
    Formed = "formed",
    Refused = "refused",
    Issued = "issued",
    Corrected = "corrected",
    ParticularsRead = "particulars_read",
    CaseRead = "case_read",
    CopyRead = "copy_read",
    PaperRead = "paper_read",
    Seeded = "seeded",
    StaffNamed = "staff_named",
    DocumentsRefused = "documents_refused",
    DocumentsRefusalSigned = "documents_refusal_signed",
    Printed = "printed",
    HandedOver = "handed_over",
    CalendarPublished = "calendar_published",
    StaffRemoved = "staff_removed",
    OutageWritten = "outage_written",
    OutageEnded = "outage_ended",
    Complained = "complained",
    ComplaintRead = "complaint_read",
    ComplaintAnswered = "complaint_answered",
    ConsumerNamed = "consumer_named",
    ConsumerRevoked = "consumer_revoked",
    Consulted = "consulted",
    Withdrawn = "withdrawn",
    HearingOpened = "hearing_opened",
    HearingAnswered = "hearing_answered",
    HearingConcluded = "hearing_concluded",
    Proposed = "proposed",
    Countersigned = "countersigned",
    Declined = "declined",
    ProposalTakenBack = "proposal_taken_back",
    Booked = "booked",
    BookingCancelled = "booking_cancelled",
    TicketDrawn = "ticket_drawn",
    VisitorCalled = "visitor_called",
    ServingStarted = "serving_started",
    VisitorServed = "visitor_served",
    VisitorAbsent = "visitor_absent",
    HomeVisitRequested = "home_visit_requested",
    HomeVisitAssigned = "home_visit_assigned",
    HomeVisitPerformed = "home_visit_performed",
    HomeVisitCancelled = "home_visit_cancelled",
    HomeVisitsRead = "home_visits_read",
    StatusTold = "status_told",
    JournalRead = "journal_read",
    JournalChecked = "journal_checked",
    JournalBroken = "journal_broken",
    JournalSealed = "journal_sealed",
    BlocksMade = "blocks_made",
    RefusalDrawn = "refusal_drawn",
    PhoneOpened = "phone_opened",
    PhoneSigned = "phone_signed",
    PhoneRefused = "phone_refused",
    MessageTaken = "message_taken",
    MessageGivenUp = "message_given_up",
    MessageSentAgain = "message_sent_again",
    RulesChangeRecorded = "rules_change_recorded",
    RulesNoticeSent = "rules_notice_sent",
    Received = "received",
    ReceiptTakenBack = "receipt_taken_back",
    CandidateJudged = "candidate_judged",
    DocumentAsked = "document_asked",
    RegisterAsked = "register_asked",
    ClockStepped = "clock_stepped",
    NumberingBegun = "numbering_begun",
    FilersRead = "filers_read",
    CabinetRead = "cabinet_read",
    QueueRead = "queue_read",
    OverviewRead = "overview_read",
    ProposalsRead = "proposals_read",
    FormRead = "form_read",
    FormsRead = "forms_read",
    TurnedAwayRead = "turned_away_read",
    ResultsRead = "results_read",
    HallRead = "hall_read",
    StaffRead = "staff_read",
    SoughtInVain = "sought_in_vain",
    StaffProposed = "staff_proposed",
    StaffProposalDeclined = "staff_proposal_declined",
    StaffProposalTakenBack = "staff_proposal_taken_back",
    SessionsEnded = "sessions_ended",
}

impl Fact {
    /// The fact of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fact| fact.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Fact;

    #[test]
    fn every_fact_has_one_name_and_is_found_by_it() {
        for (place, fact) in Fact::ALL.iter().enumerate() {
            assert_eq!(Fact::parse(fact.as_str()), Some(*fact));
            assert!(
                Fact::ALL.iter().skip(place + 1).all(|other| other.as_str() != fact.as_str()),
                "{fact:?}"
            );
        }
        assert_eq!(Fact::parse("nothing"), None);
    }
}
