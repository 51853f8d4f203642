### What a clerk reads at the counter: forms, the checklist, registering, turning away, results.

## list: The list of open forms.

list-title = New applications
list-lead = Open an application, type it in from paper, make the copies and register it.
list-formation = Formation of an IIN
list-convict = Convict without documents
list-correction = Correction of registered particulars
list-open = New application
list-none = No application is open.
list-known = What the register says of a number
list-known_number = IIN
list-known_hint = The number that the visitor names. Every look is remembered.
list-known_ask = Show
list-opened = Open applications
list-recipient = Recipient
list-kind = Kind
list-touched = Changed
list-go_on = Continue
list-nameless = no name yet
list-refusals = Refusals to take documents
list-refusals_none = Nobody was turned away.
list-number = Number
list-documents = Documents
list-signed = Signed by both sides
list-sign = Both sides have signed
list-signed_said = The signatures are noted.
list-paper = Receipt (PDF, 2 copies)

## form: One form.

form-title = Application
form-checklist = Documents
form-document = Document
form-state = State
form-present = there
form-missing = missing
form-not_as_listed = not the right one
form-expired = expired
form-not_owed = not needed
form-findings = What the rules say
form-clear = No findings.
form-errors = There is a problem
form-save = Save
form-saving = Saving
form-saved = Saved.
form-print = Print the application to be signed (PDF)
form-discard = Delete the application
form-discarded = The application is deleted.
form-registered = The register says
form-not_registered = nothing
form-change_to = The new value, as in the document.
form-elsewhere = The place of stay belongs to another service centre: { $office }. You may take the application in all the same.
form-copies = Copies
form-fetch = Get a document from the digital documents service
form-fetch_iin = IIN of the person
form-fetch_code = Code by which the person agreed
form-fetch_code_hint = 4 to 12 letters or digits, as the person received it.
form-fetch_do = Get the document
form-fetch_said = The document is attached.
form-rules_note = Correct errors with the visitor. Documents are refused only when one is missing or has expired.

## finish: How it ends.

finish-register = Register
finish-identified_by = Document by which the person was identified
finish-identified_hint = Leave it empty when the recipient came in person with the document of the application.
finish-registering = Registering
finish-registered = The application is registered
finish-application = Application number
finish-receipt = Receipt number
finish-receipt_print = Receipt for the documents (PDF)
finish-due = Result due
finish-next = To the list of applications
finish-turn_away = Refuse to take the documents
finish-turn_away_lead = The receipt names the documents that are missing or have expired. Nothing is registered.
finish-seen = Seen as an original, no copy made
finish-phone = Phone of the clerk
finish-turn_away_do = Refuse and write the receipt
finish-turned_away = The refusal to take documents is written
finish-no_ground = Every document is there: there is no ground to refuse.
finish-known = Tell the person. Nothing is registered.

## results: Results.

results-title = Issue results
results-lead = A certificate is printed when the result is there, and given to somebody who was identified.
results-none = No result waits.
results-recipient = Recipient
results-outcome = Result
results-granted = certificate
results-refused = reasoned refusal
results-waits = not there yet
results-coming_back = decided, but the result has not come back yet: it is sent again by itself
results-prints = Times printed
results-print = Print
results-printed = The print is noted.
results-give = Hand over
results-name = Given to
results-document = Document of the person who received it
results-document_hint = A representative also shows the power of attorney.
results-given = The hand-over is noted.
results-visit = Ticket or visit
results-visit_hint = Results are given to the person being served, or on a visit at home.
results-choose = Choose
results-no_visit = Nobody is being served.
results-to_hall = Call the next visitor
