### What is wrong with signing on a phone: what happened, and the one thing to do.

expired = The code's time was over before the phone signed.
    .next = Nothing is lost. Show a new code and read it with the phone.
called-off = This code does not count any more.
    .next = A newer code was shown, or the text was signed in another way. Show a new code if you still need it.
withdrawn = You stopped waiting for the phone.
    .next = The code does not count any more, your draft is safe. Show a new code or choose another way.
lost = The service was not reached for too long.
    .next = Nothing was sent, your draft is safe. Check the connection and show a new code.
other-content = The phone signed another text than the one shown.
    .next = Nothing was sent. Show a new code and sign exactly this text.
not-understood = The phone brought something that is no signature.
    .next = Nothing was sent. Update the app, show a new code, or choose another way.
