//! Service centres on the wire, and in the file an administrator lays down; slots to book; the passport of the
//! service.

use serde::{Deserialize, Serialize};

use crate::calendar::Zone;
use crate::nonempty::NonEmpty;
use crate::offices::provider::Provider;
use crate::offices::{InEach, Office, OfficeError, Offices};

/// A text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InEachWire {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// A service centre.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficeWire {
    /// Stable name: small letters, digits and hyphens.
    pub id: String,
    /// Its name.
    pub name: InEachWire,
    /// Its address.
    pub address: InEachWire,
    /// The region it serves.
    pub region: InEachWire,
    /// Code of the department of police for which it takes applications in, `KZ-75`; empty: the region says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub provider: String,
    /// `almaty` (most regions) or `west`: which clock it kept before 1 March 2024.
    pub zone: String,
    /// Open until eight in the evening.
    #[serde(default)]
    pub duty: bool,
    /// Counters.
    pub counters: u16,
    /// Visits that may be booked for one slot.
    pub bookable: u16,
    /// Made up, for a demonstration.
    #[serde(default)]
    pub demonstration: bool,
}

/// A file of offices: `--offices-file`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficesFile {
    /// The offices, in the order in which they are shown.
    pub offices: Vec<OfficeWire>,
}

/// Hours of a day, minutes of the day on the office's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpeningWire {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Opening.
    pub opens: u16,
    /// Closing.
    pub closes: u16,
    /// It is open now.
    pub now: bool,
}

/// A line of `ListOffices`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficeLine {
    /// The office.
    pub office: OfficeWire,
    /// When it is open, now or next.
    pub opening: Option<OpeningWire>,
}

/// A time that may be booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SlotWire {
    /// Minute of the day on the office's clock.
    pub minute: u16,
    /// Visits that may still be booked for it; 0 when it is full or past.
    pub free: u16,
}

/// The query of whatever is asked of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct DayQuery {
    /// The day, `YYYY-MM-DD`; empty for today, or the next day that is open.
    pub day: String,
}

/// The answer of `ListSlots`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SlotsWire {
    /// The office.
    pub office: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The first day on which a visit may be booked, and the last.
    pub first_day: String,
    /// The last day on which a visit may be booked.
    pub last_day: String,
    /// The slots of the day in order; empty when the office is closed.
    pub slots: Vec<SlotWire>,
}

/// A unit of annex 3 in the order's own words: `ReadPassport`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PassportUnit {
    /// Stable name of the row, `schedule`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::PassportRow"))]
    pub row: String,
    /// The unit, `R258/A3.7.2`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Cite"))]
    pub cite: String,
    /// Its words in Russian, as printed.
    pub words: String,
}

impl From<&InEach> for InEachWire {
    fn from(text: &InEach) -> Self {
        Self { kk: text.kk.clone(), ru: text.ru.clone(), en: text.en.clone() }
    }
}

impl From<InEachWire> for InEach {
    fn from(text: InEachWire) -> Self {
        Self { kk: text.kk, ru: text.ru, en: text.en }
    }
}

impl From<&Office> for OfficeWire {
    fn from(office: &Office) -> Self {
        Self {
            id: office.id.clone(),
            name: (&office.name).into(),
            address: (&office.address).into(),
            region: (&office.region).into(),
            provider: office.provider.map_or_else(String::new, |one| one.as_str().to_owned()),
            zone: zone_name(office.zone).to_owned(),
            duty: office.duty,
            counters: office.counters,
            bookable: office.bookable,
            demonstration: office.demonstration,
        }
    }
}

const fn zone_name(zone: Zone) -> &'static str {
    match zone {
        Zone::Almaty => "almaty",
        Zone::West => "west",
    }
}

impl TryFrom<OfficeWire> for Office {
    type Error = OfficeError;

    fn try_from(wire: OfficeWire) -> Result<Self, OfficeError> {
        let zones = [Zone::Almaty, Zone::West];
        let zone = zones.into_iter().find(|zone| zone_name(*zone) == wire.zone);
        let zone = zone.ok_or_else(|| OfficeError::Zone(wire.id.clone()))?;
        let region = InEach::from(wire.region);
        let provider = match wire.provider.as_str() {
            "" => [&region.ru, &region.kk, &region.en].into_iter().find_map(|name| Provider::named_in(name)),
            code => Some(Provider::parse(code).ok_or_else(|| OfficeError::Provider(wire.id.clone()))?),
        };
        Ok(Self {
            id: wire.id,
            name: wire.name.into(),
            address: wire.address.into(),
            region,
            provider,
            zone,
            duty: wire.duty,
            counters: wire.counters,
            bookable: wire.bookable,
            demonstration: wire.demonstration,
        })
    }
}

impl TryFrom<OfficesFile> for Offices {
    type Error = NonEmpty<OfficeError>;

    fn try_from(file: OfficesFile) -> Result<Self, NonEmpty<OfficeError>> {
        let offices: Result<Vec<Office>, OfficeError> =
            file.offices.into_iter().map(Office::try_from).collect();
        Self::new(offices.map_err(NonEmpty::one)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_come_back_from_the_wire() {
        let offices = Offices::demonstration();
        let file = OfficesFile { offices: offices.all().iter().map(OfficeWire::from).collect() };
        assert_eq!(Offices::try_from(file.clone()), Ok(offices));
        let mut wrong = file;
        wrong.offices.iter_mut().for_each(|office| office.zone = "mars".to_owned());
        assert!(Offices::try_from(wrong).is_err());
    }

    #[test]
    fn r1_2_an_office_belongs_to_the_provider_that_it_names_or_its_region() {
        let offices = Offices::demonstration();
        let mut wire = OfficeWire::from(offices.all().first().expect("an office"));
        let provider = |wire: &OfficeWire| Office::try_from(wire.clone()).map(|office| office.provider);
        assert_eq!(wire.provider, "KZ-75");
        wire.provider.clear();
        assert_eq!(provider(&wire), Ok(Provider::parse("KZ-75")));
        wire.region.kk = "Жетісу облысы".to_owned();
        wire.region.ru = "Талды".to_owned();
        assert_eq!(provider(&wire), Ok(Provider::parse("KZ-33")));
        wire.provider = "KZ-19".to_owned();
        assert_eq!(provider(&wire), Ok(Provider::parse("KZ-19")), "what is named counts");
        wire.provider = "Almaty".to_owned();
        assert_eq!(provider(&wire), Err(OfficeError::Provider(wire.id.clone())));
    }
}
