//! Electronic copies: judged by their bytes, sealed on disk, given back unchanged to those who may.

use shared::specimen;

use crate::on_both;
use crate::support::samples::{Made, jpeg, pdf_of, png};
use crate::support::{Office, On, pdf};

on_both! {
    fn r2_13_takes_and_gives_back_the_same_bytes(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let bytes = pdf("a passport");
        let attached = me.attach(&id, "identity", bytes.clone());
        assert_eq!(attached.status, 201, "{}", attached.body);
        assert_eq!(attached.text("/copies/0/media_type"), "application/pdf");
        assert_eq!(attached.text("/copies/0/file_name"), "п.pdf");
        let copy = attached.text("/copies/0/id").to_owned();
        let got = me.get(&format!("/api/v1/drafts/{id}/copies/{copy}"));
        assert_eq!(got.bytes, bytes);
        assert!(got.headers["content-security-policy"].to_str().expect("text").starts_with("sandbox"));
        assert_eq!(got.headers["x-content-type-options"], "nosniff");

        // On disk nothing of it can be read.
        let lying = std::fs::read(office.folder.join("var/copies").join(&copy[..2]).join(&copy)).expect("a file");
        assert!(!lying.windows(8).any(|window| window == b"passport"));

        let gone = me.visitor.send(me.visitor.request("DELETE", &format!("/api/v1/drafts/{id}/copies/{copy}")));
        assert_eq!(gone.status, 200);
        assert_eq!(gone.body["copies"], serde_json::json!([]));
        assert!(!office.folder.join("var/copies").join(&copy[..2]).join(&copy).exists());
    }
}

on_both! {
    fn r2_13_refuses_what_is_no_copy(on) {
        let office = Office::open(on, &["--copy-bytes-max", "4096", "--copies-max", "2"]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        for (bytes, code) in [
            (Vec::new(), "copy-empty"),
            (b"%PDF-1.4\n%%EOF".to_vec(), "copy-unreadable"),
            (b"%PDF-1.7 cut off".to_vec(), "copy-cut-off"),
            (pdf_of(&["<</Type/Catalog/Pages 2 0 R>>", "<</Kids[]>>"]), "copy-empty"),
            (png(2, 2), "copy-empty"),
            (include_bytes!("../../files/locked-r6.pdf").to_vec(), "copy-locked"),
            (b"MZ\x90\0 a program".to_vec(), "copy-type"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "copy-type"),
            ([pdf("x"), vec![b' '; 5000]].concat(), "copy-too-large"),
        ] {
            assert_eq!(me.attach(&id, "identity", bytes).problem(), code);
        }
        for purpose in ["selfie", "application", "change_proof"] {
            assert_eq!(me.attach(&id, purpose, pdf("x")).problem(), "not-found", "{purpose}: nothing of the portal");
        }
        // The claim is not asked: a picture sent under any name is what its bytes are.
        let send = me.visitor.request("POST", &format!("/api/v1/drafts/{id}/copies/identity"));
        let reply = me.visitor.send(send.header("content-type", "application/pdf").body(png(32, 32)));
        assert_eq!(reply.text("/copies/0/media_type"), "image/png");
        assert_eq!(me.attach(&id, "identity", pdf("y")).status, 201);
        let full = me.attach(&id, "identity", pdf("z"));
        assert_eq!((full.problem(), full.text("/values/max")), ("copies-too-many", "2"));
    }
}

on_both! {
    fn r2_13_takes_what_phones_scanners_and_careful_owners_make(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let film = [jpeg(640, 480, Made::Progressive), vec![7; 300_000]].concat();
        let marked = [&b"\xEF\xBB\xBF\r\n"[..], &pdf("x")].concat();
        for file in [film, marked, include_bytes!("../../files/owner-r6.pdf").to_vec()] {
            let attached = me.attach(&id, "identity", file);
            assert_eq!(attached.status, 201, "{}", attached.body);
        }
        // A picture too large says how large one may be.
        let mut large = jpeg(64, 48, Made::Baseline);
        let frame = large.windows(2).position(|two| two == [0xFF, 0xC0]).expect("a frame");
        large[frame + 5..frame + 9].copy_from_slice(&[0x20, 0, 0x20, 0]);
        let refused = me.attach(&id, "identity", large);
        assert_eq!((refused.problem(), refused.text("/values/megapixels")), ("copy-area", "40"));
        assert!(refused.text("/detail").contains("40 million"), "{}", refused.body);
    }
}

on_both! {
    fn the_same_file_for_the_same_purpose_is_the_same_copy(on) {
        let office = Office::open(on, &["--copies-max", "2"]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let first = me.attach(&id, "identity", pdf("once"));
        let again = me.attach(&id, "identity", pdf("once"));
        assert_eq!((again.status, &again.body), (201, &first.body));
        // For another purpose it is another one; and a full draft still knows what it has.
        assert_eq!(me.attach(&id, "translation", pdf("once")).body["copies"].as_array().map(Vec::len), Some(2));
        assert_eq!(me.attach(&id, "identity", pdf("once")).status, 201);
        assert_eq!(me.attach(&id, "identity", pdf("twice")).problem(), "copies-too-many");
        let outcomes: Vec<_> = std::thread::scope(|scope| {
            let other = me.draft(&specimen::anna()).text("/id").to_owned();
            let tasks: Vec<_> = (0..4)
                .map(|_| {
                    let (me, other) = (&me, other.clone());
                    scope.spawn(move || me.attach(&other, "identity", pdf("at once")))
                })
                .collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        for reply in outcomes {
            assert_eq!(reply.body["copies"].as_array().map(Vec::len), Some(1), "{}", reply.body);
        }
        let files = walk(&office.folder.join("var/copies"));
        assert_eq!(files.len(), 3, "no file without a row stays: {files:?}");
    }
}

/// The sealed copies on disk.
fn walk(copies: &std::path::Path) -> Vec<std::path::PathBuf> {
    let folders = std::fs::read_dir(copies).expect("a folder").map(|entry| entry.expect("an entry").path());
    let folders = folders.filter(|folder| !folder.ends_with("incoming") && folder.is_dir());
    folders
        .flat_map(|folder| std::fs::read_dir(folder).expect("files").map(|e| e.expect("a file").path()))
        .collect()
}

on_both! {
    fn the_files_of_all_drafts_of_a_person_are_bounded_together(on) {
        let office = Office::open(on, &["--draft-copies-bytes-max", "3000"]);
        let me = office.representative();
        let first = me.draft(&specimen::anna()).text("/id").to_owned();
        let second = me.draft(&specimen::anna()).text("/id").to_owned();
        assert_eq!(me.attach(&first, "identity", pdf("a")).status, 201);
        assert_eq!(me.attach(&second, "identity", pdf("b")).status, 201);
        let big = [pdf("c"), vec![b' '; 1500]].concat();
        let refused = me.attach(&second, "translation", big.clone());
        assert_eq!((refused.status, refused.problem()), (409, "copies-too-large"));
        // What is there already is no more, and what is given back counts no longer.
        assert_eq!(me.attach(&second, "identity", pdf("b")).status, 201);
        me.visitor.send(me.visitor.request("DELETE", &format!("/api/v1/drafts/{first}")));
        assert_eq!(me.attach(&second, "translation", big).status, 201);
    }
}

on_both! {
    fn a_file_that_is_gone_is_an_alarm_and_no_advice_to_wait(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let copy = me.attach(&id, "identity", pdf("gone")).text("/copies/0/id").to_owned();
        let path = format!("/api/v1/drafts/{id}/copies/{copy}");
        let file = office.folder.join("var/copies").join(&copy[..2]).join(&copy);
        let sealed = std::fs::read(&file).expect("a file");
        let is_lost = || {
            let lost = me.get(&path);
            assert_eq!((lost.status, lost.problem()), (503, "copy-lost"));
            assert_eq!(lost.headers.get("retry-after"), None, "waiting brings no file back");
        };
        std::fs::write(&file, &sealed[1..]).expect("changed");
        is_lost();
        std::fs::remove_file(&file).expect("gone");
        is_lost();
    }
}

on_both! {
    fn what_somebody_wrote_does_not_lie_about_after_they_threw_it_away(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let key = crate::support::once();
        let open = || {
            let send = me.visitor.request("POST", "/api/v1/drafts").header("idempotency-key", &key);
            me.visitor.send(send.json(&specimen::anna().answers))
        };
        let first = open();
        assert_eq!((first.status, &open().body), (201, &first.body));
        let path = format!("/api/v1/drafts/{}", first.text("/id"));
        assert_eq!(me.visitor.send(me.visitor.request("DELETE", &path)).status, 204);
        assert_eq!(open().problem(), "not-found");
    }
}

on_both! {
    fn who_opens_a_copy_that_acts_is_told_before(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let me = office.representative();
        let acting = pdf_of(&[
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 220]>>",
        ]);
        let request = specimen::anna();
        let id = me.draft(&request).text("/id").to_owned();
        let mut version = 1;
        for copy in &request.copies {
            let file = if copy.purpose == "identity" { acting.clone() } else { pdf(&copy.purpose) };
            version = me.attach(&id, &copy.purpose, file).body["version"].as_i64().expect("attached");
        }
        let prepared = me.prepare(&id, version);
        assert_eq!(prepared.status, 200, "{}", prepared.body);
        let envelope = me.key.sign(prepared.text("/statement").as_bytes(), office.now()).expect("signed");
        let case = me.lodge(&id, &envelope, &crate::support::once());
        let seen = office.operator().get(&format!("/api/v1/operator/cases/{}", case.text("/line/id")));
        let copies = seen.body["application"]["copies"].as_array().expect("copies");
        let identity = copies.iter().find(|copy| copy["purpose"] == "identity").expect("one");
        assert_eq!(seen.body["active_copies"], serde_json::json!([identity["id"]]), "{}", seen.body);
    }
}

on_both! {
    fn copies_sent_at_once_all_arrive_and_never_too_many(on) {
        let office = Office::open(on, &["--copies-max", "6"]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let mut outcomes: Vec<u16> = std::thread::scope(|scope| {
            let (me, id) = (&me, &id);
            let tasks: Vec<_> =
                (0..8).map(|n| scope.spawn(move || me.attach(id, "identity", pdf(&n.to_string())).status)).collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        outcomes.sort_unstable();
        assert_eq!(outcomes, [201, 201, 201, 201, 201, 201, 409, 409]);
        let draft = me.get(&format!("/api/v1/drafts/{id}"));
        assert_eq!((draft.body["copies"].as_array().map(Vec::len), draft.body["version"].as_i64()), (Some(6), Some(7)));
    }
}

/// Makes a file look two hours old.
fn age(path: &std::path::Path) {
    let file = std::fs::File::options().write(true).open(path).expect("a file");
    let now = file.metadata().and_then(|meta| meta.modified()).expect("a time");
    file.set_modified(now - std::time::Duration::from_secs(7200)).expect("aged");
}

on_both! {
    fn a_file_without_a_row_is_removed_and_a_copy_that_belongs_stays(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let copy = me.attach(&id, "identity", pdf("stays")).text("/copies/0/id").to_owned();
        let copies = office.folder.join("var/copies");
        let belongs = copies.join(&copy[..2]).join(&copy);
        let orphan = copies.join("00").join("0".repeat(32));
        let fresh = copies.join("00").join("1".repeat(32));
        std::fs::create_dir_all(copies.join("00")).expect("a folder");
        std::fs::write(&orphan, "left by a crash").expect("written");
        std::fs::write(&fresh, "may be an upload under way").expect("written");
        age(&orphan);
        age(&belongs);
        office.close_and_open_again();
        office.let_the_clock_settle();
        let gone = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(100));
            !orphan.exists()
        });
        assert!(gone, "the worker removes it in its first round");
        assert!(belongs.exists() && fresh.exists());
    }
}

#[test]
fn a_commit_without_an_answer_loses_no_copy() {
    let mut office = Office::open(On::Postgres, &[]);
    let direct = office.config.database_url.clone();
    let port = direct.split([':', '/']).find_map(|part| part.parse().ok()).expect("a port");
    let way = crate::support::swallow::way_to(port);
    office.config.database_url = direct.replace(&port.to_string(), &way.port.to_string());
    office.close_and_open_again();
    let me = office.representative();
    let id = me.draft(&specimen::anna()).text("/id").to_owned();
    way.armed.store(true, std::sync::atomic::Ordering::SeqCst);
    let untold = me.attach(&id, "identity", pdf("a passport"));
    assert_eq!((untold.status, untold.problem()), (503, "unavailable"));
    assert!(untold.headers.contains_key("retry-after"));
    assert!(!way.armed.load(std::sync::atomic::Ordering::SeqCst), "an answer was swallowed");
    // It stands, whole; and sent again it is the same one.
    let draft = me.get(&format!("/api/v1/drafts/{id}"));
    let copy = draft.text("/copies/0/id").to_owned();
    assert_eq!(me.get(&format!("/api/v1/drafts/{id}/copies/{copy}")).bytes, pdf("a passport"));
    let again = me.attach(&id, "identity", pdf("a passport"));
    assert_eq!((again.status, &again.body["copies"]), (201, &draft.body["copies"]));
    assert_eq!(walk(&office.folder.join("var/copies")).len(), 1);
}
