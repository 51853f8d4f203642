//! A list that cannot be empty: for grounds, candidates and changes, where "none" would be a lie.

/// At least one `T`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonEmpty<T>(Vec<T>);

impl<T> NonEmpty<T> {
    /// One.
    pub fn one(item: T) -> Self {
        Self(vec![item])
    }

    /// Some, or `None` when there are none.
    #[must_use]
    pub fn from_vec(items: Vec<T>) -> Option<Self> {
        if items.is_empty() { None } else { Some(Self(items)) }
    }

    /// The items, first to last.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The items, first to last.
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// One more.
    pub fn push(&mut self, item: T) {
        self.0.push(item);
    }

    /// The items.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}
