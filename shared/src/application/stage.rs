//! The life of an application. The stage is what is stored; the checks that lead from one stage to the next are
//! proof values (`CompletePackage`, `VerifiedSignature`, `Unmatched`) that only a check can make.
//!
//! ```text
//! Draft ── lodge ──► Lodged ◄── release ── UnderCheck ── grant ──► Granted ── issue ──► Issued
//!                      │  └───── claim ───────▲ │ ▲ └────── refuse ─► Refused ── issue ─────┘
//!                      │                  hear │ │ conclude
//!                      │                       ▼ │
//!                      │                     Hearing      (switched off under the order, gap G9)
//!                      └── grant (a clear case, by the system) ──► Granted
//!
//! Lodged, UnderCheck and Hearing ── withdraw ──► Withdrawn  (by who filed, before the decision, gap G18)
//! ```

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Being written; no legal effect.
    Draft,
    /// Registered; waits for the check.
    Lodged,
    /// An operator holds it.
    UnderCheck,
    /// A refusal is intended and the recipient may object before it is made.
    Hearing,
    /// An IIN was formed, or the particulars corrected.
    Granted,
    /// The service was refused, by a person.
    Refused,
    /// The result lies in the cabinet, or at the service centre.
    Issued,
    /// Taken back by who filed it, before a decision.
    Withdrawn,
}

/// What can be done to an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Transition {
    /// Register it.
    Lodge,
    /// Take it for the check.
    Claim,
    /// Give it back.
    Release,
    /// Tell the recipient of an intended refusal and wait for objections.
    Hear,
    /// End the hearing: the check goes on.
    Conclude,
    /// Form the IIN, or correct the particulars.
    Grant,
    /// Refuse the service.
    Refuse,
    /// Put the result into the cabinet.
    Issue,
    /// Take it back.
    Withdraw,
}

/// The transition does not begin at this stage. Both names, so that log and screen can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {wanted} from stage {from}", wanted = wanted.as_str(), from = from.as_str())]
pub struct WrongStage {
    /// Where the application stands.
    pub from: Stage,
    /// What was wanted.
    pub wanted: Transition,
}

impl Stage {
    /// All stages.
    pub const ALL: &'static [Self] = &[
        Self::Draft,
        Self::Lodged,
        Self::UnderCheck,
        Self::Hearing,
        Self::Granted,
        Self::Refused,
        Self::Issued,
        Self::Withdrawn,
    ];

    /// Not decided and not taken back: somebody still owes an answer.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Lodged | Self::UnderCheck | Self::Hearing)
    }

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Lodged => "lodged",
            Self::UnderCheck => "under_check",
            Self::Hearing => "hearing",
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Issued => "issued",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| stage.as_str() == text)
    }

    /// The stage after a transition. Paragraph 10: formation only after the check found the request correct; the
    /// system's own grant of a clear case starts at `Lodged` (ADR 0006), a refusal never does.
    ///
    /// # Errors
    /// [`WrongStage`] when the transition does not begin here.
    //= R258/10
    //# Оператор МВД проверяет поступающие заявки на корректность и в случае корректности заявки осуществляет процедуру формирования либо корректировки ИИН
    pub const fn after(self, wanted: Transition) -> Result<Self, WrongStage> {
        match (self, wanted) {
            (Self::Draft, Transition::Lodge) | (Self::UnderCheck, Transition::Release) => Ok(Self::Lodged),
            (Self::Lodged, Transition::Claim) | (Self::Hearing, Transition::Conclude) => Ok(Self::UnderCheck),
            (Self::UnderCheck, Transition::Hear) => Ok(Self::Hearing),
            (Self::Lodged | Self::UnderCheck, Transition::Grant) => Ok(Self::Granted),
            (Self::UnderCheck, Transition::Refuse) => Ok(Self::Refused),
            (Self::Granted | Self::Refused, Transition::Issue) => Ok(Self::Issued),
            (from, Transition::Withdraw) if from.is_open() => Ok(Self::Withdrawn),
            (from, wanted) => Err(WrongStage { from, wanted }),
        }
    }
}

impl Transition {
    /// All transitions.
    pub const ALL: &'static [Self] = &[
        Self::Lodge,
        Self::Claim,
        Self::Release,
        Self::Hear,
        Self::Conclude,
        Self::Grant,
        Self::Refuse,
        Self::Issue,
        Self::Withdraw,
    ];

    /// Stable name: the legal verb.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lodge => "lodge",
            Self::Claim => "claim",
            Self::Release => "release",
            Self::Hear => "hear",
            Self::Conclude => "conclude",
            Self::Grant => "grant",
            Self::Refuse => "refuse",
            Self::Issue => "issue",
            Self::Withdraw => "withdraw",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r10_refuses_a_decision_before_the_check() {
        assert!(Stage::Lodged.after(Transition::Refuse).is_err());
        assert!(Stage::Draft.after(Transition::Grant).is_err());
    }

    #[test]
    fn r10_accepts_a_grant_of_what_is_being_checked() {
        assert_eq!(Stage::UnderCheck.after(Transition::Grant), Ok(Stage::Granted));
    }

    /// The whole matrix, so that a new arrow is seen in review.
    #[test]
    fn the_matrix_of_transitions() {
        let mut matrix = String::new();
        for stage in Stage::ALL {
            for transition in Transition::ALL {
                if let Ok(after) = stage.after(*transition) {
                    matrix += &format!("{} {} {}\n", stage.as_str(), transition.as_str(), after.as_str());
                }
            }
        }
        assert_eq!(
            matrix,
            "draft lodge lodged\nlodged claim under_check\nlodged grant granted\nlodged withdraw withdrawn\n\
             under_check release lodged\nunder_check hear hearing\nunder_check grant granted\n\
             under_check refuse refused\nunder_check withdraw withdrawn\nhearing conclude under_check\n\
             hearing withdraw withdrawn\ngranted issue issued\nrefused issue issued\n"
        );
    }

    #[test]
    fn nothing_follows_an_issued_or_withdrawn_case() {
        for transition in Transition::ALL {
            for end in [Stage::Issued, Stage::Withdrawn] {
                assert_eq!(end.after(*transition), Err(WrongStage { from: end, wanted: *transition }));
            }
        }
    }

    proptest::proptest! {
        /// Whatever is tried in whatever order: one decision at most, never back from an end, and what was refused
        /// changed nothing.
        #[test]
        fn random_walks_end_once(tries in proptest::collection::vec(0..Transition::ALL.len(), 0..60)) {
            let (mut stage, mut decided) = (Stage::Draft, 0);
            for wanted in tries.iter().filter_map(|at| Transition::ALL.get(*at).copied()) {
                match stage.after(wanted) {
                    Ok(next) => {
                        decided += u32::from(matches!(wanted, Transition::Grant | Transition::Refuse | Transition::Withdraw));
                        proptest::prop_assert!(!matches!(stage, Stage::Issued | Stage::Withdrawn));
                        proptest::prop_assert_eq!(next.is_open(), Stage::is_open(next) && decided == 0);
                        stage = next;
                    }
                    Err(refused) => proptest::prop_assert_eq!((refused.from, refused.wanted), (stage, wanted)),
                }
            }
            proptest::prop_assert!(decided <= 1);
            proptest::prop_assert_eq!(decided == 1, !stage.is_open() && stage != Stage::Draft);
        }
    }
}
