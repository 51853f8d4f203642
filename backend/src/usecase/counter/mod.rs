//! The counter: forms taken in, documents turned away, results handed over.

pub(crate) mod counter_papers;
pub(crate) mod hand_over;
pub(crate) mod intakes;
pub(crate) mod presence;
pub(crate) mod register_at_counter;
pub(crate) mod turn_away;
