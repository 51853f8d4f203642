-- Back to a desk without hearings, second persons and papers of refusal.
DROP TABLE refusal;
DROP TABLE proposal;
DROP TABLE hearing;
DROP TABLE withdrawal;
