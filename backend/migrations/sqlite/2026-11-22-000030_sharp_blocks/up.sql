-- Blocks are read in stretches, in the order of their bytes: the table is that order, without a second tree beside it.
-- Blocks of an earlier definition lead nowhere; the service makes all of them anew when it next starts.
DROP TABLE match_key;
CREATE TABLE match_key (
    block TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    CONSTRAINT match_key_once PRIMARY KEY (block, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_key_by_person ON match_key (person_id);
