//! Hours of the provider, in minutes of the day (annex 3, schedule 1).

/// Hours of a day, with a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeHours {
    /// Opening, minute of the day.
    pub opens: u16,
    /// Closing, minute of the day.
    pub closes: u16,
    /// Break, when there is one.
    pub lunch: Option<(u16, u16)>,
}

/// The provider's working hours.
//= R258/A3.7.1
//# с понедельника по пятницу (с 9-00 до 18-30 часов, с перерывом на обед с 13-00 до 14-30 часов)
pub const PROVIDER: OfficeHours =
    OfficeHours { opens: 9 * 60, closes: 18 * 60 + 30, lunch: Some((13 * 60, 14 * 60 + 30)) };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_7_1_refuses_work_after_half_past_six() {
        assert_eq!((PROVIDER.opens, PROVIDER.closes), (540, 1110));
    }

    #[test]
    fn a3_7_1_spares_the_lunch_break() {
        assert_eq!(PROVIDER.lunch, Some((780, 870)));
    }
}
