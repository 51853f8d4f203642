//! The declaration: every answer of annexes 1, 2 and 1-1, once, in the order in which it is stored, signed and printed.
//!
//! A part of a form is a struct of answers; what stands in brackets behind an answer are the questions it is made of: the
//! name of the question, its path (the label's key, the control's `id`, the place of its findings) and how it is asked.
//! A part that two forms share is declared once and stands in the later form with empty brackets.
//!
//! Two rooms read it: `form` makes the questions of it, `wire::v1::formation` the answers as they are sent and kept.
//! What an attribute means stands at [`Question`](super::Question).

/// Hands the declaration to a macro.
macro_rules! annexes {
    ($make:ident) => {
        $make! {
            /// The person who is to hold the IIN.
            RecipientAnswers {
                /// Name as the identity document writes it (Cyrillic or Latin line if the document has one).
                names: NameAnswers [
                    Surname "recipient.names.surname" { control: NAME, page: Page::Names, cite: Cite::A1_1_1 }
                    GivenName "recipient.names.given_name" {
                        control: NAME, page: Page::Names, cite: Cite::A1_1_2, when: When::Unticked(Field::SingleName)
                    }
                    Patronymic "recipient.names.patronymic" {
                        control: NAME, page: Page::Names, cite: Cite::A1_1_3, optional: true
                    }
                ];
                /// The document knows one name only: `given_name` stays empty on purpose.
                single_name: bool [
                    SingleName "recipient.single_name" {
                        control: Control::Tick, page: Page::Names, cite: Cite::A1_1_2,
                        place: Place::After(Field::GivenName)
                    }
                ];
                /// Name from the notarised translation; only when the document is in neither Cyrillic nor Latin.
                translated: NameAnswers [
                    TranslatedSurname "recipient.translated.surname" {
                        control: NAME, page: Page::Translation, cite: Cite::A1_1_1, when: When::NameTranslated
                    }
                    TranslatedGivenName "recipient.translated.given_name" {
                        control: NAME, page: Page::Translation, cite: Cite::A1_1_2,
                        when: When::All(&[When::NameTranslated, When::Unticked(Field::SingleName)])
                    }
                    TranslatedPatronymic "recipient.translated.patronymic" {
                        control: NAME, page: Page::Translation, cite: Cite::A1_1_3, when: When::NameTranslated,
                        optional: true
                    }
                ];
                /// Date of birth; month and day may be unknown.
                birth_date: DateAnswer [
                    BirthDate "recipient.birth_date" {
                        control: Control::Date, page: Page::Birth, cite: Cite::A1_1_4
                    }
                ];
                /// The document does not know the full birth date: empty month or day is intended.
                birth_date_partial: bool [
                    BirthDatePartial "recipient.birth_date_partial" {
                        control: Control::Tick, page: Page::Birth, cite: Cite::A1_1_4
                    }
                ];
                /// Sex as in the document: `M`, `F` or `X`.
                sex: String [
                    Sex "recipient.sex" { control: Control::One(Choice::Sex), page: Page::Birth, cite: Cite::A1_1_7 }
                ];
                /// Place of birth as the document writes it.
                birth_place: String [
                    BirthPlace "recipient.birth_place" { control: TEXT, page: Page::Birth, cite: Cite::A1_1_5 }
                ];
                /// Place of birth from the translation; only when owed.
                birth_place_translated: String [
                    TranslatedBirthPlace "recipient.birth_place_translated" {
                        control: TEXT, page: Page::Translation, cite: Cite::A1_1_5, when: When::PlaceTranslated
                    }
                ];
                /// Citizenship: ISO 3166-1 alpha-3, or `XXA` stateless, `XXB`/`XXC` refugee, `XXX` unsettled.
                citizenship: String [
                    Citizenship "recipient.citizenship" {
                        control: Control::Citizenship, page: Page::Citizenship, cite: Cite::A1_1_6
                    }
                ];
            }

            /// The identity document.
            DocumentAnswers {
                /// `P` foreign passport, `PD` diplomatic, `PS` service, `ID` national card or internal passport,
                /// `TD` convention travel document, `SD` stateless person's document, `RC` refugee certificate.
                kind: String [
                    DocumentKind "document.kind" {
                        control: Control::One(Choice::DocumentKind), page: Page::IdentityDocument, cite: Cite::A3_8_1_2
                    }
                ];
                /// Document number as printed.
                number: String [
                    DocumentNumber "document.number" {
                        control: CODE, page: Page::IdentityDocument, cite: Cite::A1_1_8
                    }
                ];
                /// Issuing state or organisation, three letters.
                issuer: String [
                    DocumentIssuer "document.issuer" {
                        control: Control::Country, page: Page::IdentityDocument, cite: Cite::A1_1_11
                    }
                ];
                /// Issuing authority, as printed; optional.
                authority: String [
                    DocumentAuthority "document.authority" {
                        control: TEXT, page: Page::IdentityDocument, cite: Cite::A1_1_11, optional: true
                    }
                ];
                /// Date of issue.
                issued: DateAnswer [
                    DocumentIssued "document.issued" {
                        control: Control::Date, page: Page::IdentityDocument, cite: Cite::A1_1_9
                    }
                ];
                /// Date of expiry.
                expires: DateAnswer [
                    DocumentExpires "document.expires" {
                        control: Control::Date, page: Page::IdentityDocument, cite: Cite::A1_1_10
                    }
                ];
                /// Machine-readable zone, two or three lines separated by `\n`; may be empty.
                mrz: String [
                    DocumentMrz "document.mrz" {
                        control: Control::Zone, page: Page::IdentityDocument, cite: Cite::R15_1, optional: true,
                        place: Place::First
                    }
                ];
            }

            /// How to reach the recipient, not the representative.
            ContactAnswers {
                /// Address of the temporary stay in Kazakhstan.
                stay_address: String [
                    StayAddress "contact.stay_address" {
                        control: Control::Area, page: Page::Contact, cite: Cite::R3_1
                    }
                ];
                /// Region or city of the stay, `KZ-75` (ISO 3166-2): by it the police body is found; may be empty.
                #[serde(skip_serializing_if = "String::is_empty")]
                stay_region: String [
                    StayRegion "contact.stay_region" {
                        control: Control::Region, page: Page::Contact, cite: Cite::R1_2, optional: true,
                        since: Revision::SECOND
                    }
                ];
                /// Phone, international form `+77010000000`.
                phone: String [
                    Phone "contact.phone" { control: PHONE, page: Page::Contact, cite: Cite::R3_1 }
                ];
                /// E-mail; optional.
                email: String [
                    Email "contact.email" {
                        control: EMAIL, page: Page::Contact, cite: Cite::R3_1, optional: true
                    }
                ];
            }

            /// Who signs and files.
            RepresentativeAnswers {
                /// `agent` (power of attorney), `legal` (parent, guardian) or `self` (at a service centre only).
                kind: String [
                    RepresentativeKind "representative.kind" {
                        control: Control::One(Choice::RepresentativeKind), page: Page::Who, cite: Cite::R3_1
                    }
                ];
                /// Name of the representative.
                names: NameAnswers [
                    RepresentativeSurname "representative.names.surname" {
                        control: NAME, page: Page::Representative, cite: Cite::R3_1, when: BY_ANOTHER,
                        purpose: Purpose::FamilyName
                    }
                    RepresentativeGivenName "representative.names.given_name" {
                        control: NAME, page: Page::Representative, cite: Cite::R3_1, when: BY_ANOTHER,
                        purpose: Purpose::GivenName
                    }
                    RepresentativePatronymic "representative.names.patronymic" {
                        control: NAME, page: Page::Representative, cite: Cite::R3_1, when: BY_ANOTHER,
                        purpose: Purpose::AdditionalName, optional: true
                    }
                ];
                /// The representative's own IIN: on the portal the signer's; at a service centre, if there is one.
                iin: String [
                    RepresentativeIin "representative.iin" {
                        control: IIN, page: Page::Representative, cite: Cite::R3_1, when: BY_ANOTHER
                    }
                ];
                /// Phone of the representative; optional.
                phone: String [
                    RepresentativePhone "representative.phone" {
                        control: PHONE, page: Page::Representative, cite: Cite::R3_1, when: BY_ANOTHER,
                        purpose: Purpose::Phone, optional: true
                    }
                ];
                /// E-mail of the representative; optional.
                email: String [
                    RepresentativeEmail "representative.email" {
                        control: EMAIL, page: Page::Representative, cite: Cite::R3_1, when: BY_ANOTHER,
                        purpose: Purpose::Email, optional: true
                    }
                ];
                /// For `legal`: `parent`, `guardian` or `trustee`.
                relation: String [
                    RepresentativeRelation "representative.relation" {
                        control: Control::One(Choice::Relation), page: Page::Who, cite: Cite::R3_1,
                        when: When::Chosen(Field::RepresentativeKind, "legal")
                    }
                ];
            }

            /// The notarised power of attorney, as data.
            PowerAnswers {
                /// Number in the notary's register.
                number: String [
                    PowerNumber "power.number" {
                        control: CODE, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                ];
                /// Notary: surname and initials.
                notary: String [
                    PowerNotary "power.notary" {
                        control: TEXT, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                ];
                /// State where it was notarised, three letters.
                country: String [
                    PowerCountry "power.country" {
                        control: Control::Country, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                ];
                /// Date of issue; without one it is void (Civil Code art. 168).
                issued: DateAnswer [
                    PowerIssued "power.issued" {
                        control: Control::Date, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                ];
                /// Last day of its term; all empty when the paper states no term (then one year).
                until: DateAnswer [
                    PowerUntil "power.until" {
                        control: Control::Date, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                ];
                /// What it covers: `iin`, `services`, `general` or `other`; may be empty.
                #[serde(skip_serializing_if = "String::is_empty")]
                scope: String [
                    PowerScope "power.scope" {
                        control: Control::One(Choice::PowerScope), page: Page::Power, cite: Cite::A3_8_1_3,
                        when: BY_AGENT, optional: true, since: Revision::THIRD
                    }
                ];
                /// Principal's surname and given name as the paper writes them.
                principal: NameAnswers [
                    PrincipalSurname "power.principal.surname" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                    PrincipalGivenName "power.principal.given_name" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                    PrincipalPatronymic "power.principal.patronymic" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT, optional: true
                    }
                ];
                /// Agent's surname and given name as the paper writes them.
                agent: NameAnswers [
                    AgentSurname "power.agent.surname" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                    AgentGivenName "power.agent.given_name" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                    AgentPatronymic "power.agent.patronymic" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT, optional: true
                    }
                ];
                /// Agent's IIN as the paper writes it; optional.
                agent_iin: String [
                    AgentIin "power.agent_iin" {
                        control: IIN, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT, optional: true,
                        heading: "power.agent"
                    }
                ];
                /// The agent passed the power on to the representative.
                delegated: bool [
                    Delegated "power.delegated" {
                        control: Control::Tick, page: Page::Power, cite: Cite::A3_8_1_3, when: BY_AGENT
                    }
                ];
                /// The paper allows the agent to pass the power on (Civil Code art. 169); looked at when `delegated`.
                delegation_allowed: bool [
                    DelegationAllowed "power.delegation_allowed" {
                        control: Control::Tick, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                ];
                /// The second power of attorney, from the agent to the representative; used when `delegated`.
                delegation: DelegationAnswers [];
            }

            /// The notarised paper by which an agent passes a power of attorney on (Civil Code art. 169).
            DelegationAnswers {
                /// Number in the notary's register.
                number: String [
                    DelegationNumber "power.delegation.number" {
                        control: CODE, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                ];
                /// Notary: surname and initials.
                notary: String [
                    DelegationNotary "power.delegation.notary" {
                        control: TEXT, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                ];
                /// Date of issue.
                issued: DateAnswer [
                    DelegationIssued "power.delegation.issued" {
                        control: Control::Date, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                ];
                /// Last day of its term; all empty when the paper states none.
                until: DateAnswer [
                    DelegationUntil "power.delegation.until" {
                        control: Control::Date, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                ];
                /// Name of the person to whom the power is passed on, as the paper writes it.
                delegate: NameAnswers [
                    DelegateSurname "power.delegation.delegate.surname" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                    DelegateGivenName "power.delegation.delegate.given_name" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON
                    }
                    DelegatePatronymic "power.delegation.delegate.patronymic" {
                        control: NAME, page: Page::Power, cite: Cite::A3_8_1_3, when: PASSED_ON, optional: true
                    }
                ];
            }

            /// Everything the formation form asks.
            FormationAnswers {
                /// The person who is to hold the IIN.
                recipient: RecipientAnswers [];
                /// The identity document.
                document: DocumentAnswers [];
                /// How to reach the recipient.
                contact: ContactAnswers [];
                /// Who signs and files.
                representative: RepresentativeAnswers [];
                /// The power of attorney; used when `representative.kind` is `agent`.
                power: PowerAnswers [];
                /// Language of the result: `kk` or `ru`.
                result_language: String [
                    ResultLanguage "result_language" {
                        control: Control::One(Choice::ResultLanguage), page: Page::Consent, cite: Cite::A3_5_1,
                        heading: "contact"
                    }
                ];
                /// Consent to the processing of personal data.
                consent: bool [
                    Consent "consent" { control: Control::Tick, page: Page::Consent, cite: Cite::R3_1 }
                ];
            }

            /// The institution where the sentence is served.
            InstitutionAnswers {
                /// Its name.
                name: String [
                    InstitutionName "institution.name" { control: TEXT, page: Page::Institution, cite: Cite::R3_2 }
                ];
                /// Its BIN, twelve digits.
                bin: String [
                    InstitutionBin "institution.bin" { control: IIN, page: Page::Institution, cite: Cite::R3_2 }
                ];
                /// Its head, who certifies the application.
                head: NameAnswers [
                    HeadSurname "institution.head.surname" {
                        control: NAME, page: Page::Institution, cite: Cite::R3_2
                    }
                    HeadGivenName "institution.head.given_name" {
                        control: NAME, page: Page::Institution, cite: Cite::R3_2
                    }
                    HeadPatronymic "institution.head.patronymic" {
                        control: NAME, page: Page::Institution, cite: Cite::R3_2, optional: true
                    }
                ];
                /// Number of the certification in the institution's register.
                certified_number: String [
                    CertifiedNumber "institution.certified_number" {
                        control: CODE, page: Page::Institution, cite: Cite::R3_2
                    }
                ];
                /// Day of the certification.
                certified: DateAnswer [
                    Certified "institution.certified" {
                        control: Control::Date, page: Page::Institution, cite: Cite::R3_2
                    }
                ];
                /// Who brings the application, an employee of the institution.
                employee: NameAnswers [
                    EmployeeSurname "institution.employee.surname" {
                        control: NAME, page: Page::Institution, cite: Cite::R3_2
                    }
                    EmployeeGivenName "institution.employee.given_name" {
                        control: NAME, page: Page::Institution, cite: Cite::R3_2
                    }
                    EmployeePatronymic "institution.employee.patronymic" {
                        control: NAME, page: Page::Institution, cite: Cite::R3_2, optional: true
                    }
                ];
                /// The employee's IIN.
                employee_iin: String [
                    EmployeeIin "institution.employee_iin" {
                        control: IIN, page: Page::Institution, cite: Cite::R3_2, heading: "institution.employee"
                    }
                ];
            }

            /// The judgment.
            SentenceAnswers {
                /// The court of the Republic of Kazakhstan.
                court: String [
                    Court "sentence.court" { control: TEXT, page: Page::Sentence, cite: Cite::R3_2 }
                ];
                /// Number of the case.
                number: String [
                    SentenceNumber "sentence.number" { control: CODE, page: Page::Sentence, cite: Cite::R3_2 }
                ];
                /// Day of the judgment.
                judged: DateAnswer [
                    Judged "sentence.judged" { control: Control::Date, page: Page::Sentence, cite: Cite::R3_2 }
                ];
                /// Last day of the imprisonment; all empty for life.
                ends: DateAnswer [
                    SentenceEnds "sentence.ends" {
                        control: Control::Date, page: Page::Sentence, cite: Cite::R3_2,
                        when: When::Unticked(Field::ForLife)
                    }
                ];
                /// Imprisonment for life: there is no last day.
                for_life: bool [
                    ForLife "sentence.for_life" { control: Control::Tick, page: Page::Sentence, cite: Cite::R3_2 }
                ];
            }

            /// Everything annex 2 asks.
            ConvictAnswers {
                /// The person, as the judgment names them: in Cyrillic or Latin.
                recipient: RecipientAnswers [];
                /// There is no identity document: the ground of this form.
                no_documents: bool [
                    NoDocuments "no_documents" {
                        control: Control::Tick, page: Page::Sentence, cite: Cite::R3_2, place: Place::First,
                        heading: "sentence"
                    }
                ];
                /// The institution.
                institution: InstitutionAnswers [];
                /// The judgment.
                sentence: SentenceAnswers [];
                /// How to reach the institution; the address is that of the stay.
                contact: ContactAnswers [];
                /// Language of the result: `kk` or `ru`.
                result_language: String [];
                /// Consent to the processing of personal data.
                consent: bool [];
            }

            /// The certificate of the change of identifying data («свидетельство о перемене установочных данных»).
            ProofAnswers {
                /// `marriage`, `divorce`, `name_change`, `paternity`, `adoption`, `court`, `citizenship` or `other`.
                kind: String [
                    ProofKind "proof.kind" {
                        control: Control::One(Choice::ChangeProof), page: Page::Reason, cite: Cite::A3_8_2_3,
                        when: When::ProofOwed
                    }
                ];
                /// Number.
                number: String [
                    ProofNumber "proof.number" {
                        control: CODE, page: Page::Reason, cite: Cite::A3_8_2_3, when: When::ProofOwed
                    }
                ];
                /// Authority that issued it.
                authority: String [
                    ProofAuthority "proof.authority" {
                        control: TEXT, page: Page::Reason, cite: Cite::A3_8_2_3, when: When::ProofOwed
                    }
                ];
                /// Date of issue.
                issued: DateAnswer [
                    ProofIssued "proof.issued" {
                        control: Control::Date, page: Page::Reason, cite: Cite::A3_8_2_3, when: When::ProofOwed
                    }
                ];
            }

            /// Everything annex 1-1 asks, and what gap G16 adds.
            CorrectionAnswers {
                /// The number of the person whose particulars are corrected.
                iin: String [
                    Iin "iin" { control: IIN, page: Page::Subject, cite: Cite::A1_1_Head }
                ];
                /// Only what is to be changed, at least one row.
                rows: Vec<ChangeAnswer> [];
                /// Why: `civil_status`, `citizenship`, `document` or `operator_error`.
                reason: String [
                    Reason "reason" {
                        control: Control::One(Choice::CorrectionReason), page: Page::Reason, cite: Cite::A1_1_Head,
                        heading: "proof"
                    }
                ];
                /// The certificate of change; owed when one of the parameters 1–7 changes, unless an operator's error is mended.
                proof: ProofAnswers [];
                /// The identity document that is shown.
                document: DocumentAnswers [];
                /// That document writes a name or the place of birth in neither Cyrillic nor Latin: a translation is owed.
                other_script: bool [
                    OtherScript "other_script" {
                        control: Control::Tick, page: Page::IdentityDocument, cite: Cite::A3_8_1_2, heading: "proof"
                    }
                ];
                /// How to reach the recipient.
                contact: ContactAnswers [];
                /// Who files.
                representative: RepresentativeAnswers [];
                /// The power of attorney; used when `representative.kind` is `agent`.
                power: PowerAnswers [];
                /// Language of the result: `kk` or `ru`.
                result_language: String [];
                /// Consent to the processing of personal data.
                consent: bool [];
            }
        }
    };
}

pub(crate) use annexes;
