//! Deciding a case. A person decides, or the system grants where machines proved every line of the checklist and an
//! official ordered it; a demonstration may grant what has no finding, and says of every line that nobody looked. The system
//! never refuses the service. Refusal needs a ground of paragraph 15 and a reason.

pub mod checklist;
pub mod claim;
pub mod clock;
pub mod hearing;
pub mod marks;
pub mod proposal;
pub mod quota;
pub mod reasons;
mod told;

pub use self::checklist::{By, CHECKLIST, Checked, checklist, checklist_is_complete, rests_on_copies};
pub use self::claim::{ClaimError, DecidedBy, Decider, OperatorClaim, Standing};
pub use self::proposal::{Outcome, ProposalState, Proposed};
pub use self::quota::{Circumstance, QUOTA_DAYS, Quota};
use self::reasons::Ticked;
pub use self::told::tells_a_number;
use crate::application::correction_form::leaves_nothing;
use crate::application::{Form, Kind};
use crate::duplicates::Unmatched;
use crate::evidence::{ClearCase, FOR_A_PERSON, Missing};
use crate::finding::{FindingCode, Severity};
use crate::intake::CompletePackage;
use crate::law::Cite;
use crate::nonempty::NonEmpty;
use crate::wire::v1::report::FindingWire;

/// Grounds of paragraph 15; the same list as annex 3 row 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RefusalGround {
    /// Documents or data are established to be untrue.
    //= R258/15.1
    //# установление недостоверности документов, представленных услугополучателем для получения государственной услуги, и (или) данных (сведений), содержащихся в них
    Untrue,
    /// Recipient, materials or data do not conform to the Rules (gap G11).
    //= R258/15.2
    //# несоответствие услугополучателя данных и сведений, необходимых для оказания государственной услуги, требованиям настоящих Правил
    NotAsRequired,
    /// An earlier registered IIN was found; never a ground against a correction.
    //= R258/15.3
    //# в случае выявлении у услугополучателя ранее зарегистрированного ИИН (за исключением случаев корректировки ИИН)
    AlreadyHasIin,
}

impl RefusalGround {
    /// All grounds.
    pub const ALL: &'static [Self] = &[Self::Untrue, Self::NotAsRequired, Self::AlreadyHasIin];

    /// The paragraph.
    #[must_use]
    pub const fn basis(self) -> Cite {
        match self {
            Self::Untrue => Cite::R15_1,
            Self::NotAsRequired => Cite::R15_2,
            Self::AlreadyHasIin => Cite::R15_3,
        }
    }

    /// The ground in the order's own words, which no gloss replaces on paper.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Untrue => {
                "установление недостоверности документов, представленных услугополучателем для получения \
                 государственной услуги, и (или) данных (сведений), содержащихся в них"
            }
            Self::NotAsRequired => {
                "несоответствие услугополучателя данных и сведений, необходимых для оказания государственной \
                 услуги, требованиям настоящих Правил"
            }
            Self::AlreadyHasIin => {
                "в случае выявлении у услугополучателя ранее зарегистрированного ИИН (за исключением случаев \
                 корректировки ИИН)"
            }
        }
    }

    /// The same ground in annex 3.
    #[must_use]
    pub const fn basis_in_annex_3(self) -> Cite {
        match self {
            Self::Untrue => Cite::A3_9_1,
            Self::NotAsRequired => Cite::A3_9_2,
            Self::AlreadyHasIin => Cite::A3_9_3,
        }
    }

    /// The ground of a cite.
    #[must_use]
    pub fn of(cite: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|ground| ground.basis().as_str() == cite)
    }
}

/// Number of a refusal: year and running number, `ОТ-2026-000123`.
#[must_use]
pub fn refusal_number(year: i16, count: u64) -> String {
    format!("ОТ-{year:04}-{count:06}")
}

/// Fewest and most characters of a written reason.
pub const REASON_CHARACTERS: core::ops::RangeInclusive<usize> = 10..=4000;
/// Most lines of it: a letter that is read to its end.
pub const REASON_LINES_MAX: usize = 60;

/// A refusal that can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    grounds: NonEmpty<RefusalGround>,
    ticked: Vec<Ticked>,
    reason: String,
}

/// Why a refusal cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RefusalError {
    /// No ground, one that paragraph 15 does not know, or ground 3 against a correction.
    #[error("a refusal names at least one ground of paragraph 15")]
    Ground,
    /// A ground without a reason ticked under it, a reason without its ground, or one that cannot be.
    #[error("every ground has a reason under it, and every reason its ground")]
    Ticked,
    /// The reason is too short or too long.
    #[error("the reason has 10 to 4000 characters in at most 60 lines")]
    Reason,
    /// The reason names a number that whoever filed did not name: they would learn it from the paper.
    #[error("the reason holds no IIN but the one that is to be corrected")]
    NumberTold,
}

impl Refusal {
    /// A refusal from cites and a reason in words. `about`: the number a correction is about; empty otherwise.
    ///
    /// # Errors
    /// [`RefusalError`]; there is no free refusal, and an earlier IIN is no ground against a correction.
    //= R258/15.3
    //# (за исключением случаев корректировки ИИН)
    pub fn new(kind: Kind, about: &str, grounds: &[String], reason: &str) -> Result<Self, RefusalError> {
        let parsed: Option<Vec<RefusalGround>> = grounds.iter().map(|cite| RefusalGround::of(cite)).collect();
        let mut parsed = parsed.ok_or(RefusalError::Ground)?;
        parsed.sort_unstable();
        parsed.dedup();
        if kind == Kind::Correction && parsed.contains(&RefusalGround::AlreadyHasIin) {
            return Err(RefusalError::Ground);
        }
        let grounds = NonEmpty::from_vec(parsed).ok_or(RefusalError::Ground)?;
        let reason = reason.trim();
        let fits =
            REASON_CHARACTERS.contains(&reason.chars().count()) && reason.lines().count() <= REASON_LINES_MAX;
        if !fits {
            return Err(RefusalError::Reason);
        }
        if tells_a_number(reason, about) {
            return Err(RefusalError::NumberTold);
        }
        Ok(Self { grounds, ticked: Vec::new(), reason: reason.to_owned() })
    }

    /// With what was ticked: at least one reason under every ground, and no other.
    ///
    /// # Errors
    /// [`RefusalError::Ticked`].
    pub fn because(mut self, ticked: Option<Vec<Ticked>>) -> Result<Self, RefusalError> {
        let ticked = ticked.ok_or(RefusalError::Ticked)?;
        let covered = |ground: &RefusalGround| ticked.iter().any(|one| one.reason.ground() == *ground);
        let named = |one: &Ticked| self.grounds.iter().any(|ground| *ground == one.reason.ground());
        if !self.grounds.iter().all(covered) || !ticked.iter().all(named) {
            return Err(RefusalError::Ticked);
        }
        self.ticked = ticked;
        Ok(self)
    }

    /// What was ticked under the grounds.
    #[must_use]
    pub fn ticked(&self) -> &[Ticked] {
        &self.ticked
    }

    /// Its grounds, at least one, in the order of paragraph 15.
    #[must_use]
    pub const fn grounds(&self) -> &NonEmpty<RefusalGround> {
        &self.grounds
    }

    /// The reason.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// Whether the system may grant by itself. A grant wants evidence for every line of the checklist; only a demonstration
/// does otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Automatic {
    /// A person decides everything.
    Off,
    /// What machines proved in every line is granted, under an official's order.
    Evidence,
    /// A demonstration grants what has no finding at once, although nobody looked at the papers.
    DemoUnseen,
}

impl Automatic {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Off, Self::Evidence, Self::DemoUnseen];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Evidence => "evidence",
            Self::DemoUnseen => "demo-unseen",
        }
    }

    /// Reads [`Automatic::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }
}

/// Why a supervisor looks at a correction: nothing is left of who the holder was.
pub const IDENTITY_REPLACED: &str = "identity-replaced";

/// What machines may grant here, and what they proved.
#[derive(Debug, PartialEq, Eq)]
pub enum Machine {
    /// Nothing: a person decides everything.
    Off,
    /// A demonstration grants unseen.
    Unseen,
    /// A clear case, or what is missing to one.
    Evidence(Result<ClearCase, NonEmpty<Missing>>),
}

/// Where a lodged application goes.
#[derive(Debug, PartialEq, Eq)]
pub enum Route {
    /// Granted now, by whom this names.
    GrantNow(Decider),
    /// To an operator, for these reasons (finding codes, circumstances, unproved lines, `duplicate-candidate`,
    /// `automatic-off`).
    ToOperator(NonEmpty<String>),
}

/// Routes a complete package. `unmatched` is `None` when the search for duplicates found somebody; `circumstances` tell
/// what is not in the form.
//= R258/A3.4
//# Электронная (полностью автоматизированная)
#[must_use]
pub fn route(
    package: &CompletePackage,
    unmatched: Option<&Unmatched>,
    circumstances: &[Circumstance],
    machine: Machine,
) -> Route {
    let mut why = warnings(package);
    if unmatched.is_none() {
        why.push("duplicate-candidate".into());
    }
    why.extend(circumstances.iter().map(|one| one.as_str().to_owned()));
    let decider = match machine {
        Machine::Unseen => Some(Decider::Unseen(package.form().kind())),
        Machine::Evidence(Ok(clear)) => Some(Decider::System(clear)),
        Machine::Off => {
            why.push("automatic-off".into());
            None
        }
        Machine::Evidence(Err(missing)) => {
            why.extend(missing.iter().map(|one| one.code().to_owned()));
            None
        }
    };
    let mut told = Vec::new();
    why.retain(|code| {
        let new = !told.contains(code);
        told.push(code.clone());
        new
    });
    match (NonEmpty::from_vec(why), decider) {
        (None, Some(decider)) => Route::GrantNow(decider),
        (Some(why), _) => Route::ToOperator(why),
        (None, None) => Route::ToOperator(NonEmpty::one(FOR_A_PERSON.to_owned())),
    }
}

/// Why a person looks at a correction: always, because what one clerk typed over a register is read by a second person
/// before it stands. An earlier number of its holder is no ground against it; that it would make a number say what
/// another holder's says (`unmatched` is `None`), or leaves nothing of who its holder was, is told.
//= R258/15.3
//# (за исключением случаев корректировки ИИН)
#[must_use]
pub fn route_correction(
    package: &CompletePackage,
    unmatched: Option<&Unmatched>,
    circumstances: &[Circumstance],
) -> NonEmpty<String> {
    let mut why = NonEmpty::one("typed-at-counter".to_owned());
    warnings(package).into_iter().for_each(|code| why.push(code));
    if unmatched.is_none() {
        why.push("duplicate-candidate".to_owned());
    }
    if replaces_identity(package) {
        why.push(IDENTITY_REPLACED.to_owned());
    }
    circumstances.iter().for_each(|one| why.push(one.as_str().to_owned()));
    why
}

/// Whether a supervisor must agree to a correction: an operator's error is to be mended without a certificate of change
/// (gap G15), or nothing is left of who the holder was. Told by what was lodged, wherever it is asked.
#[must_use]
pub fn wants_supervisor(package: &CompletePackage) -> bool {
    let waives = |finding: &FindingWire| finding.code == FindingCode::WaiverToDecide.as_str();
    let correction = matches!(package.form(), Form::Correction(_));
    correction && (package.report().findings.iter().any(waives) || replaces_identity(package))
}

fn replaces_identity(package: &CompletePackage) -> bool {
    matches!(package.form(), Form::Correction(form) if leaves_nothing(&form.over, form.changes.as_slice()))
}

fn warnings(package: &CompletePackage) -> Vec<String> {
    let findings = package.report().findings.iter();
    let warnings = findings.filter(|finding| finding.severity() == Severity::Warning);
    warnings.map(|finding| finding.code.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Line, Means, Outcome};

    #[test]
    fn a3_9_lists_the_grounds_of_paragraph_15() {
        let cites: Vec<&str> = RefusalGround::ALL.iter().map(|ground| ground.basis().as_str()).collect();
        assert_eq!(cites, ["R258/15.1", "R258/15.2", "R258/15.3"]);
        let annex: Vec<&str> =
            RefusalGround::ALL.iter().map(|ground| ground.basis_in_annex_3().as_str()).collect();
        assert_eq!(annex, ["R258/A3.9.1", "R258/A3.9.2", "R258/A3.9.3"]);
    }

    #[cfg(feature = "law-text")]
    #[test]
    fn r15_1_r15_2_r15_3_are_said_word_for_word() {
        for ground in RefusalGround::ALL {
            for cite in [ground.basis(), ground.basis_in_annex_3()] {
                let printed = crate::law::text::text(cite).expect("the order prints it");
                let (_, words) = printed.split_once(") ").expect("numbered");
                assert_eq!(ground.words(), words.trim_end_matches([';', '.']), "{cite}");
            }
        }
    }

    #[test]
    fn r15_1_r15_2_r15_3_refuse_a_free_refusal() {
        let reason = "The copy belongs to another person.";
        for grounds in
            [&[][..], &["R258/15.4".to_owned()], &["".to_owned()], &["R258/15.1".into(), "whatever".into()]]
        {
            assert_eq!(Refusal::new(Kind::Formation, "", grounds, reason), Err(RefusalError::Ground));
        }
        assert_eq!(
            Refusal::new(Kind::Formation, "", &["R258/15.1".into()], "  short "),
            Err(RefusalError::Reason)
        );
        assert_eq!(
            Refusal::new(Kind::Formation, "", &["R258/15.1".into()], &"x".repeat(4001)),
            Err(RefusalError::Reason)
        );
    }

    #[test]
    fn r15_3_refuses_a_reason_that_tells_the_number() {
        let refused = |kind, reason: &str| Refusal::new(kind, "", &["R258/15.2".into()], reason).err();
        for reason in [
            "The person has the IIN 991231500016 already.",
            "У лица уже есть ИИН: 991231 500016.",
            "ИИН 9912-3150-0016 сформирован 05.11.2026.",
            "№ 12 991231500016 2026",
            "991 231 500 016 is hers",
            "991231.500016",
            "991231/500016",
            "991231—500016 (её)",
            "9-9-1-2-3-1-5-0-0-0-1-6",
            "Её номер ９９１２３１５０００１６",
            "99,12,31,50,00,16",
            "9912, 3150, 0016",
            "991.231.500.016",
            "991231,500,016",
            "٩٩١٢٣١٥٠٠٠١٦",
            "9 9 1 2 3 1 / 5 0 0 0 1 6",
        ] {
            for kind in Kind::ALL {
                assert_eq!(refused(*kind, reason), Some(RefusalError::NumberTold), "{reason}");
            }
            let corrected =
                |about| Refusal::new(Kind::Correction, about, &["R258/15.2".into()], reason).err();
            assert_eq!(corrected("991231500016"), None, "they named it themselves: {reason}");
            assert_eq!(corrected("991231500707"), Some(RefusalError::NumberTold), "{reason}");
        }
        let both = "991231500016 has the name of 991231500707.";
        let corrected = Refusal::new(Kind::Correction, "991231500016", &["R258/15.2".into()], both);
        assert_eq!(corrected, Err(RefusalError::NumberTold));
        for reason in [
            "Call 1414 or 8 800 080 7777 about it.",
            "Passport 991231500017 belongs to another person.",
            "The copy of 2026-11-23 (page 12, line 4) cannot be read.",
            "Stay from 2026-11-01 – 2026-12-30, passport 12 3456789 01.",
            "Stay from 01.11.2026 until 30.12.2026, 15.11.2026, 16.11.2026.",
            "Seen at 10:15, 10:30, 11:05 and 12:45 on 23/11/2026.",
        ] {
            assert_eq!(refused(Kind::Formation, reason), None, "{reason}");
        }
    }

    #[test]
    fn r15_1_r15_2_r15_3_accepts_each_ground_with_a_reason() {
        for ground in RefusalGround::ALL {
            let refusal = Refusal::new(
                Kind::Formation,
                "",
                &[ground.basis().as_str().into()],
                "The copy belongs to another person.",
            );
            assert_eq!(refusal.map(|refusal| refusal.grounds().as_slice().to_vec()), Ok(vec![*ground]));
        }
    }

    #[test]
    fn r15_1_r15_2_r15_3_names_a_ground_once_and_in_the_order_of_the_paragraph() {
        let chosen = ["R258/15.3", "R258/15.1", "R258/15.3", "R258/15.1"].map(str::to_owned);
        let refusal = Refusal::new(Kind::Formation, "", &chosen, "The copy belongs to another person.");
        let grounds = refusal.map(|refusal| refusal.grounds().as_slice().to_vec());
        assert_eq!(grounds, Ok(vec![RefusalGround::Untrue, RefusalGround::AlreadyHasIin]));
    }

    fn package(change: fn(&mut crate::wire::v1::formation::FormationRequest)) -> CompletePackage {
        use crate::application::{RuleSet, Specimens};
        let mut request = crate::specimen::anna();
        change(&mut request);
        let rules = RuleSet::new(crate::law::Edition::E2023_02_25, Specimens::Accepted);
        let on = crate::time::date(2026, 11, 23).expect("a day");
        crate::intake::check_package(&request, &rules, on).expect("complete")
    }

    fn nobody() -> Unmatched {
        let package = package(|_| {});
        let filed = crate::duplicates::Identity::of(package.newcomer().expect("a number is asked for"));
        match crate::duplicates::clear::<u8>(&filed, []) {
            crate::duplicates::Search::Clear(unmatched) => unmatched,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a3_4_accepts_a_clear_case_by_itself() {
        let granted = |machine| route(&package(|_| {}), Some(&nobody()), &[], machine);
        let unseen = Route::GrantNow(Decider::Unseen(Kind::Formation));
        assert_eq!(granted(Machine::Unseen), unseen);
    }

    #[test]
    fn a3_4_sends_everything_else_to_a_person() {
        let why = |route| match route {
            Route::ToOperator(why) => why.into_vec(),
            Route::GrantNow(_) => Vec::new(),
        };
        let unread = package(|request| request.answers.document.mrz.clear());
        let routed = |package: &CompletePackage, found: bool, circumstances: &[Circumstance], machine| {
            let unmatched = nobody();
            why(route(package, (!found).then_some(&unmatched), circumstances, machine))
        };
        let clear = package(|_| {});
        assert_eq!(routed(&unread, false, &[], Machine::Unseen), ["mrz-missing"]);
        assert_eq!(routed(&clear, true, &[], Machine::Unseen), ["duplicate-candidate"]);
        assert_eq!(routed(&clear, false, &[], Machine::Off), ["automatic-off"]);
        let missing = |line, means| Missing { line, means, result: Outcome::Away };
        let mut lacks = NonEmpty::one(missing(Line::AuthorityValid, Some(Means::NotaryRegister)));
        lacks.push(missing(Line::StayRecorded, Some(Means::MigrationRecord)));
        let named = ["unproved-authority-valid", "unproved-stay-recorded"];
        assert_eq!(routed(&clear, false, &[], Machine::Evidence(Err(lacks))), named);
        let mut never = NonEmpty::one(missing(Line::FormComplete, None));
        never.push(missing(Line::CopyLegible, None));
        assert_eq!(routed(&clear, false, &[], Machine::Evidence(Err(never))), [FOR_A_PERSON]);
        for circumstance in Circumstance::ALL {
            let why = routed(&clear, false, &[*circumstance], Machine::Unseen);
            assert_eq!(why, [circumstance.as_str()]);
        }
    }

    #[test]
    fn r15_3_spares_a_correction_and_bites_a_formation() {
        let reason = "An earlier number was found.";
        let refused = |kind| Refusal::new(kind, "", &["R258/15.3".into()], reason).is_ok();
        assert!(refused(Kind::Formation) && refused(Kind::Convict) && !refused(Kind::Correction));
    }

    #[test]
    fn every_ground_has_a_reason_under_it_and_every_reason_its_ground() {
        let refusal = |grounds: &[&str]| {
            let grounds: Vec<String> = grounds.iter().map(ToString::to_string).collect();
            Refusal::new(Kind::Formation, "", &grounds, "The copy cannot be read.").expect("stands")
        };
        let ticked = |codes: &[&str]| {
            let codes: Vec<_> = codes.iter().map(|code| ((*code).to_owned(), Vec::new())).collect();
            reasons::read(Kind::Formation, &codes)
        };
        assert!(refusal(&["R258/15.2"]).because(ticked(&["copy-illegible"])).is_ok());
        for (grounds, codes) in [
            (&["R258/15.2"][..], &[][..]),
            (&["R258/15.1", "R258/15.2"], &["copy-illegible"]),
            (&["R258/15.1"], &["document-not-genuine", "copy-illegible"]),
            (&["R258/15.2"], &["evidence-missing"]),
        ] {
            assert_eq!(refusal(grounds).because(ticked(codes)), Err(RefusalError::Ticked), "{grounds:?}");
        }
    }
}
