-- What the signature of an application was judged by, so that it can be judged again years later.
CREATE TABLE evidence (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    received_at BIGINT NOT NULL,
    judged_at BIGINT NOT NULL,
    chain TEXT NOT NULL,
    answers TEXT NOT NULL,
    lists TEXT NOT NULL,
    token BYTEA,
    CONSTRAINT evidence_after_receipt CHECK (judged_at >= received_at)
);
-- I8: history is not rewritten.
CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE ON evidence
    FOR EACH ROW EXECUTE FUNCTION append_only();
