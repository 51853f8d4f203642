//! A service as in production: what an administrator lays down before it starts.

use std::path::Path;

use backend::demo::{Authority, Holder};
use eds::time::UnixSeconds;

/// What an administrator lays down before the first start, and the settings that name it.
pub(super) fn files(folder: &Path, now: UnixSeconds) -> (Authority, Vec<String>) {
    let authority = Authority::new("UTOPIAN", now).expect("an authority");
    let trust = folder.join("trust");
    let write = |path: &str, bytes: &[u8]| {
        let path = trust.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, bytes).expect("written");
    };
    write("anchors/root.cer", authority.root().der());
    write("intermediates/issuing.cer", authority.issuing().der());
    write("crls/issuing.crl", &authority.revocation_list(&[], now).expect("a list"));
    let service = Holder::Service { name: "IIN SERVICE" };
    let key =
        authority.key_file(&service, now.plus_days(-1), now.plus_days(300), "a password").expect("a key");
    write("service.p12", &key);
    write("password.txt", b"a password\n");
    write("copies.hex", "5a".repeat(32).as_bytes());
    write("numbering.hex", "3c".repeat(32).as_bytes());
    let path = |name: &str| trust.join(name).display().to_string();
    let settings = [
        ("--trust-dir", trust.display().to_string()),
        ("--trust-pins", hex::encode(authority.root().sha256())),
        ("--service-key-file", path("service.p12")),
        ("--service-key-password-file", path("password.txt")),
        ("--copies-key-file", path("copies.hex")),
        ("--numbering-key-file", path("numbering.hex")),
    ];
    (authority, settings.into_iter().flat_map(|(flag, value)| [flag.to_owned(), value]).collect())
}
