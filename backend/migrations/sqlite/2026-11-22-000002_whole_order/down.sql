-- Back to formation through the portal alone; what the older tables cannot hold must be gone before.
DROP INDEX certificate_one_current;
ALTER TABLE certificate DROP COLUMN superseded_at;
ALTER TABLE lodged_form DROP COLUMN subject_iin;
ALTER TABLE lodged_form DROP COLUMN taken_in_by;
ALTER TABLE lodged_form DROP COLUMN office;
ALTER TABLE lodged_form DROP COLUMN channel;
CREATE TABLE application_old (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL CONSTRAINT application_number_unique UNIQUE,
    owner_iin TEXT NOT NULL,
    stage TEXT NOT NULL,
    version INTEGER NOT NULL,
    document_key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    why TEXT NOT NULL,
    lodged_at INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    holder_iin TEXT,
    holder_name TEXT,
    decided_at INTEGER,
    release_at INTEGER,
    issued_at INTEGER,
    -- I3: the columns of a stage are all there, or the row does not exist.
    CONSTRAINT application_stage_shape CHECK (
        (stage = 'lodged' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL)
        OR (stage = 'under_check' AND holder_iin IS NOT NULL AND holder_name IS NOT NULL
            AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL)
        OR (stage IN ('granted', 'refused') AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NOT NULL AND issued_at IS NULL)
        OR (stage = 'issued' AND holder_iin IS NULL AND holder_name IS NULL
            AND decided_at IS NOT NULL AND release_at IS NOT NULL AND issued_at IS NOT NULL)
    )
) STRICT;
INSERT INTO application_old SELECT id, number, owner_iin, stage, version, document_key, recipient, why, lodged_at, due_on, holder_iin, holder_name,
    decided_at, release_at, issued_at FROM application;
DROP TABLE application;
ALTER TABLE application_old RENAME TO application;
CREATE UNIQUE INDEX application_one_open_per_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check');
CREATE INDEX application_by_owner ON application (owner_iin, lodged_at);
CREATE INDEX application_queue ON application (due_on, lodged_at) WHERE stage IN ('lodged', 'under_check');
CREATE INDEX application_to_issue ON application (decided_at) WHERE stage = 'granted';

CREATE TABLE staff_old (
    iin TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT staff_role_known CHECK (role IN ('operator', 'supervisor', 'clerk', 'auditor'))
) STRICT;
INSERT INTO staff_old SELECT iin, name, role FROM staff;
DROP TABLE staff;
ALTER TABLE staff_old RENAME TO staff;
