DROP TABLE inbox;
DROP TABLE delivery;
