//! A PDF as a copy: it opens without a password and has a page. Looks at as few objects as answer that, each when it is
//! asked for, and pays for all it does ([`object::Work`]): deep nesting, circles in the page tree, bombs in object
//! streams and endless tables end as "cannot be read". Draws nothing and runs nothing.

mod crypt;
mod inflate;
mod object;
mod table;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use memchr::memmem;
use shared::documents::copy::Unfit;

use crypt::Crypt;
use object::{Dictionary, Lexer, Object, Work};
use table::{Place, Table};

/// Most nodes of the page tree looked at.
const NODES_MAX: usize = 20_000;
/// How many objects one may lead through another, a stream through its length.
const WITHIN_MAX: u32 = 8;
/// What a page has, of which a node of the tree has at most one besides its kids.
const PAGE: [&str; 3] = ["MediaBox", "Contents", "Parent"];
/// What acts by itself or brings another file along.
const ACTIVE: [&[u8]; 5] = [b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/SubmitForm"];

/// Whether it acts by itself: an operator is told before opening it.
pub(super) fn judge(bytes: &[u8]) -> Result<bool, Unfit> {
    let head = memmem::find(bytes.get(..bytes.len().min(1024)).unwrap_or_default(), b"%PDF-");
    let body = bytes.get(head.ok_or(Unfit::Type)?..).unwrap_or_default();
    if memmem::find(body, b"%%EOF").is_none() {
        return Err(Unfit::CutOff);
    }
    let work = Work::new();
    if length_of_linearised(body, &work).is_some_and(|length| length > bytes.len()) {
        return Err(Unfit::CutOff);
    }
    // Places are counted from the header or, by careless writers, from the first byte; the last way asks nobody.
    let mut verdict = Unfit::Unreadable;
    for way in [Way::FromHeader, Way::FromStart, Way::Walk] {
        let Some(open) = way.open(bytes, body, &work) else { continue };
        if open.locked {
            return Err(Unfit::Locked);
        }
        match open.pages() {
            Some(true) => return Ok(open.is_active()),
            Some(false) => verdict = Unfit::Empty,
            None => {}
        }
    }
    Err(verdict)
}

/// How the objects are found.
#[derive(Clone, Copy)]
enum Way {
    FromHeader,
    FromStart,
    Walk,
}

impl Way {
    fn open<'a>(self, bytes: &'a [u8], body: &'a [u8], work: &'a Work) -> Option<Open<'a>> {
        match self {
            Self::FromHeader => Open::of(body, table::named(body, work)?, work),
            Self::FromStart if body.len() == bytes.len() => None,
            Self::FromStart => Open::of(bytes, table::named(bytes, work)?, work),
            Self::Walk => Open::of(body, table::walked(body, work)?, work)?.with_inner(),
        }
    }
}

/// A file laid out for the web says how long it is; one that was cut still has its first table.
fn length_of_linearised(body: &[u8], work: &Work) -> Option<usize> {
    let first = memmem::find(body.get(..body.len().min(1024))?, b" obj")?;
    let dictionary = Lexer::new(body, first + 4, work).dictionary()?;
    dictionary.get("Linearized")?;
    usize::try_from(dictionary.integer("L")?).ok()
}

/// With every `#41` of a name as the letter it stands for; `None` when there is none.
fn spelled_out(bytes: &[u8]) -> Option<Vec<u8>> {
    memmem::find(bytes, b"#")?;
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let written = after.get(..2).filter(|_| *first == b'#');
        let mut letter = [0_u8; 1];
        match written.map(|digits| hex::decode_to_slice(digits, &mut letter)) {
            Some(Ok(())) => {
                plain.extend_from_slice(&letter);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    Some(plain)
}

/// An object stream, unpacked: its bytes, and where in them each object begins.
struct Inner {
    plain: Vec<u8>,
    begins: HashMap<u32, usize>,
}

/// A file whose table is known.
struct Open<'a> {
    bytes: &'a [u8],
    table: Table,
    work: &'a Work,
    crypt: Option<Crypt>,
    locked: bool,
    inner: RefCell<HashMap<u32, Option<Rc<Inner>>>>,
    within: Cell<u32>,
}

impl<'a> Open<'a> {
    fn of(bytes: &'a [u8], table: Table, work: &'a Work) -> Option<Self> {
        let mut open = Self {
            bytes,
            table,
            work,
            crypt: None,
            locked: false,
            inner: RefCell::default(),
            within: Cell::new(0),
        };
        if let Some(encrypt) = open.table.trailer.get("Encrypt") {
            let Object::Dictionary(encrypt) = open.resolved(encrypt)? else { return None };
            let first = match open.table.trailer.get("ID") {
                Some(id) => match open.resolved(id)? {
                    Object::Array(id) => id.first().and_then(Object::text).unwrap_or_default().to_vec(),
                    _ => Vec::new(),
                },
                None => Vec::new(),
            };
            open.crypt = Crypt::open(&encrypt, &first);
            open.locked = open.crypt.is_none();
        }
        Some(open)
    }

    /// After a walk: the objects inside of others too.
    fn with_inner(mut self) -> Option<Self> {
        if self.locked {
            return Some(self);
        }
        let mut numbers: Vec<u32> = self.table.places.keys().copied().collect();
        numbers.sort_unstable();
        for number in numbers {
            let Some(found) = self.at(number) else { continue };
            if !matches!(&found.value, Object::Dictionary(dictionary) if dictionary.is("Type", "ObjStm")) {
                continue;
            }
            let Some(inner) = self.opened(number) else { continue };
            for held in inner.begins.keys() {
                self.table.places.entry(*held).or_insert(Place::Within(number));
            }
        }
        Some(self)
    }

    /// The object that lies in the file itself.
    fn at(&self, number: u32) -> Option<object::Indirect> {
        let Some(Place::At(at)) = self.table.places.get(&number) else { return None };
        let found = Lexer::new(self.bytes, *at, self.work).indirect()?;
        (found.number == number).then_some(found)
    }

    /// The value of an object.
    fn value(&self, number: u32) -> Option<Object> {
        match self.table.places.get(&number)? {
            Place::At(_) => Some(self.at(number)?.value),
            Place::Within(stream) => {
                let inner = self.opened(*stream)?;
                Lexer::new(&inner.plain, *inner.begins.get(&number)?, self.work).any()
            }
            Place::Gone => None,
        }
    }

    /// A value, or what it refers to.
    fn resolved(&self, value: &Object) -> Option<Object> {
        match value {
            Object::Reference(number) => self.value(*number),
            other => Some(other.clone()),
        }
    }

    fn dictionary(&self, value: Option<&Object>) -> Option<Dictionary> {
        match self.resolved(value?)? {
            Object::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        }
    }

    /// An object stream, unpacked once.
    fn opened(&self, number: u32) -> Option<Rc<Inner>> {
        if let Some(known) = self.inner.borrow().get(&number) {
            return known.clone();
        }
        if self.within.get() >= WITHIN_MAX {
            return None;
        }
        self.within.set(self.within.get() + 1);
        let inner = self.unpack(number).map(Rc::new);
        self.within.set(self.within.get() - 1);
        self.inner.borrow_mut().insert(number, inner.clone());
        inner
    }

    fn unpack(&self, number: u32) -> Option<Inner> {
        let found = self.at(number)?;
        let (Object::Dictionary(dictionary), Some(start)) = (found.value, found.stream) else { return None };
        let length = self.resolved(dictionary.get("Length")?).and_then(|length| length.integer());
        let length = length.and_then(|length| usize::try_from(length).ok());
        let packed = table::content(self.bytes, start, length, self.work)?;
        let plain = match &self.crypt {
            Some(crypt) => inflate::unpacked(&dictionary, &crypt.plain(number, packed)?, self.work)?,
            None => inflate::unpacked(&dictionary, packed, self.work)?,
        };
        let first = usize::try_from(dictionary.integer("First")?).ok()?;
        let mut begins = HashMap::new();
        let mut lexer = Lexer::new(&plain, 0, self.work);
        for _ in 0..dictionary.integer("N")? {
            let (Some(held), Some(at)) = (lexer.unsigned(), lexer.unsigned()) else { break };
            self.work.value()?;
            begins.insert(u32::try_from(held).ok()?, first.checked_add(usize::try_from(at).ok()?)?);
        }
        Some(Inner { plain, begins })
    }

    /// Whether there is a page; `None` when the tree cannot be read.
    fn pages(&self) -> Option<bool> {
        let catalog = self.dictionary(self.table.trailer.get("Root"))?;
        let root = catalog.get("Pages")?;
        self.dictionary(Some(root))?;
        let (mut waiting, mut seen, mut broken) = (vec![(root.clone(), true)], HashSet::new(), false);
        for _ in 0..NODES_MAX {
            let Some((node, inherits_room)) = waiting.pop() else {
                return if broken { None } else { Some(false) };
            };
            if let Object::Reference(number) = &node
                && !seen.insert(*number)
            {
                continue;
            }
            let Some(dictionary) = self.dictionary(Some(&node)) else {
                broken = true;
                continue;
            };
            let has_room = dictionary.get("MediaBox").map_or(inherits_room, |sides| self.has_room(sides));
            // Careless writers leave the type out.
            let untyped = || !dictionary.has("Type") && PAGE.iter().any(|key| dictionary.has(key));
            match dictionary.get("Kids").map(|kids| self.resolved(kids)) {
                Some(Some(Object::Array(kids))) => {
                    waiting.extend(kids.into_iter().rev().map(|kid| (kid, has_room)));
                }
                Some(_) => broken = true,
                None if dictionary.is("Type", "Page") || untyped() => {
                    if has_room {
                        return Some(true);
                    }
                }
                None => broken |= !dictionary.is("Type", "Pages"),
            }
        }
        None
    }

    /// Whether a page of these sides shows anything. A side that is no whole number is for others to judge.
    fn has_room(&self, sides: &Object) -> bool {
        let Some(Object::Array(sides)) = self.resolved(sides) else { return true };
        let side = |side: &Object| self.resolved(side).and_then(|side| side.integer());
        let sides: Vec<Option<i64>> = sides.iter().map(side).collect();
        match sides.as_slice() {
            [left, bottom, right, top] => {
                (left.is_none() || left != right) && (bottom.is_none() || bottom != top)
            }
            _ => true,
        }
    }

    /// Whether it acts by itself, as far as it can be looked through.
    fn is_active(&self) -> bool {
        let holds = |bytes: &[u8]| ACTIVE.iter().any(|word| memmem::find(bytes, word).is_some());
        let acts = |bytes: &[u8]| holds(bytes) || spelled_out(bytes).is_some_and(|plain| holds(&plain));
        if acts(self.bytes) {
            return true;
        }
        let streams: BTreeSet<u32> = self
            .table
            .places
            .values()
            .filter_map(|place| if let Place::Within(stream) = place { Some(*stream) } else { None })
            .collect();
        // What could not be looked into may hold anything.
        streams.into_iter().any(|stream| self.opened(stream).is_none_or(|inner| acts(&inner.plain)))
    }
}
