//! A throw-away PostgreSQL cluster for the tests of one binary, one database a test. It lies in a temporary folder,
//! listens on loopback only, and a watcher takes it down when the tests' process is gone, however it went.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Whether commits reach the disk: tests have no use for that, measurements do. Set before the first database.
pub(crate) static DURABLE: AtomicBool = AtomicBool::new(false);

struct Cluster {
    bin: PathBuf,
    port: u16,
}

/// URL of a fresh, empty database.
pub(crate) fn database() -> String {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = CLUSTER.get_or_init(start);
    let name = format!("t{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let port = cluster.port.to_string();
    run(Command::new(cluster.bin.join("createdb")).args([
        "-h",
        "127.0.0.1",
        "-p",
        &port,
        "-U",
        "app",
        &name,
    ]));
    format!("postgres://app@127.0.0.1:{port}/{name}")
}

fn binaries() -> PathBuf {
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    found.retain(|path| path.join("initdb").exists());
    found.sort();
    found.pop().expect(
        "these tests need PostgreSQL's binaries: apt-get install -y --no-install-recommends postgresql",
    )
}

/// Runs as the user `postgres` where we are root: the server refuses root.
fn as_postgres(program: &Path) -> Command {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if root {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

fn run(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().expect("the program starts");
    assert!(
        output.status.success(),
        "{command:?}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn start() -> Cluster {
    let bin = binaries();
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port();
    let folder = std::env::temp_dir().join(format!("iin-pg-{}-{port}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    if Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0") {
        run(Command::new("chown").arg("postgres").arg(&folder));
    }
    let data = folder.join("data");
    run(as_postgres(&bin.join("initdb")).current_dir(&folder).arg("-D").arg(&data).args([
        "-U",
        "app",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]));
    let fsync = if DURABLE.load(Ordering::Relaxed) { "on" } else { "off" };
    let options = format!(
        "-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={} -c fsync={fsync} -c max_connections=300",
        folder.display()
    );
    // Its output goes to files: a pipe kept open by the server would never end.
    let log = fs::File::create(std::env::temp_dir().join(format!("iin-pg-{port}.log"))).expect("a log");
    let status = as_postgres(&bin.join("pg_ctl"))
        .current_dir(&folder)
        .arg("-D")
        .arg(&data)
        .args(["-w", "-t", "30", "-l"])
        .arg(folder.join("log"))
        .arg("-o")
        .arg(&options)
        .arg("start")
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("a handle"))
        .stderr(log)
        .status()
        .expect("pg_ctl starts");
    assert!(status.success(), "the cluster does not start, see {}", folder.join("log").display());
    watch(&bin, &folder, &data, port);
    Cluster { bin, port }
}

fn watch(bin: &Path, folder: &Path, data: &Path, port: u16) {
    let stop = format!(
        "{:?}",
        as_postgres(&bin.join("pg_ctl")).arg("-D").arg(data).args(["-m", "immediate", "stop"])
    );
    let script = format!(
        "while kill -0 {} 2>/dev/null; do sleep 0.5; done; {stop} >/dev/null 2>&1; rm -rf '{}' /tmp/iin-pg-{port}.log",
        std::process::id(),
        folder.display()
    );
    // It outlives us on purpose; the shell in between ends at once, so that nobody is left waiting.
    Command::new("sh")
        .args(["-c", "setsid sh -c \"$0\" &", &script])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("a watcher");
}
