//! A signature judged again years later, from what was kept on the day it was judged: the issuers, the answers, the
//! lists and the timestamp. The moment is the timestamp's, or the receipt's where there was none; that the certificate
//! has expired since, or was revoked for another reason than compromise, changes nothing.

use eds::crl::{self, Crl};
use eds::ocsp::Answer;
use eds::revocation::{Evidence, Revocation};
use eds::time::UnixSeconds;
use eds::x509::Certificate;
use eds::{cms, tsp};
use shared::time::Timestamp;

use crate::attest::{Asked, Gathered, Online, look_at};
use crate::store::filing::envelope::EnvelopeRow;
use crate::store::filing::evidence::{self, EvidenceRow};
use crate::store::{StoreError, from_json, json, moment};
use crate::trust::Trust;
use crate::usecase::Fault;
use crate::usecase::context::Context;

/// A list as the record names it, enough to find the very list again: SHA-256 of the file (hex), number (hex), from when
/// and until when, and what it says of the signer (`good`, `revoked`, or why it says nothing).
type ListSeen = (String, String, i64, i64, String);

/// What a good signature was judged by, as a row; `trust` is what judged it. Lists that decided are put aside under their digests.
pub(crate) fn row(
    cx: &Context<'_>,
    trust: &Trust,
    id: &str,
    envelope: &[u8],
    gathered: &Gathered,
    received: Timestamp,
    at: Timestamp,
) -> Result<EvidenceRow, Fault> {
    let asked = look_at(trust, envelope, received).map_err(crate::attest::problem)?;
    let mut chain = trust.issuers(&asked.certificate);
    for token in gathered.token.iter().chain(&asked.stamps) {
        if let Ok(stamp) = tsp::look(token) {
            cx.state.set_stamped_by(&stamp.authority);
            chain.extend(trust.issuers(&stamp.authority));
        }
    }
    let mut ders: Vec<String> = chain.iter().map(|one| hex::encode(one.der())).collect();
    ders.sort();
    ders.dedup();
    let seen = lists_seen(trust, &asked, &chain, at);
    // Where the responder answered, its answer is kept whole and no list is needed again.
    if gathered.online != Online::Answered || gathered.token.is_some() || !asked.stamps.is_empty() {
        for (sha256, ..) in &seen {
            trust.put_aside(sha256, &cx.config.data_dir.join("lists"));
        }
    }
    let answers: Vec<String> = gathered.answers.iter().map(|one| hex::encode(&one.der)).collect();
    Ok(EvidenceRow {
        application_id: id.to_owned(),
        received_at: received.as_millisecond(),
        judged_at: at.as_millisecond(),
        chain: json(&ders)?,
        answers: json(&answers)?,
        lists: json(&seen)?,
        token: gathered.token.clone(),
    })
}

/// The lists of these issuers.
fn lists_seen(trust: &Trust, asked: &Asked, chain: &[Certificate], at: Timestamp) -> Vec<ListSeen> {
    let at = UnixSeconds(at.as_second());
    let seen = |(list, sha256): (&Crl, &String)| {
        let of = chain.iter().any(|issuer| issuer.subject().der() == list.issuer().der());
        let said = crl::judge(&asked.certificate, &asked.issuer, std::slice::from_ref(list), at);
        let said = match said {
            Revocation::Good => "good",
            Revocation::Revoked { .. } => "revoked",
            Revocation::Unknown(why) => why.code(),
        };
        let number = list.number().map(hex::encode).unwrap_or_default();
        let until = list.next_update().unwrap_or(list.this_update()).0;
        of.then(|| (sha256.clone(), number, list.this_update().0, until, said.to_owned()))
    };
    trust.lists.iter().zip(&trust.digests).filter_map(seen).collect()
}

/// Evidence read in one question.
const AT_ONCE: i64 = 200;

/// Lists that evidence rests on and that are neither put aside nor at hand, each with its application.
pub(crate) fn missing_lists(cx: &Context<'_>) -> Result<Vec<(String, String)>, Fault> {
    let (trust, folder) = (cx.state.trust(), cx.config.data_dir.join("lists"));
    let (mut missing, mut after) = (Vec::new(), String::new());
    loop {
        let rows =
            cx.db.read("evidence", cx.time.at, |tx| Ok::<_, Fault>(evidence::after(tx, &after, AT_ONCE)?))?;
        let Some(last) = rows.last() else { return Ok(missing) };
        after.clone_from(&last.application_id);
        // Where the responder answered, its answer was kept whole and no list was put aside.
        for row in rows.iter().filter(|row| row.answers == "[]" || row.token.is_some()) {
            let seen: Vec<ListSeen> = from_json(&row.lists, "evidence", "lists", &row.application_id)?;
            let gone = seen.into_iter().filter(|(sha256, ..)| trust.list_of(sha256, &folder).is_none());
            missing.extend(gone.map(|(sha256, ..)| (row.application_id.clone(), sha256)));
        }
    }
}

/// What judging again found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SignedAgain {
    /// The application bears no signature, or none that evidence was kept of.
    Nothing,
    /// It stands.
    Good {
        /// SHA-256 of the signer's certificate, hex.
        certificate: String,
        /// As of when.
        as_of: Timestamp,
        /// Whether a timestamp proves that moment, or only our own clock.
        stamped: bool,
        /// How many online answers and lists it rests on.
        answers: usize,
        lists: usize,
    },
    /// It does not, by a stable code. When a list is missing, its digest.
    Bad(String, Option<String>),
}

/// Judges a stored signature again by its evidence, at the moment it was judged then.
pub(crate) fn judge_signature_again(
    cx: &Context<'_>,
    signed: &EnvelopeRow,
    row: &EvidenceRow,
) -> Result<SignedAgain, Fault> {
    let id = &row.application_id;
    let trust = cx.state.trust();
    let mut recorded = Vec::new();
    for der in ders(&row.chain, "chain", id)? {
        recorded.push(Certificate::from_der(&der).map_err(|_| broken("chain", id))?);
    }
    let store = trust.then(recorded);
    let mut answers = Vec::new();
    for der in ders(&row.answers, "answers", id)? {
        answers.push(Answer::from_der(&der).map_err(|_| broken("answers", id))?);
    }
    let seen: Vec<ListSeen> = from_json(&row.lists, "evidence", "lists", id)?;
    let (mut lists, mut missing) = (Vec::new(), None);
    for (sha256, ..) in seen {
        match trust.list_of(&sha256, &cx.config.data_dir.join("lists")) {
            Some(list) => lists.push(list),
            None => missing = Some(sha256),
        }
    }
    let evidence = Evidence { lists: &lists, answers: &answers };
    let at = UnixSeconds(moment(row.judged_at, "evidence", "judged_at")?.as_second());
    let received = UnixSeconds(moment(row.received_at, "evidence", "received_at")?.as_second());
    let bad = |code: &str| Ok(SignedAgain::Bad(code.to_owned(), missing.clone()));
    let as_of = match &row.token {
        None => received,
        Some(token) => {
            let looked = cms::SignedData::parse(&signed.message, cms::Limits::default())
                .and_then(|message| message.verify_integrity(None));
            let signature = match looked {
                Ok(integrity) => integrity.signers.into_iter().next().map(|signer| signer.signature),
                Err(reject) => return bad(reject.code()),
            };
            let signature = signature.unwrap_or_default();
            match tsp::verify(token, &signature, None, &store, evidence, at, &trust.policy) {
                Ok(stamp) => stamp.info.time,
                Err(reject) => return bad(reject.code()),
            }
        }
    };
    let judged = cms::verify_received(&signed.message, None, &store, evidence, as_of, at, &trust.policy);
    let verified = match judged {
        Ok(verified) if verified.content == signed.statement => verified,
        Ok(_) => return bad("content-differs"),
        Err(reject) => return bad(reject.code()),
    };
    let Some(signer) = verified.signers.first() else { return bad("cms-no-signers") };
    let proven = signer.proven_time.unwrap_or(as_of);
    Ok(SignedAgain::Good {
        certificate: hex::encode(signer.certificate.sha256()),
        as_of: moment(proven.0.saturating_mul(1000), "evidence", "token")?,
        stamped: row.token.is_some() || proven != received,
        answers: answers.len(),
        lists: lists.len(),
    })
}

fn broken(column: &'static str, id: &str) -> Fault {
    StoreError::Inconsistent { table: "evidence", column, row: id.to_owned() }.into()
}

fn ders(text: &str, column: &'static str, id: &str) -> Result<Vec<Vec<u8>>, Fault> {
    let hexes: Vec<String> = from_json(text, "evidence", column, id)?;
    hexes.iter().map(|one| hex::decode(one).map_err(|_| broken(column, id))).collect()
}
