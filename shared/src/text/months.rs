//! The months as they follow a day in each language: Kazakh as it is, Russian in the genitive.

use super::{Locale, said};
use crate::time::Date;

/// The month of a day.
#[must_use]
pub fn of(locale: Locale, day: Date) -> &'static str {
    let place = usize::from(day.month().unsigned_abs()).checked_sub(1);
    place.and_then(|place| said::months(locale).get(place)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_twelve_months_of_different_names() {
        for locale in Locale::ALL {
            let names: std::collections::BTreeSet<_> = said::months(*locale).iter().collect();
            assert_eq!((said::months(*locale).len(), names.len()), (12, 12), "{locale:?}");
        }
    }
}
