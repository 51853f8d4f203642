//! The working calendar: the version in force, those before it, and the next one as an administrator publishes it.

use serde::{Deserialize, Serialize};

/// A version. It never changes; the next one takes its place for what is lodged from then on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarWire {
    /// 1, 2, 3 …; 1 is the calendar delivered.
    pub version: i64,
    /// First whole year covered.
    pub first_year: i16,
    /// Last whole year covered.
    pub last_year: i16,
    /// Days off beyond plain weekends, `YYYY-MM-DD`, in order.
    pub off: Vec<String>,
    /// Weekend days that are worked.
    pub worked: Vec<String>,
    /// The act it rests on.
    pub source: String,
    /// Remarks.
    pub note: String,
    /// When it was published, RFC 3339 UTC.
    pub published_at: String,
    /// The one new deadlines are counted by.
    pub in_force: bool,
}

/// The body of `PublishCalendar` with `If-Match` of the version in force.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishWire {
    /// First whole year covered.
    pub first_year: i16,
    /// Last whole year covered; no year of the version before may be lost.
    pub last_year: i16,
    /// Days off beyond plain weekends.
    pub off: Vec<String>,
    /// Weekend days that are worked.
    pub worked: Vec<String>,
    /// The act it rests on, 5–500 characters.
    pub source: String,
    /// Remarks, at most 1000 characters.
    #[serde(default)]
    pub note: String,
}
