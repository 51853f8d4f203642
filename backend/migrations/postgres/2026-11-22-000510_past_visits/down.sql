DROP INDEX home_visit_to_forget;
DROP INDEX booking_to_forget;
