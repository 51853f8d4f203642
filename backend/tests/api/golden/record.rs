//! Writes today's lodged forms down as golden: files one of each, and copies the rows as they lie in the database. The
//! file lies in Cargo's folder for tests; it is put beside the others when the version of the statement is raised,
//! before the change and not after it.

use super::*;
use crate::counter::centre;
use shared::wire::v1::request::AnswersWire;

/// Rows of a case, in the order in which they may be inserted.
const TABLES: [(&str, &str); 6] = [
    ("application", "id"),
    ("lodged_form", "application_id"),
    ("envelope", "application_id"),
    ("evidence", "application_id"),
    ("attestation", "application_id"),
    ("copy", "application_id"),
];

/// Rows of those whom the register knows besides the demonstration's people.
const REGISTER: [(&str, &str); 4] = [
    ("person", "id"),
    ("iin_register", "person_id"),
    ("match_key", "person_id"),
    ("registered_document", "person_id"),
];

/// Files one form of each kind with a service that decides nothing by itself: their names and ids.
pub(super) fn filed(office: &Office) -> Vec<(&'static str, String)> {
    let (me, clerk) = (office.representative(), centre::clerk(office));
    let mut cases = Vec::new();
    for (name, request) in forms::portal() {
        let filed = me.file(office, &request);
        assert_eq!(filed.status, 201, "{name}: {}", filed.body);
        cases.push((name, filed.text("/line/id").to_owned()));
    }
    let mut at_counter = |name: &'static str, (id, version): (String, i64)| {
        let lodged = centre::lodge(&clerk, &id, version);
        assert_eq!(lodged.status, 201, "{name}: {}", lodged.body);
        cases.push((name, id));
    };
    for (name, request) in forms::centre() {
        at_counter(name, centre::formation(&clerk, &request));
    }
    at_counter("convict", centre::convict(&clerk));
    let numbers = forms::KNOWN.map(|(surname, given, document)| {
        let iin = office.know((surname, given), "1974-08-12", document);
        office.execute(&format!(
            "INSERT INTO registered_document (person_id, kind, number, issuer, issued_on, expires_on) \
             SELECT person_id, 'P', '{document}', 'UTO', '2012-04-16', '2022-04-15' FROM iin_register \
             WHERE iin = '{iin}'"
        ));
        iin
    });
    for (name, request) in forms::corrections(numbers.each_ref().map(String::as_str)) {
        let answers = AnswersWire::Correction(Box::new(request.answers.clone()));
        let opening = json!({ "kind": "correction", "ticket": centre::served(&clerk) });
        at_counter(name, centre::typed_for(&clerk, &opening, &answers, &request.copies));
    }
    cases
}

/// Writes the file; where it lies.
fn write(office: &Office, cases: &[(&str, String)]) -> PathBuf {
    let rows = |tables: &[(&str, &str)], which: &str| -> Vec<Value> {
        let of = |(table, key): &(&str, &str)| {
            let found = office.stored(table, &format!("{key} {which}"));
            found.into_iter().map(|row| json!({ "table": table, "row": row })).collect::<Vec<_>>()
        };
        tables.iter().flat_map(of).collect()
    };
    let lists = std::fs::read_dir(office.folder.join("var/lists")).expect("lists").map(|entry| {
        let entry = entry.expect("a list");
        (
            entry.file_name().to_string_lossy().into_owned(),
            json!(hex::encode(std::fs::read(entry.path()).expect("read"))),
        )
    });
    let golden = json!({
        "authority": std::fs::read_to_string(office.folder.join("var/demo/authority.hex")).expect("an authority"),
        "lists": lists.collect::<Map<_, _>>(),
        "register": rows(&REGISTER, "LIKE 'known-%'"),
        "cases": cases
            .iter()
            .map(|(name, id)| json!({ "name": name, "rows": rows(&TABLES, &format!("= '{id}'")) }))
            .collect::<Vec<_>>(),
    });
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden.json");
    let text = serde_json::to_string_pretty(&golden).expect("JSON");
    std::fs::write(&path, text + "\n").expect("written");
    path
}

/// What is written down today is read tomorrow: the recorder and the reader fit each other.
#[test]
fn todays_forms_of_every_kind_are_written_down_and_read_back() {
    let office = Office::open(On::Sqlite, &["--automatic", "off"]);
    let cases = filed(&office);
    let path = write(&office, &cases);
    drop(office);
    let golden = Golden::read(&path);
    assert_eq!(golden.cases().len(), cases.len());
    read::each_opens_is_decided_prints_and_replays(On::Sqlite, &golden);
}
