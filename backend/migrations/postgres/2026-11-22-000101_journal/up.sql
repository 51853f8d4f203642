-- The journal is a chain: each entry carries a hash over itself and everything before it (`shared::audit`). Entries
-- from before this step carry none and stand before the chain's start.

ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT '';

-- One row: how many entries the chain has, and the hash of the last. Writers meet here, so the chain has one order.
CREATE TABLE audit_tail (
    id BIGINT NOT NULL PRIMARY KEY,
    entries BIGINT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT audit_tail_one_row CHECK (id = 1)
);
INSERT INTO audit_tail (id, entries, hash)
    VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The chain at the end of a day, signed with the service's key.
CREATE TABLE audit_seal (
    day TEXT NOT NULL PRIMARY KEY,
    entries BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    sealed_at BIGINT NOT NULL,
    statement BYTEA NOT NULL,
    signature BYTEA NOT NULL
);

-- I8: history is not rewritten, nor emptied at once.
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_keeps_its_rows BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_seal_keeps_its_rows BEFORE TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER iin_register_keeps_its_rows BEFORE TRUNCATE ON iin_register
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
