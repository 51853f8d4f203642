//! Filing: from a checked draft to an IIN or to an operator, and everything that must not happen on the way.

use serde_json::json;
use shared::specimen;
use shared::wire::v1::formation::FormationRequest;

use crate::on_both;
use crate::printed::Printed;
use crate::support::{Office, On, moment, once};

on_both! {
    fn r3_1_a_clear_case_gets_its_iin_and_certificate_at_once(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let lodged = me.file(&office, &specimen::anna());
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let iin = shared::iin::Iin::parse(lodged.text("/iin")).expect("a valid IIN");
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));
        assert_eq!(lodged.text("/line/due_on"), "2026-11-24");
        let steps: Vec<&str> =
            lodged.body["steps"].as_array().expect("steps").iter().filter_map(|s| s["event"].as_str()).collect();
        assert_eq!(steps, ["lodged", "formed"]);

        let paper = me.get(&format!("{path}/certificate"));
        assert_eq!((paper.status, &paper.headers["content-type"]), (200, &"application/pdf".parse().expect("a value")));
        Printed::read(&paper.bytes).says_in_order(
            &[
                "Приложение 7 к Правилам",
                "Регистрационное свидетельство",
                &iin.grouped(),
                "Eriksson",
                "Департамент полиции города Астаны",
            ]
            .map(str::to_owned),
        );
        let signature = me.get(&format!("{path}/certificate.p7s"));
        let parsed = eds::cms::SignedData::parse(&signature.bytes, eds::cms::Limits::default()).expect("CMS");
        parsed.verify_integrity(Some(&paper.bytes)).expect("the service signed this very paper");
        let mut other = paper.bytes.clone();
        other[100] ^= 1;
        assert!(parsed.verify_integrity(Some(&other)).is_err());

        let shown = me.get(&path);
        assert_eq!(shown.text("/line/stage"), "issued");
        let statement = me.get(&format!("{path}/statement"));
        assert!(String::from_utf8(statement.bytes).expect("text").starts_with("IIN-STATEMENT/2 en\n"));
        assert_eq!(me.get(&format!("{path}/envelope")).status, 200);

        let checked = office.visitor().post("/api/v1/certificates/check", &json!({ "code": shown.text("/verification_code") }));
        assert_eq!(checked.text("/state"), "current");
        assert_eq!(checked.text("/iin_masked"), iin.masked());
        let wrong = office.visitor().post("/api/v1/certificates/check", &json!({ "code": "0000-0000-0000-0000" }));
        assert_eq!(wrong.text("/state"), "unknown");
    }
}

/// What a result consists of, below the application's path.
const RESULT: [&str; 5] = ["", "/certificate", "/certificate.p7s", "/statement", "/envelope"];

on_both! {
    fn a3_5_2_refuses_a_result_to_strangers(on) {
        let office = Office::open(on, &[]);
        let lodged = office.representative().file(&office, &specimen::anna());
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));
        let other = office.sign_in(office.key_file("representative-2"));
        for end in RESULT {
            assert_eq!(other.get(&format!("{path}{end}")).problem(), "not-found");
            assert_eq!(office.visitor().get(&format!("{path}{end}")).problem(), "not-signed-in");
        }
    }
}

on_both! {
    fn a3_5_2_does_not_lose_a_result_between_two_visits(on) {
        let office = Office::open(on, &[]);
        let first_visit = office.representative();
        let lodged = first_visit.file(&office, &specimen::anna());
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));
        // Asking for the certificate ends the waiting for it, so that the view does not change any more.
        assert_eq!(first_visit.get(&format!("{path}/certificate")).status, 200);
        let kept: Vec<_> = RESULT.iter().map(|end| first_visit.get(&format!("{path}{end}")).bytes).collect();
        let second_visit = office.representative();
        for (end, kept) in RESULT.iter().zip(kept) {
            assert!(!kept.is_empty() && second_visit.get(&format!("{path}{end}")).bytes == kept, "{end}");
        }
    }
}

on_both! {
    fn r15_3_refuses_a_second_number_for_the_same_person(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let first = me.file(&office, &specimen::anna());
        assert_eq!(first.status, 201, "{}", first.body);
        let second = me.file(&office, &specimen::anna());
        assert_eq!((second.status, second.problem()), (409, "already-has-iin"));
        assert_eq!(second.text("/basis"), "R258/15.3");
        assert!(!String::from_utf8_lossy(&second.bytes).contains(first.text("/iin")), "the number is never told");
        assert_eq!(me.get("/api/v1/applications").body.as_array().map(Vec::len), Some(1), "nothing was registered");
        assert_eq!(me.get("/api/v1/drafts").body.as_array().map(Vec::len), Some(1), "nothing is lost");
    }
}

on_both! {
    fn r15_3_does_not_refuse_somebody_else(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let first = me.file(&office, &specimen::person(1));
        let second = me.file(&office, &specimen::person(2));
        assert_eq!((first.status, second.status), (201, 201), "{} {}", first.body, second.body);
        assert_ne!(first.text("/iin"), second.text("/iin"));
    }
}

on_both! {
    fn r10_a_warning_brings_the_case_to_an_operator(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let mut request = specimen::anna();
        request.answers.document.mrz.clear();
        let lodged = me.file(&office, &request);
        assert_eq!((lodged.status, lodged.text("/line/stage"), lodged.text("/iin")), (201, "lodged", ""));
        // The same document again, while it is being checked.
        let again = me.file(&office, &request);
        assert_eq!((again.status, again.problem()), (409, "already-filed"));
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));
        assert_eq!(me.get(&format!("{path}/certificate")).problem(), "not-released");
    }
}

on_both! {
    fn a3_8_portal_2_a_georgian_passport_needs_its_translation_and_a_reader(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let mut request = specimen::anna();
        let recipient = &mut request.answers.recipient;
        recipient.names.surname = "გიორგაძე".into();
        recipient.names.given_name = "ნინო".into();
        recipient.birth_place = "თბილისი".into();
        let (_, refused) = me.prepared(&request);
        assert_eq!(refused.problem(), "has-errors");
        let found = |code: &str| refused.body["findings"].as_array().is_some_and(|all| all.iter().any(|f| f["code"] == code));
        assert!(found("translation-owed"), "{}", refused.body);

        let recipient = &mut request.answers.recipient;
        recipient.translated.surname = "Гиоргадзе".into();
        recipient.translated.given_name = "Нино".into();
        recipient.birth_place_translated = "Тбилиси".into();
        request.answers.power.principal.surname = "Гиоргадзе".into();
        request.answers.power.principal.given_name = "Нино".into();
        request.answers.document.number = "X1234567".into();
        request.answers.document.mrz = specimen::td3("GIORGADZE", "NINO", "X1234567", "740812", "F");
        let mut translation = request.copies[0].clone();
        translation.purpose = "translation".into();
        request.copies.push(translation);
        let lodged = me.file(&office, &request);
        assert_eq!((lodged.status, lodged.text("/line/stage")), (201, "lodged"), "{}", lodged.body);
        assert_eq!(lodged.text("/line/recipient"), "Гиоргадзе Нино");
        let queue = office.operator().get("/api/v1/operator/queue");
        assert!(queue.body["lines"][0]["why"].as_array().is_some_and(|why| why.contains(&json!("translation-to-read"))), "{}", queue.body);
    }
}

on_both! {
    fn what_has_errors_is_not_prepared(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let mut request = specimen::anna();
        request.answers.recipient.citizenship = "KAZ".into();
        request.answers.document.expires = specimen::date("2025-01-01");
        let (_, refused) = me.prepared(&request);
        assert_eq!((refused.status, refused.problem()), (422, "has-errors"));
        let codes: Vec<&str> =
            refused.body["findings"].as_array().expect("findings").iter().filter_map(|f| f["code"].as_str()).collect();
        for code in ["citizen-of-kazakhstan", "document-expired"] {
            assert!(codes.contains(&code), "{codes:?}");
        }
        let (draft, _) = me.prepared(&specimen::anna());
        assert_eq!(me.prepare(&draft, 1).problem(), "stale-version");
    }
}

on_both! {
    fn r2_14_refuses_signatures_that_prove_nothing(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let ready = me.ready(&office, &specimen::anna());
        let lodge = |bytes: &[u8]| me.lodge(&ready.draft, bytes, &once());
        assert_eq!(lodge(b"nonsense").problem(), "envelope-malformed");
        let other = format!("{} ", ready.statement);
        let signed = me.key.sign(other.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&signed).problem(), "content-differs");
        let stranger = office.key_file("representative-2").sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&stranger).problem(), "signer-differs");
        let revoked = office.key_file("revoked").sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&revoked).problem(), "signature-refused");
        // Nothing of that spent the statement.
        assert_eq!(lodge(&ready.envelope).status, 201);
        // Once: whoever sends it again, under whatever key, is told what stands.
        let again = lodge(&ready.envelope);
        assert_eq!((again.status, again.text("/line/id")), (201, ready.draft.as_str()), "{}", again.body);
        assert_eq!(me.get("/api/v1/applications").body.as_array().map(Vec::len), Some(1), "a nonce signs once");
        let signed_again = me.key.sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&signed_again).problem(), "challenge-spent", "another signature is another matter");
    }
}

on_both! {
    fn a_statement_does_not_outlive_its_draft_its_half_hour_or_its_day(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let ready = me.ready(&office, &specimen::person(3));
        let changed = me.attach(&ready.draft, "identity", crate::support::pdf("another"));
        assert_eq!(changed.status, 201);
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).problem(), "statement-stale");

        let ready = me.ready(&office, &specimen::person(4));
        office.clock.set(moment("2026-11-23T05:25:00Z"));
        assert_eq!(me.get("/api/v1/session").status, 200);
        office.clock.set(moment("2026-11-23T05:31:00Z"));
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).problem(), "statement-stale");

        // Signed before midnight, sent after it: the day of filing is another one.
        office.clock.set(moment("2026-11-23T18:50:00Z"));
        let me = office.representative();
        let ready = me.ready(&office, &specimen::person(5));
        office.clock.set(moment("2026-11-23T19:05:00Z"));
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).problem(), "statement-stale");
    }
}

on_both! {
    fn the_same_key_gets_the_same_answer_also_in_parallel(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        // Each person twice: formed the first time, turned away the second. The same request always has one answer.
        for (person, status) in [(1, 201), (1, 409), (2, 201), (2, 409), (3, 201), (3, 409)] {
            let ready = me.ready(&office, &specimen::person(person));
            let key = once();
            let answers: Vec<(u16, Vec<u8>)> = std::thread::scope(|scope| {
                let tasks: Vec<_> =
                    (0..8).map(|_| scope.spawn(|| me.lodge(&ready.draft, &ready.envelope, &key))).collect();
                tasks.into_iter().map(|t| t.join().map(|r| (r.status, r.bytes)).expect("answered")).collect()
            });
            for answer in &answers {
                assert_eq!(answer, &answers[0], "one answer");
            }
            assert_eq!(answers[0].0, status);
            assert_eq!(me.lodge(&ready.draft, b"other", &key).problem(), "idempotency-conflict");
        }
    }
}

/// Several representatives file for one person at the same time.
fn at_once(on: On, request: &FormationRequest) -> Vec<(u16, String)> {
    let office = Office::open(on, &[]);
    let actors =
        [office.representative(), office.representative(), office.representative(), office.representative()];
    let ready: Vec<_> = actors.iter().map(|actor| (actor, actor.ready(&office, request))).collect();
    std::thread::scope(|scope| {
        let tasks: Vec<_> = ready
            .iter()
            .map(|(actor, ready)| scope.spawn(|| actor.lodge(&ready.draft, &ready.envelope, &once())))
            .collect();
        tasks
            .into_iter()
            .map(|task| {
                let reply = task.join().expect("answered");
                (reply.status, reply.body["code"].as_str().unwrap_or_default().to_owned())
            })
            .collect()
    })
}

on_both! {
    fn r15_3_refuses_all_but_one_of_filings_at_once(on) {
        let mut outcomes = at_once(on, &specimen::anna());
        outcomes.sort();
        let lost = (409, "already-has-iin".to_owned());
        assert_eq!(outcomes, [(201, String::new()), lost.clone(), lost.clone(), lost]);
        let mut unclear = specimen::anna();
        unclear.answers.document.mrz.clear();
        let mut outcomes = at_once(on, &unclear);
        outcomes.sort();
        let lost = (409, "already-filed".to_owned());
        assert_eq!(outcomes, [(201, String::new()), lost.clone(), lost.clone(), lost]);
    }
}

on_both! {
    fn exhausted_serials_bring_the_case_to_an_operator_and_are_told(on) {
        let office = Office::open(on, &["--serials", "5000..=5000"]);
        let me = office.representative();
        let twin = |number: &str, surname: &str, given: &str| {
            let mut request = specimen::anna();
            for names in [&mut request.answers.recipient.names, &mut request.answers.power.principal] {
                (names.surname, names.given_name) = (surname.into(), given.into());
            }
            request.answers.document.number = number.into();
            request.answers.document.mrz = specimen::td3(surname, given, number, "740812", "F");
            request.answers.power.number = format!("1-{number}");
            request
        };
        let first = me.file(&office, &twin("X0000001", "Almqvist", "Anna Maria"));
        assert_eq!((first.status, first.text("/iin").len()), (201, 12), "{}", first.body);
        let second = me.file(&office, &twin("X0000002", "Zetterlund", "Britta Karin"));
        assert_eq!((second.status, second.text("/line/stage")), (201, "lodged"), "{}", second.body);
        let operator = office.operator();
        let case = second.text("/line/id").to_owned();
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        assert_eq!(claimed.body["why"], json!(["iin-exhausted"]), "{}", claimed.body);
        let body = json!({ "set_aside": [], "checked": shared::decision::CHECKLIST });
        let refused = operator.step(&case, "grant", 2, &body);
        assert_eq!((refused.status, refused.problem()), (503, "iin-exhausted"));
    }
}

on_both! {
    fn a_copy_attached_while_the_request_is_lodged_is_either_signed_or_not_part_of_it(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        for person in 10..16 {
            let ready = me.ready(&office, &specimen::person(person));
            let (lodged, attached) = std::thread::scope(|scope| {
                let lodging = scope.spawn(|| me.lodge(&ready.draft, &ready.envelope, &once()));
                let attaching = scope.spawn(|| me.attach(&ready.draft, "identity", crate::support::pdf("late")));
                (lodging.join().expect("answered"), attaching.join().expect("answered"))
            });
            match lodged.status {
                // Lodged first: the copy came too late, or found its draft gone.
                201 => {
                    assert_eq!(lodged.body["copies"].as_array().map(Vec::len), Some(2), "what was signed");
                    assert_eq!(attached.status, 404, "{}", attached.body);
                }
                _ => {
                    assert_eq!((lodged.problem(), attached.status), ("statement-stale", 201));
                }
            }
        }
    }
}
