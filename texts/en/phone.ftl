### What a phone shows before it signs: who asks, for what, for whom.

organisation = Ministry of Internal Affairs of the Republic of Kazakhstan
sign-in = Signing in to the portal for IINs
filing = Application for an IIN
sign-in-description = Signing in to the portal for IINs. Sign only if you opened the page yourself just now: if somebody sent you the code, they will be signed in as you.
filing-description = Application for an IIN. Sign only the text that you read on the portal yourself.
check-number = Number on the screen
digest = SHA-256 of the text
