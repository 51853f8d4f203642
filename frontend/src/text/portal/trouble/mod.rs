//! What applicants read when something went wrong: complaints and outages.

mod en;
mod kk;
mod ru;

words! {
    [over crate::text::Words]
    /// Complaining about a decision or a delay.
    complaint: Complaint {
        title, lead, open, about_decision, about_delay, instance, text, text_hint, send, sending, sent, number,
        registered, due, state, answer, late, instance_first,
    }
    /// Something does not work now, or will not.
    outage: Outage {
        cause, due,
    }
}
