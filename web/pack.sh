#!/bin/sh
# After a release build, in Trunk's staging folder: one stylesheet instead of many, then compressed copies of
# everything that compresses, for a server that sends them as they are.
set -eu
[ "${TRUNK_PROFILE:-}" = release ] || exit 0
cd "$TRUNK_STAGING_DIR"

names=$(grep -o 'href="/[^"]*\.css"' index.html | sed 's/href="\/\(.*\)"/\1/')
cat $names > bundle.css
hash=$(sha256sum bundle.css | cut -c1-16)
mv bundle.css "portal-$hash.css"
rm -f $names
tr '\n' ' ' < index.html \
  | sed -e 's/<link rel="stylesheet"[^>]*>//' -e "s/<link rel=\"stylesheet\"[^>]*>/\n/g" \
  | tr -d '\n' \
  | sed -e "s|</title>|</title><link rel=\"stylesheet\" href=\"/portal-$hash.css\">|" -e 's/>  *</> </g' > packed.html
mv packed.html index.html

files=$(find . -type f \( -name '*.js' -o -name '*.mjs' -o -name '*.wasm' -o -name '*.css' -o -name '*.html' \))
gzip -9 -k -f $files
if command -v brotli > /dev/null; then
  brotli -q 11 -k -f $files
  first=$(cat index.html.br portal-*.css.br boot.mjs.br fonts/*.woff2 | wc -c)
  journey=$(cat $(printf '%s.br ' $files) fonts/*.woff2 | wc -c)
  echo "      brotli: $first bytes before WebAssembly, $journey bytes for the whole journey" >&2
else
  echo 'brotli is not installed: only gzip copies were made' >&2
fi
