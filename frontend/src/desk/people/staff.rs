//! Who works here: the list, naming somebody, taking a role away.

use leptos::prelude::*;
use shared::access::Role;
use shared::text::house;
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire, StaffProposalWire, StaffWire};

use crate::api::people as api;
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::select::select;
use crate::components::table::table;
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::people::{Words, words};
use crate::text::fill;

/// What the page shows.
#[derive(Clone, Copy)]
struct Staff {
    board: Board,
    words: &'static Words,
    lines: RwSignal<Vec<StaffWire>>,
    waits: RwSignal<Vec<StaffProposalWire>>,
}

impl Staff {
    /// What waits for another administrator, once more.
    fn ask(self) {
        let Self { board, waits, .. } = self;
        board.call(async move { api::staff_proposals(board.desk.app.api).await }, move |got| {
            let _same = waits.try_set(got);
        });
    }

    /// Something was done: who works here now, and what waits by now.
    fn renewed(self, got: Vec<StaffWire>) {
        self.board.desk.app.say(self.words.staff.done);
        let _same = self.lines.try_set(got);
        self.ask();
    }
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.staff.title.into());
    let board = Board::new(desk);
    let lines = RwSignal::new(Vec::<StaffWire>::new());
    board.call(async move { api::staff(desk.app.api).await }, move |got| {
        let _same = lines.try_set(got);
    });
    let staff = Staff { board, words, lines, waits: RwSignal::new(Vec::new()) };
    staff.ask();
    view! {
        <h1>{words.staff.title}</h1>
        <p class="lead">{words.staff.lead}</p>
        <p>{words.staff.two_hint}</p>
        {board.failure()}
        <h2>{words.staff.proposals}</h2>
        <p class="muted">{words.staff.proposals_lead}</p>
        <div id="staff.proposals">{reactive(move || proposals(staff))}</div>
        <div id="staff">{reactive(move || list(staff))}</div>
        <div class="column">{form(staff)}</div>
    }
    .into_any()
}

fn proposals(staff: Staff) -> AnyView {
    let Staff { board, words, waits, .. } = staff;
    let (s, locale) = (&words.staff, board.desk.app.locale.get_untracked());
    let open = waits.get();
    if open.is_empty() {
        return view! { <p class="muted" id="staff.none-wait">{s.none_wait}</p> }.into_any();
    }
    let items: Vec<AnyView> = open
        .into_iter()
        .map(|one| {
            let what = if one.deed == "name" { s.proposal_name } else { s.proposal_remove };
            let until = when::moment_text(locale, &one.expires_at);
            let by = fill(s.proposed_by, &[("name", &one.proposed_by), ("until", &until)]);
            let who = format!("{what}: {}, {}, {}", house::role(locale, &one.role), one.name, when::grouped_iin(&one.iin));
            view! { <li><strong>{who}</strong><br/>{by}<div class="actions">{answers(staff, &one)}</div></li> }
                .into_any()
        })
        .collect();
    view! { <ul>{items}</ul> }.into_any()
}

/// What the reader may answer: nobody their own proposal, nobody one about themselves.
fn answers(staff: Staff, one: &StaffProposalWire) -> AnyView {
    let Staff { board, words, waits, .. } = staff;
    let s = &words.staff;
    if one.about_me {
        return view! { <span class="muted">{s.about_you}</span> }.into_any();
    }
    let id = StoredValue::new(one.id.clone());
    let confirm = move || {
        let call = async move { api::confirm_staff(board.desk.app.api, &id.get_value()).await };
        board.call(call, move |got| staff.renewed(got));
    };
    let decline = move || {
        board.call(
            async move { api::decline_staff(board.desk.app.api, &id.get_value()).await },
            move |got| {
                board.desk.app.say(s.done);
                let _same = waits.try_set(got);
            },
        );
    };
    let said = if one.mine { s.take_back } else { s.decline };
    let confirms = (!one.mine)
        .then(|| button(&format!("staff.confirm.{}", one.id), s.confirm, ButtonStyle::Main, confirm));
    view! { {confirms}{button(&format!("staff.decline.{}", one.id), said, ButtonStyle::Quiet, decline)} }
        .into_any()
}

fn list(staff: Staff) -> AnyView {
    let Staff { board, words, lines, .. } = staff;
    let (s, locale) = (&words.staff, board.desk.app.locale.get_untracked());
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
                    let call = async move { api::remove_staff(board.desk.app.api, &wire).await };
                    board.call(call, move |got| staff.renewed(got));
                };
                button(&format!("staff.{place}.remove"), s.remove, ButtonStyle::Quiet, remove)
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

fn form(staff: Staff) -> AnyView {
    let Staff { board, words, .. } = staff;
    let (s, locale) = (&words.staff, board.desk.app.locale.get_untracked());
    let typed = RwSignal::new(NameStaffWire::default());
    let roles = Role::STAFF
        .iter()
        .map(|role| (role.as_str().to_owned(), house::role(locale, role.as_str()).to_owned()))
        .collect();
    let send = move || {
        let wire = typed.get_untracked();
        board.call(async move { api::name_staff(board.desk.app.api, &wire).await }, move |got| {
            let _same = typed.try_set(NameStaffWire::default());
            staff.renewed(got);
        });
    };
    let plain = Line::default();
    let digits = Line { mode: "numeric", ..plain };
    view! {
        <h2>{s.add_title}</h2>
        {line(FormGroup::new("staff.name", s.name), FieldBinding::part(typed, |typed| &mut typed.name), plain)}
        {line(FormGroup::new("staff.iin", s.iin), FieldBinding::part(typed, |typed| &mut typed.iin), digits)}
        {select(FormGroup::new("staff.role", s.role), s.role_first, roles, FieldBinding::part(typed, |typed| &mut typed.role))}
        {line(FormGroup::new("staff.office", s.office).hint(s.office_hint), FieldBinding::part(typed, |typed| &mut typed.office), plain)}
        {busy_button("staff.add", s.add, s.adding, ButtonStyle::Main, board.busy.into(), send)}
    }
    .into_any()
}
