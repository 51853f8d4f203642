//! Calendar and rules: the versions of the working calendar, outages, changes of the Rules.

use crate::wire::v1::calendar::{CalendarWire, PublishWire};
use crate::wire::v1::outage::{EndOutageWire, OutageWire, SpanQuery, WriteOutageWire};
use crate::wire::v1::rules::{NoticeSentWire, RecordChangeWire, RulesChangeWire};

endpoints! {
    "calendar", "Calendar and rules";

    /// Failures that go on, technical breaks that go on or begin within 24 hours.
    ListCurrentOutages = GET "/outages/current" {
        access: [anybody],
        reads: [nothing],
        answer: 200 Vec<OutageWire>,
        used_by: [portal "frame"],
    }

    /// The journal of outages, newest first; `?from=`, `until=` for what touches a span: for its keepers and for
    /// whoever checks cases.
    ListOutages = GET "/outages" {
        access: [KeepOutages | ReadQueue],
        reads: [nothing],
        query: SpanQuery,
        answer: 200 Vec<OutageWire>,
        problems: [EntryIncomplete],
        used_by: [desk "outages"],
    }

    /// Writes a failure, or announces a technical break.
    WriteOutage = POST "/outages" {
        access: [KeepOutages],
        reads: [nothing],
        body: WriteOutageWire,
        answer: 201 OutageWire,
        problems: [EntryIncomplete],
        basis: [A3_7_3],
        used_by: [desk "outages"],
    }

    /// Writes when it ended.
    EndOutage = POST "/outages/{id}/end" {
        access: [KeepOutages],
        reads: [nothing],
        guard: version,
        body: EndOutageWire,
        answer: 200 OutageWire,
        problems: [EntryIncomplete],
        used_by: [desk "outages"],
    }

    /// The working calendar in force: days off, worked weekends, source.
    ReadCalendar = GET "/calendar" {
        access: [anybody],
        reads: [nothing],
        answer: 200 CalendarWire,
        problems: [NotFound],
        basis: [A3_3_1],
        used_by: [portal "service"],
    }

    /// Every version of the working calendar, newest first.
    ListCalendars = GET "/calendar/versions" {
        access: [KeepCalendar],
        reads: [nothing],
        answer: 200 Vec<CalendarWire>,
        used_by: [desk "calendar"],
    }

    /// Publishes the next version; what cannot be is `calendar-refused` with each fault by name.
    PublishCalendar = POST "/calendar/versions" {
        access: [KeepCalendar],
        reads: [nothing],
        guard: version,
        body: PublishWire,
        answer: 201 CalendarWire,
        problems: [NotFound, CalendarRefused],
        used_by: [desk "calendar"],
    }

    /// Changes of the Rules, each with its three notices and their last day.
    ListRulesChanges = GET "/rules/changes" {
        access: [KeepRules],
        reads: [nothing],
        answer: 200 Vec<RulesChangeWire>,
        basis: [R1_3],
        used_by: [desk "rules"],
    }

    /// Enters a change of the Rules: three notices are owed within three working days of its registration.
    RecordRulesChange = POST "/rules/changes" {
        access: [KeepRules],
        reads: [nothing],
        body: RecordChangeWire,
        answer: 201 RulesChangeWire,
        problems: [EntryIncomplete, AlreadyThere],
        basis: [R1_3],
        used_by: [desk "rules"],
    }

    /// Writes down, once, that a notice was sent.
    NoticeSent = POST "/rules/changes/{id}/notices/{addressee}/sent" {
        access: [KeepRules],
        reads: [nothing],
        guard: version,
        body: NoticeSentWire,
        answer: 200 RulesChangeWire,
        problems: [EntryIncomplete, AlreadyThere],
        basis: [R1_3],
        used_by: [desk "rules"],
    }
}
