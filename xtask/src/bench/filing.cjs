// A racer in Node: its argument is the module of eds/examples/eds_speed. Answers the lines `racer.rs` asks.
"use strict";
const { measure } = require("./works.js");
const bench = require(process.argv[2]).Bench.prepare();
if (!bench) throw new Error("the work cannot be prepared");

console.log("ready");
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [request, what, milliseconds] = line.split(" ");
  const once = (times) => { if (bench.repeat(what, times) !== times) throw new Error("failed: " + line); };
  if (request === "measure") console.log(measure(once, Number(milliseconds)));
  else throw new Error("no such request: " + line);
});
