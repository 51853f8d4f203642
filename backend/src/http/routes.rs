//! Every route of the service, one line each: method, path, who may call, handler. The table registers the routes,
//! the door (`extract::SignedIn`) holds callers against it before any handler runs, and a test walks every role
//! through every line. Knows no handler's work; a new route is a new line and a row of `docs/api.md`.
//!
//! Who may call: `anybody`; `signed_in`; names of [`Action`], of which one must be the caller's; `key`, which is
//! another system with its key and this action.

use actix_web::Route;
use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};
use shared::access::Action;

use super::{
    applications, calendar, centre, check, copies, drafts, filing, home_visits, offices, operator,
    particulars, phone, service, session, static_files, visits,
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

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// Path below [`BASE`], with names in braces.
    pub path: &'static str,
    /// Who may call.
    pub caller: Caller,
}

macro_rules! caller {
    (anybody) => { Caller::Anybody };
    (signed_in) => { Caller::SignedIn };
    (key $action:ident) => { Caller::Key(Action::$action) };
    ($($action:ident)|+) => { Caller::Role(&[$(Action::$action),+]) };
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
    ($($method:ident $path:literal [$($caller:tt)+] => $handler:path;)*) => {
        /// Every line, in the order in which paths are tried.
        pub const TABLE: &[Line] = &[
            $(Line { method: stringify!($method), path: $path, caller: caller!($($caller)+) },)*
        ];

        fn handlers() -> Vec<(&'static str, Route)> {
            vec![$(($path, method!($method).to($handler)),)*]
        }
    };
}

routes! {
    GET "/service" [anybody] => service::show;
    GET "/health" [anybody] => service::health;
    GET "/complaints" [Complain] => super::complaints::own;
    POST "/complaints" [Complain] => super::complaints::complain;
    GET "/supervisor/complaints" [AnswerComplaints] => super::complaints::register;
    POST "/supervisor/complaints/{id}/answer" [AnswerComplaints] => super::complaints::answer;
    GET "/outages/current" [anybody] => super::admin::current_outages;
    GET "/outages" [KeepOutages | ReadQueue] => super::admin::outages;
    POST "/outages" [KeepOutages] => super::admin::write_outage;
    POST "/outages/{id}/end" [KeepOutages] => super::admin::end_outage;
    GET "/staff" [KeepStaff] => super::admin::staff;
    POST "/staff" [KeepStaff] => super::admin::name_staff;
    POST "/staff/remove" [KeepStaff] => super::admin::remove_staff;
    GET "/consumers" [KeepConsumers] => super::admin::consumers;
    POST "/consumers" [KeepConsumers] => super::admin::name_consumer;
    POST "/consumers/{id}/revoke" [KeepConsumers] => super::admin::revoke_consumer;
    POST "/consult/iin" [key Consult] => super::consult::iin;
    POST "/consult/certificate" [key Consult] => super::consult::certificate;
    GET "/calendar" [anybody] => calendar::show;
    GET "/calendar/versions" [KeepCalendar] => calendar::versions;
    POST "/calendar/versions" [KeepCalendar] => calendar::publish;
    POST "/session/challenge" [anybody] => session::challenge;
    GET "/session" [signed_in] => session::show;
    POST "/session" [anybody] => session::open;
    DELETE "/session" [signed_in] => session::close;
    GET "/drafts" [File] => drafts::list;
    POST "/drafts" [File] => drafts::open;
    GET "/drafts/{id}" [File] => drafts::show;
    PUT "/drafts/{id}" [File] => drafts::save;
    DELETE "/drafts/{id}" [File] => drafts::discard;
    // One pattern for three: POST names a purpose, GET and DELETE a copy.
    POST "/drafts/{id}/copies/{name}" [File] => copies::attach;
    GET "/drafts/{id}/copies/{name}" [File] => copies::show_own;
    DELETE "/drafts/{id}/copies/{name}" [File] => copies::remove;
    POST "/drafts/{id}/prepare" [File] => filing::prepare;
    POST "/drafts/{id}/lodge" [File] => filing::lodge;
    DELETE "/drafts/{id}/receipt" [File] => filing::take_back;
    GET "/applications" [ReadCabinet] => applications::list;
    GET "/applications/{id}" [ReadCabinet] => applications::show;
    GET "/applications/{id}/certificate" [ReadCabinet] => applications::certificate;
    GET "/applications/{id}/certificate.p7s" [ReadCabinet] => applications::certificate_signature;
    GET "/applications/{id}/statement" [ReadCabinet] => applications::statement;
    GET "/applications/{id}/envelope" [ReadCabinet] => applications::envelope;
    GET "/applications/{id}/refusal" [ReadCabinet] => applications::refusal;
    GET "/applications/{id}/refusal.p7s" [ReadCabinet] => applications::refusal_signature;
    POST "/applications/{id}/withdraw" [File] => applications::withdraw;
    POST "/applications/{id}/objection" [File] => applications::objection;
    POST "/certificates/check" [anybody] => check::check;
    POST "/centre/particulars" [LookUpParticulars] => particulars::look_up;
    GET "/operator/queue" [ReadQueue] => operator::queue;
    GET "/operator/cases/{id}" [ReadQueue] => operator::show;
    GET "/operator/cases/{id}/copies/{copy}" [ReadQueue] => copies::show_of_case;
    POST "/operator/cases/{id}/claim" [Decide] => operator::claim;
    POST "/operator/cases/{id}/release" [Decide] => operator::release;
    POST "/operator/cases/{id}/candidates/{person}" [Decide] => operator::choose;
    POST "/operator/cases/{id}/grant" [Decide] => operator::grant;
    POST "/operator/cases/{id}/refuse" [Decide] => operator::refuse;
    GET "/operator/overview" [Oversee] => operator::overview;
    POST "/operator/queue/next" [Decide] => operator::next;
    POST "/operator/cases/{id}/hear" [Decide] => operator::hear;
    POST "/operator/cases/{id}/conclude" [Decide] => operator::conclude;
    POST "/operator/cases/{id}/propose" [Decide] => operator::propose;
    GET "/operator/proposals" [Countersign] => operator::proposals;
    POST "/operator/proposals/{id}/confirm" [Countersign] => operator::confirm;
    POST "/operator/proposals/{id}/decline" [Countersign] => operator::decline;
    POST "/operator/proposals/{id}/take-back" [Decide] => operator::take_back;
    GET "/service/passport" [anybody] => offices::passport;
    GET "/offices" [anybody] => offices::list;
    GET "/offices/{id}/slots" [anybody] => offices::slots;
    GET "/bookings" [Book] => visits::bookings;
    POST "/bookings" [Book] => visits::book;
    DELETE "/bookings/{id}" [Book] => visits::cancel;
    GET "/centre/tickets" [ServeVisits] => visits::board;
    POST "/centre/tickets" [ServeVisits] => visits::draw;
    POST "/centre/tickets/next" [ServeVisits] => visits::next;
    POST "/centre/tickets/{id}/start" [ServeVisits] => visits::start;
    POST "/centre/tickets/{id}/finish" [ServeVisits] => visits::finish;
    POST "/centre/tickets/{id}/absent" [ServeVisits] => visits::absent;
    GET "/supervisor/visits" [Oversee] => visits::report;
    GET "/supervisor/filers" [OverseeFilers] => operator::filers;
    GET "/contact/home-visits" [RequestHomeVisit] => home_visits::of_contact;
    POST "/contact/home-visits" [RequestHomeVisit] => home_visits::request;
    POST "/contact/home-visits/{id}/cancel" [RequestHomeVisit] => home_visits::cancel_by_contact;
    GET "/centre/home-visits" [MakeHomeVisits] => home_visits::of_centre;
    POST "/centre/home-visits/{id}/assign" [MakeHomeVisits] => home_visits::assign;
    POST "/centre/home-visits/{id}/perform" [MakeHomeVisits] => home_visits::perform;
    POST "/centre/home-visits/{id}/cancel" [MakeHomeVisits] => home_visits::cancel_by_centre;
    POST "/contact/status" [ReadStatus] => home_visits::status;
    GET "/journal" [ReadJournal] => super::journal::read;
    POST "/journal/check" [ReadJournal] => super::journal::check;
    GET "/journal/seals" [ReadJournal] => super::journal::seals;
    GET "/centre/intakes" [TakeIn] => centre::list;
    POST "/centre/intakes" [TakeIn] => centre::open;
    GET "/centre/intakes/{id}" [TakeIn] => centre::show;
    PUT "/centre/intakes/{id}" [TakeIn] => centre::save;
    DELETE "/centre/intakes/{id}" [TakeIn] => centre::discard;
    POST "/centre/intakes/{id}/copies/{name}" [TakeIn] => copies::attach_at_counter;
    GET "/centre/intakes/{id}/copies/{name}" [TakeIn] => copies::show_at_counter;
    DELETE "/centre/intakes/{id}/copies/{name}" [TakeIn] => copies::remove_at_counter;
    GET "/centre/intakes/{id}/form" [TakeIn] => centre::form;
    POST "/centre/intakes/{id}/lodge" [TakeIn] => centre::lodge;
    POST "/centre/intakes/{id}/turn-away" [TakeIn] => centre::turn_away;
    GET "/centre/turned-away" [TakeIn] => centre::turned_away;
    GET "/centre/turned-away/{id}/paper" [TakeIn] => centre::refusal_paper;
    POST "/centre/turned-away/{id}/signed" [TakeIn] => centre::signed;
    GET "/centre/applications/{id}/receipt" [TakeIn] => centre::receipt;
    GET "/centre/results" [HandOver] => centre::results;
    POST "/centre/results/{id}/print" [HandOver] => centre::print;
    POST "/centre/results/{id}/hand-over" [HandOver] => centre::hand_over;
    POST "/session/phone" [anybody] => phone::begin_sign_in;
    POST "/drafts/{id}/phone" [File] => phone::begin_filing;
    // Anybody by the table: the session that began it is asked for inside, and it may have no person yet.
    GET "/phone-signings/{id}" [anybody] => phone::show;
    DELETE "/phone-signings/{id}" [anybody] => phone::cancel;
    // The phone's two calls, by link and token.
    GET "/phone/{link}" [anybody] => phone::invite;
    GET "/phone/{link}/documents" [anybody] => phone::documents;
    PUT "/phone/{link}/documents" [anybody] => phone::take;
    POST "/centre/intakes/{id}/documents" [TakeIn] => super::ask::document;
    POST "/operator/cases/{id}/look-up" [Decide] => super::ask::look_up;
    GET "/upkeep" [KeepMessages] => service::upkeep;
    GET "/messages" [KeepMessages] => super::messages::list;
    POST "/messages/{receiver}" [key Deliver] => super::messages::take;
    POST "/messages/{id}/again" [KeepMessages] => super::messages::send_again;
    GET "/rules/changes" [KeepRules] => super::rules_changes::list;
    POST "/rules/changes" [KeepRules] => super::rules_changes::record;
    POST "/rules/changes/{id}/notices/{addressee}/sent" [KeepRules] => super::rules_changes::notice_sent;
}

/// Who may call this, by method and whole pattern; `None` for what is not in the table.
pub(crate) fn caller(method: &Method, pattern: &str) -> Option<Caller> {
    let path = pattern.strip_prefix(BASE)?;
    // What may be read may be asked for without its body.
    let method = if *method == Method::HEAD { "GET" } else { method.as_str() };
    TABLE.iter().find(|line| line.method == method && line.path == path).map(|line| line.caller)
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
    let api = resources.into_iter().fold(web::scope(BASE), |api, (_, resource)| api.service(resource));
    config.service(api).default_service(web::to(static_files::serve));
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
