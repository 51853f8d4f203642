//! English. The official titles of the service are in Kazakh and Russian; the English ones are ours.

use super::{
    Cabinet, Certificate, Check, Chrome, Copies, Desk, Done, Fault, Form, Key, Label, Sign, SignIn, Start,
    Words, label,
};
use crate::model::field::{DateField, Flag, TextField};
use crate::model::form::Heading;
use crate::model::journey::{Status, Step};
use crate::model::signing::KeyFault;

/// All words.
pub(super) static WORDS: Words = Words {
    chrome: Chrome {
        service: "Forming and correcting the individual identification number of foreigners and stateless persons temporarily staying in the Republic of Kazakhstan",
        short: "IIN for foreigners",
        brand: "IIN",
        skip: "Skip to the content",
        start: "About the service",
        cabinet: "My applications",
        certificate: "Check a certificate",
        desk: "Operator’s desk",
        sign_in: "Sign in",
        sign_out: "Sign out",
        language: "Language",
        menu: "Pages",
        demo_title: "Demonstration",
        demo: "The people, keys and numbers here are made up. Nothing you file has legal effect.",
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
    },
    start: Start {
        title: "Get an IIN for a foreigner",
        lead: "An individual identification number is assigned once and for life to a foreigner or stateless person who is temporarily in Kazakhstan. It is needed for a bank account, a contract, tax.",
        may_title: "May I apply here?",
        may_hint: "Whom is the number for?",
        may_foreigner: "A foreigner or stateless person who is temporarily in Kazakhstan and has no IIN",
        may_citizen: "A citizen of Kazakhstan",
        may_resident: "A foreigner with a residence permit, or a stateless person with a certificate of Kazakhstan",
        may_has: "Somebody who already has an IIN",
        may_correction: "Somebody whose data under an IIN must be corrected",
        may_convict: "Somebody sentenced to imprisonment who has no identity document",
        answer_foreigner_title: "Yes, a representative files here",
        answer_foreigner: "On this portal the request is signed with a digital signature, and only a person who has an IIN can hold one. So a representative files: by a notarised power of attorney, or as a parent, guardian or trustee. Without a representative the person goes to a service centre with the passport.",
        answer_citizen_title: "No, citizens receive the IIN elsewhere",
        answer_citizen: "A citizen’s number is formed when the birth is registered or the first identity document is issued. Ask at a service centre or call 1414.",
        answer_resident_title: "No, the IIN comes with the residence permit",
        answer_resident: "For permanent residents the number is formed when the residence permit or the certificate of a stateless person is first issued. It is printed on that document.",
        answer_has_title: "No, a second IIN is never assigned",
        answer_has: "The number is given once for life and stays the same after a new passport. If the number is lost, a service centre finds it by the passport.",
        answer_correction_title: "Correction is done at a service centre",
        answer_correction: "Bring the identity document and the proof of the change to any service centre. A representative brings a notarised power of attorney. The number itself does not change.",
        answer_convict_title: "A separate form at a service centre",
        answer_convict: "For persons sentenced to imprisonment who have no identity document the application of annex 2 is filed through a service centre.",
        need_title: "What do I need?",
        need_hint: "Choose, and the list changes.",
        need_filer: "Who files",
        need_agent: "A representative by power of attorney",
        need_legal: "A parent, guardian or trustee",
        need_script: "Name and place of birth in the passport are in Cyrillic or Latin letters",
        need_script_yes: "Yes",
        need_script_no: "No, in another script",
        need_form: "Prepare",
        need_passport: "Electronic copy of the valid foreign passport (PDF, JPEG or PNG)",
        need_translation: "Electronic copy of the notarised translation into Kazakh or Russian",
        need_no_translation: "No translation is asked for.",
        need_power: "Electronic copy of the notarised power of attorney",
        need_proof: "Electronic copy of the proof: birth certificate, decision on guardianship or trusteeship",
        need_key: "Your own digital signature: the key file (.p12) and its password",
        need_key_why: "Without a digital signature everything here can be read, and nothing can be filed.",
        happens_title: "What will happen",
        happens_fill: "You fill in the form. It takes about 15 minutes and is saved after every page.",
        happens_sign: "You read the request as plain text and sign it. The key never leaves your browser.",
        happens_due: "The result is due within 1 working day. What is filed after hours, at a weekend or on a holiday is answered on the next working day.",
        happens_result: "The registration certificate, or a refusal with its reasons, comes to “My applications” and stays there.",
        happens_free: "Nothing is to be paid.",
        hours_title: "Hours",
        hours_portal: "Portal: around the clock, except for announced maintenance.",
        hours_centre: "Service centres: Monday to Friday 9:00–18:00, duty branches to 20:00, Saturday 9:00–13:00, no break.",
        hours_queue: "At a service centre the electronic queue serves in order; a place in it can be booked on egov.kz.",
        visit_title: "Cannot come yourself?",
        visit: "For people who cannot move or look after themselves, documents are taken at home: call 1414 or 8 800 080 7777.",
        contacts_title: "Addresses and questions",
        contacts: "Single contact centre: 1414, 8 800 080 7777. Addresses of the places of service are published on:",
        apply: "Start an application",
        apply_hint: "You sign in with your key first.",
        no_key: "No digital signature? Go to a service centre with the documents.",
    },
    key: Key {
        legend: "Your key",
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
        lead: "Open your key and sign a one-time text. It says which site asks and when.",
        sign: "Sign and enter",
        signing: "Signing in",
        ended_title: "Your session ended",
        ended: "Sign in again. What you typed is still here.",
        other_person: "Another person signed in. The answers typed before were cleared from this page; they remain with their owner if they had been saved.",
    },
    form: Form {
        title: "Application for an IIN",
        not_sent: "Not sent yet",
        done_of: "{done} of {all} parts are complete",
        group_person: "The person who receives the IIN",
        group_filer: "Who files",
        group_papers: "Documents and consent",
        group_send: "Check and send",
        save_continue: "Save and continue",
        save_return: "Save and go to the list",
        saved: "Saved",
        saving: "Saving",
        unsaved: "Not saved yet",
        not_saved_offline: "Not saved: the service was not reached. What you typed is still here.",
        not_saved_signed_out: "Not saved: your session ended. What you typed is still here.",
        not_saved_refused: "Not saved: the service did not take it. What you typed is still here.",
        save_again: "Save again",
        conflict_title: "This draft was changed in another window",
        conflict: "Both versions are here. Choose the one to keep.",
        conflict_field: "Answer",
        conflict_mine: "Typed here",
        conflict_theirs: "Stored",
        keep_mine: "Keep what I typed here",
        take_theirs: "Take what is stored",
        error_title: "There is something to mend",
        delete: "Delete this draft",
        delete_sure: "Delete for good",
        delete_no: "Keep it",
        same_person: "Written as in the passport",
        same_you: "Written as in my data",
        mrz_fill: "Fill in from these lines",
        mrz_filled: "Read. Filled in {count}: compare them with the passport on the next pages.",
        mrz_nothing: "Read. Everything it says was already filled in.",
        mrz_broken: "These lines cannot be read yet. Compare them with the bottom of the passport page, character by character.",
        day: "Day",
        month: "Month",
        year: "Year",
        choose_country: "Choose",
        checked_on: "Checked for {day}",
        warnings_title: "Worth knowing",
        partly_known: "Leave what the document does not say empty.",
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
    check: Check {
        title: "Check your answers",
        lead: "Compare every line with the documents.",
        change: "Change",
        not_answered: "Not answered",
        ready: "Everything needed is here",
        not_ready: "Something is missing or does not fit",
        parity: "Checked under the edition of the Rules in force since {edition}. The service applies the very same rules: {hash}.",
        parity_broken: "This page is older than the service. Reload it before you sign.",
        continue_: "Read and sign",
        notes_title: "An operator will look at this",
        yes: "Yes",
        no: "No",
        copies: "Copies of documents",
    },
    sign: Sign {
        title: "Read, sign and send",
        lead: "Below is the whole request as text. What you read is what you sign.",
        who_signs: "Signs",
        for_whom: "For",
        statement_differs_title: "Nothing was signed",
        statement_differs: "The text of the service differs from the one this page made from your answers. Reload the page. If it happens again, call 1414.",
        read_first: "Text of the request",
        send: "Sign and send",
        sending: "Signing and sending",
        checking: "Checking the signature",
        prepared_until: "The text is good until {until}.",
        preparing: "The service prepares the text",
        errors_title: "It cannot be signed yet",
        errors: "Some answers have to be mended first.",
        again: "Prepare the text again",
        step_read: "1. Read",
        step_key: "2. Open your key",
        step_send: "3. Sign and send",
    },
    done: Done {
        title: "The application is sent",
        title_ready: "The IIN is ready",
        number: "Number of the application",
        next_title: "What happens next",
        next_due: "The result is due by {day}.",
        next_where: "It will be in “My applications”, and stays there.",
        next_nothing: "You need not do anything.",
        next_night: "It was filed outside working hours. The result is released when the next working day opens: {moment}.",
        to_application: "See the application",
        to_cabinet: "My applications",
    },
    cabinet: Cabinet {
        title: "My applications",
        drafts: "Drafts",
        draft: "Draft",
        draft_of: "Draft for {name}",
        continue_: "Continue",
        begin: "Start an application",
        begin_hint: "A draft is already open. Continue it, or start another for another person.",
        applications: "Sent",
        none: "Nothing has been sent yet.",
        number: "Number",
        recipient: "For",
        lodged: "Sent",
        due: "Due by",
        state: "State",
        open: "Open",
        touched: "Changed {moment}",
        stage_lodged: "Sent",
        stage_under_check: "Being checked",
        stage_granted: "Granted",
        stage_refused: "Refused",
        stage_issued: "Ready",
        iin_title: "Individual identification number",
        iin_hint: "Assigned once and for life.",
        iin_copy: "Copy the number",
        result_title: "Registration certificate",
        certificate_number: "Number of the certificate",
        code: "Verification code",
        download_pdf: "Certificate (PDF)",
        download_p7s: "Signature of the certificate (.p7s)",
        download_statement: "Text you signed",
        download_envelope: "Your signature (CMS)",
        downloads: "Downloads",
        filed_title: "What was filed",
        history: "History",
        by_representative: "representative",
        by_system: "service",
        by_operator: "operator",
        step_lodged: "Sent and accepted",
        step_claimed: "Taken for checking",
        step_released: "Returned to the queue",
        step_formed: "IIN formed",
        step_refused: "Refused",
        step_issued: "Certificate placed in the cabinet",
        refused_title: "The service was refused",
        refused_grounds: "Ground",
        refused_reason: "Reason",
        refused_next: "You may file again once the reason is removed, or complain within 3 months: through the office of the police body, e-Otinish.kz, or 1414.",
        waiting_title: "The application is being checked",
        waiting: "The result is due by {day}. You need not do anything.",
        keep_hint: "Anyone who holds the certificate can check it here by the code.",
        file_again: "Start a new application",
    },
    certificate: Certificate {
        title: "Check a registration certificate",
        lead: "Type the verification code printed on the certificate, or scan its square code.",
        code: "Verification code",
        code_hint: "Letters and digits; hyphens may be left out.",
        check: "Check",
        checking: "Checking",
        current_title: "The certificate is genuine and in force",
        current: "Compare these lines with the paper.",
        unknown_title: "No certificate has this code",
        unknown: "Check the code for misread characters. If it is copied right, the paper is not a certificate of this service.",
        number: "Number",
        issued_on: "Issued",
        iin: "IIN",
        initials: "Initials",
        another: "Check another",
        compare: "For the holder’s safety the number is shown in part.",
        empty: "Type the code that is printed on the certificate.",
    },
    desk: Desk {
        title: "Check queue",
        empty: "The queue is empty. New cases appear here by themselves.",
        order: "Ordered by due time.",
        keys: "j and k move · Enter opens · c takes the case · q goes to the queue",
        keys_title: "Keyboard",
        free: "free",
        held: "held by {name}",
        mine: "yours",
        claim: "Take the case",
        release: "Return to the queue",
        why: "Why a person looks at it",
        why_none: "Automatic decisions are off.",
        findings: "Findings",
        no_findings: "The rules found nothing.",
        candidates: "Possible duplicates",
        no_candidates: "The register knows nobody like this.",
        score: "Score",
        filed: "Filed",
        known: "Register",
        certain: "certain",
        possible: "possible",
        points: "Points",
        set_aside: "Why this is another person",
        set_aside_hint: "Goes into the journal with your name.",
        documents: "Copies",
        form: "Form",
        statement: "Signed text",
        signer: "Signer",
        signer_differs: "The signer is not the representative named in the form.",
        decision: "Decision",
        checklist: "Checked",
        checklist_hint: "Tick what you have seen yourself.",
        grant: "Form the IIN",
        grant_title: "Grant",
        grant_done: "The IIN is formed.",
        refuse: "Refuse the service",
        refuse_title: "Refuse",
        refuse_done: "The service is refused.",
        grounds: "Ground (paragraph 15)",
        reason: "Reason in words",
        reason_hint: "10 to 4,000 characters. The applicant reads exactly this.",
        lacks_checklist: "Tick every row of the checklist, or refuse.",
        lacks_candidates: "Say of every candidate why this is another person.",
        lacks_ground: "Choose a ground of paragraph 15.",
        lacks_reason: "Write the reason: 10 to 4,000 characters.",
        claim_first: "Take the case to decide it.",
        open_copy: "Open the copy",
        back_to_queue: "To the queue",
        due: "due",
        overdue: "overdue",
        another_case: "Choose a case in the queue.",
        stale: "The case changed meanwhile and was loaded again. Your notes are kept: look once more before you decide.",
        automatic_note: "The service refuses nobody by itself.",
        compare_title: "Filed and register, side by side",
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
        DateField::DocumentExpires => label("Valid until", "For example 26 3 2034."),
        DateField::BirthDate => label("Date of birth", "For example 12 8 1974."),
        DateField::PowerIssued => label("Date of issue", "Without a date the paper is void."),
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
        Flag::Consent => label(
            "I consent to the collection and processing of the personal data in this application",
            "Given for the person named, within the power of attorney or the law.",
        ),
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
            "This kind of key is not supported: it is an RSA key or an old GOST key.",
            "Choose the key GOST512, issued since 2024.",
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
        KeyFault::NoIin => ("The certificate names no IIN.", "Choose your personal key."),
        KeyFault::AnotherPerson => (
            "This key belongs to another person than the one signed in.",
            "Choose your own key, or sign in with this one.",
        ),
        KeyFault::Worker => {
            ("The signing part of the page did not start.", "Reload the page. The draft is safe.")
        }
        KeyFault::SelfCheck => (
            "The signature did not pass its own check and was not sent.",
            "Sign again. If it happens twice, choose another key.",
        ),
    };
    Fault { what, next }
}
