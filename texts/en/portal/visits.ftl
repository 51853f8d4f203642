### What applicants read about the service, its centres and their visits there.

## service: The passport of the service.

service-title = About the service
service-lead = Everything the Rules say about the service, in plain words. The words of the Rules stand under each part.
service-order_words = In the words of the Rules
service-order_note = The Rules are printed in Russian and Kazakh; this is the Russian text.
service-offices_title = Service centres
service-offices_lead = Every centre takes formations and corrections. Draw a ticket there, or book a time.
service-office = Centre
service-address = Address
service-hours = Hours
service-open_now = Open today until { $until }
service-opens_next = Opens { $day } at { $opens }, until { $until }
service-no_offices = The addresses of the centres stand on the sites below.
service-sources = Addresses are published on:
service-contacts_title = Questions
service-contacts = Single contact centre: 1414, 8 800 080 7777.
service-to_today = Can I apply here today?
service-to_visits = Book a visit

## today: Can I apply here today?

today-title = Can I apply here today?
today-lead = Answer one question at a time. Nothing personal is asked, nothing is sent and nothing is stored.
today-wanted = What is needed?
today-formation = A new IIN
today-correction = A correction of the data under an IIN
today-convict = An IIN for a person who serves a sentence and has no documents
today-citizen = Is the person a citizen of Kazakhstan?
today-document = Does the person have a valid foreign passport?
today-iin = Does the person have an IIN?
today-iin_yes = Yes
today-iin_no = No
today-iin_unsure = Not sure
today-asker = Who would apply?
today-asker_self = The person
today-asker_legal = A parent, guardian or trustee
today-asker_agent = A representative by power of attorney
today-eds = Does the person applying have a digital signature (EDS)?
today-at_home = Can the person leave home?
today-at_home_hint = Answer “No” for people who cannot look after themselves, move about or find their way.
today-place = Where would you like to apply?
today-place_first = Choose a place
today-place_portal = On this portal
today-place_police = At a police body
today-answer_first = The answer appears here as soon as it is certain.
today-bring = Prepare
today-opening_now = Open today until { $until }.
today-opening_next = Opens { $day } at { $opens }, until { $until }.
today-due = The result is due by { $day }.
today-released = It is handed out from { $moment } on.
today-basis_note = The answer follows the Rules in force today and the working calendar.

## booking: Booking a visit.

booking-title = Book a visit to a service centre
booking-lead = Come at the booked time and draw a ticket: you are called at that time. Without a booking you are served in the order of arrival.
booking-office = Service centre
booking-office_first = Choose a centre
booking-day = Day
booking-day_first = Choose a day
booking-purpose = What do you come for?
booking-time = Time
booking-time_first = Choose a time
booking-no_times = No free time on this day. Choose another day or another centre.
booking-book = Book
booking-busy = Booking
booking-booked_title = Your visit is booked
booking-booked = { $office }: { $day }, { $time }. Bring the documents and come a few minutes early.
booking-mine = Your bookings
booking-none = You have no bookings.
booking-state = State
booking-state_open = booked
booking-state_arrived = you have come
booking-state_cancelled = cancelled
booking-state_missed = missed
booking-cancel = Cancel
booking-cancelled = The booking is cancelled.
booking-incomplete = Choose centre, day, purpose and time.
booking-rules = One open booking for each purpose. Nobody is served ahead of others for money or at request.
booking-no_offices = This service has no centres to book. Their addresses stand on the page about the service.
