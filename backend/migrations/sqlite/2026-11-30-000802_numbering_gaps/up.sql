-- Numbers left out of a policy's order, of each birth date and sex: those that may have been given after a backup was made
-- which was restored. None of them is given again.
CREATE TABLE numbering_gap (
    policy TEXT NOT NULL,
    since_at INTEGER NOT NULL,
    places INTEGER NOT NULL,
    CONSTRAINT numbering_gap_once PRIMARY KEY (policy, since_at),
    CONSTRAINT numbering_gap_some CHECK (places > 0)
) STRICT;
CREATE TRIGGER numbering_gap_refuses_update BEFORE UPDATE ON numbering_gap
BEGIN SELECT RAISE(ABORT, 'numbering_gap is append-only'); END;
CREATE TRIGGER numbering_gap_refuses_delete BEFORE DELETE ON numbering_gap
BEGIN SELECT RAISE(ABORT, 'numbering_gap is append-only'); END;
