//! When a result may be known: inside working time at once, after hours when the next working day opens.

use serde_json::json;
use shared::specimen;

use crate::on_both;
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
