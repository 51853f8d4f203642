DROP INDEX session_by_person;
ALTER TABLE session DROP COLUMN system;
ALTER TABLE session DROP COLUMN browser;
ALTER TABLE session DROP COLUMN way;
