//! A whole conversation with NCALayer, one line a message, as any program on its port may lead it. It ends at most once,
//! never asks for keys of just anybody, and what it takes for a signature is some text within the limit.
#![no_main]

use frontend::model::ncalayer::{ANSWER_BYTES_MAX, Authorities, Exchange, Happening, Move, Request};
use frontend::text::Locale;

/// A line of this alone stands for silence, the other for a broken line.
const SILENCE: &str = "~";
const CLOSED: &str = "^";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut exchange = Exchange::new(Request {
        statement: "statement".to_owned(),
        locale: Locale::Kk,
        iin: "991231500016".to_owned(),
        for_documents: true,
        authorities: Authorities::default(),
        in_firefox: false,
    });
    assert_eq!(exchange.after(Happening::Opened), Move::Wait);
    let mut over = false;
    for line in text.lines() {
        let happening = match line {
            SILENCE => Happening::Silence,
            CLOSED => Happening::Closed,
            said => Happening::Said(said),
        };
        match exchange.after(happening) {
            Move::Wait => {}
            Move::Say(said) => assert!(!over && said.len() < 4096 && !said.contains("chain")),
            Move::End(outcome) => {
                assert!(!over);
                over = true;
                if let Ok(signature) = outcome {
                    assert!(!signature.is_empty() && signature.len() <= ANSWER_BYTES_MAX);
                }
            }
        }
    }
});
