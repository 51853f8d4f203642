//! Complaints and outages in English.

use super::{Complaint, Outage, Words};

/// What applicants read.
pub(super) static WORDS: Words = Words {
    common: &crate::text::en::WORDS,
    complaint: Complaint {
        title: "Complaints",
        lead: "The provider answers within five working days. If you disagree with its answer, the body that controls quality answers within fifteen. Complain within three months.",
        open: "Complain",
        about_decision: "about the decision",
        about_delay: "about the delay",
        instance: "To whom",
        text: "Your complaint",
        text_hint: "Say what is wrong and what you ask for. 10 to 4000 characters.",
        send: "Send the complaint",
        sending: "Sending",
        sent: "The complaint {number} is registered. You will get an answer by {day}.",
        number: "Complaint",
        registered: "Registered",
        due: "Answer by",
        state: "State",
        answer: "Answer",
        late: "It came after the three months.",
        instance_first: "Choose",
    },
    outage: Outage { cause: "Reason: {cause}", due: "What was filed is safe. Due days do not move." },
};
