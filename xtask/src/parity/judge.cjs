// Judges every generated application with `shared` compiled to WebAssembly and compares the report with the native
// one, byte for byte. Arguments: the module, the file of cases. Exits 1 at the first kind of difference, after
// counting them all.
"use strict";
const fs = require("node:fs");
const [, , modulePath, casesPath] = process.argv;
const shared = require(modulePath);
let same = 0, different = 0, clear = 0, withErrors = 0;
const codes = new Set();
for (const line of fs.readFileSync(casesPath, "utf8").split("\n")) {
  if (!line) continue;
  const given = JSON.parse(line);
  const text = shared.validateRequestText(given.request, given.edition, given.on, given.specimens);
  const object = shared.validateRequest(JSON.parse(given.request), given.edition, given.on, given.specimens);
  if (text === given.report && JSON.stringify(object) === given.report) {
    same += 1;
  } else {
    different += 1;
    if (different <= 3) {
      console.error("request  " + given.request + "\nnative   " + given.report + "\nwasm     " + text);
      console.error("object   " + JSON.stringify(object));
    }
  }
  for (const finding of object.findings) codes.add(finding.code);
  if (object.findings.some((finding) => finding.severity === "error")) withErrors += 1;
  else if (object.findings.every((finding) => finding.severity === "notice")) clear += 1;
}
console.log(`reports byte-identical: ${same} of ${same + different}; ` +
  `${withErrors} with errors, ${clear} clear, ${codes.size} kinds of finding met`);
process.exit(different === 0 && same > 0 ? 0 : 1);
