//! Every setting, with its flag, its environment variable and its default. Reads texts and answers a typed
//! [`Config`] or all errors at once; opens no file and no socket.

mod arrival;
mod granting;
mod limits;
mod listening;
mod notices;
mod peers;
mod phone;
mod reading;
mod registers;
pub(crate) mod staff;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

pub use arrival::{Arrival, ArrivalSettings};
use clap::Parser;
pub(crate) use granting::DEMONSTRATION_NUMBERING_KEY;
pub use granting::{GrantSettings, Granting};
pub use limits::{LimitSettings, PersonLimits};
pub use notices::{NoticeAddresses, NoticeSettings};
pub use peers::{PeerSettings, Peers, RevocationFallback, Timestamps};
pub use registers::{Play, RegisterSettings};
pub use shared::access::Role;
pub use shared::calendar::{Release, Zone};
pub use shared::decision::Automatic;
pub use shared::decision::hearing::HearingBeforeRefusal;
use shared::law::Schedule;
use shared::offices::provider::Provider;
use shared::time::{Date, parse_date};
pub use staff::StaffSetting;

use reading::Reading;

use crate::neighbours::Neighbours;
pub use crate::trust::TrustProfile;

/// Heading of the settings about other systems.
const OTHER_SYSTEMS: &str = "Other systems";

/// The settings as given on the command line or in the environment, unread.
#[derive(Parser, Clone, Debug)]
#[command(name = "backend", version, about = "Formation of the IIN for foreigners: portal and service")]
pub struct Settings {
    /// Address to listen on.
    #[arg(long, env = "IIN_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// `postgres://…`, `sqlite://path` or a path; by default `iin.sqlite` in the data folder.
    #[arg(long, env = "IIN_DATABASE_URL")]
    pub database_url: Option<String>,
    /// Folder for the database, the sealed copies and the demonstration's keys.
    #[arg(long, env = "IIN_DATA_DIR", default_value = "var")]
    pub data_dir: PathBuf,
    /// Folder with the built portal.
    #[arg(long, env = "IIN_DIST", default_value = "dist")]
    pub dist: PathBuf,
    /// A demonstration: its own certification authority, key files and synthetic people.
    #[arg(long, env = "IIN_DEMO")]
    pub demo: bool,
    /// The first start of a demonstration tells stories: cases, queues and visits, so that no desk is empty;
    /// `cargo xtask run` sets it.
    #[arg(long, env = "IIN_STORIES")]
    pub stories: bool,
    /// Public origin of the portal: it stands in every statement that is signed. By default `http://` and the
    /// address listened on, which only this machine can use.
    #[arg(long, env = "IIN_ORIGIN", default_value = "", hide_default_value = true)]
    pub origin: String,
    /// First day of the edition of March 2024, `YYYY-MM-DD`; as delivered none, and the order of 2023 stays in force.
    #[arg(long, env = "IIN_EDITION_2024_03_FROM")]
    pub edition_2024_03_from: Option<String>,
    /// When results are released: `order` (annex 3, schedule 3) or `immediate`; a demonstration defaults to the latter.
    #[arg(long, env = "IIN_RELEASE")]
    pub release: Option<String>,
    /// Whether a recipient is heard before a refusal (preliminary decision, two working days to object, record): `on`,
    /// or `off` as the order reads, which has no such step (gap G9).
    #[arg(long, env = "IIN_HEARING", default_value = "off")]
    pub hearing: String,
    /// Clock of the provider: `almaty` (most regions) or `west`; alike since March 2024.
    #[arg(long, env = "IIN_PROVIDER_ZONE", default_value = "almaty")]
    pub provider_zone: String,
    /// Department of police that provides where neither the service centre nor the place of stay names one: its code of
    /// ISO 3166-2.
    #[arg(long, env = "IIN_PROVIDER", default_value = "KZ-71")]
    pub provider: String,
    /// Folder with `anchors/*.cer`, `intermediates/*.cer`, `crls/*.crl`, and `former/*.cer` for what was signed under
    /// authorities that are over.
    #[arg(long, env = "IIN_TRUST_DIR")]
    pub trust_dir: Option<PathBuf>,
    /// `production`, `nca-test` or `demo`; by default `production`, with `--demo` `demo`.
    #[arg(long, env = "IIN_TRUST_PROFILE")]
    pub trust_profile: Option<String>,
    /// Operators of the Ministry, `IIN=NAME`, separated by `;`: these and nobody else decide cases.
    #[arg(long, env = "IIN_OPERATORS", value_delimiter = ';')]
    pub operators: Vec<String>,
    /// Everybody else who works here, `ROLE/IIN=NAME`, separated by `;`; a clerk's office follows an `@`. Roles:
    /// `clerk`, `operator`, `supervisor`, `contact_centre`, `administrator`, `auditor`. Some do not go together, and
    /// production has two administrators or none (ADR 0081).
    #[arg(long, env = "IIN_STAFF", value_delimiter = ';')]
    pub staff: Vec<String>,
    /// File with the key that seals copies: 64 hex digits. A demonstration makes its own.
    #[arg(long, env = "IIN_COPIES_KEY_FILE")]
    pub copies_key_file: Option<PathBuf>,
    /// PKCS#12 file with the key that signs registration certificates. A demonstration makes its own.
    #[arg(long, env = "IIN_SERVICE_KEY_FILE")]
    pub service_key_file: Option<PathBuf>,
    /// File whose first line is the password of the service key.
    #[arg(long, env = "IIN_SERVICE_KEY_PASSWORD_FILE")]
    pub service_key_password_file: Option<PathBuf>,
    /// Largest copy, bytes.
    #[arg(long, env = "IIN_COPY_BYTES_MAX", default_value = "10485760")]
    pub copy_bytes_max: String,
    /// Most copies of one draft.
    #[arg(long, env = "IIN_COPIES_MAX", default_value = "8")]
    pub copies_max: String,
    /// Days after which a draft that nobody touched is forgotten, with its copies.
    #[arg(long, env = "IIN_DRAFT_DAYS", default_value = "90")]
    pub draft_days: String,
    /// Days after which a past visit is forgotten: who booked it, or whom it was for and where. Three months in which
    /// one may complain, and a month for the answer.
    #[arg(long, env = "IIN_VISIT_DAYS", default_value = "120")]
    pub visit_days: String,
    /// Most sign-in attempts a minute from one address.
    #[arg(long, env = "IIN_SIGN_INS_PER_MINUTE", default_value = "30")]
    pub sign_ins_per_minute: String,
    /// Most certificate checks a minute from one address.
    #[arg(long, env = "IIN_CHECKS_PER_MINUTE", default_value = "30")]
    pub checks_per_minute: String,
    /// Most look-ups of offices and times a minute from one address.
    #[arg(long, env = "IIN_LOOKUPS_PER_MINUTE", default_value = "120")]
    pub lookups_per_minute: String,
    /// File with the service centres, JSON in the shape of `OfficesFile` (`shared/src/wire/v1/offices.rs`); without it a demonstration has made-up ones and nobody else has any.
    #[arg(long, env = "IIN_OFFICES_FILE")]
    pub offices_file: Option<PathBuf>,
    /// Header in which a trusted proxy names the client's address, `X-Real-IP`; without it the peer's address counts.
    #[arg(long, env = "IIN_CLIENT_ADDRESS_HEADER")]
    pub client_address_header: Option<String>,
    /// Minutes after which an idle session ends.
    #[arg(long, env = "IIN_SESSION_IDLE_MINUTES", default_value = "30")]
    pub session_idle_minutes: String,
    /// Minutes after which any session ends.
    #[arg(long, env = "IIN_SESSION_MINUTES", default_value = "480")]
    pub session_minutes: String,
    /// Database connections for reading (SQLite), or half for reading and half for writing (PostgreSQL, at least four).
    #[arg(long, env = "IIN_DATABASE_CONNECTIONS", default_value = "8")]
    pub database_connections: String,
    /// Signing on a phone by a QR code (eGov mobile, eGov Business): `on` or `off`. The apps talk only to hosts agreed
    /// with their operator, so it is off as delivered; a demonstration defaults to `on`.
    #[arg(long, env = "IIN_PHONE_SIGNING")]
    pub phone_signing: Option<String>,
    /// Business identification number that a phone shows as the one who asks; owed when `--phone-signing` is `on`.
    #[arg(long, env = "IIN_ORGANISATION_BIN")]
    pub organisation_bin: Option<String>,
    /// Where requests are executed (IS MP): `in-process`, or `http://127.0.0.1:PORT/PATH` of a way that leads there
    /// (`docs/messages.md`).
    #[arg(long, env = "IIN_MIGRATION_AT", help_heading = OTHER_SYSTEMS, default_value = "in-process")]
    pub migration_at: String,
    /// Where service centres work (IIS CON): `in-process`, or an address as above.
    #[arg(long, env = "IIN_CENTRE_AT", help_heading = OTHER_SYSTEMS, default_value = "in-process")]
    pub centre_at: String,
    /// The digital documents service: `off`, or an address as above.
    #[arg(long, env = "IIN_DIGITAL_DOCUMENTS_AT", help_heading = OTHER_SYSTEMS, default_value = "off")]
    pub digital_documents_at: String,
    /// The national register: `off`, or an address as above.
    #[arg(long, env = "IIN_NATIONAL_REGISTER_AT", help_heading = OTHER_SYSTEMS, default_value = "off")]
    pub national_register_at: String,
    /// The gateway of short messages and letters, by which recipients hear of each step whoever filed for them: `off`, or
    /// an address as above.
    #[arg(long, env = "IIN_MESSENGER_AT", help_heading = OTHER_SYSTEMS, default_value = "off")]
    pub messenger_at: String,
    /// File with a line `NEIGHBOUR KEY` for each of those that have an address.
    #[arg(long, env = "IIN_NEIGHBOUR_KEYS_FILE", help_heading = OTHER_SYSTEMS)]
    pub neighbour_keys_file: Option<PathBuf>,
    /// Longest wait for the answer of one of them, seconds.
    #[arg(long, env = "IIN_NEIGHBOUR_SECONDS", help_heading = OTHER_SYSTEMS, default_value = "10")]
    pub neighbour_seconds: String,
    /// Attempts after which a message is given up until somebody sends it again.
    #[arg(long, env = "IIN_MESSAGE_ATTEMPTS", help_heading = OTHER_SYSTEMS, default_value = "20")]
    pub message_attempts: String,
    /// Logs as JSON lines.
    #[arg(long, env = "IIN_LOG_JSON")]
    pub log_json: bool,
    /// Judge this stored application again under its own edition and day; say whether the report is the same byte for byte,
    /// whether what was signed is what is stored, and whether the signature stands by what was kept with it; and end.
    #[arg(long)]
    pub replay: Option<String>,
    /// Forming numbers.
    #[command(flatten, next_help_heading = "Forming numbers")]
    pub granting: GrantSettings,
    /// How often one person may ask.
    #[command(flatten, next_help_heading = "How often one person may ask")]
    pub limits: LimitSettings,
    /// The hosts that are asked about signatures.
    #[command(flatten, next_help_heading = "Hosts that are asked about signatures")]
    pub peers: PeerSettings,
    /// The registers that are only asked.
    #[command(flatten, next_help_heading = OTHER_SYSTEMS)]
    pub registers: RegisterSettings,
    /// Whom changes of the Rules are told by letter.
    #[command(flatten, next_help_heading = OTHER_SYSTEMS)]
    pub notices: NoticeSettings,
    /// What arrives over the network.
    #[command(flatten, next_help_heading = "What arrives over the network")]
    pub arrival: ArrivalSettings,
}

impl Settings {
    /// The settings of a start without flags: defaults and environment.
    #[must_use]
    pub fn delivered() -> Self {
        Self::parse_from(["backend"])
    }
}

/// The settings, understood.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Database.
    pub database_url: String,
    /// Folder of everything the service writes besides rows.
    pub data_dir: PathBuf,
    /// Folder of the built portal.
    pub dist: PathBuf,
    /// Demonstration.
    pub demo: bool,
    /// Its stories are told into an empty house.
    pub stories: bool,
    /// Public origin, without a trailing slash; empty until the address is bound.
    pub origin: String,
    /// From which day each edition of the Rules applies to filings.
    pub schedule: Schedule,
    /// Release of results.
    pub release: Release,
    /// Forming numbers.
    pub granting: Granting,
    /// How often one person may ask.
    pub person_limits: PersonLimits,
    /// Hearing before a refusal.
    pub hearing: HearingBeforeRefusal,
    /// Clock of the provider.
    pub zone: Zone,
    /// Department of police that provides where nothing else names one.
    pub provider: Provider,
    /// Trust material.
    pub trust_dir: Option<PathBuf>,
    /// Trust profile.
    pub trust_profile: TrustProfile,
    /// Who is asked about signatures.
    pub peers: Peers,
    /// What arrives over the network.
    pub arrival: Arrival,
    /// Operators.
    pub staff: Vec<StaffSetting>,
    /// Key of the copies.
    pub copies_key_file: Option<PathBuf>,
    /// Key of the service and its password.
    pub service_key: Option<(PathBuf, PathBuf)>,
    /// Largest copy, bytes.
    pub copy_bytes_max: u64,
    /// Most copies of one draft.
    pub copies_max: u32,
    /// Days of an untouched draft.
    pub draft_days: u32,
    /// Days of a past visit.
    pub visit_days: u32,
    /// Sign-in attempts a minute from one address.
    pub sign_ins_per_minute: u32,
    /// Certificate checks a minute from one address.
    pub checks_per_minute: u32,
    /// Look-ups of offices and times a minute from one address.
    pub lookups_per_minute: u32,
    /// The service centres.
    pub offices_file: Option<PathBuf>,
    /// Header in which a trusted proxy names the client's address, lower case.
    pub client_address_header: Option<String>,
    /// Idle minutes of a session.
    pub session_idle_minutes: u32,
    /// Minutes of a session.
    pub session_minutes: u32,
    /// Database connections.
    pub database_connections: u32,
    /// Who asks a phone to sign, by BIN; none while signing on a phone is off.
    pub organisation_bin: Option<String>,
    /// The systems that messages go to.
    pub neighbours: Neighbours,
    /// Longest wait for the registers.
    pub registers_wait: Duration,
    /// How the registers of a demonstration are played.
    pub played_registers: Option<Play>,
    /// Whom changes of the Rules are told by letter.
    pub notice_addresses: NoticeAddresses,
    /// Logs as JSON lines.
    pub log_json: bool,
}

impl Config {
    /// Documents of the specimen state UTO are accepted: never in production.
    #[must_use]
    pub fn specimens_accepted(&self) -> bool {
        self.trust_profile != TrustProfile::Production
    }

    /// The cookie is marked `Secure` unless the portal is served over plain HTTP on this machine.
    #[must_use]
    pub fn secure_cookies(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

impl TryFrom<Settings> for Config {
    type Error = Vec<String>;

    /// Reads the settings.
    ///
    /// # Errors
    /// Every setting that is not understood or contradicts another, one line each.
    fn try_from(s: Settings) -> Result<Self, Vec<String>> {
        let mut r = Reading::default();
        let listen = r.value("listen", &s.listen, SocketAddr::from(([127, 0, 0, 1], 8080)));
        let origin = origin(&mut r, &s.origin);
        let release = release(&mut r, s.release.as_deref(), s.demo);
        let hearing = hearing(&mut r, &s.hearing);
        let zones = [("almaty", Zone::Almaty), ("west", Zone::West)];
        let zone = r.one_of("provider-zone", &s.provider_zone, &zones, Zone::Almaty);
        let departments: Vec<_> = Provider::all().map(|one| (one.as_str(), one)).collect();
        let provider = r.one_of("provider", &s.provider, &departments, Provider::ASTANA);
        let default_profile = if s.demo { "demo" } else { "production" };
        let profiles = [
            ("production", TrustProfile::Production),
            ("nca-test", TrustProfile::NcaTest),
            ("demo", TrustProfile::Demo),
        ];
        let profile_text = s.trust_profile.as_deref().unwrap_or(default_profile);
        let trust_profile = r.one_of("trust-profile", profile_text, &profiles, TrustProfile::Production);
        contradictions(&mut r, &s, trust_profile);
        listening::in_the_clear(&mut r, s.demo, listen, &s.origin, s.client_address_header.is_some());
        let (schedule, neighbours) = (schedule(&mut r, &s), neighbours(&mut r, &s));
        let beside = || s.data_dir.join("iin.sqlite").to_string_lossy().into_owned();
        let database_url = s.database_url.clone().unwrap_or_else(beside);
        let config = Self {
            listen,
            database_url,
            data_dir: s.data_dir,
            dist: s.dist,
            demo: s.demo,
            stories: s.stories,
            origin,
            schedule,
            release,
            person_limits: PersonLimits::read(&mut r, &s.limits),
            granting: Granting::read(&mut r, &s.granting, s.demo, trust_profile, &neighbours),
            hearing,
            zone,
            provider,
            trust_dir: s.trust_dir,
            trust_profile,
            peers: Peers::read(&mut r, &s.peers, trust_profile),
            arrival: Arrival::read(&mut r, &s.arrival),
            staff: named(&mut r, &s.operators, &s.staff, trust_profile),
            copies_key_file: s.copies_key_file,
            service_key: s.service_key_file.zip(s.service_key_password_file),
            copy_bytes_max: u64::from(r.number("copy-bytes-max", &s.copy_bytes_max, 1..=1 << 28)),
            copies_max: r.number("copies-max", &s.copies_max, 1..=64),
            draft_days: r.number("draft-days", &s.draft_days, 1..=3650),
            visit_days: r.number("visit-days", &s.visit_days, 1..=3650),
            sign_ins_per_minute: r.number("sign-ins-per-minute", &s.sign_ins_per_minute, 1..=1_000_000),
            checks_per_minute: r.number("checks-per-minute", &s.checks_per_minute, 1..=1_000_000),
            lookups_per_minute: r.number("lookups-per-minute", &s.lookups_per_minute, 1..=1_000_000),
            offices_file: s.offices_file,
            client_address_header: header_name(&mut r, s.client_address_header.as_deref()),
            session_idle_minutes: r.number("session-idle-minutes", &s.session_idle_minutes, 1..=1440),
            session_minutes: r.number("session-minutes", &s.session_minutes, 1..=10_080),
            database_connections: r.number("database-connections", &s.database_connections, 1..=256),
            organisation_bin: phone::organisation(
                &mut r,
                s.phone_signing.as_deref(),
                s.organisation_bin.as_deref(),
                s.demo,
                &s.origin,
            ),
            notice_addresses: notices::addresses(&mut r, &s.notices, &neighbours),
            neighbours,
            registers_wait: registers::wait(&mut r, &s.registers),
            played_registers: registers::played(&mut r, (&s.registers, &s.national_register_at), s.demo),
            log_json: s.log_json,
        };
        if r.0.is_empty() { Ok(config) } else { Err(r.0) }
    }
}

fn schedule(r: &mut Reading, s: &Settings) -> Schedule {
    Schedule { e2024_03_from: first_day(r, s.edition_2024_03_from.as_deref()) }
}

/// As the order says, unless told otherwise; a demonstration shows its results at once.
fn release(r: &mut Reading, text: Option<&str>, demo: bool) -> Release {
    let offered = [("order", Release::Order), ("immediate", Release::Immediate)];
    match text {
        Some(text) => r.one_of("release", text, &offered, Release::Order),
        None if demo => Release::Immediate,
        None => Release::Order,
    }
}

fn neighbours(r: &mut Reading, s: &Settings) -> Neighbours {
    let [migration, centre] = [&s.migration_at, &s.centre_at];
    let [documents, national] = [&s.digital_documents_at, &s.national_register_at];
    let [notary, stays] = [&s.registers.notary_register_at, &s.registers.migration_record_at];
    let ways = [migration, centre, documents, national, notary, stays, &s.messenger_at];
    let seconds = r.number("neighbour-seconds", &s.neighbour_seconds, 1..=120);
    let attempts = r.number("message-attempts", &s.message_attempts, 1..=1000);
    let ways = ways.map(String::as_str);
    Neighbours::read(ways, s.neighbour_keys_file.clone(), seconds, attempts, &mut r.0)
}

fn hearing(r: &mut Reading, text: &str) -> HearingBeforeRefusal {
    let offered = [("off", HearingBeforeRefusal::Off), ("on", HearingBeforeRefusal::On)];
    r.one_of("hearing", text, &offered, HearingBeforeRefusal::Off)
}

/// Who works here, told with all other settings where two roles do not go together.
fn named(
    r: &mut Reading,
    operators: &[String],
    others: &[String],
    profile: TrustProfile,
) -> Vec<StaffSetting> {
    let named = staff::staff(r, operators, others, profile);
    r.0.extend(staff::conflicts(&named, profile));
    named
}

fn contradictions(r: &mut Reading, s: &Settings, profile: TrustProfile) {
    let mut owed = |present: bool, line: &str| {
        if !present {
            r.0.push(line.to_owned());
        }
    };
    if s.demo {
        owed(profile != TrustProfile::Production, "--demo: never with --trust-profile production");
    } else {
        owed(profile != TrustProfile::Demo, "--trust-profile demo: only with --demo");
        owed(!s.stories, "--stories: only with --demo");
        owed(s.trust_dir.is_some(), "--trust-dir: owed without --demo");
        owed(s.copies_key_file.is_some(), "--copies-key-file: owed without --demo");
        owed(s.service_key_file.is_some(), "--service-key-file: owed without --demo");
        owed(s.service_key_password_file.is_some(), "--service-key-password-file: owed without --demo");
    }
}

/// `https://host[:port]`, or plain HTTP on loopback.
fn origin(r: &mut Reading, text: &str) -> String {
    let text = text.trim_end_matches('/');
    if text.is_empty() {
        return String::new();
    }
    let rest = text.strip_prefix("https://").or_else(|| {
        let rest = text.strip_prefix("http://")?;
        let host = rest.rsplit_once(':').map_or(rest, |(host, _)| host);
        ["127.0.0.1", "localhost", "[::1]"].contains(&host).then_some(rest)
    });
    let fine = rest.is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric() || ".-:[]".contains(c))
    });
    if !fine {
        r.0.push(format!("--origin: '{text}' is neither https://host nor http on this machine"));
    }
    text.to_owned()
}

/// Letters, digits and hyphens.
fn header_name(r: &mut Reading, given: Option<&str>) -> Option<String> {
    let name = given?.trim().to_ascii_lowercase();
    let fine = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !fine {
        r.0.push(format!("--client-address-header: '{name}' is no header"));
    }
    Some(name).filter(|_| fine)
}

/// A day, or an error when the text is none.
fn first_day(r: &mut Reading, text: Option<&str>) -> Option<Date> {
    let text = text?.trim();
    let day = parse_date(text);
    if day.is_none() {
        r.0.push(format!("--edition-2024-03-from: '{text}' is no day YYYY-MM-DD"));
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn read(args: &[&str]) -> Result<Config, Vec<String>> {
        let args = std::iter::once("backend").chain(args.iter().copied());
        Config::try_from(Settings::try_parse_from(args).expect("clap takes any text"))
    }

    #[test]
    fn a_demonstration_needs_nothing_else() {
        let config = read(&["--demo"]).expect("settings");
        assert_eq!(config.release, Release::Immediate);
        assert_eq!(config.trust_profile, TrustProfile::Demo);
        assert!(config.specimens_accepted() && !config.secure_cookies());
    }

    #[test]
    fn all_errors_are_told_at_once() {
        let wrong = [
            "--listen",
            "nowhere",
            "--hearing",
            "perhaps",
            "--origin",
            "http://example.org",
            "--edition-2024-03-from",
            "1999",
            "--serials",
            "9..=1",
        ];
        let errors = read(&wrong).expect_err("errors");
        for flag in [
            "--listen",
            "--hearing",
            "--origin",
            "--edition-2024-03-from",
            "--serials",
            "--trust-dir",
            "--copies-key-file",
        ] {
            assert!(errors.iter().any(|line| line.starts_with(flag)), "{flag}: {errors:?}");
        }
    }

    #[test]
    fn operators_are_an_iin_and_a_name() {
        let config = read(&["--demo", "--operators", "991231500016=Utopian A;991231600012=Utopian B"]);
        let names: Vec<String> = config.expect("settings").staff.into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Utopian A", "Utopian B"]);
        for wrong in ["991231500016", "991231500017=Utopian", "12=Utopian", "=Utopian", "991231500016= "] {
            let errors = read(&["--demo", "--operators", wrong]).expect_err("an error");
            assert!(!errors.concat().contains("9912315000"), "an IIN is not repeated in an error");
        }
    }

    #[test]
    fn production_takes_neither_demo_trust_nor_specimens() {
        assert!(read(&["--demo", "--trust-profile", "production"]).is_err());
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
        let more = ["--service-key-password-file", "p", "--origin", "https://portal.example"];
        let errors = read(&[&files[..], &more[..]].concat()).expect_err("no timestamps");
        assert!(errors.iter().all(|line| line.starts_with("--tsp-url")), "{errors:?}");
        let stamps = ["--tsp-url", "http://tsp.example/"];
        let config = read(&[&files[..], &more[..], &stamps[..]].concat()).expect("settings");
        assert_eq!(config.granting.automatic, Automatic::Off);
        assert_eq!(config.peers.timestamps, Timestamps::Required);
        assert_eq!(config.release, Release::Order);
        assert!(!config.specimens_accepted() && config.secure_cookies());
    }
}
