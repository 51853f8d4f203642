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

mod arrival;
mod away;
mod calendar;
mod cases;
mod contract;
mod counter;
mod deciding;
mod demonstration;
mod earnest;
mod filing;
mod golden;
mod matrix;
mod media;
mod national;
mod people;
mod shapes;
mod systems;
mod unprintable;
mod visits;
