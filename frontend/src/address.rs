//! Where a link leads: a path, and which of the two applications has its page. Made from a page of either, so that
//! no link is written by hand.

/// One of the two applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// Applicants, representatives, everybody.
    Portal,
    /// Staff.
    Desk,
}

impl Site {
    /// Where it begins.
    #[must_use]
    pub fn home(self) -> Address {
        Address::of_path(if self == Self::Desk { "/desk" } else { "/" }.into())
    }
}

/// Pages that the service writes whole, for everybody: no program draws them, and the browser loads them anew.
pub const STILL: [&str; 5] = ["/", "/help", "/privacy", "/accessibility", "/demo"];

/// The path of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Of a path that the browser or a page says.
    #[must_use]
    pub const fn of_path(path: String) -> Self {
        Self(path)
    }

    /// The path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the service writes the page whole.
    #[must_use]
    pub fn is_still(&self) -> bool {
        STILL.contains(&self.0.as_str())
    }

    /// Who has the page.
    #[must_use]
    pub fn site(&self) -> Site {
        let first = self.0.split('/').find(|part| !part.is_empty());
        if matches!(first, Some("desk" | "desk.html")) { Site::Desk } else { Site::Portal }
    }
}

/// Ids are letters, digits and hyphens: nothing that could climb out of a path.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_has_what_begins_with_its_name_and_nothing_else() {
        for (path, site) in [
            ("/", Site::Portal),
            ("/desk", Site::Desk),
            ("/desk/operator/cases/a", Site::Desk),
            ("/desks", Site::Portal),
            ("/applications/desk", Site::Portal),
        ] {
            assert_eq!(Address::of_path(path.into()).site(), site, "{path}");
        }
    }
}
