// A racer in Chromium: serves a folder on loopback, opens its page in a headless browser, and hands the lines it is asked
// to the page, which holds a request open until there is work. Arguments: the folder, a folder for the browser's profile.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { spawn } = require("node:child_process");
const [, , folder, profile] = process.argv;
const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };
const work = [];
let waiting = null;

function hand() {
  if (waiting && work.length) { waiting.end(work.shift()); waiting = null; }
}

const server = http.createServer((request, answer) => {
  if (request.url === "/ask") { waiting = answer; hand(); return; }
  if (request.url === "/tell") {
    let said = "";
    request.on("data", (part) => { said += part; }).on("end", () => { console.log(said); answer.end(); });
    return;
  }
  const name = path.basename(request.url === "/" ? "page.html" : request.url);
  fs.readFile(path.join(folder, name), (error, content) => {
    if (error) { answer.writeHead(404).end(); return; }
    answer.writeHead(200, { "content-type": types[path.extname(name)] || "text/plain" }).end(content);
  });
});

server.listen(0, "127.0.0.1", () => {
  const flags = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + profile];
  // The sandbox cannot be set up by root, as whom containers run.
  if (process.getuid && process.getuid() === 0) flags.push("--no-sandbox");
  const browser = spawn("chromium", [...flags, `http://127.0.0.1:${server.address().port}/`], { stdio: "ignore" });
  let over = false;
  browser.on("error", (error) => { console.error("chromium: " + error.message); process.exit(1); });
  browser.on("exit", (code) => {
    fs.rmSync(profile, { recursive: true, force: true });
    if (!over) console.error("chromium ended with " + code);
    process.exit(over ? 0 : 1);
  });
  require("node:readline").createInterface({ input: process.stdin })
    .on("line", (line) => { work.push(line); hand(); })
    .on("close", () => { over = true; browser.kill(); });
});
