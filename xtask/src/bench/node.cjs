// A racer in Node: arguments are the product's module, the bench's module, and optionally a public library to run beside
// them. Answers the lines `xtask/src/bench/racer.rs` asks.
"use strict";
const fs = require("node:fs");
const { worksOf, measure } = require("./works.js");
const [, , productPath, benchPath, peerPath] = process.argv;
const product = require(productPath);
const works = worksOf(product, require(benchPath).Bench.prepare());

/// `inn-validate` is published as an ECMAScript module that Node cannot load under its own manifest; only the words
/// `import` and `export` stand in the way, and what it imports are two enumerations it needs for organisations.
function loadInnValidate(path) {
  const source = fs.readFileSync(path, "utf8")
    .replace(/^import .*$/m, "const LegalEntityType = {}, AgencyTypes = {};")
    .replace(/^export function/gm, "function");
  return new Function(source + "\nreturn validateINN;")();
}

const verdicts = { ours: (text) => product.checkIin(text) };
if (peerPath) {
  const validateINN = loadInnValidate(peerPath);
  verdicts["inn-validate"] = (text) => validateINN({ identificationNumber: text });
  let turn = 0, sink = 0;
  works["inn-validate"] = (times) => {
    for (let i = 0; i < times; i += 1, turn += 1) {
      sink += validateINN({ identificationNumber: works.numbers[turn % works.numbers.length] }) ? 1 : 0;
    }
    return sink;
  };
}

console.log("ready");
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [request, what, milliseconds] = line.split(" ");
  if (request === "measure" && works[what]) console.log(measure(works[what], Number(milliseconds)));
  else if (request === "verdicts") console.log(works.numbers.map((n) => (verdicts[what](n) === true ? "1" : "0")).join(""));
  else throw new Error("no such request: " + line);
});
