//! The JavaScript face (feature `js`): the same validation for anybody with a browser or Node. Values cross by
//! `serde-wasm-bindgen`; the TypeScript types of answers are written from their declaration, the
//! others follow `wire::v1`.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::application::{RuleSet, Specimens, validate, validate_request};
use crate::finding::Report;
use crate::iin::Iin;
use crate::law::Edition;
use crate::mrz::Mrz;
use crate::time::{Date, parse_date};
use crate::wire::v1::formation::FormationRequest;
use crate::wire::v1::mrz::MrzWire;
use crate::wire::v1::report::ReportWire;
use crate::wire::v1::request::RequestWire;

/// The answers of the forms, written from their declaration ([`crate::form`]).
#[wasm_bindgen(typescript_custom_section)]
const ANSWERS: &str = include_str!("form/types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export interface CopyRef {
  id?: string; purpose?: string; file_name?: string; media_type?: string; bytes?: number; sha256?: string;
}
export interface FormationRequest {
  channel?: "portal" | "service_centre"; answers?: FormationAnswers; copies?: CopyRef[]; signer_iin?: string;
}
export interface ConvictRequest { answers?: ConvictAnswers; copies?: CopyRef[] }
export interface CorrectionRequest { answers?: CorrectionAnswers; current?: object | null; copies?: CopyRef[] }
export type Request =
  | { kind: "formation"; request: FormationRequest }
  | { kind: "convict"; request: ConvictRequest }
  | { kind: "correction"; request: CorrectionRequest };
export interface Finding {
  code: string; severity: "error" | "warning" | "notice"; at: string; basis: string;
  values?: Record<string, string>;
}
export interface Report { edition: string; rule_set: string; on: string; findings: Finding[] }
export interface MrzReading {
  number: string; issuer: string; nationality: string; surname: string; given_names: string; sex: string;
  birth_date: string; expires: string; failures: string[];
}
"#;

#[wasm_bindgen]
extern "C" {
    /// `FormationRequest` of the types above.
    #[wasm_bindgen(typescript_type = "FormationRequest")]
    pub type JsFormationRequest;
    /// `Request` of the types above.
    #[wasm_bindgen(typescript_type = "Request")]
    pub type JsRequest;
    /// `Report` of the types above.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;
    /// `MrzReading` of the types above.
    #[wasm_bindgen(typescript_type = "MrzReading")]
    pub type JsMrzReading;
}

fn edition_of(id: &str) -> Result<Edition, JsError> {
    Edition::from_id(id).ok_or_else(|| JsError::new("unknown edition"))
}

fn day_of(text: &str) -> Result<Date, JsError> {
    parse_date(text).ok_or_else(|| JsError::new("the day is no YYYY-MM-DD"))
}

fn specimens_of(accepted: bool) -> Specimens {
    if accepted { Specimens::Accepted } else { Specimens::Refused }
}

/// All findings on an application for formation through the portal.
///
/// # Errors
/// When the request has another shape, the edition is unknown or the day is none.
#[wasm_bindgen(js_name = validateApplication)]
pub fn validate_application(
    request: JsFormationRequest,
    edition: &str,
    on: &str,
    specimens_accepted: bool,
) -> Result<JsReport, JsError> {
    let request: FormationRequest = serde_wasm_bindgen::from_value(request.into())?;
    let rule_set = RuleSet::new(edition_of(edition)?, specimens_of(specimens_accepted));
    let report = validate(&request, &rule_set, day_of(on)?);
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(ReportWire::from(&report).serialize(&serializer)?.unchecked_into())
}

/// The canonical bytes of the report, as text, for a request in JSON text: what parity compares.
///
/// # Errors
/// As [`validate_application`].
#[wasm_bindgen(js_name = validateApplicationText)]
pub fn validate_application_text(
    request: &str,
    edition: &str,
    on: &str,
    specimens_accepted: bool,
) -> Result<String, JsError> {
    let request: FormationRequest =
        serde_json::from_str(request).map_err(|error| JsError::new(&error.to_string()))?;
    let rule_set = RuleSet::new(edition_of(edition)?, specimens_of(specimens_accepted));
    canonical(&validate(&request, &rule_set, day_of(on)?))
}

/// The same for a request of any kind, `{"kind": "formation" | "convict" | "correction", "request": …}`.
///
/// # Errors
/// As [`validate_application`].
#[wasm_bindgen(js_name = validateRequestText)]
pub fn validate_request_text(
    request: &str,
    edition: &str,
    on: &str,
    specimens_accepted: bool,
) -> Result<String, JsError> {
    let request: RequestWire =
        serde_json::from_str(request).map_err(|error| JsError::new(&error.to_string()))?;
    let rule_set = RuleSet::new(edition_of(edition)?, specimens_of(specimens_accepted));
    canonical(&validate_request(&request, &rule_set, day_of(on)?))
}

/// All findings on a request of any kind.
///
/// # Errors
/// As [`validate_application`].
#[wasm_bindgen(js_name = validateRequest)]
pub fn validate_any(
    request: JsRequest,
    edition: &str,
    on: &str,
    specimens_accepted: bool,
) -> Result<JsReport, JsError> {
    let request: RequestWire = serde_wasm_bindgen::from_value(request.into())?;
    let rule_set = RuleSet::new(edition_of(edition)?, specimens_of(specimens_accepted));
    let report = validate_request(&request, &rule_set, day_of(on)?);
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(ReportWire::from(&report).serialize(&serializer)?.unchecked_into())
}

fn canonical(report: &Report) -> Result<String, JsError> {
    String::from_utf8(ReportWire::from(report).canonical_bytes()).map_err(|_| JsError::new("not UTF-8"))
}

/// Whether a text is a well-formed IIN (twelve digits and the check digit; nothing else is read from it).
#[must_use]
#[wasm_bindgen(js_name = checkIin)]
pub fn check_iin(text: &str) -> bool {
    Iin::parse(text).is_ok()
}

/// Reads a machine-readable zone.
///
/// # Errors
/// When the text is none, or the day is none.
#[wasm_bindgen(js_name = parseMrz)]
pub fn parse_mrz(text: &str, on: &str) -> Result<JsMrzReading, JsError> {
    let mrz = Mrz::read(text, day_of(on)?).map_err(|error| JsError::new(&error.to_string()))?;
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(MrzWire::from(&mrz).serialize(&serializer)?.unchecked_into())
}
