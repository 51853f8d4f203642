//! Electronic copies: judged by their bytes, sealed on disk, given back unchanged to those who may.

use shared::specimen;

use crate::on_both;
use crate::support::{Office, On, pdf};

/// A real 32 by 32 PNG would be long; its header, a size and its end are what is judged.
fn png(side: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(side.to_be_bytes());
    bytes.extend(side.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0\0\0\0\0\0\0\0\0IEND\xAEB`\x82");
    bytes
}

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
            (Vec::new(), "copy-unreadable"),
            (b"%PDF-1.7 cut off".to_vec(), "copy-unreadable"),
            (png(2), "copy-unreadable"),
            (b"MZ\x90\0 a program".to_vec(), "copy-type"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "copy-type"),
            ([pdf("x"), vec![b' '; 5000]].concat(), "copy-too-large"),
        ] {
            assert_eq!(me.attach(&id, "identity", bytes).problem(), code);
        }
        assert_eq!(me.attach(&id, "selfie", pdf("x")).problem(), "not-found");
        // The claim is not asked: a picture sent under any name is what its bytes are.
        let send = me.visitor.request("POST", &format!("/api/v1/drafts/{id}/copies/identity"));
        let reply = me.visitor.send(send.header("content-type", "application/pdf").body(png(64)));
        assert_eq!(reply.text("/copies/0/media_type"), "image/png");
        assert_eq!(me.attach(&id, "identity", pdf("y")).status, 201);
        let full = me.attach(&id, "identity", pdf("z"));
        assert_eq!((full.problem(), full.text("/values/max")), ("copies-too-many", "2"));
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
