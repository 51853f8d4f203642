//! The territorial police body of every application: found when it is registered, shown, and never changed.

use serde_json::json;
use shared::specimen;

use crate::counter::centre::{clerk, formation, lodge};
use crate::deciding::operator::{case_of, unclear};
use crate::on_both;
use crate::support::{Office, On};

on_both! {
    fn r1_2_every_application_has_a_provider_by_its_office_or_its_place_of_stay(on) {
        let office = Office::open(on, &["--provider", "KZ-55"]);
        let (me, operator) = (office.representative(), office.operator());
        let mut filed = Vec::new();
        for (place, (region, address)) in
            [("KZ-79", "1 Example Street"), ("KZ-79", "Astana, 1 Example Street"), ("", "Astana, 1 Example Street"), ("", "1 Example Street")]
                .into_iter()
                .enumerate()
        {
            let mut request = unclear();
            request.answers.document.number = format!("X000000{place}");
            request.answers.contact.stay_region = region.into();
            request.answers.contact.stay_address = address.into();
            let reply = me.file(&office, &request);
            filed.push((reply.text("/provider").to_owned(), reply.text("/provider_by").to_owned(), case_of(&reply)));
        }
        let found: Vec<(&str, &str)> = filed.iter().map(|(one, by, _)| (one.as_str(), by.as_str())).collect();
        assert_eq!(found, [("KZ-79", "region"), ("KZ-79", "region"), ("KZ-71", "address"), ("KZ-55", "setting")]);
        // What was answered stands in the signed text, and its operator sees it.
        let case = operator.get(&format!("/api/v1/operator/cases/{}", filed[0].2));
        assert!(case.text("/statement").contains("Region of stay in Kazakhstan: Shymkent city (KZ-79)"), "{}", case.text("/statement"));
        assert_eq!((case.text("/application/provider"), case.text("/application/provider_by")), ("KZ-79", "region"));
        let overview = office.staff("supervisor").get("/api/v1/operator/overview");
        let waiting = json!([
            { "name": "KZ-55", "count": 1 }, { "name": "KZ-71", "count": 1 }, { "name": "KZ-79", "count": 2 },
        ]);
        assert_eq!(overview.body["by_provider"], waiting);

        // At a counter the office counts, wherever somebody stays.
        let clerk = clerk(&office);
        let (id, version) = formation(&clerk, &specimen::anna_at_centre());
        let lodged = lodge(&clerk, &id, version);
        assert_eq!(lodged.text("/application/provider"), "KZ-75", "{}", lodged.body);
        assert_eq!(lodged.text("/application/provider_by"), "office");

        // One of the twenty, always, and for good.
        for change in ["provider = 'KZ-11'", "provider_by = 'pending'", "provider = ''"] {
            let refused = office.before_the_triggers(&format!("UPDATE lodged_form SET {change}"));
            assert!(refused.is_err(), "{change}");
        }
    }
}

on_both! {
    fn r1_2_an_unknown_region_is_told_at_its_field(on) {
        let office = Office::open(on, &[]);
        let mut request = unclear();
        request.answers.contact.stay_region = "Almaty".into();
        let (_, reply) = office.representative().prepared(&request);
        assert_eq!((reply.problem(), reply.text("/findings/1/at")), ("has-errors", "contact.stay_region"), "{}", reply.body);
        assert_eq!((reply.text("/findings/1/code"), reply.text("/findings/1/basis")), ("unknown-value", "R258/1.2"));
    }
}

on_both! {
    fn r1_2_what_was_registered_before_gets_its_provider_when_the_service_starts(on) {
        let mut office = Office::open(on, &[]);
        let case = case_of(&office.representative().file(&office, &unclear()));
        let mut torn = unclear();
        torn.answers.document.number = "X0000009".into();
        let unreadable = case_of(&office.representative().file(&office, &torn));
        office.behind_the_triggers("lodged_form", "UPDATE lodged_form SET provider = 'KZ-11', provider_by = 'pending'");
        office.behind_the_triggers(
            "lodged_form",
            &format!("UPDATE lodged_form SET answers = '{{' WHERE application_id = '{unreadable}'"),
        );
        office.close_and_open_again();
        let shown = office.representative().get(&format!("/api/v1/applications/{case}"));
        assert_eq!((shown.text("/provider"), shown.text("/provider_by")), ("KZ-71", "address"), "{}", shown.body);
        let rows = office.rows("SELECT provider || ' ' || provider_by AS line FROM lodged_form ORDER BY provider_by");
        assert_eq!(rows, ["KZ-71 address", "KZ-71 setting"], "one that cannot be read holds up none");
    }
}
