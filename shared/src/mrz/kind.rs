//! What kind of document a zone belongs to, against the kind that was chosen. The document code says it (ICAO 9303-4,
//! -5, -6 §4.2): `P…` a passport, `I`, `A` or `C` a card, `AC` a crew member's certificate, which identifies nobody to a
//! state; the nationality of a refugee or a stateless person says that a passport is their travel document.

use super::Mrz;
use crate::documents::DocumentKind;

/// How a kind stands to the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KindAgreement {
    /// It fits.
    Agrees,
    /// It may be so: a person looks.
    InPart,
    /// It is the zone of another kind of document.
    Differs,
}

/// Compares a kind with the zone.
#[must_use]
pub fn kind(mrz: &Mrz, kind: DocumentKind) -> KindAgreement {
    use KindAgreement::{Agrees, Differs, InPart};
    let (passport, internal) = (mrz.document_letter() == 'P', mrz.is_internal_passport_of_russia());
    if mrz.document_code() == "AC" {
        return Differs;
    }
    let of_nobodys_citizen = |codes: &[&str]| codes.contains(&mrz.nationality());
    let when = |fits: bool| if fits { Agrees } else { InPart };
    match kind {
        DocumentKind::NationalCard if internal || !passport => Agrees,
        // Our sources do not describe its zone.
        DocumentKind::RefugeeCertificate => Agrees,
        DocumentKind::NationalCard => Differs,
        _ if internal || !passport => Differs,
        DocumentKind::ConventionTravelDocument => when(of_nobodys_citizen(&["XXA", "XXB", "XXC", "XXX"])),
        DocumentKind::StatelessDocument => when(of_nobodys_citizen(&["XXA", "XXX"])),
        DocumentKind::ForeignPassport | DocumentKind::DiplomaticPassport | DocumentKind::ServicePassport => {
            when(!of_nobodys_citizen(&["XXA", "XXB", "XXC"]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::KindAgreement::{Agrees, Differs, InPart};
    use super::*;

    /// A zone of that code, issuer and nationality; check digits do not matter here.
    fn zone(code: &str, issuer: &str, nationality: &str) -> Mrz {
        let on = crate::time::date(2026, 11, 23).expect("a day");
        let text = if code.starts_with('P') {
            format!(
                "{code}{issuer}ERIKSSON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36{nationality}7408122F3204153<<<<<<<<<<<<<<04"
            )
        } else {
            format!(
                "{code}{issuer}D231458907<<<<<<<<<<<<<<<\n7408122F3204153{nationality}<<<<<<<<<<<2\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
            )
        };
        Mrz::read(&text, on).expect("a zone")
    }

    #[test]
    fn the_code_tells_passports_from_cards() {
        use DocumentKind as K;
        for (zone, kinds) in [
            (zone("P<", "UTO", "UTO"), [Agrees, Agrees, Agrees, Differs, InPart, InPart]),
            (zone("PD", "UTO", "UTO"), [Agrees, Agrees, Agrees, Differs, InPart, InPart]),
            (zone("P<", "UTO", "XXB"), [InPart, InPart, InPart, Differs, Agrees, InPart]),
            (zone("P<", "UTO", "XXA"), [InPart, InPart, InPart, Differs, Agrees, Agrees]),
            (zone("I<", "UTO", "UTO"), [Differs, Differs, Differs, Agrees, Differs, Differs]),
            (zone("C<", "UTO", "UTO"), [Differs, Differs, Differs, Agrees, Differs, Differs]),
            (zone("AC", "UTO", "UTO"), [Differs; 6]),
            (zone("PN", "RUS", "RUS"), [Differs, Differs, Differs, Agrees, Differs, Differs]),
            (zone("PN", "UTO", "UTO"), [Agrees, Agrees, Agrees, Differs, InPart, InPart]),
        ] {
            let of = [
                K::ForeignPassport,
                K::DiplomaticPassport,
                K::ServicePassport,
                K::NationalCard,
                K::ConventionTravelDocument,
                K::StatelessDocument,
            ];
            assert_eq!(of.map(|one| kind(&zone, one)), kinds, "{zone}");
        }
        assert_eq!(kind(&zone("AC", "KAZ", "XXB"), K::RefugeeCertificate), Differs);
        assert_eq!(kind(&zone("I<", "KAZ", "XXB"), K::RefugeeCertificate), Agrees);
    }
}
