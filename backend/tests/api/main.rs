//! The service over a real socket, on SQLite and on PostgreSQL: what each person may do, what bad input gets, and
//! what the order says must happen.

#[path = "../support/neighbour.rs"]
mod neighbour;
#[path = "../support/passport.rs"]
mod passport;
#[path = "../support/printed.rs"]
mod printed;
#[path = "../../../eds/tests/common/skipped.rs"]
mod skipped;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/way.rs"]
mod way;

mod administration;
mod arrival;
mod asked;
mod away;
mod calendar;
mod cases;
mod centre;
mod certificate_form;
mod complaints;
mod contract;
mod copies;
mod correction;
mod demonstration;
mod drafts;
mod duties;
mod earnest;
mod evidence;
mod filing;
mod golden;
mod grants;
mod hearing;
mod home_visits;
mod journal;
mod keeping;
mod looks;
mod matrix;
mod messages;
mod national;
mod operator;
mod overview;
mod own_case;
mod phone;
mod providers;
mod readings;
mod recipients;
mod register;
mod registers;
mod release;
mod renewed;
mod replay;
mod restoring;
mod rules_changes;
mod second_person;
mod shapes;
mod sign_in;
mod tamper;
mod unprintable;
mod upkeep;
mod visits;
mod waiting;
mod withdrawal;
