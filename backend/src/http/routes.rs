//! Who serves which endpoint of the contract, one line each. The contract (`shared/src/contract/`) says of each by which
//! method and path, who may call and whose data it tells; this registers the handlers by it, the door
//! (`extract::SignedIn`) holds callers against it before any handler runs, what is told is remembered by it (`remember`),
//! and tests walk every role and every look through it. Knows no handler's work; a new endpoint is a declaration there and
//! a line here.

use actix_web::Route;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use shared::contract::{self, BASE, Endpoint, Operation};

use super::address::printable;
use super::remember::remember;
use super::{
    applications, calendar, centre, check, copies, drafts, filing, home_visits, offices, openapi, operator,
    particulars, phone, probes, service, session, static_files, visits,
};

macro_rules! routes {
    ($($endpoint:ty => $handler:path;)*) => {
        /// What is served, in the order in which paths are tried.
        pub const SERVED: &[&Operation] = &[$(<$endpoint as Endpoint>::OPERATION,)*];

        fn handlers() -> Vec<(&'static str, Route)> {
            let mut all = Vec::new();
            $(
                all.push((<$endpoint>::PATH, by(<$endpoint>::METHOD).to($handler)));
                // What may be read may be asked for without its body.
                if <$endpoint>::METHOD.only_reads() {
                    all.push((<$endpoint>::PATH, web::head().to($handler)));
                }
            )*
            all
        }
    };
}

fn by(method: contract::Method) -> Route {
    match method {
        contract::Method::Get => web::get(),
        contract::Method::Post => web::post(),
        contract::Method::Put => web::put(),
        contract::Method::Delete => web::delete(),
    }
}

routes! {
    contract::public::ReadService => service::show;
    contract::public::ReadHealth => super::probes::health;
    contract::filing::ListOwnComplaints => super::complaints::own;
    contract::filing::Complain => super::complaints::complain;
    contract::deciding::ListComplaints => super::complaints::register;
    contract::deciding::AnswerComplaint => super::complaints::answer;
    contract::calendar::ListCurrentOutages => super::admin::current_outages;
    contract::calendar::ListOutages => super::admin::outages;
    contract::calendar::WriteOutage => super::admin::write_outage;
    contract::calendar::EndOutage => super::admin::end_outage;
    contract::people::ListStaff => super::admin::staff;
    contract::people::NameStaff => super::admin::name_staff;
    contract::people::RemoveStaff => super::admin::remove_staff;
    contract::people::ListStaffProposals => super::admin::staff_proposals;
    contract::people::ConfirmStaff => super::admin::confirm_staff;
    contract::people::DeclineStaff => super::admin::decline_staff;
    contract::systems::ListConsumers => super::admin::consumers;
    contract::systems::NameConsumer => super::admin::name_consumer;
    contract::systems::RevokeConsumer => super::admin::revoke_consumer;
    contract::systems::ConsultIin => super::consult::iin;
    contract::systems::ConsultCertificate => super::consult::certificate;
    contract::calendar::ReadCalendar => calendar::show;
    contract::calendar::ListCalendars => calendar::versions;
    contract::calendar::PublishCalendar => calendar::publish;
    contract::public::MakeChallenge => session::challenge;
    contract::public::ReadSession => session::show;
    contract::public::SignIn => session::open;
    contract::public::SignOut => session::close;
    contract::filing::ListDrafts => drafts::list;
    contract::filing::OpenDraft => drafts::open;
    contract::filing::ReadDraft => drafts::show;
    contract::filing::SaveDraft => drafts::save;
    contract::filing::DiscardDraft => drafts::discard;
    contract::filing::AttachCopy => copies::attach;
    contract::filing::ReadCopy => copies::show_own;
    contract::filing::RemoveCopy => copies::remove;
    contract::filing::PrepareDraft => filing::prepare;
    contract::filing::LodgeDraft => filing::lodge;
    contract::filing::TakeBackReceipt => filing::take_back;
    contract::filing::ListApplications => applications::list;
    contract::filing::ReadApplication => applications::show;
    contract::filing::ReadCertificate => applications::certificate;
    contract::filing::ReadCertificateSignature => applications::certificate_signature;
    contract::filing::ReadStatement => applications::statement;
    contract::filing::ReadEnvelope => applications::envelope;
    contract::filing::ReadRefusal => applications::refusal;
    contract::filing::ReadRefusalSignature => applications::refusal_signature;
    contract::filing::Withdraw => applications::withdraw;
    contract::filing::Object => applications::objection;
    contract::public::CheckCertificate => check::check;
    contract::counter::LookUpParticulars => particulars::look_up;
    contract::deciding::ReadQueue => operator::queue;
    contract::deciding::ReadCase => operator::show;
    contract::deciding::ReadCaseCopy => copies::show_of_case;
    contract::deciding::ReadCasePage => copies::show_page_of_case;
    contract::deciding::Claim => operator::claim;
    contract::deciding::Release => operator::release;
    contract::deciding::ChooseCandidate => operator::choose;
    contract::deciding::Grant => operator::grant;
    contract::deciding::Refuse => operator::refuse;
    contract::deciding::ReadOverview => operator::overview;
    contract::deciding::TakeNext => operator::next;
    contract::deciding::Hear => operator::hear;
    contract::deciding::ConcludeHearing => operator::conclude;
    contract::deciding::Propose => operator::propose;
    contract::deciding::ListProposals => operator::proposals;
    contract::deciding::ConfirmProposal => operator::confirm;
    contract::deciding::DeclineProposal => operator::decline;
    contract::deciding::TakeBackProposal => operator::take_back;
    contract::public::ReadPassport => offices::passport;
    contract::visits::ListOffices => offices::list;
    contract::visits::ListSlots => offices::slots;
    contract::visits::ListBookings => visits::bookings;
    contract::visits::Book => visits::book;
    contract::visits::CancelBooking => visits::cancel;
    contract::visits::ReadBoard => visits::board;
    contract::visits::DrawTicket => visits::draw;
    contract::visits::CallNext => visits::next;
    contract::visits::StartTicket => visits::start;
    contract::visits::FinishTicket => visits::finish;
    contract::visits::MarkAbsent => visits::absent;
    contract::visits::ReportVisits => visits::report;
    contract::deciding::ListFilers => operator::filers;
    contract::visits::ListHomeVisits => home_visits::of_contact;
    contract::visits::RequestHomeVisit => home_visits::request;
    contract::visits::CancelHomeVisit => home_visits::cancel_by_contact;
    contract::visits::ListCentreHomeVisits => home_visits::of_centre;
    contract::visits::AssignHomeVisit => home_visits::assign;
    contract::visits::PerformHomeVisit => home_visits::perform;
    contract::visits::CancelCentreHomeVisit => home_visits::cancel_by_centre;
    contract::visits::TellStatus => home_visits::status;
    contract::people::ReadJournal => super::journal::read;
    contract::people::SearchJournal => super::journal::search;
    contract::people::ListOwnLooks => super::journal::own;
    contract::people::CheckJournal => super::journal::check;
    contract::people::ListSeals => super::journal::seals;
    contract::counter::ListIntakes => centre::list;
    contract::counter::OpenIntake => centre::open;
    contract::counter::ReadIntake => centre::show;
    contract::counter::SaveIntake => centre::save;
    contract::counter::DiscardIntake => centre::discard;
    contract::counter::AttachIntakeCopy => copies::attach_at_counter;
    contract::counter::ReadIntakeCopy => copies::show_at_counter;
    contract::counter::RemoveIntakeCopy => copies::remove_at_counter;
    contract::counter::PrintIntake => centre::form;
    contract::counter::LodgeIntake => centre::lodge;
    contract::counter::TurnAway => centre::turn_away;
    contract::counter::ListTurnedAway => centre::turned_away;
    contract::counter::PrintTurnedAway => centre::refusal_paper;
    contract::counter::SignTurnedAway => centre::signed;
    contract::counter::PrintReceipt => centre::receipt;
    contract::counter::ListResults => centre::results;
    contract::counter::PrintResult => centre::print;
    contract::counter::HandOver => centre::hand_over;
    contract::phone::BeginPhoneSignIn => phone::begin_sign_in;
    contract::phone::BeginPhoneFiling => phone::begin_filing;
    contract::phone::ReadPhoneSigning => phone::show;
    contract::phone::CancelPhoneSigning => phone::cancel;
    contract::phone::InvitePhone => phone::invite;
    contract::phone::ReadPhoneDocuments => phone::documents;
    contract::phone::ReturnPhoneDocuments => phone::take;
    contract::counter::FetchDocument => super::ask::document;
    contract::deciding::AskRegisters => super::ask::registers;
    contract::deciding::LookUpPerson => super::ask::look_up;
    contract::systems::ReadUpkeep => service::upkeep;
    contract::systems::ListMessages => super::messages::list;
    contract::systems::TakeMessage => super::messages::take;
    contract::systems::SendMessageAgain => super::messages::send_again;
    contract::calendar::ListRulesChanges => super::rules_changes::list;
    contract::calendar::RecordRulesChange => super::rules_changes::record;
    contract::calendar::NoticeSent => super::rules_changes::notice_sent;
}

/// Registers the routes: those of one path together, so that another method is told which are offered.
pub(crate) fn register(config: &mut ServiceConfig) {
    let mut resources: Vec<(&str, actix_web::Resource)> = Vec::new();
    for (path, route) in handlers() {
        match resources.iter_mut().find(|(known, _)| *known == path) {
            Some((_, resource)) => {
                let before = std::mem::replace(resource, web::resource(path));
                *resource = before.route(route);
            }
            None => resources.push((path, web::resource(path).route(route))),
        }
    }
    let empty = web::scope(BASE).wrap(from_fn(remember)).wrap(from_fn(printable));
    let api = resources.into_iter().fold(empty, |api, (_, resource)| api.service(resource));
    // A page with a form of its own: what it is sent is answered with the page.
    let certificate = web::resource("/certificate").route(web::post().to(check::by_form));
    let certificate = certificate.default_service(web::to(static_files::serve));
    config
        .service(api)
        .service(certificate)
        .configure(probes::register)
        .configure(openapi::register)
        .default_service(web::to(static_files::serve));
}
