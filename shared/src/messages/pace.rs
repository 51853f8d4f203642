//! How long a sender waits before the next attempt: twice as long each time, up to an hour, and never all at the same
//! moment. Chance is an argument.

/// Seconds before the second attempt.
pub const FIRST_PAUSE_SECONDS: u32 = 5;
/// Longest pause, seconds.
pub const PAUSE_SECONDS_MAX: u32 = 3600;

/// Milliseconds to wait after this many failed attempts: between half of the pause and the whole of it, by `chance`.
#[must_use]
pub fn pause_ms(failed: u32, chance: u16) -> i64 {
    let doublings = failed.saturating_sub(1).min(16);
    let whole = i64::from(FIRST_PAUSE_SECONDS.saturating_mul(1 << doublings).min(PAUSE_SECONDS_MAX)) * 1000;
    whole / 2 + whole / 2 * i64::from(chance) / i64::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour_and_lie_apart() {
        assert_eq!((pause_ms(1, 0), pause_ms(1, u16::MAX)), (2_500, 5_000));
        assert_eq!((pause_ms(2, 0), pause_ms(2, u16::MAX)), (5_000, 10_000));
        for failed in [0, 1, 5, 11, 40, u32::MAX] {
            assert!(pause_ms(failed, 0) >= 2_500 && pause_ms(failed, u16::MAX) <= 3_600_000, "{failed}");
        }
        assert_eq!(pause_ms(40, u16::MAX), 3_600_000);
    }
}
