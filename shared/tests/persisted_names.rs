//! Names that stand in databases, in signed statements and on the wire. They come back as they were written, and they
//! change only with a migration: whoever changes one meets this list first. A new name is added at its place.

use std::fmt::Debug;

/// Every value is written by its name and read back from it, and no other word is one.
fn stands<T: Copy + PartialEq + Debug>(
    all: &[T],
    name: impl Fn(T) -> &'static str,
    parse: impl Fn(&str) -> Option<T>,
    expected: &str,
) {
    let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
    assert_eq!(names.join(" "), expected);
    for one in all {
        assert_eq!(parse(name(*one)), Some(*one));
    }
    for stranger in ["", " ", "Lodged", "no such name"] {
        assert_eq!(parse(stranger), None, "{stranger:?}");
    }
}

macro_rules! names {
    ($($type:path = $expected:literal,)*) => {$(
        stands(<$type>::ALL, |one| one.as_str(), <$type>::parse, $expected);
    )*};
}

#[test]
fn what_is_stored_signed_and_sent_keeps_its_name() {
    names! {
        shared::application::Kind = "formation convict correction",
        shared::application::Channel = "portal service_centre",
        shared::application::Stage = "draft lodged under_check hearing granted refused issued withdrawn",
        shared::complaint::About = "decision delay centre",
        shared::complaint::Instance = "provider quality_control",
        shared::complaint::Outcome = "upheld partly rejected forwarded",
        shared::decision::clock::Clock = "overdue soon on_time hearing stopped",
        shared::decision::hearing::Answer = "silent objects waives",
        shared::decision::marks::MarkKind = "contact address power",
        shared::documents::poa::PowerScope = "iin services general other",
        shared::documents::DocumentKind = "P PD PS ID TD SD RC",
        shared::documents::CopyPurpose = "application identity translation power_of_attorney delegation \
                                          representation_proof change_proof",
        shared::duplicates::Choice = "duplicate not_duplicate",
        shared::intake::Lack = "missing not_as_listed expired",
        shared::notices::Addressee = "state_corporation ict_operator contact_centre",
        shared::outage::OutageKind = "outage break",
        shared::registers::Register = "notary_register national_register migration_record",
        shared::text::Locale = "kk ru en",
        shared::visits::Purpose = "hand_in collect",
    }
}
