//! Who a certificate belongs to: IIN, BIN, names, role.
//!
//! Knows the subject rules of the national profile; deliberately reads nothing out of a number but its check
//! digit.

use crate::ObjectIdentifier;

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

impl HolderKind {
    /// From the key purposes of a certificate.
    pub(crate) fn from_purposes(purposes: &[ObjectIdentifier]) -> Result<Self, IdentityError> {
        let _ = purposes;
        unimplemented!()
    }
}
