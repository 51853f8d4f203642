//! The lines of the statement that a person reads and signs, and the sentence of consent that stands in it, beside the
//! box that is ticked, and in the error when it is not. The words are part of the signed bytes, and their digest is too
//! (`digests::words`): a change here shows in every statement. Knows words only; the bytes are composed in
//! `eds::statement`.

use super::Locale;
use crate::application::Kind;

/// The words of the signed statement and of the text signed to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementWords {
    /// What is asked: the value of `request_kind`, for formation, formation for a convict, and correction.
    titles: [&'static str; 3],
    /// Full official name of the service.
    pub service: &'static str,
    /// Label: kind of request.
    pub request_kind: &'static str,
    /// Label: address of the service that made the statement.
    pub origin: &'static str,
    /// Label: moment at which it was made.
    pub at: &'static str,
    /// Label: single-use number.
    pub nonce: &'static str,
    /// Label: edition of the Rules.
    pub edition: &'static str,
    /// Label: hash of the rule set.
    pub rule_set: &'static str,
    /// Label: version of the working calendar.
    pub calendar: &'static str,
    /// Label: digest of the words of the statement.
    pub words_sha256: &'static str,
    /// Label: SHA-256 of the result of the check.
    pub report_sha256: &'static str,
    /// Label: SHA-256 of everything that is asked.
    pub request_sha256: &'static str,
    /// Value of `findings` when there are none.
    pub findings_none: &'static str,
    /// Heading over the result of the check.
    pub findings: &'static str,
    /// Label: who signs.
    pub signer: &'static str,
    /// Label: IIN of the signer.
    pub signer_iin: &'static str,
    /// Label: in which capacity.
    pub acts_as: &'static str,
    /// A tick.
    pub yes: &'static str,
    /// No tick.
    pub no: &'static str,
    /// Label of a row: which parameter is corrected.
    pub row_parameter: &'static str,
    /// Label of a row: its new value.
    pub row_text: &'static str,
    /// Label of a row: its new value, a date.
    pub row_date: &'static str,
    /// Label of a row: the document knows the date in part.
    pub row_partial: &'static str,
    /// Label: for whom.
    pub recipient: &'static str,
    /// Label: attached files with their SHA-256.
    pub files: &'static str,
    /// The sentence of consent.
    pub consent: &'static str,
    /// Heading of the text signed to sign in.
    pub sign_in_title: &'static str,
    /// What signing in is for, and what it is not.
    pub sign_in_purpose: &'static str,
    /// Label: session.
    pub session: &'static str,
}

impl StatementWords {
    /// What is asked.
    #[must_use]
    pub const fn title(&self, kind: Kind) -> &'static str {
        let [formation, convict, correction] = self.titles;
        match kind {
            Kind::Formation => formation,
            Kind::Convict => convict,
            Kind::Correction => correction,
        }
    }
}

/// The one sentence of consent: beside the box, in the statement that is signed, and in the error when it is missing.
#[must_use]
pub const fn consent(locale: Locale) -> &'static str {
    words(locale).consent
}

/// The words in that language.
#[must_use]
pub const fn words(locale: Locale) -> &'static StatementWords {
    match locale {
        Locale::Kk => &KK,
        Locale::Ru => &RU,
        Locale::En => &EN,
    }
}

const KK: StatementWords = StatementWords {
    titles: [
        "жеке сәйкестендіру нөмірін (ЖСН) қалыптастыру, электрондық сұрау салу",
        "бас бостандығынан айыру жазасын өтеп жүрген адамға жеке сәйкестендіру нөмірін (ЖСН) қалыптастыру",
        "тіркелген дербес деректерді түзету",
    ],
    service: "Қазақстан Республикасында уақытша болатын шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету",
    request_kind: "Сұрау салу түрі",
    origin: "Қызмет мекенжайы",
    at: "Жасалған уақыты",
    nonce: "Бір реттік нөмір",
    edition: "Қағидалар редакциясы",
    rule_set: "Тексеру ережелерінің жинағы (SHA-256)",
    calendar: "Жұмыс күнтізбесінің нұсқасы",
    words_sha256: "Осы мәтіннің сөздері (SHA-256)",
    report_sha256: "Тексеру нәтижесі (SHA-256)",
    request_sha256: "Сұрау салу тұтасымен (SHA-256)",
    findings_none: "ескерту жоқ",
    findings: "Тексеру нәтижесі",
    signer: "Қол қоюшы",
    signer_iin: "Қол қоюшының ЖСН-і",
    acts_as: "Кім ретінде",
    yes: "иә",
    no: "жоқ",
    row_parameter: "Не түзетіледі",
    row_text: "Жаңа мәні",
    row_date: "Жаңа күні",
    row_partial: "Күні құжатта толық емес",
    recipient: "ЖСН кімге қалыптастырылады",
    files: "Тіркелген файлдар (SHA-256)",
    consent: "Алушы мемлекеттік қызмет көрсету үшін өзінің дербес деректерін жинауға және өңдеуге, ақпараттық жүйелердегі заңмен қорғалатын құпияны құрайтын мәліметтерді пайдалануға келіседі.",
    sign_in_title: "Порталға кіру",
    sign_in_purpose: "Бұл қолтаңба тек порталға кіру үшін сізді растайды. Ол ешқандай өтініш бермейді.",
    session: "Сеанс",
};

const RU: StatementWords = StatementWords {
    titles: [
        "формирование индивидуального идентификационного номера (ИИН), электронный запрос",
        "формирование индивидуального идентификационного номера (ИИН) лицу, отбывающему наказание в виде лишения свободы",
        "корректировка зарегистрированных установочных данных",
    ],
    service: "Формирование и корректировка индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан",
    request_kind: "Вид запроса",
    origin: "Адрес сервиса",
    at: "Время составления",
    nonce: "Одноразовый номер",
    edition: "Редакция Правил",
    rule_set: "Набор правил проверки (SHA-256)",
    calendar: "Версия рабочего календаря",
    words_sha256: "Слова этого текста (SHA-256)",
    report_sha256: "Результат проверки (SHA-256)",
    request_sha256: "Запрос целиком (SHA-256)",
    findings_none: "замечаний нет",
    findings: "Результат проверки",
    signer: "Подписывает",
    signer_iin: "ИИН подписывающего",
    acts_as: "В качестве кого",
    yes: "да",
    no: "нет",
    row_parameter: "Что корректируется",
    row_text: "Новое значение",
    row_date: "Новая дата",
    row_partial: "Дата известна документу не полностью",
    recipient: "Кому формируется ИИН",
    files: "Приложенные файлы (SHA-256)",
    consent: "Получатель согласен на сбор и обработку своих персональных данных и на использование сведений, составляющих охраняемую законом тайну, содержащихся в информационных системах, для оказания государственной услуги.",
    sign_in_title: "Вход на портал",
    sign_in_purpose: "Эта подпись подтверждает вас только для входа на портал. Она не подаёт никакого заявления.",
    session: "Сеанс",
};

const EN: StatementWords = StatementWords {
    titles: [
        "formation of an individual identification number (IIN), electronic request",
        "formation of an individual identification number (IIN) for a person serving a sentence",
        "correction of registered particulars",
    ],
    service: "Formation and correction of the individual identification number for foreigners and stateless persons temporarily staying in the Republic of Kazakhstan",
    request_kind: "Kind of request",
    origin: "Address of the service",
    at: "Made at",
    nonce: "Single-use number",
    edition: "Edition of the Rules",
    rule_set: "Set of checking rules (SHA-256)",
    calendar: "Version of the working calendar",
    words_sha256: "Words of this text (SHA-256)",
    report_sha256: "Result of the check (SHA-256)",
    request_sha256: "The whole request (SHA-256)",
    findings_none: "no remarks",
    findings: "Result of the check",
    signer: "Signed by",
    signer_iin: "IIN of the signer",
    acts_as: "Acting as",
    yes: "yes",
    no: "no",
    row_parameter: "What is corrected",
    row_text: "New value",
    row_date: "New date",
    row_partial: "The document knows the date only in part",
    recipient: "The IIN is for",
    files: "Attached files (SHA-256)",
    consent: "The recipient agrees to the collection and processing of their personal data, and to the use of legally protected information held in information systems, for the provision of this public service.",
    sign_in_title: "Signing in to the portal",
    sign_in_purpose: "This signature only confirms who you are, to sign in to the portal. It files no application.",
    session: "Session",
};
