DROP TRIGGER iin_register_keeps_its_rows ON iin_register;
DROP TRIGGER audit_keeps_its_rows ON audit;
DROP TABLE audit_seal;
DROP TABLE audit_tail;
ALTER TABLE audit DROP COLUMN hash;
