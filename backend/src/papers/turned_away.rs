//! The receipt of a refusal to take documents (annex 5), in the words of the order and in two identical copies, one
//! for each side. The Kazakh lines are our translation: the Kazakh text of the order is not in our sources.

use shared::intake::Lack;
use shared::law::Cite;
use shared::text::{self, Locale};
use shared::time::parse_date;
use shared::wire::v1::centre::LackingWire;

use super::flow::{Align, Flow, INK, QUIET};
use super::form::Copy;
use super::sheet::{About, Faces, SheetError, Weight};

/// What the paper says of this refusal.
pub(crate) struct Refused<'a> {
    pub(crate) number: &'a str,
    pub(crate) recipient: &'a str,
    pub(crate) address: &'a str,
    /// Where it was refused: the office with its address.
    pub(crate) office: &'a str,
    pub(crate) clerk: &'a str,
    pub(crate) phone: &'a str,
    /// `YYYY-MM-DD`.
    pub(crate) refused_on: &'a str,
    pub(crate) lacking: &'a [LackingWire],
}

/// Copies, one for each side.
const COPIES: usize = 2;
/// Lines of the list the form prints.
const LINES_MIN: usize = 3;

//= R258/A5.head
//# Расписка об отказе в приеме документов
const TITLE: (&str, &str) =
    ("Құжаттарды қабылдаудан бас тарту туралы қолхат", "Расписка об отказе в приеме документов");
const ANNEX: &str = "Приложение 5 к Правилам формирования и корректировки индивидуального идентификационного номера \
                     иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан";
const BASIS_KK: &str = "«Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасы Заңының 19-бабын және \
                        20-бабының 2-тармағын басшылыққа ала отырып, Мемлекеттік корпорация Сіз мемлекеттік қызмет \
                        көрсетуге қойылатын негізгі талаптар тізбесіне сәйкес құжаттардың толық емес топтамасын және \
                        (немесе) қолданылу мерзімі өткен құжаттарды ұсынуыңызға байланысты құжаттарды қабылдаудан бас \
                        тартады.";
const LIST: (&str, &str) = ("Жоқ құжаттардың атауы:", "Наименование отсутствующих документов:");
const COPIES_KK: &str = "Осы қолхат әр тарапқа бір-бірден 2 данада жасалды.";

/// The law's own words of a unit, with the white space of one paragraph.
fn law(cite: Cite) -> String {
    let words = shared::law::text::text(cite).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The order's sentence, with the address where it asks for one.
//= R258/A5.basis
//# Руководствуясь статьей 19 и пунктом 2 статьи 20 Закона Республики Казахстан "О государственных услугах", услугодатель или Государственная корпорация (указать адрес) отказывает в приеме документов
fn sentence(office: &str) -> String {
    let basis = law(Cite::A5_Basis).replace("(указать адрес)", &format!("({office})"));
    format!("{basis} {}", law(Cite::A5_Grounds))
}

/// The order's line on the copies, without the lines to sign on that follow it.
fn two_copies() -> String {
    let words = law(Cite::A5_Copies);
    words.split_once("стороны.").map_or_else(|| words.clone(), |(before, _)| format!("{before}стороны."))
}

/// A document of the list in both languages, with what is wrong with it.
fn named(one: &LackingWire) -> String {
    let what = |locale| text::copy_purpose(locale, &one.purpose);
    let day = parse_date(&one.ended_on).map(|day| text::date(Locale::Ru, day)).unwrap_or_default();
    let wrong = match Lack::parse(&one.lack) {
        Some(Lack::Expired) => format!(" – мерзімі өткен / срок действия истёк {day}"),
        Some(Lack::NotAsListed) => " – тізбедегі құжат емес / не тот, что в перечне".to_owned(),
        Some(Lack::Missing) | None => String::new(),
    };
    format!("{} / {}{wrong} ({})", what(Locale::Kk), what(Locale::Ru), one.basis)
}

/// The numbered list: every document, and never fewer lines than the form prints.
//= R258/A5.list
//# Наименование отсутствующих документов:
pub(crate) fn lines(lacking: &[LackingWire]) -> Vec<String> {
    let count = lacking.len().max(LINES_MIN);
    (0..count)
        .map(|place| {
            let text = lacking.get(place).map_or_else(|| "–".to_owned(), named);
            let end = if place + 1 == count { "" } else { ";" };
            format!("{}) {text}{end}", place + 1)
        })
        .collect()
}

fn one_copy(flow: &mut Flow, refused: &Refused) {
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, ANNEX);
    flow.gap(8.0);
    flow.paragraph(Align::Right, Weight::Bold, 10.0, INK, refused.recipient);
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, "(Ф.И.О. (при его наличии),");
    flow.paragraph(Align::Right, Weight::Bold, 10.0, INK, refused.address);
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, "(адрес услугополучателя)");
    flow.gap(12.0);
    for title in [TITLE.0, TITLE.1] {
        flow.paragraph(Align::Centre, Weight::Bold, 13.0, INK, title);
    }
    flow.paragraph(Align::Centre, Weight::Regular, 10.0, INK, &format!("№ {}", refused.number));
    flow.gap(8.0);
    for text in [BASIS_KK, &sentence(refused.office)] {
        flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, text);
        flow.gap(4.0);
    }
    flow.paragraph(Align::Left, Weight::Bold, 10.0, INK, &format!("{} / {}", LIST.0, LIST.1));
    for line in lines(refused.lacking) {
        flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, &line);
    }
    flow.gap(6.0);
    for text in [COPIES_KK, &two_copies()] {
        flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, text);
    }
    flow.signature("Ф.И.О (при его наличии) услугодателя (подпись)", refused.clerk);
    flow.signature("Исполнитель: Ф.И.О (при его наличии)", refused.clerk);
    flow.signature("Телефон", refused.phone);
    flow.signature("Получил: Ф.И.О (при его наличии) / подпись услугополучателя", "");
    let day = parse_date(refused.refused_on).map(|day| text::date(Locale::Ru, day)).unwrap_or_default();
    flow.signature("Күні / Дата", &day);
}

fn lay_out<'f>(faces: &'f Faces, refused: &Refused) -> Flow<'f> {
    let mut flow = Flow::new(faces);
    for copy in 0..COPIES {
        if copy > 0 {
            flow.break_page();
        }
        one_copy(&mut flow, refused);
    }
    flow
}

/// Draws both copies.
pub(crate) fn render(refused: &Refused, copy: &Copy) -> Result<Vec<u8>, SheetError> {
    let faces = Faces::read()?;
    let about = About {
        title: format!("{} · {} {}", TITLE.0, TITLE.1, refused.number),
        language: "ru",
        made_at: copy.made_at,
        id: copy.id.to_owned(),
    };
    lay_out(&faces, refused).draw(&about, copy.demo)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacking(purpose: &str, lack: &str, ended_on: &str) -> LackingWire {
        let (purpose, lack, ended_on) = (purpose.to_owned(), lack.to_owned(), ended_on.to_owned());
        LackingWire { purpose, lack, ended_on, basis: "R258/A3.8.1.2".to_owned() }
    }

    fn refused(lacking: &[LackingWire]) -> Refused<'_> {
        Refused {
            number: "ОП-2026-000001",
            recipient: "Eriksson Anna Maria",
            address: "Astana, 1 Example Street",
            office: "ХҚКО № 1, Астана",
            clerk: "UTOPIAN CLERK",
            phone: "1414",
            refused_on: "2026-11-23",
            lacking,
        }
    }

    #[test]
    fn a5_head_is_the_title_of_the_paper() {
        assert!(law(Cite::A5_Head).contains(TITLE.1));
        assert!(law(Cite::A5_Head).contains(ANNEX));
    }

    #[test]
    fn a5_basis_is_said_word_for_word_with_the_address() {
        let said = sentence("Астана, 1");
        assert_eq!(
            said.replace("(Астана, 1)", "(указать адрес)"),
            format!("{} {}", law(Cite::A5_Basis), law(Cite::A5_Grounds))
        );
        assert!(said.contains("статьей 19 и пунктом 2 статьи 20"));
    }

    #[test]
    fn a5_list_has_a_line_for_every_document_and_three_at_least() {
        let expired = lines(&[lacking("identity", "expired", "2026-11-20")]);
        assert_eq!(expired.len(), 3);
        assert!(
            expired[0].starts_with("1) ") && expired[0].contains("20.11.2026") && expired[0].ends_with(';')
        );
        assert_eq!((expired[1].as_str(), expired[2].as_str()), ("2) –;", "3) –"));
        let all = ["application", "identity", "translation", "power_of_attorney"]
            .map(|p| lacking(p, "missing", ""));
        let listed = lines(&all);
        assert_eq!(listed.len(), 4);
        assert!(listed[3].contains("Нотариально удостоверенная доверенность"));
    }

    #[test]
    fn a5_copies_two_the_same_one_for_each_side() {
        let faces = Faces::read().expect("fonts");
        let documents = [lacking("identity", "missing", "")];
        assert_eq!(lay_out(&faces, &refused(&documents)).sheets(), 2);
        assert_eq!(
            two_copies(),
            "Настоящая расписка составлена в 2 экземплярах, по одному для каждой стороны."
        );
        let copy = Copy { id: "x", made_at: shared::time::Timestamp::UNIX_EPOCH, demo: None };
        let drawn = render(&refused(&documents), &copy).expect("drawn");
        assert!(drawn.starts_with(b"%PDF-1.7"));
        assert!(drawn == render(&refused(&documents), &copy).expect("drawn"), "the same bytes");
    }

    #[test]
    fn long_names_and_lists_run_on_and_do_not_break_the_paper() {
        let documents: Vec<LackingWire> =
            (0..40).map(|_| lacking("identity", "expired", "2026-11-20")).collect();
        let name = "Ә".repeat(300);
        let copy = Copy { id: "x", made_at: shared::time::Timestamp::UNIX_EPOCH, demo: Some("ҮЛГІ") };
        let long = Refused { recipient: &name, address: &name, ..refused(&documents) };
        assert!(render(&long, &copy).is_ok());
    }
}
