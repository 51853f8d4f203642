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

use super::call::{ApiClient, ApiError, Call};

async fn get<T: DeserializeOwned>(api: ApiClient, path: &str) -> Result<T, ApiError> {
    Call::get(path).read(api).await
}

async fn post<T: DeserializeOwned>(api: ApiClient, path: &str, body: &impl Serialize) -> Result<T, ApiError> {
    Call::change("POST", path, &[]).json(body).read(api).await
}

async fn over<T: DeserializeOwned>(
    api: ApiClient,
    path: &str,
    version: i64,
    body: &impl Serialize,
) -> Result<T, ApiError> {
    let version = format!("\"{version}\"");
    Call::change("POST", path, &[("If-Match", &version)]).json(body).read(api).await
}

macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) -> $answer:ty = $call:expr;)*) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// [`ApiError`].
            pub async fn $name(api: ApiClient $(, $argument: $type)*) -> Result<$answer, ApiError> {
                let call = $call;
                call(api).await
            }
        )*
    };
}

calls! {
    /// Every version of the working calendar, newest first.
    calendars() -> Vec<CalendarWire> = async |api| get(api, "/calendar/versions").await;
    /// Publishes the next version over the one seen.
    publish(seen: i64, wire: &PublishWire) -> CalendarWire
        = async |api| over(api, "/calendar/versions", seen, wire).await;
    /// A page of the journal. People are asked about in the body, never in an address.
    journal(asked: &JournalSearchWire) -> JournalWire = async |api| post(api, "/journal/search", asked).await;
    /// Checks the journal from start to end.
    check_journal() -> JournalStateWire
        = async |api| post(api, "/journal/check", &serde_json::Value::Null).await;
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
    /// The register of complaints.
    complaints() -> Vec<ComplaintWire> = async |api| get(api, "/supervisor/complaints").await;
    /// Answers one.
    answer(id: &str, version: i64, wire: &AnswerWire) -> ComplaintWire = async |api| {
        over(api, &format!("/supervisor/complaints/{id}/answer"), version, wire).await
    };
    /// One's own complaints.
    own_complaints() -> Vec<ComplaintWire> = async |api| get(api, "/complaints").await;
    /// Complains, once under a key.
    complain(key: &str, wire: &ComplainWire) -> ComplaintWire = async |api| {
        Call::change("POST", "/complaints", &[("Idempotency-Key", key)]).json(wire).read(api).await
    };
    /// Who works here.
    staff() -> Vec<StaffWire> = async |api| get(api, "/staff").await;
    /// Names somebody.
    name_staff(wire: &NameStaffWire) -> Vec<StaffWire> = async |api| post(api, "/staff", wire).await;
    /// Roles that one administrator proposed and another answers.
    staff_proposals() -> Vec<StaffProposalWire> = async |api| get(api, "/staff/proposals").await;
    /// Confirms one.
    confirm_staff(id: &str) -> Vec<StaffWire> = async |api| {
        post(api, &format!("/staff/proposals/{id}/confirm"), &serde_json::json!({})).await
    };
    /// Declines one, or takes one's own back.
    decline_staff(id: &str) -> Vec<StaffProposalWire> = async |api| {
        post(api, &format!("/staff/proposals/{id}/decline"), &serde_json::json!({})).await
    };
    /// Takes a role away.
    remove_staff(wire: &RemoveStaffWire) -> Vec<StaffWire>
        = async |api| post(api, "/staff/remove", wire).await;
    /// Other systems.
    consumers() -> Vec<ConsumerWire> = async |api| get(api, "/consumers").await;
    /// Gives a key.
    name_consumer(wire: &NameConsumerWire) -> NamedConsumerWire
        = async |api| post(api, "/consumers", wire).await;
    /// How the service itself is doing.
    upkeep() -> UpkeepWire = async |api| get(api, "/upkeep").await;
    /// Messages that have not arrived, and the neighbours.
    messages() -> MessagesWire = async |api| get(api, "/messages").await;
    /// Sends one again that was given up.
    send_again(id: &str, version: i64) -> MessageLine = async |api| {
        over(api, &format!("/messages/{id}/again"), version, &serde_json::Value::Null).await
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
    /// Takes a key back.
    revoke_consumer(id: &str) -> ConsumerWire = async |api| {
        post(api, &format!("/consumers/{id}/revoke"), &serde_json::Value::Null).await
    };
}
