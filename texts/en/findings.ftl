### What a rule has to say about an answer: one or two sentences, what is wrong and the one thing to do next.

# Nothing was answered where an answer is owed.
required = { $chosen ->
    [yes] Select { $the_label }.
   *[no] Enter { $the_label }.
}
# Longer than the form holds; value `max` (characters).
too-long = “{ $label }” must be { $max } characters or fewer. Shorten the text.
# A character that no document prints; value `character`.
character = “{ $label }” contains the sign “{ $character }”, which documents do not print. Copy the text exactly as the document has it.
# Formation through the portal is closed under this edition; value `edition`.
channel-closed = Under the edition of the Rules in force ({ $edition }) an IIN is formed only in person. Go to a service centre with the document.
# Letters of different scripts inside one word of a name; value `word`.
scripts-mixed = The word “{ $word }” mixes letters of different alphabets. Type it again in one alphabet, as in the document.
# A placeholder ("-", "нет") instead of an empty patronymic; value `text`.
placeholder = “{ $text }” is not an answer. Leave “{ $label }” empty if the document does not show it.
# Single name is ticked, yet a given name stands there.
single-name-contradicted = “{ recipient-single_name }” is ticked, but “{ recipient-names-given_name }” is filled in. Keep one of the two, as in the document.
# The date is not three numbers; value `text`.
date-malformed = “{ $text }” is not a date. Enter day, month and year in digits, for example 12 03 2099.
# There is no such day; value `text`.
date-impossible = The calendar has no such day: { $text }. Check “{ $label }” in the document.
# The date lies in the future; value `date`.
date-in-future = “{ $label }” lies in the future: { $date }. Check it in the document.
# Parts of the birth date are missing though it was not called partial.
birth-date-incomplete = A part of the date of birth is missing. Add it, or tick that the document gives the date only in part.
# The document knows the birth date only in part: a person confirms it.
birth-date-partial = The document gives the date of birth only in part. You can continue: an operator will confirm it.
# Older than 120 years; value `years`.
birth-date-distant = By this date of birth the age is { $years }. Check the year; if it is right, an operator will confirm it.
# Born after the document was issued; values `birth`, `issued`.
born-after-issue = The date of birth ({ $birth }) is later than the date of issue of the document ({ $issued }). Check both in the document.
# Not one of the values offered; value `text`.
unknown-value = “{ $text }” is not among the answers to “{ $label }”. Choose one from the list.
# Sex is not stated in the document: a person confirms it.
sex-unspecified = The document does not state the sex. You can continue: an operator will confirm it.
# A citizen of Kazakhstan is served elsewhere.
citizen-of-kazakhstan = This service is for foreigners and stateless persons. Citizens of Kazakhstan receive an IIN with their own documents: go to a service centre.
# UTO is the specimen state of ICAO 9303 and no state.
specimen-state = UTO is the made-up state of specimen passports. Choose the state that the document names.
# No such state or code; value `text`.
country-unknown = No state has the code “{ $text }”. Choose the state from the list.
# This kind of document of this state is not accepted; values `kind`, `issuer`.
document-not-accepted = This document is not accepted for the service: { $kind }, { $issuer }. Use a valid foreign passport.
# A document number has letters and digits only; value `text`.
document-number = A document number consists of letters and digits; here it reads “{ $text }”. Copy it without spaces and signs.
# The document expired; value `date`.
document-expired = The document expired on { $date }. Add a valid one.
# Issued on or after the day it expires; values `issued`, `expires`.
issue-after-expiry = The date of issue ({ $issued }) is not earlier than the date of expiry ({ $expires }). Check both in the document.
# The document expires within 30 days; value `date`.
document-expires-soon = The document expires soon, on { $date }. You can file today; a new document does not change the IIN.
# Valid for longer than passports are given; values `issued`, `expires`.
document-term-unusual = By its dates the document is valid for unusually long: from { $issued } to { $expires }. Check both; if they are right, an operator will look at it.
# A document without a last day is past the age at which it is replaced; value `date`.
document-to-replace = By the holder's age this passport was to be replaced by { $date }. If it is still valid, you can continue: an operator will look at it.
# Issued by another state than the citizenship; values `issuer`, `citizenship`.
issuer-differs = The document was issued by { $issuer }, the citizenship is { $citizenship }. If both are right, continue: an operator will look at it.
# The machine-readable zone was not given: a person reads the document.
mrz-missing = The lines at the bottom of the document page are not filled in. An operator will read the document; with the lines it can go faster.
# The machine-readable zone has no known shape; value `lines`, of a foreign character also `character` and, when it looks like a Latin letter, `alike`.
mrz-shape = { $shape ->
    [beginning] The lines have the right length, yet no travel document begins like this. Copy the lines at the bottom of the page again.
    [alike] Line { $sign_line } at the bottom of the document page: character { $sign_at } is { $character }, a letter of another alphabet that looks like the Latin { $alike }. Type the Latin one.
    [sign] Line { $sign_line } at the bottom of the document page: character { $sign_at } cannot be there. Only A–Z, digits and < can: copy the line again.
   *[length] The lines at the bottom of the document page ({ $lines }) have an unknown length. A passport has two lines of 44 characters, a card three of 30 or two of 36: type them again with every < sign.
}
# A check digit fails; values `field`, `line`, `from`, `to` (1-based characters).
mrz-check-digit = { $part ->
    [whole] The last digit of line { $line } at the bottom of the document page does not fit the lines as a whole. Compare every character with the document.
   *[signs] Line { $line } at the bottom of the document page has a mistake: check characters { $signs } ({ $field }).
}
# The machine-readable zone says something else than the form; values `mrz`, `typed`.
mrz-differs = “{ $label }”: the lines at the bottom of the page say “{ $mrz }”, the form says “{ $typed }”. Compare both with the document and correct what differs.
# The zone may be of another kind of document than the one chosen; values `mrz`, `typed`.
mrz-kind-differs = You chose “{ $typed }”. By the nationality in the lines at the bottom of the page it may be another kind of document. Check it; if it is right, an operator will look at it.
# The name agrees with the machine-readable zone only in part: a person compares; values `mrz`, `typed`.
mrz-name-differs = The lines at the bottom of the page (“{ $mrz }”) and the form (“{ $typed }”) agree only in part on the name. Check the spelling; if it is as in the document, an operator will compare.
# A digit stands in a name, where documents and their zones have letters only; value `text`.
name-digit = There is a digit in the name (“{ $text }”). Names in documents have letters only: perhaps a 0 was entered for an O, or a 1 for an I. Compare with the document; if it is so there, an operator will look.
# The name in the machine-readable zone is cut off by its length.
mrz-name-truncated = The name did not fit into the lines at the bottom of the page and is cut off there. Nothing to do: the full name is in the form.
# A notarised translation is owed; value `fields`.
translation-owed = The document writes in neither Cyrillic nor Latin: { $fields }. Attach a notarised translation and copy these from it.
# The translation is read by a person; value `fields`.
translation-to-read = An operator will compare the form with the notarised translation: { $fields }. You can continue.
# The translation's text is in neither Cyrillic nor Latin.
translation-script = “{ $label }” is in neither Cyrillic nor Latin. Copy it from the notarised translation.
# A translation was attached though none is owed.
translation-not-owed = The document is in Cyrillic or Latin, so no translation is needed. The attached file may stay.
# The copy of a document is missing; value `purpose`.
copy-missing = A file is missing: { $purpose }. Attach a PDF, JPEG or PNG.
# The copy of the document could not be read by machine: a person reads it.
copy-not-read = The copy of the document could not be read by machine. An operator reads it.
# No machine-readable zone was found in the copy: a person reads it.
copy-zone-missing = The lines at the bottom of the document page were not found in the copy. An operator reads it.
# The copy is of a visa, which identifies nobody.
copy-of-visa = The copy shows a visa. A visa is no identity document: the page with the photo of the document itself is needed.
# Zones of several documents stand in the copy: a person reads it.
copy-zones-many = The copy shows the lines of several documents. An operator looks which one is meant.
# Not every page of the copy was read by machine: a person reads it.
copy-in-part = Not every page of the copy was read by machine. An operator reads the whole copy.
# A check digit in the copy fails; values `field`, `line`, `from`, `to` (1-based characters).
copy-check-digit = { $part ->
    [whole] In the copy the last digit of line { $line } does not fit the lines as a whole. Compare every character with the document.
   *[signs] In the copy the check digit of line { $line } does not fit: characters { $signs } ({ $field }). It may be printed so, or read wrongly.
}
# The copy says something else than the form; values `mrz` (the zone of the copy), `typed`.
copy-differs = “{ $label }”: the copy of the document says “{ $mrz }”, the form says “{ $typed }”.
# The copy may be of another kind of document than the one chosen; values `mrz`, `typed`.
copy-kind-differs = The form names “{ $typed }”. By the nationality in the copy it may be another kind of document. An operator looks at it.
# The name agrees with the copy only in part: a person compares; values `mrz`, `typed`.
copy-name-differs = The copy (“{ $mrz }”) and the form (“{ $typed }”) agree only in part on the name. An operator compares them.
# Characters of the copy are in doubt there: a person compares; values `mrz`, `typed`.
copy-doubtful = “{ $label }”: some characters of the copy are unclear. It was read as “{ $mrz }”, the form says “{ $typed }”. An operator compares them.
# The same file serves two purposes.
copy-repeated = The same file is attached for two purposes. Check that each one is the right document.
# The recipient signs in person: whoever has an EDS has an IIN.
recipient-signs = A person with a digital signature (EDS) already has an IIN, and no second one is formed. To apply for another person, choose whom you represent and how.
# Representative and recipient are one person.
representative-is-recipient = The recipient and the representative in the form are one person. As recipient, enter the person who needs an IIN.
# An agent has the name of the recipient, but not the patronymic: two people, and a person compares.
representative-namesake = The representative has the recipient's surname and given name, but another patronymic. If they are two people, continue: an operator will compare.
# Not twelve digits; value `length`.
iin-shape = { $twelve ->
    [yes] An IIN consists of digits only; the number entered has another sign. Check it.
   *[no] An IIN has 12 digits; the number entered has { $length }. Check it.
}
# The check digit of an IIN fails.
iin-check-digit = The last digit of the IIN does not fit the others. Compare the number digit by digit.
# The representative's IIN is not the signer's.
signer-differs = The representative's IIN is not the one in the EDS you signed in with. Correct the IIN, or sign in with the representative's EDS.
# A legal representative's proof is read by a person.
legal-representative-to-check = An operator will read the proof that the representative is a legal one. You can continue.
# The power of attorney has no date: it is void.
power-undated = The power of attorney has no date of issue and has no force without it. Enter the date from the power of attorney; if it has none, a new one is needed.
# Its term is longer than three years; value `until`.
power-term-too-long = The power of attorney runs until { $until }: longer than the three years the law allows. Check both dates in the power of attorney.
# It ends before it begins; values `issued`, `until`.
power-term-backwards = The power of attorney ends ({ $until }) before it was issued ({ $issued }). Check both dates in the power of attorney.
# It ended; values `date`, `stated` (`yes` or `no`).
power-ended = { $stated ->
    [no] The power of attorney states no term, so it held for one year and ended on { $date }. Attach one in force.
   *[yes] The power of attorney ended on { $date }. Attach one in force.
}
# It names another principal than the recipient; values `power`, `form`.
principal-differs = The power of attorney was given by “{ $power }”, the recipient in the form is “{ $form }”. Compare the name with both documents.
# It names another agent than the representative; values `power`, `form`.
agent-differs = The power of attorney names “{ $power }” as representative, the form “{ $form }”. Compare the name with the power of attorney.
# It names an organisation, whose employee may be the representative: a person reads by what authority; values `power`, `form`.
agent-organisation = The power of attorney names an organisation as representative ({ $power }), and “{ $form }” applies. You can continue: an operator will check that the organisation authorised them.
# It spells the principal otherwise than the form, as some custom of writing does; values `power`, `form`.
principal-spelled = The power of attorney spells the name “{ $power }”, the form “{ $form }”. Compare both with the documents; if each is as in its own document, continue: an operator will compare.
# It spells the agent otherwise than the form; values `power`, `form`.
agent-spelled = The power of attorney spells the representative's name “{ $power }”, the form “{ $form }”. Compare both with the documents; if each is as in its own document, continue: an operator will compare.
# Notarised abroad: its form and term follow the law of that state, a person looks; value `country`.
power-foreign = The power of attorney was given abroad ({ $country }): its form and term follow the law of that state. It may need an apostille; an operator will read it.
# It covers something else than this service: a person reads it.
power-scope-other = The power of attorney covers something other than applying for an IIN. You can continue: an operator will read whether it suffices.
# Not an international phone number.
phone = There is no such phone number. Begin with + and the country code and enter every digit, for example +77010000000.
# Not an e-mail address.
email = This is not an e-mail address. Enter one address and nothing else, for example name@example.com.
# Neither phone nor e-mail of the recipient.
contact-missing = There is neither a phone number nor an e-mail address of the recipient. Enter at least one.
# The recipient's contact equals the representative's.
contact-shared = The recipient and the representative have the same contact. If the recipient has another one, enter it.
# No consent.
consent-missing = “{ $consent }” Tick the box if this is so: an application is not accepted without it.
# This edition takes the names from the machine-readable zone, and none was given; value `edition`.
mrz-required = Edition { $edition } of the Rules takes the names from the lines at the bottom of the document page. Type them in.
# This edition wants the name as the machine-readable zone has it; values `edition`, `zone`.
name-not-of-zone = Edition { $edition } of the Rules wants “{ $label }” as the lines at the bottom of the page have it: “{ $zone }”.
# A child under fourteen does not file alone.
child-alone = A child under 14 does not apply alone. A parent, guardian or trustee applies, with the proof that they are.
# Somebody of fourteen to seventeen files alone: a person looks at it.
minor-alone = The applicant is under 18 and came alone. You can continue: an operator will look at it.
# The power of attorney for a minor was given by somebody else: a person reads the proof that it was the legal representative; values `power`, `form`.
guardians-power = The recipient is under 18 and the power of attorney is from “{ $power }”. If that is the legal representative, attach the proof; an operator will read it.
# This kind of application is not taken in this channel; values `edition`.
only-at-centre = This is taken at a service centre only (edition { $edition }). Go to one with the documents; the portal shows addresses and lets you book a visit.
# This edition wants the recipient in person; value `edition`.
in-person-only = Under edition { $edition } of the Rules an IIN is formed only for a person who comes themselves, or with a legal representative. A power of attorney does not replace that.
# The power of attorney does not let the agent pass it on.
delegation-not-allowed = The power of attorney does not allow it to be passed on. The agent named in it must apply, or a new power of attorney is needed.
# It was passed on for longer than it lasts; values `date`, `until`.
delegation-outlasts = The second power of attorney lasts until { $until }, longer than the first ({ $date }). It cannot: ask the notary to correct it.
# Passed on before it was given; values `issued`, `date`.
delegation-too-early = The second power of attorney ({ $issued }) is older than the first ({ $date }). Check both dates on the papers.
# The form for convicts is for people without identity documents.
documents-not-denied = This form is for people without any identity document. Confirm that there is none; with a document, use the ordinary application.
# The sentence has ended; value `date`.
sentence-ended = The sentence ended on { $date }. Somebody who is free applies with an identity document, by the ordinary form.
# Born after the judgment; values `birth`, `date`.
born-after-judgment = The judgment ({ $date }) is earlier than the date of birth ({ $birth }). Check both dates in the papers.
# Younger at the judgment than anybody is sentenced; values `birth`, `date`.
judged-too-young = By the date of birth ({ $birth }) the person was under 14 at the judgment ({ $date }). Check both; if they are right, an operator will look at it.
# The particulars rest on a declaration: a person looks at it.
declared-only = Who the person is rests on the institution's declaration. You can continue: an operator will look at it.
# The register does not know the number.
iin-unknown = The register does not know this number. Check it digit by digit against the certificate.
# No parameter is listed.
nothing-to-change = Nothing is listed to correct. Choose at least one parameter and its new value.
# A parameter is listed twice.
change-repeated = “{ $label }” is listed twice. Keep one row.
# The new value is the registered one; value `text`.
change-is-current = The register already says “{ $text }” for “{ $label }”. Remove the row, or enter what is to change.
# The reason does not fit the parameters listed; value `fields`.
reason-contradicted = A renewed document alone does not change: { $fields }. Choose the reason that does, and attach its certificate.
# A person reads the certificate of change; value `fields`.
change-proof-to-read = An operator will read the certificate of change: { $fields }. You can continue.
# An operator's error is said to be mended: a supervisor decides whether without a certificate; value `fields`.
waiver-to-decide = The register is said to be wrong: { $fields }. Without a certificate of change a supervisor must agree; the identity document is the proof.
# The document shown is not the registered one, and no row says so.
document-not-registered = The document shown is not the one in the register. Add the rows of the document, or an operator will look at it.
# The row says something else than the document shown; values `text`, `document_says`.
row-contradicts-document = “{ $label }”: the row says “{ $text }”, the document shown says “{ $document_says }”. Compare both with the paper.
