//! Trains the recogniser and writes `reader/weights/glyphs.bin`: the same seed gives the same file on every machine.
//!
//! `cargo run --release --package reader --example train -- [--scenes N] [--epochs N] [--out FILE]`. Needs the outlines of
//! the Debian packages `fonts-ocr-b`, `fonts-dejavu-core` and `fonts-liberation`. Knows the order of the work; what is in a
//! scene and how a net learns stand beside it.

#[cfg(not(target_arch = "wasm32"))]
mod dice;
#[cfg(not(target_arch = "wasm32"))]
mod face;
#[cfg(not(target_arch = "wasm32"))]
mod matrix;
#[cfg(not(target_arch = "wasm32"))]
mod net;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
#[cfg(not(target_arch = "wasm32"))]
mod paper;
#[cfg(not(target_arch = "wasm32"))]
mod scene;
#[cfg(not(target_arch = "wasm32"))]
mod training;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    training::run(std::env::args().skip(1))
}

/// Faces are files: nothing to train in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
