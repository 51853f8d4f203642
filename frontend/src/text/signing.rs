//! The words of signing: the ways, NCALayer, and what can keep either from a signature. Both applications sign in, so
//! both have them.

use super::{Fault, Locale, fault};
use crate::model::signing::Hindrance;
use crate::model::{ncalayer, phone};

include!(concat!(env!("OUT_DIR"), "/signing.rs"));

/// What a fault of NCALayer says.
#[must_use]
pub fn ncalayer_fault(locale: Locale, fault: ncalayer::NcaLayerError) -> Fault {
    let (what, next) = said_ncalayer(locale, fault);
    Fault { what, next }
}

/// What a fault of signing on a phone says.
#[must_use]
pub fn phone_fault(locale: Locale, fault: phone::PhoneError) -> Fault {
    let (what, next) = said_phone(locale, fault);
    Fault { what, next }
}

/// What keeps the person from signing, and the one thing to do.
#[must_use]
pub fn hindrance(locale: Locale, hindrance: Hindrance) -> Fault {
    match hindrance {
        Hindrance::Key(why) => fault(locale, why),
        Hindrance::NcaLayer(why) => ncalayer_fault(locale, why),
        Hindrance::Phone(why) => phone_fault(locale, why),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::key::KeyError;
    use crate::text::LOCALES;

    #[test]
    fn every_hindrance_has_its_own_sentence_and_a_next_step() {
        let keys = KeyError::ALL.iter().map(|fault| Hindrance::Key(*fault));
        let layers = ncalayer::NcaLayerError::ALL.iter().map(|fault| Hindrance::NcaLayer(*fault));
        let phones = phone::PhoneError::ALL.iter().map(|fault| Hindrance::Phone(*fault));
        let all: Vec<Hindrance> = keys.chain(layers).chain(phones).collect();
        for locale in LOCALES {
            let said: Vec<Fault> = all.iter().map(|why| hindrance(locale, *why)).collect();
            let sentences: BTreeSet<&str> = said.iter().map(|said| said.what).collect();
            let both: BTreeSet<(&str, &str)> = said.iter().map(|said| (said.what, said.next)).collect();
            assert_eq!(both.len(), all.len());
            // The two Firefox and other browsers have in common that nothing answers.
            assert_eq!(sentences.len() + 1, all.len());
            for Fault { what, next } in said {
                assert!(what.ends_with('.') && next.ends_with('.') && !what.contains('!'), "{what} {next}");
            }
        }
    }
}
