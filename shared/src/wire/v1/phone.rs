//! Signing on a phone: what the browser that began it is told, and what eGov mobile and eGov Business read and send.
//!
//! The phone's objects are the peer's, letter for letter: their names are not ours to choose, and what an app adds to
//! them is left aside.

use serde::{Deserialize, Serialize};

use super::problem::ProblemWire;

/// A code to be scanned: dark modules on light ground, with room around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QrWire {
    /// Modules along a side, the four light ones at each edge included.
    pub side: u32,
    /// The dark modules as the path of an SVG drawing whose units are modules.
    pub path: String,
}

/// The answer of `BeginPhoneSignIn` and `BeginPhoneFiling`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PhoneInviteWire {
    /// Id, for this browser only.
    pub id: String,
    /// The text of the code.
    pub text: String,
    /// The code.
    pub qr: QrWire,
    /// Opens eGov mobile on the phone that shows the page.
    pub egov_mobile: String,
    /// Opens eGov Business there.
    pub egov_business: String,
    /// Four digits: page and phone show the same.
    pub check_number: String,
    /// When it stops being good, RFC 3339 UTC.
    pub expires_at: String,
    /// Seconds until then, by the server's clock.
    pub seconds_left: i64,
}

/// The answer of `ReadPhoneSigning`: to the browser that began it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PhoneSigningWire {
    /// Id.
    pub id: String,
    /// `waiting`, `opened`, `signed`, `refused`, `expired` or `cancelled`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::PhoneState"))]
    pub state: String,
    /// Seconds until the code stops being good; none once something has ended it.
    pub seconds_left: i64,
    /// Why it was refused, in the reader's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<ProblemWire>,
    /// The signature, base64 of DER; empty until it is here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub envelope: String,
}

/// API 1: `InvitePhone`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Api1Wire {
    /// What the person is asked to sign.
    pub description: String,
    /// `2022-09-29T16:21:37.06+0600`.
    pub expiry_date: String,
    /// Who asks.
    pub organisation: OrganisationWire,
    /// Where the documents are.
    pub document: Api2AddressWire,
}

/// Who asks a phone to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrganisationWire {
    /// Name in Russian.
    pub name_ru: String,
    /// Name in Kazakh.
    pub name_kz: String,
    /// Name in English.
    pub name_en: String,
    /// Business identification number.
    pub bin: String,
}

/// Where API 2 is and how the phone shows that it may ask there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Api2AddressWire {
    /// Address of API 2.
    pub uri: String,
    /// `Token`.
    pub auth_type: String,
    /// The token: sent as `Authorization: Bearer`.
    pub auth_token: String,
}

/// API 2: `GET` gives it, `PUT` takes it back with the signed value in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PhoneDocumentsWire {
    /// `CMS_WITH_DATA`.
    pub sign_method: String,
    /// One.
    pub documents_to_sign: Vec<PhoneDocumentWire>,
}

/// A document on the phone. What an app leaves out of the names on its way back is not missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PhoneDocumentWire {
    /// Its number in the list, from 1.
    pub id: i64,
    /// Name in Russian.
    #[serde(default)]
    pub name_ru: String,
    /// Name in Kazakh.
    #[serde(default)]
    pub name_kz: String,
    /// Name in English.
    #[serde(default)]
    pub name_en: String,
    /// What the phone shows about it.
    #[serde(default)]
    pub meta: Vec<PhoneMetaWire>,
    /// The content.
    pub document: PhoneContentWire,
}

/// A line the phone shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PhoneMetaWire {
    /// Label.
    pub name: String,
    /// Value.
    pub value: String,
}

/// A document's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PhoneContentWire {
    /// The file.
    pub file: PhoneFileWire,
}

/// Bytes for the phone to sign; on the way back the CMS over them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PhoneFileWire {
    /// `@file/pdf`, or empty for what the app does not draw.
    #[serde(default)]
    pub mime: String,
    /// Base64.
    pub data: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phones_objects_keep_the_peers_names() {
        let text = r#"{"signMethod":"CMS_WITH_DATA","documentsToSign":[{"id":1,"nameRu":"а","nameKz":"б","nameEn":"c",
            "meta":[{"name":"n","value":"v"}],"document":{"file":{"mime":"","data":"AA=="}}}]}"#;
        let documents: PhoneDocumentsWire = serde_json::from_str(text).expect("reads");
        let again = serde_json::to_value(&documents).expect("writes");
        assert_eq!(again, serde_json::from_str::<serde_json::Value>(text).expect("reads"));
    }

    #[test]
    fn what_an_app_adds_is_left_aside_and_what_it_drops_is_not_missed() {
        let text = r#"{"signMethod":"CMS_WITH_DATA","version":2,"documentsToSign":[{"id":1,"documentXml":null,
            "document":{"file":{"mime":"","data":"AA==","size":1}}}]}"#;
        let documents: PhoneDocumentsWire = serde_json::from_str(text).expect("reads");
        assert_eq!(documents.documents_to_sign[0].document.file.data, "AA==");
        for broken in [
            r#"{"signMethod":"XML"}"#,
            r#"{"documentsToSign":[]}"#,
            r#"{"signMethod":1,"documentsToSign":[]}"#,
        ] {
            assert!(serde_json::from_str::<PhoneDocumentsWire>(broken).is_err(), "{broken}");
        }
    }
}
