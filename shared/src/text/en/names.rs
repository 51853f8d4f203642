//! English labels: fields, kinds, stages, reasons, checklist, grounds.

/// The label of a field.
#[expect(clippy::too_many_lines, reason = "one arm for each field")]
pub(in crate::text) fn field(path: &str) -> Option<&'static str> {
    Some(match path {
        "form" | "" => "Application",
        "recipient" => "Recipient",
        "recipient.names" => "Name in the document",
        "recipient.names.surname" => "Surname",
        "recipient.names.given_name" => "Given name",
        "recipient.names.patronymic" => "Patronymic",
        "recipient.single_name" => "The document has one name only",
        "recipient.translated" => "Name in the translation",
        "recipient.translated.surname" => "Surname in the translation",
        "recipient.translated.given_name" => "Given name in the translation",
        "recipient.translated.patronymic" => "Patronymic in the translation",
        "recipient.birth_date" => "Date of birth",
        "recipient.birth_date_partial" => "The document shows only part of the date",
        "recipient.sex" => "Sex",
        "recipient.birth_place" => "Place of birth",
        "recipient.birth_place_translated" => "Place of birth in the translation",
        "recipient.citizenship" => "Citizenship",
        "document" => "Identity document",
        "document.kind" => "Kind of document",
        "document.number" => "Document number",
        "document.issuer" => "Issuing state",
        "document.authority" => "Issuing authority",
        "document.issued" => "Date of issue",
        "document.expires" => "Date of expiry",
        "document.mrz" => "Lines at the bottom of the document page",
        "contact" => "Contact details of the recipient",
        "contact.stay_address" => "Address of stay in Kazakhstan",
        "contact.stay_region" => "Region of stay in Kazakhstan",
        "contact.phone" => "Recipient’s phone",
        "contact.email" => "Recipient’s e-mail",
        "representative" => "Representative",
        "representative.kind" => "Who is applying",
        "representative.names" => "Representative’s name",
        "representative.names.surname" => "Representative’s surname",
        "representative.names.given_name" => "Representative’s given name",
        "representative.names.patronymic" => "Representative’s patronymic",
        "representative.iin" => "Representative’s IIN",
        "representative.phone" => "Representative’s phone",
        "representative.email" => "Representative’s e-mail",
        "representative.relation" => "Relation to the recipient",
        "power" => "Power of attorney",
        "power.number" => "Number in the notary’s register",
        "power.notary" => "Notary",
        "power.country" => "State where it was notarised",
        "power.issued" => "Date of the power of attorney",
        "power.until" => "Last day of the power of attorney",
        "power.principal" => "Person who gave the power of attorney",
        "power.principal.surname" => "Surname (who gave the power of attorney)",
        "power.principal.given_name" => "Given name (who gave the power of attorney)",
        "power.principal.patronymic" => "Patronymic (who gave the power of attorney)",
        "power.agent" => "Representative named in the power of attorney",
        "power.agent.surname" => "Surname (representative in the power of attorney)",
        "power.agent.given_name" => "Given name (representative in the power of attorney)",
        "power.agent.patronymic" => "Patronymic (representative in the power of attorney)",
        "power.agent_iin" => "IIN (representative in the power of attorney)",
        "power.delegated" => "The power of attorney was passed on by another representative",
        "power.delegation_allowed" => "The first power of attorney allows it to be passed on",
        "power.delegation" => "Second power of attorney",
        "power.delegation.number" => "Number of the second power of attorney",
        "power.delegation.notary" => "Notary of the second power of attorney",
        "power.delegation.issued" => "Date of the second power of attorney",
        "power.delegation.until" => "Last day of the second power of attorney",
        "power.delegation.delegate" => "Representative named in the second power of attorney",
        "power.delegation.delegate.surname" => "Surname (representative in the second power of attorney)",
        "power.delegation.delegate.given_name" => {
            "Given name (representative in the second power of attorney)"
        }
        "power.delegation.delegate.patronymic" => {
            "Patronymic (representative in the second power of attorney)"
        }
        "no_documents" => "No identity document",
        "institution" => "Institution",
        "institution.name" => "Name of the institution",
        "institution.bin" => "BIN of the institution",
        "institution.head" => "Head of the institution",
        "institution.head.surname" => "Surname of the head",
        "institution.head.given_name" => "Given name of the head",
        "institution.head.patronymic" => "Patronymic of the head",
        "institution.certified_number" => "Number of the certification",
        "institution.certified" => "Day of the certification",
        "institution.employee" => "Employee who applies",
        "institution.employee.surname" => "Surname of the employee",
        "institution.employee.given_name" => "Given name of the employee",
        "institution.employee.patronymic" => "Patronymic of the employee",
        "institution.employee_iin" => "IIN of the employee",
        "sentence" => "Sentence",
        "sentence.court" => "Court",
        "sentence.number" => "Number of the case",
        "sentence.judged" => "Day of the judgment",
        "sentence.ends" => "Last day of the sentence",
        "sentence.for_life" => "For life",
        "iin" => "IIN",
        "rows" => "What is to be corrected",
        "rows.surname" => "Surname",
        "rows.given_name" => "Given name",
        "rows.patronymic" => "Patronymic (if any)",
        "rows.birth_date" => "Date of birth",
        "rows.birth_place" => "Place of birth",
        "rows.citizenship" => "Citizenship",
        "rows.sex" => "Sex",
        "rows.document_number" => "Document number",
        "rows.document_issued_on" => "Date of issue of the document",
        "rows.document_expires_on" => "Validity of the document",
        "rows.document_issuer" => "Country that issued the document",
        "reason" => "Reason of the correction",
        "proof" => "Certificate of change",
        "proof.kind" => "Kind of certificate",
        "proof.number" => "Number of the certificate",
        "proof.authority" => "Authority that issued the certificate",
        "proof.issued" => "Date of the certificate",
        "other_script" => "The document is in neither Cyrillic nor Latin",
        "result_language" => "Language of the result",
        "consent" => "Consent to the processing of personal data",
        "copies" => "Files",
        "signer_iin" => "IIN of the signer",
        _ => return None,
    })
}

/// A label inside a sentence: `the date of birth`, `who is applying`, `the IIN`; what is no word stays.
pub(in crate::text) fn with_article(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().filter(|first| first.is_alphabetic());
    let Some(first) = first else { return label.to_owned() };
    let small = match letters.clone().next() {
        Some(second) if second.is_uppercase() => label.to_owned(),
        _ => first.to_lowercase().chain(letters).collect(),
    };
    if ["who ", "the "].iter().any(|word| small.starts_with(word)) { small } else { format!("the {small}") }
}

pub(in crate::text) fn document_kind(code: &str) -> &'static str {
    match code {
        "P" => "foreign passport",
        "PD" => "diplomatic passport",
        "PS" => "service passport",
        "ID" => "national identity card or internal passport",
        "TD" => "refugee travel document",
        "SD" => "stateless person's document",
        "RC" => "refugee certificate of Kazakhstan",
        _ => "another document",
    }
}

/// What a document code of a machine-readable zone says.
pub(in crate::text) fn zone_document(code: &str) -> &'static str {
    match code {
        "AC" => "crew member certificate",
        "PN" => "internal passport of Russia",
        _ if code.starts_with('P') => "passport",
        _ => "identity card",
    }
}

pub(in crate::text) fn sex(code: &str) -> &'static str {
    match code {
        "M" => "male",
        "F" => "female",
        _ => "not stated",
    }
}

pub(in crate::text) fn copy_purpose(code: &str) -> &'static str {
    match code {
        "identity" => "Copy of the identity document",
        "translation" => "Notarised translation",
        "power_of_attorney" => "Notarised power of attorney",
        "representation_proof" => "Proof of legal representation",
        "application" => "Signed application",
        "delegation" => "Second notarised power of attorney",
        "change_proof" => "Certificate of the change of identifying data",
        _ => "Another file",
    }
}

pub(in crate::text) fn representative_kind(code: &str) -> &'static str {
    match code {
        "agent" => "representative by power of attorney",
        "legal" => "legal representative",
        "self" => "the recipient in person",
        _ => "not stated",
    }
}

pub(in crate::text) fn relation(code: &str) -> &'static str {
    match code {
        "parent" => "parent",
        "guardian" => "guardian",
        "trustee" => "trustee",
        _ => "not stated",
    }
}

pub(in crate::text) fn correction_reason(code: &str) -> &'static str {
    match code {
        "civil_status" => "an act of civil status",
        "citizenship" => "another citizenship",
        "document" => "the document was renewed",
        "operator_error" => "the register was filled in wrongly",
        _ => "not stated",
    }
}

pub(in crate::text) fn change_proof_kind(code: &str) -> &'static str {
    match code {
        "marriage" => "certificate of marriage",
        "divorce" => "certificate of divorce",
        "name_change" => "certificate of change of name",
        "paternity" => "certificate of paternity",
        "adoption" => "certificate of adoption",
        "court" => "decision of a court",
        "citizenship" => "act on citizenship",
        _ => "another certificate",
    }
}

pub(in crate::text) fn stage(code: &str) -> &'static str {
    match code {
        "draft" => "draft",
        "lodged" => "received",
        "under-check" | "under_check" => "being checked",
        "granted" => "IIN formed",
        "hearing" => "hearing",
        "refused" => "refused",
        "issued" => "result issued",
        "withdrawn" => "withdrawn",
        "turned_away" => "turned away",
        _ => "unknown stage",
    }
}

pub(in crate::text) fn transition(code: &str) -> &'static str {
    match code {
        "lodge" => "filing",
        "claim" => "taking for the check",
        "release" => "giving back to the queue",
        "hear" => "calling a hearing",
        "conclude" => "ending the hearing",
        "withdraw" => "withdrawal",
        "grant" => "forming the IIN",
        "refuse" => "refusing the service",
        "issue" => "issuing the result",
        _ => "unknown step",
    }
}

pub(in crate::text) fn score_reason(code: &str) -> &'static str {
    match code {
        "document-equal" => "the same document",
        "document-alike" => "the same document number but for signs that look alike",
        "document-number-equal" => "the same document number",
        "name-key-equal" => "the name sounds the same",
        "name-sound-equal" => "the names sound alike though they are spelled apart",
        "name-key-close" => "the names are close",
        "name-order-swapped" => "surname and given name change places",
        "name-married" => "the surnames differ, as after a marriage; given name and patronymic are the same",
        "name-key-differs" => "the names differ",
        "birth-date-equal" => "the same date of birth",
        "birth-date-partial" => "dates of birth agree in the known part",
        "birth-date-near" => "dates of birth differ by a digit, a day or few years",
        "birth-date-swapped" => "day and month of birth change places",
        "birth-year-equal" => "the same year of birth",
        "birth-date-differs" => "dates of birth differ",
        "patronymic-equal" => "the same patronymic",
        "patronymic-differs" => "the patronymics differ",
        "sex-equal" => "the same sex",
        "sex-differs" => "the sex differs",
        "citizenship-equal" => "the same citizenship",
        _ => "another sign",
    }
}

pub(in crate::text) fn checklist(code: &str) -> &'static str {
    match code {
        "form-complete" => "The form is complete",
        "copy-legible" => "The copies are legible",
        "document-valid" => "The document is valid and of an accepted kind",
        "data-equal-copy" => "The data are those of the copy",
        "translation-read" => "The translation was read and agrees",
        "authority-valid" => "The representative's authority is in force",
        "mrz-consistent" => "The machine-readable zone agrees with the form",
        "data-certified" => "The head of the institution certified the particulars",
        "register-current" => "The current values are those of the register",
        "evidence-supports" => "Evidence supports each change",
        "duplicates-searched" => "An earlier IIN was searched for",
        _ => "Another check",
    }
}

pub(in crate::text) fn mrz_part(code: &str) -> &'static str {
    match super::super::fill::mrz_code(code) {
        "number" => "document number",
        "birth" => "date of birth",
        "expiry" => "date of expiry",
        "personal" => "personal number",
        "composite" => "the line as a whole",
        _ => "check digit",
    }
}

/// The three grounds of item 15.
pub(in crate::text) const GROUNDS: [&str; 3] = [
    "The documents or the data in them proved untrue",
    "The data and particulars of the recipient are not as the Rules require",
    "The recipient already has an IIN registered earlier",
];

/// Why a person looks at a case, besides findings.
pub(in crate::text) fn why(code: &str) -> &'static str {
    match code {
        "duplicate-candidate" => "similar people in the register",
        "automatic-off" => "automatic grants are switched off",
        "filed-beside" => "another application on the same document is undecided",
        "people-per-day" => "this representative files for many people today",
        "people-per-30-days" => "this representative files for many people within 30 days",
        "typed-at-counter" => "a second person reads what was typed at a counter",
        "iin-exhausted" => "no number is left for this date of birth",
        _ => "",
    }
}
