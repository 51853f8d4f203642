//! Where in a body one is: a chain of parts back to the whole, which costs nothing to lengthen. It is written out where a fault
//! is told, and nowhere else: a body may be deep and long at once.

/// So long may a name be that comes back to whoever sent it.
const NAME_CHARACTERS_MAX: usize = 60;

/// A place in a body.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// All of it.
    Whole,
    /// A field of what is above.
    Field(&'a Place<'a>, &'a str),
    /// An item of the list above.
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    /// As a JSON pointer (RFC 6901); names that are too long are cut, as they came from outside.
    #[must_use]
    pub fn pointer(&self) -> String {
        #[cfg(test)]
        written::count();
        let (mut parts, mut here) = (Vec::new(), self);
        loop {
            here = match here {
                Self::Whole => break,
                Self::Field(above, name) => {
                    parts.push(cut(name));
                    above
                }
                Self::Item(above, place) => {
                    parts.push(place.to_string());
                    above
                }
            };
        }
        parts.iter().rev().flat_map(|part| ["/", part]).collect()
    }
}

fn cut(name: &str) -> String {
    let cut: String = name.chars().take(NAME_CHARACTERS_MAX).collect();
    let end = if cut.len() < name.len() { "…" } else { "" };
    format!("{}{end}", cut.replace('~', "~0").replace('/', "~1"))
}

/// How many pointers this thread has written.
#[cfg(test)]
pub(super) mod written {
    use std::cell::Cell;

    thread_local! {
        static ALL: Cell<usize> = const { Cell::new(0) };
    }

    pub(super) fn count() {
        ALL.with(|all| all.set(all.get() + 1));
    }

    pub(in super::super) fn so_far() -> usize {
        ALL.with(Cell::get)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_from_the_whole_down() {
        let whole = Place::Whole;
        assert_eq!(whole.pointer(), "");
        let list = Place::Field(&whole, "a/b~");
        assert_eq!(Place::Field(&Place::Item(&list, 2), "").pointer(), "/a~1b~0/2/");
        let long = "ы".repeat(61);
        assert_eq!(Place::Field(&whole, &long).pointer(), format!("/{}…", "ы".repeat(60)));
    }
}
