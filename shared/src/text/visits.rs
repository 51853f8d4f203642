//! The words of visits: purposes, states, reasons for a visit at home. Each match over an enum names all three
//! languages in one row, so a missing text does not compile.

use super::Locale;
use crate::visits::Purpose;
use crate::visits::home::{HomeVisitState, Incapacity};
use crate::visits::ticket::TicketState;

/// One text out of three: Kazakh, Russian, English.
pub(super) const fn pick(locale: Locale, texts: [&'static str; 3]) -> &'static str {
    let [kk, ru, en] = texts;
    match locale {
        Locale::Kk => kk,
        Locale::Ru => ru,
        Locale::En => en,
    }
}

/// What somebody comes for.
#[must_use]
pub const fn purpose(locale: Locale, purpose: Purpose) -> &'static str {
    pick(
        locale,
        match purpose {
            Purpose::HandIn => ["Құжаттарды тапсыру", "Сдать документы", "Hand in documents"],
            Purpose::Collect => ["Нәтижені алу", "Получить результат", "Collect a result"],
        },
    )
}

/// Where a ticket stands.
#[must_use]
pub const fn ticket_state(locale: Locale, state: TicketState) -> &'static str {
    pick(
        locale,
        match state {
            TicketState::Waiting => ["күтіп тұр", "ожидает", "waiting"],
            TicketState::Called => ["шақырылды", "вызван", "called"],
            TicketState::Serving => ["қызмет көрсетілуде", "обслуживается", "being served"],
            TicketState::Finished => ["қызмет көрсетілді", "обслужен", "served"],
            TicketState::Absent => ["келмеді", "не подошёл", "did not come"],
        },
    )
}

/// Where a visit at home stands.
#[must_use]
pub const fn home_visit_state(locale: Locale, state: HomeVisitState) -> &'static str {
    pick(
        locale,
        match state {
            HomeVisitState::Requested => ["сұралды", "запрошен", "requested"],
            HomeVisitState::Assigned => ["қызметкер алды", "взят работником", "taken by a clerk"],
            HomeVisitState::Performed => ["орындалды", "выполнен", "performed"],
            HomeVisitState::Cancelled => ["болдырылмады", "отменён", "called off"],
        },
    )
}

/// Why somebody is visited at home.
#[must_use]
pub const fn incapacity(locale: Locale, reason: Incapacity) -> &'static str {
    pick(
        locale,
        match reason {
            Incapacity::SelfCare => [
                "өзіне өзі қызмет көрсете алмайды",
                "не может обслуживать себя",
                "cannot look after themselves",
            ],
            Incapacity::Moving => [
                "өз бетінше жүріп-тұра алмайды",
                "не может самостоятельно передвигаться",
                "cannot move about alone",
            ],
            Incapacity::Orientation => {
                ["бағдарлана алмайды", "не может ориентироваться", "cannot find their way"]
            }
        },
    )
}
