-- Roles that decide, that are the second person or that give roles themselves are given by two administrators; those of
-- administrators and auditors are taken away by two. What one proposed waits here for another.

CREATE TABLE staff_proposal (
    id TEXT NOT NULL PRIMARY KEY,
    deed TEXT NOT NULL CONSTRAINT staff_proposal_deed_known CHECK (deed IN ('name', 'remove')),
    iin TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_name TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    state TEXT NOT NULL
        CONSTRAINT staff_proposal_state_known CHECK (state IN ('open', 'confirmed', 'declined', 'taken_back', 'lapsed')),
    answered_by TEXT,
    answered_at INTEGER,
    CONSTRAINT staff_proposal_not_about_oneself CHECK (iin <> proposed_by),
    CONSTRAINT staff_proposal_two_people CHECK (
        state NOT IN ('confirmed', 'declined')
        OR (answered_by IS NOT NULL AND answered_at IS NOT NULL AND answered_by <> proposed_by AND answered_by <> iin))
) STRICT;
CREATE UNIQUE INDEX staff_proposal_one_open ON staff_proposal (iin, role) WHERE state = 'open';

CREATE TRIGGER staff_proposal_refuses_update BEFORE UPDATE ON staff_proposal
WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'staff_proposal is not rewritten'); END;
CREATE TRIGGER staff_proposal_refuses_delete BEFORE DELETE ON staff_proposal
BEGIN SELECT RAISE(ABORT, 'staff_proposal is not rewritten'); END;
