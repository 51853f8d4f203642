DROP TABLE numbering_gap;
