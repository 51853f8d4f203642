//! Settings of signing on a phone: whether it is offered, and who asks. Knows neither codes nor apps.

use super::reading::Reading;

/// A business identification number nobody has.
const DEMO_BIN: &str = "991240000003";

/// The BIN under which a phone is asked, when it may be asked at all. Outside of a demonstration the phone must be able
/// to reach us, and somebody must have said who we are.
pub(super) fn organisation(
    r: &mut Reading,
    switch: Option<&str>,
    bin: Option<&str>,
    demo: bool,
    origin: &str,
) -> Option<String> {
    let on = match switch {
        Some(text) => r.one_of("phone-signing", text, &[("on", true), ("off", false)], false),
        None => demo,
    };
    if !on {
        return None;
    }
    if !demo && !origin.starts_with("https://") {
        r.0.push("--phone-signing: owes --origin https://host, where phones find it".to_owned());
    }
    let bin = bin.map(str::trim).or(demo.then_some(DEMO_BIN)).unwrap_or_default();
    // The check digit of a BIN is computed as that of an IIN.
    match shared::iin::Iin::parse(bin) {
        Ok(number) => Some(number.digits()),
        Err(_) => {
            r.0.push(format!("--organisation-bin: '{bin}' is no business identification number"));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DEMO_BIN;
    use crate::config::tests::read;

    #[test]
    fn phones_are_asked_only_by_somebody_they_can_reach_and_name() {
        assert_eq!(read(&["--demo"]).expect("settings").organisation_bin.as_deref(), Some(DEMO_BIN));
        assert_eq!(read(&["--demo", "--phone-signing", "off"]).expect("settings").organisation_bin, None);
        let files = [
            "--trust-dir",
            "t",
            "--copies-key-file",
            "k",
            "--service-key-file",
            "s",
            "--numbering-key-file",
            "n",
        ];
        let more = ["--service-key-password-file", "p", "--phone-signing", "on"];
        let errors = read(&[&files[..], &more[..]].concat()).expect_err("errors");
        assert!(errors.iter().any(|line| line.starts_with("--phone-signing")), "{errors:?}");
        assert!(errors.iter().any(|line| line.starts_with("--organisation-bin")), "{errors:?}");
        let more = [&more[..], &["--timestamps", "if-available"]].concat();
        let whole = ["--origin", "https://portal.example", "--organisation-bin", DEMO_BIN];
        let config = read(&[&files[..], &more[..], &whole[..]].concat()).expect("settings");
        assert_eq!(config.organisation_bin.as_deref(), Some(DEMO_BIN));
    }
}
