-- The house of the service, PostgreSQL.
-- Moments are milliseconds since 1970 UTC (`*_at`), days ISO text (`*_on`), ids opaque text.

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    iin TEXT,
    name TEXT NOT NULL,
    surname TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX session_by_end ON session (ends_at);

-- I7: a nonce signs once; spending it is deleting it.
CREATE TABLE challenge (
    nonce TEXT NOT NULL PRIMARY KEY,
    session_hash TEXT NOT NULL,
    statement BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX challenge_by_session ON challenge (session_hash);
CREATE INDEX challenge_by_expiry ON challenge (expires_at);

CREATE TABLE staff (
    iin TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT staff_role_known CHECK (role IN ('operator', 'supervisor', 'clerk', 'auditor'))
);

CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    owner_iin TEXT NOT NULL,
    version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    CONSTRAINT draft_version_counts CHECK (version >= 1)
);
CREATE INDEX draft_by_owner ON draft (owner_iin);

CREATE TABLE application (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL CONSTRAINT application_number_unique UNIQUE,
    owner_iin TEXT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    document_key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    why TEXT NOT NULL,
    lodged_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    holder_iin TEXT,
    holder_name TEXT,
    decided_at BIGINT,
    release_at BIGINT,
    issued_at BIGINT,
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
);
-- One case under check for one document, whoever files and however often.
CREATE UNIQUE INDEX application_one_open_per_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check');
CREATE INDEX application_by_owner ON application (owner_iin, lodged_at);
CREATE INDEX application_queue ON application (due_on, lodged_at) WHERE stage IN ('lodged', 'under_check');
CREATE INDEX application_to_issue ON application (decided_at) WHERE stage = 'granted';

-- What was lodged, as it was lodged: the form, the report, the edition and the day they were judged by.
CREATE TABLE lodged_form (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    answers TEXT NOT NULL,
    report TEXT NOT NULL,
    edition TEXT NOT NULL,
    filed_on TEXT NOT NULL
);

CREATE TABLE copy (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT REFERENCES draft (id),
    application_id TEXT REFERENCES application (id),
    position BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    attached_at BIGINT NOT NULL,
    CONSTRAINT copy_one_place CHECK ((draft_id IS NULL) <> (application_id IS NULL)),
    CONSTRAINT copy_purpose_known CHECK (purpose IN
        ('identity', 'translation', 'power_of_attorney', 'representation_proof')),
    CONSTRAINT copy_media_known CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png'))
);
CREATE INDEX copy_by_draft ON copy (draft_id);
CREATE INDEX copy_by_application ON copy (application_id);

-- I7 again, for the statements of filings.
CREATE TABLE prepared (
    nonce TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES draft (id),
    draft_version BIGINT NOT NULL,
    signer_iin TEXT NOT NULL,
    statement BYTEA NOT NULL,
    report BYTEA NOT NULL,
    language TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX prepared_by_draft ON prepared (draft_id);
CREATE INDEX prepared_by_expiry ON prepared (expires_at);

CREATE TABLE envelope (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    statement BYTEA NOT NULL,
    message BYTEA NOT NULL,
    signer_iin TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    signer_issuer TEXT NOT NULL,
    signer_certificate TEXT NOT NULL,
    verified_at BIGINT NOT NULL
);

-- The name columns are those papers print; `names` and `documents` hold everything a person ever showed.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    surname TEXT NOT NULL,
    given_name TEXT NOT NULL,
    patronymic TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    citizenship TEXT NOT NULL,
    birth_place TEXT NOT NULL,
    names TEXT NOT NULL,
    documents TEXT NOT NULL,
    registered_at BIGINT NOT NULL,
    CONSTRAINT person_sex_known CHECK (sex IN ('M', 'F', 'X'))
);

-- The blocks of a person, see `shared::duplicates`: two people are compared only when they share one.
CREATE TABLE match_key (
    block TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    CONSTRAINT match_key_once PRIMARY KEY (block, person_id)
);
CREATE INDEX match_key_by_person ON match_key (person_id);

-- I1, I2: one number a person, one person a number, for life.
CREATE TABLE iin_register (
    iin TEXT NOT NULL CONSTRAINT iin_register_number_unique PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT iin_register_one_person UNIQUE REFERENCES person (id),
    application_id TEXT CONSTRAINT iin_register_one_application UNIQUE REFERENCES application (id),
    prefix TEXT NOT NULL,
    -- Place in the sequence of the prefix, see `shared::iin::compose`.
    place BIGINT NOT NULL,
    assigned_at BIGINT NOT NULL,
    CONSTRAINT iin_register_digits CHECK (length(iin) = 12),
    CONSTRAINT iin_register_place_once UNIQUE (prefix, place)
);

-- I4, I5: one decision a case; a refusal names a ground and a reason.
CREATE TABLE decision (
    application_id TEXT NOT NULL CONSTRAINT decision_one_per_application PRIMARY KEY REFERENCES application (id),
    outcome TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    operator_iin TEXT,
    grounds TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_aside TEXT NOT NULL,
    checked TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    CONSTRAINT decision_outcome_known CHECK (outcome IN ('granted', 'refused')),
    -- I6: the system grants, it never refuses.
    CONSTRAINT decision_refused_by_a_person CHECK (
        (decided_by = 'system' AND operator_iin IS NULL AND outcome = 'granted')
        OR (decided_by = 'operator' AND operator_iin IS NOT NULL)),
    CONSTRAINT refusal_ground_present CHECK (
        (outcome = 'refused' AND length(grounds) > 2 AND length(reason) >= 10)
        OR (outcome = 'granted' AND grounds = '[]' AND reason = ''))
);

CREATE TABLE certificate (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    number TEXT NOT NULL CONSTRAINT certificate_number_unique UNIQUE,
    code TEXT NOT NULL CONSTRAINT certificate_code_unique UNIQUE,
    iin TEXT NOT NULL REFERENCES iin_register (iin),
    initials TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    paper BYTEA,
    signature BYTEA,
    CONSTRAINT certificate_paper_signed CHECK ((paper IS NULL) = (signature IS NULL))
);

CREATE TABLE idempotency (
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    request_sha256 TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    CONSTRAINT idempotency_once PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_by_age ON idempotency (answered_at);

CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE audit (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    event TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    basis TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject_kind, subject, seq);

CREATE TABLE outbox (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT
);
CREATE INDEX outbox_to_send ON outbox (seq) WHERE sent_at IS NULL;

-- I8: history is not rewritten.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER iin_register_append_only BEFORE UPDATE OR DELETE ON iin_register
    FOR EACH ROW EXECUTE FUNCTION append_only();
