-- Which register this is: named once, when it is made or adopted, and never again. The same name lies with the copies, so
-- that rows and copies of two registers are not taken for one.
CREATE TABLE register_identity (
    place BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    named_at BIGINT NOT NULL,
    CONSTRAINT register_identity_one_row CHECK (place = 1)
);
CREATE TRIGGER register_identity_append_only BEFORE UPDATE OR DELETE ON register_identity
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER register_identity_keeps_its_rows BEFORE TRUNCATE ON register_identity
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
