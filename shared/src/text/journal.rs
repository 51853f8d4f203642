//! What the journal tells, in words: facts and the things they are about, in kk, ru and en. A code without words is
//! shown as it is; a test compares the facts that have words with those there are.

use super::{Locale, said};

/// What happened.
#[must_use]
pub fn fact(locale: Locale, code: &str) -> &str {
    said::fact(locale, code).unwrap_or(code)
}

/// Kind of the thing it is about.
#[must_use]
pub fn about(locale: Locale, code: &str) -> &str {
    said::about(locale, code).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::audit::Fact;

    #[test]
    fn every_fact_has_words_of_its_own_in_every_language() {
        for locale in [Locale::Kk, Locale::Ru, Locale::En] {
            let words: BTreeSet<&str> = Fact::ALL.iter().map(|one| fact(locale, one.as_str())).collect();
            assert_eq!(words.len(), Fact::ALL.len(), "{locale:?}: two facts read alike");
            assert!(Fact::ALL.iter().all(|one| fact(locale, one.as_str()) != one.as_str()), "{locale:?}");
        }
        let facts: BTreeSet<&str> = Fact::ALL.iter().map(|one| one.as_str()).collect();
        let (set, said) = said::JOURNAL.first().expect("the facts");
        assert_eq!((*set, said.iter().copied().collect::<BTreeSet<_>>()), ("fact", facts));
        assert_eq!(fact(Locale::En, "unknown"), "unknown");
    }
}
