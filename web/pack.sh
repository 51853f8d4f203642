#!/bin/sh
# After a build, in Trunk's staging folder. Always: the page of the desk, which Trunk does not know, from `desk.html`.
# After a release build: one stylesheet an application instead of many, then compressed copies of everything that
# compresses, for a server that sends them as they are.
set -eu
cd "$TRUNK_STAGING_DIR"

names=$(grep -o 'href="/[^"]*\.css"' index.html | sed 's/href="\/\(.*\)"/\1/')
find "$TRUNK_SOURCE_DIR/frontend/src/desk" -name style.css | sort | while read -r style; do cat "$style"; done > desk.css

if [ "${TRUNK_PROFILE:-}" != release ]; then
  links=$(for name in $names desk.css; do printf '<link rel="stylesheet" href="/%s">' "$name"; done)
  sed "s|<!-- styles -->|$links|" "$TRUNK_SOURCE_DIR/desk.html" > desk.html
  exit 0
fi

# The name with a digest of the content in it, so that it may be kept for ever.
hashed() {
  hash=$(sha256sum "$1" | cut -c1-16)
  mv "$1" "$2-$hash$3"
  echo "$2-$hash$3"
}

cat $names > portal.css
cat portal.css desk.css > both.css
rm -f $names desk.css
portal_css=$(hashed portal.css portal .css)
desk_css=$(hashed both.css desk .css)
desk_js=$(hashed desk.js desk .js)

# The words of each language go into files of their own; `cargo xtask` does that, a bare `trunk build` leaves them in.
# The desk keeps all of them: there one person writes in the language of another.
built=$(basename portal-*_bg.wasm)
mv "$built" portal_bg.wasm
[ -z "${XTASK:-}" ] || "$XTASK" words portal_bg.wasm
portal_wasm=$(hashed portal_bg.wasm portal _bg.wasm)
desk_wasm=$(hashed desk_bg.wasm desk _bg.wasm)
portal_words=
for locale in kk ru en; do
  [ -f "portal_bg.$locale.json" ] || continue
  portal_words="$portal_words data-$locale=/$(hashed "portal_bg.$locale.json" "portal-$locale" .json)"
done

pack() {
  tr '\n' ' ' | tr -d '\n' | sed 's/>  *</> </g'
}
tr '\n' ' ' < index.html \
  | sed -e 's/<link rel="stylesheet"[^>]*>//g' \
    -e "s|</title>|</title><link rel=\"stylesheet\" href=\"/$portal_css\">|" \
    -e "s|/$built|/$portal_wasm|g" -e "s|<script |<script$portal_words |" | pack > packed.html
mv packed.html index.html
sed -e "s|<!-- styles -->|<link rel=\"stylesheet\" href=\"/$desk_css\">|" \
  -e "s|/desk\.js|/$desk_js|g" -e "s|/desk_bg\.wasm|/$desk_wasm|g" \
  "$TRUNK_SOURCE_DIR/desk.html" | pack > desk.html

files=$(find . -type f \( -name '*.js' -o -name '*.mjs' -o -name '*.wasm' -o -name '*.css' -o -name '*.html' -o -name '*.json' \))
gzip -9 -k -f $files
if command -v brotli > /dev/null; then
  brotli -q 11 -k -f $files
  first=$(cat index.html.br portal-*.css.br boot.mjs.br fonts/*.woff2 | wc -c)
  journey=$(cat index.html.br boot.mjs.br portal-*.css.br portal-*.js.br portal-*.wasm.br signer*.br fonts/*.woff2 | wc -c)
  echo "      brotli: $first bytes before WebAssembly, $journey bytes for an applicant's whole journey and the words of a language" >&2
else
  echo 'brotli is not installed: only gzip copies were made' >&2
fi
