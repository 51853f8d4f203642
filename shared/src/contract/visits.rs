//! Service centres, bookings, the hall, visits at home, and what the contact centre may tell.

use crate::wire::v1::offices::{DayQuery, OfficeLine, SlotsWire};
use crate::wire::v1::visits::{
    AskStatusWire, BoardWire, BookWire, BookingWire, CancelWire, DaySumWire, DrawWire, HomeVisitRequest,
    HomeVisitWire, NextWire, PerformWire, StatusWire, TicketWire,
};

endpoints! {
    "visits", "Visits";

    /// Service centres with their hours now or next.
    ListOffices = GET "/offices" {
        access: [anybody],
        reads: [nothing],
        pace: PublicLookUps,
        answer: 200 Vec<OfficeLine>,
        basis: [A3_7_2, A3_7_Addresses],
        used_by: [portal "visits"],
    }

    /// The times of a day that may be booked: `?day=YYYY-MM-DD`, else the next day that is open.
    ListSlots = GET "/offices/{id}/slots" {
        access: [anybody],
        reads: [nothing],
        pace: PublicLookUps,
        query: DayQuery,
        answer: 200 SlotsWire,
        used_by: [portal "visits"],
    }

    /// One's booked visits.
    ListBookings = GET "/bookings" {
        access: [Book],
        reads: [own],
        answer: 200 Vec<BookingWire>,
        used_by: [portal "visits"],
    }

    /// Books a visit to a service centre: inside its hours, one open booking for a purpose.
    Book = POST "/bookings" {
        access: [Book],
        reads: [own],
        guard: once,
        body: BookWire,
        answer: 201 BookingWire,
        problems: [NotFound, SlotNotOffered, SlotTaken, AlreadyBooked],
        used_by: [portal "visits"],
    }

    /// Cancels a booking.
    CancelBooking = DELETE "/bookings/{id}" {
        access: [Book],
        reads: [own],
        guard: version,
        answer: 204,
        problems: [WrongVisitState],
        used_by: [portal "visits"],
    }

    /// The hall of the clerk's office today: who waits, who is served, who is expected.
    ReadBoard = GET "/centre/tickets" {
        access: [ServeVisits],
        reads: [HallRead "booking"],
        answer: 200 BoardWire,
        problems: [NotFound],
        used_by: [desk "hall"],
    }

    /// Draws a ticket, for whoever came or for a booking.
    DrawTicket = POST "/centre/tickets" {
        access: [ServeVisits],
        reads: [deed "ticket"],
        guard: once,
        body: DrawWire,
        answer: 201 TicketWire,
        problems: [NotFound, EntryIncomplete, OfficeClosed, WrongVisitState],
        basis: [A3_7_2],
        used_by: [desk "hall"],
    }

    /// Calls the next visitor to a counter; nobody can be chosen.
    CallNext = POST "/centre/tickets/next" {
        access: [ServeVisits],
        reads: [deed "ticket"],
        guard: once,
        body: NextWire,
        answer: 200 TicketWire,
        problems: [NotFound, OfficeClosed, NobodyWaits, CounterBusy],
        basis: [A3_7_2],
        used_by: [desk "hall"],
    }

    /// The visitor is at the counter.
    StartTicket = POST "/centre/tickets/{id}/start" {
        access: [ServeVisits],
        reads: [deed "ticket"],
        guard: version,
        answer: 200 TicketWire,
        problems: [WrongVisitState],
        used_by: [desk "hall"],
    }

    /// The visitor is served.
    FinishTicket = POST "/centre/tickets/{id}/finish" {
        access: [ServeVisits],
        reads: [deed "ticket"],
        guard: version,
        answer: 200 TicketWire,
        problems: [WrongVisitState],
        used_by: [desk "hall"],
    }

    /// Nobody came to the counter.
    MarkAbsent = POST "/centre/tickets/{id}/absent" {
        access: [ServeVisits],
        reads: [deed "ticket"],
        guard: version,
        answer: 200 TicketWire,
        problems: [WrongVisitState],
        used_by: [desk "hall"],
    }

    /// What every office did on a day, `?day=YYYY-MM-DD`, and how often waiting or serving took too long.
    ReportVisits = GET "/supervisor/visits" {
        access: [Oversee],
        reads: [nothing],
        query: DayQuery,
        answer: 200 Vec<DaySumWire>,
        basis: [A3_3_2, A3_3_3],
        used_by: [desk "report"],
    }

    /// Every visit at home.
    ListHomeVisits = GET "/contact/home-visits" {
        access: [RequestHomeVisit],
        reads: [HomeVisitsRead "home_visit"],
        answer: 200 Vec<HomeVisitWire>,
        problems: [NotFound],
        used_by: [desk "home-visits"],
    }

    /// Takes a request for a visit at home.
    RequestHomeVisit = POST "/contact/home-visits" {
        access: [RequestHomeVisit],
        reads: [deed "home_visit"],
        guard: once,
        body: HomeVisitRequest,
        answer: 201 HomeVisitWire,
        problems: [NotFound, VisitIncomplete],
        basis: [A3_10_1],
        used_by: [desk "home-visits"],
    }

    /// Calls a visit at home off.
    CancelHomeVisit = POST "/contact/home-visits/{id}/cancel" {
        access: [RequestHomeVisit],
        reads: [deed "home_visit"],
        guard: version,
        body: CancelWire,
        answer: 200 HomeVisitWire,
        problems: [WrongVisitState, VisitIncomplete],
        used_by: [desk "home-visits"],
    }

    /// The visits of the clerk's office.
    ListCentreHomeVisits = GET "/centre/home-visits" {
        access: [MakeHomeVisits],
        reads: [HomeVisitsRead "home_visit"],
        answer: 200 Vec<HomeVisitWire>,
        problems: [NotFound],
        used_by: [desk "home-visits"],
    }

    /// Takes a visit at home, or takes it over.
    AssignHomeVisit = POST "/centre/home-visits/{id}/assign" {
        access: [MakeHomeVisits],
        reads: [deed "home_visit"],
        guard: version,
        answer: 200 HomeVisitWire,
        problems: [WrongVisitState],
        used_by: [desk "home-visits"],
    }

    /// Ends a visit at home with the application taken in there.
    PerformHomeVisit = POST "/centre/home-visits/{id}/perform" {
        access: [MakeHomeVisits],
        reads: [deed "home_visit"],
        guard: version,
        body: PerformWire,
        answer: 200 HomeVisitWire,
        problems: [WrongVisitState, VisitOfAnother, VisitApplication],
        basis: [A3_10_1],
        used_by: [desk "home-visits"],
    }

    /// Calls a visit at home off.
    CancelCentreHomeVisit = POST "/centre/home-visits/{id}/cancel" {
        access: [MakeHomeVisits],
        reads: [deed "home_visit"],
        guard: version,
        body: CancelWire,
        answer: 200 HomeVisitWire,
        problems: [WrongVisitState, VisitIncomplete],
        used_by: [desk "home-visits"],
    }

    /// Where an application stands, by its number; neither documents nor names.
    TellStatus = POST "/contact/status" {
        access: [ReadStatus],
        reads: [deed "number"],
        pace: LookUps,
        body: AskStatusWire,
        answer: 200 StatusWire,
        problems: [NotFound],
        basis: [R2_5],
        used_by: [desk "status"],
    }
}
