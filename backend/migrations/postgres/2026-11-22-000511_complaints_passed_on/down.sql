DELETE FROM complaint WHERE about = 'centre';
ALTER TABLE complaint DROP CONSTRAINT complaint_outcome_fits;
ALTER TABLE complaint DROP CONSTRAINT complaint_outcome_known;
ALTER TABLE complaint ADD CONSTRAINT complaint_outcome_known
    CHECK (outcome IN ('', 'upheld', 'partly', 'rejected'));
ALTER TABLE complaint DROP CONSTRAINT complaint_about_known;
ALTER TABLE complaint ADD CONSTRAINT complaint_about_known CHECK (about IN ('decision', 'delay'));
