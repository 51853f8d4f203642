//! Lodged forms of every kind as earlier programs stored them: rows word for word, with the authority that certified
//! their signers. Whatever the rules and the words are by now, each must open, be decided, print and replay. How today's
//! are written down for tomorrow, [`record`] knows.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::support::{Actor, Office, On, Reply, pdf};

mod forms;
mod read;
mod record;
mod sealed;
mod sql;

/// A file of golden forms.
pub(crate) struct Golden(Value);

/// The files, one a version of the statement.
const FILES: [&str; 2] = ["statement-1.json", "statement-2.json"];

impl Golden {
    fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
        FILES.iter().map(|name| Self::read(&folder.join(name))).collect()
    }

    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        Self(serde_json::from_str(&text).expect("a file of golden forms"))
    }

    fn text(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_else(|| panic!("{name} is missing"))
    }

    fn cases(&self) -> Vec<Case<'_>> {
        self.0["cases"].as_array().expect("cases").iter().map(Case).collect()
    }

    /// A service that finds these forms in its database, with every decision left to people.
    fn office(&self, on: On, settings: &[&str]) -> Office {
        let office = Office::open_over(on, settings, |folder| {
            let demo = folder.join("var/demo");
            std::fs::create_dir_all(&demo).expect("a folder");
            std::fs::write(demo.join("authority.hex"), self.text("authority")).expect("written");
        });
        let lists = office.folder.join("var/lists");
        std::fs::create_dir_all(&lists).expect("a folder");
        for (name, bytes) in self.0["lists"].as_object().expect("lists") {
            let bytes = hex::decode(bytes.as_str().expect("hex")).expect("hex");
            std::fs::write(lists.join(name), bytes).expect("written");
        }
        let cases = self.cases();
        let rows = self.0["register"].as_array().expect("rows").iter();
        let statements: Vec<String> =
            rows.chain(cases.iter().flat_map(Case::rows)).map(|row| insert(on, row)).collect();
        office.execute(&statements.join(";\n"));
        for copy in cases.iter().flat_map(Case::copies) {
            office.lay_copy(copy, &pdf(copy));
        }
        office
    }
}

/// One golden form.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a>(&'a Value);

impl<'a> Case<'a> {
    fn name(self) -> &'a str {
        self.0["name"].as_str().expect("a name")
    }

    fn rows(&self) -> std::slice::Iter<'a, Value> {
        self.0["rows"].as_array().expect("rows").iter()
    }

    /// The ids of its copies.
    fn copies(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let copies = self.rows().filter(|row| row["table"] == "copy");
        copies.map(|copy| copy["row"]["id"].as_str().expect("an id"))
    }

    fn row(self, table: &str) -> &'a Map<String, Value> {
        let found = self.rows().find(|row| row["table"] == table).and_then(|row| row["row"].as_object());
        found.unwrap_or_else(|| panic!("{} has no {table}", self.name()))
    }

    fn text(self, table: &str, column: &str) -> &'a str {
        self.row(table)[column].as_str().unwrap_or_else(|| panic!("{}: {table}.{column}", self.name()))
    }

    fn id(self) -> &'a str {
        self.text("application", "id")
    }

    fn is_of_portal(self) -> bool {
        self.text("lodged_form", "channel") == "portal"
    }
}

fn insert(on: On, row: &Value) -> String {
    let columns = row["row"].as_object().expect("columns");
    let value = |value: &Value| match value {
        Value::Null => "NULL".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Object(bytes) => {
            let bytes = bytes["hex"].as_str().expect("hex");
            if on == On::Sqlite { format!("X'{bytes}'") } else { format!("'\\x{bytes}'") }
        }
        other => panic!("no value of a row: {other}"),
    };
    let names: Vec<String> = columns.keys().map(|name| format!("\"{name}\"")).collect();
    let values: Vec<String> = columns.values().map(value).collect();
    let table = row["table"].as_str().expect("a table");
    format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "))
}
