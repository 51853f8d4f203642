//! One connection: greeting, requests, answers, letter for letter as NCALayer writes them.

use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use eds::armour::armour;
use eds::time::UnixSeconds;
use eds::x509::{Certificate, CheckDigits};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_tungstenite::tungstenite::Message;

use super::script::{Manner, Modules, Script, Shape};
use crate::Outcome;

const BASICS: &str = "kz.gov.pki.knca.basics";
const COMMON: &str = "kz.gov.pki.knca.commonUtils";

/// What the program does with a request.
enum Reply {
    Says(String),
    Breaks,
}

/// Serves a connection until either side ends it.
pub(super) async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    script: &Script,
    ears: &Mutex<Vec<String>>,
) -> Outcome {
    let mut socket = tokio_tungstenite::accept_async(stream).await?;
    if script.manner != Manner::Mute {
        let version = if script.modules == Modules::Both { "1.4" } else { "1.1" };
        socket.send(text(json!({ "result": { "version": version } }))).await?;
    }
    while let Some(message) = socket.next().await {
        let Message::Text(said) = message? else { continue };
        ears.lock().unwrap_or_else(PoisonError::into_inner).push(said.to_string());
        if script.manner == Manner::Mute {
            continue;
        }
        if script.strays {
            for stray in ["--heartbeat--", "{}", r#"{"result":{"version":"1.4"}}"#, r#"{"code":"200"}"#] {
                socket.send(Message::text(stray)).await?;
            }
        }
        match reply(script, &said) {
            Ok(Reply::Says(answer)) => {
                if said.contains("\"sign\"") || said.contains("createCAdES") {
                    tokio::time::sleep(script.takes).await;
                }
                socket.send(Message::text(answer)).await?;
            }
            // The program is gone, without a farewell.
            Ok(Reply::Breaks) => return Ok(()),
            Err(why) => return Err(why),
        }
    }
    Ok(())
}

fn text(value: Value) -> Message {
    Message::text(value.to_string())
}

fn reply(script: &Script, said: &str) -> Outcome<Reply> {
    let says = |value: Value| Ok(Reply::Says(value.to_string()));
    let Ok(request) = serde_json::from_str::<Value>(said) else {
        return says(json!({ "success": false, "code": "COMMON_JSON_WRAPPING_EXCEPTION" }));
    };
    let module = request["module"].as_str().unwrap_or_default();
    let known = match script.modules {
        Modules::Both => module == BASICS || module == COMMON,
        Modules::CommonOnly => module == COMMON,
        Modules::Neither => false,
    };
    if !known {
        return says(json!({ "success": false, "errorCode": "MODULE_NOT_FOUND" }));
    }
    let args = &request["args"];
    match (module, request["method"].as_str().unwrap_or_default()) {
        (BASICS, "sign") => basics(script, args),
        (COMMON, "changeLocale") if ["kz", "ru", "en"].iter().any(|known| args[0] == *known) => {
            says(json!({ "code": "200" }))
        }
        (COMMON, "getActiveTokens") => says(json!({ "code": "200", "responseObject": [] })),
        (COMMON, "createCAdESFromBase64") => common(script, args),
        _ => says(json!({ "code": "500", "message": "argument type mismatch" })),
    }
}

/// The module of today.
fn basics(script: &Script, args: &Value) -> Outcome<Reply> {
    let says = |value: Value| Ok(Reply::Says(value.to_string()));
    if args["format"] != "cms" || !["kk", "ru"].iter().any(|known| args["locale"] == *known) {
        return says(json!({ "status": false, "code": "INVALID_SIGNING_PARAMS", "message": "" }));
    }
    let shape = match script.manner {
        Manner::Signs(shape) => shape,
        Manner::SignsAnother => Shape::List,
        Manner::Cancels | Manner::Mute => return says(json!({ "status": true, "body": {} })),
        Manner::Disconnects => return Ok(Reply::Breaks),
        Manner::Declines => {
            let details = "org.json.JSONException: JSONObject[\"signingParams\"] is not a JSONObject.";
            return says(
                json!({ "status": false, "code": "INVOCATION_ERROR", "message": "m", "details": details }),
            );
        }
        Manner::Fails => return says(json!({ "status": false, "code": "SIGNING_FAILURE", "message": "m" })),
        Manner::Babbles => return says(json!({ "status": true, "body": { "result": 7 } })),
        Manner::Floods => {
            return says(json!({ "status": true, "body": { "result": ["A".repeat(2 << 20)] } }));
        }
    };
    if !script.impostor && !is_offered(script, &args["signerParams"]) {
        // All keys are grey: the person can but close the window.
        return says(json!({ "status": true, "body": {} }));
    }
    let params = &args["signingParams"];
    let data = args["data"].as_str().unwrap_or_default();
    let content = if params["decode"] == true { STANDARD.decode(data)? } else { data.as_bytes().to_vec() };
    let signed = signed(script, &content, params["encapsulate"] != false)?;
    let armoured = armour("CMS", &signed);
    says(json!({ "status": true, "body": { "result": match shape {
        Shape::List => json!([armoured]),
        Shape::Text => json!(armoured),
        Shape::Object => json!({ "signatures": [STANDARD.encode(&signed)], "certificate": "" }),
    } } }))
}

/// The older module: it narrows nothing.
fn common(script: &Script, args: &Value) -> Outcome<Reply> {
    let says = |value: Value| Ok(Reply::Says(value.to_string()));
    match script.manner {
        Manner::Cancels => return says(json!({ "code": "500", "message": "action.canceled" })),
        Manner::Disconnects => return Ok(Reply::Breaks),
        Manner::Signs(_) | Manner::SignsAnother => {}
        _ => return says(json!({ "code": "500" })),
    }
    let content = STANDARD.decode(args[2].as_str().unwrap_or_default())?;
    let signed = signed(script, &content, args[3] == true)?;
    says(json!({ "code": "200", "responseObject": STANDARD.encode(signed) }))
}

fn signed(script: &Script, content: &[u8], attached: bool) -> Outcome<Vec<u8>> {
    let file = &script.key.0;
    let another = [content, b" and a little more"].concat();
    let content = if script.manner == Manner::SignsAnother { another.as_slice() } else { content };
    #[expect(clippy::disallowed_methods, reason = "a signature is dated by the clock of its maker")]
    let at = UnixSeconds(jiff::Timestamp::now().as_second());
    Ok(eds::cms::sign(content, &file.key, &file.certificate, at, attached, &[7; 32])?)
}

/// Whether the key is one of those the page narrowed the choice to.
fn is_offered(script: &Script, wanted: &Value) -> bool {
    let certificate = &script.key.0.certificate;
    // Without a chain only the nation's own authorities count, and these keys are nobody's of theirs.
    let Some(chain) = wanted["chain"].as_array() else { return false };
    let issued = chain.is_empty()
        || chain.iter().filter_map(Value::as_str).any(|pem| {
            Certificate::from_pem_or_der(pem.as_bytes()).is_ok_and(|issuer| certificate.is_issued_by(&issuer))
        });
    let iin = wanted["iin"].as_str().unwrap_or_default();
    let own = certificate.identity(CheckDigits::Ignore).ok().and_then(|identity| identity.iin);
    let purposes = certificate.key_purposes();
    let purposed = wanted["extKeyUsageOids"].as_array().is_some_and(|owed| {
        owed.iter().filter_map(Value::as_str).all(|oid| purposes.iter().any(|own| own.to_string() == oid))
    });
    issued && purposed && (iin.is_empty() || own.as_deref() == Some(iin))
}
