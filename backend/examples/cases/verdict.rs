//! One case judged: what the manifest asks, what the service answers, and where the two differ.
//!
//! A set is a folder with `manifest.json`, a list of cases, each with `id`, `kind`, `expect` and `why`; by kind
//! `application` (form, request, day, edition, specimens), `search` (registered, filed), `zone` (text, day), `copy` (file,
//! purpose) and `contact` (field, value). Knows that format. Every answer comes from the code that answers people; a
//! case that asks for something unknown is not right, and says so.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Component, Path};

use serde::Deserialize;
use serde_json::{Map, Value};
use shared::application::{RuleSet, Specimens, validate_request};
use shared::documents::CopyPurpose;
use shared::duplicates::{DocumentKey, Identity, Probe, Verdict, blocks, score};
use shared::finding::{Finding, Report, Severity};
use shared::law::Edition;
use shared::mrz::Mrz;
use shared::person::{BirthDate, Country, Name, Sex};
use shared::time::{Date, parse_date};
use shared::wire::v1::formation::FormationRequest;
use shared::wire::v1::request::RequestWire;

/// Largest file read, octets.
const BYTES_MAX: u64 = 64 << 20;

/// A case with everything in which the answer differs from the right one.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) id: String,
    /// Empty when the case is right.
    pub(crate) differs: Vec<String>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
enum Case {
    Application {
        #[serde(rename = "id")]
        _id: String,
        #[serde(rename = "why")]
        _why: String,
        form: String,
        request: Value,
        day: String,
        edition: String,
        specimens: bool,
        expect: Expected,
    },
    Search {
        #[serde(rename = "id")]
        _id: String,
        #[serde(rename = "why")]
        _why: String,
        registered: Box<Person>,
        filed: Box<Person>,
        expect: String,
    },
    Zone {
        #[serde(rename = "id")]
        _id: String,
        #[serde(rename = "why")]
        _why: String,
        text: String,
        day: String,
        expect: Map<String, Value>,
    },
    Copy {
        #[serde(rename = "id")]
        _id: String,
        #[serde(rename = "why")]
        _why: String,
        file: String,
        purpose: String,
        expect: Wanted,
    },
    Contact {
        #[serde(rename = "id")]
        _id: String,
        #[serde(rename = "why")]
        _why: String,
        field: String,
        value: String,
        expect: Wanted,
    },
}

/// What the report on an application must be like; what is absent is not judged.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    blocking: Option<bool>,
    #[serde(default)]
    clear: Option<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Wanted {
    Accept,
    Refuse,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    surname: String,
    given_name: String,
    #[serde(default)]
    patronymic: String,
    birth_date: String,
    sex: String,
    citizenship: String,
    document: Document,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    issuer: String,
    number: String,
}

/// What differs, or why a case cannot be judged.
type Differs = Result<Vec<String>, String>;

/// Judges every case of a folder.
pub(crate) fn folder(folder: &Path) -> Result<Vec<Judged>, String> {
    let manifest = read(folder, "manifest.json")?;
    let manifest = manifest.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&manifest);
    let cases: Vec<Value> = serde_json::from_slice(manifest).map_err(|e| format!("manifest.json: {e}"))?;
    let mut known = BTreeSet::new();
    let judged = cases.into_iter().enumerate().map(|(place, case)| {
        let id =
            case["id"].as_str().map_or_else(|| format!("(case {}, without an id)", place + 1), str::to_owned);
        let mut differs = one(case, folder);
        if !known.insert(id.clone()) {
            differs.push("an earlier case has the same id".to_owned());
        }
        Judged { id, differs }
    });
    Ok(judged.collect())
}

/// Judges one case. Whatever it is, it ends in an answer.
pub(crate) fn one(case: Value, folder: &Path) -> Vec<String> {
    let answer = catch_unwind(AssertUnwindSafe(|| {
        serde_json::from_value::<Case>(case)
            .map_err(|error| error.to_string())
            .and_then(|case| judge(case, folder))
    }));
    match answer {
        Ok(Ok(differs)) => differs,
        Ok(Err(why)) => vec![format!("cannot be judged: {why}")],
        Err(_) => vec!["panicked".to_owned()],
    }
}

fn judge(case: Case, folder: &Path) -> Differs {
    match case {
        Case::Application { form, request, day, edition, specimens, expect, .. } => {
            let report = report(&form, request, &day, &edition, specimens)?;
            Ok(of_report(&report, &expect))
        }
        Case::Search { registered, filed, expect, .. } => search(&registered, &filed, &expect),
        Case::Zone { text, day, expect, .. } => zone(&text, day_of(&day)?, &expect),
        Case::Copy { file, purpose, expect, .. } => {
            CopyPurpose::parse(&purpose).ok_or_else(|| format!("unknown purpose {purpose:?}"))?;
            let got = backend::files::judge(&read(folder, &file)?);
            let taken = if got.is_ok() { Wanted::Accept } else { Wanted::Refuse };
            let differs =
                format!("{}, got {got:?}", if expect == Wanted::Accept { "not taken" } else { "taken" });
            Ok(if taken == expect { Vec::new() } else { vec![differs] })
        }
        Case::Contact { field, value, expect, .. } => contact(folder, &field, value, expect),
    }
}

fn day_of(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| format!("no day: {text:?}"))
}

fn report(form: &str, request: Value, day: &str, edition: &str, specimens: bool) -> Result<Report, String> {
    let unread = |error: serde_json::Error| format!("the request cannot be parsed: {error}");
    let request = match form {
        "formation" => RequestWire::Formation(serde_json::from_value(request).map_err(unread)?),
        "convict" => RequestWire::Convict(serde_json::from_value(request).map_err(unread)?),
        "correction" => RequestWire::Correction(serde_json::from_value(request).map_err(unread)?),
        other => return Err(format!("unknown form {other:?}")),
    };
    let edition = Edition::from_id(edition).ok_or_else(|| format!("unknown edition {edition:?}"))?;
    let specimens = if specimens { Specimens::Accepted } else { Specimens::Refused };
    Ok(validate_request(&request, &RuleSet::new(edition, specimens), day_of(day)?))
}

/// `code`, `code@path` or `*@path`; a path means the field and all below it, `*` an error or a warning.
fn meets(pattern: &str, finding: &Finding) -> bool {
    let (code, path) = pattern.split_once('@').map_or((pattern, None), |(code, path)| (code, Some(path)));
    let named =
        if code == "*" { finding.severity() != Severity::Notice } else { finding.code.as_str() == code };
    let there = path.is_none_or(|path| {
        finding.at.0.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    });
    named && there
}

fn of_report(report: &Report, expect: &Expected) -> Vec<String> {
    let shown = |finding: &Finding| format!("{}@{}", finding.code.as_str(), finding.at.0);
    let met = |pattern: &str| report.findings.iter().find(|finding| meets(pattern, finding));
    let mut differs = Vec::new();
    for pattern in &expect.without {
        differs.extend(met(pattern).map(|finding| format!("{} though without {pattern}", shown(finding))));
    }
    for pattern in &expect.with {
        if met(pattern).is_none() {
            differs.push(format!("no {pattern}"));
        }
    }
    let heavy = |severity| -> String {
        let found = report.findings.iter().filter(|finding| finding.severity() == severity);
        found.map(shown).collect::<Vec<_>>().join(" ")
    };
    let (errors, warnings) = (heavy(Severity::Error), heavy(Severity::Warning));
    if expect.blocking.is_some_and(|wanted| wanted == report.may_be_lodged()) {
        differs.push(if errors.is_empty() { "not blocking".into() } else { format!("blocking: {errors}") });
    }
    if expect.clear.is_some_and(|wanted| wanted != report.is_clear()) {
        let clear = report.is_clear();
        differs.push(if clear { "clear".into() } else { format!("not clear: {errors} {warnings}") });
    }
    differs
}

impl Person {
    fn identity(&self) -> Result<Identity, String> {
        let issuer = &self.document.issuer;
        let issuer = Country::parse(issuer).ok_or_else(|| format!("no state: {issuer:?}"))?;
        Ok(Identity {
            names: Name::new(&self.surname, &self.given_name, &self.patronymic).into_iter().collect(),
            birth_date: BirthDate::parse(&self.birth_date)
                .ok_or_else(|| format!("no birth date: {:?}", self.birth_date))?,
            sex: Sex::parse(&self.sex).ok_or_else(|| format!("no sex: {:?}", self.sex))?,
            citizenship: self.citizenship.clone(),
            documents: vec![DocumentKey::new(issuer, &self.document.number)],
        })
    }
}

fn search(registered: &Person, filed: &Person, expect: &str) -> Differs {
    if !["certain", "possible", "other"].contains(&expect) {
        return Err(format!("unknown verdict {expect:?}"));
    }
    let (registered, filed) = (registered.identity()?, filed.identity()?);
    let mut differs = Vec::new();
    let score = score(&filed, &registered);
    if score.verdict.as_str() != expect {
        differs.push(format!("{}, {} points", score.verdict.as_str(), score.points));
    }
    let probe = Probe::of(&filed);
    let led_there = blocks(&registered).iter().any(|block| {
        let read = probe.exact().contains(block) || probe.spans().iter().any(|span| span.holds(block));
        read && probe.admits(block)
    });
    if expect != Verdict::Other.as_str() && !led_there {
        differs.push("the index does not lead there".to_owned());
    }
    Ok(differs)
}

fn zone(text: &str, on: Date, expect: &Map<String, Value>) -> Differs {
    let readable = expect
        .get("readable")
        .map_or(Some(true), Value::as_bool)
        .ok_or("readable: neither true nor false")?;
    let mrz = match Mrz::read(text, on) {
        Err(_) if !readable => return Ok(Vec::new()),
        Err(error) => return Ok(vec![format!("not read: {error}")]),
        Ok(_) if !readable => return Ok(vec!["read".to_owned()]),
        Ok(mrz) => mrz,
    };
    let words = |text: &str| Value::from(text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut differs = Vec::new();
    for (field, wanted) in expect {
        let got = match field.as_str() {
            "readable" => continue,
            "surname" => words(mrz.surname()),
            "given_name" => words(mrz.given_names()),
            "number" => Value::from(mrz.number()),
            "issuer" => Value::from(mrz.issuer()),
            "nationality" => Value::from(mrz.nationality()),
            "sex" => Value::from(mrz.sex().as_str()),
            "birth_date" => mrz.birth_date().map(|date| date.to_string()).into(),
            "expires" => mrz.expiry_date().map(|date| date.to_string()).into(),
            "failures" => mrz.failures().iter().map(|failure| failure.field.as_str()).collect(),
            other => return Err(format!("unknown expectation {other:?}")),
        };
        if got != *wanted {
            differs.push(format!("{field} {got}"));
        }
    }
    Ok(differs)
}

/// The answer put into an application that is clear otherwise: the folder's own, or the specimen's.
fn contact(folder: &Path, field: &str, value: String, expect: Wanted) -> Differs {
    let mut request: FormationRequest = if folder.join("anna.json").exists() {
        serde_json::from_slice(&read(folder, "anna.json")?).map_err(|error| format!("anna.json: {error}"))?
    } else {
        shared::specimen::anna()
    };
    let (answers, at) = (&mut request.answers.contact, format!("contact.{field}"));
    match field {
        "phone" => answers.phone = value,
        "email" => answers.email = value,
        other => return Err(format!("unknown field {other:?}")),
    }
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    let request = RequestWire::Formation(Box::new(request));
    let report = validate_request(&request, &rules, day_of("2026-11-23")?);
    let refused = report.at(&at).find(|finding| finding.severity() == Severity::Error);
    Ok(match (expect, refused) {
        (Wanted::Accept, Some(finding)) => vec![format!("refused: {}", finding.code.as_str())],
        (Wanted::Refuse, None) => vec!["accepted".to_owned()],
        _ => Vec::new(),
    })
}

/// A file of the folder; a path that leaves it is refused.
fn read(folder: &Path, path: &str) -> Result<Vec<u8>, String> {
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if !Path::new(path).components().all(inside) {
        return Err(format!("{path}: not a path inside the folder"));
    }
    let whole = folder.join(path);
    let size = std::fs::metadata(&whole).map_err(|e| format!("{path}: {e}"))?.len();
    if size > BYTES_MAX {
        return Err(format!("{path}: too large"));
    }
    std::fs::read(&whole).map_err(|e| format!("{path}: {e}"))
}
