//! English. The official titles of the service are in Kazakh and Russian; the English ones are ours.

use shared::text::Locale;
use shared::text::statement::consent;

use super::{Chrome, Copies, Fault, Key, Label, Parts, SignIn, Words, label};
use crate::model::field::{DateField, Flag, TextField};
use crate::model::form::Heading;
use crate::model::journey::{Status, Step};
use crate::model::key::KeyFault;

/// What both applications say.
pub(crate) static WORDS: Words = Words {
    chrome: Chrome {
        service: "Forming and correcting the individual identification number of foreigners and stateless persons temporarily staying in the Republic of Kazakhstan",
        short: "IIN for foreigners",
        brand: "IIN",
        skip: "Skip to the content",
        start: "Get an IIN",
        cabinet: "My applications",
        certificate: "Check a certificate",
        desk: "Staff desk",
        sign_in: "Sign in",
        sign_out: "Sign out",
        language: "Language",
        menu: "Pages",
        demo_title: "Demonstration",
        demo: "The people, keys and numbers here are made up. Nothing you file has legal effect.",
        demo_unseen: "Numbers are formed although nobody looked at the papers.",
        free: "The service is free of charge.",
        footer_law: "Rules: order No. 258 of 27 March 2020 as amended by order No. 146 of 8 February 2023",
        footer_contacts: "Help: 1414 · 8 800 080 7777",
        loading: "Loading",
        error_prefix: "Error: ",
        back: "Back",
        optional: "optional",
        copy: "Copy",
        copied: "Copied",
        retry: "Try again",
        basis: "Basis",
        new_tab: "opens in a new tab",
        offline_title: "The service was not reached",
        offline: "Check the connection and try again. What you typed is still here.",
        unknown_answer_title: "The service gave an answer this page does not understand",
        unknown_answer: "Reload the page. If it happens again, call 1414.",
        not_found_title: "There is no such page",
        not_found: "The address may be mistyped, or what stood here belongs to somebody else.",
        to_start: "To the first page",
        version: "Version",
        reload: "Reload",
        outdated_title: "The service was renewed while this page was open",
        outdated: "Reload the page. Your draft is saved.",
    },
    key: Key {
        file: "Key file",
        file_hint: "A file ending in .p12, usually GOST512….p12. It stays on your device.",
        password: "Password of the key file",
        password_hint: "Goes only to the signing part of this page and is forgotten after signing.",
        open: "Open the key",
        opening: "Opening the key",
        whose: "The key is open",
        holder: "Holder",
        iin: "IIN",
        bin: "BIN",
        issuer: "Issued by",
        valid: "Valid",
        valid_until: "until {until}",
        other: "Choose another key",
        stays: "The key is opened inside your browser and never sent.",
        demo_title: "Keys for the demonstration",
        demo: "The demonstration has made keys for you in the folder var/demo/keys. The password of each is Demo2099. Take representative.p12 to file, operator.p12 to check cases.",
        statement: "What you sign",
        statement_hint: "This text is signed letter for letter.",
        digest: "SHA-256 of the text",
        digest_hint: "Computed in your browser.",
        copy_digest: "Copy the digest",
    },
    sign_in: SignIn {
        title: "Sign in with your key",
        lead: "Sign a one-time text with your key. It says which site asks and when.",
        sign: "Sign and enter",
        signing: "Signing in",
        ended_title: "Your session ended",
        ended: "Sign in again. What you typed is still here.",
        other_person: "Another person signed in. The answers typed before were cleared from this page; they remain with their owner if they had been saved.",
    },
    copies: Copies {
        limits: "PDF, JPEG or PNG, up to {max} each. The whole page must be readable.",
        choose: "Choose a file",
        replace: "Replace the file",
        remove: "Remove",
        uploading: "Sending",
        stored: "Stored",
        sha256: "SHA-256",
        identity: "Identity document",
        power_of_attorney: "Power of attorney",
        delegation: "Second power of attorney",
        delegation_hint: "The paper by which the power was passed on, all pages.",
        representation_proof: "Proof of representation",
        translation: "Notarised translation",
        identity_hint: "The page with the photo and the two lines at the bottom.",
        power_hint: "All pages with the notary’s certification.",
        proof_hint: "Birth certificate, decision on guardianship or trusteeship.",
        translation_hint: "The translation with the notary’s certification.",
        too_large: "The file is {size}, the limit is {max}. Scan it in a lower resolution or as JPEG.",
        wrong_type: "This is not a PDF, JPEG or PNG. Choose a file of one of these kinds.",
        failed: "The file was not sent. Try again: your answers are safe.",
        none: "No file yet",
        digest_differs: "The service received other bytes than you sent. The file was not kept. Try again.",
        translation_why: "The document writes these in neither Cyrillic nor Latin letters, so a notarised translation is owed.",
        preview: "File",
    },
    parts: Parts {
        day: "Day",
        month: "Month",
        year: "Year",
        error_title: "There is something to mend",
        not_answered: "Not answered",
        yes: "Yes",
        no: "No",
        field: "Answer",
        iin_title: "Individual identification number",
        iin_hint: "Assigned once and for life.",
        iin_copy: "Copy the number",
    },
};

/// Label of a text or a choice.
pub(super) fn text_label(field: TextField) -> Label {
    use TextField as F;
    match field {
        F::RepresentativeKind => label("Who files the application?", ""),
        F::RepresentativeRelation => label("Who are you to the person?", ""),
        F::DocumentMrz => label(
            "The lines at the bottom of the passport page",
            "Two lines with < signs (three on cards). Type or paste them: the form fills itself in, and the check digits catch slips.",
        ),
        F::DocumentKind => label("Kind of document", ""),
        F::DocumentNumber => label("Number of the document", "As printed, without spaces."),
        F::DocumentIssuer => label("Issuing state", ""),
        F::DocumentAuthority => label("Issuing authority", "As printed."),
        F::Surname | F::TranslatedSurname => label("Surname", ""),
        F::GivenName | F::TranslatedGivenName => label("Given name", "All given names, as in the document."),
        F::Patronymic | F::TranslatedPatronymic => {
            label("Patronymic", "Leave empty if the document has none.")
        }
        F::Sex => label("Sex", "As in the document."),
        F::BirthPlace => label("Place of birth", "As the document writes it."),
        F::TranslatedBirthPlace => label("Place of birth", "As the translation writes it."),
        F::Citizenship => label("Citizenship", "The state, or stateless."),
        F::StayAddress => label("Address of stay in Kazakhstan", "City or village, street, house, flat."),
        F::Phone => label("Phone of the person", "With the country code, for example +7 701 000 00 00."),
        F::Email => label("E-mail of the person", ""),
        F::RepresentativeSurname => label("Your surname", ""),
        F::RepresentativeGivenName => label("Your given name", ""),
        F::RepresentativePatronymic => label("Your patronymic", ""),
        F::RepresentativeIin => label("Your IIN", "12 digits; the same as in your key."),
        F::RepresentativePhone => label("Your phone", ""),
        F::RepresentativeEmail => label("Your e-mail", ""),
        F::PowerNumber => label("Number in the notary’s register", ""),
        F::PowerNotary => label("Notary", "Surname and initials."),
        F::PowerCountry => label("State where it was notarised", ""),
        F::PrincipalSurname | F::AgentSurname => label("Surname", "As the power of attorney writes it."),
        F::PrincipalGivenName | F::AgentGivenName => label("Given name", ""),
        F::PrincipalPatronymic | F::AgentPatronymic => label("Patronymic", ""),
        F::AgentIin => label("IIN", "If the power of attorney states it."),
        F::DelegationNumber => label("Number of the second power of attorney", ""),
        F::DelegationNotary => label("Notary of the second power of attorney", ""),
        F::DelegateSurname => {
            label("Surname of the person it was passed on to", "As the second power of attorney writes it.")
        }
        F::DelegateGivenName => label("Given name", ""),
        F::DelegatePatronymic => label("Patronymic", ""),
        F::ResultLanguage => label(
            "Language of the result",
            "The certificate is in Kazakh and Russian; letters come in the language chosen.",
        ),
    }
}

/// Label of a date.
pub(super) fn date_label(field: DateField) -> Label {
    match field {
        DateField::DocumentIssued => label("Date of issue", "For example 27 3 2024."),
        DateField::DocumentExpires => {
            label("Valid until", "For example 26 3 2034. Leave it empty for an internal passport of Russia.")
        }
        DateField::BirthDate => label("Date of birth", "For example 12 8 1974."),
        DateField::PowerIssued => label("Date of issue", "Without a date the paper is void."),
        DateField::DelegationIssued => label("Date of the second power of attorney", ""),
        DateField::DelegationUntil => label(
            "Second power of attorney valid until",
            "Not longer than the first. Leave empty if the paper states no term.",
        ),
        DateField::PowerUntil => {
            label("Valid until", "Leave empty if the paper states no term: then it holds for one year.")
        }
    }
}

/// Label of a tick.
pub(super) fn flag_label(flag: Flag) -> Label {
    match flag {
        Flag::SingleName => label("The document has one name only", "Write it as the surname."),
        Flag::BirthDatePartial => {
            label("The document does not know the full date", "Leave day or month empty.")
        }
        Flag::Delegated => label(
            "The power of attorney was passed on to me by another representative",
            "Then both papers are needed.",
        ),
        Flag::DelegationAllowed => label("The first power of attorney allows it to be passed on", ""),
        Flag::Consent => {
            label(consent(Locale::En), "Given for the person named, within the power of attorney or the law.")
        }
    }
}

/// A value offered by a choice.
pub(super) fn option(field: TextField, value: &str) -> Option<Label> {
    Some(match (field, value) {
        (TextField::RepresentativeKind, "agent") => label(
            "A representative by power of attorney",
            "You hold a notarised power of attorney of the person.",
        ),
        (TextField::RepresentativeKind, "legal") => {
            label("A legal representative", "Parent, guardian or trustee.")
        }
        (TextField::RepresentativeKind, "self") => {
            label("The person", "Only with an own digital signature, and whoever has one has an IIN already.")
        }
        (TextField::RepresentativeRelation, "parent") => label("Parent", ""),
        (TextField::RepresentativeRelation, "guardian") => label("Guardian", ""),
        (TextField::RepresentativeRelation, "trustee") => label("Trustee", ""),
        (TextField::Sex, "F") => label("Female", ""),
        (TextField::Sex, "M") => label("Male", ""),
        (TextField::Sex, "X") => label("Not stated (X)", ""),
        (TextField::ResultLanguage, "kk") => label("Kazakh", ""),
        (TextField::ResultLanguage, "ru") => label("Russian", ""),
        _ => return None,
    })
}

/// Subheading.
pub(super) fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Principal => "Who gives the power",
        Heading::Agent => "Who receives it",
    }
}

/// Title and lead of a page.
pub(super) fn step(step: Step) -> Label {
    match step {
        Step::Who => label("Who files", ""),
        Step::IdentityDocument => label(
            "Identity document",
            "Begin with the bottom lines of the passport: they fill the next pages.",
        ),
        Step::Names => label("Name", "Letter for letter as the document writes it."),
        Step::Birth => label("Birth", ""),
        Step::Citizenship => label("Citizenship", ""),
        Step::Contact => label(
            "How to reach the person",
            "The person’s own contacts, not yours: this is how they learn of the result.",
        ),
        Step::Representative => label("Your data", "You sign the application, so your name stands in it."),
        Step::Power => label("Power of attorney", "As the paper writes it."),
        Step::Copies => label("Copies of documents", ""),
        Step::Translation => label("Notarised translation", "Copy the lines from the translation."),
        Step::Consent => label("Language and consent", ""),
        Step::CheckAnswers => label("Check your answers", ""),
        Step::Sign => label("Read, sign and send", ""),
    }
}

/// A status of the task list.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Not started",
        Status::InProgress => "To finish",
        Status::Done => "Complete",
        Status::CannotStartYet => "Cannot start yet",
    }
}

/// A fault of the key file.
pub(super) fn fault(fault: KeyFault) -> Fault {
    let (what, next) = match fault {
        KeyFault::NoFile => ("No key file is chosen.", "Choose the file ending in .p12."),
        KeyFault::NoPassword => ("The password is empty.", "Type the password of the key file."),
        KeyFault::WrongPassword => (
            "The password does not open this file.",
            "Check the keyboard language and Caps Lock and type it again.",
        ),
        KeyFault::NotAKeyFile => (
            "This is not a key file, or it is damaged.",
            "Choose the .p12 file you received from the certification authority.",
        ),
        KeyFault::TooLarge => {
            ("The file is larger than any key file.", "Choose the .p12 file: it has a few kilobytes.")
        }
        KeyFault::Unsupported => (
            "This file protects its key in a way that cannot be opened here.",
            "Choose the key file as the national authority issued it; its name usually begins with GOST512.",
        ),
        KeyFault::Incomplete => {
            ("The file holds no key with its certificate.", "Export the key again, or choose another file.")
        }
        KeyFault::Expired => (
            "The certificate of this key has expired.",
            "Get a new key on egov.kz and come back. Your draft is safe.",
        ),
        KeyFault::NotYetValid => (
            "The certificate of this key is not valid yet.",
            "Check the date on your device, or choose another key.",
        ),
        KeyFault::NotForSigning => {
            ("This key signs people in, not documents.", "Choose the key for signing (GOST512).")
        }
        KeyFault::InformationSystem => {
            ("This key is an information system's, not a person's.", "Choose your personal key.")
        }
        KeyFault::NoIin => ("The certificate names no IIN.", "Choose your personal key."),
        KeyFault::AnotherPerson => (
            "This key belongs to another person than the one signed in.",
            "Choose your own key, or sign in with this one.",
        ),
        KeyFault::Worker => {
            ("The signing part of the page did not start.", "Reload the page. The draft is safe.")
        }
        KeyFault::Outdated => (
            "The service was renewed while this page was open.",
            "Reload the page and sign again. Your draft is saved.",
        ),
        KeyFault::SelfCheck => (
            "The signature did not pass its own check and was not sent.",
            "Sign again. If it happens twice, choose another key.",
        ),
    };
    Fault { what, next }
}
