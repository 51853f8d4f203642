//! Keeping a register: backed up while filing goes on, lost, restored into an empty place, where everything opens and no
//! number is given again; and compared with itself, every difference by name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use backend::{Config, Parts};
use shared::specimen;

use crate::deciding::operator::case_of;
use crate::on_both;
use crate::support::{self, Actor, Office, On, cluster, moment, pdf};
use crate::systems::duties::soon;

pub(crate) fn parts(office: &Office) -> Parts {
    support::parts(&office.clock)
}

pub(crate) type Told = Result<Vec<String>, String>;

pub(crate) fn told(outcome: Result<Vec<String>, backend::StartError>) -> Told {
    outcome.map_err(|error| error.lines().join("\n"))
}

pub(crate) fn backup(office: &Office, name: &str) -> PathBuf {
    let folder = office.folder.join(name);
    told(backend::backup(&office.config, &parts(office), &folder, true)).expect("backed up");
    folder
}

pub(crate) fn restore(office: &Office, from: &Path, seal: Option<&Path>, skip: u16) -> Told {
    told(backend::restore(&office.config, &parts(office), from, seal, skip, false))
}

/// Whether something differs, and every line that was said.
fn check(config: &Config, office: &Office) -> (bool, String) {
    let checked = backend::check(config.clone(), parts(office)).expect("checked");
    (checked.differs, checked.lines.join("\n"))
}

/// Everything is gone: the data folder, and the database with it.
pub(crate) fn lose(office: &mut Office, on: On) {
    std::fs::remove_dir_all(&office.config.data_dir).expect("gone");
    match on {
        On::Sqlite => {
            for ending in ["", "-wal", "-shm", ".restored"] {
                drop(std::fs::remove_file(format!("{}{ending}", office.config.database_url)));
            }
        }
        On::Postgres => office.config.database_url = cluster::database(),
    }
}

/// Files for somebody: the case and the number.
pub(crate) fn file(office: &Office, me: &Actor, number: u32) -> (String, String) {
    let lodged = me.file(office, &specimen::person(number));
    assert_eq!(lodged.status, 201, "{}", lodged.body);
    (case_of(&lodged), lodged.text("/iin").to_owned())
}

pub(crate) fn manifest(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(folder.join("manifest.json")).expect("a manifest")).expect("JSON")
}

on_both! {
    fn r2_6_the_drill_lost_and_restored_everything_opens_and_no_number_is_given_again(on) {
        let mut office = Office::open(on, &["--people-per-day", "100"]);
        let me = office.representative();
        let before: Vec<(String, String)> = (1..4).map(|n| file(&office, &me, n)).collect();
        let draft = me.draft(&specimen::person(50)).text("/id").to_owned();
        let copy = me.attach(&draft, "identity", pdf("a passport")).text("/copies/0/id").to_owned();
        // While filing goes on, and drafts come and go with their copies.
        let (kept, during) = std::thread::scope(|scope| {
            let filing = scope.spawn(|| {
                (10..16).map(|number| {
                    let thrown = me.draft(&specimen::person(60)).text("/id").to_owned();
                    me.attach(&thrown, "identity", pdf("thrown away"));
                    let filed = file(&office, &me, number);
                    me.visitor.send(me.visitor.request("DELETE", &format!("/api/v1/drafts/{thrown}")));
                    filed
                }).collect::<Vec<_>>()
            });
            (backup(&office, "kept"), filing.join().expect("filed"))
        });
        let after: Vec<(String, String)> = (20..23).map(|n| file(&office, &me, n)).collect();
        office.close();
        lose(&mut office, on);

        restore(&office, &kept, None, 100).expect("restored");
        let (differs, lines) = check(&office.config, &office);
        assert!(!differs, "{lines}");
        office.close_and_open_again();
        let (me, auditor) = (office.representative(), office.staff("auditor"));
        for (case, iin) in &before {
            let path = format!("/api/v1/applications/{case}");
            assert_eq!(me.get(&path).text("/iin"), iin);
            soon("the certificate", || me.get(&format!("{path}/certificate")).status == 200);
        }
        assert_eq!(me.get(&format!("/api/v1/drafts/{draft}/copies/{copy}")).bytes, pdf("a passport"));
        let state = auditor.visitor.post("/api/v1/journal/check", &serde_json::json!({}));
        assert_eq!(state.body["whole"], true, "{}", state.body);
        // Whoever is not known to it is filed for again, and gets a number that nobody was told.
        let known = |case: &str| me.get(&format!("/api/v1/applications/{case}")).status == 200;
        let lost: Vec<u32> = (10..16).zip(&during).filter(|(_, (case, _))| !known(case)).map(|(n, _)| n).chain(20..23).collect();
        let mut given: BTreeSet<String> = before.iter().chain(&during).chain(&after).map(|(_, iin)| iin.clone()).collect();
        assert_eq!(given.len(), 12);
        for number in lost {
            let lodged = me.file(&office, &specimen::person(number));
            assert!(given.insert(lodged.text("/iin").to_owned()), "a number was given a second time");
            assert!(lodged.text("/line/number") > "\u{424}-2026-010000", "nor is the number of an application");
        }
        let numbers = me.get("/api/v1/applications").body.as_array().expect("a list").len();
        assert_eq!(numbers, 12, "each of them once");
    }
}

on_both! {
    fn without_a_gap_a_number_would_be_given_again(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        file(&office, &me, 1);
        let kept = backup(&office, "kept");
        let lost = file(&office, &me, 2).1;
        office.close();
        lose(&mut office, on);
        restore(&office, &kept, None, 0).expect("restored");
        office.close_and_open_again();
        assert_eq!(file(&office, &office.representative(), 2).1, lost, "this is what the gap is for");
    }
}

on_both! {
    fn a_backup_that_was_changed_or_broken_off_is_not_restored_and_nothing_is_written_over(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        file(&office, &me, 1);
        let kept = backup(&office, "kept");
        let again = told(backend::backup(&office.config, &parts(&office), &kept, false));
        assert!(again.expect_err("it lies there").contains("not empty"));
        office.close();
        assert!(restore(&office, &kept, None, 0).expect_err("a register is here").contains("not empty"));
        office.close_and_open_again();
        file(&office, &office.representative(), 2);
        office.close();
        let live = office.config.clone();
        lose(&mut office, on);
        for name in ["manifest.json", "SHA256SUMS", if on == On::Sqlite { "database.sqlite" } else { "database.pgdump" }] {
            let path = kept.join(name);
            let good = std::fs::read(&path).expect("a file");
            let mut bad = good.clone();
            let middle = bad.len() / 2;
            bad[middle] ^= 1;
            std::fs::write(&path, bad).expect("changed");
            let refused = restore(&office, &kept, None, 0).expect_err(name);
            // Of the manifest the byte may be one of its shape: then it does not even read.
            assert!(refused.starts_with(&format!("{name}: ")), "{refused}");
            std::fs::remove_file(&path).expect("gone");
            let refused = restore(&office, &kept, None, 0).expect_err(name);
            assert!(refused.contains(name), "{refused}");
            std::fs::write(&path, good).expect("back");
        }
        assert!(!office.config.data_dir.join("copies").exists(), "nothing was laid down");
        let other = if on == On::Sqlite { cluster::database() } else { office.folder.join("other.sqlite").display().to_string() };
        office.config.database_url = other;
        assert!(restore(&office, &kept, None, 0).expect_err("another engine").contains("it is a backup of"));
        office.config.database_url = if on == On::Sqlite { live.database_url } else { cluster::database() };
        // Remains of another register.
        std::fs::create_dir_all(office.config.data_dir.join("copies/ab")).expect("made");
        assert!(restore(&office, &kept, None, 0).expect_err("remains").contains("not empty"));
        std::fs::remove_dir(office.config.data_dir.join("copies/ab")).expect("gone");
        restore(&office, &kept, None, 0).expect("restored");
        office.close_and_open_again();
    }
}

on_both! {
    fn a_backup_older_than_a_seal_kept_outside_is_refused(on) {
        let mut office = Office::open(on, &[]);
        file(&office, &office.representative(), 1);
        let old = backup(&office, "old");
        file(&office, &office.representative(), 2);
        office.clock.set(moment("2026-11-24T05:00:00Z"));
        let seals = || office.staff("auditor").get("/api/v1/journal/seals");
        soon("the seal", || seals().body.as_array().is_some_and(|all| all.iter().any(|seal| seal["day"] == "2026-11-23")));
        let kept = office.folder.join("seals.json");
        std::fs::write(&kept, &seals().bytes).expect("kept");
        let new = backup(&office, "new");
        office.close();
        lose(&mut office, on);
        let refused = restore(&office, &old, Some(&kept), 0).expect_err("too old");
        assert!(refused.contains("older than the seal of 2026-11-23"), "{refused}");
        std::fs::write(office.folder.join("none"), "no seal").expect("written");
        assert!(restore(&office, &new, Some(&office.folder.join("none")), 0).expect_err("no seal").contains("no seal"));
        restore(&office, &new, Some(&kept), 0).expect("the newest");
        office.close_and_open_again();
    }
}

on_both! {
    fn a_check_says_every_difference_by_name(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let (case, _) = file(&office, &me, 1);
        soon("the certificate", || me.get(&format!("/api/v1/applications/{case}/certificate")).status == 200);
        let draft = me.draft(&specimen::anna()).text("/id").to_owned();
        let attach = |text: &str, place: usize| {
            me.attach(&draft, "identity", pdf(text)).text(&format!("/copies/{place}/id")).to_owned()
        };
        let (gone, changed) = (attach("gone", 0), attach("changed", 1));
        // While it serves.
        let (differs, lines) = check(&office.config, &office);
        assert!(!differs && lines.contains("all of it agrees"), "{lines}");
        let copies = office.config.data_dir.join("copies");
        let path = |id: &str| copies.join(&id[..2]).join(id);
        std::fs::remove_file(path(&gone)).expect("gone");
        std::fs::write(path(&changed), "changed").expect("changed");
        let orphan = "0".repeat(32);
        std::fs::create_dir_all(copies.join("00")).expect("a folder");
        std::fs::write(path(&orphan), "left by a crash").expect("written");
        let old = std::time::SystemTime::UNIX_EPOCH;
        std::fs::File::options().write(true).open(path(&orphan)).expect("a file").set_modified(old).expect("aged");
        office.behind_the_triggers("decision", &format!("UPDATE decision SET decided_at = decided_at + 1 WHERE application_id = '{case}'"));
        let (differs, lines) = check(&office.config, &office);
        assert!(differs, "{lines}");
        for said in [
            format!("copy {gone} of a draft or an open form: its file is not there"),
            format!("copy {changed} of a draft or an open form: its file was changed"),
            format!("file {orphan}: no row names it"),
            format!("row decision {case}: is not what was decided"),
        ] {
            assert!(lines.contains(&said), "{said}: {lines}");
        }
        // A backup carries what is there, and says what is not.
        let kept = backup(&office, "kept");
        assert_eq!(manifest(&kept)["missing"], serde_json::json!([gone]));
        office.behind_the_triggers("audit", "DELETE FROM audit WHERE event = 'signed_in'");
        let (_, lines) = check(&office.config, &office);
        assert!(lines.contains("journal: the chain breaks at entry"), "{lines}");
        office.close();
    }
}

/// Runs the program itself: how it ended, and what it said.
fn backend(words: &[&str]) -> (Option<i32>, String) {
    run(Command::new(env!("CARGO_BIN_EXE_backend")).args(words))
}

pub(crate) fn run(program: &mut Command) -> (Option<i32>, String) {
    let output = program.output().expect("starts");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn the_program_does_it_all_by_words_and_says_by_its_exit_how_it_went() {
    let folder = std::env::temp_dir().join(format!("iin-words-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    let data = folder.join("data").display().to_string();
    let (kept, new) = (folder.join("kept").display().to_string(), folder.join("new").display().to_string());
    let settings = ["--demo", "--data-dir", &data];
    let with = |word: &str, more: &[&str]| backend(&[&[word], &settings[..], more].concat());
    assert_eq!(with("check", &[]).0, Some(1), "nothing to check");
    assert!(!Path::new(&data).exists(), "a look makes nothing");
    assert_eq!(with("init", &[]).0, Some(0));
    let (code, said) = with("init", &[]);
    assert!(code == Some(1) && said.contains("already"), "{said}");
    let (code, said) = with("check", &[]);
    assert!(code == Some(0) && said.contains("all of it agrees"), "{said}");
    let (code, said) = with("backup", &[&kept, "--with-keys"]);
    assert!(code == Some(0) && said.contains("backed up"), "{said}");
    let (code, said) = backend(&["restore", &kept, "--demo", "--data-dir", &new, "--skip-numbers", "5"]);
    assert!(code == Some(0) && said.contains("restored"), "{said}");
    assert_eq!(backend(&["check", "--demo", "--data-dir", &new]).0, Some(0));
    let (code, said) = backend(&["restore", &kept, "--demo", "--data-dir", &new]);
    assert!(code == Some(1) && said.contains("not empty"), "{said}");
    std::fs::remove_file(Path::new(&new).join("copies/register.id")).expect("gone");
    assert_eq!(backend(&["check", "--demo", "--data-dir", &new]).0, Some(1), "not opened, not checked");
    // The settings may come from the environment, as they do for the service.
    let mut by_environment = Command::new(env!("CARGO_BIN_EXE_backend"));
    by_environment.env("IIN_DEMO", "true").env("IIN_DATA_DIR", &data).arg("check");
    assert!(by_environment.output().expect("starts").status.success());
    std::fs::remove_dir_all(folder).expect("cleaned");
}

#[test]
fn roles_that_do_not_go_together_are_told_with_everything_else_before_anything_is_made() {
    let folder = std::env::temp_dir().join(format!("iin-roles-{}", std::process::id()));
    drop(std::fs::remove_dir_all(&folder));
    let data = folder.join("data").display().to_string();
    let both = ["--staff", "auditor/991231500016=UTOPIAN A", "--staff", "operator/991231500016=UTOPIAN A"];
    let (code, said) = backend(&[&["--data-dir", &data], &both[..]].concat());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("one person cannot be auditor and operator"), "{said}");
    assert!(said.contains("--trust-dir: owed without --demo"), "{said}");
    // Somebody of the demonstration is asked about as well, and nothing is made.
    let theirs = ["--demo", "--data-dir", &data, "--staff", "auditor/991231500707=UTOPIAN OPERATOR"];
    let (code, said) = backend(&[&theirs[..], &["--listen", "127.0.0.1:0"]].concat());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("one person cannot be"), "{said}");
    assert!(!folder.exists(), "nothing was made");
}
