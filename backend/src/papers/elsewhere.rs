//! Papers opened by programs that are not ours: `qpdf` judges the file, `pdftotext` reads its words. Our own reading
//! ([`super::printed`]) and the writer could be wrong in one way; these share nothing with either.

use std::io::{ErrorKind, Write as _};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::printed::Printed;

/// The program's answer about a file of these octets; `None` where it is not installed, which is said.
fn asked(program: &str, before: &[&str], after: &[&str], bytes: &[u8]) -> Option<Output> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let (process, count) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let file = std::env::temp_dir().join(format!("iin-paper-{process}-{count}.pdf"));
    std::fs::write(&file, bytes).expect("written");
    let answer = Command::new(program).args(before).arg(&file).args(after).output();
    std::fs::remove_file(&file).expect("it is there");
    match answer {
        Ok(output) => Some(output),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            drop(writeln!(std::io::stderr(), "skipped: {program} is absent"));
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

fn judged(bytes: &[u8]) -> Option<Output> {
    asked("qpdf", &["--check"], &[], bytes)
}

/// The letters of a text in the order of their numbers: where lines and columns end, every program sees otherwise.
fn letters(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// Of a hundred words drawn, how many the text has.
fn words_found(text: &str, drawn: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let drawn: Vec<&str> = drawn.split(' ').collect();
    drawn.iter().filter(|word| words.contains(word)).count() * 100 / drawn.len().max(1)
}

/// Fails unless both programs open the paper, and read on it what we do.
pub(super) fn opens_elsewhere(bytes: &[u8]) {
    if let Some(judged) = judged(bytes) {
        let said = [judged.stdout, judged.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(judged.status.success() && !said.contains("WARNING"), "{said}");
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    }
    if let Some(heard) = asked("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk"], &["-"], bytes) {
        assert!(heard.status.success(), "{}", String::from_utf8_lossy(&heard.stderr));
        let text = String::from_utf8(heard.stdout).expect("letters");
        let read = Printed::read(bytes);
        assert_eq!(letters(&text), letters(&read.words()), "{text}\n---\n{}", read.page());
        // A word may be parted where a line ends.
        let found = words_found(&text, &read.words());
        assert!(found >= 95, "{found} of 100 words: {text}\n---\n{}", read.page());
    }
}

#[test]
fn a_paper_that_is_broken_or_says_something_else_is_noticed() {
    let broken = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
    assert!(judged(broken).is_none_or(|judged| !judged.status.success()));
    assert_ne!(letters("Эрикссон Анна"), letters("Эрикссон Ана"));
    assert_eq!(letters("Эрик-\nссон"), letters("Эрик- ссон"));
    assert_eq!(words_found("a paper b", "a paper"), 100);
    assert_eq!(words_found("apaper b", "a paper"), 0);
}
