-- Every kind of application, both channels, every role; the hearing and the withdrawal among the stages.
-- Convicts without documents have no `document_key`; a correction's is that of the number it corrects.

ALTER TABLE staff DROP CONSTRAINT staff_pkey;
ALTER TABLE staff DROP CONSTRAINT staff_role_known;
-- Where a clerk works; empty for everybody else.
ALTER TABLE staff ADD COLUMN office TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD CONSTRAINT staff_once PRIMARY KEY (iin, role);
ALTER TABLE staff ADD CONSTRAINT staff_role_known CHECK (role IN ('clerk', 'operator', 'supervisor', 'contact_centre', 'administrator', 'auditor'));

ALTER TABLE application ADD COLUMN kind TEXT NOT NULL DEFAULT 'formation'
    CONSTRAINT application_kind_known CHECK (kind IN ('formation', 'convict', 'correction'));
ALTER TABLE application DROP CONSTRAINT application_stage_shape;
-- I3: the columns of a stage are all there, or the row does not exist.
ALTER TABLE application ADD CONSTRAINT application_stage_shape CHECK (
        (stage = 'lodged' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL)
        OR (stage IN ('under_check', 'hearing') AND holder_iin IS NOT NULL AND holder_name IS NOT NULL
            AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL)
        OR (stage IN ('granted', 'refused') AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NOT NULL AND issued_at IS NULL)
        OR (stage = 'issued' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NOT NULL AND issued_at IS NOT NULL)
        -- Taken back: `decided_at` is the moment of it, and there is nothing to release.
        OR (stage = 'withdrawn' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NULL AND issued_at IS NULL)
    );
DROP INDEX application_one_open_per_document;
DROP INDEX application_queue;
CREATE UNIQUE INDEX application_one_open_per_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check', 'hearing') AND document_key <> '';
CREATE INDEX application_queue ON application (due_on, lodged_at) WHERE stage IN ('lodged', 'under_check', 'hearing');

ALTER TABLE lodged_form ADD COLUMN channel TEXT NOT NULL DEFAULT 'portal'
    CONSTRAINT lodged_form_channel_known CHECK (channel IN ('portal', 'service_centre'));
-- The office that took it in; empty on the portal.
ALTER TABLE lodged_form ADD COLUMN office TEXT NOT NULL DEFAULT '';
-- The clerk who registered it; empty on the portal.
ALTER TABLE lodged_form ADD COLUMN taken_in_by TEXT NOT NULL DEFAULT '';
-- The number a correction is about; empty otherwise.
ALTER TABLE lodged_form ADD COLUMN subject_iin TEXT NOT NULL DEFAULT '';
-- When a newer certificate took its place: one of a number is current.
ALTER TABLE certificate ADD COLUMN superseded_at BIGINT;
CREATE UNIQUE INDEX certificate_one_current ON certificate (iin) WHERE superseded_at IS NULL;
