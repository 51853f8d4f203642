-- Versions of the working calendar. A published version never changes; the newest one counts.

CREATE TABLE calendar_version (
    version INTEGER NOT NULL PRIMARY KEY,
    first_year INTEGER NOT NULL,
    last_year INTEGER NOT NULL,
    -- JSON lists of days.
    off TEXT NOT NULL,
    worked TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    -- Empty for the version delivered.
    published_by TEXT NOT NULL,
    CONSTRAINT calendar_version_years CHECK (first_year <= last_year),
    CONSTRAINT calendar_version_counts CHECK (version >= 1),
    CONSTRAINT calendar_version_sourced CHECK (length(source) >= 5)
) STRICT;

-- I8: what was promised by a version stays to be read.
CREATE TRIGGER calendar_version_refuses_update BEFORE UPDATE ON calendar_version
BEGIN SELECT RAISE(ABORT, 'calendar_version is append-only'); END;
CREATE TRIGGER calendar_version_refuses_delete BEFORE DELETE ON calendar_version
BEGIN SELECT RAISE(ABORT, 'calendar_version is append-only'); END;
