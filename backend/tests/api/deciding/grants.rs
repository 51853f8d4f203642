//! Nobody is granted unseen, nobody is blocked by somebody else's filing, and nobody learns from the portal whether a
//! stranger is in the register.

use serde_json::{Value, json};
use shared::specimen;
use shared::wire::v1::request::AnswersWire;

use crate::counter::centre::{clerk, lodge};
use crate::deciding::operator::{all_ticked, case_of, refusal, unclear};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, once, pdf};

fn case(operator: &Actor, id: &str) -> Reply {
    operator.get(&format!("/api/v1/operator/cases/{id}"))
}

fn claimed(operator: &Actor, id: &str) -> Reply {
    let reply = operator.step(id, "claim", 1, &json!({}));
    assert_eq!(reply.status, 200, "{}", reply.body);
    reply
}

/// By what each line of the checklist was established.
fn by(case: &Reply) -> Vec<(String, String, bool)> {
    let lines = case.body["checked"].as_array().expect("a checklist").iter();
    let text = |line: &Value, name: &str| line[name].as_str().unwrap_or_default().to_owned();
    lines.map(|line| (text(line, "line"), text(line, "by"), line["stands"] == true)).collect()
}

on_both! {
    fn r10_a_demonstrations_grant_says_line_by_line_that_nobody_looked(on) {
        let office = Office::open(on, &[]);
        assert_eq!(office.visitor().get("/api/v1/service").text("/automatic"), "demo-unseen");
        let granted = office.representative().file(&office, &specimen::anna());
        assert_eq!(granted.text("/iin").len(), 12);
        let lines = by(&case(&office.operator(), granted.text("/line/id")));
        assert_eq!(lines.len(), shared::decision::CHECKLIST.len());
        let nobody = |line: &str| lines.contains(&(line.to_owned(), "nobody".to_owned(), false));
        for line in ["copy-legible", "document-valid", "data-equal-copy", "translation-read", "authority-valid"] {
            assert!(nobody(line), "{line}: {lines:?}");
        }
        assert!(lines.contains(&("duplicates-searched".into(), "search".into(), true)), "{lines:?}");
    }
}

on_both! {
    fn r10_an_operators_decision_keeps_its_checklist_whatever_it_is(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let mut other = unclear();
        other.answers.document.number = "X0000009".into();
        let (first, second) = (case_of(&me.file(&office, &unclear())), case_of(&me.file(&office, &other)));
        assert_eq!(by(&claimed(&operator, &first)), [], "nothing is decided yet");
        let granted = operator.step(&first, "grant", 2, &all_ticked(&json!([])));
        assert!(by(&granted).iter().all(|(_, by, stands)| by == "operator" && *stands), "{}", granted.body);
        assert_eq!(by(&granted).len(), shared::decision::CHECKLIST.len());
        let read = case(&office.staff("supervisor"), &first);
        assert_eq!((read.status, by(&read), &read.body["mine"]), (200, by(&granted), &json!(false)), "{}", read.body);
        claimed(&operator, &second);
        let refused = operator.step(&second, "refuse", 2, &refusal("R258/15.2", "copy-illegible"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        let lines = by(&refused);
        assert_eq!(lines.len(), shared::decision::CHECKLIST.len());
        assert!(lines.contains(&("copy-legible".into(), "operator".into(), false)), "{lines:?}");
        assert!(lines.iter().all(|(_, _, stands)| !stands), "a refusal says of no line that it stands");
    }
}

on_both! {
    fn r10_in_earnest_what_has_no_finding_waits_for_an_operator(on) {
        let office = Office::open_in_earnest(on);
        assert_eq!(office.visitor().get("/api/v1/service").text("/automatic"), "off");
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let mut request = specimen::anna();
        for code in [&mut request.answers.recipient.citizenship, &mut request.answers.document.issuer] {
            *code = "FIN".into();
        }
        request.answers.document.mrz.clear();
        let lodged = me.file(&office, &request);
        assert_eq!((lodged.status, lodged.text("/line/stage"), lodged.text("/iin")), (201, "lodged", ""));
        let operator = office.sign_in(office.key("991231500707", "UTOPIAN", "OPERATOR"));
        let why = case(&operator, lodged.text("/line/id")).body["why"].clone();
        assert!(why.as_array().is_some_and(|why| why.contains(&json!("automatic-off"))), "{why}");
    }
}

on_both! {
    fn r15_3_a_filing_of_somebody_else_does_not_block_the_holder_of_a_document(on) {
        let office = Office::open(on, &[]);
        let (stranger, holder) = (office.sign_in(office.key_file("representative-2")), office.representative());
        let mut request = unclear();
        request.answers.representative.iin = "991231600012".into();
        request.answers.power.agent_iin = "991231600012".into();
        let first = case_of(&stranger.file(&office, &request));
        let again = stranger.file(&office, &request);
        assert_eq!(again.problem(), "already-filed", "their own filing may be told");
        let second = case_of(&holder.file(&office, &specimen::anna()));
        let operator = office.operator();
        let (one, other) = (case(&operator, &first), case(&operator, &second));
        assert_eq!((one.text("/beside/0/id"), other.text("/beside/0/id")), (second.as_str(), first.as_str()));
        assert_eq!(other.body["why"], json!(["filed-beside"]));
        // One number is formed, and the other is the operator's to refuse on ground 3.
        claimed(&operator, &second);
        let granted = operator.step(&second, "grant", 2, &all_ticked(&json!([])));
        assert_eq!(granted.status, 200, "{}", granted.body);
        let left = claimed(&operator, &first);
        assert_eq!((left.text("/candidates/0/verdict"), &left.body["beside"]), ("certain", &json!([])));
        let alone = operator.step(&first, "grant", 2, &all_ticked(&json!([])));
        assert_eq!(alone.problem(), "candidate-undecided");
        let refused = operator.step(&first, "refuse", 2, &refusal("R258/15.3", "duplicate-found"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        assert_eq!(holder.file(&office, &specimen::anna()).problem(), "already-has-iin", "they filed for the number");
    }
}

/// What whoever files can see of an answer.
fn shape(reply: &Reply) -> Value {
    let mut seen = reply.body.clone();
    for name in ["id", "number", "recipient", "lodged_at"] {
        if let Some(line) = seen.get_mut("line") {
            line[name] = Value::Null;
        }
    }
    for name in ["answers", "copies", "statement", "steps"] {
        seen[name] = Value::Null;
    }
    json!([reply.status, seen])
}

on_both! {
    fn r15_3_does_not_tell_a_stranger_whether_a_document_is_in_the_register_or_being_filed(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let (holder, stranger) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let theirs = |number: u32| {
            let mut request = specimen::person(number);
            request.answers.representative.iin = "991231600012".into();
            request.answers.power.agent_iin = "991231600012".into();
            request
        };
        let registered = case_of(&holder.file(&office, &specimen::person(1)));
        let operator = office.operator();
        claimed(&operator, &registered);
        let formed = operator.step(&registered, "grant", 2, &all_ticked(&json!([])));
        assert_eq!(formed.status, 200, "{}", formed.body);
        case_of(&holder.file(&office, &specimen::person(2)));
        let known = stranger.file(&office, &theirs(1));
        let being_filed = stranger.file(&office, &theirs(2));
        let unknown = stranger.file(&office, &theirs(3));
        assert_eq!(unknown.status, 201, "{}", unknown.body);
        assert_eq!(shape(&known), shape(&unknown), "in the register");
        assert_eq!(shape(&being_filed), shape(&unknown), "being filed");
        let iin = formed.text("/application/iin");
        assert!(!known.body.to_string().contains(iin));
        // The desk knows.
        assert_eq!(case(&operator, known.text("/line/id")).text("/candidates/0/iin"), iin);
        // Who filed for the holder may know.
        assert_eq!(holder.file(&office, &specimen::person(1)).problem(), "already-has-iin");
    }
}

on_both! {
    fn r15_3_two_strangers_at_once_get_one_number_between_them(on) {
        let office = Office::open(on, &[]);
        let (one, other) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let mut theirs = specimen::anna();
        theirs.answers.representative.iin = "991231600012".into();
        theirs.answers.power.agent_iin = "991231600012".into();
        let ready = [(&one, one.ready(&office, &specimen::anna())), (&other, other.ready(&office, &theirs))];
        let replies: Vec<Reply> = std::thread::scope(|scope| {
            let tasks: Vec<_> = ready
                .iter()
                .map(|(who, ready)| scope.spawn(|| who.lodge(&ready.draft, &ready.envelope, &once())))
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        assert!(replies.iter().all(|reply| reply.status == 201), "{replies:?}");
        let numbers = replies.iter().filter(|reply| !reply.text("/iin").is_empty()).count();
        assert_eq!(numbers, 1, "{replies:?}");
    }
}

fn filed_for(me: &Actor, office: &Office, number: u32) -> (String, Value) {
    let lodged = me.file(office, &specimen::person(number));
    assert_eq!(lodged.status, 201, "never refused: {}", lodged.body);
    let id = lodged.text("/line/id").to_owned();
    let why = case(&office.operator(), &id).body["why"].clone();
    (id, why)
}

on_both! {
    fn one_representative_for_many_people_brings_an_operator_and_is_never_refused(on) {
        let mut office = Office::open(on, &["--people-per-day", "2", "--people-per-30-days", "3"]);
        let me = office.representative();
        assert_eq!(filed_for(&me, &office, 1).1, json!([]));
        assert_eq!(me.file(&office, &specimen::person(1)).problem(), "already-has-iin", "one person counts once");
        assert_eq!(filed_for(&me, &office, 2).1, json!([]));
        assert_eq!(filed_for(&me, &office, 3).1, json!(["people-per-day"]));
        office.clock.set(crate::support::moment("2026-11-24T05:00:00Z"));
        let me = office.representative();
        assert_eq!(filed_for(&me, &office, 4).1, json!(["people-per-30-days"]), "a new day, the same month");
        office.clock.set(crate::support::moment("2026-12-24T05:00:00Z"));
        // The list of revoked certificates is made anew.
        office.close_and_open_again();
        let me = office.representative();
        assert_eq!(filed_for(&me, &office, 5).1, json!([]), "thirty days later");
    }
}

/// Files for a person, with these bytes as the copy for one purpose.
fn filed_with(me: &Actor, office: &Office, number: u32, (purpose, bytes): (&str, &[u8])) -> Value {
    let request = specimen::person(number);
    let draft = me.draft(&request).text("/id").to_owned();
    let mut version = 1;
    for copy in &request.copies {
        let own = pdf(&format!("{} {draft}", copy.purpose));
        let bytes = if copy.purpose == purpose { bytes.to_vec() } else { own };
        version = me.attach(&draft, &copy.purpose, bytes).body["version"].as_i64().expect("attached");
    }
    let prepared = me.prepare(&draft, version);
    let envelope = me.key.sign(prepared.text("/statement").as_bytes(), office.now()).expect("signed");
    let lodged = me.lodge(&draft, &envelope, &once());
    assert_eq!(lodged.status, 201, "never refused: {}", lodged.body);
    case(&office.operator(), lodged.text("/line/id")).body["why"].clone()
}

on_both! {
    fn a_file_that_served_another_person_brings_an_operator_and_is_never_refused(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let power = pdf("one power for many");
        assert_eq!(filed_with(&me, &office, 1, ("power_of_attorney", &power)), json!([]));
        assert_eq!(filed_with(&me, &office, 2, ("power_of_attorney", &power)), json!(["file-of-another"]));
        assert_eq!(filed_with(&me, &office, 3, ("identity", &power)), json!(["file-of-another"]));
        assert_eq!(filed_with(&me, &office, 4, ("identity", &pdf("their own"))), json!([]));
    }
}

/// A convict of this surname typed in at a counter, with these bytes as one copy; why a person looks at it.
fn convict_with(clerk: &Actor, office: &Office, surname: &str, bytes: &[u8]) -> Value {
    const INTAKES: &str = "/api/v1/centre/intakes";
    let mut request = specimen::convict();
    request.answers.recipient.names.surname = surname.to_owned();
    let opened = clerk.create(INTAKES, &json!({ "kind": "convict" }));
    let id = opened.text("/id").to_owned();
    let send = clerk.visitor.request("PUT", &format!("{INTAKES}/{id}")).header("if-match", "\"1\"");
    let mut last = clerk.visitor.send(send.json(&AnswersWire::Convict(Box::new(request.answers))));
    for (place, copy) in request.copies.iter().enumerate() {
        let own = pdf(&format!("{} {id}", copy.purpose));
        let bytes = if place == 0 { bytes.to_vec() } else { own };
        let send = clerk.visitor.request("POST", &format!("{INTAKES}/{id}/copies/{}", copy.purpose));
        last = clerk.visitor.send(send.header("x-copy-name", "scan.pdf").body(bytes));
    }
    let lodged = lodge(clerk, &id, last.body["version"].as_i64().expect("attached"));
    assert_eq!(lodged.status, 201, "never refused: {}", lodged.body);
    case(&office.operator(), &id).body["why"].clone()
}

on_both! {
    fn a_file_that_served_another_convict_brings_an_operator_although_none_has_a_document(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let another = json!("file-of-another");
        let tells = |surname: &str, bytes: &[u8]| {
            let why = convict_with(&clerk, &office, surname, bytes);
            why.as_array().expect("codes").contains(&another)
        };
        let judgment = pdf("one judgment for many");
        assert!(!tells("Utopian", &judgment));
        assert!(!tells("Utopian", &judgment), "the same person again");
        assert!(tells("Dystopian", &judgment));
        assert!(!tells("Arcadian", &pdf("their own")));
    }
}

on_both! {
    fn filings_at_once_do_not_slip_past_the_quota(on) {
        let office = Office::open(on, &["--people-per-day", "2"]);
        let me = office.representative();
        let ready: Vec<_> = (1..=6).map(|number| me.ready(&office, &specimen::person(number))).collect();
        let replies: Vec<Reply> = std::thread::scope(|scope| {
            let tasks: Vec<_> = ready
                .iter()
                .map(|one| scope.spawn(|| me.lodge(&one.draft, &one.envelope, &once())))
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        assert!(replies.iter().all(|reply| reply.status == 201));
        let granted = replies.iter().filter(|reply| !reply.text("/iin").is_empty()).count();
        assert_eq!(granted, 2, "two people, and an operator for the others");
    }
}

on_both! {
    fn a_supervisor_sees_who_files_for_whom_and_the_look_is_remembered(on) {
        let office = Office::open(on, &["--people-per-day", "1"]);
        let me = office.representative();
        filed_for(&me, &office, 1);
        filed_for(&me, &office, 2);
        let supervisor = office.staff("supervisor");
        let seen = supervisor.get("/api/v1/supervisor/filers");
        assert_eq!(seen.status, 200, "{}", seen.body);
        assert_eq!((seen.text("/filers/0/name"), seen.text("/filers/0/iin")), ("UTOPIAN REPRESENTATIVE", "991231500016"));
        assert_eq!((seen.body["filers"][0]["today"].as_u64(), seen.body["filers"][0]["beyond"].as_bool()), (Some(2), Some(true)));
        let people = seen.body["filers"][0]["people"].as_array().expect("people");
        assert_eq!(people.len(), 2);
        assert!(people.iter().all(|one| one["stage"] != "" && one["recipient"] != ""), "{people:?}");
        let lines = office.staff("auditor").get("/api/v1/journal?fact=filers_read");
        assert_eq!(lines.body["lines"].as_array().map(Vec::len), Some(1), "{}", lines.body);
        for name in ["operator", "administrator", "auditor", "clerk", "representative"] {
            assert_eq!(office.staff(name).get("/api/v1/supervisor/filers").problem(), "forbidden", "{name}");
        }
    }
}

/// Which of several answers were limited.
fn limited(replies: &[Reply]) -> Vec<bool> {
    let told = |reply: &Reply| {
        let limited = reply.status == 429;
        if limited {
            assert_eq!(reply.problem(), "rate-limited");
            assert!(reply.headers.contains_key("retry-after"), "{:?}", reply.headers);
        }
        limited
    };
    replies.iter().map(told).collect()
}

on_both! {
    fn whoever_is_signed_in_asks_so_often_and_others_are_not_held_up(on) {
        let limits = ["--changes-per-minute", "3", "--lodgings-per-minute", "1", "--person-lookups-per-minute", "2"];
        let office = Office::open(on, &limits);
        let (me, other) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let drafts: Vec<Reply> = (0..4).map(|_| me.draft(&specimen::anna())).collect();
        assert_eq!(limited(&drafts), [false, false, false, true]);
        let draft = drafts[0].text("/id");
        let copy = me.attach(draft, "identity", crate::support::pdf("late"));
        assert_eq!(limited(&[copy, me.prepare(draft, 1)]), [true, true], "copies and statements count with drafts");
        assert_eq!(me.get("/api/v1/drafts").status, 200, "nothing is lost, and reading goes on");
        assert_eq!(other.draft(&specimen::anna()).status, 201, "nobody else is held up");
        let lodged: Vec<Reply> = (0..2).map(|_| me.lodge(draft, b"nonsense", &once())).collect();
        assert_eq!(limited(&lodged), [false, true]);
        let (clerk, contact) = (office.staff("clerk"), office.staff("contact-centre"));
        let look = || clerk.visitor.post("/api/v1/centre/particulars", &json!({ "iin": "991231600012" }));
        assert_eq!(limited(&[look(), look(), look()]), [false, false, true]);
        let ask = || contact.visitor.post("/api/v1/contact/status", &json!({ "number": "Ф-2026-000001" }));
        assert_eq!(limited(&[ask(), ask(), ask()]), [false, false, true]);
    }
}
