DROP TABLE read_zone;
