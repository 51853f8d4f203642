### Pages that the service writes whole, for everybody: the first page, help, personal data, accessibility, and the people of a demonstration.

## start: The first page.

start-title = Get an IIN for a foreigner
start-lead = The individual identification number (IIN) is assigned once and for life. Foreigners and stateless persons who are temporarily in Kazakhstan need it to open a bank account, sign a contract or pay tax.
start-free = Free
start-day = 1 working day
start-minutes = 15 minutes to apply
start-other = I am applying for someone
start-other_text = You have a notarised power of attorney, or you are the parent, guardian or trustee. You sign with your digital signature (EDS).
start-apply = Start an application
start-alone = I will come myself
start-alone_text = Bring your passport to a service centre. You do not need a digital signature.
start-centres = Find a service centre
start-check = Check a certificate or a status
start-status = See my application
start-next = What happens next
start-fill = Fill in the form
start-fill_text = It takes about 15 minutes. Every page is saved.
start-sign = Sign
start-sign_text = You read the application as plain text and sign it. The key never leaves your device.
start-checked = We check
start-checked_text = You get the result within 1 working day. If you apply after hours, at a weekend or on a holiday, you get it on the next working day.
start-get = Get the certificate
start-get_text = It comes to “My applications” and stays there. If we refuse, we tell you why.
start-need = What you need
start-passport = Passport of the person
start-passport_text = A photo or scan of the main page: PDF, JPEG or PNG
start-power = Notarised power of attorney
start-power_text = Parents, guardians and trustees add the document that shows it
start-translation = Notarised translation
start-translation_text = Only if the passport is in neither Cyrillic nor Latin letters
start-key = Your digital signature
start-key_text = NCALayer, eGov mobile, or the key file (.p12) and its password
start-not_you = If this is not you
start-unsure = Not sure? Answer a few questions
start-citizen = The person is a citizen of Kazakhstan
start-citizen_text = A citizen’s number is formed when the birth is registered or the first identity document is issued. Ask at a service centre or call 1414.
start-resident = The person has a residence permit
start-resident_text = The IIN is printed on the residence permit or the certificate of a stateless person. You do not need this service.
start-has = The person already has an IIN
start-has_text = A second IIN is never assigned. It stays the same after a new passport. If the number is lost, a service centre finds it by the passport.
start-correction = The details under the IIN are wrong
start-correction_text = Bring the identity document and the proof of the change to any service centre. A representative brings a notarised power of attorney. The number does not change.
start-convict = The person serves a sentence and has no identity document
start-convict_text = A separate application (annex 2) is filed through a service centre.
start-home = The person cannot come
start-home_text = Documents are taken at home from people who cannot move about or look after themselves. Call 1414 or 8 800 080 7777.
start-law = Legal basis
start-law_row = Rules, annex 3, row { $row }
start-law_paragraph = Rules, paragraph { $paragraph }

## help: Help.

help-title = Help
help-lead = Short answers to the questions people ask most. Anything else: call 1414 or 8 800 080 7777, free of charge.
help-who = Who can apply on the portal?
help-who_text = Applications here are signed with a digital signature, and only a person with an IIN can have one. So a representative applies: with a notarised power of attorney, or as a parent, guardian or trustee. The person who needs the number can go to a service centre with the passport.
help-no_key = I have no digital signature
help-no_key_text = Go to any service centre with the documents. Nothing has to be signed electronically there.
help-key = I cannot sign
help-key_text = Choose another way to sign: NCALayer, eGov mobile or a key file. For signing choose the key for documents; the key for signing in cannot sign. Your draft is saved, whatever happens to the signature.
help-photo = The file is not accepted
help-photo_text = The service takes PDF, JPEG and PNG. An iPhone often saves HEIC: send the photo to yourself by e-mail, or choose “Most compatible” in the camera settings.
help-draft = Where is my draft?
help-draft_text = In “My applications”, on any device where you sign in. A draft that nobody opens for a long time is deleted with its files.
help-refused = The application was refused
help-refused_text = The refusal names the reason. Put it right and apply again at any time, or complain within 3 months.
help-wrong = Something in the certificate is wrong
help-wrong_text = Details are corrected at a service centre. Bring the identity document and the proof of the change. The number stays the same.
help-hours = When does the service work?
help-hours_text = The portal: around the clock, except for announced maintenance. Service centres: Monday to Friday 9:00–18:00, duty branches to 20:00, Saturday 9:00–13:00, no break.
help-checks = How an application is checked
help-write = Tell us what is unclear
help-write_text = If a page of this service is hard to understand, say so: call 1414 or write to

## privacy: Personal data.

privacy-title = Personal data
privacy-lead = What this service knows about you, why, and who may read it.
privacy-what = What we ask for
privacy-what_text = What the application form of the Rules asks for: the details of the person who needs the number, of the representative, and copies of the documents. You see every answer before you sign.
privacy-why = Why
privacy-why_text = To form or correct an IIN. The recipient’s consent is part of the signed application.
privacy-who = Who reads it
privacy-who_text = Service-centre staff who take the application in or hand over the result, and the Ministry’s operators and supervisors who decide on it. The contact centre sees the stage of an application, not its documents. Auditors read the journal of who did what. The national register, the notaries’ register and the migration record are asked whether the answers are right, and state systems are told what was decided. A bank or another body with access may ask whether a number belongs to a person it knows. The recipient and the representative see what they filed. Whenever staff open a case, it is recorded who, when and which.
privacy-how = How it is kept
privacy-how_text = Copies of documents are encrypted. Your key and its password never leave your device. What was filed is kept as the law on the register requires; a draft that nobody opens for a long time is deleted.
privacy-cookies = Cookies
privacy-cookies_text = One for your session after you sign in, one for the language. There are no counters, no advertising and no files from other sites.
privacy-rights = Your rights
privacy-rights_text = You can read and download everything you filed in “My applications”, take an application back until the decision, and ask for wrong data to be corrected at a service centre. Questions: 1414.

## access: Accessibility.

access-title = Accessibility
access-lead = Everybody must be able to use this service. It is built to meet WCAG 2.2 at level AA.
access-can = What you can do
access-can_text = Use everything with the keyboard alone. Enlarge the page to 400 %. Use light or dark colours, or the colours of your system. Read this page, the first page and the check of a certificate without JavaScript.
access-tested = How it is tested
access-tested_text = Its pages are checked automatically in three languages, in light, dark and system colours and at a width of 320 pixels. People who use screen readers have not tested it yet.
access-limits = What is not accessible yet
access-limits_text = NCALayer and eGov mobile are programs of others, and we cannot change them. If they do not work for you, use a key file or go to a service centre.
access-tell = If something does not work for you
access-tell_text = Call 1414 or 8 800 080 7777. You can also apply at a service centre; for people who cannot come, documents are taken at home.

## demo: People of the demonstration.

demo-title = People of the demonstration
demo-lead = They are made up, and the demonstration’s registers know them alone. File for one of them with their papers and you have a number within a minute.
demo-how = Sign in with the key representative.p12, choose “A representative by power of attorney”, photograph or attach the passport, attach the power of attorney and answer what is below. For anybody else an officer decides.
