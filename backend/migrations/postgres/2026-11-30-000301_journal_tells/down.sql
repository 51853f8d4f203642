DROP TABLE audit_subject;
DROP INDEX audit_by_named;
DROP INDEX audit_by_event;
DROP INDEX audit_by_actor;
ALTER TABLE audit DROP COLUMN request;
ALTER TABLE audit DROP COLUMN format;
