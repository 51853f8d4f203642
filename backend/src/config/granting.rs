//! Settings of forming numbers: who may grant, which serials in the order of which key, and for how many people one
//! representative files before an operator is told.

use std::path::PathBuf;

use clap::Args;
use shared::decision::marks::MarkLimits;
use shared::decision::{Automatic, Quota};
use shared::evidence::{Demands, MachineOrder, StayDemand};
use shared::iin::compose::Serials;
use shared::registers::Register;
use shared::time::parse_date;

use super::reading::Reading;
use crate::neighbours::Neighbours;
use crate::trust::TrustProfile;

/// The file of the numbering's key in the folder of the demonstration.
pub(crate) const DEMONSTRATION_NUMBERING_KEY: &str = "numbering-key.hex";

/// As given, unread.
#[derive(Args, Clone, Debug)]
pub struct GrantSettings {
    /// Whether the system grants by itself: `off`; `evidence`, what machines proved in every line of the checklist, under an
    /// official's order; or in a demonstration `demo-unseen`, which grants what has no finding although nobody looked at the
    /// papers. A demonstration defaults to `evidence`, everything else to `off`.
    #[arg(long, env = "IIN_AUTOMATIC")]
    pub automatic: Option<String>,
    /// Number of the order by which an official has the service grant on evidence; owed with `--automatic evidence`.
    #[arg(long, env = "IIN_AUTOMATIC_ORDER")]
    pub automatic_order: Option<String>,
    /// Day of that order, `YYYY-MM-DD`; before it nothing is granted.
    #[arg(long, env = "IIN_AUTOMATIC_ORDER_ON")]
    pub automatic_order_on: Option<String>,
    /// The official who gave it, as papers name them.
    #[arg(long, env = "IIN_AUTOMATIC_ORDER_BY")]
    pub automatic_order_by: Option<String>,
    /// Whether a grant on evidence needs the record of the stay: `required`, or `if-connected`.
    #[arg(long, env = "IIN_EVIDENCE_STAY", default_value = "if-connected")]
    pub evidence_stay: String,
    /// An answer of a register older than this proves nothing, seconds.
    #[arg(long, env = "IIN_EVIDENCE_AGE_SECONDS", default_value = "600")]
    pub evidence_age_seconds: String,
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
    /// Under whose order the system grants on evidence.
    pub order: Option<MachineOrder>,
    /// Whether a grant on evidence needs the record of the stay.
    pub stay: StayDemand,
    /// How old an answer of a register may be, seconds.
    pub age_seconds: u32,
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
    pub(super) fn read(
        r: &mut Reading,
        s: &GrantSettings,
        demo: bool,
        profile: TrustProfile,
        neighbours: &Neighbours,
    ) -> Self {
        if !demo && s.numbering_key_file.is_none() {
            r.0.push("--numbering-key-file: owed without --demo".to_owned());
        }
        let played = demo && profile != TrustProfile::Production;
        let automatic = automatic(r, s.automatic.as_deref(), played);
        let stay = r.one_of("evidence-stay", &s.evidence_stay, &STAY, StayDemand::Required);
        let sources = Sources::of(neighbours);
        if automatic == Automatic::Evidence && !played {
            r.0.extend(
                sources
                    .missing(stay)
                    .map(|source| format!("--automatic evidence: {source} is not connected")),
            );
        }
        Self {
            order: order(r, s, automatic, played),
            stay,
            age_seconds: r.number("evidence-age-seconds", &s.evidence_age_seconds, 1..=86_400),
            automatic,
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

impl Granting {
    /// What is asked of evidence, where these neighbours are connected.
    #[must_use]
    pub fn demands(&self, neighbours: &Neighbours) -> Demands {
        let stay = self.stay.is_owed(Sources::of(neighbours).migration_record);
        Demands { stay, age_seconds: self.age_seconds }
    }
}

/// A person decides; in a demonstration machines do where its registers know somebody.
fn automatic(r: &mut Reading, text: Option<&str>, demo: bool) -> Automatic {
    let Some(text) = text.map(str::trim) else {
        return if demo { Automatic::Evidence } else { Automatic::Off };
    };
    match (text, Automatic::parse(text)) {
        ("clear-cases", _) => r.0.push(
            "--automatic: 'clear-cases' is no more, it granted without anybody looking at the papers: 'off', \
             'evidence', or in a demonstration 'demo-unseen'"
                .to_owned(),
        ),
        (_, None) => r.0.push(format!("--automatic: '{text}' is none of off, evidence, demo-unseen")),
        (_, Some(Automatic::DemoUnseen)) if !demo => r.0.push(
            "--automatic demo-unseen: only with --demo, because nobody looks at the papers".to_owned(),
        ),
        (_, Some(automatic)) => return automatic,
    }
    Automatic::Off
}

const STAY: [(&str, StayDemand); 2] = [
    (StayDemand::Required.as_str(), StayDemand::Required),
    (StayDemand::IfConnected.as_str(), StayDemand::IfConnected),
];

/// Which sources of evidence are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sources {
    notary_register: bool,
    national_register: bool,
    migration_record: bool,
}

impl Sources {
    fn of(neighbours: &Neighbours) -> Self {
        let connected = neighbours.registers();
        Self {
            notary_register: connected.contains(&Register::Notary),
            national_register: connected.contains(&Register::National),
            migration_record: connected.contains(&Register::Migration),
        }
    }

    /// What a grant on evidence needs and does not have.
    fn missing(self, stay: StayDemand) -> impl Iterator<Item = &'static str> {
        let all = [
            (self.notary_register, "the notary register (--notary-register-at)"),
            (self.national_register, "the national register (--national-register-at)"),
            (
                self.migration_record || stay == StayDemand::IfConnected,
                "the record of the stay (--migration-record-at)",
            ),
        ];
        all.into_iter().filter(|(connected, _)| !connected).map(|(_, source)| source)
    }
}

/// The order of an official, owed where the system grants on evidence; a demonstration plays one.
fn order(r: &mut Reading, s: &GrantSettings, automatic: Automatic, played: bool) -> Option<MachineOrder> {
    let given = [&s.automatic_order, &s.automatic_order_on, &s.automatic_order_by].map(Option::as_deref);
    let (number, on, by) = match (given, automatic) {
        ([None, None, None], Automatic::Evidence) if played => PLAYED_ORDER,
        ([None, None, None], Automatic::Off | Automatic::DemoUnseen) => return None,
        ([Some(number), Some(on), Some(by)], _) => (number, on, by),
        _ => {
            r.0.push(
                "--automatic evidence: --automatic-order, --automatic-order-on and --automatic-order-by are owed together"
                    .to_owned(),
            );
            return None;
        }
    };
    let Some(on) = parse_date(on) else {
        r.0.push(format!("--automatic-order-on: '{on}' is no day like 2026-11-30"));
        return None;
    };
    MachineOrder::new(number, on, by).map_err(|why| r.0.push(format!("--automatic-order: {why}"))).ok()
}

/// The order of a demonstration.
const PLAYED_ORDER: (&str, &str, &str) = ("DEMO-1", "2023-02-25", "Demonstration");

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
        assert_eq!(read(&["--demo"]).expect("settings").granting.automatic, Automatic::Evidence);
        let unseen = read(&["--demo", "--automatic", "demo-unseen"]).expect("settings");
        assert_eq!(unseen.granting.automatic, Automatic::DemoUnseen);
        let off = read(&["--demo", "--automatic", "off"]).expect("settings");
        assert_eq!(off.granting.automatic, Automatic::Off);
        assert!(told(&["--automatic", "demo-unseen"]).contains("--automatic demo-unseen: only with --demo"));
        let production = told(&["--demo", "--trust-profile", "production", "--automatic", "demo-unseen"]);
        assert!(production.contains("--automatic demo-unseen: only with --demo"), "{production}");
        for args in [&["--automatic", "clear-cases"][..], &["--demo", "--automatic", "clear-cases"]] {
            assert!(told(args).contains("'clear-cases' is no more"), "{args:?}");
        }
        assert!(told(&["--automatic", "perhaps"]).contains("none of off, evidence, demo-unseen"));
    }

    #[test]
    fn a3_4_evidence_is_refused_while_a_source_or_the_order_is_missing_and_says_which() {
        let order = [
            "--automatic-order",
            "12",
            "--automatic-order-on",
            "2026-11-01",
            "--automatic-order-by",
            "A. Official",
        ];
        let refused = told(&[&["--automatic", "evidence"][..], &order].concat());
        for source in ["the notary register", "the national register"] {
            assert!(refused.contains(&format!("--automatic evidence: {source}")), "{refused}");
        }
        assert!(!refused.contains("record of the stay"), "nobody asked for it: {refused}");
        let owed = told(&["--automatic", "evidence", "--evidence-stay", "required"]);
        assert!(owed.contains("the record of the stay") && owed.contains("are owed together"), "{owed}");
        let played = read(&["--demo", "--automatic", "evidence"]).expect("settings").granting;
        assert_eq!(played.automatic, Automatic::Evidence);
        assert_eq!(played.order.map(|one| one.number().to_owned()).as_deref(), Some("DEMO-1"));
        assert_eq!((played.stay, played.age_seconds), (StayDemand::IfConnected, 600));
        let dated = [&["--demo", "--automatic", "evidence"][..], &order].concat();
        let ordered = read(&dated).expect("settings").granting.order.expect("an order");
        assert_eq!((ordered.number(), ordered.official()), ("12", "A. Official"));
        let half = told(&["--demo", "--automatic", "evidence", "--automatic-order", "12"]);
        assert!(half.contains("are owed together"), "{half}");
        let undated = [
            &["--demo", "--automatic", "evidence"][..],
            &order[..2],
            &["--automatic-order-on", "soon"],
            &order[4..],
        ];
        assert!(told(&undated.concat()).contains("is no day"), "{undated:?}");
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
