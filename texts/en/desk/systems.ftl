### What administrators read about other systems and about this one.

## consumers: Other systems.

consumers-title = Other systems
consumers-lead = A system asks with its key and learns yes or no, never more. Every ask is in the journal.
consumers-none = No system has a key.
consumers-name = Name
consumers-scopes = What it may ask
consumers-key = Key begins
consumers-expires = Last day
consumers-day_hint = YYYY-MM-DD, within two years.
consumers-per_minute = Requests per minute (max.)
consumers-per_day = Requests per day (max.)
consumers-today = Asked today
consumers-state = State
consumers-good = good
consumers-revoked = taken back
consumers-revoke = Revoke key
consumers-add_title = Give a key
consumers-add = Make the key
consumers-adding = Making
consumers-key_title = The key is made
consumers-key_once = It is shown once, here. Hand it over safely.

## messages: Messages to other systems.

messages-title = Messages to other systems
messages-lead = A message goes until it arrives, each case in its order. What failed waits for you.
messages-neighbours = Other systems
messages-name = System
messages-way = Way
messages-state = State
messages-open = answers
messages-paused = does not answer; one message is tried every half minute
messages-off = not connected
messages-waiting = Waiting
messages-dead = Failed
messages-sent = Arrived
messages-none = Everything has arrived.
messages-list = Not arrived yet
messages-application = Application
messages-kind = Message
messages-to = To
messages-attempts = Attempts
messages-next = Next attempt
messages-given_up = failed
messages-again = Send again
messages-done = It is sent again.
messages-reload = Refresh

## upkeep: How the service itself is doing.

upkeep-title = State of the service
upkeep-lead = What runs out, and what the service could not do by itself.
upkeep-signs = The service can sign papers now.
upkeep-signs_not = The service cannot sign papers: its key is not valid. Decisions stand; papers follow when the key is renewed.
upkeep-watched = The clock has not run evenly for an hour yet, or it was set: nothing is deleted until it has.
upkeep-expiries = What runs out
upkeep-what = What
upkeep-whose = Whose
upkeep-ends = Valid until
upkeep-state = State
upkeep-service_key = Key of the service
upkeep-anchor = Root certificate
upkeep-issuer = Certificate of an authority
upkeep-timestamps = Certificate of the timestamps
upkeep-list = Revocation list
upkeep-good = valid
upkeep-ending = renew within two months
upkeep-soon = renew within a month
upkeep-now = renew now
upkeep-over = expired
upkeep-stuck = Set aside
upkeep-stuck_lead = Each is tried again by itself. What stays here needs somebody to look at it.
upkeep-stuck_none = Nothing is set aside.
upkeep-queue = Work
upkeep-item = About
upkeep-attempts = Attempts
upkeep-since = Since
upkeep-next = Next attempt
upkeep-reason = Reason
upkeep-certificates = Certificate to issue
upkeep-refusals = Refusal to draw up
upkeep-notes = Messages to hand on
upkeep-received = Signature to check
upkeep-drafts = Draft to delete
upkeep-intakes = Counter form to delete
upkeep-orphans = Leftover file to delete
upkeep-findable = Person to make findable
upkeep-cases = Application to show to an operator
upkeep-reload = Refresh
