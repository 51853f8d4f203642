-- An entry of the journal's second format tells in which request it happened, and of what beside its subject: whose
-- data a list showed, and the rows a decision wrote, each with a digest. All of it goes into the entry's hash.

ALTER TABLE audit ADD COLUMN format BIGINT NOT NULL DEFAULT 1;
ALTER TABLE audit ADD COLUMN request TEXT NOT NULL DEFAULT '';
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_event ON audit (event, seq);
CREATE INDEX audit_by_named ON audit (subject, seq);

CREATE TABLE audit_subject (
    seq BIGINT NOT NULL REFERENCES audit (seq),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- SHA-256 of the row as it was then, hex; empty for what was only looked at.
    digest TEXT NOT NULL,
    PRIMARY KEY (seq, place)
);
CREATE INDEX audit_subject_by_subject ON audit_subject (subject, seq);

-- I8: history is not rewritten.
CREATE TRIGGER audit_subject_append_only BEFORE UPDATE OR DELETE ON audit_subject
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_subject_keeps_its_rows BEFORE TRUNCATE ON audit_subject
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
