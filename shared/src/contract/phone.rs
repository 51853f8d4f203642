//! Signing on a phone: the browser's calls by its session, the phone's own by link and token.

use crate::wire::v1::phone::{Api1Wire, PhoneDocumentsWire, PhoneInviteWire, PhoneSigningWire};

endpoints! {
    "phone", "Signing on a phone";

    /// Begins a signing of the session's challenge; an earlier one of this browser is called off.
    BeginPhoneSignIn = POST "/session/phone" {
        access: [anybody],
        reads: [nothing],
        pace: SignIns,
        answer: 201 PhoneInviteWire,
        problems: [ChallengeSpent, PhoneSigningOff],
        used_by: [portal "sign-in"],
    }

    /// Begins a signing of the draft's prepared statement, for who files.
    BeginPhoneFiling = POST "/drafts/{id}/phone" {
        access: [File],
        reads: [own],
        answer: 201 PhoneInviteWire,
        problems: [ChallengeSpent, StatementStale, PhoneSigningOff],
        used_by: [portal "filing"],
    }

    /// How a signing stands, for the browser that began it: `waiting`, `opened`, `signed`, `refused`, `expired`,
    /// `cancelled`.
    ReadPhoneSigning = GET "/phone-signings/{id}" {
        access: [anybody],
        reads: [own],
        answer: 200 PhoneSigningWire,
        problems: [PhoneSigningUnknown],
        used_by: [portal "phone"],
    }

    /// Calls a signing off.
    CancelPhoneSigning = DELETE "/phone-signings/{id}" {
        access: [anybody],
        reads: [own],
        pace: Free,
        answer: 204,
        problems: [PhoneSigningUnknown],
        used_by: [portal "phone"],
    }

    /// API 1: who asks, until when, where API 2 is, a token; again until a phone has taken the documents.
    InvitePhone = GET "/phone/{link}" {
        access: [anybody],
        reads: [bearer],
        pace: Phones,
        answer: 200 Api1Wire,
        problems: [PhoneSigningEnded, PhoneSigningOff, PhoneSigningUnknown],
        used_by: [phone],
    }

    /// API 2, asked: the text as `CMS_WITH_DATA`.
    ReadPhoneDocuments = GET "/phone/{link}/documents" {
        access: [anybody],
        reads: [bearer],
        pace: Phones,
        answer: 200 PhoneDocumentsWire,
        problems: [PhoneSigningEnded, PhoneSigningOff, PhoneSigningUnknown, PhoneTokenRefused],
        used_by: [phone],
    }

    /// API 2, answered: the same object with the CMS in place of the text; 200 accepts, 403 refuses.
    ReturnPhoneDocuments = PUT "/phone/{link}/documents" {
        access: [anybody],
        reads: [bearer],
        pace: Phones,
        body: PhoneDocumentsWire,
        answer: 200,
        problems: [
            PhoneSigningEnded, EnvelopeMalformed, SignatureRefused, RevocationUnknown, ContentDiffers, SignerDiffers,
            SignerUnidentified, PhoneSigningOff, PhoneSigningUnknown, PhoneTokenRefused, PhoneObjectDiffers,
            PhoneSignatureRefused,
        ],
        used_by: [phone],
    }
}
