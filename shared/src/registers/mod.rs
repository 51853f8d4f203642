//! What the registers beside this service say of a case: the notaries' of powers of attorney, the national one of
//! numbers, the record of stays. A picture proves that somebody typed what is printed; that a person, a power or a stay
//! exists, only these can say. Judges an answer against what was filed; knows no network, no rows and no clock.

pub mod number;
pub mod power;
pub mod stay;
mod why;

#[cfg(test)]
mod tests;

pub use self::why::Why;
use crate::application::Form;
use crate::evidence::{Evidence, Line, Means, Outcome, Source};
use crate::time::{Date, Timestamp};
use crate::wire::v1::ask::{AskRegisterWire, RegisterAnswerWire};

/// A register that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// The notaries' register (ЕНИС): a power of attorney.
    Notary,
    /// The national register: an earlier number.
    National,
    /// The migration record: a stay.
    Migration,
}

impl Register {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Notary, Self::National, Self::Migration];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notary => "notary_register",
            Self::National => "national_register",
            Self::Migration => "migration_record",
        }
    }

    /// What it is among the means of evidence, and the line of the checklist that it speaks of.
    #[must_use]
    pub const fn proves(self) -> (Means, Line) {
        match self {
            Self::Notary => (Means::NotaryRegister, Line::AuthorityValid),
            Self::National => (Means::NationalRegister, Line::DuplicatesSearched),
            Self::Migration => (Means::MigrationRecord, Line::StayRecorded),
        }
    }

    /// What it means that it gave no answer.
    #[must_use]
    pub const fn away(self) -> Why {
        match self {
            Self::Notary => Why::NotaryAway,
            Self::National => Why::NationalAway,
            Self::Migration => Why::MigrationAway,
        }
    }

    /// The register of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }
}

/// What the registers are asked about one form; nothing where there is nothing to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// To the national register.
    pub number: Option<AskRegisterWire>,
    /// To the notaries' one.
    pub power: Option<power::PowerClaim>,
    /// To the migration record.
    pub stay: Option<stay::StayClaim>,
}

impl Questions {
    /// About a form that was filed on a day. A correction is about somebody who has a number.
    #[must_use]
    pub fn of(form: &Form, on: Date) -> Self {
        Self {
            number: form.newcomer().map(number::asked),
            power: power::PowerClaim::of(form, on),
            stay: stay::StayClaim::of(form, on),
        }
    }

    /// Whether a register is asked something.
    #[must_use]
    pub const fn ask(&self, register: Register) -> bool {
        match register {
            Register::Notary => self.power.is_some(),
            Register::National => self.number.is_some(),
            Register::Migration => self.stay.is_some(),
        }
    }

    /// Whether a question leaves for a register: not where no answer could decide it.
    #[must_use]
    pub fn put(&self, register: Register) -> bool {
        let in_vain = |claim: &power::PowerClaim| !claim.before_asking().is_empty();
        let unasked = register == Register::Notary && self.power.as_ref().is_some_and(in_vain);
        self.ask(register) && !unasked
    }

    /// What keeps the registers that are connected from proving the form; one of which there is no answer is away.
    #[must_use]
    pub fn doubts(&self, connected: &[Register], all: &[RegisterAnswer]) -> Vec<Why> {
        let asked = connected.iter().filter(|one| self.ask(**one));
        asked.flat_map(|one| last(*one, all).map_or_else(|| vec![one.away()], |answer| answer.why)).collect()
    }
}

/// What a register said of a case, at which moment, so that a decision can rest on it and be judged again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterAnswer {
    /// Which one was asked.
    pub register: Register,
    /// Why it proves nothing, the most telling reason first; empty when it proves what was asked.
    pub why: Vec<Why>,
    /// SHA-256 of the question's bytes, hex: what was asked about.
    pub asked: String,
    /// SHA-256 of the answer's bytes, hex; empty where none came.
    pub over: String,
    /// When it came, or when waiting for it ended.
    pub at: Timestamp,
}

impl RegisterAnswer {
    /// What came of the question. A register that is not connected is not asked, and leaves no answer.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.why.first().map_or(Outcome::Proved, |why| why.outcome())
    }

    /// The same as evidence for a line of the checklist; who said it is named by the register and the digest of its
    /// answer.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        let (means, line) = self.register.proves();
        let by = [self.register.as_str(), self.over.as_str()].join(" ");
        let by = Source::Machine(by.trim().to_owned());
        Evidence { line, means, over: None, result: self.outcome(), at: self.at, by }
    }
}

impl From<&RegisterAnswer> for RegisterAnswerWire {
    fn from(answer: &RegisterAnswer) -> Self {
        Self {
            register: answer.register.as_str().to_owned(),
            outcome: answer.outcome().as_str().to_owned(),
            why: answer.why.iter().map(|why| why.as_str().to_owned()).collect(),
            at: answer.at.to_string(),
            over: answer.over.clone(),
        }
    }
}

/// What one register says by now: the last of its answers, in the order in which they came, whatever their clocks said.
/// Of a register that answers one question in two ways neither is believed, until a person has looked; that it was away in
/// between is no change of mind.
#[must_use]
pub fn last(register: Register, all: &[RegisterAnswer]) -> Option<RegisterAnswer> {
    let of_it = || all.iter().filter(|one| one.register == register);
    let mut last = of_it().next_back()?.clone();
    let said = |one: &&RegisterAnswer| one.outcome() != Outcome::Away;
    let other = |one: &RegisterAnswer| one.asked == last.asked && one.why != last.why;
    if said(&&last) && of_it().filter(said).any(other) {
        last.why.insert(0, Why::AnswerChanged);
    }
    Some(last)
}
