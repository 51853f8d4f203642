-- Applications that were received whole and signed, and are not registered yet: whether the certificate stood is not
-- known. The draft lies still meanwhile; the due day counts from the receipt.
CREATE TABLE received (
    draft_id TEXT NOT NULL PRIMARY KEY REFERENCES draft (id),
    owner_iin TEXT NOT NULL,
    statement BLOB NOT NULL,
    report BLOB NOT NULL,
    language TEXT NOT NULL,
    message BLOB NOT NULL,
    -- A timestamp over the signature, as soon as there is one.
    token BLOB,
    received_at INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Why it waits, a code; while it waits.
    reason TEXT NOT NULL,
    -- Why it was not registered, JSON; when it was not.
    problem TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    CONSTRAINT received_state_known CHECK (state IN ('waiting', 'turned_away')),
    CONSTRAINT received_problem_when_turned_away CHECK ((state = 'turned_away') = (problem <> ''))
) STRICT;
CREATE INDEX received_by_turn ON received (state, next_try_at);
