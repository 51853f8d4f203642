-- A system has a second key while it takes the place of the first, and its name is free again when none is good.
-- SQLite changes a constraint by building the table anew.

CREATE TABLE consumer_new (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    -- JSON list.
    scopes TEXT NOT NULL,
    key_hash TEXT NOT NULL CONSTRAINT consumer_key_unique UNIQUE,
    key_start TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    issued_by TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    revoked_at INTEGER,
    per_minute INTEGER NOT NULL,
    per_day INTEGER NOT NULL,
    -- The minute and the day counted, since 1970 UTC, and the asks in them.
    this_minute INTEGER NOT NULL,
    minute_asks INTEGER NOT NULL,
    this_day INTEGER NOT NULL,
    day_asks INTEGER NOT NULL
) STRICT;
INSERT INTO consumer_new SELECT * FROM consumer;
DROP TABLE consumer;
ALTER TABLE consumer_new RENAME TO consumer;
