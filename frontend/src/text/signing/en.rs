//! English.

use super::{NcaLayer, Ways, Words};
use crate::model::ncalayer::Fault;

/// The words.
pub(super) static WORDS: Words = Words {
    ways: Ways {
        legend: "How do you want to sign?",
        ncalayer: "NCALayer",
        ncalayer_hint: "The program on this computer: a key in a file, on an identity card or on a token.",
        key_file: "Key file in the browser",
        key_file_hint: "Nothing has to be installed; works on a phone too.",
    },
    ncalayer: NcaLayer {
        lead: "Start NCALayer. It asks for the key and its password in a window of its own; this page sees neither.",
        reaching: "Connecting to NCALayer. If the browser asks whether this site may reach programs on this device, allow it.",
        person: "NCALayer waits for you. Choose the key and type its password in its window: it may have opened behind the browser.",
        checking: "Checking the signature before it is sent.",
        cancel: "Stop waiting",
    },
};

/// A fault of NCALayer.
pub(super) const fn ncalayer_fault(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::Unreachable => (
            "NCALayer does not answer.",
            "It is not installed, not running, or the browser does not trust its certificate: a page cannot tell which. Start NCALayer and sign again, or choose a key file.",
        ),
        Fault::UnreachableInFirefox => (
            "NCALayer does not answer.",
            "It is not installed or not running, or Firefox does not trust it: Firefox has a list of trusted authorities of its own, and installed as snap or flatpak it often lacks the one of NCALayer. Start NCALayer and sign again; if it is running, take another browser or a key file.",
        ),
        Fault::Busy => (
            "NCALayer took the connection and says nothing.",
            "Another of its windows may be open. Close that window or restart NCALayer, and sign again.",
        ),
        Fault::TooOld => (
            "This version of NCALayer cannot sign for this page.",
            "Install the present version from pki.gov.kz, or choose a key file.",
        ),
        Fault::Cancelled => {
            ("NCALayer closed without signing.", "Your draft is safe. Sign again or choose a key file.")
        }
        Fault::Withdrawn => (
            "You stopped waiting for NCALayer.",
            "Its window may still be open: close it. Your draft is safe; sign again or choose a key file.",
        ),
        Fault::Disconnected => (
            "The connection to NCALayer broke before the signature came.",
            "Nothing was sent, your draft is safe. Check that NCALayer is running and sign again.",
        ),
        Fault::Declined => (
            "NCALayer did not take the request.",
            "Update NCALayer from pki.gov.kz and sign again, or choose a key file.",
        ),
        Fault::SigningFailed => (
            "NCALayer could not sign with this key.",
            "Check that the token or card is in place, or choose another key.",
        ),
        Fault::NotUnderstood => (
            "NCALayer answered something that is no signature.",
            "Nothing was sent. Restart NCALayer and sign again, or choose a key file.",
        ),
        Fault::TooLarge => (
            "NCALayer answered more than a signature can be.",
            "Nothing was sent. Make sure that the real NCALayer from pki.gov.kz is running, and sign again.",
        ),
        Fault::OtherContent => (
            "NCALayer signed another text than the one shown.",
            "Nothing was sent. Close other pages that wait for a signature, make sure that the real NCALayer from pki.gov.kz is running, and sign again.",
        ),
    }
}
