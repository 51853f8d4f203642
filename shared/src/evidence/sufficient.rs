//! Which evidence suffices for which line, and the proof that every line has it. One function says so for machines and
//! officials, per kind, channel and edition; a grant is made from nothing else.

use super::{Evidence, Line, Means, Outcome, Sha256, Source};
use crate::application::{Channel, Kind};
use crate::documents::copy::CopyPurpose;
use crate::law::Edition;
use crate::nonempty::NonEmpty;
use crate::time::{Date, Timestamp};

/// Whether a machine may grant only where the person is recorded as staying here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StayDemand {
    /// Always.
    Required,
    /// Where that record is connected; where it is not, nobody asks.
    IfConnected,
}

impl StayDemand {
    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::IfConnected => "if-connected",
        }
    }

    /// Whether the record is owed, where it is connected or is not.
    #[must_use]
    pub const fn is_owed(self, connected: bool) -> bool {
        match self {
            Self::Required => true,
            Self::IfConnected => connected,
        }
    }
}

/// What is asked of evidence beyond the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demands {
    /// The record of the stay is owed before a machine grants.
    pub stay: bool,
    /// An answer of a register older than this is none, seconds.
    pub age_seconds: u32,
}

/// What a decision is to be made over.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// Id of the case.
    pub case: &'a str,
    /// What is applied for.
    pub kind: Kind,
    /// Where it was filed.
    pub channel: Channel,
    /// By which edition.
    pub edition: Edition,
    /// The copies of the case, each with what it is a copy of.
    pub copies: &'a [(CopyPurpose, Sha256)],
    /// What is asked of evidence.
    pub demands: Demands,
    /// When the decision is made.
    pub at: Timestamp,
}

/// On whose word a decision rests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grantor<'a> {
    /// Machines alone.
    Machine,
    /// The official of this number, who looked at everything.
    Official(&'a str),
}

/// A line is proved, by these means. Only [`sufficient`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    line: Line,
    means: Means,
}

impl Proof {
    /// The line.
    #[must_use]
    pub const fn line(&self) -> Line {
        self.line
    }

    /// By which means; the first of several that were owed.
    #[must_use]
    pub const fn means(&self) -> Means {
        self.means
    }
}

/// A line that is not proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The line.
    pub line: Line,
    /// The means that failed; `None` where no machine may prove it.
    pub means: Option<Means>,
    /// How it failed; never [`Outcome::Proved`].
    pub result: Outcome,
}

/// Why a person looks at a case that no machine may grant, whatever it proves.
pub const FOR_A_PERSON: &str = "for-a-person";

impl Missing {
    /// Why a person looks at the case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.means {
            Some(_) => self.line.unproved(),
            None => FOR_A_PERSON,
        }
    }
}

/// The means that a machine owes for a line, all of them; `None` where the order wants a person.
//= R258/A3.4
//# Электронная (полностью автоматизированная)
const fn owed(line: Line, question: &Question<'_>) -> Option<&'static [Means]> {
    match (question.kind, question.channel, question.edition) {
        // Of 2024 on a number is formed for whoever came in person; what is filed on paper is looked at by people; a
        // convict is told of by an institution; and a correction writes over the register.
        (Kind::Formation, Channel::ServiceCentre, _)
        | (Kind::Formation, Channel::Portal, Edition::E2024_03)
        | (Kind::Convict | Kind::Correction, Channel::Portal | Channel::ServiceCentre, _) => None,
        (Kind::Formation, Channel::Portal, Edition::E2023_02_25) => match line {
            Line::FormComplete | Line::DocumentValid | Line::TranslationRead | Line::MrzConsistent => {
                Some(&[Means::Rules])
            }
            Line::CopyLegible | Line::DataEqualCopy => Some(&[Means::Reader]),
            Line::AuthorityValid => Some(&[Means::NotaryRegister]),
            Line::DuplicatesSearched => Some(&[Means::Search, Means::NationalRegister]),
            Line::StayRecorded => Some(&[Means::MigrationRecord]),
            Line::DataCertified | Line::RegisterCurrent | Line::EvidenceSupports => None,
        },
    }
}

/// Whether there is sufficient evidence for a line.
///
/// # Errors
/// What is missing.
pub fn sufficient(
    line: Line,
    question: &Question<'_>,
    grantor: Grantor<'_>,
    evidence: &[Evidence],
) -> Result<Proof, Missing> {
    match grantor {
        Grantor::Machine => by_machine(line, question, evidence),
        Grantor::Official(iin) => by_official(line, question, iin, evidence),
    }
}

/// Every means that is owed proved it, and no machine speaks against it, owed or not.
fn by_machine(line: Line, question: &Question<'_>, evidence: &[Evidence]) -> Result<Proof, Missing> {
    let missing = |means, result| Err(Missing { line, means, result });
    let Some(owed) = owed(line, question) else { return missing(None, Outcome::Unknown) };
    let machines = || evidence.iter().filter(|one| one.line == line && one.means != Means::Operator);
    let worst = machines().filter(|one| one.result >= Outcome::Doubtful).max_by_key(|one| one.result);
    if let Some(against) = worst {
        return missing(Some(against.means), against.result);
    }
    for means in owed {
        let (means, found) = match *means {
            Means::Reader => over_every_copy(line, question, evidence),
            _ => (*means, last(line, *means, None, question, evidence)),
        };
        if found != Outcome::Proved {
            return missing(Some(means), found);
        }
    }
    match owed.first() {
        Some(means) => Ok(Proof { line, means: *means }),
        None => missing(None, Outcome::Unknown),
    }
}

/// By which means a machine looks at a copy; `None` where only a person can. A power's copy is nothing that a machine
/// believes: what the power says is the notary register's to confirm, so that the file is whole suffices. What else is
/// attached has no register behind it, and whether it can be read only a person sees.
const fn looks_at(purpose: CopyPurpose) -> Option<Means> {
    match purpose {
        CopyPurpose::Identity => Some(Means::Reader),
        CopyPurpose::PowerOfAttorney => Some(Means::Rules),
        CopyPurpose::Application
        | CopyPurpose::Translation
        | CopyPurpose::Delegation
        | CopyPurpose::RepresentationProof
        | CopyPurpose::ChangeProof => None,
    }
}

/// The worst over every copy that the line speaks of, and the means that it was owed by; a case without a copy of the
/// identity document was not read.
fn over_every_copy(line: Line, question: &Question<'_>, evidence: &[Evidence]) -> (Means, Outcome) {
    let unread = (Means::Reader, Outcome::Unknown);
    if !question.copies.iter().any(|(purpose, _)| *purpose == CopyPurpose::Identity) {
        return unread;
    }
    let spoken_of = question.copies.iter().filter(|(purpose, _)| line.speaks_of(*purpose));
    let found = spoken_of.map(|(purpose, over)| match looks_at(*purpose) {
        Some(means) => (means, last(line, means, Some(*over), question, evidence)),
        None => (Means::Reader, Outcome::NotConnected),
    });
    found.max_by_key(|(_, outcome)| *outcome).unwrap_or(unread)
}

/// What a source said last over these bytes; nothing at all is a source that is not there. Of two words of one moment the
/// worse one counts.
fn last(
    line: Line,
    means: Means,
    over: Option<Sha256>,
    question: &Question<'_>,
    evidence: &[Evidence],
) -> Outcome {
    let said = evidence.iter().filter(|one| one.line == line && one.means == means && one.over == over);
    let Some(last) = said.max_by_key(|one| (one.at, one.result)) else { return Outcome::NotConnected };
    if is_stale(last, question) { last.result.max(Outcome::Unknown) } else { last.result }
}

/// What a register said too long ago, or what anybody said after the decision, is not known now.
fn is_stale(one: &Evidence, question: &Question<'_>) -> bool {
    let age = question.at.as_millisecond().saturating_sub(one.at.as_millisecond());
    age < 0 || (one.means.ages() && age > i64::from(question.demands.age_seconds).saturating_mul(1000))
}

/// The official who decides said of every copy that the line speaks of that it stands; of a line that speaks of none, once.
fn by_official(
    line: Line,
    question: &Question<'_>,
    official: &str,
    evidence: &[Evidence],
) -> Result<Proof, Missing> {
    let says = |over: Option<Sha256>| {
        evidence.iter().any(|one| {
            one.line == line
                && one.means == Means::Operator
                && one.over == over
                && one.result == Outcome::Proved
                && !is_stale(one, question)
                && matches!(&one.by, Source::Official(iin) if iin == official)
        })
    };
    let mut spoken_of = question.copies.iter().filter(|(purpose, _)| line.speaks_of(*purpose)).peekable();
    let stands = match spoken_of.peek() {
        None => says(None),
        Some(_) => spoken_of.all(|(_, over)| says(Some(*over))),
    };
    let missing = Missing { line, means: Some(Means::Operator), result: Outcome::Unknown };
    if stands { Ok(Proof { line, means: Means::Operator }) } else { Err(missing) }
}

/// Every line of the checklist is proved. Only [`ProvedChecklist::by_official`] and [`ProvedChecklist::by_machine`] make
/// one, and nothing is granted without.
///
/// Nobody can write one down:
///
/// ```compile_fail,E0451
/// use shared::application::Kind;
/// use shared::evidence::ProvedChecklist;
/// let proved = ProvedChecklist { case: String::new(), kind: Kind::Formation, proofs: Vec::new() };
/// ```
///
/// nor a proof of a line:
///
/// ```compile_fail,E0451
/// use shared::evidence::{Line, Means, Proof};
/// let proof = Proof { line: Line::CopyLegible, means: Means::Reader };
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ProvedChecklist {
    case: String,
    kind: Kind,
    proofs: Vec<Proof>,
}

impl ProvedChecklist {
    /// Proved by what the official who decides has seen.
    ///
    /// # Errors
    /// Every line that is not.
    pub fn by_official(
        question: &Question<'_>,
        official: &str,
        evidence: &[Evidence],
    ) -> Result<Self, NonEmpty<Missing>> {
        Self::of(question, Line::of(question.kind), Grantor::Official(official), evidence)
    }

    /// Proved by machines alone: a clear case, granted under this order.
    ///
    /// # Errors
    /// Every line that is not.
    //= R258/A3.4
    //# Электронная (полностью автоматизированная)
    pub fn by_machine(
        question: &Question<'_>,
        evidence: &[Evidence],
        order: &MachineOrder,
    ) -> Result<ClearCase, NonEmpty<Missing>> {
        let mut lines = Line::of(question.kind).to_vec();
        if question.demands.stay {
            lines.push(Line::StayRecorded);
        }
        let proved = Self::of(question, &lines, Grantor::Machine, evidence)?;
        Ok(ClearCase { proved, order: order.clone(), demands: question.demands })
    }

    fn of(
        question: &Question<'_>,
        lines: &[Line],
        grantor: Grantor<'_>,
        evidence: &[Evidence],
    ) -> Result<Self, NonEmpty<Missing>> {
        let (mut proofs, mut missing) = (Vec::new(), Vec::new());
        for line in lines {
            match sufficient(*line, question, grantor, evidence) {
                Ok(proof) => proofs.push(proof),
                Err(lack) => missing.push(lack),
            }
        }
        match NonEmpty::from_vec(missing) {
            Some(missing) => Err(missing),
            None => Ok(Self { case: question.case.to_owned(), kind: question.kind, proofs }),
        }
    }

    /// Of which case.
    #[must_use]
    pub fn case(&self) -> &str {
        &self.case
    }

    /// Of which kind of application.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The proof of every line.
    #[must_use]
    pub fn proofs(&self) -> &[Proof] {
        &self.proofs
    }
}

/// A case in which machines proved every line, to be granted by the service under an official's order.
///
/// ```compile_fail,E0451
/// use shared::evidence::{ClearCase, Demands, MachineOrder, ProvedChecklist};
/// fn without_looking(proved: ProvedChecklist, order: MachineOrder, demands: Demands) -> ClearCase {
///     ClearCase { proved, order, demands }
/// }
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ClearCase {
    proved: ProvedChecklist,
    order: MachineOrder,
    demands: Demands,
}

impl ClearCase {
    /// What was proved.
    #[must_use]
    pub const fn proved(&self) -> &ProvedChecklist {
        &self.proved
    }

    /// What was asked of the evidence.
    #[must_use]
    pub const fn demands(&self) -> Demands {
        self.demands
    }

    /// Under whose order it is granted.
    #[must_use]
    pub const fn order(&self) -> &MachineOrder {
        &self.order
    }
}

/// Longest number of an order, and longest name of an official, characters.
const ORDER_CHARACTERS_MAX: usize = 120;

/// The dated order of an official that the service grants clear cases by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineOrder {
    number: String,
    on: Date,
    official: String,
}

/// Why it is no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an order has a number and the name of an official, each of 1 to 120 characters on one line")]
pub struct OrderError;

impl MachineOrder {
    /// An order by its number, day, and the official who gave it.
    ///
    /// # Errors
    /// [`OrderError`]
    pub fn new(number: &str, on: Date, official: &str) -> Result<Self, OrderError> {
        let line = |text: &str| {
            let text = text.trim();
            let fits = (1..=ORDER_CHARACTERS_MAX).contains(&text.chars().count());
            if fits && !text.chars().any(char::is_control) { Ok(text.to_owned()) } else { Err(OrderError) }
        };
        Ok(Self { number: line(number)?, on, official: line(official)? })
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Its day.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }

    /// The official.
    #[must_use]
    pub fn official(&self) -> &str {
        &self.official
    }
}
