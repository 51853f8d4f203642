//! What administrators, auditors and supervisors read while they keep the house.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// The working calendar.
    calendar: Calendar {
        title, lead, in_force, version, years, published, source, off_count, worked_count, next_title, first_year,
        last_year, off, off_hint, worked, worked_hint, source_hint, note, publish, publishing, published_said, errors,
    }
    /// The journal.
    journal: Journal {
        title, lead, number, person, person_hint, actor, actor_hint, fact, fact_any, rows, row_differs, row_missing, from, to, day_hint, show, older, none, at, what, who, about, detail,
        whole_title, whole, broken_title, broken, unread, check, checking,
    }
    /// Outages.
    outages: Outages {
        title, lead, none, kind, kind_first, starts, ends, time_hint, ends_hint, affected, cause, write, writing,
        end_now, written, goes_on,
    }
    /// Complaints.
    complaints: Complaints {
        title, lead, none, number, application, subject, instance, registered, due, late, text, outcome,
        outcome_first, answer, send, sending, sent, state,
    }
    /// Staff.
    staff: Staff {
        title, lead, name, iin, role, role_first, office, office_hint, configured, remove, add_title, add, adding,
        done, action, two_hint, proposals, proposals_lead, proposal_name, proposal_remove, proposed_by, confirm,
        decline, take_back, about_you, none_wait,
    }
    /// Other systems.
    consumers: Consumers {
        title, lead, none, name, scopes, key, expires, day_hint, per_minute, per_day, today, state, good, revoked,
        revoke, add_title, add, adding, key_title, key_once,
    }
    /// Messages to other systems.
    messages: Messages {
        title, lead, neighbours, name, way, state, open, paused, off, waiting, dead, sent, none, list, application,
        kind, to, attempts, next, given_up, again, done, reload,
    }
    /// How the service itself is doing.
    upkeep: Upkeep {
        title, lead, signs, signs_not, watched, expiries, what, whose, ends, state, service_key, anchor, issuer,
        timestamps, list, good, ending, soon, now, over, stuck, stuck_lead, stuck_none, queue, item, attempts, since,
        next, reason, certificates, refusals, notes, received, drafts, intakes, orphans, findable, reload,
    }
    /// Changes of the Rules.
    rules: Rules {
        title, lead, none, act, what, edition, edition_none, registered, day_hint, notice, due, state, owed, late,
        sent, sent_late, sent_on, reference, mark, marking, done, add_title, add, adding, added,
    }
}
