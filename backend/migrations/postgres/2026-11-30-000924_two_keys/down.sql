-- Of several keys of one name the newest stays.
DELETE FROM consumer AS one USING consumer AS newer WHERE newer.name = one.name
    AND (newer.issued_at > one.issued_at OR newer.issued_at = one.issued_at AND newer.id > one.id);
ALTER TABLE consumer ADD CONSTRAINT consumer_name_unique UNIQUE (name);
