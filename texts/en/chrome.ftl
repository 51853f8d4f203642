### What portal and desk both say: around every page, opening a key file, signing in, copies, small words.

## chrome: What stands around every page.

chrome-service = Formation and correction of the individual identification number for foreigners and stateless persons temporarily staying in the Republic of Kazakhstan
chrome-short = IIN for foreigners
chrome-skip = Skip to the content
# Longest: 24
chrome-start = Get an IIN
# Longest: 24
chrome-cabinet = My applications
# Longest: 24
chrome-certificate = Check a certificate
# Longest: 24
chrome-desk = Staff desk
# Longest: 10
chrome-sign_in = Sign in
# Longest: 10
chrome-sign_out = Sign out
chrome-sign_out_failed = You are still signed in: the service did not answer. Try again.
chrome-language = Language
chrome-menu = Pages
chrome-demo_title = Demonstration
chrome-demo = Made-up people. Nothing here has legal effect.
chrome-demo_unseen = Numbers are formed although nobody looked at the documents.
chrome-demo_people = People to try it with
chrome-footer_law = Rules: order No. 258 of 27 March 2020 as amended by order No. 146 of 8 February 2023
chrome-footer_ask = Questions? The call is free:
chrome-help = Help
chrome-about = About the service
chrome-privacy = Personal data
chrome-accessibility = Accessibility
chrome-loading = Loading
chrome-error_prefix = Error:{ " " }
# Longest: 12
chrome-back = Back
# Longest: 16
chrome-optional = optional
# Longest: 14
chrome-copied = Copied
# Longest: 14
chrome-retry = Try again
chrome-basis = Basis
chrome-new_tab = opens in a new tab
chrome-offline_title = No connection
chrome-offline = Check the connection and try again. What you typed is still here.
chrome-unknown_answer_title = The service gave an answer this page does not understand
chrome-unknown_answer = Reload the page. If it happens again, call 1414.
chrome-not_found_title = There is no such page
chrome-not_found = The address may be mistyped, or this belongs to someone else.
chrome-to_start = To the first page
chrome-version = Version
chrome-outdated_title = The service was renewed while this page was open
chrome-outdated = Reload the page. Your draft is saved.

## key: Opening a key file, and the text to sign.

key-file = Key file
key-file_hint = A file ending in .p12, usually GOST512….p12. It stays on your device.
key-password = Password of the key file
key-password_hint = Used only in your browser and never sent.
key-open = Open the key
key-opening = Opening the key
key-whose = The key is open
key-holder = Holder
key-iin = IIN
key-bin = BIN
key-issuer = Issued by
key-valid = Valid
key-valid_until = until { $until }
key-other = Choose another key
key-stays = The key is opened inside your browser and never sent.
key-demo_title = Keys for the demonstration
key-demo = The demonstration has made keys for you in the folder var/demo/keys. The password of each is Demo2099. Take representative.p12 to file, operator.p12 to check cases.
key-statement = What you sign
key-statement_hint = You sign exactly this text.
key-digest = SHA-256 of the text
key-digest_hint = Computed in your browser.
key-technical = Technical details
key-copy_digest = Copy the digest

## sign_in: Signing in.

sign_in-title = Sign in with your key
sign_in-lead = This only signs you in. Nothing is filed.
sign_in-sign = Sign and enter
sign_in-signing = Signing in
sign_in-ended_title = Your session ended
sign_in-ended = Sign in again. What you typed is still here.
sign_in-other_person = Another person signed in. The answers typed before were cleared from this page; they remain with their owner if they had been saved.
sign_in-ends = You will be signed out in a few minutes, because nothing was done here for a while.
sign_in-stay = Stay signed in

## sessions: Where the reader is signed in.

sessions-title = Where you are signed in
sessions-hint = If you do not recognise a session, end it.
sessions-show = Show the sessions
sessions-device = Device
sessions-way = Signed in
sessions-opened = Since
sessions-used = Last used
sessions-state = State
sessions-this = this session
sessions-end = End it
sessions-end_others = End all other sessions
sessions-ended = The session is ended.
sessions-alone = You are signed in only here.
sessions-computer = with a key on the computer
sessions-phone = with a phone
sessions-unknown = not recorded
sessions-other_browser = another browser
sessions-other_system = another system

## copies: Copies of documents.

copies-limits = PDF, JPEG or PNG, up to { $max } each. The whole page must be readable.
copies-choose = Choose a file
copies-replace = Replace the file
copies-remove = Remove
copies-uploading = Sending
copies-stored = Stored
copies-delegation_hint = The second power of attorney, all pages.
copies-identity_hint = The page with the photo and the two lines at the bottom.
copies-power_hint = All pages with the notary’s certification.
copies-proof_hint = Birth certificate, decision on guardianship or trusteeship.
copies-translation_hint = The translation with the notary’s certification.
copies-too_large = The file is { $size }, the limit is { $max }. Scan it in a lower resolution or as JPEG.
copies-wrong_type = This is not a PDF, JPEG or PNG. Choose a file of one of these kinds.
copies-failed = The file was not sent. Try again: your answers are safe.
copies-none = No file yet
copies-digest_differs = The file changed on the way and was not stored. Try again.
copies-translation_why = The document has these in neither Cyrillic nor Latin letters, so you need a notarised translation.

## parts: Small words of controls and of what was answered.

parts-day = Day
parts-month = Month
parts-year = Year
parts-error_title = There is a problem
parts-not_answered = Not answered
parts-yes = Yes
parts-no = No
parts-field = Answer
parts-iin_title = Individual identification number
parts-iin_hint = Assigned once and for life.
parts-iin_copy = Copy the number
parts-choose = Choose
parts-zone_fill = Fill in from these lines
parts-zone_filled = { $count ->
    [one] { $count } field is filled in. Check it against the passport on the next pages.
   *[other] { $count } fields are filled in. Check them against the passport on the next pages.
}
parts-zone_nothing = Everything in these lines was already filled in.
parts-zone_broken = Nothing was filled in: these lines cannot be read yet. Compare them with the bottom of the passport page, character by character.
