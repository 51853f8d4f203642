//! The start of the desk in Russian.

use super::{Home, Words};
use crate::routes::desk::Page;
use crate::text::{Label, label};

/// What everybody who works here reads.
pub(super) static WORDS: Words = Words {
    common: &crate::text::ru::WORDS,
    home: Home {
        title: "Рабочее место",
        lead: "Здесь страницы, открытые для вашей роли.",
        nothing: "Для вашей роли здесь нет страниц. Если это ошибка, скажите администратору.",
        to_portal: "На портал",
    },
};

/// The name of a page, and what one does there.
pub(super) fn page_name(page: &Page) -> Option<Label> {
    Some(match page {
        Page::Home => label(WORDS.home.title, ""),
        Page::Queue => {
            label("Очередь проверки", "Проверить заявления, сформировать ИИН, отказать с обоснованием.")
        }
        Page::Hall => label("Зал", "Выдать талон, вызвать следующего, обслужить."),
        Page::Counter => label(
            "Приём заявлений",
            "Проверить пакет, внести заявление, зарегистрировать или отказать в приёме.",
        ),
        Page::Results => label("Выдача результатов", "Распечатать свидетельство и выдать его."),
        Page::HomeVisits => label("Выезды", "Взять выезд, выполнить, указать заявление."),
        Page::Contact => {
            label("Контакт-центр", "Сказать, в каком состоянии заявление, принять просьбу о выезде.")
        }
        Page::Outages => label("Сбои и перерывы", "Записать сбой, объявить технический перерыв."),
        Page::Complaints => label("Жалобы", "Ответить на жалобы в срок."),
        Page::Calendar => label("Рабочий календарь", "Опубликовать следующую версию с источником."),
        Page::Staff => label("Сотрудники", "Назначить сотрудников, отозвать роли."),
        Page::Consumers => label("Другие системы", "Выдать ключи, отозвать их."),
        Page::Upkeep => label("Состояние сервиса", "Что истекает и что отложено."),
        Page::Messages => label("Сообщения", "Что ещё не дошло до других систем и что перестали отправлять."),
        Page::Rules => label("Изменения Правил", "Внести акт, вовремя направить три уведомления."),
        Page::Journal => label("Журнал", "Прочитать, что произошло, проверить, что ничего не изменено."),
        Page::Waits => label(
            "Ожидание и обслуживание",
            "Сколько ждали и обслуживались посетители, по отделениям и дням.",
        ),
        Page::Filers => label("Податели", "Кто за кого подаёт и за скольких людей."),
        Page::Overview => label("Обзор", "Просроченное и срочное, подтверждения, числа за сегодня."),
        Page::Second => label(
            "Подтверждение вторым сотрудником",
            "Подтвердить или отклонить то, что не решают в одиночку.",
        ),
        Page::Case(_) | Page::Intake(_) | Page::Gallery | Page::NotFound => return None,
    })
}
