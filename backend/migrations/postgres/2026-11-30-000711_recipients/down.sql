-- What the older index cannot hold must be gone before.
DROP INDEX complaint_one_open;
CREATE UNIQUE INDEX complaint_one_open ON complaint (application_id, about) WHERE outcome = '';
DROP INDEX candidate_choice_by_person;
DROP INDEX lodged_form_by_subject;
