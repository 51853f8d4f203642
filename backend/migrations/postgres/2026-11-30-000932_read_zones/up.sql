-- The zones that were read in a file, as digests, so that the same picture in other bytes is known again. They go with the
-- reading of the file.
CREATE TABLE read_zone (
    sha256 TEXT NOT NULL REFERENCES copy_reading (sha256) ON DELETE CASCADE,
    zone_sha256 TEXT NOT NULL,
    CONSTRAINT read_zone_once PRIMARY KEY (sha256, zone_sha256),
    CONSTRAINT read_zone_is_a_digest CHECK (length(zone_sha256) = 64)
);
CREATE INDEX read_zone_by_zone ON read_zone (zone_sha256);
