//! What is found wrong while settings are read, collected so that all of it is told at once.

use std::ops::RangeInclusive;

/// Collects errors while settings are read.
#[derive(Debug, Default)]
pub(super) struct Reading(pub(super) Vec<String>);

impl Reading {
    /// A value of any type that reads from text.
    pub(super) fn value<T: std::str::FromStr>(&mut self, flag: &str, text: &str, fallback: T) -> T {
        text.trim().parse().unwrap_or_else(|_| {
            self.0.push(format!("--{flag}: '{text}' is not understood"));
            fallback
        })
    }

    /// A whole number within bounds.
    pub(super) fn number(&mut self, flag: &str, text: &str, range: RangeInclusive<u32>) -> u32 {
        let number = self.value(flag, text, *range.start());
        if !range.contains(&number) {
            self.0.push(format!("--{flag}: {number} is not within {}..={}", range.start(), range.end()));
        }
        number
    }

    /// One of the values offered.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        flag: &str,
        text: &str,
        offered: &[(&str, T)],
        fallback: T,
    ) -> T {
        if let Some((_, value)) = offered.iter().find(|(name, _)| *name == text) {
            return *value;
        }
        let names: Vec<&str> = offered.iter().map(|(name, _)| *name).collect();
        self.0.push(format!("--{flag}: '{text}' is none of {}", names.join(", ")));
        fallback
    }
}
