//! What must be true: of one application after every step, and of all rows every week. I1–I9 are those of
//! `ARCHITECTURE.md`; the database holds most of them by itself, and here they are asked of it as of a stranger.

use shared::application::Stage;
use shared::application::stage::Transition;

use crate::year::Year;

/// What an event of the journal did to an application.
fn transition(event: &str) -> Option<Transition> {
    Some(match event {
        "lodged" => Transition::Lodge,
        "claimed" => Transition::Claim,
        "released" => Transition::Release,
        "hearing_opened" => Transition::Hear,
        "hearing_concluded" => Transition::Conclude,
        "formed" | "corrected" => Transition::Grant,
        "refused" => Transition::Refuse,
        "withdrawn" => Transition::Withdraw,
        "issued" => Transition::Issue,
        _ => return None,
    })
}

/// Counts of rows that must have a twin elsewhere: what, and the query for those that have none.
const MUST_BE_EMPTY: &[(&str, &str)] = &[
    (
        "I1: a person with two numbers",
        "SELECT person_id AS a, CAST(COUNT(*) AS TEXT) AS b FROM iin_register GROUP BY person_id HAVING COUNT(*) > 1",
    ),
    (
        "I2: a number given twice",
        "SELECT iin AS a, CAST(COUNT(*) AS TEXT) AS b FROM iin_register GROUP BY iin HAVING COUNT(*) > 1",
    ),
    (
        "I2: a place in the sequence taken twice",
        "SELECT prefix AS a, CAST(place AS TEXT) AS b FROM iin_register GROUP BY prefix, place HAVING COUNT(*) > 1",
    ),
    (
        "I3: columns that do not fit the stage",
        "SELECT id AS a, stage AS b FROM application WHERE NOT ( \
      (stage = 'lodged' AND holder_iin IS NULL AND decided_at IS NULL AND release_at IS NULL AND issued_at IS NULL) \
      OR (stage IN ('under_check', 'hearing') AND holder_iin IS NOT NULL AND decided_at IS NULL AND issued_at IS NULL) \
      OR (stage IN ('granted', 'refused') AND holder_iin IS NULL AND release_at >= decided_at AND issued_at IS NULL) \
      OR (stage = 'issued' AND holder_iin IS NULL AND release_at >= decided_at AND issued_at >= decided_at) \
      OR (stage = 'withdrawn' AND holder_iin IS NULL AND decided_at IS NOT NULL AND release_at IS NULL))",
    ),
    (
        "I4: decided without a decision, or the other way round",
        "SELECT a.id AS a, a.stage AS b FROM application a LEFT JOIN decision d ON d.application_id = a.id \
      WHERE (a.stage IN ('granted', 'refused', 'issued')) <> (d.application_id IS NOT NULL)",
    ),
    (
        "I4: the stage and the decision differ",
        "SELECT a.id AS a, a.stage AS b FROM application a JOIN decision d ON d.application_id = a.id \
      WHERE a.decided_at <> d.decided_at OR (a.stage = 'refused') <> (d.outcome = 'refused')",
    ),
    (
        "I5: a refusal without ground, reason or paper",
        "SELECT d.application_id AS a, d.grounds AS b FROM decision d LEFT JOIN refusal r USING (application_id) \
      WHERE d.outcome = 'refused' AND (d.grounds NOT LIKE '%R258/15.%' OR length(d.reason) < 10 \
      OR r.application_id IS NULL)",
    ),
    (
        "I6: refused by nobody",
        "SELECT application_id AS a, decided_by AS b FROM decision \
      WHERE outcome = 'refused' AND (decided_by <> 'operator' OR operator_iin IS NULL)",
    ),
    (
        "I7: a nonce that outlived its filing",
        "SELECT p.nonce AS a, p.draft_id AS b FROM prepared p JOIN application a ON a.id = p.draft_id",
    ),
    (
        "a filing of the portal without its signature, or a counter's without its attestation",
        "SELECT f.application_id AS a, f.channel AS b FROM lodged_form f \
      LEFT JOIN envelope e USING (application_id) LEFT JOIN attestation t USING (application_id) \
      WHERE (f.channel = 'portal') <> (e.application_id IS NOT NULL) \
      OR (f.channel = 'service_centre') <> (t.application_id IS NOT NULL)",
    ),
    (
        "a grant without a certificate, or a certificate without a grant",
        "SELECT d.application_id AS a, d.outcome AS b FROM decision d LEFT JOIN certificate c USING (application_id) \
      WHERE (d.outcome = 'granted') <> (c.application_id IS NOT NULL)",
    ),
    (
        "a number without exactly one current certificate",
        "SELECT iin AS a, CAST(COUNT(*) - COUNT(superseded_at) AS TEXT) AS b FROM certificate GROUP BY iin \
      HAVING COUNT(*) - COUNT(superseded_at) <> 1",
    ),
    (
        "a correction whose certificate bears another number",
        "SELECT f.application_id AS a, c.iin AS b FROM lodged_form f JOIN certificate c USING (application_id) \
      WHERE f.subject_iin <> '' AND f.subject_iin <> c.iin",
    ),
    (
        "a number formed by a correction",
        "SELECT r.iin AS a, r.application_id AS b FROM iin_register r JOIN application a ON a.id = r.application_id \
      WHERE a.kind = 'correction'",
    ),
    (
        "a correction granted without a trace of what it changed",
        "SELECT a.id AS a, a.number AS b FROM application a JOIN decision d ON d.application_id = a.id \
      LEFT JOIN particulars_history h ON h.application_id = a.id \
      WHERE a.kind = 'correction' AND d.outcome = 'granted' AND h.application_id IS NULL",
    ),
    (
        "handed over without a print",
        "SELECT h.application_id AS a, h.office AS b FROM hand_over h LEFT JOIN printing p USING (application_id) \
      WHERE p.application_id IS NULL",
    ),
    (
        "printed before its release",
        "SELECT p.application_id AS a, CAST(p.printed_at AS TEXT) AS b FROM printing p \
      JOIN application a ON a.id = p.application_id WHERE p.printed_at < a.release_at",
    ),
    (
        "confirmed by its author",
        "SELECT id AS a, proposed_by AS b FROM proposal WHERE answered_by = proposed_by",
    ),
    (
        "a visit at home ended with an application of another office",
        "SELECT v.number AS a, f.office AS b FROM home_visit v JOIN lodged_form f USING (application_id) \
      WHERE v.office <> f.office",
    ),
    (
        "a copy without a place",
        "SELECT id AS a, purpose AS b FROM copy WHERE (draft_id IS NOT NULL AND application_id IS NOT NULL) \
      OR (draft_id IS NULL AND application_id IS NULL AND intake_id IS NULL)",
    ),
];

/// I9: rows that came to be without an entry of the journal. What, the subject's kind, the events that make one, and
/// the rows' ids.
const MUST_BE_REMEMBERED: &[(&str, &str, &str, &str)] = &[
    ("application", "application", "'lodged'", "SELECT id FROM application"),
    (
        "decision",
        "application",
        "'formed', 'corrected', 'refused'",
        "SELECT application_id AS id FROM decision",
    ),
    ("withdrawal", "application", "'withdrawn'", "SELECT application_id AS id FROM withdrawal"),
    ("hearing", "application", "'hearing_opened'", "SELECT application_id AS id FROM hearing"),
    ("printing", "application", "'printed'", "SELECT application_id AS id FROM printing"),
    ("hand-over", "application", "'handed_over'", "SELECT application_id AS id FROM hand_over"),
    (
        "certificate's paper",
        "application",
        "'issued'",
        "SELECT application_id AS id FROM certificate WHERE paper IS NOT NULL",
    ),
    ("refusal to accept", "turned_away", "'documents_refused'", "SELECT id FROM turned_away"),
    ("visit at home", "home_visit", "'home_visit_requested'", "SELECT id FROM home_visit"),
    ("booking", "booking", "'booked'", "SELECT id FROM booking"),
    ("ticket", "ticket", "'ticket_drawn'", "SELECT id FROM ticket"),
];

impl Year {
    /// Stage and version of an application, and holder, decision and release, as the row says.
    pub(crate) fn stored(&mut self, id: &str) -> (String, (String, String, String)) {
        let sql = format!(
            "SELECT stage || ' ' || CAST(version AS TEXT) AS a, COALESCE(holder_name, '') || '/' || \
             CAST(COALESCE(decided_at, 0) AS TEXT) || '/' || CAST(COALESCE(release_at, 0) AS TEXT) AS b \
             FROM application WHERE id = '{id}'"
        );
        let rows = self.rows.pairs(&sql);
        let [(stage, rest)] = rows.as_slice() else { panic!("{id} is lost: {rows:?}") };
        let mut parts = rest.split('/').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        (stage.clone(), (next(), next(), next()))
    }

    /// One application stands where it is believed to stand, and its journal led there by the table of transitions.
    pub(crate) fn hold(&mut self, place: usize) {
        let case = self.cases[place].clone();
        let (stored, (holder, decided, release)) = self.stored(&case.id);
        let (stage, version) = stored.split_once(' ').expect("stage and version");
        let stage = Stage::parse(stage).expect("a stage");
        let issued = case.stage == Stage::Granted && stage == Stage::Issued;
        assert!(stage == case.stage || issued, "{} is {stage:?}, not {:?}", case.number, case.stage);
        if stage.is_open() {
            assert_eq!(version, case.version.to_string(), "{}: somebody else moved it", case.number);
            assert_eq!(holder.is_empty(), case.holder.is_none(), "{}", case.number);
        }
        if let Some((at, until)) = case.decided {
            let wanted = (at.as_millisecond().to_string(), until.as_millisecond().to_string());
            assert_eq!((decided, release), wanted, "{}: decided and released", case.number);
        }
        self.walk(&case.id, &case.number);
    }

    fn walk(&mut self, id: &str, number: &str) {
        let sql = format!(
            "SELECT event AS a, basis AS b FROM audit WHERE subject_kind = 'application' AND subject = '{id}' ORDER BY seq"
        );
        let events = self.rows.pairs(&sql);
        let mut stage = Stage::Draft;
        for (event, _) in &events {
            if let Some(wanted) = transition(event) {
                stage = stage.after(wanted).unwrap_or_else(|wrong| panic!("{number}: {wrong} in {events:?}"));
            }
        }
        let (stored, _) = self.stored(id);
        let issued = stage == Stage::Granted && stored.starts_with("issued");
        assert!(stored.starts_with(stage.as_str()) || issued, "I9: {number} is {stored} after {events:?}");
    }

    /// Everything, in full.
    pub(crate) fn hold_everything(&mut self) {
        self.say("checked in full", "");
        for (what, sql) in MUST_BE_EMPTY {
            self.rows.must_find_nothing(what, sql);
        }
        for (what, kind, events, ids) in MUST_BE_REMEMBERED {
            let sql = format!(
                "SELECT r.id AS a, '' AS b FROM ({ids}) r WHERE NOT EXISTS (SELECT 1 FROM audit j \
                 WHERE j.subject_kind = '{kind}' AND j.subject = r.id AND j.event IN ({events}))"
            );
            self.rows.must_find_nothing(&format!("I9: {what} without an entry of the journal"), &sql);
        }
        for place in 0..self.cases.len() {
            if self.cases[place].stage.is_open() {
                self.hold(place);
            }
        }
        self.nothing_is_lost();
        self.history_stands();
    }

    /// Every application that was accepted is there, and whatever waits is in the operators' queue.
    fn nothing_is_lost(&mut self) {
        let mut stored: Vec<String> = self
            .rows
            .pairs("SELECT id AS a, '' AS b FROM application")
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        let mut believed: Vec<String> = self.cases.iter().map(|case| case.id.clone()).collect();
        stored.sort_unstable();
        believed.sort_unstable();
        assert_eq!(stored, believed, "applications and what was accepted");
        let open = self.cases.iter().filter(|case| case.stage.is_open()).count();
        let supervisor = self.who("supervisor");
        let queue = supervisor.get("/api/v1/operator/queue");
        assert_eq!(queue.body["total"].as_u64(), Some(open as u64), "{}", queue.body);
    }

    /// I8: what the register said it still says, and has only grown.
    fn history_stands(&mut self) {
        let sql = "SELECT iin AS a, person_id || ' ' || COALESCE(application_id, '') || ' ' || CAST(assigned_at AS TEXT) \
                   AS b FROM iin_register ORDER BY assigned_at, iin";
        let now = self.rows.pairs(sql);
        for before in &self.register {
            assert!(now.contains(before), "I8: {before:?} is not in the register any more");
        }
        for (iin, _) in &now {
            shared::iin::Iin::parse(iin).expect("a number with its check digit");
        }
        self.register = now;
    }
}
