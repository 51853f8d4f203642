//! Шағымдар мен ақаулар қазақ тілінде.

use super::{Complaint, Outage, Words};

/// What applicants read.
pub(super) static WORDS: Words = Words {
    common: &crate::text::kk::WORDS,
    complaint: Complaint {
        title: "Шағымдар",
        lead: "Көрсетілетін қызметті беруші бес жұмыс күні ішінде жауап береді. Жауабымен келіспесеңіз, сапаны бақылау органы он бес жұмыс күні ішінде жауап береді. Шағым беру мерзімі үш ай.",
        open: "Шағымдану",
        about_decision: "шешімге",
        about_delay: "кешігуге",
        instance: "Кімге",
        text: "Сіздің шағымыңыз",
        text_hint: "Не дұрыс емес екенін және не сұрайтыныңызды жазыңыз. 10–4000 таңба.",
        send: "Шағымды жіберу",
        sending: "Жіберілуде",
        sent: "{number} шағымы тіркелді. Жауап мерзімі: {day}.",
        number: "Шағым",
        registered: "Тіркелген",
        due: "Жауап мерзімі",
        state: "Күйі",
        answer: "Жауап",
        late: "Үш айдан кейін түсті.",
        instance_first: "Таңдаңыз",
    },
    outage: Outage {
        cause: "Себебі: {cause}", due: "Берілгеннің бәрі сақталған. Мерзім жылжымайды."
    },
};
