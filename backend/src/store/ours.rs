//! Connections to one register and no other: to the very file that was opened, and to the name that was found in it. A
//! database or a folder of copies that is moved, deleted or replaced while the service runs is noticed before anything is
//! said of it.

use std::path::Path;
use std::sync::Arc;

use diesel::connection::SimpleConnection as _;
use diesel::r2d2::{ManageConnection, R2D2Connection as _};

use crate::node::Node;
use crate::store::connection::{Engine, Link, each};
use crate::store::error::StoreError;
use crate::store::opening;

/// The register that was opened.
#[derive(Clone, Debug)]
pub(crate) struct Ours {
    engine: Engine,
    name: Arc<str>,
    /// The file of SQLite.
    file: Option<Node>,
    /// The folder of copies, where it is watched.
    copies: Option<(Arc<Path>, Node)>,
}

impl Ours {
    /// The register of this name, as it lies there now.
    ///
    /// # Errors
    /// Its file is not there.
    pub(crate) fn opened(engine: Engine, name: &str) -> Result<Self, StoreError> {
        let gone = |e: std::io::Error| StoreError::Unavailable(format!("the database's file: {e}"));
        let file = match &engine {
            Engine::Sqlite(path) => Some(Node::at(path).map_err(gone)?),
            Engine::Postgres(_) => None,
        };
        Ok(Self { engine, name: name.into(), file, copies: None })
    }

    /// The same with the folder of its copies, which is watched from now on.
    ///
    /// # Errors
    /// It is not there.
    pub(crate) fn with_copies(self, folder: &Path) -> Result<Self, StoreError> {
        let copies = Some((folder.into(), Node::at(folder)?));
        Ok(Self { copies, ..self })
    }

    /// Where it lies.
    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether the database is still the one that was opened. Cheap enough for every transaction: it asks the disk for
    /// the file's number. On PostgreSQL a database that went takes its connections along, and a new connection is asked
    /// for the register's name.
    ///
    /// # Errors
    /// It was moved, deleted or replaced.
    pub(crate) fn still(&self) -> Result<(), StoreError> {
        match (&self.engine, self.file) {
            (Engine::Sqlite(path), Some(file)) if !file.lies_at(path) => Err(StoreError::Unavailable(
                "the database's file was moved, deleted or replaced while it was open".to_owned(),
            )),
            _ => Ok(()),
        }
    }

    /// Whether the folder of copies is still the one that was there.
    ///
    /// # Errors
    /// It was moved, deleted or replaced, or its disk is not mounted any more.
    pub(crate) fn copies_still(&self) -> Result<(), StoreError> {
        match &self.copies {
            Some((folder, node)) if !node.lies_at(folder) => Err(StoreError::Unavailable(
                "the folder of copies was moved, deleted or replaced while it was open".to_owned(),
            )),
            _ => Ok(()),
        }
    }
}

impl ManageConnection for Ours {
    type Connection = Link;
    type Error = StoreError;

    fn connect(&self) -> Result<Link, StoreError> {
        self.still()?;
        let mut link = self.engine.open()?;
        match opening::name(&mut link)? {
            Some(name) if *name == *self.name => Ok(link),
            _ => Err(StoreError::Unavailable("the database holds another register than before".to_owned())),
        }
    }

    fn is_valid(&self, connection: &mut Link) -> Result<(), StoreError> {
        Ok(connection.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, connection: &mut Link) -> bool {
        // A panic inside a transaction leaves it open; such a connection must not serve the next request.
        std::thread::panicking() || each!(connection, c => c.is_broken())
    }
}
