//! BER.
