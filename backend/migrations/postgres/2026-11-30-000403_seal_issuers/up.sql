-- The issuers above the key that sealed, as they were then: JSON list of DER, hex. A seal is judged by them, not by whatever
-- key the service has later.
ALTER TABLE audit_seal ADD COLUMN chain TEXT NOT NULL DEFAULT '[]';
