ALTER TABLE decision DROP CONSTRAINT decision_checklist_present;
-- Back to a plain list of ticks.
UPDATE decision SET checked = '[]';
