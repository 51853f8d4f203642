//! What administrators read about other systems and about this one.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
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
}
