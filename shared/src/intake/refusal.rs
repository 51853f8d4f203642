//! The refusal to take documents (annex 5): which documents of the list are missing or out of date. Whatever else is
//! wrong with a form is mended on the spot and is no ground here; nothing here decides on the service.

use crate::application::Kind;
use crate::documents::CopyPurpose;
use crate::documents::checklist::{Circumstances, Filer, Way};
use crate::finding::{Finding, FindingCode, Report};
use crate::law::Cite;
use crate::nonempty::NonEmpty;
use crate::wire::v1::formation::CopyRef;
use crate::wire::v1::request::RequestWire;

/// What is wrong with a document of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lack {
    /// It is not there.
    Missing,
    /// It is there and is not what the list asks for: a card where no agreement lets it serve, a paper without a date.
    NotAsListed,
    /// Its term has ended.
    Expired,
}

/// A document that keeps a package from being taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LackingDocument {
    /// Which document.
    pub purpose: CopyPurpose,
    /// What is wrong with it.
    pub lack: Lack,
    /// The day its term ended, `YYYY-MM-DD`; empty when it is not out of date.
    pub ended_on: String,
    /// The unit of the order that lists it.
    pub basis: Cite,
}

/// A package that is not taken: at least one document of the list is missing or out of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeRefusal {
    lacking: NonEmpty<LackingDocument>,
}

/// How a document of the list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DocumentState {
    /// Its copy lies with the form.
    Present,
    /// Owed and not there.
    Missing,
    /// There, and not what the list asks for.
    NotAsListed,
    /// Its term has ended.
    Expired,
    /// Nobody asks for it here.
    NotOwed,
}

/// One line of the live checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChecklistLine {
    /// Which document.
    pub purpose: CopyPurpose,
    /// How it stands.
    pub state: DocumentState,
    /// The unit of the order that lists it.
    pub basis: Cite,
}

impl Lack {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Missing, Self::NotAsListed, Self::Expired];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotAsListed => "not_as_listed",
            Self::Expired => "expired",
        }
    }

    /// The lack of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lack| lack.as_str() == text)
    }
}

impl DocumentState {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Present, Self::Missing, Self::NotAsListed, Self::Expired, Self::NotOwed];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Missing => "missing",
            Self::NotAsListed => "not_as_listed",
            Self::Expired => "expired",
            Self::NotOwed => "not_owed",
        }
    }
}

/// What a finding says against a document; `None` for what is only an answer to be mended.
fn against(finding: &Finding) -> Option<(CopyPurpose, Lack)> {
    let at = finding.at.0;
    match finding.code {
        FindingCode::CopyMissing | FindingCode::TranslationOwed => {
            CopyPurpose::ALL.iter().find(|purpose| purpose.path() == at).map(|p| (*p, Lack::Missing))
        }
        FindingCode::DocumentExpired => Some((CopyPurpose::Identity, Lack::Expired)),
        FindingCode::DocumentNotAccepted => Some((CopyPurpose::Identity, Lack::NotAsListed)),
        FindingCode::PowerEnded => Some((power_at(at), Lack::Expired)),
        FindingCode::PowerUndated => Some((power_at(at), Lack::NotAsListed)),
        _ => None,
    }
}

/// Which of two powers of attorney a path belongs to.
fn power_at(at: &str) -> CopyPurpose {
    if at.starts_with("power.delegation.") { CopyPurpose::Delegation } else { CopyPurpose::PowerOfAttorney }
}

/// The documents of the list that are missing or out of date, in the order of annex 3, the worst of each. `seen`:
/// what the clerk has seen as an original though no copy was made.
//= R258/A5.grounds
//# ввиду представления Вами неполного пакета документов согласно перечня основных требований к оказанию государственной услуги, и (или) документов с истекшим сроком действия
fn lacking(report: &Report, seen: &[CopyPurpose]) -> Vec<LackingDocument> {
    let mut found: Vec<LackingDocument> = Vec::new();
    for finding in &report.findings {
        let Some((purpose, lack)) = against(finding) else { continue };
        if lack == Lack::Missing && seen.contains(&purpose) {
            continue;
        }
        let ended_on = if lack == Lack::Expired { finding.value("date").to_owned() } else { String::new() };
        let one = LackingDocument { purpose, lack, ended_on, basis: finding.basis };
        match found.iter_mut().find(|known| known.purpose == purpose) {
            Some(known) if known.lack < lack => *known = one,
            Some(_) => {}
            None => found.push(one),
        }
    }
    let place = |purpose| CopyPurpose::ALL.iter().position(|other| *other == purpose);
    found.sort_by_key(|one| place(one.purpose));
    found
}

impl IntakeRefusal {
    /// The refusal that a report calls for; `None` when every document of the list is there and in date, whatever
    /// else is wrong with the form.
    //= R258/A5.list
    //# Наименование отсутствующих документов:
    #[must_use]
    pub fn of(report: &Report, seen: &[CopyPurpose]) -> Option<Self> {
        NonEmpty::from_vec(lacking(report, seen)).map(|lacking| Self { lacking })
    }

    /// The documents, at least one.
    #[must_use]
    pub const fn lacking(&self) -> &NonEmpty<LackingDocument> {
        &self.lacking
    }

    /// The number of a year's running count, `ОП-2026-000123`.
    #[must_use]
    pub fn number(year: i16, count: u64) -> String {
        format!("ОП-{year:04}-{count:06}")
    }
}

/// Where it is asked and what, who files, and the copies: what the list of documents hangs on.
fn asked(request: &RequestWire) -> (Way, Filer, &[CopyRef]) {
    use crate::application::Channel::ServiceCentre;
    match request {
        RequestWire::Formation(request) => {
            let (answers, channel) = (&request.answers, request.channel);
            let filer = Filer::of(channel, &answers.representative, &answers.power);
            (Way { kind: Kind::Formation, channel }, filer, &request.copies)
        }
        RequestWire::Convict(request) => {
            let way = Way { kind: Kind::Convict, channel: ServiceCentre };
            (way, Filer::Recipient, &request.copies)
        }
        RequestWire::Correction(request) => {
            let answers = &request.answers;
            let filer = Filer::of(ServiceCentre, &answers.representative, &answers.power);
            (Way { kind: Kind::Correction, channel: ServiceCentre }, filer, &request.copies)
        }
    }
}

/// The live checklist of a request: every document there can be, and how it stands by the report on it.
#[must_use]
pub fn checklist(request: &RequestWire, report: &Report) -> Vec<ChecklistLine> {
    let (way, filer, copies) = asked(request);
    let says = |codes: &[FindingCode]| report.findings.iter().any(|finding| codes.contains(&finding.code));
    let proof = CopyPurpose::ChangeProof;
    let circumstances = Circumstances {
        translation_owed: says(&[FindingCode::TranslationOwed, FindingCode::TranslationToRead]),
        guardians_power: says(&[FindingCode::GuardiansPower]),
        change_proof_owed: says(&[FindingCode::ChangeProofToRead])
            || report.at(proof.path()).any(|finding| finding.code == FindingCode::CopyMissing),
    };
    let needed = way.needed(filer, circumstances);
    let lacking = lacking(report, &[]);
    let mut lines = Vec::new();
    for purpose in CopyPurpose::ALL.iter().copied() {
        let state = match lacking.iter().find(|one| one.purpose == purpose).map(|one| one.lack) {
            Some(Lack::Missing) => DocumentState::Missing,
            Some(Lack::NotAsListed) => DocumentState::NotAsListed,
            Some(Lack::Expired) => DocumentState::Expired,
            None if copies.iter().any(|copy| copy.purpose == purpose.as_str()) => DocumentState::Present,
            None if needed.iter().any(|one| one.purpose == purpose) => DocumentState::Missing,
            None => DocumentState::NotOwed,
        };
        lines.push(ChecklistLine { purpose, state, basis: way.basis(purpose) });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{RuleSet, Specimens, validate_request};
    use crate::law::Edition;
    use crate::specimen::{anna, anna_at_centre, convict, date, marriage};
    use crate::wire::v1::formation::FormationRequest;

    fn judged(request: &RequestWire) -> Report {
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        validate_request(request, &rules, crate::time::date(2026, 11, 23).expect("a day"))
    }

    fn refusal(change: fn(&mut FormationRequest)) -> Option<IntakeRefusal> {
        let mut request = anna_at_centre();
        change(&mut request);
        IntakeRefusal::of(&judged(&RequestWire::Formation(Box::new(request))), &[])
    }

    fn named(refusal: &IntakeRefusal) -> Vec<(&str, &str, &str)> {
        let one = |one: &LackingDocument| (one.purpose.as_str(), one.lack.as_str(), one.basis.as_str());
        refusal.lacking().iter().map(one).collect()
    }

    #[test]
    fn a5_list_names_each_missing_document_with_its_paragraph() {
        let found = refusal(|request| request.copies.clear()).expect("incomplete");
        assert_eq!(
            named(&found),
            [("application", "missing", "R258/A3.8.1.1"), ("identity", "missing", "R258/A3.8.1.2")]
        );
        let agent = refusal(|request| {
            request.answers.representative = anna().answers.representative;
            request.answers.power = anna().answers.power;
        });
        assert_eq!(named(&agent.expect("incomplete")), [("power_of_attorney", "missing", "R258/A3.8.1.3")]);
        let georgian = refusal(|request| {
            request.answers.recipient.names.surname = "ერიქსონი".into();
            request.answers.document.mrz.clear();
        });
        assert_eq!(named(&georgian.expect("incomplete")), [("translation", "missing", "R258/A3.8.1.2")]);
        let mut change = marriage("991231600012");
        change.copies.retain(|copy| copy.purpose != "change_proof");
        let found = IntakeRefusal::of(&judged(&RequestWire::Correction(Box::new(change))), &[]);
        assert_eq!(named(&found.expect("incomplete")), [("change_proof", "missing", "R258/A3.8.2.3")]);
    }

    #[test]
    fn a5_list_does_not_name_what_is_there_or_was_seen_as_an_original() {
        assert_eq!(refusal(|_| {}), None);
        let mut request = anna_at_centre();
        request.copies.clear();
        let report = judged(&RequestWire::Formation(Box::new(request)));
        let seen = [CopyPurpose::Identity];
        assert_eq!(
            named(&IntakeRefusal::of(&report, &seen).expect("incomplete")),
            [("application", "missing", "R258/A3.8.1.1")]
        );
        let report = judged(&RequestWire::Convict(Box::new(convict())));
        assert_eq!(IntakeRefusal::of(&report, &[]), None);
    }

    #[test]
    fn a5_grounds_are_documents_out_of_date_and_documents_that_are_not_on_the_list() {
        let expired = refusal(|request| request.answers.document.expires = date("2026-11-22"));
        let expired = expired.expect("out of date");
        assert_eq!(named(&expired), [("identity", "expired", "R258/A3.8.1.2")]);
        assert_eq!(
            expired.lacking().iter().map(|one| one.ended_on.as_str()).collect::<Vec<_>>(),
            ["2026-11-22"]
        );
        let both = refusal(|request| {
            request.answers.document.expires = date("2026-11-22");
            request.copies.clear();
        });
        // Named once: the worst that is wrong with it.
        assert_eq!(
            named(&both.expect("out of date")),
            [("application", "missing", "R258/A3.8.1.1"), ("identity", "expired", "R258/A3.8.1.2")]
        );
        let card = refusal(|request| request.answers.document.kind = "ID".into());
        assert_eq!(named(&card.expect("no passport")), [("identity", "not_as_listed", "R258/A3.8.1.2")]);
        let power = refusal(|request| {
            request.answers.representative = anna().answers.representative;
            request.answers.power = anna().answers.power;
            request.answers.power.until = date("2026-11-22");
            request.copies.push(anna().copies.remove(1));
        });
        assert_eq!(named(&power.expect("ended")), [("power_of_attorney", "expired", "R258/A3.8.1.3")]);
    }

    #[test]
    fn a5_head_numbers_the_paper_by_year_and_count() {
        assert_eq!(IntakeRefusal::number(2026, 123), "ОП-2026-000123");
        assert_eq!(IntakeRefusal::number(2027, 1_000_000), "ОП-2027-1000000");
    }

    #[test]
    fn a5_grounds_are_not_errors_of_the_form_which_are_mended_on_the_spot() {
        for change in [
            |request: &mut FormationRequest| request.answers.recipient.names.surname.clear(),
            |request: &mut FormationRequest| request.answers.contact.phone = "no".into(),
            |request: &mut FormationRequest| request.answers.consent = false,
            |request: &mut FormationRequest| request.answers.recipient.birth_date.year = "74".into(),
        ] {
            let mut request = anna_at_centre();
            change(&mut request);
            let report = judged(&RequestWire::Formation(Box::new(request)));
            assert!(!report.may_be_lodged(), "it is an error");
            assert_eq!(IntakeRefusal::of(&report, &[]), None, "{:?}", report.findings);
        }
    }

    #[test]
    fn the_checklist_tells_what_is_there_what_is_owed_and_what_nobody_asks_for() {
        let shown = |request: &RequestWire| -> Vec<String> {
            let lines = checklist(request, &judged(request));
            lines.iter().map(|line| format!("{} {}", line.purpose.as_str(), line.state.as_str())).collect()
        };
        let mut request = anna_at_centre();
        request.copies.remove(0);
        request.answers.document.expires = date("2026-11-22");
        assert_eq!(
            shown(&RequestWire::Formation(Box::new(request))),
            [
                "application missing",
                "identity expired",
                "translation not_owed",
                "power_of_attorney not_owed",
                "delegation not_owed",
                "representation_proof not_owed",
                "change_proof not_owed",
            ]
        );
        let convict = shown(&RequestWire::Convict(Box::new(convict())));
        assert_eq!((convict[0].as_str(), convict[1].as_str()), ("application present", "identity not_owed"));
        let marriage = shown(&RequestWire::Correction(Box::new(marriage("991231600012"))));
        assert_eq!(marriage[6], "change_proof present");
    }
}
