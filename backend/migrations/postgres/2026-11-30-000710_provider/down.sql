DROP TRIGGER lodged_form_refuses_update ON lodged_form;
DROP INDEX lodged_form_provider_pending;
ALTER TABLE lodged_form DROP COLUMN provider_by;
ALTER TABLE lodged_form DROP COLUMN provider;
CREATE TRIGGER lodged_form_refuses_update BEFORE UPDATE ON lodged_form
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
