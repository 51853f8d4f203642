ALTER TABLE outage DROP COLUMN cause_code;
