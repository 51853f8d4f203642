//! The start of the desk in Kazakh.

use super::{Home, Words};
use crate::routes::desk::Page;
use crate::text::{Label, label};

/// What everybody who works here reads.
pub(super) static WORDS: Words = Words {
    common: &crate::text::kk::WORDS,
    home: Home {
        title: "Қызметкердің жұмыс орны",
        lead: "Мұнда сіздің рөліңізге ашық беттер тұр.",
        nothing: "Сіздің рөліңізге мұнда бет жоқ. Қате деп ойласаңыз, әкімшіге айтыңыз.",
        to_portal: "Порталға",
    },
};

/// The name of a page, and what one does there.
pub(super) fn page_name(page: &Page) -> Option<Label> {
    Some(match page {
        Page::Home => label(WORDS.home.title, ""),
        Page::Queue => label("Тексеру кезегі", "Өтініштерді тексеру, ЖСН қалыптастыру, дәлелді бас тарту."),
        Page::Hall => label("Зал", "Талон беру, келесіні шақыру, қызмет көрсету."),
        Page::Counter => label(
            "Өтініштерді қабылдау",
            "Топтаманы тексеру, өтінішті енгізу, тіркеу немесе қабылдаудан бас тарту.",
        ),
        Page::Results => label("Нәтижелерді беру", "Куәлікті басып шығарып, беру."),
        Page::HomeVisits => label("Үйге бару", "Сапарды алу, орындау, өтінішті көрсету."),
        Page::Contact => label("Байланыс орталығы", "Өтініштің жай-күйін айту, үйге бару өтінішін қабылдау."),
        Page::Outages => label("Ақаулар мен үзілістер", "Ақауды жазу, техникалық үзілісті хабарлау."),
        Page::Complaints => label("Шағымдар", "Шағымдарға мерзімінде жауап беру."),
        Page::Calendar => label("Жұмыс күнтізбесі", "Келесі нұсқаны дереккөзімен жариялау."),
        Page::Staff => label("Қызметкерлер", "Қызметкер тағайындау, рөлден босату."),
        Page::Consumers => label("Басқа жүйелер", "Кілт беру, кері алу."),
        Page::Upkeep => label("Сервистің жай-күйі", "Мерзімі бітетіні және кейінге қалдырылғаны."),
        Page::Messages => label("Хабарламалар", "Басқа жүйелерге әлі жетпегені және жіберілуі тоқтатылғаны."),
        Page::Rules => label("Қағидалардың өзгерістері", "Актіні енгізу, үш хабарламаны уақытында жіберу."),
        Page::Journal => label("Журнал", "Не болғанын оқу, ештеңе өзгермегенін тексеру."),
        Page::Waits => label(
            "Күту және қызмет көрсету",
            "Келушілер қанша күтті, оларға қанша қызмет көрсетілді: бөлімше мен күн бойынша.",
        ),
        Page::Filers => label("Берушілер", "Кім кім үшін және қанша адам үшін береді."),
        Page::Overview => {
            label("Шолу", "Мерзімі өткен және бүгінгі істер, екінші қолтаңбалар, бүгінгі сандар.")
        }
        Page::Second => {
            label("Екінші қолтаңба", "Бір адам жалғыз жасай алмайтынды растау немесе қабылдамау.")
        }
        Page::Case(_) | Page::Intake(_) | Page::Gallery | Page::NotFound => return None,
    })
}
