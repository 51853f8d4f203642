-- Complaints about a service centre: they are the State Corporation's to answer, and are passed on to it.
-- SQLite changes a constraint by building the table anew.

CREATE TABLE complaint_new (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL CONSTRAINT complaint_number_unique UNIQUE,
    application_id TEXT NOT NULL REFERENCES application (id),
    owner_iin TEXT NOT NULL,
    about TEXT NOT NULL CONSTRAINT complaint_about_known CHECK (about IN ('decision', 'delay', 'centre')),
    instance TEXT NOT NULL
        CONSTRAINT complaint_instance_known CHECK (instance IN ('provider', 'quality_control')),
    text TEXT NOT NULL,
    filed_at INTEGER NOT NULL,
    registered_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    late INTEGER NOT NULL,
    version INTEGER NOT NULL,
    outcome TEXT NOT NULL
        CONSTRAINT complaint_outcome_known CHECK (outcome IN ('', 'upheld', 'partly', 'rejected', 'forwarded')),
    answer TEXT NOT NULL,
    answered_at INTEGER,
    answered_by TEXT NOT NULL,
    CONSTRAINT complaint_outcome_fits CHECK (outcome = '' OR (about = 'centre') = (outcome = 'forwarded')),
    CONSTRAINT complaint_answer_whole CHECK (
        (outcome = '' AND answer = '' AND answered_at IS NULL AND answered_by = '')
        OR (outcome <> '' AND length(answer) >= 10 AND answered_at IS NOT NULL AND answered_by <> ''))
) STRICT;
INSERT INTO complaint_new SELECT * FROM complaint;
DROP TABLE complaint;
ALTER TABLE complaint_new RENAME TO complaint;
CREATE UNIQUE INDEX complaint_one_open ON complaint (application_id, about) WHERE outcome = '';
CREATE INDEX complaint_by_owner ON complaint (owner_iin, filed_at);
CREATE INDEX complaint_by_due ON complaint (due_on);
