//! Every route of the service, one line each: method, path, who may call, whose data it tells, handler. The table
//! registers the routes, the door (`extract::SignedIn`) holds callers against it before any handler runs, what is told
//! is remembered by it (`remember`), and tests walk every role and every look through every line. Knows no handler's
//! work; a new route is a new line and a row of `docs/api.md`.
//!
//! Who may call: `anybody`; `signed_in`; names of [`Action`], of which one must be the caller's; `key`, which is
//! another system with its key and this action. Whose data it tells: see [`Reads`].

use actix_web::Route;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use shared::access::Action;
use shared::audit::Fact;

use super::remember::remember;
use super::{
    applications, calendar, centre, check, copies, drafts, filing, home_visits, offices, operator,
    particulars, phone, probes, service, session, static_files, visits,
};

/// Below this every path of the table stands.
pub const BASE: &str = "/api/v1";

/// Who may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// Whoever comes.
    Anybody,
    /// Whoever is signed in, as themselves.
    SignedIn,
    /// Whoever is signed in and may do one of these.
    Role(&'static [Action]),
    /// Another system, by its key, if it may do this.
    Key(Action),
}

/// Whose data an answer tells, and who remembers that it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Nobody's: offices, calendars, sums, the state of the house.
    Nothing,
    /// The caller's own: what they typed, hold or are. Nobody looks at anybody else.
    Own,
    /// What a paper's code or a link stands for: whoever bears it sees it, and nobody is known to be named.
    Bearer,
    /// The use case writes an entry itself, in the same commit, about a thing of this kind; the door remembers when
    /// there is no such thing.
    Deed(&'static str),
    /// Somebody's: the door remembers the look as this fact, about things of this kind, whether they were there or not.
    Look(Fact, &'static str),
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// Path below [`BASE`], with names in braces.
    pub path: &'static str,
    /// Who may call.
    pub caller: Caller,
    /// Whose data is told.
    pub reads: Reads,
}

macro_rules! caller {
    (anybody) => { Caller::Anybody };
    (signed_in) => { Caller::SignedIn };
    (key $action:ident) => { Caller::Key(Action::$action) };
    ($($action:ident)|+) => { Caller::Role(&[$(Action::$action),+]) };
}

macro_rules! reads {
    (nothing) => {
        Reads::Nothing
    };
    (own) => {
        Reads::Own
    };
    (bearer) => {
        Reads::Bearer
    };
    (deed $kind:literal) => {
        Reads::Deed($kind)
    };
    ($fact:ident $kind:literal) => {
        Reads::Look(Fact::$fact, $kind)
    };
}

macro_rules! method {
    (GET) => {
        web::get()
    };
    (POST) => {
        web::post()
    };
    (PUT) => {
        web::put()
    };
    (DELETE) => {
        web::delete()
    };
}

macro_rules! routes {
    ($($method:ident $path:literal [$($caller:tt)+] reads [$($reads:tt)+] => $handler:path;)*) => {
        /// Every line, in the order in which paths are tried.
        pub const TABLE: &[Line] = &[
            $(Line {
                method: stringify!($method),
                path: $path,
                caller: caller!($($caller)+),
                reads: reads!($($reads)+),
            },)*
        ];

        fn handlers() -> Vec<(&'static str, Route)> {
            let mut all = Vec::new();
            $(
                all.push(($path, method!($method).to($handler)));
                // What may be read may be asked for without its body.
                if stringify!($method) == "GET" {
                    all.push(($path, web::head().to($handler)));
                }
            )*
            all
        }
    };
}

routes! {
    GET "/service" [anybody] reads [nothing] => service::show;
    GET "/health" [anybody] reads [nothing] => super::probes::health;
    GET "/complaints" [Complain] reads [own] => super::complaints::own;
    POST "/complaints" [Complain] reads [deed "complaint"] => super::complaints::complain;
    GET "/supervisor/complaints" [AnswerComplaints] reads [ComplaintRead "complaint"] => super::complaints::register;
    POST "/supervisor/complaints/{id}/answer" [AnswerComplaints] reads [deed "complaint"] => super::complaints::answer;
    GET "/outages/current" [anybody] reads [nothing] => super::admin::current_outages;
    GET "/outages" [KeepOutages | ReadQueue] reads [nothing] => super::admin::outages;
    POST "/outages" [KeepOutages] reads [nothing] => super::admin::write_outage;
    POST "/outages/{id}/end" [KeepOutages] reads [nothing] => super::admin::end_outage;
    GET "/staff" [KeepStaff] reads [StaffRead "staff"] => super::admin::staff;
    POST "/staff" [KeepStaff] reads [deed "staff"] => super::admin::name_staff;
    POST "/staff/remove" [KeepStaff] reads [deed "staff"] => super::admin::remove_staff;
    GET "/staff/proposals" [KeepStaff] reads [StaffRead "staff"] => super::admin::staff_proposals;
    POST "/staff/proposals/{id}/confirm" [KeepStaff] reads [deed "staff_proposal"] => super::admin::confirm_staff;
    POST "/staff/proposals/{id}/decline" [KeepStaff] reads [deed "staff_proposal"] => super::admin::decline_staff;
    GET "/consumers" [KeepConsumers] reads [nothing] => super::admin::consumers;
    POST "/consumers" [KeepConsumers] reads [nothing] => super::admin::name_consumer;
    POST "/consumers/{id}/revoke" [KeepConsumers] reads [nothing] => super::admin::revoke_consumer;
    POST "/consult/iin" [key Consult] reads [deed "consumer"] => super::consult::iin;
    POST "/consult/certificate" [key Consult] reads [deed "consumer"] => super::consult::certificate;
    GET "/calendar" [anybody] reads [nothing] => calendar::show;
    GET "/calendar/versions" [KeepCalendar] reads [nothing] => calendar::versions;
    POST "/calendar/versions" [KeepCalendar] reads [nothing] => calendar::publish;
    POST "/session/challenge" [anybody] reads [nothing] => session::challenge;
    GET "/session" [signed_in] reads [own] => session::show;
    POST "/session" [anybody] reads [own] => session::open;
    DELETE "/session" [signed_in] reads [own] => session::close;
    GET "/drafts" [File] reads [own] => drafts::list;
    POST "/drafts" [File] reads [own] => drafts::open;
    GET "/drafts/{id}" [File] reads [own] => drafts::show;
    PUT "/drafts/{id}" [File] reads [own] => drafts::save;
    DELETE "/drafts/{id}" [File] reads [own] => drafts::discard;
    // One pattern for three: POST names a purpose, GET and DELETE a copy.
    POST "/drafts/{id}/copies/{name}" [File] reads [own] => copies::attach;
    GET "/drafts/{id}/copies/{name}" [File] reads [own] => copies::show_own;
    DELETE "/drafts/{id}/copies/{name}" [File] reads [own] => copies::remove;
    POST "/drafts/{id}/prepare" [File] reads [own] => filing::prepare;
    POST "/drafts/{id}/lodge" [File] reads [deed "draft"] => filing::lodge;
    DELETE "/drafts/{id}/receipt" [File] reads [deed "draft"] => filing::take_back;
    GET "/applications" [ReadCabinet] reads [CabinetRead "application"] => applications::list;
    GET "/applications/{id}" [ReadCabinet] reads [CaseRead "application"] => applications::show;
    GET "/applications/{id}/certificate" [ReadCabinet] reads [deed "application"] => applications::certificate;
    GET "/applications/{id}/certificate.p7s" [ReadCabinet] reads [deed "application"] => applications::certificate_signature;
    GET "/applications/{id}/statement" [ReadCabinet] reads [deed "application"] => applications::statement;
    GET "/applications/{id}/envelope" [ReadCabinet] reads [deed "application"] => applications::envelope;
    GET "/applications/{id}/refusal" [ReadCabinet] reads [deed "application"] => applications::refusal;
    GET "/applications/{id}/refusal.p7s" [ReadCabinet] reads [deed "application"] => applications::refusal_signature;
    POST "/applications/{id}/withdraw" [File] reads [deed "application"] => applications::withdraw;
    POST "/applications/{id}/objection" [File] reads [deed "application"] => applications::objection;
    POST "/certificates/check" [anybody] reads [bearer] => check::check;
    POST "/centre/particulars" [LookUpParticulars] reads [deed "iin"] => particulars::look_up;
    GET "/operator/queue" [ReadQueue] reads [QueueRead "application"] => operator::queue;
    GET "/operator/cases/{id}" [ReadQueue] reads [deed "application"] => operator::show;
    GET "/operator/cases/{id}/copies/{copy}" [ReadQueue] reads [deed "application"] => copies::show_of_case;
    POST "/operator/cases/{id}/claim" [Decide] reads [deed "application"] => operator::claim;
    POST "/operator/cases/{id}/release" [Decide] reads [deed "application"] => operator::release;
    POST "/operator/cases/{id}/candidates/{person}" [Decide] reads [deed "application"] => operator::choose;
    POST "/operator/cases/{id}/grant" [Decide] reads [deed "application"] => operator::grant;
    POST "/operator/cases/{id}/refuse" [Decide] reads [deed "application"] => operator::refuse;
    GET "/operator/overview" [Oversee] reads [OverviewRead "application"] => operator::overview;
    POST "/operator/queue/next" [Decide] reads [deed "application"] => operator::next;
    POST "/operator/cases/{id}/hear" [Decide] reads [deed "application"] => operator::hear;
    POST "/operator/cases/{id}/conclude" [Decide] reads [deed "application"] => operator::conclude;
    POST "/operator/cases/{id}/propose" [Decide] reads [deed "application"] => operator::propose;
    GET "/operator/proposals" [Countersign] reads [ProposalsRead "application"] => operator::proposals;
    POST "/operator/proposals/{id}/confirm" [Countersign] reads [deed "proposal"] => operator::confirm;
    POST "/operator/proposals/{id}/decline" [Countersign] reads [deed "proposal"] => operator::decline;
    POST "/operator/proposals/{id}/take-back" [Decide] reads [deed "proposal"] => operator::take_back;
    GET "/service/passport" [anybody] reads [nothing] => offices::passport;
    GET "/offices" [anybody] reads [nothing] => offices::list;
    GET "/offices/{id}/slots" [anybody] reads [nothing] => offices::slots;
    GET "/bookings" [Book] reads [own] => visits::bookings;
    POST "/bookings" [Book] reads [own] => visits::book;
    DELETE "/bookings/{id}" [Book] reads [own] => visits::cancel;
    GET "/centre/tickets" [ServeVisits] reads [HallRead "booking"] => visits::board;
    POST "/centre/tickets" [ServeVisits] reads [deed "ticket"] => visits::draw;
    POST "/centre/tickets/next" [ServeVisits] reads [deed "ticket"] => visits::next;
    POST "/centre/tickets/{id}/start" [ServeVisits] reads [deed "ticket"] => visits::start;
    POST "/centre/tickets/{id}/finish" [ServeVisits] reads [deed "ticket"] => visits::finish;
    POST "/centre/tickets/{id}/absent" [ServeVisits] reads [deed "ticket"] => visits::absent;
    GET "/supervisor/visits" [Oversee] reads [nothing] => visits::report;
    GET "/supervisor/filers" [OverseeFilers] reads [FilersRead "application"] => operator::filers;
    GET "/contact/home-visits" [RequestHomeVisit] reads [HomeVisitsRead "home_visit"] => home_visits::of_contact;
    POST "/contact/home-visits" [RequestHomeVisit] reads [deed "home_visit"] => home_visits::request;
    POST "/contact/home-visits/{id}/cancel" [RequestHomeVisit] reads [deed "home_visit"] => home_visits::cancel_by_contact;
    GET "/centre/home-visits" [MakeHomeVisits] reads [HomeVisitsRead "home_visit"] => home_visits::of_centre;
    POST "/centre/home-visits/{id}/assign" [MakeHomeVisits] reads [deed "home_visit"] => home_visits::assign;
    POST "/centre/home-visits/{id}/perform" [MakeHomeVisits] reads [deed "home_visit"] => home_visits::perform;
    POST "/centre/home-visits/{id}/cancel" [MakeHomeVisits] reads [deed "home_visit"] => home_visits::cancel_by_centre;
    POST "/contact/status" [ReadStatus] reads [deed "number"] => home_visits::status;
    GET "/journal" [ReadJournal] reads [deed "journal"] => super::journal::read;
    POST "/journal/search" [ReadJournal] reads [deed "journal"] => super::journal::search;
    POST "/journal/check" [ReadJournal] reads [deed "journal"] => super::journal::check;
    GET "/journal/seals" [ReadJournal] reads [deed "journal"] => super::journal::seals;
    GET "/centre/intakes" [TakeIn] reads [FormsRead "intake"] => centre::list;
    POST "/centre/intakes" [TakeIn] reads [nothing] => centre::open;
    GET "/centre/intakes/{id}" [TakeIn] reads [FormRead "intake"] => centre::show;
    PUT "/centre/intakes/{id}" [TakeIn] reads [FormRead "intake"] => centre::save;
    DELETE "/centre/intakes/{id}" [TakeIn] reads [nothing] => centre::discard;
    POST "/centre/intakes/{id}/copies/{name}" [TakeIn] reads [FormRead "intake"] => copies::attach_at_counter;
    GET "/centre/intakes/{id}/copies/{name}" [TakeIn] reads [CopyRead "intake"] => copies::show_at_counter;
    DELETE "/centre/intakes/{id}/copies/{name}" [TakeIn] reads [FormRead "intake"] => copies::remove_at_counter;
    GET "/centre/intakes/{id}/form" [TakeIn] reads [PaperRead "intake"] => centre::form;
    POST "/centre/intakes/{id}/lodge" [TakeIn] reads [deed "intake"] => centre::lodge;
    POST "/centre/intakes/{id}/turn-away" [TakeIn] reads [deed "intake"] => centre::turn_away;
    GET "/centre/turned-away" [TakeIn] reads [TurnedAwayRead "turned_away"] => centre::turned_away;
    GET "/centre/turned-away/{id}/paper" [TakeIn] reads [PaperRead "turned_away"] => centre::refusal_paper;
    POST "/centre/turned-away/{id}/signed" [TakeIn] reads [deed "turned_away"] => centre::signed;
    GET "/centre/applications/{id}/receipt" [TakeIn] reads [PaperRead "application"] => centre::receipt;
    GET "/centre/results" [HandOver] reads [ResultsRead "application"] => centre::results;
    POST "/centre/results/{id}/print" [HandOver] reads [deed "application"] => centre::print;
    POST "/centre/results/{id}/hand-over" [HandOver] reads [deed "application"] => centre::hand_over;
    POST "/session/phone" [anybody] reads [nothing] => phone::begin_sign_in;
    POST "/drafts/{id}/phone" [File] reads [own] => phone::begin_filing;
    // Anybody by the table: the session that began it is asked for inside, and it may have no person yet.
    GET "/phone-signings/{id}" [anybody] reads [own] => phone::show;
    DELETE "/phone-signings/{id}" [anybody] reads [own] => phone::cancel;
    // The phone's two calls, by link and token.
    GET "/phone/{link}" [anybody] reads [bearer] => phone::invite;
    GET "/phone/{link}/documents" [anybody] reads [bearer] => phone::documents;
    PUT "/phone/{link}/documents" [anybody] reads [bearer] => phone::take;
    POST "/centre/intakes/{id}/documents" [TakeIn] reads [deed "intake"] => super::ask::document;
    POST "/operator/cases/{id}/look-up" [Decide] reads [deed "application"] => super::ask::look_up;
    GET "/upkeep" [KeepMessages] reads [nothing] => service::upkeep;
    GET "/messages" [KeepMessages] reads [nothing] => super::messages::list;
    POST "/messages/{receiver}" [key Deliver] reads [deed "message"] => super::messages::take;
    POST "/messages/{id}/again" [KeepMessages] reads [nothing] => super::messages::send_again;
    GET "/rules/changes" [KeepRules] reads [nothing] => super::rules_changes::list;
    POST "/rules/changes" [KeepRules] reads [nothing] => super::rules_changes::record;
    POST "/rules/changes/{id}/notices/{addressee}/sent" [KeepRules] reads [nothing] => super::rules_changes::notice_sent;
}

/// The line of a call, by method and whole pattern; `None` for what is not in the table.
pub(crate) fn line(method: &Method, pattern: &str) -> Option<&'static Line> {
    let path = pattern.strip_prefix(BASE)?;
    // What may be read may be asked for without its body.
    let method = if *method == Method::HEAD { "GET" } else { method.as_str() };
    TABLE.iter().find(|line| line.method == method && line.path == path)
}

/// Who may call this.
pub(crate) fn caller(method: &Method, pattern: &str) -> Option<Caller> {
    line(method, pattern).map(|line| line.caller)
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
    let empty = web::scope(BASE).wrap(from_fn(remember));
    let api = resources.into_iter().fold(empty, |api, (_, resource)| api.service(resource));
    // A page with a form of its own: what it is sent is answered with the page.
    let certificate = web::resource("/certificate").route(web::post().to(check::by_form));
    let certificate = certificate.default_service(web::to(static_files::serve));
    config
        .service(api)
        .service(certificate)
        .configure(probes::register)
        .default_service(web::to(static_files::serve));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_call_stands_twice_and_every_one_is_found() {
        for (place, line) in TABLE.iter().enumerate() {
            let again = TABLE
                .iter()
                .skip(place + 1)
                .any(|other| (other.method, other.path) == (line.method, line.path));
            assert!(!again, "{} {}", line.method, line.path);
            let method = line.method.parse().expect("a method");
            assert_eq!(caller(&method, &format!("{BASE}{}", line.path)), Some(line.caller));
        }
        assert_eq!(caller(&Method::PATCH, "/api/v1/drafts"), None);
        assert_eq!(caller(&Method::GET, "/drafts"), None);
    }

    /// Deciding stands behind deciding: the one line nobody may soften by accident.
    #[test]
    fn r2_8_refuses_a_table_in_which_others_decide() {
        for step in ["grant", "refuse"] {
            let path = format!("/operator/cases/{{id}}/{step}");
            let line = TABLE.iter().find(|line| line.path == path).expect("a line");
            assert_eq!(line.caller, Caller::Role(&[Action::Decide]));
        }
    }
}
