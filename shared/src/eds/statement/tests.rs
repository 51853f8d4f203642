//! What stands in a statement, and that nothing of what is stored is missing.

use super::*;
use crate::application::{RuleSet, Specimens, validate};
use crate::law::Edition;
use crate::specimen::{anna, convict, date as boxes, marriage};
use crate::wire::v1::formation::DateAnswer;
use crate::wire::v1::leaves::Leaves as _;
use crate::wire::v1::request::AnswersWire;

fn report(request: &FormationRequest) -> ReportWire {
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    let report = validate(request, &rules, crate::time::date(2026, 11, 23).expect("a day"));
    // The digest of the rules changes with every rule; this text does not.
    ReportWire { rule_set: "f".repeat(64), ..ReportWire::from(&report) }
}

fn spoken(locale: Locale, subject: &Subject<'_>, report: &ReportWire) -> String {
    let asking_of = Asking {
        locale,
        origin: "https://portal.example",
        nonce: "00112233445566778899aabbccddeeff",
        at: "2026-11-23T05:00:00Z",
        signer_name: "UTOPIAN REPRESENTATIVE",
        calendar: "0",
        report,
    };
    asking(&asking_of, subject)
}

fn statement(request: &FormationRequest) -> String {
    spoken(Locale::En, &request.into(), &report(request))
}

/// The whole text, so that a change of what people sign is seen in review.
#[test]
fn the_statement_reads_like_a_letter() {
    insta::assert_snapshot!(statement(&anna()).replace(digests::words(), &"e".repeat(64)));
}

#[test]
fn a3_8_portal_1_seals_every_answer() {
    let before = statement(&anna());
    let changes: [fn(&mut FormationRequest); 6] = [
        |r| r.answers.recipient.names.surname.push('x'),
        |r| r.answers.document.authority.push('x'),
        |r| r.answers.power.agent_iin.clear(),
        |r| r.copies[0].sha256 = "c".repeat(64),
        |r| r.answers.recipient.birth_date = boxes("1974-08-13"),
        |r| r.answers.consent = false,
    ];
    for change in changes {
        let mut request = anna();
        change(&mut request);
        assert_ne!(statement(&request), before);
    }
}

/// The forms with every leaf answered: also what is asked of few.
fn full() -> Vec<AnswersWire> {
    let mut all = vec![
        AnswersWire::Formation(Box::new(anna().answers)),
        AnswersWire::Convict(Box::new(convict().answers)),
        AnswersWire::Correction(Box::new(marriage("991231600012").answers)),
    ];
    for answers in &mut all {
        for (path, leaf) in leaves(answers) {
            let filled = match leaf {
                Leaf::Text(text) if text.is_empty() => Leaf::Text("x".into()),
                Leaf::Date(date) if date.year.is_empty() => Leaf::Date(boxes("2026-01-02")),
                Leaf::Flag(_) => Leaf::Flag(true),
                other => other,
            };
            assert!(answers.set_leaf(&path, filled), "{path}");
        }
    }
    all
}

/// The text a person reads, without the digests that nobody can read.
fn readable(locale: Locale, answers: &AnswersWire) -> String {
    let subject = Subject {
        kind: answers.kind(),
        answers: leaves(answers),
        copies: &[],
        signer_iin: "991231500016",
        sha256: "0".repeat(64),
    };
    spoken(locale, &subject, &report(&anna()))
}

#[test]
fn every_answer_that_is_stored_stands_in_the_readable_text() {
    for (locale, answers) in
        Locale::ALL.iter().flat_map(|locale| full().into_iter().map(move |a| (*locale, a)))
    {
        let before = readable(locale, &answers);
        assert_eq!(read::answers(&before), Some(answers.clone()));
        for (path, leaf) in leaves(&answers) {
            let others = match leaf {
                Leaf::Text(text) => vec![Leaf::Text(format!("{text}y")), Leaf::Text(String::new())],
                Leaf::Flag(flag) => vec![Leaf::Flag(!flag)],
                Leaf::Date(date) => vec![
                    Leaf::Date(DateAnswer { day: format!("{}1", date.day), ..date.clone() }),
                    Leaf::Date(DateAnswer { month: format!("0{}", date.month), ..date.clone() }),
                    Leaf::Date(DateAnswer { year: String::new(), ..date }),
                ],
            };
            for other in others {
                let mut changed = answers.clone();
                assert!(changed.set_leaf(&path, other.clone()), "{path}");
                assert_ne!(readable(locale, &changed), before, "{path} {other:?} in {locale:?}");
            }
        }
    }
}

/// No two answers under one heading, and no two headings, are called alike: a reader can tell them apart.
#[test]
fn no_two_answers_are_called_alike() {
    for (locale, answers) in
        Locale::ALL.iter().flat_map(|locale| full().into_iter().map(move |a| (*locale, a)))
    {
        let mut called = std::collections::BTreeMap::new();
        for (path, _) in leaves(&answers) {
            let name = label(locale, &path);
            assert!(!name.contains(": ") && !name.is_empty(), "{name:?}");
            assert_ne!(name, text::field(locale, "no.such.field"), "{path} has no label");
            let before =
                called.insert((heading(locale, answers.kind(), heading_of(&path)), name), path.clone());
            assert_eq!(before, None, "{path} in {locale:?}");
        }
        let headings: std::collections::BTreeSet<_> =
            HEADINGS.iter().map(|section| heading(locale, answers.kind(), section)).collect();
        assert_eq!(headings.len(), HEADINGS.len(), "{locale:?}");
        assert!(!headings.contains(text::field(locale, "consent")));
    }
}

#[test]
fn a_value_cannot_pretend_to_be_a_line() {
    let mut request = anna();
    let clean = statement(&request).lines().count();
    request.answers.contact.stay_address = "Astana\nSurname: Somebody\u{202e}\u{0}".into();
    let text = statement(&request);
    assert_eq!(text.lines().filter(|line| line.starts_with("Surname: Somebody")).count(), 0);
    assert_eq!(
        text.lines().count(),
        clean,
        "its finding takes the place of the line that says there are none"
    );
    assert!(!text.contains('\u{202e}') && !text.contains('\u{0}'));
}

#[test]
fn what_is_sealed_can_be_read() {
    let request = anna();
    for locale in Locale::ALL.iter().copied() {
        let signed = spoken(locale, &(&request).into(), &report(&request));
        let sealed = sealed(&signed).expect("a statement");
        assert_eq!((sealed.version, sealed.locale, sealed.calendar), (2, locale, "0"));
        assert_eq!((sealed.origin, sealed.at), ("https://portal.example", "2026-11-23T05:00:00Z"));
        assert_eq!(sealed.nonce, "00112233445566778899aabbccddeeff");
        assert_eq!((sealed.edition, sealed.rules), ("2023-02-25", &*"f".repeat(64)));
        assert_eq!(sealed.words, digests::words());
        assert_eq!(sealed.report_sha256, sha256(&report(&request).canonical_bytes()));
        assert_eq!(sealed.request_sha256, sha256(&request.canonical_bytes()));
    }
}

#[test]
fn what_is_no_statement_is_not_read() {
    let good = statement(&anna());
    let foreign = good.replace("Surname: ", "Shoe size: ");
    assert_eq!(read::answers(&foreign), None, "an answer nobody asks for");
    for text in ["", "IIN-STATEMENT/2 en\n", "IIN-STATEMENT/3 en\n", &good.replacen("/2 en", "/2 de", 1)] {
        assert_eq!(read::answers(text), None, "{text:?}");
        assert_eq!(sealed(text), None, "{text:?}");
    }
}

/// The consent that is ticked is the consent that is signed, and the one an error asks for.
#[test]
fn the_consent_is_one_sentence_everywhere() {
    for locale in Locale::ALL.iter().copied() {
        let sentence = text::statement::consent(locale);
        let mut request = anna();
        let signed = spoken(locale, &(&request).into(), &report(&request));
        assert!(signed.ends_with(&format!("{sentence}\n")), "{signed}");
        request.answers.consent = false;
        let signed = spoken(locale, &(&request).into(), &report(&request));
        assert!(!signed.contains(sentence));
        let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
        let missing = validate(&request, &rules, crate::time::date(2026, 11, 23).expect("a day"));
        let finding = missing.at("consent").next().expect("a finding");
        assert!(text::finding(locale, finding).contains(sentence));
    }
}

#[test]
fn signing_in_says_that_it_is_no_application() {
    let parts = SignIn {
        locale: Locale::Ru,
        origin: "https://portal.example",
        session: "ab12",
        nonce: "00",
        at: "2026-11-23T05:00:00Z",
    };
    let signed = sign_in(&parts);
    assert!(signed.starts_with("IIN-STATEMENT/1 ru\n") && signed.contains("https://portal.example"));
    for kind in Kind::ALL {
        assert!(!signed.contains(text::statement::words(Locale::Ru).title(*kind)));
    }
}
