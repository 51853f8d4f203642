//! What else makes a person look at a filing: another one on the same document beside it, one representative for many
//! people, a file that served another person, or what many people's filings have in common ([`super::marks`]). Nothing of it
//! is ever a ground to refuse. How many there are is counted elsewhere.

/// Something about a filing that is not in its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Circumstance {
    /// Another filing on the same document is undecided.
    FiledBeside,
    /// The representative files for more people a day than is usual.
    PeoplePerDay,
    /// The same within thirty days.
    PeoplePerThirtyDays,
    /// A file of it was attached to another person's application already.
    FileOfAnother,
    /// A picture of it shows the zone of a picture that was attached to another person's application, in other bytes.
    PictureOfAnother,
    /// The recipient's phone or e-mail stands in filings for several others.
    ContactOfMany,
    /// The address of stay stands in filings for many others.
    AddressOfMany,
    /// The power of attorney stands in filings for another person.
    PowerForMany,
}

impl Circumstance {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::FiledBeside,
        Self::PeoplePerDay,
        Self::PeoplePerThirtyDays,
        Self::FileOfAnother,
        Self::PictureOfAnother,
        Self::ContactOfMany,
        Self::AddressOfMany,
        Self::PowerForMany,
    ];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FiledBeside => "filed-beside",
            Self::PeoplePerDay => "people-per-day",
            Self::PeoplePerThirtyDays => "people-per-30-days",
            Self::FileOfAnother => "file-of-another",
            Self::PictureOfAnother => "picture-of-another",
            Self::ContactOfMany => "contact-of-many",
            Self::AddressOfMany => "address-of-many",
            Self::PowerForMany => "power-for-many",
        }
    }
}

/// For how many different people one representative files before an operator is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// In a day.
    pub per_day: u32,
    /// In thirty days.
    pub per_thirty_days: u32,
}

/// The days of the longer quota.
pub const QUOTA_DAYS: i32 = 30;

impl Quota {
    /// What is to be told, when so many different people were filed for with this one.
    #[must_use]
    pub fn exceeded(&self, today: u32, thirty_days: u32) -> Vec<Circumstance> {
        let day = (today > self.per_day).then_some(Circumstance::PeoplePerDay);
        let longer = (thirty_days > self.per_thirty_days).then_some(Circumstance::PeoplePerThirtyDays);
        day.into_iter().chain(longer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quota_is_told_beyond_its_last_person_and_not_at_it() {
        let quota = Quota { per_day: 3, per_thirty_days: 5 };
        let told = |today, longer| quota.exceeded(today, longer);
        assert_eq!(told(3, 5), []);
        assert_eq!(told(4, 5), [Circumstance::PeoplePerDay]);
        assert_eq!(told(1, 6), [Circumstance::PeoplePerThirtyDays]);
        assert_eq!(told(4, 6), [Circumstance::PeoplePerDay, Circumstance::PeoplePerThirtyDays]);
    }
}
