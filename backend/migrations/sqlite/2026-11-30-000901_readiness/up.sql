-- One row that is written to see whether anything can be written: when that was last so, milliseconds since 1970.
CREATE TABLE readiness (
    id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT readiness_pkey PRIMARY KEY (id),
    CONSTRAINT readiness_one_row CHECK (id = 1)
) STRICT;
INSERT INTO readiness (id, at) VALUES (1, 0);
