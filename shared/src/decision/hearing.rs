//! The hearing before a refusal (Administrative Procedural Code, article 73; gap G9). The order knows no such step and
//! leaves one working day for everything, so as delivered it is off; switched on, nobody is refused before they
//! could answer. Knows the days and who may go on when; does not know how a notice reaches the recipient.

use super::RefusalGround;
use crate::calendar::WorkingCalendar;
use crate::time::Date;

/// Whether a refusal is heard first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HearingBeforeRefusal {
    /// As the order reads: no such step.
    #[default]
    Off,
    /// Preliminary decision, notice, objection, record, act.
    On,
}

/// Working days the recipient has to object (article 73, part 3).
pub const OBJECTION_WORKING_DAYS: u32 = 2;
/// Working days between the notice and the act, at least.
pub const NOTICE_WORKING_DAYS: u32 = 3;
/// Fewest and most characters of an objection and of a record.
pub const STATEMENT_CHARACTERS: core::ops::RangeInclusive<usize> = 10..=4000;

/// The days of a hearing, counted at the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Last day to object.
    pub objections_until: Date,
    /// First day on which the refusal may be made.
    pub act_from: Date,
}

impl Terms {
    /// The days of a hearing whose notice was given on a day.
    #[must_use]
    pub fn of(told_on: Date, calendar: &WorkingCalendar) -> Self {
        Self {
            objections_until: calendar.working_days_after(told_on, OBJECTION_WORKING_DAYS),
            act_from: calendar.working_days_after(told_on, NOTICE_WORKING_DAYS),
        }
    }
}

/// What the recipient said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Nothing yet.
    Silent,
    /// That the preliminary decision is wrong, and why.
    Objects,
    /// That there is nothing to object: the rest of the term is waived.
    Waives,
}

impl Answer {
    /// Every answer.
    pub const ALL: &'static [Self] = &[Self::Silent, Self::Objects, Self::Waives];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Objects => "objects",
            Self::Waives => "waives",
        }
    }

    /// The answer of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|answer| answer.as_str() == text)
    }
}

/// A hearing as far as a refusal asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// Its days.
    pub terms: Terms,
    /// What the recipient said.
    pub answer: Answer,
    /// The grounds the recipient was told of.
    pub grounds: Vec<RefusalGround>,
    /// The record was written and the hearing ended.
    pub is_concluded: bool,
}

/// Why the next step of a hearing cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// Refusals are not heard: the switch is off.
    #[error("hearings are switched off")]
    Off,
    /// The recipient was not heard on these grounds.
    #[error("the recipient was not heard on these grounds")]
    NotHeard,
    /// The recipient may still speak, or the act comes too soon after the notice; from that day on it may.
    #[error("not before {0}")]
    Before(Date),
    /// The term to object has ended.
    #[error("the term to object ended on {0}")]
    Late(Date),
    /// The recipient has answered already.
    #[error("answered already")]
    Answered,
}

impl Hearing {
    /// The recipient may answer once, to the end of the last day.
    ///
    /// # Errors
    /// [`NotYet::Answered`], [`NotYet::Late`].
    pub fn may_answer(&self, on: Date) -> Result<(), NotYet> {
        if self.answer != Answer::Silent || self.is_concluded {
            Err(NotYet::Answered)
        } else if on > self.terms.objections_until {
            Err(NotYet::Late(self.terms.objections_until))
        } else {
            Ok(())
        }
    }

    /// The record may be written once the recipient answered or the term has passed.
    ///
    /// # Errors
    /// [`NotYet::Before`].
    pub fn may_conclude(&self, on: Date) -> Result<(), NotYet> {
        if self.answer == Answer::Silent && on <= self.terms.objections_until {
            return Err(NotYet::Before(self.terms.act_from));
        }
        Ok(())
    }
}

/// Whether a refusal on these grounds may be made now.
///
/// # Errors
/// [`NotYet::NotHeard`] without a concluded hearing that told every one of the grounds, [`NotYet::Before`] while the
/// term of the notice runs and was not waived. Nothing is asked for while hearings are off.
pub fn may_refuse(
    switch: HearingBeforeRefusal,
    hearing: Option<&Hearing>,
    grounds: &[RefusalGround],
    on: Date,
) -> Result<(), NotYet> {
    if switch == HearingBeforeRefusal::Off {
        return Ok(());
    }
    let heard = hearing.filter(|hearing| hearing.is_concluded).ok_or(NotYet::NotHeard)?;
    if !grounds.iter().all(|ground| heard.grounds.contains(ground)) {
        return Err(NotYet::NotHeard);
    }
    if heard.answer != Answer::Waives && on < heard.terms.act_from {
        return Err(NotYet::Before(heard.terms.act_from));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use RefusalGround::{NotAsRequired, Untrue};

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    fn hearing(answer: Answer, is_concluded: bool) -> Hearing {
        let terms = Terms::of(day("2026-11-20"), &WorkingCalendar::built_in());
        Hearing { terms, answer, grounds: vec![Untrue], is_concluded }
    }

    #[test]
    fn the_days_are_working_days_after_the_notice() {
        // Told on a Friday: Monday and Tuesday to object, the act on Wednesday.
        let terms = hearing(Answer::Silent, false).terms;
        assert_eq!((terms.objections_until, terms.act_from), (day("2026-11-24"), day("2026-11-25")));
        let over_holidays = Terms::of(day("2026-03-19"), &WorkingCalendar::built_in());
        assert_eq!(over_holidays.objections_until, day("2026-03-26"));
    }

    #[test]
    fn one_answer_and_in_time() {
        let silent = hearing(Answer::Silent, false);
        assert_eq!(silent.may_answer(day("2026-11-24")), Ok(()));
        assert_eq!(silent.may_answer(day("2026-11-25")), Err(NotYet::Late(day("2026-11-24"))));
        for again in
            [hearing(Answer::Objects, false), hearing(Answer::Waives, false), hearing(Answer::Silent, true)]
        {
            assert_eq!(again.may_answer(day("2026-11-20")), Err(NotYet::Answered));
        }
    }

    #[test]
    fn nobody_writes_the_record_while_the_recipient_may_still_speak() {
        assert_eq!(
            hearing(Answer::Silent, false).may_conclude(day("2026-11-24")),
            Err(NotYet::Before(day("2026-11-25")))
        );
        assert_eq!(hearing(Answer::Silent, false).may_conclude(day("2026-11-25")), Ok(()));
        assert_eq!(hearing(Answer::Objects, false).may_conclude(day("2026-11-20")), Ok(()));
    }

    #[test]
    fn switched_on_a_refusal_is_heard_first_and_on_its_own_grounds() {
        let on = |hearing: Option<&Hearing>, grounds: &[RefusalGround], text: &str| {
            may_refuse(HearingBeforeRefusal::On, hearing, grounds, day(text))
        };
        let heard = hearing(Answer::Objects, true);
        assert_eq!(on(None, &[Untrue], "2026-11-30"), Err(NotYet::NotHeard));
        assert_eq!(
            on(Some(&hearing(Answer::Objects, false)), &[Untrue], "2026-11-30"),
            Err(NotYet::NotHeard)
        );
        assert_eq!(on(Some(&heard), &[Untrue, NotAsRequired], "2026-11-30"), Err(NotYet::NotHeard));
        assert_eq!(on(Some(&heard), &[Untrue], "2026-11-24"), Err(NotYet::Before(day("2026-11-25"))));
        assert_eq!(on(Some(&heard), &[Untrue], "2026-11-25"), Ok(()));
        assert_eq!(on(Some(&hearing(Answer::Waives, true)), &[Untrue], "2026-11-20"), Ok(()));
    }

    #[test]
    fn switched_off_nothing_is_asked_for() {
        assert_eq!(may_refuse(HearingBeforeRefusal::Off, None, &[Untrue], day("2026-11-20")), Ok(()));
    }
}
