-- Blocks are read in stretches, in the order of their bytes, whatever the order of words of the database is.
-- Blocks of an earlier definition lead nowhere; the service makes all of them anew when it next starts.
DELETE FROM match_key;
ALTER TABLE match_key ALTER COLUMN block TYPE TEXT COLLATE "C";
