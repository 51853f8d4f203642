### The words of codes, each set under the name of what it is; the text of its own is for every other code.

document_kind = another document
    .P = foreign passport
    .PD = diplomatic passport
    .PS = service passport
    .ID = national identity card or internal passport
    .TD = refugee travel document
    .SD = stateless person's document
    .RC = refugee certificate of Kazakhstan

zone_document = identity card
    .AC = crew member certificate
    .PN = internal passport of Russia
    .P = passport

sex = not stated
    .M = male
    .F = female

copy_purpose = Another file
    .identity = Copy of the identity document
    .translation = Notarised translation
    .power_of_attorney = Notarised power of attorney
    .representation_proof = Proof of legal representation
    .application = Signed application
    .delegation = Second notarised power of attorney
    .change_proof = Certificate of the change of identifying data

representative_kind = not stated
    .agent = representative by power of attorney
    .legal = legal representative
    .self = the recipient in person

relation = not stated
    .parent = parent
    .guardian = guardian
    .trustee = trustee

correction_reason = not stated
    .civil_status = an act of civil status
    .citizenship = another citizenship
    .document = the document was renewed
    .operator_error = the register was filled in wrongly

change_proof_kind = another certificate
    .marriage = certificate of marriage
    .divorce = certificate of divorce
    .name_change = certificate of change of name
    .paternity = certificate of paternity
    .adoption = certificate of adoption
    .court = decision of a court
    .citizenship = act on citizenship

stage = unknown stage
    .draft = draft
    .lodged = received
    .under_check = being checked
    .granted = IIN formed
    .hearing = hearing
    .refused = refused
    .issued = result issued
    .withdrawn = withdrawn
    .turned_away = turned away

transition = unknown step
    .lodge = filing
    .claim = taking for the check
    .release = giving back to the queue
    .hear = calling a hearing
    .conclude = ending the hearing
    .withdraw = withdrawal
    .grant = forming the IIN
    .refuse = refusing the service
    .issue = issuing the result

score_reason = another sign
    .document-equal = the same document
    .document-alike = the same document number but for signs that look alike
    .document-number-equal = the same document number
    .name-key-equal = the name sounds the same
    .name-sound-equal = the names sound alike though they are spelled apart
    .name-key-close = the names are close
    .name-order-swapped = surname and given name change places
    .name-married = the surnames differ, as after a marriage; given name and patronymic are the same
    .name-initials = a given name is written as an initial; the surname is the same
    .name-key-differs = the names differ
    .birth-date-equal = the same date of birth
    .birth-date-partial = dates of birth agree in the known part
    .birth-date-near = dates of birth differ by a digit, a day or few years
    .birth-date-swapped = day and month of birth change places
    .birth-year-equal = the same year of birth
    .birth-date-differs = dates of birth differ
    .patronymic-equal = the same patronymic
    .patronymic-differs = the patronymics differ
    .sex-equal = the same sex
    .sex-differs = the sex differs
    .citizenship-equal = the same citizenship

checklist = Another check
    .form-complete = The form is complete
    .copy-legible = The copies are legible
    .document-valid = The document is valid and of an accepted kind
    .data-equal-copy = The data are those of the copy
    .translation-read = The translation was read and agrees
    .authority-valid = The representative's authority is in force
    .mrz-consistent = The machine-readable zone agrees with the form
    .data-certified = The head of the institution certified the particulars
    .register-current = The current values are those of the register
    .evidence-supports = Evidence supports each change
    .duplicates-searched = An earlier IIN was searched for

mrz_part = check digit
    .number = document number
    .birth = date of birth
    .expiry = date of expiry
    .personal = personal number
    .composite = the line as a whole

why =
    .duplicate-candidate = similar people in the register
    .automatic-off = automatic grants are switched off
    .filed-beside = another application on the same document is undecided
    .people-per-day = this representative files for many people today
    .people-per-30-days = this representative files for many people within 30 days
    .file-of-another = a file of it was attached for another person before
    .typed-at-counter = a second person reads what was typed at a counter
    .identity-replaced = nothing is left of who the holder of the number was: a supervisor must agree
    .iin-exhausted = no number is left for this date of birth

ground =
    .untrue = The documents or the data in them proved untrue
    .unfit = The data and particulars of the recipient are not as the Rules require
    .registered = The recipient already has an IIN registered earlier
