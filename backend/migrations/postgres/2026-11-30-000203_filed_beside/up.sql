-- Several filings on one document may be undecided: an operator sees them beside each other, and one number is formed.
DROP INDEX application_one_open_per_document;
CREATE INDEX application_open_by_document ON application (document_key)
    WHERE stage IN ('lodged', 'under_check', 'hearing') AND document_key <> '';
