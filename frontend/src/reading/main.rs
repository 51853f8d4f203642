//! The reading worker: its own module in its own thread. It is handed a picture, reads the machine-readable zone in it and
//! answers with what it read; its page ends it then. It knows no pages, no forms and no network.

#[cfg(target_arch = "wasm32")]
mod hearing;
#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "the same file is a module of the pages' library")]
mod messages;

fn main() {
    #[cfg(target_arch = "wasm32")]
    hearing::start();
}
