//! Which copies of a case can be looked at beside its answers. Knows neither how they are fetched nor drawn.

use shared::wire::v1::formation::CopyRef;
use shared::wire::v1::reading::CaseReadingWire;

/// Where the picture of a copy comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is one.
    File,
    /// The service draws its pages.
    Page,
}

/// Where the picture of a copy comes from, and how many pages it has; none where the service drew none.
#[must_use]
pub fn pictured(copy: &CopyRef, readings: &[CaseReadingWire]) -> Option<(Source, u32)> {
    if copy.media_type.starts_with("image/") {
        return Some((Source::File, 1));
    }
    let read = readings.iter().find(|reading| reading.copy == copy.id && reading.pages_in_all > 0)?;
    Some((Source::Page, read.pages_in_all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_as_many_pages_as_it_has() {
        let copy = |media_type: &str| CopyRef {
            id: "a".into(),
            media_type: media_type.into(),
            ..CopyRef::default()
        };
        let read = |copy: &str, pages_in_all| CaseReadingWire {
            copy: copy.into(),
            pages_in_all,
            ..CaseReadingWire::default()
        };
        let pdf = copy("application/pdf");
        assert_eq!(pictured(&pdf, &[read("b", 2), read("a", 60)]), Some((Source::Page, 60)));
        assert_eq!(pictured(&pdf, &[read("b", 2), read("a", 0)]), None, "the service drew none");
        assert_eq!(pictured(&copy("image/png"), &[]), Some((Source::File, 1)));
    }
}
