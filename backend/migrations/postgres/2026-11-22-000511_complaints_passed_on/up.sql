-- Complaints about a service centre: they are the State Corporation's to answer, and are passed on to it.

ALTER TABLE complaint DROP CONSTRAINT complaint_about_known;
ALTER TABLE complaint ADD CONSTRAINT complaint_about_known CHECK (about IN ('decision', 'delay', 'centre'));
ALTER TABLE complaint DROP CONSTRAINT complaint_outcome_known;
ALTER TABLE complaint ADD CONSTRAINT complaint_outcome_known
    CHECK (outcome IN ('', 'upheld', 'partly', 'rejected', 'forwarded'));
ALTER TABLE complaint ADD CONSTRAINT complaint_outcome_fits
    CHECK (outcome = '' OR (about = 'centre') = (outcome = 'forwarded'));
