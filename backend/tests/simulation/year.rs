//! The year itself: the office, who is signed in, what is believed of every application, and the days one after
//! another. Throws the dice that choose who does what; what a deed is stands in the files of those who do it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan as _;
use serde_json::Value;
use shared::application::{Kind, Stage};
use shared::calendar::{Release, WorkingCalendar, Zone, due_on, release_at};
use shared::offices::{Offices, hours_on};
use shared::specimen::Dice;
use shared::time::{Date, Timestamp};

use crate::case::{Brought, Case, Known};
use crate::people::first_day;
use crate::rows::Rows;
use crate::support::{Actor, Office, On, Reply};
use crate::{counter, desk, house, portal};

/// The clock of the provider.
pub(crate) const ZONE: Zone = Zone::Almaty;
/// The clerk of a duty office, who is not among the demonstration's people.
const DUTY_CLERK: &str = "991231500125";
/// Somebody who is an operator for a part of the year.
pub(crate) const THIRD_OPERATOR: &str = "991231500115";
/// A session is used this long before its holder signs in again, hours.
const SIGNED_IN_HOURS: i64 = 20;
/// Last steps that a failing year prints.
const LAST_STEPS: usize = 60;

/// The office in its year.
pub(crate) struct Year {
    pub(crate) office: Office,
    pub(crate) rows: Rows,
    pub(crate) dice: Dice,
    pub(crate) calendar: WorkingCalendar,
    pub(crate) cases: Vec<Case>,
    /// Who got a number, by who they truly are.
    pub(crate) people: BTreeMap<u32, Known>,
    /// Numbers and their holders as they were seen last, in the order of the register.
    pub(crate) register: Vec<(String, String)>,
    pub(crate) visits: Vec<house::HomeVisit>,
    /// Operators who may decide today.
    pub(crate) operators: Vec<&'static str>,
    pub(crate) hearing: bool,
    pub(crate) newcomers: u32,
    pub(crate) passports: u64,
    /// Results whose release lies ahead.
    waiting: Vec<usize>,
    actors: BTreeMap<&'static str, (Arc<Actor>, Timestamp)>,
    seen: BTreeMap<&'static str, u32>,
    steps: Vec<String>,
    title: String,
    scale: u64,
}

impl Year {
    /// Opens an office on the first morning.
    pub(crate) fn open(on: On, seed: u64, scale: u64) -> Self {
        let duty = format!("clerk/{DUTY_CLERK}=DUTY CLERK@office-3");
        let settings = ["--staff", &duty, "--session-idle-minutes", "1440", "--session-minutes", "10080"];
        let office = Office::open(on, &settings);
        let rows = Rows::open(&office.config.database_url);
        Self {
            rows,
            dice: Dice::new(seed, 0),
            calendar: WorkingCalendar::built_in(),
            cases: Vec::new(),
            people: BTreeMap::new(),
            register: Vec::new(),
            visits: Vec::new(),
            operators: vec!["operator", "operator-2"],
            hearing: false,
            newcomers: 0,
            passports: 0,
            waiting: Vec::new(),
            actors: BTreeMap::new(),
            seen: BTreeMap::new(),
            steps: Vec::new(),
            title: format!("{on:?} IIN_SIMULATION_SEED={seed} IIN_SIMULATION_SCALE={scale}"),
            scale,
            office,
        }
    }

    /// Writes a step down; a failing year prints them.
    pub(crate) fn say(&mut self, what: &'static str, about: &str) {
        *self.seen.entry(what).or_default() += 1;
        self.steps.push(format!("{} {what} {about}", self.office.clock.now()));
    }

    /// How often a step was taken.
    pub(crate) fn count(&self, what: &str) -> u32 {
        self.seen.get(what).copied().unwrap_or(0)
    }

    /// Steps by name.
    pub(crate) fn told(&self) -> String {
        let steps: Vec<String> = self.seen.iter().map(|(what, count)| format!("{count} {what}")).collect();
        format!("{} applications, {} numbers; {}", self.cases.len(), self.people.len(), steps.join(", "))
    }

    /// Somebody signed in, by the name of a key; anew when the session has grown old.
    pub(crate) fn who(&mut self, name: &'static str) -> Arc<Actor> {
        let now = self.office.clock.now();
        let known = self.actors.remove(name);
        let fresh = known.as_ref().is_some_and(|(_, since)| now < *since + SIGNED_IN_HOURS.hours());
        let (actor, since) = match known {
            Some((actor, since)) if fresh => (actor, since),
            // The keys made here last for 300 days, those of the demonstration for two years.
            Some((actor, _)) if !["duty", "operator-3"].contains(&name) => {
                let key = Arc::into_inner(actor).expect("nobody else holds it").key;
                (Arc::new(self.office.sign_in(key)), now)
            }
            _ => {
                let key = match name {
                    "duty" => self.office.key(DUTY_CLERK, "DUTY", "CLERK"),
                    "operator-3" => self.office.key(THIRD_OPERATOR, "THIRD", "OPERATOR"),
                    _ => self.office.key_file(name),
                };
                (Arc::new(self.office.sign_in(key)), now)
            }
        };
        self.actors.insert(name, (Arc::clone(&actor), since));
        actor
    }

    /// Everybody's sessions end, as at a restart on another port.
    pub(crate) fn everybody_signs_in_again(&mut self) {
        for (_, since) in self.actors.values_mut() {
            *since = Timestamp::MIN;
        }
    }

    /// One of several.
    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.dice.below(of.len() as u64) as usize]
    }

    /// One of the applications that pass, by its place.
    pub(crate) fn some_case(&mut self, passes: impl Fn(&Case) -> bool) -> Option<usize> {
        let places: Vec<usize> = (0..self.cases.len()).filter(|place| passes(&self.cases[*place])).collect();
        if places.is_empty() { None } else { Some(self.pick(&places)) }
    }

    /// A number that nobody's passport bears yet.
    pub(crate) fn new_passport(&mut self) -> String {
        self.passports += 1;
        format!("R{:08}", 10_000_019 * self.passports % 100_000_000)
    }

    pub(crate) fn today(&self) -> Date {
        ZONE.local(self.office.clock.now()).day
    }

    /// When a result decided now may be shown.
    fn released(&self, case: &Case, decided: Timestamp) -> Timestamp {
        release_at(case.lodged_at, decided, case.brought.channel, ZONE, &self.calendar, Release::Order)
    }

    /// An application was accepted: it is believed in from now on.
    pub(crate) fn accepted(&mut self, application: &Value, brought: Brought) -> usize {
        let text =
            |path: &str| application.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
        let now = self.office.clock.now();
        assert_eq!(text("/line/due_on"), due_on(now, ZONE, &self.calendar).to_string(), "{application}");
        let id = text("/line/id");
        let (stored, _) = self.stored(&id);
        let granted = !stored.starts_with("lodged");
        let mut case = Case {
            number: text("/line/number"),
            brought,
            stage: Stage::Lodged,
            version: 1,
            holder: None,
            lodged_at: now,
            decided: None,
            handed_over: false,
            id,
        };
        self.say(if granted { "accepted and clear" } else { "accepted" }, &case.number);
        if granted {
            assert!(case.brought.kind != Kind::Convict, "a convict's case is for a person: {application}");
            assert!(
                case.brought.kind == Kind::Correction || !self.people.contains_key(&case.brought.truth),
                "{} has a number and gets another one from the machine",
                case.brought.truth
            );
            case.stage = Stage::Granted;
            case.decided = Some((now, self.released(&case, now)));
        }
        let place = self.cases.len();
        self.cases.push(case);
        if granted {
            self.granted(place);
        }
        self.hold(place);
        place
    }

    /// A case was decided, now.
    pub(crate) fn decided(&mut self, place: usize, stage: Stage) {
        let now = self.office.clock.now();
        let release = self.released(&self.cases[place], now);
        let case = &mut self.cases[place];
        (case.stage, case.holder, case.decided) = (stage, None, Some((now, release)));
        if stage == Stage::Granted {
            self.granted(place);
        }
        self.hold(place);
    }

    /// What a grant did to the register, and to whom.
    fn granted(&mut self, place: usize) {
        if self.cases[place].decided.is_some_and(|(decided, release)| release > decided) {
            self.waiting.push(place);
        }
        let case = self.cases[place].clone();
        let sql = format!(
            "SELECT c.iin AS a, COALESCE(r.application_id, '') AS b FROM certificate c \
             JOIN iin_register r ON r.iin = c.iin WHERE c.application_id = '{}'",
            case.id
        );
        let rows = self.rows.pairs(&sql);
        let [(iin, formed_by)] = rows.as_slice() else {
            panic!("{}: one certificate, not {rows:?}", case.number)
        };
        if case.brought.kind == Kind::Correction {
            assert_eq!(*iin, case.brought.subject, "{}: a correction never changes the number", case.number);
            assert_ne!(*formed_by, case.id, "{}: nor forms one", case.number);
            let known = self.people.get_mut(&case.brought.truth).expect("somebody of the register");
            let changes = case.brought.changes;
            known.surname = changes.surname.unwrap_or_else(|| known.surname.clone());
            known.document = changes.document.unwrap_or_else(|| known.document.clone());
            return;
        }
        assert_eq!(*formed_by, case.id, "{}", case.number);
        let known =
            Known { iin: iin.clone(), surname: case.brought.surname, document: case.brought.document };
        let before = self.people.insert(case.brought.truth, known);
        assert!(before.is_none(), "I1: {} got a second number by {}", case.brought.truth, case.number);
    }

    /// Moves the clock on, and looks at every result on the way: a second before its release, and at it.
    pub(crate) fn go(&mut self, to: Timestamp) {
        if to <= self.office.clock.now() {
            return;
        }
        let release =
            |year: &Self, place: usize| year.cases[place].decided.map_or(to, |(_, release)| release);
        self.waiting
            .sort_by_key(|place| std::cmp::Reverse(self.cases[*place].decided.map(|(_, release)| release)));
        while let Some(place) = self.waiting.last().copied() {
            let due = release(self, place);
            if due > to {
                break;
            }
            self.waiting.pop();
            if self.cases[place].is_of_portal() {
                self.office.clock.set(due - 1.second());
                portal::sees(self, place, false);
                self.office.clock.set(due);
                portal::sees(self, place, true);
            }
        }
        self.office.clock.set(to);
    }

    /// The refusal of something by name.
    pub(crate) fn must_be_refused(&mut self, what: &'static str, reply: &Reply, codes: &[&str]) {
        let code = reply.problem().to_owned();
        assert!(codes.contains(&code.as_str()), "{what}: {} {}", reply.status, reply.body);
        self.say(what, &code);
    }

    /// The whole year.
    pub(crate) fn live(&mut self) {
        let mut day = first_day();
        let end = day.checked_add(1.year()).expect("a year later");
        while day < end {
            house::of_the_day(self, day);
            self.day(day);
            if day.weekday() == shared::time::Weekday::Sunday {
                self.hold_everything();
            }
            day = day.tomorrow().expect("another day");
        }
        desk::clear(self, day);
        self.hold_everything();
        house::must_be_whole(self);
    }

    fn day(&mut self, day: Date) {
        let working = self.calendar.is_working_day(day);
        let busy = self.scale * if working { 2 } else { 1 } + self.dice.below(2);
        let mut minutes: Vec<(u16, bool)> =
            (0..busy).map(|_| (7 * 60 + self.dice.below(15 * 60) as u16, false)).collect();
        if working {
            minutes.extend((0..self.scale).map(|_| (9 * 60 + self.dice.below(9 * 60) as u16, true)));
        }
        minutes.sort_unstable();
        for (minute, at_desk) in minutes {
            self.go(ZONE.moment(day, minute));
            if at_desk {
                desk::works(self);
            } else {
                self.somebody_comes(day);
            }
        }
    }

    /// Somebody comes: to a counter that is open, or to the portal, which always is.
    fn somebody_comes(&mut self, day: Date) {
        let offices = Offices::demonstration();
        let now = self.office.clock.now();
        let open = |(_, id): &(&'static str, &str)| {
            let office = offices.find(id).expect("an office");
            let here = office.zone.local(now);
            hours_on(office, &self.calendar, day).is_some_and(|hours| hours.holds(here.minute))
        };
        let clerks: Vec<(&'static str, &str)> =
            [("clerk", "office-1"), ("clerk-2", "office-2"), ("duty", "office-3")]
                .into_iter()
                .filter(open)
                .collect();
        match self.dice.below(100) {
            0..45 if !clerks.is_empty() => {
                let (clerk, _) = self.pick(&clerks);
                counter::serves(self, clerk);
            }
            45..55 => house::works(self),
            _ => portal::serves(self),
        }
    }
}

impl Drop for Year {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        let path = std::env::temp_dir().join(format!("iin-simulation-{}.txt", std::process::id()));
        drop(std::fs::write(&path, self.steps.join("\n")));
        let last = self.steps.len().saturating_sub(LAST_STEPS);
        eprintln!("{}\nall {} steps: {}", self.title, self.steps.len(), path.display());
        eprintln!("{}", self.steps[last..].join("\n"));
    }
}
