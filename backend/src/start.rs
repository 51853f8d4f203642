//! Wiring: from a configuration to a running server, or to the reasons why not. Knows every part; decides nothing.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use actix_web::middleware::from_fn;
use actix_web::web::Data;
use actix_web::{HttpServer, dev::ServerHandle, web};
use eds::x509::AnchorPurpose;
use shared::application::Specimens;
use shared::iin::compose::Numbering;
use shared::iin::order::NumberingKey;
use shared::offices::Offices;
use shared::registers::Register;
use shared::wire::v1::offices::OfficesFile;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;

use crate::app::App;
use crate::clock::Clock;
use crate::clock::watch::Watch;
use crate::config::{self, Config, Role, TrustProfile};
use crate::demo::{self, PlayedRegisters};
use crate::http::connections::Connections;
use crate::http::extract::query_config;
use crate::http::{JSON_BYTES_MAX, body, finish, routes};
use crate::jobs;
use crate::limits::Limits;
use crate::limits::limit::Limit;
use crate::limits::people::People;
use crate::limits::prober::Prober;
use crate::limits::uploads::Uploads;
use crate::nudge::Nudge;
use crate::outside::Outside;
use crate::outside::systems::Systems;
use crate::reading::Renderer;
use crate::register::{self, Purpose, RegisterError};
use crate::service_key::ServiceKey;
use crate::trust::{Trust, TrustFolder};
use crate::usecase::calendar::working_days;
use crate::usecase::deciding::{duplicates, numbering as numbers, providers};
use crate::usecase::people::sign_in;
use crate::usecase::state::State;
use crate::vault::{self, Vault};

/// How long the head of a request may take.
const HEAD_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(5);

/// How long a client is listened to after an answer that ends the connection, so that it can read that answer.
const LINGER: std::time::Duration = std::time::Duration::from_secs(1);

/// How long an idle connection is kept: longer than browsers, proxies and clients wait before they take another, so
/// that no request is sent into a connection that is just being closed.
const KEEP_ALIVE: std::time::Duration = std::time::Duration::from_secs(75);

/// Threads of each worker on which requests wait for the database: more than may wait for turns at it altogether, so that
/// whoever may be served finds one.
const BLOCKING_THREADS: usize = 1024;

/// Pages drawn for whoever looks at the same time: each may take a processor and half a gigabyte for seconds.
const DRAWN_AT_ONCE: usize = 2;

/// What the caller brings along.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// The clock; tests hold theirs.
    pub clock: Clock,
    /// Who draws pages of copies; by default nobody does.
    pub renderer: Renderer,
}

/// Why the service does not start: one line each.
#[derive(Clone, Debug)]
pub struct StartError(Vec<String>);

impl StartError {
    /// The reasons.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.0
    }
}

impl From<Vec<String>> for StartError {
    fn from(lines: Vec<String>) -> Self {
        Self(lines)
    }
}

impl From<RegisterError> for StartError {
    fn from(error: RegisterError) -> Self {
        Self(vec![error.to_string()])
    }
}

impl From<String> for StartError {
    fn from(line: String) -> Self {
        Self(vec![line])
    }
}

/// A running service.
pub struct Running {
    /// The port it listens on.
    pub port: u16,
    handle: ServerHandle,
    server: JoinHandle<std::io::Result<()>>,
    duties: JoinHandle<()>,
    greeting: Vec<String>,
    /// The registers of a demonstration, which end with it.
    _played: Option<PlayedRegisters>,
}

impl Running {
    /// What to tell the person who started it.
    #[must_use]
    pub fn greeting(&self) -> &[String] {
        &self.greeting
    }

    /// Stops: requests under way are finished, new ones refused.
    pub async fn stop(self) {
        self.handle.stop(true).await;
        self.stopped().await;
    }

    /// Waits until the service was told to stop, by a signal or by [`Running::stop`].
    pub async fn stopped(self) {
        if let Ok(Err(error)) = self.server.await {
            tracing::error!(%error, "the server stopped");
        }
        self.duties.abort();
    }
}

/// Starts the service. Must be called inside an actix or tokio runtime.
///
/// # Errors
/// Everything found wrong before the first request could be served.
pub fn start(config: Config, parts: Parts) -> Result<Running, StartError> {
    let mut config = config;
    let listen = config.listen;
    let listener = TcpListener::bind(listen).map_err(|error| format!("--listen {listen}: {error}"))?;
    let address = listener.local_addr().map_err(|error| format!("--listen {listen}: {error}"))?;
    if config.origin.is_empty() {
        config.origin = format!("http://{address}");
    }
    // Before anything is made: also those whom a demonstration brings along.
    let mut staff = config.staff.clone();
    if config.demo {
        staff.extend(demo::staff());
    }
    let conflicts = config::staff::conflicts(&staff, config.trust_profile);
    if !conflicts.is_empty() {
        return Err(StartError(conflicts));
    }
    let played = play_registers(&mut config)?;
    let mut app = assemble(config, parts, Purpose::Serving)?;
    app.state.service_key().judge(&app.config, app.clock.now())?;
    let turned = demo::turn_back(&mut app).map_err(|e| format!("demonstration: {e:?}"))?;
    let mut greeting = Vec::new();
    duplicates::keep_findable(&app.db, app.clock.now()).map_err(|e| format!("the register: {e:?}"))?;
    numbers::begin(&app.context()).map_err(|e| format!("--numbering-key-file: {e:?}"))?;
    sign_in::name_staff(&app.context()).map_err(|e| format!("--staff: {e:?}"))?;
    working_days::open(&app.context()).map_err(|e| format!("calendar: {e:?}"))?;
    providers::give_to_all(&app.context()).map_err(|e| format!("police bodies: {e:?}"))?;
    if app.config.demo {
        greeting.extend(demo::seed(&mut app, turned).map_err(|e| format!("demonstration: {e:?}"))?);
    }
    if played.is_some() {
        greeting.extend(demo::told());
    }
    let app = Data::new(app);
    let for_factory = app.clone();
    let connections = Connections::new(&app.config);
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(for_factory.clone())
            .app_data(web::PayloadConfig::new(JSON_BYTES_MAX))
            .app_data(query_config())
            .configure(routes::register)
            .wrap(from_fn(finish::finish))
            .wrap(from_fn(body::keep_pace))
    })
    .on_connect(move |io, data| connections.take(io, data))
    .client_request_timeout(HEAD_TIMEOUT)
    .client_disconnect_timeout(LINGER)
    .tcp_nodelay(true)
    .worker_max_blocking_threads(BLOCKING_THREADS)
    .keep_alive(KEEP_ALIVE)
    .shutdown_timeout(10)
    .listen(listener)
    .map_err(|error| format!("--listen {listen}: {error}"))?
    .run();
    let handle = server.handle();
    greeting.push(format!("open {} (listening on {address})", app.config.origin));
    Ok(Running {
        port: address.port(),
        handle,
        server: tokio::spawn(server),
        duties: tokio::spawn(jobs::run(app)),
        greeting,
        _played: played,
    })
}

/// The service's parts, without anybody served.
///
/// # Errors
/// Everything that keeps the service from starting.
pub(crate) fn assemble(mut config: Config, parts: Parts, purpose: Purpose) -> Result<App, StartError> {
    if !config.demo || purpose == Purpose::Looking {
        register::must_have_a_folder(&config)?;
    }
    let mut folders = Vec::new();
    if config.demo {
        // Whoever is refused finds the place as it was: a key made here would be another than the backup's.
        register::may_open(&config, purpose, parts.clock.now())?;
        register::make_folder(&config.data_dir)?;
        let made = demo::prepare(&config.data_dir, parts.clock.now())?;
        folders.push(TrustFolder { path: made.trust_dir.clone(), purpose: AnchorPurpose::Demo });
        config.copies_key_file.get_or_insert(made.copies_key_file);
        config.granting.numbering_key_file.get_or_insert(made.numbering_key_file);
        config.service_key.get_or_insert(made.service_key);
        config.staff.extend(demo::staff());
    }
    if let Some(path) = config.trust_dir.clone() {
        folders.push(TrustFolder { path, purpose: counts_as(config.trust_profile) });
    }
    let trust = Trust::load(&folders, config.trust_profile, &config.peers.trust_pins)?;
    let outside = Outside::new(&config, &parts.clock)?;
    outside.lists.read_kept(&trust, parts.clock.now());
    let trust = trust.with_fetched(outside.lists.known());
    let specimens = if config.specimens_accepted() { Specimens::Accepted } else { Specimens::Refused };
    let missing = || "no key file was given".to_owned();
    let copies_key = vault::read_key(config.copies_key_file.as_deref().ok_or_else(missing)?)?;
    let numbering = numbering(&config)?;
    let (key_file, password_file) = config.service_key.as_ref().ok_or_else(missing)?;
    let service_key = ServiceKey::read(key_file, password_file)?;
    let register::Opened { db, lock } = register::open(&config, purpose, parts.clock.now())?;
    tracing::info!(register = db.name(), database = db.kind(), "the register is open");
    let copies: PathBuf = config.data_dir.join("copies");
    let vault = Vault::open(copies, copies_key).map_err(|e| format!("copies: {e}"))?;
    let limits = Limits {
        sign_in: Limit::per_minute(config.sign_ins_per_minute),
        check: Limit::per_minute(config.checks_per_minute),
        lookups: Limit::per_minute(config.lookups_per_minute),
        phone: Limit::per_minute(config.lookups_per_minute),
        people: People::new(config.person_limits),
    };
    let app = App {
        specimens,
        db,
        _lock: lock,
        watch: Watch::begin(&parts.clock),
        clock: parts.clock,
        numbering,
        offices: read_offices(config.offices_file.as_deref(), config.demo)?,
        vault,
        renderer: parts.renderer,
        drawing: Arc::new(Semaphore::new(DRAWN_AT_ONCE)),
        state: State::new(service_key, trust),
        limits,
        nudge: Nudge::new(),
        prober: Prober::default(),
        systems: Systems::new(&config.neighbours)?,
        in_house: tokio::sync::Mutex::new(()),
        uploads: Uploads::default(),
        outside,
        trust_folders: folders,
        config,
    };
    for clerk in app.config.staff.iter().filter(|one| one.role == Role::Clerk) {
        if app.offices.find(&clerk.office).is_none() {
            tracing::warn!(office = clerk.office, "a clerk's office is not in the list of offices");
        }
    }
    Ok(app)
}

/// The registers of a demonstration, with the way to them in the settings.
fn play_registers(config: &mut Config) -> Result<Option<PlayedRegisters>, StartError> {
    let Some(play) = config.played_registers else { return Ok(None) };
    let wrong = |error: std::io::Error| format!("--played-registers: {error}");
    let played = PlayedRegisters::start(demo::published()).map_err(wrong)?;
    for register in Register::ALL {
        played.play(*register, play);
    }
    config.neighbours.lead_to_played(&played.address(), played.key());
    Ok(Some(played))
}

/// The serials in the order of the key of the file.
fn numbering(config: &Config) -> Result<Numbering, StartError> {
    let file =
        config.granting.numbering_key_file.as_deref().ok_or_else(|| "no key file was given".to_owned())?;
    let key = vault::read_key(file)?;
    Ok(Numbering::new(config.granting.serials, NumberingKey::new(*key)))
}

fn counts_as(profile: TrustProfile) -> AnchorPurpose {
    match profile {
        TrustProfile::Production => AnchorPurpose::Production,
        TrustProfile::NcaTest => AnchorPurpose::Test,
        TrustProfile::Demo => AnchorPurpose::Demo,
    }
}

/// The service centres: those of the file, in a demonstration made-up ones, otherwise none.
fn read_offices(file: Option<&Path>, demo: bool) -> Result<Offices, StartError> {
    let Some(path) = file else {
        return Ok(if demo { Offices::demonstration() } else { Offices::none() });
    };
    let wrong = |why: String| StartError::from(format!("--offices-file {}: {why}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|e| wrong(e.to_string()))?;
    let file: OfficesFile = serde_json::from_str(&text).map_err(|e| wrong(e.to_string()))?;
    Offices::try_from(file)
        .map_err(|errors| StartError(errors.iter().map(|e| wrong(e.to_string()).0.concat()).collect()))
}
