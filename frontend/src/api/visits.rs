//! Service centres, bookings, the hall, visits at home, and what the contact centre may tell.

use shared::contract::calendar::ReadCalendar;
use shared::contract::public::ReadPassport;
use shared::contract::visits::{
    AssignHomeVisit, Book, CallNext, CancelBooking, CancelCentreHomeVisit, CancelHomeVisit, DrawTicket,
    FinishTicket, ListBookings, ListCentreHomeVisits, ListHomeVisits, ListOffices, ListSlots, MarkAbsent,
    PerformHomeVisit, ReadBoard, ReportVisits, RequestHomeVisit, StartTicket, TellStatus,
};
use shared::contract::{Once, Version};
use shared::wire::v1::offices::DayQuery;
use shared::wire::v1::visits::{
    AskStatusWire, BookWire, CancelWire, DrawWire, HomeVisitRequest, NextWire, PerformWire,
};

use super::call::{ApiClient, ApiError, calls};

calls! {
    /// The service centres.
    offices() = ListOffices[];
    /// Annex 3 in the order's own words.
    passport() = ReadPassport[];
    /// The working calendar in force.
    calendar() = ReadCalendar[];
    /// The times of a day; without a day, of the next one that is open.
    slots(office: &str, day: &str) = ListSlots[office], ask: &DayQuery { day: day.to_owned() };
    /// One's bookings.
    bookings() = ListBookings[];
    /// Books; the same key books once.
    book(key: &str, wire: &BookWire) = Book[], over: Once(key), send: wire;
    /// Cancels a booking.
    cancel(id: &str, version: i64) = CancelBooking[id], over: Version(version);
    /// The hall of one's office.
    board() = ReadBoard[];
    /// Draws a ticket; the same key draws one.
    draw(key: &str, wire: &DrawWire) = DrawTicket[], over: Once(key), send: wire;
    /// Calls the next visitor; the same key calls one.
    next(key: &str, counter: u16) = CallNext[], over: Once(key), send: &NextWire { counter };
    /// The visitor of a ticket is at the counter.
    start(id: &str, version: i64) = StartTicket[id], over: Version(version);
    /// They are served.
    finish(id: &str, version: i64) = FinishTicket[id], over: Version(version);
    /// Nobody came.
    absent(id: &str, version: i64) = MarkAbsent[id], over: Version(version);
    /// What every office did on a day; today when `day` is empty.
    report(day: &str) = ReportVisits[], ask: &DayQuery { day: day.to_owned() };
    /// Every visit at home, for the contact centre.
    home_visits_of_contact() = ListHomeVisits[];
    /// The visits at home of one's office.
    home_visits_of_centre() = ListCentreHomeVisits[];
    /// Asks for a visit at home; the same key asks once.
    ask_home(key: &str, wire: &HomeVisitRequest) = RequestHomeVisit[], over: Once(key), send: wire;
    /// A clerk takes a visit at home.
    assign(id: &str, version: i64) = AssignHomeVisit[id], over: Version(version);
    /// A clerk has made it.
    perform(id: &str, version: i64, application: String)
        = PerformHomeVisit[id], over: Version(version), send: &PerformWire { application };
    /// The contact centre calls it off.
    call_off_by_contact(id: &str, version: i64, cause: String)
        = CancelHomeVisit[id], over: Version(version), send: &CancelWire { cause };
    /// The service centre calls it off.
    call_off_by_centre(id: &str, version: i64, cause: String)
        = CancelCentreHomeVisit[id], over: Version(version), send: &CancelWire { cause };
    /// Where an application stands.
    status(number: String) = TellStatus[], send: &AskStatusWire { number };
}
