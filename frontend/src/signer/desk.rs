//! Hears the portal's words, keeps the open key, answers. Deliberately decides nothing about whether a key may be
//! used: it tells whose it is, and the portal and the service judge.

use std::cell::RefCell;
use std::rc::Rc;

use eds::armour::{ArmourError, dearmour};
use eds::cms::{Limits, SignedData, sign};
use eds::pkcs12::{KeyFile, open};
use eds::time::UnixSeconds;
use eds::x509::{Certificate, CheckDigits, HolderKind, KeyUsage};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};
use zeroize::{Zeroize, Zeroizing};

use crate::key::{KeySummary, MACHINE, SIGNS, SIGNS_IN};
use crate::messages;

/// Largest file that is looked at at all, bytes.
const FILE_BYTES_MAX: f64 = 262_144.0;
/// Largest answer of another program, octets of its text.
const ANSWER_BYTES_MAX: usize = 1 << 20;
/// Octets of the browser's randomness mixed into every signature.
const EXTRA_BYTES: usize = 32;

type Key = Rc<RefCell<Option<KeyFile>>>;

/// Begins to listen.
pub(crate) fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let key: Key = Rc::default();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let key = Rc::clone(&key);
        spawn_local(async move {
            let list: Array = event.data().dyn_into().unwrap_or_default();
            let (word, value) =
                answer(&key, &list).await.unwrap_or_else(|code| (messages::FAILED, code.into()));
            say(word, &value);
        });
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(messages::READY, &JsValue::NULL);
}

fn say(word: &str, value: &JsValue) {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&Array::of2(&word.into(), value));
    }
}

async fn answer(key: &Key, list: &Array) -> Result<(&'static str, JsValue), &'static str> {
    match list.get(0).as_string().as_deref() {
        Some(messages::OPEN) => {
            let (file, summary) = opened(list.get(1), list.get(2)).await?;
            key.replace(Some(file));
            let json = serde_json::to_string(&summary).map_err(|_| "key-file-malformed")?;
            Ok((messages::OPENED, json.into()))
        }
        Some(messages::SIGN) => {
            let file = key.borrow_mut().take().ok_or("key-file-no-key")?;
            let content = Uint8Array::new(&list.get(1)).to_vec();
            let envelope = signed(&file, &content, list.get(2).as_f64().unwrap_or_default())?;
            Ok((messages::SIGNED, Uint8Array::from(envelope.as_slice()).into()))
        }
        Some(messages::CHECK) => {
            let content = Uint8Array::new(&list.get(2)).to_vec();
            let (summary, envelope) = checked(&list.get(1).as_string().unwrap_or_default(), &content)?;
            let json = serde_json::to_string(&summary).map_err(|_| "answer-malformed")?;
            let both = Array::of2(&json.into(), &Uint8Array::from(envelope.as_slice()));
            Ok((messages::CHECKED, both.into()))
        }
        Some(messages::FORGET) => {
            key.replace(None);
            Ok((messages::READY, JsValue::NULL))
        }
        _ => Err("unknown-word"),
    }
}

/// Reads and opens the key file; bytes and password are wiped whatever comes of it.
async fn opened(file: JsValue, password: JsValue) -> Result<(KeyFile, KeySummary), &'static str> {
    let secret = Uint8Array::new(&password);
    let secret_bytes = Zeroizing::new(secret.to_vec());
    secret.fill(0, 0, secret.length());
    let blob: Blob = file.dyn_into().map_err(|_| "key-file-malformed")?;
    if blob.size() > FILE_BYTES_MAX {
        return Err("key-file-too-large");
    }
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| "key-file-malformed")?;
    let view = Uint8Array::new(&buffer);
    let bytes = Zeroizing::new(view.to_vec());
    view.fill(0, 0, view.length());
    let password = core::str::from_utf8(&secret_bytes).map_err(|_| "key-file-wrong-password")?;
    let file = open(&bytes, password).map_err(|error| error.code())?;
    let summary = summary(&file.certificate);
    Ok((file, summary))
}

fn summary(certificate: &Certificate) -> KeySummary {
    let identity = certificate.identity(CheckDigits::Ignore).ok();
    let part = |take: fn(&eds::x509::Identity) -> Option<&String>| {
        identity.as_ref().and_then(take).cloned().unwrap_or_default()
    };
    let signs = certificate.key_usage().is_some_and(|usage| usage.contains(KeyUsage::NON_REPUDIATION));
    let machine = identity.as_ref().is_some_and(|identity| identity.kind == HolderKind::InformationSystem);
    KeySummary {
        name: identity.as_ref().map(|identity| identity.common_name.clone()).unwrap_or_default(),
        iin: part(|identity| identity.iin.as_ref()),
        bin: part(|identity| identity.bin.as_ref()),
        issuer: certificate.issuer().common_name().to_owned(),
        not_before: certificate.not_before().0,
        not_after: certificate.not_after().0,
        purpose: match (machine, signs) {
            (true, _) => MACHINE,
            (_, true) => SIGNS,
            _ => SIGNS_IN,
        }
        .into(),
    }
}

/// Signs, then reads the result back: content, digest and signature must hold before anything leaves the worker.
fn signed(file: &KeyFile, content: &[u8], at: f64) -> Result<Vec<u8>, &'static str> {
    let mut extra = [0_u8; EXTRA_BYTES];
    #[expect(clippy::disallowed_methods, reason = "this is the signing worker")]
    getrandom::fill(&mut extra).map_err(|_| "no-randomness")?;
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds of this age")]
    let at = UnixSeconds(at as i64);
    let envelope = sign(content, &file.key, &file.certificate, at, true, &extra);
    extra.zeroize();
    let envelope = envelope.map_err(|error| error.code())?;
    let parsed = SignedData::parse(&envelope, Limits::default()).map_err(|_| "self-check")?;
    let integrity = parsed.verify_integrity(None).map_err(|_| "self-check")?;
    let own = file.certificate.sha256();
    let by_us = integrity.signers.iter().all(|signer| signer.certificate.sha256() == own);
    if integrity.content != content || !by_us {
        return Err("self-check");
    }
    Ok(envelope)
}

/// Reads what another program signed: one signature, of exactly this content, that holds. Whether the certificate may be
/// believed is the service's business.
fn checked(answer: &str, content: &[u8]) -> Result<(KeySummary, Vec<u8>), &'static str> {
    let envelope = dearmour(answer.as_bytes(), ANSWER_BYTES_MAX).map_err(|error| match error {
        ArmourError::TooLarge => "answer-too-large",
        ArmourError::Empty | ArmourError::NotBase64 => "answer-malformed",
    })?;
    let parsed = SignedData::parse(&envelope, Limits::default()).map_err(|_| "answer-malformed")?;
    match parsed.content() {
        Some(signed) if signed == content => {}
        Some(_) => return Err("answer-other-content"),
        None => return Err("answer-malformed"),
    }
    let integrity = parsed.verify_integrity(Some(content)).map_err(|_| "self-check")?;
    match integrity.signers.as_slice() {
        [signer] => Ok((summary(&signer.certificate), envelope)),
        _ => Err("answer-malformed"),
    }
}
