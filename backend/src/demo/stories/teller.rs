//! Who acts in the stories, and the few deeds that all of them are made of: a form at a counter, a filing on the
//! portal. Each deed is a use case or a row of them; a deed that is refused ends the telling.

use eds::time::UnixSeconds;
use shared::access::Role;
use shared::application::Kind;
use shared::documents::CopyPurpose;
use shared::problem::ProblemCode;
use shared::text::Locale;
use shared::time::Timestamp;
use shared::visits::Purpose;
use shared::visits::ticket::TicketStep;
use shared::wire::v1::centre::{IntakeWire, LodgeIntakeWire, OpenIntakeWire};
use shared::wire::v1::draft::{DraftWire, PrepareWire};
use shared::wire::v1::formation::FormationAnswers;
use shared::wire::v1::request::AnswersWire;
use shared::wire::v1::visits::{DrawWire, TicketWire};

use crate::app::App;
use crate::attest::Gathered;
use crate::clock::{Clock, HeldClock};
use crate::demo::authority::HeldKey;
use crate::demo::cast::{self, PASSWORD};
use crate::ids;
use crate::usecase::context::Context;
use crate::usecase::counter::intakes::{self, Intakes};
use crate::usecase::counter::register_at_counter;
use crate::usecase::filing::copies::attach;
use crate::usecase::filing::drafts::{self, Drafts};
use crate::usecase::filing::{lodge, prepare};
use crate::usecase::once::{Answered, OnceKey};
use crate::usecase::visits::tickets;
use crate::usecase::{Fault, Person};

/// The house at one moment, and the people who act in it.
pub(super) struct Teller<'a> {
    pub(super) cx: Context<'a>,
    pub(super) clerk: Person,
    pub(super) second_clerk: Person,
    pub(super) operator: Person,
    pub(super) second_operator: Person,
    pub(super) supervisor: Person,
    pub(super) contact_centre: Person,
    pub(super) administrator: Person,
    pub(super) representative: Person,
}

fn person(iin: &str, given: &str, role: Role) -> Person {
    let mut roles = vec![Role::Recipient, role];
    roles.dedup();
    Person { iin: iin.into(), name: format!("UTOPIAN {given}"), surname: "UTOPIAN".into(), roles }
}

/// A key that is used once.
pub(super) fn once() -> Result<OnceKey, Fault> {
    Ok(OnceKey { key: ids::id()?, request_sha256: ids::sha256(b"story") })
}

/// What stands now; what was turned away, or waits, ends the telling with its code in the log.
pub(super) fn stands<T, W>(answered: Answered<T, W>) -> Result<T, Fault> {
    let code = match answered {
        Answered::Made(value) | Answered::Done(value) => return Ok(value),
        Answered::Waits(_) => "waits".to_owned(),
        Answered::TurnedAway(problem) => problem.code,
    };
    tracing::error!(code, "a story of the demonstration was refused");
    Err(Fault::code(ProblemCode::Internal))
}

/// Turns the clock of the demonstration.
pub(super) fn set(app: &mut App, at: Timestamp) {
    app.clock = Clock::Held(HeldClock::at(at));
}

impl<'a> Teller<'a> {
    pub(super) fn new(app: &'a App) -> Result<Self, Fault> {
        Ok(Self {
            cx: app.context(),
            clerk: person(cast::CLERK_IIN, "CLERK", Role::Clerk),
            second_clerk: person(cast::SECOND_CLERK_IIN, "CLERK TWO", Role::Clerk),
            operator: person(cast::OPERATOR_IIN, "OPERATOR", Role::Operator),
            second_operator: person(cast::SECOND_OPERATOR_IIN, "OPERATOR TWO", Role::Operator),
            supervisor: person(cast::SUPERVISOR_IIN, "SUPERVISOR", Role::Supervisor),
            contact_centre: person(cast::CONTACT_CENTRE_IIN, "CONTACT CENTRE", Role::ContactCentre),
            administrator: person(cast::ADMINISTRATOR_IIN, "ADMINISTRATOR", Role::Administrator),
            representative: person(cast::REPRESENTATIVE_IIN, "REPRESENTATIVE", Role::Recipient),
        })
    }

    /// A form typed in at a counter, with these copies.
    pub(super) fn typed(
        &self,
        clerk: &Person,
        answers: &AnswersWire,
        copies: &[CopyPurpose],
    ) -> Result<IntakeWire, Fault> {
        let ticket = match answers.kind() {
            Kind::Correction => self.served(clerk)?,
            Kind::Formation | Kind::Convict => String::new(),
        };
        let wire = OpenIntakeWire { kind: answers.kind(), ticket };
        let opened: IntakeWire = stands(intakes::open(&self.cx, clerk, &once()?, &wire)?)?;
        let mut form = intakes::save(&self.cx, clerk, &opened.id, opened.version, answers)?;
        for purpose in copies {
            let name = format!("{}.pdf", purpose.as_str());
            let bytes = page(purpose.as_str());
            form = attach::<Intakes>(&self.cx, clerk, &form.id, *purpose, &name, &bytes)?;
        }
        Ok(form)
    }

    /// Somebody who came to the counter and was served there; the ticket.
    fn served(&self, clerk: &Person) -> Result<String, Fault> {
        let wire = DrawWire { purpose: Some(Purpose::HandIn), booking: String::new() };
        tickets::draw(&self.cx, clerk, &once()?, &wire)?;
        let called: TicketWire = stands(tickets::next(&self.cx, clerk, &once()?, 1)?)?;
        let serving = tickets::step(&self.cx, clerk, &called.id, called.version, TicketStep::Start)?;
        Ok(tickets::step(&self.cx, clerk, &called.id, serving.version, TicketStep::Finish)?.id)
    }

    /// The same, registered; the id of the application.
    pub(super) fn registered(
        &self,
        clerk: &Person,
        answers: &AnswersWire,
        copies: &[CopyPurpose],
    ) -> Result<String, Fault> {
        let form = self.typed(clerk, answers, copies)?;
        let wire = LodgeIntakeWire { version: form.version, identified_by: "UTO P, passport shown".into() };
        let answer =
            register_at_counter::lodge(&self.cx, clerk, &form.id, &once()?, &wire, (Locale::Ru, &[]))?;
        Ok(stands(answer)?.application.line.id)
    }

    /// A filing of the representative on the portal, signed with the key of the demonstration.
    pub(super) fn filed(&self, answers: &FormationAnswers) -> Result<String, Fault> {
        let (cx, me) = (&self.cx, &self.representative);
        let draft: DraftWire = stands(drafts::open(cx, me, &once()?, answers)?)?;
        let mut version = draft.version;
        for purpose in [CopyPurpose::Identity, CopyPurpose::PowerOfAttorney] {
            let name = format!("{}.pdf", purpose.as_str());
            version = attach::<Drafts>(cx, me, &draft.id, purpose, &name, &page(purpose.as_str()))?.version;
        }
        let wire = PrepareWire { version, language: Locale::Ru };
        let prepared = prepare::prepare(cx, me, &draft.id, &wire)?;
        let at = UnixSeconds(cx.time.at.as_second());
        let unsigned = |_| Fault::code(ProblemCode::Internal);
        let file = std::fs::read(cx.config.data_dir.join("keys/representative.p12"))?;
        let key = HeldKey::open(&file, PASSWORD).map_err(unsigned)?;
        // The list of the demonstration's own authority is enough: nobody outside is asked.
        let envelope = key.sign(prepared.statement.as_bytes(), at).map_err(unsigned)?;
        let answer = lodge::lodge(cx, me, &draft.id, &once()?, &envelope, (&Gathered::default(), &[]))?;
        Ok(stands(answer)?.line.id)
    }
}

/// One page that says what it stands for.
fn page(what: &str) -> Vec<u8> {
    let text = format!("BT /F1 18 Tf 40 150 Td (DEMONSTRATION) Tj 0 -32 Td (copy: {what}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 220]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{text}\nendstream", text.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file.push_str(&format!("{number} 0 obj{object}endobj\n"));
    }
    let table = file.len();
    file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    let size = objects.len() + 1;
    file.push_str(&format!("trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
    file.into_bytes()
}
