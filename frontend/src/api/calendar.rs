//! Calendar and rules: the versions of the working calendar, outages, changes of the Rules.

use shared::wire::v1::calendar::{CalendarWire, PublishWire};
use shared::wire::v1::outage::{EndOutageWire, OutageWire, WriteOutageWire};
use shared::wire::v1::rules::{NoticeSentWire, RecordChangeWire, RulesChangeWire};

use super::call::{ApiClient, ApiError, calls, get, over, post};

calls! {
    /// Every version of the working calendar, newest first.
    calendars() -> Vec<CalendarWire> = async |api| get(api, "/calendar/versions").await;
    /// Publishes the next version over the one seen.
    publish(seen: i64, wire: &PublishWire) -> CalendarWire
        = async |api| over(api, "/calendar/versions", seen, wire).await;
    /// The newest entries about outages.
    outages() -> Vec<OutageWire> = async |api| get(api, "/outages").await;
    /// Outages that concern everybody now.
    outages_now() -> Vec<OutageWire> = async |api| get(api, "/outages/current").await;
    /// Writes an outage.
    write_outage(wire: &WriteOutageWire) -> OutageWire = async |api| post(api, "/outages", wire).await;
    /// Ends one now.
    end_outage(id: &str, version: i64) -> OutageWire = async |api| {
        over(api, &format!("/outages/{id}/end"), version, &EndOutageWire::default()).await
    };
    /// Changes of the Rules with their notices.
    rules_changes() -> Vec<RulesChangeWire> = async |api| get(api, "/rules/changes").await;
    /// Enters one.
    record_change(wire: &RecordChangeWire) -> RulesChangeWire
        = async |api| post(api, "/rules/changes", wire).await;
    /// Writes down that a notice was sent.
    notice_sent(id: &str, addressee: &str, version: i64, wire: &NoticeSentWire) -> RulesChangeWire
        = async |api| {
            over(api, &format!("/rules/changes/{id}/notices/{addressee}/sent"), version, wire).await
        };
}
