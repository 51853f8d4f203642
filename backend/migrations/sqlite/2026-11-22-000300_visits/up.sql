-- Visits: bookings from the portal, tickets of the electronic queue, visits at home.
-- Nothing here says that somebody goes first: a ticket has the time of its drawing and perhaps a booked one.

CREATE TABLE booking (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    office TEXT NOT NULL,
    on_day TEXT NOT NULL,
    minute INTEGER NOT NULL,
    slot_at INTEGER NOT NULL,
    -- Which of the visits that may be booked for this slot, from 0.
    seat INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    person_iin TEXT NOT NULL,
    name TEXT NOT NULL,
    booked_at INTEGER NOT NULL,
    CONSTRAINT booking_state_known CHECK (state IN ('open', 'arrived', 'cancelled', 'missed')),
    CONSTRAINT booking_purpose_known CHECK (purpose IN ('hand_in', 'collect'))
) STRICT;
-- A seat of a slot is booked once, whoever clicks at the same moment.
CREATE UNIQUE INDEX booking_one_seat ON booking (office, slot_at, seat) WHERE state IN ('open', 'arrived');
-- One open booking for a person and a purpose.
CREATE UNIQUE INDEX booking_one_open ON booking (person_iin, purpose) WHERE state = 'open';
CREATE INDEX booking_by_day ON booking (office, on_day);
CREATE INDEX booking_by_person ON booking (person_iin, slot_at);

CREATE TABLE ticket (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    office TEXT NOT NULL,
    on_day TEXT NOT NULL,
    purpose TEXT NOT NULL,
    number INTEGER NOT NULL,
    booking_id TEXT CONSTRAINT ticket_one_per_booking UNIQUE REFERENCES booking (id),
    booked_for INTEGER,
    drawn_at INTEGER NOT NULL,
    counter INTEGER,
    called_at INTEGER,
    started_at INTEGER,
    ended_at INTEGER,
    CONSTRAINT ticket_number_once UNIQUE (office, on_day, purpose, number),
    CONSTRAINT ticket_purpose_known CHECK (purpose IN ('hand_in', 'collect')),
    CONSTRAINT ticket_booked_both CHECK ((booking_id IS NULL) = (booked_for IS NULL)),
    -- I3: the columns of a state are all there, or the row does not exist.
    CONSTRAINT ticket_state_shape CHECK (
        (state = 'waiting' AND counter IS NULL AND called_at IS NULL AND started_at IS NULL AND ended_at IS NULL)
        OR (state = 'called' AND counter IS NOT NULL AND called_at IS NOT NULL AND started_at IS NULL
            AND ended_at IS NULL)
        OR (state = 'serving' AND counter IS NOT NULL AND called_at IS NOT NULL AND started_at IS NOT NULL
            AND ended_at IS NULL)
        OR (state = 'finished' AND counter IS NOT NULL AND called_at IS NOT NULL AND started_at IS NOT NULL
            AND ended_at IS NOT NULL)
        OR (state = 'absent' AND counter IS NOT NULL AND called_at IS NOT NULL AND started_at IS NULL
            AND ended_at IS NOT NULL)
    )
) STRICT;
-- A counter has one visitor at a time.
CREATE UNIQUE INDEX ticket_one_at_counter ON ticket (office, on_day, counter) WHERE state IN ('called', 'serving');
CREATE INDEX ticket_by_day ON ticket (on_day, office);

CREATE TABLE home_visit (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL CONSTRAINT home_visit_number_unique UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    reason TEXT NOT NULL,
    office TEXT NOT NULL,
    on_day TEXT NOT NULL,
    from_minute INTEGER NOT NULL,
    until_minute INTEGER NOT NULL,
    clerk_iin TEXT,
    clerk_name TEXT,
    application_id TEXT CONSTRAINT home_visit_one_per_application UNIQUE REFERENCES application (id),
    cause TEXT,
    CONSTRAINT home_visit_reason_known CHECK (reason IN ('self_care', 'moving', 'orientation')),
    -- I3: the columns of a state are all there, or the row does not exist.
    CONSTRAINT home_visit_state_shape CHECK (
        (state = 'requested' AND clerk_iin IS NULL AND clerk_name IS NULL AND application_id IS NULL AND cause IS NULL)
        OR (state = 'assigned' AND clerk_iin IS NOT NULL AND clerk_name IS NOT NULL AND application_id IS NULL
            AND cause IS NULL)
        OR (state = 'performed' AND clerk_iin IS NOT NULL AND clerk_name IS NOT NULL
            AND application_id IS NOT NULL AND cause IS NULL)
        OR (state = 'cancelled' AND (clerk_iin IS NULL) = (clerk_name IS NULL) AND application_id IS NULL
            AND cause IS NOT NULL)
    )
) STRICT;
CREATE INDEX home_visit_by_office ON home_visit (office, on_day);
CREATE INDEX home_visit_open ON home_visit (on_day) WHERE state IN ('requested', 'assigned');
