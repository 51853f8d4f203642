//! People and roles: who works here, and the journal of who did what.

use shared::contract::people::{
    CheckJournal, ConfirmStaff, DeclineStaff, ListStaff, ListStaffProposals, NameStaff, RemoveStaff,
    SearchJournal,
};
use shared::wire::v1::journal::JournalSearchWire;
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire};

use super::call::{ApiClient, ApiError, calls};

calls! {
    /// Who works here.
    staff() = ListStaff[];
    /// Names somebody.
    name_staff(wire: &NameStaffWire) = NameStaff[], send: wire;
    /// Roles that one administrator proposed and another answers.
    staff_proposals() = ListStaffProposals[];
    /// Confirms one.
    confirm_staff(id: &str) = ConfirmStaff[id];
    /// Declines one, or takes one's own back.
    decline_staff(id: &str) = DeclineStaff[id];
    /// Takes a role away.
    remove_staff(wire: &RemoveStaffWire) = RemoveStaff[], send: wire;
    /// A page of the journal. People are asked about in the body, never in an address.
    journal(asked: &JournalSearchWire) = SearchJournal[], send: asked;
    /// Checks the journal from start to end.
    check_journal() = CheckJournal[];
}
