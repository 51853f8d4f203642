//! The register as a whole: made by an act, never because something is missing; rows and copies of one register, of one
//! program, in the hands of one process; and whatever happens to its file while it runs is noticed.

use std::path::PathBuf;

use backend::Parts;
use serde_json::json;
use shared::specimen;

use crate::deciding::operator::case_of;
use crate::on_both;
use crate::support::{self, Office, On, cluster, once, pdf};
use crate::systems::duties::soon;
use crate::systems::upkeep::refusal_to_start;

/// The step that gives a register its name.
const NAMED: &str = "20261130000801";

fn parts(office: &Office) -> Parts {
    support::parts(&office.clock)
}

fn init(office: &Office, adopt: bool) -> Result<Vec<String>, String> {
    backend::init(&office.config, &parts(office), adopt).map_err(|error| error.lines().join("\n"))
}

fn name_file(office: &Office) -> PathBuf {
    office.config.data_dir.join("copies/register.id")
}

/// Moves the database away: its file, or the address of an empty one. What brings it back is answered.
fn without_database(office: &mut Office, on: On) -> impl FnOnce(&mut Office) + use<> {
    let before = office.config.database_url.clone();
    match on {
        On::Sqlite => {
            for ending in ["", "-wal", "-shm"] {
                // Beside the main file there may be none.
                drop(std::fs::rename(format!("{before}{ending}"), format!("{before}.away{ending}")));
            }
        }
        On::Postgres => office.config.database_url = cluster::database(),
    }
    move |office| {
        if on == On::Sqlite {
            std::fs::rename(format!("{before}.away"), &before).expect("back");
        }
        office.config.database_url = before;
    }
}

fn refused(office: &Office, words: &[&str]) {
    let lines = refusal_to_start(office).join("\n");
    for word in words {
        assert!(lines.contains(word), "{word}: {lines}");
    }
}

/// Runs statements one by one, each by itself.
fn execute(url: &str, statements: &[&str]) {
    use diesel::Connection as _;
    use diesel::connection::SimpleConnection as _;
    let mut c = diesel::PgConnection::establish(url).expect("connects");
    for statement in statements {
        c.batch_execute(statement).expect("done");
    }
}

/// Makes the database one from before registers had a name.
fn unname(office: &Office) {
    let statements = format!(
        "DROP TABLE register_identity; DELETE FROM __diesel_schema_migrations WHERE version = '{NAMED}'"
    );
    office.before_the_triggers(&statements).expect("as it was");
    std::fs::remove_file(name_file(office)).expect("a name");
}

on_both! {
    fn r2_6_a_number_is_not_given_again_because_a_database_is_not_there(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let lodged = me.file(&office, &specimen::anna());
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        office.close();
        let bring_back = without_database(&mut office, on);
        refused(&office, &["no register", "find the database", "copies"]);
        assert!(init(&office, false).expect_err("no act either").contains("remains of another"));
        if on == On::Sqlite {
            assert!(!PathBuf::from(&office.config.database_url).exists(), "nothing was made");
        }
        bring_back(&mut office);
        office.close_and_open_again();
        let path = format!("/api/v1/applications/{}", case_of(&lodged));
        assert_eq!(office.representative().get(&path).text("/iin"), lodged.text("/iin"));
    }
}

on_both! {
    fn production_starts_over_a_register_that_was_made_and_over_none(on) {
        let mut office = Office::open_in_earnest(on);
        assert!(init(&office, false).expect_err("there is one").contains("already") || on == On::Sqlite);
        office.close();
        assert!(init(&office, false).expect_err("there is one").contains("already"));
        assert!(init(&office, true).expect_err("it has a name").contains("nothing to adopt"));
        // Nothing at all, as after a mistyped path.
        let bring_back = without_database(&mut office, on);
        let folder = office.config.data_dir.clone();
        office.config.data_dir = folder.with_extension("mistyped");
        refused(&office, &["backend init", "find it"]);
        assert!(!office.config.data_dir.exists(), "nothing was made");
        bring_back(&mut office);
        office.config.data_dir = folder;
        office.close_and_open_again();
    }
}

on_both! {
    fn rows_do_not_go_with_no_copies_nor_with_another_registers(on) {
        let mut office = Office::open(on, &[]);
        office.representative().file(&office, &specimen::anna());
        office.close();
        let copies = office.config.data_dir.join("copies");
        std::fs::rename(&copies, copies.with_extension("away")).expect("moved");
        refused(&office, &["copies", "register.id"]);
        // As on a second host with a folder of its own.
        let other = Office::open(On::Sqlite, &[]);
        let own = office.config.data_dir.clone();
        office.config.data_dir.clone_from(&other.config.data_dir);
        refused(&office, &["has the copies of the register"]);
        office.config.data_dir = own;
        std::fs::rename(copies.with_extension("away"), &copies).expect("back");
        std::fs::write(name_file(&office), "no name").expect("written");
        refused(&office, &["register.id holds no name"]);
    }
}

on_both! {
    fn a_demonstration_makes_itself_a_register_in_an_empty_place_only(on) {
        let mut office = Office::open(on, &[]);
        office.close();
        let _ = without_database(&mut office, on);
        // Neither copy nor list; but the name of a register lies there.
        refused(&office, &["no register", "find the database"]);
        std::fs::remove_file(name_file(&office)).expect("a name");
        assert_eq!(refusal_to_start(&office), Vec::<String>::new(), "empty");
        let _ = without_database(&mut office, on);
        std::fs::remove_file(name_file(&office)).expect("a name");
        let list = office.config.data_dir.join("lists/kept.crl");
        std::fs::create_dir_all(list.parent().expect("a folder")).expect("made");
        std::fs::write(&list, "kept").expect("written");
        refused(&office, &["no register", "find the database"]);
    }
}

on_both! {
    fn a_register_from_before_it_had_a_name_is_adopted_by_an_act(on) {
        let mut office = Office::open_in_earnest(on);
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        let draft = me.draft(&specimen::anna()).text("/id").to_owned();
        assert_eq!(me.attach(&draft, "identity", pdf("a passport")).status, 201);
        drop(me);
        office.close();
        unname(&office);
        refused(&office, &["backend init --adopt"]);
        assert!(init(&office, false).expect_err("it is there").contains("init --adopt"));
        // With a folder that has none of its copies, as on the wrong disk.
        let own = office.config.data_dir.clone();
        office.config.data_dir = own.with_extension("other");
        assert!(init(&office, true).expect_err("another folder").contains("has none of them"));
        office.config.data_dir = own;
        let named = init(&office, true).expect("adopted");
        assert!(named[0].contains("adopted"), "{named:?}");
        // Broken off between rows and folder, it is finished.
        std::fs::remove_file(name_file(&office)).expect("a name");
        refused(&office, &["register.id"]);
        assert_eq!(init(&office, true).expect("finished"), named);
        office.close_and_open_again();
        let me = office.sign_in(office.key("991231500016", "UTOPIAN", "REPRESENTATIVE"));
        assert_eq!(me.get(&format!("/api/v1/drafts/{draft}")).status, 200);
    }
}

on_both! {
    fn a_demonstration_from_before_registers_had_a_name_goes_on(on) {
        let mut office = Office::open(on, &[]);
        let lodged = office.representative().file(&office, &specimen::anna());
        office.close();
        unname(&office);
        office.close_and_open_again();
        let path = format!("/api/v1/applications/{}", case_of(&lodged));
        assert_eq!(office.representative().get(&path).text("/iin"), lodged.text("/iin"));
        assert!(name_file(&office).exists());
    }
}

on_both! {
    fn making_that_was_broken_off_is_finished(on) {
        let mut office = Office::open_in_earnest(on);
        office.close();
        let _ = without_database(&mut office, on);
        std::fs::remove_file(name_file(&office)).expect("a name");
        let made = init(&office, false).expect("made");
        std::fs::remove_file(name_file(&office)).expect("a name");
        assert_eq!(init(&office, false).expect("finished"), made);
        office.close_and_open_again();
    }
}

on_both! {
    fn an_older_program_does_not_open_a_newer_database(on) {
        let mut office = Office::open(on, &[]);
        office.close();
        let newer = "INSERT INTO __diesel_schema_migrations (version, run_on) VALUES ('20991231000000', CURRENT_TIMESTAMP)";
        office.before_the_triggers(newer).expect("as a newer program would");
        refused(&office, &["newer program", "20991231000000", NAMED.get(..8).expect("a day")]);
        office.before_the_triggers("DELETE FROM __diesel_schema_migrations WHERE version = '20991231000000'").expect("back");
        office.close_and_open_again();
    }
}

#[test]
fn a_second_process_does_not_serve_a_database_of_sqlite() {
    let mut office = Office::open(On::Sqlite, &[]);
    refused(&office, &["another process", &format!("process {}", std::process::id())]);
    assert!(init(&office, false).expect_err("somebody has it").contains("another process"));
    // It took nothing from the first, and goes with it.
    assert_eq!(office.representative().file(&office, &specimen::anna()).status, 201);
    office.close_and_open_again();
}

#[test]
fn several_processes_serve_one_database_of_postgresql() {
    let office = Office::open(On::Postgres, &[]);
    let beside = office.open_beside();
    assert_eq!(office.representative().file(&office, &specimen::anna()).status, 201);
    assert_eq!(beside.representative().get("/api/v1/applications").body.as_array().map(Vec::len), Some(1));
}

#[test]
fn nothing_is_acknowledged_into_a_database_that_was_moved_deleted_or_replaced() {
    let mut office = Office::open(On::Sqlite, &[]);
    let me = office.representative();
    assert_eq!(me.file(&office, &specimen::person(1)).status, 201);
    let file = PathBuf::from(&office.config.database_url);
    let away = file.with_extension("away");
    std::fs::rename(&file, &away).expect("moved");
    for reply in [me.draft(&specimen::person(2)), me.get("/api/v1/applications"), me.get("/api/v1/health")] {
        assert_eq!((reply.status, reply.problem()), (503, "unavailable"), "{}", reply.body);
    }
    assert!(!file.exists(), "no other was made");
    // Another file under its name is another's.
    std::fs::copy(&away, &file).expect("replaced");
    assert_eq!(me.draft(&specimen::person(2)).status, 503);
    std::fs::remove_file(&file).expect("gone");
    std::fs::rename(&away, &file).expect("back");
    assert_eq!(me.file(&office, &specimen::person(2)).status, 201);
    office.close_and_open_again();
    assert_eq!(office.representative().get("/api/v1/applications").body.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_server_whose_database_was_replaced_by_another_registers_says_nothing_of_it() {
    let (office, other) = (Office::open(On::Postgres, &[]), Office::open(On::Postgres, &[]));
    let me = office.representative();
    assert_eq!(me.draft(&specimen::person(1)).status, 201);
    // As a server that came back with the data of another: under the old name, all connections anew.
    let names = |url: &str| url.rsplit('/').next().expect("a name").to_owned();
    let (ours, theirs) = (names(&office.config.database_url), names(&other.config.database_url));
    let server = office.config.database_url.replace(&ours, "postgres");
    drop(other);
    execute(
        &server,
        &[
            &format!(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN ('{ours}', '{theirs}')"
            ),
            &format!("ALTER DATABASE {ours} RENAME TO {ours}_away"),
            &format!("ALTER DATABASE {theirs} RENAME TO {ours}"),
        ],
    );
    let reply = me.get("/api/v1/applications");
    assert_eq!((reply.status, reply.problem()), (503, "unavailable"), "{}", reply.body);
}

on_both! {
    fn a_copy_is_not_laid_into_a_folder_that_was_replaced(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let draft = me.draft(&specimen::anna()).text("/id").to_owned();
        let copy = me.attach(&draft, "identity", pdf("first")).text("/copies/0/id").to_owned();
        let (ready, key) = (me.ready(&office, &specimen::person(1)), once());
        let copies = office.config.data_dir.join("copies");
        std::fs::rename(&copies, copies.with_extension("away")).expect("moved");
        std::fs::create_dir(&copies).expect("an empty one, as without its disk");
        let lodged = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!((lodged.status, lodged.problem()), (503, "unavailable"), "an application without its copies");
        assert_eq!(me.get("/api/v1/drafts").status, 200, "what rows say is shown");
        assert_eq!(me.attach(&draft, "identity", pdf("second")).status, 503);
        let path = format!("/api/v1/drafts/{draft}/copies/{copy}");
        assert_eq!(me.get(&path).status, 503, "it is not lost, it is not here");
        std::fs::remove_dir(&copies).expect("empty still");
        std::fs::rename(copies.with_extension("away"), &copies).expect("back");
        assert_eq!((me.get(&path).status, me.attach(&draft, "identity", pdf("second")).status), (200, 201));
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &key).status, 201);
    }
}

on_both! {
    fn copies_that_are_not_there_are_counted_and_said(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let draft = me.draft(&specimen::anna()).text("/id").to_owned();
        let copy = me.attach(&draft, "identity", pdf("lost")).text("/copies/0/id").to_owned();
        me.attach(&draft, "identity", pdf("kept"));
        let missing = |office: &Office| office.visitor().get("/api/v1/health").body["copies_missing"].clone();
        office.close_and_open_again();
        soon("the first look", || missing(&office) == 0);
        std::fs::remove_file(office.config.data_dir.join("copies").join(&copy[..2]).join(&copy)).expect("lost");
        office.close_and_open_again();
        soon("the loss", || missing(&office) == 1);
    }
}

/// A reference that leads nowhere, as somebody could write who has the file.
const NOWHERE: &str =
    "PRAGMA foreign_keys = OFF; INSERT INTO match_key (block, person_id) VALUES ('d:1', 'nobody')";

#[test]
fn references_are_read_through_when_the_schema_changed_and_only_then() {
    let mut office = Office::open(On::Sqlite, &[]);
    office.close();
    office.before_the_triggers(NOWHERE).expect("written");
    office.close_and_open_again();
    office.close();
    unname(&office);
    refused(&office, &["1 rows would refer to nothing", "left as it was"]);
    let steps = office
        .rows(&format!("SELECT version AS line FROM __diesel_schema_migrations WHERE version = '{NAMED}'"));
    assert_eq!(steps, Vec::<String>::new(), "the step is not half done");
    office.before_the_triggers("DELETE FROM match_key WHERE person_id = 'nobody'").expect("mended");
    office.close_and_open_again();
    assert_eq!(office.representative().create("/api/v1/drafts", &json!({})).status, 201, "it serves");
}
