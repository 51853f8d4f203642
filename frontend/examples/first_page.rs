//! Writes what can be read before the program arrives into `index.html` and `desk.html`, from the words of the texts.

use std::path::Path;
use std::process::ExitCode;

use frontend::text::first;

fn main() -> ExitCode {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (name, part) in [("index.html", first::portal()), ("desk.html", first::desk())] {
        let path = top.join(name);
        let written = std::fs::read_to_string(&path).ok().and_then(|page| first::written(&page, &part));
        if written.is_none_or(|page| std::fs::write(&path, page).is_err()) {
            eprintln!("{name} cannot be written");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
