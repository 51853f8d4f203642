//! Settings of the hosts that are asked about signatures: the online responder, the time-stamping authority, the
//! revocation lists; and of further anchors. Only these are ever asked; an address inside a certificate is read by nobody.

use clap::Args;

use super::reading::Reading;
use crate::trust::TrustProfile;

/// As given, unread.
#[derive(Args, Clone, Debug)]
pub struct PeerSettings {
    /// Where certificates are asked about (OCSP), `http://host[:port]/path`; without it revocation lists decide alone.
    #[arg(long, env = "IIN_OCSP_URL")]
    pub ocsp_url: Option<String>,
    /// Where timestamps over signatures come from (RFC 3161), `http://host[:port]/path`; owed in production.
    #[arg(long, env = "IIN_TSP_URL")]
    pub tsp_url: Option<String>,
    /// Where revocation lists, complete and delta, are fetched, separated by `;`.
    #[arg(long, env = "IIN_CRL_URLS", value_delimiter = ';')]
    pub crl_urls: Vec<String>,
    /// SHA-256 of further anchors that production accepts, hex, separated by `;`: each compared by a person with what its
    /// authority publishes, like the state's own in `backend/trust/nca-production.pins`. Those of the public test kit are
    /// refused all the same.
    #[arg(long, env = "IIN_TRUST_PINS", value_delimiter = ';')]
    pub trust_pins: Vec<String>,
    /// What decides about revocation when the responder gives no answer: `list`, or `none` and the application waits.
    #[arg(long, env = "IIN_REVOCATION_FALLBACK", default_value = "list")]
    pub revocation_fallback: String,
    /// Whether an application waits for its timestamp: `required` (in production by default) or `if-available`.
    #[arg(long, env = "IIN_TIMESTAMPS")]
    pub timestamps: Option<String>,
    /// Milliseconds for one try at one of these hosts, from the connection to the last byte; twenty times that for a
    /// revocation list.
    #[arg(long, env = "IIN_PEER_TIMEOUT_MS", default_value = "4000")]
    pub peer_timeout_ms: String,
}

/// What decides about revocation when the online responder does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevocationFallback {
    /// A current revocation list.
    List,
    /// Nothing: it is not known.
    Nothing,
}

/// Whether an application may be registered before its signature bears a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timestamps {
    /// It waits.
    Required,
    /// It is registered without one when none is to be had.
    IfAvailable,
}

/// Understood.
#[derive(Clone, Debug)]
pub struct Peers {
    /// Online responder.
    pub ocsp_url: Option<String>,
    /// Time-stamping authority.
    pub tsp_url: Option<String>,
    /// Revocation lists.
    pub crl_urls: Vec<String>,
    /// Further anchors.
    pub trust_pins: Vec<[u8; 32]>,
    /// What decides without the responder.
    pub revocation_fallback: RevocationFallback,
    /// Whether applications wait for timestamps.
    pub timestamps: Timestamps,
    /// Milliseconds for one try.
    pub timeout_ms: u32,
}

impl Peers {
    pub(super) fn read(r: &mut Reading, s: &PeerSettings, profile: TrustProfile) -> Self {
        let offered = [("list", RevocationFallback::List), ("none", RevocationFallback::Nothing)];
        let revocation_fallback =
            r.one_of("revocation-fallback", &s.revocation_fallback, &offered, RevocationFallback::Nothing);
        let offered = [("required", Timestamps::Required), ("if-available", Timestamps::IfAvailable)];
        let timestamps = match s.timestamps.as_deref() {
            Some(text) => r.one_of("timestamps", text, &offered, Timestamps::Required),
            None if profile == TrustProfile::Production => Timestamps::Required,
            None => Timestamps::IfAvailable,
        };
        let given = |text: &&String| !text.trim().is_empty();
        let ocsp_url = s.ocsp_url.as_ref().filter(given).map(|text| address(r, "ocsp-url", text));
        let tsp_url = s.tsp_url.as_ref().filter(given).map(|text| address(r, "tsp-url", text));
        let crl_urls = s.crl_urls.iter().filter(given).map(|text| address(r, "crl-urls", text)).collect();
        if timestamps == Timestamps::Required && tsp_url.is_none() {
            r.0.push("--tsp-url: owed in production, unless --timestamps if-available".to_owned());
        }
        if revocation_fallback == RevocationFallback::Nothing && ocsp_url.is_none() {
            r.0.push("--ocsp-url: owed with --revocation-fallback none".to_owned());
        }
        let trust_pins: Vec<[u8; 32]> =
            s.trust_pins.iter().filter(given).filter_map(|text| pin(r, text)).collect();
        let timeout_ms = r.number("peer-timeout-ms", &s.peer_timeout_ms, 50..=60_000);
        Self { ocsp_url, tsp_url, crl_urls, trust_pins, revocation_fallback, timestamps, timeout_ms }
    }
}

fn pin(r: &mut Reading, text: &str) -> Option<[u8; 32]> {
    let pin = crate::trust::fingerprint(text);
    if pin.is_none() {
        r.0.push(format!("--trust-pins: '{text}' is no SHA-256 in hex"));
    }
    pin
}

/// `http://host[:port][/path]`: what comes back is signed, and a name or password has no place in an address.
fn address(r: &mut Reading, flag: &str, text: &str) -> String {
    let text = text.trim();
    let rest = text.strip_prefix("http://").unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    let host_fine =
        !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    let path_fine = rest.bytes().all(|b| b.is_ascii_graphic() && !b"@#\\\"<>".contains(&b));
    if !host_fine || !path_fine {
        r.0.push(format!("--{flag}: '{text}' is no address http://host[:port]/path"));
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_http_to_a_host() {
        let fits = |text: &str| {
            let mut reading = Reading::default();
            address(&mut reading, "ocsp-url", text);
            reading.0.is_empty()
        };
        for fine in ["http://ocsp.pki.gov.kz", "http://127.0.0.1:2560/", "http://[::1]:80/a/b.crl"] {
            assert!(fits(fine), "{fine}");
        }
        for wrong in [
            "ocsp.pki.gov.kz",
            "https://ocsp.pki.gov.kz",
            "ftp://host",
            "http://",
            "http:///path",
            "http://name:word@host/",
            "http://host/a b",
            "http://host/#part",
        ] {
            assert!(!fits(wrong), "{wrong}");
        }
    }
}
