// The works JavaScript can do with the modules, and how to repeat one for a while. Loaded by Node and by the page, and
// so written for both. The clock is `performance.now()`; in a page it is coarse, therefore single measurements are long.
"use strict";
function worksOf(product, bench) {
  const texts = bench.texts().split("\n");
  const objects = texts.map((text) => JSON.parse(text));
  const numbers = bench.numbers().split(",");
  let turn = 0, sink = 0;
  const repeat = (times, once) => { for (let i = 0; i < times; i += 1) { sink += once(turn); turn += 1; } };
  const edition = "2023-02-25", on = "2026-11-23";
  return {
    // Inside WebAssembly altogether.
    "validate": (times) => { sink += bench.repeat("validate", times); },
    "iin-inside": (times) => { sink += bench.repeat("iin", times); },
    // Through the product's JavaScript face.
    "text": (times) => repeat(times, (turn) =>
      product.validateApplicationText(texts[turn % texts.length], edition, on, true).length),
    "object": (times) => repeat(times, (turn) =>
      product.validateApplication(objects[turn % objects.length], edition, on, true).findings.length),
    "iin": (times) => repeat(times, (turn) => (product.checkIin(numbers[turn % numbers.length]) ? 1 : 0)),
    numbers,
    sink: () => sink,
  };
}

function measure(work, milliseconds) {
  let operations = 0, times = 16;
  const start = performance.now();
  for (;;) {
    work(times);
    operations += times;
    const took = performance.now() - start;
    if (took >= milliseconds) return operations + " " + Math.round(took * 1e6);
    // Steps of about a tenth of the time, so that reading the clock costs nothing and the end is not overshot by much.
    times = Math.max(16, Math.round(took > 0 ? (operations / took) * (milliseconds / 10) : times * 2));
  }
}
if (typeof module !== "undefined") module.exports = { worksOf, measure };
