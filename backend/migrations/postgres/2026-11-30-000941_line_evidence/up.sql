-- What established each line of the checklist: by which means, over which file, with what result, when, who. Rows are
-- appended while a case is looked at, and nothing is granted with a line that none of them proves.
CREATE TABLE line_evidence (
    application_id TEXT NOT NULL REFERENCES application (id),
    place BIGINT NOT NULL,
    line TEXT NOT NULL,
    means TEXT NOT NULL,
    over_sha256 TEXT NOT NULL,
    result TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    said_by TEXT NOT NULL,
    CONSTRAINT line_evidence_once PRIMARY KEY (application_id, place),
    CONSTRAINT line_evidence_result_known CHECK (
        result IN ('proved', 'not-connected', 'away', 'unknown', 'doubtful', 'contradicted')),
    CONSTRAINT line_evidence_over_a_file CHECK (length(over_sha256) IN (0, 64))
);

-- On what the system granted: the dated order of an official over machine evidence; or unseen, as a demonstration does and
-- as was done before there was evidence. With what was asked of the evidence then, so that it can be judged again.
CREATE TABLE machine_grant (
    application_id TEXT NOT NULL CONSTRAINT machine_grant_once PRIMARY KEY REFERENCES application (id),
    basis TEXT NOT NULL,
    order_number TEXT NOT NULL,
    ordered_on TEXT NOT NULL,
    ordered_by TEXT NOT NULL,
    stay_owed BIGINT NOT NULL,
    age_seconds BIGINT NOT NULL,
    CONSTRAINT machine_grant_ordered CHECK (
        (basis = 'order' AND order_number <> '' AND length(ordered_on) = 10 AND ordered_by <> '')
        OR (basis = 'unseen' AND order_number = '' AND ordered_on = '' AND ordered_by = ''))
);

-- Earlier decisions keep what they had: a line was established by an operator, by the rules or by the search at the moment
-- of the decision, and over which file nobody wrote down. What nobody looked at has no evidence.
INSERT INTO line_evidence
    SELECT decision.application_id, line.place - 1, line.value ->> 'line', line.value ->> 'by', '',
        CASE WHEN (line.value ->> 'stands')::boolean THEN 'proved' ELSE 'contradicted' END,
        decision.decided_at, coalesce(decision.operator_iin, '')
    FROM decision, json_array_elements(decision.checked::json) WITH ORDINALITY AS line (value, place)
    WHERE line.value ->> 'by' <> 'nobody';
INSERT INTO machine_grant
    SELECT application_id, 'unseen', '', '', '', 0, 0 FROM decision WHERE decided_by = 'system';

-- What a grant owes: of an operator, a look at every line of the kind; of machines, a source for each line of a formation.
-- As `shared/src/evidence/sufficient.rs` says it, and a test holds the two together; the stay is owed where the order's row
-- says so. The triggers below are a floor under that function: each line has a word that it stands, and no machine doubts a
-- line that machines grant. Over which file a word was said, how old it is, and which of two words of one source counts, the
-- function alone decides.
CREATE VIEW owed_evidence AS
    SELECT 'formation' AS kind, 'form-complete' AS line, 'operator' AS means, 'operator' AS decider
    UNION ALL SELECT 'formation', 'copy-legible', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'document-valid', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'data-equal-copy', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'translation-read', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'authority-valid', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'mrz-consistent', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'duplicates-searched', 'operator', 'operator'
    UNION ALL SELECT 'convict', 'form-complete', 'operator', 'operator'
    UNION ALL SELECT 'convict', 'copy-legible', 'operator', 'operator'
    UNION ALL SELECT 'convict', 'data-certified', 'operator', 'operator'
    UNION ALL SELECT 'convict', 'authority-valid', 'operator', 'operator'
    UNION ALL SELECT 'convict', 'duplicates-searched', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'form-complete', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'copy-legible', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'document-valid', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'data-equal-copy', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'translation-read', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'authority-valid', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'mrz-consistent', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'register-current', 'operator', 'operator'
    UNION ALL SELECT 'correction', 'evidence-supports', 'operator', 'operator'
    UNION ALL SELECT 'formation', 'form-complete', 'rules', 'system'
    UNION ALL SELECT 'formation', 'copy-legible', 'reader', 'system'
    UNION ALL SELECT 'formation', 'document-valid', 'rules', 'system'
    UNION ALL SELECT 'formation', 'data-equal-copy', 'reader', 'system'
    UNION ALL SELECT 'formation', 'translation-read', 'rules', 'system'
    UNION ALL SELECT 'formation', 'authority-valid', 'notary-register', 'system'
    UNION ALL SELECT 'formation', 'mrz-consistent', 'rules', 'system'
    UNION ALL SELECT 'formation', 'duplicates-searched', 'search', 'system'
    UNION ALL SELECT 'formation', 'duplicates-searched', 'national-register', 'system';

CREATE FUNCTION decision_is_proved() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.outcome = 'granted' AND ((NEW.decided_by = 'system' AND NOT EXISTS (
        SELECT 1 FROM machine_grant WHERE application_id = NEW.application_id))
    OR (NOT EXISTS (
        SELECT 1 FROM machine_grant WHERE application_id = NEW.application_id AND basis = 'unseen')
    AND (NOT EXISTS (
        SELECT 1 FROM owed_evidence AS owed JOIN application ON application.kind = owed.kind
        WHERE application.id = NEW.application_id AND owed.decider = NEW.decided_by)
    OR EXISTS (
        SELECT 1 FROM owed_evidence AS owed JOIN application ON application.kind = owed.kind
        WHERE application.id = NEW.application_id AND owed.decider = NEW.decided_by AND NOT EXISTS (
            SELECT 1 FROM line_evidence AS seen
            WHERE seen.application_id = NEW.application_id AND seen.line = owed.line AND seen.means = owed.means
                AND seen.result = 'proved' AND (owed.means <> 'operator' OR seen.said_by = NEW.operator_iin)))))) THEN
        RAISE EXCEPTION 'decision_line_unproved' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_line_unproved';
    END IF;
    -- Machines under an order: the stay is recorded where it is owed, and no machine speaks against one that is owed.
    IF NEW.outcome = 'granted' AND NEW.decided_by = 'system' AND EXISTS (
        SELECT 1 FROM machine_grant AS basis
        WHERE basis.application_id = NEW.application_id AND basis.basis = 'order' AND (
            (basis.stay_owed <> 0 AND NOT EXISTS (
                SELECT 1 FROM line_evidence AS seen
                WHERE seen.application_id = NEW.application_id AND seen.line = 'stay-recorded'
                    AND seen.means = 'migration-record' AND seen.result = 'proved'))
            OR EXISTS (
                SELECT 1 FROM line_evidence AS seen
                WHERE seen.application_id = NEW.application_id AND seen.means <> 'operator'
                    AND seen.result IN ('doubtful', 'contradicted')
                    AND (seen.line IN (SELECT line FROM owed_evidence WHERE decider = 'system')
                        OR (seen.line = 'stay-recorded' AND basis.stay_owed <> 0))))) THEN
        RAISE EXCEPTION 'decision_line_unproved' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_line_unproved';
    END IF;
    -- An unseen grant is the system's alone.
    IF NEW.decided_by = 'operator' AND EXISTS (
        SELECT 1 FROM machine_grant WHERE application_id = NEW.application_id) THEN
        RAISE EXCEPTION 'decision_unseen_by_a_person'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_unseen_by_a_person';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_line_unproved BEFORE INSERT ON decision
    FOR EACH ROW EXECUTE FUNCTION decision_is_proved();

-- I8: history is not rewritten.
CREATE TRIGGER line_evidence_append_only BEFORE UPDATE OR DELETE ON line_evidence
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER line_evidence_keeps_its_rows BEFORE TRUNCATE ON line_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER machine_grant_append_only BEFORE UPDATE OR DELETE ON machine_grant
    FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER machine_grant_keeps_its_rows BEFORE TRUNCATE ON machine_grant
    FOR EACH STATEMENT EXECUTE FUNCTION append_only();
