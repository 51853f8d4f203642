// In pages of `cargo xtask dev` only: asks what changed, says changed texts at once, and loads the page anew when another
// build lies there. Knows no text but by its words.
let version;
let words = [];
const compiled = new WeakMap();

// A text with places as a pattern: what fills a place stays.
function pattern([old, text]) {
  const names = [];
  const parts = old.split(/\{\s*\$?([\w-]+)\s*\}/);
  const escaped = (part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const source = parts.map((part, at) => (at % 2 ? (names.push(part), "(.*?)") : escaped(part))).join("");
  const fill = (found) => text.replace(/\{\s*\$?([\w-]+)\s*\}/g, (_, name) => found[names.indexOf(name) + 1] ?? "");
  return { is: new RegExp(`^${source}$`, "s"), fill };
}

function said(text) {
  const plain = text.trim();
  if (!plain) return text;
  for (const { is, fill } of words) {
    const found = is.exec(plain);
    if (found) return text.replace(plain, () => fill(found));
  }
  return text;
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const kept = compiled.get(node);
    // What the program wrote since is its own text again.
    const own = kept && kept.now === node.data ? kept.own : node.data;
    const now = said(own);
    compiled.set(node, { own, now });
    if (node.data !== now) node.data = now;
    return;
  }
  for (const child of node.childNodes ?? []) say(child);
}

new MutationObserver((changes) => {
  if (words.length === 0) return;
  for (const { type, target, addedNodes } of changes) {
    if (type === "characterData") say(target);
    else addedNodes.forEach(say);
  }
}).observe(document.documentElement, { subtree: true, childList: true, characterData: true });

async function look() {
  try {
    const told = await (await fetch("/live.json", { cache: "no-store" })).json();
    if (version !== undefined && told.version !== version) location.reload();
    version = told.version;
    const now = Object.entries(told.words);
    if (now.length || words.length) {
      words = now.map(pattern);
      say(document.documentElement);
    }
  } catch {
    // The server is being built anew.
  }
  setTimeout(look, 250);
}
look();
