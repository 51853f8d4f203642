-- Signatures asked of a phone by a QR code. Links and tokens are kept as their SHA-256 only, so that reading the
-- database opens no door. The text to be signed stays where it was issued: in challenge or prepared, under the nonce.

CREATE TABLE phone_signing (
    id TEXT NOT NULL PRIMARY KEY,
    link_hash TEXT NOT NULL CONSTRAINT phone_signing_link_unique UNIQUE,
    -- Empty until a phone has come; the newest token counts.
    token_hash TEXT NOT NULL,
    -- The browser that began it: nobody else learns how it ends.
    session_hash TEXT NOT NULL,
    purpose TEXT NOT NULL CONSTRAINT phone_signing_purpose_known CHECK (purpose IN ('sign_in', 'filing')),
    nonce TEXT NOT NULL,
    -- Empty at sign-in, where the signature says who comes.
    signer_iin TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL
        CONSTRAINT phone_signing_state_known
        CHECK (state IN ('waiting', 'opened', 'signed', 'refused', 'cancelled')),
    -- Code of the problem, and its reason after a space.
    refusal TEXT NOT NULL,
    tries BIGINT NOT NULL,
    message BYTEA,
    begun_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT phone_signing_message_when_signed CHECK ((state = 'signed') = (message IS NOT NULL)),
    CONSTRAINT phone_signing_refusal_when_refused CHECK ((state = 'refused') = (refusal <> ''))
);
CREATE INDEX phone_signing_by_session ON phone_signing (session_hash);
CREATE INDEX phone_signing_by_expiry ON phone_signing (expires_at);
