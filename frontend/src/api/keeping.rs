//! Calendar, journal, outages, complaints, staff and other systems.

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::wire::v1::calendar::{CalendarWire, PublishWire};
use shared::wire::v1::complaint::{AnswerWire, ComplainWire, ComplaintWire};
use shared::wire::v1::consumer::{ConsumerWire, NameConsumerWire, NamedConsumerWire};
use shared::wire::v1::journal::{JournalSearchWire, JournalStateWire, JournalWire};
use shared::wire::v1::message::{MessageLine, MessagesWire};
use shared::wire::v1::outage::{EndOutageWire, OutageWire, WriteOutageWire};
use shared::wire::v1::rules::{NoticeSentWire, RecordChangeWire, RulesChangeWire};
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffProposalWire, StaffWire};
use shared::wire::v1::upkeep::UpkeepWire;

use super::call::{Call, Refusal};
use crate::shell::Screen;

async fn get<T: DeserializeOwned>(screen: Screen, path: &str) -> Result<T, Refusal> {
    Call::get(path).read(screen).await
}

async fn post<T: DeserializeOwned>(screen: Screen, path: &str, body: &impl Serialize) -> Result<T, Refusal> {
    Call::change("POST", path, &[]).json(body).read(screen).await
}

async fn over<T: DeserializeOwned>(
    screen: Screen,
    path: &str,
    version: i64,
    body: &impl Serialize,
) -> Result<T, Refusal> {
    let version = format!("\"{version}\"");
    Call::change("POST", path, &[("If-Match", &version)]).json(body).read(screen).await
}

macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) -> $answer:ty = $call:expr;)*) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// [`Refusal`].
            pub async fn $name(screen: Screen $(, $argument: $type)*) -> Result<$answer, Refusal> {
                let call = $call;
                call(screen).await
            }
        )*
    };
}

calls! {
    /// Every version of the working calendar, newest first.
    calendars() -> Vec<CalendarWire> = async |screen| get(screen, "/calendar/versions").await;
    /// Publishes the next version over the one seen.
    publish(seen: i64, wire: &PublishWire) -> CalendarWire
        = async |screen| over(screen, "/calendar/versions", seen, wire).await;
    /// A page of the journal. People are asked about in the body, never in an address.
    journal(asked: &JournalSearchWire) -> JournalWire = async |screen| post(screen, "/journal/search", asked).await;
    /// Checks the journal from start to end.
    check_journal() -> JournalStateWire
        = async |screen| post(screen, "/journal/check", &serde_json::Value::Null).await;
    /// The newest entries about outages.
    outages() -> Vec<OutageWire> = async |screen| get(screen, "/outages").await;
    /// Outages that concern everybody now.
    outages_now() -> Vec<OutageWire> = async |screen| get(screen, "/outages/current").await;
    /// Writes an outage.
    write_outage(wire: &WriteOutageWire) -> OutageWire = async |screen| post(screen, "/outages", wire).await;
    /// Ends one now.
    end_outage(id: &str, version: i64) -> OutageWire = async |screen| {
        over(screen, &format!("/outages/{id}/end"), version, &EndOutageWire::default()).await
    };
    /// The register of complaints.
    complaints() -> Vec<ComplaintWire> = async |screen| get(screen, "/supervisor/complaints").await;
    /// Answers one.
    answer(id: &str, version: i64, wire: &AnswerWire) -> ComplaintWire = async |screen| {
        over(screen, &format!("/supervisor/complaints/{id}/answer"), version, wire).await
    };
    /// One's own complaints.
    own_complaints() -> Vec<ComplaintWire> = async |screen| get(screen, "/complaints").await;
    /// Complains, once under a key.
    complain(key: &str, wire: &ComplainWire) -> ComplaintWire = async |screen| {
        Call::change("POST", "/complaints", &[("Idempotency-Key", key)]).json(wire).read(screen).await
    };
    /// Who works here.
    staff() -> Vec<StaffWire> = async |screen| get(screen, "/staff").await;
    /// Names somebody.
    name_staff(wire: &NameStaffWire) -> Vec<StaffWire> = async |screen| post(screen, "/staff", wire).await;
    /// Roles that one administrator proposed and another answers.
    staff_proposals() -> Vec<StaffProposalWire> = async |screen| get(screen, "/staff/proposals").await;
    /// Confirms one.
    confirm_staff(id: &str) -> Vec<StaffWire> = async |screen| {
        post(screen, &format!("/staff/proposals/{id}/confirm"), &serde_json::json!({})).await
    };
    /// Declines one, or takes one's own back.
    decline_staff(id: &str) -> Vec<StaffProposalWire> = async |screen| {
        post(screen, &format!("/staff/proposals/{id}/decline"), &serde_json::json!({})).await
    };
    /// Takes a role away.
    remove_staff(wire: &RemoveStaffWire) -> Vec<StaffWire>
        = async |screen| post(screen, "/staff/remove", wire).await;
    /// Other systems.
    consumers() -> Vec<ConsumerWire> = async |screen| get(screen, "/consumers").await;
    /// Gives a key.
    name_consumer(wire: &NameConsumerWire) -> NamedConsumerWire
        = async |screen| post(screen, "/consumers", wire).await;
    /// How the service itself is doing.
    upkeep() -> UpkeepWire = async |screen| get(screen, "/upkeep").await;
    /// Messages that have not arrived, and the neighbours.
    messages() -> MessagesWire = async |screen| get(screen, "/messages").await;
    /// Sends one again that was given up.
    send_again(id: &str, version: i64) -> MessageLine = async |screen| {
        over(screen, &format!("/messages/{id}/again"), version, &serde_json::Value::Null).await
    };
    /// Changes of the Rules with their notices.
    rules_changes() -> Vec<RulesChangeWire> = async |screen| get(screen, "/rules/changes").await;
    /// Enters one.
    record_change(wire: &RecordChangeWire) -> RulesChangeWire
        = async |screen| post(screen, "/rules/changes", wire).await;
    /// Writes down that a notice was sent.
    notice_sent(id: &str, addressee: &str, version: i64, wire: &NoticeSentWire) -> RulesChangeWire
        = async |screen| {
            over(screen, &format!("/rules/changes/{id}/notices/{addressee}/sent"), version, wire).await
        };
    /// Takes a key back.
    revoke_consumer(id: &str) -> ConsumerWire = async |screen| {
        post(screen, &format!("/consumers/{id}/revoke"), &serde_json::Value::Null).await
    };
}
