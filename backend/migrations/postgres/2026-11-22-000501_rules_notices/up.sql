-- Changes of the Rules, and the three notices owed about each (R258/1.3).

CREATE TABLE rules_change (
    id TEXT NOT NULL PRIMARY KEY,
    act TEXT NOT NULL CONSTRAINT rules_change_act_unique UNIQUE,
    title TEXT NOT NULL,
    edition TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL
);

CREATE TABLE rules_notice (
    change_id TEXT NOT NULL REFERENCES rules_change (id),
    addressee TEXT NOT NULL,
    due_on TEXT NOT NULL,
    version BIGINT NOT NULL,
    sent_on TEXT NOT NULL,
    reference TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    CONSTRAINT rules_notice_once PRIMARY KEY (change_id, addressee),
    CONSTRAINT rules_notice_addressee_known CHECK (addressee IN
        ('state_corporation', 'ict_operator', 'contact_centre')),
    CONSTRAINT rules_notice_sent_whole CHECK (
        (sent_on = '' AND reference = '' AND sent_by = '')
        OR (sent_on <> '' AND length(reference) >= 3 AND sent_by <> ''))
);
