-- When the last entry of the journal was written, milliseconds since 1970: whoever writes an entry before that moment says
-- so, and nothing is deleted by a clock that shows less.
ALTER TABLE audit_tail ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
UPDATE audit_tail SET at = coalesce((SELECT audit.at FROM audit ORDER BY seq DESC LIMIT 1), 0);
