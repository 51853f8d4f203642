DROP TRIGGER lodged_form_refuses_update;
DROP INDEX lodged_form_provider_pending;
ALTER TABLE lodged_form DROP COLUMN provider_by;
ALTER TABLE lodged_form DROP COLUMN provider;
CREATE TRIGGER lodged_form_refuses_update BEFORE UPDATE ON lodged_form
BEGIN SELECT RAISE(ABORT, 'lodged_form is not rewritten'); END;
