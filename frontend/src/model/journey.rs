//! The journey: its pages, which of them this person has to see, and how each stands. It reads findings and never
//! makes them.

use shared::documents::CopyPurpose;
use shared::finding::{Finding, FindingCode, Report, Severity};
use shared::form::is_asked;
use shared::wire::v1::formation::{CopyRef, FormationAnswers};

use super::form::{is_answered, questions};
pub use super::step::Step;

/// How a page stands in the task list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing answered yet.
    NotStarted,
    /// Something is still wrong or missing.
    InProgress,
    /// Nothing to mend.
    Done,
    /// Waits for the pages before it.
    CannotStartYet,
}

impl Step {
    /// Whether this person has to see the page.
    #[must_use]
    pub fn is_on_the_way(self, answers: &FormationAnswers, copies: &[CopyRef], report: &Report) -> bool {
        match self {
            Self::Translation => translation_is_asked(copies, report),
            _ => {
                let questions = questions(self);
                questions.is_empty() || questions.iter().any(|field| is_asked(*field, answers))
            }
        }
    }

    /// The pages of this journey, in order.
    #[must_use]
    pub fn on_the_way(answers: &FormationAnswers, copies: &[CopyRef], report: &Report) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|step| step.is_on_the_way(answers, copies, report)).collect()
    }

    /// The page after this one on this journey; after the last, the last.
    #[must_use]
    pub fn next(self, answers: &FormationAnswers, copies: &[CopyRef], report: &Report) -> Self {
        Self::on_the_way(answers, copies, report).into_iter().find(|step| *step > self).unwrap_or(Self::Sign)
    }

    /// How the page stands.
    #[must_use]
    pub fn status(self, answers: &FormationAnswers, copies: &[CopyRef], report: &Report) -> Status {
        match self {
            Self::CheckAnswers | Self::Sign => {
                if report.may_be_lodged() {
                    Status::NotStarted
                } else {
                    Status::CannotStartYet
                }
            }
            _ => {
                let errs = findings(self, report).any(|finding| finding.severity() == Severity::Error);
                match (errs, self.is_touched(answers, copies)) {
                    (_, false) => Status::NotStarted,
                    (false, true) => Status::Done,
                    (true, true) => Status::InProgress,
                }
            }
        }
    }

    /// Whether anything is answered on the page.
    #[must_use]
    pub fn is_answered(self, answers: &FormationAnswers) -> bool {
        questions(self).iter().any(|field| is_answered(*field, answers))
    }

    fn is_touched(self, answers: &FormationAnswers, copies: &[CopyRef]) -> bool {
        match self {
            Self::Copies => copies.iter().any(|copy| copy.purpose != "translation"),
            Self::Translation if copies.iter().any(|copy| copy.purpose == "translation") => true,
            _ => self.is_answered(answers),
        }
    }
}

/// The findings of a page.
pub fn findings(step: Step, report: &Report) -> impl Iterator<Item = &Finding> {
    report.findings.iter().filter(move |finding| Step::of_path(finding.at.0) == step)
}

/// The errors of a page, or of all pages, in the order in which their questions stand.
#[must_use]
pub fn errors(report: &Report, page: Option<Step>) -> Vec<Finding> {
    let of_page = |finding: &&Finding| {
        finding.severity() == Severity::Error && page.is_none_or(|step| Step::of_path(finding.at.0) == step)
    };
    let mut errors: Vec<Finding> = report.findings.iter().filter(of_page).cloned().collect();
    errors.sort_by_cached_key(|finding| place(finding.at.0));
    errors
}

/// Where the question of a path stands: its page, and its place there. Files stand in the order of their purposes, after
/// the questions; what speaks of a page as a whole comes last.
fn place(path: &str) -> (Step, usize) {
    let step = Step::of_path(path);
    let questions = questions(step);
    let question = questions.iter().position(|field| path == field.path());
    let file = || {
        let purpose = CopyPurpose::parse(path.strip_prefix("copies.")?)?;
        FILES.iter().position(|known| *known == purpose).map(|place| questions.len() + place)
    };
    (step, question.or_else(file).unwrap_or(usize::MAX))
}

/// The files in the order in which the page asks for them.
const FILES: [CopyPurpose; 5] = [
    CopyPurpose::Identity,
    CopyPurpose::PowerOfAttorney,
    CopyPurpose::Delegation,
    CopyPurpose::RepresentationProof,
    CopyPurpose::Translation,
];

/// A translation is owed, or was given.
#[must_use]
pub fn translation_is_asked(copies: &[CopyRef], report: &Report) -> bool {
    copies.iter().any(|copy| copy.purpose == "translation")
        || report.findings.iter().any(|finding| {
            matches!(
                finding.code,
                FindingCode::TranslationOwed
                    | FindingCode::TranslationToRead
                    | FindingCode::TranslationScript
            ) || Step::of_path(finding.at.0) == Step::Translation
                && finding.code != FindingCode::TranslationNotOwed
        })
}

/// The copies this person has to attach on the copies page. A guardian who sent an agent for a minor proves that too. What
/// lies with the draft and is not asked any more stands there as well: it would be signed, and can be taken away.
#[must_use]
pub fn purposes(
    answers: &FormationAnswers,
    copies: &[CopyRef],
    report: Option<&Report>,
) -> Vec<&'static str> {
    let mut purposes = vec!["identity"];
    match answers.representative.kind.as_str() {
        "legal" => purposes.push("representation_proof"),
        "self" => {}
        _ => {
            purposes.push("power_of_attorney");
            if answers.power.delegated {
                purposes.push("delegation");
            }
            let guardian = |report: &Report| {
                report.findings.iter().any(|finding| finding.code == FindingCode::GuardiansPower)
            };
            if report.is_some_and(guardian) {
                purposes.push("representation_proof");
            }
        }
    }
    let attached =
        copies.iter().filter_map(|copy| CopyPurpose::parse(&copy.purpose)).map(CopyPurpose::as_str);
    for purpose in attached.filter(|purpose| *purpose != "translation") {
        if !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    purposes
}

/// How many of the pages to fill are done, and how many there are.
#[must_use]
pub fn progress(answers: &FormationAnswers, copies: &[CopyRef], report: &Report) -> (usize, usize) {
    let steps = Step::on_the_way(answers, copies, report);
    let tasks = steps.iter().filter(|step| **step < Step::CheckAnswers);
    let done = tasks.clone().filter(|step| step.status(answers, copies, report) == Status::Done).count();
    (done, tasks.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::law::{Cite, Edition};

    fn report(findings: Vec<Finding>) -> Report {
        let on = shared::time::date(2099, 1, 15).expect("a day");
        Report { edition: Edition::E2023_02_25, rule_set: String::new(), on, findings }
    }

    fn finding(code: FindingCode, at: &'static str) -> Finding {
        Finding::new(code, at, Cite::R3_1)
    }

    /// The errors of all pages stand in the order in which a person met their questions.
    #[test]
    fn errors_stand_in_the_order_of_the_pages_and_their_questions() {
        let found = |at| finding(FindingCode::Required, at);
        let asked = [
            "representative.kind",
            "document.number",
            "document.issuer",
            "document.expires",
            "recipient.names.surname",
            "recipient.birth_date",
            "recipient.birth_date_partial",
            "power.principal.surname",
            "power.agent.surname",
            "copies.identity",
            "copies.power_of_attorney",
            "copies.translation",
            "consent",
            "form",
        ];
        let report = report(asked.iter().rev().map(|at| found(at)).collect());
        let paths = |page| errors(&report, page).iter().map(|finding| finding.at.0).collect::<Vec<_>>();
        assert_eq!(paths(None), asked);
        assert_eq!(paths(Some(Step::IdentityDocument)), asked[1..4]);
    }

    #[test]
    fn the_power_of_attorney_is_asked_of_agents_only() {
        let mut answers = FormationAnswers::default();
        let none = report(vec![]);
        for (kind, asked) in [("agent", true), ("legal", false), ("self", false)] {
            answers.representative.kind = kind.into();
            assert_eq!(Step::Power.is_on_the_way(&answers, &[], &none), asked, "{kind}");
        }
    }

    #[test]
    fn the_translation_is_asked_when_a_finding_owes_it_and_not_otherwise() {
        let answers = FormationAnswers::default();
        let owed = report(vec![finding(FindingCode::TranslationOwed, "copies.translation")]);
        let spared = report(vec![finding(FindingCode::TranslationNotOwed, "copies.translation")]);
        assert_eq!(Step::Copies.next(&answers, &[], &owed), Step::Translation);
        assert_eq!(Step::Copies.next(&answers, &[], &spared), Step::Consent);
    }

    #[test]
    fn a_page_is_done_when_nothing_on_it_is_to_mend() {
        let mut answers = FormationAnswers::default();
        let missing = report(vec![finding(FindingCode::Required, "recipient.names.surname")]);
        assert_eq!(Step::Names.status(&answers, &[], &missing), Status::NotStarted);
        answers.recipient.names.given_name.push('A');
        assert_eq!(Step::Names.status(&answers, &[], &missing), Status::InProgress);
        assert_eq!(Step::Names.status(&answers, &[], &report(vec![])), Status::Done);
        assert_eq!(Step::Sign.status(&answers, &[], &missing), Status::CannotStartYet);
        assert_eq!(Step::Sign.status(&answers, &[], &report(vec![])), Status::NotStarted);
    }

    #[test]
    fn a_warning_does_not_keep_a_page_open() {
        let warned = report(vec![finding(FindingCode::SexUnspecified, "recipient.sex")]);
        let mut answers = FormationAnswers::default();
        assert_eq!(Step::Birth.status(&answers, &[], &warned), Status::NotStarted);
        answers.recipient.sex.push('X');
        assert_eq!(Step::Birth.status(&answers, &[], &warned), Status::Done);
    }

    #[test]
    fn slugs_are_read_back_and_the_journey_ends_with_signing() {
        for step in Step::ALL {
            assert_eq!(Step::of_slug(step.slug()), Some(*step));
        }
        assert_eq!(Step::of_slug("nowhere"), None);
        assert_eq!(Step::Sign.next(&FormationAnswers::default(), &[], &report(vec![])), Step::Sign);
    }
}
