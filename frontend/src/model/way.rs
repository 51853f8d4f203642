//! The way of a journey in a few parts, as the bar above its pages shows them. Reads how pages stand; decides nothing.

use shared::finding::Report;
use shared::wire::v1::formation::{CopyRef, FormationAnswers};

use super::journey::Status;
use super::step::Step;

/// A part of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who applies.
    Filer,
    /// Whom the number is for.
    Person,
    /// Who acts for them, and by what.
    Representative,
    /// Copies and consent.
    Papers,
    /// Check, sign, send.
    Send,
}

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is to be done there any more.
    Done,
    /// The page that is open is one of it.
    Here,
    /// Still to come.
    Ahead,
}

impl Step {
    /// The part the page is of.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Who => Part::Filer,
            Self::IdentityDocument | Self::Names | Self::Birth | Self::Citizenship | Self::Contact => {
                Part::Person
            }
            Self::Representative | Self::Power => Part::Representative,
            Self::Copies | Self::Translation | Self::Consent => Part::Papers,
            Self::CheckAnswers | Self::Sign => Part::Send,
        }
    }
}

/// The parts of this way in order, each with its first page and how it stands while `here` is open.
#[must_use]
pub fn parts(
    here: Step,
    answers: &FormationAnswers,
    copies: &[CopyRef],
    report: &Report,
) -> Vec<(Part, Step, Standing)> {
    let mut parts: Vec<(Part, Step, Standing)> = Vec::new();
    for step in Step::on_the_way(answers, copies, report) {
        let done = step.status(answers, copies, report) == Status::Done;
        match parts.last_mut().filter(|(part, ..)| *part == step.part()) {
            Some((_, _, standing)) if *standing == Standing::Done && !done => *standing = Standing::Ahead,
            Some(_) => {}
            None => {
                let standing = if done { Standing::Done } else { Standing::Ahead };
                parts.push((step.part(), step, standing));
            }
        }
    }
    for (part, _, standing) in &mut parts {
        if *part == here.part() {
            *standing = Standing::Here;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use shared::finding::{Finding, FindingCode};
    use shared::law::{Cite, Edition};

    use super::*;

    /// Of somebody who acts by a power of attorney and was born nowhere yet.
    fn way(here: Step, errors: &[&'static str]) -> Vec<(Part, Step, Standing)> {
        let mut answers = FormationAnswers::default();
        answers.representative.kind = "agent".into();
        answers.recipient.citizenship = "UTO".into();
        let on = shared::time::date(2099, 1, 15).expect("a day");
        let error = |at: &&'static str| Finding::new(FindingCode::Required, at, Cite::R3_1);
        let findings = errors.iter().map(error).collect();
        let report = Report { edition: Edition::E2023_02_25, rule_set: String::new(), on, findings };
        parts(here, &answers, &[], &report)
    }

    #[test]
    fn a_part_stands_once_and_where_one_is_it_is_open() {
        let parts = way(Step::Names, &["recipient.names.surname"]);
        let names: Vec<_> = parts.iter().map(|(part, ..)| *part).collect();
        assert_eq!(names, [Part::Filer, Part::Person, Part::Representative, Part::Papers, Part::Send]);
        let standing: Vec<_> = parts.iter().map(|(.., standing)| *standing).collect();
        assert_eq!(standing[..2], [Standing::Done, Standing::Here], "it is said who applies");
        assert!(standing[2..].iter().all(|standing| *standing == Standing::Ahead));
        assert_eq!(parts[1].1, Step::IdentityDocument, "a part begins with its first page");
    }

    #[test]
    fn a_part_of_which_a_page_is_open_is_not_done() {
        let parts = way(Step::Copies, &["recipient.names.surname"]);
        assert_eq!(parts[1].2, Standing::Ahead, "the name is still asked");
    }
}
