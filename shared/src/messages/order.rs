//! Once, and in order: what a receiver does with a message, by what it took of the same case before. Knows nothing of
//! what the message says.

/// What a receiver remembers of a message taken earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken<'a> {
    /// Its case.
    pub case_id: &'a str,
    /// Its place among the messages of its case.
    pub place: i64,
    /// SHA-256 of its content, hex.
    pub content_sha256: &'a str,
}

/// What to do with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is next: take it.
    Next,
    /// It was taken before: answer as then, do nothing.
    Again,
    /// An earlier message of its case has not come: let the sender bring that one first.
    Early,
    /// The same id came with something else, or the place is taken by another message: never take it.
    Other,
}

/// Whose turn it is. `known`: the message taken earlier under the same id. `last`: the highest place taken of the
/// case, 0 when there was none.
#[must_use]
pub fn turn(arrived: Taken<'_>, known: Option<Taken<'_>>, last: i64) -> Turn {
    match known {
        Some(known) if known == arrived => Turn::Again,
        Some(_) => Turn::Other,
        None if arrived.place == last.saturating_add(1) => Turn::Next,
        None if arrived.place > last => Turn::Early,
        None => Turn::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Taken<'_> = Taken { case_id: "a", place: 1, content_sha256: "1" };

    #[test]
    fn a_message_is_taken_once_and_in_its_place() {
        assert_eq!(turn(FIRST, None, 0), Turn::Next);
        assert_eq!(turn(FIRST, Some(FIRST), 1), Turn::Again);
        assert_eq!(turn(FIRST, Some(FIRST), 7), Turn::Again, "later ones came meanwhile");
        let third = Taken { place: 3, ..FIRST };
        assert_eq!(turn(third, None, 1), Turn::Early);
        assert_eq!(turn(third, None, 2), Turn::Next);
    }

    #[test]
    fn what_pretends_to_be_another_message_is_never_taken() {
        let other = Taken { content_sha256: "2", ..FIRST };
        assert_eq!(turn(other, Some(FIRST), 1), Turn::Other);
        assert_eq!(turn(Taken { case_id: "b", ..FIRST }, Some(FIRST), 0), Turn::Other);
        assert_eq!(turn(FIRST, None, 1), Turn::Other, "the place is taken");
        assert_eq!(turn(Taken { place: 0, ..FIRST }, None, 0), Turn::Other);
        assert_eq!(turn(Taken { place: i64::MIN, ..FIRST }, None, i64::MAX), Turn::Other);
    }
}
