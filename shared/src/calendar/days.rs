//! Days off and worked weekends, 2023–2027. Source: public calendars citing the Labour Code art. 84–85, the law on
//! holidays art. 5 and acts P2300000326, G24G0000109, G24G0000436; cross-checked against the press. 30 August 2026 is
//! a plain day and 15 March is Constitution Day from 2027 (referendum of 15 March 2026). Kurban Ait of 2027 is an
//! estimate and falls on a Sunday, so it moves nothing.

use super::WorkingCalendar;
use crate::time::{Date, date};

/// `(year, [(month, day)])`: days off that fall on weekdays, or on weekends as holidays.
const OFF: &[(i16, &[(i8, i8)])] = &[
    (
        2023,
        &[
            (1, 1),
            (1, 2),
            (1, 3),
            (1, 7),
            (3, 8),
            (3, 21),
            (3, 22),
            (3, 23),
            (5, 1),
            (5, 7),
            (5, 8),
            (5, 9),
            (6, 28),
            (7, 6),
            (7, 7),
            (8, 30),
            (10, 25),
            (12, 16),
            (12, 18),
        ],
    ),
    (
        2024,
        &[
            (1, 1),
            (1, 2),
            (1, 7),
            (3, 8),
            (3, 21),
            (3, 22),
            (3, 23),
            (3, 25),
            (5, 1),
            (5, 7),
            (5, 8),
            (5, 9),
            (6, 16),
            (7, 6),
            (7, 8),
            (8, 30),
            (10, 25),
            (12, 16),
        ],
    ),
    (
        2025,
        &[
            (1, 1),
            (1, 2),
            (1, 3),
            (1, 7),
            (3, 8),
            (3, 10),
            (3, 21),
            (3, 22),
            (3, 23),
            (3, 24),
            (3, 25),
            (5, 1),
            (5, 7),
            (5, 9),
            (6, 6),
            (7, 6),
            (7, 7),
            (8, 30),
            (9, 1),
            (10, 25),
            (10, 27),
            (12, 16),
        ],
    ),
    (
        2026,
        &[
            (1, 1),
            (1, 2),
            (1, 7),
            (3, 8),
            (3, 9),
            (3, 21),
            (3, 22),
            (3, 23),
            (3, 24),
            (3, 25),
            (5, 1),
            (5, 7),
            (5, 9),
            (5, 11),
            (5, 27),
            (7, 6),
            (10, 25),
            (10, 26),
            (12, 16),
        ],
    ),
    (
        2027,
        &[
            (1, 1),
            (1, 2),
            (1, 4),
            (1, 7),
            (3, 8),
            (3, 15),
            (3, 21),
            (3, 22),
            (3, 23),
            (3, 24),
            (5, 1),
            (5, 3),
            (5, 7),
            (5, 9),
            (5, 10),
            (5, 16),
            (7, 6),
            (10, 25),
            (12, 16),
        ],
    ),
];

/// Weekend days that are worked.
const WORKED: &[(i16, i8, i8)] = &[(2023, 7, 1), (2024, 5, 4), (2025, 1, 5)];

/// The calendar of this data.
pub(super) fn calendar() -> WorkingCalendar {
    let days =
        OFF.iter().flat_map(|(year, days)| days.iter().map(move |(month, day)| date(*year, *month, *day)));
    let off: Vec<Date> = days.flatten().collect();
    let worked: Vec<Date> =
        WORKED.iter().filter_map(|(year, month, day)| date(*year, *month, *day)).collect();
    WorkingCalendar::new(off, worked, 2023, 2027)
}
