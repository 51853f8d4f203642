//! What applicants read about the service, its centres and their visits there.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// The passport of the service.
    service: Service {
        nav, title, lead, order_words, order_note, offices_title, offices_lead, office, address, hours, open_now,
        opens_next, no_offices, sources, contacts_title, contacts, to_today, to_visits,
    }
    /// Can I apply here today?
    today: Today {
        title, lead, wanted, formation, correction, convict, citizen, document, iin, iin_yes, iin_no, iin_unsure,
        asker, asker_self, asker_legal, asker_agent, eds, at_home, at_home_hint, place, place_first,
        place_portal, place_police, answer_first, bring, opening_now, opening_next, due, released, basis_note,
    }
    /// Booking a visit.
    booking: Booking {
        title, lead, office, office_first, day, day_first, purpose, time, time_first, no_times, book, busy, booked_title,
        booked, mine, none, state, state_open, state_arrived, state_cancelled, state_missed, cancel, cancelled,
        incomplete, rules, no_offices,
    }
}
