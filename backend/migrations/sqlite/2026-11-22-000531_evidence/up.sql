-- What the signature of an application was judged by, so that it can be judged again years later.
CREATE TABLE evidence (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    received_at INTEGER NOT NULL,
    judged_at INTEGER NOT NULL,
    chain TEXT NOT NULL,
    answers TEXT NOT NULL,
    lists TEXT NOT NULL,
    token BLOB,
    CONSTRAINT evidence_after_receipt CHECK (judged_at >= received_at)
) STRICT;
-- I8: history is not rewritten.
CREATE TRIGGER evidence_refuses_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_refuses_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
