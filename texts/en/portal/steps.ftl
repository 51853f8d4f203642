### The pages of the journey: title and, where one helps, lead.

who = Who is applying?
identity-document = Identity document
    .lead = Begin with the bottom lines of the passport: they fill the next pages.
names = Name
    .lead = Enter the name exactly as in the document.
birth = Date and place of birth
citizenship = Citizenship
contact = Contact details of the recipient
    .lead = The recipient’s own contacts, not yours: this is how they learn of the result.
representative = Your details
    .lead = You sign the application as the representative, so we need your details.
power = Power of attorney
    .lead = As in the power of attorney.
copies = Copies of documents
translation = Notarised translation
    .lead = Copy the lines from the translation.
consent = Language and consent
check-answers = Check your answers
sign = Read, sign and send
