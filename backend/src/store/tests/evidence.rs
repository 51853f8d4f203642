//! Evidence as rows: nothing is granted with a line that none of them proves, whoever writes the decision down; and what was
//! decided before there was evidence keeps what it had.

use std::collections::BTreeSet;

use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness as _;
use shared::application::{Channel, Kind};
use shared::decision::{Decider, OperatorClaim, Standing};
use shared::documents::copy::CopyPurpose;
use shared::evidence::{
    ClearCase, Demands, Evidence, Grantor, Line, MachineOrder, Means, Outcome, ProvedChecklist, Question,
    Sha256, Source, by_official, sufficient,
};
use shared::law::Edition;

use super::*;
use crate::store::deciding::line_evidence::Basis;

const OPERATOR: &str = "991231500707";

/// A look of the operator at every line of a case.
fn looked(case: &str) -> (ProvedChecklist, Vec<Evidence>) {
    let ticks: Vec<Evidence> = Line::of(Kind::Formation)
        .iter()
        .flat_map(|line| by_official(*line, &[], Outcome::Proved, OPERATOR, at()))
        .collect();
    let question = Question {
        case,
        kind: Kind::Formation,
        channel: Channel::Portal,
        edition: Edition::E2023_02_25,
        copies: &[],
        demands: Demands { stay: false, age_seconds: 60 },
        at: at(),
    };
    (ProvedChecklist::by_official(&question, OPERATOR, &ticks).expect("every line"), ticks)
}

fn held_for_grant(claimed: &str, proved: &str) -> Decider {
    let standing = Standing { stage: Stage::Lodged, holder: None, is_left_behind: false, has_part: false };
    let claim = OperatorClaim::take(claimed, OPERATOR, standing).expect("free");
    Decider::Operator(claim, looked(proved).0)
}

#[test]
fn a_claim_to_one_case_signs_no_grant_of_another() {
    on_both("claims", |db| {
        for (case, document) in [("a", "UTO:1"), ("b", "UTO:2")] {
            lodge(db, case, document).expect("lodged");
        }
        let grant = |case: &str, claim: &str, proof: &str| {
            keep(db, |tx| {
                line_evidence::keep(tx, case, &looked(case).1)?;
                decision::grant(tx, case, held_for_grant(claim, proof), "[]".into())
            })
        };
        for (claim, proof) in [("a", "a"), ("a", "b"), ("b", "a")] {
            let signed = grant("b", claim, proof);
            assert!(
                matches!(signed, Err(StoreError::Inconsistent { table: "decision", .. })),
                "{claim} {proof}"
            );
        }
        assert!(keep(db, |tx| decision::of(tx, "b")).expect("asked").is_none());
        grant("b", "b", "b").expect("granted");
    });
}

const COPY: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

fn copies() -> [(CopyPurpose, Sha256); 1] {
    [(CopyPurpose::Identity, Sha256::parse(COPY).expect("a digest"))]
}

fn asked<'a>(case: &'a str, copies: &'a [(CopyPurpose, Sha256)]) -> Question<'a> {
    Question {
        case,
        kind: Kind::Formation,
        channel: Channel::Portal,
        edition: Edition::E2023_02_25,
        copies,
        demands: Demands { stay: false, age_seconds: 60 },
        at: at(),
    }
}

/// What machines say of a clear case.
fn machines() -> Vec<Evidence> {
    let over = Sha256::parse(COPY);
    [
        (Line::FormComplete, Means::Rules, None),
        (Line::CopyLegible, Means::Reader, over),
        (Line::DocumentValid, Means::Rules, None),
        (Line::DataEqualCopy, Means::Reader, over),
        (Line::TranslationRead, Means::Rules, None),
        (Line::AuthorityValid, Means::NotaryRegister, None),
        (Line::MrzConsistent, Means::Rules, None),
        (Line::DuplicatesSearched, Means::Search, None),
        (Line::DuplicatesSearched, Means::NationalRegister, None),
    ]
    .map(|(line, means, over)| {
        let by = Source::Machine("test".to_owned());
        Evidence { line, means, over, result: Outcome::Proved, at: at(), by }
    })
    .to_vec()
}

fn order() -> MachineOrder {
    MachineOrder::new("12", shared::time::date(2026, 11, 1).expect("a day"), "Utopian Official")
        .expect("an order")
}

fn clear(case: &str) -> ClearCase {
    ProvedChecklist::by_machine(&asked(case, &copies()), &machines(), &order()).expect("clear")
}

/// Both databases name the refusal, each in its own kind of error.
fn unproved(outcome: Result<(), StoreError>, why: &str) {
    let told = outcome.expect_err(why).to_string();
    assert!(told.contains("decision_line_unproved"), "{why}: {told}");
}

#[test]
fn i11_a_decision_is_not_written_with_a_line_unproved() {
    on_both("unproved", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        let grant = |said: Vec<Evidence>, decider: fn() -> Decider| {
            keep(db, |tx| {
                line_evidence::keep(tx, "a", &said)?;
                decision::grant(tx, "a", decider(), "[]".into())
            })
        };
        let operator: fn() -> Decider = || held_for_grant("a", "a");
        let system: fn() -> Decider = || Decider::System(clear("a"));
        unproved(grant(Vec::new(), operator), "nobody looked");
        unproved(grant(Vec::new(), system), "no machine said anything");
        for (all, decider) in [(looked("a").1, operator), (machines(), system)] {
            for place in 0..all.len() {
                let mut rest = all.clone();
                let gone = rest.remove(place);
                unproved(grant(rest, decider), gone.line.as_str());
                for result in Outcome::ALL.iter().filter(|one| **one != Outcome::Proved) {
                    let mut other = all.clone();
                    other[place].result = *result;
                    unproved(grant(other, decider), result.as_str());
                }
            }
        }
        unproved(grant(machines(), operator), "machines do not stand in for an operator");
        unproved(grant(looked("a").1, system), "an operator does not stand in for machines");
        let another = |one: Evidence| Evidence { by: Source::Official("991231500086".to_owned()), ..one };
        unproved(
            grant(looked("a").1.into_iter().map(another).collect(), operator),
            "another operator looked",
        );
        grant(machines(), system).expect("a clear case");
        let kept = keep(db, |tx| line_evidence::of(tx, "a")).expect("read");
        assert_eq!(kept, machines());
        let basis = keep(db, |tx| line_evidence::basis_of(tx, "a")).expect("read");
        assert_eq!(basis, Some(Basis::Order(order(), asked("a", &[]).demands)));
    });
}

fn stay(result: Outcome) -> Evidence {
    let by = Source::Machine("test".to_owned());
    Evidence { line: Line::StayRecorded, means: Means::MigrationRecord, over: None, result, at: at(), by }
}

/// Clear where the record of the stay is owed.
fn clear_staying(case: &str) -> ClearCase {
    let copies = copies();
    let asked = Question { demands: Demands { stay: true, age_seconds: 60 }, ..asked(case, &copies) };
    let said = [machines(), vec![stay(Outcome::Proved)]].concat();
    ProvedChecklist::by_machine(&asked, &said, &order()).expect("clear")
}

#[test]
fn i11_no_machine_grants_what_a_machine_doubts_or_an_owed_stay_that_nobody_recorded() {
    on_both("doubted", |db| {
        for (case, document) in [("a", "UTO:1"), ("b", "UTO:2"), ("c", "UTO:3")] {
            lodge(db, case, document).expect("lodged");
        }
        let grant = |case: &str, more: &[Evidence], decider: fn() -> Decider| {
            keep(db, |tx| {
                line_evidence::keep(tx, case, &[&machines()[..], more].concat())?;
                decision::grant(tx, case, decider(), "[]".into())
            })
        };
        let cleared: fn() -> Decider = || Decider::System(clear("a"));
        let staying: fn() -> Decider = || Decider::System(clear_staying("a"));
        let doubts = [Outcome::Doubtful, Outcome::Contradicted];
        for one in machines() {
            for result in doubts {
                let doubted = Evidence { result, ..one.clone() };
                unproved(grant("a", &[doubted], cleared), one.line.as_str());
            }
        }
        unproved(grant("a", &[], staying), "the stay is owed");
        for result in Outcome::ALL.iter().filter(|one| **one != Outcome::Proved) {
            unproved(grant("a", &[stay(*result)], staying), result.as_str());
        }
        for result in doubts {
            unproved(grant("a", &[stay(Outcome::Proved), stay(result)], staying), result.as_str());
        }
        grant("a", &[stay(Outcome::Proved)], staying).expect("the stay is recorded");
        let unasked = grant("b", &[stay(Outcome::Contradicted)], || Decider::System(clear("b")));
        unasked.expect("nobody owes a stay");
        // A person decides what machines doubt.
        let doubts: Vec<Evidence> =
            machines().into_iter().map(|one| Evidence { result: Outcome::Doubtful, ..one }).collect();
        let seen = [looked("c").1, doubts].concat();
        grant("c", &seen, || held_for_grant("c", "c")).expect("an operator looked");
    });
}

#[test]
fn i11_a_row_written_behind_the_service_needs_evidence_too() {
    on_both("behind", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        let insert = |by: &str, operator: &str| {
            let text = format!(
                "INSERT INTO decision (application_id, outcome, decided_by, operator_iin, grounds, reason, set_aside, \
                 checked, decided_at) VALUES ('a', 'granted', '{by}', {operator}, '[]', '', '[]', \
                 '[{{\"line\":\"copy-legible\",\"by\":\"reader\",\"stands\":true}}]', 0)"
            );
            sql(db, &text)
        };
        unproved(insert("system", "NULL"), "without any basis");
        unproved(insert("operator", "'991231500707'"), "without a look");
        sql(db, "INSERT INTO machine_grant VALUES ('a', 'order', '12', '2026-11-01', 'A. Official', 0, 60)")
            .expect("a basis");
        unproved(insert("system", "NULL"), "an order is no evidence");
        let blank = sql(db, "INSERT INTO machine_grant VALUES ('b', 'order', '', '', '', 0, 60)")
            .expect_err("no order");
        assert!(blank.to_string().contains("machine_grant_ordered"), "{blank}");
        for table in ["machine_grant", "line_evidence"] {
            keep(db, |tx| line_evidence::keep(tx, "a", &machines())).expect("said");
            for text in [format!("DELETE FROM {table}"), format!("UPDATE {table} SET application_id = 'b'")] {
                let told = sql(db, &text).expect_err("refused").to_string();
                assert!(told.contains("append-only"), "{told}");
            }
        }
    });
}

#[test]
fn whoever_finds_the_next_place_taken_comes_again() {
    on_both("places", |db| {
        lodge(db, "a", "UTO:1").expect("lodged");
        // As another transaction leaves it, that took its places since this one counted.
        let other =
            "INSERT INTO line_evidence VALUES ('a', 1, 'form-complete', 'rules', '', 'proved', 0, 'test')";
        sql(db, other).expect("said");
        let taken = keep(db, |tx| line_evidence::keep(tx, "a", &machines()));
        assert!(matches!(taken, Err(StoreError::Busy(_))), "{taken:?}");
    });
}

#[derive(diesel::QueryableByName)]
struct Owed {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    line: String,
    #[diesel(sql_type = Text)]
    means: String,
}

#[test]
fn the_database_owes_what_the_law_owes() {
    on_both("owed", |db| {
        let rows: Vec<Owed> = keep(db, |tx| {
            let query = diesel::sql_query("SELECT kind, line, means FROM owed_evidence");
            Ok(each!(&mut *tx.c, c => query.load(c))?)
        })
        .expect("read");
        let theirs: BTreeSet<[String; 3]> =
            rows.into_iter().map(|row| [row.kind, row.line, row.means]).collect();
        let mut ours = BTreeSet::new();
        for kind in Kind::ALL {
            for line in Line::of(*kind) {
                ours.insert([kind.as_str(), line.as_str(), "operator"].map(str::to_owned));
                // Whatever a machine owes for a line fails alone when it alone is missing.
                let copies = copies();
                let question = Question { kind: *kind, ..asked("a", &copies) };
                for (place, one) in machines().iter().enumerate().filter(|(_, one)| one.line == *line) {
                    let mut rest = machines();
                    rest.remove(place);
                    let proved =
                        |said: &[Evidence]| sufficient(*line, &question, Grantor::Machine, said).is_ok();
                    if proved(&machines()) && !proved(&rest) {
                        ours.insert([kind.as_str(), line.as_str(), one.means.as_str()].map(str::to_owned));
                    }
                }
            }
        }
        assert_eq!(theirs, ours);
    });
}

/// Takes steps of the schema, below the store.
fn step(db: &Db, steps: impl FnOnce(&mut Link)) {
    steps(&mut db.ours.engine().open().expect("opens"));
}

/// Decisions as they lay before there was evidence, each in its own case.
const BEFORE: [(&str, &str, &str, &str, &str, &str); 3] = [
    (
        "seen",
        "granted",
        "operator",
        "'991231500707'",
        "",
        r#"[{"line":"form-complete","by":"operator","stands":true},{"line":"copy-legible","by":"operator","stands":true}]"#,
    ),
    (
        "unseen",
        "granted",
        "system",
        "NULL",
        "",
        r#"[{"line":"form-complete","by":"rules","stands":true},{"line":"copy-legible","by":"nobody","stands":false}]"#,
    ),
    (
        "refused",
        "refused",
        "operator",
        "'991231500707'",
        "The copy cannot be read.",
        r#"[{"line":"form-complete","by":"nobody","stands":false},{"line":"copy-legible","by":"operator","stands":false}]"#,
    ),
];

#[test]
fn decisions_from_before_keep_what_they_had_and_nothing_else() {
    on_both("before", |db| {
        for (id, ..) in BEFORE {
            lodge(db, id, &format!("UTO:{id}")).expect("lodged");
        }
        step(db, |c| {
            while c.batch_execute("SELECT count(*) FROM line_evidence").is_ok() {
                match c {
                    Link::Sqlite(c) => drop(c.revert_last_migration(SQLITE).expect("down")),
                    Link::Postgres(c) => drop(c.revert_last_migration(POSTGRES).expect("down")),
                }
            }
        });
        for (id, outcome, by, operator, reason, checked) in BEFORE {
            let grounds = if outcome == "refused" { r#"["R258/15.2"]"# } else { "[]" };
            let text = format!(
                "INSERT INTO decision VALUES ('{id}', '{outcome}', '{by}', {operator}, '{grounds}', '{reason}', '[]', \
                 '{checked}', 1000)"
            );
            sql(db, &text).expect("as before");
        }
        step(db, |c| match c {
            Link::Sqlite(c) => drop(c.run_pending_migrations(SQLITE).expect("up")),
            Link::Postgres(c) => drop(c.run_pending_migrations(POSTGRES).expect("up")),
        });
        let told = |id: &str| {
            let all = keep(db, |tx| line_evidence::of(tx, id)).expect("read");
            let one = |one: &Evidence| {
                assert_eq!((one.at.as_millisecond(), one.over), (1000, None), "{id}");
                (one.line.as_str(), one.means.as_str(), one.result.as_str(), one.by.as_str().to_owned())
            };
            (
                all.iter().map(one).collect::<Vec<_>>(),
                keep(db, |tx| line_evidence::basis_of(tx, id)).expect("read"),
            )
        };
        let operator = || OPERATOR.to_owned();
        let seen = [
            ("form-complete", "operator", "proved", operator()),
            ("copy-legible", "operator", "proved", operator()),
        ];
        assert_eq!(told("seen"), (seen.to_vec(), None));
        let unseen = [("form-complete", "rules", "proved", String::new())];
        assert_eq!(told("unseen"), (unseen.to_vec(), Some(Basis::Unseen)));
        let refused = [("copy-legible", "operator", "contradicted", operator())];
        assert_eq!(told("refused"), (refused.to_vec(), None));
    });
}
