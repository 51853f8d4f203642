//! People and roles: who works here, and the journal of who did what.

use crate::wire::v1::journal::{
    JournalQuery, JournalSearchWire, JournalStateWire, JournalWire, OwnLooksQuery, OwnLooksWire, SealWire,
};
use crate::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffProposalWire, StaffWire};

endpoints! {
    "people", "People and roles";

    /// Who works here, as what, and where it is said.
    ListStaff = GET "/staff" {
        access: [KeepStaff],
        reads: [StaffRead "staff"],
        answer: 200 Vec<StaffWire>,
        used_by: [desk "staff"],
    }

    /// Names somebody as something; nobody themselves.
    NameStaff = POST "/staff" {
        access: [KeepStaff],
        reads: [deed "staff"],
        body: NameStaffWire,
        answer: 201 Vec<StaffWire>,
        or: 202 Vec<StaffWire>,
        problems: [ProposalOpen, EntryIncomplete, AlreadyThere, OwnRole, RolesApart],
        used_by: [desk "staff"],
    }

    /// Takes a role away that an administrator gave; 202 where that takes two, as with `POST /staff` for operators,
    /// supervisors and administrators.
    RemoveStaff = POST "/staff/remove" {
        access: [KeepStaff],
        reads: [deed "staff"],
        body: RemoveStaffWire,
        answer: 200 Vec<StaffWire>,
        or: 202 Vec<StaffWire>,
        problems: [
            NotFound, WrongStage, ProposalOpen, EntryIncomplete, AlreadyThere, OwnRole,
            FixedByConfiguration,
        ],
        used_by: [desk "staff"],
    }

    /// What one administrator proposed and another answers.
    ListStaffProposals = GET "/staff/proposals" {
        access: [KeepStaff],
        reads: [StaffRead "staff"],
        answer: 200 Vec<StaffProposalWire>,
        used_by: [desk "staff"],
    }

    /// Confirms a proposed role; never by who proposed or whom it is about.
    ConfirmStaff = POST "/staff/proposals/{id}/confirm" {
        access: [KeepStaff],
        reads: [deed "staff_proposal"],
        answer: 200 Vec<StaffWire>,
        problems: [
            WrongStage, SamePerson, ProposalClosed, EntryIncomplete, AlreadyThere, OwnRole, RolesApart,
            FixedByConfiguration,
        ],
        used_by: [desk "staff"],
    }

    /// Declines a proposed role, or takes one's own back.
    DeclineStaff = POST "/staff/proposals/{id}/decline" {
        access: [KeepStaff],
        reads: [deed "staff_proposal"],
        answer: 200 Vec<StaffProposalWire>,
        problems: [ProposalClosed, OwnRole],
        used_by: [desk "staff"],
    }

    /// A page of the journal, newest first; `?number=`, `fact=`, `from=`, `to=`, `before=`.
    ReadJournal = GET "/journal" {
        access: [ReadJournal],
        reads: [deed "journal"],
        query: JournalQuery,
        answer: 200 JournalWire,
        problems: [NotFound, EntryIncomplete],
        used_by: [tool "audit"],
    }

    /// A page of the journal, also by a person (`person`: who looked at them) and by who acted (`actor`): numbers of people travel
    /// in the body.
    SearchJournal = POST "/journal/search" {
        access: [ReadJournal],
        reads: [deed "journal"],
        body: JournalSearchWire,
        answer: 200 JournalWire,
        problems: [NotFound, EntryIncomplete],
        used_by: [desk "journal"],
    }

    /// Who saw the caller's own data, as what and when, newest first; `?before=`. Their own looks are left out, and so is who
    /// of the staff it was.
    ListOwnLooks = GET "/journal/own" {
        access: [ReadCabinet],
        reads: [own],
        query: OwnLooksQuery,
        answer: 200 OwnLooksWire,
        problems: [EntryIncomplete],
        used_by: [portal "cabinet"],
    }

    /// Reads the chain from start to end, compares every seal, and every decided row with the digest its entry holds.
    CheckJournal = POST "/journal/check" {
        access: [ReadJournal],
        reads: [deed "journal"],
        pace: LookUps,
        answer: 200 JournalStateWire,
        used_by: [desk "journal"],
    }

    /// The seal of every day, with its signature.
    ListSeals = GET "/journal/seals" {
        access: [ReadJournal],
        reads: [deed "journal"],
        answer: 200 Vec<SealWire>,
        used_by: [tool "audit"],
    }
}
