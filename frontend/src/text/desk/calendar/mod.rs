//! What administrators and supervisors read about the calendar, outages and changes of the Rules.

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
    /// Outages.
    outages: Outages {
        title, lead, none, kind, kind_first, starts, ends, time_hint, ends_hint, affected, cause, cause_own, cause_words, cause_hint, write, writing,
        end_now, written, goes_on,
    }
    /// Changes of the Rules.
    rules: Rules {
        title, lead, none, act, what, edition, edition_none, registered, day_hint, notice, due, state, owed, late,
        sent, sent_late, sent_on, reference, mark, marking, done, add_title, add, adding, added,
    }
}
