#!/bin/sh
# After a build, in Trunk's staging folder. Always: the page of the desk, which Trunk does not know, from `desk.html`; one
# stylesheet an application instead of many; and the digest of its content in the name of every file but the pages, so that
# it may be kept for ever and a page names exactly the files of its own build. After a release build: compressed copies of
# everything that compresses, for a server that sends them as they are.
set -eu
cd "$TRUNK_STAGING_DIR"

# Puts the digest into a file's name; says the new name.
hashed() {
  hash=$(sha256sum "$1" | cut -c1-16)
  case "$1" in
    *_bg.wasm) new="${1%_bg.wasm}-${hash}_bg.wasm" ;;
    *) new="${1%.*}-$hash.${1##*.}" ;;
  esac
  mv "$1" "$new"
  echo "$new"
}

# Everything that is named by others, as lines for sed: `renamed NAME NEW`.
: > renames.sed
renamed() {
  printf '%s\n' "s|/$(printf %s "$1" | sed 's/[.]/\\./g')\\([\"')?]\\)|/$2\\1|g" >> renames.sed
}
rename() {
  renamed "$1" "$(hashed "$1")"
}

for file in fonts/*.woff2 icon.svg; do rename "$file"; done
for file in fonts/*.txt; do hashed "$file" > /dev/null; done

names=$(grep -o 'href="/[^"]*\.css"' index.html | sed 's/href="\/\(.*\)"/\1/')
cat $names | sed -f renames.sed > portal.css
{ cat portal.css; find "$TRUNK_SOURCE_DIR/frontend/src/desk" -name style.css | sort | while read -r style; do cat "$style"; done; } > desk.css
rm -f $names
portal_css=$(hashed portal.css)
desk_css=$(hashed desk.css)

# The words of each language go into files of their own; `cargo xtask` does that, a bare `trunk build` leaves them in.
# The desk keeps all of them: there one person writes in the language of another.
built_js=$(basename portal-*.js)
built_wasm=$(basename portal-*_bg.wasm)
mv "$built_js" portal.js
mv "$built_wasm" portal_bg.wasm
if [ "${TRUNK_PROFILE:-}" = release ] && [ -n "${XTASK:-}" ]; then "$XTASK" words portal_bg.wasm; fi
data=
for locale in kk ru en; do
  if [ -f "portal_bg.$locale.json" ]; then
    mv "portal_bg.$locale.json" "portal-$locale.json"
    data="$data data-$locale=\"/$(hashed "portal-$locale.json")\""
  fi
done
renamed "$built_js" "$(hashed portal.js)"
renamed "$built_wasm" "$(hashed portal_bg.wasm)"
rename desk.js
rename desk_bg.wasm

# A worker names its own files, and the pages name the worker: no page ever meets the worker of another build.
kept=
for worker in signer reading; do
  rename "${worker}_bg.wasm"
  rename "$worker.js"
  sed -f renames.sed "${worker}_worker.js" > worker.js
  mv worker.js "${worker}_worker.js"
  kept="$kept data-$worker=\"/$(hashed "${worker}_worker.js")\""
done
for locale in kk ru en; do
  kept="$kept data-law-$locale=\"/$(hashed "law/$locale.json")\""
done
rename boot.mjs

# One line a page: without its stylesheets the one, and the names as they are now.
page() {
  tr '\n' ' ' < "$1" \
    | sed -e 's/<link rel="stylesheet"[^>]*>//g' -e 's/<!-- styles -->//' \
      -e "s|</title>|</title><link rel=\"stylesheet\" href=\"/$2\">|" -e "s|<script |<script $3 |" \
    | sed -f renames.sed | sed 's/>  *</> </g'
}
page index.html "$portal_css" "$kept$data" > packed.html
page "$TRUNK_SOURCE_DIR/desk.html" "$desk_css" "$kept" > desk.html
mv packed.html index.html
rm renames.sed

[ "${TRUNK_PROFILE:-}" = release ] || exit 0
files=$(find . -type f \( -name '*.js' -o -name '*.mjs' -o -name '*.wasm' -o -name '*.css' -o -name '*.html' -o -name '*.json' -o -name '*.svg' -o -name '*.txt' \))
gzip -9 -k -f $files
if command -v brotli > /dev/null; then
  brotli -q 11 -k -f $files
  first=$(cat index.html.br portal-*.css.br boot-*.mjs.br icon-*.svg.br fonts/*.woff2 | wc -c)
  program=$(cat portal-*.js.br portal-*_bg.wasm.br signer*.br | wc -c)
  reading=$(cat reading*.br | wc -c)
  words=$(for file in portal-[kre][kun]-*.json.br; do [ ! -f "$file" ] || wc -c < "$file"; done | sort -n | tail -n 1)
  echo "      brotli: $first bytes before WebAssembly, $((first + program + ${words:-0})) bytes for an applicant's whole journey and the words of a language, $reading more to read a photo" >&2
else
  echo 'brotli is not installed: only gzip copies were made' >&2
fi
