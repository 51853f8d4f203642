-- I8: what was lodged and decided is not rewritten. A paper is laid down once, a certificate is superseded once, the
-- register is written anew by a correction alone (which counts its version up), an answer is given once. What may change
-- beside that (stage, holder, due day) is the life of a case. A table built anew loses its triggers: make them again.

CREATE FUNCTION not_rewritten() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is not rewritten', TG_TABLE_NAME; END $$;
CREATE TRIGGER decision_refuses_update BEFORE UPDATE ON decision
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER decision_refuses_delete BEFORE DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER decision_keeps_its_rows BEFORE TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER envelope_refuses_update BEFORE UPDATE ON envelope
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER envelope_refuses_delete BEFORE DELETE ON envelope
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER envelope_keeps_its_rows BEFORE TRUNCATE ON envelope
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER lodged_form_refuses_update BEFORE UPDATE ON lodged_form
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER lodged_form_refuses_delete BEFORE DELETE ON lodged_form
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER lodged_form_keeps_its_rows BEFORE TRUNCATE ON lodged_form
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER attestation_refuses_update BEFORE UPDATE ON attestation
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER attestation_refuses_delete BEFORE DELETE ON attestation
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER attestation_keeps_its_rows BEFORE TRUNCATE ON attestation
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER withdrawal_refuses_update BEFORE UPDATE ON withdrawal
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER withdrawal_refuses_delete BEFORE DELETE ON withdrawal
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER withdrawal_keeps_its_rows BEFORE TRUNCATE ON withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER hand_over_refuses_update BEFORE UPDATE ON hand_over
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER hand_over_refuses_delete BEFORE DELETE ON hand_over
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER hand_over_keeps_its_rows BEFORE TRUNCATE ON hand_over
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER certificate_refuses_update BEFORE UPDATE ON certificate
    FOR EACH ROW
    WHEN (NEW.number IS DISTINCT FROM OLD.number
    OR NEW.code IS DISTINCT FROM OLD.code
    OR NEW.iin IS DISTINCT FROM OLD.iin
    OR NEW.initials IS DISTINCT FROM OLD.initials
    OR NEW.issued_on IS DISTINCT FROM OLD.issued_on
    OR NEW.holder IS DISTINCT FROM OLD.holder
    OR NEW.application_id IS DISTINCT FROM OLD.application_id
    OR (OLD.paper IS NOT NULL AND NEW.paper IS DISTINCT FROM OLD.paper)
    OR (OLD.signature IS NOT NULL AND NEW.signature IS DISTINCT FROM OLD.signature)
    OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER certificate_refuses_delete BEFORE DELETE ON certificate
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER certificate_keeps_its_rows BEFORE TRUNCATE ON certificate
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER refusal_refuses_update BEFORE UPDATE ON refusal
    FOR EACH ROW
    WHEN (NEW.number IS DISTINCT FROM OLD.number
    OR NEW.language IS DISTINCT FROM OLD.language
    OR NEW.reasons IS DISTINCT FROM OLD.reasons
    OR NEW.appeal IS DISTINCT FROM OLD.appeal
    OR NEW.issued_on IS DISTINCT FROM OLD.issued_on
    OR NEW.application_id IS DISTINCT FROM OLD.application_id
    OR (OLD.paper IS NOT NULL AND NEW.paper IS DISTINCT FROM OLD.paper)
    OR (OLD.signature IS NOT NULL AND NEW.signature IS DISTINCT FROM OLD.signature)) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER refusal_refuses_delete BEFORE DELETE ON refusal
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER refusal_keeps_its_rows BEFORE TRUNCATE ON refusal
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER application_refuses_update BEFORE UPDATE ON application
    FOR EACH ROW
    WHEN (NEW.id IS DISTINCT FROM OLD.id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.owner_iin IS DISTINCT FROM OLD.owner_iin
    OR NEW.recipient IS DISTINCT FROM OLD.recipient
    OR NEW.lodged_at IS DISTINCT FROM OLD.lodged_at
    OR NEW.kind IS DISTINCT FROM OLD.kind) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER application_refuses_delete BEFORE DELETE ON application
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER application_keeps_its_rows BEFORE TRUNCATE ON application
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER turned_away_refuses_update BEFORE UPDATE ON turned_away
    FOR EACH ROW
    WHEN (NEW.number IS DISTINCT FROM OLD.number
    OR NEW.office IS DISTINCT FROM OLD.office
    OR NEW.clerk_iin IS DISTINCT FROM OLD.clerk_iin
    OR NEW.clerk_name IS DISTINCT FROM OLD.clerk_name
    OR NEW.kind IS DISTINCT FROM OLD.kind
    OR NEW.ticket IS DISTINCT FROM OLD.ticket
    OR NEW.recipient IS DISTINCT FROM OLD.recipient
    OR NEW.address IS DISTINCT FROM OLD.address
    OR NEW.phone IS DISTINCT FROM OLD.phone
    OR NEW.lacking IS DISTINCT FROM OLD.lacking
    OR NEW.edition IS DISTINCT FROM OLD.edition
    OR NEW.refused_on IS DISTINCT FROM OLD.refused_on
    OR NEW.refused_at IS DISTINCT FROM OLD.refused_at) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER turned_away_refuses_delete BEFORE DELETE ON turned_away
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER turned_away_keeps_its_rows BEFORE TRUNCATE ON turned_away
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER person_refuses_update BEFORE UPDATE ON person
    FOR EACH ROW
    WHEN (NEW.version <> OLD.version + 1) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER person_refuses_delete BEFORE DELETE ON person
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER person_keeps_its_rows BEFORE TRUNCATE ON person
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER proposal_refuses_update BEFORE UPDATE ON proposal
    FOR EACH ROW
    WHEN (OLD.state <> 'open') EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER proposal_refuses_delete BEFORE DELETE ON proposal
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER proposal_keeps_its_rows BEFORE TRUNCATE ON proposal
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER complaint_refuses_update BEFORE UPDATE ON complaint
    FOR EACH ROW
    WHEN (OLD.outcome <> '') EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER complaint_refuses_delete BEFORE DELETE ON complaint
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER complaint_keeps_its_rows BEFORE TRUNCATE ON complaint
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER hearing_refuses_update BEFORE UPDATE ON hearing
    FOR EACH ROW
    WHEN (OLD.concluded_at IS NOT NULL) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER hearing_refuses_delete BEFORE DELETE ON hearing
    FOR EACH ROW EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER hearing_keeps_its_rows BEFORE TRUNCATE ON hearing
    FOR EACH STATEMENT EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER copy_refuses_update BEFORE UPDATE ON copy
    FOR EACH ROW
    WHEN (OLD.application_id IS NOT NULL) EXECUTE FUNCTION not_rewritten();
CREATE TRIGGER copy_refuses_delete BEFORE DELETE ON copy
    FOR EACH ROW WHEN (OLD.application_id IS NOT NULL) EXECUTE FUNCTION not_rewritten();
