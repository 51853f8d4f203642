DROP TABLE register_identity;
