//! Signing on a phone: the browser's calls. The phone's own are not ours to make.

use shared::contract::phone::{BeginPhoneFiling, BeginPhoneSignIn, CancelPhoneSigning, ReadPhoneSigning};

use super::call::{ApiClient, ApiError, calls};

calls! {
    /// Begins a signing of the sign-in text.
    begin_sign_in() = BeginPhoneSignIn[];
    /// Begins a signing of a draft's statement.
    begin_filing(draft: &str) = BeginPhoneFiling[draft];
    /// How a signing stands.
    show(id: &str) = ReadPhoneSigning[id];
    /// Calls a signing off.
    call_off(id: &str) = CancelPhoneSigning[id];
}
