//! The built portal as it lies on the disk: every file but the pages carries the digest of its content in its name, whatever
//! is named is there, and nothing heavy came back that was once taken out. And in a browser: a page whose files are gone
//! says so.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use e2e::browser::Size;
use e2e::desk::PASSWORD;
use e2e::office::Opening;
use e2e::{Outcome, journey};
use sha2::{Digest, Sha256};

/// The first row of the standard library's table of powers of five: whoever reads a number as a float has it.
const FLOAT_READER: [u64; 2] = [0xeef4_53d6_923b_d65a, 0x113f_aa29_06a1_3b3f];

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist")
}

/// Every file by its name below the folder, packed twins left out.
fn files() -> Outcome<BTreeMap<String, Vec<u8>>> {
    let (mut files, mut open) = (BTreeMap::new(), vec![dist()]);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(dist())?.to_string_lossy().into_owned();
            if !name.ends_with(".br") && !name.ends_with(".gz") {
                files.insert(name, std::fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// The digest in a name: `boot-0123456789abcdef.mjs`, `portal-0123456789abcdef_bg.wasm`.
fn digest_in(name: &str) -> Option<&str> {
    let (stem, _) = name.rsplit_once('.')?;
    stem.trim_end_matches("_bg").rsplit_once('-').map(|(_, digest)| digest)
}

/// The absolute paths a text names in quotes or in `url(…)`, those with an ending.
fn named(text: &str) -> Vec<&str> {
    let parts = text.split(['"', '\'', '(', ')']);
    parts
        .filter_map(|part| part.strip_prefix('/'))
        .filter(|path| path.rsplit('/').next().is_some_and(|name| name.contains('.')) && !path.contains(' '))
        .collect()
}

#[test]
fn every_file_but_the_pages_carries_its_digest() -> Outcome {
    for (name, content) in files()? {
        if name.ends_with(".html") {
            continue;
        }
        let digest = hex::encode(Sha256::digest(&content));
        assert_eq!(digest_in(&name), digest.get(..16), "{name}");
    }
    Ok(())
}

#[test]
fn whatever_is_named_is_there() -> Outcome {
    let files = files()?;
    let worker = |name: &str| {
        let begin = format!("{name}_worker-");
        files.keys().find(|file| file.starts_with(&begin)).cloned().ok_or(format!("no worker {name}"))
    };
    let workers = [("signer", worker("signer")?), ("reading", worker("reading")?)];
    for (name, content) in &files {
        let names_files =
            name.ends_with(".html") || name.ends_with(".css") || workers.iter().any(|(_, file)| file == name);
        if names_files {
            let text = std::str::from_utf8(content)?;
            for path in named(text) {
                assert!(files.contains_key(path), "{name} names {path}");
            }
        }
    }
    for page in ["index.html", "desk.html"] {
        let text = std::str::from_utf8(files.get(page).ok_or("no page")?)?;
        for kind in
            ["data-js=", "data-wasm=", "data-law-kk=", "data-law-ru=", "data-law-en=", ".css\"", ".woff2\""]
        {
            assert!(text.contains(kind), "{page} names no {kind}");
        }
        for (name, file) in &workers {
            assert!(text.contains(&format!("data-{name}=\"/{file}\"")), "{page} names its own {name}");
        }
        assert!(text.contains("<noscript>") && text.contains("name=\"description\""), "{page}");
        assert!(!text.contains("boot.mjs\"") && !text.contains("_worker.js"), "{page}");
    }
    for (_, file) in &workers {
        let loader = std::str::from_utf8(files.get(file).ok_or("no worker")?)?;
        assert_eq!(named(loader).len(), 2, "a worker brings two files: {loader}");
    }
    Ok(())
}

#[test]
fn the_portal_reads_no_number_as_a_float() -> Outcome {
    let files = files()?;
    let programs: Vec<_> =
        files.iter().filter(|(name, _)| name.starts_with("portal-") && name.ends_with("_bg.wasm")).collect();
    assert_eq!(programs.len(), 1, "one program");
    for (name, program) in programs {
        assert!(!reads_floats(program), "{name} holds the tables of the float reader");
    }
    Ok(())
}

/// Whether the table's first row is in a program.
fn reads_floats(program: &[u8]) -> bool {
    let row = FLOAT_READER.map(u64::to_le_bytes).concat();
    program.windows(row.len()).any(|bytes| bytes == row)
}

#[test]
fn a_program_that_reads_floats_is_known_by_the_table() -> Outcome {
    // This very program does.
    let read: f64 = std::env::args().next().unwrap_or_default().parse().unwrap_or(1.5);
    assert!(read > 0.0 && reads_floats(&std::fs::read(std::env::current_exe()?)?));
    Ok(())
}

#[test]
fn a_page_older_than_the_service_asks_to_be_loaded_anew() -> Outcome {
    let opening = Opening { own_dist: true, ..Opening::default() };
    journey(opening, Size::Desk, async |office, visitor| {
        visitor.open("/sign-in").await?;
        visitor.language("en").await?;
        visitor.choose_way("signing.way.key-file").await?;
        // The service is renewed: the worker of the open page's build is gone.
        for entry in std::fs::read_dir(&office.dist)? {
            let path = entry?.path();
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("signer_worker-")) {
                std::fs::remove_file(path)?;
            }
        }
        visitor
            .control("key.file")
            .await?
            .send_keys(office.key("representative.p12").to_string_lossy())
            .await?;
        visitor.control("key.password").await?.send_keys(PASSWORD).await?;
        visitor.click("key.open").await?;
        let said = visitor.find(".error-summary").await?.text().await?;
        assert!(
            said.contains("renewed while this page was open") && said.contains("Reload the page"),
            "{said}"
        );
        Ok(())
    })
}
