//! Statement to answers to statement loses nothing, whatever was typed; statements of earlier versions are read by what
//! they seal.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use serde_json::Value;
use shared::application::Kind;
use shared::application::asked::Asked as _;
use shared::eds::statement::{Asking, Subject, answers, asking, sealed, sha256};
use shared::text::Locale;
use shared::wire::v1::correction::ChangeAnswer;
use shared::wire::v1::formation::{DateAnswer, FormationRequest};
use shared::wire::v1::leaves::{Leaf, Leaves as _, leaves};
use shared::wire::v1::report::ReportWire;
use shared::wire::v1::request::AnswersWire;

fn text_of(locale: Locale, answers: &AnswersWire) -> String {
    let report = ReportWire {
        edition: "2023-02-25".into(),
        rule_set: "f".repeat(64),
        on: "2026-11-23".into(),
        findings: Vec::new(),
    };
    let asking_of = Asking {
        locale,
        origin: "https://portal.example",
        nonce: "00112233445566778899aabbccddeeff",
        at: "2026-11-23T05:00:00Z",
        signer_name: "UTOPIAN REPRESENTATIVE",
        calendar: "0",
        report: &report,
    };
    let subject = Subject {
        kind: answers.kind(),
        answers: leaves(answers),
        copies: &[],
        signer_iin: "991231500016",
        sha256: "0".repeat(64),
    };
    asking(&asking_of, &subject)
}

/// Texts as people and attackers write them: words, codes, and everything that could bend a line.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        4 => "[A-Za-zА-Яа-яәғқңөұүһі ]{1,12}",
        2 => prop::sample::select(vec!["agent", "legal", "self", "M", "F", "X", "UTO", "KAZ", "ru", "kk", "surname",
            "birth_date", "sex", "civil_status", "operator_error", "marriage", "parent", "P"]).prop_map(str::to_owned),
        2 => "[ \\n\\r\\t:()._⏎\\\\u{}0-9a-f·-]{1,10}",
        1 => any::<String>().prop_map(|text| text.chars().take(12).collect()),
    ]
}

fn leaf(like: &Leaf) -> BoxedStrategy<Leaf> {
    match like {
        Leaf::Flag(_) => any::<bool>().prop_map(Leaf::Flag).boxed(),
        Leaf::Text(_) => text().prop_map(Leaf::Text).boxed(),
        Leaf::Date(_) => (text(), text(), text())
            .prop_map(|(day, month, year)| Leaf::Date(DateAnswer { day, month, year }))
            .boxed(),
    }
}

/// Answers of a kind with anything in any leaf.
fn any_answers() -> impl Strategy<Value = AnswersWire> {
    let kinds = prop::sample::select(Kind::ALL.to_vec());
    (kinds, 0usize..4).prop_flat_map(|(kind, rows)| {
        let mut empty = AnswersWire::empty(kind);
        if let AnswersWire::Correction(answers) = &mut empty {
            answers.rows.resize_with(rows, ChangeAnswer::default);
        }
        let all = leaves(&empty);
        let values: Vec<_> = all.iter().map(|(_, like)| leaf(like)).collect();
        values.prop_map(move |values| {
            let mut answers = empty.clone();
            for ((path, _), value) in all.iter().zip(values) {
                assert!(answers.set_leaf(path, value));
            }
            answers
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_stored_can_be_read_back_out_of_what_is_signed(
        stored in any_answers(),
        locale in prop::sample::select(Locale::ALL.to_vec()),
    ) {
        let signed = text_of(locale, &stored);
        let read = answers(&signed);
        prop_assert_eq!(read.as_ref(), Some(&stored), "{}", signed);
        prop_assert_eq!(text_of(locale, &stored), signed);
    }

    #[test]
    fn what_is_asked_is_asked_again(stored in any_answers()) {
        let asked = stored.asked();
        prop_assert_eq!(asked.asked(), asked);
    }

    #[test]
    fn what_is_asked_was_answered_and_nothing_is_made_up(stored in any_answers()) {
        let before = leaves(&stored);
        for (place, (path, leaf)) in leaves(&stored.asked()).into_iter().enumerate() {
            prop_assert_eq!(&path, &before[place].0);
            prop_assert!(leaf.is_empty() || leaf == before[place].1, "{}", path);
        }
    }

    #[test]
    fn no_text_is_read_wrongly_and_none_brings_it_down(signed in any::<String>(), at in 0usize..4000) {
        let _ = (answers(&signed), sealed(&signed));
        let good = text_of(Locale::Ru, &AnswersWire::Formation(Box::new(shared::specimen::anna().answers)));
        let cut: String = good.chars().take(at).chain(signed.chars().take(3)).chain(good.chars().skip(at + 1)).collect();
        let _ = (answers(&cut), sealed(&cut));
    }
}

/// A "no" that nobody gave is not put into their mouth: it stands only where something else of its section does.
#[test]
fn a_section_without_an_answer_is_not_signed() {
    let flag = shared::text::field(Locale::Ru, "recipient.single_name");
    let mut stored = AnswersWire::empty(Kind::Formation);
    assert!(!text_of(Locale::Ru, &stored).contains(flag));
    assert!(stored.set_leaf("recipient.names.surname", Leaf::Text("ERIKSSON".into())));
    assert!(text_of(Locale::Ru, &stored).contains(flag));
}

/// Requests and reports with their statements in three languages, as a program wrote them.
fn golden(version: u8) -> Vec<Value> {
    let file = match version {
        1 => include_str!("golden/statement-1.json"),
        _ => include_str!("golden/statement-2.json"),
    };
    let golden: Vec<Value> = serde_json::from_str(file).expect("JSON");
    assert!(golden.len() >= 4);
    golden
}

fn request_and_report(one: &Value) -> (FormationRequest, ReportWire) {
    let request = serde_json::from_value(one["request"].clone()).expect("a request");
    (request, serde_json::from_value(one["report"].clone()).expect("a report"))
}

#[test]
fn statements_of_every_version_are_read_by_what_they_seal() {
    for version in [1, 2] {
        for one in golden(version) {
            let (request, report) = request_and_report(&one);
            for locale in Locale::ALL {
                let signed = one[locale.as_str()].as_str().expect("a statement");
                let sealed = sealed(signed).expect("read");
                assert_eq!((sealed.version, sealed.locale), (version, *locale));
                assert_eq!((sealed.origin, sealed.at), ("https://portal.example", "2026-11-23T05:00:00Z"));
                assert_eq!(
                    (sealed.edition, sealed.rules),
                    (report.edition.as_str(), report.rule_set.as_str())
                );
                assert_eq!(sealed.report_sha256, sha256(&report.canonical_bytes()));
                assert_eq!(sealed.request_sha256, sha256(&request.canonical_bytes()), "{}", one["name"]);
                assert_eq!(
                    (sealed.calendar, sealed.words.len()),
                    if version == 1 { ("", 0) } else { ("1", 64) }
                );
            }
        }
    }
}

/// What is asked of a golden request in today's words. What is not asked any more is neither signed nor stored.
fn todays(one: &Value, locale: Locale) -> (FormationRequest, String) {
    let (request, report) = request_and_report(one);
    let about = Asking {
        locale,
        origin: "https://portal.example",
        nonce: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
        at: "2026-11-23T05:00:00Z",
        signer_name: "UTOPIAN REPRESENTATIVE",
        calendar: "1",
        report: &report,
    };
    let asked = FormationRequest { answers: request.answers.asked(), ..request };
    let signed = asking(&about, &Subject::from(&asked));
    (asked, signed)
}

/// The first version showed some answers joined or not at all; a later one is read in the words it was written in, and
/// never in others, where a label may mean something else by now.
#[test]
fn answers_are_read_in_the_words_they_were_signed_in_and_in_no_others() {
    for one in golden(1) {
        for locale in Locale::ALL {
            assert_eq!(answers(one[locale.as_str()].as_str().expect("a statement")), None);
        }
    }
    for one in golden(2) {
        let (request, _) = request_and_report(&one);
        for locale in Locale::ALL {
            let (asked, today) = todays(&one, *locale);
            let words = sealed(&today).expect("read").words;
            let shown = |answers| Some(AnswersWire::Formation(Box::new(answers)));
            assert_eq!(answers(&today), shown(asked.answers), "{}: words of today", one["name"]);
            assert_eq!(answers(&today.replace(words, &"0".repeat(64))), None, "other words");
            // A statement that was kept is read exactly as long as its words are today's, and in them only.
            let kept = one[locale.as_str()].as_str().expect("a statement");
            let kept_words = sealed(kept).expect("read").words;
            let read = if kept_words == words { shown(request.answers.clone()) } else { None };
            assert_eq!(answers(kept), read, "{}", one["name"]);
            assert_eq!(answers(&kept.replace(kept_words, &"0".repeat(64))), None, "other words");
        }
    }
}

/// Writes today's statements down, as the files of earlier versions are; what is written is read back.
#[test]
fn todays_statements_are_written_down_and_read_back() {
    let written: Vec<Value> = golden(1).iter().map(|one| {
        let mut today = serde_json::json!({ "name": one["name"], "request": one["request"], "report": one["report"] });
        for locale in Locale::ALL {
            let (asked, signed) = todays(one, *locale);
            today["request"] = serde_json::to_value(&asked).expect("JSON");
            assert_eq!(answers(&signed), Some(AnswersWire::Formation(Box::new(asked.answers))));
            today[locale.as_str()] = signed.into();
        }
        today
    }).collect();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("statements.json");
    std::fs::write(path, serde_json::to_string_pretty(&written).expect("JSON") + "\n").expect("written");
}
