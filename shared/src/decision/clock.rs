//! How a case stands against its due day: what the queue sorts by, the desk marks and the supervisor counts. Knows
//! days; the day of today is an argument.

use crate::application::Stage;
use crate::time::Date;

/// How a case stands against its due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Clock {
    /// The due day has passed and no answer is given.
    Overdue,
    /// Due today.
    Soon,
    /// There is time.
    OnTime,
    /// The recipient is being heard: the clock stands (gap G9).
    Hearing,
    /// Nothing is owed any more.
    Stopped,
}

impl Clock {
    /// Every state.
    pub const ALL: &'static [Self] = &[Self::Overdue, Self::Soon, Self::OnTime, Self::Hearing, Self::Stopped];

    /// The clock of a case on a day at the provider.
    //= R258/A3.3.1
    //# Со дня сдачи пакета необходимых документов услугодателю, в Государственную корпорацию и или через портал – 1 (один) рабочий день
    #[must_use]
    pub fn of(stage: Stage, due_on: Date, today: Date) -> Self {
        match stage {
            Stage::Hearing => Self::Hearing,
            Stage::Lodged | Stage::UnderCheck if today > due_on => Self::Overdue,
            Stage::Lodged | Stage::UnderCheck if today == due_on => Self::Soon,
            Stage::Lodged | Stage::UnderCheck => Self::OnTime,
            Stage::Draft | Stage::Granted | Stage::Refused | Stage::Issued | Stage::Withdrawn => {
                Self::Stopped
            }
        }
    }

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::OnTime => "on_time",
            Self::Hearing => "hearing",
            Self::Stopped => "stopped",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|clock| clock.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(stage: Stage, today: &str) -> Clock {
        let day = |text| crate::time::parse_date(text).expect("a day");
        Clock::of(stage, day("2026-11-24"), day(today))
    }

    #[test]
    fn a3_3_1_is_overdue_the_day_after_and_soon_on_the_day() {
        for stage in [Stage::Lodged, Stage::UnderCheck] {
            assert_eq!(on(stage, "2026-11-24"), Clock::Soon);
            assert_eq!(on(stage, "2026-11-25"), Clock::Overdue);
        }
    }

    #[test]
    fn a3_3_1_is_not_overdue_before_during_a_hearing_or_after_the_answer() {
        assert_eq!(on(Stage::Lodged, "2026-11-23"), Clock::OnTime);
        assert_eq!(on(Stage::Hearing, "2026-12-24"), Clock::Hearing);
        for stage in [Stage::Granted, Stage::Refused, Stage::Issued, Stage::Withdrawn] {
            assert_eq!(on(stage, "2026-12-24"), Clock::Stopped);
        }
    }

    #[test]
    fn names_read_back() {
        for clock in Clock::ALL {
            assert_eq!(Clock::parse(clock.as_str()), Some(*clock));
        }
    }
}
