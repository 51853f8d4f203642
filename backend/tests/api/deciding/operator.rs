//! The operator's desk: the queue, one case, grant, refuse; who may, over which version, with which proof.

use serde_json::{Value, json};
use shared::specimen;
use shared::wire::v1::formation::FormationRequest;

use crate::on_both;
use crate::printed::Printed;
use crate::support::{Actor, Office, On, Reply};

/// A filing that a person must look at: no machine-readable zone.
pub(crate) fn unclear() -> FormationRequest {
    let mut request = specimen::anna();
    request.answers.document.mrz.clear();
    request
}

pub(crate) fn all_ticked(set_aside: &Value) -> Value {
    json!({ "set_aside": set_aside, "checked": shared::decision::CHECKLIST })
}

/// A refusal on one ground, for one reason ticked under it.
pub(crate) fn refusal(ground: &str, code: &str) -> Value {
    json!({
        "grounds": [ground],
        "reasons": [{ "code": code }],
        "reason": "The copy belongs to another person.",
    })
}

pub(crate) fn case_of(lodged: &Reply) -> String {
    assert_eq!(lodged.status, 201, "{}", lodged.body);
    lodged.text("/line/id").to_owned()
}

on_both! {
    fn r10_an_operator_checks_and_forms(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        let queue = operator.get("/api/v1/operator/queue");
        assert_eq!(queue.text("/lines/0/id"), case);
        assert_eq!(queue.body["lines"][0]["why"], json!(["mrz-missing"]));

        let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!((shown.status, shown.body["version"].as_i64()), (200, Some(1)));
        assert_eq!(shown.text("/signer_iin"), "991231500016");
        let copy = shown.text("/application/copies/0/id").to_owned();
        assert_eq!(operator.get(&format!("/api/v1/operator/cases/{case}/copies/{copy}")).status, 200);

        assert_eq!(operator.step(&case, "grant", 1, &all_ticked(&json!([]))).problem(), "wrong-stage");
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        assert_eq!((claimed.status, claimed.body["mine"].as_bool()), (200, Some(true)), "{}", claimed.body);
        assert_eq!(operator.step(&case, "claim", 1, &json!({})).problem(), "stale-version");
        assert_eq!(operator.step(&case, "claim", 2, &json!({})).problem(), "wrong-stage");

        let half = json!({ "set_aside": [], "checked": ["form-complete"] });
        assert_eq!(operator.step(&case, "grant", 2, &half).problem(), "decision-incomplete");
        let granted = operator.step(&case, "grant", 2, &all_ticked(&json!([])));
        assert_eq!(granted.status, 200, "{}", granted.body);
        let iin = granted.text("/application/iin").to_owned();
        let mine = me.get(&format!("/api/v1/applications/{case}"));
        assert_eq!(mine.text("/iin"), iin);
        assert_eq!(me.get(&format!("/api/v1/applications/{case}/certificate")).status, 200);
        assert_eq!(operator.get("/api/v1/operator/queue").body["lines"], json!([]));
    }
}

on_both! {
    fn r15_1_an_operator_refuses_with_ground_and_reason(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        operator.step(&case, "claim", 1, &json!({}));
        for body in [
            json!({ "grounds": [], "reasons": [], "reason": "The copy belongs to another person." }),
            refusal("R258/15.4", "copy-illegible"),
            refusal("R258/15.1", "copy-illegible"),
            refusal("R258/15.2", "evidence-missing"),
            refusal("R258/15.2", "because"),
            json!({ "grounds": ["R258/15.1"], "reasons": [], "reason": "The copy belongs to another person." }),
            json!({ "grounds": ["R258/15.1"], "reasons": [{ "code": "document-not-genuine" }], "reason": "no" }),
            json!({ "grounds": ["R258/15.1"], "reasons": [{ "code": "data-untrue", "fields": ["shoe.size"] }], "reason": "The copy belongs to another person." }),
        ] {
            assert_eq!(operator.step(&case, "refuse", 2, &body).problem(), "decision-incomplete");
        }
        let refused = operator.step(&case, "refuse", 2, &refusal("R258/15.1", "document-not-genuine"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        let mine = me.get(&format!("/api/v1/applications/{case}"));
        assert_eq!((mine.text("/line/stage"), mine.text("/refusal/grounds/0")), ("refused", "R258/15.1"));
        assert_eq!(mine.text("/iin"), "");
        assert_eq!(me.get(&format!("/api/v1/applications/{case}/certificate")).problem(), "not-found");
        // The person may file anew: a refusal closes the case, not the way.
        assert_eq!(me.file(&office, &unclear()).status, 201);
    }
}

on_both! {
    fn r2_8_refuses_everybody_but_the_operator_who_holds_the_case(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        let path = format!("/api/v1/operator/cases/{case}");
        for reply in [me.get("/api/v1/operator/queue"), me.get(&path), me.get(&format!("{path}/copies/x"))] {
            assert_eq!((reply.status, reply.problem()), (403, "forbidden"));
        }
        for step in ["claim", "release"] {
            assert_eq!(me.step(&case, step, 1, &json!({})).problem(), "forbidden");
        }
        assert_eq!(me.step(&case, "grant", 1, &all_ticked(&json!([]))).problem(), "forbidden");
        let refuse = refusal("R258/15.1", "data-untrue");
        assert_eq!(me.step(&case, "refuse", 1, &refuse).problem(), "forbidden");
        assert_eq!(office.visitor().get("/api/v1/operator/queue").problem(), "not-signed-in");

        operator.step(&case, "claim", 1, &json!({}));
        let released = operator.step(&case, "release", 2, &json!({}));
        assert_eq!((released.status, released.text("/application/line/stage")), (200, "lodged"));
        assert_eq!(operator.step("nowhere", "claim", 1, &json!({})).problem(), "not-found");
        let without = operator.visitor.request("POST", &format!("{path}/claim")).json(&json!({}));
        assert_eq!(operator.visitor.send(without).problem(), "version-missing");
    }
}

on_both! {
    fn r10_only_the_holder_decides_and_only_as_long_as_configured(on) {
        let office = Office::open(on, &["--operators", "991231600012=SECOND"]);
        let (me, operator) = (office.representative(), office.operator());
        let second = office.sign_in(office.key_file("representative-2"));
        assert_eq!(second.get("/api/v1/session").body["roles"], json!(["recipient", "operator"]));
        let case = case_of(&me.file(&office, &unclear()));
        assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
        let queue = second.get("/api/v1/operator/queue");
        assert_eq!((queue.text("/lines/0/held_by"), queue.body["lines"][0]["mine"].as_bool()), ("UTOPIAN OPERATOR", Some(false)));
        let refuse = refusal("R258/15.2", "copy-illegible");
        assert_eq!(second.step(&case, "release", 2, &json!({})).problem(), "not-holder");
        assert_eq!(second.step(&case, "grant", 2, &all_ticked(&json!([]))).problem(), "not-holder");
        assert_eq!(second.step(&case, "refuse", 2, &refuse).problem(), "not-holder");

        // Two at once: one claims, the other is told that it changed.
        assert_eq!(operator.step(&case, "release", 2, &json!({})).status, 200);
        let mut outcomes: Vec<u16> = std::thread::scope(|scope| {
            let tasks: Vec<_> = [&operator, &second]
                .into_iter()
                .map(|one| scope.spawn(|| one.step(&case, "claim", 3, &json!({})).status))
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        outcomes.sort_unstable();
        assert_eq!(outcomes, [200, 409]);
    }
}

on_both! {
    fn r15_3_a_likeness_is_set_aside_with_a_reason_or_not_at_all(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &fabiana()));
        let shown = operator.step(&case, "claim", 1, &json!({}));
        assert_eq!(shown.body["why"], json!(["duplicate-candidate"]));
        assert_eq!(shown.text("/candidates/0/name"), "Ferreyra Fabiana");
        assert_eq!(shown.text("/candidates/0/verdict"), "possible");
        assert!(shown.body["candidates"][0]["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()));

        assert_eq!(operator.step(&case, "grant", 2, &all_ticked(&json!([]))).problem(), "candidate-undecided");
        let person = shown.text("/candidates/0/person");
        let silent = all_ticked(&json!([{ "person": person, "reason": " " }]));
        assert_eq!(operator.step(&case, "grant", 2, &silent).problem(), "decision-incomplete");
        let stranger = all_ticked(&json!([{ "person": "nobody", "reason": "Another face." }]));
        assert_eq!(operator.step(&case, "grant", 2, &stranger).problem(), "candidates-changed");
        let spoken = all_ticked(&json!([{ "person": person, "reason": "Another face and another signature." }]));
        let granted = operator.step(&case, "grant", 2, &spoken);
        assert_eq!(granted.status, 200, "{}", granted.body);
        assert_ne!(granted.text("/application/iin"), shown.text("/candidates/0/iin"));
    }
}

/// Somebody whom the register may know under another spelling and with another passport: Fabiana Ferreyra.
fn fabiana() -> FormationRequest {
    let mut request = specimen::anna();
    let (surname, given) = ("Ferreira", "Fabiana");
    for names in [&mut request.answers.recipient.names, &mut request.answers.power.principal] {
        names.surname = surname.into();
        names.given_name = given.into();
    }
    request.answers.recipient.birth_date = specimen::date("1987-09-21");
    request.answers.document.number = "X7654321".into();
    request.answers.document.mrz = specimen::td3(surname, given, "X7654321", "870921", "F");
    request
}

on_both! {
    fn r15_3_refuses_a_grant_until_every_candidate_is_decided_to_be_another_person(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &fabiana()));
        let person = operator.get(&format!("/api/v1/operator/cases/{case}")).text("/candidates/0/person").to_owned();
        let choose = |who: &Actor, version: i64, person: &str, choice: &str, reason: &str| {
            let body = json!({ "choice": choice, "reason": reason });
            who.step(&case, &format!("candidates/{person}"), version, &body)
        };
        let why = "Another face and another signature.";
        assert_eq!(choose(&operator, 1, &person, "not_duplicate", why).problem(), "wrong-stage");
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        assert_eq!(claimed.text("/candidates/0/names/0"), "Ferreyra Fabiana");
        assert_eq!(claimed.text("/candidates/0/choice"), "");
        assert_eq!(choose(&operator, 1, &person, "not_duplicate", why).problem(), "stale-version");
        assert_eq!(choose(&office.staff("operator-2"), 2, &person, "not_duplicate", why).problem(), "not-holder");
        assert_eq!(choose(&operator, 2, &person, "perhaps", why).problem(), "decision-incomplete");
        assert_eq!(choose(&operator, 2, &person, "duplicate", " ").problem(), "decision-incomplete");
        assert_eq!(choose(&operator, 2, "nobody", "duplicate", why).problem(), "candidates-changed");
        let bare = operator.step(&case, "grant", 2, &all_ticked(&json!([])));
        assert_eq!((bare.problem(), bare.text("/values/count")), ("candidate-undecided", "1"));

        let same = choose(&operator, 2, &person, "duplicate", "One face, one signature.");
        assert_eq!((same.status, same.text("/candidates/0/choice")), (200, "duplicate"), "{}", same.body);
        assert_eq!(same.text("/candidates/0/chosen_by"), "UTOPIAN OPERATOR");
        assert_eq!(operator.step(&case, "grant", 2, &all_ticked(&json!([]))).problem(), "candidate-is-duplicate");
        // Kept with the case: whoever takes it next sees it, and may decide otherwise.
        assert_eq!(operator.step(&case, "release", 2, &json!({})).status, 200);
        let second = office.staff("operator-2");
        let taken = second.step(&case, "claim", 3, &json!({}));
        assert_eq!(taken.text("/candidates/0/choice_reason"), "One face, one signature.");
        let other = choose(&second, 4, &person, "not_duplicate", why);
        assert_eq!(other.text("/candidates/0/choice"), "not_duplicate", "{}", other.body);
        let granted = second.step(&case, "grant", 4, &all_ticked(&json!([])));
        assert_eq!(granted.status, 200, "{}", granted.body);
        // The certificate may have been drawn meanwhile: then this version is an earlier one as well.
        let late = choose(&second, 5, &person, "duplicate", why).problem().to_owned();
        assert!(["wrong-stage", "stale-version"].contains(&late.as_str()), "{late}");
    }
}

on_both! {
    fn a3_4_switched_off_the_system_decides_nothing(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let lodged = office.representative().file(&office, &specimen::anna());
        assert_eq!((lodged.status, lodged.text("/line/stage")), (201, "lodged"));
        assert_eq!(office.operator().get("/api/v1/operator/queue").body["lines"][0]["why"], json!(["automatic-off"]));
    }
}

on_both! {
    fn a3_5_2_every_ground_is_told_on_a_signed_paper_that_stays_in_the_cabinet(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let told = [
            ("R258/15.1", "document-not-genuine"),
            ("R258/15.2", "data-differ-from-copy"),
            ("R258/15.3", "duplicate-found"),
        ];
        for (turn, (ground, code)) in told.into_iter().enumerate() {
            let case = case_of(&me.file(&office, &unclear()));
            let paper = format!("/api/v1/applications/{case}/refusal");
            assert_eq!(me.get(&paper).problem(), "not-released");
            operator.step(&case, "claim", 1, &json!({}));
            let mut body = refusal(ground, code);
            let ticked = shared::decision::reasons::Ticked {
                reason: shared::decision::reasons::Reason::parse(code).expect("a reason"),
                fields: Vec::new(),
            };
            body["reason"] = json!(shared::text::refusal::compose(shared::text::Locale::Ru, &[ticked]));
            let refused = operator.step(&case, "refuse", 2, &body);
            assert_eq!(refused.status, 200, "{}", refused.body);
            let mine = me.get(&format!("/api/v1/applications/{case}"));
            assert_eq!(mine.text("/refusal/grounds/0"), ground);
            assert_eq!(mine.text("/refusal/reasons/0/code"), code);
            assert_eq!(mine.text("/refusal/number"), format!("ОТ-2026-{:06}", turn + 1));
            assert!(mine.text("/refusal/appeal").contains("1414"), "{}", mine.body);
            let (pdf, signature) = (me.get(&paper), me.get(&format!("{paper}.p7s")));
            assert_eq!((pdf.status, &pdf.headers["content-type"]), (200, &"application/pdf".parse().expect("a value")));
            assert!(signature.status == 200 && !signature.bytes.is_empty());
            let read = Printed::read(&pdf.bytes);
            let order = shared::decision::RefusalGround::of(ground).expect("a ground").words();
            read.says_in_order(
                &[order, mine.text("/refusal/reason"), mine.text("/refusal/appeal")].map(str::to_owned),
            );
            // That a number exists is said, which one never, neither on the page nor on the paper.
            for said in [mine.text("/refusal/reason"), &read.words()] {
                let digits: String = said.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).collect();
                let runs = digits.split(|c: char| !c.is_ascii_digit());
                assert!(runs.map(str::len).max() < Some(12), "{said}");
            }
            assert_eq!(me.get(&paper).bytes, pdf.bytes, "it stays");
            assert_eq!(operator.get(&paper).problem(), "not-found", "a paper of the person's cabinet");
        }
        let granted = case_of(&me.file(&office, &specimen::anna()));
        assert_eq!(me.get(&format!("/api/v1/applications/{granted}/refusal")).problem(), "not-found");
    }
}

on_both! {
    fn r10_refuses_a_decision_over_copies_that_nobody_opened(on) {
        let office = Office::open(on, &[]);
        let operator = office.operator();
        let case = case_of(&office.representative().file(&office, &unclear()));
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        let copies = claimed.body["unopened"].as_array().expect("ids").clone();
        assert_eq!(Some(copies.len()), claimed.body["application"]["copies"].as_array().map(Vec::len));
        let grant = all_ticked(&json!([]));
        let path = |copy: &Value| format!("/api/v1/operator/cases/{case}/copies/{}", copy.as_str().expect("an id"));
        for (opened, copy) in copies.iter().enumerate() {
            let refused = operator.unprepared(&case, "grant", 2, &grant);
            let left = (copies.len() - opened).to_string();
            assert_eq!((refused.problem(), refused.text("/values/copies")), ("copies-unopened", left.as_str()));
            // What another opened is not opened by this one.
            assert_eq!(office.staff("supervisor").get(&path(copy)).status, 200);
            assert_eq!(operator.get(&path(copy)).status, 200);
            let seen = operator.get(&format!("/api/v1/operator/cases/{case}"));
            assert_eq!(seen.body["unopened"].as_array().map(Vec::len), Some(copies.len() - opened - 1));
        }
        assert_eq!(operator.unprepared(&case, "grant", 2, &grant).status, 200);
    }
}

on_both! {
    fn r10_a_copy_asked_for_without_its_bytes_is_not_opened(on) {
        let office = Office::open(on, &[]);
        let operator = office.operator();
        let case = case_of(&office.representative().file(&office, &unclear()));
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        let copies = claimed.body["unopened"].as_array().expect("ids").clone();
        for copy in &copies {
            let path = format!("/api/v1/operator/cases/{case}/copies/{}", copy.as_str().expect("an id"));
            let head = operator.visitor.send(operator.visitor.request("HEAD", &path));
            assert_eq!((head.status, head.bytes.len()), (200, 0));
            let got = office.staff("supervisor").get(&path);
            for header in ["content-length", "content-type", "content-disposition"] {
                assert_eq!(head.headers.get(header), got.headers.get(header), "{header}");
            }
        }
        let seen = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!(seen.body["unopened"].as_array(), Some(&copies));
        assert_eq!(operator.unprepared(&case, "grant", 2, &all_ticked(&json!([]))).problem(), "copies-unopened");
        let nowhere = format!("/api/v1/operator/cases/{case}/copies/nowhere");
        assert_eq!(operator.visitor.send(operator.visitor.request("HEAD", &nowhere)).status, 404);
    }
}

on_both! {
    fn r10_a_copy_that_could_not_be_opened_is_not_opened(on) {
        let office = Office::open(on, &[]);
        let operator = office.operator();
        let case = case_of(&office.representative().file(&office, &unclear()));
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        let copies = claimed.body["unopened"].as_array().expect("ids").clone();
        let folder = office.folder.join("var/copies");
        for copy in &copies {
            let id = copy.as_str().expect("an id");
            std::fs::remove_file(folder.join(&id[..2]).join(id)).expect("gone");
            let lost = operator.get(&format!("/api/v1/operator/cases/{case}/copies/{id}"));
            assert_eq!((lost.status, lost.problem()), (503, "copy-lost"), "{}", lost.body);
        }
        let seen = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!(seen.body["unopened"].as_array(), Some(&copies));
        assert_eq!(operator.unprepared(&case, "grant", 2, &all_ticked(&json!([]))).problem(), "copies-unopened");
    }
}

on_both! {
    fn r15_3_does_not_take_a_reason_that_tells_the_number(on) {
        let office = Office::open(on, &[]);
        let known = office.know(("Eriksson", "Anna Maria"), "1974-08-12", "X0000007");
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
        let mut told = refusal("R258/15.3", "duplicate-found");
        told["reason"] = json!(format!("The person has the number {known} already."));
        let refused = operator.step(&case, "refuse", 2, &told);
        assert_eq!((refused.status, refused.problem(), refused.text("/basis")), (422, "number-told", "R258/15.3"));
        assert!(!refused.body.to_string().contains(&known), "{}", refused.body);
        told["reason"] = json!("The person has a number already.");
        assert_eq!(operator.step(&case, "refuse", 2, &told).status, 200);
        assert!(!me.get(&format!("/api/v1/applications/{case}")).body.to_string().contains(&known));
    }
}
