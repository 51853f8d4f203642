//! What the software does about every unit of the law: the standing of each, and the conflicts it is part of.
//!
//! The table below is an exhaustive match: a new unit without a standing does not compile. What
//! each standing must be held by is checked in `shared/tests/law_ledger.rs`, which also prints
//! `docs/law/ledger.md`. This file decides no case and quotes no law; it is the honest account of what is done.

use super::Cite;

/// How a unit of the law is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A function decides it; at least one test where it bites and one where it spares.
    Ruled,
    /// Cannot be broken as built: the text names the type; at least one test shows it.
    ByType(&'static str),
    /// We must state it to people; at least one test finds the words.
    Said,
    /// A promise of time, which we measure; at least one test of the measure.
    Measured,
    /// A definition carried by a name of the code; the glossary has the row.
    Named(&'static str),
    /// Concerns other bodies, for the reason given.
    Outside(&'static str),
    /// The wording is not in our sources.
    AwaitingText,
    /// Ours to do and not yet done; the text says what is missing. The count may only shrink.
    Planned(&'static str),
}

impl Standing {
    /// The word used in the printed ledger.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ruled => "Ruled",
            Self::ByType(_) => "ByType",
            Self::Said => "Said",
            Self::Measured => "Measured",
            Self::Named(_) => "Named",
            Self::Outside(_) => "Outside",
            Self::AwaitingText => "AwaitingText",
            Self::Planned(_) => "Planned",
        }
    }

    /// The type, name or reason, where the standing carries one.
    pub const fn remark(self) -> &'static str {
        match self {
            Self::ByType(remark) | Self::Named(remark) | Self::Outside(remark) | Self::Planned(remark) => {
                remark
            }
            Self::Ruled | Self::Said | Self::Measured | Self::AwaitingText => "",
        }
    }
}

/// A place where the text says two things; `docs/law/conflicts.md` has the reading chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// The order adds annex 1-1; the Rules call it 2-1.
    C1,
    /// Item 9 knows corrections from the portal; item 3 and annex 3 do not.
    C2,
    /// The portal's list runs 1, 2, 4, 3 and names two different signers.
    C3,
    /// The provider works Monday to Friday; its intake is closed "on Sunday".
    C4,
    /// "Fully automated" against an operator's check.
    C5,
    /// Three spellings of the service's name.
    C6,
    /// From which day the one working day runs.
    C7,
    /// The result of a correction.
    C8,
}

const COMMITTEE: Standing = Standing::Outside("a duty of the Committee and of those who control it");
const ONE_LIST: Standing = Standing::ByType("`RefusalGround`: item 15 and annex 3 are one list");

/// One row a unit: its standing, then the conflicts it is part of.
macro_rules! ledger {
    ($($cite:ident => $standing:expr, [$($conflict:ident),*];)*) => {
        /// What is done about `cite`.
        pub const fn standing(cite: Cite) -> Standing {
            match cite { $(Cite::$cite => $standing,)* }
        }

        /// The conflicts of the text that `cite` is part of.
        pub const fn conflicts(cite: Cite) -> &'static [Conflict] {
            match cite { $(Cite::$cite => &[$(Conflict::$conflict),*],)* }
        }
    };
}

ledger! {
    O146_2_1 => COMMITTEE, [];
    O146_2_2 => COMMITTEE, [];
    O146_2_3 => COMMITTEE, [];
    O146_3 => COMMITTEE, [];
    O146_4 => Standing::Ruled, [];
    Title => Standing::Said, [C6];
    R1_1 => Standing::Said, [C6];
    R1_2 => Standing::Ruled, [];
    R1_3 => Standing::Ruled, [];
    R2_1 => Standing::Named("Application"), [];
    R2_2 => Standing::Named("Recipient"), [];
    R2_3 => Standing::Named("Decision"), [];
    R2_4 => Standing::Named("Provider"), [];
    R2_5 => Standing::Named("ContactCentre"), [];
    R2_6 => Standing::Ruled, [];
    R2_7 => Standing::ByType("`RegistrationCertificate` exists only with an `Iin`"), [];
    R2_8 => Standing::ByType("`Role::Operator` alone may grant and refuse"), [];
    R2_9 => Standing::Named("IctOperator"), [];
    R2_10 => Standing::Named("Neighbour::Migration"), [];
    R2_11 => Standing::Named("Neighbour::Centre"), [];
    R2_12 => Standing::Named("Portal"), [];
    R2_13 => Standing::Ruled, [];
    R2_14 => Standing::Ruled, [];
    R2_15 => Standing::Named("digital_documents"), [];
    R3_1 => Standing::Ruled, [];
    R3_2 => Standing::Ruled, [];
    R3_3 => Standing::Ruled, [C1, C2];
    R3_4 => Standing::Said, [];
    R4 => Standing::AwaitingText, [];
    R5 => Standing::AwaitingText, [];
    R6 => Standing::AwaitingText, [];
    R7 => Standing::AwaitingText, [];
    R8 => Standing::AwaitingText, [];
    R9 => Standing::Ruled, [C2];
    R10 => Standing::Ruled, [C5];
    R11 => Standing::Ruled, [C8];
    R12 => Standing::AwaitingText, [];
    R13 => Standing::AwaitingText, [];
    R14 => Standing::AwaitingText, [];
    R15_1 => Standing::Ruled, [];
    R15_2 => Standing::Ruled, [];
    R15_3 => Standing::Ruled, [];
    R16 => Standing::AwaitingText, [];
    A1 => Standing::AwaitingText, [];
    A1_1_Head => Standing::Ruled, [C1];
    A1_1_1 => Standing::Ruled, [];
    A1_1_2 => Standing::Ruled, [];
    A1_1_3 => Standing::Ruled, [];
    A1_1_4 => Standing::Ruled, [];
    A1_1_5 => Standing::Ruled, [];
    A1_1_6 => Standing::Ruled, [];
    A1_1_7 => Standing::Ruled, [];
    A1_1_8 => Standing::Ruled, [];
    A1_1_9 => Standing::Ruled, [];
    A1_1_10 => Standing::Ruled, [];
    A1_1_11 => Standing::Ruled, [];
    A1_1_Note => Standing::Ruled, [];
    A2 => Standing::AwaitingText, [];
    A3_1 => Standing::Said, [];
    A3_2_1 => Standing::Said, [];
    A3_2_2 => Standing::Said, [];
    A3_3_1 => Standing::Ruled, [C7];
    A3_3_2 => Standing::Measured, [];
    A3_3_3 => Standing::Measured, [];
    A3_4 => Standing::Ruled, [C5];
    A3_5_1 => Standing::ByType("`Stage`: only `grant` and `refuse` lead out of a check"), [C8];
    A3_5_2 => Standing::Ruled, [];
    A3_6 => Standing::Said, [];
    A3_7_1 => Standing::Ruled, [];
    A3_7_1_Intake => Standing::Ruled, [C4];
    A3_7_2 => Standing::Ruled, [];
    A3_7_3 => Standing::Ruled, [C7];
    A3_7_Addresses => Standing::Said, [];
    A3_8_1_1 => Standing::Ruled, [];
    A3_8_1_2 => Standing::Ruled, [];
    A3_8_1_3 => Standing::Ruled, [];
    A3_8_Portal_1 => Standing::Ruled, [C3];
    A3_8_Portal_2 => Standing::Ruled, [];
    A3_8_Portal_4 => Standing::Ruled, [C3];
    A3_8_Portal_3 => Standing::Ruled, [C3];
    A3_8_2_1 => Standing::Ruled, [C1];
    A3_8_2_2 => Standing::Ruled, [];
    A3_8_2_3 => Standing::Ruled, [];
    A3_8_2_4 => Standing::Ruled, [];
    A3_9_1 => ONE_LIST, [];
    A3_9_2 => ONE_LIST, [];
    A3_9_3 => ONE_LIST, [];
    A3_10_1 => Standing::Said, [];
    A3_10_2 => Standing::ByType("`VerifiedSignature` is needed to lodge"), [];
    A4 => Standing::AwaitingText, [];
    A5_Head => Standing::Said, [];
    A5_Basis => Standing::Said, [];
    A5_Grounds => Standing::Ruled, [];
    A5_List => Standing::Ruled, [];
    A5_Copies => Standing::Said, [];
    A6 => Standing::AwaitingText, [];
    A7 => Standing::AwaitingText, [];
}

impl Conflict {
    /// Every conflict, in order of number.
    pub const ALL: &'static [Self] =
        &[Self::C1, Self::C2, Self::C3, Self::C4, Self::C5, Self::C6, Self::C7, Self::C8];

    /// Its number in `docs/law/conflicts.md`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::C1 => "C1",
            Self::C2 => "C2",
            Self::C3 => "C3",
            Self::C4 => "C4",
            Self::C5 => "C5",
            Self::C6 => "C6",
            Self::C7 => "C7",
            Self::C8 => "C8",
        }
    }
}
