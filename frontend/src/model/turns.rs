//! One thing at a time: whoever begins anew ends what went on before, and what comes of that comes too late. Knows neither
//! photos nor workers.

/// Which time it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u32);

/// The turns, and what the present one holds.
#[derive(Clone, Debug)]
pub struct Turns<T> {
    now: Turn,
    held: Option<T>,
}

impl<T> Default for Turns<T> {
    fn default() -> Self {
        Self { now: Turn(0), held: None }
    }
}

impl<T> Turns<T> {
    /// The present turn.
    #[must_use]
    pub const fn now(&self) -> Turn {
        self.now
    }

    /// Begins the next turn; gives what the one before held, which nobody waits for any more.
    pub const fn next(&mut self) -> Option<T> {
        self.now = Turn(self.now.0.wrapping_add(1));
        self.held.take()
    }

    /// Holds something for a turn that still goes on; one that was overtaken gets it back and touches nothing.
    ///
    /// # Errors
    /// What was to be held, when the turn was overtaken.
    pub fn hold(&mut self, turn: Turn, thing: T) -> Result<(), T> {
        if turn != self.now {
            return Err(thing);
        }
        self.held = Some(thing);
        Ok(())
    }

    /// Lets go what a turn holds; one that was overtaken holds nothing.
    pub fn let_go(&mut self, turn: Turn) -> Option<T> {
        self.held.take_if(|_| turn == self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_overtaken_holds_nothing_and_takes_nothing_of_the_next() {
        let mut turns = Turns::default();
        assert_eq!(turns.next(), None);
        let first = turns.now();
        assert_eq!(turns.hold(first, "first"), Ok(()));
        assert_eq!(turns.next(), Some("first"), "it is ended");
        let second = turns.now();
        assert_ne!(first, second);
        assert_eq!(turns.hold(second, "second"), Ok(()));
        assert_eq!(turns.hold(first, "late"), Err("late"), "it is given back, to be ended");
        assert_eq!(turns.let_go(first), None);
        assert_eq!(turns.let_go(second), Some("second"), "it was not taken");
    }
}
