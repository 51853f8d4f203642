//! Calendar and rules: the versions of the working calendar, outages, changes of the Rules.

use shared::contract::Version;
use shared::contract::calendar::{
    EndOutage, ListCalendars, ListCurrentOutages, ListOutages, ListRulesChanges, NoticeSent, PublishCalendar,
    RecordRulesChange, WriteOutage,
};
use shared::wire::v1::calendar::PublishWire;
use shared::wire::v1::outage::{EndOutageWire, SpanQuery, WriteOutageWire};
use shared::wire::v1::rules::{NoticeSentWire, RecordChangeWire};

use super::call::{ApiClient, ApiError, calls};

calls! {
    /// Every version of the working calendar, newest first.
    calendars() = ListCalendars[];
    /// Publishes the next version over the one seen.
    publish(seen: i64, wire: &PublishWire) = PublishCalendar[], over: Version(seen), send: wire;
    /// The newest entries about outages.
    outages() = ListOutages[], ask: &SpanQuery::default();
    /// Outages that concern everybody now.
    outages_now() = ListCurrentOutages[];
    /// Writes an outage.
    write_outage(wire: &WriteOutageWire) = WriteOutage[], send: wire;
    /// Ends one now.
    end_outage(id: &str, version: i64) = EndOutage[id], over: Version(version), send: &EndOutageWire::default();
    /// Changes of the Rules with their notices.
    rules_changes() = ListRulesChanges[];
    /// Enters one.
    record_change(wire: &RecordChangeWire) = RecordRulesChange[], send: wire;
    /// Writes down that a notice was sent.
    notice_sent(id: &str, addressee: &str, version: i64, wire: &NoticeSentWire)
        = NoticeSent[id, addressee], over: Version(version), send: wire;
}
