DROP TABLE phone_signing;
