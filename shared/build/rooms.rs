//! Which files of `texts/` this package says, and what each becomes in Rust (`src/text/said.rs`). Their words are words of the
//! signed statement: a change of any is seen in its digest.

use texts::{Room, Shape};

/// The files that everybody reads.
pub(crate) const ROOMS: &[Room] = &[
    Room { file: "findings", name: "finding", shape: Shape::Codes("crate::finding::FindingCode") },
    Room { file: "problems", name: "problem", shape: Shape::Pairs("crate::problem::ProblemCode", "detail") },
    Room { file: "signatures", name: "signature", shape: Shape::Codes("fill::SignatureClass") },
    Room { file: "answers", name: "label", shape: Shape::Paths },
    Room { file: "codes", name: "", shape: Shape::Groups },
    Room { file: "phrases", name: "", shape: Shape::Texts },
    Room { file: "administration", name: "", shape: Shape::Groups },
    Room { file: "journal", name: "", shape: Shape::Groups },
    Room { file: "calendar", name: "", shape: Shape::Groups },
    Room { file: "months", name: "months", shape: Shape::List },
    Room {
        file: "refusals",
        name: "refusal",
        shape: Shape::Pairs("crate::decision::reasons::Reason", "next"),
    },
    Room { file: "letters", name: "letter", shape: Shape::Texts },
    Room { file: "state_letters", name: "state_letter", shape: Shape::Both("StateLetters") },
    Room { file: "statement", name: "statement", shape: Shape::Struct("StatementWords") },
    Room { file: "certificate", name: "certificate", shape: Shape::Both("CertificateWords") },
    Room { file: "refusal_paper", name: "refusal_paper", shape: Shape::Both("RefusalWords") },
    Room { file: "papers", name: "papers", shape: Shape::Both("PaperWords") },
    Room { file: "phone", name: "phone", shape: Shape::Texts },
    Room { file: "documents", name: "", shape: Shape::Sets(&[("listed", "crate::documents::CopyPurpose")]) },
    Room {
        file: "visits",
        name: "",
        shape: Shape::Sets(&[
            ("purpose", "crate::visits::Purpose"),
            ("ticket-state", "crate::visits::ticket::TicketState"),
            ("home-visit-state", "crate::visits::home::HomeVisitState"),
            ("incapacity", "crate::visits::home::Incapacity"),
        ]),
    },
    Room {
        file: "guide",
        name: "",
        shape: Shape::Sets(&[
            ("outcome", "crate::guide::Outcome"),
            ("advice", "crate::guide::Advice"),
            ("bring", "crate::guide::Bring"),
            ("passport-title", "crate::guide::passport::PassportRow"),
            ("passport", "crate::guide::passport::PassportRow"),
        ]),
    },
];

/// Files for whoever writes programs, said where bodies are described (`src/text/body.rs`): no words of a statement.
pub(crate) const BODIES: &[Room] = &[
    Room { file: "bodies", name: "body", shape: Shape::Texts },
    Room { file: "json", name: "", shape: Shape::Groups },
];
