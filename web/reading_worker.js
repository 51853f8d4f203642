// The reading worker's first words: bring its own WebAssembly module, which then listens. `web/pack.sh` puts the digests
// into the names.
importScripts("/reading.js");
// A module that does not come is no error event of a worker: the page is told so in words that are not its first ones.
wasm_bindgen({ module_or_path: "/reading_bg.wasm" }).catch((error) => {
  console.error(error);
  postMessage("");
});
