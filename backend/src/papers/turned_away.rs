//! The receipt of a refusal to take documents (annex 5), in the words of the order and in two identical copies, one
//! for each side. The Kazakh lines are our translation: the Kazakh text of the order is not in our sources.

use shared::documents::CopyPurpose;
use shared::intake::Lack;
use shared::law::Cite;
use shared::text::{self, Locale, paper};
use shared::time::{Date, parse_date};
use shared::wire::v1::centre::LackingWire;

use super::InBoth;
use super::flow::{Align, Flow, INK, QUIET};
use super::form::Copy;
use super::sheet::{About, Faces, SheetError, Weight};
use super::values::day;

/// What the paper says of this refusal.
pub(crate) struct Refused<'a> {
    pub(crate) number: &'a str,
    pub(crate) recipient: &'a str,
    /// Empty leaves a line to write it on.
    pub(crate) address: &'a str,
    /// Who refuses and where: the office with its address.
    pub(crate) office: &'a InBoth,
    pub(crate) clerk: &'a str,
    pub(crate) phone: &'a str,
    pub(crate) refused_on: Date,
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
const BASIS_KK: (&str, &str) = (
    "«Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасы Заңының 19-бабын және 20-бабының 2-тармағын \
     басшылыққа ала отырып, көрсетілетін қызметті беруші немесе Мемлекеттік корпорация",
    "Сіз мемлекеттік қызмет көрсетуге қойылатын негізгі талаптар тізбесіне сәйкес құжаттардың толық емес топтамасын \
     және (немесе) қолданылу мерзімі өткен құжаттарды ұсынуыңызға байланысты «Қазақстан Республикасында уақытша болатын \
     шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету» мемлекеттік \
     қызметін көрсетуге құжаттарды қабылдаудан бас тартады.",
);
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

/// A document of the list in both languages, with what is wrong with it. Who is turned away reads no paragraph.
fn named(one: &LackingWire) -> String {
    let name = CopyPurpose::parse(&one.purpose).map(|document| {
        let said = |locale| text::listed::document(locale, document);
        format!("{} / {}", said(Locale::Kk), said(Locale::Ru))
    });
    let ended = parse_date(&one.ended_on).map(day).unwrap_or_default();
    let wrong = match Lack::parse(&one.lack) {
        Some(Lack::Expired) => format!(" – қолданылу мерзімі {ended} өткен / срок действия истёк {ended}"),
        Some(Lack::NotAsListed) => {
            " – тізбеде көрсетілген құжат емес / не тот документ, который назван в перечне".to_owned()
        }
        Some(Lack::Missing) | None => String::new(),
    };
    format!("{}{wrong}", name.unwrap_or_else(|| one.purpose.clone()))
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

/// Right, above the title: whom it concerns.
fn head(flow: &mut Flow, refused: &Refused) {
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, ANNEX);
    flow.gap(8.0);
    for (value, caption) in
        [(refused.recipient, "(Ф.И.О. (при его наличии),"), (refused.address, "(адрес услугополучателя)")]
    {
        match value {
            "" => flow.blank(Align::Right),
            value => flow.paragraph(Align::Right, Weight::Bold, 10.0, INK, value),
        }
        flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, caption);
    }
    flow.gap(12.0);
}

/// Below the list: who refused, who received it, when.
fn signatures(flow: &mut Flow, refused: &Refused) {
    flow.signature("Ф.И.О (при его наличии) услугодателя", refused.clerk);
    flow.paragraph(Align::Right, Weight::Regular, 8.0, QUIET, "(подпись)");
    flow.signature("Исполнитель: Ф.И.О (при его наличии)", refused.clerk);
    flow.signature("Телефон", refused.phone);
    flow.signature("Получил: Ф.И.О (при его наличии) / подпись услугополучателя", "");
    flow.gap(10.0);
    let [kk, ru] = paper::day_of_form(refused.refused_on);
    for text in [ru, kk] {
        flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, &text);
    }
}

fn one_copy(flow: &mut Flow, refused: &Refused) {
    head(flow, refused);
    for title in [TITLE.0, TITLE.1] {
        flow.paragraph(Align::Centre, Weight::Bold, 13.0, INK, title);
    }
    flow.paragraph(Align::Centre, Weight::Regular, 10.0, INK, &format!("№ {}", refused.number));
    flow.gap(8.0);
    let kk = format!("{} ({}) {}", BASIS_KK.0, refused.office.kk, BASIS_KK.1);
    for text in [kk, sentence(&refused.office.ru)] {
        flow.paragraph(Align::Left, Weight::Regular, 10.0, INK, &text);
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
    signatures(flow, refused);
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
    use crate::papers::elsewhere::opens_elsewhere;
    use crate::papers::printed::Printed;

    fn lacking(purpose: &str, lack: &str, ended_on: &str) -> LackingWire {
        let (purpose, lack, ended_on) = (purpose.to_owned(), lack.to_owned(), ended_on.to_owned());
        LackingWire { purpose, lack, ended_on, basis: "R258/A3.8.1.2".to_owned() }
    }

    fn printed(lacking: &[LackingWire], change: fn(&mut Refused)) -> (Printed, Vec<u8>) {
        let office = InBoth {
            kk: "№ 1 ХҚКО, Астана, Үлгі көшесі, 1".to_owned(),
            ru: "ЦОН № 1, Астана, ул. Примерная, 1".to_owned(),
        };
        let mut refused = Refused {
            number: "ОП-2026-000001",
            recipient: "Eriksson Anna Maria",
            address: "Astana, 1 Example Street",
            office: &office,
            clerk: "UTOPIAN CLERK",
            phone: "1414",
            refused_on: shared::time::date(2026, 11, 23).expect("a day"),
            lacking,
        };
        change(&mut refused);
        let copy = Copy { id: "x", made_at: shared::time::Timestamp::UNIX_EPOCH, demo: None };
        let bytes = render(&refused, &copy).expect("drawn");
        assert!(bytes == render(&refused, &copy).expect("drawn"), "the same bytes");
        opens_elsewhere(&bytes);
        (Printed::read(&bytes), bytes)
    }

    /// What a unit of the order prints, without the lines it leaves to write on.
    fn pieces(cite: Cite) -> Vec<String> {
        let text = shared::law::text::text(cite).expect("the order prints it");
        let parts = text.split(['_', '\n']).map(str::trim);
        parts.filter(|part| part.chars().any(char::is_alphabetic)).map(str::to_owned).collect()
    }

    /// Annex 5 as `docs/law` prints it, filled in for this office.
    fn annex(office: &str) -> Vec<String> {
        let mut all: Vec<String> =
            [Cite::A5_Head, Cite::A5_Basis, Cite::A5_Grounds, Cite::A5_List, Cite::A5_Copies]
                .into_iter()
                .flat_map(pieces)
                .map(|piece| piece.replace("(указать адрес)", &format!("({office})")))
                .collect();
        // `"___" _________ 20__ год.`, filled in.
        assert_eq!(all.pop().as_deref(), Some("год."));
        all.push("\"23\" ноября 2026 год.".to_owned());
        all
    }

    #[test]
    fn a5_head_a5_basis_a5_grounds_a5_list_a5_copies_stand_on_both_copies_word_for_word() {
        let documents = [lacking("identity", "missing", "")];
        let (read, _) = printed(&documents, |_| {});
        assert_eq!(read.sheets(), COPIES);
        let wanted = annex("ЦОН № 1, Астана, ул. Примерная, 1");
        read.says_in_order(&[wanted.clone(), wanted].concat());
        assert_eq!(read.words_of(0), read.words_of(1), "the same on both");
        insta::assert_snapshot!("annex_5", read.page());
    }

    #[test]
    fn a5_basis_names_the_articles_of_the_law() {
        let (read, _) = printed(&[lacking("identity", "missing", "")], |_| {});
        read.says_in_order(&["Руководствуясь статьей 19 и пунктом 2 статьи 20 Закона".to_owned()]);
    }

    #[test]
    fn a5_head_names_whom_and_where_and_leaves_a_line_for_what_is_not_known() {
        let documents = [lacking("identity", "missing", "")];
        let (read, _) = printed(&documents, |_| {});
        read.says_in_order(&[
            "Eriksson Anna Maria (Ф.И.О.".to_owned(),
            "Astana, 1 Example Street (адрес".to_owned(),
        ]);
        let (read, _) = printed(&documents, |refused| refused.address = "");
        read.says_in_order(&["(Ф.И.О. (при его наличии), (адрес услугополучателя)".to_owned()]);
    }

    #[test]
    fn a5_copies_are_signed_by_who_refused_with_their_telephone() {
        let documents = [lacking("identity", "missing", "")];
        let (read, _) = printed(&documents, |_| {});
        read.says_in_order(&[
            "услугодателя UTOPIAN CLERK (подпись)".to_owned(),
            "Исполнитель: Ф.И.О (при его наличии) UTOPIAN CLERK".to_owned(),
            "Телефон 1414".to_owned(),
            "2026 жылғы \"23\" қараша.".to_owned(),
        ]);
    }

    #[test]
    fn a5_list_names_documents_without_a_paragraph_and_without_calling_them_copies() {
        let all: Vec<LackingWire> =
            CopyPurpose::ALL.iter().map(|document| lacking(document.as_str(), "missing", "")).collect();
        let (read, _) = printed(&all, |_| {});
        let words = read.words();
        for wrong in ["R258", "A3.8", "Копия", "копия", "көшірме", "identity"] {
            assert!(!words.contains(wrong), "{wrong}: {}", read.page());
        }
        for (number, document) in CopyPurpose::ALL.iter().enumerate() {
            let name = text::listed::document(Locale::Ru, *document);
            let kk = text::listed::document(Locale::Kk, *document);
            assert!(read.says(&format!("{}) {kk} / {name}", number + 1)), "{}", read.page());
        }
    }

    #[test]
    fn a5_list_has_a_line_for_every_document_and_three_at_least() {
        let expired = lines(&[lacking("identity", "expired", "2026-11-20")]);
        assert_eq!(expired.len(), 3);
        assert!(expired[0].starts_with("1) жеке") && expired[0].ends_with("срок действия истёк 20.11.2026;"));
        assert_eq!((expired[1].as_str(), expired[2].as_str()), ("2) –;", "3) –"));
        let all = ["application", "identity", "translation", "power_of_attorney"]
            .map(|p| lacking(p, "missing", ""));
        let listed = lines(&all);
        assert_eq!(listed.len(), 4);
        assert!(listed[3].ends_with("нотариально удостоверенная доверенность"));
    }

    #[test]
    fn long_names_and_lists_run_on_and_do_not_leave_the_paper() {
        let documents: Vec<LackingWire> =
            (0..40).map(|_| lacking("identity", "expired", "2026-11-20")).collect();
        let (read, _) = printed(&documents, |refused| {
            (refused.recipient, refused.address, refused.clerk) = (LONG, LONG, LONG);
        });
        assert!(read.says("40) "), "every line is there");
        assert_eq!(read.words().replace(' ', "").matches(&LONG.replace(' ', "")).count(), 2 * 4);
    }

    const LONG: &str = "Ұзақ-Ұзақұлы Өте Ұзақ Есімді Әлі-Ахмед ибн Мұхаммед ибн Ибраһим ибн Юсуф ибн Сүлеймен \
                        Wolfeschlegelsteinhausenbergerdorff-Wolfeschlegelsteinhausenbergerdorff Жоғары";
}
