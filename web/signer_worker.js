// The signing worker's first words: bring its own WebAssembly module, which then listens. `web/pack.sh` puts the digests
// into the names.
importScripts("/signer.js");
wasm_bindgen({ module_or_path: "/signer_bg.wasm" });
