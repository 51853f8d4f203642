// The reading worker's first words: bring its own WebAssembly module, which then listens. `web/pack.sh` puts the digests
// into the names.
importScripts("/reading.js");
wasm_bindgen({ module_or_path: "/reading_bg.wasm" });
