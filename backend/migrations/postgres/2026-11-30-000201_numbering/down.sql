ALTER TABLE iin_register DROP COLUMN policy;
DROP TABLE numbering_policy;
