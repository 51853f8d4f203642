-- An entry of the journal's third format tells from which address somebody acted who works here, or another system did. It goes
-- into the entry's hash.
ALTER TABLE audit ADD COLUMN address TEXT NOT NULL DEFAULT '';
