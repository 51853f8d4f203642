CREATE TABLE decision_old (
    application_id TEXT NOT NULL CONSTRAINT decision_one_per_application PRIMARY KEY REFERENCES application (id),
    outcome TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    operator_iin TEXT,
    grounds TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_aside TEXT NOT NULL,
    checked TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    CONSTRAINT decision_outcome_known CHECK (outcome IN ('granted', 'refused')),
    -- The system grants, it never refuses.
    CONSTRAINT decision_refused_by_a_person CHECK (
        (decided_by = 'system' AND operator_iin IS NULL AND outcome = 'granted')
        OR (decided_by = 'operator' AND operator_iin IS NOT NULL)),
    CONSTRAINT refusal_ground_present CHECK (
        (outcome = 'refused' AND length(grounds) > 2 AND length(reason) >= 10)
        OR (outcome = 'granted' AND grounds = '[]' AND reason = ''))
) STRICT;
INSERT INTO decision_old SELECT application_id, outcome, decided_by, operator_iin, grounds, reason, set_aside, checked, decided_at FROM decision;
DROP TABLE decision;
ALTER TABLE decision_old RENAME TO decision;
-- Back to a plain list of ticks.
UPDATE decision SET checked = '[]';
