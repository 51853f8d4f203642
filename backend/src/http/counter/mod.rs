//! What clerks send: forms of the counter, results, particulars.

pub(crate) mod intakes;
pub(crate) mod particulars;
