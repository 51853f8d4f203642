//! The counter of a service centre: forms, what is registered or turned away, results.

use crate::wire::v1::ask::FetchDocumentWire;
use crate::wire::v1::centre::{
    HandOverWire, HandedOverWire, IntakeLine, IntakeWire, LodgeIntakeWire, OpenIntakeWire, RegisteredWire,
    ResultLine, TurnAwayWire, TurnedAwayWire,
};
use crate::wire::v1::correction::{CurrentParticulars, LookUpWire};
use crate::wire::v1::request::AnswersWire;

endpoints! {
    "counter", "Counter";

    /// What the register says of the number a visitor names; every look is remembered.
    LookUpParticulars = POST "/centre/particulars" {
        access: [LookUpParticulars],
        reads: [deed "iin"],
        pace: LookUps,
        body: LookUpWire,
        answer: 200 CurrentParticulars,
        problems: [IinUnknown],
        basis: [R3_3],
        used_by: [desk "counter"],
    }

    /// Forms open at the office's counters.
    ListIntakes = GET "/centre/intakes" {
        access: [TakeIn],
        reads: [FormsRead "intake"],
        answer: 200 Vec<IntakeLine>,
        used_by: [desk "counter"],
    }

    /// Opens an empty form of a kind.
    OpenIntake = POST "/centre/intakes" {
        access: [TakeIn],
        reads: [nothing],
        guard: once,
        body: OpenIntakeWire,
        answer: 201 IntakeWire,
        problems: [IntakesTooMany],
        basis: [R3_1, R3_2, R3_3],
        used_by: [desk "counter"],
    }

    /// A form, judged, with the live checklist of documents.
    ReadIntake = GET "/centre/intakes/{id}" {
        access: [TakeIn],
        reads: [FormRead "intake"],
        answer: 200 IntakeWire,
        problems: [IntakeEnded],
        used_by: [desk "form"],
    }

    /// Stores the answers of a form.
    SaveIntake = PUT "/centre/intakes/{id}" {
        access: [TakeIn],
        reads: [FormRead "intake"],
        guard: version,
        body: AnswersWire,
        answer: 200 IntakeWire,
        problems: [IntakeEnded],
        used_by: [desk "form"],
    }

    /// Discards a form with its copies.
    DiscardIntake = DELETE "/centre/intakes/{id}" {
        access: [TakeIn],
        reads: [nothing],
        guard: version,
        answer: 204,
        problems: [IntakeEnded],
        used_by: [desk "form"],
    }

    /// Attaches a file for a purpose, as for drafts; also `application`, `change_proof`.
    AttachIntakeCopy = POST "/centre/intakes/{id}/copies/{name}" {
        access: [TakeIn],
        reads: [FormRead "intake"],
        upload: "application/octet-stream",
        answer: 201 IntakeWire,
        problems: [
            CopyType, CopyTooLarge, CopyUnreadable, CopyEmpty, CopyCutOff, CopyLocked, CopyArea,
            CopiesTooLarge, UploadsTooMany, CopiesTooMany, IntakeEnded,
        ],
        used_by: [desk "form"],
    }

    /// A copy of the form.
    ReadIntakeCopy = GET "/centre/intakes/{id}/copies/{name}" {
        access: [TakeIn],
        reads: [CopyRead "intake"],
        file: "*/*",
        problems: [CopyLost],
        used_by: [desk "form"],
    }

    /// Removes a copy from the form.
    RemoveIntakeCopy = DELETE "/centre/intakes/{id}/copies/{name}" {
        access: [TakeIn],
        reads: [FormRead "intake"],
        answer: 200 IntakeWire,
        problems: [IntakeEnded],
        used_by: [desk "form"],
    }

    /// The application filled in, to be signed by hand (annexes 1, 2, 1-1).
    PrintIntake = GET "/centre/intakes/{id}/form" {
        access: [TakeIn],
        reads: [PaperRead "intake"],
        file: "application/pdf",
        problems: [HasErrors, IntakeEnded, KindClosed],
        basis: [A1, A2, A1_1_Head],
        used_by: [desk "form"],
    }

    /// Registers a form; the clerk attests who was identified by which document.
    LodgeIntake = POST "/centre/intakes/{id}/lodge" {
        access: [TakeIn],
        reads: [deed "intake"],
        guard: once,
        pace: Lodgings,
        body: LodgeIntakeWire,
        answer: 201 RegisteredWire,
        problems: [
            StaleVersion, HasErrors, AlreadyHasIin, AlreadyFiled, IinExhausted, NotInForce, IinUnknown, RegisterChanged,
            EntryIncomplete, IntakeEnded, PresenceNeeded, KindClosed,
        ],
        basis: [R3_1, R3_2, R3_3],
        used_by: [desk "form"],
    }

    /// Refuses to take the documents (annex 5): missing or expired ones are named, nothing is registered.
    TurnAway = POST "/centre/intakes/{id}/turn-away" {
        access: [TakeIn],
        reads: [deed "intake"],
        guard: once,
        body: TurnAwayWire,
        answer: 201 TurnedAwayWire,
        problems: [StaleVersion, EntryIncomplete, IntakeEnded, PackageComplete],
        basis: [A5_Grounds, A5_List],
        used_by: [desk "form"],
    }

    /// The office's refusals to take documents, newest first.
    ListTurnedAway = GET "/centre/turned-away" {
        access: [TakeIn],
        reads: [TurnedAwayRead "turned_away"],
        answer: 200 Vec<TurnedAwayWire>,
        used_by: [desk "turned-away"],
    }

    /// The refusal to take documents, both copies (annex 5).
    PrintTurnedAway = GET "/centre/turned-away/{id}/paper" {
        access: [TakeIn],
        reads: [PaperRead "turned_away"],
        file: "application/pdf",
        basis: [A5_Head, A5_Copies],
        used_by: [desk "turned-away"],
    }

    /// Both sides have signed their copy.
    SignTurnedAway = POST "/centre/turned-away/{id}/signed" {
        access: [TakeIn],
        reads: [deed "turned_away"],
        answer: 200 TurnedAwayWire,
        basis: [A5_Copies],
        used_by: [desk "turned-away"],
    }

    /// The receipt for documents taken in (annex 4).
    PrintReceipt = GET "/centre/applications/{id}/receipt" {
        access: [TakeIn],
        reads: [PaperRead "application"],
        file: "application/pdf",
        basis: [A4],
        used_by: [desk "form"],
    }

    /// Decided cases that nobody has fetched.
    ListResults = GET "/centre/results" {
        access: [HandOver],
        reads: [ResultsRead "application"],
        answer: 200 Vec<ResultLine>,
        problems: [MessageEarly, MessageOther, MessageUnfit],
        used_by: [desk "results"],
    }

    /// Prints the certificate, or the reasoned refusal (annex 6); every print is remembered.
    PrintResult = POST "/centre/results/{id}/print" {
        access: [HandOver],
        reads: [deed "application"],
        file: "application/pdf",
        problems: [
            SigningPaused, WrongStage, NotReleased, KindClosed, ResultNotReturned, MessageEarly, MessageOther,
            MessageUnfit,
        ],
        basis: [R11],
        used_by: [desk "results"],
    }

    /// Gives the result to somebody who was identified.
    HandOver = POST "/centre/results/{id}/hand-over" {
        access: [HandOver],
        reads: [deed "application"],
        guard: once,
        body: HandOverWire,
        answer: 201 HandedOverWire,
        problems: [
            NotReleased, EntryIncomplete, PresenceNeeded, AlreadyHandedOver, ResultNotReturned,
            MessageEarly, MessageOther, MessageUnfit,
        ],
        basis: [R11, A3_5_1],
        used_by: [desk "results"],
    }

    /// Fetches a document from the digital documents service, by IIN, purpose and the code by which the person
    /// agreed, and attaches it; `neighbour-off` where the service is not connected.
    FetchDocument = POST "/centre/intakes/{id}/documents" {
        access: [TakeIn],
        reads: [deed "intake"],
        pace: LookUps,
        body: FetchDocumentWire,
        answer: 201 IntakeWire,
        problems: [
            CopyType, CopyTooLarge, CopyUnreadable, CopyEmpty, CopyCutOff, CopyLocked, CopyArea,
            CopiesTooLarge, CopiesTooMany, EntryIncomplete, IntakeEnded, NeighbourOff, NeighbourSilent,
        ],
        basis: [R2_15],
        used_by: [desk "form"],
    }
}
