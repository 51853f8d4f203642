//! The messages, letter for letter as NCALayer reads and writes them. Every text can be heard; what is not an answer is
//! [`Heard::Stray`] and passed over, because NCALayer and programs that stand in for it send more than was asked.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use shared::text::Locale;

use super::request::Request;
use crate::model::json;

/// Longest message that is read: a signature of a statement has some kilobytes.
pub const ANSWER_BYTES_MAX: usize = 1 << 20;
/// Longest version and longest name of a storage that are believed.
const NAME_BYTES_MAX: usize = 64;
/// Key purpose emailProtection (RFC 5280, 4.2.1.12): in the national profile, signing documents.
const SIGNS_DOCUMENTS: &str = "1.3.6.1.5.5.7.3.4";
/// The storage of key files.
const KEY_FILES: &str = "PKCS12";

const BASICS: &str = "kz.gov.pki.knca.basics";
const COMMON: &str = "kz.gov.pki.knca.commonUtils";

#[derive(serde::Serialize)]
struct Call<A> {
    module: &'static str,
    method: &'static str,
    args: A,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct SignArgs<'a> {
    /// Without it every storage is offered.
    allowed_storages: Option<()>,
    format: &'static str,
    data: String,
    signing_params: SigningParams,
    signer_params: SignerParams<'a>,
    locale: &'static str,
}

#[derive(serde::Serialize)]
struct SigningParams {
    /// `data` is base64: without this the base64 itself would be signed.
    decode: bool,
    /// The statement travels inside the signature.
    encapsulate: bool,
    digested: bool,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct SignerParams<'a> {
    ext_key_usage_oids: &'a [&'static str],
    #[serde(skip_serializing_if = "str::is_empty")]
    iin: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    chain: Option<&'a [String]>,
}

fn said<A: serde::Serialize>(module: &'static str, method: &'static str, args: A) -> String {
    serde_json::to_string(&Call { module, method, args }).unwrap_or_default()
}

/// Sign with the module of today.
pub(super) fn sign(request: &Request) -> String {
    let args = SignArgs {
        allowed_storages: None,
        format: "cms",
        data: STANDARD.encode(&request.statement),
        signing_params: SigningParams { decode: true, encapsulate: true, digested: false },
        signer_params: SignerParams {
            ext_key_usage_oids: if request.for_documents { &[SIGNS_DOCUMENTS] } else { &[] },
            iin: &request.iin,
            chain: request.authorities.list(),
        },
        // It knows these two.
        locale: match request.locale {
            Locale::Kk => "kk",
            Locale::Ru | Locale::En => "ru",
        },
    };
    said(BASICS, "sign", args)
}

/// The language, in the spelling of the older module.
pub(super) fn change_locale(locale: Locale) -> String {
    let name = match locale {
        Locale::Kk => "kz",
        Locale::Ru => "ru",
        Locale::En => "en",
    };
    said(COMMON, "changeLocale", [name])
}

/// Which hardware holds keys.
pub(super) fn active_tokens() -> String {
    said(COMMON, "getActiveTokens", [(); 0])
}

/// Sign with the older module, without its timestamp, the statement inside.
pub(super) fn sign_common(request: &Request, tokens: &[String]) -> String {
    let storage = tokens.first().map_or(KEY_FILES, String::as_str);
    let data = STANDARD.encode(&request.statement);
    said(COMMON, "createCAdESFromBase64", (storage, "SIGNATURE", data, true))
}

/// What NCALayer said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Its first words: its version.
    Greeting(String),
    /// `basics`: the signature, as text.
    Signed(String),
    /// `basics`: the person closed the window. It looks like success without a result.
    Cancelled,
    /// `basics`: it did not take the request.
    Declined,
    /// `basics`: it could not sign.
    SigningFailed,
    /// The module that was called is not there.
    NoModule,
    /// `commonUtils`: done; with a text, with names, or with nothing.
    Done(Given),
    /// `commonUtils`: the person closed the window.
    CommonCancelled,
    /// `commonUtils`: it went wrong.
    CommonFailed,
    /// An answer, but not one that can be understood.
    NotUnderstood,
    /// Longer than any answer.
    TooLarge,
    /// No answer at all.
    Stray,
}

/// What `commonUtils` gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A text.
    Text(String),
    /// Names of storages.
    Names(Vec<String>),
    /// Something else, or nothing.
    Other,
}

/// Reads a message, whatever it is.
#[must_use]
pub fn hear(text: &str) -> Heard {
    if text.len() > ANSWER_BYTES_MAX {
        return Heard::TooLarge;
    }
    let Ok(message) = json::read::<Value>(text) else { return Heard::Stray };
    if !matches!(message, Value::Object(_)) {
        return Heard::Stray;
    }
    match (message.get("status"), message.get("code")) {
        (Some(Value::Bool(true)), _) => signed(message.get("body")),
        (Some(Value::Bool(false)), code) => refused(code),
        (Some(_), _) => Heard::NotUnderstood,
        (None, Some(Value::Text(code))) => common(code, &message),
        (None, _) if message.get("errorCode").is_some_and(|code| code.is("MODULE_NOT_FOUND")) => {
            Heard::NoModule
        }
        (None, _) if message.get("errorCode").is_some() => Heard::Declined,
        (None, _) => greeting(&message).map_or(Heard::Stray, Heard::Greeting),
    }
}

fn greeting(message: &Value) -> Option<String> {
    match message.get("result")?.get("version")? {
        Value::Text(version) if version.len() <= NAME_BYTES_MAX => Some(version.clone()),
        _ => None,
    }
}

/// One signature: a text, a list of one text, or an object with such a list.
fn signed(body: Option<&Value>) -> Heard {
    let one = |value: &Value| match value {
        Value::Text(text) if !text.is_empty() => Heard::Signed(text.clone()),
        Value::List(list) => match list.as_slice() {
            [Value::Text(text)] if !text.is_empty() => Heard::Signed(text.clone()),
            _ => Heard::NotUnderstood,
        },
        _ => Heard::NotUnderstood,
    };
    match body.and_then(|body| body.get("result")) {
        None | Some(Value::Null) => Heard::Cancelled,
        Some(object @ Value::Object(_)) => object.get("signatures").map_or(Heard::NotUnderstood, one),
        Some(result) => one(result),
    }
}

fn refused(code: Option<&Value>) -> Heard {
    match code {
        Some(code) if code.is("SIGNING_FAILURE") => Heard::SigningFailed,
        _ => Heard::Declined,
    }
}

fn common(code: &str, message: &Value) -> Heard {
    match code {
        "200" => Heard::Done(match message.get("responseObject") {
            Some(Value::Text(text)) if !text.is_empty() => Given::Text(text.clone()),
            Some(Value::List(list)) => Given::Names(list.iter().filter_map(name).collect()),
            _ => Given::Other,
        }),
        "500" if message.get("message").is_some_and(|why| why.is("action.canceled")) => {
            Heard::CommonCancelled
        }
        "500" => Heard::CommonFailed,
        // `COMMON_JSON_WRAPPING_EXCEPTION` and its like come without a module.
        _ => Heard::Declined,
    }
}

/// The name of a storage; it goes back to NCALayer as it came, so it must look like one.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::Text(text)
            if (1..=NAME_BYTES_MAX).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            Some(text.clone())
        }
        _ => None,
    }
}

/// JSON as it came. Numbers mean nothing in this protocol and are not kept.
enum Value {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Value {
    fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(other, _)| other == name).map(|(_, value)| value),
            _ => None,
        }
    }

    fn is(&self, text: &str) -> bool {
        matches!(self, Self::Text(own) if own == text)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = members.next_element()? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Vec::new();
        while let Some(name) = members.next_key()? {
            object.push((name, members.next_value()?));
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ncalayer::Authorities;

    fn request() -> Request {
        Request {
            statement: "текст".into(),
            locale: Locale::Kk,
            iin: "991231500016".into(),
            for_documents: true,
            authorities: Authorities::default(),
            in_firefox: false,
        }
    }

    #[test]
    fn a_request_says_what_the_official_sample_says() {
        assert_eq!(
            sign(&request()),
            r#"{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"allowedStorages":null,"format":"cms","data":"0YLQtdC60YHRgg==","signingParams":{"decode":true,"encapsulate":true,"digested":false},"signerParams":{"extKeyUsageOids":["1.3.6.1.5.5.7.3.4"],"iin":"991231500016"},"locale":"kk"}}"#
        );
        let sign_in = Request { iin: String::new(), for_documents: false, locale: Locale::En, ..request() };
        let said = sign(&sign_in);
        assert!(said.contains(r#""signerParams":{"extKeyUsageOids":[]},"locale":"ru""#), "{said}");
    }

    #[test]
    fn an_empty_chain_which_means_any_key_cannot_be_said() {
        assert!(!sign(&request()).contains("chain"));
        let test = Request { authorities: Authorities::of(vec!["PEM".into()]), ..request() };
        assert!(sign(&test).contains(r#""chain":["PEM"]"#));
        let none = Request { authorities: Authorities::of(Vec::new()), ..request() };
        assert!(!sign(&none).contains("chain"));
    }

    #[test]
    fn the_older_module_is_asked_in_its_own_spelling() {
        assert_eq!(
            change_locale(Locale::Kk),
            r#"{"module":"kz.gov.pki.knca.commonUtils","method":"changeLocale","args":["kz"]}"#
        );
        assert_eq!(
            active_tokens(),
            r#"{"module":"kz.gov.pki.knca.commonUtils","method":"getActiveTokens","args":[]}"#
        );
        assert_eq!(
            sign_common(&request(), &[]),
            r#"{"module":"kz.gov.pki.knca.commonUtils","method":"createCAdESFromBase64","args":["PKCS12","SIGNATURE","0YLQtdC60YHRgg==",true]}"#
        );
        assert!(sign_common(&request(), &["AKKaztokenStore".into()]).contains("AKKaztokenStore"));
    }

    #[test]
    fn one_signature_is_read_from_a_text_a_list_or_an_object() {
        let signed = Heard::Signed("MII".into());
        for result in [r#""MII""#, r#"["MII"]"#, r#"{"signatures":["MII"],"certificate":"x"}"#] {
            assert_eq!(hear(&format!(r#"{{"status":true,"body":{{"result":{result}}}}}"#)), signed);
        }
        for result in ["5", "[]", r#"["a","b"]"#, r#"[5]"#, r#""""#, "{}", "true", r#"{"signatures":5}"#] {
            let heard = hear(&format!(r#"{{"status":true,"body":{{"result":{result}}}}}"#));
            assert_eq!(heard, Heard::NotUnderstood, "{result}");
        }
    }

    #[test]
    fn a_cancel_that_looks_like_success_is_a_cancel() {
        for text in [
            r#"{"status":true,"body":{}}"#,
            r#"{"status":true}"#,
            r#"{"status":true,"body":{"result":null}}"#,
        ] {
            assert_eq!(hear(text), Heard::Cancelled);
        }
        assert_eq!(hear(r#"{"code":"500","message":"action.canceled"}"#), Heard::CommonCancelled);
    }

    #[test]
    fn errors_have_their_own_meaning() {
        let basics = |code: &str| hear(&format!(r#"{{"status":false,"code":"{code}","message":"m"}}"#));
        assert_eq!(basics("SIGNING_FAILURE"), Heard::SigningFailed);
        for code in ["GENERAL_ERROR", "INVOCATION_ERROR", "INVALID_SIGNING_PARAMS", "CSR_GENERATING_FAILURE"]
        {
            assert_eq!(basics(code), Heard::Declined);
        }
        assert_eq!(hear(r#"{"status":false}"#), Heard::Declined);
        assert_eq!(hear(r#"{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}"#), Heard::Declined);
        assert_eq!(hear(r#"{"success":false,"errorCode":"MODULE_NOT_FOUND"}"#), Heard::NoModule);
        assert_eq!(hear(r#"{"code":"500"}"#), Heard::CommonFailed);
        assert_eq!(hear(r#"{"code":"500","message":"argument type mismatch"}"#), Heard::CommonFailed);
    }

    #[test]
    fn the_older_module_gives_texts_and_names() {
        assert_eq!(hear(r#"{"responseObject":"MII","code":"200"}"#), Heard::Done(Given::Text("MII".into())));
        let names = r#"{"responseObject":["AKKaztokenStore","../x",5],"code":"200"}"#;
        assert_eq!(hear(names), Heard::Done(Given::Names(vec!["AKKaztokenStore".into()])));
        assert_eq!(hear(r#"{"code":"200"}"#), Heard::Done(Given::Other));
    }

    #[test]
    fn what_is_no_answer_is_passed_over() {
        for text in [
            "",
            "--heartbeat--",
            "pong",
            "[]",
            "5",
            "{}",
            "{\"result\":{}}",
            "{\"result\":{\"version\":5}}",
            "\u{0}",
        ] {
            assert_eq!(hear(text), Heard::Stray, "{text}");
        }
        assert_eq!(hear(r#"{"result":{"version":"1.4"}}"#), Heard::Greeting("1.4".into()));
        assert_eq!(hear(&"[".repeat(100_000)), Heard::Stray, "depth has a limit");
        assert_eq!(hear(&" ".repeat(ANSWER_BYTES_MAX + 1)), Heard::TooLarge);
    }
}
