//! Who a certificate belongs to: IIN, BIN, names, role.
//!
//! Knows the subject rules of the national profile; deliberately reads nothing out of a number but its check
//! digit.

use const_oid::ObjectIdentifier;

use super::Name;
use crate::oid;

/// The holder of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Individual identification number, 12 digits; absent for an information system.
    pub iin: Option<String>,
    /// Business identification number, 12 digits.
    pub bin: Option<String>,
    /// commonName: surname and name of a person, or the name of a system.
    pub common_name: String,
    /// surname.
    pub surname: Option<String>,
    /// givenName, which in this profile holds the **patronymic**.
    pub patronymic: Option<String>,
    /// organizationName.
    pub organization: Option<String>,
    /// What the key purposes say the holder is.
    pub kind: HolderKind,
}

/// What the key purposes say the holder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolderKind {
    /// A citizen or other natural person for themselves (sole proprietors too).
    Individual,
    /// A natural person for a legal entity.
    LegalEntity(Role),
    /// An information system: a machine.
    InformationSystem,
    /// No key purpose of the profile.
    Unstated,
}

/// What a person may do for a legal entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// First head.
    Head,
    /// Right to sign.
    RightToSign,
    /// Right to sign financial documents.
    RightToSignFinancial,
    /// Personnel department.
    Personnel,
    /// Employee.
    Employee,
    /// Treasury client.
    Treasury,
    /// None stated.
    Unstated,
}

/// Whether the check digits of IIN and BIN must hold. Test numbers of the authority's kit fail them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckDigits {
    /// They must hold (production).
    Enforce,
    /// They may be wrong (test keys).
    Ignore,
}

/// Why a subject names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// serialNumber is not `IIN` and twelve digits.
    #[error("the serial number of the subject is not an IIN")]
    IinShape,
    /// More than one serialNumber.
    #[error("the subject has several serial numbers")]
    SeveralIin,
    /// organizationalUnit is not `BIN` and twelve digits.
    #[error("the organizational unit of the subject is not a BIN")]
    BinShape,
    /// More than one organizationalUnit.
    #[error("the subject has several organizational units")]
    SeveralBin,
    /// The check digit of the IIN is wrong.
    #[error("the check digit of the IIN is wrong")]
    IinCheckDigit,
    /// The check digit of the BIN is wrong.
    #[error("the check digit of the BIN is wrong")]
    BinCheckDigit,
    /// No commonName, or several.
    #[error("the subject has no single common name")]
    CommonName,
    /// Surname, given name or organization more than once.
    #[error("the subject states a name twice")]
    SeveralNames,
    /// Key purposes of a person and of a machine, or several roles.
    #[error("the key purposes contradict each other")]
    Contradiction,
}

impl IdentityError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::IinShape => "identity-iin-shape",
            Self::SeveralIin => "identity-several-iin",
            Self::BinShape => "identity-bin-shape",
            Self::SeveralBin => "identity-several-bin",
            Self::IinCheckDigit => "identity-iin-check-digit",
            Self::BinCheckDigit => "identity-bin-check-digit",
            Self::CommonName => "identity-common-name",
            Self::SeveralNames => "identity-several-names",
            Self::Contradiction => "identity-contradiction",
        }
    }
}

/// The key purposes that state a role.
const ROLES: [(ObjectIdentifier, Role); 6] = [
    (oid::EKU_ROLE_HEAD, Role::Head),
    (oid::EKU_ROLE_SIGN, Role::RightToSign),
    (oid::EKU_ROLE_FINANCIAL, Role::RightToSignFinancial),
    (oid::EKU_ROLE_PERSONNEL, Role::Personnel),
    (oid::EKU_ROLE_EMPLOYEE, Role::Employee),
    (oid::EKU_TREASURY, Role::Treasury),
];

impl Role {
    /// The key purpose that states this role.
    pub(super) fn key_purpose(self) -> Option<ObjectIdentifier> {
        ROLES.iter().find(|(_, role)| *role == self).map(|(purpose, _)| *purpose)
    }
}

impl Identity {
    pub(super) fn read(
        subject: &Name,
        purposes: &[ObjectIdentifier],
        check_digits: CheckDigits,
    ) -> Result<Self, IdentityError> {
        let iin = numbered(
            subject,
            &oid::SERIAL_NUMBER,
            "IIN",
            IdentityError::IinShape,
            IdentityError::SeveralIin,
        )?;
        let bin = numbered(
            subject,
            &oid::ORGANIZATIONAL_UNIT,
            "BIN",
            IdentityError::BinShape,
            IdentityError::SeveralBin,
        )?;
        if check_digits == CheckDigits::Enforce {
            if iin.as_deref().is_some_and(|number| !check_digit_holds(number)) {
                return Err(IdentityError::IinCheckDigit);
            }
            if bin.as_deref().is_some_and(|number| !check_digit_holds(number)) {
                return Err(IdentityError::BinCheckDigit);
            }
        }
        let single = |kind| single(subject, kind).map_err(|_| IdentityError::SeveralNames);
        let kind = match HolderKind::from_purposes(purposes)? {
            // Some systems of legal entities have no purpose that says so: nobody is named, and nothing is signed as a
            // person signs.
            HolderKind::LegalEntity(Role::Unstated)
                if iin.is_none() && bin.is_some() && !purposes.contains(&oid::EKU_EMAIL_PROTECTION) =>
            {
                HolderKind::InformationSystem
            }
            kind => kind,
        };
        Ok(Self {
            iin,
            bin,
            common_name: single(&oid::COMMON_NAME)
                .ok()
                .flatten()
                .filter(|name| !name.trim().is_empty())
                .ok_or(IdentityError::CommonName)?,
            surname: single(&oid::SURNAME)?,
            patronymic: single(&oid::GIVEN_NAME)?,
            organization: single(&oid::ORGANIZATION)?,
            kind,
        })
    }
}

impl HolderKind {
    /// From the key purposes of a certificate.
    fn from_purposes(purposes: &[ObjectIdentifier]) -> Result<Self, IdentityError> {
        let has = |purpose: &ObjectIdentifier| purposes.contains(purpose);
        let citizen = has(&oid::EKU_CITIZEN);
        let legal_entity = has(&oid::EKU_LEGAL_ENTITY);
        let machine = has(&oid::EKU_CITIZEN_SYSTEM) || has(&oid::EKU_ROLE_SYSTEM);
        let mut roles = ROLES.iter().filter(|(purpose, _)| has(purpose)).map(|(_, role)| *role);
        let role = roles.next();
        if roles.next().is_some() || (machine && role.is_some()) || (citizen && legal_entity) {
            return Err(IdentityError::Contradiction);
        }
        Ok(match (machine, legal_entity, citizen) {
            (true, ..) => Self::InformationSystem,
            (_, true, _) => Self::LegalEntity(role.unwrap_or(Role::Unstated)),
            (_, _, true) if role.is_none() => Self::Individual,
            (_, _, true) => return Err(IdentityError::Contradiction),
            _ => Self::Unstated,
        })
    }
}

/// The only value of an attribute, if it is there; an error if it is there twice.
fn single(subject: &Name, kind: &ObjectIdentifier) -> Result<Option<String>, ()> {
    let mut values = subject.values(kind);
    let first = values.next().map(str::to_owned);
    if values.next().is_some() { Err(()) } else { Ok(first) }
}

/// The twelve digits behind `prefix` in the only value of an attribute.
fn numbered(
    subject: &Name,
    kind: &ObjectIdentifier,
    prefix: &str,
    shape: IdentityError,
    several: IdentityError,
) -> Result<Option<String>, IdentityError> {
    let Some(value) = single(subject, kind).map_err(|()| several)? else { return Ok(None) };
    let digits = value.strip_prefix(prefix).ok_or(shape)?;
    if digits.len() == 12 && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        Ok(Some(digits.to_owned()))
    } else {
        Err(shape)
    }
}

/// The check digit of IIN and BIN: weights 1…11 modulo 11; if that gives 10, weights 3…11, 1, 2; if that gives
/// 10 again, no such number is issued.
fn check_digit_holds(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let Some((&last, first)) = digits.split_last() else { return false };
    let sum = |weights: [u32; 11]| {
        first.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
    };
    let control = match sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
        10 => sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]),
        control => control,
    };
    first.len() == 11 && control == last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(
        attributes: &[(ObjectIdentifier, &str)],
        check_digits: CheckDigits,
    ) -> Result<Identity, IdentityError> {
        let attributes = attributes.iter().map(|(kind, value)| (*kind, (*value).to_owned())).collect();
        Identity::read(&Name::build(attributes), &[oid::EKU_CITIZEN], check_digits)
    }

    #[test]
    fn a_citizen() {
        let subject = [
            (oid::COMMON_NAME, "ТЕСТОВ ТЕСТ"),
            (oid::SURNAME, "ТЕСТОВ"),
            (oid::SERIAL_NUMBER, "IIN991231500016"),
            (oid::GIVEN_NAME, "ТЕСТОВИЧ"),
        ];
        let identity = read(&subject, CheckDigits::Enforce).expect("a good subject");
        assert_eq!(identity.iin.as_deref(), Some("991231500016"));
        assert_eq!(identity.bin, None);
        assert_eq!(identity.patronymic.as_deref(), Some("ТЕСТОВИЧ"));
        assert_eq!(identity.kind, HolderKind::Individual);
    }

    #[test]
    fn numbers_that_are_none() {
        let with = |kind, value| read(&[(oid::COMMON_NAME, "N"), (kind, value)], CheckDigits::Enforce).err();
        assert_eq!(with(oid::SERIAL_NUMBER, "991231500016"), Some(IdentityError::IinShape));
        assert_eq!(with(oid::SERIAL_NUMBER, "IIN99123150001"), Some(IdentityError::IinShape));
        assert_eq!(with(oid::SERIAL_NUMBER, "IIN９９１２３１５０００１６"), Some(IdentityError::IinShape));
        assert_eq!(with(oid::SERIAL_NUMBER, "IIN991231500017"), Some(IdentityError::IinCheckDigit));
        assert_eq!(with(oid::ORGANIZATIONAL_UNIT, "BIN123456789021"), Some(IdentityError::BinCheckDigit));
        assert_eq!(with(oid::ORGANIZATIONAL_UNIT, "Sales"), Some(IdentityError::BinShape));
        assert_eq!(with(oid::COMMON_NAME, "M"), Some(IdentityError::CommonName));
        let lax =
            read(&[(oid::COMMON_NAME, "N"), (oid::SERIAL_NUMBER, "IIN123456789011")], CheckDigits::Ignore);
        assert!(lax.is_ok());
    }

    #[test]
    fn anything_double_is_refused() {
        let twice = |kind, value| {
            read(&[(oid::COMMON_NAME, "N"), (kind, value), (kind, value)], CheckDigits::Ignore).err()
        };
        assert_eq!(twice(oid::SERIAL_NUMBER, "IIN991231500016"), Some(IdentityError::SeveralIin));
        assert_eq!(twice(oid::ORGANIZATIONAL_UNIT, "BIN991240000003"), Some(IdentityError::SeveralBin));
        assert_eq!(twice(oid::SURNAME, "S"), Some(IdentityError::SeveralNames));
    }

    #[test]
    fn check_digits() {
        for number in ["991231500016", "991231500707", "991231600012", "991231600301"] {
            assert!(check_digit_holds(number), "{number}");
        }
        for number in ["123456789011", "123456789012", "991231500017", "", "1"] {
            assert!(!check_digit_holds(number), "{number}");
        }
    }

    #[test]
    fn purposes_name_the_holder() {
        let kind = HolderKind::from_purposes;
        assert_eq!(kind(&[oid::EKU_EMAIL_PROTECTION, oid::EKU_CITIZEN]), Ok(HolderKind::Individual));
        assert_eq!(
            kind(&[oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_HEAD]),
            Ok(HolderKind::LegalEntity(Role::Head))
        );
        assert_eq!(kind(&[oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_SYSTEM]), Ok(HolderKind::InformationSystem));
        assert_eq!(kind(&[]), Ok(HolderKind::Unstated));
        for bad in [
            &[oid::EKU_CITIZEN, oid::EKU_LEGAL_ENTITY][..],
            &[oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_HEAD, oid::EKU_ROLE_EMPLOYEE],
            &[oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_HEAD, oid::EKU_ROLE_SYSTEM],
        ] {
            assert_eq!(kind(bad), Err(IdentityError::Contradiction));
        }
    }
}
