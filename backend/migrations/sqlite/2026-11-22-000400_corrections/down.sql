ALTER TABLE certificate DROP COLUMN holder;
ALTER TABLE lodged_form DROP COLUMN current;
DROP TABLE particulars_history;
DROP TABLE registered_document;
ALTER TABLE person DROP COLUMN version;
