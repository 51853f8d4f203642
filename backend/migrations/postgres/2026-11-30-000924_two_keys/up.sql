-- A system has a second key while it takes the place of the first, and its name is free again when none is good.
ALTER TABLE consumer DROP CONSTRAINT consumer_name_unique;
