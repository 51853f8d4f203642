-- Corrections: the record of a person has versions, every change of a field is remembered, and the document the
-- register holds is known in whole. The number itself is never touched (I1).

ALTER TABLE person ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- The document the register holds of a person; nobody who was registered without one has a row.
CREATE TABLE registered_document (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    expires_on TEXT NOT NULL
);

-- Which field said what before and after which application.
CREATE TABLE particulars_history (
    person_id TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    parameter TEXT NOT NULL,
    said TEXT NOT NULL,
    says TEXT NOT NULL,
    application_id TEXT NOT NULL REFERENCES application (id),
    changed_at BIGINT NOT NULL,
    CONSTRAINT particulars_history_once PRIMARY KEY (person_id, version, parameter),
    CONSTRAINT particulars_history_changes CHECK (said <> says)
);
CREATE INDEX particulars_history_by_application ON particulars_history (application_id);

-- What the register said when a correction was taken in, JSON; empty otherwise.
ALTER TABLE lodged_form ADD COLUMN current TEXT NOT NULL DEFAULT '';

-- What the register said when the certificate was given; empty where the form itself says it.
ALTER TABLE certificate ADD COLUMN holder TEXT NOT NULL DEFAULT '';
-- I8: history is not rewritten.
CREATE TRIGGER particulars_history_append_only BEFORE UPDATE OR DELETE ON particulars_history
    FOR EACH ROW EXECUTE FUNCTION append_only();
