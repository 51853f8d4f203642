-- An entry of the journal's second format tells in which request it happened, and of what beside its subject: whose
-- data a list showed, and the rows a decision wrote, each with a digest. All of it goes into the entry's hash.

ALTER TABLE audit ADD COLUMN format INTEGER NOT NULL DEFAULT 1;
ALTER TABLE audit ADD COLUMN request TEXT NOT NULL DEFAULT '';
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_event ON audit (event, seq);
CREATE INDEX audit_by_named ON audit (subject, seq);

CREATE TABLE audit_subject (
    seq INTEGER NOT NULL REFERENCES audit (seq),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- SHA-256 of the row as it was then, hex; empty for what was only looked at.
    digest TEXT NOT NULL,
    PRIMARY KEY (seq, place)
) STRICT;
CREATE INDEX audit_subject_by_subject ON audit_subject (subject, seq);

-- I8: history is not rewritten.
CREATE TRIGGER audit_subject_refuses_update BEFORE UPDATE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'audit_subject is append-only'); END;
CREATE TRIGGER audit_subject_refuses_delete BEFORE DELETE ON audit_subject
BEGIN SELECT RAISE(ABORT, 'audit_subject is append-only'); END;
