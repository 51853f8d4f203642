//! In which order questions stand: in what is signed under its headings, on a page, and the pages of a counter.

use super::{Answers, Field, Path, Place, is_asked};
use crate::application::Kind;
use crate::wire::v1::leaves::leaves;
use crate::wire::v1::request::AnswersWire;

/// A page of questions: one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Page {
    /// Who files.
    Who,
    /// The identity document, its zone first: it fills the pages after it.
    IdentityDocument,
    /// Name as the document writes it.
    Names,
    /// Date and place of birth, sex.
    Birth,
    /// Citizenship.
    Citizenship,
    /// What a translation says.
    Translation,
    /// How to reach the recipient.
    Contact,
    /// The representative's own data.
    Representative,
    /// The power of attorney.
    Power,
    /// Language of the result, consent.
    Consent,
    /// The judgment.
    Sentence,
    /// The institution where it is served.
    Institution,
    /// Whose particulars are corrected.
    Subject,
    /// The table of annex 1-1.
    Rows,
    /// Why, and what proves it.
    Reason,
}

/// A part of the form at a counter: pages under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Path whose label is the heading.
    pub heading: Path,
    /// The pages.
    pub pages: &'static [Page],
}

const fn section(heading: Path, pages: &'static [Page]) -> Section {
    Section { heading, pages }
}

const DOCUMENT: Section = section("document", &[Page::IdentityDocument]);
const RECIPIENT: Section =
    section("recipient", &[Page::Names, Page::Birth, Page::Citizenship, Page::Translation]);
const SENTENCE: Section = section("sentence", &[Page::Sentence]);
const INSTITUTION: Section = section("institution", &[Page::Institution]);
const SUBJECT: Section = section("iin", &[Page::Subject]);
const ROWS: Section = section("rows", &[Page::Rows]);
const REASON: Section = section("reason", &[Page::Reason]);
const CONTACT: Section = section("contact", &[Page::Contact]);
const REPRESENTATIVE: Section = section("representative", &[Page::Who, Page::Representative]);
const POWER: Section = section("power", &[Page::Power]);
const RESULT: Section = section("form", &[Page::Consent]);

/// The parts of a form at a counter, in order. The document comes first: its zone fills in what follows.
#[must_use]
pub const fn sections(kind: Kind) -> &'static [Section] {
    match kind {
        Kind::Formation => &[DOCUMENT, RECIPIENT, CONTACT, REPRESENTATIVE, POWER, RESULT],
        Kind::Convict => &[RECIPIENT, SENTENCE, INSTITUTION, CONTACT, RESULT],
        Kind::Correction => &[SUBJECT, ROWS, REASON, DOCUMENT, CONTACT, REPRESENTATIVE, POWER, RESULT],
    }
}

/// The pages of a form, in the order of a counter.
pub fn pages(kind: Kind) -> impl Iterator<Item = Page> {
    sections(kind).iter().flat_map(|section| section.pages).copied()
}

/// The questions of a form, in the order of what is signed.
#[must_use]
pub fn fields(kind: Kind) -> Vec<Field> {
    leaves(&AnswersWire::empty(kind)).iter().filter_map(|(path, _)| Field::of_path(path)).collect()
}

/// The questions of a page, in the order in which they are asked.
#[must_use]
pub fn on_page(kind: Kind, page: Page) -> Vec<Field> {
    let of_page: Vec<Field> =
        fields(kind).into_iter().filter(|field| field.question().page == page).collect();
    let placed = |place: Place| of_page.iter().copied().filter(move |field| field.question().place == place);
    let in_line = placed(Place::First).chain(placed(Place::Declared));
    in_line.flat_map(|field| core::iter::once(field).chain(placed(Place::After(field)))).collect()
}

/// A part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The heading of the questions after it, a path whose label it says.
    Heading(Path),
    /// A question.
    Ask(Field),
}

impl Item {
    /// The question, if it is one.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Ask(field) => Some(field),
            Self::Heading(_) => None,
        }
    }

    /// Whether it is asked, or stands over something that is.
    #[must_use]
    pub fn is_asked(self, answers: &dyn Answers) -> bool {
        match self {
            Self::Ask(field) => is_asked(field, answers),
            Self::Heading(path) => {
                Field::ALL.iter().any(|field| heading_of(field.path()) == path && is_asked(*field, answers))
            }
        }
    }
}

/// A page with its headings: each part of a part has one, as in what is signed.
#[must_use]
pub fn items(kind: Kind, page: Page) -> Vec<Item> {
    let fields = on_page(kind, page);
    let whole = fields.first().map_or("", |field| heading_of(field.path()));
    let (mut items, mut last) = (Vec::new(), whole);
    for field in fields {
        let heading = heading_of(field.path());
        let inner = heading.strip_prefix(whole).is_some_and(|rest| rest.starts_with('.'));
        if inner && heading != last {
            items.push(Item::Heading(heading));
        }
        last = heading;
        items.push(Item::Ask(field));
    }
    items
}

/// The headings under which answers stand in what is signed, in this order; each is the beginning of its paths.
pub const HEADINGS: [Path; 17] = [
    "iin",
    "rows",
    "proof",
    "representative",
    "recipient",
    "recipient.translated",
    "document",
    "power",
    "power.principal",
    "power.agent",
    "power.delegation",
    "power.delegation.delegate",
    "institution",
    "institution.head",
    "institution.employee",
    "sentence",
    "contact",
];

/// Under which heading an answer stands; the consent under its own, which is the last.
#[must_use]
pub fn heading_of(path: &str) -> Path {
    let field = Field::of_path(path);
    if field == Some(Field::Consent) {
        return Field::Consent.path();
    }
    let declared = field.map_or("", |field| field.question().heading);
    if !declared.is_empty() {
        return declared;
    }
    let holds = |heading: &&&str| {
        path.strip_prefix(**heading).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    HEADINGS.iter().filter(holds).max_by_key(|heading| heading.len()).copied().unwrap_or_default()
}
