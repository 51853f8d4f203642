//! Systems: the others and their keys, messages to them, and how this one is doing.

use shared::wire::v1::consumer::{ConsumerWire, NameConsumerWire, NamedConsumerWire};
use shared::wire::v1::message::{MessageLine, MessagesWire};
use shared::wire::v1::upkeep::UpkeepWire;

use super::call::{ApiClient, ApiError, calls, get, over, post};

calls! {
    /// Other systems.
    consumers() -> Vec<ConsumerWire> = async |api| get(api, "/consumers").await;
    /// Gives a key.
    name_consumer(wire: &NameConsumerWire) -> NamedConsumerWire
        = async |api| post(api, "/consumers", wire).await;
    /// Takes a key back.
    revoke_consumer(id: &str) -> ConsumerWire = async |api| {
        post(api, &format!("/consumers/{id}/revoke"), &serde_json::Value::Null).await
    };
    /// Messages that have not arrived, and the neighbours.
    messages() -> MessagesWire = async |api| get(api, "/messages").await;
    /// Sends one again that was given up.
    send_again(id: &str, version: i64) -> MessageLine = async |api| {
        over(api, &format!("/messages/{id}/again"), version, &serde_json::Value::Null).await
    };
    /// How the service itself is doing.
    upkeep() -> UpkeepWire = async |api| get(api, "/upkeep").await;
}
