//! Which answers a photo filled in: each bears the mark as long as it stands as it was filled in, and can be taken back as
//! long.

use std::collections::BTreeMap;

use shared::wire::v1::formation::DateAnswer;
use shared::wire::v1::leaves::{Leaf, LeafRef};

use crate::model::form::{Answers, Field, get};

/// The boxes of a date.
const BOXES: [&str; 3] = ["day", "month", "year"];

/// What a photo filled in, by path; dates by their boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<String, String>);

impl Marks {
    /// Whether the answer at a path is what the photo filled in.
    #[must_use]
    pub fn bears(&self, path: &str, now: &str) -> bool {
        self.0.get(path).is_some_and(|filled| filled == now)
    }

    /// Whether the answer of a question is what the photo filled in, all boxes of a date together.
    #[must_use]
    pub fn bears_all(&self, path: &str, now: &dyn Fn(&str) -> String) -> bool {
        if self.0.contains_key(path) {
            return self.bears(path, &now(path));
        }
        let boxes = BOXES.map(|name| format!("{path}.{name}"));
        boxes.iter().all(|path| self.bears(path, &now(path)))
    }

    /// The answer at a path is the person's own from now on.
    pub fn release(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// These answers, as they stand now, come from the photo.
    pub(super) fn put(&mut self, answers: &dyn Answers, fields: &[Field]) {
        for path in fields.iter().map(|field| field.path()) {
            let is_date = matches!(answers.leaf(path), Some(LeafRef::Date(_)));
            let paths = if is_date {
                BOXES.map(|name| format!("{path}.{name}")).to_vec()
            } else {
                vec![path.to_owned()]
            };
            for path in paths {
                let now = get(answers, &path);
                self.0.insert(path, now);
            }
        }
    }

    /// What stands as the photo filled it in is emptied; nothing bears the mark any more.
    pub(super) fn take_back(&mut self, answers: &mut dyn Answers) {
        let marks = std::mem::take(self);
        for field in Field::ALL {
            let path = field.path();
            let empty = match answers.leaf(path) {
                Some(LeafRef::Text(_)) => Leaf::Text(String::new()),
                Some(LeafRef::Flag(_)) => Leaf::Flag(false),
                Some(LeafRef::Date(_)) => Leaf::Date(DateAnswer::default()),
                None => continue,
            };
            if marks.bears_all(path, &|path| get(answers, path)) {
                answers.set_leaf(path, empty);
            }
        }
    }
}
