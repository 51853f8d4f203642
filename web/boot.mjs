// Brings the program over the page that can be read already. Where no server wrote the page for its reader, it first
// chooses the language. It knows no personal data and stores nothing.
const LOCALES = ["kk", "ru", "en"];
// Neighbours who read Russian more readily than English.
const READS_RUSSIAN = ["az", "be", "hy", "ka", "ky", "mn", "tg", "tk", "tt", "uk", "uz"];
const html = document.documentElement;

function chosen() {
  const asked = new URLSearchParams(location.search).get("lang");
  const kept = /(?:^|; )locale=(\w+)/.exec(document.cookie)?.[1];
  for (const locale of [asked, kept]) if (LOCALES.includes(locale)) return locale;
  const tags = (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase());
  const known = tags.find((tag) => LOCALES.includes(tag));
  if (known) return known;
  if (tags.length === 0) return "kk";
  return READS_RUSSIAN.includes(tags[0]) ? "ru" : "en";
}

// Written for nobody in particular, by `trunk serve` for example: one language, and below the first page none of its words.
if (!html.dataset.locale) {
  html.lang = html.dataset.locale = chosen();
  for (const block of document.querySelectorAll("[data-before]")) block.hidden = block.lang !== html.lang;
  const paths = [...document.querySelectorAll("[data-path][data-still]")].map((part) => part.dataset.path);
  const path = paths.includes(location.pathname) ? location.pathname : "*";
  for (const part of document.querySelectorAll("[data-path]")) part.hidden = part.dataset.path !== path;
}
// The choice is kept; in the address it would only be handed on.
if (location.search.startsWith("?lang=")) history.replaceState(null, "", location.pathname + location.hash);

const program = document.querySelector("script[data-js]").dataset;
const encoder = new TextEncoder();
const brought = new Map();

function fetchWords(locale) {
  if (!program[locale]) return Promise.resolve([]);
  if (!brought.has(locale)) {
    const words = fetch(program[locale]).then((answer) => {
      if (!answer.ok) throw Object.assign(new Error(`${program[locale]}: ${answer.status}`), { status: answer.status });
      return answer.json();
    });
    words.catch(() => brought.delete(locale));
    brought.set(locale, words);
  }
  return brought.get(locale);
}

// The program asks for a language before it shows it: the texts are laid where they stood when it was compiled, each so
// many bytes after the one before. `xtask/src/words.rs` took them out.
globalThis.bringWords = async (locale, memory) => {
  const texts = await fetchWords(locale);
  const bytes = new Uint8Array(memory.buffer);
  let place = 0;
  for (const [gap, text] of texts) {
    const said = encoder.encode(text);
    bytes.set(said, place + gap);
    place += gap + said.length;
  }
};

function broken(what, error) {
  for (const part of document.querySelectorAll(`[data-broken="${what}"]`)) part.hidden = false;
  console.error(error);
}

const SESSION = "/api/v1/session";

// The head as the server writes it for whoever is signed in.
function enter(session) {
  const show = (condition, holds) => {
    for (const part of document.querySelectorAll(`[data-if="${condition}"]`)) part.hidden = !holds(part);
  };
  for (const name of document.querySelectorAll(".who-name")) name.textContent = session.name;
  show("out", () => false);
  show("in", () => true);
  show("staff", (part) => part.dataset.roles.split(" ").some((role) => session.roles.includes(role)));
}

// Whoever is signed in can sign out here, and has left only when the service says so.
function leaving(csrf) {
  for (const button of document.querySelectorAll(".who button")) {
    button.disabled = false;
    button.addEventListener("click", async () => {
      for (const part of document.querySelectorAll('[data-broken="leave"]')) part.hidden = true;
      try {
        const answer = await fetch(SESSION, { method: "DELETE", headers: { "X-CSRF-Token": csrf } });
        if (!answer.ok && answer.status !== 401) throw new Error(`${SESSION}: ${answer.status}`);
        location.assign("/");
      } catch (error) {
        broken("leave", error);
      }
    });
  }
}

if (typeof WebAssembly === "undefined") {
  // A page with a form of its own works without the program, and so does one that is written whole.
  if (!document.querySelector("[data-path]:not([hidden]) form, [data-still]:not([hidden])")) broken("engine", "no WebAssembly");
} else if (document.querySelector("[data-still]:not([hidden])")) {
  // What the server wrote whole stays as it is, but for who is signed in where it could not say so: on a visit from another
  // site, whose first question comes without the session.
  const known = JSON.parse(document.getElementById("known")?.textContent ?? "null");
  const asked = () => fetch(SESSION).then((answer) => (answer.ok ? answer.json() : null), () => null);
  const session = known?.session ?? (known?.session_known ? null : await asked());
  if (session) {
    if (!known?.session) enter(session);
    leaving(session.csrf);
  }
} else {
  try {
    const words = fetchWords(html.lang);
    const { default: begin } = await import(program.js);
    await words;
    await begin({ module_or_path: program.wasm });
  } catch (error) {
    broken("load", error);
  }
}
