//! How fast the signature is, for `cargo xtask bench`, which lets it take turns with others: its arithmetic, the full
//! check of a filing, and opening a key file to sign.
//!
//! Natively it answers lines: `measure <what> <milliseconds>` with `<operations> <nanoseconds>`. In WebAssembly the same
//! work is one exported function and Node holds the clock. Keys, digests and messages are made before the clock starts.
//! For a look at ours alone `cargo bench -p eds` is handier.

mod filing;

use core::cell::Cell;
use core::hint::black_box;
use std::error::Error;

use eds::gost3410::{Signature, SigningKey, VerifyingKey};
use eds::streebog512;

use filing::Filing;

/// What is signed, verified and digested.
struct Work {
    key: SigningKey,
    public: VerifyingKey,
    /// The same key as an issuer's is kept: with multiples of it at hand.
    known: VerifyingKey,
    /// Several, so that no path is learnt by heart.
    signed: Vec<([u8; 64], Signature)>,
    long: Vec<u8>,
    filing: Filing,
    next: Cell<usize>,
}

impl Work {
    fn prepare() -> Result<Self, Box<dyn Error>> {
        let key = SigningKey::generate(&[1; 64]);
        let digests = (0..32_u8).map(|number| streebog512(&[number]));
        let signed = digests.map(|digest| (digest, key.sign_digest(&digest, &[2; 32]))).collect();
        let public = key.verifying_key();
        Ok(Self {
            known: public.prepared(),
            public,
            key,
            signed,
            long: vec![0x5a; 1 << 20],
            filing: Filing::prepare()?,
            next: Cell::new(0),
        })
    }

    /// Does one operation.
    fn once(&self, what: &str) -> Result<(), Box<dyn Error>> {
        self.next.set((self.next.get() + 1) % self.signed.len());
        let (digest, signature) = self.signed.get(self.next.get()).ok_or("nothing was signed")?;
        match what {
            "verify" if self.public.verify_digest(black_box(digest), black_box(signature)) => {}
            "verify-known" if self.known.verify_digest(black_box(digest), black_box(signature)) => {}
            "verify" | "verify-known" => return Err("a good signature was refused".into()),
            "sign" => drop(black_box(self.key.sign_digest(black_box(digest), &[3; 32]).to_bytes())),
            "digest" => drop(black_box(streebog512(black_box(&self.long)))),
            "digest-short" => drop(black_box(streebog512(black_box(digest)))),
            "filing" => self.filing.judge()?,
            "key-file" => self.filing.open_and_sign()?,
            _ => return Err(format!("no such work: {what}").into()),
        }
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_methods, reason = "measuring is what this is for")]
fn measure(work: &Work, what: &str, milliseconds: u64) -> Result<(u64, u128), Box<dyn Error>> {
    let long = std::time::Duration::from_millis(milliseconds);
    let (start, mut operations) = (std::time::Instant::now(), 0);
    while start.elapsed() < long {
        work.once(what)?;
        operations += 1;
    }
    Ok((operations, start.elapsed().as_nanos()))
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn Error>> {
    use std::io::Write;

    let work = Work::prepare()?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready")?;
    for line in std::io::stdin().lines() {
        let line = line?;
        let words: Vec<_> = line.split_whitespace().collect();
        let ["measure", what, milliseconds] = words.as_slice() else {
            return Err(format!("no such request: {line}").into());
        };
        let (operations, nanoseconds) = measure(&work, what, milliseconds.parse()?)?;
        writeln!(out, "{operations} {nanoseconds}")?;
        out.flush()?;
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod inside {
    //! The same work, called from JavaScript. Only this bench exports it.

    use wasm_bindgen::prelude::wasm_bindgen;

    /// The prepared work.
    #[wasm_bindgen]
    pub struct Bench(super::Work);

    #[wasm_bindgen]
    impl Bench {
        /// Prepares it.
        #[must_use]
        pub fn prepare() -> Option<Self> {
            super::Work::prepare().ok().map(Self)
        }

        /// Does so many operations; `undefined` when one fails or there is no such work.
        #[must_use]
        pub fn repeat(&self, what: &str, times: u32) -> Option<u32> {
            (0..times).try_fold(0, |done: u32, _| self.0.once(what).ok().map(|()| done + 1))
        }
    }
}
