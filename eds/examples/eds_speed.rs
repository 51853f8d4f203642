//! How fast the signature is, for `cargo xtask bench`, which lets it take turns with another implementation.
//!
//! Answers lines: `measure <what> <milliseconds>` with `<operations> <nanoseconds>`. Keys and digests are made before
//! the clock starts. For a look at ours alone `cargo bench -p eds` is handier.

use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use eds::gost3410::{Signature, SigningKey, VerifyingKey};
use eds::streebog512;

/// What is signed, verified and digested.
struct Work {
    key: SigningKey,
    public: VerifyingKey,
    /// The same key as an issuer's is kept: with multiples of it at hand.
    known: VerifyingKey,
    /// Several, so that no path is learnt by heart.
    signed: Vec<([u8; 64], Signature)>,
    long: Vec<u8>,
    next: usize,
}

impl Work {
    fn prepare() -> Self {
        let key = SigningKey::generate(&[1; 64]);
        let digests = (0..32_u8).map(|number| streebog512(&[number]));
        let signed = digests.map(|digest| (digest, key.sign_digest(&digest, &[2; 32]))).collect();
        let public = key.verifying_key();
        Self { known: public.prepared(), public, key, signed, long: vec![0x5a; 1 << 20], next: 0 }
    }

    /// Does one operation.
    fn once(&mut self, what: &str) -> Result<(), Box<dyn Error>> {
        self.next = (self.next + 1) % self.signed.len();
        let (digest, signature) = self.signed.get(self.next).ok_or("nothing was signed")?;
        match what {
            "verify" if self.public.verify_digest(black_box(digest), black_box(signature)) => {}
            "verify-known" if self.known.verify_digest(black_box(digest), black_box(signature)) => {}
            "verify" | "verify-known" => return Err("a good signature was refused".into()),
            "sign" => drop(black_box(self.key.sign_digest(black_box(digest), &[3; 32]).to_bytes())),
            "digest" => drop(black_box(streebog512(black_box(&self.long)))),
            "digest-short" => drop(black_box(streebog512(black_box(digest)))),
            _ => return Err(format!("no such work: {what}").into()),
        }
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "measuring is what this is for")]
fn measure(work: &mut Work, what: &str, milliseconds: u64) -> Result<(u64, u128), Box<dyn Error>> {
    let long = Duration::from_millis(milliseconds);
    let (start, mut operations) = (Instant::now(), 0);
    while start.elapsed() < long {
        work.once(what)?;
        operations += 1;
    }
    Ok((operations, start.elapsed().as_nanos()))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut work = Work::prepare();
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready")?;
    for line in std::io::stdin().lines() {
        let line = line?;
        let words: Vec<_> = line.split_whitespace().collect();
        let ["measure", what, milliseconds] = words.as_slice() else {
            return Err(format!("no such request: {line}").into());
        };
        let (operations, nanoseconds) = measure(&mut work, what, milliseconds.parse()?)?;
        writeln!(out, "{operations} {nanoseconds}")?;
        out.flush()?;
    }
    Ok(())
}
