//! The portal's own words in Kazakh, Russian and English. Each language is one struct literal and a few exhaustive
//! matches, so a missing text does not compile. Words about rules, problems, countries and documents come from
//! `shared::text`; the law is quoted nowhere but there. `{name}` marks a value, see [`fill`].

mod en;
mod kk;
mod ru;

pub use shared::text::Locale;

use crate::model::field::{DateField, Flag, TextField};
use crate::model::form::Heading;
use crate::model::journey::{Status, Step};
use crate::model::signing::KeyFault;

macro_rules! words {
    ($($(#[$doc:meta])* $group:ident: $type:ident { $($name:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug)]
            pub struct $type { $(#[doc = stringify!($name)] pub $name: &'static str,)* }

            impl $type {
                /// Every text with its name, in the order of the struct.
                #[must_use]
                pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                    vec![$((stringify!($name), self.$name),)*]
                }
            }
        )*

        /// All words of a language.
        #[derive(Debug)]
        pub struct Words { $($(#[$doc])* pub $group: $type,)* }

        impl Words {
            /// Every text with its name.
            #[must_use]
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                [$(self.$group.all(),)*].concat()
            }
        }
    };
}

words! {
    /// What stands around every page.
    chrome: Chrome {
        service, short, brand, skip, start, cabinet, certificate, desk, sign_in, sign_out, language, menu, demo_title,
        demo, free, footer_law, footer_contacts, loading, error_prefix, back, optional, copy, copied, retry,
        basis, new_tab, offline_title, offline, unknown_answer_title, unknown_answer, not_found_title, not_found,
        to_start, version, reload,
    }
    /// The first page.
    start: Start {
        title, lead, may_title, may_hint, may_foreigner, may_citizen, may_resident, may_has, may_correction,
        may_convict, answer_foreigner_title, answer_foreigner, answer_citizen_title, answer_citizen,
        answer_resident_title, answer_resident, answer_has_title, answer_has, answer_correction_title,
        answer_correction, answer_convict_title, answer_convict, need_title, need_hint, need_filer, need_agent,
        need_legal, need_script, need_script_yes, need_script_no, need_form, need_passport, need_translation,
        need_no_translation, need_power, need_proof, need_key, need_key_why, happens_title, happens_fill,
        happens_sign, happens_due, happens_result, happens_free, hours_title, hours_portal, hours_centre,
        hours_queue, visit_title, visit, contacts_title, contacts, apply, apply_hint, no_key,
    }
    /// Opening a key file.
    key: Key {
        legend, file, file_hint, password, password_hint, open, opening, whose, holder, iin, bin, issuer, valid,
        valid_until, other, stays, demo_title, demo, statement, statement_hint, digest, digest_hint, copy_digest,
    }
    /// Signing in.
    sign_in: SignIn {
        title, lead, sign, signing, ended_title, ended, other_person,
    }
    /// The journey.
    form: Form {
        title, not_sent, done_of, group_person, group_filer, group_papers, group_send, save_continue, save_return,
        saved, saving, unsaved, not_saved_offline, not_saved_signed_out, not_saved_refused, save_again, conflict_title,
        conflict, conflict_field, conflict_mine, conflict_theirs, keep_mine, take_theirs, error_title, delete,
        delete_sure, delete_no, same_person, same_you, mrz_fill, mrz_filled, mrz_nothing, mrz_broken, day, month, year, choose_country,
        checked_on, warnings_title, partly_known,
    }
    /// Copies of documents.
    copies: Copies {
        limits, choose, replace, remove, uploading, stored, sha256, identity, power_of_attorney, representation_proof,
        translation, identity_hint, power_hint, proof_hint, translation_hint, too_large, wrong_type, failed, none,
        digest_differs, translation_why, preview,
    }
    /// Check answers.
    check: Check {
        title, lead, change, not_answered, ready, not_ready, parity, parity_broken, continue_, notes_title, yes, no,
        copies,
    }
    /// Read, sign, send.
    sign: Sign {
        title, lead, who_signs, for_whom, statement_differs_title, statement_differs, read_first, send, sending,
        checking, prepared_until, preparing, errors_title, errors, again, step_read, step_key, step_send,
    }
    /// The confirmation.
    done: Done {
        title, number, next_title, next_due, next_where, next_nothing, next_night, to_application, to_cabinet,
        title_ready,
    }
    /// The cabinet and an application.
    cabinet: Cabinet {
        title, drafts, draft, draft_of, continue_, begin, begin_hint, applications, none, number, recipient, lodged,
        due, state, open, touched, stage_lodged, stage_under_check, stage_granted, stage_refused, stage_issued,
        iin_title, iin_hint, iin_copy, result_title, certificate_number, code, download_pdf, download_p7s,
        download_statement, download_envelope, downloads, filed_title, history, by_representative, by_system,
        by_operator, step_lodged, step_claimed, step_released, step_formed, step_refused, step_issued, refused_title,
        refused_grounds, refused_reason, refused_next, waiting_title, waiting, keep_hint, file_again,
    }
    /// Checking a certificate.
    certificate: Certificate {
        title, lead, code, code_hint, check, checking, current_title, current, unknown_title, unknown, number,
        issued_on, iin, initials, another, compare, empty,
    }
    /// The operator's desk.
    desk: Desk {
        title, empty, order, keys, keys_title, free, held, mine, claim, release, why, why_none, findings, no_findings,
        candidates, no_candidates, score, filed, known, certain, possible, points, set_aside, set_aside_hint,
        documents, form, statement, signer, signer_differs, decision, checklist, checklist_hint, grant, grant_title,
        grant_done, refuse, refuse_title, refuse_done, grounds, reason, reason_hint, lacks_checklist,
        lacks_candidates, lacks_ground, lacks_reason, claim_first, open_copy, back_to_queue, due, overdue,
        another_case, stale, automatic_note, compare_title,
    }
}

/// A label and, where one helps, a hint; the hint may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// What is asked.
    pub name: &'static str,
    /// How to answer; may be empty.
    pub hint: &'static str,
}

/// A label with its hint.
const fn label(name: &'static str, hint: &'static str) -> Label {
    Label { name, hint }
}

/// What a key file's fault says: what happened, and the one thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What happened.
    pub what: &'static str,
    /// What to do.
    pub next: &'static str,
}

/// The words of a language.
#[must_use]
pub const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Kk => &kk::WORDS,
        Locale::Ru => &ru::WORDS,
        Locale::En => &en::WORDS,
    }
}

macro_rules! by_locale {
    ($($(#[$doc:meta])* $name:ident($argument:ident: $type:ty) -> $answer:ty;)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $name(locale: Locale, $argument: $type) -> $answer {
                match locale {
                    Locale::Kk => kk::$name($argument),
                    Locale::Ru => ru::$name($argument),
                    Locale::En => en::$name($argument),
                }
            }
        )*
    };
}

by_locale! {
    /// Label of a text or a choice.
    text_label(field: TextField) -> Label;
    /// Label of a date.
    date_label(field: DateField) -> Label;
    /// Label of a tick.
    flag_label(flag: Flag) -> Label;
    /// Subheading.
    heading(heading: Heading) -> &'static str;
    /// Title of a page of the journey.
    step(step: Step) -> Label;
    /// A status of the task list.
    status(status: Status) -> &'static str;
    /// A fault of the key file.
    fault(fault: KeyFault) -> Fault;
}

/// A value that is offered by a choice; `None` when it is none of ours.
#[must_use]
pub fn option(locale: Locale, field: TextField, value: &str) -> Option<Label> {
    match locale {
        Locale::Kk => kk::option(field, value),
        Locale::Ru => ru::option(field, value),
        Locale::En => en::option(field, value),
    }
}

/// `kk`, `ru`, `en`.
#[must_use]
pub const fn tag(locale: Locale) -> &'static str {
    match locale {
        Locale::Kk => "kk",
        Locale::Ru => "ru",
        Locale::En => "en",
    }
}

/// The language calls itself so.
#[must_use]
pub const fn own_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Kk => "Қазақша",
        Locale::Ru => "Русский",
        Locale::En => "English",
    }
}

/// The languages, in the order of the switch.
pub const LOCALES: [Locale; 3] = [Locale::Kk, Locale::Ru, Locale::En];

/// The language of a tag such as `ru-KZ`.
#[must_use]
pub fn of_tag(text: &str) -> Option<Locale> {
    LOCALES.into_iter().find(|locale| text.get(..2).is_some_and(|two| two.eq_ignore_ascii_case(tag(*locale))))
}

/// A text with one `{name}` replaced.
#[must_use]
pub fn with(text: &str, name: &str, value: &str) -> String {
    fill(text, &[(name, value)])
}

/// Puts values into a text: every `{name}` with its value.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = text.to_owned();
    for (name, value) in values {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::form;

    fn places(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> =
            text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn the_same_values_stand_in_every_language_and_no_text_is_empty() {
        let english = words(Locale::En).all();
        for locale in [Locale::Kk, Locale::Ru] {
            for ((name, ours), (_, theirs)) in english.iter().zip(words(locale).all()) {
                assert_eq!(places(ours), places(theirs), "{name}");
                assert!(!theirs.trim().is_empty(), "{name}");
            }
        }
    }

    /// The page that is readable before the portal arrives, one part a language.
    fn readable_before() -> Vec<(Locale, &'static str)> {
        let page = include_str!("../../../index.html");
        page.split("<section ")
            .skip(1)
            .filter_map(|part| {
                let language = part.split("lang=\"").nth(1)?.get(..2)?;
                Some((of_tag(language)?, part.split("</section>").next()?))
            })
            .collect()
    }

    #[test]
    fn the_first_page_says_the_same_before_and_after_the_portal_arrives() {
        let parts = readable_before();
        assert_eq!(parts.len(), LOCALES.len());
        for (locale, part) in parts {
            let (start, chrome) = (&words(locale).start, &words(locale).chrome);
            let owed = [
                start.title,
                start.lead,
                start.answer_foreigner,
                start.need_passport,
                start.need_power,
                start.need_key,
                start.happens_fill,
                start.happens_sign,
                start.happens_due,
                start.happens_result,
                start.happens_free,
                start.contacts,
                start.no_key,
                chrome.service,
            ];
            for text in owed {
                assert!(part.contains(text), "index.html, {}: {text}", tag(locale));
            }
            for site in ["https://www.mvd.gov.kz", "https://www.gov4c.kz", "https://www.egov.kz", "1414"] {
                assert!(part.contains(site), "index.html, {}: {site}", tag(locale));
            }
        }
    }

    #[test]
    fn no_text_shouts() {
        for locale in LOCALES {
            for (name, text) in words(locale).all() {
                assert!(!text.contains('!'), "{name}");
            }
        }
    }

    #[test]
    fn every_choice_that_is_offered_has_a_label_in_every_language() {
        let offered = [
            (TextField::RepresentativeKind, form::REPRESENTATIVE_KINDS),
            (TextField::RepresentativeRelation, form::RELATIONS),
            (TextField::Sex, form::SEXES),
            (TextField::ResultLanguage, form::RESULT_LANGUAGES),
        ];
        for locale in LOCALES {
            for (field, values) in offered {
                for value in values {
                    assert!(option(locale, field, value).is_some(), "{} {value}", field.path());
                }
            }
        }
    }

    #[test]
    fn languages_are_read_from_what_browsers_say() {
        assert_eq!(of_tag("ru-KZ"), Some(Locale::Ru));
        assert_eq!(of_tag("KK"), Some(Locale::Kk));
        assert_eq!(of_tag("de"), None);
        assert_eq!(of_tag("ё"), None);
    }

    #[test]
    fn values_are_put_where_their_names_stand() {
        assert_eq!(fill("{a} of {b}", &[("a", "1"), ("b", "{a}")]), "1 of {a}");
    }
}
