//! What administrators and auditors read about people and roles.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// Staff.
    staff: Staff {
        title, lead, name, iin, role, role_first, office, office_hint, configured, remove, add_title, add, adding,
        done, action, two_hint, proposals, proposals_lead, proposal_name, proposal_remove, proposed_by, confirm,
        decline, take_back, about_you, none_wait,
    }
    /// The journal.
    journal: Journal {
        title, lead, number, person, person_hint, actor, actor_hint, fact, fact_any, rows, row_differs, row_missing, from, to, day_hint, show, older, none, at, what, who, about, detail,
        whole_title, whole, broken_title, broken, unread, check, checking,
    }
}
