//! The living document: each paragraph that decides something, its words, and what a person sees when it bites, in
//! three languages. The portal shows it as "How your application is checked"; `web/law/<language>.json` is written by
//! `cargo xtask law` and compared here, so that page, rules and law cannot drift apart.

use std::collections::BTreeMap;
use std::path::PathBuf;

use shared::finding::FindingCode;
use shared::law::checks::bases;
use shared::law::ledger::standing;
use shared::law::{Cite, text};
use shared::text::{ANY, Locale, finding_words};
use shared::wire::v1::law::{LawCheckWire, UnitWire};

/// Every value a finding's words can name, shown as an ellipsis: the words speak of any case.
const VALUES: [&str; 27] = [
    "max",
    "character",
    "edition",
    "word",
    "text",
    "date",
    "years",
    "birth",
    "issued",
    "expires",
    "kind",
    "issuer",
    "citizenship",
    "lines",
    "field",
    "line",
    "from",
    "to",
    "mrz",
    "typed",
    "fields",
    "purpose",
    "length",
    "until",
    "power",
    "form",
    "country",
];

fn says(locale: Locale, code: FindingCode) -> String {
    let mut values: BTreeMap<&str, String> = VALUES.iter().map(|name| (*name, "…".to_owned())).collect();
    values.extend([
        ("document_says", "…".to_owned()),
        ("zone", "…".to_owned()),
        ("stated", "yes".to_owned()),
    ]);
    finding_words(locale, code, ANY, &values).replace("….", "…")
}

fn document(locale: Locale) -> String {
    let checks_of = |cite: &Cite| -> Vec<LawCheckWire> {
        let codes = FindingCode::ALL.iter().filter(|code| bases(**code).contains(cite));
        let check = |code: &FindingCode| LawCheckWire {
            code: code.as_str().to_owned(),
            severity: code.severity().as_str().to_owned(),
            says: says(locale, *code),
        };
        codes.map(check).collect()
    };
    let units: Vec<UnitWire> = Cite::ALL
        .iter()
        .map(|cite| UnitWire {
            cite: cite.as_str().to_owned(),
            standing: standing(*cite).name().to_owned(),
            law: text::text(*cite).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "),
            checks: checks_of(cite),
        })
        .filter(|unit| !unit.checks.is_empty())
        .collect();
    serde_json::to_string_pretty(&units).expect("plain data") + "\n"
}

#[test]
fn the_living_document_is_up_to_date_in_three_languages() {
    for locale in Locale::ALL {
        let path =
            PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../web/law/{}.json", locale.as_str()));
        let now = document(*locale);
        if may_write() {
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("web/law");
            std::fs::write(&path, &now).expect("written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(now == kept, "web/law is out of date: cargo xtask law");
    }
}

/// Every check is told of under at least one paragraph, with words and without a hole in them.
#[test]
fn every_check_is_told_of() {
    for code in FindingCode::ALL {
        assert!(!bases(*code).is_empty(), "{}", code.as_str());
        for locale in Locale::ALL {
            let says = says(*locale, *code);
            assert!(!says.is_empty() && !says.contains('{') && !says.contains('—'), "{says}");
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one switch of these tests: compare, or rewrite")]
fn may_write() -> bool {
    std::env::var_os("LAW_LEDGER").is_some_and(|mode| mode == "write")
}
