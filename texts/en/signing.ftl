### Signing: the ways, NCALayer, a phone.

## ways: Choosing a way.

ways-legend = How do you want to sign?
ways-ncalayer = NCALayer
ways-ncalayer_hint = The program on this computer: a key in a file, on an identity card or on a token.
ways-key_file = Key file in the browser
ways-key_file_hint = Nothing has to be installed; works on a phone too.
ways-phone = eGov mobile on a phone
ways-phone_hint = An app reads a code from this page; eGov Business too.

## ncalayer: NCALayer: before it is asked, and while it is waited for.

ncalayer-lead = Start NCALayer. It asks for the key and its password in a window of its own; this page sees neither.
ncalayer-reaching = Connecting to NCALayer. If the browser asks whether this site may reach programs on this device, allow it.
ncalayer-person = NCALayer waits for you. Choose the key and type its password in its window: it may have opened behind the browser.
ncalayer-checking = Checking the signature before it is sent.
ncalayer-cancel = Stop waiting
ncalayer-will_ask = The browser will ask whether this site may reach apps on this device. That is NCALayer: press “Allow”.
ncalayer-blocked = The browser does not let this page reach NCALayer. Click the icon to the left of the address, open the permissions of this site and allow it to reach apps on this device (some browsers call it “local network”). You need not reload the page.
ncalayer-allowed = The browser lets this page reach NCALayer now. Sign again.

## phone: A phone: before the code is shown, and while it is.

phone-lead = You get a code that eGov mobile or eGov Business reads. The key stays on the phone.
phone-demo = This is a demonstration: real apps cannot reach it.
phone-show = Show the code
phone-label = Signing on a phone
phone-asking = Asking for a code.
phone-scan = Open eGov mobile or eGov Business on the phone and point its QR scanner at the code.
phone-scan_here = Open the app below and sign there.
phone-opened = The phone has the text. Read it there and sign.
phone-checking = Checking the signature before it is sent.
phone-code = Code for the scanner of eGov mobile
phone-check_number = The phone shows the number
phone-check_hint = If it shows another one, do not sign.
phone-minutes = The code is good for { $minutes } min more.
phone-last_minute = The code is good for less than a minute.
phone-open = Open eGov mobile
phone-open_business = Open eGov Business
phone-come_back = When the app says that it is done, come back to this page.
phone-this_phone = The page is open on the phone itself
phone-other_phone = Read the code with another phone
phone-renew = Show a new code
phone-stop = Stop waiting
