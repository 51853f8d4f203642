//! When a result may be known: inside working time at once, after hours when the next working day opens.

use serde_json::json;
use shared::specimen;

use crate::counter::centre::{clerk, formation, lodge};
use crate::on_both;
use crate::printed::Printed;
use crate::support::{Office, On, moment};

on_both! {
    fn a3_7_3_a_friday_evening_filing_is_released_on_monday(on) {
        let office = Office::open(on, &[]);
        // Friday, 20 November 2026, 18:40 at the provider; the certificates of the demonstration are older.
        office.clock.set(moment("2026-11-23T04:59:00Z"));
        office.clock.set(moment("2026-11-27T13:40:00Z"));
        let me = office.representative();
        let lodged = me.file(&office, &specimen::anna());
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        assert_eq!((lodged.text("/line/stage"), lodged.text("/iin")), ("under_check", ""));
        assert_eq!(lodged.text("/line/due_on"), "2026-11-30");
        assert_eq!(lodged.text("/line/release_at"), "");
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));

        office.clock.set(moment("2026-11-30T03:59:59Z"));
        let me = office.representative();
        let early = me.get(&path);
        assert_eq!((early.text("/line/stage"), early.text("/iin")), ("under_check", ""));
        let steps: Vec<_> = early.body["steps"].as_array().expect("steps").iter().map(|s| s["event"].clone()).collect();
        assert_eq!(steps, [json!("lodged")]);
        assert_eq!(me.get(&format!("{path}/certificate")).problem(), "not-released");

        office.clock.set(moment("2026-11-30T04:00:00Z"));
        let released = me.get(&path);
        assert_eq!(released.text("/iin").len(), 12, "{}", released.body);
        assert_eq!(me.get(&format!("{path}/certificate")).status, 200);
    }
}

on_both! {
    fn a3_7_3_does_not_hold_back_a_result_of_working_time(on) {
        let office = Office::open(on, &[]);
        let lodged = office.representative().file(&office, &specimen::anna());
        assert_eq!(lodged.text("/iin").len(), 12, "{}", lodged.body);
    }
}

on_both! {
    fn a3_7_3_does_not_hold_back_a_result_of_a_counter_on_a_saturday(on) {
        let office = Office::open(on, &[]);
        // Saturday, 28 November 2026, 11:00: the centre is open, the provider is not.
        office.clock.set(moment("2026-11-28T06:00:00Z"));
        let clerk = clerk(&office);
        let (id, version) = formation(&clerk, &specimen::anna_at_centre());
        let lodged = lodge(&clerk, &id, version);
        assert_eq!((lodged.status, lodged.text("/application/line/stage")), (201, "granted"), "{}", lodged.body);
        assert_eq!(lodged.text("/application/line/due_on"), "2026-11-30");
        let waiting = clerk.get("/api/v1/centre/results");
        assert_eq!((waiting.text("/0/outcome"), waiting.text("/0/release_at")), ("granted", "2026-11-28T06:00:00Z"));
        let printed = clerk.visitor.post(&format!("/api/v1/centre/results/{id}/print"), &json!({}));
        assert_eq!(printed.status, 200, "{}", printed.body);
        assert!(Printed::read(&printed.bytes).says("Eriksson"));
    }
}

on_both! {
    fn a3_3_1_a_refusal_at_a_counter_waits_for_nobody_either(on) {
        let office = Office::open(on, &[]);
        // Monday, 18:40 at a duty office.
        office.clock.set(moment("2026-11-23T13:40:00Z"));
        let (clerk, operator) = (clerk(&office), office.operator());
        let mut request = specimen::anna_at_centre();
        request.answers.document.mrz.clear();
        let (id, version) = formation(&clerk, &request);
        assert_eq!(lodge(&clerk, &id, version).status, 201);
        operator.step(&id, "claim", 1, &json!({}));
        let refused = operator.step(&id, "refuse", 2, &crate::deciding::operator::refusal("R258/15.2", "copy-illegible"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        assert_eq!(clerk.get("/api/v1/centre/results").text("/0/outcome"), "refused");
    }
}
