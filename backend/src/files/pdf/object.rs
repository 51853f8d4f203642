//! Values of a PDF (ISO 32000-1, 7.2 and 7.3) out of bytes that somebody sent. Every byte looked at and every value
//! made is paid for, so that no file costs more than its [`Work`]; knows neither where objects lie nor what they mean.

use std::cell::Cell;

/// Deepest nesting of arrays and dictionaries.
const DEPTH_MAX: u8 = 32;

/// What the reading of one file may cost.
pub(super) struct Work {
    steps: Cell<u64>,
    values: Cell<u32>,
    inflated: Cell<usize>,
}

impl Work {
    /// For one file: plenty for the largest honest one, a second and some tens of megabytes for any.
    pub(super) fn new() -> Self {
        Self { steps: Cell::new(400_000_000), values: Cell::new(1_000_000), inflated: Cell::new(48 << 20) }
    }

    /// Pays for bytes looked at.
    pub(super) fn steps(&self, count: usize) -> Option<()> {
        self.steps.set(self.steps.get().checked_sub(count as u64)?);
        Some(())
    }

    /// Pays for one value kept.
    pub(super) fn value(&self) -> Option<()> {
        self.values.set(self.values.get().checked_sub(1)?);
        Some(())
    }

    /// How much may still be unpacked.
    pub(super) fn inflatable(&self) -> usize {
        self.inflated.get()
    }

    /// Pays for unpacked bytes.
    pub(super) fn inflated(&self, bytes: usize) {
        self.inflated.set(self.inflated.get().saturating_sub(bytes));
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Object {
    /// `null`, `true` or a number with a point: nothing here asks for them.
    Other,
    /// `false`, which one question here waits for.
    False,
    /// A whole number.
    Integer(i64),
    /// `/Name`.
    Name(Vec<u8>),
    /// A string.
    Text(Vec<u8>),
    /// `[…]`.
    Array(Vec<Object>),
    /// `<<…>>`.
    Dictionary(Dictionary),
    /// `12 0 R`: the number.
    Reference(u32),
}

impl Object {
    pub(super) fn integer(&self) -> Option<i64> {
        if let Self::Integer(value) = self { Some(*value) } else { None }
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn text(&self) -> Option<&[u8]> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// A dictionary; of two equal keys the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dictionary(Vec<(Vec<u8>, Object)>);

impl Dictionary {
    /// A trailer for a file that lost its own.
    pub(super) fn of_root(catalog: Object) -> Self {
        Self(vec![(b"Root".to_vec(), catalog)])
    }

    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        self.0.iter().find(|(name, _)| name == key.as_bytes()).map(|(_, value)| value)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    pub(super) fn integer(&self, key: &str) -> Option<i64> {
        self.get(key)?.integer()
    }

    pub(super) fn is(&self, key: &str, name: &str) -> bool {
        self.get(key).and_then(Object::name) == Some(name.as_bytes())
    }
}

/// An object of the file's body.
#[derive(Clone, Debug)]
pub(super) struct Indirect {
    pub(super) number: u32,
    pub(super) value: Object,
    /// Where the bytes of a stream begin.
    pub(super) stream: Option<usize>,
}

pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// Reads values one after another.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
    work: &'a Work,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize, work: &'a Work) -> Self {
        Self { bytes, at, work }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.work.steps(1)?;
        self.at += 1;
        Some(byte)
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Past blanks and comments.
    pub(super) fn skip_blank(&mut self) -> Option<()> {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let line = self.rest().iter().position(|b| matches!(b, b'\r' | b'\n'));
                let line = line.unwrap_or(self.rest().len());
                self.work.steps(line)?;
                self.at += line;
            } else if is_blank(byte) {
                self.next()?;
            } else {
                break;
            }
        }
        Some(())
    }

    /// Past this word, when it stands here.
    pub(super) fn word(&mut self, word: &[u8]) -> Option<()> {
        self.skip_blank()?;
        self.rest().starts_with(word).then_some(())?;
        self.work.steps(word.len())?;
        self.at += word.len();
        Some(())
    }

    /// A whole number without a sign.
    pub(super) fn unsigned(&mut self) -> Option<u64> {
        self.skip_blank()?;
        let mut value = None::<u64>;
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            value = Some(value.unwrap_or(0).checked_mul(10)?.checked_add(u64::from(digit - b'0'))?);
            self.next()?;
        }
        value
    }

    /// `N G obj`, a value, and perhaps `stream`.
    pub(super) fn indirect(&mut self) -> Option<Indirect> {
        let number = u32::try_from(self.unsigned()?).ok()?;
        self.unsigned()?;
        self.word(b"obj")?;
        let value = self.value(DEPTH_MAX)?;
        let mut stream = None;
        if matches!(value, Object::Dictionary(_)) && self.word(b"stream").is_some() {
            if self.peek() == Some(b'\r') {
                self.at += 1;
            }
            if self.peek() == Some(b'\n') {
                self.at += 1;
            }
            stream = Some(self.at);
        }
        Some(Indirect { number, value, stream })
    }

    /// A dictionary.
    pub(super) fn dictionary(&mut self) -> Option<Dictionary> {
        match self.value(DEPTH_MAX)? {
            Object::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        }
    }

    /// One value, at most so deep.
    pub(super) fn any(&mut self) -> Option<Object> {
        self.value(DEPTH_MAX)
    }

    fn value(&mut self, depth: u8) -> Option<Object> {
        let depth = depth.checked_sub(1)?;
        self.skip_blank()?;
        self.work.value()?;
        match self.peek()? {
            b'/' => Some(Object::Name(self.name()?)),
            b'(' => Some(Object::Text(self.literal()?)),
            b'<' if self.rest().starts_with(b"<<") => {
                self.at += 2;
                self.entries(depth)
            }
            b'<' => Some(Object::Text(self.hexadecimal()?)),
            b'[' => {
                self.next()?;
                let mut items = Vec::new();
                loop {
                    self.skip_blank()?;
                    if self.peek()? == b']' {
                        self.next()?;
                        return Some(Object::Array(items));
                    }
                    items.push(self.value(depth)?);
                }
            }
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            _ => {
                if self.word(b"false").is_some() {
                    return Some(Object::False);
                }
                let known = [&b"null"[..], b"true"].iter().any(|word| self.word(word).is_some());
                known.then_some(Object::Other)
            }
        }
    }

    fn entries(&mut self, depth: u8) -> Option<Object> {
        let mut entries = Vec::new();
        loop {
            self.skip_blank()?;
            if self.rest().starts_with(b">>") {
                self.at += 2;
                return Some(Object::Dictionary(Dictionary(entries)));
            }
            let key = self.name()?;
            entries.push((key, self.value(depth)?));
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        (self.next()? == b'/').then_some(())?;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| !is_blank(*byte) && !is_delimiter(*byte)) {
            self.next()?;
            let escaped = (byte == b'#').then(|| self.rest().get(..2)).flatten().and_then(|digits| {
                let mut value = [0_u8];
                hex::decode_to_slice(digits, &mut value).ok()?;
                value.first().copied()
            });
            if escaped.is_some() {
                self.at += 2;
            }
            name.push(escaped.unwrap_or(byte));
        }
        Some(name)
    }

    /// A number, or a reference, which begins like one.
    fn number(&mut self) -> Option<Object> {
        let negative = self.peek() == Some(b'-');
        if matches!(self.peek(), Some(b'+' | b'-')) {
            self.next()?;
        }
        let mut value = 0_i64;
        let (mut whole, mut nothing) = (true, true);
        while let Some(byte) = self.peek().filter(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
        {
            self.next()?;
            whole &= byte.is_ascii_digit();
            nothing &= matches!(byte, b'0' | b'.');
            if whole {
                value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
            }
        }
        if !whole {
            return Some(if nothing { Object::Integer(0) } else { Object::Other });
        }
        let after = self.at;
        if !negative
            && self.unsigned().is_some()
            && self.word(b"R").is_some()
            && self.peek().is_none_or(|byte| is_blank(byte) || is_delimiter(byte))
        {
            return Some(Object::Reference(u32::try_from(value).ok()?));
        }
        self.at = after;
        Some(Object::Integer(if negative { -value } else { value }))
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut open = 0_u32;
        loop {
            match self.next()? {
                b'(' => {
                    open += 1;
                    if open == 1 {
                        continue;
                    }
                    text.push(b'(');
                }
                b')' => {
                    open = open.checked_sub(1)?;
                    if open == 0 {
                        return Some(text);
                    }
                    text.push(b')');
                }
                b'\\' => self.escape(&mut text)?,
                byte => text.push(byte),
            }
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Option<()> {
        match self.next()? {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(0x0C),
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.next()?;
                }
            }
            b'\n' => {}
            digit @ b'0'..=b'7' => {
                let mut code = u32::from(digit - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|byte| (b'0'..=b'7').contains(byte)) else { break };
                    self.next()?;
                    code = code * 8 + u32::from(digit - b'0');
                }
                text.push(u8::try_from(code & 0xFF).ok()?);
            }
            other => text.push(other),
        }
        Some(())
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.next()?;
        let mut digits = Vec::new();
        loop {
            match self.next()? {
                b'>' => break,
                byte if byte.is_ascii_hexdigit() => digits.push(byte),
                byte if is_blank(byte) => {}
                _ => return None,
            }
        }
        if digits.len() % 2 == 1 {
            digits.push(b'0');
        }
        hex::decode(digits).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Option<Object> {
        Lexer::new(text, 0, &Work::new()).any()
    }

    #[test]
    fn values_are_read_as_written() {
        let text =
            b"<< /A#42 [1 -2 3.5 12 0 R (a\\(b\\051\\n) <4 1 4> true null] % a word\r\n /B <</C 7>> >>";
        let Some(Object::Dictionary(read)) = read(text) else { panic!("a dictionary") };
        let Some(Object::Array(items)) = read.get("AB") else { panic!("an array") };
        assert_eq!(items.first(), Some(&Object::Integer(1)));
        assert_eq!(items.get(1), Some(&Object::Integer(-2)));
        assert_eq!(items.get(3), Some(&Object::Reference(12)));
        assert_eq!(items.get(4), Some(&Object::Text(b"a(b)\n".to_vec())));
        assert_eq!(items.get(5), Some(&Object::Text(b"A@".to_vec())));
        assert!(read.has("B"));
    }

    #[test]
    fn nothing_is_endless() {
        assert_eq!(read(&[b'['; 100_000]), None);
        assert_eq!(read(&b"<</A".repeat(100_000)), None);
        assert_eq!(read(&b"(".repeat(1_000_000)), None);
        let work = Work { steps: Cell::new(10), values: Cell::new(10), inflated: Cell::new(0) };
        assert_eq!(Lexer::new(&[b' '; 1000], 0, &work).any(), None);
        let work = Work { steps: Cell::new(10_000), values: Cell::new(10), inflated: Cell::new(0) };
        assert_eq!(Lexer::new(&b"[0 0 0 0 0 0 0 0 0 0 0 0]"[..], 0, &work).any(), None);
    }
}
