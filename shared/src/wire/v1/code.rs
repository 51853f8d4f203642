//! Codes that travel as values of the domain: a value is written by its stable name, and a name that stands for none is not
//! read. For closed sets; where a set grows, the name travels as text, so that an older reader can say something sensible.

use serde::de;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::application::{Channel, Kind};
use crate::documents::CopyPurpose;
use crate::locale::Locale;
use crate::visits::Purpose;
use crate::visits::home::HomeVisitState;
use crate::visits::ticket::TicketState;

macro_rules! travel_by_name {
    ($($code:ty;)*) => {
        $(
            impl Serialize for $code {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }

            impl<'de> Deserialize<'de> for $code {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let name = String::deserialize(deserializer)?;
                    Self::parse(&name).ok_or_else(|| de::Error::custom("no such code"))
                }
            }
        )*
    };
}

travel_by_name! {
    Channel;
    CopyPurpose;
    HomeVisitState;
    Kind;
    Locale;
    Purpose;
    TicketState;
}

/// A code, or an empty text for none.
pub(super) mod or_empty {
    use super::{Deserialize, Deserializer, Serialize, Serializer, de};

    pub(in crate::wire::v1) fn serialize<T: Serialize, S: Serializer>(
        code: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match code {
            Some(code) => code.serialize(serializer),
            None => serializer.serialize_str(""),
        }
    }

    pub(in crate::wire::v1) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        let name = String::deserialize(deserializer)?;
        if name.is_empty() {
            return Ok(None);
        }
        let name: de::value::StringDeserializer<D::Error> = de::IntoDeserializer::into_deserializer(name);
        T::deserialize(name).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::v1::visits::DrawWire;

    #[test]
    fn a_code_travels_by_its_name_and_a_name_without_a_code_is_not_read() {
        for purpose in CopyPurpose::ALL {
            let text = serde_json::to_string(purpose).expect("text");
            assert_eq!(text, format!("\"{}\"", purpose.as_str()));
            assert_eq!(serde_json::from_str::<CopyPurpose>(&text).ok(), Some(*purpose));
        }
        assert!(serde_json::from_str::<Kind>("\"marriage\"").is_err());
        assert!(serde_json::from_str::<Kind>("\"\"").is_err());
        assert!(serde_json::from_str::<Kind>("null").is_err());
    }

    #[test]
    fn none_travels_as_an_empty_text() {
        let draw = |text: &str| serde_json::from_str::<DrawWire>(text).map(|draw| draw.purpose);
        assert_eq!(draw("{}").ok(), Some(None));
        assert_eq!(draw("{\"purpose\":\"\"}").ok(), Some(None));
        assert_eq!(draw("{\"purpose\":\"collect\"}").ok(), Some(Some(Purpose::Collect)));
        assert!(draw("{\"purpose\":\"sell\"}").is_err() && draw("{\"purpose\":null}").is_err());
        let text = serde_json::to_string(&DrawWire::default()).expect("text");
        assert_eq!(text, "{\"purpose\":\"\",\"booking\":\"\"}");
    }
}
