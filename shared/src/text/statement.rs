//! The lines of the statement that a person reads and signs. The words are part of the signed bytes: a change here
//! is a new version of the statement. Knows words only; the bytes are composed in `eds::statement`.

use super::Locale;

/// The words of the signed statement and of the text signed to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementWords {
    /// What is asked: the value of `request_kind`.
    pub title: &'static str,
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
    /// Label: SHA-256 of the result of the check.
    pub report_sha256: &'static str,
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
    /// Label: for whom.
    pub recipient: &'static str,
    /// Label: identity document.
    pub document: &'static str,
    /// Label: power of attorney.
    pub power: &'static str,
    /// Label: contact of the recipient.
    pub contact: &'static str,
    /// Label: language of the result.
    pub result_language: &'static str,
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
    title: "жеке сәйкестендіру нөмірін (ЖСН) қалыптастыру, электрондық сұрау салу",
    service: "Қазақстан Республикасында уақытша болатын шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету",
    request_kind: "Сұрау салу түрі",
    origin: "Қызмет мекенжайы",
    at: "Жасалған уақыты",
    nonce: "Бір реттік нөмір",
    edition: "Қағидалар редакциясы",
    rule_set: "Тексеру ережелерінің жинағы (SHA-256)",
    report_sha256: "Тексеру нәтижесі (SHA-256)",
    findings_none: "ескерту жоқ",
    findings: "Тексеру нәтижесі",
    signer: "Қол қоюшы",
    signer_iin: "Қол қоюшының ЖСН-і",
    acts_as: "Кім ретінде",
    recipient: "ЖСН кімге қалыптастырылады",
    document: "Жеке басты куәландыратын құжат",
    power: "Сенімхат",
    contact: "Алушының байланыс деректері",
    result_language: "Нәтиже тілі",
    files: "Тіркелген файлдар (SHA-256)",
    consent: "Алушы мемлекеттік қызмет көрсету үшін өзінің дербес деректерін жинауға және өңдеуге, ақпараттық жүйелердегі заңмен қорғалатын құпияны құрайтын мәліметтерді пайдалануға келіседі.",
    sign_in_title: "Порталға кіру",
    sign_in_purpose: "Бұл қолтаңба тек порталға кіру үшін сізді растайды. Ол ешқандай өтініш бермейді.",
    session: "Сеанс",
};

const RU: StatementWords = StatementWords {
    title: "формирование индивидуального идентификационного номера (ИИН), электронный запрос",
    service: "Формирование и корректировка индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан",
    request_kind: "Вид запроса",
    origin: "Адрес сервиса",
    at: "Время составления",
    nonce: "Одноразовый номер",
    edition: "Редакция Правил",
    rule_set: "Набор правил проверки (SHA-256)",
    report_sha256: "Результат проверки (SHA-256)",
    findings_none: "замечаний нет",
    findings: "Результат проверки",
    signer: "Подписывает",
    signer_iin: "ИИН подписывающего",
    acts_as: "В качестве кого",
    recipient: "Кому формируется ИИН",
    document: "Документ, удостоверяющий личность",
    power: "Доверенность",
    contact: "Контакты получателя",
    result_language: "Язык результата",
    files: "Приложенные файлы (SHA-256)",
    consent: "Получатель согласен на сбор и обработку своих персональных данных и на использование сведений, составляющих охраняемую законом тайну, содержащихся в информационных системах, для оказания государственной услуги.",
    sign_in_title: "Вход на портал",
    sign_in_purpose: "Эта подпись подтверждает вас только для входа на портал. Она не подаёт никакого заявления.",
    session: "Сеанс",
};

const EN: StatementWords = StatementWords {
    title: "formation of an individual identification number (IIN), electronic request",
    service: "Formation and correction of the individual identification number for foreigners and stateless persons temporarily staying in the Republic of Kazakhstan",
    request_kind: "Kind of request",
    origin: "Address of the service",
    at: "Made at",
    nonce: "Single-use number",
    edition: "Edition of the Rules",
    rule_set: "Set of checking rules (SHA-256)",
    report_sha256: "Result of the check (SHA-256)",
    findings_none: "no remarks",
    findings: "Result of the check",
    signer: "Signed by",
    signer_iin: "IIN of the signer",
    acts_as: "Acting as",
    recipient: "The IIN is for",
    document: "Identity document",
    power: "Power of attorney",
    contact: "Contact of the recipient",
    result_language: "Language of the result",
    files: "Attached files (SHA-256)",
    consent: "The recipient agrees to the collection and processing of their personal data, and to the use of legally protected information held in information systems, for the provision of this public service.",
    sign_in_title: "Signing in to the portal",
    sign_in_purpose: "This signature only confirms who you are, to sign in to the portal. It files no application.",
    session: "Session",
};
