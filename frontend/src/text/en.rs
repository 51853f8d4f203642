//! English. The official titles of the service are in Kazakh and Russian; the English ones are ours.

use super::{Chrome, Copies, Fault, Key, Label, Parts, SignIn, Words, label};
use crate::model::journey::{Status, Step};
use crate::model::key::KeyError;
use shared::form::Field;

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
        demo_unseen: "Numbers are formed although nobody looked at the documents.",
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
        offline_title: "No connection",
        offline: "Check the connection and try again. What you typed is still here.",
        unknown_answer_title: "The service gave an answer this page does not understand",
        unknown_answer: "Reload the page. If it happens again, call 1414.",
        not_found_title: "There is no such page",
        not_found: "The address may be mistyped, or this belongs to someone else.",
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
        password_hint: "Used only in your browser and never sent.",
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
        statement_hint: "You sign exactly this text.",
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
        delegation_hint: "The second power of attorney, all pages.",
        identity_hint: "The page with the photo and the two lines at the bottom.",
        power_hint: "All pages with the notary’s certification.",
        proof_hint: "Birth certificate, decision on guardianship or trusteeship.",
        translation_hint: "The translation with the notary’s certification.",
        too_large: "The file is {size}, the limit is {max}. Scan it in a lower resolution or as JPEG.",
        wrong_type: "This is not a PDF, JPEG or PNG. Choose a file of one of these kinds.",
        failed: "The file was not sent. Try again: your answers are safe.",
        none: "No file yet",
        digest_differs: "The file changed on the way and was not stored. Try again.",
        translation_why: "The document has these in neither Cyrillic nor Latin letters, so you need a notarised translation.",
        preview: "File",
    },
    parts: Parts {
        day: "Day",
        month: "Month",
        year: "Year",
        error_title: "There is a problem",
        not_answered: "Not answered",
        yes: "Yes",
        no: "No",
        field: "Answer",
        iin_title: "Individual identification number",
        iin_hint: "Assigned once and for life.",
        iin_copy: "Copy the number",
        choose: "Choose",
        zone_fill: "Fill in from these lines",
        zone_filled: "Fields filled in: {count}. Check them against the passport on the next pages.",
        zone_nothing: "Everything in these lines was already filled in.",
        zone_broken: "Nothing was filled in: these lines cannot be read yet. Compare them with the bottom of the passport page, character by character.",
    },
};

/// How to answer; empty where the label says it.
pub(super) fn hint(field: Field) -> &'static str {
    use Field as F;
    match field {
        F::DocumentMrz => {
            "Two lines with < signs (three on cards). Type or paste them: the form fills itself in, and typing errors are found automatically."
        }
        F::DocumentNumber => "As printed, without spaces.",
        F::DocumentAuthority => "As printed.",
        F::GivenName | F::TranslatedGivenName => "All given names, as in the document.",
        F::Patronymic | F::TranslatedPatronymic => "Leave empty if the document has none.",
        F::Sex | F::BirthPlace => "As in the document.",
        F::TranslatedBirthPlace => "As in the translation.",
        F::Citizenship => "The state, or stateless.",
        F::StayAddress => "City or village, street, house, flat.",
        F::StayRegion => "The police department of this region provides the service.",
        F::Phone => "With the country code, for example +7 701 000 00 00.",
        F::RepresentativeIin => "12 digits; the same as in your key.",
        F::PowerNotary => "Surname and initials.",
        F::PrincipalSurname | F::AgentSurname => "As in the power of attorney.",
        F::AgentIin => "If the power of attorney states it.",
        F::DelegateSurname => "As in the second power of attorney.",
        F::ResultLanguage => "The certificate is in Kazakh and Russian; letters come in the language chosen.",
        F::DocumentIssued => "For example 27 3 2024.",
        F::DocumentExpires => "For example 26 3 2034. Leave it empty for an internal passport of Russia.",
        F::BirthDate => "For example 12 8 1974.",
        F::PowerIssued => "A power of attorney without a date is not valid.",
        F::DelegationUntil => "Not later than the first. Leave empty if no term is stated.",
        F::PowerUntil => "Leave empty if no term is stated: then it is valid for one year.",
        F::SingleName => "Enter it as the surname.",
        F::BirthDatePartial => "Leave the day or the month empty.",
        F::Delegated => "Then both documents are needed.",
        F::Consent => "Given for the person named, within the power of attorney or the law.",
        _ => "",
    }
}

/// A value offered by a choice.
pub(super) fn option(field: Field, value: &str) -> Option<Label> {
    Some(match (field, value) {
        (Field::RepresentativeKind, "agent") => label(
            "A representative by power of attorney",
            "You hold a notarised power of attorney of the person.",
        ),
        (Field::RepresentativeKind, "legal") => {
            label("A legal representative", "Parent, guardian or trustee.")
        }
        (Field::RepresentativeKind, "self") => label(
            "The person",
            "Only with their own digital signature, and a person who has one already has an IIN.",
        ),
        (Field::RepresentativeRelation, "parent") => label("Parent", ""),
        (Field::RepresentativeRelation, "guardian") => label("Guardian", ""),
        (Field::RepresentativeRelation, "trustee") => label("Trustee", ""),
        (Field::Sex, "F") => label("Female", ""),
        (Field::Sex, "M") => label("Male", ""),
        (Field::Sex, "X") => label("Not stated (X)", ""),
        (Field::ResultLanguage, "kk") => label("Kazakh", ""),
        (Field::ResultLanguage, "ru") => label("Russian", ""),
        _ => return None,
    })
}

/// Title and lead of a page.
pub(super) fn step(step: Step) -> Label {
    match step {
        Step::Who => label("Who is applying?", ""),
        Step::IdentityDocument => label(
            "Identity document",
            "Begin with the bottom lines of the passport: they fill the next pages.",
        ),
        Step::Names => label("Name", "Enter the name exactly as in the document."),
        Step::Birth => label("Date and place of birth", ""),
        Step::Citizenship => label("Citizenship", ""),
        Step::Contact => label(
            "Contact details of the recipient",
            "The recipient’s own contacts, not yours: this is how they learn of the result.",
        ),
        Step::Representative => {
            label("Your details", "You sign the application as the representative, so we need your details.")
        }
        Step::Power => label("Power of attorney", "As in the power of attorney."),
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
        Status::InProgress => "In progress",
        Status::Done => "Complete",
        Status::CannotStartYet => "Complete the previous sections first",
    }
}

/// A fault of the key file.
pub(super) fn fault(fault: KeyError) -> Fault {
    let (what, next) = match fault {
        KeyError::NoFile => ("No key file is chosen.", "Choose the file ending in .p12."),
        KeyError::NoPassword => ("The password is empty.", "Type the password of the key file."),
        KeyError::WrongPassword => (
            "The password does not open this file.",
            "Check the keyboard language and Caps Lock and type it again.",
        ),
        KeyError::NotAKeyFile => (
            "This is not a key file, or it is damaged.",
            "Choose the .p12 file you received from the certification authority.",
        ),
        KeyError::TooLarge => {
            ("The file is larger than any key file.", "Choose the .p12 file: it has a few kilobytes.")
        }
        KeyError::Unsupported => (
            "This file protects its key in a way that cannot be opened here.",
            "Choose the key file as the national authority issued it; its name usually begins with GOST512.",
        ),
        KeyError::Incomplete => {
            ("The file holds no key with its certificate.", "Export the key again, or choose another file.")
        }
        KeyError::Expired => (
            "The certificate of this key has expired.",
            "Get a new key on egov.kz and come back. Your draft is safe.",
        ),
        KeyError::NotYetValid => (
            "The certificate of this key is not valid yet.",
            "Check the date on your device, or choose another key.",
        ),
        KeyError::NotForSigning => {
            ("This key is for signing in.", "Choose the key for signing documents (GOST512).")
        }
        KeyError::InformationSystem => {
            ("This key is an information system's, not a person's.", "Choose your personal key.")
        }
        KeyError::NoIin => ("The certificate names no IIN.", "Choose your personal key."),
        KeyError::AnotherPerson => (
            "This key belongs to another person than the one signed in.",
            "Choose your own key, or sign in with this one.",
        ),
        KeyError::Worker => ("Signing did not start.", "Reload the page. The draft is safe."),
        KeyError::Outdated => (
            "The service was renewed while this page was open.",
            "Reload the page and sign again. Your draft is saved.",
        ),
        KeyError::SelfCheck => (
            "The signature did not pass its own check and was not sent.",
            "Sign again. If it happens twice, choose another key.",
        ),
    };
    Fault { what, next }
}
