-- Numbers left out of a policy's order, of each birth date and sex: those that may have been given after a backup was made
-- which was restored. None of them is given again.
CREATE TABLE numbering_gap (
    policy TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    places BIGINT NOT NULL,
    CONSTRAINT numbering_gap_once PRIMARY KEY (policy, since_at),
    CONSTRAINT numbering_gap_some CHECK (places > 0)
);
CREATE TRIGGER numbering_gap_append_only BEFORE UPDATE OR DELETE ON numbering_gap
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER numbering_gap_keeps_its_rows BEFORE TRUNCATE ON numbering_gap
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
