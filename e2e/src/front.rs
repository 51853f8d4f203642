//! A front with a name and TLS before an office, as the portal stands in the network. Chromium is told that this one port of
//! this machine is a public address: only then does it guard what else listens here, NCALayer for example, from the page.

use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::{Outcome, ncalayer};

/// The name under which it is found.
const NAME: &str = "iin.test";

/// A running front.
pub(crate) struct Front {
    port: u16,
    carrying: JoinHandle<()>,
}

impl Front {
    /// Opens one before the office that will listen on this port.
    pub(crate) async fn open(office: u16) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let acceptor = TlsAcceptor::from(ncalayer::tls()?);
        let carrying = tokio::spawn(async move {
            while let Ok((outer, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // A browser that hangs up in the middle is its own business.
                    let Ok(mut outer) = acceptor.accept(outer).await else { return };
                    if let Ok(mut inner) = TcpStream::connect(("127.0.0.1", office)).await {
                        let _ = tokio::io::copy_bidirectional(&mut outer, &mut inner).await;
                    }
                });
            }
        });
        Ok(Self { port, carrying })
    }

    pub(crate) fn origin(&self) -> String {
        format!("https://{NAME}:{}", self.port)
    }

    pub(crate) fn flags(&self) -> Vec<String> {
        vec![
            format!("--ip-address-space-overrides=127.0.0.1:{}=public", self.port),
            format!("--host-resolver-rules=MAP {NAME} 127.0.0.1"),
        ]
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.carrying.abort();
    }
}
