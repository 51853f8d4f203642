-- I8: what was lodged and decided is not rewritten. A paper is laid down once, a certificate is superseded once, the
-- register is written anew by a correction alone (which counts its version up), an answer is given once. What may change
-- beside that (stage, holder, due day) is the life of a case. A table built anew loses its triggers: make them again.

CREATE TRIGGER decision_refuses_update BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decision is not rewritten'); END;
CREATE TRIGGER decision_refuses_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decision is not rewritten'); END;
CREATE TRIGGER envelope_refuses_update BEFORE UPDATE ON envelope
BEGIN SELECT RAISE(ABORT, 'envelope is not rewritten'); END;
CREATE TRIGGER envelope_refuses_delete BEFORE DELETE ON envelope
BEGIN SELECT RAISE(ABORT, 'envelope is not rewritten'); END;
CREATE TRIGGER lodged_form_refuses_update BEFORE UPDATE ON lodged_form
BEGIN SELECT RAISE(ABORT, 'lodged_form is not rewritten'); END;
CREATE TRIGGER lodged_form_refuses_delete BEFORE DELETE ON lodged_form
BEGIN SELECT RAISE(ABORT, 'lodged_form is not rewritten'); END;
CREATE TRIGGER attestation_refuses_update BEFORE UPDATE ON attestation
BEGIN SELECT RAISE(ABORT, 'attestation is not rewritten'); END;
CREATE TRIGGER attestation_refuses_delete BEFORE DELETE ON attestation
BEGIN SELECT RAISE(ABORT, 'attestation is not rewritten'); END;
CREATE TRIGGER withdrawal_refuses_update BEFORE UPDATE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawal is not rewritten'); END;
CREATE TRIGGER withdrawal_refuses_delete BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'withdrawal is not rewritten'); END;
CREATE TRIGGER hand_over_refuses_update BEFORE UPDATE ON hand_over
BEGIN SELECT RAISE(ABORT, 'hand_over is not rewritten'); END;
CREATE TRIGGER hand_over_refuses_delete BEFORE DELETE ON hand_over
BEGIN SELECT RAISE(ABORT, 'hand_over is not rewritten'); END;
CREATE TRIGGER certificate_refuses_update BEFORE UPDATE ON certificate
WHEN NEW.number IS NOT OLD.number
    OR NEW.code IS NOT OLD.code
    OR NEW.iin IS NOT OLD.iin
    OR NEW.initials IS NOT OLD.initials
    OR NEW.issued_on IS NOT OLD.issued_on
    OR NEW.holder IS NOT OLD.holder
    OR NEW.application_id IS NOT OLD.application_id
    OR (OLD.paper IS NOT NULL AND NEW.paper IS NOT OLD.paper)
    OR (OLD.signature IS NOT NULL AND NEW.signature IS NOT OLD.signature)
    OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS NOT OLD.superseded_at)
BEGIN SELECT RAISE(ABORT, 'certificate is not rewritten'); END;
CREATE TRIGGER certificate_refuses_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'certificate is not rewritten'); END;
CREATE TRIGGER refusal_refuses_update BEFORE UPDATE ON refusal
WHEN NEW.number IS NOT OLD.number
    OR NEW.language IS NOT OLD.language
    OR NEW.reasons IS NOT OLD.reasons
    OR NEW.appeal IS NOT OLD.appeal
    OR NEW.issued_on IS NOT OLD.issued_on
    OR NEW.application_id IS NOT OLD.application_id
    OR (OLD.paper IS NOT NULL AND NEW.paper IS NOT OLD.paper)
    OR (OLD.signature IS NOT NULL AND NEW.signature IS NOT OLD.signature)
BEGIN SELECT RAISE(ABORT, 'refusal is not rewritten'); END;
CREATE TRIGGER refusal_refuses_delete BEFORE DELETE ON refusal
BEGIN SELECT RAISE(ABORT, 'refusal is not rewritten'); END;
CREATE TRIGGER application_refuses_update BEFORE UPDATE ON application
WHEN NEW.id IS NOT OLD.id
    OR NEW.number IS NOT OLD.number
    OR NEW.owner_iin IS NOT OLD.owner_iin
    OR NEW.recipient IS NOT OLD.recipient
    OR NEW.lodged_at IS NOT OLD.lodged_at
    OR NEW.kind IS NOT OLD.kind
BEGIN SELECT RAISE(ABORT, 'application is not rewritten'); END;
CREATE TRIGGER application_refuses_delete BEFORE DELETE ON application
BEGIN SELECT RAISE(ABORT, 'application is not rewritten'); END;
CREATE TRIGGER turned_away_refuses_update BEFORE UPDATE ON turned_away
WHEN NEW.number IS NOT OLD.number
    OR NEW.office IS NOT OLD.office
    OR NEW.clerk_iin IS NOT OLD.clerk_iin
    OR NEW.clerk_name IS NOT OLD.clerk_name
    OR NEW.kind IS NOT OLD.kind
    OR NEW.ticket IS NOT OLD.ticket
    OR NEW.recipient IS NOT OLD.recipient
    OR NEW.address IS NOT OLD.address
    OR NEW.phone IS NOT OLD.phone
    OR NEW.lacking IS NOT OLD.lacking
    OR NEW.edition IS NOT OLD.edition
    OR NEW.refused_on IS NOT OLD.refused_on
    OR NEW.refused_at IS NOT OLD.refused_at
BEGIN SELECT RAISE(ABORT, 'turned_away is not rewritten'); END;
CREATE TRIGGER turned_away_refuses_delete BEFORE DELETE ON turned_away
BEGIN SELECT RAISE(ABORT, 'turned_away is not rewritten'); END;
CREATE TRIGGER person_refuses_update BEFORE UPDATE ON person
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'person is not rewritten'); END;
CREATE TRIGGER person_refuses_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person is not rewritten'); END;
CREATE TRIGGER proposal_refuses_update BEFORE UPDATE ON proposal
WHEN OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'proposal is not rewritten'); END;
CREATE TRIGGER proposal_refuses_delete BEFORE DELETE ON proposal
BEGIN SELECT RAISE(ABORT, 'proposal is not rewritten'); END;
CREATE TRIGGER complaint_refuses_update BEFORE UPDATE ON complaint
WHEN OLD.outcome <> ''
BEGIN SELECT RAISE(ABORT, 'complaint is not rewritten'); END;
CREATE TRIGGER complaint_refuses_delete BEFORE DELETE ON complaint
BEGIN SELECT RAISE(ABORT, 'complaint is not rewritten'); END;
CREATE TRIGGER hearing_refuses_update BEFORE UPDATE ON hearing
WHEN OLD.concluded_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'hearing is not rewritten'); END;
CREATE TRIGGER hearing_refuses_delete BEFORE DELETE ON hearing
BEGIN SELECT RAISE(ABORT, 'hearing is not rewritten'); END;
CREATE TRIGGER copy_refuses_update BEFORE UPDATE ON copy
WHEN OLD.application_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'copy is not rewritten'); END;
CREATE TRIGGER copy_refuses_delete BEFORE DELETE ON copy
WHEN OLD.application_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'copy is not rewritten'); END;
