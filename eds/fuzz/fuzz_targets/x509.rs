//! Certificates are answered, and so are questions about them.
#![no_main]

use eds::x509::{Certificate, CheckDigits};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(certificate) = Certificate::from_pem_or_der(bytes) {
        let _ = certificate.identity(CheckDigits::Enforce);
        let _ = certificate.is_issued_by(&certificate);
    }
});
