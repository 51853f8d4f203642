-- Of several keys of one name the newest stays.
CREATE TABLE consumer_old (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT consumer_name_unique UNIQUE,
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
INSERT INTO consumer_old SELECT * FROM consumer AS one
    WHERE NOT EXISTS (SELECT 1 FROM consumer AS newer WHERE newer.name = one.name
        AND (newer.issued_at > one.issued_at OR newer.issued_at = one.issued_at AND newer.id > one.id));
DROP TABLE consumer;
ALTER TABLE consumer_old RENAME TO consumer;
