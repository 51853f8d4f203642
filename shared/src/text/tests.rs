//! Every code has its words in every language, with every value in its place.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::finding::{FindingCode, FindingCode as F};
use crate::person::Parameter;
use crate::wire::v1::convict::ConvictAnswers;
use crate::wire::v1::correction::CorrectionAnswers;
use crate::wire::v1::formation::FormationAnswers;

/// A finding with every value that any text uses.
fn full(code: FindingCode) -> Finding {
    let mut finding = Finding::new(code, "recipient.names.surname", Cite::R10);
    for (name, value) in [
        ("max", "40"),
        ("character", "@"),
        ("edition", "2024-03"),
        ("word", "Иvanova"),
        ("text", "нет"),
        ("date", "2099-03-12"),
        ("years", "121"),
        ("birth", "2099-03-12"),
        ("issued", "2099-03-13"),
        ("expires", "2099-03-14"),
        ("kind", "ID"),
        ("issuer", "UTO"),
        ("citizenship", "UZB"),
        ("lines", "43+44"),
        ("field", "birth-date"),
        ("line", "2"),
        ("from", "14"),
        ("to", "19"),
        ("mrz", "ERIKSSON"),
        ("typed", "ERICSSON"),
        ("fields", "recipient.names.surname recipient.birth_place"),
        ("purpose", "translation"),
        ("length", "11"),
        ("until", "2099-03-15"),
        ("stated", "yes"),
        ("power", "ERIKSSON ANNA"),
        ("form", "ERICSSON ANNA"),
        ("country", "TUR"),
        ("document_says", "U70000019"),
        ("zone", "ERIKSSON"),
    ] {
        finding = finding.with(name, value);
    }
    finding
}

#[test]
fn a_letter_bends_and_chooses_as_every_other_text_does() {
    let put =
        |template, number| fill::put(template, &[("day", "12.03.2099"), ("count", number), ("none", "")]);
    assert_eq!(
        put("{day:ablative} кейін, {count:dative} дейін{none:dative}", "6"),
        "12.03.2099-дан кейін, 6-ға дейін"
    );
    let files = "\u{2}count\u{1f}one\u{1f}{count} file{none}\u{1f}{count} files";
    assert_eq!([put(files, "1"), put(files, "2")], ["1 file", "2 files"]);
    let told = |template, number| fill::put(template, &[("count", number), ("what", "{count}")]);
    assert_eq!(told("{what}{nobody}", "1"), "{count}", "a value is never read as a name");
}

/// What every text of the service keeps to.
fn keeps_the_voice(text: &str) {
    assert!(!text.trim().is_empty());
    for sign in ["{", "}", "!", "—", "2099-", "  ", ".."] {
        assert!(!text.contains(sign), "{sign:?} in {text:?}");
    }
    for filler in ["Please", "please", "ожалуйста", "тінеміз"] {
        assert!(!text.contains(filler), "{filler:?} in {text:?}");
    }
}

#[test]
fn every_finding_has_words_with_every_value_in_its_place() {
    for locale in Locale::ALL {
        let mut texts = BTreeSet::new();
        for code in FindingCode::ALL {
            let text = finding(*locale, &full(*code));
            keeps_the_voice(&text);
            assert!(text.ends_with(['.', ')']), "{text:?}");
            assert!(texts.insert(text), "{code:?} says in {locale:?} what another code says");
        }
    }
}

#[test]
fn a_missing_value_leaves_a_dash_and_no_brace() {
    let text = finding(Locale::Ru, &Finding::new(F::DocumentExpired, "document.expires", Cite::R10));
    assert_eq!(text, "Срок действия документа истёк —. Приложите действительный документ.");
}

#[test]
fn dates_countries_and_codes_become_words() {
    let expired = full(F::DocumentExpired);
    assert_eq!(
        finding(Locale::Kk, &expired),
        "Құжаттың мерзімі 12.03.2099 күні өткен. Жарамды құжатты тіркеңіз."
    );
    assert_eq!(finding(Locale::En, &expired), "The document expired on 12 March 2099. Add a valid one.");
    assert_eq!(
        finding(Locale::Ru, &full(F::MrzCheckDigit)),
        "В строке 2 внизу страницы документа ошибка: проверьте знаки 14–19 (дата рождения)."
    );
    let differs = finding(Locale::Ru, &full(F::IssuerDiffers));
    assert!(differs.contains("Утопия") && differs.contains("Узбекистан"), "{differs}");
    let owed = finding(Locale::En, &full(F::TranslationOwed));
    assert!(owed.contains("Surname, Place of birth"), "{owed}");
    assert!(finding(Locale::En, &full(F::CopyMissing)).contains("Notarised translation"));
}

#[test]
fn codes_compared_with_the_machine_readable_zone_become_words() {
    let sex = Finding::new(F::MrzDiffers, "recipient.sex", Cite::R10).with("mrz", "F").with("typed", "M");
    let text = finding(Locale::En, &sex);
    assert!(text.contains("“female”") && text.contains("“male”"), "{text}");
    let state =
        Finding::new(F::MrzDiffers, "document.issuer", Cite::R10).with("mrz", "D").with("typed", "TUR");
    let text = finding(Locale::En, &state);
    assert!(text.contains("Germany") && text.contains("Türkiye"), "{text}");
}

#[test]
fn a_letter_of_another_alphabet_is_named() {
    for locale in Locale::ALL {
        let odd = full(F::MrzShape).with("lines", "2:13").with("character", "С (U+0421)").with("alike", "C");
        let text = finding(*locale, &odd);
        assert!(text.contains("С (U+0421)") && text.contains("13") && text.contains('C'), "{text}");
        keeps_the_voice(&text);
    }
}

#[test]
fn the_document_of_a_zone_is_named_in_words() {
    let kind = Finding::new(F::MrzDiffers, "document.kind", Cite::R10).with("typed", "P");
    for (code, words) in
        [("I", "“identity card”"), ("AC", "crew member"), ("PN", "internal passport of Russia")]
    {
        let text = finding(Locale::En, &kind.clone().with("mrz", code));
        assert!(text.contains(words) && text.contains("“foreign passport”"), "{text}");
    }
}

#[test]
fn one_code_says_what_exactly_is_wrong() {
    for locale in Locale::ALL {
        let shape = |lines: &str| finding(*locale, &full(F::MrzShape).with("lines", lines));
        assert!(shape("43+44").contains("43+44") && shape("…").contains('…'));
        assert!(shape("2:13").contains("13") && !shape("2:13").contains("44"), "{}", shape("2:13"));
        assert!(!shape("").contains("44"), "{}", shape(""));
        let digits = finding(*locale, &full(F::IinShape).with("length", "12"));
        assert!(!digits.contains("12"), "{digits}");
        let one = finding(*locale, &full(F::MrzCheckDigit).with("to", "14"));
        assert!(one.contains("14") && !one.contains('–'), "{one}");
        let whole = finding(*locale, &full(F::MrzCheckDigit).with("field", "composite"));
        assert!(!whole.contains("14"), "{whole}");
        for text in [shape("2:13"), shape(""), digits, one, whole] {
            keeps_the_voice(&text);
        }
    }
}

#[test]
fn dates_of_the_machine_readable_zone_keep_their_two_digit_year() {
    let birth = Finding::new(F::MrzDiffers, "recipient.birth_date", Cite::R10);
    let text = finding(Locale::Ru, &birth.with("mrz", "990312").with("typed", "2099-03-13"));
    assert!(text.contains("«12.03.99»") && text.contains("«13.03.2099»"), "{text}");
}

#[test]
fn a_value_is_never_read_as_a_placeholder_and_never_floods_the_message() {
    let found = full(F::ScriptsMixed).with("word", "{date}");
    assert!(finding(Locale::En, &found).contains("“{date}”"));
    let found = full(F::ScriptsMixed).with("word", "ж".repeat(5_000) + "\n");
    assert!(finding(Locale::En, &found).chars().count() < 250);
}

#[test]
fn an_empty_answer_is_asked_for_as_its_control_takes_it() {
    let said = |locale, at| finding(locale, &Finding::new(F::Required, at, Cite::R10));
    for (at, en, ru, kk) in [
        (
            "recipient.names.surname",
            "Enter the surname.",
            "Заполните поле «Фамилия».",
            "«Тегі» өрісін толтырыңыз.",
        ),
        (
            "document.issuer",
            "Select the issuing state.",
            "Выберите ответ: «Государство выдачи».",
            "Жауабын таңдаңыз: «Құжатты берген мемлекет».",
        ),
        (
            "representative.kind",
            "Select who is applying.",
            "Выберите ответ: «Кто подаёт заявление».",
            "Жауабын таңдаңыз: «Өтінішті кім береді».",
        ),
        ("iin", "Enter the IIN.", "Заполните поле «ИИН».", "«ЖСН» өрісін толтырыңыз."),
        (
            "power.principal.surname",
            "Enter the surname (who gave the power of attorney).",
            "Заполните поле «Фамилия доверителя».",
            "«Сенім білдірушінің тегі» өрісін толтырыңыз.",
        ),
    ] {
        assert_eq!(said(Locale::En, at), en);
        assert_eq!(said(Locale::Ru, at), ru);
        assert_eq!(said(Locale::Kk, at), kk);
    }
}

/// A text that speaks of another answer calls it as its label does.
#[test]
fn another_answer_is_called_as_its_label_does() {
    for locale in Locale::ALL.iter().copied() {
        let text = finding(locale, &full(F::SingleNameContradicted));
        for path in ["recipient.single_name", "recipient.names.given_name"] {
            assert!(text.contains(field(locale, path)), "{text}");
        }
    }
}

#[test]
fn a_power_without_a_term_says_so() {
    let silent = finding(Locale::Kk, &full(F::PowerEnded).with("stated", "no"));
    let stated = finding(Locale::Kk, &full(F::PowerEnded));
    assert!(silent.contains("бір жыл") && !stated.contains("бір жыл"));
}

#[test]
fn every_problem_has_words_with_every_value_in_its_place() {
    let values: BTreeMap<&str, String> = [
        ("from", "draft"),
        ("wanted", "claim"),
        ("reason", "path-expired"),
        ("max", "10485760"),
        ("count", "2"),
        ("release_at", "2099-03-11T20:30:00Z"),
        ("retry_after", "30"),
        ("parts", "iin birth_date"),
        ("day", "2099-03-12"),
        ("megapixels", "40"),
        ("fields", "rows.surname"),
        ("copies", "identity power_of_attorney"),
        ("takes", "application/json"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    for locale in Locale::ALL {
        let mut titles = BTreeSet::new();
        for code in ProblemCode::ALL {
            let words = problem(*locale, *code, &values);
            keeps_the_voice(&words.title);
            keeps_the_voice(&words.detail);
            assert!(!words.title.ends_with('.') && words.detail.ends_with('.'), "{words:?}");
            assert!(titles.insert(words.title), "{code:?} has in {locale:?} the title of another");
        }
    }
    let detail = |code| problem(Locale::Ru, code, &values).detail;
    assert_eq!(detail(ProblemCode::NotReleased), "Он откроется 12.03.2099, 01:30 по времени Казахстана.");
    assert!(detail(ProblemCode::CopyTooLarge).contains("10\u{a0}МБ"));
    let stage = detail(ProblemCode::WrongStage);
    assert!(stage.contains("черновик") && stage.contains("взятие на проверку"), "{stage}");
    assert!(
        detail(ProblemCode::SignatureRefused).starts_with("Срок регистрационного свидетельства ЭЦП истёк.")
    );
}

#[test]
fn every_reason_of_a_signature_has_words_and_unknown_ones_a_general_sentence() {
    for locale in Locale::ALL {
        let other = signature_reason(*locale, "no-such-code");
        keeps_the_voice(&other);
        for code in [
            "path-expired",
            "path-not-yet-valid",
            "certificate-revoked",
            "path-unknown-issuer",
            "path-key-purpose",
            "path-wrong-holder",
            "identity-iin-shape",
            "cms-digest-differs",
            "cms-bad-signature",
            "cms-algorithm",
            "cms-malformed",
            "cms-too-large",
            "revocation-stale",
            "timestamp-imprint",
            "xml-misplaced-signature",
            "key-file-wrong-password",
            "key-file-no-key",
            "key-file-unsupported",
        ] {
            let text = signature_reason(*locale, code);
            keeps_the_voice(&text);
            assert_ne!(text, other, "{code}");
        }
    }
}

/// Paths of all leaves; a date is a leaf.
fn leaves(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
    match value.as_object() {
        Some(object) if !object.contains_key("day") => {
            for (name, inner) in object {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(inner, &path, found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

#[test]
fn every_path_of_the_form_has_a_label() {
    let form = serde_json::to_value(FormationAnswers::default()).expect("answers are plain data");
    let convict = serde_json::to_value(ConvictAnswers::default()).expect("answers are plain data");
    let mut correction = serde_json::to_value(CorrectionAnswers::default()).expect("answers are plain data");
    correction.as_object_mut().expect("an object").remove("rows");
    let mut paths = vec!["form".to_owned(), "recipient.birth_date.day".to_owned()];
    leaves(&form, "", &mut paths);
    leaves(&convict, "", &mut paths);
    leaves(&correction, "", &mut paths);
    paths.extend(Parameter::ALL.iter().map(|parameter| parameter.path().to_owned()));
    assert!(paths.len() > 40);
    for locale in Locale::ALL {
        for path in &paths {
            assert!(label(*locale, path).is_some_and(|label| !label.is_empty()), "{path}");
        }
        assert_eq!(field(*locale, "copies.identity"), copy_purpose(*locale, "identity"));
        assert_eq!(label(*locale, "recipient.shoe_size"), None);
    }
    assert_eq!(field(Locale::Ru, "recipient.names.surname"), "Фамилия");
    assert_eq!(field(Locale::Kk, "answers.recipient.birth_date.month"), "Туған күні");
}

#[test]
fn every_known_code_has_its_own_label() {
    let groups: [(&str, Label, &[&str]); 7] = [
        ("document_kind", document_kind, &["P", "PD", "PS", "ID", "TD", "SD", "RC"]),
        ("sex", sex, &["M", "F", "X"]),
        (
            "copy_purpose",
            copy_purpose,
            &[
                "application",
                "identity",
                "translation",
                "power_of_attorney",
                "delegation",
                "representation_proof",
                "change_proof",
            ],
        ),
        ("representative_kind", representative_kind, &["agent", "legal", "self"]),
        ("relation", relation, &["parent", "guardian", "trustee"]),
        (
            "stage",
            stage,
            &[
                "draft",
                "lodged",
                "under-check",
                "hearing",
                "granted",
                "refused",
                "issued",
                "withdrawn",
                "turned_away",
            ],
        ),
        (
            "transition",
            transition,
            &["lodge", "claim", "release", "hear", "conclude", "grant", "refuse", "issue", "withdraw"],
        ),
    ];
    each_has_its_own(&groups);
}

#[test]
fn every_line_of_a_case_has_its_own_label() {
    let groups: [(&str, Label, &[&str]); 4] = [
        (
            "score_reason",
            score_reason,
            &[
                "document-equal",
                "document-alike",
                "document-number-equal",
                "name-key-equal",
                "name-sound-equal",
                "name-key-close",
                "name-order-swapped",
                "name-married",
                "name-initials",
                "name-key-differs",
                "birth-date-equal",
                "birth-date-partial",
                "birth-date-swapped",
                "birth-date-near",
                "birth-year-equal",
                "birth-date-differs",
                "patronymic-equal",
                "patronymic-differs",
                "sex-equal",
                "sex-differs",
                "citizenship-equal",
            ],
        ),
        (
            "checklist",
            checklist,
            &[
                "form-complete",
                "copy-legible",
                "document-valid",
                "data-equal-copy",
                "translation-read",
                "authority-valid",
                "mrz-consistent",
                "duplicates-searched",
                "data-certified",
                "register-current",
                "evidence-supports",
                "stay-recorded",
            ],
        ),
        (
            "means",
            means,
            &[
                "rules",
                "reader",
                "notary-register",
                "search",
                "national-register",
                "migration-record",
                "operator",
            ],
        ),
        (
            "evidence_result",
            evidence_result,
            &["proved", "not-connected", "away", "unknown", "doubtful", "contradicted"],
        ),
    ];
    each_has_its_own(&groups);
}

type Label = fn(Locale, &str) -> &'static str;

/// Each code has words of its own, and no code has words that there is not.
fn each_has_its_own(groups: &[(&str, Label, &[&str])]) {
    for (name, label, codes) in groups {
        for locale in Locale::ALL {
            let unique: BTreeSet<_> = codes.iter().map(|code| label(*locale, code)).collect();
            assert_eq!(unique.len(), codes.len(), "{codes:?} in {locale:?}");
        }
        // One may be what is said of everything else: `X` among the sexes.
        let named = codes.iter().copied().filter(|code| label(Locale::En, code) != label(Locale::En, ""));
        are_those_that_have_words(name, &named.collect::<Vec<_>>());
    }
}

fn are_those_that_have_words(set: &str, codes: &[&str]) {
    let there: BTreeSet<String> = codes.iter().map(|code| code.replace('-', "_")).collect();
    let said = said::CODES.iter().find(|(name, _)| *name == set).expect("a set of codes").1;
    let said: BTreeSet<String> = said.iter().map(|code| code.replace('-', "_")).collect();
    assert_eq!(said, there, "{set}");
}

#[test]
fn a_part_of_the_zone_and_a_document_by_its_zone_have_words_for_their_codes() {
    let parts = ["document-number", "birth-date", "expiry-date", "optional-data", "composite"];
    for locale in Locale::ALL {
        let unique: BTreeSet<_> = parts.iter().map(|code| mrz_part(*locale, code)).collect();
        assert_eq!(unique.len(), parts.len());
        for (code, same) in [("PX", "P"), ("P<", "P"), ("P", "P"), ("I", ""), ("AX", "")] {
            assert_eq!(zone_document(*locale, code), zone_document(*locale, same), "{code}");
        }
        assert_ne!(zone_document(*locale, "PN"), zone_document(*locale, "P"));
    }
    are_those_that_have_words("mrz_part", &["number", "birth", "expiry", "personal", "composite"]);
    are_those_that_have_words("zone_document", &["AC", "PN", "P"]);
    are_those_that_have_words("ground", &["untrue", "unfit", "registered"]);
}

#[test]
fn every_reason_and_proof_of_a_correction_has_its_own_label() {
    let proofs = ["marriage", "divorce", "name_change", "paternity", "adoption", "court", "citizenship"];
    each_has_its_own(&[
        (
            "correction_reason",
            correction_reason,
            &["civil_status", "citizenship", "document", "operator_error"],
        ),
        ("change_proof_kind", change_proof_kind, &proofs),
        ("power_scope", power_scope, &["iin", "services", "general"]),
    ]);
}

#[test]
fn r15_every_ground_has_a_gloss_and_annex_3_says_the_same() {
    for locale in Locale::ALL {
        for (item, row) in
            [(Cite::R15_1, Cite::A3_9_1), (Cite::R15_2, Cite::A3_9_2), (Cite::R15_3, Cite::A3_9_3)]
        {
            assert_eq!(ground(*locale, item), ground(*locale, row));
            keeps_the_voice(ground(*locale, item));
        }
        assert_eq!(ground(*locale, Cite::R10), "R258/10");
    }
}

#[test]
fn accept_language_chooses_by_weight_and_neighbourhood() {
    for (header, locale) in [
        ("", Locale::Kk),
        ("*", Locale::Kk),
        ("kk-KZ,ru;q=0.9", Locale::Kk),
        ("en;q=0.5, ru-RU;q=0.8", Locale::Ru),
        ("en;q=0.81, ru-RU;q=0.8", Locale::En),
        ("ru;q=0, en;q=0.1", Locale::En),
        ("uz-UZ", Locale::Ru),
        ("tr, de;q=0.7", Locale::En),
        ("uz, en;q=0.3", Locale::En),
        ("ru;q=nonsense", Locale::Kk),
        ("EN-gb", Locale::En),
    ] {
        assert_eq!(Locale::from_accept_language(header), locale, "{header:?}");
    }
    for locale in Locale::ALL {
        assert_eq!(Locale::parse(locale.as_str()), Some(*locale));
    }
    assert_eq!(Locale::parse("KK"), None);
}

/// R1: the full official name, stateless persons included, letter for letter where the order gives it.
#[test]
fn title_is_said_in_full_in_every_language() {
    for (locale, part) in [
        (Locale::Kk, "азаматтығы жоқ адамдарға"),
        (Locale::Ru, "лицам без гражданства"),
        (Locale::En, "stateless persons"),
    ] {
        assert!(statement::words(locale).service.contains(part));
    }
    assert!(paper::CERTIFICATE.form_note.ru.contains("лицам без гражданства"));
    #[cfg(feature = "law-text")]
    {
        let words = crate::law::text::text(Cite::R1_1).expect("the order names the service");
        let named = words.split('"').nth(1).expect("in quotation marks");
        assert_eq!(statement::words(Locale::Ru).service, named);
    }
}

#[test]
fn every_reason_for_a_person_to_look_has_words() {
    for locale in Locale::ALL.iter().copied() {
        let circumstances = crate::decision::Circumstance::ALL.iter().map(|one| one.as_str());
        let others = [
            "duplicate-candidate",
            "automatic-off",
            "iin-exhausted",
            "typed-at-counter",
            crate::decision::IDENTITY_REPLACED,
            crate::evidence::FOR_A_PERSON,
        ];
        let registers = crate::registers::Why::ALL.iter().map(|one| one.as_str());
        let unproved = crate::evidence::Line::ALL.iter().map(|line| line.unproved());
        let codes: Vec<&str> =
            others.into_iter().chain(circumstances).chain(registers).chain(unproved).collect();
        for code in &codes {
            assert!(!super::why(locale, code).is_empty(), "{code}");
        }
        are_those_that_have_words("why", &codes);
        assert_eq!(super::why(locale, "sex-unspecified"), "", "findings have words of their own");
    }
}
