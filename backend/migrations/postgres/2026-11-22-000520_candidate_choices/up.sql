-- What an operator decided about each person of the register who may be the recipient (R258/15.3).
CREATE TABLE candidate_choice (
    application_id TEXT NOT NULL REFERENCES application (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    choice TEXT NOT NULL,
    reason TEXT NOT NULL,
    chosen_by TEXT NOT NULL,
    chosen_name TEXT NOT NULL,
    chosen_at BIGINT NOT NULL,
    CONSTRAINT candidate_choice_one PRIMARY KEY (application_id, person_id),
    CONSTRAINT candidate_choice_known CHECK (choice IN ('duplicate', 'not_duplicate')),
    CONSTRAINT candidate_choice_reasoned CHECK (length(trim(reason)) >= 3)
);
