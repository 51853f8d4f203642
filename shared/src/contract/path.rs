//! Paths with names in braces, and what is put into them. Whatever is put in is encoded: a place holds one segment,
//! whatever it says.

/// How many places a path has.
pub(super) const fn places(path: &str) -> usize {
    let bytes = path.as_bytes();
    let (mut at, mut found) = (0, 0);
    while at < bytes.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "in a constant there is no other way to look at a byte, and `at` is inside"
        )]
        if bytes[at] == b'{' {
            found += 1;
        }
        at += 1;
    }
    found
}

/// The path with its places filled, in their order; a place without a value stays empty.
#[must_use]
pub fn fill(path: &str, places: &[&str]) -> String {
    let mut places = places.iter();
    let mut filled = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        encode(places.next().copied().unwrap_or_default(), &mut filled);
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    filled.push_str(rest);
    filled
}

/// The query of a call, with its question mark; empty for `()`. Takes the parts of a flat object, and leaves empty ones
/// away: a part that is not there means the same.
#[must_use]
pub fn query<T: serde::Serialize>(parts: &T) -> String {
    written(&serde_json::to_value(parts).unwrap_or_default())
}

fn written(parts: &serde_json::Value) -> String {
    let mut text = String::new();
    for (name, value) in parts.as_object().into_iter().flatten() {
        let value = match value {
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        if value.is_empty() {
            continue;
        }
        text.push(if text.is_empty() { '?' } else { '&' });
        encode(name, &mut text);
        text.push('=');
        encode(&value, &mut text);
    }
    text
}

/// Percent-encodes everything but what stands for itself in any part of an address (RFC 3986, 2.3).
fn encode(value: &str, into: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    // A segment of dots alone would lead upwards, encoded or not.
    let dots = !value.is_empty() && value.bytes().all(|byte| byte == b'.');
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_~".contains(&byte) || (byte == b'.' && !dots) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for half in [byte >> 4, byte & 15] {
                into.push(char::from(DIGITS.get(usize::from(half)).copied().unwrap_or(b'0')));
            }
        }
    }
}
