-- Every kind of application, both channels, every role; the hearing and the withdrawal among the stages.
-- Convicts without documents have no `document_key`; a correction's is that of the number it corrects.

CREATE TABLE staff_new (
    iin TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Where a clerk works; empty for everybody else.
    office TEXT NOT NULL,
    CONSTRAINT staff_role_known CHECK (role IN ('clerk', 'operator', 'supervisor', 'contact_centre', 'administrator', 'auditor')),
    CONSTRAINT staff_once PRIMARY KEY (iin, role)
) STRICT;
INSERT INTO staff_new SELECT iin, role, name, '' FROM staff;
DROP TABLE staff;
ALTER TABLE staff_new RENAME TO staff;

-- SQLite changes a constraint by building the table anew; references are checked again when it is done.
CREATE TABLE application_new (
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
    kind TEXT NOT NULL,
    CONSTRAINT application_kind_known CHECK (kind IN ('formation', 'convict', 'correction')),
    -- I3: the columns of a stage are all there, or the row does not exist.
    CONSTRAINT application_stage_shape CHECK (
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
    )
) STRICT;
INSERT INTO application_new SELECT id, number, owner_iin, stage, version, document_key, recipient, why, lodged_at, due_on, holder_iin, holder_name,
    decided_at, release_at, issued_at, 'formation' FROM application;
DROP TABLE application;
ALTER TABLE application_new RENAME TO application;
CREATE UNIQUE INDEX application_one_open_per_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check', 'hearing') AND document_key <> '';
CREATE INDEX application_by_owner ON application (owner_iin, lodged_at);
CREATE INDEX application_queue ON application (due_on, lodged_at) WHERE stage IN ('lodged', 'under_check', 'hearing');
CREATE INDEX application_to_issue ON application (decided_at) WHERE stage = 'granted';

ALTER TABLE lodged_form ADD COLUMN channel TEXT NOT NULL DEFAULT 'portal'
    CONSTRAINT lodged_form_channel_known CHECK (channel IN ('portal', 'service_centre'));
-- The office that took it in; empty on the portal.
ALTER TABLE lodged_form ADD COLUMN office TEXT NOT NULL DEFAULT '';
-- The clerk who registered it; empty on the portal.
ALTER TABLE lodged_form ADD COLUMN taken_in_by TEXT NOT NULL DEFAULT '';
-- The number a correction is about; empty otherwise.
ALTER TABLE lodged_form ADD COLUMN subject_iin TEXT NOT NULL DEFAULT '';
-- When a newer certificate took its place: one of a number is current.
ALTER TABLE certificate ADD COLUMN superseded_at INTEGER;
CREATE UNIQUE INDEX certificate_one_current ON certificate (iin) WHERE superseded_at IS NULL;
