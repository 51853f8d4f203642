//! Findings: what a rule has to say about an answer. A rule never stops at the first; a [`Report`] holds them all,
//! in the order of the form. The words are in `text::finding`.

use std::collections::BTreeMap;

use crate::law::{Cite, Edition};
use crate::time::Date;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The application cannot be lodged like this.
    Error,
    /// It can be lodged; a person will look at this point before a decision.
    Warning,
    /// Worth knowing; changes nothing.
    Notice,
}

impl Severity {
    /// `error`, `warning`, `notice`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// The field a finding speaks of: the path in `wire::v1::formation`, below `answers`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldPath(pub &'static str);

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)*) => {
        /// What a rule can find.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FindingCode { $($(#[$doc])* $name,)* }

        impl FindingCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code, kebab-case; never translated, never changed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// How much it weighs.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// The code of that name.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    /// Nothing was answered where an answer is owed.
    Required = "required", Error;
    /// Longer than the form holds; value `max` (characters).
    TooLong = "too-long", Error;
    /// A character that no document prints; value `character`.
    Character = "character", Error;
    /// Formation through the portal is closed under this edition; value `edition`.
    ChannelClosed = "channel-closed", Error;
    /// Letters of different scripts inside one word of a name; value `word`.
    ScriptsMixed = "scripts-mixed", Error;
    /// A placeholder ("-", "нет") instead of an empty patronymic; value `text`.
    Placeholder = "placeholder", Error;
    /// Single name is ticked, yet a given name stands there.
    SingleNameContradicted = "single-name-contradicted", Error;
    /// The date is not three numbers; value `text`.
    DateMalformed = "date-malformed", Error;
    /// There is no such day; value `text`.
    DateImpossible = "date-impossible", Error;
    /// The date lies in the future; value `date`.
    DateInFuture = "date-in-future", Error;
    /// Parts of the birth date are missing though it was not called partial.
    BirthDateIncomplete = "birth-date-incomplete", Error;
    /// The document knows the birth date only in part: a person confirms it.
    BirthDatePartial = "birth-date-partial", Warning;
    /// Older than 120 years; value `years`.
    BirthDateDistant = "birth-date-distant", Warning;
    /// Born after the document was issued; values `birth`, `issued`.
    BornAfterIssue = "born-after-issue", Error;
    /// Not one of the values offered; value `text`.
    UnknownValue = "unknown-value", Error;
    /// Sex is not stated in the document: a person confirms it.
    SexUnspecified = "sex-unspecified", Warning;
    /// A citizen of Kazakhstan is served elsewhere.
    CitizenOfKazakhstan = "citizen-of-kazakhstan", Error;
    /// UTO is the specimen state of ICAO 9303 and no state.
    SpecimenState = "specimen-state", Error;
    /// No such state or code; value `text`.
    CountryUnknown = "country-unknown", Error;
    /// This kind of document of this state is not accepted; values `kind`, `issuer`.
    DocumentNotAccepted = "document-not-accepted", Error;
    /// A document number has letters and digits only; value `text`.
    DocumentNumber = "document-number", Error;
    /// The document expired; value `date`.
    DocumentExpired = "document-expired", Error;
    /// Issued on or after the day it expires; values `issued`, `expires`.
    IssueAfterExpiry = "issue-after-expiry", Error;
    /// The document expires within 30 days; value `date`.
    DocumentExpiresSoon = "document-expires-soon", Notice;
    /// Valid for longer than passports are given; values `issued`, `expires`.
    DocumentTermUnusual = "document-term-unusual", Warning;
    /// A document without a last day is past the age at which it is replaced; value `date`.
    DocumentToReplace = "document-to-replace", Warning;
    /// Issued by another state than the citizenship; values `issuer`, `citizenship`.
    IssuerDiffers = "issuer-differs", Warning;
    /// The machine-readable zone was not given: a person reads the document.
    MrzMissing = "mrz-missing", Warning;
    /// The machine-readable zone has no known shape; value `lines`, of a foreign character also `character` and, when it
    /// looks like a Latin letter, `alike`.
    MrzShape = "mrz-shape", Error;
    /// A check digit fails; values `field`, `line`, `from`, `to` (1-based characters).
    MrzCheckDigit = "mrz-check-digit", Error;
    /// The machine-readable zone says something else than the form; values `mrz`, `typed`.
    MrzDiffers = "mrz-differs", Error;
    /// The zone may be of another kind of document than the one chosen; values `mrz`, `typed`.
    MrzKindDiffers = "mrz-kind-differs", Warning;
    /// The name agrees with the machine-readable zone only in part: a person compares; values `mrz`, `typed`.
    MrzNameDiffers = "mrz-name-differs", Warning;
    /// A digit stands in a name, where documents and their zones have letters only; value `text`.
    NameDigit = "name-digit", Warning;
    /// The name in the machine-readable zone is cut off by its length.
    MrzNameTruncated = "mrz-name-truncated", Notice;
    /// A notarised translation is owed; value `fields`.
    TranslationOwed = "translation-owed", Error;
    /// The translation is read by a person; value `fields`.
    TranslationToRead = "translation-to-read", Warning;
    /// The translation's text is in neither Cyrillic nor Latin.
    TranslationScript = "translation-script", Error;
    /// A translation was attached though none is owed.
    TranslationNotOwed = "translation-not-owed", Notice;
    /// The copy of a document is missing; value `purpose`.
    CopyMissing = "copy-missing", Error;
    /// The copy of the document could not be read by machine: a person reads it.
    CopyNotRead = "copy-not-read", Warning;
    /// No machine-readable zone was found in the copy: a person reads it.
    CopyZoneMissing = "copy-zone-missing", Warning;
    /// The copy is of a visa, which identifies nobody.
    CopyOfVisa = "copy-of-visa", Error;
    /// Zones of several documents stand in the copy: a person reads it.
    CopyZonesMany = "copy-zones-many", Warning;
    /// Not every page of the copy was read by machine: a person reads it.
    CopyInPart = "copy-in-part", Warning;
    /// A check digit in the copy fails; values `field`, `line`, `from`, `to` (1-based characters).
    CopyCheckDigit = "copy-check-digit", Warning;
    /// The copy says something else than the form; values `mrz` (the zone of the copy), `typed`.
    CopyDiffers = "copy-differs", Error;
    /// The copy may be of another kind of document than the one chosen; values `mrz`, `typed`.
    CopyKindDiffers = "copy-kind-differs", Warning;
    /// The name agrees with the copy only in part: a person compares; values `mrz`, `typed`.
    CopyNameDiffers = "copy-name-differs", Warning;
    /// Characters of the copy are in doubt there: a person compares; values `mrz`, `typed`.
    CopyDoubtful = "copy-doubtful", Warning;
    /// The same file serves two purposes.
    CopyRepeated = "copy-repeated", Warning;
    /// The recipient signs in person: whoever has an EDS has an IIN.
    RecipientSigns = "recipient-signs", Error;
    /// Representative and recipient are one person.
    RepresentativeIsRecipient = "representative-is-recipient", Error;
    /// An agent has the name of the recipient, but not the patronymic: two people, and a person compares.
    RepresentativeNamesake = "representative-namesake", Warning;
    /// Not twelve digits; value `length`.
    IinShape = "iin-shape", Error;
    /// The check digit of an IIN fails.
    IinCheckDigit = "iin-check-digit", Error;
    /// The representative's IIN is not the signer's.
    SignerDiffers = "signer-differs", Error;
    /// A legal representative's proof is read by a person.
    LegalRepresentativeToCheck = "legal-representative-to-check", Warning;
    /// The power of attorney has no date: it is void.
    PowerUndated = "power-undated", Error;
    /// Its term is longer than three years; value `until`.
    PowerTermTooLong = "power-term-too-long", Error;
    /// It ends before it begins; values `issued`, `until`.
    PowerTermBackwards = "power-term-backwards", Error;
    /// It ended; values `date`, `stated` (`yes` or `no`).
    PowerEnded = "power-ended", Error;
    /// It names another principal than the recipient; values `power`, `form`.
    PrincipalDiffers = "principal-differs", Error;
    /// It names another agent than the representative; values `power`, `form`.
    AgentDiffers = "agent-differs", Error;
    /// It names an organisation, whose employee may be the representative: a person reads by what authority; values
    /// `power`, `form`.
    AgentOrganisation = "agent-organisation", Warning;
    /// It spells the principal otherwise than the form, as some custom of writing does; values `power`, `form`.
    PrincipalSpelled = "principal-spelled-otherwise", Warning;
    /// It spells the agent otherwise than the form; values `power`, `form`.
    AgentSpelled = "agent-spelled-otherwise", Warning;
    /// Notarised abroad: its form and term follow the law of that state, a person looks; value `country`.
    PowerForeign = "power-foreign", Warning;
    /// It covers something else than this service: a person reads it.
    PowerScopeOther = "power-scope-other", Warning;
    /// Not an international phone number.
    Phone = "phone", Error;
    /// Not an e-mail address.
    Email = "email", Error;
    /// Neither phone nor e-mail of the recipient.
    ContactMissing = "contact-missing", Error;
    /// The recipient's contact equals the representative's.
    ContactShared = "contact-shared", Notice;
    /// No consent.
    ConsentMissing = "consent-missing", Error;
    /// This edition takes the names from the machine-readable zone, and none was given; value `edition`.
    MrzRequired = "mrz-required", Error;
    /// This edition wants the name as the machine-readable zone has it; values `edition`, `zone`.
    NameNotOfZone = "name-not-of-zone", Error;
    /// A child under fourteen does not file alone.
    ChildAlone = "child-alone", Error;
    /// Somebody of fourteen to seventeen files alone: a person looks at it.
    MinorAlone = "minor-alone", Warning;
    /// The power of attorney for a minor was given by somebody else: a person reads the proof that it was the
    /// legal representative; values `power`, `form`.
    GuardiansPower = "guardians-power", Warning;
    /// This kind of application is not taken in this channel; values `edition`.
    OnlyAtCentre = "only-at-centre", Error;
    /// This edition wants the recipient in person; value `edition`.
    InPersonOnly = "in-person-only", Error;
    /// The power of attorney does not let the agent pass it on.
    DelegationNotAllowed = "delegation-not-allowed", Error;
    /// It was passed on for longer than it lasts; values `date`, `until`.
    DelegationOutlasts = "delegation-outlasts", Error;
    /// Passed on before it was given; values `issued`, `date`.
    DelegationTooEarly = "delegation-too-early", Error;
    /// The form for convicts is for people without identity documents.
    DocumentsNotDenied = "documents-not-denied", Error;
    /// The sentence has ended; value `date`.
    SentenceEnded = "sentence-ended", Error;
    /// Born after the judgment; values `birth`, `date`.
    BornAfterJudgment = "born-after-judgment", Error;
    /// Younger at the judgment than anybody is sentenced; values `birth`, `date`.
    JudgedTooYoung = "judged-too-young", Warning;
    /// The particulars rest on a declaration: a person looks at it.
    DeclaredOnly = "declared-only", Warning;
    /// The register does not know the number.
    IinUnknown = "iin-unknown", Error;
    /// No parameter is listed.
    NothingToChange = "nothing-to-change", Error;
    /// A parameter is listed twice.
    ChangeRepeated = "change-repeated", Error;
    /// The new value is the registered one; value `text`.
    ChangeIsCurrent = "change-is-current", Error;
    /// The reason does not fit the parameters listed; value `fields`.
    ReasonContradicted = "reason-contradicted", Error;
    /// A person reads the certificate of change; value `fields`.
    ChangeProofToRead = "change-proof-to-read", Warning;
    /// An operator's error is said to be mended: a supervisor decides whether without a certificate; value `fields`.
    WaiverToDecide = "waiver-to-decide", Warning;
    /// The document shown is not the registered one, and no row says so.
    DocumentNotRegistered = "document-not-registered", Warning;
    /// The row says something else than the document shown; values `text`, `document_says`.
    RowContradictsDocument = "row-contradicts-document", Error;
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// Where.
    pub at: FieldPath,
    /// The paragraph it rests on.
    pub basis: Cite,
    /// Values its text needs.
    pub values: BTreeMap<&'static str, String>,
}

impl Finding {
    /// A finding without values.
    #[must_use]
    pub fn new(code: FindingCode, at: &'static str, basis: Cite) -> Self {
        Self { code, at: FieldPath(at), basis, values: BTreeMap::new() }
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.insert(name, value.into());
        self
    }

    /// A value, or the empty text.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// All findings of one validation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The edition that spoke.
    pub edition: Edition,
    /// Hash of the rule set: same hash, same rules.
    pub rule_set: String,
    /// The filing day.
    pub on: Date,
    /// Findings in the order of the form.
    pub findings: Vec<Finding>,
}

impl Report {
    /// No error: it can be lodged.
    #[must_use]
    pub fn may_be_lodged(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity() != Severity::Error)
    }

    /// Neither error nor warning: nothing in it asks for a person's eye (ADR 0006, a clear case).
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity() == Severity::Notice)
    }

    /// The findings at a field.
    pub fn at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| finding.at.0 == path)
    }
}
