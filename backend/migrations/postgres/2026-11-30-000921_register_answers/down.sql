DROP TABLE register_answer;
