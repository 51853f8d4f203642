//! The way to connections: turns before a pool, and nobody waits for a database that is away. Readers and writers have a
//! gate each, so that neither keeps the other out. Knows pools; does not know tables.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use diesel::r2d2::{ManageConnection, Pool, PooledConnection};

use super::connection::{Engine, Link};
use super::error::StoreError;
use super::ours::Ours;
use super::turns::{Turn, Turns};

/// How long a connection is waited for by whoever has a turn: then the database is away.
const CONNECTION_PATIENCE: Duration = Duration::from_secs(2);
/// How often whoever waits looks whether it was refused meanwhile.
const GLANCES: u32 = 10;
/// How long a turn is waited for: those before are at work, so it comes.
pub(super) const TURN_PATIENCE: Duration = Duration::from_secs(30);
/// Most who wait for a turn: fewer than there are threads to wait on, so that the others are served meanwhile.
pub(super) const WAITING_MAX: usize = 200;

/// Makes connections, and remembers whether the last one was refused.
#[derive(Debug)]
struct Maker {
    ours: Ours,
    refused: Arc<AtomicBool>,
}

impl ManageConnection for Maker {
    type Connection = Link;
    type Error = StoreError;

    fn connect(&self) -> Result<Link, StoreError> {
        let opened = self.ours.connect();
        let before = self.refused.swap(opened.is_err(), Ordering::SeqCst);
        match &opened {
            Err(error) if !before => tracing::error!(%error, "the database refuses connections"),
            Ok(_) if before => tracing::info!("the database gives connections again"),
            _ => {}
        }
        opened
    }

    fn is_valid(&self, connection: &mut Link) -> Result<(), StoreError> {
        self.ours.is_valid(connection)
    }

    fn has_broken(&self, connection: &mut Link) -> bool {
        self.ours.has_broken(connection)
    }
}

/// So many connections of one kind of use.
pub(crate) struct Gate {
    pool: Pool<Maker>,
    turns: Turns,
    refused: Arc<AtomicBool>,
}

/// A connection for as long as it is held; then the next one's turn comes.
pub(crate) struct Held<'a> {
    // In this order: the connection goes back before the turn does.
    link: PooledConnection<Maker>,
    _turn: Turn<'a>,
}

impl Deref for Held<'_> {
    type Target = Link;

    fn deref(&self) -> &Link {
        &self.link
    }
}

impl DerefMut for Held<'_> {
    fn deref_mut(&mut self) -> &mut Link {
        &mut self.link
    }
}

impl Gate {
    /// A gate to at most `size` connections; none is made yet.
    pub(crate) fn new(ours: &Ours, size: u32) -> Self {
        let refused = Arc::new(AtomicBool::new(false));
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            // Its pauses between two tries grow to half of this, so a database that is back is seen within a second.
            .connection_timeout(CONNECTION_PATIENCE)
            // A server may have closed the connection meanwhile; a file does not.
            .test_on_check_out(matches!(ours.engine(), Engine::Postgres(_)))
            .build_unchecked(Maker { ours: ours.clone(), refused: Arc::clone(&refused) });
        let turns = Turns::new(usize::try_from(size).unwrap_or(1), WAITING_MAX);
        Self { pool, turns, refused }
    }

    /// Nobody has a connection, and the last one asked for was refused.
    fn is_shut(&self) -> bool {
        self.refused.load(Ordering::SeqCst) && self.pool.state().connections == 0
    }

    /// A connection. While the database is away nobody waits: the pool asks for it by itself, and opens the gate.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub(crate) fn pass(&self, name: &'static str) -> Result<Held<'_>, StoreError> {
        let away = || StoreError::Unavailable(format!("{name}: the database is away"));
        if self.is_shut() {
            return Err(away());
        }
        let turn = self
            .turns
            .take(TURN_PATIENCE)
            .map_err(|why| StoreError::Unavailable(format!("{name}: {why}")))?;
        for _ in 0..GLANCES {
            if let Ok(link) = self.pool.get_timeout(CONNECTION_PATIENCE / GLANCES) {
                return Ok(Held { link, _turn: turn });
            }
            if self.is_shut() {
                break;
            }
        }
        if self.pool.state().connections == 0 {
            // Refused, or not even that: whoever waits behind would wait in vain.
            self.refused.store(true, Ordering::SeqCst);
            self.turns.send_away();
        }
        Err(away())
    }
}
