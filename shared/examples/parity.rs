//! Applications for the comparison of native and WebAssembly reports (`cargo xtask parity`): writes one JSON object
//! a line with a generated request, its edition, day and specimen switch, and the report this native build gives.
//! Half of the formations change a clear case in a few places, the other half are made of arbitrary text; every fourth
//! case is an application for a convict or a correction, changed likewise.

use std::io::{BufWriter, Write};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use shared::application::{Channel, Kind, RuleSet, Specimens, validate_request};
use shared::form::{Answers, Field, Shape, fields};
use shared::law::Edition;
use shared::person::Parameter;
use shared::specimen::{
    ICAO_SPECIMEN, SECOND_REPRESENTATIVE_IIN, anna, anna_at_centre, convict, marriage, person, renewal,
};
use shared::time::{Date, date};
use shared::wire::v1::convict::{ConvictAnswers, ConvictRequest};
use shared::wire::v1::correction::{ChangeAnswer, CorrectionAnswers, CorrectionRequest};
use shared::wire::v1::formation::{CopyRef, DateAnswer, FormationAnswers, FormationRequest};
use shared::wire::v1::leaves::{Leaf, LeafRef, Leaves as _};
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

/// What a request is made of.
trait Examined: Clone + std::fmt::Debug + 'static {
    /// Its form.
    type Form: Answers;

    /// The answers of it.
    fn answers(&mut self) -> &mut Self::Form;
}

macro_rules! examined {
    ($($request:ty, $form:ty;)*) => {$(
        impl Examined for $request {
            type Form = $form;

            fn answers(&mut self) -> &mut $form {
                &mut self.answers
            }
        }
    )*};
}

examined! {
    FormationRequest, FormationAnswers;
    ConvictRequest, ConvictAnswers;
    CorrectionRequest, CorrectionAnswers;
}

type Beside<R> = fn(&mut R, String, DateAnswer);

/// A place that can be changed: an answer of the form, every one that is declared, or what comes with the answers.
#[derive(Clone, Copy, Debug)]
enum Change<R> {
    Answer(Field),
    Beside(Beside<R>),
}

impl<R: Examined> Change<R> {
    fn every(kind: Kind, beside: &[Beside<R>]) -> Vec<Self> {
        let answers = fields(kind).into_iter().map(Self::Answer);
        answers.chain(beside.iter().copied().map(Self::Beside)).collect()
    }

    fn make(&self, request: &mut R, text: String, day: DateAnswer) {
        let field = match self {
            Self::Answer(field) => *field,
            Self::Beside(change) => return change(request, text, day),
        };
        let ticked = matches!(request.answers().leaf(field.path()), Some(LeafRef::Flag(true)));
        let leaf = match field.control().shape() {
            Shape::Text => Leaf::Text(text),
            Shape::Date => Leaf::Date(day),
            Shape::Flag => Leaf::Flag(!ticked),
        };
        request.answers().set_leaf(field.path(), leaf);
    }
}

/// What comes with the answers of annex 1.
const OF_FORMATION: &[Beside<FormationRequest>] = &[
    |r, _, _| r.channel = Channel::ServiceCentre,
    |r, t, _| r.signer_iin = t,
    |r, t, _| r.copies.push(CopyRef { purpose: t.clone(), sha256: t, ..CopyRef::default() }),
    |r, _, _| drop(r.copies.pop()),
];

/// What comes with those of annex 2.
const OF_CONVICT: &[Beside<ConvictRequest>] = &[|r, _, _| drop(r.copies.pop())];

/// Rows, and what comes with the answers of annex 1-1; two reasons that arbitrary texts would seldom meet.
const OF_CORRECTION: &[Beside<CorrectionRequest>] = &[
    |r, _, _| r.current = None,
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
    |r, t, _| {
        if let Some(current) = &mut r.current {
            current.birth_date = t;
        }
    },
    |r, _, _| drop(r.copies.pop()),
];

/// A request in order, changed in a few places.
fn changed<R: Examined>(base: impl Strategy<Value = R>, changes: Vec<Change<R>>) -> impl Strategy<Value = R> {
    let few = proptest::collection::vec((proptest::sample::select(changes), text(), day()), 0..4);
    (base, few).prop_map(|(mut request, changes)| {
        for (change, text, day) in changes {
            change.make(&mut request, text, day);
        }
        request
    })
}

/// Of any kind.
fn request() -> impl Strategy<Value = RequestWire> {
    let iin = SECOND_REPRESENTATIVE_IIN;
    let corrections = proptest::sample::select(vec![renewal(iin), marriage(iin)]);
    prop_oneof![
        6 => formation().prop_map(|request| RequestWire::Formation(Box::new(request))),
        1 => changed(Just(convict()), Change::every(Kind::Convict, OF_CONVICT)).prop_map(|request| RequestWire::Convict(Box::new(request))),
        1 => changed(corrections, Change::every(Kind::Correction, OF_CORRECTION))
            .prop_map(|request| RequestWire::Correction(Box::new(request))),
    ]
}

fn formation() -> impl Strategy<Value = FormationRequest> {
    let base = prop_oneof![
        3 => (0_u32..5000).prop_map(person),
        2 => Just(()).prop_map(|()| anna()),
        1 => Just(()).prop_map(|()| anna_at_centre()),
    ];
    let every = Change::every(Kind::Formation, OF_FORMATION);
    let all = proptest::collection::vec((text(), day()), every.len());
    let changed = changed(base, every.clone());
    let wild = all.prop_map(move |answers| {
        let mut request = FormationRequest::default();
        for (change, (text, day)) in every.iter().zip(answers) {
            change.make(&mut request, text, day);
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
