// Reads the pictures of a folder with `reader` compiled to WebAssembly: arguments are the module and the folder; a line
// each, nanoseconds. The first picture is read twice and counted once: a page, too, reads with a module that is warm.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const [, , modulePath, folder] = process.argv;
const reader = require(modulePath);
const manifest = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
const pictures = manifest.map(({ file }) => fs.readFileSync(path.join(folder, file)));
reader.read(pictures[0]);
for (const picture of pictures) {
  const begun = process.hrtime.bigint();
  reader.read(picture);
  console.log(String(process.hrtime.bigint() - begun));
}
