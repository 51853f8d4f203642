DROP TRIGGER copy_takes_its_reading ON copy;
DROP FUNCTION copy_takes_its_reading;
DROP TABLE copy_reading;
DROP FUNCTION a_reading_does_not_change;
