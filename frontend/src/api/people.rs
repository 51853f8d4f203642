//! People and roles: who works here, and the journal of who did what.

use shared::wire::v1::journal::{JournalSearchWire, JournalStateWire, JournalWire};
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffProposalWire, StaffWire};

use super::call::{ApiClient, ApiError, calls, get, post};

calls! {
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
    /// A page of the journal. People are asked about in the body, never in an address.
    journal(asked: &JournalSearchWire) -> JournalWire = async |api| post(api, "/journal/search", asked).await;
    /// Checks the journal from start to end.
    check_journal() -> JournalStateWire
        = async |api| post(api, "/journal/check", &serde_json::Value::Null).await;
}
