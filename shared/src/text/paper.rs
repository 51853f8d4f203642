//! The labels of the registration certificate (annex 7 as proposed: its form is not printed in the order), which is
//! a paper in two languages. Knows words only; the rows' values and the layout are the business of `certificate`.

use super::{Locale, months};
use crate::time::Date;

/// A line in the two languages of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// Kazakh.
    pub kk: &'static str,
    /// Russian.
    pub ru: &'static str,
}

/// The words of the registration certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateWords {
    /// The name of the paper.
    pub title: Both,
    /// What it confirms.
    pub subtitle: Both,
    /// Which form it is.
    pub form_note: Both,
    /// The state.
    pub state: Both,
    /// The number assigned.
    pub iin: Both,
    /// Surname.
    pub surname: Both,
    /// Given name.
    pub given_name: Both,
    /// Patronymic, when there is one.
    pub patronymic: Both,
    /// Date of birth.
    pub birth_date: Both,
    /// Sex.
    pub sex: Both,
    /// Place of birth.
    pub birth_place: Both,
    /// Citizenship.
    pub citizenship: Both,
    /// Heading over the rows of the document.
    pub document: Both,
    /// Kind of document.
    pub document_kind: Both,
    /// Document number.
    pub document_number: Both,
    /// Date of issue.
    pub document_issued: Both,
    /// Term.
    pub document_expires: Both,
    /// Instead of a term, of a document that prints none.
    pub no_expiry: Both,
    /// Country of issue.
    pub document_issuer: Both,
    /// The kind of act.
    pub act: Both,
    /// Value of the act: formation.
    pub act_formation: Both,
    /// Value of the act: correction.
    pub act_correction: Both,
    /// Date of the last correction.
    pub corrected_on: Both,
    /// Issuing body.
    pub authority: Both,
    /// Date of formation.
    pub formed_on: Both,
    /// Number of the certificate.
    pub number: Both,
    /// Who decided.
    pub operator: Both,
    /// Value of `operator` for an operator of the Ministry.
    pub by_operator: Both,
    /// Value of `operator` for a decision without an operator.
    pub automatic: Both,
    /// Beside the code square.
    pub verify: Both,
    /// Under the rows: the number is for life.
    pub footer_for_life: Both,
    /// Under the rows: an electronic document.
    pub footer_electronic: Both,
    /// Under the rows: the legal basis.
    pub footer_basis: Both,
    /// Across the paper when the service runs as a demonstration.
    pub demo: Both,
    /// Under it, where the system granted.
    pub demo_unseen: Both,
}

const fn both(kk: &'static str, ru: &'static str) -> Both {
    Both { kk, ru }
}

/// Under a paper whose form the order names and does not print.
pub const FORM_IS_OURS: Both = both(
    "Нысан бұйрықта жарияланбаған; осы нысан – қызметтің ұсынысы.",
    "Форма в приказе не напечатана; эта форма – предложение сервиса.",
);

/// Who gives the service, where the body of one region is not known.
//= R258/A3.1
//# Территориальные органы полиции Республики Казахстан
pub const PROVIDER: Both = both(
    "Қазақстан Республикасының аумақтық полиция органдары",
    "Территориальные органы полиции Республики Казахстан",
);

/// The words of the registration certificate.
pub const CERTIFICATE: CertificateWords = CertificateWords {
    title: both("Тіркеу куәлігі", "Регистрационное свидетельство"),
    subtitle: both(
        "жеке сәйкестендіру нөмірінің берілгенін растайды",
        "подтверждает наличие присвоенного индивидуального идентификационного номера",
    ),
    form_note: both(
        "Қазақстан Республикасында уақытша болатын шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету қағидаларына 7-қосымша",
        "Приложение 7 к Правилам формирования и корректировки индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан",
    ),
    state: both("Қазақстан Республикасы", "Республика Казахстан"),
    iin: both("Жеке сәйкестендіру нөмірі (ЖСН)", "Индивидуальный идентификационный номер (ИИН)"),
    surname: both("Тегі", "Фамилия"),
    given_name: both("Аты", "Имя"),
    patronymic: both("Әкесінің аты (бар болса)", "Отчество (при его наличии)"),
    birth_date: both("Туған күні", "Дата рождения"),
    sex: both("Жынысы", "Пол"),
    birth_place: both("Туған жері", "Место рождения"),
    citizenship: both("Азаматтығы", "Гражданство"),
    document: both("Жеке басты куәландыратын құжат", "Документ, удостоверяющий личность"),
    document_kind: both("Құжат түрі", "Вид документа"),
    document_number: both("Құжат нөмірі", "Номер документа"),
    document_issued: both("Құжаттың берілген күні", "Дата выдачи документа"),
    document_expires: both("Құжаттың қолданылу мерзімі", "Срок действия документа"),
    no_expiry: both("құжатта көрсетілмеген", "в документе не указан"),
    document_issuer: both("Құжатты берген ел", "Страна выдачи документа"),
    act: both("Әрекет", "Действие"),
    act_formation: both("ЖСН қалыптастыру", "Формирование ИИН"),
    act_correction: both("ЖСН деректерін түзету", "Корректировка ИИН"),
    corrected_on: both("Соңғы түзету күні", "Дата последней корректировки"),
    authority: both("Берген орган", "Орган выдачи"),
    formed_on: both("ЖСН қалыптастырылған күн", "Дата формирования ИИН"),
    number: both("Куәлік нөмірі", "Номер свидетельства"),
    operator: both("Шешім қабылдаған", "Кто принял решение"),
    by_operator: both("ІІМ операторы", "оператор МВД"),
    automatic: both("жүйе; құжаттарды ешкім қараған жоқ", "система; документы никто не смотрел"),
    verify: both("Куәліктің түпнұсқалығын тексеру", "Проверка подлинности свидетельства"),
    footer_for_life: both(
        "ЖСН өмір бойына бір рет беріледі және құжат ауысқанда өзгермейді.",
        "ИИН присваивается один раз на всю жизнь и не меняется при замене документа.",
    ),
    footer_electronic: both(
        "Электрондық құжат. Электрондық цифрлық қолтаңбамен (ЭЦҚ) куәландырылған.",
        "Электронный документ. Удостоверен электронной цифровой подписью (ЭЦП).",
    ),
    footer_basis: both(
        "Негізі: Қазақстан Республикасы Ішкі істер министрінің 2020 жылғы 27 наурыздағы № 258 бұйрығы.",
        "Основание: приказ Министра внутренних дел Республики Казахстан от 27 марта 2020 года № 258.",
    ),
    demo: both("ҮЛГІ. Заңды күші жоқ.", "ОБРАЗЕЦ. Юридической силы не имеет."),
    demo_unseen: both("Құжаттарды ешкім қараған жоқ.", "Документы никто не смотрел."),
};

/// A day as the forms of the order leave room for it, in Kazakh and in Russian.
//= R258/A5.copies
//# "___" _________ 20__ год.
#[must_use]
pub fn day_of_form(day: Date) -> [String; 2] {
    let month = |locale| months::of(locale, day);
    [
        format!("{} жылғы \"{:02}\" {}.", day.year(), day.day(), month(Locale::Kk)),
        format!("\"{:02}\" {} {} год.", day.day(), month(Locale::Ru), day.year()),
    ]
}

/// The words of a refusal of the service (annex 6 as proposed).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusalWords {
    /// The name of the paper.
    pub title: Both,
    /// Which form it is.
    pub form_note: Both,
    /// Number and day of the refusal.
    pub number: Both,
    /// The application refused.
    pub application: Both,
    /// Whose it is.
    pub recipient: Both,
    /// Who refused.
    pub provider: Both,
    /// The operator who decided.
    pub officer: Both,
    /// Heading over the grounds.
    pub grounds: Both,
    /// In a Kazakh paper, before the words of the order: they are printed in Russian.
    pub order_in_russian: &'static str,
    /// Heading over the reasons.
    pub reasons: Both,
    /// Heading over the notice of complaint.
    pub appeal: Both,
}

/// The words of a refusal of the service.
pub const REFUSAL: RefusalWords = RefusalWords {
    title: both(
        "Мемлекеттік қызметті көрсетуден дәлелді бас тарту",
        "Мотивированный отказ в оказании государственной услуги",
    ),
    form_note: both(
        "Қазақстан Республикасында уақытша болатын шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету қағидаларына 6-қосымша",
        "Приложение 6 к Правилам формирования и корректировки индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан",
    ),
    number: both("Нөмірі, күні", "Номер, дата"),
    application: both("Өтініш", "Заявление"),
    recipient: both("Көрсетілетін қызметті алушы", "Услугополучатель"),
    provider: both("Көрсетілетін қызметті беруші", "Услугодатель"),
    officer: both("Шешім қабылдаған оператор", "Оператор, принявший решение"),
    grounds: both("Бас тарту негіздері", "Основания отказа"),
    order_in_russian: "бұйрықтың орыс тіліндегі мәтіні",
    reasons: both("Бас тарту себептері", "Причины отказа"),
    appeal: both("Шағымдану тәртібі", "Порядок обжалования"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a5_copies_a_day_stands_as_the_form_leaves_room_for_it() {
        let said = |month, day| day_of_form(crate::time::date(2026, month, day).expect("a day"));
        assert_eq!(said(1, 9), ["2026 жылғы \"09\" қаңтар.", "\"09\" января 2026 год."]);
        assert_eq!(said(12, 31), ["2026 жылғы \"31\" желтоқсан.", "\"31\" декабря 2026 год."]);
    }

    #[cfg(feature = "law-text")]
    #[test]
    fn a3_1_the_providers_name_is_that_of_annex_3() {
        assert_eq!(crate::law::text::text(crate::law::Cite::A3_1), Some(PROVIDER.ru));
    }
}
