-- What was read of the copies of identity documents: one reading a file, however many copies are of it. Without one as yet it
-- waits to be read. It is sealed as the copies are.
CREATE TABLE copy_reading (
    sha256 TEXT NOT NULL PRIMARY KEY,
    begun INTEGER NOT NULL,
    begun_at INTEGER NOT NULL,
    read_at INTEGER,
    reader TEXT,
    sealed BLOB,
    CONSTRAINT copy_reading_begun CHECK (begun >= 0),
    CONSTRAINT copy_reading_whole CHECK (
        (read_at IS NULL AND reader IS NULL AND sealed IS NULL)
        OR (read_at IS NOT NULL AND reader IS NOT NULL AND sealed IS NOT NULL))
) STRICT;
CREATE INDEX copy_reading_waiting ON copy_reading (begun_at) WHERE read_at IS NULL;
INSERT INTO copy_reading (sha256, begun, begun_at)
    SELECT DISTINCT sha256, 0, 0 FROM copy
    WHERE purpose = 'identity' AND (application_id IS NULL
        OR application_id IN (SELECT id FROM application WHERE decided_at IS NULL));
-- It goes with the last copy of the file.
CREATE TRIGGER copy_takes_its_reading AFTER DELETE ON copy
WHEN NOT EXISTS (SELECT 1 FROM copy WHERE sha256 = OLD.sha256)
BEGIN DELETE FROM copy_reading WHERE sha256 = OLD.sha256; END;
-- What was read of a file does not change any more.
CREATE TRIGGER copy_reading_refuses_update BEFORE UPDATE ON copy_reading
WHEN OLD.read_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a reading does not change'); END;
