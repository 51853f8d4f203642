-- Back to no visits.
DROP TABLE home_visit;
DROP TABLE ticket;
DROP TABLE booking;
