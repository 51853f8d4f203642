### What happened to a call, and, as its detail, what to do next.

# The body is not the JSON this endpoint takes.
malformed = The request could not be read
    .detail = Reload the page and try again. What was saved is safe.
# A text holds characters that cannot be printed.
text-unprintable = A text holds a character that cannot be printed
    .detail = It may have come with something pasted. Type that text again. Nothing was changed.
# The body is larger than allowed.
too-large = The request is too large
    .detail = Send less at once: shorten the texts or attach files one by one.
# The request has no `Idempotency-Key`, or one that is not 8–64 letters, digits or hyphens.
idempotency-key-missing = The request has no repeat key
    .detail = Add the header Idempotency-Key with 8 to 64 letters, digits or hyphens.
# The same key came with other content.
idempotency-conflict = This repeat key was used for another request
    .detail = Send the request with a new Idempotency-Key.
# Nobody is signed in.
not-signed-in = You are not signed in
    .detail = Sign in with your EDS. Saved drafts are waiting.
# The CSRF token is missing or wrong.
csrf-refused = The page is out of date
    .detail = Reload the page and repeat the step. Nothing was changed.
# The role may not do this.
forbidden = Your role does not allow this
    .detail = Sign in with another role, or ask a colleague who has it.
# There is no such thing for this person.
not-found = There is nothing here
    .detail = Check the address or the number, or go back to your list.
# The method is not offered here.
method-not-allowed = This address does not take such requests
    .detail = Compare address and method with the description of the API: docs/api.md.
# Somebody changed it meanwhile.
stale-version = Somebody changed this in the meantime
    .detail = Load the current state and repeat your change.
# `If-Match` is missing.
version-missing = The request does not say which version it changes
    .detail = Add the header If-Match with the version you read.
# The stage does not allow it; values `from`, `wanted`.
wrong-stage = The step does not fit the stage of the application
    .detail = Current stage: { $from }. Requested: { $wanted }. Reload the page to see what can be done now.
# Another operator holds the case.
not-holder = Another operator holds this case
    .detail = Take the next case from the queue, or wait until this one is released.
# The application has errors; see `findings`.
has-errors = The application has points to correct
    .detail = Correct the points listed and send it again. The draft is safe.
# The challenge is unknown, spent or expired.
challenge-spent = The time for signing in is over
    .detail = Begin signing in again: you will get a fresh text to sign.
# The statement is older than the draft, or expired.
statement-stale = The draft changed after the text for signing was made
    .detail = Read the new text and sign it. The draft is safe.
# Newer rules judge otherwise than those under which it was signed.
judged-anew = The application was checked again by newer rules
    .detail = The result differs from the one you signed. Read it and sign again. The draft is safe.
# The envelope is not a CMS this service reads.
envelope-malformed = The signature could not be read
    .detail = Sign again. The draft is safe.
# The signature is refused; value `reason` is the code of the signature check.
signature-refused = The signature was not accepted
    .detail = { $reason } The draft is safe.
# Whether the certificate is revoked cannot be told now.
revocation-unknown = The state of the EDS certificate cannot be checked now
    .detail = Try again in a few minutes. The draft is safe.
# The draft was received as an application and lies still until its signature is judged.
signature-being-checked = The application is received and its signature is being checked
    .detail = The draft lies still until then. To change it, take the application back first.
# The signature is over other bytes than the statement issued.
content-differs = Another text was signed
    .detail = Open the text again and sign exactly what is shown. The draft is safe.
# The signer is not the person signed in.
signer-differs = The signature belongs to another person
    .detail = Sign with the EDS you signed in with, or sign in again. The draft is safe.
# The certificate carries no IIN, or one that cannot be.
signer-unidentified = The EDS certificate has no correct IIN
    .detail = Use the EDS of a natural person. The draft is safe.
# An IIN is already registered for the holder of this document (paragraph 15.3).
already-has-iin = The holder of this document already has an IIN
    .detail = A second one is not formed. The holder can learn or correct the IIN at a service centre.
# An application for the holder of this document is being checked.
already-filed = You have an application for the holder of this document that is being checked
    .detail = Wait for its result: it does not need to be filed again.
# The file is not a PDF, JPEG or PNG.
copy-type = The file is not a PDF, JPEG or PNG
    .detail = Save the copy in one of these formats and attach it again.
# The file is larger than allowed; value `max`.
copy-too-large = The file is larger than allowed
    .detail = Attach a file of at most { $max }: a lower resolution usually does.
# The file is damaged: it cannot be opened.
copy-unreadable = The file cannot be opened
    .detail = It is damaged. Make the copy again and attach it.
# The file has no page or no picture in it.
copy-empty = There is nothing in the file
    .detail = It has no page and no picture. Check which file you chose, or make the copy again.
# The end of the file is missing.
copy-cut-off = The end of the file is missing
    .detail = It was not saved or sent whole. Make the copy again and attach it.
# The file opens only with a password.
copy-locked = The file is locked with a password
    .detail = Nobody here can open it. Save the copy without a password and attach it again.
# The picture has more pixels than allowed; value `megapixels`.
copy-area = The picture is too large
    .detail = It has more than { $megapixels } million pixels. Save it smaller: 300 dots per inch are enough for a page.
# The files of the person's drafts together are larger than allowed; value `max`.
copies-too-large = The files of your drafts are too large together
    .detail = Together they may have at most { $max }. Finish or delete a draft, or attach smaller files.
# The person sends more files at once than allowed; value `retry_after`, seconds.
uploads-too-many = Several of your files are being sent already
    .detail = Wait until they have arrived, then send this one again.
# The body says that it is of another kind than this call takes, or is packed; value `takes`, its media type.
body-type = The data was sent in a format that is not accepted here
    .detail = Send it as { $takes }, without compression. Nothing was changed.
# The body came too slowly.
body-slow = The data came too slowly
    .detail = The connection was closed, nothing was changed. Check your connection and try again.
# The draft holds as many copies as it may; value `max`.
copies-too-many = The draft holds as many files as it can
    .detail = At most { $max }. Remove a file that is not needed.
# The person has as many drafts as allowed; value `max`.
drafts-too-many = You have as many drafts as allowed
    .detail = At most { $max }. Finish or delete one.
# Ground, reason or checklist is missing or wrong.
decision-incomplete = The decision is not complete
    .detail = Fill in the checklist, the ground and the reason, then decide again.
# The reason of a refusal holds an IIN, which whoever filed must not learn from it.
number-told = The reason holds an IIN
    .detail = The person who filed reads the reason and must not learn the number from it. Say that a number exists, and leave it out.
# Duplicate candidates appeared or changed since the case was shown.
candidates-changed = The list of possible duplicates changed
    .detail = Look at the new list and decide again.
# A duplicate candidate has no decision yet; value `count`, how many.
candidate-undecided = Not every candidate is decided
    .detail = Still open: { $count }. Say of each whether it is the same person or another, and why.
# A candidate was decided to be the recipient: there is an IIN already.
candidate-is-duplicate = A candidate was found to be the recipient
    .detail = They have an IIN already: no other is formed. Refuse the service, or change the decision about the candidate.
# Hearings before a refusal are switched off.
hearing-off = Refusals are not heard beforehand here
    .detail = The order asks for no hearing, and it is switched off here. Decide the case without this step.
# The recipient was not heard on these grounds.
not-heard = The recipient has not been heard on these grounds
    .detail = Send the preliminary decision with every ground, wait for the answer and write the record, then refuse.
# The recipient may still object, or the act comes too soon after the notice; value `day`, from which it may.
hearing-open = The recipient's term to answer still runs
    .detail = This step is possible from { $day }, or earlier if the recipient answers.
# The term to object has ended; value `day`, the last one.
objection-late = The term to object has ended
    .detail = The last day was { $day }. A complaint against the decision stays open to you.
# The recipient has answered already.
objection-given = You have answered already
    .detail = Your answer is in the case. Wait for the decision: it will be in the cabinet.
# The application is decided and cannot be taken back.
already-decided = The application is decided and can no longer be taken back
    .detail = Wait for the result in the cabinet.
# No free case waits.
queue-empty = No free case waits
    .detail = Take another filter, or come back later.
# Whoever filed or signed an application does not decide it.
own-case = You filed or signed this application yourself
    .detail = Leave the case to a colleague: nobody decides their own.
# One person alone may not do this.
second-person-needed = One person alone may not do this
    .detail = Propose it with your reasons: a second person confirms or declines.
# Who proposed cannot confirm.
same-person = Who proposed cannot confirm
    .detail = Somebody else has to look at it.
# The proposal was confirmed, declined, taken back or has expired.
proposal-closed = The proposal is no longer open
    .detail = Load the list again. If it is still needed, propose it anew.
# A proposal for the same waits already.
proposal-open = A proposal for this waits already
    .detail = Wait until it is confirmed or declined, or take it back.
# No serial is left for this date of birth: an administrator must act.
iin-exhausted = No free number is left for this date of birth
    .detail = The administrator has been told. The case stays in the queue with its time of receipt.
# No edition of the Rules was in force on the day of filing; value `day`.
not-in-force = The Rules are not in force on this day
    .detail = Nothing can be filed on { $day }: no edition of the Rules that this service knows was in force.
# The register does not know the number.
iin-unknown = The register does not know this number
    .detail = Check it digit by digit against the certificate.
# The register changed since the correction was filled in; value `fields`.
register-changed = The register changed meanwhile
    .detail = Since this correction was filled in, another one changed: { $fields }. Compare the case with the register and decide anew.
# The result is not released yet; value `release_at`.
not-released = The result is not open yet
    .detail = It opens on { $release_at }, Kazakhstan time.
# Formation through the portal is closed under this edition.
channel-closed = An IIN is now formed only in person
    .detail = Go to a service centre with the identity document.
# The version of the working calendar cannot stand; value `reasons`, see `calendar::version::CalendarFault`.
calendar-refused = The calendar was not published
    .detail = Correct what is listed and publish again. The calendar in force has not changed.
# A part of an entry is missing or cannot be; value `part`.
entry-incomplete = The entry is not complete
    .detail = Check every field, correct it and send it again. Nothing was changed.
# The same is entered already.
already-there = This is entered already
    .detail = Look at the list: the entry is there.
# There is nothing yet, or nothing more, to complain about; value `reason`, see `complaint::ComplaintError`.
complaint-not-open = There is nothing to complain about yet
    .detail = A complaint is taken against a result that was handed out, or once the day of the result has passed, one at a time.
# Nobody judges a complaint about their own decision.
own-decision = This complaint is about your own decision
    .detail = Leave it to another supervisor: nobody judges their own decision.
# Nobody gives themselves a role or takes it from themselves.
own-role = Nobody changes their own role
    .detail = Ask another administrator to do it.
# Copies of the case were not opened by whoever decides; value `copies`, how many.
copies-unopened = Not every copy was opened
    .detail = Open each copy of the application first. Not opened yet: { $copies }.
copy-lost = The file of this copy cannot be opened
    .detail = It is not where it was kept. In a draft, attach it again. In an application, tell the administrator: until it is back, the copy does not count as opened.
copy-undrawn = This page cannot be shown as a picture
    .detail = The service could not draw it within its limits. Open the file itself.
# One person may not hold both roles; values `role`, `other` and `why`, see `access::APART`.
roles-apart = One person cannot have both roles
    .detail = Name another person, or take the other role away first.
# It stands in the configuration and is changed there.
fixed-by-configuration = This is set in the configuration of the service
    .detail = It is changed there, at the next start, not here.
# The key of another system is unknown, expired or taken back.
key-refused = The key of your system is not accepted
    .detail = It is unknown, has expired or was taken back. Ask the administrator of the service for a new one.
# Another system asked with something that cannot be read; names the parts.
ask-unreadable = The question cannot be read
    .detail = Check these parts: { $parts }. A date is YYYY-MM-DD; an IIN has 12 digits with a right check digit.
# No visit can be booked for that time: closed, past, or too far ahead.
slot-not-offered = No visit can be booked for this time
    .detail = Choose a time from the list: it shows the hours of the office for the next two weeks.
# Every place of that time is booked.
slot-taken = Somebody has just booked the last place of this time
    .detail = Choose another time from the list.
# The person has an open booking for the same purpose.
already-booked = You have a booking for this purpose already
    .detail = Come at the booked time, or cancel that booking and choose another time.
# The service centre is closed now.
office-closed = The service centre is closed now
    .detail = Tickets are drawn in the opening hours of the office.
# Nobody waits in the queue.
nobody-waits = Nobody waits in the queue
    .detail = The board shows when the next visitor draws a ticket.
# The counter serves somebody, or the office has no such counter.
counter-busy = This counter cannot call now
    .detail = Finish with the visitor at the counter first, or check the number of the counter.
# The booking, ticket or home visit is not in a state for this; values `from`, `wanted`.
wrong-visit-state = The step does not fit the state of the visit
    .detail = Reload the page to see what can be done now. Nothing was changed.
# A request for a home visit lacks something or cannot be met; value `field`.
visit-incomplete = The request for a home visit is not complete
    .detail = Check name, address, phone, reason, office and time: the time must lie in the hours of the office.
# Another clerk makes this home visit.
visit-of-another = Another clerk makes this home visit
    .detail = Take the visit over first if you go there instead.
# The application named was not taken in on this home visit.
visit-application = This application was not taken in on this home visit
    .detail = Register the application at the counter of the office, then enter its number here.
# The form at the counter has ended; values `from` (`lodged` or `turned_away`) and `wanted`.
intake-ended = This form has ended already
    .detail = State: { $from }. Refresh the list.
# Nobody is known to stand at the counter: neither a ticket that is being served nor a visit at home.
presence-needed = It is not recorded that the visitor is here
    .detail = Work from the ticket that is being served, or from a visit at home that is assigned to you: forms are opened and results are handed over there.
# Every document is there and in date: nobody is turned away (annex 5).
package-complete = The package of documents is complete
    .detail = There is no ground to turn it away: correct the form and register it.
# This kind of application is not taken here yet.
kind-closed = This kind of application is not taken here yet
    .detail = Choose another kind.
# The office has as many forms open as allowed; value `max`.
intakes-too-many = The office has too many forms open
    .detail = At most { $max }. Finish or delete open ones first.
# The result was handed over already.
already-handed-over = The result was handed over already
    .detail = The case tells to whom and when.
# Signing on a phone is not switched on here.
phone-signing-off = Signing on a phone is not offered here
    .detail = Choose a key file or NCALayer. What was saved is safe.
# No signing on a phone by that name, or another browser's.
phone-signing-unknown = This code is unknown here
    .detail = Show a new code on the page where you sign and scan it.
# The signing on a phone stands elsewhere; values `from`, `wanted`, see `eds::phone::PhoneState`.
phone-signing-ended = This code cannot be used any more
    .detail = It was used, called off or has expired. Show a new code on the page and scan it.
# The phone's token is missing, wrong or another signing's.
phone-token-refused = The phone did not prove that it scanned the code
    .detail = Scan the code on the page with the phone again.
# What the phone sent back is not the object it was given.
phone-object-differs = The phone sent back something else than it was given
    .detail = Show a new code and sign with the newest version of eGov mobile.
# The phone's signature is not accepted; value `problem` is the code why.
phone-signature-refused = The phone's signature was not accepted
    .detail = The page where you sign says why and what to do next.
# The result has not come back from ИС МП yet; it is sent again by itself.
result-not-returned = The result has not come back yet
    .detail = It is sent to the service centre again by itself. Reload the page a little later.
# What is to be signed with the service's own key cannot be signed now; what was decided stands.
signing-paused = The paper cannot be signed now
    .detail = The decision is valid. The paper follows as soon as the service has a valid key again.
# An earlier message of the same case has not come: it is to be sent first.
message-early = An earlier message of this case has not come yet
    .detail = Send that one first, then this.
# Under this id, or at this place, another message was taken in.
message-other = Another message was taken in under this id or at this place
    .detail = What was taken in stays as it is.
# Only a message that was given up is sent again; values `from` and `wanted`.
message-under-way = The message is on its way or has arrived
    .detail = Only a failed message is sent again. Reload the page.
# The system that would have to be asked is not connected here.
neighbour-off = This system is not connected here
    .detail = Enter the document or the data yourself.
# The system asked gave no answer that can be used.
neighbour-silent = The system asked did not answer
    .detail = Try again in a few minutes, or enter the document yourself. Nothing has changed.
# The message cannot be taken in; value `part`: `protocol`, `kind`, `case`, `place` or `content`.
message-unfit = The message cannot be taken in
    .detail = Check protocol version, kind, case, place and content. Nothing has changed.
# Too many requests; value `retry_after`, seconds.
rate-limited = Too many requests in a row
    .detail = Try again in { $retry_after } s. Nothing is lost.
# There is no room to keep anything more; value `retry_after`, seconds.
storage-full = The service has no room for more at the moment
    .detail = What was saved is safe. Try again later; if it comes back, call 1414.
# The service cannot answer now.
unavailable = The service cannot answer now
    .detail = Try again in a few minutes. What was saved is safe.
# A fault of ours.
internal = A fault on our side
    .detail = Try again. If it comes back, tell the contact centre 1414 the number of the request.
