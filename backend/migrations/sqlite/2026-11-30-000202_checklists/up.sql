-- The checklist of a decision says of every line by what it was established, or that nobody did; it is never empty.
-- An operator's grant had every line ticked; the system's rested on the rules and the search alone; what a refusal found
-- was written down as its reasons only.
UPDATE decision SET checked = CASE (SELECT kind FROM application WHERE application.id = application_id)
    WHEN 'convict' THEN '[{"line":"form-complete","by":"operator","stands":true},{"line":"copy-legible","by":"operator","stands":true},{"line":"data-certified","by":"operator","stands":true},{"line":"authority-valid","by":"operator","stands":true},{"line":"duplicates-searched","by":"operator","stands":true}]'
    WHEN 'correction' THEN '[{"line":"form-complete","by":"operator","stands":true},{"line":"copy-legible","by":"operator","stands":true},{"line":"document-valid","by":"operator","stands":true},{"line":"data-equal-copy","by":"operator","stands":true},{"line":"translation-read","by":"operator","stands":true},{"line":"authority-valid","by":"operator","stands":true},{"line":"mrz-consistent","by":"operator","stands":true},{"line":"register-current","by":"operator","stands":true},{"line":"evidence-supports","by":"operator","stands":true}]'
    ELSE '[{"line":"form-complete","by":"operator","stands":true},{"line":"copy-legible","by":"operator","stands":true},{"line":"document-valid","by":"operator","stands":true},{"line":"data-equal-copy","by":"operator","stands":true},{"line":"translation-read","by":"operator","stands":true},{"line":"authority-valid","by":"operator","stands":true},{"line":"mrz-consistent","by":"operator","stands":true},{"line":"duplicates-searched","by":"operator","stands":true}]' END
    WHERE decided_by = 'operator' AND outcome = 'granted';
UPDATE decision SET checked = CASE (SELECT kind FROM application WHERE application.id = application_id)
    WHEN 'convict' THEN '[{"line":"form-complete","by":"rules","stands":true},{"line":"copy-legible","by":"nobody","stands":false},{"line":"data-certified","by":"nobody","stands":false},{"line":"authority-valid","by":"nobody","stands":false},{"line":"duplicates-searched","by":"search","stands":true}]'
    WHEN 'correction' THEN '[{"line":"form-complete","by":"rules","stands":true},{"line":"copy-legible","by":"nobody","stands":false},{"line":"document-valid","by":"nobody","stands":false},{"line":"data-equal-copy","by":"nobody","stands":false},{"line":"translation-read","by":"nobody","stands":false},{"line":"authority-valid","by":"nobody","stands":false},{"line":"mrz-consistent","by":"rules","stands":true},{"line":"register-current","by":"nobody","stands":false},{"line":"evidence-supports","by":"nobody","stands":false}]'
    ELSE '[{"line":"form-complete","by":"rules","stands":true},{"line":"copy-legible","by":"nobody","stands":false},{"line":"document-valid","by":"nobody","stands":false},{"line":"data-equal-copy","by":"nobody","stands":false},{"line":"translation-read","by":"nobody","stands":false},{"line":"authority-valid","by":"nobody","stands":false},{"line":"mrz-consistent","by":"rules","stands":true},{"line":"duplicates-searched","by":"search","stands":true}]' END
    WHERE decided_by = 'system';
UPDATE decision SET checked = CASE (SELECT kind FROM application WHERE application.id = application_id)
    WHEN 'convict' THEN '[{"line":"form-complete","by":"nobody","stands":false},{"line":"copy-legible","by":"nobody","stands":false},{"line":"data-certified","by":"nobody","stands":false},{"line":"authority-valid","by":"nobody","stands":false},{"line":"duplicates-searched","by":"nobody","stands":false}]'
    WHEN 'correction' THEN '[{"line":"form-complete","by":"nobody","stands":false},{"line":"copy-legible","by":"nobody","stands":false},{"line":"document-valid","by":"nobody","stands":false},{"line":"data-equal-copy","by":"nobody","stands":false},{"line":"translation-read","by":"nobody","stands":false},{"line":"authority-valid","by":"nobody","stands":false},{"line":"mrz-consistent","by":"nobody","stands":false},{"line":"register-current","by":"nobody","stands":false},{"line":"evidence-supports","by":"nobody","stands":false}]'
    ELSE '[{"line":"form-complete","by":"nobody","stands":false},{"line":"copy-legible","by":"nobody","stands":false},{"line":"document-valid","by":"nobody","stands":false},{"line":"data-equal-copy","by":"nobody","stands":false},{"line":"translation-read","by":"nobody","stands":false},{"line":"authority-valid","by":"nobody","stands":false},{"line":"mrz-consistent","by":"nobody","stands":false},{"line":"duplicates-searched","by":"nobody","stands":false}]' END
    WHERE outcome = 'refused';

-- SQLite changes a constraint by building the table anew.
CREATE TABLE decision_new (
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
        OR (outcome = 'granted' AND grounds = '[]' AND reason = '')),
    CONSTRAINT decision_checklist_present CHECK (checked LIKE '[{"line":"%')
) STRICT;
INSERT INTO decision_new SELECT application_id, outcome, decided_by, operator_iin, grounds, reason, set_aside, checked, decided_at FROM decision;
DROP TABLE decision;
ALTER TABLE decision_new RENAME TO decision;
