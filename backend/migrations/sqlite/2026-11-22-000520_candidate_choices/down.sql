DROP TABLE candidate_choice;
