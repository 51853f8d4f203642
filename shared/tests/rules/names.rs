//! Names of one person on two papers, and of two people: what is said of each. Spellings of all states the tables know are
//! measured by `tests/twins.rs`; here stands what a rule makes of them.

use shared::finding::{FindingCode, Report, Severity};
use shared::wire::v1::formation::NameAnswers;

use crate::support::{add_copy, has, names, report, rests_on_known_ground};

/// Who the form says is the recipient, and whom the power of attorney names.
fn powered(form: (&str, &str), paper: (&str, &str)) -> Report {
    let mut request = shared::specimen::anna();
    request.answers.document.mrz.clear();
    request.answers.recipient.names = names(form.0, form.1);
    request.answers.power.principal = names(paper.0, paper.1);
    shared::application::validate(&request, &crate::support::rules(), crate::support::on("2026-11-23"))
}

/// The form with a zone of these names.
fn zoned(zone: &str, form: (&str, &str, &str)) -> Report {
    let mut request = shared::specimen::anna();
    request.answers.document.mrz = format!("P<UTO{zone:<<39}\nL898902C36UTO7408122F3204153<<<<<<<<<<<<<<04");
    let of = NameAnswers { surname: form.0.into(), given_name: form.1.into(), patronymic: form.2.into() };
    request.answers.recipient.names = of.clone();
    request.answers.power.principal = of;
    shared::application::validate(&request, &crate::support::rules(), crate::support::on("2026-11-23"))
}

const PRINCIPAL: &str = "power.principal.surname";
const SURNAME: &str = "recipient.names.surname";

#[test]
fn a3_8_portal_4_spares_a_principal_whom_some_custom_spells_otherwise() {
    for (form, paper) in [
        (("HRYHORENKO", "HRYHORII"), ("Григоренко", "Григорий")),
        (("ZHUK", "YAUHENI"), ("Жук", "Евгений")),
        (("HUSEYNOV", "XAYAL"), ("Гусейнов", "Хаял")),
        (("CAFAROV", "CAVID"), ("Джафаров", "Джавид")),
        (("XU", "JIANGUO"), ("Сюй", "Цзяньго")),
        (("ZHANG", "XIAOQIANG"), ("Чжан", "Сяоцян")),
        (("LEE", "YOUNGHEE"), ("Ли", "Ён Хи")),
        (("CHOI", "JI HOON"), ("Цой", "Чжи Хун")),
        (("NGUYEN", "THI HUONG"), ("Нгуен", "Тхи Хыонг")),
        (("SHIMIZU", "KENJI"), ("Симидзу", "Кэндзи")),
        (("HAKOBYAN", "HAYK"), ("Акопян", "Айк")),
        (("SCHNEIDER", "JÜRGEN"), ("Шнайдер", "Юрген")),
        (("BEAUCHAMP", "CHARLES"), ("Бошан", "Шарль")),
        (("JIMENEZ", "JOSE"), ("Хименес", "Хосе")),
        (("ABDULRAHMAN", "AHMED"), ("Абд ар-Рахман", "Ахмад")),
        (("ERIKSSON", "ANNA"), ("ANNA", "ERIKSSON")),
        (("TSOI", "EVGENII"), ("CHOI", "EUGENE")),
    ] {
        let report = powered(form, paper);
        assert!(!has(&report, FindingCode::PrincipalDiffers, PRINCIPAL), "{form:?} {paper:?}");
        assert!(report.may_be_lodged(), "{form:?} {paper:?}: {:?}", report.findings);
        rests_on_known_ground(&report);
    }
}

#[test]
fn a3_8_portal_4_lets_a_person_compare_what_only_a_custom_explains() {
    let report = powered(("ZHUK", "YAUHENI"), ("Жук", "Евгений"));
    assert!(has(&report, FindingCode::PrincipalSpelled, PRINCIPAL));
    let report = powered(("Иванов", "Сергей"), ("IVANOV", "SERGEI"));
    assert!(!has(&report, FindingCode::PrincipalSpelled, PRINCIPAL), "a table of ICAO is no question");
}

#[test]
fn a3_8_portal_4_refuses_a_principal_whom_no_custom_makes_the_recipient() {
    for (form, paper) in [
        (("ERIKSSON", "ANNA"), ("Петрова", "Ольга")),
        (("ERIKSSON", "ANNA"), ("Эрикссон", "Ольга")),
        (("ERIKSSON", "ANNA"), ("Петрова", "Анна")),
        (("HRYHORENKO", "HRYHORII"), ("Шевченко", "Тарас")),
        (("HRYHORENKO", "HRYHORII"), ("Шевченко", "Григорий")),
        (("XU", "JIANGUO"), ("Ван", "Цзяньго")),
        (("XU", "JIANGUO"), ("Сюй", "Сяомин")),
        (("PARK", "JI HOON"), ("Ким", "Чжи Хун")),
        (("HUSEYNOV", "XAYAL"), ("Алиев", "Эльчин")),
        (("NGUYEN", "THI HUONG"), ("Чан", "Ван Хунг")),
        (("SIDOROV", "PETR"), ("Петров", "Пётр")),
        (("KOVALENKO", "OLENA"), ("KOVALCHUK", "OLENA")),
    ] {
        let report = powered(form, paper);
        assert!(has(&report, FindingCode::PrincipalDiffers, PRINCIPAL), "{form:?} {paper:?}");
        assert!(!report.may_be_lodged());
    }
}

#[test]
fn a3_8_portal_4_tells_two_fathers_of_one_name_apart() {
    let of = |surname: &str, given: &str, patronymic: &str| NameAnswers {
        patronymic: patronymic.into(),
        ..names(surname, given)
    };
    let mut request = shared::specimen::anna();
    request.answers.document.mrz.clear();
    request.answers.recipient.names = of("Абдуллаев", "Алишер", "Бахтиярович");
    request.answers.power.principal = of("Абдуллаев", "Алишер", "Бахтиярович");
    request.answers.representative.names = of("Абдуллаев", "Алишер", "Каримович");
    request.answers.power.agent = of("Абдуллаев", "Алишер", "Каримович");
    let judged = |request: &_| {
        shared::application::validate(request, &crate::support::rules(), crate::support::on("2026-11-23"))
    };
    let report = judged(&request);
    assert!(report.may_be_lodged(), "{:?}", report.findings);
    assert!(has(&report, FindingCode::RepresentativeNamesake, "representative.names.surname"));
    request.answers.representative.names.patronymic = "Baxtiyor oʻgʻli".into();
    assert!(has(&judged(&request), FindingCode::RepresentativeIsRecipient, "representative.names.surname"));
    request.answers.representative.names.patronymic = "Каримович".into();
    request.answers.power.principal.patronymic = "Каримович".into();
    assert!(has(&judged(&request), FindingCode::PrincipalDiffers, PRINCIPAL), "the cousin gave the power");
}

#[test]
fn r15_1_looks_at_names_in_the_wrong_place_and_at_names_the_zone_lacks() {
    for (zone, form) in [
        ("ERIKSSON<<ANNA", ("ANNA", "ERIKSSON", "")),
        ("ERIKSSON<<ANNA", ("ERIKSSON", "ANNA PETROVNA OLGA", "")),
        ("ERIKSSON<<ANNA<MARIA", ("ERIKSSON", "ANNA", "")),
        ("XU<<JIN", ("Сюй", "Цзинь", "")),
    ] {
        let report = zoned(zone, form);
        assert!(has(&report, FindingCode::MrzNameDiffers, SURNAME), "{zone}: {:?}", report.findings);
        assert!(report.may_be_lodged());
    }
}

#[test]
fn r15_1_does_not_look_twice_at_the_zone_of_the_same_name() {
    for (zone, form) in [
        ("GARCIA<LOPEZ<<JOSE", ("García López", "José", "")),
        ("YEHIIEV<<YAH", ("Єгієв", "Яг", "")),
        ("PETROV<<IVAN", ("Петров", "Иван", "Сергеевич")),
        ("KARIMOV<<ALI<VALI<OGLI", ("Karimov", "Ali", "Vali oʻgʻli")),
    ] {
        let report = zoned(zone, form);
        assert!(report.is_clear(), "{zone}: {:?}", report.findings);
    }
}

#[test]
fn r15_1_finds_a_digit_in_a_name_of_form_or_zone() {
    let report = zoned("ERIKSS0N<<ANNA", ("ERIKSS0N", "ANNA", ""));
    assert!(
        has(&report, FindingCode::NameDigit, SURNAME) && has(&report, FindingCode::NameDigit, "document.mrz")
    );
    let report = zoned("ERIKSS0N<<ANNA", ("ERIKSSON", "ANNA", ""));
    assert!(has(&report, FindingCode::NameDigit, "document.mrz") && !report.is_clear());
    rests_on_known_ground(&report);
}

#[test]
fn r15_1_refuses_another_name_and_lets_a_person_compare_a_translators() {
    let report = zoned("ERIKSSON<<ANNA", ("Петрова", "Ольга", ""));
    assert!(has(&report, FindingCode::MrzDiffers, SURNAME));
    let translated = report_of_translation("Сюй", "Цзинь");
    assert!(!translated.findings.iter().any(|finding| finding.code == FindingCode::MrzDiffers));
    let other = report_of_translation("Петрова", "Ольга");
    let named = other.at(SURNAME).find(|finding| finding.code == FindingCode::MrzNameDiffers);
    assert_eq!(named.map(|finding| finding.severity()), Some(Severity::Warning));
}

#[test]
fn a3_8_portal_4_refuses_another_principal_than_the_translation_names() {
    let mut request = shared::specimen::anna();
    request.answers.document.mrz.clear();
    request.answers.recipient.names = names("徐", "瑾");
    request.answers.recipient.translated = names("Сюй", "Цзинь");
    request.answers.power.principal = names("Петрова", "Ольга");
    add_copy(&mut request, "translation");
    let report =
        shared::application::validate(&request, &crate::support::rules(), crate::support::on("2026-11-23"));
    assert!(has(&report, FindingCode::PrincipalDiffers, PRINCIPAL));
}

fn report_of_translation(surname: &str, given_name: &str) -> Report {
    let mut request = shared::specimen::anna();
    request.answers.document.mrz =
        format!("P<UTO{:<<39}\nL898902C36UTO7408122F3204153<<<<<<<<<<<<<<04", "XU<<JIN");
    request.answers.recipient.names = names("徐", "瑾");
    request.answers.recipient.translated = names(surname, given_name);
    request.answers.power.principal = names(surname, given_name);
    add_copy(&mut request, "translation");
    shared::application::validate(&request, &crate::support::rules(), crate::support::on("2026-11-23"))
}

#[test]
fn a3_8_portal_4_does_not_mind_how_a_clear_case_is_written() {
    assert!(report(|_| {}).is_clear());
}
