//! A stand-in for NCALayer: it listens where NCALayer listens, speaks TLS and WebSocket and the messages of its two
//! modules, and signs with a key file a test hands it. What its "person" does is told by a [`Script`]. It checks nothing
//! that NCALayer does not check, and can be told to be an impostor.

mod line;
mod script;

use std::fs::File;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertificateParams, KeyPair, PublicKeyData as _};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::Outcome;

pub use script::{Key, Manner, Modules, Script, Shape};

/// Where NCALayer listens.
const ADDRESS: (&str, u16) = ("127.0.0.1", 13_579);
/// How long another test on this machine may keep the address.
const PATIENCE: Duration = Duration::from_secs(300);

/// The address as a whole, and nobody on it: while this is held, no stand-in of another test listens.
pub struct Address {
    _lock: File,
}

impl Address {
    /// Waits until no other test on this machine has the address.
    ///
    /// # Errors
    /// When it stays taken.
    pub async fn take() -> Outcome<Self> {
        let lock = File::create(std::env::temp_dir().join("iin-e2e-ncalayer.lock"))?;
        for _ in 0..PATIENCE.as_millis() / 100 {
            if lock.try_lock().is_ok() {
                return Ok(Self { _lock: lock });
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Err("another test keeps NCALayer's address".into())
    }
}

/// A running stand-in.
pub struct NcaLayer {
    script: Arc<Mutex<Script>>,
    heard: Arc<Mutex<Vec<String>>>,
    listening: JoinHandle<()>,
    address: Option<Address>,
}

impl NcaLayer {
    /// Starts listening.
    ///
    /// # Errors
    /// When the address is taken, by the real NCALayer for example.
    pub async fn start(script: Script) -> Outcome<Self> {
        let address = Address::take().await?;
        let listener = TcpListener::bind(ADDRESS).await;
        let listener = listener.map_err(|error| format!("{ADDRESS:?}: {error}. Is NCALayer running?"))?;
        let script = Arc::new(Mutex::new(script));
        let heard: Arc<Mutex<Vec<String>>> = Arc::default();
        let (its_script, its_ears) = (Arc::clone(&script), Arc::clone(&heard));
        let acceptor = TlsAcceptor::from(Arc::clone(&identity()?.tls));
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let now = its_script.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let (acceptor, ears) = (acceptor.clone(), Arc::clone(&its_ears));
                tokio::spawn(async move {
                    // A page that hangs up in the middle is its own business.
                    if let Ok(stream) = acceptor.accept(stream).await {
                        let _ = line::serve(stream, &now, &ears).await;
                    }
                });
            }
        });
        Ok(Self { script, heard, listening, address: Some(address) })
    }

    /// From the next connection on it does this.
    pub fn now(&self, change: impl FnOnce(&mut Script)) {
        change(&mut self.script.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// What pages said since the last time this was asked.
    #[must_use]
    pub fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Stops listening; nobody else gets the address until the answer is let go.
    pub async fn stop(mut self) -> Option<Address> {
        self.listening.abort();
        let _ = (&mut self.listening).await;
        self.address.take()
    }
}

impl Drop for NcaLayer {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// The certificate of the stand-in, made once for this process.
struct Identity {
    tls: Arc<rustls::ServerConfig>,
    pin: String,
}

fn identity() -> Outcome<&'static Identity> {
    static IDENTITY: OnceLock<Result<Identity, String>> = OnceLock::new();
    let made = IDENTITY.get_or_init(|| Identity::new().map_err(|error| error.to_string()));
    made.as_ref().map_err(|error| error.clone().into())
}

impl Identity {
    fn new() -> Outcome<Self> {
        let key = KeyPair::generate()?;
        let certificate = CertificateParams::new(vec!["127.0.0.1".to_owned()])?.self_signed(&key)?;
        let pin = STANDARD.encode(Sha256::digest(key.subject_public_key_info()));
        let private = rustls::pki_types::PrivatePkcs8KeyDer::from(key.serialize_der());
        let tls =
            rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()?
                .with_no_client_auth()
                .with_single_cert(vec![certificate.der().clone()], private.into())?;
        Ok(Self { tls: Arc::new(tls), pin })
    }
}

/// TLS with the stand-in's key, for whoever else shall be believed by it.
///
/// # Errors
/// When no key can be made.
pub(crate) fn tls() -> Outcome<Arc<rustls::ServerConfig>> {
    identity().map(|identity| Arc::clone(&identity.tls))
}

/// SHA-256 of the stand-in's public key, base64: the one key a browser is told to believe here.
///
/// # Errors
/// When no key can be made.
pub fn pin() -> Outcome<&'static str> {
    identity().map(|identity| identity.pin.as_str())
}
