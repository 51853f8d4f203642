//! Жалобы и сбои на русском языке.

use super::{Complaint, Outage, Words};

/// What applicants read.
pub(super) static WORDS: Words = Words {
    common: &crate::text::ru::WORDS,
    complaint: Complaint {
        title: "Жалобы",
        lead: "Услугодатель отвечает в течение пяти рабочих дней. Если вы не согласны с его ответом, орган контроля качества отвечает в течение пятнадцати. Срок подачи жалобы три месяца.",
        open: "Пожаловаться",
        about_decision: "на решение",
        about_delay: "на задержку",
        instance: "Кому",
        text: "Ваша жалоба",
        text_hint: "Напишите, что не так и о чём вы просите. От 10 до 4000 знаков.",
        send: "Отправить жалобу",
        sending: "Отправляется",
        sent: "Жалоба {number} зарегистрирована. Ответ должен быть дан до {day}.",
        number: "Жалоба",
        registered: "Зарегистрирована",
        due: "Ответить до",
        state: "Состояние",
        answer: "Ответ",
        late: "Поступила после трёх месяцев.",
        instance_first: "Выберите",
    },
    outage: Outage {
        cause: "Причина: {cause}", due: "Поданное сохранено. Сроки не сдвигаются."
    },
};
