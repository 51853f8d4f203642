-- Messages to neighbours, and what was taken in from them. Neither table holds anything about a person: a message is
-- composed from the case when it is sent.

CREATE TABLE delivery (
    id TEXT NOT NULL PRIMARY KEY,
    neighbour TEXT NOT NULL,
    case_id TEXT NOT NULL,
    -- Its place among the messages of its case to this neighbour, from 1 without gaps.
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    -- Until when one process of the service has it in hand; 0 for nobody.
    held_until INTEGER NOT NULL,
    -- Why the last attempt failed, a code.
    problem TEXT NOT NULL,
    sent_at INTEGER,
    CONSTRAINT delivery_place_once UNIQUE (neighbour, case_id, place),
    CONSTRAINT delivery_place_counts CHECK (place >= 1),
    CONSTRAINT delivery_neighbour_known CHECK (neighbour IN
        ('migration', 'centre', 'digital_documents', 'national_register', 'messenger')),
    CONSTRAINT delivery_state_known CHECK (state IN ('waiting', 'sent', 'dead')),
    -- I3: the columns of a state are all there, or the row does not exist.
    CONSTRAINT delivery_state_shape CHECK ((state = 'sent') = (sent_at IS NOT NULL))
) STRICT;
CREATE INDEX delivery_due ON delivery (neighbour, next_at) WHERE state = 'waiting';
CREATE INDEX delivery_line ON delivery (neighbour, case_id, place) WHERE state <> 'sent';

CREATE TABLE inbox (
    receiver TEXT NOT NULL,
    message_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    -- A message is taken once, and its place by one message.
    CONSTRAINT inbox_once PRIMARY KEY (receiver, message_id),
    CONSTRAINT inbox_place_once UNIQUE (receiver, case_id, place)
) STRICT;
