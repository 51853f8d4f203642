DELETE FROM match_key;
ALTER TABLE match_key ALTER COLUMN block TYPE TEXT COLLATE "default";
DELETE FROM counter WHERE name = 'blocks-definition';
