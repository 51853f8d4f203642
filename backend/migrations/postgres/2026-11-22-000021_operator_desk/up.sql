-- The desk of the Ministry: hearings before a refusal, what two people decide together, the paper of a refusal.

-- Gap G18: taken back by who filed it, with the reason they gave, if any.
CREATE TABLE withdrawal (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    reason TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL
);

-- Gap G9: preliminary decision, notice, objection, record.
CREATE TABLE hearing (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    grounds TEXT NOT NULL,
    reason TEXT NOT NULL,
    told_by TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    objections_until TEXT NOT NULL,
    act_from TEXT NOT NULL,
    answer TEXT NOT NULL,
    objection TEXT NOT NULL,
    answered_at BIGINT,
    record TEXT NOT NULL,
    concluded_by TEXT,
    concluded_at BIGINT,
    CONSTRAINT hearing_answer_known CHECK (answer IN ('silent', 'objects', 'waives')),
    CONSTRAINT hearing_answer_dated CHECK ((answer = 'silent') = (answered_at IS NULL)),
    CONSTRAINT hearing_ground_present CHECK (length(grounds) > 2 AND length(reason) >= 10),
    CONSTRAINT hearing_record_written CHECK (
        (concluded_at IS NULL AND concluded_by IS NULL AND record = '')
        OR (concluded_at IS NOT NULL AND concluded_by IS NOT NULL AND length(record) >= 10))
);
CREATE UNIQUE INDEX hearing_one_open ON hearing (application_id) WHERE concluded_at IS NULL;
CREATE INDEX hearing_by_application ON hearing (application_id, told_at);

-- What one person alone may not do; the second is never the first.
CREATE TABLE proposal (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (id),
    what TEXT NOT NULL,
    -- Whom or what it is about: a JSON list.
    subject TEXT NOT NULL,
    why TEXT NOT NULL,
    -- The step as it was proposed, JSON; taken when it is confirmed.
    step TEXT NOT NULL,
    case_version BIGINT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_name TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    answered_by TEXT,
    answered_name TEXT,
    answered_at BIGINT,
    answer_why TEXT NOT NULL,
    CONSTRAINT proposal_what_known CHECK (what IN ('set_aside_certain', 'waive_change_proof')),
    CONSTRAINT proposal_state_shape CHECK (
        (state IN ('open', 'lapsed') AND answered_by IS NULL AND answered_name IS NULL AND answered_at IS NULL)
        OR (state IN ('confirmed', 'declined') AND answered_by IS NOT NULL AND answered_name IS NOT NULL
            AND answered_at IS NOT NULL)),
    CONSTRAINT proposal_two_people CHECK (answered_by IS NULL OR answered_by <> proposed_by)
);
CREATE UNIQUE INDEX proposal_one_open ON proposal (application_id) WHERE state = 'open';
CREATE INDEX proposal_by_application ON proposal (application_id, proposed_at);

-- The paper of a refusal (annex 6 as proposed): its number, and what was ticked, in the language of the result.
CREATE TABLE refusal (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    number TEXT NOT NULL CONSTRAINT refusal_number_unique UNIQUE,
    language TEXT NOT NULL,
    -- JSON list of what was ticked under the grounds.
    reasons TEXT NOT NULL,
    -- To whom and in what time to complain, as it was told.
    appeal TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    paper BYTEA,
    signature BYTEA,
    CONSTRAINT refusal_language_known CHECK (language IN ('kk', 'ru')),
    CONSTRAINT refusal_paper_signed CHECK ((paper IS NULL) = (signature IS NULL))
);
CREATE INDEX refusal_to_draw ON refusal (application_id) WHERE paper IS NULL;
