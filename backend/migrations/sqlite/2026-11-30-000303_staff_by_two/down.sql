DROP TABLE staff_proposal;
