//! Issues certificates of the national shape, for a demonstration authority and for tests.
//!
//! Knows the shape (attribute spellings, extensions, serial numbers from key identifiers); deliberately keeps
//! no register of what it issued.

use const_oid::ObjectIdentifier;

use super::{Certificate, KeyUsage, Name, Role};
use crate::der::{Writer, tag};
use crate::keys::{PublicKey, SignatureAlgorithm, Signer};
use crate::oid;
use crate::time::UnixSeconds;

/// Why nothing is issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    /// The issuer's key does not belong to the issuer's certificate.
    #[error("the key does not belong to the issuer's certificate")]
    KeyMismatch,
    /// The issuer's certificate is not a certification authority's.
    #[error("the issuer is not a certification authority")]
    NotAuthority,
    /// The names make a certificate larger than any this crate reads, or hold what a name cannot.
    #[error("the certificate cannot be written")]
    TooLarge,
}

/// From when until when a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// First moment.
    pub not_before: UnixSeconds,
    /// Last moment.
    pub not_after: UnixSeconds,
}

/// Whom a subscriber certificate is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subscriber {
    /// A natural person for themselves.
    Individual(Person),
    /// A natural person for a legal entity.
    LegalEntity {
        /// Who signs.
        person: Person,
        /// For whom.
        organization: Organization,
        /// With which right.
        role: Role,
    },
    /// An information system of a legal entity.
    InformationSystem {
        /// Its name.
        common_name: String,
        /// Whose it is.
        organization: Organization,
    },
}

/// A natural person as a subject names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// 12 digits.
    pub iin: String,
    /// Surname.
    pub surname: String,
    /// Given name; empty if there is none.
    pub name: String,
    /// Patronymic, which the profile writes into givenName.
    pub patronymic: Option<String>,
}

/// A legal entity as a subject names one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// 12 digits.
    pub bin: String,
    /// Name.
    pub name: String,
}

/// A certification authority that can issue: its certificate and key.
pub struct Issuer<'a> {
    /// The authority's certificate.
    pub certificate: &'a Certificate,
    /// The authority's key.
    pub key: &'a dyn Signer,
}

/// Issues a self-signed root. `extra`: random octets for the signature, see [`Signer::sign`].
///
/// # Errors
/// [`IssueError`].
pub fn issue_root(
    common_name: &str,
    key: &dyn Signer,
    validity: Validity,
    extra: &[u8],
) -> Result<Certificate, IssueError> {
    let name = authority_name(common_name);
    let public = key.public_key();
    let draft = Draft {
        issuer: &name,
        subject: &name,
        key: &public,
        authority_key_id: &public.identifier(),
        validity,
        extensions: &authority_extensions(),
    };
    draft.sign(key, extra)
}

/// Issues an intermediate certification authority.
///
/// # Errors
/// [`IssueError`].
pub fn issue_authority(
    issuer: &Issuer<'_>,
    common_name: &str,
    key: impl Into<PublicKey>,
    validity: Validity,
    extra: &[u8],
) -> Result<Certificate, IssueError> {
    issue(issuer, &authority_name(common_name), &key.into(), validity, &authority_extensions(), extra)
}

/// Issues a signing certificate for a person or a system.
///
/// # Errors
/// [`IssueError`].
pub fn issue_subscriber(
    issuer: &Issuer<'_>,
    subscriber: &Subscriber,
    key: impl Into<PublicKey>,
    validity: Validity,
    extra: &[u8],
) -> Result<Certificate, IssueError> {
    let extensions = subscriber_extensions(subscriber);
    issue(issuer, &subscriber_name(subscriber), &key.into(), validity, &extensions, extra)
}

/// What a service of the authority is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Timestamps (RFC 3161 §2.3: this purpose alone, critical).
    TimeStamping,
    /// Online answers about certificates (RFC 6960 §4.2.2.2).
    OnlineAnswers,
}

/// Issues the certificate of a service of the authority itself.
///
/// # Errors
/// [`IssueError`].
pub fn issue_service(
    issuer: &Issuer<'_>,
    common_name: &str,
    service: Service,
    key: impl Into<PublicKey>,
    validity: Validity,
    extra: &[u8],
) -> Result<Certificate, IssueError> {
    let (purpose, critical) = match service {
        Service::TimeStamping => (oid::EKU_TIME_STAMPING, true),
        Service::OnlineAnswers => (oid::EKU_OCSP_SIGNING, false),
    };
    let usage = KeyUsage::DIGITAL_SIGNATURE.with(KeyUsage::NON_REPUDIATION);
    let mut extensions = vec![
        (oid::EXTENDED_KEY_USAGE, critical, encode(|out| out.sequence(|out| out.oid(&purpose)))),
        (oid::KEY_USAGE, true, encode(|out| out.primitive(tag::BIT_STRING, &usage.to_bit_string()))),
    ];
    if service == Service::OnlineAnswers {
        // RFC 6960 §4.2.2.2.1: whoever answers about revocation is not asked about.
        extensions.push((oid::OCSP_NO_CHECK, false, encode(|out| out.primitive(tag::NULL, &[]))));
    }
    issue(issuer, &authority_name(common_name), &key.into(), validity, &extensions, extra)
}

fn issue(
    issuer: &Issuer<'_>,
    subject: &Name,
    key: &PublicKey,
    validity: Validity,
    extensions: &[Extension],
    extra: &[u8],
) -> Result<Certificate, IssueError> {
    let issuer_key = issuer.checked_key()?;
    let draft = Draft {
        issuer: issuer.certificate.subject(),
        subject,
        key,
        authority_key_id: issuer.certificate.subject_key_id().ok_or(IssueError::NotAuthority)?,
        validity,
        extensions,
    };
    draft.sign(issuer_key, extra)
}

impl<'a> Issuer<'a> {
    /// The key, if it is the certificate's and the certificate is an authority's.
    pub(crate) fn checked_key(&self) -> Result<&'a dyn Signer, IssueError> {
        if *self.certificate.public_key() != self.key.public_key() {
            return Err(IssueError::KeyMismatch);
        }
        if self.certificate.is_authority() { Ok(self.key) } else { Err(IssueError::NotAuthority) }
    }
}

/// Identifier, whether critical, contents.
type Extension = (ObjectIdentifier, bool, Vec<u8>);

struct Draft<'a> {
    issuer: &'a Name,
    subject: &'a Name,
    key: &'a PublicKey,
    authority_key_id: &'a [u8],
    validity: Validity,
    extensions: &'a [Extension],
}

impl Draft<'_> {
    fn sign(&self, key: &dyn Signer, extra: &[u8]) -> Result<Certificate, IssueError> {
        let mut tbs = Writer::new();
        tbs.sequence(|out| self.write(out, key.algorithm()));
        let der = signed(&tbs.finish(), key, extra);
        Certificate::from_der(&der).map_err(|_| IssueError::TooLarge)
    }

    fn write(&self, out: &mut Writer, algorithm: SignatureAlgorithm) {
        let key_id = self.key.identifier();
        out.nested(tag::context(0), |out| out.unsigned(&[2]));
        out.unsigned(&serial_from_key_id(key_id));
        algorithm.write(out);
        out.raw(self.issuer.der());
        out.sequence(|out| {
            self.validity.not_before.write(out);
            self.validity.not_after.write(out);
        });
        out.raw(self.subject.der());
        self.key.write(out);
        let identifiers = [
            (oid::SUBJECT_KEY_ID, false, encode(|out| out.octet_string(&key_id))),
            (
                oid::AUTHORITY_KEY_ID,
                false,
                encode(|out| {
                    out.sequence(|out| out.primitive(tag::context_primitive(0), self.authority_key_id));
                }),
            ),
        ];
        out.nested(tag::context(3), |out| {
            out.sequence(|out| {
                for (kind, critical, value) in self.extensions.iter().chain(&identifiers) {
                    out.sequence(|out| {
                        out.oid(kind);
                        if *critical {
                            out.yes();
                        }
                        out.octet_string(value);
                    });
                }
            });
        });
    }
}

/// `SEQUENCE { tbs, algorithm, signature }`, for certificates and revocation lists.
pub(crate) fn signed(tbs: &[u8], key: &dyn Signer, extra: &[u8]) -> Vec<u8> {
    let signature = key.sign(tbs, extra);
    encode(|out| {
        out.sequence(|out| {
            out.raw(tbs);
            key.algorithm().write(out);
            out.bit_string(&signature);
        });
    })
}

/// The national rule: the key identifier with its top bit cleared, and its first octet at least 0x10, so that
/// the number is positive and always 20 octets.
fn serial_from_key_id(mut key_id: [u8; 20]) -> [u8; 20] {
    if let Some(first) = key_id.first_mut() {
        *first &= 0x7f;
        if *first < 0x10 {
            *first |= 0x10;
        }
    }
    key_id
}

fn authority_name(common_name: &str) -> Name {
    Name::build(vec![(oid::COMMON_NAME, common_name.to_owned()), (oid::COUNTRY, "KZ".to_owned())])
}

fn subscriber_name(subscriber: &Subscriber) -> Name {
    let mut attributes = Vec::new();
    let mut add = |kind, value: &str| attributes.push((kind, value.to_owned()));
    let (person, organization) = match subscriber {
        Subscriber::Individual(person) => (Some(person), None),
        Subscriber::LegalEntity { person, organization, .. } => (Some(person), Some(organization)),
        Subscriber::InformationSystem { common_name, organization } => {
            add(oid::COMMON_NAME, common_name);
            (None, Some(organization))
        }
    };
    if let Some(person) = person {
        add(oid::COMMON_NAME, format!("{} {}", person.surname, person.name).trim());
        if !person.surname.is_empty() {
            add(oid::SURNAME, &person.surname);
        }
        add(oid::SERIAL_NUMBER, &format!("IIN{}", person.iin));
    }
    add(oid::COUNTRY, "KZ");
    if let Some(organization) = organization {
        add(oid::ORGANIZATION, &organization.name);
        add(oid::ORGANIZATIONAL_UNIT, &format!("BIN{}", organization.bin));
    }
    if let Some(patronymic) = person.and_then(|person| person.patronymic.as_deref()) {
        add(oid::GIVEN_NAME, patronymic);
    }
    Name::build(attributes)
}

fn authority_extensions() -> Vec<Extension> {
    let usage = KeyUsage::KEY_CERT_SIGN.with(KeyUsage::CRL_SIGN);
    vec![
        (oid::BASIC_CONSTRAINTS, true, encode(|out| out.sequence(Writer::yes))),
        (oid::KEY_USAGE, true, encode(|out| out.primitive(tag::BIT_STRING, &usage.to_bit_string()))),
        (oid::CERTIFICATE_POLICIES, false, encode_policies()),
    ]
}

fn subscriber_extensions(subscriber: &Subscriber) -> Vec<Extension> {
    let usage = KeyUsage::DIGITAL_SIGNATURE.with(KeyUsage::NON_REPUDIATION).with(KeyUsage::KEY_AGREEMENT);
    let purposes = match subscriber {
        Subscriber::Individual(_) => vec![oid::EKU_EMAIL_PROTECTION, oid::EKU_CITIZEN],
        Subscriber::LegalEntity { role, .. } => {
            let mut purposes = vec![oid::EKU_EMAIL_PROTECTION, oid::EKU_LEGAL_ENTITY];
            purposes.extend(role.key_purpose());
            purposes
        }
        Subscriber::InformationSystem { .. } => vec![oid::EKU_LEGAL_ENTITY, oid::EKU_ROLE_SYSTEM],
    };
    vec![
        (oid::CERTIFICATE_POLICIES, false, encode_policies()),
        (
            oid::EXTENDED_KEY_USAGE,
            false,
            encode(|out| out.sequence(|out| purposes.iter().for_each(|purpose| out.oid(purpose)))),
        ),
        (oid::KEY_USAGE, true, encode(|out| out.primitive(tag::BIT_STRING, &usage.to_bit_string()))),
    ]
}

fn encode_policies() -> Vec<u8> {
    encode(|out| out.sequence(|out| out.sequence(|out| out.oid(&oid::POLICY_2015))))
}

fn encode(fill: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut out = Writer::new();
    fill(&mut out);
    out.finish()
}
