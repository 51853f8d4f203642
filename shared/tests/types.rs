//! The answers as types for JavaScript (`src/form/types.d.ts`), made of the declaration by a test, so that no program carries
//! what writes them.
#![cfg(not(target_arch = "wasm32"))]

use core::fmt::Write as _;

use shared::application::Kind;
use shared::form::{Choice, Control, Field, Shape, fields};

/// Members by their name: questions, or further members.
#[derive(Default)]
struct Members(Vec<(String, Member)>);

enum Member {
    Answer(String),
    Part(Members),
}

impl Members {
    fn add(&mut self, path: &str, type_of: String) {
        let Some((name, rest)) = path.split_once('.') else {
            self.0.push((path.to_owned(), Member::Answer(type_of)));
            return;
        };
        if !self.0.iter().any(|(known, _)| known == name) {
            self.0.push((name.to_owned(), Member::Part(Self::default())));
        }
        if let Some((_, Member::Part(members))) = self.0.iter_mut().find(|(known, _)| known == name) {
            members.add(rest, type_of);
        }
    }

    fn write(&self, indent: usize, out: &mut String) {
        for (name, member) in &self.0 {
            // Writing into a text does not fail.
            match member {
                Member::Answer(answer) => {
                    let _ = writeln!(out, "{:indent$}{name}?: {answer};", "");
                }
                Member::Part(members) => {
                    let _ = writeln!(out, "{:indent$}{name}?: {{", "");
                    members.write(indent + 2, out);
                    let _ = writeln!(out, "{:indent$}}};", "");
                }
            }
        }
    }
}

/// What a shape and a choice are called in types for JavaScript.
fn type_of(control: Control) -> String {
    let codes = |choice: Choice| {
        let mut codes: Vec<&str> = choice.codes().to_vec();
        if choice == Choice::DocumentKind {
            // Known, and offered by no form yet.
            codes.push("RC");
        }
        codes.iter().map(|code| format!("{code:?} | ")).collect::<String>() + "\"\""
    };
    match (control, control.shape()) {
        (Control::One(choice), _) => codes(choice),
        (_, Shape::Text) => "string".to_owned(),
        (_, Shape::Date) => "DateAnswer".to_owned(),
        (_, Shape::Flag) => "boolean".to_owned(),
    }
}

/// One interface for each form.
fn typescript() -> String {
    let mut out = String::from(
        "// Written from the declaration of the forms; `INSTA_UPDATE=always cargo test -p shared --test types` writes it anew.\n\
         export interface DateAnswer { day?: string; month?: string; year?: string }\n\
         export interface ChangeAnswer { parameter?: string; text?: string; date?: DateAnswer; partial?: boolean }\n",
    );
    for (kind, name) in Kind::ALL.iter().zip(["FormationAnswers", "ConvictAnswers", "CorrectionAnswers"]) {
        let mut members = Members::default();
        for field in fields(*kind) {
            if field == Field::Reason {
                members.add("rows", "ChangeAnswer[]".to_owned());
            }
            members.add(field.path(), type_of(field.control()));
        }
        let _ = writeln!(out, "export interface {name} {{");
        members.write(2, &mut out);
        out.push_str("}\n");
    }
    out
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the one switch of these tests: compare, or rewrite")]
fn the_types_for_javascript_are_those_of_the_declaration() {
    let (path, now) = (concat!(env!("CARGO_MANIFEST_DIR"), "/src/form/types.d.ts"), typescript());
    if std::env::var("INSTA_UPDATE").as_deref() == Ok("always") {
        std::fs::write(path, &now).expect("written");
    }
    assert_eq!(std::fs::read_to_string(path).expect("the types"), now);
}
