### What clerks, the contact centre and supervisors read about visits.

## hall: The hall.

hall-title = Hall
hall-lead = Visitors are called in the order of arrival, booked ones at their time. Nobody can be chosen.
hall-closed = The office is closed now: no tickets are drawn.
hall-counter = Your counter
hall-counter_first = Choose
hall-next = Call the next visitor
hall-calling = Calling
hall-draw = Ticket: { $purpose }
hall-drawn = Ticket { $label } is drawn.
hall-waiting = Waiting
hall-nobody = Nobody waits.
hall-at_counters = At the counters
hall-counters_free = All counters are free.
hall-expected = Booked for today
hall-nobody_expected = Nobody else has booked for today.
hall-ticket = Ticket
hall-purpose = Purpose
hall-waited = Waited
hall-served = Served
hall-state = State
hall-came = Has come
hall-start = Is here
hall-finish = Finish
hall-absent = Did not come
hall-minutes = { $minutes } min
hall-too_long = too long
hall-sum = Today
hall-visits = Visitors
hall-absent_count = Did not come to the counter
hall-over_wait = Waited longer than 15 minutes
hall-over_serve = Served longer than 20 minutes
hall-longest = Longest wait, min
hall-longest_serving = Longest serving, min
hall-booked_for = booked for { $time }
hall-counter_said = Ticket { $label }, counter { $counter }
hall-to_counter = Take the documents
hall-to_results = Give the result
hall-belongs = Visitor with ticket { $label }: a new form or a result given is noted under this visit.
hall-counter_head = Counter

## home: Visits at home.

home-title = Visits at home
home-lead = For people who cannot look after themselves, move about or find their way. Form and documents are the same as at the counter.
home-none = No visits at home.
home-number = Number
home-who = Who and where
home-phone = Phone
home-when = When
home-reason = Reason
home-state = State
home-clerk = Clerk
home-take = Take the visit
home-take_over = Take it over
home-perform = Visit is done
home-application = Number of the application taken in there
home-application_hint = Register it at the counter first.
home-call_off = Call off
home-cause = Why it is called off
home-done = The visit is done.
home-taken = The visit is yours.
home-called_off = The visit is called off.
home-mine = yours
home-office = Office

## contact: The contact centre.

contact-title = Contact centre
contact-status_title = Where does an application stand?
contact-status_lead = Tell stage, day and office. Documents and names are not shown here.
contact-status_number = Number of the application
contact-status_ask = Find
contact-status_hint = As on the receipt, for example Ф-2099-000123.
contact-kind = Asked for
contact-kind_formation = formation of an IIN
contact-kind_convict = formation for a convict
contact-kind_correction = correction
contact-stage = Stage
contact-initials = Initials
contact-due = Result due by
contact-taken_in = Taken in at
contact-portal = the portal
contact-request_title = Request a visit at home
contact-request_lead = For the three reasons of the Rules only: loss of the ability to look after oneself, to move or to find one's way.
contact-name = Who is visited
contact-address = Address
contact-phone = Phone
contact-reason = Reason
contact-reason_first = Choose a reason
contact-office = Office that goes
contact-office_first = Choose an office
contact-day = Day
contact-day_hint = YYYY-MM-DD, within two weeks, on a day on which the office is open.
contact-from = From
contact-until = Until
contact-time_hint = HH:MM, in the hours of the office.
contact-ask = Request the visit
contact-asking = Requesting
contact-asked = Visit { $number } is requested.
contact-list_title = Visits at home

## waits: The supervisor's report.

waits-title = Waiting and serving
waits-lead = Waiting to hand in documents lasts 15 minutes at most, serving 20. What took longer is counted here.
waits-day = Day
waits-day_hint = YYYY-MM-DD; empty for today.
waits-show = Show
waits-none = There are no service centres.
