//! A backup laid down again: which numbers are left out, what is refused before anything is written, and what is not opened
//! because it is not whole.

use std::path::{Path, PathBuf};
use std::process::Command;

use shared::iin::compose::Serials;

use crate::on_both;
use crate::support::{Office, On, cluster, moment};
use crate::systems::duties::soon;
use crate::systems::keeping::{Told, backup, file, lose, manifest, parts, restore, run, told};
use crate::systems::upkeep::refusal_to_start;

/// Rows and copies are gone; the keys are kept elsewhere.
fn lose_all_but_keys(office: &mut Office, on: On) {
    let data = office.config.data_dir.clone();
    let kept = [data.join("demo"), data.join("keys")];
    let aside = |path: &Path| office.folder.join("aside").join(path.file_name().expect("a name"));
    std::fs::create_dir_all(office.folder.join("aside")).expect("made");
    for path in &kept {
        std::fs::rename(path, aside(path)).expect("aside");
    }
    let back = kept.clone().map(|path| (aside(&path), path));
    lose(office, on);
    std::fs::create_dir_all(&data).expect("made");
    for (aside, path) in back {
        std::fs::rename(aside, path).expect("back");
    }
}

fn restore_in_other_order(office: &Office, from: &Path, skip: u16) -> Told {
    told(backend::restore(&office.config, &parts(office), from, None, skip, true))
}

on_both! {
    fn r2_6_a_backup_from_before_the_first_start_leaves_a_gap_too(on) {
        let mut office = Office::open(on, &[]);
        office.close();
        lose_all_but_keys(&mut office, on);
        told(backend::init(&office.config, &parts(&office), false)).expect("made");
        let kept = backup(&office, "kept");
        office.close_and_open_again();
        let lost = file(&office, &office.representative(), 2).1;
        office.close();
        lose_all_but_keys(&mut office, on);
        restore(&office, &kept, None, 100).expect("restored");
        office.close_and_open_again();
        assert_ne!(file(&office, &office.representative(), 2).1, lost, "a number was given a second time");
    }
}

on_both! {
    fn r2_6_serials_widened_after_the_backup_give_no_number_a_second_time(on) {
        let mut office = Office::open(on, &[]);
        let kept = backup(&office, "kept");
        office.close();
        let (before, widened) = (office.config.granting.serials, Serials::new(4000..=9999).expect("a range"));
        office.config.granting.serials = widened;
        office.close_and_open_again();
        let lost = file(&office, &office.representative(), 2).1;
        office.close();
        lose(&mut office, on);
        let refused = restore(&office, &kept, None, 100).expect_err("another order");
        assert!(refused.contains("4000-9999-") && refused.contains("--other-order"), "{refused}");
        assert!(!office.config.data_dir.join("copies").exists(), "nothing was laid down");
        // Whoever says so goes on, and the gap counts in the order that began after the backup.
        restore_in_other_order(&office, &kept, 100).expect("restored");
        office.close_and_open_again();
        assert_ne!(file(&office, &office.representative(), 2).1, lost, "a number was given a second time");
        office.close();
        // The settings of the backup need no word; nor does a restore that leaves nothing out.
        lose(&mut office, on);
        restore(&office, &kept, None, 0).expect("no gap, no order");
        lose(&mut office, on);
        office.config.granting.serials = before;
        restore(&office, &kept, None, 100).expect("the order of the backup");
    }
}

on_both! {
    fn r2_6_a_key_replaced_after_the_backup_stays_and_gives_no_number_a_second_time(on) {
        let mut office = Office::open(on, &[]);
        let kept = backup(&office, "kept");
        office.close();
        let key = office.config.data_dir.join("demo/numbering-key.hex");
        let replaced = "5a".repeat(32);
        std::fs::write(&key, &replaced).expect("another key");
        office.close_and_open_again();
        let lost = file(&office, &office.representative(), 2).1;
        office.close();
        lose_all_but_keys(&mut office, on);
        // Without the word nothing is laid down, whether numbers are left out or not.
        for skip in [0, 100] {
            let refused = restore(&office, &kept, None, skip).expect_err("another key");
            assert!(refused.contains("--other-order"), "{refused}");
        }
        assert!(!office.config.data_dir.join("copies").exists(), "nothing was laid down");
        restore_in_other_order(&office, &kept, 100).expect("the key in use at the loss");
        assert_eq!(std::fs::read_to_string(&key).expect("a key"), replaced, "the key in use stays");
        office.close_and_open_again();
        assert_ne!(file(&office, &office.representative(), 2).1, lost, "a number was given a second time");
        office.close();
        // It is said of the numbering's key alone: with another key of copies none of them would open.
        lose_all_but_keys(&mut office, on);
        std::fs::write(office.config.data_dir.join("demo/copies-key.hex"), &replaced).expect("another key");
        let refused = restore_in_other_order(&office, &kept, 100).expect_err("another key of copies");
        assert!(refused.contains("copies-key.hex is another key"), "{refused}");
        assert!(!office.config.data_dir.join("copies").exists(), "nothing was laid down");
    }
}

#[test]
fn a_numbering_key_that_does_not_read_is_told_with_its_file_and_why() {
    let mut office = Office::open(On::Sqlite, &[]);
    let kept = backup(&office, "kept");
    let bare = office.folder.join("bare");
    told(backend::backup(&office.config, &parts(&office), &bare, false)).expect("without keys");
    office.close();
    lose_all_but_keys(&mut office, On::Sqlite);
    let key = office.config.data_dir.join("demo/numbering-key.hex");
    std::fs::write(&key, "no key").expect("written");
    let refused = restore(&office, &kept, None, 100).expect_err("no key");
    assert!(refused.contains(&format!("{}: not 64 hex digits", key.display())), "{refused}");
    std::fs::remove_file(&key).expect("gone");
    let refused = restore(&office, &bare, None, 100).expect_err("no key");
    let missing = format!("{}: No such file", bare.join("keys/demo/numbering-key.hex").display());
    assert!(refused.contains(&missing) && refused.contains(&key.display().to_string()), "{refused}");
}

/// Writes over a part of the manifest, as somebody who knows its first shape, which bears no digest.
fn forge(folder: &Path, from: &str, to: &str) {
    let path = folder.join("manifest.json");
    let text = std::fs::read_to_string(&path).expect("a manifest");
    assert!(text.contains(from), "{from}: {text}");
    let forged = text.replace(from, to).replace("\"format\": 2", "\"format\": 1");
    std::fs::write(&path, forged).expect("written");
}

on_both! {
    fn seals_that_only_the_manifest_knows_do_not_make_a_backup_the_newest(on) {
        let mut office = Office::open(on, &[]);
        file(&office, &office.representative(), 1);
        office.clock.set(moment("2026-11-24T05:00:00Z"));
        let seals = || office.staff("auditor").get("/api/v1/journal/seals");
        soon("the seal", || seals().body.as_array().is_some_and(|all| !all.is_empty()));
        let kept = backup(&office, "kept");
        office.close();
        lose(&mut office, on);
        // The seal that was kept outside is of another history, and somebody has written it into the manifest.
        let (own, other) = (manifest(&kept)["seals"][0].clone(), "0".repeat(64));
        let outside = office.folder.join("seal.json");
        let mut seal = own.clone();
        seal["hash"] = other.clone().into();
        std::fs::write(&outside, seal.to_string()).expect("written");
        assert!(restore(&office, &kept, Some(&outside), 0).expect_err("not its own").contains("another history"));
        forge(&kept, own["hash"].as_str().expect("a hash"), &other);
        let refused = restore(&office, &kept, Some(&outside), 0).expect_err("not in its rows");
        assert!(refused.contains("the seals of the journal"), "{refused}");
        // Its rows lie there, but nobody takes them for a register: what was broken off has no gap.
        assert!(!office.config.data_dir.join("copies/register.id").exists());
        for told in [
            told(backend::init(&office.config, &parts(&office), true)),
            told(backend::init(&office.config, &parts(&office), false)),
            told(backend::backup(&office.config, &parts(&office), &office.folder.join("half"), false)),
            told(backend::check(office.config.clone(), parts(&office)).map(|checked| checked.lines)),
            told(backend::start(office.config.clone(), parts(&office)).map(|_| Vec::new())),
            restore(&office, &kept, None, 0),
        ] {
            let said = told.expect_err("half restored");
            assert!(said.contains("`restoring`") && said.contains("restore again"), "{said}");
        }
        lose(&mut office, on);
        forge(&kept, &other, own["hash"].as_str().expect("a hash"));
        restore(&office, &kept, None, 0).expect("an emptied place");
        assert!(!office.config.data_dir.join("copies/restoring").exists());
        office.close_and_open_again();
    }
}

/// A restore that is broken off when its rows lie there and no number is left out yet.
fn break_off(office: &mut Office, on: On) -> PathBuf {
    file(office, &office.representative(), 1);
    let kept = backup(office, "kept");
    office.close();
    lose(office, on);
    let end = manifest(&kept)["journal"]["hash"].as_str().expect("a hash").to_owned();
    forge(&kept, &end, &"0".repeat(64));
    let refused = restore(office, &kept, None, 100).expect_err("another end");
    assert!(refused.contains("where the journal ends"), "{refused}");
    forge(&kept, &"0".repeat(64), &end);
    kept
}

/// Copies a folder with all that lies in it.
fn lay_by_hand(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            lay_by_hand(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).expect("laid");
        }
    }
}

on_both! {
    fn r2_6_rows_of_a_restore_that_was_broken_off_are_adopted_with_no_folder(on) {
        let mut office = Office::open(on, &[]);
        let kept = break_off(&mut office, on);
        if on == On::Sqlite {
            assert!(!Path::new(&office.config.database_url).exists(), "no database without its gap");
        }
        // The data folder is emptied, the database is not, and the copies are laid down by hand.
        let data = office.config.data_dir.clone();
        std::fs::remove_dir_all(&data).expect("gone");
        lay_by_hand(&kept.join("copies"), &data.join("copies"));
        for adopt in [true, false] {
            told(backend::init(&office.config, &parts(&office), adopt)).expect_err("no gap was left");
        }
        assert!(!refusal_to_start(&office).is_empty(), "nor does a demonstration take it for its own");
        assert!(!data.join("copies/register.id").exists());
        std::fs::remove_dir_all(&data).expect("gone");
        let refused = restore(&office, &kept, None, 100).expect_err("it is not empty");
        assert!(refused.contains(if on == On::Sqlite { ".restored" } else { "`restoring`" }), "{refused}");
        std::fs::create_dir_all(&data).expect("made");
        lose(&mut office, on);
        restore(&office, &kept, None, 100).expect("an emptied place");
        office.close_and_open_again();
    }
}

on_both! {
    fn a_demonstration_makes_no_key_where_it_does_not_start(on) {
        let mut office = Office::open(on, &[]);
        break_off(&mut office, on);
        let data = office.config.data_dir.clone();
        for folder in ["demo", "keys"] {
            std::fs::remove_dir_all(data.join(folder)).expect("gone");
        }
        let refused = refusal_to_start(&office).join("\n");
        assert!(refused.contains("restore again"), "{refused}");
        let told = told(backend::check(office.config.clone(), parts(&office)).map(|checked| checked.lines));
        assert!(told.expect_err("nor is it checked").contains("restore again"));
        assert!(!data.join("demo").exists() && !data.join("keys").exists(), "a key was made");
    }
}

#[test]
fn a_demonstration_makes_no_folder_for_a_register_without_its_copies() {
    let mut office = Office::open(On::Sqlite, &[]);
    office.close();
    let beside = office.folder.join("beside.sqlite");
    std::fs::rename(&office.config.database_url, &beside).expect("moved");
    lose(&mut office, On::Sqlite);
    office.config.database_url = beside.display().to_string();
    let refused = refusal_to_start(&office).join("\n");
    assert!(refused.contains("register.id"), "{refused}");
    assert!(!office.config.data_dir.exists(), "nothing was made");
}

#[test]
fn a_restore_over_sqlite_looks_for_its_place_before_it_lays_anything_down() {
    let mut office = Office::open(On::Sqlite, &[]);
    let kept = backup(&office, "kept");
    office.close();
    lose(&mut office, On::Sqlite);
    let good = office.config.database_url.clone();
    let nothing = |office: &Office| !office.config.data_dir.join("copies").exists();
    office.config.database_url = office.folder.join("not/there/iin.sqlite").display().to_string();
    let refused = restore(&office, &kept, None, 0).expect_err("no folder");
    assert!(refused.contains("not/there") && nothing(&office), "{refused}");
    office.config.database_url = good;
    let aside = format!("{}.restored", office.config.database_url);
    std::fs::write(&aside, "of a restore that was broken off").expect("written");
    let refused = restore(&office, &kept, None, 0).expect_err("something lies there");
    assert!(refused.contains(".restored") && nothing(&office), "{refused}");
    assert_eq!(std::fs::read(&aside).expect("still there"), b"of a restore that was broken off");
    std::fs::remove_file(&aside).expect("gone");
    // What SQLite would take for the rest of the file that is laid there.
    for ending in [".restored-wal", ".restored-journal", "-wal", "-journal"] {
        let rest = format!("{}{ending}", office.config.database_url);
        std::fs::write(&rest, "of another").expect("written");
        let refused = restore(&office, &kept, None, 0).expect_err(ending);
        assert!(refused.contains(ending) && nothing(&office), "{refused}");
        std::fs::remove_file(&rest).expect("still there");
    }
    restore(&office, &kept, None, 0).expect("restored");
    for ending in ["", "-wal", "-shm"] {
        assert!(!Path::new(&format!("{aside}{ending}")).exists(), "{ending}: it lies under its name");
    }
}

#[test]
fn programs_of_another_version_than_the_server_write_nothing() {
    let office = Office::open(On::Postgres, &[]);
    let kept = backup(&office, "kept");
    let bin = office.folder.join("bin");
    std::fs::create_dir(&bin).expect("made");
    for name in ["pg_dump", "pg_restore"] {
        // Written by another process: a file that this one has open to write would be busy for whoever starts it.
        let script =
            format!("printf '#!/bin/sh\\necho \"{name} (PostgreSQL) 99.1\"\\n' > {name} && chmod 700 {name}");
        assert!(
            Command::new("sh").current_dir(&bin).args(["-c", &script]).status().expect("starts").success()
        );
    }
    let by = |word: &str, folder: &Path, data: &Path, url: &str, path: &Path| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_backend"));
        program
            .env("PATH", path)
            .arg(word)
            .arg(folder)
            .args(["--demo", "--database-url", url, "--data-dir"])
            .arg(data);
        run(&mut program)
    };
    let (other, data) = (office.folder.join("other"), office.config.data_dir.clone());
    let (code, said) = by("backup", &other, &data, &office.config.database_url, &bin);
    assert!(code == Some(1) && said.contains("pg_dump is of version 99.1") && !other.exists(), "{said}");
    let new = office.folder.join("new");
    let (code, said) = by("restore", &kept, &new, &cluster::database(), &bin);
    assert!(code == Some(1) && said.contains("pg_restore is of version 99.1"), "{said}");
    assert!(!new.join("copies").exists(), "nothing was laid down");
    let (code, said) = by("restore", &kept, &new, &cluster::database(), &office.folder.join("none"));
    assert!(code == Some(1) && said.contains("pg_restore does not start"), "{said}");
    assert!(!new.join("copies").exists(), "nothing was laid down");
}

on_both! {
    fn a_backup_inside_of_what_it_is_of_is_refused(on) {
        let office = Office::open(on, &[]);
        let data = office.config.data_dir.clone();
        for inside in [data.clone(), data.join("copies/bk"), data.join("bk"), data.join("nowhere/../copies/bk")] {
            let outcome = told(backend::backup(&office.config, &parts(&office), &inside, true));
            let refused = outcome.expect_err("inside");
            assert!(refused.contains("inside of the data folder"), "{refused}");
        }
        assert!(!data.join("bk").exists() && !data.join("copies/bk").exists(), "nothing was made");
        // Beside it, under a name that begins alike.
        let beside = data.with_file_name("var-kept");
        told(backend::backup(&office.config, &parts(&office), &beside, true)).expect("backed up");
    }
}

#[test]
fn a_backup_inside_of_a_folder_that_is_mounted_elsewhere_is_refused() {
    let mut office = Office::open(On::Sqlite, &[]);
    office.close();
    let (data, mounted) = (office.config.data_dir.clone(), office.folder.join("mounted"));
    for name in ["copies", "lists", "demo", "keys"] {
        let (here, there) = (data.join(name), mounted.join(name));
        std::fs::create_dir_all(&here).expect("a folder");
        std::fs::create_dir_all(&mounted).expect("a folder");
        std::fs::rename(&here, &there).expect("moved");
        std::os::unix::fs::symlink(&there, &here).expect("a way to it");
        for inside in [there.join("bk"), here.join("bk"), there.clone()] {
            let refused =
                told(backend::backup(&office.config, &parts(&office), &inside, false)).expect_err(name);
            assert!(refused.contains("inside of the data folder"), "{refused}");
        }
        assert!(!there.join("bk").exists(), "nothing was made");
    }
    // Over a folder that is not there nobody knows yet where it leads.
    let name = data.file_name().expect("a name");
    let over = mounted.join("missing/../..").join(name).join("bk");
    let refused =
        told(backend::backup(&office.config, &parts(&office), &over, false)).expect_err("over nothing");
    assert!(refused.contains("without `..`"), "{refused}");
    assert!(!mounted.join("missing").exists() && !data.join("bk").exists(), "nothing was made");
    // Beside them, and over a folder that is there.
    backup(&office, "mounted/../kept");
    told(backend::backup(&office.config, &parts(&office), &mounted.join("bk"), false)).expect("backed up");
}
