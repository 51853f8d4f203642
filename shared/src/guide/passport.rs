//! The passport of the service: annex 3 row by row. Knows which units of the order stand in which row; the words of
//! the order come from `law::text`, the plain ones from `text::guide`.

use crate::law::Cite;

/// A row of annex 3. The print gives rows 7 and 8 no number (gap G7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PassportRow {
    /// Who gives the service.
    Provider,
    /// How it is asked for.
    Channels,
    /// How long it takes.
    Terms,
    /// In which form it is given.
    Form,
    /// What comes of it.
    Result,
    /// What it costs.
    Fee,
    /// When and where.
    Schedule,
    /// What to bring.
    Documents,
    /// When it is refused.
    Refusals,
    /// For whom there is more.
    Special,
}

impl PassportRow {
    /// All ten, in the order of the annex.
    pub const ALL: &'static [Self] = &[
        Self::Provider,
        Self::Channels,
        Self::Terms,
        Self::Form,
        Self::Result,
        Self::Fee,
        Self::Schedule,
        Self::Documents,
        Self::Refusals,
        Self::Special,
    ];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Channels => "channels",
            Self::Terms => "terms",
            Self::Form => "form",
            Self::Result => "result",
            Self::Fee => "fee",
            Self::Schedule => "schedule",
            Self::Documents => "documents",
            Self::Refusals => "refusals",
            Self::Special => "special",
        }
    }

    /// The units of the order in it, as printed.
    #[must_use]
    pub const fn cites(self) -> &'static [Cite] {
        match self {
            Self::Provider => &[Cite::A3_1],
            Self::Channels => &[Cite::A3_2_1, Cite::A3_2_2],
            Self::Terms => &[Cite::A3_3_1, Cite::A3_3_2, Cite::A3_3_3],
            Self::Form => &[Cite::A3_4],
            Self::Result => &[Cite::A3_5_1, Cite::A3_5_2],
            Self::Fee => &[Cite::A3_6],
            Self::Schedule => {
                &[Cite::A3_7_1, Cite::A3_7_1_Intake, Cite::A3_7_2, Cite::A3_7_3, Cite::A3_7_Addresses]
            }
            Self::Documents => &[
                Cite::A3_8_1_1,
                Cite::A3_8_1_2,
                Cite::A3_8_1_3,
                Cite::A3_8_Portal_1,
                Cite::A3_8_Portal_2,
                Cite::A3_8_Portal_4,
                Cite::A3_8_Portal_3,
                Cite::A3_8_2_1,
                Cite::A3_8_2_2,
                Cite::A3_8_2_3,
                Cite::A3_8_2_4,
            ],
            Self::Refusals => &[Cite::A3_9_1, Cite::A3_9_2, Cite::A3_9_3],
            Self::Special => &[Cite::A3_10_1, Cite::A3_10_2],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_of_annex_3_stands_in_one_row_and_in_order() {
        let units: Vec<Cite> = PassportRow::ALL.iter().flat_map(|row| row.cites().iter().copied()).collect();
        let printed: Vec<Cite> =
            Cite::ALL.iter().copied().filter(|cite| cite.as_str().starts_with("R258/A3.")).collect();
        assert_eq!(units, printed);
    }
}
