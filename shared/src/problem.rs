//! Every way the service can refuse a call, by a stable name. The words stand in `text::problem`; the HTTP status
//! is the service's business and stands here once, so that documentation and server cannot differ.

use std::collections::BTreeMap;

use crate::law::Cite;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:literal;)*) => {
        /// A stable code of a problem document (RFC 9457).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ProblemCode { $($(#[$doc])* $name,)* }

        impl ProblemCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code, kebab-case; never translated, never changed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The HTTP status that goes with it.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }

            /// The code of that name.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

codes! {
    /// The body is not the JSON this endpoint takes.
    Malformed = "malformed", 400;
    /// A text holds characters that cannot be printed.
    TextUnprintable = "text-unprintable", 422;
    /// The body is larger than allowed.
    TooLarge = "too-large", 413;
    /// The request has no `Idempotency-Key`, or one that is not 8–64 letters, digits or hyphens.
    IdempotencyKeyMissing = "idempotency-key-missing", 400;
    /// The same key came with other content.
    IdempotencyConflict = "idempotency-conflict", 422;
    /// Nobody is signed in.
    NotSignedIn = "not-signed-in", 401;
    /// The CSRF token is missing or wrong.
    CsrfRefused = "csrf-refused", 403;
    /// The role may not do this.
    Forbidden = "forbidden", 403;
    /// There is no such thing for this person.
    NotFound = "not-found", 404;
    /// The method is not offered here.
    MethodNotAllowed = "method-not-allowed", 405;
    /// Somebody changed it meanwhile.
    StaleVersion = "stale-version", 409;
    /// `If-Match` is missing.
    VersionMissing = "version-missing", 428;
    /// The stage does not allow it; values `from`, `wanted`.
    WrongStage = "wrong-stage", 409;
    /// Another operator holds the case.
    NotHolder = "not-holder", 409;
    /// The application has errors; see `findings`.
    HasErrors = "has-errors", 422;
    /// The challenge is unknown, spent or expired.
    ChallengeSpent = "challenge-spent", 409;
    /// The statement is older than the draft, or expired.
    StatementStale = "statement-stale", 409;
    /// Newer rules judge otherwise than those under which it was signed.
    JudgedAnew = "judged-anew", 409;
    /// The envelope is not a CMS this service reads.
    EnvelopeMalformed = "envelope-malformed", 422;
    /// The signature is refused; value `reason` is the code of the signature check.
    SignatureRefused = "signature-refused", 422;
    /// Whether the certificate is revoked cannot be told now.
    RevocationUnknown = "revocation-unknown", 503;
    /// The draft was received as an application and lies still until its signature is judged.
    SignatureBeingChecked = "signature-being-checked", 409;
    /// The signature is over other bytes than the statement issued.
    ContentDiffers = "content-differs", 422;
    /// The signer is not the person signed in.
    SignerDiffers = "signer-differs", 422;
    /// The certificate carries no IIN, or one that cannot be.
    SignerUnidentified = "signer-unidentified", 422;
    /// An IIN is already registered for the holder of this document (paragraph 15.3).
    AlreadyHasIin = "already-has-iin", 409;
    /// An application for the holder of this document is being checked.
    AlreadyFiled = "already-filed", 409;
    /// The file is not a PDF, JPEG or PNG.
    CopyType = "copy-type", 415;
    /// The file is larger than allowed; value `max`.
    CopyTooLarge = "copy-too-large", 413;
    /// The file is damaged: it cannot be opened.
    CopyUnreadable = "copy-unreadable", 422;
    /// The file has no page or no picture in it.
    CopyEmpty = "copy-empty", 422;
    /// The end of the file is missing.
    CopyCutOff = "copy-cut-off", 422;
    /// The file opens only with a password.
    CopyLocked = "copy-locked", 422;
    /// The picture has more pixels than allowed; value `megapixels`.
    CopyArea = "copy-area", 422;
    /// The files of the person's drafts together are larger than allowed; value `max`.
    CopiesTooLarge = "copies-too-large", 409;
    /// The person sends more files at once than allowed; value `retry_after`, seconds.
    UploadsTooMany = "uploads-too-many", 429;
    /// The body says that it is of another kind than this call takes, or is packed; value `takes`, its media type.
    BodyType = "body-type", 415;
    /// The body came too slowly.
    BodySlow = "body-slow", 408;
    /// The draft holds as many copies as it may; value `max`.
    CopiesTooMany = "copies-too-many", 409;
    /// The person has as many drafts as allowed; value `max`.
    DraftsTooMany = "drafts-too-many", 409;
    /// Ground, reason or checklist is missing or wrong.
    DecisionIncomplete = "decision-incomplete", 422;
    /// The reason of a refusal holds an IIN, which whoever filed must not learn from it.
    NumberTold = "number-told", 422;
    /// Duplicate candidates appeared or changed since the case was shown.
    CandidatesChanged = "candidates-changed", 409;
    /// A duplicate candidate has no decision yet; value `count`, how many.
    CandidateUndecided = "candidate-undecided", 409;
    /// A candidate was decided to be the recipient: there is an IIN already.
    CandidateIsDuplicate = "candidate-is-duplicate", 409;
    /// Hearings before a refusal are switched off.
    HearingOff = "hearing-off", 409;
    /// The recipient was not heard on these grounds.
    NotHeard = "not-heard", 409;
    /// The recipient may still object, or the act comes too soon after the notice; value `day`, from which it may.
    HearingOpen = "hearing-open", 409;
    /// The term to object has ended; value `day`, the last one.
    ObjectionLate = "objection-late", 409;
    /// The recipient has answered already.
    ObjectionGiven = "objection-given", 409;
    /// The application is decided and cannot be taken back.
    AlreadyDecided = "already-decided", 409;
    /// No free case waits.
    QueueEmpty = "queue-empty", 404;
    /// Whoever filed or signed an application does not decide it.
    OwnCase = "own-case", 403;
    /// One person alone may not do this.
    SecondPersonNeeded = "second-person-needed", 409;
    /// Who proposed cannot confirm.
    SamePerson = "same-person", 403;
    /// The proposal was confirmed, declined, taken back or has expired.
    ProposalClosed = "proposal-closed", 409;
    /// A proposal for the same waits already.
    ProposalOpen = "proposal-open", 409;
    /// No serial is left for this date of birth: an administrator must act.
    IinExhausted = "iin-exhausted", 503;
    /// No edition of the Rules was in force on the day of filing; value `day`.
    NotInForce = "not-in-force", 503;
    /// The register does not know the number.
    IinUnknown = "iin-unknown", 404;
    /// The register changed since the correction was filled in; value `fields`.
    RegisterChanged = "register-changed", 409;
    /// The result is not released yet; value `release_at`.
    NotReleased = "not-released", 409;
    /// Formation through the portal is closed under this edition.
    ChannelClosed = "channel-closed", 403;
    /// The version of the working calendar cannot stand; value `reasons`, see `calendar::version::CalendarFault`.
    CalendarRefused = "calendar-refused", 422;
    /// A part of an entry is missing or cannot be; value `part`.
    EntryIncomplete = "entry-incomplete", 422;
    /// The same is entered already.
    AlreadyThere = "already-there", 409;
    /// There is nothing yet, or nothing more, to complain about; value `reason`, see `complaint::ComplaintError`.
    ComplaintNotOpen = "complaint-not-open", 409;
    /// Nobody judges a complaint about their own decision.
    OwnDecision = "own-decision", 409;
    /// Nobody gives themselves a role or takes it from themselves.
    OwnRole = "own-role", 409;
    /// Copies of the case were not opened by whoever decides; value `copies`, how many.
    CopiesUnopened = "copies-unopened", 409;
    /// The file of this copy cannot be opened here; whoever keeps the service must bring it back.
    CopyLost = "copy-lost", 503;
    /// This page of the file cannot be shown as a picture; the file itself can still be opened.
    CopyUndrawn = "copy-undrawn", 422;
    /// One person may not hold both roles; values `role`, `other` and `why`, see `access::APART`.
    RolesApart = "roles-apart", 409;
    /// It stands in the configuration and is changed there.
    FixedByConfiguration = "fixed-by-configuration", 409;
    /// The key of another system is unknown, expired or taken back.
    KeyRefused = "key-refused", 401;
    /// Another system asked with something that cannot be read; names the parts.
    AskUnreadable = "ask-unreadable", 422;
    /// No visit can be booked for that time: closed, past, or too far ahead.
    SlotNotOffered = "slot-not-offered", 422;
    /// Every place of that time is booked.
    SlotTaken = "slot-taken", 409;
    /// The person has an open booking for the same purpose.
    AlreadyBooked = "already-booked", 409;
    /// The service centre is closed now.
    OfficeClosed = "office-closed", 409;
    /// Nobody waits in the queue.
    NobodyWaits = "nobody-waits", 409;
    /// The counter serves somebody, or the office has no such counter.
    CounterBusy = "counter-busy", 409;
    /// The booking, ticket or home visit is not in a state for this; values `from`, `wanted`.
    WrongVisitState = "wrong-visit-state", 409;
    /// A request for a home visit lacks something or cannot be met; value `field`.
    VisitIncomplete = "visit-incomplete", 422;
    /// Another clerk makes this home visit.
    VisitOfAnother = "visit-of-another", 409;
    /// The application named was not taken in on this home visit.
    VisitApplication = "visit-application", 422;
    /// The form at the counter has ended; values `from` (`lodged` or `turned_away`) and `wanted`.
    IntakeEnded = "intake-ended", 409;
    /// Nobody is known to stand at the counter: neither a ticket that is being served nor a visit at home.
    PresenceNeeded = "presence-needed", 409;
    /// Every document is there and in date: nobody is turned away (annex 5).
    PackageComplete = "package-complete", 409;
    /// This kind of application is not taken here yet.
    KindClosed = "kind-closed", 409;
    /// The office has as many forms open as allowed; value `max`.
    IntakesTooMany = "intakes-too-many", 409;
    /// The result was handed over already.
    AlreadyHandedOver = "already-handed-over", 409;
    /// Signing on a phone is not switched on here.
    PhoneSigningOff = "phone-signing-off", 404;
    /// No signing on a phone by that name, or another browser's.
    PhoneSigningUnknown = "phone-signing-unknown", 404;
    /// The signing on a phone stands elsewhere; values `from`, `wanted`, see `eds::phone::PhoneState`.
    PhoneSigningEnded = "phone-signing-ended", 403;
    /// The phone's token is missing, wrong or another signing's.
    PhoneTokenRefused = "phone-token-refused", 403;
    /// What the phone sent back is not the object it was given.
    PhoneObjectDiffers = "phone-object-differs", 403;
    /// The phone's signature is not accepted; value `problem` is the code why.
    PhoneSignatureRefused = "phone-signature-refused", 403;
    /// The result has not come back from ИС МП yet; it is sent again by itself.
    ResultNotReturned = "result-not-returned", 409;
    /// What is to be signed with the service's own key cannot be signed now; what was decided stands.
    SigningPaused = "signing-paused", 503;
    /// An earlier message of the same case has not come: it is to be sent first.
    MessageEarly = "message-early", 409;
    /// Under this id, or at this place, another message was taken in.
    MessageOther = "message-other", 409;
    /// Only a message that was given up is sent again; values `from` and `wanted`.
    MessageUnderWay = "message-under-way", 409;
    /// The system that would have to be asked is not connected here.
    NeighbourOff = "neighbour-off", 409;
    /// The system asked gave no answer that can be used.
    NeighbourSilent = "neighbour-silent", 503;
    /// The message cannot be taken in; value `part`: `protocol`, `kind`, `case`, `place` or `content`.
    MessageUnfit = "message-unfit", 422;
    /// Too many requests; value `retry_after`, seconds.
    RateLimited = "rate-limited", 429;
    /// There is no room to keep anything more; value `retry_after`, seconds.
    StorageFull = "storage-full", 507;
    /// The service cannot answer now.
    Unavailable = "unavailable", 503;
    /// A fault of ours.
    Internal = "internal", 500;
}

/// A problem before it is put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What.
    pub code: ProblemCode,
    /// The paragraph, when there is one.
    pub basis: Option<Cite>,
    /// Values the words need.
    pub values: BTreeMap<&'static str, String>,
}

impl Problem {
    /// A problem without values.
    #[must_use]
    pub fn new(code: ProblemCode) -> Self {
        Self { code, basis: None, values: BTreeMap::new() }
    }

    /// With a paragraph.
    #[must_use]
    pub fn under(mut self, basis: Cite) -> Self {
        self.basis = Some(basis);
        self
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.insert(name, value.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_parse_back() {
        for code in ProblemCode::ALL {
            assert_eq!(ProblemCode::parse(code.as_str()), Some(*code));
            assert!((400..600).contains(&code.status()));
        }
    }

    #[test]
    fn what_a_problem_is_given_stands_in_its_words() {
        use crate::locale::Locale;
        let problem = Problem::new(ProblemCode::DraftsTooMany).with("max", "20").under(Cite::R3_1);
        assert_eq!(problem.basis, Some(Cite::R3_1));
        for locale in Locale::ALL {
            let words = crate::text::problem(*locale, problem.code, &problem.values);
            assert!(words.detail.contains("20") && !words.detail.contains('{'), "{words:?}");
        }
    }
}
