//! A decision replayed: the stored answers give the same report under the edition and the day they were judged by,
//! whatever is in force by then; and the edition in force is chosen by the day of filing.

use shared::specimen;

use crate::on_both;
use crate::support::{Office, On};

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
