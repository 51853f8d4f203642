-- Whether a file served another person before is asked at every filing.
CREATE INDEX copy_by_digest ON copy (sha256);
