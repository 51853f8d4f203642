//! What a reading was made by: a digest over everything of this package that can change one. Nobody has to remember to raise
//! a number; readings kept under another one are told apart from those of today.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest as _, Sha256};

#[expect(
    clippy::disallowed_methods,
    reason = "Cargo tells a build script by the environment where its package is"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut files = vec![root.join("Cargo.toml")];
    for folder in ["src", "weights"] {
        println!("cargo::rerun-if-changed={folder}");
        collect(&root.join(folder), &mut files)?;
    }
    println!("cargo::rerun-if-changed=Cargo.toml");
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let name = file.strip_prefix(&root)?.to_string_lossy().replace('\\', "/");
        let content = fs::read(&file)?;
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update((content.len() as u64).to_le_bytes());
        hash.update(content);
    }
    println!("cargo::rustc-env=READER_DIGEST={}", hex::encode(hash.finalize()));
    Ok(())
}

/// What is compiled in: sources and weights, not what is written about them.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "bin") {
            files.push(path);
        }
    }
    Ok(())
}
