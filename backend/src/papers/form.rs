//! Forms whose body the order does not print (annexes 1, 2 and 4): data of an edition, filled in from answers. What
//! stands on them is our proposal and is said so on the paper; a file in the data folder takes the place of the
//! built-in one. Knows how such a file is read and laid out; not one word of it.

use std::path::Path;

use serde_json::{Value, json};
use shared::application::Kind;
use shared::form::{self, Control, Field};
use shared::law::Edition;
use shared::text::paper::FORM_IS_OURS;
use shared::text::{self, Locale};
use shared::time::{Timestamp, parse_date};

use super::flow::{Align, Flow, INK, QUIET};
use super::sheet::{About, Faces, SheetError, Weight};

/// A form that is data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Annex {
    /// Application for formation.
    One,
    /// Application for a convict.
    Two,
    /// Receipt for documents taken in.
    Four,
}

/// Largest file of a form, bytes.
const FILE_MAX: u64 = 128 * 1024;

impl Annex {
    /// The application form of a kind; annex 1-1 is printed in the order and no data.
    pub(crate) const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Formation => Some(Self::One),
            Kind::Convict => Some(Self::Two),
            Kind::Correction => None,
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::One => "annex-1.json",
            Self::Two => "annex-2.json",
            Self::Four => "annex-4.json",
        }
    }

    /// The form delivered; the editions we know print the same ones.
    const fn built_in(self) -> &'static str {
        match self {
            Self::One => include_str!("../../assets/forms/2023-02-25/annex-1.json"),
            Self::Two => include_str!("../../assets/forms/2023-02-25/annex-2.json"),
            Self::Four => include_str!("../../assets/forms/2023-02-25/annex-4.json"),
        }
    }

    /// The form of an edition: the file `forms/<edition>/annex-N.json` of the data folder, or the one delivered. A
    /// file that cannot be read is told to the log and not used.
    pub(crate) fn load(self, data_dir: &Path, edition: Edition) -> Value {
        let path = data_dir.join("forms").join(edition.id()).join(self.file());
        let small = std::fs::metadata(&path).is_ok_and(|file| file.len() <= FILE_MAX);
        if small {
            let read = std::fs::read_to_string(&path).ok();
            match read.and_then(|text| serde_json::from_str(&text).ok()) {
                Some(form) => return form,
                None => {
                    tracing::warn!(file = self.file(), "a form cannot be read; the one delivered is used")
                }
            }
        }
        serde_json::from_str(self.built_in()).unwrap_or_default()
    }
}

/// Both languages of an entry.
fn both(entry: &Value) -> (&str, &str) {
    let get = |name: &str| entry.get(name).and_then(Value::as_str).unwrap_or_default();
    (get("kk"), get("ru"))
}

/// A word in both languages, once when they agree.
fn word(say: impl Fn(Locale) -> String) -> String {
    let (kk, ru) = (say(Locale::Kk), say(Locale::Ru));
    if kk == ru { kk } else { format!("{kk} / {ru}") }
}

/// Three boxes, or `YYYY-MM-DD`, as `DD.MM.YYYY`.
fn day(value: &Value) -> String {
    if let Some(text) = value.as_str() {
        return parse_date(text).map_or_else(|| text.to_owned(), |day| text::date(Locale::Ru, day));
    }
    let part = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let (day, month, year) = (part("day"), part("month"), part("year"));
    if year.is_empty() {
        return String::new();
    }
    let two = |part: String| if part.is_empty() { "XX".to_owned() } else { format!("{part:0>2}") };
    format!("{}.{}.{year}", two(day), two(month))
}

fn name(value: &Value) -> String {
    let parts = ["surname", "given_name", "patronymic"];
    let parts = parts.map(|part| value.get(part).and_then(Value::as_str).unwrap_or_default().trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where a question's answer stands.
fn pointer(field: Field) -> String {
    format!("/{}", field.path().replace('.', "/"))
}

/// The question whose answer stands there, if it is one.
fn question(at: &str) -> Option<Field> {
    Field::of_path(&at.strip_prefix('/')?.replace('/', "."))
}

/// The value of a row as a person reads it: of a question by its control, of anything else as the row says.
fn shown(row: &Value, answers: &Value) -> String {
    let at = row.get("at").and_then(Value::as_str).unwrap_or_default();
    let Some(value) = answers.pointer(at) else { return String::new() };
    let plain = value.as_str().unwrap_or_default();
    match (question(at).map(Field::control), row.get("as").and_then(Value::as_str)) {
        (Some(Control::Date), _) | (None, Some("date")) => day(value),
        (Some(Control::Tick), _) if value.as_bool() == Some(true) => "иә / да".to_owned(),
        (Some(control), _) => word(|locale| form::value(control, locale, plain)),
        (None, Some("name")) => name(value),
        (None, _) => plain.to_owned(),
    }
}

/// The rows of a section: those it lists, and every declared question under its headings that no row of the form shows and
/// that is not left out. A question that is added stands on the paper although no file names it, where it is answered.
fn rows(form: &Value, section: &Value) -> Vec<Value> {
    let list =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let of_form = list(form, "sections").iter().flat_map(|section| list(section, "rows")).collect::<Vec<_>>();
    let named = [of_form, list(form, "left_out")].concat();
    let under = list(section, "under");
    let is_under = |field: &&Field| {
        let heading = form::heading_of(field.path());
        under.iter().any(|one| one.as_str() == Some(heading))
    };
    let is_named = |field: &&Field| {
        let at = pointer(**field);
        let shows = |named: &Value| {
            let place = named.get("at").and_then(Value::as_str).unwrap_or_default();
            at.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        named.iter().any(shows)
    };
    let declared = Field::ALL.iter().filter(is_under).filter(|field| !is_named(field)).map(|field| {
        let label = |locale| text::field(locale, field.path());
        json!({ "kk": label(Locale::Kk), "ru": label(Locale::Ru), "at": pointer(*field), "optional": true })
    });
    list(section, "rows").into_iter().chain(declared).collect()
}

/// What the paper is about, for its own description.
pub(crate) struct Copy<'a> {
    /// Stable and unique: the document's identifier.
    pub(crate) id: &'a str,
    pub(crate) made_at: Timestamp,
    pub(crate) demo: Option<&'a str>,
}

/// Fills a form in and draws it.
pub(crate) fn render(form: &Value, answers: &Value, copy: &Copy) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let mut flow = Flow::new(&faces);
    let list = |name: &str| form.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let entry = |name: &str| form.get(name).map(both).unwrap_or_default();
    let (kk, ru) = entry("annex");
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, &format!("{kk} / {ru}"));
    flow.gap(8.0);
    let title = entry("title");
    for text in [title.0, title.1] {
        flow.paragraph(Align::Centre, Weight::Bold, 13.0, INK, text);
    }
    flow.gap(6.0);
    let (kk, ru) = entry("opening");
    for text in [kk, ru] {
        flow.paragraph(Align::Left, Weight::Regular, 9.5, INK, text);
    }
    for section in list("sections") {
        let (kk, ru) = section.get("title").map(both).unwrap_or_default();
        flow.gap(5.0);
        flow.paragraph(Align::Left, Weight::Bold, 10.0, INK, &format!("{kk} / {ru}"));
        flow.gap(3.0);
        for row in rows(form, section) {
            let value = shown(&row, answers);
            let optional = row.get("optional").and_then(Value::as_bool) == Some(true);
            if !(value.is_empty() && optional) {
                let (kk, ru) = both(&row);
                flow.row(kk, ru, &value);
            }
        }
    }
    flow.gap(6.0);
    for closing in list("closing") {
        let (kk, ru) = both(closing);
        for text in [kk, ru] {
            flow.paragraph(Align::Left, Weight::Regular, 9.0, INK, text);
        }
    }
    for line in list("signatures") {
        let (kk, ru) = both(line);
        flow.signature(&format!("{kk} / {ru}:"), "");
    }
    flow.gap(10.0);
    for text in [FORM_IS_OURS.kk, FORM_IS_OURS.ru] {
        flow.paragraph(Align::Left, Weight::Regular, 8.0, QUIET, text);
    }
    let about = About {
        title: format!("{} · {}", title.0, title.1),
        language: "kk",
        made_at: copy.made_at,
        id: copy.id.to_owned(),
    };
    flow.draw(&about, copy.demo)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::elsewhere::opens_elsewhere;
    use crate::papers::printed::Printed;
    use shared::specimen;

    const COPY: Copy<'static> =
        Copy { id: "a", made_at: Timestamp::UNIX_EPOCH, demo: Some("ҮЛГІ / ОБРАЗЕЦ") };

    #[test]
    fn the_forms_delivered_can_be_read_and_every_row_of_an_application_finds_its_answer() {
        let nowhere = Path::new("/nowhere");
        for (annex, answers) in [
            (Annex::One, serde_json::to_value(specimen::anna().answers).expect("a value")),
            (Annex::Two, serde_json::to_value(specimen::convict().answers).expect("a value")),
        ] {
            let form = annex.load(nowhere, Edition::E2023_02_25);
            let sections = form["sections"].as_array().expect("sections");
            for row in sections.iter().flat_map(|section| section["rows"].as_array().expect("rows")) {
                let at = row["at"].as_str().expect("a path");
                assert!(answers.pointer(at).is_some(), "{annex:?} {at}");
                let (kk, ru) = both(row);
                assert!(!kk.is_empty() && !ru.is_empty(), "{at}");
            }
            let read = Printed::read(&render(&form, &answers, &COPY).expect("drawn"));
            for row in sections.iter().flat_map(|section| rows(&form, section)) {
                let value = shown(&row, &answers);
                let (kk, ru) = both(&row);
                let label = format!("{kk} / {ru} {value}");
                assert!(row["optional"] == true && value.is_empty() || read.says(label.trim()), "{label}");
            }
            opens_elsewhere(&render(&form, &answers, &COPY).expect("drawn"));
            insta::assert_snapshot!(format!("{annex:?}"), read.page());
        }
    }

    /// Every question stands on the paper, or the file says why it does not.
    #[test]
    fn every_question_of_a_form_is_printed_or_left_out_with_a_reason() {
        for (annex, kind) in [(Annex::One, Kind::Formation), (Annex::Two, Kind::Convict)] {
            let form = annex.load(Path::new("/nowhere"), Edition::E2023_02_25);
            let sections = form["sections"].as_array().expect("sections");
            let printed: Vec<Value> = sections.iter().flat_map(|section| rows(&form, section)).collect();
            let left = form["left_out"].as_array().expect("what is left out");
            assert!(left.iter().all(|one| one["why"].as_str().is_some_and(|why| !why.is_empty())));
            for field in shared::form::fields(kind) {
                let at = pointer(field);
                let shows = |one: &&Value| {
                    at.strip_prefix(one["at"].as_str().expect("a path"))
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                };
                let count = printed.iter().chain(left).filter(shows).count();
                assert_eq!(
                    count, 1,
                    "{at} of {annex:?}: name a heading it stands `under`, a row, or why it is left out"
                );
            }
        }
    }

    /// An answer that few give stands there in words, under the name it has everywhere.
    #[test]
    fn what_no_row_names_is_printed_where_it_is_answered() {
        let mut answers = specimen::anna().answers;
        answers.contact.stay_region = "KZ-75".into();
        answers.representative.kind = "legal".into();
        answers.representative.relation = "guardian".into();
        let form = Annex::One.load(Path::new("/nowhere"), Edition::E2023_02_25);
        let answers = serde_json::to_value(answers).expect("a value");
        let read = Printed::read(&render(&form, &answers, &COPY).expect("drawn"));
        for said in ["опекун", "Алматы"] {
            assert!(read.says(said), "{said}: {}", read.page());
        }
        assert!(!read.says("KZ-75") && !read.says("guardian"));
    }

    #[test]
    fn the_receipt_says_what_was_taken_in_by_whom_and_by_when_it_is_answered() {
        let form = Annex::Four.load(Path::new("/nowhere"), Edition::E2023_02_25);
        let answers = serde_json::json!({
            "number": "Р-2026-000001", "application_number": "Ф-2026-000001", "recipient": "Eriksson Anna Maria",
            "from": "Utopian Representative (доверенность)", "documents": "Өтініш / Заявление; Құжат / Документ",
            "taken_at": "23.11.2026 10:00", "due_on": "2026-11-24", "office": "ЦОН № 1", "clerk": "UTOPIAN CLERK",
        });
        let read = Printed::read(&render(&form, &answers, &COPY).expect("drawn"));
        for said in
            ["Срок результата 24.11.2026", "Принял работник UTOPIAN CLERK", "Номер расписки Р-2026-000001"]
        {
            assert!(read.says(said), "{said}: {}", read.page());
        }
        insta::assert_snapshot!("Four", read.page());
    }

    #[test]
    fn a_form_is_replaced_by_a_file_and_not_by_a_broken_one() {
        let folder = std::env::temp_dir().join(format!("iin-forms-{}", std::process::id()));
        let place = folder.join("forms/2023-02-25");
        std::fs::create_dir_all(&place).expect("a folder");
        std::fs::write(place.join("annex-1.json"), r#"{ "title": { "kk": "К", "ru": "Р" } }"#)
            .expect("written");
        std::fs::write(place.join("annex-2.json"), "{ broken").expect("written");
        let replaced = Annex::One.load(&folder, Edition::E2023_02_25);
        assert_eq!(replaced["title"]["ru"], "Р");
        assert!(render(&replaced, &Value::Null, &COPY).is_ok(), "whatever stands in it, it is drawn");
        assert_eq!(
            Annex::Two.load(&folder, Edition::E2023_02_25)["title"],
            Annex::Two.load(Path::new("/nowhere"), Edition::E2023_02_25)["title"]
        );
        std::fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn the_papers_carry_the_heading_of_the_rules() {
        let heading = "к Правилам формирования и корректировки индивидуального идентификационного номера \
                       иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан";
        for (number, annex) in [(1, Annex::One), (2, Annex::Two), (4, Annex::Four)] {
            let form = annex.load(Path::new("/nowhere"), Edition::E2023_02_25);
            assert_eq!(form["annex"]["ru"], format!("Приложение {number} {heading}"));
        }
        let (six, seven) =
            (shared::text::paper::REFUSAL.form_note, shared::text::paper::CERTIFICATE.form_note);
        assert_eq!(
            (six.ru, seven.ru),
            (&*format!("Приложение 6 {heading}"), &*format!("Приложение 7 {heading}"))
        );
    }

    #[test]
    fn values_read_as_people_write_them() {
        let row = |at: &str, way: &str| json!({ "at": at, "as": way });
        let answers = serde_json::to_value(specimen::anna().answers).expect("a value");
        assert_eq!(shown(&row("/recipient/birth_date", ""), &answers), "12.08.1974");
        assert_eq!(shown(&row("/recipient/sex", ""), &answers), "әйел / женский");
        assert_eq!(shown(&row("/recipient/names", "name"), &answers), "Eriksson Anna Maria");
        assert_eq!(shown(&row("/nothing/here", ""), &answers), "");
        assert_eq!(day(&serde_json::json!({ "day": "", "month": "", "year": "1974" })), "XX.XX.1974");
    }
}
