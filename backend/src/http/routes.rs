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
use super::calendar::{outages, rules_changes, working_days};
use super::counter::{intakes, particulars};
use super::deciding::{cases, complaints};
use super::filing::{applications, check, copies, drafts, lodging, phone};
use super::media::as_declared;
use super::people::{journal, session, staff};
use super::remember::remember;
use super::systems::{ask, consult, consumers, messages};
use super::visits::{home_visits, offices, queue};
use super::{openapi, probes, service, static_files};

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
    contract::public::ReadHealth => probes::health;
    contract::filing::ListOwnComplaints => complaints::own;
    contract::filing::Complain => complaints::complain;
    contract::deciding::ListComplaints => complaints::register;
    contract::deciding::AnswerComplaint => complaints::answer;
    contract::calendar::ListCurrentOutages => outages::current;
    contract::calendar::ListOutages => outages::list;
    contract::calendar::WriteOutage => outages::write;
    contract::calendar::EndOutage => outages::end;
    contract::people::ListStaff => staff::list;
    contract::people::NameStaff => staff::name;
    contract::people::RemoveStaff => staff::remove;
    contract::people::ListStaffProposals => staff::proposals;
    contract::people::ConfirmStaff => staff::confirm;
    contract::people::DeclineStaff => staff::decline;
    contract::systems::ListConsumers => consumers::list;
    contract::systems::NameConsumer => consumers::name;
    contract::systems::RevokeConsumer => consumers::revoke;
    contract::systems::ConsultIin => consult::iin;
    contract::systems::ConsultCertificate => consult::certificate;
    contract::calendar::ReadCalendar => working_days::show;
    contract::calendar::ListCalendars => working_days::versions;
    contract::calendar::PublishCalendar => working_days::publish;
    contract::public::MakeChallenge => session::challenge;
    contract::public::ReadSession => session::show;
    contract::public::SignIn => session::open;
    contract::public::SignOut => session::close;
    contract::public::ListSessions => session::list;
    contract::public::EndSession => session::end;
    contract::public::EndOtherSessions => session::end_others;
    contract::filing::ListDrafts => drafts::list;
    contract::filing::OpenDraft => drafts::open;
    contract::filing::ReadDraft => drafts::show;
    contract::filing::SaveDraft => drafts::save;
    contract::filing::DiscardDraft => drafts::discard;
    contract::filing::AttachCopy => copies::attach;
    contract::filing::ReadCopy => copies::show_own;
    contract::filing::RemoveCopy => copies::remove;
    contract::filing::PrepareDraft => lodging::prepare;
    contract::filing::LodgeDraft => lodging::lodge;
    contract::filing::TakeBackReceipt => lodging::take_back;
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
    contract::deciding::ReadQueue => cases::queue;
    contract::deciding::ReadCase => cases::show;
    contract::deciding::ReadCaseCopy => copies::show_of_case;
    contract::deciding::ReadCasePage => copies::show_page_of_case;
    contract::deciding::Claim => cases::claim;
    contract::deciding::Release => cases::release;
    contract::deciding::ChooseCandidate => cases::choose;
    contract::deciding::Grant => cases::grant;
    contract::deciding::Refuse => cases::refuse;
    contract::deciding::ReadOverview => cases::overview;
    contract::deciding::TakeNext => cases::next;
    contract::deciding::Hear => cases::hear;
    contract::deciding::ConcludeHearing => cases::conclude;
    contract::deciding::Propose => cases::propose;
    contract::deciding::ListProposals => cases::proposals;
    contract::deciding::ConfirmProposal => cases::confirm;
    contract::deciding::DeclineProposal => cases::decline;
    contract::deciding::TakeBackProposal => cases::take_back;
    contract::public::ReadPassport => offices::passport;
    contract::visits::ListOffices => offices::list;
    contract::visits::ListSlots => offices::slots;
    contract::visits::ListBookings => queue::bookings;
    contract::visits::Book => queue::book;
    contract::visits::CancelBooking => queue::cancel;
    contract::visits::ReadBoard => queue::board;
    contract::visits::DrawTicket => queue::draw;
    contract::visits::CallNext => queue::next;
    contract::visits::StartTicket => queue::start;
    contract::visits::FinishTicket => queue::finish;
    contract::visits::MarkAbsent => queue::absent;
    contract::visits::ReportVisits => queue::report;
    contract::deciding::ListFilers => cases::filers;
    contract::visits::ListHomeVisits => home_visits::of_contact;
    contract::visits::RequestHomeVisit => home_visits::request;
    contract::visits::CancelHomeVisit => home_visits::cancel_by_contact;
    contract::visits::ListCentreHomeVisits => home_visits::of_centre;
    contract::visits::AssignHomeVisit => home_visits::assign;
    contract::visits::PerformHomeVisit => home_visits::perform;
    contract::visits::CancelCentreHomeVisit => home_visits::cancel_by_centre;
    contract::visits::TellStatus => home_visits::status;
    contract::people::ReadJournal => journal::read;
    contract::people::SearchJournal => journal::search;
    contract::people::ListOwnLooks => journal::own;
    contract::people::CheckJournal => journal::check;
    contract::people::ListSeals => journal::seals;
    contract::counter::ListIntakes => intakes::list;
    contract::counter::OpenIntake => intakes::open;
    contract::counter::ReadIntake => intakes::show;
    contract::counter::SaveIntake => intakes::save;
    contract::counter::DiscardIntake => intakes::discard;
    contract::counter::AttachIntakeCopy => copies::attach_at_counter;
    contract::counter::ReadIntakeCopy => copies::show_at_counter;
    contract::counter::RemoveIntakeCopy => copies::remove_at_counter;
    contract::counter::PrintIntake => intakes::form;
    contract::counter::LodgeIntake => intakes::lodge;
    contract::counter::TurnAway => intakes::turn_away;
    contract::counter::ListTurnedAway => intakes::turned_away;
    contract::counter::PrintTurnedAway => intakes::refusal_paper;
    contract::counter::SignTurnedAway => intakes::signed;
    contract::counter::PrintReceipt => intakes::receipt;
    contract::counter::ListResults => intakes::results;
    contract::counter::PrintResult => intakes::print;
    contract::counter::HandOver => intakes::hand_over;
    contract::phone::BeginPhoneSignIn => phone::begin_sign_in;
    contract::phone::BeginPhoneFiling => phone::begin_filing;
    contract::phone::ReadPhoneSigning => phone::show;
    contract::phone::CancelPhoneSigning => phone::cancel;
    contract::phone::InvitePhone => phone::invite;
    contract::phone::ReadPhoneDocuments => phone::documents;
    contract::phone::ReturnPhoneDocuments => phone::take;
    contract::counter::FetchDocument => ask::document;
    contract::deciding::AskRegisters => ask::registers;
    contract::deciding::LookUpPerson => ask::look_up;
    contract::systems::ReadUpkeep => service::upkeep;
    contract::systems::ListMessages => messages::list;
    contract::systems::TakeMessage => messages::take;
    contract::systems::SendMessageAgain => messages::send_again;
    contract::calendar::ListRulesChanges => rules_changes::list;
    contract::calendar::RecordRulesChange => rules_changes::record;
    contract::calendar::NoticeSent => rules_changes::notice_sent;
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
    let empty = web::scope(BASE).wrap(from_fn(remember)).wrap(from_fn(as_declared)).wrap(from_fn(printable));
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
