//! The decision table, whole: every combination of what is asked, where, by whom, for whom, with which document, gets
//! exactly one outcome, and nobody the order serves is left without a way. The table is reviewed as
//! `docs/law/decision-table.md`, which this test compares and `cargo xtask law` writes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use shared::application::{Channel, Kind, RuleSet, Specimens, validate_request};
use shared::finding::{FindingCode, Severity};
use shared::law::Edition;
use shared::specimen::{SECOND_REPRESENTATIVE_IIN, anna, convict, date, marriage, registered, renewal};
use shared::time::{Date, parse_date};
use shared::wire::v1::formation::{DocumentAnswers, FormationRequest, NameAnswers};
use shared::wire::v1::request::RequestWire;

/// The dimensions, each with its values; a cell takes one of each.
const DIMENSIONS: [(&str, &[&str]); 8] = [
    ("asked", &["formation", "convict", "correction of the document", "correction of the name"]),
    ("where", &["portal", "centre"]),
    ("by", &["self", "agent", "delegate", "legal"]),
    ("citizenship", &["a state", "stateless", "refugee", "unsettled", "KAZ"]),
    ("document", &["passport", "card by agreement", "card", "travel document", "refugee certificate"]),
    ("age", &["under 14", "14–17", "adult"]),
    ("script", &["Latin", "other, translated", "other"]),
    ("validity", &["in force", "last day", "expired"]),
];

type Cell = [usize; 8];

fn value(cell: &Cell, dimension: usize) -> &'static str {
    DIMENSIONS[dimension].1[cell[dimension]]
}

fn on() -> Date {
    parse_date("2026-11-23").expect("a day")
}

fn cells() -> Vec<Cell> {
    let mut cells = vec![[0; 8]];
    for (dimension, (_, values)) in DIMENSIONS.iter().enumerate() {
        cells = cells
            .into_iter()
            .flat_map(|cell| {
                (0..values.len()).map(move |place| {
                    let mut cell: Cell = cell;
                    cell[dimension] = place;
                    cell
                })
            })
            .collect();
    }
    cells
}

fn copy(request: &mut FormationRequest, purpose: &str) {
    if request.copies.iter().all(|copy| copy.purpose != purpose) {
        let mut copy = anna().copies[0].clone();
        copy.purpose = purpose.into();
        copy.sha256 = format!("{purpose:0>64}");
        request.copies.push(copy);
    }
}

fn names(surname: &str, given_name: &str) -> NameAnswers {
    NameAnswers { surname: surname.into(), given_name: given_name.into(), patronymic: String::new() }
}

fn document(cell: &Cell, document: &mut DocumentAnswers) {
    let (kind, issuer) = match value(cell, 4) {
        "passport" => ("P", "UTO"),
        "card by agreement" => ("ID", "RUS"),
        "card" => ("ID", "UTO"),
        "travel document" => ("TD", "UTO"),
        _ => ("RC", "KAZ"),
    };
    (document.kind, document.issuer) = (kind.into(), issuer.into());
    document.mrz.clear();
    document.expires = match value(cell, 7) {
        "in force" => date("2032-04-15"),
        "last day" => date("2026-11-23"),
        _ => date("2026-11-22"),
    };
}

fn citizenship(cell: &Cell) -> &'static str {
    match value(cell, 3) {
        "a state" => "UTO",
        "stateless" => "XXA",
        "refugee" => "XXB",
        "unsettled" => "XXX",
        _ => "KAZ",
    }
}

/// Who files, with every paper that right needs.
fn submitter(cell: &Cell, request: &mut FormationRequest) {
    let minor = value(cell, 5) != "adult";
    request.answers.representative.kind = match value(cell, 2) {
        "self" => "self",
        "legal" => "legal",
        _ => "agent",
    }
    .into();
    request.answers.representative.relation = "parent".into();
    match value(cell, 2) {
        "legal" => copy(request, "representation_proof"),
        "agent" => copy(request, "power_of_attorney"),
        "delegate" => {
            copy(request, "power_of_attorney");
            copy(request, "delegation");
            let power = &mut request.answers.power;
            power.agent_iin.clear();
            power.agent = names("Ibarra", "Ingrid");
            power.delegated = true;
            power.delegation_allowed = true;
            power.delegation.number = "5-678".into();
            power.delegation.notary = "Example N. N.".into();
            power.delegation.issued = date("2026-05-04");
            power.delegation.delegate = names("Utopian", "Representative");
        }
        _ => {}
    }
    if minor && matches!(value(cell, 2), "agent" | "delegate") {
        request.answers.power.principal = names("Eriksson", "Olaf");
        copy(request, "representation_proof");
    }
}

fn formation(cell: &Cell) -> FormationRequest {
    let portal = value(cell, 1) == "portal";
    let mut request = anna();
    if !portal {
        request.channel = Channel::ServiceCentre;
        request.signer_iin.clear();
        copy(&mut request, "application");
    }
    request.copies.retain(|copy| copy.purpose != "power_of_attorney");
    document(cell, &mut request.answers.document);
    let recipient = &mut request.answers.recipient;
    recipient.citizenship = citizenship(cell).into();
    recipient.birth_date = match value(cell, 5) {
        "under 14" => date("2015-01-02"),
        "14–17" => date("2010-01-02"),
        _ => date("1974-08-12"),
    };
    if value(cell, 6) != "Latin" {
        recipient.names = names("ერიქსონი", "ანა");
        recipient.birth_place = "თბილისი".into();
    }
    if value(cell, 6) == "other, translated" {
        recipient.translated = names("Эрикссон", "Анна Мария");
        recipient.birth_place_translated = "Тбилиси".into();
        copy(&mut request, "translation");
    }
    request.answers.power.principal = names("Eriksson", "Anna Maria");
    submitter(cell, &mut request);
    request
}

fn request(cell: &Cell) -> RequestWire {
    let laid_out = formation(cell);
    match value(cell, 0) {
        "formation" => RequestWire::Formation(Box::new(laid_out)),
        "convict" => {
            let mut request = convict();
            request.answers.recipient.citizenship = citizenship(cell).into();
            request.answers.recipient.birth_date = laid_out.answers.recipient.birth_date;
            if value(cell, 6) == "other" {
                request.answers.recipient.names = laid_out.answers.recipient.names;
            }
            RequestWire::Convict(Box::new(request))
        }
        asked => {
            let mut request = match asked {
                "correction of the document" => renewal(SECOND_REPRESENTATIVE_IIN),
                _ => marriage(SECOND_REPRESENTATIVE_IIN),
            };
            let current = request.current.get_or_insert_with(|| registered(SECOND_REPRESENTATIVE_IIN));
            current.citizenship = citizenship(cell).into();
            let birth = &laid_out.answers.recipient.birth_date;
            current.birth_date = format!("{}-{}-{}", birth.year, birth.month, birth.day);
            current.document_issuer = laid_out.answers.document.issuer.clone();
            current.document_expires_on = "2020-01-01".into();
            let answers = &mut request.answers;
            answers.document.kind = laid_out.answers.document.kind;
            answers.document.issuer = laid_out.answers.document.issuer;
            answers.document.expires = laid_out.answers.document.expires.clone();
            answers.document.mrz.clear();
            for row in &mut answers.rows {
                if row.parameter == "document_expires_on" {
                    row.date = laid_out.answers.document.expires.clone();
                }
            }
            answers.other_script = value(cell, 6) != "Latin";
            answers.representative = laid_out.answers.representative;
            answers.power = laid_out.answers.power;
            for copy in laid_out.copies {
                if request.copies.iter().all(|own| own.purpose != copy.purpose) {
                    request.copies.push(copy);
                }
            }
            RequestWire::Correction(Box::new(request))
        }
    }
}

/// A counter takes what the portal cannot; only a formation carries its channel itself.
fn is_taken(cell: &Cell) -> bool {
    let kind = match value(cell, 0) {
        "formation" => Kind::Formation,
        "convict" => Kind::Convict,
        _ => Kind::Correction,
    };
    let channel = if value(cell, 1) == "portal" { Channel::Portal } else { Channel::ServiceCentre };
    kind.is_taken(channel, Edition::E2023_02_25)
}

/// What annex 5 knows: a document is missing or expired.
const OF_DOCUMENTS: [FindingCode; 3] =
    [FindingCode::CopyMissing, FindingCode::TranslationOwed, FindingCode::DocumentExpired];

/// Where a case goes, and the codes that send it there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Outcome {
    goes: &'static str,
    codes: BTreeSet<&'static str>,
}

const GRANTED: &str = "granted at once";
const TO_OPERATOR: &str = "to an operator";

fn outcome(cell: &Cell) -> Outcome {
    if !is_taken(cell) {
        return Outcome { goes: "not taken here", codes: BTreeSet::new() };
    }
    let rules = RuleSet::new(Edition::E2023_02_25, Specimens::Accepted);
    let report = validate_request(&request(cell), &rules, on());
    let codes = |severity: Severity| -> BTreeSet<FindingCode> {
        report.findings.iter().filter(|f| f.severity() == severity).map(|f| f.code).collect()
    };
    let (errors, warnings) = (codes(Severity::Error), codes(Severity::Warning));
    let goes = match () {
        () if errors.is_empty() && warnings.is_empty() => GRANTED,
        () if errors.is_empty() => TO_OPERATOR,
        () if errors.iter().all(|code| OF_DOCUMENTS.contains(code)) => "documents are not taken",
        () => "cannot be filed",
    };
    let why = if errors.is_empty() { warnings } else { errors };
    Outcome { goes, codes: why.into_iter().map(FindingCode::as_str).collect() }
}

/// Values of each dimension as bits.
type Row = [u8; 8];

/// Rows that differ in one dimension only, joined until nothing can be joined.
fn joined(cells: impl Iterator<Item = Cell>) -> Vec<Row> {
    let mut rows: BTreeSet<Row> = cells.map(|cell| cell.map(|place| 1 << place)).collect();
    loop {
        let before = rows.len();
        for dimension in (0..8).rev() {
            let mut groups: BTreeMap<Row, u8> = BTreeMap::new();
            for row in rows {
                let mut rest = row;
                rest[dimension] = 0;
                *groups.entry(rest).or_default() |= row[dimension];
            }
            let whole = |(mut row, values): (Row, u8)| {
                row[dimension] = values;
                row
            };
            rows = groups.into_iter().map(whole).collect();
        }
        if rows.len() == before {
            return rows.into_iter().collect();
        }
    }
}

fn shown(row: &Row) -> String {
    let values = row.iter().enumerate().map(|(dimension, bits)| {
        let all = DIMENSIONS[dimension].1;
        let named: Vec<&str> = all
            .iter()
            .enumerate()
            .filter(|(place, _)| bits >> place & 1 == 1)
            .map(|(_, name)| *name)
            .collect();
        if named.len() == all.len() { "·".to_owned() } else { named.join(" / ") }
    });
    values.collect::<Vec<_>>().join(" | ")
}

fn printed(table: &BTreeMap<Cell, Outcome>) -> String {
    let mut text = String::from(
        "# The decision table\n\nEvery combination under the edition of 2023, with every paper attached that it needs \
         and the machine-readable zone left out, so that a person reads each document. `·` stands for any value. \
         Written and compared by `shared/tests/decision_table.rs`.\n",
    );
    let heads: Vec<&str> = DIMENSIONS.iter().map(|(name, _)| *name).collect();
    let head = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(8));
    let goes: BTreeSet<&str> = table.values().map(|outcome| outcome.goes).collect();
    for goes in goes {
        let cells = || table.iter().filter(|(_, outcome)| outcome.goes == goes).map(|(cell, _)| *cell);
        text += &format!("\n## {goes}: {} combinations\n\n{head}", cells().count());
        for row in joined(cells()) {
            text += &format!("| {} |\n", shown(&row));
        }
    }
    let codes: BTreeSet<&str> = table.values().flat_map(|outcome| outcome.codes.iter().copied()).collect();
    text += "\n# What each finding rests on\n";
    for code in codes {
        let cells = table.iter().filter(|(_, outcome)| outcome.codes.contains(code)).map(|(cell, _)| *cell);
        text += &format!("\n## `{code}`\n\n{head}");
        for row in joined(cells) {
            text += &format!("| {} |\n", shown(&row));
        }
    }
    text
}

/// Computed once for all the tests.
fn table() -> &'static BTreeMap<Cell, Outcome> {
    static TABLE: OnceLock<BTreeMap<Cell, Outcome>> = OnceLock::new();
    TABLE.get_or_init(|| cells().into_iter().map(|cell| (cell, outcome(&cell))).collect())
}

#[test]
fn every_cell_has_one_outcome_and_it_is_the_reviewed_one() {
    let table = table();
    let size: usize = DIMENSIONS.iter().map(|(_, values)| values.len()).product();
    assert_eq!(table.len(), size);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/law/decision-table.md");
    let now = printed(table);
    if may_write() {
        std::fs::write(path, &now).expect("written");
    }
    let reviewed = std::fs::read_to_string(path).expect("docs/law/decision-table.md");
    assert!(now == reviewed, "an outcome changed: `cargo xtask law` writes it, a person reviews it");
}

#[expect(clippy::disallowed_methods, reason = "the one switch of these tests: compare, or rewrite")]
fn may_write() -> bool {
    std::env::var_os("LAW_LEDGER").is_some_and(|mode| mode == "write")
}

/// Whoever the order serves has a way that ends with a grant or with an operator, at any age and in any script.
#[test]
fn r1_1_does_not_lock_anybody_out_whom_the_order_serves() {
    let table = table();
    let open = |outcome: &Outcome| matches!(outcome.goes, GRANTED | TO_OPERATOR);
    for citizenship in ["a state", "stateless", "refugee", "unsettled"] {
        for age in DIMENSIONS[5].1 {
            for script in ["Latin", "other, translated"] {
                let ways = table.iter().filter(|(cell, outcome)| {
                    (value(cell, 3), value(cell, 5), value(cell, 6)) == (citizenship, *age, script)
                        && value(cell, 0) == "formation"
                        && open(outcome)
                });
                let by: BTreeSet<(&str, &str)> =
                    ways.map(|(cell, _)| (value(cell, 1), value(cell, 2))).collect();
                assert!(by.contains(&("portal", "legal")), "{citizenship}, {age}, {script}: {by:?}");
                assert!(by.contains(&("portal", "agent")), "{citizenship}, {age}, {script}: {by:?}");
                assert!(by.contains(&("centre", "legal")), "{citizenship}, {age}, {script}: {by:?}");
                let alone = by.contains(&("centre", "self"));
                assert_eq!(alone, *age != "under 14", "{citizenship}, {age}, {script}: {by:?}");
            }
        }
    }
}

#[test]
fn r1_1_refuses_citizens_of_kazakhstan_in_every_cell_of_a_formation() {
    for (cell, outcome) in table() {
        if value(cell, 3) == "KAZ" && value(cell, 0) == "formation" {
            assert!(outcome.codes.contains("citizen-of-kazakhstan"), "{outcome:?}");
        }
    }
}
