-- The service centre: forms open at a counter, attestations in place of signatures, refusals to take documents,
-- prints and results handed over.

CREATE TABLE intake (
    id TEXT NOT NULL PRIMARY KEY,
    office TEXT NOT NULL,
    clerk_iin TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    -- The ticket of the electronic queue that it was opened for; empty without one.
    ticket TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    CONSTRAINT intake_kind_known CHECK (kind IN ('formation', 'convict', 'correction')),
    CONSTRAINT intake_state_known CHECK (state IN ('open', 'lodged', 'turned_away')),
    CONSTRAINT intake_version_counts CHECK (version >= 1)
) STRICT;
CREATE INDEX intake_open ON intake (office, touched_at) WHERE state = 'open';

-- A copy may lie with an open form of a counter, and stand for every document of annex 3. SQLite changes a constraint
-- by building the table anew.
CREATE TABLE copy_new (
    id TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT REFERENCES draft (id),
    application_id TEXT REFERENCES application (id),
    intake_id TEXT REFERENCES intake (id),
    position INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    attached_at INTEGER NOT NULL,
    CONSTRAINT copy_one_place CHECK (
        (draft_id IS NOT NULL) + (application_id IS NOT NULL) + (intake_id IS NOT NULL) = 1),
    CONSTRAINT copy_purpose_known CHECK (purpose IN
        ('application', 'identity', 'translation', 'power_of_attorney', 'delegation', 'representation_proof', 'change_proof')),
    CONSTRAINT copy_media_known CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png'))
) STRICT;
INSERT INTO copy_new (id, draft_id, application_id, position, purpose, file_name, media_type, bytes, sha256, attached_at)
    SELECT id, draft_id, application_id, position, purpose, file_name, media_type, bytes, sha256, attached_at FROM copy;
DROP TABLE copy;
ALTER TABLE copy_new RENAME TO copy;
CREATE INDEX copy_by_draft ON copy (draft_id);
CREATE INDEX copy_by_application ON copy (application_id);
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
    attested_at INTEGER NOT NULL
) STRICT;
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
    refused_at INTEGER NOT NULL,
    -- One copy for each side: both have signed at this moment.
    signed_at INTEGER,
    CONSTRAINT turned_away_kind_known CHECK (kind IN ('formation', 'convict', 'correction')),
    CONSTRAINT turned_away_names_a_document CHECK (length(lacking) > 2)
) STRICT;
CREATE INDEX turned_away_by_office ON turned_away (office, refused_at);

-- Every print of a certificate, the first and the later ones (R258/11).
CREATE TABLE printing (
    application_id TEXT NOT NULL REFERENCES application (id),
    place INTEGER NOT NULL,
    clerk_iin TEXT NOT NULL,
    office TEXT NOT NULL,
    printed_at INTEGER NOT NULL,
    CONSTRAINT printing_once PRIMARY KEY (application_id, place)
) STRICT;

-- A result is handed over once, to somebody who was identified.
CREATE TABLE hand_over (
    application_id TEXT NOT NULL CONSTRAINT hand_over_once PRIMARY KEY REFERENCES application (id),
    receiver_name TEXT NOT NULL,
    receiver_document TEXT NOT NULL,
    clerk_iin TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    office TEXT NOT NULL,
    ticket TEXT NOT NULL,
    handed_at INTEGER NOT NULL
) STRICT;
