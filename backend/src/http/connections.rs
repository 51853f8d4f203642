//! How many connections there may be, in all and from one address. One too many is closed before a byte of it is read.

use std::any::Any;
use std::net::{IpAddr, Shutdown};

use actix_web::dev::Extensions;
use actix_web::rt::net::TcpStream;
use socket2::SockRef;

use super::crowd::{Crowd, Inside, household};
use crate::config::Config;

/// The connections of this process.
pub(crate) struct Connections {
    all: Crowd<()>,
    /// None where a proxy comes for everybody.
    by_address: Option<Crowd<IpAddr>>,
}

/// A connection's places; lies with it as long as it is open.
struct Places {
    _all: Inside<()>,
    _address: Option<Inside<IpAddr>>,
}

impl Connections {
    pub(crate) fn new(config: &Config) -> Self {
        let arrival = &config.arrival;
        let direct = config.client_address_header.is_none();
        Self {
            all: Crowd::new(arrival.connections_max),
            by_address: direct.then(|| Crowd::new(arrival.connections_per_address)),
        }
    }

    /// Takes a connection in or closes it.
    pub(crate) fn take(&self, io: &dyn Any, data: &mut Extensions) {
        let Some(stream) = io.downcast_ref::<TcpStream>() else { return };
        let Ok(peer) = stream.peer_addr() else { return };
        let places = self.all.enter(()).and_then(|all| match &self.by_address {
            None => Some(Places { _all: all, _address: None }),
            Some(crowd) => Some(Places { _all: all, _address: Some(crowd.enter(household(peer.ip()))?) }),
        });
        match places {
            Some(places) => {
                data.insert(places);
            }
            None => {
                tracing::debug!("one connection too many is closed");
                if let Err(why) = SockRef::from(stream).shutdown(Shutdown::Both) {
                    tracing::debug!(%why, "it was gone already");
                }
            }
        }
    }
}
