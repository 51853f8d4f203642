//! English words. Knows texts only: placeholders in braces are filled by `fill`, the values are documented at each
//! code in `finding` and `problem`.

mod files;
mod messages;
pub(super) mod names;
mod signature;

pub(super) use signature::signature;

use super::Values;
use crate::finding::FindingCode as F;
use crate::problem::ProblemCode as P;

/// One or two sentences for a finding.
#[expect(clippy::too_many_lines, reason = "one arm for each code, and no wildcard")]
pub(super) fn finding(code: F, value: Values<'_>) -> &'static str {
    match code {
        F::Required if value("chosen") == "yes" => "Select {the_label}.",
        F::Required => "Enter {the_label}.",
        F::TooLong => "“{label}” must be {max} characters or fewer. Shorten the text.",
        F::Character => {
            "“{label}” contains the sign “{character}”, which documents do not print. Copy the text exactly as the document has it."
        }
        F::ChannelClosed => {
            "Under the edition of the Rules in force ({edition}) an IIN is formed only in person. Go to a service centre with the document."
        }
        F::ScriptsMixed => {
            "The word “{word}” mixes letters of different alphabets. Type it again in one alphabet, as in the document."
        }
        F::Placeholder => {
            "“{text}” is not an answer. Leave “{label}” empty if the document does not show it."
        }
        F::SingleNameContradicted => {
            "“{@recipient.single_name}” is ticked, but “{@recipient.names.given_name}” is filled in. Keep one of the two, as in the document."
        }
        F::DateMalformed => {
            "“{text}” is not a date. Enter day, month and year in digits, for example 12 03 2099."
        }
        F::DateImpossible => "The calendar has no such day: {text}. Check “{label}” in the document.",
        F::DateInFuture => "“{label}” lies in the future: {date}. Check it in the document.",
        F::BirthDateIncomplete => {
            "A part of the date of birth is missing. Add it, or tick that the document gives the date only in part."
        }
        F::BirthDatePartial => {
            "The document gives the date of birth only in part. You can continue: an operator will confirm it."
        }
        F::BirthDateDistant => {
            "By this date of birth the age is {years}. Check the year; if it is right, an operator will confirm it."
        }
        F::BornAfterIssue => {
            "The date of birth ({birth}) is later than the date of issue of the document ({issued}). Check both in the document."
        }
        F::UnknownValue => "“{text}” is not among the answers to “{label}”. Choose one from the list.",
        F::SexUnspecified => {
            "The document does not state the sex. You can continue: an operator will confirm it."
        }
        F::CitizenOfKazakhstan => {
            "This service is for foreigners and stateless persons. Citizens of Kazakhstan receive an IIN with their own documents: go to a service centre."
        }
        F::SpecimenState => {
            "UTO is the made-up state of specimen passports. Choose the state that the document names."
        }
        F::CountryUnknown => "No state has the code “{text}”. Choose the state from the list.",
        F::DocumentNotAccepted => {
            "This document is not accepted for the service: {kind}, {issuer}. Use a valid foreign passport."
        }
        F::DocumentNumber => {
            "A document number consists of letters and digits; here it reads “{text}”. Copy it without spaces and signs."
        }
        F::DocumentExpired => "The document expired on {date}. Add a valid one.",
        F::IssueAfterExpiry => {
            "The date of issue ({issued}) is not earlier than the date of expiry ({expires}). Check both in the document."
        }
        F::DocumentExpiresSoon => {
            "The document expires soon, on {date}. You can file today; a new document does not change the IIN."
        }
        F::DocumentTermUnusual => {
            "By its dates the document is valid for unusually long: from {issued} to {expires}. Check both; if they are right, an operator will look at it."
        }
        F::DocumentToReplace => {
            "By the holder's age this passport was to be replaced by {date}. If it is still valid, you can continue: an operator will look at it."
        }
        F::IssuerDiffers => {
            "The document was issued by {issuer}, the citizenship is {citizenship}. If both are right, continue: an operator will look at it."
        }
        F::MrzMissing => {
            "The lines at the bottom of the document page are not filled in. An operator will read the document; with the lines it can go faster."
        }
        F::MrzShape if value("lines").is_empty() => {
            "The lines have the right length, yet no travel document begins like this. Copy the lines at the bottom of the page again."
        }
        F::MrzShape if value("lines").contains(':') && !value("alike").is_empty() => {
            "Line {sign_line} at the bottom of the document page: character {sign_at} is {character}, a letter of another alphabet that looks like the Latin {alike}. Type the Latin one."
        }
        F::MrzShape if value("lines").contains(':') => {
            "Line {sign_line} at the bottom of the document page: character {sign_at} cannot be there. Only A–Z, digits and < can: copy the line again."
        }
        F::MrzShape => {
            "The lines at the bottom of the document page ({lines}) have an unknown length. A passport has two lines of 44 characters, a card three of 30 or two of 36: type them again with every < sign."
        }
        F::MrzCheckDigit if value("field") == "composite" => {
            "The last digit of line {line} at the bottom of the document page does not fit the lines as a whole. Compare every character with the document."
        }
        F::MrzCheckDigit => {
            "Line {line} at the bottom of the document page has a mistake: check characters {signs} ({field})."
        }
        F::MrzDiffers => {
            "“{label}”: the lines at the bottom of the page say “{mrz}”, the form says “{typed}”. Compare both with the document and correct what differs."
        }
        F::MrzKindDiffers => {
            "You chose “{typed}”. By the nationality in the lines at the bottom of the page it may be another kind of document. Check it; if it is right, an operator will look at it."
        }
        F::MrzNameDiffers => {
            "The lines at the bottom of the page (“{mrz}”) and the form (“{typed}”) agree only in part on the name. Check the spelling; if it is as in the document, an operator will compare."
        }
        F::NameDigit => {
            "There is a digit in the name (“{text}”). Names in documents have letters only: perhaps a 0 was entered for an O, or a 1 for an I. Compare with the document; if it is so there, an operator will look."
        }
        F::MrzNameTruncated => {
            "The name did not fit into the lines at the bottom of the page and is cut off there. Nothing to do: the full name is in the form."
        }
        F::TranslationOwed => {
            "The document writes in neither Cyrillic nor Latin: {fields}. Attach a notarised translation and copy these from it."
        }
        F::TranslationToRead => {
            "An operator will compare the form with the notarised translation: {fields}. You can continue."
        }
        F::TranslationScript => {
            "“{label}” is in neither Cyrillic nor Latin. Copy it from the notarised translation."
        }
        F::TranslationNotOwed => {
            "The document is in Cyrillic or Latin, so no translation is needed. The attached file may stay."
        }
        F::CopyMissing => "A file is missing: {purpose}. Attach a PDF, JPEG or PNG.",
        F::CopyRepeated => {
            "The same file is attached for two purposes. Check that each one is the right document."
        }
        F::RepresentativeNamesake => {
            "The representative has the recipient's surname and given name, but another patronymic. If they are two people, continue: an operator will compare."
        }
        F::RecipientSigns => {
            "A person with a digital signature (EDS) already has an IIN, and no second one is formed. To apply for another person, choose whom you represent and how."
        }
        F::RepresentativeIsRecipient => {
            "The recipient and the representative in the form are one person. As recipient, enter the person who needs an IIN."
        }
        F::IinShape if value("length") == "12" => {
            "An IIN consists of digits only; the number entered has another sign. Check it."
        }
        F::IinShape => "An IIN has 12 digits; the number entered has {length}. Check it.",
        F::IinCheckDigit => {
            "The last digit of the IIN does not fit the others. Compare the number digit by digit."
        }
        F::SignerDiffers => {
            "The representative's IIN is not the one in the EDS you signed in with. Correct the IIN, or sign in with the representative's EDS."
        }
        F::LegalRepresentativeToCheck => {
            "An operator will read the proof that the representative is a legal one. You can continue."
        }
        F::PowerUndated => {
            "The power of attorney has no date of issue and has no force without it. Enter the date from the power of attorney; if it has none, a new one is needed."
        }
        F::PowerTermTooLong => {
            "The power of attorney runs until {until}: longer than the three years the law allows. Check both dates in the power of attorney."
        }
        F::PowerTermBackwards => {
            "The power of attorney ends ({until}) before it was issued ({issued}). Check both dates in the power of attorney."
        }
        F::PowerEnded if value("stated") == "no" => {
            "The power of attorney states no term, so it held for one year and ended on {date}. Attach one in force."
        }
        F::PowerEnded => "The power of attorney ended on {date}. Attach one in force.",
        F::PrincipalDiffers => {
            "The power of attorney was given by “{power}”, the recipient in the form is “{form}”. Compare the name with both documents."
        }
        F::AgentDiffers => {
            "The power of attorney names “{power}” as representative, the form “{form}”. Compare the name with the power of attorney."
        }
        F::AgentOrganisation => {
            "The power of attorney names an organisation as representative ({power}), and “{form}” applies. You can continue: an operator will check that the organisation authorised them."
        }
        F::PrincipalSpelled => {
            "The power of attorney spells the name “{power}”, the form “{form}”. Compare both with the documents; if each is as in its own document, continue: an operator will compare."
        }
        F::AgentSpelled => {
            "The power of attorney spells the representative's name “{power}”, the form “{form}”. Compare both with the documents; if each is as in its own document, continue: an operator will compare."
        }
        F::PowerForeign => {
            "The power of attorney was given abroad ({country}): its form and term follow the law of that state. It may need an apostille; an operator will read it."
        }
        F::Phone => {
            "There is no such phone number. Begin with + and the country code and enter every digit, for example +77010000000."
        }
        F::Email => {
            "This is not an e-mail address. Enter one address and nothing else, for example name@example.com."
        }
        F::ContactMissing => {
            "There is neither a phone number nor an e-mail address of the recipient. Enter at least one."
        }
        F::ContactShared => {
            "The recipient and the representative have the same contact. If the recipient has another one, enter it."
        }
        F::MrzRequired => {
            "Edition {edition} of the Rules takes the names from the lines at the bottom of the document page. Type them in."
        }
        F::NameNotOfZone => {
            "Edition {edition} of the Rules wants “{label}” as the lines at the bottom of the page have it: “{zone}”."
        }
        F::ChildAlone => {
            "A child under 14 does not apply alone. A parent, guardian or trustee applies, with the proof that they are."
        }
        F::MinorAlone => {
            "The applicant is under 18 and came alone. You can continue: an operator will look at it."
        }
        F::GuardiansPower => {
            "The recipient is under 18 and the power of attorney is from “{power}”. If that is the legal representative, attach the proof; an operator will read it."
        }
        F::OnlyAtCentre => {
            "This is taken at a service centre only (edition {edition}). Go to one with the documents; the portal shows addresses and lets you book a visit."
        }
        F::InPersonOnly => {
            "Under edition {edition} of the Rules an IIN is formed only for a person who comes themselves, or with a legal representative. A power of attorney does not replace that."
        }
        F::DelegationNotAllowed => {
            "The power of attorney does not allow it to be passed on. The agent named in it must apply, or a new power of attorney is needed."
        }
        F::DelegationOutlasts => {
            "The second power of attorney lasts until {until}, longer than the first ({date}). It cannot: ask the notary to correct it."
        }
        F::DelegationTooEarly => {
            "The second power of attorney ({issued}) is older than the first ({date}). Check both dates on the papers."
        }
        F::DocumentsNotDenied => {
            "This form is for people without any identity document. Confirm that there is none; with a document, use the ordinary application."
        }
        F::SentenceEnded => {
            "The sentence ended on {date}. Somebody who is free applies with an identity document, by the ordinary form."
        }
        F::BornAfterJudgment => {
            "The judgment ({date}) is earlier than the date of birth ({birth}). Check both dates in the papers."
        }
        F::JudgedTooYoung => {
            "By the date of birth ({birth}) the person was under 14 at the judgment ({date}). Check both; if they are right, an operator will look at it."
        }
        F::DeclaredOnly => {
            "Who the person is rests on the institution's declaration. You can continue: an operator will look at it."
        }
        F::IinUnknown => {
            "The register does not know this number. Check it digit by digit against the certificate."
        }
        F::NothingToChange => {
            "Nothing is listed to correct. Choose at least one parameter and its new value."
        }
        F::ChangeRepeated => "“{label}” is listed twice. Keep one row.",
        F::ChangeIsCurrent => {
            "The register already says “{text}” for “{label}”. Remove the row, or enter what is to change."
        }
        F::ReasonContradicted => {
            "A renewed document alone does not change: {fields}. Choose the reason that does, and attach its certificate."
        }
        F::ChangeProofToRead => {
            "An operator will read the certificate of change: {fields}. You can continue."
        }
        F::WaiverToDecide => {
            "The register is said to be wrong: {fields}. Without a certificate of change a supervisor must agree; the identity document is the proof."
        }
        F::DocumentNotRegistered => {
            "The document shown is not the one in the register. Add the rows of the document, or an operator will look at it."
        }
        F::RowContradictsDocument => {
            "“{label}”: the row says “{text}”, the document shown says “{document_says}”. Compare both with the paper."
        }
        F::ConsentMissing => {
            "“{consent}” Tick the box if this is so: an application is not accepted without it."
        }
    }
}

/// Title and detail of a problem.
#[expect(clippy::too_many_lines, reason = "one arm for each code, and no wildcard")]
pub(super) fn problem(code: P) -> (&'static str, &'static str) {
    match code {
        P::Malformed => {
            ("The request could not be read", "Reload the page and try again. What was saved is safe.")
        }
        P::TooLarge => {
            ("The request is too large", "Send less at once: shorten the texts or attach files one by one.")
        }
        P::IdempotencyKeyMissing => (
            "The request has no repeat key",
            "Add the header Idempotency-Key with 8 to 64 letters, digits or hyphens.",
        ),
        P::IdempotencyConflict => {
            ("This repeat key was used for another request", "Send the request with a new Idempotency-Key.")
        }
        P::NotSignedIn => ("You are not signed in", "Sign in with your EDS. Saved drafts are waiting."),
        P::CsrfRefused => {
            ("The page is out of date", "Reload the page and repeat the step. Nothing was changed.")
        }
        P::Forbidden => {
            ("Your role does not allow this", "Sign in with another role, or ask a colleague who has it.")
        }
        P::NotFound => ("There is nothing here", "Check the address or the number, or go back to your list."),
        P::MethodNotAllowed => (
            "This address does not take such requests",
            "Compare address and method with the description of the API: docs/api.md.",
        ),
        P::StaleVersion => {
            ("Somebody changed this in the meantime", "Load the current state and repeat your change.")
        }
        P::VersionMissing => (
            "The request does not say which version it changes",
            "Add the header If-Match with the version you read.",
        ),
        P::WrongStage => (
            "The step does not fit the stage of the application",
            "Current stage: {from}. Requested: {wanted}. Reload the page to see what can be done now.",
        ),
        P::NotHolder => (
            "Another operator holds this case",
            "Take the next case from the queue, or wait until this one is released.",
        ),
        P::HasErrors => (
            "The application has points to correct",
            "Correct the points listed and send it again. The draft is safe.",
        ),
        P::ChallengeSpent => {
            ("The time for signing in is over", "Begin signing in again: you will get a fresh text to sign.")
        }
        P::StatementStale => (
            "The draft changed after the text for signing was made",
            "Read the new text and sign it. The draft is safe.",
        ),
        P::JudgedAnew => (
            "The application was checked again by newer rules",
            "The result differs from the one you signed. Read it and sign again. The draft is safe.",
        ),
        P::EnvelopeMalformed => ("The signature could not be read", "Sign again. The draft is safe."),
        P::SignatureRefused => ("The signature was not accepted", "{reason} The draft is safe."),
        P::RevocationUnknown => (
            "The state of the EDS certificate cannot be checked now",
            "Try again in a few minutes. The draft is safe.",
        ),
        P::SignatureBeingChecked => (
            "The application is received and its signature is being checked",
            "The draft lies still until then. To change it, take the application back first.",
        ),
        P::ContentDiffers => (
            "Another text was signed",
            "Open the text again and sign exactly what is shown. The draft is safe.",
        ),
        P::SignerDiffers => (
            "The signature belongs to another person",
            "Sign with the EDS you signed in with, or sign in again. The draft is safe.",
        ),
        P::SignerUnidentified => {
            ("The EDS certificate has no correct IIN", "Use the EDS of a natural person. The draft is safe.")
        }
        P::AlreadyHasIin => (
            "The holder of this document already has an IIN",
            "A second one is not formed. The holder can learn or correct the IIN at a service centre.",
        ),
        P::AlreadyFiled => (
            "You have an application for the holder of this document that is being checked",
            "Wait for its result: it does not need to be filed again.",
        ),
        P::CopyType => files::TYPE,
        P::CopyTooLarge => files::TOO_LARGE,
        P::CopyUnreadable => files::UNREADABLE,
        P::CopyEmpty => files::EMPTY,
        P::CopyCutOff => files::CUT_OFF,
        P::CopyLocked => files::LOCKED,
        P::CopyArea => files::AREA,
        P::CopiesTooLarge => files::TOGETHER_TOO_LARGE,
        P::UploadsTooMany => files::SENDING,
        P::BodySlow => files::SLOW,
        P::CopiesTooMany => files::TOO_MANY,
        P::DraftsTooMany => ("You have as many drafts as allowed", "At most {max}. Finish or delete one."),
        P::DecisionIncomplete => (
            "The decision is not complete",
            "Fill in the checklist, the ground and the reason, then decide again.",
        ),
        P::NumberTold => (
            "The reason holds an IIN",
            "The person who filed reads the reason and must not learn the number from it. Say that a number exists, and leave it out.",
        ),
        P::CandidatesChanged => {
            ("The list of possible duplicates changed", "Look at the new list and decide again.")
        }
        P::CandidateUndecided => (
            "Not every candidate is decided",
            "Still open: {count}. Say of each whether it is the same person or another, and why.",
        ),
        P::CandidateIsDuplicate => (
            "A candidate was found to be the recipient",
            "They have an IIN already: no other is formed. Refuse the service, or change the decision about the candidate.",
        ),
        P::HearingOff => (
            "Refusals are not heard beforehand here",
            "The order asks for no hearing, and it is switched off here. Decide the case without this step.",
        ),
        P::NotHeard => (
            "The recipient has not been heard on these grounds",
            "Send the preliminary decision with every ground, wait for the answer and write the record, then refuse.",
        ),
        P::HearingOpen => (
            "The recipient's term to answer still runs",
            "This step is possible from {day}, or earlier if the recipient answers.",
        ),
        P::ObjectionLate => (
            "The term to object has ended",
            "The last day was {day}. A complaint against the decision stays open to you.",
        ),
        P::ObjectionGiven => (
            "You have answered already",
            "Your answer is in the case. Wait for the decision: it will be in the cabinet.",
        ),
        P::AlreadyDecided => (
            "The application is decided and can no longer be taken back",
            "Wait for the result in the cabinet.",
        ),
        P::QueueEmpty => ("No free case waits", "Take another filter, or come back later."),
        P::OwnCase => (
            "You filed or signed this application yourself",
            "Leave the case to a colleague: nobody decides their own.",
        ),
        P::SecondPersonNeeded => (
            "One person alone may not do this",
            "Propose it with your reasons: a second person confirms or declines.",
        ),
        P::SamePerson => ("Who proposed cannot confirm", "Somebody else has to look at it."),
        P::ProposalClosed => {
            ("The proposal is no longer open", "Load the list again. If it is still needed, propose it anew.")
        }
        P::ProposalOpen => (
            "A proposal for this case waits already",
            "Wait until it is confirmed or declined, or take it back.",
        ),
        P::IinExhausted => (
            "No free number is left for this date of birth",
            "The administrator has been told. The case stays in the queue with its time of receipt.",
        ),
        P::NotInForce => (
            "The Rules are not in force on this day",
            "Nothing can be filed on {day}: no edition of the Rules that this service knows was in force.",
        ),
        P::IinUnknown => {
            ("The register does not know this number", "Check it digit by digit against the certificate.")
        }
        P::RegisterChanged => (
            "The register changed meanwhile",
            "Since this correction was filled in, another one changed: {fields}. Compare the case with the register and decide anew.",
        ),
        P::NotReleased => ("The result is not open yet", "It opens on {release_at}, Kazakhstan time."),
        P::ChannelClosed => {
            ("An IIN is now formed only in person", "Go to a service centre with the identity document.")
        }
        P::CalendarRefused => (
            "The calendar was not published",
            "Correct what is listed and publish again. The calendar in force has not changed.",
        ),
        P::EntryIncomplete => (
            "The entry is not complete",
            "Check every field, correct it and send it again. Nothing was changed.",
        ),
        P::AlreadyThere => ("This is entered already", "Look at the list: the entry is there."),
        P::ComplaintNotOpen => (
            "There is nothing to complain about yet",
            "A complaint is taken against a result that was handed out, or once the day of the result has passed, one at a time.",
        ),
        P::OwnDecision => (
            "This complaint is about your own decision",
            "Leave it to another supervisor: nobody judges their own decision.",
        ),
        P::OwnRole => ("Nobody changes their own role", "Ask another administrator to do it."),
        P::CopiesUnopened => (
            "Not every copy was opened",
            "Open each copy of the application first. Not opened yet: {copies}.",
        ),
        P::RolesApart => {
            ("One person cannot have both roles", "Name another person, or take the other role away first.")
        }
        P::FixedByConfiguration => (
            "This is set in the configuration of the service",
            "It is changed there, at the next start, not here.",
        ),
        P::KeyRefused => (
            "The key of your system is not accepted",
            "It is unknown, has expired or was taken back. Ask the administrator of the service for a new one.",
        ),
        P::SlotNotOffered => (
            "No visit can be booked for this time",
            "Choose a time from the list: it shows the hours of the office for the next two weeks.",
        ),
        P::SlotTaken => {
            ("Somebody has just booked the last place of this time", "Choose another time from the list.")
        }
        P::AlreadyBooked => (
            "You have a booking for this purpose already",
            "Come at the booked time, or cancel that booking and choose another time.",
        ),
        P::OfficeClosed => {
            ("The service centre is closed now", "Tickets are drawn in the opening hours of the office.")
        }
        P::NobodyWaits => {
            ("Nobody waits in the queue", "The board shows when the next visitor draws a ticket.")
        }
        P::CounterBusy => (
            "This counter cannot call now",
            "Finish with the visitor at the counter first, or check the number of the counter.",
        ),
        P::WrongVisitState => (
            "The step does not fit the state of the visit",
            "Reload the page to see what can be done now. Nothing was changed.",
        ),
        P::VisitIncomplete => (
            "The request for a home visit is not complete",
            "Check name, address, phone, reason, office and time: the time must lie in the hours of the office.",
        ),
        P::VisitOfAnother => {
            ("Another clerk makes this home visit", "Take the visit over first if you go there instead.")
        }
        P::VisitApplication => (
            "This application was not taken in on this home visit",
            "Register the application at the counter of the office, then enter its number here.",
        ),
        P::IntakeEnded => ("This form has ended already", "State: {from}. Refresh the list."),
        P::PackageComplete => (
            "The package of documents is complete",
            "There is no ground to turn it away: correct the form and register it.",
        ),
        P::KindClosed => ("This kind of application is not taken here yet", "Choose another kind."),
        P::IntakesTooMany => {
            ("The office has too many forms open", "At most {max}. Finish or delete open ones first.")
        }
        P::AlreadyHandedOver => ("The result was handed over already", "The case tells to whom and when."),
        P::PhoneSigningOff => (
            "Signing on a phone is not offered here",
            "Choose a key file or NCALayer. What was saved is safe.",
        ),
        P::PhoneSigningUnknown => {
            ("This code is unknown here", "Show a new code on the page where you sign and scan it.")
        }
        P::PhoneSigningEnded => (
            "This code cannot be used any more",
            "It was used, called off or has expired. Show a new code on the page and scan it.",
        ),
        P::PhoneTokenRefused => (
            "The phone did not prove that it scanned the code",
            "Scan the code on the page with the phone again.",
        ),
        P::PhoneObjectDiffers => (
            "The phone sent back something else than it was given",
            "Show a new code and sign with the newest version of eGov mobile.",
        ),
        P::PhoneSignatureRefused => (
            "The phone's signature was not accepted",
            "The page where you sign says why and what to do next.",
        ),
        P::SigningPaused => (
            "The paper cannot be signed now",
            "The decision is valid. The paper follows as soon as the service has a valid key again.",
        ),
        P::ResultNotReturned => (
            "The result has not come back yet",
            "It is sent to the service centre again by itself. Reload the page a little later.",
        ),
        P::MessageEarly => messages::EARLY,
        P::MessageOther => messages::OTHER,
        P::MessageUnderWay => messages::UNDER_WAY,
        P::NeighbourOff => ("This system is not connected here", "Enter the document or the data yourself."),
        P::NeighbourSilent => (
            "The system asked did not answer",
            "Try again in a few minutes, or enter the document yourself. Nothing has changed.",
        ),
        P::MessageUnfit => messages::UNFIT,
        P::AskUnreadable => (
            "The question cannot be read",
            "Check these parts: {parts}. A date is YYYY-MM-DD; an IIN has 12 digits with a right check digit.",
        ),
        P::PresenceNeeded => (
            "It is not recorded that the visitor is here",
            "Work from the ticket that is being served, or from a visit at home that is assigned to you: forms are opened and results are handed over there.",
        ),
        P::RateLimited => ("Too many requests in a row", "Try again in {retry_after} s. Nothing is lost."),
        P::StorageFull => files::NO_ROOM,
        P::Unavailable => {
            ("The service cannot answer now", "Try again in a few minutes. What was saved is safe.")
        }
        P::Internal => (
            "A fault on our side",
            "Try again. If it comes back, tell the contact centre 1414 the number of the request.",
        ),
    }
}
