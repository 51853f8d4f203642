-- No key is lost: of several of one name the best keeps it, one that was not revoked and is good for longest; the others
-- bear their id beside it.
UPDATE consumer SET name = consumer.name || ' (' || consumer.id || ')'
    FROM (SELECT id, row_number() OVER (PARTITION BY name
        ORDER BY revoked_at IS NOT NULL, expires_on DESC, issued_at DESC, id DESC) AS place FROM consumer) AS ranked
    WHERE ranked.id = consumer.id AND ranked.place > 1;
ALTER TABLE consumer ADD CONSTRAINT consumer_name_unique UNIQUE (name);
