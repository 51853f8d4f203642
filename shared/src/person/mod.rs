//! The person: identifying data («установочные данные») as values that cannot be nonsense.
//! It knows names, birth dates, citizenship and sex, and the eleven parameters of a correction; it knows no number.

pub mod birth;
pub mod characters;
pub mod citizenship;
mod compose_letters;
pub mod country;
pub mod likeness;
pub mod name;
pub mod parameter;
pub mod sex;
pub(crate) mod translit;

pub use birth::BirthDate;
pub use citizenship::Citizenship;
pub use country::Country;
pub use likeness::{Agreement, Degree, Spellings};
pub use name::{Name, Script};
pub use parameter::Parameter;
pub use sex::Sex;

/// Everything the register keeps of a person besides the number and the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    /// Name as the identity document writes it.
    pub name: Name,
    /// Name in Cyrillic or Latin from the notarised translation, when the document has neither.
    pub translated: Option<Name>,
    /// Date of birth, perhaps in part.
    pub birth_date: BirthDate,
    /// Place of birth as the document writes it.
    pub birth_place: String,
    /// Place of birth from the translation, when owed.
    pub birth_place_translated: Option<String>,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: Citizenship,
}

impl Particulars {
    /// The name that papers print: the translated one where the document is in neither Cyrillic nor Latin.
    #[must_use]
    pub fn name_for_papers(&self) -> &Name {
        self.translated.as_ref().unwrap_or(&self.name)
    }

    /// The place of birth that papers print.
    #[must_use]
    pub fn birth_place_for_papers(&self) -> &str {
        self.birth_place_translated.as_deref().unwrap_or(&self.birth_place)
    }
}
