ALTER TABLE audit_seal DROP COLUMN chain;
