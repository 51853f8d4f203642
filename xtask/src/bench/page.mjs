// The page's side of chromium.cjs: asks for work, does it, tells the outcome.
import startProduct, * as product from "./shared.js";
import startBench, { Bench } from "./shared_speed.js";

const tell = (text) => fetch("/tell", { method: "POST", body: text });
await Promise.all([startProduct(), startBench()]);
const works = worksOf(product, Bench.prepare());
await tell("ready");
for (;;) {
  const line = await (await fetch("/ask")).text();
  const [request, what, milliseconds] = line.split(" ");
  const known = request === "measure" && works[what];
  await tell(known ? measure(known, Number(milliseconds)) : "no such request: " + line);
}
