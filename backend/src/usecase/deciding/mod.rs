//! Deciding: the queue, a case before an operator, the search for an earlier number, grant, refusal, the second person, complaints.

pub(crate) mod case;
pub(crate) mod case_view;
pub(crate) mod choices;
pub(crate) mod claim;
pub(crate) mod complaints;
pub(crate) mod correct;
pub(crate) mod decide;
pub(crate) mod duplicates;
pub(crate) mod evidence;
pub(crate) mod grant;
pub(crate) mod hearing;
pub(crate) mod issue;
pub(crate) mod numbering;
pub(crate) mod overview;
pub(crate) mod proposal_view;
pub(crate) mod providers;
pub(crate) mod queue;
pub(crate) mod refusal;
pub(crate) mod refusal_paper;
pub(crate) mod second;
