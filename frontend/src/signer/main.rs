//! The signing worker: its own module in its own thread. It reads the key file, keeps key and password only as long
//! as they are needed, signs, checks its own signature, and forgets. It knows no pages, no drafts and no network.

#[cfg(target_arch = "wasm32")]
#[path = "../model/key.rs"]
#[expect(dead_code, unreachable_pub, reason = "the portal's half of the same file: faults and advice")]
mod key;

#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "the same file is a module of the portal's library")]
mod messages;

fn main() {
    #[cfg(target_arch = "wasm32")]
    desk::start();
}
