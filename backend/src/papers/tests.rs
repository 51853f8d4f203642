//! The papers read back, word by word: what the order prints stands on them, nothing is cut, and no code of ours does.

use lopdf::{Document, Object};
use shared::application::correction_form::Change;
use shared::application::formation_form::Representative;
use shared::application::{FormationForm, RuleSet, Specimens};
use shared::calendar::Zone;
use shared::certificate::{CertificateNumber, RegistrationCertificate, VerificationCode};
use shared::iin::Iin;
use shared::law::{Cite, Edition};
use shared::person::{BirthDate, Citizenship, Name, Parameter};
use shared::specimen;
use shared::time::{Timestamp, date};

use super::InBoth;
use super::certificate::{Decided, Surroundings, render};
use super::correction_form::{self, Asked};
use super::elsewhere::opens_elsewhere;
use super::form::Copy;
use super::printed::Printed;
use super::sheet::{Faces, Weight};

/// The form of the specimen Anna Maria Eriksson.
fn form_of_anna() -> FormationForm {
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    let on = date(2026, 11, 23).expect("a day");
    FormationForm::from_request(&specimen::anna(), &rules, on).expect("a clear case")
}

fn certificate() -> RegistrationCertificate {
    let on = date(2026, 11, 23).expect("a day");
    let form = form_of_anna();
    RegistrationCertificate {
        number: CertificateNumber::new(2026, 123),
        iin: Iin::parse("991231500016").expect("valid"),
        holder: form.recipient,
        document: Some(form.document),
        formed_on: on,
        corrected_on: None,
        issued_at: "2026-11-23T05:00:00Z".parse().expect("a moment"),
        application_number: shared::certificate::application_number(
            shared::application::Kind::Formation,
            2026,
            123,
        ),
        code: VerificationCode::from_random([7; 10]),
    }
}

const AROUND: Surroundings<'static> =
    Surroundings { origin: "http://127.0.0.1:8080", demo: true, zone: Zone::Almaty };
const EARNEST: Surroundings<'static> =
    Surroundings { origin: "https://portal.example", demo: false, zone: Zone::Almaty };

fn drawn(certificate: &RegistrationCertificate, decided: &Decided, around: &Surroundings) -> Vec<u8> {
    render(certificate, decided, &InBoth::police(), around).expect("drawn")
}

#[test]
fn the_same_certificate_gives_the_same_bytes() {
    let first = drawn(&certificate(), &Decided::Unseen, &AROUND);
    assert!(first == drawn(&certificate(), &Decided::Unseen, &AROUND), "deterministic");
    assert!(first.starts_with(b"%PDF-1.7") && first.len() < 100_000, "{}", first.len());
}

#[test]
fn certificate_and_correction_form_open_in_programs_that_are_not_ours() {
    for around in [AROUND, EARNEST] {
        opens_elsewhere(&drawn(&certificate(), &Decided::ByOperator, &around));
    }
    opens_elsewhere(&annex_1_1(&asked(), &[&marriage()]));
}

/// Whoever hears a paper hears all of it, paragraph by paragraph, in the language it says it is in.
#[test]
fn everything_that_can_be_read_stands_in_the_tags() {
    for bytes in [drawn(&certificate(), &Decided::ByOperator, &AROUND), annex_1_1(&asked(), &[&marriage()])] {
        let document = Document::load_mem(&bytes).expect("a PDF");
        let catalogue = document.catalog().expect("a catalogue");
        assert!(catalogue.has(b"StructTreeRoot") && catalogue.has(b"MarkInfo") && catalogue.has(b"Lang"));
        for id in document.get_pages().into_values() {
            let content = document.get_and_decode_page_content(id).expect("what is drawn");
            let (mut tagged, mut texts) = (false, 0);
            for operation in &content.operations {
                match operation.operator.as_str() {
                    "BDC" => {
                        tagged =
                            operation.operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"Span")
                    }
                    "EMC" => tagged = false,
                    "Tj" | "TJ" => {
                        assert!(tagged, "words outside of the tags");
                        texts += 1;
                    }
                    _ => {}
                }
            }
            assert!(texts > 20, "{texts}");
        }
    }
}

/// Every font of every sheet is in the file, so that the paper looks the same wherever it is opened.
fn fonts_are_inside(document: &Document) -> bool {
    let object = |object: &Object| match object {
        Object::Reference(id) => document.get_object(*id).expect("it is in the file").clone(),
        other => other.clone(),
    };
    let pages = document.get_pages();
    let mut fonts =
        pages.values().flat_map(|id| document.get_page_fonts(*id).expect("fonts").into_values()).peekable();
    assert!(fonts.peek().is_some());
    fonts.all(|font| {
        let inner = font.get(b"DescendantFonts").map(object).expect("a composite font");
        let inner = object(inner.as_array().expect("a list").first().expect("one inside"));
        let described = inner.as_dict().and_then(|font| font.get(b"FontDescriptor")).map(object);
        let described = described.expect("a description");
        let described = described.as_dict().expect("a dictionary");
        described.has(b"FontFile2") || described.has(b"FontFile3")
    })
}

/// What the file claims, and what of the claim can be seen from outside. The writer refuses what breaks the rules it
/// knows; whether all of ISO 19005-2 is kept, only a validator of PDF/A would say.
#[test]
fn a_paper_claims_pdf_a_2a_and_brings_its_fonts() {
    for bytes in [drawn(&certificate(), &Decided::ByOperator, &EARNEST), annex_1_1(&asked(), &[&marriage()])]
    {
        let document = Document::load_mem(&bytes).expect("a PDF");
        let catalogue = document.catalog().expect("a catalogue");
        let metadata = catalogue.get(b"Metadata").and_then(Object::as_reference).expect("metadata");
        let metadata = document.get_object(metadata).and_then(Object::as_stream).expect("a stream");
        let said = String::from_utf8(metadata.get_plain_content().expect("readable")).expect("text");
        for claim in ["<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
            assert!(said.contains(claim), "{claim}: {said}");
        }
        assert!(catalogue.has(b"OutputIntents") && !document.is_encrypted());
        for active in [&b"OpenAction"[..], b"AA", b"AcroForm", b"Names"] {
            assert!(!catalogue.has(active), "{active:?}");
        }
        assert!(fonts_are_inside(&document));
    }
}

#[test]
fn r2_7_the_certificate_says_whose_number_it_is_and_who_issued_it() {
    let read = Printed::read(&drawn(&certificate(), &Decided::ByOperator, &EARNEST));
    let printed = shared::law::text::text(Cite::A3_1).expect("the order names the provider");
    assert!(
        read.says(&format!("Орган выдачи Қазақстан Республикасының аумақтық полиция органдары / {printed}"))
    );
    assert!(!read.says("ОБРАЗЕЦ"));
    insta::assert_snapshot!("certificate", read.page());
}

#[test]
fn r11_a_certificate_after_a_correction_says_what_was_corrected_and_when() {
    let corrected = RegistrationCertificate { corrected_on: date(2026, 11, 30), ..certificate() };
    let read = Printed::read(&drawn(&corrected, &Decided::ByOperator, &EARNEST));
    assert!(read.says("Корректировка ИИН") && read.says("30.11.2026") && !read.says("Формирование ИИН"));
    insta::assert_snapshot!("certificate_corrected", read.page());
    let convict = RegistrationCertificate { document: None, ..certificate() };
    let read = Printed::read(&drawn(&convict, &Decided::ByOperator, &EARNEST));
    assert!(!read.says("Номер документа") && read.says("Орган выдачи"));
}

#[test]
fn r10_a_demonstrations_certificate_says_that_nobody_looked() {
    let read = Printed::read(&drawn(&certificate(), &Decided::Unseen, &AROUND));
    for said in [
        "ОБРАЗЕЦ. Юридической силы не имеет.",
        "Документы никто не смотрел.",
        "Құжаттарды ешкім қараған жоқ.",
    ] {
        assert!(read.says(said), "{said}");
    }
    let looked = Printed::read(&drawn(&certificate(), &Decided::ByOperator, &AROUND));
    assert!(!looked.says("никто не смотрел"), "{}", looked.page());
}

#[test]
fn a3_4_a_certificate_granted_on_evidence_says_so_and_names_the_order() {
    let order =
        shared::evidence::MachineOrder::new("12-IIN", date(2026, 11, 1).expect("a day"), "Utopian Official");
    let order = order.expect("an order");
    let decided = Decided::OnEvidence(order);
    let read = Printed::read(&drawn(&certificate(), &decided, &EARNEST));
    let by = &shared::text::paper::CERTIFICATE.on_evidence;
    for said in [by.kk, by.ru, "№ 12-IIN, 01.11.2026, Utopian Official"] {
        assert!(read.says(said), "{said}: {}", read.page());
    }
    assert!(!read.says("никто не смотрел"), "{}", read.page());
    let looked = Printed::read(&drawn(&certificate(), &Decided::ByOperator, &EARNEST));
    assert!(!looked.says("12-IIN") && !looked.says(by.ru), "{}", looked.page());
}

#[test]
fn long_and_foreign_names_are_not_cut_and_run_into_nothing() {
    for (surname, given) in [
        ("Ә".repeat(120).as_str(), "Ңұүіһғқө Ёжиков"),
        ("Wolfeschlegelsteinhausenbergerdorff-Æðelþryð", "Nguyễn Thị Minh Khai Ştefan Łukasz Žofie"),
        ("O'Connor\u{2019}s", "-"),
    ] {
        let mut certificate = certificate();
        certificate.holder.name = Name::new(surname, given, "").expect("a name");
        certificate.holder.birth_place = "Ж".repeat(500);
        let read = Printed::read(&drawn(&certificate, &Decided::ByOperator, &EARNEST));
        let words = read.words().replace(' ', "");
        assert!(words.contains(&surname.replace(' ', "")), "{}", read.page());
        assert!(words.contains(&"Ж".repeat(500)), "{}", read.page());
    }
}

#[test]
fn a_letter_no_font_has_is_seen_as_missing_and_not_left_out() {
    let mut certificate = certificate();
    certificate.holder.name = Name::new("გიორგაძე", "日本 語", "").expect("a name");
    let read = Printed::read(&drawn(&certificate, &Decided::ByOperator, &EARNEST));
    assert!(read.says("????????") && read.says("?? ?"), "{}", read.page());
}

#[test]
fn lines_break_between_words_and_inside_a_word_only_where_they_must() {
    let faces = Faces::read().expect("fonts");
    let lines = faces.lines(Weight::Bold, 10.0, "Zenith, Utopia and a long way further", 80.0);
    assert!(lines.len() > 1);
    assert_eq!(lines.join(" "), "Zenith, Utopia and a long way further");
    let broken = faces.lines(Weight::Bold, 10.0, &"Ж".repeat(60), 80.0);
    assert_eq!(broken.concat(), "Ж".repeat(60));
    for line in lines.iter().chain(&broken) {
        assert!(faces.width(Weight::Bold, 10.0, line) <= 80.0, "{line}");
    }
}

// ---- annex 1-1 ----------------------------------------------------------------------------------------

fn iin() -> Iin {
    Iin::parse("991231500016").expect("valid")
}

struct Subject {
    iin: Iin,
    citizenship: &'static str,
    official: &'static str,
    representative: Option<Representative>,
}

fn asked() -> Subject {
    Subject { iin: iin(), citizenship: "UTO", official: "", representative: None }
}

fn marriage() -> Change {
    Change { parameter: Parameter::Surname, current: "Eriksson".into(), wanted: "Garcia".into() }
}

fn change(parameter: Parameter, current: &str, wanted: &str) -> Change {
    Change { parameter, current: current.into(), wanted: wanted.into() }
}

fn annex_1_1(subject: &Subject, changes: &[&Change]) -> Vec<u8> {
    let changes: Vec<Change> = changes.iter().copied().cloned().collect();
    let asked = Asked {
        post: "начальнику территориального органа полиции",
        official: subject.official,
        recipient: "Eriksson Anna Maria",
        citizenship: Citizenship::parse(subject.citizenship),
        birth_date: BirthDate::parse("1974-08-12"),
        iin: &subject.iin,
        changes: &changes,
        representative: subject.representative.as_ref(),
    };
    let copy = Copy { id: "x", made_at: Timestamp::UNIX_EPOCH, demo: None };
    correction_form::render(&asked, &copy).expect("drawn")
}

/// What a unit of the order prints, without the lines it leaves to write on.
fn pieces(cite: Cite) -> Vec<String> {
    let text = shared::law::text::text(cite).expect("the order prints it");
    let parts = text.split(['_', '\n']).map(str::trim);
    parts.filter(|part| part.chars().any(char::is_alphabetic)).map(str::to_owned).collect()
}

/// The columns of the table as the order prints them; what stands over a list is no unit of its own.
fn columns() -> String {
    let rules = include_str!("../../../docs/law/rules-258.ru.md");
    let (_, rest) = rules.split_once("# R258/A1-1.table\n").expect("it is printed");
    rest.split("\n#").next().unwrap_or_default().trim().to_owned()
}

#[test]
fn a1_1_head_stands_word_for_word_before_the_table_and_its_note() {
    let read = Printed::read(&annex_1_1(&asked(), &[&marriage()]));
    read.says_in_order(&[pieces(Cite::A1_1_Head), vec![columns()], pieces(Cite::A1_1_Note)].concat());
    read.says_in_order(
        &[
            "кому начальнику территориального органа полиции (должность, фамилия и инициалы)",
            "от Eriksson Anna Maria (Ф.И.О.",
            "гражданина (ки) Утопия (образец) (какого государства)",
            "на Eriksson Anna Maria, 12.08.1974 года рождения, ИИН 991231500016, (Ф.И.О. (при его наличии), дата \
             рождения, ИИН) согласно нижеуказанным параметрам:",
        ]
        .map(str::to_owned),
    );
    insta::assert_snapshot!("annex_1_1", read.page());
    let known = Subject { official: "Условный У. У.", ..asked() };
    let read = Printed::read(&annex_1_1(&known, &[&marriage()]));
    assert!(read.says("полиции Условный У. У. (должность"), "{}", read.page());
}

#[test]
fn a1_1_head_a_person_without_citizenship_is_of_no_state() {
    for (code, said) in [
        ("XXA", "лицо без гражданства"),
        ("XXB", "Беженец (Конвенция 1951 года)"),
        ("XXX", "Гражданство не определено"),
    ] {
        let read = Printed::read(&annex_1_1(&Subject { citizenship: code, ..asked() }, &[&marriage()]));
        assert!(read.says(&format!("(Ф.И.О. (при его наличии) {said}")), "{}", read.page());
        assert!(!read.says("гражданина (ки)") && !read.says("(какого государства)"), "{}", read.page());
    }
}

#[test]
fn a1_1_head_a_representative_is_named_apart_and_is_no_citizen_of_the_recipients_state() {
    let name = Name::new("Utopian", "Representative", "").expect("a name");
    let representative = Some(Representative { name, iin: "991231500016".into() });
    let read = Printed::read(&annex_1_1(&Subject { representative, ..asked() }, &[&marriage()]));
    read.says_in_order(
        &[
            "от Eriksson Anna Maria",
            "Заявление",
            "параметрам:",
            "представитель Utopian Representative, ЖСН / ИИН 991231500016",
        ]
        .map(str::to_owned),
    );
    assert_eq!(read.words().matches("Utopian Representative").count(), 1, "{}", read.page());
    insta::assert_snapshot!("annex_1_1_representative", read.page());
}

#[test]
fn a1_1_table_keeps_the_numbers_and_names_of_the_orders_rows_and_shows_no_code() {
    let rows = [
        change(Parameter::Surname, "Eriksson", "Garcia"),
        change(Parameter::GivenName, "UTO", "Anna"),
        change(Parameter::Patronymic, "Ивановна", ""),
        change(Parameter::BirthDate, "1974-XX-XX", "1974-08-12"),
        change(Parameter::BirthPlace, "Zenith", "Zenith, Utopia"),
        change(Parameter::Citizenship, "UTO", "XXA"),
        change(Parameter::Sex, "M", "F"),
        change(Parameter::DocumentNumber, "L898902C3", "L898902C4"),
        change(Parameter::DocumentIssuedOn, "2012-04-16", "2026-04-16"),
        change(Parameter::DocumentExpiresOn, "", "2036-04-15"),
        change(Parameter::DocumentIssuer, "UTO", "DEU"),
    ];
    let shown = [
        "Eriksson Garcia",
        "UTO Anna",
        "Ивановна –",
        "XX.XX.1974 12.08.1974",
        "Zenith Zenith, Utopia",
        "Утопия (образец) Лицо без гражданства",
        "мужской женский",
        "L898902C3 L898902C4",
        "16.04.2012 16.04.2026",
        "в документе не указан 15.04.2036",
        "Утопия (образец) Германия",
    ];
    let all: Vec<&Change> = rows.iter().collect();
    let read = Printed::read(&annex_1_1(&asked(), &all));
    let wanted = |row: &Change, shown: &str| {
        format!(
            "{} {shown}",
            shared::law::text::text(row.parameter.basis()).expect("the order prints the row")
        )
    };
    read.says_in_order(&rows.iter().zip(shown).map(|(row, shown)| wanted(row, shown)).collect::<Vec<_>>());
    insta::assert_snapshot!("annex_1_1_all_rows", read.page());
    // Only what is to change is listed, under the number it has in the order.
    let some = Printed::read(&annex_1_1(&asked(), &[&rows[0], &rows[6], &rows[7]]));
    let listed: Vec<String> =
        some.lines().into_iter().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(
        listed,
        [
            "1 | Фамилия | Eriksson | Garcia",
            "7 | Пол | мужской | женский",
            "8 | Номер документа | L898902C3 | L898902C4"
        ]
    );
}
