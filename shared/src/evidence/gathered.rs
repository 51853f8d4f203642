//! Evidence that the service finds by itself: what the rules found, what its own search found, and what an official says by
//! ticking a line over the copies they opened.

use super::{Evidence, Line, Means, Outcome, Sha256, Source};
use crate::application::Form;
use crate::digests;
use crate::documents::copy::CopyPurpose;
use crate::duplicates::Search;
use crate::finding::{FindingCode, Severity};
use crate::intake::CompletePackage;
use crate::time::Timestamp;

/// The line that a warning of the rules puts in doubt. What is not named here puts the whole form in doubt.
fn doubted(code: &str) -> Line {
    let lines: &[(Line, &[FindingCode])] = &[
        (
            Line::DocumentValid,
            &[FindingCode::DocumentTermUnusual, FindingCode::DocumentToReplace, FindingCode::IssuerDiffers],
        ),
        (Line::TranslationRead, &[FindingCode::TranslationToRead]),
        (
            Line::MrzConsistent,
            &[FindingCode::MrzMissing, FindingCode::MrzKindDiffers, FindingCode::MrzNameDiffers],
        ),
        (
            Line::AuthorityValid,
            &[
                FindingCode::RepresentativeNamesake,
                FindingCode::LegalRepresentativeToCheck,
                FindingCode::AgentOrganisation,
                FindingCode::PrincipalSpelled,
                FindingCode::AgentSpelled,
                FindingCode::PowerForeign,
                FindingCode::PowerScopeOther,
                FindingCode::GuardiansPower,
            ],
        ),
        (Line::EvidenceSupports, &[FindingCode::ChangeProofToRead, FindingCode::WaiverToDecide]),
    ];
    let of = |(_, codes): &&(Line, &[FindingCode])| codes.iter().any(|one| one.as_str() == code);
    lines.iter().find(of).map_or(Line::FormComplete, |(line, _)| *line)
}

/// What the rules found of a complete package, judged as of its receipt: the lines that they can establish, those that a
/// warning puts in doubt, and that the copy of the power is whole.
#[must_use]
pub fn by_rules(package: &CompletePackage, at: Timestamp) -> Vec<Evidence> {
    let zone = match package.form() {
        Form::Formation(form) => form.mrz.is_some(),
        Form::Correction(form) => form.mrz.is_some(),
        Form::Convict(_) => false,
    };
    let warnings = package.report().findings.iter().filter(|one| one.severity() == Severity::Warning);
    let doubted: Vec<Line> = warnings.map(|one| doubted(&one.code)).collect();
    let lines = Line::of(package.form().kind());
    let establishes = |line: Line| match line {
        Line::FormComplete | Line::DocumentValid | Line::TranslationRead | Line::MrzConsistent => true,
        Line::CopyLegible
        | Line::DataEqualCopy
        | Line::DataCertified
        | Line::AuthorityValid
        | Line::DuplicatesSearched
        | Line::RegisterCurrent
        | Line::EvidenceSupports
        | Line::StayRecorded => false,
    };
    let found = |line: &Line| {
        let result = match (doubted.contains(line), *line) {
            (_, Line::MrzConsistent) if !zone => Outcome::Unknown,
            (true, _) => Outcome::Doubtful,
            (false, line) if establishes(line) => Outcome::Proved,
            (false, _) => return None,
        };
        let by = Source::Machine(digests::rules().to_owned());
        Some(Evidence { line: *line, means: Means::Rules, over: None, result, at, by })
    };
    lines.iter().filter_map(found).chain(whole(package, at)).collect()
}

/// No package is complete with a file that the upload found cut off, locked, damaged or without a page: of the copy of a
/// power no more is owed, because what it says is the notary register's to confirm.
fn whole(package: &CompletePackage, at: Timestamp) -> impl Iterator<Item = Evidence> {
    let power = CopyPurpose::PowerOfAttorney.as_str();
    let powers = package.form().copies().iter().filter(move |copy| copy.purpose == power);
    powers.filter_map(|copy| Sha256::parse(&copy.sha256)).map(move |over| Evidence {
        line: Line::CopyLegible,
        means: Means::Rules,
        over: Some(over),
        result: Outcome::Proved,
        at,
        by: Source::Machine(digests::rules().to_owned()),
    })
}

/// What our own search for an earlier number found.
#[must_use]
pub fn by_search<P>(search: &Search<P>, at: Timestamp) -> Evidence {
    let result = match search {
        Search::Clear(_) => Outcome::Proved,
        Search::Possible(_) => Outcome::Doubtful,
        Search::Certain(_) => Outcome::Contradicted,
    };
    let by = Source::Machine(digests::rules().to_owned());
    Evidence { line: Line::DuplicatesSearched, means: Means::Search, over: None, result, at, by }
}

/// What an official says by a tick: that the line stands, over every copy it speaks of.
#[must_use]
pub fn by_official(
    line: Line,
    copies: &[(CopyPurpose, Sha256)],
    result: Outcome,
    official: &str,
    at: Timestamp,
) -> Vec<Evidence> {
    let by = Source::Official(official.to_owned());
    let one = |over| Evidence { line, means: Means::Operator, over, result, at, by: by.clone() };
    let spoken_of: Vec<Evidence> = copies
        .iter()
        .filter(|(purpose, _)| line.speaks_of(*purpose))
        .map(|(_, over)| one(Some(*over)))
        .collect();
    if spoken_of.is_empty() { vec![one(None)] } else { spoken_of }
}
