-- Which draft or open form a kept answer tells of: when that is forgotten, so is the answer. Empty where it tells of nothing that
-- is forgotten.
ALTER TABLE idempotency ADD COLUMN about TEXT NOT NULL DEFAULT '';
CREATE INDEX idempotency_about ON idempotency (about) WHERE about <> '';
