//! What-if: the same request looked at under two editions, and what differs, each difference with its paragraph.

use super::{RuleSet, validate_request};
use crate::finding::{Finding, Report, Severity};
use crate::time::Date;
use crate::wire::v1::request::RequestWire;

/// What one edition says and the other does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Could be lodged under the first.
    pub may_be_lodged_now: bool,
    /// Could be lodged under the second.
    pub may_be_lodged_then: bool,
    /// Said under the first only.
    pub only_now: Vec<Finding>,
    /// Said under the second only.
    pub only_then: Vec<Finding>,
}

/// Compares what two rule sets say of a request on one day. Findings are told apart by code, place and weight; the
/// values in their words may name the edition and do not count.
#[must_use]
pub fn what_if(request: &RequestWire, now: &RuleSet, then: &RuleSet, on: Date) -> Difference {
    differences(&validate_request(request, now, on), &validate_request(request, then, on))
}

/// The differences between two reports on one request.
#[must_use]
pub fn differences(now: &Report, then: &Report) -> Difference {
    let key = |finding: &Finding| (finding.code, finding.at, finding.severity() == Severity::Error);
    let only = |these: &[Finding], those: &[Finding]| -> Vec<Finding> {
        let missing = |finding: &&Finding| !those.iter().any(|other| key(other) == key(finding));
        these.iter().filter(missing).cloned().collect()
    };
    Difference {
        may_be_lodged_now: now.may_be_lodged(),
        may_be_lodged_then: then.may_be_lodged(),
        only_now: only(&now.findings, &then.findings),
        only_then: only(&then.findings, &now.findings),
    }
}
