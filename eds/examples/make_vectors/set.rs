//! The set: everybody who signs, every file, every question with its answer and the reason for it.
//!
//! `code` is the reason the judge must give, so that nothing is refused for a wrong one; `group` is the number of the
//! attack's group in `docs/threats.md`.

use std::collections::BTreeMap;

use eds::crl::Reason;
use eds::gost3410::SigningKey;
use eds::oid;
use eds::x509::Certificate;
use serde_json::{Value, json};

use crate::pki::{self, Authority, NOW, Wish, entry, list_draft, purposes};
use crate::{documents, holders, key_files, messages, stamps, status};

/// The seed of the set that tests judge.
pub(crate) const SEED: u8 = 7;

/// Files by path, and the questions.
pub(crate) struct Set {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) vectors: Vec<Value>,
}

/// A certificate with its key.
pub(crate) struct Holder {
    pub(crate) key: SigningKey,
    pub(crate) certificate: Certificate,
}

/// Everybody who signs.
pub(crate) struct Cast {
    pub(crate) seed: u8,
    pub(crate) authority: Authority,
    /// Same names, same serial numbers, other keys.
    pub(crate) impostor: Authority,
    pub(crate) person: Holder,
    pub(crate) other_person: Holder,
    pub(crate) responder: Holder,
    pub(crate) stamper: Holder,
}

impl Cast {
    fn new(seed: u8) -> Self {
        let (authority, impostor) = (Authority::new(seed, 1), Authority::new(seed, 3));
        let holder = |number: u8, wish: &Wish| {
            let key = pki::key(seed, number);
            Holder { certificate: authority.issue(wish, &key), key }
        };
        let other = Wish::person(2).named(pki::names("ИВАНОВ ИВАН", Some(pki::OTHER_IIN), None));
        Self {
            seed,
            person: holder(10, &Wish::person(1)),
            other_person: holder(11, &other),
            responder: holder(12, &responder_wish()),
            stamper: holder(13, &stamper_wish()),
            authority,
            impostor,
        }
    }

    /// A holder of a certificate of the true authority.
    pub(crate) fn holder(&self, number: u8, wish: &Wish) -> Holder {
        let key = pki::key(self.seed, number);
        Holder { certificate: self.authority.issue(wish, &key), key }
    }
}

pub(crate) fn responder_wish() -> Wish {
    Wish::service(1, "VECTORS RESPONDER", purposes(false, &[oid::EKU_OCSP_SIGNING])).with((
        oid::OCSP_NO_CHECK,
        false,
        vec![5, 0],
    ))
}

pub(crate) fn stamper_wish() -> Wish {
    Wish::service(2, "VECTORS TIME", purposes(true, &[oid::EKU_TIME_STAMPING]))
}

/// A question about a file, with what every question needs.
pub(crate) struct Question<'a> {
    pub(crate) id: &'a str,
    pub(crate) group: u8,
    pub(crate) kind: &'a str,
    pub(crate) bytes: &'a [u8],
    /// The manifest's word and the judge's reason.
    pub(crate) expect: (&'a str, &'a str),
}

impl Set {
    pub(crate) fn file(&mut self, name: &str, bytes: &[u8]) -> String {
        let path = format!("vectors/{name}");
        self.files.insert(path.clone(), bytes.to_vec());
        path
    }

    /// Adds a question; gives it, so that more can be said.
    pub(crate) fn ask(&mut self, question: &Question<'_>) -> &mut Value {
        let Question { id, group, kind, bytes, expect: (expect, code) } = question;
        let ending = if *kind == "cert" { "cer" } else { kind };
        let file = self.file(&format!("{id}.{ending}"), bytes);
        self.vectors.push(json!({
            "id": id, "group": group, "kind": kind, "file": file, "expect": expect, "code": code,
            "at": NOW.to_string(),
            "trust": ["vectors/root.cer"],
            "intermediates": ["vectors/authority.cer"],
            "crls": ["vectors/authority.crl", "vectors/root.crl"],
            "sha256": hex::encode(eds::sha256(bytes)),
        }));
        self.vectors.last_mut().expect("just added")
    }
}

/// The whole set of a seed.
pub(crate) fn make(seed: u8) -> Set {
    let cast = Cast::new(seed);
    let mut set = Set { files: BTreeMap::new(), vectors: Vec::new() };
    set.file("root.cer", cast.authority.root.der());
    set.file("authority.cer", cast.authority.certificate.der());
    set.file("impostor_root.cer", cast.impostor.root.der());
    let entries = [
        entry(0x30, 40, Reason::Superseded),
        entry(0x31, 40, Reason::KeyCompromise),
        entry(0x32, 40, Reason::CertificateHold),
    ];
    set.file("authority.crl", &cast.authority.list(&list_draft(10, &entries)));
    set.file("root.crl", &cast.authority.root_list());
    messages::add(&mut set, &cast);
    holders::add(&mut set, &cast);
    stamps::add(&mut set, &cast);
    status::add(&mut set, &cast);
    documents::add(&mut set, &cast);
    key_files::add(&mut set, &cast);
    let manifest = json!({
        "about": "Attack vectors with keys of their own; see docs/threats.md.",
        "vectors": set.vectors,
    });
    let text = serde_json::to_vec(&manifest).expect("JSON");
    set.files.insert("vectors/manifest.json".to_owned(), text);
    set
}
