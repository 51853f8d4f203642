-- Back to formation through the portal alone; what the older tables cannot hold must be gone before.
DROP INDEX certificate_one_current;
ALTER TABLE certificate DROP COLUMN superseded_at;
ALTER TABLE lodged_form DROP COLUMN subject_iin;
ALTER TABLE lodged_form DROP COLUMN taken_in_by;
ALTER TABLE lodged_form DROP COLUMN office;
ALTER TABLE lodged_form DROP COLUMN channel;
DROP INDEX application_queue;
DROP INDEX application_one_open_per_document;
CREATE UNIQUE INDEX application_one_open_per_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check');
CREATE INDEX application_queue ON application (due_on, lodged_at) WHERE stage IN ('lodged', 'under_check');
ALTER TABLE application DROP CONSTRAINT application_stage_shape;
ALTER TABLE application ADD CONSTRAINT application_stage_shape CHECK (
        (stage = 'lodged' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL)
        OR (stage = 'under_check' AND holder_iin IS NOT NULL AND holder_name IS NOT NULL
            AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL)
        OR (stage IN ('granted', 'refused') AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NOT NULL AND issued_at IS NULL)
        OR (stage = 'issued' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NOT NULL AND issued_at IS NOT NULL)
    );
ALTER TABLE application DROP COLUMN kind;
ALTER TABLE staff DROP CONSTRAINT staff_once;
ALTER TABLE staff DROP COLUMN office;
ALTER TABLE staff DROP CONSTRAINT staff_role_known;
ALTER TABLE staff ADD CONSTRAINT staff_pkey PRIMARY KEY (iin);
ALTER TABLE staff ADD CONSTRAINT staff_role_known CHECK (role IN ('operator', 'supervisor', 'clerk', 'auditor'));
