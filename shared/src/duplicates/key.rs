//! What a search looks for. A person leaves several *blocks* in the store's index; two people are compared only when
//! they share one. Blocks are wide (recall), the score is sharp (precision).

use crate::application::FormationForm;
use crate::documents::identity::number_key;
use crate::person::name_key::words;
use crate::person::{BirthDate, Country, Name, NameKey, Sex};

/// A document as keys know it: issuing state and folded number. The kind takes no part: people call a passport many
/// things.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentKey {
    issuer: Country,
    number: String,
}

impl DocumentKey {
    /// The key of a document.
    #[must_use]
    pub fn new(issuer: Country, number: &str) -> Self {
        Self { issuer, number: number_key(number) }
    }

    /// Issuing state.
    #[must_use]
    pub const fn issuer(&self) -> Country {
        self.issuer
    }

    /// Folded number.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }
}

/// Everything about a person that tells people apart: all names and all documents ever shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Names, in every script and spelling known.
    pub names: Vec<Name>,
    /// Date of birth.
    pub birth_date: BirthDate,
    /// Sex.
    pub sex: Sex,
    /// Three-letter citizenship.
    pub citizenship: String,
    /// Every document ever shown.
    pub documents: Vec<DocumentKey>,
}

impl Identity {
    /// What a filed form tells.
    #[must_use]
    pub fn of(form: &FormationForm) -> Self {
        let recipient = &form.recipient;
        let mut names = vec![recipient.name.clone()];
        names.extend(recipient.translated.clone());
        if let Some(mrz) = &form.mrz {
            names.extend(Name::new(mrz.surname(), mrz.given_names(), ""));
        }
        Self {
            names,
            birth_date: recipient.birth_date,
            sex: recipient.sex,
            citizenship: recipient.citizenship.as_str().to_owned(),
            documents: vec![DocumentKey::new(form.document.issuer, &form.document.number)],
        }
    }

    /// The name keys, without empty ones and repetitions.
    #[must_use]
    pub fn name_keys(&self) -> Vec<NameKey> {
        let mut keys: Vec<NameKey> =
            self.names.iter().map(NameKey::of).filter(|key| !key.is_empty()).collect();
        keys.sort();
        keys.dedup();
        keys
    }
}

/// The blocks of an identity, sorted, each short text once: `d:` a document number, `n:` a whole name key, `w:` a
/// word of the name with the birth year, `b:` a birth date with the first letter of a word.
#[must_use]
pub fn blocks(identity: &Identity) -> Vec<String> {
    let mut blocks: Vec<String> =
        identity.documents.iter().map(|document| format!("d:{}", document.number)).collect();
    blocks.extend(identity.name_keys().iter().map(|key| format!("n:{}", key.as_str())));
    let year = identity.birth_date.year();
    for name in &identity.names {
        for word in [&name.surname, &name.given_name].into_iter().flat_map(|part| words(part)) {
            if let (true, Some(first)) = (identity.birth_date.is_whole(), word.chars().next()) {
                blocks.push(format!("b:{}:{first}", identity.birth_date));
            }
            blocks.push(format!("w:{year}:{word}"));
        }
    }
    blocks.sort();
    blocks.dedup();
    blocks
}
