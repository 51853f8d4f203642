//! What a refused signature is told as, in English.

use crate::text::fill::SignatureClass;

/// Why a signature or a key file is not accepted.
pub(in crate::text) fn signature(class: SignatureClass) -> &'static str {
    use SignatureClass as Class;
    match class {
        Class::Expired => "The EDS certificate has expired. Get a new one and sign again.",
        Class::NotYetValid => "The EDS certificate is not valid yet. Sign after its term begins.",
        Class::Revoked => "The EDS certificate has been revoked. Get a new one and sign again.",
        Class::Issuer => {
            "The EDS certificate is not from an accepted certification authority. Sign with an EDS of the national authority."
        }
        Class::Purpose => {
            "This key is not meant for signing documents. Choose the signing key (its file name often begins with GOSTKNCA)."
        }
        Class::Holder => "The EDS belongs to another kind of holder. Sign with the EDS of a natural person.",
        Class::Identity => {
            "The EDS certificate does not name its holder properly. Sign with another EDS or get a new one."
        }
        Class::Content => {
            "The signature belongs to another text. Open the text again and sign what is shown."
        }
        Class::Forged => "The signature does not match the certificate. Sign again.",
        Class::Timestamp => "The timestamp on the signature is not accepted. Sign again.",
        Class::Algorithm => {
            "The EDS uses an algorithm that the service does not check. Get an EDS with a GOST 2015 key."
        }
        Class::Damaged => "The signature is damaged or incomplete. Sign again.",
        Class::TooLarge => "The signature is larger than allowed. Sign with one certificate only.",
        Class::Unknown => {
            "Whether the EDS certificate is revoked cannot be checked now. Try again in a few minutes."
        }
        Class::Password => {
            "The password does not fit this key file. Check the keyboard layout and type it again."
        }
        Class::KeyFile => "The file does not contain a usable key. Choose the .p12 file of your EDS.",
        Class::KeyUnsupported => "This kind of key file is not supported here. Sign through NCALayer.",
        Class::Other => "The signature did not pass the check. Sign again or choose another EDS.",
    }
}
