//! Who works here: the list, naming somebody, taking a role away.

use leptos::prelude::*;
use shared::access::Role;
use shared::text::house;
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffWire};

use super::{Board, part};
use crate::api::keeping as api;
use crate::components::button::{Look, busy_button, button};
use crate::components::field::{Frame, Line, line};
use crate::components::select::select;
use crate::components::table::table;
use crate::desk::state::Desk;
use crate::live::live;
use crate::model::when;
use crate::text::desk::keeping::{Words, words};

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.locale.get_untracked());
    desk.title.set(words.staff.title.into());
    let board = Board::new(desk);
    let lines = RwSignal::new(Vec::<StaffWire>::new());
    board.call(async move { api::staff(*desk).await }, move |got| {
        let _same = lines.try_set(got);
    });
    view! {
        <h1>{words.staff.title}</h1>
        <p class="lead">{words.staff.lead}</p>
        {board.failure()}
        <div id="staff">{live(move || list(board, words, lines))}</div>
        <div class="column">{form(board, words, lines)}</div>
    }
    .into_any()
}

fn list(board: Board, words: &'static Words, lines: RwSignal<Vec<StaffWire>>) -> AnyView {
    let (s, locale) = (&words.staff, board.desk.locale.get_untracked());
    let rows = lines
        .get()
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let action = if one.configured {
                view! { <span class="muted">{s.configured}</span> }.into_any()
            } else {
                let wire = RemoveStaffWire { iin: one.iin.clone(), role: one.role.clone() };
                let remove = move || {
                    let wire = wire.clone();
                    board.call(async move { api::remove_staff(*board.desk, &wire).await }, move |got| {
                        board.desk.say(s.done);
                        let _same = lines.try_set(got);
                    });
                };
                button(&format!("staff.{place}.remove"), s.remove, Look::Quiet, remove)
            };
            vec![
                view! { {one.name} }.into_any(),
                view! { {house::role(locale, &one.role).to_owned()} }.into_any(),
                if one.office.is_empty() { ().into_any() } else { board.desk.office_shown(&one.office) },
                view! { {when::grouped_iin(&one.iin)} }.into_any(),
                action,
            ]
        })
        .collect();
    table(s.title, vec![s.name, s.role, s.office, s.iin, s.action], rows)
}

fn form(board: Board, words: &'static Words, lines: RwSignal<Vec<StaffWire>>) -> AnyView {
    let (s, locale) = (&words.staff, board.desk.locale.get_untracked());
    let typed = RwSignal::new(NameStaffWire::default());
    let roles = Role::STAFF
        .iter()
        .map(|role| (role.as_str().to_owned(), house::role(locale, role.as_str()).to_owned()))
        .collect();
    let send = move || {
        let wire = typed.get_untracked();
        board.call(async move { api::name_staff(*board.desk, &wire).await }, move |got| {
            board.desk.say(s.done);
            let _same = typed.try_set(NameStaffWire::default());
            let _same = lines.try_set(got);
        });
    };
    let plain = Line::default();
    let digits = Line { mode: "numeric", ..plain };
    view! {
        <h2>{s.add_title}</h2>
        {line(Frame::new("staff.name", s.name), part(typed, |typed| &mut typed.name), plain)}
        {line(Frame::new("staff.iin", s.iin), part(typed, |typed| &mut typed.iin), digits)}
        {select(Frame::new("staff.role", s.role), s.role_first, roles, part(typed, |typed| &mut typed.role))}
        {line(Frame::new("staff.office", s.office).hint(s.office_hint), part(typed, |typed| &mut typed.office), plain)}
        {busy_button("staff.add", s.add, s.adding, Look::Main, board.busy.into(), send)}
    }
    .into_any()
}
