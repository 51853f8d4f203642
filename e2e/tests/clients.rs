//! Two programs whose clients were made by generators from the published description of the interface alone: they file, decide
//! and consult, and are refused by the described problem. `cargo xtask clients` makes them and says where they are.

use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::office::{Office, Opening};
use e2e::people::{Answers, anna, pdf};
use e2e::{Outcome, block_on, today};
use serde_json::{Value, json};
use shared::application::Kind;
use shared::decision::checklist;
use shared::wire::v1::formation::FormationAnswers;

/// Where `cargo xtask clients` laid the clients.
#[expect(clippy::disallowed_methods, reason = "the one place that learns where the clients lie")]
fn made() -> Outcome<PathBuf> {
    Ok(std::env::var_os("IIN_CLIENTS").ok_or("IIN_CLIENTS is not set: cargo xtask clients sets it")?.into())
}

/// The answers as the interface takes them.
fn body(answers: &Answers) -> Outcome<Value> {
    let mut body = serde_json::to_value(FormationAnswers::default())?;
    for (path, value) in answers {
        let place = body.pointer_mut(&format!("/{}", path.replace('.', "/"))).ok_or(path.as_str())?;
        *place = if place.is_boolean() { json!(value == "true") } else { json!(value) };
    }
    Ok(body)
}

/// What the programs are given: the form, the copies, the operator's checklist, the last day of a key.
fn papers(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("answers.json"), body(&anna(today()))?.to_string())?;
    std::fs::write(folder.join("checklist.json"), json!(checklist(Kind::Formation)).to_string())?;
    let until = today().saturating_add(jiff::Span::new().months(6));
    std::fs::write(folder.join("key-until"), until.to_string())?;
    for purpose in ["identity", "power_of_attorney"] {
        std::fs::write(folder.join(format!("{purpose}.pdf")), pdf(purpose))?;
    }
    Ok(())
}

/// Opens an office whose operators decide everything, and lets the program walk through it.
fn walks(program: impl FnOnce(&Path) -> Command) -> Outcome {
    let made = made()?;
    block_on(async {
        let opening = Opening { automatic_off: true, no_portal: true, ..Opening::default() };
        let office = Office::open(opening).await?;
        let given = office.file("papers");
        papers(&given)?;
        let mut program = program(&made);
        program.arg(&office.origin).arg(office.key("")).arg(env!("CARGO_BIN_EXE_sign")).arg(&given);
        let done = tokio::task::spawn_blocking(move || program.output()).await??;
        office.close().await;
        let said = String::from_utf8(done.stdout)?;
        assert!(done.status.success(), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
        let words: Vec<Vec<&str>> = said.lines().map(|line| line.split(' ').collect()).collect();
        let [filed, decided, consulted, refused] = words.as_slice() else { panic!("four lines: {said}") };
        assert!(filed[0] == "filed" && filed[1].len() > 5, "{said}");
        assert!(shared::iin::Iin::parse(decided[1]).is_ok(), "a number was formed: {said}");
        assert_eq!(consulted[1..].join(" ").to_lowercase(), "true false", "this person, and no other");
        assert_eq!(refused[1], "forbidden");
        Ok(())
    })
}

#[test]
fn a_client_in_typescript_that_a_generator_made_files_decides_and_consults() -> Outcome {
    walks(|made| {
        let mut node = Command::new("node");
        node.arg(made.join("typescript/client.js"));
        node
    })
}

#[test]
fn a_client_in_python_that_a_generator_made_files_decides_and_consults() -> Outcome {
    walks(|made| {
        let mut python = Command::new("python3");
        python.arg(made.join("python/client.py"));
        python.env("PYTHONPATH", made.join("python/packages"));
        python
    })
}
