//! The application for correction (annex 1-1, in the text 2-1), whose layout and words the order prints: addressee,
//! recipient, request, the table with the rows that are to change and no others. The representative, date and signature
//! stand under it (gap G16).

use shared::application::correction_form::Change;
use shared::application::formation_form::Representative;
use shared::iin::Iin;
use shared::person::{BirthDate, Citizenship, Country};
use shared::text::Locale;

use super::flow::{Align, Flow, INK, LEFT, QUIET};
use super::form::Copy;
use super::sheet::{About, Faces, SheetError, Weight};
use super::values::{birth_day, registered};

/// What the form says of people.
pub(crate) struct Asked<'a> {
    /// To whom: the post.
    pub(crate) post: &'a str,
    /// Surname and initials of who holds it; empty leaves a line to write them on.
    pub(crate) official: &'a str,
    /// Who asks and whose particulars they are: the name as registered.
    pub(crate) recipient: &'a str,
    /// Citizenship of the recipient.
    pub(crate) citizenship: Option<Citizenship>,
    /// Date of birth as registered.
    pub(crate) birth_date: Option<BirthDate>,
    pub(crate) iin: &'a Iin,
    /// The rows, in the order of the annex.
    pub(crate) changes: &'a [Change],
    /// Who signs for the recipient, when they do not sign themselves.
    pub(crate) representative: Option<&'a Representative>,
}

/// Where the columns of the table begin.
const EDGES: [f32; 4] = [LEFT, LEFT + 26.0, LEFT + 170.0, LEFT + 330.0];

//= R258/A1-1.head
//# Приложение 1-1 к Правилам формирования и корректировки индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан
const ANNEX: &str = "Приложение 1-1 к Правилам формирования и корректировки индивидуального идентификационного номера \
                     иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан";
/// The text of the Rules calls it so (gap G1).
const ANNEX_IN_TEXT: &str = "(в тексте Правил – приложение 2-1)";
//= R258/A1-1.head
//# (должность, фамилия и инициалы)
const TO_WHOM: &str = "(должность, фамилия и инициалы)";
//= R258/A1-1.head
//# (Ф.И.О. (при его наличии) гражданина (ки)
const FROM_WHOM: [&str; 2] = ["(Ф.И.О. (при его наличии)", "гражданина (ки)"];
//= R258/A1-1.head
//# (какого государства)
const OF_WHICH_STATE: &str = "(какого государства)";
//= R258/A1-1.head
//# Прошу произвести корректировку установочных данных в национальных реестрах на
const REQUEST: &str = "Прошу произвести корректировку установочных данных в национальных реестрах на";
//= R258/A1-1.head
//# (Ф.И.О. (при его наличии), дата рождения, ИИН)
const ON_WHOM: &str = "(Ф.И.О. (при его наличии), дата рождения, ИИН)";
//= R258/A1-1.head
//# согласно нижеуказанным параметрам:
const AS_FOLLOWS: &str = "согласно нижеуказанным параметрам:";
/// As the order prints them over the table.
const COLUMNS: [&str; 4] = ["№", "Параметры", "Текущие сведения в базе данных МВД", "Изменить на"];
//= R258/A1-1.note
//# *в таблице указывать только те параметры, которые необходимо откорректировать
const NOTE: &str = "*в таблице указывать только те параметры, которые необходимо откорректировать";

/// A row of the annex as the order prints it: its number and its name.
fn printed(change: &Change) -> (String, String) {
    let text = shared::law::text::text(change.parameter.basis()).unwrap_or_default();
    let (number, name) = text.split_once(' ').unwrap_or(("", text));
    (number.to_owned(), name.to_owned())
}

fn head(flow: &mut Flow, asked: &Asked) {
    let mut right = |size, ink, text: &str| flow.paragraph(Align::Right, Weight::Regular, size, ink, text);
    right(8.0, QUIET, ANNEX);
    right(8.0, QUIET, ANNEX_IN_TEXT);
    right(10.0, INK, &format!("кому {}", asked.post));
    match asked.official {
        "" => flow.blank(Align::Right),
        official => flow.paragraph(Align::Right, Weight::Regular, 10.0, INK, official),
    }
    let mut right = |size, ink, text: &str| flow.paragraph(Align::Right, Weight::Regular, size, ink, text);
    right(8.0, QUIET, TO_WHOM);
    right(10.0, INK, &format!("от {}", asked.recipient));
    right(8.0, QUIET, FROM_WHOM[0]);
    let state = asked.citizenship.map(|one| match one {
        Citizenship::Of(country) => (true, country.name(Locale::Ru).to_owned()),
        // No state is theirs (gap G27).
        Citizenship::Stateless => (false, "лицо без гражданства".to_owned()),
        other => (false, Country::parse(other.as_str()).map_or("", |c| c.name(Locale::Ru)).to_owned()),
    });
    match state {
        Some((false, who)) => right(10.0, INK, &who),
        other => {
            right(8.0, QUIET, FROM_WHOM[1]);
            match other {
                Some((_, state)) => flow.paragraph(Align::Right, Weight::Regular, 10.0, INK, &state),
                None => flow.blank(Align::Right),
            }
            flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, OF_WHICH_STATE);
        }
    }
}

fn request(flow: &mut Flow, asked: &Asked) {
    flow.paragraph(Align::Left, Weight::Regular, 10.5, INK, REQUEST);
    let born =
        asked.birth_date.map(|born| format!("{} года рождения, ", birth_day(born))).unwrap_or_default();
    let whom = format!("{}, {born}ИИН {},", asked.recipient, asked.iin.digits());
    flow.paragraph(Align::Left, Weight::Bold, 10.5, INK, &whom);
    flow.paragraph(Align::Centre, Weight::Regular, 8.0, QUIET, ON_WHOM);
    flow.paragraph(Align::Left, Weight::Regular, 10.5, INK, AS_FOLLOWS);
}

fn table(flow: &mut Flow, changes: &[Change]) {
    flow.cells(Weight::Bold, 9.0, &EDGES, &COLUMNS.map(str::to_owned));
    for change in changes {
        let (number, name) = printed(change);
        let shown = |value: &str| registered(change.parameter, value);
        let cells = [number, name, shown(&change.current), shown(&change.wanted)];
        flow.cells(Weight::Regular, 9.5, &EDGES, &cells);
    }
    flow.gap(4.0);
    flow.paragraph(Align::Left, Weight::Regular, 8.0, QUIET, NOTE);
}

/// Draws the form.
pub(crate) fn render(asked: &Asked, copy: &Copy) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let mut flow = Flow::new(&faces);
    head(&mut flow, asked);
    flow.gap(14.0);
    for title in ["Өтініш", "Заявление"] {
        flow.paragraph(Align::Centre, Weight::Bold, 13.0, INK, title);
    }
    flow.gap(8.0);
    request(&mut flow, asked);
    flow.gap(8.0);
    table(&mut flow, asked.changes);
    flow.gap(10.0);
    if let Some(one) = asked.representative {
        let iin = if one.iin.is_empty() { String::new() } else { format!(", ЖСН / ИИН {}", one.iin) };
        flow.row(
            "Алушының атынан өкіл әрекет етеді",
            "За получателя действует представитель",
            &format!("{}{iin}", one.name.full()),
        );
    }
    flow.signature("Күні / Дата:", "");
    flow.signature("Қолы / Подпись:", "");
    let about = About {
        title: "Заявление о корректировке · приложение 1-1".to_owned(),
        language: "ru",
        made_at: copy.made_at,
        id: copy.id.to_owned(),
    };
    flow.draw(&about, copy.demo)
}
