-- The service centre: forms open at a counter, attestations in place of signatures, refusals to take documents,
-- prints and results handed over.

CREATE TABLE intake (
    id TEXT NOT NULL PRIMARY KEY,
    office TEXT NOT NULL,
    clerk_iin TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    -- The ticket of the electronic queue that it was opened for; empty without one.
    ticket TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    touched_at BIGINT NOT NULL,
    CONSTRAINT intake_kind_known CHECK (kind IN ('formation', 'convict', 'correction')),
    CONSTRAINT intake_state_known CHECK (state IN ('open', 'lodged', 'turned_away')),
    CONSTRAINT intake_version_counts CHECK (version >= 1)
);
CREATE INDEX intake_open ON intake (office, touched_at) WHERE state = 'open';

-- A copy may lie with an open form of a counter, and stand for every document of annex 3.
ALTER TABLE copy ADD COLUMN intake_id TEXT REFERENCES intake (id);
ALTER TABLE copy DROP CONSTRAINT copy_one_place;
ALTER TABLE copy ADD CONSTRAINT copy_one_place CHECK (num_nonnulls(draft_id, application_id, intake_id) = 1);
ALTER TABLE copy DROP CONSTRAINT copy_purpose_known;
ALTER TABLE copy ADD CONSTRAINT copy_purpose_known CHECK (purpose IN
    ('application', 'identity', 'translation', 'power_of_attorney', 'delegation', 'representation_proof', 'change_proof'));
CREATE INDEX copy_by_intake ON copy (intake_id);

-- What stands at a counter where the portal has an envelope: who was seen, by which document, and the receipt given.
CREATE TABLE attestation (
    application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
    receipt_number TEXT NOT NULL CONSTRAINT attestation_receipt_unique UNIQUE,
    clerk_iin TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    office TEXT NOT NULL,
    ticket TEXT NOT NULL,
    identified_name TEXT NOT NULL,
    identified_by TEXT NOT NULL,
    attested_at BIGINT NOT NULL
);
CREATE INDEX attestation_by_office ON attestation (office, attested_at);

-- Refusals to take documents (annex 5): records of their own, no application arises.
CREATE TABLE turned_away (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL CONSTRAINT turned_away_number_unique UNIQUE,
    office TEXT NOT NULL,
    clerk_iin TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    ticket TEXT NOT NULL,
    recipient TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    -- JSON list: document, what is wrong with it, unit of the order.
    lacking TEXT NOT NULL,
    edition TEXT NOT NULL,
    refused_on TEXT NOT NULL,
    refused_at BIGINT NOT NULL,
    -- One copy for each side: both have signed at this moment.
    signed_at BIGINT,
    CONSTRAINT turned_away_kind_known CHECK (kind IN ('formation', 'convict', 'correction')),
    CONSTRAINT turned_away_names_a_document CHECK (length(lacking) > 2)
);
CREATE INDEX turned_away_by_office ON turned_away (office, refused_at);

-- Every print of a certificate, the first and the later ones (R258/11).
CREATE TABLE printing (
    application_id TEXT NOT NULL REFERENCES application (id),
    place BIGINT NOT NULL,
    clerk_iin TEXT NOT NULL,
    office TEXT NOT NULL,
    printed_at BIGINT NOT NULL,
    CONSTRAINT printing_once PRIMARY KEY (application_id, place)
);

-- A result is handed over once, to somebody who was identified.
CREATE TABLE hand_over (
    application_id TEXT NOT NULL CONSTRAINT hand_over_once PRIMARY KEY REFERENCES application (id),
    receiver_name TEXT NOT NULL,
    receiver_document TEXT NOT NULL,
    clerk_iin TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    office TEXT NOT NULL,
    ticket TEXT NOT NULL,
    handed_at BIGINT NOT NULL
);
