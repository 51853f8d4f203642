### What administrators and auditors read about people and roles.

## staff: Staff.

staff-title = Staff
staff-lead = A person you add can work at once. Nobody changes their own role.
staff-name = Name
staff-iin = IIN
staff-role = Role
staff-role_first = Choose
staff-office = Office
staff-office_hint = For clerks only: the code of the office.
staff-configured = from the configuration
staff-remove = Remove role
staff-add_title = Add a staff member
staff-add = Add
staff-adding = Sending
staff-done = The list is changed.
staff-action = Change
staff-two_hint = Operators, supervisors and administrators are added by two administrators: one proposes, another confirms. The role of an administrator or an auditor is removed in the same way.
staff-proposals = Waiting for a second administrator
staff-proposals_lead = A proposal waits for seven days.
staff-proposal_name = Add role
staff-proposal_remove = Remove role
staff-proposed_by = Proposed by { $name }. Answer by { $until }.
staff-confirm = Confirm
staff-decline = Decline
staff-take_back = Take back
staff-about_you = This is about you: another administrator decides.
staff-none_wait = No proposals.

## journal: The journal.

journal-title = Journal
journal-lead = Everything that happened, newest first. Reading it is an entry too.
journal-number = Number of an application
journal-fact = Fact
journal-fact_any = Any
journal-person = IIN of a person
journal-person_hint = Who looked at this person, and what was done for them.
journal-actor = IIN of the person who acted
journal-actor_hint = For example an operator.
journal-rows = Decided rows compared with the journal: { $rows }.
journal-row_differs = Changed in the database: { $kind } { $id }, entry { $seq }.
journal-row_missing = Missing in the database: { $kind } { $id }, entry { $seq }.
journal-from = From
journal-to = To
journal-day_hint = YYYY-MM-DD, may be empty.
journal-show = Show
journal-older = Older entries
journal-none = Nothing found.
journal-at = When
journal-what = What
journal-who = Who
journal-about = About
journal-detail = Detail
journal-whole_title = Journal integrity confirmed
journal-whole = Verified on { $at }: { $entries } entries, { $seals } sealed days.
journal-broken_title = The journal is damaged
journal-broken = Verified on { $at }. First entry that does not fit: { $place }. Seals that do not fit: { $seals }.
journal-unread = The journal has not been verified yet.
journal-check = Verify now
journal-checking = Verifying
