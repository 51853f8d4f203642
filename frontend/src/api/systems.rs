//! Systems: the others and their keys, messages to them, and how this one is doing.

use shared::contract::Version;
use shared::contract::systems::{
    ListConsumers, ListMessages, NameConsumer, ReadUpkeep, RevokeConsumer, SendMessageAgain,
};
use shared::wire::v1::consumer::NameConsumerWire;

use super::call::{ApiClient, ApiError, calls};

calls! {
    /// Other systems.
    consumers() = ListConsumers[];
    /// Gives a key.
    name_consumer(wire: &NameConsumerWire) = NameConsumer[], send: wire;
    /// Takes a key back.
    revoke_consumer(id: &str) = RevokeConsumer[id];
    /// Messages that have not arrived, and the neighbours.
    messages() = ListMessages[];
    /// Sends one again that was given up.
    send_again(id: &str, version: i64) = SendMessageAgain[id], over: Version(version);
    /// How the service itself is doing.
    upkeep() = ReadUpkeep[];
}
