//! Short names of what keeping the house is about: roles, outages, complaints, other systems' scopes. Knows the codes
//! of the wire and their words in kk, ru and en; a code without a row is shown as it is.

use super::Locale;

/// A code with its words: kk, ru, en.
pub(super) type Row = (&'static str, [&'static str; 3]);

pub(super) fn said<'a>(rows: &[Row], locale: Locale, code: &'a str) -> &'a str {
    let place = match locale {
        Locale::Kk => 0,
        Locale::Ru => 1,
        Locale::En => 2,
    };
    let row = rows.iter().find(|(known, _)| *known == code);
    row.and_then(|(_, words)| words.get(place)).copied().unwrap_or(code)
}

const ROLES: &[Row] = &[
    ("recipient", ["өтініш беруші", "заявитель", "applicant"]),
    ("representative", ["порталдағы адам", "человек на портале", "person on the portal"]),
    ("clerk", ["ХҚКО қызметкері", "работник ЦОН", "clerk of a service centre"]),
    ("operator", ["ІІМ операторы", "оператор МВД", "operator of the Ministry"]),
    ("supervisor", ["басшы", "руководитель", "supervisor"]),
    ("contact_centre", ["байланыс орталығы", "контакт-центр", "contact centre"]),
    ("administrator", ["әкімші", "администратор", "administrator"]),
    ("auditor", ["аудитор", "аудитор", "auditor"]),
    ("consumer", ["басқа жүйе", "другая система", "another system"]),
    ("system", ["жүйе", "система", "the service itself"]),
];

const OUTAGES: &[Row] = &[
    ("outage", ["ақау", "сбой", "outage"]),
    ("break", ["техникалық үзіліс", "технический перерыв", "technical break"]),
    ("portal", ["портал", "портал", "portal"]),
    ("signatures", ["ЭЦҚ тексеру", "проверка ЭЦП", "checking of signatures"]),
    ("register", ["ЖСН тізілімі", "реестр ИИН", "register of IINs"]),
    ("service_centres", ["халыққа қызмет көрсету орталықтары", "центры обслуживания", "service centres"]),
    ("documents", ["құжат көшірмелері", "копии документов", "copies of documents"]),
];

const CAUSES: &[Row] = &[
    ("planned_works", ["жоспарлы жұмыстар", "плановые работы", "planned works"]),
    (
        "national_systems",
        [
            "мемлекеттік ақпараттық жүйелер жауап бермейді",
            "не отвечают государственные информационные системы",
            "national information systems do not answer",
        ],
    ),
    (
        "certification_authority",
        [
            "куәландырушы орталық жауап бермейді",
            "не отвечает удостоверяющий центр",
            "the certification authority does not answer",
        ],
    ),
    ("network", ["байланыс үзілді", "нарушена связь", "the network is interrupted"]),
    ("power", ["электр қуаты өшті", "отключено электричество", "the power is out"]),
    ("equipment", ["жабдық істен шықты", "отказало оборудование", "equipment failed"]),
    ("program", ["бағдарламадағы қате", "ошибка в программе", "a fault in the program"]),
];

const COMPLAINTS: &[Row] = &[
    ("decision", ["шешімге", "на решение", "about the decision"]),
    ("delay", ["кешігуге", "на задержку", "about a delay"]),
    (
        "centre",
        [
            "халыққа қызмет көрсету орталығының жұмысына",
            "на работу центра обслуживания",
            "about a service centre",
        ],
    ),
    ("provider", ["көрсетілетін қызметті берушіге", "услугодателю", "to the provider"]),
    (
        "quality_control",
        ["қызмет сапасын бақылау органына", "в орган контроля качества услуг", "to quality control"],
    ),
    ("", ["жауап күтуде", "ждёт ответа", "waits for an answer"]),
    ("upheld", ["қанағаттандырылды", "удовлетворена", "upheld"]),
    ("partly", ["ішінара қанағаттандырылды", "удовлетворена частично", "upheld in part"]),
    (
        "forwarded",
        [
            "Мемлекеттік корпорацияға жіберілді",
            "направлена в Государственную корпорацию",
            "passed on to the State Corporation",
        ],
    ),
    ("rejected", ["қанағаттандырусыз қалдырылды", "оставлена без удовлетворения", "rejected"]),
];

const SCOPES: &[Row] = &[
    (
        "iin",
        ["ЖСН осы адамдікі ме", "принадлежит ли ИИН этому человеку", "whether an IIN belongs to a person"],
    ),
    (
        "certificate",
        ["тіркеу куәлігі жарамды ма", "действительно ли свидетельство", "whether a certificate is current"],
    ),
    ("messages", ["хабарламалар әкелу", "передавать сообщения по делам", "bring messages of cases"]),
];

const MESSAGES: &[Row] = &[
    ("rules.changed", ["Қағидалар өзгерді", "Правила изменены", "Rules changed"]),
    ("migration", ["КП АЖ", "ИС МП", "IS MP"]),
    ("centre", ["ХҚКО АЖ", "ИИС ЦОН", "IIS CON"]),
    (
        "digital_documents",
        ["цифрлық құжаттар сервисі", "сервис цифровых документов", "digital documents service"],
    ),
    ("national_register", ["ұлттық тізілім", "национальный реестр", "national register"]),
    (
        "messenger",
        [
            "хабарламалар мен хаттар шлюзі",
            "шлюз коротких сообщений и писем",
            "gateway of short messages and letters",
        ],
    ),
    ("in-process", ["осы қызметтің ішінде", "внутри этого сервиса", "within this service"]),
    ("http", ["желі арқылы", "по сети", "over the network"]),
    ("off", ["өшірілген", "выключена", "off"]),
    ("request.registered", ["өтініш тіркелді", "заявление зарегистрировано", "request registered"]),
    ("request.withdrawn", ["өтініш қайтарып алынды", "заявление отозвано", "request taken back"]),
    ("result.formed", ["ЖСН қалыптастырылды", "ИИН сформирован", "IIN formed"]),
    ("result.corrected", ["ЖСН түзетілді", "ИИН скорректирован", "IIN corrected"]),
    ("result.refused", ["бас тартылды", "отказ", "refused"]),
    ("certificate.published", ["тіркеу куәлігі", "регистрационное свидетельство", "certificate"]),
    ("refusal.published", ["бас тарту құжаты", "документ об отказе", "paper of a refusal"]),
    ("number.assigned", ["нөмір берілді", "номер присвоен", "number assigned"]),
    ("particulars.corrected", ["мәліметтер түзетілді", "сведения изменены", "particulars corrected"]),
    (
        "recipient.registered",
        ["алушыға: тіркелді", "получателю: зарегистрировано", "to the recipient: registered"],
    ),
    (
        "recipient.withdrawn",
        ["алушыға: қайтарып алынды", "получателю: отозвано", "to the recipient: taken back"],
    ),
    ("recipient.hearing", ["алушыға: тыңдау", "получателю: заслушивание", "to the recipient: hearing"]),
    (
        "recipient.ready",
        ["алушыға: нәтиже дайын", "получателю: результат готов", "to the recipient: result ready"],
    ),
    (
        "recipient.correction",
        ["иесіне: түзету сұралды", "владельцу: просят изменить", "to the holder: correction asked"],
    ),
    ("recipient.corrected", ["иесіне: түзетілді", "владельцу: изменено", "to the holder: corrected"]),
];

const BODIES: &[Row] = &[
    ("state_corporation", ["Мемлекеттік корпорация", "Государственная корпорация", "State Corporation"]),
    ("ict_operator", ["АКИ операторы", "оператор ИКИ", "operator of the infrastructure"]),
    ("contact_centre", ["Бірыңғай байланыс орталығы", "Единый контакт-центр", "Single Contact Centre"]),
];

/// A role, or what else acts in the journal.
#[must_use]
pub fn role(locale: Locale, code: &str) -> &str {
    said(ROLES, locale, code)
}

/// A kind of outage or what is affected.
#[must_use]
pub fn outage(locale: Locale, code: &str) -> &str {
    said(OUTAGES, locale, code)
}

/// Why there is an outage: in the reader's language where the cause has a code, and the words of whoever wrote it down.
#[must_use]
pub fn cause(locale: Locale, code: &str, words: &str) -> String {
    match (code, words) {
        ("", words) => words.to_owned(),
        (code, "") => said(CAUSES, locale, code).to_owned(),
        (code, words) => format!("{} ({words})", said(CAUSES, locale, code)),
    }
}

/// What a complaint is about, to whom it goes, how it ended; empty while it waits.
#[must_use]
pub fn complaint(locale: Locale, code: &str) -> &str {
    said(COMPLAINTS, locale, code)
}

/// What a key opens.
#[must_use]
pub fn scope(locale: Locale, code: &str) -> &str {
    said(SCOPES, locale, code)
}

/// A neighbour, the way to it, or what a message to it says.
#[must_use]
pub fn message(locale: Locale, code: &str) -> &str {
    said(MESSAGES, locale, code)
}

/// A body that is told of changes of the Rules.
#[must_use]
pub fn body(locale: Locale, code: &str) -> &str {
    said(BODIES, locale, code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;
    use crate::complaint::{About, Instance, Outcome};
    use crate::consumers::Scope;
    use crate::messages::{Kind, Neighbour};
    use crate::notices::Addressee;
    use crate::outage::{AFFECTED, CAUSES as CAUSE_CODES, OutageKind};

    #[test]
    fn every_code_has_words_of_its_own_in_every_language() {
        let has = |rows: &[Row], code: &str| assert!(rows.iter().any(|(known, _)| *known == code), "{code}");
        Role::ALL.iter().for_each(|one| has(ROLES, one.as_str()));
        OutageKind::ALL.iter().for_each(|one| has(OUTAGES, one.as_str()));
        AFFECTED.iter().for_each(|one| has(OUTAGES, one));
        CAUSE_CODES.iter().for_each(|one| has(CAUSES, one));
        About::ALL.iter().for_each(|one| has(COMPLAINTS, one.as_str()));
        Instance::ALL.iter().for_each(|one| has(COMPLAINTS, one.as_str()));
        Outcome::ALL.iter().for_each(|one| has(COMPLAINTS, one.as_str()));
        Scope::ALL.iter().for_each(|one| has(SCOPES, one.as_str()));
        Neighbour::ALL.iter().for_each(|one| has(MESSAGES, one.as_str()));
        Kind::ALL.iter().for_each(|one| has(MESSAGES, one.as_str()));
        Addressee::ALL.iter().for_each(|one| has(BODIES, one.as_str()));
        for rows in [ROLES, OUTAGES, CAUSES, COMPLAINTS, SCOPES, MESSAGES, BODIES] {
            assert!(rows.iter().all(|(_, words)| words.iter().all(|word| !word.is_empty())));
        }
        assert_eq!(role(Locale::En, "gardener"), "gardener");
        assert_eq!(cause(Locale::Ru, "network", ""), "нарушена связь");
        assert_eq!(cause(Locale::Kk, "network", "x-7"), "байланыс үзілді (x-7)");
        assert_eq!(cause(Locale::En, "", "The mast fell."), "The mast fell.");
        assert_eq!(complaint(Locale::Ru, "upheld"), "удовлетворена");
    }
}
