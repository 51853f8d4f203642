-- 1: the file holds scripts, actions or other files, and whoever opens it is told before.
ALTER TABLE copy ADD COLUMN active BIGINT NOT NULL DEFAULT 0;
