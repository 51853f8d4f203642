//! Entry of the portal. It knows nothing but where to begin.

fn main() {
    #[cfg(target_arch = "wasm32")]
    frontend::portal::start();
}
