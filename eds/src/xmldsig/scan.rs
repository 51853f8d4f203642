//! The guard before the parser: what an XML document may not contain at all.
//!
//! Knows the shapes of markup by their first octets, counts and refuses; deliberately builds nothing. Comments,
//! processing instructions and document types are refused because they can stand inside signed text without being
//! covered by the digest (XMLDSig §4.4.3.2), or bring in text from elsewhere.

use super::Reject;

/// Caps on a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Octets.
    pub bytes: usize,
    /// Elements inside each other.
    pub depth: usize,
    /// Attributes and namespace declarations of one element.
    pub attributes: usize,
    /// Namespace declarations of the whole document: the parser's memory grows with their square.
    pub namespaces: usize,
    /// Elements and texts.
    pub nodes: u32,
}

impl Default for Limits {
    /// 8 MiB, 64 levels, 64 attributes an element, 64 namespace declarations, 65,536 nodes.
    fn default() -> Self {
        Self { bytes: 8 << 20, depth: 64, attributes: 64, namespaces: 64, nodes: 1 << 16 }
    }
}

/// The text of a document that holds nothing forbidden and keeps the limits; whether it is well-formed is for the
/// parser.
pub(super) fn guard(bytes: &[u8], limits: Limits) -> Result<&str, Reject> {
    if bytes.len() > limits.bytes {
        return Err(Reject::TooLarge);
    }
    let text = core::str::from_utf8(bytes).map_err(|_| Reject::Encoding)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let body = skip_declaration(text)?;
    if body.matches("xmlns").count() > limits.namespaces {
        return Err(Reject::TooLarge);
    }
    let mut rest = body;
    let mut depth = 0usize;
    while let Some((_, markup)) = rest.split_once('<') {
        rest = if let Some(section) = markup.strip_prefix("![CDATA[") {
            section.split_once("]]>").ok_or(Reject::Malformed)?.1
        } else if markup.starts_with("!--") {
            return Err(Reject::Comment);
        } else if markup.starts_with('!') {
            return Err(Reject::DocumentType);
        } else if markup.starts_with('?') {
            return Err(Reject::ProcessingInstruction);
        } else if markup.starts_with('/') {
            depth = depth.checked_sub(1).ok_or(Reject::Malformed)?;
            markup
        } else {
            let (opened, after) = skip_tag(markup, limits.attributes)?;
            depth += usize::from(opened);
            after
        };
        if depth > limits.depth {
            return Err(Reject::TooLarge);
        }
    }
    Ok(text)
}

/// What follows the XML declaration, which may state no encoding but UTF-8: another reader would believe it.
fn skip_declaration(text: &str) -> Result<&str, Reject> {
    let Some(declaration) = text.strip_prefix("<?xml") else { return Ok(text) };
    if !declaration.starts_with(|next: char| next.is_ascii_whitespace()) {
        return Err(Reject::ProcessingInstruction);
    }
    let (inside, body) = declaration.split_once("?>").ok_or(Reject::Malformed)?;
    let Some((_, stated)) = inside.split_once("encoding") else { return Ok(body) };
    let stated = stated.trim_start().strip_prefix('=').ok_or(Reject::Malformed)?.trim_start();
    let quote = stated.chars().next().filter(|quote| matches!(quote, '"' | '\'')).ok_or(Reject::Malformed)?;
    let name = stated.split(quote).nth(1).unwrap_or_default();
    if name.eq_ignore_ascii_case("utf-8") { Ok(body) } else { Err(Reject::Encoding) }
}

/// Steps over a start tag or an empty element; tells whether it opened a level.
fn skip_tag(markup: &str, limit: usize) -> Result<(bool, &str), Reject> {
    let mut quote = None;
    let mut attributes = 0usize;
    let mut before = 0u8;
    for (position, octet) in markup.bytes().enumerate() {
        match (quote, octet) {
            (Some(open), _) if open == octet => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(octet),
            (None, b'=') => attributes += 1,
            (None, b'<') => return Err(Reject::Malformed),
            (None, b'>') => {
                let after = markup.get(position + 1..).unwrap_or_default();
                return Ok((before != b'/', after));
            }
            (None, _) => {}
        }
        if attributes > limit {
            return Err(Reject::TooLarge);
        }
        before = octet;
    }
    Err(Reject::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> Result<&str, Reject> {
        guard(text.as_bytes(), Limits::default())
    }

    #[test]
    fn forbidden_markup_is_named() {
        for (text, reject) in [
            ("<!DOCTYPE a><a/>", Reject::DocumentType),
            ("<a><!ENTITY x 'y'></a>", Reject::DocumentType),
            ("<a>1<!-- -->2</a>", Reject::Comment),
            ("<a/><!-- -->", Reject::Comment),
            ("<?pi x?><a/>", Reject::ProcessingInstruction),
            ("<a><?pi x?></a>", Reject::ProcessingInstruction),
            ("<?xml version='1.0' encoding='windows-1251'?><a/>", Reject::Encoding),
            ("</a>", Reject::Malformed),
            ("<a", Reject::Malformed),
            ("<a b='<", Reject::Malformed),
        ] {
            assert_eq!(answer(text), Err(reject), "{text}");
        }
        assert_eq!(guard(&[b'<', 0xff], Limits::default()), Err(Reject::Encoding));
    }

    #[test]
    fn ordinary_markup_passes() {
        for text in [
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='no'?>\n<a b='>' c=\"/>\"><d/>x</a>",
            "<a><![CDATA[<!-- <?x?> <!DOCTYPE]]></a>",
            "<a/>",
        ] {
            assert_eq!(answer(text), Ok(text));
        }
        assert_eq!(answer("\u{feff}<a/>"), Ok("<a/>"));
    }

    #[test]
    fn limits_hold() {
        let nested = |levels: usize| [vec!["<a>"; levels], vec!["</a>"; levels]].concat().concat();
        assert!(answer(&nested(64)).is_ok());
        assert_eq!(answer(&nested(65)), Err(Reject::TooLarge));
        let many =
            |count: usize| format!("<a {}/>", (0..count).map(|n| format!("b{n}='' ")).collect::<String>());
        assert!(answer(&many(64)).is_ok());
        assert_eq!(answer(&many(65)), Err(Reject::TooLarge));
        let names = |count: usize| format!("<r>{}</r>", "<a xmlns='u'/>".repeat(count));
        assert!(answer(&names(64)).is_ok());
        assert_eq!(answer(&names(65)), Err(Reject::TooLarge));
        let small = Limits { bytes: 3, ..Limits::default() };
        assert_eq!(guard(b"<a/>", small), Err(Reject::TooLarge));
    }
}
