//! What anybody may ask, and signing in and out.

use crate::wire::v1::certificate::{CheckWire, CheckedWire};
use crate::wire::v1::offices::PassportUnit;
use crate::wire::v1::service::ServiceWire;
use crate::wire::v1::session::{ChallengeWire, OpenSessionWire, SessionWire, SignInWire};
use crate::wire::v1::upkeep::HealthWire;

endpoints! {
    "public", "What anybody may ask";

    /// Edition in force, rule-set hash, limits, today; in tests and demonstrations the authorities a signing program
    /// is told of.
    ReadService = GET "/service" {
        access: [anybody],
        reads: [nothing],
        answer: 200 ServiceWire,
        used_by: [portal "frame"],
    }

    /// Whether it can do its work, as `/ready` finds it (`unavailable` when not); whether it can sign, and what of
    /// keys, anchors and lists ends soon; how many copies are not there, as last looked.
    ReadHealth = GET "/health" {
        access: [anybody],
        reads: [nothing],
        answer: 200 HealthWire,
        used_by: [monitor],
    }

    /// The text to sign in with: bound to origin and session, good for five minutes, spent once.
    MakeChallenge = POST "/session/challenge" {
        access: [anybody],
        reads: [nothing],
        pace: SignIns,
        answer: 200 ChallengeWire,
        used_by: [portal "sign-in"],
    }

    /// Who is signed in, with which roles.
    ReadSession = GET "/session" {
        access: [signed_in],
        reads: [own],
        answer: 200 SessionWire,
        used_by: [portal "frame"],
    }

    /// Signs in.
    SignIn = POST "/session" {
        access: [anybody],
        reads: [own],
        pace: SignIns,
        body: SignInWire,
        answer: 201 SessionWire,
        problems: [
            ChallengeSpent, EnvelopeMalformed, SignatureRefused, RevocationUnknown, ContentDiffers,
            SignerDiffers, SignerUnidentified,
        ],
        basis: [A3_10_2],
        used_by: [portal "sign-in"],
    }

    /// Signs out.
    SignOut = DELETE "/session" {
        access: [signed_in],
        reads: [own],
        pace: Free,
        answer: 204,
        used_by: [portal "frame"],
    }

    /// Every open session of the caller: since when, used when, on what; the one that asks stands first.
    ListSessions = GET "/sessions" {
        access: [signed_in],
        reads: [own],
        pace: LookUps,
        answer: 200 Vec<OpenSessionWire>,
        used_by: [portal "cabinet"],
    }

    /// Ends one of the caller's sessions; answers which are left.
    EndSession = DELETE "/sessions/{id}" {
        access: [signed_in],
        reads: [own],
        answer: 200 Vec<OpenSessionWire>,
        used_by: [portal "cabinet"],
    }

    /// Ends every session of the caller but the one that asks.
    EndOtherSessions = DELETE "/sessions" {
        access: [signed_in],
        reads: [own],
        answer: 200 Vec<OpenSessionWire>,
        problems: [NotFound],
        used_by: [portal "cabinet"],
    }

    /// A registration certificate by its verification code.
    CheckCertificate = POST "/certificates/check" {
        access: [anybody],
        reads: [bearer],
        pace: Checks,
        body: CheckWire,
        answer: 200 CheckedWire,
        basis: [R2_7],
        used_by: [portal "certificate"],
    }

    /// Annex 3 in the order's own words, by row.
    ReadPassport = GET "/service/passport" {
        access: [anybody],
        reads: [nothing],
        pace: PublicLookUps,
        answer: 200 Vec<PassportUnit>,
        basis: [R3_4],
        used_by: [portal "service"],
    }
}
