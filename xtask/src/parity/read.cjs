// Reads every file of a folder with `reader` compiled to WebAssembly and compares the text with the native one, octet for
// octet. Arguments: the module, the folder. Exits 1 when any differs.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const [, , modulePath, folder] = process.argv;
const reader = require(modulePath);
let same = 0, different = 0, zones = 0, unread = 0;
for (const name of fs.readdirSync(folder).filter((name) => name.endsWith(".bin")).sort()) {
  const octets = fs.readFileSync(path.join(folder, name));
  const native = fs.readFileSync(path.join(folder, name.replace(/bin$/, "json")), "utf8");
  const wasm = reader.read(octets);
  if (wasm === native) {
    same += 1;
  } else {
    different += 1;
    if (different <= 3) console.error(name + "\nnative   " + native.slice(0, 400) + "\nwasm     " + wasm.slice(0, 400));
  }
  const said = JSON.parse(wasm);
  if (said.not_read) unread += 1;
  else if (said.zones.length > 0) zones += 1;
}
console.log(`readings byte-identical: ${same} of ${same + different} files; ${zones} with a zone, ${unread} not read`);
process.exit(different === 0 && zones > 0 && unread > 0 ? 0 : 1);
