//! What the stand-in's person does and how its program speaks.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use eds::pkcs12::{KeyFile, open};

use crate::Outcome;

/// A key the person has.
#[derive(Clone)]
pub struct Key(pub(super) Arc<KeyFile>);

impl Key {
    /// From a key file.
    ///
    /// # Errors
    /// When it does not open.
    pub fn open(path: &Path, password: &str) -> Outcome<Self> {
        Ok(Self(Arc::new(open(&std::fs::read(path)?, password)?)))
    }
}

/// Which modules the program has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modules {
    /// Today's.
    Both,
    /// An old version: `commonUtils` alone.
    CommonOnly,
    /// Older still.
    Neither,
}

/// In which form `basics` gives a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A list of one, armoured: today's.
    List,
    /// A bare text, armoured: before October 2024.
    Text,
    /// An object with a list, not armoured.
    Object,
}

/// What happens when a signature is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// The person signs.
    Signs(Shape),
    /// The person closes the window.
    Cancels,
    /// The program breaks off.
    Disconnects,
    /// The program does not take the request.
    Declines,
    /// The key cannot sign: the token was pulled out.
    Fails,
    /// An answer that is none.
    Babbles,
    /// An answer larger than any signature.
    Floods,
    /// An impostor signs something else.
    SignsAnother,
    /// The program never greets.
    Mute,
}

/// What the stand-in does.
#[derive(Clone)]
pub struct Script {
    /// The key the person chooses.
    pub key: Key,
    /// The program's modules.
    pub modules: Modules,
    /// What happens.
    pub manner: Manner,
    /// How long the person takes.
    pub takes: Duration,
    /// The program also sends what nobody asked for.
    pub strays: bool,
    /// An impostor offers any key, whatever the page narrowed it to.
    pub impostor: bool,
}

impl Script {
    /// Today's NCALayer, and a person who signs at once with this key.
    #[must_use]
    pub const fn signing(key: Key) -> Self {
        Self {
            key,
            modules: Modules::Both,
            manner: Manner::Signs(Shape::List),
            takes: Duration::ZERO,
            strays: false,
            impostor: false,
        }
    }
}
