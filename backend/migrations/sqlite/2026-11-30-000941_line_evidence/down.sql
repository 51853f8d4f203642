DROP TRIGGER decision_line_unproved;
DROP TRIGGER decision_line_doubted;
DROP TRIGGER decision_unseen_by_a_person;
DROP VIEW owed_evidence;
DROP TABLE machine_grant;
DROP TABLE line_evidence;
