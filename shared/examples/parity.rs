//! Applications for the comparison of native and WebAssembly reports (`cargo xtask parity`): writes one JSON object
//! a line with a generated request, its edition, day and specimen switch, and the report this native build gives.
//! Half of the formations change a clear case in a few places, the other half are made of arbitrary text; every fourth
//! case is an application for a convict or a correction, changed likewise.

use std::io::{BufWriter, Write};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use shared::application::{Channel, RuleSet, Specimens, validate_request};
use shared::law::Edition;
use shared::person::Parameter;
use shared::specimen::{
    ICAO_SPECIMEN, SECOND_REPRESENTATIVE_IIN, anna, anna_at_centre, convict, marriage, person, renewal,
};
use shared::time::{Date, date};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest};
use shared::wire::v1::formation::{CopyRef, DateAnswer, FormationRequest};
use shared::wire::v1::report::ReportWire;
use shared::wire::v1::request::RequestWire;

/// Texts that rules care about, besides arbitrary ones.
const TEXTS: &[&str] = &[
    "",
    " ",
    "-",
    "нет",
    "Eriksson",
    "Эрикссон",
    "ერიქსონი",
    "王小明",
    "Петpов",
    "Nguyễn",
    "O’Connor",
    "محمد",
    "a@b.kz",
    "+77010000001",
    "991231500016",
    "991231500017",
    "KAZ",
    "UTO",
    "XXA",
    "FRA",
    "RUS",
    "D",
    "P",
    "ID",
    "TD",
    "M",
    "F",
    "X",
    "agent",
    "legal",
    "self",
    "parent",
    "kk",
    "ru",
    "en",
    ICAO_SPECIMEN,
    "\u{0}",
    "\u{202e}abc",
    "L898902C3",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(TEXTS).prop_map(str::to_owned),
        2 => "\\PC{0,30}",
        1 => "[A-Z0-9<]{44}\n[A-Z0-9<]{44}",
        1 => "[\\p{Cyrillic}\\p{Latin} -]{0,140}",
    ]
}

fn day() -> impl Strategy<Value = DateAnswer> {
    let part = |range: std::ops::Range<u32>| prop_oneof![8 => range.prop_map(|n| n.to_string()), 1 => Just("XX".to_owned()), 1 => Just(String::new()), 1 => "\\PC{0,5}"];
    (part(0..33), part(0..14), part(1890..2101)).prop_map(|(day, month, year)| DateAnswer {
        day,
        month,
        year,
    })
}

type Set = fn(&mut FormationRequest, String, DateAnswer);

/// Every answer that can be changed.
const SETS: &[Set] = &[
    |r, t, _| r.answers.recipient.names.surname = t,
    |r, t, _| r.answers.recipient.names.given_name = t,
    |r, t, _| r.answers.recipient.names.patronymic = t,
    |r, t, _| r.answers.recipient.translated.surname = t,
    |r, t, _| r.answers.recipient.translated.given_name = t,
    |r, _, d| r.answers.recipient.birth_date = d,
    |r, _, _| r.answers.recipient.birth_date_partial ^= true,
    |r, _, _| r.answers.recipient.single_name ^= true,
    |r, t, _| r.answers.recipient.birth_place = t,
    |r, t, _| r.answers.recipient.birth_place_translated = t,
    |r, t, _| r.answers.recipient.sex = t,
    |r, t, _| r.answers.recipient.citizenship = t,
    |r, t, _| r.answers.document.kind = t,
    |r, t, _| r.answers.document.number = t,
    |r, t, _| r.answers.document.issuer = t,
    |r, t, _| r.answers.document.authority = t,
    |r, _, d| r.answers.document.issued = d,
    |r, _, d| r.answers.document.expires = d,
    |r, t, _| r.answers.document.mrz = t,
    |r, t, _| r.answers.contact.stay_address = t,
    |r, t, _| r.answers.contact.stay_region = t,
    |r, t, _| r.answers.contact.phone = t,
    |r, t, _| r.answers.contact.email = t,
    |r, t, _| r.answers.representative.kind = t,
    |r, t, _| r.answers.representative.names.surname = t,
    |r, t, _| r.answers.representative.iin = t,
    |r, t, _| r.answers.representative.relation = t,
    |r, t, _| r.answers.power.number = t,
    |r, t, _| r.answers.power.country = t,
    |r, _, d| r.answers.power.issued = d,
    |r, _, d| r.answers.power.until = d,
    |r, t, _| r.answers.power.principal.surname = t,
    |r, t, _| r.answers.power.agent.surname = t,
    |r, t, _| r.answers.power.agent_iin = t,
    |r, _, _| r.answers.power.delegated ^= true,
    |r, _, _| r.answers.power.delegation_allowed ^= true,
    |r, t, _| r.answers.power.delegation.delegate.surname = t,
    |r, _, d| r.answers.power.delegation.issued = d,
    |r, _, d| r.answers.power.delegation.until = d,
    |r, _, _| r.channel = Channel::ServiceCentre,
    |r, t, _| r.answers.result_language = t,
    |r, _, _| r.answers.consent ^= true,
    |r, t, _| r.signer_iin = t,
    |r, t, _| r.copies.push(CopyRef { purpose: t.clone(), sha256: t, ..CopyRef::default() }),
    |r, _, _| drop(r.copies.pop()),
];

type OfConvict = fn(&mut ConvictRequest, String, DateAnswer);

/// Every answer of annex 2 that annex 1 has not.
const OF_CONVICT: &[OfConvict] = &[
    |r, t, _| r.answers.recipient.names.surname = t,
    |r, _, d| r.answers.recipient.birth_date = d,
    |r, t, _| r.answers.recipient.citizenship = t,
    |r, _, _| r.answers.no_documents ^= true,
    |r, t, _| r.answers.institution.name = t,
    |r, t, _| r.answers.institution.bin = t,
    |r, t, _| r.answers.institution.head.surname = t,
    |r, _, d| r.answers.institution.certified = d,
    |r, t, _| r.answers.institution.employee_iin = t,
    |r, t, _| r.answers.sentence.court = t,
    |r, _, d| r.answers.sentence.judged = d,
    |r, _, d| r.answers.sentence.ends = d,
    |r, _, _| r.answers.sentence.for_life ^= true,
    |r, t, _| r.answers.contact.phone = t,
    |r, _, _| drop(r.copies.pop()),
];

type OfCorrection = fn(&mut CorrectionRequest, String, DateAnswer);

/// Every answer of annex 1-1 that annex 1 has not.
const OF_CORRECTION: &[OfCorrection] = &[
    |r, t, _| r.answers.iin = t,
    |r, _, _| r.current = None,
    |r, t, _| r.answers.reason = t,
    |r, _, _| r.answers.reason = "operator_error".into(),
    |r, _, _| r.answers.reason = "civil_status".into(),
    |r, t, d| {
        let all = Parameter::ALL;
        let parameter = all[t.len() % all.len()].as_str().to_owned();
        r.answers.rows.push(ChangeAnswer { parameter, text: t, date: d, partial: false });
    },
    |r, t, _| r.answers.rows.push(ChangeAnswer { parameter: t, ..ChangeAnswer::default() }),
    |r, _, _| r.answers.rows.clear(),
    |r, _, _| drop(r.answers.rows.pop()),
    |r, t, _| r.answers.proof.kind = t,
    |r, t, _| r.answers.proof.number = t,
    |r, _, d| r.answers.proof.issued = d,
    |r, t, _| r.answers.document.number = t,
    |r, _, d| r.answers.document.expires = d,
    |r, _, _| r.answers.other_script ^= true,
    |r, t, _| r.answers.representative.kind = t,
    |r, t, _| {
        if let Some(current) = &mut r.current {
            current.birth_date = t;
        }
    },
    |r, _, _| drop(r.copies.pop()),
];

/// A request in order, changed in a few places.
fn changed<R: Clone + std::fmt::Debug + 'static>(
    bases: Vec<R>,
    sets: &'static [fn(&mut R, String, DateAnswer)],
) -> impl Strategy<Value = R> {
    let few = proptest::collection::vec((proptest::sample::select(sets), text(), day()), 0..4);
    (proptest::sample::select(bases), few).prop_map(|(mut request, changes)| {
        for (set, text, day) in changes {
            set(&mut request, text, day);
        }
        request
    })
}

/// Of any kind.
fn request() -> impl Strategy<Value = RequestWire> {
    let iin = SECOND_REPRESENTATIVE_IIN;
    prop_oneof![
        6 => formation().prop_map(|request| RequestWire::Formation(Box::new(request))),
        1 => changed(vec![convict()], OF_CONVICT).prop_map(|request| RequestWire::Convict(Box::new(request))),
        1 => changed(vec![renewal(iin), marriage(iin)], OF_CORRECTION)
            .prop_map(|request| RequestWire::Correction(Box::new(request))),
    ]
}

fn formation() -> impl Strategy<Value = FormationRequest> {
    let base = prop_oneof![
        3 => (0_u32..5000).prop_map(person),
        2 => Just(()).prop_map(|()| anna()),
        1 => Just(()).prop_map(|()| anna_at_centre()),
    ];
    let few = proptest::collection::vec((proptest::sample::select(SETS), text(), day()), 0..4);
    let all = proptest::collection::vec((text(), day()), SETS.len());
    let changed = (base, few).prop_map(|(mut request, changes)| {
        for (set, text, day) in changes {
            set(&mut request, text, day);
        }
        request
    });
    let wild = all.prop_map(|answers| {
        let mut request = FormationRequest::default();
        for (set, (text, day)) in SETS.iter().zip(answers) {
            set(&mut request, text, day);
        }
        request
    });
    prop_oneof![changed, wild]
}

fn on() -> impl Strategy<Value = Date> {
    (2023_i16..2030, 1_i8..13, 1_i8..29).prop_filter_map("a day", |(year, month, day)| date(year, month, day))
}

fn number(flag: &str, default: u64) -> u64 {
    let mut args = std::env::args().skip_while(|arg| arg != flag).skip(1);
    args.next().and_then(|text| text.parse().ok()).unwrap_or(default)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (cases, seed) = (number("--cases", 10_000), number("--seed", 1));
    let mut bytes = [0_u8; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = (request(), on(), proptest::sample::select(Edition::ALL), any::<bool>());
    let mut out = BufWriter::new(std::io::stdout().lock());
    for _ in 0..cases {
        let (request, on, edition, accepted) =
            strategy.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        let specimens = if accepted { Specimens::Accepted } else { Specimens::Refused };
        let report = validate_request(&request, &RuleSet::new(edition, specimens), on);
        let line = serde_json::json!({
            "request": serde_json::to_string(&request)?,
            "edition": edition.id(),
            "on": on.to_string(),
            "specimens": accepted,
            "report": String::from_utf8(ReportWire::from(&report).canonical_bytes())?,
        });
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(())
}
