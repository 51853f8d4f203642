DROP TRIGGER decision_line_unproved ON decision;
DROP FUNCTION decision_is_proved;
DROP VIEW owed_evidence;
DROP TABLE machine_grant;
DROP TABLE line_evidence;
