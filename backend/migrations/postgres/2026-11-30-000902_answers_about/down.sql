DROP INDEX idempotency_about;
ALTER TABLE idempotency DROP COLUMN about;
