//! The schemas of texts that hold a code: which codes there are is asked of the types of the domain, so that the
//! published description names each and nobody lists them twice. Nothing here travels.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::application::{self, Stage as ApplicationStage};
use crate::{
    access, audit, complaint, consumers, decision, documents, duplicates, eds, evidence, finding, intake,
    law, locale, messages, notices, outage, person, problem, registers, visits,
};

macro_rules! coded {
    ($($name:ident: $all:expr;)*) => {
        $(
            #[doc = concat!("The codes of `", stringify!($name), "`.")]
            pub(super) enum $name {}

            impl JsonSchema for $name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    let codes: Vec<&str> = $all.iter().map(|one| one.as_str()).collect();
                    json_schema!({ "type": "string", "enum": codes })
                }
            }
        )*
    };
}

coded! {
    About: complaint::About::ALL;
    Addressee: notices::Addressee::ALL;
    ApplicationKind: application::Kind::ALL;
    Automatic: decision::Automatic::ALL;
    Browser: access::device::Browser::ALL;
    Channel: application::Channel::ALL;
    Choice: duplicates::Choice::ALL;
    Circumstance: decision::Circumstance::ALL;
    Cite: law::Cite::ALL;
    Clock: decision::clock::Clock::ALL;
    CopyPurpose: documents::copy::CopyPurpose::ALL;
    DocumentState: intake::DocumentState::ALL;
    EvidenceLine: evidence::Line::ALL;
    EvidenceOutcome: evidence::Outcome::ALL;
    Fact: audit::Fact::ALL;
    FindingCode: finding::FindingCode::ALL;
    HearingAnswer: decision::hearing::Answer::ALL;
    HomeVisitState: visits::home::HomeVisitState::ALL;
    Incapacity: visits::home::Incapacity::ALL;
    Instance: complaint::Instance::ALL;
    Lack: intake::Lack::ALL;
    Language: locale::Locale::ALL;
    Look: audit::Look::ALL;
    Means: evidence::Means::ALL;
    MessageKind: messages::Kind::ALL;
    NeighbourName: messages::Neighbour::ALL;
    Outcome: complaint::Outcome::ALL;
    OutageKind: outage::OutageKind::ALL;
    Parameter: person::parameter::Parameter::ALL;
    PassportRow: crate::guide::passport::PassportRow::ALL;
    PhoneState: eds::phone::PhoneState::ALL;
    ProblemCode: problem::ProblemCode::ALL;
    RegisterName: registers::Register::ALL;
    RegisterOutcome: evidence::Outcome::ALL;
    RefusalReason: decision::reasons::Reason::ALL;
    Role: access::Role::ALL;
    Scope: consumers::Scope::ALL;
    Severity: [finding::Severity::Error, finding::Severity::Warning, finding::Severity::Notice];
    SignInWay: access::device::Way::ALL;
    Stage: ApplicationStage::ALL;
    System: access::device::System::ALL;
    TicketState: visits::ticket::TicketState::ALL;
    Verdict: [duplicates::Verdict::Possible, duplicates::Verdict::Certain];
    VisitPurpose: visits::Purpose::ALL;
}

/// One of the codes, or nothing.
pub(super) struct OrEmpty<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for OrEmpty<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}OrEmpty", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        if let Some(Value::Array(codes)) = schema.get_mut("enum") {
            codes.insert(0, Value::from(""));
        }
        schema
    }
}

/// One of the means, or `nobody`.
pub(super) enum CheckedBy {}

impl JsonSchema for CheckedBy {
    fn schema_name() -> Cow<'static, str> {
        "CheckedBy".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let means = evidence::Means::ALL.iter().map(|one| one.as_str());
        let codes: Vec<&str> = means.chain([decision::By::Nobody.as_str()]).collect();
        json_schema!({ "type": "string", "enum": codes })
    }
}

macro_rules! travelling {
    ($($code:ty as $name:ident;)*) => {
        $(
            /// It travels as itself (`code`).
            impl JsonSchema for $code {
                fn schema_name() -> Cow<'static, str> {
                    $name::schema_name()
                }

                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    $name::json_schema(generator)
                }
            }
        )*
    };
}

travelling! {
    application::Channel as Channel;
    application::Kind as ApplicationKind;
    documents::copy::CopyPurpose as CopyPurpose;
    locale::Locale as Language;
    visits::Purpose as VisitPurpose;
    visits::home::HomeVisitState as HomeVisitState;
    visits::ticket::TicketState as TicketState;
}
