-- The journal is a chain: each entry carries a hash over itself and everything before it (`shared::audit`). Entries
-- from before this step carry none and stand before the chain's start.

ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT '';

-- One row: how many entries the chain has, and the hash of the last. Writers meet here, so the chain has one order.
CREATE TABLE audit_tail (
    id INTEGER NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT audit_tail_one_row CHECK (id = 1)
) STRICT;
INSERT INTO audit_tail (id, entries, hash)
    VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The chain at the end of a day, signed with the service's key.
CREATE TABLE audit_seal (
    day TEXT NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    sealed_at INTEGER NOT NULL,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

-- I8: history is not rewritten.
CREATE TRIGGER audit_seal_refuses_update BEFORE UPDATE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;
CREATE TRIGGER audit_seal_refuses_delete BEFORE DELETE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;
