//! Filing: drafts, copies, statements, what the signed-in person filed, complaints.

use crate::wire::v1::application::{ApplicationLine, ApplicationWire, ObjectionWire, WithdrawWire};
use crate::wire::v1::complaint::{ComplainWire, ComplaintWire};
use crate::wire::v1::draft::{DraftWire, LodgeWire, PrepareWire, PreparedWire};
use crate::wire::v1::formation::FormationAnswers;

endpoints! {
    "filing", "Filing";

    /// One's own complaints with their answers.
    ListOwnComplaints = GET "/complaints" {
        access: [Complain],
        reads: [own],
        answer: 200 Vec<ComplaintWire>,
        used_by: [portal "cabinet"],
    }

    /// Complains about a decision or a delay of one's own application.
    Complain = POST "/complaints" {
        access: [Complain],
        reads: [deed "complaint"],
        guard: once,
        body: ComplainWire,
        answer: 201 ComplaintWire,
        problems: [NotFound, NumberTold, EntryIncomplete, AlreadyThere, ComplaintNotOpen],
        used_by: [portal "cabinet"],
    }

    /// One's drafts.
    ListDrafts = GET "/drafts" {
        access: [File],
        reads: [own],
        answer: 200 Vec<DraftWire>,
        used_by: [portal "cabinet"],
    }

    /// A new draft.
    OpenDraft = POST "/drafts" {
        access: [File],
        reads: [own],
        guard: once,
        optional_body: FormationAnswers,
        answer: 201 DraftWire,
        problems: [NotFound, DraftsTooMany],
        basis: [R3_1, A3_8_Portal_1],
        used_by: [portal "filing"],
    }

    /// A draft.
    ReadDraft = GET "/drafts/{id}" {
        access: [File],
        reads: [own],
        answer: 200 DraftWire,
        used_by: [portal "filing"],
    }

    /// Stores the answers of a draft.
    SaveDraft = PUT "/drafts/{id}" {
        access: [File],
        reads: [own],
        guard: version,
        body: FormationAnswers,
        answer: 200 DraftWire,
        problems: [SignatureBeingChecked],
        used_by: [portal "filing"],
    }

    /// Discards a draft with its copies.
    DiscardDraft = DELETE "/drafts/{id}" {
        access: [File],
        reads: [own],
        answer: 204,
        problems: [SignatureBeingChecked],
        used_by: [portal "cabinet"],
    }

    /// Attaches a file: its bytes as the body, its name percent-encoded in `X-Copy-Name`; purposes `identity`,
    /// `translation`, `power_of_attorney`, `delegation`, `representation_proof`.
    AttachCopy = POST "/drafts/{id}/copies/{name}" {
        access: [File],
        reads: [own],
        upload: "application/octet-stream",
        answer: 201 DraftWire,
        problems: [
            SignatureBeingChecked, CopyType, CopyTooLarge, CopyUnreadable, CopyEmpty, CopyCutOff,
            CopyLocked, CopyArea, CopiesTooLarge, UploadsTooMany, CopiesTooMany,
        ],
        basis: [A3_8_Portal_2, A3_8_Portal_4],
        used_by: [portal "filing"],
    }

    /// A copy of the draft.
    ReadCopy = GET "/drafts/{id}/copies/{name}" {
        access: [File],
        reads: [own],
        file: "*/*",
        problems: [CopyLost],
        used_by: [portal "filing"],
    }

    /// Removes a copy from the draft.
    RemoveCopy = DELETE "/drafts/{id}/copies/{name}" {
        access: [File],
        reads: [own],
        answer: 200 DraftWire,
        problems: [SignatureBeingChecked],
        used_by: [portal "filing"],
    }

    /// Judges the draft and issues the statement to sign.
    PrepareDraft = POST "/drafts/{id}/prepare" {
        access: [File],
        reads: [own],
        body: PrepareWire,
        answer: 200 PreparedWire,
        problems: [StaleVersion, HasErrors, SignatureBeingChecked, NotInForce, ChannelClosed],
        basis: [A3_8_Portal_1, A3_8_Portal_3],
        used_by: [portal "filing"],
    }

    /// Lodges with the signed statement; `202` when it is received and its signature cannot be judged yet: the draft
    /// lies still, with a `receipt`, and the time counts from now.
    LodgeDraft = POST "/drafts/{id}/lodge" {
        access: [File],
        reads: [deed "draft"],
        guard: once,
        pace: Lodgings,
        body: LodgeWire,
        answer: 201 ApplicationWire,
        or: 202 DraftWire,
        problems: [
            HasErrors, ChallengeSpent, StatementStale, JudgedAnew, EnvelopeMalformed, SignatureRefused,
            RevocationUnknown, SignatureBeingChecked, ContentDiffers, SignerDiffers, SignerUnidentified,
            AlreadyHasIin, AlreadyFiled, IinExhausted, NotInForce, IinUnknown, ChannelClosed, KindClosed,
            SigningPaused,
        ],
        basis: [R3_1, A3_8_Portal_1, A3_8_Portal_3],
        used_by: [portal "filing"],
    }

    /// Takes a lodging back that was received and is not registered yet.
    TakeBackReceipt = DELETE "/drafts/{id}/receipt" {
        access: [File],
        reads: [deed "draft"],
        answer: 200 DraftWire,
        used_by: [portal "cabinet"],
    }

    /// The cabinet.
    ListApplications = GET "/applications" {
        access: [ReadCabinet],
        reads: [CabinetRead "application"],
        answer: 200 Vec<ApplicationLine>,
        basis: [A3_5_2],
        used_by: [portal "cabinet"],
    }

    /// An application; number, certificate and refusal from their release on.
    ReadApplication = GET "/applications/{id}" {
        access: [ReadCabinet],
        reads: [CaseRead "application"],
        answer: 200 ApplicationWire,
        basis: [A3_5_2],
        used_by: [portal "cabinet"],
    }

    /// The registration certificate.
    ReadCertificate = GET "/applications/{id}/certificate" {
        access: [ReadCabinet],
        reads: [deed "application"],
        file: "application/pdf",
        problems: [SigningPaused, WrongStage, NotReleased, KindClosed],
        basis: [R2_7, A3_5_1, A3_5_2],
        used_by: [portal "cabinet"],
    }

    /// The service's detached signature over it.
    ReadCertificateSignature = GET "/applications/{id}/certificate.p7s" {
        access: [ReadCabinet],
        reads: [deed "application"],
        file: "application/pkcs7-signature",
        problems: [SigningPaused, WrongStage, NotReleased, KindClosed],
        used_by: [portal "cabinet"],
    }

    /// The text that was signed.
    ReadStatement = GET "/applications/{id}/statement" {
        access: [ReadCabinet],
        reads: [deed "application"],
        file: "text/plain",
        problems: [WrongStage, NotReleased, KindClosed],
        used_by: [portal "cabinet"],
    }

    /// The signature as it was sent.
    ReadEnvelope = GET "/applications/{id}/envelope" {
        access: [ReadCabinet],
        reads: [deed "application"],
        file: "application/pkcs7-mime",
        problems: [WrongStage, NotReleased, KindClosed],
        used_by: [portal "cabinet"],
    }

    /// The refusal of the service, from its release on.
    ReadRefusal = GET "/applications/{id}/refusal" {
        access: [ReadCabinet],
        reads: [deed "application"],
        file: "application/pdf",
        problems: [SigningPaused, WrongStage, NotReleased, KindClosed],
        basis: [A3_5_1, A6],
        used_by: [portal "cabinet"],
    }

    /// The service's detached signature over it.
    ReadRefusalSignature = GET "/applications/{id}/refusal.p7s" {
        access: [ReadCabinet],
        reads: [deed "application"],
        file: "application/pkcs7-signature",
        problems: [SigningPaused, WrongStage, NotReleased, KindClosed],
        used_by: [portal "cabinet"],
    }

    /// Takes it back before the decision; nothing is formed, and the document is free for a new filing.
    Withdraw = POST "/applications/{id}/withdraw" {
        access: [File],
        reads: [deed "application"],
        guard: version,
        body: WithdrawWire,
        answer: 200 ApplicationWire,
        problems: [WrongStage, DecisionIncomplete, AlreadyDecided],
        used_by: [portal "cabinet"],
    }

    /// Answers a hearing: objects, or waives the term; within two working days, once.
    Object = POST "/applications/{id}/objection" {
        access: [File],
        reads: [deed "application"],
        guard: version,
        body: ObjectionWire,
        answer: 200 ApplicationWire,
        problems: [
            WrongStage, DecisionIncomplete, HearingOff, NotHeard, HearingOpen, ObjectionLate,
            ObjectionGiven, AlreadyDecided,
        ],
        used_by: [portal "cabinet"],
    }
}
