//! What the journal tells, in words: facts and the things they are about, in kk, ru and en. A code without a row is
//! shown as it is; a test keeps every fact in the table.

use super::Locale;
use super::house::{Row, said};

const FACTS: &[Row] = &[
    ("signed_in", ["жүйеге кірді", "вход в систему", "signed in"]),
    ("sign_in_refused", ["жүйеге кіруге рұқсат берілмеді", "отказано во входе", "sign-in refused"]),
    ("signed_out", ["жүйеден шықты", "выход из системы", "signed out"]),
    ("lodged", ["өтініш тіркелді", "заявление зарегистрировано", "application registered"]),
    ("turned_away", ["өтініш қабылданбады", "заявление не принято", "application not accepted"]),
    ("claimed", ["өтініш тексеруге алынды", "заявление взято на проверку", "case taken for the check"]),
    (
        "released",
        ["өтініш кезекке қайтарылды", "заявление возвращено в очередь", "case returned to the queue"],
    ),
    ("formed", ["ЖСН қалыптастырылды", "сформирован ИИН", "IIN formed"]),
    ("refused", ["қызмет көрсетуден бас тартылды", "отказано в услуге", "service refused"]),
    ("issued", ["тіркеу куәлігі берілді", "выдано регистрационное свидетельство", "certificate issued"]),
    ("corrected", ["деректер түзетілді", "данные исправлены", "particulars corrected"]),
    (
        "particulars_read",
        ["тізілімдегі деректер қаралды", "просмотрены данные реестра", "register data viewed"],
    ),
    ("case_read", ["өтініш қаралды", "просмотрено заявление", "application viewed"]),
    ("copy_read", ["құжаттың көшірмесі ашылды", "открыта копия документа", "copy of a document opened"]),
    ("paper_read", ["құжат ашылды", "открыт документ", "paper opened"]),
    (
        "seeded",
        [
            "демонстрациялық деректер енгізілді",
            "внесены демонстрационные данные",
            "demonstration data entered",
        ],
    ),
    ("staff_named", ["қызметкерге рөл берілді", "сотруднику дана роль", "role given"]),
    (
        "documents_refused",
        ["құжаттарды қабылдаудан бас тартылды", "отказано в приёме документов", "documents not taken in"],
    ),
    (
        "documents_refusal_signed",
        [
            "қабылдаудан бас тарту туралы қолхатқа қол қойылды",
            "расписка об отказе в приёме подписана",
            "refusal to take documents signed",
        ],
    ),
    ("printed", ["тіркеу куәлігі басып шығарылды", "свидетельство распечатано", "certificate printed"]),
    ("handed_over", ["нәтиже берілді", "результат выдан", "result handed over"]),
    (
        "calendar_published",
        ["жұмыс күнтізбесі жарияланды", "опубликован рабочий календарь", "working calendar published"],
    ),
    ("staff_removed", ["қызметкердің рөлі қайтарып алынды", "роль отозвана", "role taken away"]),
    ("outage_written", ["ақау жазылды", "записан сбой", "outage written down"]),
    ("outage_ended", ["ақау аяқталды", "сбой завершён", "outage ended"]),
    ("complained", ["шағым берілді", "подана жалоба", "complaint lodged"]),
    ("complaint_read", ["шағымдар қаралды", "просмотрены жалобы", "complaints viewed"]),
    ("complaint_answered", ["шағымға жауап берілді", "дан ответ на жалобу", "complaint answered"]),
    (
        "consumer_named",
        ["басқа жүйеге кілт берілді", "выдан ключ другой системе", "key given to another system"],
    ),
    (
        "consumer_revoked",
        [
            "басқа жүйенің кілті қайтарып алынды",
            "ключ другой системы отозван",
            "key of another system revoked",
        ],
    ),
    ("consulted", ["басқа жүйе сұрау салды", "запрос другой системы", "another system asked"]),
    ("withdrawn", ["өтініш кері қайтарып алынды", "заявление отозвано", "application withdrawn"]),
    ("hearing_opened", ["тыңдау басталды", "начато заслушивание", "hearing opened"]),
    ("hearing_answered", ["тыңдауға жауап келді", "получен ответ на заслушивание", "hearing answered"]),
    ("hearing_concluded", ["тыңдау аяқталды", "заслушивание завершено", "hearing concluded"]),
    (
        "proposed",
        [
            "шешім екінші адамға ұсынылды",
            "решение предложено второму человеку",
            "decision proposed to a second person",
        ],
    ),
    ("countersigned", ["ұсыныс расталды", "предложение подтверждено", "proposal confirmed"]),
    ("declined", ["ұсыныс қабылданбады", "предложение отклонено", "proposal declined"]),
    ("proposal_taken_back", ["ұсыныс кері қайтарып алынды", "предложение отозвано", "proposal taken back"]),
    ("booked", ["келу уақытына жазылды", "забронировано посещение", "visit booked"]),
    ("booking_cancelled", ["жазылу болдырылмады", "запись отменена", "booking cancelled"]),
    ("ticket_drawn", ["кезек талоны берілді", "выдан талон", "ticket drawn"]),
    ("visitor_called", ["келуші шақырылды", "посетитель вызван", "visitor called"]),
    ("serving_started", ["қызмет көрсету басталды", "обслуживание начато", "serving started"]),
    ("visitor_served", ["қызмет көрсету аяқталды", "обслуживание завершено", "visitor served"]),
    ("visitor_absent", ["келуші келмеді", "посетитель не подошёл", "visitor absent"]),
    ("home_visit_requested", ["үйге бару сұралды", "запрошен выезд на дом", "home visit requested"]),
    ("home_visit_assigned", ["үйге баруды қызметкер алды", "выезд на дом назначен", "home visit assigned"]),
    ("home_visit_performed", ["үйге бару орындалды", "выезд на дом выполнен", "home visit made"]),
    ("home_visit_cancelled", ["үйге бару болдырылмады", "выезд на дом отменён", "home visit cancelled"]),
    ("home_visits_read", ["үйге барулар тізімі қаралды", "просмотрен список выездов", "home visits viewed"]),
    ("status_told", ["өтініштің жай-күйі айтылды", "сообщено состояние заявления", "status told"]),
    ("journal_read", ["журнал оқылды", "журнал прочитан", "journal read"]),
    (
        "journal_checked",
        ["журналдың тұтастығы тексерілді", "проверена целостность журнала", "journal verified"],
    ),
    ("journal_broken", ["журнал бүтін емес", "журнал не цел", "journal found broken"]),
    ("journal_sealed", ["журналға күн мөрі қойылды", "журнал опечатан за день", "journal sealed for a day"]),
    ("blocks_made", ["іздеу кілттері жаңартылды", "обновлены ключи поиска", "search keys made anew"]),
    (
        "refusal_drawn",
        ["бас тарту хаты жасалды", "составлено письмо об отказе", "letter of refusal drawn up"],
    ),
    ("phone_opened", ["мәтін телефонда ашылды", "текст открыт на телефоне", "text opened on a phone"]),
    ("phone_signed", ["телефонда қол қойылды", "подписано на телефоне", "signed on a phone"]),
    (
        "phone_refused",
        ["телефонда қол қоюдан бас тартылды", "подпись на телефоне отклонена", "signing on a phone refused"],
    ),
    ("message_taken", ["хабарлама қабылданды", "сообщение принято", "message taken"]),
    (
        "message_given_up",
        ["хабарламаны жіберу тоқтатылды", "отправка сообщения прекращена", "sending of a message stopped"],
    ),
    ("message_sent_again", ["хабарлама қайта жіберілді", "сообщение отправлено снова", "message sent again"]),
    (
        "rules_change_recorded",
        ["Қағидалардың өзгерісі жазылды", "записано изменение Правил", "change of the Rules recorded"],
    ),
    (
        "rules_notice_sent",
        [
            "Қағидалардың өзгерісі туралы хабарланды",
            "отправлено уведомление об изменении Правил",
            "notice of a change of the Rules sent",
        ],
    ),
    (
        "received",
        [
            "өтініш қабылданды, қолтаңба тексерілуде",
            "заявление получено, подпись проверяется",
            "application received, signature being checked",
        ],
    ),
    (
        "receipt_taken_back",
        [
            "қабылданған өтініш кері қайтарып алынды",
            "полученное заявление отозвано",
            "received application taken back",
        ],
    ),
    (
        "candidate_judged",
        ["ұқсас адам туралы шешім жазылды", "записано решение о похожем человеке", "likeness decided"],
    ),
    (
        "document_asked",
        [
            "құжат басқа жүйеден сұралды",
            "документ запрошен из другой системы",
            "document asked for from another system",
        ],
    ),
    (
        "register_asked",
        ["ұлттық тізілімге сұрау салынды", "запрошен национальный реестр", "national register asked"],
    ),
    ("clock_stepped", ["сағат кері жылжытылды", "часы переведены назад", "clock set back"]),
    ("numbering_begun", ["нөмірлеу басталды", "начата нумерация", "numbering begun"]),
    (
        "filers_read",
        [
            "кім кім үшін өтініш беретіні қаралды",
            "просмотрено, кто за кого подаёт",
            "who files for whom viewed",
        ],
    ),
    ("cabinet_read", ["жеке кабинет қаралды", "просмотрен кабинет", "cabinet viewed"]),
    ("queue_read", ["тексеру кезегі қаралды", "просмотрена очередь проверки", "check queue viewed"]),
    ("overview_read", ["басшының шолуы қаралды", "просмотрена сводка руководителя", "overview viewed"]),
    ("proposals_read", ["ұсыныстар қаралды", "просмотрены предложения", "proposals viewed"]),
    ("form_read", ["ашық нысан қаралды", "просмотрена открытая форма", "open form viewed"]),
    ("forms_read", ["ашық нысандар тізімі қаралды", "просмотрен список открытых форм", "open forms listed"]),
    (
        "turned_away_read",
        [
            "қабылдаудан бас тартулар тізімі қаралды",
            "просмотрен список отказов в приёме",
            "refusals to take documents listed",
        ],
    ),
    ("results_read", ["нәтижелер тізімі қаралды", "просмотрен список результатов", "results listed"]),
    ("hall_read", ["зал кезегі қаралды", "просмотрена очередь в зале", "hall viewed"]),
    ("staff_read", ["қызметкерлер тізімі қаралды", "просмотрен список сотрудников", "staff listed"]),
    ("sought_in_vain", ["іздеді, табылмады", "искали, не найдено", "looked for, not found"]),
    (
        "staff_proposed",
        ["қызметкер рөлі ұсынылды", "предложено изменить роль сотрудника", "change of a role proposed"],
    ),
    (
        "staff_proposal_declined",
        ["рөл туралы ұсыныс қабылданбады", "предложение о роли отклонено", "proposal about a role declined"],
    ),
    (
        "staff_proposal_taken_back",
        [
            "рөл туралы ұсыныс кері қайтарып алынды",
            "предложение о роли отозвано",
            "proposal about a role taken back",
        ],
    ),
];

const ABOUT: &[Row] = &[
    ("clock", ["сағат", "часы", "clock"]),
    ("session", ["сеанс", "сеанс", "session"]),
    ("application", ["өтініш", "заявление", "application"]),
    ("person", ["тұлға", "человек", "person"]),
    ("iin", ["ЖСН", "ИИН", "IIN"]),
    ("number", ["нөмір", "номер", "number"]),
    ("staff", ["қызметкер", "сотрудник", "staff"]),
    ("intake", ["ашық нысан", "открытая форма", "open form"]),
    ("draft", ["жоба", "черновик", "draft"]),
    ("turned_away", ["қабылдаудан бас тарту", "отказ в приёме", "refusal to take documents"]),
    ("complaint", ["шағым", "жалоба", "complaint"]),
    ("booking", ["жазылу", "запись", "booking"]),
    ("ticket", ["талон", "талон", "ticket"]),
    ("home_visit", ["үйге бару", "выезд на дом", "home visit"]),
    ("office", ["бөлімше", "отделение", "office"]),
    ("journal", ["журнал", "журнал", "journal"]),
    ("consumer", ["басқа жүйе", "другая система", "another system"]),
    ("calendar", ["күнтізбе", "календарь", "calendar"]),
    ("outage", ["ақау", "сбой", "outage"]),
    ("register", ["тізілім", "реестр", "register"]),
    ("phone_signing", ["телефонда қол қою", "подписание на телефоне", "signing on a phone"]),
    ("message", ["хабарлама", "сообщение", "message"]),
    ("rules_change", ["Қағидалардың өзгерісі", "изменение Правил", "change of the Rules"]),
    ("proposal", ["ұсыныс", "предложение", "proposal"]),
    ("staff_proposal", ["рөл туралы ұсыныс", "предложение о роли", "proposal about a role"]),
    ("delivery", ["хабарлама", "сообщение", "message"]),
];

/// What happened.
#[must_use]
pub fn fact(locale: Locale, code: &str) -> &str {
    said(FACTS, locale, code)
}

/// Kind of the thing it is about.
#[must_use]
pub fn about(locale: Locale, code: &str) -> &str {
    said(ABOUT, locale, code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::audit::Fact;

    #[test]
    fn every_fact_has_words_of_its_own_in_every_language() {
        for locale in [Locale::Kk, Locale::Ru, Locale::En] {
            let words: BTreeSet<&str> = Fact::ALL.iter().map(|one| fact(locale, one.as_str())).collect();
            assert_eq!(words.len(), Fact::ALL.len(), "{locale:?}: two facts read alike");
            assert!(Fact::ALL.iter().all(|one| fact(locale, one.as_str()) != one.as_str()), "{locale:?}");
        }
        assert_eq!(fact(Locale::En, "unknown"), "unknown");
    }
}
