//! What established a line of the checklist, as one line a source: by which means, with what result, when. Which of it
//! suffices is `shared`'s.

use shared::evidence::Outcome;
use shared::text::{Locale, evidence_result, means};
use shared::time::parse_moment;
use shared::wire::v1::evidence::EvidenceWire;

/// One source's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// With what result; `None` for what this program does not know: it is never said to stand.
    pub result: Option<Outcome>,
    /// By which means, and with what result where it does not stand.
    pub text: String,
    /// When, as the record has it.
    pub at: String,
}

/// What the sources said of a line, each once however many copies it looked at: the worst of its last words.
#[must_use]
pub fn of_line(locale: Locale, evidence: &[EvidenceWire], line: &str) -> Vec<Said> {
    let mut last: Vec<&EvidenceWire> = Vec::new();
    for one in evidence.iter().filter(|one| one.line == line) {
        match last.iter_mut().find(|other| other.means == one.means) {
            Some(other) if supersedes(one, other) => *other = one,
            Some(_) => {}
            None => last.push(one),
        }
    }
    last.into_iter().map(|one| said(locale, one)).collect()
}

fn supersedes(one: &EvidenceWire, other: &EvidenceWire) -> bool {
    let rank = |wire: &EvidenceWire| (parse_moment(&wire.at), Outcome::parse(&wire.result));
    rank(one) > rank(other)
}

fn said(locale: Locale, one: &EvidenceWire) -> Said {
    let result = Outcome::parse(&one.result);
    let by = means(locale, &one.means);
    let text = match result {
        Some(Outcome::Proved) => by.to_owned(),
        _ => format!("{by}: {}", evidence_result(locale, &one.result)),
    };
    Said { result, text, at: one.at.clone() }
}

/// The lines in their order, each once.
#[must_use]
pub fn lines(evidence: &[EvidenceWire]) -> Vec<&str> {
    let mut lines: Vec<&str> = Vec::new();
    for one in evidence {
        if !lines.contains(&one.line.as_str()) {
            lines.push(&one.line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(line: &str, means: &str, result: &str, at: &str) -> EvidenceWire {
        EvidenceWire {
            line: line.into(),
            means: means.into(),
            over: String::new(),
            result: result.into(),
            at: format!("2026-11-23T05:0{at}:00Z"),
            by: String::new(),
        }
    }

    #[test]
    fn a_source_is_said_once_a_line_with_its_last_word_and_the_worst_of_one_moment() {
        let all = [
            one("copy-legible", "operator", "proved", "1"),
            one("copy-legible", "operator", "proved", "1"),
            one("duplicates-searched", "national-register", "proved", "1"),
            one("duplicates-searched", "national-register", "contradicted", "1"),
            one("duplicates-searched", "search", "away", "1"),
            one("duplicates-searched", "search", "proved", "2"),
        ];
        let results = |line: &str| -> Vec<Option<Outcome>> {
            of_line(Locale::En, &all, line).into_iter().map(|one| one.result).collect()
        };
        assert_eq!(results("copy-legible"), [Some(Outcome::Proved)]);
        assert_eq!(
            results("duplicates-searched"),
            [Some(Outcome::Contradicted), Some(Outcome::Proved)],
            "what was said later counts"
        );
        assert_eq!(results("form-complete"), []);
        assert_eq!(lines(&all), ["copy-legible", "duplicates-searched"]);
    }

    #[test]
    fn what_does_not_stand_is_said_in_words_and_what_is_unknown_never_stands() {
        let said =
            |result: &str| of_line(Locale::En, &[one("a", "notary-register", result, "1")], "a").remove(0);
        assert!(said("proved").text == "notaries’ register", "{:?}", said("proved"));
        assert!(said("away").text == "notaries’ register: no answer", "{:?}", said("away"));
        assert_eq!(said("granted").result, None);
    }
}
