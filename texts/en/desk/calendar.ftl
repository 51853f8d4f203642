### What administrators and supervisors read about the calendar, outages and changes of the Rules.

## calendar: The working calendar.

calendar-title = Working calendar
calendar-lead = A published version is never changed; the next one takes its place for what is lodged from then on. A day that was promised does not move.
calendar-in_force = In force
calendar-version = Version
calendar-years = Years
calendar-published = Published
calendar-source = Source
calendar-off_count = Days off
calendar-worked_count = Worked weekend days
calendar-next_title = Publish the next version
calendar-first_year = First year
calendar-last_year = Last year
calendar-off = Days off besides weekends
calendar-off_hint = One a line, YYYY-MM-DD.
calendar-worked = Saturdays and Sundays that are worked
calendar-worked_hint = One a line, YYYY-MM-DD. Nothing when there are none.
calendar-source_hint = The act it rests on.
calendar-note = Note
calendar-publish = Publish
calendar-publishing = Publishing
calendar-published_said = The new version is in force.
calendar-errors = The calendar cannot be published yet

## outages: Outages.

outages-title = Outages
outages-lead = Deadlines stay the same during an outage. It is shown on the portal and beside cases that are late.
outages-none = Nothing is written down.
outages-kind = What it is
outages-kind_first = Choose
outages-starts = Since when
outages-ends = Until when
outages-time_hint = YYYY-MM-DD HH:MM, Kazakhstan time.
outages-ends_hint = Empty while an outage goes on.
outages-affected = What is affected
outages-cause = Cause
outages-cause_own = In own words
outages-cause_words = Cause in own words
outages-cause_hint = Shown on the portal in the language it is written in. A cause from the list is shown in every language.
outages-write = Write down
outages-writing = Writing
outages-end_now = It has ended
outages-written = Written down.
outages-goes_on = goes on

## rules: Changes of the Rules.

rules-title = Changes of the Rules
rules-lead = Within three working days of an act's registration, three bodies are told (R258/1.3).
rules-none = No change has been entered.
rules-act = Number of the act
rules-what = What it changes
rules-edition = Edition of this program
rules-edition_none = none yet
rules-registered = Registered on
rules-day_hint = YYYY-MM-DD.
rules-notice = Notice to
rules-due = Last day
rules-state = State
rules-owed = to be sent
rules-late = overdue
rules-sent = sent
rules-sent_late = sent late
rules-sent_on = Sent on
rules-reference = Number of the letter
rules-mark = Write down as sent
rules-done = The notice is on record.
rules-add_title = Enter a change
rules-add = Enter
rules-adding = Entering
rules-added = The change is entered; three notices must be sent.
