//! The ports to the outside: online answers about certificates, revocation lists, timestamps. Asks the configured
//! hosts and nobody else: an address inside a certificate is read by nobody. Waits, so nothing in here is called
//! inside a transaction; knows neither rows nor who asks. And the way to the systems beside this one (`system_client`).

pub(crate) mod breaker;
mod client;
pub(crate) mod digital_documents;
mod gather;
mod lists;
pub(crate) mod migration_record;
pub(crate) mod national_register;
pub(crate) mod notary_register;
mod ocsp;
mod peer;
pub(crate) mod receiver;
mod registers;
mod stamps;
pub(crate) mod system_client;
pub(crate) mod systems;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::clock::Clock;
use crate::config::Config;

pub(crate) use lists::Lists;
pub(crate) use peer::Peer;

/// The peers of this service.
pub(crate) struct Outside {
    clock: Clock,
    /// Answers about certificates.
    ocsp: Option<Peer>,
    /// Timestamps.
    stamps: Option<Peer>,
    pub(crate) lists: Lists,
}

impl Outside {
    /// The configured peers; nothing is asked yet.
    ///
    /// # Errors
    /// No client can be made, or the folder of the lists cannot.
    pub(crate) fn new(config: &Config, clock: &Clock) -> Result<Self, String> {
        let timeouts = Peer::timeouts(config.peers.timeout_ms);
        let peer = |name, address: &Option<String>| {
            address.as_deref().map(|address| Peer::new(name, address, timeouts)).transpose()
        };
        let folder: &Path = &config.data_dir.join("lists");
        Ok(Self {
            clock: clock.clone(),
            ocsp: peer("ocsp", &config.peers.ocsp_url)?,
            stamps: peer("timestamps", &config.peers.tsp_url)?,
            lists: Lists::new(folder, &config.peers.crl_urls, timeouts)?,
        })
    }

    /// Whether anybody is asked at a signature.
    pub(crate) fn asks(&self) -> bool {
        self.ocsp.is_some() || self.stamps.is_some()
    }
}
