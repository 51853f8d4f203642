//! Writes the words of `texts/` that pages say as Rust, one file for each place that includes it. Runs on the machine that
//! builds; knows which files become what, not what they say.

use std::path::Path;

use texts::{Room, Shape};

/// A table of words over those that both applications have.
const PAGES: Shape = Shape::Pages(Some("crate::text"));

/// Where what is written is included, and the files it is written from.
const PLACES: &[(&str, &[Room])] = &[
    (
        "words.rs",
        &[
            Room { file: "chrome", name: "", shape: Shape::Pages(None) },
            Room { file: "answers", name: "said_hint", shape: Shape::PathParts("hint") },
            Room { file: "key", name: "said_fault", shape: Shape::Pairs("KeyError", "next") },
            Room { file: "portal/steps", name: "said_step", shape: Shape::Labels("Step", "lead") },
            Room { file: "portal/statuses", name: "said_status", shape: Shape::Codes("Status") },
            Room { file: "language", name: "said", shape: Shape::Texts },
        ],
    ),
    ("options.rs", &[Room { file: "portal/options", name: "", shape: Shape::Groups }]),
    ("before.rs", &[Room { file: "before", name: "troubles", shape: Shape::Struct("Troubles") }]),
    ("portal.rs", &[Room { file: "portal", name: "", shape: PAGES }]),
    ("portal_first.rs", &[Room { file: "portal/first", name: "", shape: PAGES }]),
    ("portal_trouble.rs", &[Room { file: "portal/trouble", name: "", shape: PAGES }]),
    ("portal_visits.rs", &[Room { file: "portal/visits", name: "", shape: PAGES }]),
    ("photo.rs", &[Room { file: "photo", name: "", shape: Shape::Pages(None) }]),
    (
        "signing.rs",
        &[
            Room { file: "signing", name: "", shape: Shape::Pages(None) },
            Room {
                file: "ncalayer",
                name: "said_ncalayer",
                shape: Shape::Pairs("ncalayer::NcaLayerError", "next"),
            },
            Room {
                file: "phone_signing",
                name: "said_phone",
                shape: Shape::Pairs("phone::PhoneError", "next"),
            },
        ],
    ),
    (
        "desk.rs",
        &[
            Room { file: "desk", name: "", shape: PAGES },
            Room { file: "desk/pages", name: "page", shape: Shape::TextPairs("does") },
        ],
    ),
    ("desk_calendar.rs", &[Room { file: "desk/calendar", name: "", shape: PAGES }]),
    ("desk_counter.rs", &[Room { file: "desk/counter", name: "", shape: PAGES }]),
    ("desk_deciding.rs", &[Room { file: "desk/deciding", name: "", shape: PAGES }]),
    ("desk_people.rs", &[Room { file: "desk/people", name: "", shape: PAGES }]),
    ("desk_systems.rs", &[Room { file: "desk/systems", name: "", shape: PAGES }]),
    ("desk_visits.rs", &[Room { file: "desk/visits", name: "", shape: PAGES }]),
];

#[expect(clippy::disallowed_methods, reason = "Cargo tells a build script by the environment where to write")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (folder, package) = (std::env::var("OUT_DIR")?, std::env::var("CARGO_MANIFEST_DIR")?);
    for (file, rooms) in PLACES {
        std::fs::write(Path::new(&folder).join(file), texts::rust(Path::new(&package), rooms)?)?;
    }
    for path in ["build.rs", "../texts"] {
        println!("cargo::rerun-if-changed={path}");
    }
    Ok(())
}
