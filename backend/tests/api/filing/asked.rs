//! What is not asked any more: a person typed it, changed their mind, and it is neither signed nor stored nor shown.

use serde_json::json;
use shared::specimen;
use shared::wire::v1::formation::FormationRequest;

use crate::counter::centre;
use crate::deciding::operator;
use crate::on_both;
use crate::support::{Office, On};

const HIDDEN: [&str; 3] = ["77-HIDDEN", "SECRET NOTARY", "HIDDEN SECOND"];

/// A power of attorney that was typed before somebody else turned out to file.
fn hide(request: &mut FormationRequest) {
    let power = &mut request.answers.power;
    power.number = HIDDEN[0].into();
    power.notary = HIDDEN[1].into();
    power.delegation.number = HIDDEN[2].into();
    power.delegation_allowed = true;
}

fn hides(text: &str) -> bool {
    !HIDDEN.iter().any(|hidden| text.contains(hidden))
}

on_both! {
    fn a_power_that_is_not_asked_any_more_is_neither_signed_nor_stored_nor_shown(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let mut request = operator::unclear();
        hide(&mut request);
        request.answers.representative.kind = "legal".into();
        request.answers.representative.relation = "parent".into();
        request.copies[1].purpose = "representation_proof".into();
        let ready = me.ready(&office, &request);
        assert!(hides(&ready.statement), "{}", ready.statement);
        let kept = me.get(&format!("/api/v1/drafts/{}", ready.draft));
        assert_eq!(kept.text("/answers/power/number"), HIDDEN[0], "the draft is the person's own until it is lodged");
        let lodged = me.lodge(&ready.draft, &ready.envelope, &crate::support::once());
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        assert!(hides(&lodged.body.to_string()), "{}", lodged.body);
        let case = lodged.text("/line/id").to_owned();
        let shown = office.operator().get(&format!("/api/v1/operator/cases/{case}"));
        assert!(shown.status == 200 && hides(&shown.body.to_string()), "{}", shown.body);
        let lines = office.replay(lodged.text("/line/number"), None).expect("replayed");
        assert!(lines.iter().any(|line| line == "signed     what is stored"), "{lines:?}");
    }
}

on_both! {
    fn a_power_of_somebody_who_comes_in_person_is_not_stored(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let clerk = centre::clerk(&office);
        let mut request = specimen::anna_at_centre();
        hide(&mut request);
        request.answers.representative.phone = "+77010000009".into();
        let (id, version) = centre::formation(&clerk, &request);
        let lodged = centre::lodge(&clerk, &id, version);
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let shown = office.operator().get(&format!("/api/v1/operator/cases/{id}"));
        assert!(shown.status == 200 && hides(&shown.body.to_string()), "{}", shown.body);
        assert_eq!(shown.body["application"]["answers"]["representative"]["phone"], json!(""));
    }
}
