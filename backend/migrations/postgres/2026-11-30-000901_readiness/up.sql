-- One row that is written to see whether anything can be written: when that was last so, milliseconds since 1970.
CREATE TABLE readiness (
    id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT readiness_pkey PRIMARY KEY (id),
    CONSTRAINT readiness_one_row CHECK (id = 1)
);
INSERT INTO readiness (id, at) VALUES (1, 0);
