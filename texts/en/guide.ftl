### May I apply here today, and the passport of the service: plain language, which explains the order and never replaces it.

outcome =
    .now = Yes, you can apply now
    .later = Yes, when the office opens
    .elsewhere = You cannot apply this way
    .not-for-you = This service is not for you

advice =
    .citizen = The service is for foreigners and stateless persons. Citizens of Kazakhstan receive an IIN with their own documents.
    .has-iin = A person who has an IIN gets no second one. At a service centre you can learn the number or correct the data.
    .may-have-iin = There may be an IIN from earlier: it is searched for when you apply. If it is found, no new one is formed.
    .nothing-to-correct = Without an IIN there is nothing to correct. Apply for an IIN first.
    .document-needed = Without a valid foreign passport the documents are not accepted. Renew the passport first.
    .correction-at-centre = Data are corrected at a service centre only. Go there with the documents.
    .convict-at-centre = For convicts without documents the application is handed in at a service centre.
    .in-person = Under the edition in force the person comes to a service centre in person to get an IIN.
    .not-at-provider = The police body takes no applications: use the portal or a service centre.
    .provider-receives = With questions you can come to the police body now: until 17:30, without booking.
    .provider-closed = With questions the police body receives people Monday to Friday 9:00–17:30, with a break 13:00–14:30.
    .eds-needed = The portal asks for an EDS. Without one, go to a service centre.
    .own-eds = If you have an EDS of your own, you have an IIN: no second one is formed.
    .representative-files = On the portal a representative with an EDS applies for you. You yourself can go to a service centre.
    .file-now = Sign in on the portal and fill in the application: the portal works around the clock.
    .after-hours = It is after hours now: the result is handed out on the next working day.
    .come-now = The office is open now: come with the documents.
    .come-later = The office is closed now: below you see when it opens.
    .queue = Draw a ticket of the electronic queue there, or book a time on the portal beforehand.
    .place-of-stay = Go to the centre of your place of stay; another centre does not turn you away either.
    .home-visit = If you cannot come yourself, the documents are taken at your home: call 1414 or 8 800 080 7777.
    .free = The service is free of charge.

bring =
    .formation = the application for an IIN
    .convict = the application for a convict without documents
    .correction = the application for a correction
    .document = a valid foreign passport
    .translation = a notarised translation, if the passport is in neither Cyrillic nor Latin
    .change-proof = the certificate of the change of particulars
    .power = the notarised power of attorney
    .status-proof = the proof that you are the legal representative
    .eds = the representative's EDS

passport-title =
    .provider = Who provides the service
    .channels = Where to apply
    .terms = How long it takes
    .form = In which form
    .result = What you receive
    .fee = What it costs
    .schedule = Hours and addresses
    .documents = What to bring
    .refusals = When it is refused
    .special = Special cases

passport =
    .provider = The territorial police bodies. The State Corporation or the portal takes the application and passes it on.
    .channels = For an IIN: at a service centre of the State Corporation or on the portal. To correct data: at a centre only.
    .terms = One working day; the day of applying is not counted. At a centre you wait at most 15 minutes to hand in documents and are served in at most 20.
    .form = Electronic (fully automated) or on paper.
    .result = A registration certificate or a reasoned refusal. On the portal the result is sent to your cabinet and kept there.
    .fee = Free of charge.
    .schedule = Centres: Monday to Friday 9:00–18:00, duty offices until 20:00, Saturday 9:00–13:00, no lunch break. Police bodies: Monday to Friday 9:00–18:30, lunch 13:00–14:30, reception until 17:30. The portal around the clock. Closed on public holidays.
    .documents = The application, a valid foreign passport, a notarised translation if the passport is in neither Cyrillic nor Latin, and a notarised power of attorney for a representative. For a correction also the certificate of the change. On the portal the representative's EDS.
    .refusals = When documents or data are untrue; when they are not as the Rules require; when an IIN is registered already (except for corrections).
    .special = From people who cannot look after themselves, move about or find their way, documents are taken at home: call 1414 or 8 800 080 7777. The same numbers answer any other question.
