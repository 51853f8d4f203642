-- Why, as a code with words in every language; empty where the keeper wrote words of their own (`cause`).
ALTER TABLE outage ADD COLUMN cause_code TEXT NOT NULL DEFAULT '';
