//! A decision replayed: the stored answers give the same report under the edition and the day they were judged by,
//! whatever is in force by then; and the edition in force is chosen by the day of filing.

use shared::specimen;

use crate::on_both;
use crate::support::responder::Responder;
use crate::support::{Office, On, moment};

on_both! {
    fn o146_4_an_application_keeps_its_edition_and_is_judged_the_same_when_another_is_in_force(on) {
        let office = Office::open(on, &[]);
        let filed = office.representative().file(&office, &specimen::anna());
        assert_eq!(filed.status, 201, "{}", filed.body);
        let number = filed.text("/line/number").to_owned();
        for later in [None, Some("2026-01-01")] {
            let lines = office.replay(&number, later).expect("replayed");
            assert!(lines[0].contains("edition 2023-02-25"), "{lines:?}");
            assert!(lines.iter().any(|line| line.starts_with("same report, byte for byte")), "{lines:?}");
        }
        let missing = office.replay("Ф-2026-999999", None).expect_err("nothing to replay");
        assert!(missing[0].contains("no such application"), "{missing:?}");
    }
}

on_both! {
    fn r10_a_replay_tells_the_checklist_of_the_decision_line_by_line(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let (me, operator) = (office.representative(), office.operator());
        let filed = me.file(&office, &specimen::anna());
        let (id, number) = (filed.text("/line/id").to_owned(), filed.text("/line/number").to_owned());
        let undecided = office.replay(&number, None).expect("replayed");
        assert!(!tells(&undecided, "checked  "), "{undecided:?}");
        operator.step(&id, "claim", 1, &serde_json::json!({}));
        let refused = operator.step(&id, "refuse", 2, &crate::deciding::operator::refusal("R258/15.2", "copy-illegible"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        let lines = office.replay(&number, None).expect("replayed");
        assert!(tells(&lines, "checked    copy-legible by operator: not said to stand"), "{lines:?}");
        let told = lines.iter().filter(|line| line.starts_with("checked  ")).count();
        assert_eq!(told, shared::decision::CHECKLIST.len(), "{lines:?}");
        let again = me.file(&office, &specimen::anna());
        let (id, number) = (again.text("/line/id").to_owned(), again.text("/line/number").to_owned());
        operator.step(&id, "claim", 1, &serde_json::json!({}));
        let granted = operator.step(&id, "grant", 2, &crate::deciding::operator::all_ticked(&serde_json::json!([])));
        assert_eq!(granted.status, 200, "{}", granted.body);
        let lines = office.replay(&number, None).expect("replayed");
        assert!(tells(&lines, "checked    copy-legible by operator: stands"), "{lines:?}");
    }
}

on_both! {
    fn o146_4_refuses_the_portal_from_the_day_of_the_other_edition_and_not_before(on) {
        let today = Office::open(on, &["--edition-2024-03-from", "2026-11-23"]);
        assert_eq!(today.visitor().get("/api/v1/service").text("/edition"), "2024-03");
        let draft = today.representative().draft(&specimen::anna());
        let prepared = today.representative().prepare(draft.text("/id"), draft.body["version"].as_i64().unwrap_or(1));
        assert_eq!(prepared.problem(), "has-errors", "{}", prepared.body);
        let tomorrow = Office::open(on, &["--edition-2024-03-from", "2026-11-24"]);
        assert_eq!(tomorrow.visitor().get("/api/v1/service").text("/edition"), "2023-02-25");
        assert_eq!(tomorrow.representative().file(&tomorrow, &specimen::anna()).status, 201);
    }
}

/// When every certificate of the story has expired.
const YEARS_LATER: &str = "2029-06-01T05:00:00Z";

fn tells(lines: &[String], words: &str) -> bool {
    lines.iter().any(|line| line.contains(words))
}

on_both! {
    fn r2_14_accepts_a_signature_judged_again_after_its_certificate_expired(on) {
        let responder = Responder::start();
        let (ocsp, tsp) = (responder.ocsp(), responder.tsp());
        let office = Office::open(on, &["--ocsp-url", &ocsp, "--tsp-url", &tsp, "--timestamps", "required"]);
        responder.serve(&office);
        let filed = office.representative().file(&office, &specimen::anna());
        assert_eq!(filed.status, 201, "{}", filed.body);
        let number = filed.text("/line/number").to_owned();
        let asked = responder.host.asked();
        office.clock.set(moment(YEARS_LATER));
        let lines = office.replay(&number, None).expect("replayed");
        assert!(tells(&lines, "good as of 2026-11-23T05:00:00Z by its timestamp"), "{lines:?}");
        assert!(tells(&lines, "2 online answers"), "{lines:?}");
        assert_eq!(responder.host.asked(), asked, "from what was kept alone");

        let bare = |c: &str| format!("UPDATE evidence SET {c}");
        office.behind_the_triggers("evidence", &bare("answers = '[]', lists = '[]'"));
        let lines = office.replay(&number, None).expect_err("nothing says that it stood");
        assert!(tells(&lines, "does not stand: revocation-no-list"), "{lines:?}");
    }
}

on_both! {
    fn r2_14_refuses_a_stored_signature_over_another_statement_or_without_its_list(on) {
        let office = Office::open(on, &[]);
        let filed = office.representative().file(&office, &specimen::anna());
        let number = filed.text("/line/number").to_owned();
        office.clock.set(moment(YEARS_LATER));
        // The demonstration has a new list by now; the one that judged was put aside.
        let lines = office.replay(&number, None).expect("replayed");
        assert!(tells(&lines, "good as of 2026-11-23T05:00:00Z by this service's clock"), "{lines:?}");
        assert!(tells(&lines, "0 online answers and 1 lists"), "{lines:?}");
        let aside = office.folder.join("var/lists");
        let moved = office.folder.join("var/elsewhere");
        std::fs::rename(&aside, &moved).expect("moved");
        let lines = office.replay(&number, None).expect_err("its list is gone");
        assert!(tells(&lines, "does not stand: revocation-no-list") && tells(&lines, "is not at hand"), "{lines:?}");
        std::fs::rename(&moved, &aside).expect("moved back");
        let other = if on == On::Sqlite { "X'00'" } else { "'\\x00'" };
        office.behind_the_triggers("envelope", &format!("UPDATE envelope SET statement = {other}"));
        let lines = office.replay(&number, None).expect_err("another statement");
        assert!(tells(&lines, "does not stand: content-differs"), "{lines:?}");
    }
}

on_both! {
    fn r2_14_refuses_stored_answers_that_are_not_those_that_were_signed(on) {
        let office = Office::open(on, &[]);
        let filed = office.representative().file(&office, &specimen::anna());
        let number = filed.text("/line/number").to_owned();
        let lines = office.replay(&number, None).expect("replayed");
        assert!(tells(&lines, "signed     what is stored"), "{lines:?}");
        // An answer that no rule asks about: the report stays the same, and the signature stands.
        office.behind_the_triggers(
            "lodged_form",
            "UPDATE lodged_form SET answers = replace(answers, 'Ministry of the Interior', 'Ministry of Truth')",
        );
        let lines = office.replay(&number, None).expect_err("something else was signed");
        assert!(tells(&lines, "something else than is stored"), "{lines:?}");
    }
}
