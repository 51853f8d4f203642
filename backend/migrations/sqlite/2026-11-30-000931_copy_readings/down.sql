DROP TRIGGER copy_takes_its_reading;
DROP TABLE copy_reading;
