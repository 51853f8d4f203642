-- Which register this is: named once, when it is made or adopted, and never again. The same name lies with the copies, so
-- that rows and copies of two registers are not taken for one.
CREATE TABLE register_identity (
    place INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    named_at INTEGER NOT NULL,
    CONSTRAINT register_identity_one_row CHECK (place = 1)
) STRICT;
CREATE TRIGGER register_identity_refuses_update BEFORE UPDATE ON register_identity
BEGIN SELECT RAISE(ABORT, 'register_identity is append-only'); END;
CREATE TRIGGER register_identity_refuses_delete BEFORE DELETE ON register_identity
BEGIN SELECT RAISE(ABORT, 'register_identity is append-only'); END;
