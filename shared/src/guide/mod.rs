//! "Can I apply here today?": answered before anybody is asked for a personal datum. Knows channels, hours, editions
//! and what is brought along; does not know who asks, and stores nothing.
//!
//! The answer promises nothing that validation would not say too: it is the same law, asked with five answers instead
//! of fifty. It names one outcome, the advice with its paragraphs, what to bring, and the days.

pub mod one_by_one;
pub mod passport;
#[cfg(test)]
mod tests;

use crate::application::Kind;
use crate::calendar::office_hours::provider_receives;
use crate::calendar::{Release, WorkingCalendar, Zone, due_on, release_at};
use crate::law::{Cite, Edition};
use crate::offices::{Office, Opening, next_opening};
use crate::time::{Date, Timestamp};

/// Who would apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asker {
    /// The person who needs the number, or whose particulars changed.
    Recipient,
    /// A legal representative: parent, guardian, trustee.
    Legal,
    /// Somebody with a notarised power of attorney.
    Agent,
}

/// Whether the person has an IIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HasIin {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
}

/// Where somebody would apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// On the portal.
    Portal,
    /// At this service centre.
    Centre(&'a Office),
    /// At a territorial police body.
    Provider,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// What is wanted.
    pub wanted: Kind,
    /// The person is a citizen of Kazakhstan.
    pub citizen: bool,
    /// The person has a valid identity document.
    pub document: bool,
    /// The person has an IIN.
    pub iin: HasIin,
    /// Who would apply.
    pub asker: Asker,
    /// Whoever would apply has an EDS.
    pub eds: bool,
    /// The person cannot come, for one of the three reasons of annex 3 row 10.
    pub at_home: bool,
    /// Where.
    pub place: Place<'a>,
}

/// Today: the moment and what holds then.
#[derive(Clone, Copy, Debug)]
pub struct Today<'a> {
    /// The moment.
    pub at: Timestamp,
    /// The edition in force.
    pub edition: Edition,
    /// The working calendar.
    pub calendar: &'a WorkingCalendar,
    /// The provider's clock.
    pub zone: Zone,
    /// When results are handed out.
    pub release: Release,
}

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Yes, now.
    Now,
    /// Yes, when it opens.
    Later,
    /// Not here, or not so; the advice says where and how.
    Elsewhere,
    /// Not this service.
    NotForYou,
}

macro_rules! advice {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $basis:ident;)*) => {
        /// One thing to know or to do; its words stand in `text::guide`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Advice { $($(#[$doc])* $name,)* }

        impl Advice {
            /// All of it.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Stable code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The paragraph it rests on.
            #[must_use]
            pub const fn basis(self) -> Cite {
                match self { $(Self::$name => Cite::$basis,)* }
            }
        }
    };
}

advice! {
    /// The service is for foreigners and persons without citizenship.
    Citizen = "citizen", R1_1;
    /// There is a number already: no second one is formed.
    HasIin = "has-iin", R15_3;
    /// There may be a number already: a search comes first.
    MayHaveIin = "may-have-iin", R15_3;
    /// Nothing to correct yet: a number is formed first.
    NothingToCorrect = "nothing-to-correct", R3_3;
    /// Without a valid document nothing is accepted.
    DocumentNeeded = "document-needed", A3_8_1_2;
    /// Corrections are taken at a service centre only.
    CorrectionAtCentre = "correction-at-centre", R3_3;
    /// For convicts without documents a service centre takes the application.
    ConvictAtCentre = "convict-at-centre", R3_2;
    /// Under this edition an IIN is formed in person only.
    InPerson = "in-person", R3_1;
    /// The police body takes no application at its window.
    NotAtProvider = "not-at-provider", R3_1;
    /// Its window is open for questions now.
    ProviderReceives = "provider-receives", A3_7_1_Intake;
    /// Its window is closed now.
    ProviderClosed = "provider-closed", A3_7_1_Intake;
    /// The portal asks for an EDS.
    EdsNeeded = "eds-needed", A3_10_2;
    /// Whoever has an EDS has an IIN.
    OwnEds = "own-eds", R15_3;
    /// On the portal a representative files.
    RepresentativeFiles = "representative-files", A3_8_Portal_1;
    /// The portal takes it now.
    FileNow = "file-now", A3_7_3;
    /// It is after hours: the result comes on the next working day.
    AfterHours = "after-hours", A3_7_3;
    /// The centre is open now.
    ComeNow = "come-now", A3_7_2;
    /// The centre opens later.
    ComeLater = "come-later", A3_7_2;
    /// By the electronic queue, or booked.
    Queue = "queue", A3_7_2;
    /// The centre of the place of stay is meant; another one turns nobody away.
    PlaceOfStay = "place-of-stay", R3_1;
    /// Documents are taken at home.
    HomeVisit = "home-visit", A3_10_1;
    /// Free of charge.
    Free = "free", A3_6;
}

/// Something to bring along, or to attach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bring {
    /// The application of annex 1.
    Formation,
    /// The application of annex 2.
    Convict,
    /// The application of annex 1-1.
    Correction,
    /// A valid identity document.
    Document,
    /// A notarised translation, where neither Cyrillic nor Latin is written in it.
    Translation,
    /// The certificate of the change of particulars.
    ChangeProof,
    /// A notarised power of attorney.
    Power,
    /// The proof of being the legal representative.
    StatusProof,
    /// The EDS.
    Eds,
}

impl Bring {
    /// All of it.
    pub const ALL: &'static [Self] = &[
        Self::Formation,
        Self::Convict,
        Self::Correction,
        Self::Document,
        Self::Translation,
        Self::ChangeProof,
        Self::Power,
        Self::StatusProof,
        Self::Eds,
    ];

    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Formation => "formation-application",
            Self::Convict => "convict-application",
            Self::Correction => "correction-application",
            Self::Document => "identity-document",
            Self::Translation => "translation",
            Self::ChangeProof => "change-proof",
            Self::Power => "power-of-attorney",
            Self::StatusProof => "status-proof",
            Self::Eds => "eds",
        }
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// In one word.
    pub outcome: Outcome,
    /// What to know and do, the most important first.
    pub advice: Vec<Advice>,
    /// What to bring; empty when it is not for the asker.
    pub bring: Vec<Bring>,
    /// When the centre is open, now or next.
    pub opening: Option<Opening>,
    /// The day by which the result is owed.
    pub due_on: Option<Date>,
    /// The moment from which a result of the portal is handed out at the earliest.
    pub release_at: Option<Timestamp>,
}

impl Answer {
    fn stop(outcome: Outcome, advice: &[Advice]) -> Self {
        let advice = advice.to_vec();
        Self { outcome, advice, bring: Vec::new(), opening: None, due_on: None, release_at: None }
    }
}

/// Answers.
#[must_use]
pub fn can_i_apply(question: &Question, today: &Today) -> Answer {
    if question.citizen {
        return Answer::stop(Outcome::NotForYou, &[Advice::Citizen]);
    }
    let forms = question.wanted.forms_a_number();
    match (forms, question.iin) {
        (true, HasIin::Yes) => return Answer::stop(Outcome::NotForYou, &[Advice::HasIin]),
        (false, HasIin::No) => return Answer::stop(Outcome::Elsewhere, &[Advice::NothingToCorrect]),
        _ => {}
    }
    if !question.document && question.wanted != Kind::Convict {
        return Answer::stop(Outcome::Elsewhere, &[Advice::DocumentNeeded]);
    }
    if forms && question.asker == Asker::Agent && in_person(question.wanted, today.edition) {
        return Answer::stop(Outcome::Elsewhere, &[Advice::InPerson]);
    }
    let mut answer = match question.place {
        Place::Provider => at_provider(today),
        Place::Portal => on_portal(question, today),
        Place::Centre(office) => at_centre(office, today),
    };
    if question.at_home {
        let first = usize::from(answer.outcome == Outcome::Now && question.place == Place::Portal);
        answer.advice.insert(first, Advice::HomeVisit);
    }
    if question.iin == HasIin::Unsure {
        answer.advice.push(Advice::MayHaveIin);
    }
    if matches!(answer.outcome, Outcome::Now | Outcome::Later) {
        answer.bring = bring(question);
        answer.advice.push(Advice::Free);
    }
    answer
}

/// Under the edition of 2024 the recipient comes in person for a number; for convicts the institution does.
const fn in_person(wanted: Kind, edition: Edition) -> bool {
    matches!((wanted, edition), (Kind::Formation, Edition::E2024_03))
}

/// No application begins at the provider's window (gap G6); it answers questions in its hours.
fn at_provider(today: &Today) -> Answer {
    let receives = provider_receives(today.calendar, today.zone.local(today.at));
    let window = if receives { Advice::ProviderReceives } else { Advice::ProviderClosed };
    Answer::stop(Outcome::Elsewhere, &[Advice::NotAtProvider, window])
}

fn on_portal(question: &Question, today: &Today) -> Answer {
    use crate::application::Channel;
    if !question.wanted.is_taken(Channel::Portal, today.edition) {
        let why = match question.wanted {
            Kind::Correction => Advice::CorrectionAtCentre,
            Kind::Convict => Advice::ConvictAtCentre,
            Kind::Formation => Advice::InPerson,
        };
        return Answer::stop(Outcome::Elsewhere, &[why, Advice::PlaceOfStay]);
    }
    match (question.asker, question.eds) {
        (Asker::Recipient, true) => return Answer::stop(Outcome::NotForYou, &[Advice::OwnEds]),
        (Asker::Recipient, false) => {
            return Answer::stop(Outcome::Elsewhere, &[Advice::RepresentativeFiles, Advice::PlaceOfStay]);
        }
        (Asker::Legal | Asker::Agent, false) => {
            return Answer::stop(Outcome::Elsewhere, &[Advice::EdsNeeded, Advice::PlaceOfStay]);
        }
        (Asker::Legal | Asker::Agent, true) => {}
    }
    let released = release_at(today.at, today.at, Channel::Portal, today.zone, today.calendar, today.release);
    let mut advice = vec![Advice::FileNow];
    if released > today.at {
        advice.push(Advice::AfterHours);
    }
    Answer {
        outcome: Outcome::Now,
        advice,
        bring: Vec::new(),
        opening: None,
        due_on: Some(due_on(today.at, today.zone, today.calendar)),
        release_at: Some(released),
    }
}

fn at_centre(office: &Office, today: &Today) -> Answer {
    let opening = next_opening(office, today.calendar, today.at);
    let (outcome, first, from) = match opening {
        Some(opening) if opening.now => (Outcome::Now, Advice::ComeNow, Some(today.at)),
        Some(Opening { day, hours, .. }) => {
            (Outcome::Later, Advice::ComeLater, Some(office.zone.moment(day, hours.opens)))
        }
        None => (Outcome::Later, Advice::ComeLater, None),
    };
    Answer {
        outcome,
        advice: vec![first, Advice::Queue, Advice::PlaceOfStay],
        bring: Vec::new(),
        opening,
        due_on: from.map(|from| due_on(from, office.zone, today.calendar)),
        release_at: None,
    }
}

fn bring(question: &Question) -> Vec<Bring> {
    let mut bring = vec![match question.wanted {
        Kind::Formation => Bring::Formation,
        Kind::Convict => Bring::Convict,
        Kind::Correction => Bring::Correction,
    }];
    if question.wanted != Kind::Convict || question.document {
        bring.extend([Bring::Document, Bring::Translation]);
    }
    if question.wanted == Kind::Correction {
        bring.push(Bring::ChangeProof);
    }
    match question.asker {
        Asker::Recipient => {}
        Asker::Legal => bring.push(Bring::StatusProof),
        Asker::Agent => bring.push(Bring::Power),
    }
    if question.place == Place::Portal {
        bring.push(Bring::Eds);
    }
    bring
}
