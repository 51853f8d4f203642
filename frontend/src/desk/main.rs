//! Entry of the desk. It knows nothing but where to begin.

fn main() {
    #[cfg(target_arch = "wasm32")]
    frontend::desk::start();
}
