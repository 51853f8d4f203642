//! A nudge: something was written that somebody may be waiting for. Each duty hears each nudge, also one that came while it
//! was at work; several are heard as one.

use tokio::sync::watch;

/// Where nudges come from.
#[derive(Debug)]
pub(crate) struct Nudge(watch::Sender<()>);

/// Who hears them.
pub(crate) struct Ear(watch::Receiver<()>);

impl Nudge {
    pub(crate) fn new() -> Self {
        Self(watch::Sender::new(()))
    }

    /// Wakes every duty that waits for a nudge.
    pub(crate) fn all(&self) {
        self.0.send_replace(());
    }

    pub(crate) fn listen(&self) -> Ear {
        Ear(self.0.subscribe())
    }
}

impl Ear {
    /// Waits for the next nudge.
    pub(crate) async fn hear(&mut self) {
        if self.0.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Takes what was heard so far for done.
    pub(crate) fn forget(&mut self) {
        self.0.mark_unchanged();
    }
}
