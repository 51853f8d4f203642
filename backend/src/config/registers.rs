//! Settings of the registers that are only asked: where they are, and how long an answer may take.

use std::time::Duration;

use clap::Args;

use super::reading::Reading;

/// As given, unread.
#[derive(Args, Clone, Debug)]
pub struct RegisterSettings {
    /// The notaries' register (ENIS), asked about powers of attorney: `off`, or an address as above.
    #[arg(long, env = "IIN_NOTARY_REGISTER_AT", default_value = "off")]
    pub notary_register_at: String,
    /// The migration record, asked about stays: `off`, or an address as above.
    #[arg(long, env = "IIN_MIGRATION_RECORD_AT", default_value = "off")]
    pub migration_record_at: String,
    /// Longest wait for all registers together while somebody files or decides, milliseconds; who has not answered by
    /// then is away, and a person looks.
    #[arg(long, env = "IIN_REGISTERS_MS", default_value = "3000")]
    pub registers_ms: String,
    /// In a demonstration: `well` plays the notaries' register, the national one and the migration record on this
    /// machine, knowing the published people alone; `slow`, `away`, `lying` and `fickle` play how they fail; `off` plays
    /// none. Not given: `well` in a demonstration that leads to no other register.
    #[arg(long, env = "IIN_PLAYED_REGISTERS")]
    pub played_registers: Option<String>,
}

/// How a played register behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Play {
    /// It says what it knows.
    #[default]
    Well,
    /// The same, after longer than anybody waits.
    Slow,
    /// It answers nobody.
    Away,
    /// It says of everybody what is of somebody else.
    Lying,
    /// It knows a person every second time.
    Fickle,
}

impl Play {
    /// All of them, by the names that settings use.
    pub const ALL: [(&'static str, Self); 5] = [
        ("well", Self::Well),
        ("slow", Self::Slow),
        ("away", Self::Away),
        ("lying", Self::Lying),
        ("fickle", Self::Fickle),
    ];
}

/// How the registers of a demonstration are played; `None` where real ones are asked, or none. `national`: where the
/// national register is.
pub(super) fn played(r: &mut Reading, (s, national): (&RegisterSettings, &str), demo: bool) -> Option<Play> {
    let real: Vec<&str> = [
        ("--notary-register-at", s.notary_register_at.as_str()),
        ("--national-register-at", national),
        ("--migration-record-at", s.migration_record_at.as_str()),
    ]
    .into_iter()
    .filter_map(|(flag, at)| (at.trim() != "off").then_some(flag))
    .collect();
    let text = match s.played_registers.as_deref().map(str::trim) {
        None => return (demo && real.is_empty()).then_some(Play::Well),
        Some("off") => return None,
        Some(text) => text,
    };
    if !demo {
        r.0.push("--played-registers: only with --demo".to_owned());
        return None;
    }
    r.0.extend(real.iter().map(|flag| format!("--played-registers: not together with {flag}")));
    Some(r.one_of("played-registers", text, &Play::ALL, Play::Well))
}

pub(super) fn wait(r: &mut Reading, s: &RegisterSettings) -> Duration {
    Duration::from_millis(u64::from(r.number("registers-ms", &s.registers_ms, 100..=30_000)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;

    #[test]
    fn registers_are_played_in_a_demonstration_alone() {
        assert_eq!(read(&["--demo"]).expect("settings").played_registers, Some(Play::Well));
        let played = |play| read(&["--demo", "--played-registers", play]).expect("settings").played_registers;
        assert_eq!(played("lying"), Some(Play::Lying));
        assert_eq!(played("off"), None);
        for (args, line) in [
            (&["--played-registers", "well"][..], "--played-registers: only with --demo"),
            (&["--demo", "--played-registers", "kind"], "--played-registers"),
            (&["--demo", "--registers-ms", "99"], "--registers-ms"),
            (
                &["--demo", "--played-registers", "well", "--trust-profile", "production"],
                "--demo: never with --trust-profile production",
            ),
            (&["--demo", "--notary-register-at", "http://example.org:80"], "--notary-register-at"),
            (&["--demo", "--migration-record-at", "in-process"], "--migration-record-at"),
        ] {
            let told = read(args).expect_err("refused").join("\n");
            assert!(told.contains(line), "{told}");
        }
    }

    #[test]
    fn what_is_played_takes_the_place_of_no_address() {
        for flag in ["--notary-register-at", "--national-register-at", "--migration-record-at"] {
            let keys = ["--neighbour-keys-file", "keys"];
            let real = ["--demo", flag, "http://127.0.0.1:9000", keys[0], keys[1]];
            assert_eq!(read(&real).expect("settings").played_registers, None, "{flag}");
            let told = read(&[&real[..], &["--played-registers", "well"]].concat()).expect_err("refused");
            assert_eq!(told, [format!("--played-registers: not together with {flag}")]);
        }
    }
}
