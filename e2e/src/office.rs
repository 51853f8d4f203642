//! An office for one test: server, clock, key files. Everything lies in a folder of its own and goes with it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use backend::{Clock, Config, HeldClock, Parts, Renderer, Running, Settings};
use shared::time::Timestamp;

use crate::Outcome;
use crate::front::Front;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A running office.
pub struct Office {
    /// `http://127.0.0.1:<port>`.
    pub origin: String,
    /// The clock, where the test holds one.
    pub clock: Option<HeldClock>,
    /// The built portal it serves.
    pub dist: PathBuf,
    front: Option<Front>,
    folder: PathBuf,
    running: Option<Running>,
}

/// How an office differs from the demonstration as delivered.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The clock stands at this moment.
    pub held_at: Option<Timestamp>,
    /// Results are released as the order says, not at once.
    pub release_by_order: bool,
    /// Trust material of the national test authority instead of the demonstration's own.
    pub nca_test: Option<NcaTest>,
    /// The stories of the demonstration are told: no desk is empty.
    pub stories: bool,
    /// No automatic grants.
    pub automatic_off: bool,
    /// As a demonstration is delivered: registers are played, and machines grant what they prove. Otherwise nobody is
    /// asked and what has no finding is granted, because most journeys are about what comes after.
    pub as_delivered: bool,
    /// It stands in the network: under a name and by `https`, not at an address of this machine.
    pub public: bool,
    /// It serves a copy of the built portal, which the test may change.
    pub own_dist: bool,
    /// A timestamp is owed, and nobody is there to give one: what is lodged waits.
    pub no_timestamps: bool,
    /// It serves no portal: only the interface is called.
    pub no_portal: bool,
}

/// Certificates and revocation list of the national test authority, from the folder beside the repository.
#[derive(Clone, Debug)]
pub struct NcaTest {
    /// The folder `eds/fixtures`.
    pub fixtures: PathBuf,
}

impl NcaTest {
    /// The fixtures, where they are.
    #[must_use]
    pub fn beside() -> Option<Self> {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/eds/fixtures");
        fixtures.canonicalize().ok().map(|fixtures| Self { fixtures })
    }

    fn lay_out(&self, folder: &Path) -> Outcome {
        for (from, to) in [
            ("ca/test/root_test_gost_2022.cer", "anchors/root_test_gost_2022.cer"),
            ("ca/test/nca_gost2022_test.cer", "intermediates/nca_gost2022_test.cer"),
            ("crl/nca_gost2022_test_20260811.crl", "crls/nca_gost2022_test.crl"),
        ] {
            let to = folder.join(to);
            std::fs::create_dir_all(to.parent().unwrap_or(folder))?;
            std::fs::copy(self.fixtures.join(from), to)?;
        }
        Ok(())
    }
}

impl Office {
    /// Opens the demonstration.
    ///
    /// # Errors
    /// When the server does not start.
    pub async fn open(opening: Opening) -> Outcome<Self> {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("iin-e2e-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let port = free_port()?;
        let front = if opening.public { Some(Front::open(port).await?) } else { None };
        let origin = front.as_ref().map_or_else(|| format!("http://127.0.0.1:{port}"), Front::origin);
        let mut dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
        if opening.no_portal {
            dist = folder.join("no-portal");
            std::fs::create_dir_all(&dist)?;
        } else if !dist.join("index.html").is_file() {
            return Err(format!("{} is not built: cargo xtask test builds it", dist.display()).into());
        }
        if opening.own_dist {
            let copy = folder.join("dist");
            copy_folder(&dist, &copy)?;
            dist = copy;
        }
        let mut settings = Settings::delivered();
        settings.demo = true;
        settings.stories = opening.stories;
        settings.listen = format!("127.0.0.1:{port}");
        settings.origin.clone_from(&origin);
        settings.data_dir = folder.join("data");
        settings.dist.clone_from(&dist);
        settings.sign_ins_per_minute = "1000".into();
        if opening.release_by_order {
            settings.release = Some("order".into());
        }
        if !opening.as_delivered {
            settings.granting.automatic =
                Some(if opening.automatic_off { "off" } else { "demo-unseen" }.into());
            settings.registers.played_registers = Some("off".into());
        }
        if opening.no_timestamps {
            settings.peers.tsp_url = Some(format!("http://127.0.0.1:{}/", free_port()?));
            settings.peers.timestamps = Some("required".into());
        }
        if let Some(nca) = &opening.nca_test {
            let trust = folder.join("trust");
            nca.lay_out(&trust)?;
            settings.trust_dir = Some(trust);
            settings.trust_profile = Some("nca-test".into());
        }
        let clock = opening.held_at.map(HeldClock::at);
        let parts = Parts { clock: clock.clone().map_or(Clock::System, Clock::Held), renderer: renderer()? };
        let config = Config::try_from(settings).map_err(|lines| lines.join("\n"))?;
        let running = backend::start(config, parts).map_err(|error| error.lines().join("\n"))?;
        Ok(Self { origin, clock, dist, front, folder, running: Some(running) })
    }

    /// What Chromium must be started with to find it where it stands.
    #[must_use]
    pub fn flags(&self) -> Vec<String> {
        self.front.as_ref().map(Front::flags).unwrap_or_default()
    }

    /// A key file of the demonstration.
    #[must_use]
    pub fn key(&self, name: &str) -> PathBuf {
        self.folder.join("data/keys").join(name)
    }

    /// A place for a file of the test.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Closes: requests under way are finished, the folder is removed.
    pub async fn close(mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        // A folder that stays behind in a temporary place is no reason to fail a test.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Who draws pages: the service's program, which Cargo builds beside the tests of this package. A program of tests must not
/// be started for it: it would take the words for names of tests, and run them.
fn renderer() -> Outcome<Renderer> {
    let own = std::env::current_exe()?;
    let places = own.ancestors().skip(1).map(|folder| folder.join("service"));
    let program = places.take(2).find(|program| program.is_file());
    Ok(Renderer::from(program.ok_or("the program `service` is not built beside the tests")?))
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let into = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &into)?;
        } else {
            std::fs::copy(entry.path(), into)?;
        }
    }
    Ok(())
}

/// A port nobody listens on.
///
/// # Errors
/// When the machine has none.
pub fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
