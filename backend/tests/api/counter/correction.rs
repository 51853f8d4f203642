//! Corrections at a counter: the register's words are looked up and never typed, only the listed rows change, the
//! number stays, the certificate is given anew and the old one says so; an operator's error needs a supervisor.

use serde_json::{Value, json};
use shared::specimen::{self, date, td3};
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest};
use shared::wire::v1::formation::{DocumentAnswers, FormationRequest, NameAnswers};
use shared::wire::v1::request::AnswersWire;

use crate::counter::centre::served;
use crate::deciding::operator::refusal;
use crate::deciding::own_case::{CLERK_WHO_MOVES, moves, who_moves};
use crate::on_both;
use crate::printed::Printed;
use crate::support::{Actor, Office, On, Reply, moment, pdf};

const INTAKES: &str = "/api/v1/centre/intakes";

/// Anna with her number, filed on the portal: the number and the verification code of her certificate.
pub(crate) fn registered(office: &Office) -> (String, String) {
    let filed = office.representative().file(office, &specimen::anna());
    assert_eq!(filed.status, 201, "{}", filed.body);
    (filed.text("/iin").to_owned(), filed.text("/verification_code").to_owned())
}

/// The same passport page under another number.
pub(crate) fn new_number(iin: &str) -> CorrectionRequest {
    let mut request = specimen::renewal(iin);
    request.answers.rows = vec![text("document_number", "U70000019")];
    request.answers.document.number = "U70000019".into();
    request.answers.document.mrz = td3("Eriksson", "Anna Maria", "U70000019", "740812", "F");
    request
}

fn text(parameter: &str, text: &str) -> ChangeAnswer {
    ChangeAnswer { parameter: parameter.into(), text: text.into(), ..ChangeAnswer::default() }
}

/// Typed in at a counter for somebody who was served there, with its copies.
pub(crate) fn typed(clerk: &Actor, request: &CorrectionRequest) -> Reply {
    typed_for(clerk, &served(clerk), request)
}

pub(crate) fn typed_for(clerk: &Actor, visit: &str, request: &CorrectionRequest) -> Reply {
    let opened = clerk.create(INTAKES, &json!({ "kind": "correction", "ticket": visit }));
    assert_eq!(opened.status, 201, "{}", opened.body);
    let id = opened.text("/id").to_owned();
    let answers = AnswersWire::Correction(Box::new(request.answers.clone()));
    let send = clerk.visitor.request("PUT", &format!("{INTAKES}/{id}")).header("if-match", "\"1\"");
    let mut reply = clerk.visitor.send(send.json(&answers));
    assert_eq!(reply.status, 200, "{}", reply.body);
    for copy in &request.copies {
        let send = clerk.visitor.request("POST", &format!("{INTAKES}/{id}/copies/{}", copy.purpose));
        let bytes = pdf(&format!("{} {id}", copy.purpose));
        reply = clerk.visitor.send(send.header("x-copy-name", "scan.pdf").body(bytes));
        assert_eq!(reply.status, 201, "{}", reply.body);
    }
    reply
}

pub(crate) fn lodge(clerk: &Actor, intake: &Reply) -> Reply {
    let body = json!({ "version": intake.body["version"], "identified_by": "UTO P U70000019" });
    clerk.create(&format!("{INTAKES}/{}/lodge", intake.text("/id")), &body)
}

fn state(office: &Office, code: &str) -> String {
    let checked = office.visitor().post("/api/v1/certificates/check", &json!({ "code": code }));
    checked.text("/state").to_owned()
}

fn says(clerk: &Actor, iin: &str) -> Value {
    let found = clerk.visitor.post("/api/v1/centre/particulars", &json!({ "iin": iin }));
    assert_eq!(found.status, 200, "{}", found.body);
    found.body
}

/// The grant of an operator, over the claim.
pub(crate) fn granted(operator: &Actor, case: &str) -> Reply {
    let claimed = operator.step(case, "claim", 1, &json!({}));
    assert_eq!(claimed.status, 200, "{}", claimed.body);
    operator.step(case, "grant", 2, &json!({ "set_aside": [], "checked": shared::decision::checklist(shared::application::Kind::Correction) }))
}

/// Anna as a citizen of Russia with an internal passport, which prints no last day.
fn with_internal_passport() -> FormationRequest {
    let mut request = specimen::anna();
    let name =
        NameAnswers {
            surname: "Тестовая".into(), given_name: "Чулпан".into(), patronymic: "Юрьевна".into()
        };
    request.answers.recipient.names = name.clone();
    request.answers.recipient.citizenship = "RUS".into();
    request.answers.power.principal = name;
    request.answers.document = DocumentAnswers {
        kind: "ID".into(),
        issuer: "RUS".into(),
        number: "1234 567890".into(),
        issued: date("2019-09-10"),
        mrz: "PNRUSTESTOVA8<<3ULPAN<7R9EVNA<<<<<<<<<<<<<<<\n1235678909RUS7408122F<<<<<<<4190910770001<38"
            .into(),
        ..DocumentAnswers::default()
    };
    request
}

on_both! {
    fn a3_8_portal_2_a_document_without_a_last_day_is_registered_corrected_and_printed(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let filed = me.file(&office, &with_internal_passport());
        assert_eq!((filed.status, filed.text("/line/stage")), (201, "granted"), "{}", filed.body);
        let path = format!("/api/v1/applications/{}", filed.text("/line/id"));
        let first = me.get(&format!("{path}/certificate"));
        assert_eq!(first.status, 200);
        assert!(Printed::read(&first.bytes).says("1234567890"));

        let (iin, clerk) = (filed.text("/iin").to_owned(), office.staff("clerk"));
        let known = says(&clerk, &iin);
        assert_eq!((known["document_number"].as_str(), known["document_expires_on"].as_str()), (Some("1234567890"), Some("")));
        let mut request = specimen::renewal(&iin);
        request.answers.document = with_internal_passport().answers.document;
        request.answers.document.mrz.clear();
        request.answers.document.number = "4321 098765".into();
        request.answers.rows = vec![text("document_number", "4321 098765")];
        let lodged = lodge(&clerk, &typed(&clerk, &request));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let case = lodged.text("/application/line/id").to_owned();
        let decided = granted(&office.operator(), &case);
        assert_eq!(decided.status, 200, "{}", decided.body);
        let known = says(&clerk, &iin);
        assert_eq!((known["document_number"].as_str(), known["document_expires_on"].as_str()), (Some("4321098765"), Some("")));
        let again = clerk.visitor.post(&format!("/api/v1/centre/results/{case}/print"), &json!({}));
        assert_eq!(again.status, 200, "{}", again.body);
        let read = Printed::read(&again.bytes);
        for said in ["4321098765", "құжатта көрсетілмеген / в документе не указан", "Корректировка ИИН"] {
            assert!(read.says(said), "{said}: {}", read.page());
        }
    }
}

on_both! {
    fn r10_a_renewed_passport_is_corrected_by_two_people_and_the_number_stays(on) {
        let office = Office::open(on, &[]);
        let (iin, code) = registered(&office);
        let clerk = office.staff("clerk");
        let intake = typed(&clerk, &new_number(&iin));
        assert_eq!(intake.text("/current/document_number"), "L898902C3", "{}", intake.body);
        let lodged = lodge(&clerk, &intake);
        assert_eq!((lodged.status, lodged.text("/application/line/stage")), (201, "lodged"), "{}", lodged.body);
        assert_eq!(lodged.text("/application/line/number"), "К-2026-000001");
        assert_eq!(says(&clerk, &iin)["document_number"], "L898902C3", "one clerk alone changes nothing");
        let case = lodged.text("/application/line/id").to_owned();
        let operator = office.operator();
        let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!(shown.body["why"], json!(["typed-at-counter"]));
        let done = granted(&operator, &case);
        assert_eq!((done.status, done.text("/application/iin")), (200, iin.as_str()), "{}", done.body);
        let wanted = json!([{ "parameter": "document_number", "said": "L898902C3", "says": "U70000019" }]);
        assert_eq!(done.body["application"]["changed"], wanted);
        assert_eq!(state(&office, &code), "superseded");
        assert_eq!(state(&office, done.text("/application/verification_code")), "current");
        let now = says(&clerk, &iin);
        assert_eq!((now["version"].as_i64(), now["document_number"].as_str()), (Some(2), Some("U70000019")));
        assert_eq!((now["surname"].as_str(), now["birth_date"].as_str()), (Some("Eriksson"), Some("1974-08-12")));
    }
}

on_both! {
    fn a1_1_11_a_first_document_is_registered_with_the_state_that_gave_it(on) {
        let office = Office::open(on, &[]);
        // Registered without a document, as a convict is.
        let iin = office.know(("Eriksson", "Anna Maria"), "1974-08-12", "L898902C3");
        let clerk = office.staff("clerk");
        assert_eq!(says(&clerk, &iin)["document_number"], "");
        let without = lodge(&clerk, &typed(&clerk, &new_number(&iin)));
        assert_eq!(without.problem(), "has-errors", "{}", without.body);
        let found = without.body["findings"].as_array().expect("findings").iter().map(|one| &one["at"]);
        assert_eq!(found.filter(|at| *at == "rows.document_issuer").count(), 1, "{}", without.body);

        let mut whole = new_number(&iin);
        whole.answers.rows.push(text("document_issuer", "UTO"));
        let operator = office.operator();
        let case = lodge(&clerk, &typed(&clerk, &whole)).text("/application/line/id").to_owned();
        // Taken in before the state was asked for: it is shown, claimed and refused like any other, and not granted.
        office.behind_the_triggers("lodged_form", &format!(
            "UPDATE lodged_form SET answers = replace(answers, 'document_issuer', 'birth_place') \
             WHERE application_id = '{case}'"
        ));
        assert_eq!(operator.get(&format!("/api/v1/operator/cases/{case}")).status, 200);
        let taken = operator.create("/api/v1/operator/queue/next", &json!({}));
        assert_eq!((taken.status, taken.text("/application/line/id")), (200, case.as_str()), "{}", taken.body);
        let checked = shared::decision::checklist(shared::application::Kind::Correction);
        let grant = operator.step(&case, "grant", 2, &json!({ "set_aside": [], "checked": checked }));
        assert_eq!(grant.problem(), "register-changed", "{}", grant.body);
        office.behind_the_triggers("lodged_form", &format!(
            "UPDATE lodged_form SET answers = replace(answers, 'birth_place', 'document_issuer') \
             WHERE application_id = '{case}'"
        ));
        let grant = operator.step(&case, "grant", 2, &json!({ "set_aside": [], "checked": checked }));
        assert_eq!(grant.status, 200, "{}", grant.body);
        let now = says(&clerk, &iin);
        let document = (now["document_number"].as_str(), now["document_issuer"].as_str());
        assert_eq!(document, (Some("U70000019"), Some("UTO")));
    }
}

on_both! {
    fn a3_8_2_3_a_marriage_is_read_by_an_operator_and_the_old_name_is_still_known(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let clerk = office.staff("clerk");
        let lodged = lodge(&clerk, &typed(&clerk, &married(&iin)));
        assert_eq!((lodged.status, lodged.text("/application/line/stage")), (201, "lodged"), "{}", lodged.body);
        let case = lodged.text("/application/line/id").to_owned();
        let operator = office.operator();
        let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!(shown.body["why"], json!(["typed-at-counter", "change-proof-to-read"]));
        assert_eq!(shown.text("/application/current/surname"), "Eriksson");
        let done = granted(&operator, &case);
        assert_eq!((done.status, done.text("/application/iin")), (200, iin.as_str()), "{}", done.body);
        assert_eq!(says(&clerk, &iin)["surname"], "Castellan");
        // I1: with the former name and the former passport nobody gets a second number.
        let again = office.representative().file(&office, &specimen::anna());
        assert_eq!(again.problem(), "already-has-iin", "{}", again.body);
    }
}

/// The corrections of [`specimen::marriage`] without the days, which would be those of the old document.
fn married(iin: &str) -> CorrectionRequest {
    let mut request = specimen::marriage(iin);
    request.answers.rows.retain(|row| !row.parameter.ends_with("_on"));
    request.answers.document.issued = date("2022-04-16");
    request
}

/// Everything by which Anna is known becomes another's.
fn replaced(iin: &str) -> CorrectionRequest {
    let mut request = married(iin);
    request.answers.rows.push(text("given_name", "Berta"));
    let born =
        ChangeAnswer { parameter: "birth_date".into(), date: date("1985-03-14"), ..ChangeAnswer::default() };
    request.answers.rows.push(born);
    request.answers.document.mrz = td3("Castellan", "Berta", "U70000019", "850314", "F");
    request
}

/// A correction's grant, with a reason for everybody in whom its holder was met.
fn setting_aside(case: &Reply) -> Value {
    let people = case.body["candidates"].as_array().expect("candidates");
    let aside: Vec<Value> =
        people.iter().map(|one| json!({ "person": one["person"], "reason": "Another face." })).collect();
    json!({ "set_aside": aside, "checked": shared::decision::checklist(shared::application::Kind::Correction) })
}

const WHY: &str = "Both were here, and their fingerprints differ.";

on_both! {
    fn r2_6_no_correction_makes_a_number_say_what_anothers_says(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let other = office.know(("Castellan", "Berta"), "1985-03-14", "U70000019");
        let clerk = office.staff("clerk");
        let lodged = lodge(&clerk, &typed(&clerk, &replaced(&iin)));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let case = lodged.text("/application/line/id").to_owned();
        let operator = office.operator();
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        let why = ["typed-at-counter", "change-proof-to-read", "duplicate-candidate", "identity-replaced"];
        assert_eq!(claimed.body["why"], json!(why));
        let met = (claimed.text("/candidates/0/iin"), claimed.text("/candidates/0/verdict"));
        assert_eq!(met, (other.as_str(), "certain"), "{}", claimed.body);
        let grant = setting_aside(&claimed);
        assert_eq!(operator.step(&case, "grant", 2, &grant).problem(), "second-person-needed");
        let nobody = json!({ "set_aside": [], "checked": grant["checked"] });
        let propose = |grant: &Value| operator.step(&case, "propose", 2, &json!({ "grant": grant, "why": WHY }));
        assert_eq!(propose(&nobody).problem(), "candidate-undecided");
        let proposed = propose(&grant);
        assert_eq!(proposed.status, 200, "{}", proposed.body);
        let confirm = |who: &str| {
            let (who, path) = (office.staff(who), format!("/api/v1/operator/proposals/{}/confirm", proposed.text("/proposal/id")));
            who.open_copies(&case);
            who.create(&path, &json!({ "why": WHY }))
        };
        assert_eq!(confirm("operator-2").problem(), "forbidden");
        assert_eq!(says(&clerk, &iin)["surname"], "Eriksson");
        let confirmed = confirm("supervisor");
        assert_eq!(confirmed.status, 200, "{}", confirmed.body);
        assert_eq!(says(&clerk, &iin)["surname"], "Castellan");
    }
}

on_both! {
    fn r2_6_a_correction_that_leaves_nothing_is_not_granted_without_a_supervisor(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let clerk = office.staff("clerk");
        let lodged = lodge(&clerk, &typed(&clerk, &replaced(&iin)));
        let case = lodged.text("/application/line/id").to_owned();
        let alone = granted(&office.operator(), &case);
        assert_eq!(alone.problem(), "second-person-needed", "{}", alone.body);
        assert_eq!(says(&clerk, &iin)["surname"], "Eriksson");
    }
}

on_both! {
    fn r2_6_a_person_is_not_replaced_bit_by_bit_without_a_supervisor(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let (clerk, other) = (office.staff("clerk"), office.staff("clerk-2"));
        let mut named = replaced(&iin);
        named.answers.rows.retain(|row| row.parameter != "document_number");
        named.answers.document = specimen::anna().answers.document;
        named.answers.document.mrz = td3("Castellan", "Berta", "L898902C3", "850314", "F");
        let first = lodge(&clerk, &typed(&clerk, &named));
        assert_eq!(first.status, 201, "{}", first.body);
        let mut renewed = new_number(&iin);
        renewed.answers.document.mrz.clear();
        let second = lodge(&other, &typed(&other, &renewed));
        assert_eq!(second.status, 201, "{}", second.body);
        let (first, second) = (first.text("/application/line/id"), second.text("/application/line/id"));
        let operator = office.operator();
        let done = granted(&operator, first);
        assert_eq!(done.status, 200, "the passport is hers still: {}", done.body);
        let alone = granted(&operator, second);
        assert_eq!(alone.problem(), "second-person-needed", "{}", alone.body);
        let shown = operator.get(&format!("/api/v1/operator/cases/{second}"));
        let why = shown.body["why"].as_array().expect("codes");
        assert!(why.contains(&json!("identity-replaced")), "{}", shown.body);
        let proposed = operator.step(second, "propose", 2, &json!({ "grant": setting_aside(&shown), "why": WHY }));
        assert_eq!(proposed.text("/proposal/what"), "waive_change_proof", "{}", proposed.body);
        assert_eq!(says(&clerk, &iin)["document_number"], "L898902C3");
    }
}

on_both! {
    fn r15_3_an_answer_about_a_correction_tells_no_number_but_its_own(on) {
        let office = Office::open(on, &["--hearing", "on", "--release", "immediate"]);
        let (iin, _) = registered(&office);
        let other = office.know(("Castellan", "Anna"), "1974-08-12", "U70000019");
        let clerk = office.staff("clerk");
        let lodged = lodge(&clerk, &typed(&clerk, &married(&iin)));
        let case = lodged.text("/application/line/id").to_owned();
        let operator = office.operator();
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        assert_eq!(claimed.text("/candidates/0/iin"), other, "the operator sees whose number it is");
        let said = |number: &str| format!("The passport is that of the holder of {number}.");
        let hear = |number: &str| {
            operator.step(&case, "hear", 2, &json!({ "grounds": ["R258/15.2"], "reason": said(number) }))
        };
        assert_eq!(hear(&other).problem(), "number-told");
        assert_eq!(hear(&iin).status, 200, "they named it themselves");
        office.clock.set(moment("2026-11-26T05:00:00Z"));
        let operator = office.operator();
        let conclude = |number: &str| operator.step(&case, "conclude", 3, &json!({ "record": said(number) }));
        assert_eq!(conclude(&other).problem(), "number-told");
        assert_eq!(conclude(&iin).status, 200);
        let refuse = |number: &str| {
            let mut body = refusal("R258/15.2", "copy-illegible");
            body["reason"] = json!(said(number));
            operator.step(&case, "refuse", 4, &body)
        };
        assert_eq!(refuse(&other).problem(), "number-told");
        assert_eq!(refuse(&iin).status, 200);
        let holder = office.sign_in(office.key(&iin, "ERIKSSON", "ANNA MARIA"));
        let complaint = json!({ "application": case, "about": "decision", "instance": "provider", "text": "The passport is mine." });
        let complaint = holder.create("/api/v1/complaints", &complaint);
        assert_eq!(complaint.status, 201, "{}", complaint.body);
        let (supervisor, path) = (office.staff("supervisor"), format!("/api/v1/supervisor/complaints/{}/answer", complaint.text("/id")));
        let answer = |number: &str| {
            supervisor.change(&path, 1, &json!({ "outcome": "rejected", "answer": said(number) }))
        };
        assert_eq!(answer(&other).problem(), "number-told");
        assert_eq!(answer(&iin).status, 200);
    }
}

on_both! {
    fn r15_3_whom_a_marriage_would_make_another_is_set_aside_by_two(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let clerk = office.staff("clerk");
        let lodged = lodge(&clerk, &typed(&clerk, &married(&iin)));
        let case = lodged.text("/application/line/id").to_owned();
        // Registered while the case waited: the search is made again at every step.
        office.know(("Castellan", "Anna"), "1974-08-12", "U70000019");
        let operator = office.operator();
        assert_eq!(granted(&operator, &case).problem(), "candidate-undecided");
        let grant = setting_aside(&operator.get(&format!("/api/v1/operator/cases/{case}")));
        assert_eq!(operator.step(&case, "grant", 2, &grant).problem(), "second-person-needed");
        let proposed = operator.step(&case, "propose", 2, &json!({ "grant": grant, "why": WHY }));
        assert_eq!(proposed.text("/proposal/what"), "set_aside_certain", "{}", proposed.body);
        let second = office.staff("operator-2");
        second.open_copies(&case);
        let path = format!("/api/v1/operator/proposals/{}/confirm", proposed.text("/proposal/id"));
        let confirmed = second.create(&path, &json!({ "why": WHY }));
        assert_eq!((confirmed.status, confirmed.text("/application/iin")), (200, iin.as_str()), "{}", confirmed.body);
        assert_eq!(says(&clerk, &iin)["surname"], "Castellan");
    }
}

on_both! {
    fn r10_two_corrections_of_one_number_stand_beside_each_other(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let (clerk, other) = (office.staff("clerk"), office.staff("clerk-2"));
        let first = lodge(&clerk, &typed(&clerk, &married(&iin)));
        assert_eq!(first.status, 201, "{}", first.body);
        let second = lodge(&other, &typed(&other, &new_number(&iin)));
        assert_eq!(second.status, 201, "{}", second.body);
        let (first, second) = (first.text("/application/line/id"), second.text("/application/line/id"));
        let operator = office.operator();
        let shown = operator.get(&format!("/api/v1/operator/cases/{second}"));
        assert_eq!(shown.body["why"], json!(["typed-at-counter", "filed-beside"]));
        assert_eq!(shown.text("/beside/0/id"), first);
        assert_eq!(granted(&operator, first).status, 200);
        assert_eq!(granted(&operator, second).problem(), "register-changed");
    }
}

on_both! {
    fn a3_8_2_3_an_operators_error_is_not_mended_without_a_supervisor(on) {
        let office = Office::open(on, &[]);
        let (iin, code) = registered(&office);
        let clerk = office.staff("clerk");
        let mut request = new_number(&iin);
        request.answers.rows.push(text("birth_place", "Nadir, Utopia"));
        request.answers.reason = "operator_error".into();
        let lodged = lodge(&clerk, &typed(&clerk, &request));
        let case = lodged.text("/application/line/id").to_owned();
        let operator = office.operator();
        let alone = granted(&operator, &case);
        assert_eq!(alone.problem(), "second-person-needed", "{}", alone.body);
        let grant = json!({ "set_aside": [], "checked": shared::decision::checklist(shared::application::Kind::Correction) });
        let body = json!({ "grant": grant, "why": "The passport says Nadir; we typed it wrongly." });
        let proposed = operator.step(&case, "propose", 2, &body);
        assert_eq!(proposed.status, 200, "{}", proposed.body);
        let proposal = proposed.text("/proposal/id").to_owned();
        let confirm = |who: &str| {
            let answer = json!({ "why": "Compared with the passport page." });
            let who = office.staff(who);
            who.open_copies(&case);
            who.create(&format!("/api/v1/operator/proposals/{proposal}/confirm"), &answer)
        };
        assert_eq!(confirm("operator-2").problem(), "forbidden");
        assert_eq!(says(&clerk, &iin)["birth_place"], "Zenith, Utopia");
        let confirmed = confirm("supervisor");
        assert_eq!(confirmed.status, 200, "{}", confirmed.body);
        assert_eq!(says(&clerk, &iin)["birth_place"], "Nadir, Utopia");
        assert_eq!(state(&office, &code), "superseded");
    }
}

on_both! {
    fn a1_1_head_does_not_tell_particulars_to_anybody_but_a_clerk(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        for who in ["operator", "supervisor", "contact-centre", "administrator", "auditor"] {
            let actor = office.staff(who);
            let found = actor.visitor.post("/api/v1/centre/particulars", &json!({ "iin": iin }));
            assert_eq!(found.problem(), "forbidden", "{who}");
        }
        let clerk = office.staff("clerk");
        for wrong in ["991231600012", "1", "", "99123160001٢"] {
            let found = clerk.visitor.post("/api/v1/centre/particulars", &json!({ "iin": wrong }));
            assert_eq!(found.problem(), "iin-unknown", "{wrong}");
        }
    }
}

on_both! {
    fn a1_1_head_refuses_to_print_a_table_that_cannot_stand(on) {
        let office = Office::open(on, &[]);
        let (iin, _) = registered(&office);
        let clerk = office.staff("clerk");
        let form = |intake: &Reply| clerk.get(&format!("{INTAKES}/{}/form", intake.text("/id")));
        let mut nothing = new_number(&iin);
        nothing.answers.rows.clear();
        assert_eq!(form(&typed(&clerk, &nothing)).problem(), "has-errors");
        let printed = form(&typed(&clerk, &new_number(&iin)));
        assert_eq!(printed.status, 200, "{}", printed.body);
        let read = Printed::read(&printed.bytes);
        read.says_in_order(
            &[
                "кому начальнику Департамента полиции города Алматы (должность, фамилия и инициалы)",
                "от Eriksson Anna Maria",
                "гражданина (ки) Утопия (образец)",
                &format!("Eriksson Anna Maria, 12.08.1974 года рождения, ИИН {iin},"),
                "8 Номер документа",
            ]
            .map(str::to_owned),
        );
        assert!(!read.says("представитель"), "nobody acts for her: {}", read.page());

        let mut by_agent = new_number(&iin);
        let agent = specimen::anna().answers;
        by_agent.answers.representative = agent.representative;
        by_agent.answers.power = agent.power;
        by_agent.copies.push(specimen::anna().copies.remove(1));
        let printed = form(&typed(&clerk, &by_agent));
        assert_eq!(printed.status, 200, "{}", printed.body);
        let read = Printed::read(&printed.bytes);
        // Whose particulars they are asks; who acts for her is named apart, and is of no state.
        read.says_in_order(
            &["от Eriksson Anna Maria", "гражданина (ки)", "Заявление", "представитель Utopian Representative"]
                .map(str::to_owned),
        );
        assert_eq!(read.words().matches("Utopian").count(), 1, "{}", read.page());
    }
}

on_both! {
    fn a1_1_note_refuses_a_correction_of_nothing_and_of_somebody_unknown(on) {
        let office = Office::open(on, &[]);
        let (iin, code) = registered(&office);
        let clerk = office.staff("clerk");
        let mut nothing = new_number(&iin);
        nothing.answers.rows = vec![text("surname", "Eriksson")];
        let refused = lodge(&clerk, &typed(&clerk, &nothing));
        assert_eq!(refused.problem(), "has-errors", "{}", refused.body);
        let unknown = lodge(&clerk, &typed(&clerk, &new_number("991231600012")));
        assert_eq!(unknown.problem(), "has-errors", "{}", unknown.body);
        assert_eq!(state(&office, &code), "current");
        assert_eq!(says(&clerk, &iin)["version"], 1);
    }
}

on_both! {
    fn r10_refuses_a_clerk_who_rewrites_a_passport_alone_or_with_nobody_at_the_counter(on) {
        let mut office = Office::open(on, &["--staff", CLERK_WHO_MOVES]);
        let (iin, code) = registered(&office);
        let clerk = who_moves(&office);
        let unchanged = |office: &Office| {
            assert_eq!(says(&office.staff("clerk"), &iin)["document_number"], "L898902C3");
            assert_eq!(state(office, &code), "current");
        };
        // Nobody here: no ticket, one nobody drew, one of another office, one that still waits.
        let other = served(&office.staff("clerk-2"));
        let waiting = clerk.create("/api/v1/centre/tickets", &json!({ "purpose": "hand_in" }));
        for visit in ["", "T-1", &other, waiting.text("/id")] {
            let refused = lodge(&clerk, &typed_for(&clerk, visit, &new_number(&iin)));
            assert_eq!((refused.status, refused.problem()), (409, "presence-needed"), "{visit}");
            unchanged(&office);
        }
        // Somebody here: a second person reads it, who is not the clerk, and one visit is one correction.
        let visit = served(&clerk);
        let lodged = lodge(&clerk, &typed_for(&clerk, &visit, &new_number(&iin)));
        assert_eq!((lodged.status, lodged.text("/application/line/stage")), (201, "lodged"), "{}", lodged.body);
        unchanged(&office);
        let again = lodge(&clerk, &typed_for(&clerk, &visit, &new_number(&iin)));
        assert_eq!(again.problem(), "presence-needed");
        let case = lodged.text("/application/line/id");
        assert_eq!(clerk.step(case, "claim", 1, &json!({})).problem(), "forbidden");
        unchanged(&office);
        // Yesterday's visit is no visit.
        let tomorrow = served(&clerk);
        office.clock.set(crate::support::moment("2026-11-24T05:00:00Z"));
        let clerk = who_moves(&office);
        let late = lodge(&clerk, &typed_for(&clerk, &tomorrow, &new_number(&iin)));
        assert_eq!(late.problem(), "presence-needed");
        // Nor as an operator, whom a change of staff may make of a clerk: somebody else decides.
        let moved = moves(&mut office);
        assert_eq!(moved.step(case, "claim", 1, &json!({})).problem(), "own-case");
        assert_eq!(moved.visitor.post("/api/v1/operator/queue/next", &json!({})).problem(), "queue-empty");
        unchanged(&office);
        assert_eq!(granted(&office.operator(), case).status, 200);
        assert_eq!(says(&office.staff("clerk"), &iin)["document_number"], "U70000019");
    }
}
