//! The demonstration: made once, used again, its files nobody else's.

use std::os::unix::fs::PermissionsExt as _;

use crate::on_both;
use crate::support::{Office, On};
use shared::specimen;

on_both! {
    fn a_second_start_uses_what_the_first_made(on) {
        let mut office = Office::open(on, &[]);
        let key = std::fs::read(office.folder.join("var/keys/representative.p12")).expect("a key file");
        let lodged = office.representative().file(&office, &specimen::anna());
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        office.close_and_open_again();
        assert_eq!(std::fs::read(office.folder.join("var/keys/representative.p12")).expect("a key file"), key);
        let me = office.representative();
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));
        assert_eq!(me.get(&path).text("/iin"), lodged.text("/iin"));
        assert_eq!(me.get(&format!("{path}/certificate")).status, 200);
        assert_eq!(me.file(&office, &specimen::anna()).problem(), "already-has-iin");
    }
}

on_both! {
    fn secrets_are_for_their_owner_only(on) {
        let office = Office::open(on, &[]);
        let folder = std::fs::metadata(office.folder.join("var")).expect("a folder").permissions().mode();
        assert_eq!(folder & 0o077, 0, "the data folder");
        for file in ["demo/authority.hex", "demo/service.p12", "demo/copies-key.hex", "keys/operator.p12"] {
            let mode = std::fs::metadata(office.folder.join("var").join(file)).expect("a file").permissions().mode();
            assert_eq!(mode & 0o077, 0, "{file}");
        }
    }
}

on_both! {
    fn a_signing_program_is_told_of_the_demonstrations_authority(on) {
        let office = Office::open(on, &[]);
        let service = office.visitor().get("/api/v1/service");
        let named = service.body["signer_authorities"].as_array().expect("a list").clone();
        assert!(!named.is_empty(), "an empty list would let a stranger's key through");
        for one in named {
            let authority = eds::x509::Certificate::from_pem_or_der(one.as_str().expect("text").as_bytes());
            assert!(authority.expect("a certificate").subject().common_name().contains("DEMO"), "{one}");
        }
    }
}
