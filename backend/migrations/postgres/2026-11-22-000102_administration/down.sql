ALTER TABLE staff DROP COLUMN source;
DROP TABLE consumer;
DROP TABLE complaint;
DROP TABLE outage;
