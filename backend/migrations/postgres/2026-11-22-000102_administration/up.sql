-- Outages, complaints, other systems with keys, and staff named while the service runs.

CREATE TABLE outage (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CONSTRAINT outage_kind_known CHECK (kind IN ('outage', 'break')),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    -- JSON list.
    affected TEXT NOT NULL,
    cause TEXT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT outage_ends_after_start CHECK (ends_at IS NULL OR ends_at > starts_at),
    CONSTRAINT outage_break_ends CHECK (kind = 'outage' OR ends_at IS NOT NULL)
);
CREATE INDEX outage_by_start ON outage (starts_at);

CREATE TABLE complaint (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL CONSTRAINT complaint_number_unique UNIQUE,
    application_id TEXT NOT NULL REFERENCES application (id),
    owner_iin TEXT NOT NULL,
    about TEXT NOT NULL CONSTRAINT complaint_about_known CHECK (about IN ('decision', 'delay')),
    instance TEXT NOT NULL
        CONSTRAINT complaint_instance_known CHECK (instance IN ('provider', 'quality_control')),
    text TEXT NOT NULL,
    filed_at BIGINT NOT NULL,
    registered_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    late BIGINT NOT NULL,
    version BIGINT NOT NULL,
    outcome TEXT NOT NULL
        CONSTRAINT complaint_outcome_known CHECK (outcome IN ('', 'upheld', 'partly', 'rejected')),
    answer TEXT NOT NULL,
    answered_at BIGINT,
    answered_by TEXT NOT NULL,
    CONSTRAINT complaint_answer_whole CHECK (
        (outcome = '' AND answer = '' AND answered_at IS NULL AND answered_by = '')
        OR (outcome <> '' AND length(answer) >= 10 AND answered_at IS NOT NULL AND answered_by <> ''))
);
CREATE UNIQUE INDEX complaint_one_open ON complaint (application_id, about) WHERE outcome = '';
CREATE INDEX complaint_by_owner ON complaint (owner_iin, filed_at);
CREATE INDEX complaint_by_due ON complaint (due_on);

-- A key is kept as its SHA-256 only, so that reading the database opens no door.
CREATE TABLE consumer (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT consumer_name_unique UNIQUE,
    -- JSON list.
    scopes TEXT NOT NULL,
    key_hash TEXT NOT NULL CONSTRAINT consumer_key_unique UNIQUE,
    key_start TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    issued_by TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    revoked_at BIGINT,
    per_minute BIGINT NOT NULL,
    per_day BIGINT NOT NULL,
    -- The minute and the day counted, since 1970 UTC, and the asks in them.
    this_minute BIGINT NOT NULL,
    minute_asks BIGINT NOT NULL,
    this_day BIGINT NOT NULL,
    day_asks BIGINT NOT NULL
);

-- Named by the configuration, or while the service runs; whom the configuration names is changed there only.
ALTER TABLE staff ADD COLUMN source TEXT NOT NULL DEFAULT 'configuration'
    CONSTRAINT staff_source_known CHECK (source IN ('configuration', 'administrator'));
