//! What is printed: one table a comparison, in Markdown, so that it can be pasted into `docs/performance.md`.
//!
//! Knows numbers and columns. Does not know what they mean.

use std::io::Write;

use super::racer::Sample;
use crate::Outcome;

/// A comparison's results.
pub(crate) struct Table {
    title: &'static str,
    columns: [&'static str; 4],
    rows: Vec<[String; 4]>,
    notes: Vec<String>,
}

impl Table {
    /// Columns: what, figure (median), its range over the rounds, and what it is compared with.
    pub(crate) const fn new(title: &'static str, against: &'static str) -> Self {
        let columns = ["", "median", "range", against];
        Self { title, columns, rows: Vec::new(), notes: Vec::new() }
    }

    /// Columns: what, bytes that travel, bytes before packing, and the budget.
    pub(crate) fn of_weights(title: &'static str) -> Self {
        Self { columns: ["", "sent", "unpacked", "budget"], ..Self::new(title, "") }
    }

    /// Columns: what, how many are read exactly, how long half of them take at most, and a rival.
    pub(crate) const fn of_readings(title: &'static str, against: &'static str) -> Self {
        let columns = ["", "read exactly", "half within", against];
        Self { title, columns, rows: Vec::new(), notes: Vec::new() }
    }

    pub(crate) fn row(&mut self, what: &str, figure: String, range: String, against: String) {
        self.rows.push([what.to_owned(), figure, range, against]);
    }

    /// A row of a time: nanoseconds an operation.
    pub(crate) fn time(&mut self, what: &str, sample: &Sample, against: String) {
        let range = format!("{} – {}", time(sample.least()), time(sample.most()));
        self.row(what, time(sample.median()), range, against);
    }

    /// A row of a rate, from nanoseconds an operation.
    pub(crate) fn rate(&mut self, what: &str, sample: &Sample, against: String) {
        let rate = |nanoseconds: f64| count(1e9 / nanoseconds);
        let range = format!("{} – {}", rate(sample.most()), rate(sample.least()));
        self.row(what, format!("{}/s", rate(sample.median())), range, against);
    }

    pub(crate) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    pub(crate) fn print(&self) -> Outcome {
        let mut out = std::io::stdout().lock();
        out.write_all(self.text().as_bytes()).map_err(|error| format!("standard output: {error}"))
    }

    fn text(&self) -> String {
        let header = self.columns.map(str::to_owned);
        let all = || std::iter::once(&header).chain(&self.rows);
        let widths: [usize; 4] = std::array::from_fn(|column| {
            all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        });
        let line = |row: &[String; 4]| {
            let cells = row.iter().zip(widths).enumerate().map(|(place, (cell, width))| {
                let gap = " ".repeat(width - cell.chars().count());
                if place == 1 || place == 2 { format!("{gap}{cell}") } else { format!("{cell}{gap}") }
            });
            format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule: Vec<_> = widths
            .iter()
            .enumerate()
            .map(|(place, width)| {
                format!("{}{}", "-".repeat(width + 1), if place == 1 || place == 2 { ":" } else { "-" })
            })
            .collect();
        let mut text = format!("\n### {}\n\n{}|{}|\n", self.title, line(&header), rule.join("|"));
        text.extend(self.rows.iter().map(line));
        if !self.notes.is_empty() {
            text.push('\n');
            text.extend(self.notes.iter().map(|note| format!("- {note}\n")));
        }
        text
    }
}

/// A time with three digits: `850 ns`, `9.21 µs`, `1.50 ms`.
pub(crate) fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 1e3 => format!("{} ns", digits(n)),
        n if n < 1e6 => format!("{} µs", digits(n / 1e3)),
        n if n < 1e9 => format!("{} ms", digits(n / 1e6)),
        n => format!("{} s", digits(n / 1e9)),
    }
}

/// A count with three digits and thousands apart: `812`, `24 300`, `23 900 000`.
pub(crate) fn count(value: f64) -> String {
    if value < 100.0 {
        return digits(value);
    }
    let magnitude = 10_f64.powf(value.log10().floor() - 2.0);
    let plain = format!("{:.0}", (value / magnitude).round() * magnitude);
    let mut grouped = String::new();
    for (place, digit) in plain.chars().enumerate() {
        if place > 0 && (plain.len() - place).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

/// How many times as much: `1.92×`.
pub(crate) fn times(ratio: f64) -> String {
    format!("{}×", count(ratio))
}

/// Bytes: `812 B`, `24.3 KB` (of 1000).
pub(crate) fn bytes(size: u64) -> String {
    let size = size as f64;
    if size < 1e3 { format!("{size} B") } else { format!("{:.1} KB", size / 1e3) }
}

fn digits(value: f64) -> String {
    match value {
        v if v < 9.995 => format!("{v:.2}"),
        v if v < 99.95 => format!("{v:.1}"),
        v => format!("{v:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_three_digits() {
        assert_eq!(time(9_213.0), "9.21 µs");
        assert_eq!(time(850.4), "850 ns");
        assert_eq!(time(1_500_000.0), "1.50 ms");
        assert_eq!(count(23_876_543.0), "23 900 000");
        assert_eq!(count(812.3), "812");
        assert_eq!(times(1.916), "1.92×");
        assert_eq!(bytes(24_310), "24.3 KB");
    }

    #[test]
    fn a_table_is_markdown() {
        let mut table = Table::new("Speed", "against");
        table.time("ours", &Sample::new(vec![1e3, 3e3, 2e3]), "–".into());
        table.note("a note");
        let text = table.text();
        assert!(text.contains("| ours | 2.00 µs | 1.00 µs – 3.00 µs | –       |"), "{text}");
        assert!(text.ends_with("\n- a note\n"), "{text}");
    }
}
