//! Online answers and questions are answered; nothing a stranger sends says "good".
#![no_main]

use eds::ocsp::{Answer, Request};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(answer) = Answer::from_der(bytes) {
        let _ = answer.repeats(b"12345678");
        let _ = answer.is_answered();
    }
    let _ = Request::from_der(bytes);
});
