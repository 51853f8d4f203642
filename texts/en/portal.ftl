### What applicants read and staff does not.

## form: The journey.

form-title = Application for an IIN
form-not_sent = Not sent yet
form-done_of = { $done } of { $all } parts are complete
form-group_person = Person who needs the IIN
form-group_filer = Who is applying
form-group_papers = Documents and consent
form-group_send = Check and send
form-save_continue = Save and continue
form-save_return = Save and go to the list
form-saved = Saved
form-saving = Saving
form-unsaved = Not saved yet
form-not_saved_offline = Not saved: no connection. What you typed is still here.
form-not_saved_signed_out = Not saved: your session ended. What you typed is still here.
form-not_saved_refused = Not saved: the service did not take it. What you typed is still here.
form-save_again = Save again
form-conflict_title = This draft was changed in another window
form-conflict = Both versions are here. Choose the one to keep.
form-conflict_mine = Typed here
form-conflict_theirs = Stored
form-keep_mine = Keep what I typed here
form-take_theirs = Take what is stored
form-delete = Delete this draft
form-delete_sure = Delete for good
form-delete_no = Keep it
form-same_person = Same as in the passport
form-same_you = Same as in my details
form-checked_on = Checked on { $day }
form-warnings_title = Note
form-partly_known = Leave empty what the document does not show.
form-way = Steps of the application
form-place_of = { $name } is here
form-place_any = Where to look on the passport page
form-place_differs = The page of your document may look different.

## check: Check answers.

check-title = Check your answers
check-lead = Compare every line with the documents.
check-change = Change
check-ready = Ready to sign
check-not_ready = Some answers need attention
check-parity = Checked under the edition of the Rules in force since { $edition }. The service applies the same rules.
check-parity_broken = This page is older than the service. Reload it before you sign.
check-continue = Read and sign
check-notes_title = An operator will look at this
check-copies = Copies of documents

## sign: Read, sign, send.

sign-title = Read, sign and send
sign-lead = This is your full application. You sign exactly this text.
sign-who_signs = Signs
sign-for_whom = For
sign-statement_differs_title = Nothing was signed
sign-statement_differs = The text of the service differs from the one this page made from your answers. Reload the page. If it happens again, call 1414.
sign-send = Sign and send
sign-sending = Signing and sending
sign-prepared_until = Sign before { $until }.
sign-preparing = Preparing the text
sign-errors_title = It cannot be signed yet
sign-errors = Correct the answers first.
sign-again = Prepare the text again
sign-step_read = 1. Read
sign-step_key = 2. Choose how to sign
sign-step_send = 3. Sign and send

## done: The confirmation.

done-title_received = Application received
done-received_at = Received
done-checking = The signature is good, but a service that must confirm it (whether the certificate was revoked, or the exact time) does not answer now. We will ask it again.
done-checking_due = Nothing is lost: the time counts from the receipt. If the certificate is valid, you will get the result by { $day }.
done-checking_end = Then the application gets its number and appears in “My applications”. If the certificate was revoked, nothing is registered, and we say so there; the draft stays.
done-take_back = Take the application back
done-turned_away = The application is not registered
done-to_draft = Open the draft
done-title = Application sent
done-title_ready = The IIN is ready
done-number = Number of the application
done-next_title = What happens next
done-next_due = You will get the result by { $day }.
done-next_where = It will be in “My applications”, and stays there.
done-next_nothing = You do not need to do anything.
done-next_night = You applied outside working hours. The result is released when the next working day opens: { $moment }.
done-to_application = See the application
done-to_cabinet = My applications

## cabinet: The cabinet and an application.

cabinet-receipt_waiting = Received, the signature is being checked
cabinet-receipt_turned_away = Not registered
cabinet-title = My applications
cabinet-drafts = Drafts
cabinet-draft = Draft
cabinet-draft_of = Draft for { $name }
cabinet-continue = Continue
cabinet-begin = Start an application
cabinet-begin_hint = A draft is already open. Continue it, or start another for another person.
cabinet-applications = Sent
cabinet-none = Nothing has been sent yet.
cabinet-number = Number
cabinet-recipient = For
cabinet-lodged = Sent
cabinet-due = Due by
cabinet-state = State
cabinet-open = Open
cabinet-touched = Changed { $moment }
cabinet-stage_lodged = Sent
cabinet-stage_under_check = Being checked
cabinet-stage_granted = Granted
cabinet-stage_refused = Refused
cabinet-stage_issued = Ready
cabinet-result_title = Registration certificate
cabinet-certificate_number = Number of the certificate
cabinet-code = Verification code
cabinet-download_pdf = Download the certificate (PDF)
cabinet-download_p7s = Signature of the certificate (.p7s)
cabinet-download_statement = Text you signed
cabinet-download_envelope = Your signature (CMS)
cabinet-downloads = Technical files: signatures and the text you signed
cabinet-filed_title = What you sent
cabinet-evidence = What was checked
cabinet-history = History
cabinet-by_representative = representative
cabinet-by_system = service
cabinet-by_operator = operator
cabinet-step_lodged = Sent and accepted
cabinet-step_claimed = Taken for checking
cabinet-step_released = Returned to the queue
cabinet-step_formed = IIN formed
cabinet-step_corrected = Details corrected
cabinet-step_refused = Refused
cabinet-step_issued = Certificate placed in the cabinet
cabinet-refused_title = The service was refused
cabinet-refused_grounds = Ground
cabinet-refused_reason = Reason
cabinet-refused_next = You can apply again once the reason is removed, or complain within 3 months: through the office of the police body, e-Otinish.kz, or 1414.
cabinet-waiting_title = The application is being checked
cabinet-waiting = You will get the result by { $day }. You do not need to do anything.
cabinet-keep_hint = Anyone who holds the certificate can check it here by the code.
cabinet-stage_hearing = Your answer is awaited
cabinet-stage_withdrawn = Taken back
cabinet-step_withdrawn = Taken back
cabinet-step_hearing_opened = A refusal is intended: you were asked to answer
cabinet-step_hearing_answered = You answered
cabinet-step_hearing_concluded = The answer was heard; the check goes on
cabinet-withdraw_title = Take the application back
cabinet-withdraw_hint = You can take it back until the decision. No IIN is formed, and you can apply again for the same document.
cabinet-withdraw_reason = Reason, if you wish to give one
cabinet-withdraw = Take it back
cabinet-withdrawn_title = You took the application back
cabinet-withdrawn = No IIN was formed. You can apply again for the same document at any time.
cabinet-hearing_title = A refusal is intended: you may answer
cabinet-hearing_lead = Read the reasons. You may object until { $day }; the decision is made after that.
cabinet-hearing_objection = Your objection
cabinet-hearing_objection_hint = Say what is wrong with these reasons: 10 to 4,000 characters. You answer once.
cabinet-hearing_object = Send the objection
cabinet-hearing_waive = I have nothing to object
cabinet-hearing_objected = You objected
cabinet-hearing_waived = You had nothing to object
cabinet-hearing_record = Record of the hearing
cabinet-hearing_silent = No answer was given in time.
cabinet-download_refusal = Download the refusal (PDF)
cabinet-download_refusal_p7s = Signature of the refusal (.p7s)
cabinet-refused_number = Number of the refusal
cabinet-refused_appeal = How to complain
cabinet-provider = Provided by
cabinet-filed_for_you = Filed for you by { $name }
cabinet-filed_for_you_hint = You can read and keep everything here and complain about it. Only the person who filed it can take it back.
cabinet-print = Print
cabinet-use_title = What the number is for
cabinet-use_bank = Open a bank account
cabinet-use_bank_text = Show the certificate and the passport.
cabinet-use_work = Sign a contract
cabinet-use_work_text = Give the number to the employer or the landlord.
cabinet-use_tax = Pay tax
cabinet-use_tax_text = The number goes on every payment.

## looks: Who saw the reader's own data.

looks-title = Who viewed your data
looks-hint = Every viewing of your data by staff, other systems and those who applied for you is recorded. Your own is not listed.
looks-show = Show the list
looks-earlier = Show earlier
looks-none = Nobody has viewed your data.
looks-when = When
looks-who = Who
looks-what = What was viewed
looks-register = your data in the register
looks-application = your application
looks-copy = a copy of your document
looks-paper = your certificate or another paper
looks-form = your form at a service centre
looks-visit = your visit
looks-complaint = your complaint
looks-consulted = asked whether the number is yours
looks-status = the state of your application, by telephone
looks-journal = records about you in the journal

## checks: How an application is checked.

checks-title = How your application is checked
checks-lead = Every check rests on a paragraph of the Rules. Here are all of them: the words of the order and what you see.
checks-same = The same checks run in your browser while you type and in the service when you send. Nothing else decides.
checks-loading = Reading the list
checks-paragraph = Paragraph
checks-words = The words of the order (in Russian)
checks-error = must be corrected
checks-warning = an operator looks
checks-notice = good to know
checks-link = How an application is checked

## certificate: Checking a certificate.

certificate-title = Check a registration certificate
certificate-lead = Enter the verification code printed on the certificate, or scan its square code.
certificate-code = Verification code
certificate-code_hint = Letters and digits; hyphens may be left out.
certificate-check = Check
certificate-checking = Checking
certificate-current_title = The certificate is genuine and in force
certificate-current = Compare these lines with the certificate.
certificate-superseded_title = A newer certificate took its place
certificate-superseded = The certificate is genuine, but the details have been corrected since. Ask its holder for the newer one; the number is the same.
certificate-unknown_title = No certificate has this code
certificate-unknown = Check the code for misread characters. If the code is copied correctly, the document is not a certificate of this service.
certificate-number = Number
certificate-issued_on = Issued
certificate-iin = IIN
certificate-initials = Initials
certificate-compare = For the holder’s safety the number is shown in part.
certificate-empty = Enter the code printed on the certificate.
