DROP TABLE filing_mark;
