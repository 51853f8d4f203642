// Chooses the language of the page that is already readable, then brings the application itself.
// It knows no personal data: all it ever stores is the language.
const LOCALES = ["kk", "ru", "en"];
// Neighbours who read Russian more readily than English.
const READS_RUSSIAN = ["az", "be", "hy", "ka", "ky", "mn", "tg", "tk", "tt", "uk", "uz"];

function chosen() {
  try {
    const kept = localStorage.getItem("locale");
    if (LOCALES.includes(kept)) return kept;
  } catch { /* storage may be forbidden */ }
  const tags = (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase());
  const known = tags.find((tag) => LOCALES.includes(tag));
  if (known) return known;
  if (tags.length === 0) return "kk";
  return READS_RUSSIAN.includes(tags[0]) ? "ru" : "en";
}

function show(locale) {
  const html = document.documentElement;
  html.lang = locale;
  html.dataset.locale = locale;
  for (const part of document.querySelectorAll("[data-before]")) {
    part.toggleAttribute("data-shown", part.lang === locale);
  }
  const title = document.querySelector(`[data-before][lang="${locale}"] h1`)?.textContent;
  if (title) document.title = title;
}

const html = document.documentElement;
show(chosen());
// Below the portal's first page its words would be the wrong ones; the desk's page has none to hide.
if (location.pathname !== "/" && document.querySelector(".before-load")) html.dataset.deep = "";

for (const button of document.querySelectorAll("#before [data-locale-choice]")) {
  button.addEventListener("click", () => {
    try { localStorage.setItem("locale", button.lang); } catch { /* storage may be forbidden */ }
    show(button.lang);
  });
}

const program = document.querySelector("script[data-js]").dataset;
const encoder = new TextEncoder();
const brought = new Map();

function fetchWords(locale) {
  if (!program[locale]) return Promise.resolve([]);
  if (!brought.has(locale)) {
    const words = fetch(program[locale]).then((answer) => {
      if (!answer.ok) throw new Error(`${program[locale]}: ${answer.status}`);
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

function broken(error) {
  delete html.dataset.deep;
  for (const part of document.querySelectorAll("[data-broken]")) part.hidden = false;
  console.error(error);
}

try {
  const words = fetchWords(html.lang);
  const { default: begin } = await import(program.js);
  await words;
  await begin({ module_or_path: program.wasm });
} catch (error) {
  broken(error);
}
