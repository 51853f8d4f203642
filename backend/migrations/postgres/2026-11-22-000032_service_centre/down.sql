-- Back to a house without counters; what the older tables cannot hold must be gone before.
DROP TABLE hand_over;
DROP TABLE printing;
DROP TABLE turned_away;
DROP TABLE attestation;
DROP INDEX copy_by_intake;
ALTER TABLE copy DROP CONSTRAINT copy_purpose_known;
ALTER TABLE copy ADD CONSTRAINT copy_purpose_known CHECK (purpose IN
    ('identity', 'translation', 'power_of_attorney', 'representation_proof'));
ALTER TABLE copy DROP CONSTRAINT copy_one_place;
ALTER TABLE copy DROP COLUMN intake_id;
ALTER TABLE copy ADD CONSTRAINT copy_one_place CHECK ((draft_id IS NULL) <> (application_id IS NULL));
DROP TABLE intake;
