//! English.

use super::{NcaLayer, Phone, Ways, Words};
use crate::model::ncalayer::NcaLayerError;
use crate::model::phone;

/// The words.
pub(super) static WORDS: Words = Words {
    ways: Ways {
        legend: "How do you want to sign?",
        ncalayer: "NCALayer",
        ncalayer_hint: "The program on this computer: a key in a file, on an identity card or on a token.",
        key_file: "Key file in the browser",
        key_file_hint: "Nothing has to be installed; works on a phone too.",
        phone: "eGov mobile on a phone",
        phone_hint: "An app reads a code from this page; eGov Business too.",
    },
    ncalayer: NcaLayer {
        lead: "Start NCALayer. It asks for the key and its password in a window of its own; this page sees neither.",
        reaching: "Connecting to NCALayer. If the browser asks whether this site may reach programs on this device, allow it.",
        person: "NCALayer waits for you. Choose the key and type its password in its window: it may have opened behind the browser.",
        checking: "Checking the signature before it is sent.",
        cancel: "Stop waiting",
        will_ask: "The browser will ask whether this site may reach apps on this device. That is NCALayer: press “Allow”.",
        blocked: "The browser does not let this page reach NCALayer. Click the icon to the left of the address, open the permissions of this site and allow it to reach apps on this device (some browsers call it “local network”). You need not reload the page.",
        allowed: "The browser lets this page reach NCALayer now. Sign again.",
    },
    phone: Phone {
        lead: "You get a code that eGov mobile or eGov Business reads. The key stays on the phone.",
        demo: "This is a demonstration: real apps cannot reach it.",
        show: "Show the code",
        label: "Signing on a phone",
        asking: "Asking for a code.",
        scan: "Open eGov mobile or eGov Business on the phone and point its QR scanner at the code.",
        scan_here: "Open the app below and sign there.",
        opened: "The phone has the text. Read it there and sign.",
        checking: "Checking the signature before it is sent.",
        code: "Code for the scanner of eGov mobile",
        check_number: "The phone shows the number",
        check_hint: "If it shows another one, do not sign.",
        minutes: "The code is good for {minutes} min more.",
        last_minute: "The code is good for less than a minute.",
        open: "Open eGov mobile",
        open_business: "Open eGov Business",
        come_back: "When the app says that it is done, come back to this page.",
        this_phone: "The page is open on the phone itself",
        other_phone: "Read the code with another phone",
        renew: "Show a new code",
        stop: "Stop waiting",
    },
};

/// A fault of NCALayer.
pub(super) const fn ncalayer_fault(fault: NcaLayerError) -> (&'static str, &'static str) {
    match fault {
        NcaLayerError::Unreachable => (
            "NCALayer does not answer.",
            "It is not installed, not running, or the browser does not trust its certificate: a page cannot tell which. Start NCALayer and sign again, or choose a key file.",
        ),
        NcaLayerError::UnreachableInFirefox => (
            "NCALayer does not answer.",
            "It is not installed or not running, or Firefox does not trust it: Firefox has a list of trusted authorities of its own, and installed as snap or flatpak it often lacks the one of NCALayer. Start NCALayer and sign again; if it is running, take another browser or a key file.",
        ),
        NcaLayerError::Blocked => (
            "The browser does not let this page reach NCALayer.",
            "Click the icon to the left of the address, open the permissions of this site and allow it to reach apps on this device (some browsers call it “local network”). The page notices by itself; then sign again. If you cannot change it, ask your administrator or choose a key file.",
        ),
        NcaLayerError::Unanswered => (
            "The browser asked whether this page may reach NCALayer, and got no answer.",
            "Sign again and press “Allow” when the browser asks. If it does not ask, start NCALayer first.",
        ),
        NcaLayerError::Busy => (
            "NCALayer took the connection and says nothing.",
            "Another of its windows may be open. Close that window or restart NCALayer, and sign again.",
        ),
        NcaLayerError::TooOld => (
            "This version of NCALayer cannot sign for this page.",
            "Install the present version from pki.gov.kz, or choose a key file.",
        ),
        NcaLayerError::Cancelled => {
            ("NCALayer closed without signing.", "Your draft is safe. Sign again or choose a key file.")
        }
        NcaLayerError::Withdrawn => (
            "You stopped waiting for NCALayer.",
            "Its window may still be open: close it. Your draft is safe; sign again or choose a key file.",
        ),
        NcaLayerError::Disconnected => (
            "The connection to NCALayer broke before the signature came.",
            "Nothing was sent, your draft is safe. Check that NCALayer is running and sign again.",
        ),
        NcaLayerError::Declined => (
            "NCALayer did not take the request.",
            "Update NCALayer from pki.gov.kz and sign again, or choose a key file.",
        ),
        NcaLayerError::SigningFailed => (
            "NCALayer could not sign with this key.",
            "Check that the token or card is in place, or choose another key.",
        ),
        NcaLayerError::NotUnderstood => (
            "NCALayer answered something that is no signature.",
            "Nothing was sent. Restart NCALayer and sign again, or choose a key file.",
        ),
        NcaLayerError::TooLarge => (
            "NCALayer answered more than a signature can be.",
            "Nothing was sent. Make sure that the real NCALayer from pki.gov.kz is running, and sign again.",
        ),
        NcaLayerError::OtherContent => (
            "NCALayer signed another text than the one shown.",
            "Nothing was sent. Close other pages that wait for a signature, make sure that the real NCALayer from pki.gov.kz is running, and sign again.",
        ),
    }
}

/// A fault of signing on a phone.
pub(super) const fn phone_fault(fault: phone::PhoneError) -> (&'static str, &'static str) {
    match fault {
        phone::PhoneError::Expired => (
            "The code's time was over before the phone signed.",
            "Nothing is lost. Show a new code and read it with the phone.",
        ),
        phone::PhoneError::CalledOff => (
            "This code does not count any more.",
            "A newer code was shown, or the text was signed in another way. Show a new code if you still need it.",
        ),
        phone::PhoneError::Withdrawn => (
            "You stopped waiting for the phone.",
            "The code does not count any more, your draft is safe. Show a new code or choose another way.",
        ),
        phone::PhoneError::Lost => (
            "The service was not reached for too long.",
            "Nothing was sent, your draft is safe. Check the connection and show a new code.",
        ),
        phone::PhoneError::OtherContent => (
            "The phone signed another text than the one shown.",
            "Nothing was sent. Show a new code and sign exactly this text.",
        ),
        phone::PhoneError::NotUnderstood => (
            "The phone brought something that is no signature.",
            "Nothing was sent. Update the app, show a new code, or choose another way.",
        ),
    }
}
