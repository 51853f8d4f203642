//! The same journey with a published test key of the national centre and its test roots. The key files are not part
//! of this repository: where `../shared` is absent the test says so and passes.

use std::path::{Path, PathBuf};

use backend::demo::HeldKey;
use shared::specimen;

use crate::on_both;
use crate::support::{Office, On};

/// The folder of fixtures beside the repository, if it is there.
fn fixtures() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/eds/fixtures");
    if folder.is_dir() {
        return Some(folder);
    }
    crate::skipped::skipped("published certificates and keys are not beside the repository");
    None
}

/// A trust folder made of the test root, the test authority and its revocation list.
fn trust(fixtures: &Path, name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("iin-trust-{name}-{}", std::process::id()));
    for (room, file) in [
        ("anchors", "ca/test/root_test_gost_2022.cer"),
        ("intermediates", "ca/test/nca_gost2022_test.cer"),
        ("crls", "crl/nca_gost2022_test_20260811.crl"),
    ] {
        let room = folder.join(room);
        std::fs::create_dir_all(&room).expect("a folder");
        let source = fixtures.join(file);
        std::fs::copy(&source, room.join(source.file_name().expect("a name"))).expect("copied");
    }
    folder
}

fn key(fixtures: &Path, name: &str) -> HeldKey {
    let bytes = std::fs::read(fixtures.join("p12/gost2015_2026").join(name)).expect("a key file");
    HeldKey::open(&bytes, "Qwerty12").expect("opens")
}

on_both! {
    fn a3_8_portal_1_accepts_a_key_of_the_national_test_set(on) {
        let Some(fixtures) = fixtures() else { return };
        let trust = trust(&fixtures, &format!("{on:?}"));
        let path = trust.display().to_string();
        let office = Office::open(on, &["--trust-profile", "nca-test", "--trust-dir", &path]);
        let me = office.sign_in(key(&fixtures, "individual_valid_individual_valid.p12"));
        let iin = me.get("/api/v1/session").text("/iin").to_owned();
        let mut request = specimen::anna();
        request.answers.representative.iin = iin.clone();
        request.answers.power.agent_iin = String::new();
        let lodged = me.file(&office, &request);
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        assert_eq!(lodged.text("/iin").len(), 12, "{}", lodged.body);

        let mut visitor = office.visitor();
        let refused = visitor.sign_in(&office, &key(&fixtures, "individual_revoked_individual_revoked.p12"));
        assert_eq!((refused.problem(), refused.text("/values/reason")), ("signature-refused", "certificate-revoked"));
        std::fs::remove_dir_all(trust).expect("cleaned");
    }
}

on_both! {
    fn a3_8_portal_1_refuses_the_national_test_set_where_it_is_not_configured(on) {
        let Some(fixtures) = fixtures() else { return };
        let office = Office::open(on, &[]);
        let mut visitor = office.visitor();
        let refused = visitor.sign_in(&office, &key(&fixtures, "individual_valid_individual_valid.p12"));
        assert_eq!((refused.problem(), refused.text("/values/reason")), ("signature-refused", "path-unknown-issuer"));
    }
}
