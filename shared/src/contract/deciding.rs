//! Deciding: queue, cases, candidates, decisions, second persons; the register of complaints.

use crate::wire::v1::ask::{LookedUpWire, RegistersWire};
use crate::wire::v1::complaint::{ComplaintAnswerWire, ComplaintWire};
use crate::wire::v1::operator::{
    CaseWire, ChooseWire, ConcludeWire, FilersWire, GrantWire, HearWire, OverviewWire, ProposalAnswerWire,
    ProposalWire, ProposeWire, QueueQuery, QueueWire, RefuseWire,
};

endpoints! {
    "deciding", "Deciding";

    /// The register of complaints: what waits, by due day, then what is answered.
    ListComplaints = GET "/supervisor/complaints" {
        access: [AnswerComplaints],
        reads: [ComplaintRead "complaint"],
        answer: 200 Vec<ComplaintWire>,
        used_by: [desk "complaints"],
    }

    /// Answers a complaint, with reasons; changes no decision by itself.
    AnswerComplaint = POST "/supervisor/complaints/{id}/answer" {
        access: [AnswerComplaints],
        reads: [deed "complaint"],
        guard: version,
        body: ComplaintAnswerWire,
        answer: 200 ComplaintWire,
        problems: [WrongStage, NumberTold, EntryIncomplete, OwnDecision],
        used_by: [desk "complaints"],
    }

    /// What waits for a person, by due day; a page of it, by filters.
    ReadQueue = GET "/operator/queue" {
        access: [ReadQueue],
        reads: [QueueRead "application"],
        query: QueueQuery,
        answer: 200 QueueWire,
        basis: [R9],
        used_by: [desk "queue"],
    }

    /// A case with findings and candidates.
    ReadCase = GET "/operator/cases/{id}" {
        access: [ReadQueue],
        reads: [deed "application"],
        answer: 200 CaseWire,
        used_by: [desk "case"],
    }

    /// A file of the case.
    ReadCaseCopy = GET "/operator/cases/{id}/copies/{copy}" {
        access: [ReadQueue],
        reads: [deed "application"],
        file: "*/*",
        problems: [CopyLost],
        used_by: [desk "case"],
    }

    /// A page of a file of the case as a picture, counted from 1: of a PDF as the service draws it, a picture as it is. Whoever
    /// was shown every page has opened the copy.
    ReadCasePage = GET "/operator/cases/{id}/copies/{copy}/pages/{page}" {
        access: [ReadQueue],
        reads: [deed "application"],
        file: "*/*",
        problems: [CopyLost, CopyUndrawn],
        used_by: [desk "case"],
    }

    /// Takes a case.
    Claim = POST "/operator/cases/{id}/claim" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        answer: 200 CaseWire,
        problems: [WrongStage, OwnCase],
        basis: [R2_8, R10],
        used_by: [desk "case"],
    }

    /// Gives a case back.
    Release = POST "/operator/cases/{id}/release" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        answer: 200 CaseWire,
        problems: [WrongStage, NotHolder, OwnCase],
        used_by: [desk "case"],
    }

    /// Decides about one candidate, the same person or another, with a reason; kept with the case.
    ChooseCandidate = POST "/operator/cases/{id}/candidates/{person}" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        body: ChooseWire,
        answer: 200 CaseWire,
        problems: [
            WrongStage, NotHolder, DecisionIncomplete, CandidatesChanged, OwnCase, ProposalOpen, KindClosed,
        ],
        basis: [R15_3],
        used_by: [desk "case"],
    }

    /// Forms the IIN: every candidate decided to be another person, here or before, every line of the checklist
    /// ticked.
    Grant = POST "/operator/cases/{id}/grant" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        body: GrantWire,
        answer: 200 CaseWire,
        problems: [
            WrongStage, NotHolder, DecisionIncomplete, CandidatesChanged, CandidateUndecided,
            CandidateIsDuplicate, OwnCase, SecondPersonNeeded, IinExhausted, IinUnknown, RegisterChanged,
            CopiesUnopened, KindClosed,
        ],
        basis: [R2_6, R2_8, R10],
        used_by: [desk "case"],
    }

    /// Refuses the service on grounds of paragraph 15, with a reason.
    Refuse = POST "/operator/cases/{id}/refuse" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        body: RefuseWire,
        answer: 200 CaseWire,
        problems: [WrongStage, NotHolder, DecisionIncomplete, NumberTold, NotHeard, HearingOpen, OwnCase],
        basis: [R2_8, R15_1, R15_2, R15_3],
        used_by: [desk "case"],
    }

    /// For the supervisor: overdue and due today by office and kind, what waits for a second person, today's numbers,
    /// numbers running out.
    ReadOverview = GET "/operator/overview" {
        access: [Oversee],
        reads: [OverviewRead "application"],
        answer: 200 OverviewWire,
        used_by: [desk "overview"],
    }

    /// Takes the most urgent free case of a kind and a channel; two who ask at once get two cases.
    TakeNext = POST "/operator/queue/next" {
        access: [Decide],
        reads: [deed "application"],
        body: QueueQuery,
        answer: 200 CaseWire,
        problems: [QueueEmpty],
        basis: [R9],
        used_by: [desk "queue"],
    }

    /// Tells the recipient of a preliminary decision; refused while hearings are off.
    Hear = POST "/operator/cases/{id}/hear" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        body: HearWire,
        answer: 200 CaseWire,
        problems: [
            WrongStage, NotHolder, DecisionIncomplete, NumberTold, HearingOff, NotHeard, HearingOpen,
            ObjectionLate, ObjectionGiven, OwnCase,
        ],
        used_by: [desk "case"],
    }

    /// Ends the hearing with its record.
    ConcludeHearing = POST "/operator/cases/{id}/conclude" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        body: ConcludeWire,
        answer: 200 CaseWire,
        problems: [
            WrongStage, NotHolder, DecisionIncomplete, NumberTold, HearingOff, NotHeard, HearingOpen,
            ObjectionLate, ObjectionGiven, OwnCase,
        ],
        used_by: [desk "case"],
    }

    /// Proposes a grant that sets a certain duplicate aside, or a correction without its certificate.
    Propose = POST "/operator/cases/{id}/propose" {
        access: [Decide],
        reads: [deed "application"],
        guard: version,
        body: ProposeWire,
        answer: 200 CaseWire,
        problems: [
            WrongStage, NotHolder, DecisionIncomplete, CandidatesChanged, CandidateUndecided,
            CandidateIsDuplicate, OwnCase, ProposalOpen, CopiesUnopened, KindClosed,
        ],
        used_by: [desk "case"],
    }

    /// What waits for a second person.
    ListProposals = GET "/operator/proposals" {
        access: [Countersign],
        reads: [ProposalsRead "application"],
        answer: 200 Vec<ProposalWire>,
        used_by: [desk "proposals"],
    }

    /// Confirms a proposal, by another person: the grant is made in the same transaction.
    ConfirmProposal = POST "/operator/proposals/{id}/confirm" {
        access: [Countersign],
        reads: [deed "proposal"],
        body: ProposalAnswerWire,
        answer: 200 CaseWire,
        problems: [
            WrongStage, DecisionIncomplete, CandidatesChanged, OwnCase, SamePerson, ProposalClosed,
            IinExhausted, IinUnknown, RegisterChanged, CopiesUnopened, KindClosed,
        ],
        used_by: [desk "proposals"],
    }

    /// Declines a proposal, by another person.
    DeclineProposal = POST "/operator/proposals/{id}/decline" {
        access: [Countersign],
        reads: [deed "proposal"],
        body: ProposalAnswerWire,
        answer: 200 ProposalWire,
        problems: [DecisionIncomplete, OwnCase, SamePerson, ProposalClosed],
        used_by: [desk "proposals"],
    }

    /// The author of a proposal takes it back.
    TakeBackProposal = POST "/operator/proposals/{id}/take-back" {
        access: [Decide],
        reads: [deed "proposal"],
        answer: 200 ProposalWire,
        problems: [NotHolder, ProposalClosed],
        used_by: [desk "case"],
    }

    /// Who filed for whom within thirty days, those for most people first; every look is remembered.
    ListFilers = GET "/supervisor/filers" {
        access: [OverseeFilers],
        reads: [FilersRead "application"],
        answer: 200 FilersWire,
        used_by: [desk "filers"],
    }

    /// Asks the registers that are connected about a case once more, and keeps what they say; `neighbour-off` where none
    /// is. Who gives no answer in time is away.
    AskRegisters = POST "/operator/cases/{id}/registers" {
        access: [Decide],
        reads: [deed "application"],
        pace: LookUps,
        answer: 200 RegistersWire,
        problems: [WrongStage, NeighbourOff],
        basis: [R10],
        used_by: [desk "case"],
    }

    /// Asks the national register which numbers it knows of the person of a case; `neighbour-off` where it is not
    /// connected.
    LookUpPerson = POST "/operator/cases/{id}/look-up" {
        access: [Decide],
        reads: [deed "application"],
        pace: LookUps,
        answer: 200 LookedUpWire,
        problems: [KindClosed, WrongStage, NeighbourOff, NeighbourSilent],
        basis: [R15_3],
        used_by: [desk "case"],
    }
}
