-- Past visits lose the person they were for: these are the rows that still name one.
CREATE INDEX booking_to_forget ON booking (on_day) WHERE person_iin <> '';
CREATE INDEX home_visit_to_forget ON home_visit (on_day) WHERE name <> '';
