//! Systems: the others and their keys, messages to them, and how this one is doing.

use crate::wire::v1::certificate::{CheckWire, CheckedWire};
use crate::wire::v1::consumer::{
    ConsultIinWire, ConsultedWire, ConsumerWire, NameConsumerWire, NamedConsumerWire,
};
use crate::wire::v1::message::{MessageLine, MessageWire, MessagesWire, ReceiptWire};
use crate::wire::v1::upkeep::UpkeepWire;

endpoints! {
    "systems", "Systems";

    /// Other systems and their keys' terms.
    ListConsumers = GET "/consumers" {
        access: [KeepConsumers],
        reads: [nothing],
        answer: 200 Vec<ConsumerWire>,
        used_by: [desk "consumers"],
    }

    /// Names a system; the answer tells its key, once.
    NameConsumer = POST "/consumers" {
        access: [KeepConsumers],
        reads: [nothing],
        body: NameConsumerWire,
        answer: 201 NamedConsumerWire,
        problems: [EntryIncomplete, AlreadyThere],
        used_by: [desk "consumers"],
    }

    /// Takes the key of a system back.
    RevokeConsumer = POST "/consumers/{id}/revoke" {
        access: [KeepConsumers],
        reads: [nothing],
        answer: 200 ConsumerWire,
        used_by: [desk "consumers"],
    }

    /// Whether a number stands for a person the system already knows.
    ConsultIin = POST "/consult/iin" {
        access: [key Consult],
        reads: [deed "consumer"],
        pace: Key,
        body: ConsultIinWire,
        answer: 200 ConsultedWire,
        problems: [AskUnreadable],
        used_by: [system "consulting"],
    }

    /// A registration certificate by its verification code.
    ConsultCertificate = POST "/consult/certificate" {
        access: [key Consult],
        reads: [deed "consumer"],
        pace: Key,
        body: CheckWire,
        answer: 200 CheckedWire,
        problems: [AskUnreadable],
        used_by: [system "consulting"],
    }

    /// For supervisors and administrators: what runs out, what the queues set aside and try again, whether the
    /// service can sign.
    ReadUpkeep = GET "/upkeep" {
        access: [KeepMessages],
        reads: [nothing],
        answer: 200 UpkeepWire,
        used_by: [desk "upkeep"],
    }

    /// The neighbours, and the messages to them that have not arrived; a line names a case and nobody.
    ListMessages = GET "/messages" {
        access: [KeepMessages],
        reads: [nothing],
        answer: 200 MessagesWire,
        used_by: [desk "messages"],
    }

    /// Brings a message about a case to `migration` or `centre`: once, in its place,
    /// with the same receipt however often it comes.
    TakeMessage = POST "/messages/{receiver}" {
        access: [key Deliver],
        reads: [deed "message"],
        pace: Key,
        body: MessageWire,
        answer: 200 ReceiptWire,
        problems: [MessageEarly, MessageOther, MessageUnfit],
        basis: [R9, R11],
        used_by: [system "messages"],
    }

    /// Sends a message again that was given up.
    SendMessageAgain = POST "/messages/{id}/again" {
        access: [KeepMessages],
        reads: [nothing],
        guard: version,
        answer: 200 MessageLine,
        problems: [MessageUnderWay],
        used_by: [desk "messages"],
    }
}
