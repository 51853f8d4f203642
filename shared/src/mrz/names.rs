//! The name field of a zone: where it stands, and how it falls into its two identifiers (ICAO 9303-3 §4.6). One filler
//! parts the components of an identifier, two part the identifiers, and what follows is filler.

use mrz::{Format, MrzData};

/// The field, fillers included.
pub(super) fn field(data: &MrzData) -> &str {
    let mut lines = data.mrz_lines.lines();
    let field = match data.format {
        Format::Td1 => lines.nth(2),
        _ => lines.next().and_then(|line| line.get(5..)),
    };
    field.unwrap_or_default()
}

/// Primary and secondary identifier, their components parted by one blank. Either may be empty: a person with one name
/// has one identifier, and some states write it as the second.
pub(super) fn identifiers(field: &str) -> (String, String) {
    let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
    (components(primary), components(secondary))
}

fn components(identifier: &str) -> String {
    identifier.split('<').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Filled to its end, or but for the one filler that parts two components: something may be cut off (9303-4 §4.2.3).
pub(super) fn may_be_truncated(field: &str) -> bool {
    !field.ends_with("<<")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_two_fillers_part_the_identifiers() {
        for (field, primary, secondary) in [
            ("ERIKSSON<<ANNA<MARIA<<<<<<", "ERIKSSON", "ANNA MARIA"),
            ("VAN<DER<BERG<<<<<<<<<<<<<<", "VAN DER BERG", ""),
            ("VAN<DER<BERG<<JAN<PIET<<<<", "VAN DER BERG", "JAN PIET"),
            ("ZAHRA<<<<<<<<<<<<<<<<<<<<<", "ZAHRA", ""),
            ("<<AHMADI<<<<<<<<<<<<<<<<<<", "", "AHMADI"),
            ("<<AHMAD<SHAH<<<<<<<<<<<<<<", "", "AHMAD SHAH"),
            ("ERIKSSON<<ANNA<<MARIA<<<<<", "ERIKSSON", "ANNA MARIA"),
            ("BENNELONG<WOOLOOMOO<WARRAN", "BENNELONG WOOLOOMOO WARRAN", ""),
            ("<<<<<<<<<<<<<<<<<<<<<<<<<<", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(identifiers(field), (primary.to_owned(), secondary.to_owned()), "{field}");
        }
    }

    #[test]
    fn a_field_filled_to_its_end_may_be_cut_off() {
        assert!(may_be_truncated("DINGO<PO") && may_be_truncated("DEJTHAMR<KRA<"));
        assert!(!may_be_truncated("DINGO<<"));
    }
}
