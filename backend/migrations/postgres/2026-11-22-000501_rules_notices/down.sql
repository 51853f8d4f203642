DROP TABLE rules_notice;
DROP TABLE rules_change;
