-- A recipient finds what was filed for them: corrections by the number they are about, refusals by the person that was
-- found to be the same. Who filed and whom it is about complain each for themselves.
CREATE INDEX lodged_form_by_subject ON lodged_form (subject_iin);
CREATE INDEX candidate_choice_by_person ON candidate_choice (person_id);
DROP INDEX complaint_one_open;
CREATE UNIQUE INDEX complaint_one_open ON complaint (application_id, about, owner_iin) WHERE outcome = '';
