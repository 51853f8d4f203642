-- No key is lost: of several of one name the best keeps it, one that was not revoked and is good for longest; the others
-- bear their id beside it.
UPDATE consumer SET name = consumer.name || ' (' || consumer.id || ')'
    FROM (SELECT id, row_number() OVER (PARTITION BY name
        ORDER BY revoked_at IS NOT NULL, expires_on DESC, issued_at DESC, id DESC) AS place FROM consumer) AS ranked
    WHERE ranked.id = consumer.id AND ranked.place > 1;
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
INSERT INTO consumer_old SELECT * FROM consumer;
DROP TABLE consumer;
ALTER TABLE consumer_old RENAME TO consumer;
