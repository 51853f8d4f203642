-- Every application belongs to a territorial police body, and says by what it was found: the office, the region or the
-- address of stay, or the setting for what names none. Rows from before wait ('pending') until the service starts: which
-- body an office belongs to is no data of this database. Nothing else of a row changes, and the body changes once.
ALTER TABLE lodged_form ADD COLUMN provider TEXT NOT NULL DEFAULT 'KZ-71' CONSTRAINT lodged_form_provider_known CHECK (
    provider IN ('KZ-10', 'KZ-11', 'KZ-15', 'KZ-19', 'KZ-23', 'KZ-27', 'KZ-31', 'KZ-33', 'KZ-35', 'KZ-39',
        'KZ-43', 'KZ-47', 'KZ-55', 'KZ-59', 'KZ-61', 'KZ-62', 'KZ-63', 'KZ-71', 'KZ-75', 'KZ-79'));
ALTER TABLE lodged_form ADD COLUMN provider_by TEXT NOT NULL DEFAULT 'pending' CONSTRAINT lodged_form_provider_by_known
    CHECK (provider_by IN ('office', 'region', 'address', 'setting', 'pending'));
CREATE INDEX lodged_form_provider_pending ON lodged_form (application_id) WHERE provider_by = 'pending';
DROP TRIGGER lodged_form_refuses_update ON lodged_form;
CREATE TRIGGER lodged_form_refuses_update BEFORE UPDATE ON lodged_form
    FOR EACH ROW
    WHEN (OLD.provider_by <> 'pending'
    OR NEW.application_id IS DISTINCT FROM OLD.application_id
    OR NEW.answers IS DISTINCT FROM OLD.answers
    OR NEW.report IS DISTINCT FROM OLD.report
    OR NEW.edition IS DISTINCT FROM OLD.edition
    OR NEW.filed_on IS DISTINCT FROM OLD.filed_on
    OR NEW.channel IS DISTINCT FROM OLD.channel
    OR NEW.office IS DISTINCT FROM OLD.office
    OR NEW.taken_in_by IS DISTINCT FROM OLD.taken_in_by
    OR NEW.subject_iin IS DISTINCT FROM OLD.subject_iin
    OR NEW.current IS DISTINCT FROM OLD.current) EXECUTE FUNCTION not_rewritten();
