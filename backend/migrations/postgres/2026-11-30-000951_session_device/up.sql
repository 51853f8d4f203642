-- On what somebody signed in and by what the signature came, in rough codes, so that they know their own sessions again. Of
-- sessions that are open already nothing was written down.
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT 'other';
ALTER TABLE session ADD COLUMN system TEXT NOT NULL DEFAULT 'other';
CREATE INDEX session_by_person ON session (iin);
