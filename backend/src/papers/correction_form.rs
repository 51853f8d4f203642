//! The application for correction (annex 1-1, in the text 2-1), whose layout and words the order prints: addressee,
//! request, the table with the rows that are to change and no others. Date, signature and who signs stand under it
//! (gap G16).

use shared::application::correction_form::Change;
use shared::iin::Iin;
use shared::person::Country;
use shared::text::Locale;
use shared::time::parse_date;

use super::flow::{Align, Flow, INK, LEFT, QUIET};
use super::form::Copy;
use super::sheet::{About, Faces, SheetError, Weight};

/// What the form says of people.
pub(crate) struct Asked<'a> {
    /// To whom: post, surname and initials.
    pub(crate) addressee: &'a str,
    /// From whom: the full name.
    pub(crate) from: &'a str,
    /// Citizenship of the subject, three letters.
    pub(crate) citizenship: &'a str,
    /// Whose particulars: the name as registered.
    pub(crate) subject: &'a str,
    /// Date of birth as registered, `YYYY-MM-DD` with `XX`.
    pub(crate) birth_date: &'a str,
    pub(crate) iin: &'a Iin,
    /// The rows, in the order of the annex.
    pub(crate) changes: &'a [Change],
    /// Who signs, when it is not the recipient.
    pub(crate) representative: &'a str,
}

/// Where the columns of the table begin.
const EDGES: [f32; 4] = [LEFT, LEFT + 26.0, LEFT + 170.0, LEFT + 330.0];

/// A registered value as people write it.
fn shown(value: &str) -> String {
    if let Some(day) = parse_date(value) {
        return shared::text::date(Locale::Ru, day);
    }
    match Country::parse(value) {
        Some(country) if value.len() == 3 => country.name(Locale::Ru).to_owned(),
        _ => value.to_owned(),
    }
}

/// Draws the form.
pub(crate) fn render(asked: &Asked, copy: &Copy) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let mut flow = Flow::new(&faces);
    let annex = "Приложение 1-1 (в тексте Правил – 2-1) к Правилам формирования и корректировки индивидуального \
                 идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в \
                 Республике Казахстан";
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, annex);
    flow.gap(8.0);
    flow.paragraph(Align::Right, Weight::Regular, 10.0, INK, &format!("Кому: {}", asked.addressee));
    flow.paragraph(Align::Right, Weight::Regular, 10.0, INK, &format!("От {}", asked.from));
    let citizen = match asked.citizenship {
        "XXA" => "лицо без гражданства".to_owned(),
        other => format!("гражданин (ки) {}", shown(other)),
    };
    flow.paragraph(Align::Right, Weight::Regular, 10.0, INK, &citizen);
    flow.gap(14.0);
    for title in ["Өтініш", "Заявление"] {
        flow.paragraph(Align::Centre, Weight::Bold, 13.0, INK, title);
    }
    flow.gap(8.0);
    //= R258/A1-1.head
    //# Прошу произвести корректировку установочных данных в национальных реестрах на
    let request = format!(
        "Прошу произвести корректировку установочных данных в национальных реестрах на {}, {} года рождения, ИИН {}.",
        asked.subject,
        shown(asked.birth_date),
        asked.iin.digits()
    );
    flow.paragraph(Align::Left, Weight::Regular, 10.5, INK, &request);
    flow.gap(8.0);
    let head = ["№", "Параметр", "Текущие сведения в базе данных МВД", "Изменить на"];
    flow.cells(Weight::Bold, 9.0, &EDGES, &head.map(str::to_owned));
    for (place, change) in asked.changes.iter().enumerate() {
        // The order prints the row's number with its name.
        let printed = shared::law::text::text(change.parameter.basis()).unwrap_or_default();
        let name = printed.trim_start_matches(|c: char| c.is_ascii_digit()).trim().to_owned();
        let cells = [(place + 1).to_string(), name, shown(&change.current), shown(&change.wanted)];
        flow.cells(Weight::Regular, 9.5, &EDGES, &cells);
    }
    flow.gap(4.0);
    //= R258/A1-1.note
    //# *в таблице указывать только те параметры, которые необходимо откорректировать
    let note = "*в таблице указывать только те параметры, которые необходимо откорректировать";
    flow.paragraph(Align::Left, Weight::Regular, 8.0, QUIET, note);
    flow.gap(10.0);
    if !asked.representative.is_empty() {
        flow.signature("Өкіл / Представитель", asked.representative);
    }
    flow.signature("Күні / Дата", "");
    flow.signature("Қолы / Подпись", "");
    let about = About {
        title: "Заявление о корректировке · приложение 1-1".to_owned(),
        language: "ru",
        made_at: copy.made_at,
        id: copy.id.to_owned(),
    };
    flow.draw(&about, copy.demo)
}
