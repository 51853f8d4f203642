//! The labels of the registration certificate (annex 7 as proposed: its form is not printed in the order), which is
//! a paper in two languages. Knows words only; the rows' values and the layout are the business of `certificate`.

use super::{Locale, months, said};
use crate::time::Date;

/// A line in the two languages of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Kazakh.
    pub kk: &'static str,
    /// Russian.
    pub ru: &'static str,
}

/// What stands on several papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperWords {
    /// Under a paper whose form the order names and does not print.
    pub form_is_ours: Both,
    /// Who gives the service, where the body of one region is not known.
    pub provider: Both,
}

/// The words of the registration certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateWords {
    /// The name of the paper.
    pub title: Both,
    /// What it confirms.
    pub subtitle: Both,
    /// Which form it is.
    pub form_note: Both,
    /// The state.
    pub state: Both,
    /// The number assigned.
    pub iin: Both,
    /// Surname.
    pub surname: Both,
    /// Given name.
    pub given_name: Both,
    /// Patronymic, when there is one.
    pub patronymic: Both,
    /// Date of birth.
    pub birth_date: Both,
    /// Sex.
    pub sex: Both,
    /// Place of birth.
    pub birth_place: Both,
    /// Citizenship.
    pub citizenship: Both,
    /// Heading over the rows of the document.
    pub document: Both,
    /// Kind of document.
    pub document_kind: Both,
    /// Document number.
    pub document_number: Both,
    /// Date of issue.
    pub document_issued: Both,
    /// Term.
    pub document_expires: Both,
    /// Instead of a term, of a document that prints none.
    pub no_expiry: Both,
    /// Country of issue.
    pub document_issuer: Both,
    /// The kind of act.
    pub act: Both,
    /// Value of the act: formation.
    pub act_formation: Both,
    /// Value of the act: correction.
    pub act_correction: Both,
    /// Date of the last correction.
    pub corrected_on: Both,
    /// Issuing body.
    pub authority: Both,
    /// Date of formation.
    pub formed_on: Both,
    /// Number of the certificate.
    pub number: Both,
    /// Who decided.
    pub operator: Both,
    /// Value of `operator` for an operator of the Ministry.
    pub by_operator: Both,
    /// Value of `operator` for a decision without an operator.
    pub automatic: Both,
    /// Value of `operator` for what machines proved in every line.
    pub on_evidence: Both,
    /// The order under which they did.
    pub order: Both,
    /// Beside the code square.
    pub verify: Both,
    /// Under the rows: the number is for life.
    pub footer_for_life: Both,
    /// Under the rows: an electronic document.
    pub footer_electronic: Both,
    /// Under the rows: the legal basis.
    pub footer_basis: Both,
    /// Across the paper when the service runs as a demonstration.
    pub demo: Both,
    /// Under it, where the system granted.
    pub demo_unseen: Both,
}

/// Under a paper whose form the order names and does not print.
pub const FORM_IS_OURS: Both = said::PAPERS.form_is_ours;

/// Who gives the service, where the body of one region is not known.
//= R258/A3.1
//# Территориальные органы полиции Республики Казахстан
pub const PROVIDER: Both = said::PAPERS.provider;

/// The words of the registration certificate.
pub const CERTIFICATE: CertificateWords = said::CERTIFICATE;

/// A day as the forms of the order leave room for it, in Kazakh and in Russian.
//= R258/A5.copies
//# "___" _________ 20__ год.
#[must_use]
pub fn day_of_form(day: Date) -> [String; 2] {
    let month = |locale| months::of(locale, day);
    [
        format!("{} жылғы \"{:02}\" {}.", day.year(), day.day(), month(Locale::Kk)),
        format!("\"{:02}\" {} {} год.", day.day(), month(Locale::Ru), day.year()),
    ]
}

/// The words of a refusal of the service (annex 6 as proposed).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusalWords {
    /// The name of the paper.
    pub title: Both,
    /// Which form it is.
    pub form_note: Both,
    /// Number and day of the refusal.
    pub number: Both,
    /// The application refused.
    pub application: Both,
    /// Whose it is.
    pub recipient: Both,
    /// Who refused.
    pub provider: Both,
    /// The operator who decided.
    pub officer: Both,
    /// Heading over the grounds.
    pub grounds: Both,
    /// In a Kazakh paper, before the words of the order: they are printed in Russian.
    pub order_in_russian: Both,
    /// Heading over the reasons.
    pub reasons: Both,
    /// Heading over the notice of complaint.
    pub appeal: Both,
}

/// The words of a refusal of the service.
pub const REFUSAL: RefusalWords = said::REFUSAL_PAPER;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a5_copies_a_day_stands_as_the_form_leaves_room_for_it() {
        let said = |month, day| day_of_form(crate::time::date(2026, month, day).expect("a day"));
        assert_eq!(said(1, 9), ["2026 жылғы \"09\" қаңтар.", "\"09\" января 2026 год."]);
        assert_eq!(said(12, 31), ["2026 жылғы \"31\" желтоқсан.", "\"31\" декабря 2026 год."]);
    }

    #[cfg(feature = "law-text")]
    #[test]
    fn a3_1_the_providers_name_is_that_of_annex_3() {
        assert_eq!(crate::law::text::text(crate::law::Cite::A3_1), Some(PROVIDER.ru));
    }
}
