//! Object identifiers of the Kazakh profile and of the formats around it, by name.
//!
//! Knows numbers only; what each one permits is decided where it is used. The Kazakh arcs are those seen in
//! certificates of the National Certification Authority.

use const_oid::ObjectIdentifier as Oid;

macro_rules! oids {
    ($($(#[doc = $doc:literal])* $name:ident = $dotted:literal;)*) => {
        $($(#[doc = $doc])* pub const $name: Oid = Oid::new_unwrap($dotted);)*
    };
}

oids! {
    /// Public key GOST 34.10-2015, 512 bits.
    GOST2015_512_KEY = "1.2.398.3.10.1.1.2.2";
    /// Its parameter set, id-tc26-gost-3410-12-512-paramSetA under the Kazakh arc.
    GOST2015_512_PARAMS_A = "1.2.398.3.10.1.1.2.2.1";
    /// Signature GOST 34.10-2015 with GOST 34.11-2015, 512 bits.
    GOST2015_512_SIGNATURE = "1.2.398.3.10.1.1.2.3.2";
    /// Digest GOST 34.11-2015, 512 bits (Streebog-512).
    STREEBOG512 = "1.2.398.3.10.1.3.3";
    /// Public key GOST 34.10-2015, 256 bits.
    GOST2015_256_KEY = "1.2.398.3.10.1.1.2.1";
    /// Its parameter set, id-tc26-gost-3410-2012-256-paramSetA under the Kazakh arc.
    GOST2015_256_PARAMS_A = "1.2.398.3.10.1.1.2.1.1";
    /// Signature GOST 34.10-2015 with GOST 34.11-2015, 256 bits.
    GOST2015_256_SIGNATURE = "1.2.398.3.10.1.1.2.3.1";
    /// Digest GOST 34.11-2015, 256 bits (Streebog-256).
    STREEBOG256 = "1.2.398.3.10.1.3.2";
    /// Public key GOST 34.310-2004.
    GOST2004_KEY = "1.2.398.3.10.1.1.1.1";
    /// Its parameter set, GostR3410-2001-CryptoPro-A under the Kazakh arc.
    GOST2004_PARAMS_A = "1.2.398.3.10.1.1.1.1.1";
    /// Digest GOST 34.311-95 (GOST R 34.11-94 with the test parameter set).
    GOST34311 = "1.2.398.3.10.1.3.1";
    /// The parameter set of that digest, as keys name it.
    GOST34311_PARAMS = "1.2.398.3.10.1.3.1.1.0";
    /// Signature GOST 34.310-2004 with GOST 34.311-95.
    GOST2004_SIGNATURE = "1.2.398.3.10.1.1.1.2";
    /// RSA public key (PKCS#1).
    RSA_KEY = "1.2.840.113549.1.1.1";
    /// RSA PKCS#1 v1.5 with SHA-256.
    RSA_SHA256_SIGNATURE = "1.2.840.113549.1.1.11";
    /// SHA-1.
    SHA1 = "1.3.14.3.2.26";
    /// SHA-256.
    SHA256 = "2.16.840.1.101.3.4.2.1";

    /// commonName.
    COMMON_NAME = "2.5.4.3";
    /// surname.
    SURNAME = "2.5.4.4";
    /// serialNumber of the subject: `IIN` and twelve digits.
    SERIAL_NUMBER = "2.5.4.5";
    /// countryName.
    COUNTRY = "2.5.4.6";
    /// localityName.
    LOCALITY = "2.5.4.7";
    /// stateOrProvinceName.
    STATE = "2.5.4.8";
    /// organizationName.
    ORGANIZATION = "2.5.4.10";
    /// organizationalUnitName: `BIN` and twelve digits.
    ORGANIZATIONAL_UNIT = "2.5.4.11";
    /// givenName; in this profile the patronymic.
    GIVEN_NAME = "2.5.4.42";
    /// userId: number of an information system in its register.
    USER_ID = "0.9.2342.19200300.100.1.1";
    /// emailAddress.
    EMAIL = "1.2.840.113549.1.9.1";

    /// subjectKeyIdentifier.
    SUBJECT_KEY_ID = "2.5.29.14";
    /// keyUsage.
    KEY_USAGE = "2.5.29.15";
    /// basicConstraints.
    BASIC_CONSTRAINTS = "2.5.29.19";
    /// cRLNumber.
    CRL_NUMBER = "2.5.29.20";
    /// reasonCode of a CRL entry.
    CRL_REASON = "2.5.29.21";
    /// invalidityDate of a CRL entry.
    INVALIDITY_DATE = "2.5.29.24";
    /// deltaCRLIndicator.
    DELTA_CRL = "2.5.29.27";
    /// cRLDistributionPoints.
    CRL_DISTRIBUTION_POINTS = "2.5.29.31";
    /// issuingDistributionPoint: a list for a part of the certificates.
    ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
    /// certificatePolicies.
    CERTIFICATE_POLICIES = "2.5.29.32";
    /// authorityKeyIdentifier.
    AUTHORITY_KEY_ID = "2.5.29.35";
    /// extKeyUsage.
    EXTENDED_KEY_USAGE = "2.5.29.37";

    /// Key purpose clientAuth: authentication, never signing.
    EKU_CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    /// Key purpose emailProtection: signing in this profile.
    EKU_EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    /// Key purpose timeStamping.
    EKU_TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    /// Key purpose OCSPSigning.
    EKU_OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    /// Holder: citizen.
    EKU_CITIZEN = "1.2.398.3.3.4.1.1";
    /// Holder: information system of a citizen.
    EKU_CITIZEN_SYSTEM = "1.2.398.3.3.4.1.1.1";
    /// Holder: legal entity; a role beside it says who.
    EKU_LEGAL_ENTITY = "1.2.398.3.3.4.1.2";
    /// Role: first head.
    EKU_ROLE_HEAD = "1.2.398.3.3.4.1.2.1";
    /// Role: right to sign.
    EKU_ROLE_SIGN = "1.2.398.3.3.4.1.2.2";
    /// Role: right to sign financial documents.
    EKU_ROLE_FINANCIAL = "1.2.398.3.3.4.1.2.3";
    /// Role: personnel department.
    EKU_ROLE_PERSONNEL = "1.2.398.3.3.4.1.2.4";
    /// Role: employee.
    EKU_ROLE_EMPLOYEE = "1.2.398.3.3.4.1.2.5";
    /// Role: information system of the legal entity.
    EKU_ROLE_SYSTEM = "1.2.398.3.3.4.1.2.6";
    /// Treasury client.
    EKU_TREASURY = "1.2.398.5.19.1.2.2.1";

    /// Certificate policy of the 2015 generation.
    POLICY_2015 = "1.2.398.3.3.2";
    /// Certificate policy of certification authorities.
    POLICY_CA = "1.2.398.3.3.1.1";
    /// Certificate policy: signing by a legal entity (older).
    POLICY_LEGAL_SIGNING = "1.2.398.3.3.2.1";
    /// Certificate policy: signing by a citizen (older).
    POLICY_CITIZEN_SIGNING = "1.2.398.3.3.2.3";
    /// Certificate policy: signing by a client of the treasury (older).
    POLICY_TREASURY_SIGNING = "1.2.398.5.19.1.2.2.1.2";
    /// Qualifier: certification practice statement.
    CPS_QUALIFIER = "1.3.6.1.5.5.7.2.1";

    /// CMS id-data; content that is just bytes.
    CMS_DATA = "1.2.840.113549.1.7.1";
    /// CMS id-signedData.
    CMS_SIGNED_DATA = "1.2.840.113549.1.7.2";
    /// PKCS#7 encryptedData.
    CMS_ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    /// Content of a timestamp token, id-ct-TSTInfo (RFC 3161).
    TST_INFO = "1.2.840.113549.1.9.16.1.4";
    /// Certificate policies and token policies of the national time-stamping authority stand below this.
    POLICY_TIME_STAMPING = "1.2.398.3.3.2.6";
    /// Token policy of the GOST-2015 time-stamping authority.
    POLICY_TIME_STAMPING_GOST2015 = "1.2.398.3.3.2.6.4";
    /// Basic OCSP response (RFC 6960 §4.2.1).
    OCSP_BASIC = "1.3.6.1.5.5.7.48.1.1";
    /// Nonce of an OCSP request and response (RFC 8954).
    OCSP_NONCE = "1.3.6.1.5.5.7.48.1.2";
    /// Certificate extension id-pkix-ocsp-nocheck.
    OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";
    /// Response extension: certificates never issued are answered as revoked (RFC 6960 §4.4.8).
    OCSP_EXTENDED_REVOKE = "1.3.6.1.5.5.7.48.1.9";
    /// Attribute contentType.
    CONTENT_TYPE = "1.2.840.113549.1.9.3";
    /// Attribute messageDigest.
    MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    /// Attribute signingTime.
    SIGNING_TIME = "1.2.840.113549.1.9.5";
    /// Attribute signingCertificate (SHA-1, RFC 2634).
    SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    /// Attribute signatureTimeStampToken.
    SIGNATURE_TIMESTAMP = "1.2.840.113549.1.9.16.2.14";
    /// Attribute signingCertificateV2 (RFC 5035).
    SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

    /// PKCS#12 attribute friendlyName.
    FRIENDLY_NAME = "1.2.840.113549.1.9.20";
    /// PKCS#12 attribute localKeyId.
    LOCAL_KEY_ID = "1.2.840.113549.1.9.21";
    /// PKCS#12 x509Certificate.
    X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";
    /// PKCS#12 pkcs8ShroudedKeyBag.
    SHROUDED_KEY_BAG = "1.2.840.113549.1.12.10.1.2";
    /// PKCS#12 certBag.
    CERT_BAG = "1.2.840.113549.1.12.10.1.3";
    /// PBE with SHA-1 and three-key triple DES.
    PBE_SHA1_3DES = "1.2.840.113549.1.12.1.3";
    /// PBE with SHA-1 and 40-bit RC2.
    PBE_SHA1_RC2_40 = "1.2.840.113549.1.12.1.6";
}
