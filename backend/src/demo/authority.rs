//! A certification authority of one's own: a root, an issuing authority, key files, revocation lists, all in the
//! national profile. For demonstrations and tests; its names say so. Knows nothing of the service.

use eds::cms;
use eds::crl::{self, Reason, RevokedEntry};
use eds::gost3410::SigningKey;
use eds::keys;
use eds::ocsp;
use eds::oid;
use eds::pkcs12::{self, Salts};
use eds::time::UnixSeconds;
use eds::tsp;
use eds::x509::Certificate;
use eds::x509::builder::{
    IssueError, Issuer, Organization, Person, Service, Subscriber, Validity, issue_authority, issue_root,
    issue_service, issue_subscriber,
};
use thiserror::Error;

use crate::ids;

/// Days for which a revocation list is current.
const LIST_DAYS: i64 = 30;
/// Years of an authority's certificates, in days.
const AUTHORITY_DAYS: i64 = 3650;

/// Why the authority did not do it.
#[derive(Debug, Error)]
pub enum AuthorityError {
    /// The machine has no randomness.
    #[error("no randomness")]
    Randomness,
    /// A certificate or list was not issued.
    #[error("not issued: {0}")]
    Issue(#[from] IssueError),
    /// What was stored does not read.
    #[error("the stored authority does not read")]
    Stored,
    /// A key file does not open.
    #[error("a key file does not open")]
    KeyFile,
    /// The disk's.
    #[error("{0}")]
    Disk(#[from] std::io::Error),
}

/// Whom a key is for.
#[derive(Clone, Copy, Debug)]
pub enum Holder<'a> {
    /// A natural person.
    Person {
        /// Twelve digits.
        iin: &'a str,
        /// Surname.
        surname: &'a str,
        /// Given name.
        name: &'a str,
    },
    /// An information system.
    Service {
        /// Its name.
        name: &'a str,
    },
}

/// A person's key with its certificate, ready to sign.
pub struct HeldKey {
    key: keys::SigningKey,
    certificate: Certificate,
}

impl HeldKey {
    /// Opens a key file.
    ///
    /// # Errors
    /// [`AuthorityError::KeyFile`].
    pub fn open(key_file: &[u8], password: &str) -> Result<Self, AuthorityError> {
        let opened = pkcs12::open(key_file, password).map_err(|_| AuthorityError::KeyFile)?;
        Ok(Self { key: opened.key, certificate: opened.certificate })
    }

    /// CMS SignedData (DER) with the content inside.
    ///
    /// # Errors
    /// No randomness.
    pub fn sign(&self, content: &[u8], at: UnixSeconds) -> Result<Vec<u8>, AuthorityError> {
        cms::sign(content, &self.key, &self.certificate, at, true, &random::<32>()?)
            .map_err(|_| AuthorityError::KeyFile)
    }

    /// The certificate.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// Answers to online questions are signed as this.
    #[must_use]
    pub fn responder(&self) -> ocsp::Responder<'_> {
        ocsp::Responder { certificate: &self.certificate, key: &self.key }
    }

    /// The answer to a request for a timestamp, DER.
    ///
    /// # Errors
    /// [`AuthorityError::KeyFile`] when the request does not read or the key is not its certificate's; no randomness.
    pub fn stamp(&self, request: &[u8], at: UnixSeconds) -> Result<Vec<u8>, AuthorityError> {
        let request = tsp::Request::from_der(request).map_err(|_| AuthorityError::KeyFile)?;
        let policy = oid::POLICY_TIME_STAMPING_GOST2015;
        let authority = tsp::Authority { certificate: &self.certificate, key: &self.key, policy };
        let serial = random::<8>()?.map(|octet| octet & 0x7f | 0x40);
        authority.respond(&request, &serial, at, &random::<32>()?).map_err(|_| AuthorityError::KeyFile)
    }
}

/// The authority.
pub struct Authority {
    root_key: SigningKey,
    root: Certificate,
    issuing_key: SigningKey,
    issuing: Certificate,
}

fn random<const N: usize>() -> Result<[u8; N], AuthorityError> {
    ids::bytes().map_err(|_| AuthorityError::Randomness)
}

fn new_key() -> Result<SigningKey, AuthorityError> {
    Ok(SigningKey::generate(&random::<64>()?))
}

impl Authority {
    /// A new authority; `mark` (`DEMO`, `TEST`) stands in its names.
    ///
    /// # Errors
    /// No randomness.
    pub fn new(mark: &str, now: UnixSeconds) -> Result<Self, AuthorityError> {
        let validity =
            Validity { not_before: now.plus_days(-3 * 365), not_after: now.plus_days(AUTHORITY_DAYS) };
        let (root_key, issuing_key) = (new_key()?, new_key()?);
        let root = issue_root(&format!("{mark} ROOT (GOST 2015)"), &root_key, validity, &random::<32>()?)?;
        let issuer = Issuer { certificate: &root, key: &root_key };
        let name = format!("{mark} ISSUING (GOST 2015)");
        let issuing =
            issue_authority(&issuer, &name, &issuing_key.verifying_key(), validity, &random::<32>()?)?;
        Ok(Self { root_key, root, issuing_key, issuing })
    }

    /// Everything as text, one hex line each; secret.
    #[must_use]
    pub fn store(&self) -> String {
        let key = |key: &SigningKey| hex::encode(key.to_bytes_le().as_slice());
        let lines = [
            key(&self.root_key),
            hex::encode(self.root.der()),
            key(&self.issuing_key),
            hex::encode(self.issuing.der()),
        ];
        lines.join("\n")
    }

    /// Reads [`Authority::store`] back.
    ///
    /// # Errors
    /// [`AuthorityError::Stored`].
    pub fn restore(text: &str) -> Result<Self, AuthorityError> {
        let mut lines = text.lines().map(|line| hex::decode(line.trim()).map_err(|_| AuthorityError::Stored));
        let mut next = || lines.next().unwrap_or(Err(AuthorityError::Stored));
        let key = |bytes: Vec<u8>| {
            let bytes: [u8; 64] = bytes.try_into().map_err(|_| AuthorityError::Stored)?;
            SigningKey::from_bytes_le(&bytes).map_err(|_| AuthorityError::Stored)
        };
        let certificate = |bytes: Vec<u8>| Certificate::from_der(&bytes).map_err(|_| AuthorityError::Stored);
        Ok(Self {
            root_key: key(next()?)?,
            root: certificate(next()?)?,
            issuing_key: key(next()?)?,
            issuing: certificate(next()?)?,
        })
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> &Certificate {
        &self.root
    }

    /// The issuing authority.
    #[must_use]
    pub fn issuing(&self) -> &Certificate {
        &self.issuing
    }

    /// A key with its certificate.
    ///
    /// # Errors
    /// Names that a certificate cannot hold, or no randomness.
    pub fn key(
        &self,
        holder: &Holder<'_>,
        not_before: UnixSeconds,
        not_after: UnixSeconds,
    ) -> Result<HeldKey, AuthorityError> {
        let subscriber = match holder {
            Holder::Person { iin, surname, name } => Subscriber::Individual(Person {
                iin: (*iin).to_owned(),
                surname: (*surname).to_owned(),
                name: (*name).to_owned(),
                patronymic: None,
            }),
            Holder::Service { name } => Subscriber::InformationSystem {
                common_name: (*name).to_owned(),
                organization: Organization { bin: SERVICE_BIN.to_owned(), name: "DEMO PROVIDER".to_owned() },
            },
        };
        let key = new_key()?;
        let issuer = Issuer { certificate: &self.issuing, key: &self.issuing_key };
        let validity = Validity { not_before, not_after };
        let certificate =
            issue_subscriber(&issuer, &subscriber, &key.verifying_key(), validity, &random::<32>()?)?;
        Ok(HeldKey { key: key.into(), certificate })
    }

    /// The key of a service of the authority itself: of its online responder or its time-stamping.
    ///
    /// # Errors
    /// No randomness.
    pub fn service(
        &self,
        service: Service,
        not_before: UnixSeconds,
        not_after: UnixSeconds,
    ) -> Result<HeldKey, AuthorityError> {
        let name = match service {
            Service::TimeStamping => "TIME-STAMPING (GOST 2015)",
            Service::OnlineAnswers => "ONLINE ANSWERS (GOST 2015)",
        };
        let key = new_key()?;
        let issuer = Issuer { certificate: &self.issuing, key: &self.issuing_key };
        let validity = Validity { not_before, not_after };
        let certificate =
            issue_service(&issuer, name, service, &key.verifying_key(), validity, &random::<32>()?)?;
        Ok(HeldKey { key: key.into(), certificate })
    }

    /// A key file (PKCS#12) of the national shape.
    ///
    /// # Errors
    /// As [`Authority::key`].
    pub fn key_file(
        &self,
        holder: &Holder<'_>,
        not_before: UnixSeconds,
        not_after: UnixSeconds,
        password: &str,
    ) -> Result<Vec<u8>, AuthorityError> {
        let HeldKey { key, certificate } = self.key(holder, not_before, not_after)?;
        let salts = Salts { mac: random()?, key: random()?, certificate: random()? };
        Ok(pkcs12::write(&key, &certificate, password, &salts))
    }

    /// The issuing authority's revocation list, current for thirty days.
    ///
    /// # Errors
    /// No randomness.
    pub fn revocation_list(
        &self,
        revoked: &[Certificate],
        now: UnixSeconds,
    ) -> Result<Vec<u8>, AuthorityError> {
        let entries: Vec<RevokedEntry> = revoked
            .iter()
            .map(|certificate| RevokedEntry {
                serial: certificate.serial().to_vec(),
                at: now.plus_seconds(-60),
                reason: Reason::CessationOfOperation,
            })
            .collect();
        let issuer = Issuer { certificate: &self.issuing, key: &self.issuing_key };
        let number = u32::try_from(now.0.max(1)).unwrap_or(1);
        let from = now.plus_seconds(-60);
        Ok(crl::issue(&issuer, number, from, now.plus_days(LIST_DAYS), &entries, &random::<32>()?)?)
    }
}

/// BIN of the demonstration's provider: twelve digits, valid, with a registration in 2099.
const SERVICE_BIN: &str = "991240000013";
