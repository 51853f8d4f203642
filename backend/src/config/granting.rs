//! Settings of forming numbers: who may grant, which serials in the order of which key, and for how many people one
//! representative files before an operator is told.

use std::path::PathBuf;

use clap::Args;
use shared::decision::marks::MarkLimits;
use shared::decision::{Automatic, Quota};
use shared::iin::compose::Serials;

use super::reading::Reading;
use crate::trust::TrustProfile;

/// The file of the numbering's key in the folder of the demonstration.
pub(crate) const DEMONSTRATION_NUMBERING_KEY: &str = "numbering-key.hex";

/// As given, unread.
#[derive(Args, Clone, Debug)]
pub struct GrantSettings {
    /// Whether the system grants by itself: `off`, or in a demonstration `demo-unseen`, which grants what has no finding
    /// although nobody looked at the papers. A demonstration defaults to the latter, everything else to `off`.
    #[arg(long, env = "IIN_AUTOMATIC")]
    pub automatic: Option<String>,
    /// Serials this register may give away, `first..=last`.
    #[arg(long, env = "IIN_SERIALS", default_value = "5000..=9999")]
    pub serials: String,
    /// File with the key that orders serials, so that no number follows from others: 64 hex digits. A demonstration makes
    /// its own. Another key, or other serials, begin a new policy from that start on; no number is given twice.
    #[arg(long, env = "IIN_NUMBERING_KEY_FILE")]
    pub numbering_key_file: Option<PathBuf>,
    /// Different people one representative files for in a day before an operator is told; nobody is refused for it.
    #[arg(long, env = "IIN_PEOPLE_PER_DAY", default_value = "10")]
    pub people_per_day: String,
    /// The same within 30 days.
    #[arg(long, env = "IIN_PEOPLE_PER_30_DAYS", default_value = "30")]
    pub people_per_30_days: String,
    /// Different people with the same phone or e-mail within 30 days before an operator is told; nobody is refused for it.
    #[arg(long, env = "IIN_PEOPLE_PER_CONTACT", default_value = "4")]
    pub people_per_contact: String,
    /// The same for one address of stay.
    #[arg(long, env = "IIN_PEOPLE_PER_ADDRESS", default_value = "30")]
    pub people_per_address: String,
}

/// Understood.
#[derive(Clone, Debug)]
pub struct Granting {
    /// Automatic grants.
    pub automatic: Automatic,
    /// Serials.
    pub serials: Serials,
    /// The key that orders them.
    pub numbering_key_file: Option<PathBuf>,
    /// People of one representative.
    pub quota: Quota,
    /// People behind one contact or address.
    pub marks: MarkLimits,
}

impl Granting {
    pub(super) fn read(r: &mut Reading, s: &GrantSettings, demo: bool, profile: TrustProfile) -> Self {
        if !demo && s.numbering_key_file.is_none() {
            r.0.push("--numbering-key-file: owed without --demo".to_owned());
        }
        Self {
            automatic: automatic(r, s.automatic.as_deref(), demo && profile != TrustProfile::Production),
            serials: serials(r, &s.serials),
            numbering_key_file: s.numbering_key_file.clone(),
            quota: Quota {
                per_day: r.number("people-per-day", &s.people_per_day, 1..=1_000_000),
                per_thirty_days: r.number("people-per-30-days", &s.people_per_30_days, 1..=1_000_000),
            },
            marks: MarkLimits {
                per_contact: r.number("people-per-contact", &s.people_per_contact, 1..=1_000_000),
                per_address: r.number("people-per-address", &s.people_per_address, 1..=1_000_000),
            },
        }
    }
}

/// A person decides, unless a demonstration shows how it would go.
fn automatic(r: &mut Reading, text: Option<&str>, demo: bool) -> Automatic {
    let Some(text) = text.map(str::trim) else {
        return if demo { Automatic::DemoUnseen } else { Automatic::Off };
    };
    match (text, Automatic::parse(text)) {
        ("clear-cases", _) => r.0.push(
            "--automatic: 'clear-cases' is no more, it granted without anybody looking at the papers: 'off', or in a \
             demonstration 'demo-unseen'"
                .to_owned(),
        ),
        (_, None) => r.0.push(format!("--automatic: '{text}' is none of off, demo-unseen")),
        (_, Some(Automatic::DemoUnseen)) if !demo => r.0.push(
            "--automatic demo-unseen: only with --demo, because nobody looks at the papers".to_owned(),
        ),
        (_, Some(automatic)) => return automatic,
    }
    Automatic::Off
}

fn serials(r: &mut Reading, text: &str) -> Serials {
    let ends =
        text.split_once("..=").and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
    match ends.map(|(first, last)| Serials::new(first..=last)) {
        Some(Ok(serials)) => serials,
        _ => {
            r.0.push(format!("--serials: '{text}' is no range like 5000..=9999"));
            Serials::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;

    fn told(args: &[&str]) -> String {
        read(args).map_or_else(|errors| errors.join("\n"), |_| String::new())
    }

    #[test]
    fn r10_nobody_is_granted_unseen_outside_of_a_demonstration() {
        assert_eq!(read(&["--demo"]).expect("settings").granting.automatic, Automatic::DemoUnseen);
        let off = read(&["--demo", "--automatic", "off"]).expect("settings");
        assert_eq!(off.granting.automatic, Automatic::Off);
        assert!(told(&["--automatic", "demo-unseen"]).contains("--automatic demo-unseen: only with --demo"));
        let production = told(&["--demo", "--trust-profile", "production", "--automatic", "demo-unseen"]);
        assert!(production.contains("--automatic demo-unseen: only with --demo"), "{production}");
        for args in [&["--automatic", "clear-cases"][..], &["--demo", "--automatic", "clear-cases"]] {
            assert!(told(args).contains("'clear-cases' is no more"), "{args:?}");
        }
        assert!(told(&["--automatic", "perhaps"]).contains("none of off, demo-unseen"));
    }

    #[test]
    fn a_register_owes_its_key_and_has_quotas_as_delivered() {
        assert!(told(&[]).contains("--numbering-key-file: owed without --demo"));
        let config = read(&["--demo"]).expect("settings").granting;
        assert_eq!(config.quota, Quota { per_day: 10, per_thirty_days: 30 });
        assert_eq!(config.marks, MarkLimits { per_contact: 4, per_address: 30 });
        assert_eq!((config.serials.first(), config.serials.last()), (5000, 9999));
        for wrong in ["9..=1", "0..=10000", "5000", "a..=b"] {
            assert!(told(&["--demo", "--serials", wrong]).contains("is no range"), "{wrong}");
        }
        assert!(told(&["--demo", "--people-per-day", "0"]).contains("--people-per-day"));
    }
}
