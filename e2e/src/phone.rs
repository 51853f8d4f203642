//! A phone with eGov mobile, played: it takes the address from the page, asks API 1, fetches the text from API 2, signs it
//! with a key file a test hands it, and sends the object back. It checks nothing that the app does not check, and a test
//! may let it misbehave in every step.

use std::path::Path;

use backend::demo::HeldKey;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use eds::time::UnixSeconds;
use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::portal::Visitor;
use crate::{Outcome, today};

/// A phone that has read a code.
pub struct Phone {
    http: Client,
    /// API 1.
    pub address: String,
}

/// What a phone has once it has asked both.
#[derive(Clone, Debug)]
pub struct Taken {
    /// What API 1 said.
    pub said: Value,
    /// The objects of API 2.
    pub documents: Value,
    uri: String,
    token: String,
}

impl Taken {
    /// The text to be signed.
    ///
    /// # Errors
    /// When there is none.
    pub fn text(&self) -> Outcome<Vec<u8>> {
        let data = self.documents.pointer("/documentsToSign/0/document/file/data").and_then(Value::as_str);
        Ok(STANDARD.decode(data.ok_or("no text")?)?)
    }

    /// The same object with a signed text in its place.
    #[must_use]
    pub fn with(&self, envelope: &[u8]) -> Value {
        let mut documents = self.documents.clone();
        documents["documentsToSign"][0]["document"]["file"]["data"] = json!(STANDARD.encode(envelope));
        documents
    }

    /// As a phone that has another's token.
    #[must_use]
    pub fn with_token_of(&self, other: &Self) -> Self {
        Self { token: other.token.clone(), ..self.clone() }
    }
}

impl Phone {
    /// Reads the address from the link that would open the app.
    ///
    /// # Errors
    /// When the page shows none.
    pub async fn read(visitor: &Visitor<'_>) -> Outcome<Self> {
        // The number comes with the code.
        visitor.control("phone.check-number").await?;
        let link = visitor.address_of("phone.open").await?;
        let address = link.split_once("?link=").and_then(|(_, rest)| rest.split_once("?mgovSign"));
        let (address, _) = address.ok_or_else(|| format!("no address in {link}"))?;
        Ok(Self { http: Client::new(), address: address.to_owned() })
    }

    async fn ask(
        &self,
        method: Method,
        to: &str,
        token: &str,
        body: Option<&Value>,
    ) -> Outcome<(u16, String)> {
        let mut request = self.http.request(method, to).header("authorization", format!("Bearer {token}"));
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let answer = request.send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// Asks API 1 and API 2.
    ///
    /// # Errors
    /// When either refuses, with what it said.
    pub async fn take(&self) -> Outcome<Taken> {
        let (status, said) = self.ask(Method::GET, &self.address, "", None).await?;
        if status != 200 {
            return Err(format!("API 1: {status} {said}").into());
        }
        let said: Value = serde_json::from_str(&said)?;
        let part = |path: &str| said.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (uri, token) = (part("/document/uri"), part("/document/auth_token"));
        let (status, given) = self.ask(Method::GET, &uri, &token, None).await?;
        if status != 200 {
            return Err(format!("API 2: {status} {given}").into());
        }
        Ok(Taken { documents: serde_json::from_str(&given)?, said, uri, token })
    }

    /// Sends an object to API 2; the status it is answered with.
    ///
    /// # Errors
    /// When nobody answers.
    pub async fn send(&self, taken: &Taken, documents: &Value) -> Outcome<u16> {
        Ok(self.ask(Method::PUT, &taken.uri, &taken.token, Some(documents)).await?.0)
    }

    /// Signs what was taken and sends it back.
    ///
    /// # Errors
    /// When the key does not open or nobody answers.
    pub async fn sign(&self, taken: &Taken, key: &Path, password: &str) -> Outcome<u16> {
        let envelope = signed(&taken.text()?, key, password)?;
        self.send(taken, &taken.with(&envelope)).await
    }
}

/// A text signed with a key file, the text inside.
///
/// # Errors
/// When the key does not open.
pub fn signed(text: &[u8], key: &Path, password: &str) -> Outcome<Vec<u8>> {
    let noon = today().at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC)?.timestamp();
    let key = HeldKey::open(&std::fs::read(key)?, password)?;
    Ok(key.sign(text, UnixSeconds(noon.as_second()))?)
}
