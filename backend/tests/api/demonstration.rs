//! The demonstration: made once, used again, its files nobody else's.

use std::os::unix::fs::PermissionsExt as _;

use crate::on_both;
use crate::support::{Office, On};
use shared::specimen;

/// The stories with everything else as a demonstration is delivered.
const STORIES: [&str; 5] = ["--stories", "--automatic", "evidence", "--played-registers", "well"];

on_both! {
    fn a_second_start_uses_what_the_first_made(on) {
        let mut office = Office::open(on, &[]);
        let key = std::fs::read(office.folder.join("var/keys/representative.p12")).expect("a key file");
        let lodged = office.representative().file(&office, &specimen::anna());
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        office.close_and_open_again();
        assert_eq!(std::fs::read(office.folder.join("var/keys/representative.p12")).expect("a key file"), key);
        let me = office.representative();
        let path = format!("/api/v1/applications/{}", lodged.text("/line/id"));
        assert_eq!(me.get(&path).text("/iin"), lodged.text("/iin"));
        assert_eq!(me.get(&format!("{path}/certificate")).status, 200);
        assert_eq!(me.file(&office, &specimen::anna()).problem(), "already-has-iin");
    }
}

on_both! {
    fn secrets_are_for_their_owner_only(on) {
        let office = Office::open(on, &[]);
        let folder = std::fs::metadata(office.folder.join("var")).expect("a folder").permissions().mode();
        assert_eq!(folder & 0o077, 0, "the data folder");
        for file in ["demo/authority.hex", "demo/service.p12", "demo/copies-key.hex", "keys/operator.p12"] {
            let mode = std::fs::metadata(office.folder.join("var").join(file)).expect("a file").permissions().mode();
            assert_eq!(mode & 0o077, 0, "{file}");
        }
    }
}

on_both! {
    fn a_signing_program_is_told_of_the_demonstrations_authority(on) {
        let office = Office::open(on, &[]);
        let service = office.visitor().get("/api/v1/service");
        let named = service.body["signer_authorities"].as_array().expect("a list").clone();
        assert!(!named.is_empty(), "an empty list would let a stranger's key through");
        for one in named {
            let authority = eds::x509::Certificate::from_pem_or_der(one.as_str().expect("text").as_bytes());
            assert!(authority.expect("a certificate").subject().common_name().contains("DEMO"), "{one}");
        }
    }
}

on_both! {
    fn no_desk_is_empty_when_stories_were_told(on) {
        let mut office = Office::open(on, &STORIES);
        let queue = office.operator().get("/api/v1/operator/queue");
        let counts = &queue.body["counts"];
        assert_eq!((counts["overdue"].as_u64(), counts["mine"].as_u64()), (Some(1), Some(2)), "{}", queue.body);
        assert!(counts["soon"].as_u64() >= Some(3), "{}", queue.body);
        let lines = queue.body["lines"].as_array().expect("lines");
        let likely: Vec<_> = lines.iter().filter(|line| line["why"].to_string().contains("duplicate-candidate")).collect();
        assert_eq!(likely.len(), 2, "two alphabets, and a date known in part: {}", queue.body);
        assert!(lines.iter().any(|line| line["kind"] == "correction" && line["held_by"] == ""), "{}", queue.body);

        let supervisor = office.staff("supervisor");
        let waiting = supervisor.get("/api/v1/operator/proposals");
        assert_eq!(waiting.body.as_array().map(Vec::len), Some(2), "{}", waiting.body);
        assert_eq!(supervisor.get("/api/v1/supervisor/complaints").text("/0/about"), "decision");
        assert_eq!(supervisor.get("/api/v1/outages").text("/0/kind"), "break");

        let clerk = office.staff("clerk");
        let board = clerk.get("/api/v1/centre/tickets").body;
        let many = |name: &str| board[name].as_array().map(Vec::len);
        assert_eq!((many("at_counters"), many("waiting"), many("expected")), (Some(1), Some(3), Some(1)), "{board}");
        assert_eq!(clerk.get("/api/v1/centre/intakes").text("/0/recipient"), "Petrakis Phoebe");
        assert_eq!(clerk.get("/api/v1/centre/turned-away").text("/0/recipient"), "Ostrander Otto");
        // The message about the grant comes back by itself.
        let is_back = || {
            let results = clerk.get("/api/v1/centre/results").body;
            results.as_array().is_some_and(|all| all.iter().any(|one| one["ready"] == true))
        };
        let came = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(100));
            is_back()
        });
        assert!(came, "{}", clerk.get("/api/v1/centre/results").body);
        let visits = clerk.get("/api/v1/centre/home-visits").body;
        assert_eq!(visits.as_array().map(Vec::len), Some(2), "{visits}");
        assert_eq!(office.staff("administrator").get("/api/v1/consumers").body.as_array().map(Vec::len), Some(1));
        assert_eq!(office.representative().get("/api/v1/applications").body.as_array().map(Vec::len), Some(4));

        // Told once: a second start finds what is there.
        office.close_and_open_again();
        let again = office.operator().get("/api/v1/operator/queue");
        assert_eq!(again.body["total"], queue.body["total"]);
    }
}

on_both! {
    fn stories_are_true_at_night_and_on_a_sunday(on) {
        for now in ["2026-11-22T20:30:00Z", "2026-11-20T20:00:00Z", "2026-03-22T03:00:00Z"] {
            let office = Office::open_at(on, &STORIES, now);
            assert_eq!(office.operator().get("/api/v1/operator/queue").status, 200, "{now}");
        }
    }
}

on_both! {
    fn the_people_of_the_demonstration_are_there_alone(on) {
        let (demo, earnest) = (Office::open(on, &[]), Office::open_in_earnest(on));
        let (visitor, stranger) = (demo.visitor(), earnest.visitor());
        for one in backend::demo::specimens() {
            for file in one.files() {
                let path = format!("/demo/{file}");
                assert_eq!([visitor.get(&path).status, stranger.get(&path).status], [200, 404], "{path}");
                let beside = std::fs::read(demo.folder.join("var/keys").join(&file)).expect("beside the keys");
                assert!(beside.starts_with(b"\x89PNG"), "{file}");
                assert!(!earnest.folder.join("var/keys").join(&file).exists(), "{file}");
            }
        }
        assert_eq!([visitor.get("/demo").status, stranger.get("/demo").status], [200, 404]);
    }
}
