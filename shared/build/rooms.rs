//! Which files of `texts/` this package says, and what each becomes in Rust (`src/text/said.rs`). Their words are words of the
//! signed statement: a change of any is seen in its digest.

use texts::{Room, Shape};

/// The files.
pub(crate) const ROOMS: &[Room] = &[
    Room { file: "findings", name: "finding", shape: Shape::Codes("crate::finding::FindingCode") },
    Room { file: "problems", name: "problem", shape: Shape::Pairs("crate::problem::ProblemCode", "detail") },
    Room { file: "signatures", name: "signature", shape: Shape::Codes("fill::SignatureClass") },
    Room { file: "answers", name: "label", shape: Shape::Paths },
    Room { file: "codes", name: "", shape: Shape::Groups },
    Room { file: "phrases", name: "", shape: Shape::Texts },
];
