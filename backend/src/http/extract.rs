//! What handlers ask a request for: who is signed in, which version was seen, under which key to answer once.
//! Whoever changes something must send the session's CSRF token, and nobody passes whom the table of routes does not
//! name; both are checked here, for every route at once.

use std::borrow::Cow;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, IF_MATCH};
use actix_web::web::{Data, QueryConfig};
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use futures_util::future::{FutureExt as _, LocalBoxFuture};
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::access::may;
use shared::contract::body::{self, Place, faults, lists_for_objects, unprintable};
use shared::contract::{Access, JsonSchema};
use shared::person::characters::visible;
use shared::problem::ProblemCode;

use super::declared;
use super::error::HttpError;
use super::work;
use crate::app::App;
use crate::ids;
use crate::usecase::once::OnceKey;
use crate::usecase::people::sign_in;
use crate::usecase::{Fault, Person};

/// Name of the session cookie. Over https its name says to browsers that only this very host may set it, for all of its paths
/// and never without encryption (RFC 6265bis, 4.1.3.2).
pub(crate) const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-iin_session" } else { "iin_session" }
}

/// The session behind a request, signed in or not.
#[derive(Clone)]
pub(crate) struct Visitor {
    /// SHA-256 of the cookie's token.
    pub(crate) session_hash: String,
    /// The token to send back in `X-CSRF-Token`.
    pub(crate) csrf: String,
    /// When the session ends, milliseconds.
    pub(crate) ends_at: i64,
    /// Who it is, once signed in.
    pub(crate) person: Option<Person>,
}

/// Somebody signed in.
pub(crate) struct SignedIn {
    pub(crate) visitor: Visitor,
    pub(crate) person: Person,
}

/// Who was let in, for the door on the way out.
pub(crate) struct LetIn(pub(crate) Person);

/// The CSRF token of a session: made from the cookie's token, which scripts cannot read, and of no use without it.
pub(crate) fn csrf_of(token: &str) -> String {
    ids::sha256(format!("csrf-v1:{token}").as_bytes())
}

impl Visitor {
    /// The session of a request, if its cookie names a living one.
    pub(crate) async fn of(request: &HttpRequest) -> Result<Option<Self>, HttpError> {
        let Some(app) = request.app_data::<Data<App>>() else { return Err(HttpError::unavailable()) };
        let name = cookie_name(app.config.secure_cookies());
        let Some(cookie) = request.cookie(name) else { return Ok(None) };
        let token = cookie.value().to_owned();
        if token.len() != 64 || !token.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(None);
        }
        let session_hash = ids::sha256(token.as_bytes());
        let hash = session_hash.clone();
        let found = work(app, move |app| sign_in::visit(app, &hash)).await?;
        Ok(found.map(|(person, ends_at)| Self { session_hash, csrf: csrf_of(&token), ends_at, person }))
    }
}

/// The table of routes opens this call to this person; what the table does not know is shut.
fn must_be_open(request: &HttpRequest, person: &Person) -> Result<(), HttpError> {
    let pattern = request.match_pattern().unwrap_or_default();
    let open = match declared::access(request.method(), &pattern) {
        Some(Access::Anybody | Access::SignedIn) => true,
        Some(Access::Role(actions)) => actions.iter().any(|action| may(&person.roles, *action)),
        Some(Access::Key(_)) | None => false,
    };
    if open { Ok(()) } else { Err(HttpError::code(ProblemCode::Forbidden)) }
}

impl FromRequest for SignedIn {
    type Error = HttpError;
    type Future = LocalBoxFuture<'static, Result<Self, HttpError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        async move {
            let refused = || HttpError::code(ProblemCode::NotSignedIn);
            let visitor = Visitor::of(&request).await?.ok_or_else(refused)?;
            let person = visitor.person.clone().ok_or_else(refused)?;
            if ![Method::GET, Method::HEAD].contains(request.method()) {
                let sent = request.headers().get(HeaderName::from_static("x-csrf-token"));
                if !sent.is_some_and(|sent| ids::same(sent.as_bytes(), visitor.csrf.as_bytes())) {
                    return Err(HttpError::code(ProblemCode::CsrfRefused));
                }
            }
            must_be_open(&request, &person)?;
            // Whoever is let in is remembered with what they were told.
            request.extensions_mut().insert(LetIn(person.clone()));
            let pattern = request.match_pattern().unwrap_or_default();
            if let (Some(app), Some(declared)) =
                (request.app_data::<Data<App>>(), declared::operation(request.method(), &pattern))
            {
                app.limits.people.pass(declared.pace, &person.iin)?;
            }
            Ok(Self { visitor, person })
        }
        .boxed_local()
    }
}

/// `If-Match: "<version>"`.
pub(crate) struct IfMatch(pub(crate) i64);

impl FromRequest for IfMatch {
    type Error = HttpError;
    type Future = Ready<Result<Self, HttpError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let sent = request.headers().get(IF_MATCH).and_then(|value| value.to_str().ok());
        let version = sent.and_then(|text| text.trim().trim_matches('"').parse().ok());
        ready(version.map(Self).ok_or_else(|| HttpError::code(ProblemCode::VersionMissing)))
    }
}

/// `Idempotency-Key`: 8–64 letters, digits or hyphens.
pub(crate) struct Once(String);

impl Once {
    /// The key together with what it came with: where it was sent and the bytes.
    pub(crate) fn with(self, place: &str, body: &[u8]) -> OnceKey {
        let digest = ids::sha256(body);
        OnceKey { key: self.0, request_sha256: ids::sha256(format!("{place}\n{digest}").as_bytes()) }
    }
}

impl FromRequest for Once {
    type Error = HttpError;
    type Future = Ready<Result<Self, HttpError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let sent = request.headers().get(HeaderName::from_static("idempotency-key"));
        let key = sent.and_then(|value| value.to_str().ok()).filter(|key| {
            (8..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
        ready(
            key.map(|key| Self(key.to_owned()))
                .ok_or_else(|| HttpError::code(ProblemCode::IdempotencyKeyMissing)),
        )
    }
}

/// JSON of a body already read, without what nobody sees, and every text of it such as can be printed. What is wrong with
/// it is told place by place.
pub(crate) fn json<T: DeserializeOwned + JsonSchema>(body: &[u8]) -> Result<T, HttpError> {
    let read = answers(body)?;
    if may_hide(body) {
        let value: Value = serde_json::from_slice(body).map_err(|_| malformed::<T>(body))?;
        let faults = unprintable(&value);
        if !faults.is_empty() {
            return Err(HttpError { faults, ..HttpError::code(ProblemCode::TextUnprintable) });
        }
    }
    Ok(read)
}

/// The same for the answers of a form, of which the rules say what cannot be printed: half a form is kept as it is.
pub(crate) fn answers<T: DeserializeOwned + JsonSchema>(body: &[u8]) -> Result<T, HttpError> {
    // First as it came: what stands twice or is not known is refused as it was sent.
    let read = json_as_sent(body)?;
    if !may_hide(body) {
        return Ok(read);
    }
    let mut value: Value = serde_json::from_slice(body).map_err(|_| malformed::<T>(body))?;
    if show(&mut value) { serde_json::from_value(value).map_err(|_| malformed::<T>(body)) } else { Ok(read) }
}

/// Whether a body may hold characters that nobody sees or can print: but for one, none of them is of ASCII, or it is written
/// by its number or a letter of its own.
fn may_hide(body: &[u8]) -> bool {
    let written = |two: &[u8]| matches!(two, b"\\u" | b"\\b" | b"\\f");
    !body.is_ascii() || body.contains(&0x7f) || body.windows(2).any(written)
}

/// Leaves in every text what can be seen, as the rules do before they judge it: what is stored, signed and printed is what
/// was judged. True when something went.
fn show(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let Cow::Owned(seen) = visible(text) else { return false };
            let went = seen != *text;
            *text = seen;
            went
        }
        Value::Array(items) => show_all(items.iter_mut()),
        Value::Object(parts) => show_all(parts.values_mut()),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Each of them, also after one that had something to lose.
fn show_all<'a>(values: impl Iterator<Item = &'a mut Value>) -> bool {
    let mut went = false;
    for value in values {
        went |= show(value);
    }
    went
}

/// The same for what another program made, and perhaps signed: not a letter of it is touched.
pub(crate) fn json_as_sent<T: DeserializeOwned + JsonSchema>(body: &[u8]) -> Result<T, HttpError> {
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(malformed::<T>(body));
    }
    let read = serde_json::from_slice(body).map_err(|_| malformed::<T>(body))?;
    // The reader would take a list for an object, field by field; we do not.
    let faults = if body.contains(&b'[') { lists_for_objects::<T>(body) } else { Vec::new() };
    if faults.is_empty() {
        Ok(read)
    } else {
        Err(HttpError { faults, ..HttpError::code(ProblemCode::Malformed) })
    }
}

/// A query that could not be read is told part by part, as a body is.
pub(crate) fn query_config() -> QueryConfig {
    QueryConfig::default().error_handler(|_, request| {
        let mut faults = declared::faults_of_query(request);
        if faults.is_empty() {
            faults.push(body::Fault::Unreadable.at(&Place::Whole));
        }
        HttpError { faults, ..HttpError::code(ProblemCode::Malformed) }.into()
    })
}

fn malformed<T: JsonSchema>(body: &[u8]) -> HttpError {
    let faults = faults::<T>(body);
    // Neither what stood there nor the names somebody made up: the kinds alone.
    let kinds: Vec<_> = faults.iter().map(|one| one.fault.code()).collect();
    tracing::debug!(?kinds, "malformed JSON");
    HttpError { faults, ..HttpError::code(ProblemCode::Malformed) }
}

/// Bytes of an envelope: base64, with line breaks or the armour that desktop signers put around it. Whether they are
/// an envelope is asked after whose draft it is and whether the key was used before.
pub(crate) fn envelope(text: &str) -> Result<Vec<u8>, Fault> {
    use base64::Engine as _;
    let inside = text.lines().filter(|line| !line.trim_start().starts_with("-----"));
    let tight: String = inside.flat_map(str::chars).filter(|c| !c.is_ascii_whitespace()).collect();
    base64::engine::general_purpose::STANDARD
        .decode(tight)
        .map_err(|_| Fault::code(ProblemCode::EnvelopeMalformed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use shared::specimen;
    use shared::wire::v1::formation::FormationAnswers;

    use super::*;

    /// Characters that nobody sees, a joiner that orthography may want among them.
    const UNSEEN: [char; 7] =
        ['\u{200b}', '\u{feff}', '\u{ad}', '\u{202e}', '\u{2060}', '\u{200c}', '\u{fe0f}'];

    /// Puts them into texts, by chance.
    fn hide(value: &mut Value, chances: &mut impl Iterator<Item = (u8, usize, usize)>) {
        match value {
            Value::String(text) if !text.is_empty() => {
                let Some((often, place, which)) = chances.next() else { return };
                if often < 128 {
                    let mut letters: Vec<char> = text.chars().collect();
                    let unseen = UNSEEN.get(which % UNSEEN.len()).copied().unwrap_or('\u{200b}');
                    letters.insert(place % (letters.len() + 1), unseen);
                    *text = letters.into_iter().collect();
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| hide(item, chances)),
            Value::Object(parts) => parts.values_mut().for_each(|part| hide(part, chances)),
            _ => {}
        }
    }

    proptest! {
        #[test]
        fn whatever_nobody_sees_goes_and_nothing_else(
            person in 0_u32..40,
            chances in proptest::collection::vec((any::<u8>(), 0_usize..40, 0_usize..7), 80),
        ) {
            let request = specimen::person(person);
            let mut sent = serde_json::to_value(&request.answers).expect("a value");
            hide(&mut sent, &mut chances.into_iter());
            let body = serde_json::to_vec(&sent).expect("bytes");
            let stored: FormationAnswers = json(&body).map_err(|error| error.problem.code).expect("answers");
            prop_assert_eq!(&stored, &request.answers, "what the rules judge, and nothing else");
        }
    }

    #[test]
    fn a_list_is_no_object_however_deep() {
        let mut sent = serde_json::to_value(&specimen::anna().answers).expect("a value");
        *sent.pointer_mut("/recipient/names").expect("names") = serde_json::json!(["Sur", "Giv", "Pat"]);
        let body = serde_json::to_vec(&sent).expect("bytes");
        assert!(serde_json::from_slice::<FormationAnswers>(&body).is_ok(), "the reader takes it");
        for refused in [json::<FormationAnswers>(&body), answers(&body), json_as_sent(&body)] {
            let refused = refused.expect_err("refused");
            assert_eq!(refused.problem.code, ProblemCode::Malformed);
            let told: Vec<_> =
                refused.faults.iter().map(|one| (one.pointer.as_str(), one.fault.code())).collect();
            assert_eq!(told, [("/recipient/names", "wrong-type")]);
        }
    }

    #[test]
    fn what_is_seen_stays_and_what_is_refused_is_refused_as_before() {
        let plain = serde_json::to_vec(&specimen::anna().answers).expect("bytes");
        let read: FormationAnswers = json(&plain).map_err(|error| error.problem.code).expect("answers");
        assert_eq!(read, specimen::anna().answers);
        for body in [
            "{\"unknown\":\"\u{200b}\"}",
            "{\"consent\":true,\"consent\":false,\"x\u{200b}\":1}",
            "[\"\u{200b}\"]",
            "{\"consent\":\"\\u200b\"",
        ] {
            let refused = json::<FormationAnswers>(body.as_bytes()).expect_err("refused");
            assert_eq!(refused.problem.code, ProblemCode::Malformed, "{body}");
        }
        let escaped =
            json::<Value>(b"{\"a\":[\"x\\u200by\"],\"b\":{\"c\":\"\\uFEFF\"}}").map_err(|e| e.problem.code);
        assert_eq!(escaped.expect("read"), serde_json::json!({ "a": ["xy"], "b": { "c": "" } }));
        let signed = json_as_sent::<Value>("{\"xml\":\"a\u{200b}b\"}".as_bytes()).map_err(|e| e.problem.code);
        assert_eq!(signed.expect("read")["xml"], "a\u{200b}b");
    }
}
