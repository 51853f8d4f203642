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
    proposed_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    state TEXT NOT NULL
        CONSTRAINT staff_proposal_state_known CHECK (state IN ('open', 'confirmed', 'declined', 'taken_back', 'lapsed')),
    answered_by TEXT,
    answered_at BIGINT,
    CONSTRAINT staff_proposal_not_about_oneself CHECK (iin <> proposed_by),
    CONSTRAINT staff_proposal_two_people CHECK (
        state NOT IN ('confirmed', 'declined')
        OR (answered_by IS NOT NULL AND answered_at IS NOT NULL AND answered_by <> proposed_by AND answered_by <> iin))
);
CREATE UNIQUE INDEX staff_proposal_one_open ON staff_proposal (iin, role) WHERE state = 'open';

CREATE TRIGGER staff_proposal_refuses_update BEFORE UPDATE ON staff_proposal
    FOR EACH ROW
    WHEN (OLD.state <> 'open') EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER staff_proposal_refuses_delete BEFORE DELETE ON staff_proposal
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER staff_proposal_keeps_its_rows BEFORE TRUNCATE ON staff_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
