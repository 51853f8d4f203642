DROP TABLE match_key;
CREATE TABLE match_key (
    block TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    CONSTRAINT match_key_once PRIMARY KEY (block, person_id)
) STRICT;
CREATE INDEX match_key_by_person ON match_key (person_id);
DELETE FROM counter WHERE name = 'blocks-definition';
