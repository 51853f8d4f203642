-- What the registers beside the service said of a case, each time they were asked: by which question, over which bytes.
CREATE TABLE register_answer (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    place INTEGER NOT NULL,
    register TEXT NOT NULL,
    why TEXT NOT NULL,
    question_sha256 TEXT NOT NULL,
    answer_sha256 TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    CONSTRAINT register_answer_of_a_register
        CHECK (register IN ('notary_register', 'national_register', 'migration_record')),
    CONSTRAINT register_answer_cites_bytes
        CHECK (length(question_sha256) = 64 AND length(answer_sha256) IN (0, 64)),
    CONSTRAINT register_answer_proves_over_bytes CHECK (why <> '[]' OR length(answer_sha256) = 64)
) STRICT;
CREATE INDEX register_answer_of_case ON register_answer (application_id, place);
-- I8: history is not rewritten.
CREATE TRIGGER register_answer_refuses_update BEFORE UPDATE ON register_answer
BEGIN SELECT RAISE(ABORT, 'register_answer is append-only'); END;
CREATE TRIGGER register_answer_refuses_delete BEFORE DELETE ON register_answer
BEGIN SELECT RAISE(ABORT, 'register_answer is append-only'); END;
