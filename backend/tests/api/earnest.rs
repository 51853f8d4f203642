//! The service as an administrator starts it, without the demonstration: trust, keys and operators are configured,
//! specimens are nobody, and no key of a demonstration is believed.

use serde_json::json;
use shared::specimen;

use crate::on_both;
use crate::support::{Office, On};

on_both! {
    fn in_earnest_specimens_are_refused_by_name(on) {
        let office = Office::open_in_earnest(on);
        let service = office.visitor().get("/api/v1/service");
        assert_eq!((service.body["demo"].as_bool(), service.body["specimens"].as_bool()), (Some(false), Some(false)));
        assert_eq!(service.text("/release"), "order");
        assert_eq!(service.body["signer_authorities"], json!([]), "a signing program knows the nation's");
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let (_, refused) = me.prepared(&specimen::anna());
        assert_eq!(refused.problem(), "has-errors");
        let codes: Vec<_> = refused.body["findings"].as_array().expect("findings").iter().map(|f| f["code"].clone()).collect();
        assert!(codes.contains(&json!("specimen-state")), "{codes:?}");
        let operator = office.sign_in(office.key("991231500707", "UTOPIAN", "OPERATOR"));
        assert_eq!(operator.get("/api/v1/operator/queue").body["lines"], json!([]), "nobody is seeded");
    }
}

on_both! {
    fn in_earnest_a_demonstrations_key_is_a_strangers(on) {
        let (office, demonstration) = (Office::open_in_earnest(on), Office::open(on, &[]));
        let mut visitor = office.visitor();
        let refused = visitor.sign_in(&office, &demonstration.key_file("representative"));
        assert_eq!((refused.problem(), refused.text("/values/reason")), ("signature-refused", "path-unknown-issuer"));
    }
}

on_both! {
    fn in_earnest_a_real_states_passport_is_granted(on) {
        let office = Office::open_in_earnest(on);
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let mut request = specimen::anna();
        for code in [&mut request.answers.recipient.citizenship, &mut request.answers.document.issuer] {
            *code = "FIN".into();
        }
        // The zone of the specimen is Utopia's, so it is left out: an operator reads the document.
        request.answers.document.mrz.clear();
        let lodged = me.file(&office, &request);
        assert_eq!((lodged.status, lodged.text("/line/stage")), (201, "lodged"), "{}", lodged.body);
        let operator = office.sign_in(office.key("991231500707", "UTOPIAN", "OPERATOR"));
        let case = lodged.text("/line/id").to_owned();
        assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
        let body = json!({ "set_aside": [], "checked": shared::decision::CHECKLIST });
        assert_eq!(operator.step(&case, "grant", 2, &body).status, 200);
        let paper = me.get(&format!("/api/v1/applications/{case}/certificate"));
        assert_eq!(paper.status, 200, "{}", paper.body);
        let read = crate::printed::Printed::read(&paper.bytes);
        assert!(read.says("оператор МВД") && !read.says("ОБРАЗЕЦ"), "{}", read.page());
    }
}
