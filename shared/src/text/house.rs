//! Short names of what keeping the house is about: roles, outages, complaints, other systems' scopes. Knows the codes
//! of the wire and their words in kk, ru and en; a code without words is shown as it is.

use super::{Locale, said};

/// A role, or what else acts in the journal.
#[must_use]
pub fn role(locale: Locale, code: &str) -> &str {
    said::role(locale, code).unwrap_or(code)
}

/// A kind of outage or what is affected.
#[must_use]
pub fn outage(locale: Locale, code: &str) -> &str {
    said::outage(locale, code).unwrap_or(code)
}

/// Why there is an outage: in the reader's language where the cause has a code, and the words of whoever wrote it down.
#[must_use]
pub fn cause(locale: Locale, code: &str, words: &str) -> String {
    match (code, words) {
        ("", words) => words.to_owned(),
        (code, "") => said::cause(locale, code).unwrap_or(code).to_owned(),
        (code, words) => format!("{} ({words})", said::cause(locale, code).unwrap_or(code)),
    }
}

/// What a complaint is about, to whom it goes, how it ended; empty while it waits.
#[must_use]
pub fn complaint(locale: Locale, code: &str) -> &str {
    let asked = if code.is_empty() { "waiting" } else { code };
    said::complaint(locale, asked).unwrap_or(code)
}

/// What a key opens.
#[must_use]
pub fn scope(locale: Locale, code: &str) -> &str {
    said::scope(locale, code).unwrap_or(code)
}

/// A neighbour, the way to it, or what a message to it says.
#[must_use]
pub fn message(locale: Locale, code: &str) -> &str {
    let kind = || said::message(locale, &code.replace('.', "-")).filter(|_| code.contains('.'));
    said::neighbour(locale, code).or_else(kind).unwrap_or(code)
}

/// A body that is told of changes of the Rules.
#[must_use]
pub fn body(locale: Locale, code: &str) -> &str {
    said::body(locale, code).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::access::Role;
    use crate::complaint::{About, Instance, Outcome};
    use crate::consumers::Scope;
    use crate::messages::{Kind, Neighbour};
    use crate::notices::Addressee;
    use crate::outage::{AFFECTED, CAUSES as CAUSE_CODES, OutageKind};
    use crate::registers::Register;

    #[test]
    fn every_code_has_words_of_its_own_in_every_language() {
        let codes = |set: &str| -> BTreeSet<&str> {
            let known = said::ADMINISTRATION.iter().find(|(name, _)| *name == set).expect("a set of codes");
            known.1.iter().copied().collect()
        };
        let all = |set: &str, expected: &[&str]| {
            assert_eq!(codes(set), expected.iter().copied().collect(), "{set}");
        };
        let others = ["consumer", "system", "recipient", "representative"];
        all("role", &[&Role::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>(), &others[..]].concat());
        let kinds: Vec<&str> = OutageKind::ALL.iter().map(|one| one.as_str()).collect();
        all("outage", &[kinds.as_slice(), AFFECTED].concat());
        all("cause", CAUSE_CODES);
        let abouts = About::ALL.iter().map(|one| one.as_str());
        let complaints = abouts.chain(Instance::ALL.iter().map(|one| one.as_str()));
        let complaints = complaints.chain(Outcome::ALL.iter().map(|one| one.as_str())).chain(["waiting"]);
        all("complaint", &complaints.collect::<Vec<_>>());
        all("scope", &Scope::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>());
        let neighbours = Neighbour::ALL.iter().map(|one| one.as_str()).chain(["in-process", "http", "off"]);
        all("neighbour", &neighbours.collect::<Vec<_>>());
        let messages: Vec<String> = Kind::ALL.iter().map(|one| one.as_str().replace('.', "-")).collect();
        all("message", &messages.iter().map(String::as_str).collect::<Vec<_>>());
        all("body", &Addressee::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>());
        for kind in Kind::ALL {
            assert_ne!(message(Locale::En, kind.as_str()), kind.as_str());
        }
        assert_eq!(message(Locale::En, "request-registered"), "request-registered", "no code of ours");
        assert_eq!(complaint(Locale::En, ""), "waits for an answer");
        assert_eq!(role(Locale::En, "gardener"), "gardener");
        assert_eq!(cause(Locale::Ru, "network", ""), "нарушена связь");
        assert_eq!(cause(Locale::Kk, "network", "x-7"), "байланыс үзілді (x-7)");
        assert_eq!(cause(Locale::En, "", "The mast fell."), "The mast fell.");
        assert_eq!(complaint(Locale::Ru, "upheld"), "удовлетворена");
    }

    #[test]
    fn a_register_has_one_name_wherever_it_is_named() {
        for locale in Locale::ALL {
            for register in Register::ALL {
                let code = register.as_str();
                let name = message(*locale, code);
                assert_eq!(crate::text::means(*locale, &code.replace('_', "-")), name, "{locale:?}");
            }
        }
    }
}
