-- The zones that were read in a file, each as a mark under the key of the copies, so that the same picture in other bytes is
-- known again, and nobody without the key can try what a zone was. They go with the reading of the file.
CREATE TABLE read_zone (
    sha256 TEXT NOT NULL REFERENCES copy_reading (sha256) ON DELETE CASCADE,
    zone_mark TEXT NOT NULL,
    CONSTRAINT read_zone_once PRIMARY KEY (sha256, zone_mark),
    CONSTRAINT read_zone_is_a_mark CHECK (length(zone_mark) = 64)
) STRICT;
CREATE INDEX read_zone_by_zone ON read_zone (zone_mark);
