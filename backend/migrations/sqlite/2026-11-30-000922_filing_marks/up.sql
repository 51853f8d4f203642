-- What filings for different people may have in common, as digests: the recipient's phone or e-mail, the address of stay,
-- the power of attorney.
CREATE TABLE filing_mark (
    application_id TEXT NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    lodged_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, kind, digest),
    CONSTRAINT filing_mark_of_a_kind CHECK (kind IN ('contact', 'address', 'power')),
    CONSTRAINT filing_mark_is_a_digest CHECK (length(digest) = 64)
) STRICT;
CREATE INDEX filing_mark_by_digest ON filing_mark (kind, digest);
CREATE INDEX filing_mark_by_moment ON filing_mark (lodged_at);
