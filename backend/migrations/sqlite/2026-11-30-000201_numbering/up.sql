-- Serials are given in the order of a key. What was given before stays; the policy says by which order each was.

CREATE TABLE numbering_policy (
    policy TEXT NOT NULL,
    since_at INTEGER NOT NULL,
    first_serial INTEGER NOT NULL,
    last_serial INTEGER NOT NULL,
    CONSTRAINT numbering_policy_once PRIMARY KEY (policy, since_at),
    CONSTRAINT numbering_policy_range CHECK (first_serial >= 0 AND first_serial <= last_serial AND last_serial <= 9999)
) STRICT;

-- Numbers given before there were policies came by a stride.
ALTER TABLE iin_register ADD COLUMN policy TEXT NOT NULL DEFAULT 'stride';
