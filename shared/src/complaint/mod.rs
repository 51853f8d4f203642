//! Complaints about a decision or a delay (gap G25; general law, since the order is silent): to the provider first,
//! answered in five working days, then to the body that controls quality, in fifteen; within three months, and a
//! complaint that comes later is taken all the same and marked. Silence after the due day counts as a refusal. Knows
//! no storage and no words.

use jiff::ToSpan as _;

use crate::calendar::WorkingCalendar;
use crate::time::Date;

/// What is complained about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The decision.
    Decision,
    /// That there is none though the day has passed.
    Delay,
    /// How one was served at a service centre: that is the State Corporation's to answer, so the complaint is passed
    /// on to it, and who complained is told.
    Centre,
}

/// To whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instance {
    /// The head of the provider.
    Provider,
    /// The body that assesses and controls the quality of services.
    QualityControl,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Well founded. The decision is not changed by this alone: a new application or a step of its own does that.
    Upheld,
    /// In part.
    Partly,
    /// Not founded.
    Rejected,
    /// Passed on to whom it is about.
    Forwarded,
}

macro_rules! named {
    ($type:ident: $($name:ident = $text:literal),*) => {
        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }

            /// The one of that name.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    };
}

named!(About: Decision = "decision", Delay = "delay", Centre = "centre");
named!(Instance: Provider = "provider", QualityControl = "quality_control");
named!(Outcome: Upheld = "upheld", Partly = "partly", Rejected = "rejected", Forwarded = "forwarded");

impl About {
    /// Working days for the answer, from the day of registration.
    #[must_use]
    pub const fn working_days(self, instance: Instance) -> u32 {
        match self {
            Self::Decision | Self::Delay => instance.working_days(),
            Self::Centre => FORWARDING_DAYS,
        }
    }

    /// The day by which the answer is owed.
    #[must_use]
    pub fn due_on(self, instance: Instance, registered_on: Date, calendar: &WorkingCalendar) -> Date {
        calendar.working_days_after(registered_on, self.working_days(instance))
    }

    /// Whether this is an answer to it: what another answers for is passed on, and nothing else is.
    #[must_use]
    pub const fn takes(self, outcome: Outcome) -> bool {
        matches!(self, Self::Centre) == matches!(outcome, Outcome::Forwarded)
    }
}

impl Instance {
    /// Working days for the answer, from the day of registration.
    #[must_use]
    pub const fn working_days(self) -> u32 {
        match self {
            Self::Provider => 5,
            Self::QualityControl => 15,
        }
    }
}

/// Working days within which a complaint about somebody else is passed on.
pub const FORWARDING_DAYS: u32 = 3;
/// Months within which a complaint is due.
pub const MONTHS: i32 = 3;
/// Fewest and most characters of a complaint and of an answer.
pub const TEXT_CHARACTERS: core::ops::RangeInclusive<usize> = 10..=4000;

/// What is known of the application when somebody complains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The day the result was handed out; `None` while there is none that the person may know.
    pub released_on: Option<Date>,
    /// The day by which it is owed.
    pub due_on: Date,
    /// A complaint about the same, to the provider, was answered or is overdue.
    pub provider_was_asked: bool,
    /// A complaint about the same waits for its answer.
    pub open: bool,
    /// The day it was taken in at a service centre; `None` on the portal.
    pub taken_in_on: Option<Date>,
}

/// Why there is nothing to complain about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplaintError {
    /// No decision was handed out yet.
    NotDecided,
    /// The day has not passed, or the result came.
    NotOverdue,
    /// The provider is asked first.
    ProviderFirst,
    /// One about the same is open.
    AlreadyOpen,
    /// No service centre took it in.
    NotAtCentre,
}

impl ComplaintError {
    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotDecided => "not-decided",
            Self::NotOverdue => "not-overdue",
            Self::ProviderFirst => "provider-first",
            Self::AlreadyOpen => "already-open",
            Self::NotAtCentre => "not-at-centre",
        }
    }
}

/// Whether the three months are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// They are.
    Kept,
    /// They have passed; missing them is no reason to refuse receipt.
    Missed,
}

/// Whether a complaint may be lodged on a day, and whether its term is kept.
///
/// # Errors
/// [`ComplaintError`], the first that applies.
pub fn may_complain(
    about: About,
    instance: Instance,
    standing: &Standing,
    on: Date,
) -> Result<Term, ComplaintError> {
    let since = match (about, standing.released_on) {
        (About::Decision, Some(released)) => released,
        (About::Decision, None) => return Err(ComplaintError::NotDecided),
        (About::Delay, None) if on > standing.due_on => standing.due_on,
        (About::Delay, _) => return Err(ComplaintError::NotOverdue),
        (About::Centre, _) => standing.taken_in_on.ok_or(ComplaintError::NotAtCentre)?,
    };
    if standing.open {
        return Err(ComplaintError::AlreadyOpen);
    }
    if instance == Instance::QualityControl && !standing.provider_was_asked {
        return Err(ComplaintError::ProviderFirst);
    }
    let last = since.checked_add(MONTHS.months()).unwrap_or(since);
    Ok(if on <= last { Term::Kept } else { Term::Missed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    fn standing(released: Option<&str>) -> Standing {
        Standing {
            released_on: released.map(day),
            due_on: day("2026-11-24"),
            provider_was_asked: false,
            open: false,
            taken_in_on: None,
        }
    }

    fn ask(about: About, standing: &Standing, on: &str) -> Result<Term, ComplaintError> {
        may_complain(about, Instance::Provider, standing, day(on))
    }

    #[test]
    fn five_and_fifteen_working_days_by_the_calendar() {
        let calendar = WorkingCalendar::built_in();
        let due = |instance, on| About::Decision.due_on(instance, day(on), &calendar);
        assert_eq!(due(Instance::Provider, "2024-05-03"), day("2024-05-14"));
        assert_eq!(due(Instance::QualityControl, "2026-11-23"), day("2026-12-14"));
        assert_eq!(due(Instance::QualityControl, "2026-12-01"), day("2026-12-23"), "16 December");
        assert_eq!(About::Centre.due_on(Instance::Provider, day("2026-11-23"), &calendar), day("2026-11-26"));
    }

    #[test]
    fn what_a_service_centre_did_is_passed_on_and_nothing_else_is() {
        let mut waiting = standing(None);
        assert_eq!(ask(About::Centre, &waiting, "2026-11-24"), Err(ComplaintError::NotAtCentre));
        waiting.taken_in_on = Some(day("2026-11-23"));
        assert_eq!(ask(About::Centre, &waiting, "2026-11-23"), Ok(Term::Kept));
        assert_eq!(ask(About::Centre, &waiting, "2027-02-24"), Ok(Term::Missed), "taken all the same");
        for outcome in Outcome::ALL {
            let passed_on = *outcome == Outcome::Forwarded;
            assert_eq!(About::Centre.takes(*outcome), passed_on);
            assert_eq!(About::Decision.takes(*outcome), !passed_on);
            assert_eq!(About::Delay.takes(*outcome), !passed_on);
        }
    }

    #[test]
    fn a_decision_can_be_complained_about_once_it_was_handed_out() {
        assert_eq!(ask(About::Decision, &standing(None), "2026-11-25"), Err(ComplaintError::NotDecided));
        let out = standing(Some("2026-11-24"));
        assert_eq!(ask(About::Decision, &out, "2026-11-24"), Ok(Term::Kept));
        assert_eq!(ask(About::Decision, &out, "2027-02-24"), Ok(Term::Kept));
        assert_eq!(ask(About::Decision, &out, "2027-02-25"), Ok(Term::Missed), "taken all the same");
        assert_eq!(ask(About::Delay, &out, "2026-11-30"), Err(ComplaintError::NotOverdue));
    }

    #[test]
    fn silence_can_be_complained_about_from_the_day_after() {
        assert_eq!(ask(About::Delay, &standing(None), "2026-11-24"), Err(ComplaintError::NotOverdue));
        assert_eq!(ask(About::Delay, &standing(None), "2026-11-25"), Ok(Term::Kept));
    }

    #[test]
    fn the_provider_is_asked_first_and_one_at_a_time() {
        let mut out = standing(Some("2026-11-24"));
        let quality = |standing: &Standing| {
            may_complain(About::Decision, Instance::QualityControl, standing, day("2026-12-01"))
        };
        assert_eq!(quality(&out), Err(ComplaintError::ProviderFirst));
        out.provider_was_asked = true;
        assert_eq!(quality(&out), Ok(Term::Kept));
        out.open = true;
        assert_eq!(quality(&out), Err(ComplaintError::AlreadyOpen));
    }

    #[test]
    fn names_read_back() {
        assert!(About::ALL.iter().all(|one| About::parse(one.as_str()) == Some(*one)));
        assert!(Instance::ALL.iter().all(|one| Instance::parse(one.as_str()) == Some(*one)));
        assert!(Outcome::ALL.iter().all(|one| Outcome::parse(one.as_str()) == Some(*one)));
        assert_eq!(Outcome::parse("maybe"), None);
    }
}
