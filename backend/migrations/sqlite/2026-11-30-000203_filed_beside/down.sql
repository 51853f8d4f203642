-- What the older index cannot hold must be gone before.
DROP INDEX application_open_by_document;
CREATE UNIQUE INDEX application_one_open_per_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check', 'hearing') AND document_key <> '';
