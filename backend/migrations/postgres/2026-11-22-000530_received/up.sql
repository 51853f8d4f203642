-- Applications that were received whole and signed, and are not registered yet: whether the certificate stood is not
-- known. The draft lies still meanwhile; the due day counts from the receipt.
CREATE TABLE received (
    draft_id TEXT NOT NULL PRIMARY KEY REFERENCES draft (id),
    owner_iin TEXT NOT NULL,
    statement BYTEA NOT NULL,
    report BYTEA NOT NULL,
    language TEXT NOT NULL,
    message BYTEA NOT NULL,
    -- A timestamp over the signature, as soon as there is one.
    token BYTEA,
    received_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Why it waits, a code; while it waits.
    reason TEXT NOT NULL,
    -- Why it was not registered, JSON; when it was not.
    problem TEXT NOT NULL,
    tries BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    CONSTRAINT received_state_known CHECK (state IN ('waiting', 'turned_away')),
    CONSTRAINT received_problem_when_turned_away CHECK ((state = 'turned_away') = (problem <> ''))
);
CREATE INDEX received_by_turn ON received (state, next_try_at);
