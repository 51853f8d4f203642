DROP TABLE audit_seal;
DROP TABLE audit_tail;
ALTER TABLE audit DROP COLUMN hash;
