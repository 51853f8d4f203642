//! What clerks, the contact centre and supervisors read about visits.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// The hall.
    hall: Hall {
        title, lead, closed, counter, counter_first, next, calling, draw, drawn, waiting, nobody, at_counters,
        counters_free, expected, nobody_expected, ticket, purpose, waited, served, state, came, start, finish,
        absent, minutes, too_long, sum, visits, absent_count, over_wait, over_serve, longest, longest_serving,
        booked_for, refresh, counter_said, to_counter, to_results, belongs, counter_head,
    }
    /// Visits at home.
    home: Home {
        title, lead, none, number, who, phone, when, reason, state, clerk, take, take_over, perform, application,
        application_hint, call_off, cause, done, taken, called_off, mine, office,
    }
    /// The contact centre.
    contact: Contact {
        title, status_title, status_lead, status_number, status_ask, status_hint, kind, kind_formation,
        kind_convict, kind_correction, stage, initials, due, taken_in, portal, request_title, request_lead, name,
        address, phone, reason, reason_first, office, office_first, day, day_hint, from, until, time_hint, ask,
        asking, asked, list_title,
    }
    /// The supervisor's report.
    waits: Waits {
        title, lead, day, day_hint, show, none,
    }
}
