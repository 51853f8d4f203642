//! Russian. The title of the service is that of the Rules.

use super::{Chrome, Copies, Fault, Key, Label, Parts, SignIn, Words, label};
use crate::model::field::{DateField, Field, Flag, TextField};
use crate::model::journey::{Status, Step};
use crate::model::key::KeyError;

/// What both applications say.
pub(crate) static WORDS: Words = Words {
    chrome: Chrome {
        service: "Формирование и корректировка индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан",
        short: "ИИН для иностранцев",
        brand: "ИИН",
        skip: "Перейти к содержанию",
        start: "Получить ИИН",
        cabinet: "Мои заявления",
        certificate: "Проверить свидетельство",
        desk: "Рабочее место",
        sign_in: "Войти",
        sign_out: "Выйти",
        language: "Язык",
        menu: "Страницы",
        demo_title: "Демонстрация",
        demo: "Люди, ключи и номера здесь вымышлены. Поданное не имеет юридической силы.",
        demo_unseen: "Номера формируются, хотя документы никто не смотрел.",
        free: "Услуга бесплатна.",
        footer_law: "Правила: приказ от 27 марта 2020 года № 258 в редакции приказа от 8 февраля 2023 года № 146",
        footer_contacts: "Помощь: 1414 · 8 800 080 7777",
        loading: "Загрузка",
        error_prefix: "Ошибка: ",
        back: "Назад",
        optional: "необязательно",
        copy: "Скопировать",
        copied: "Скопировано",
        retry: "Повторить",
        basis: "Основание",
        new_tab: "откроется в новой вкладке",
        offline_title: "Нет связи с сервисом",
        offline: "Проверьте соединение и повторите. Всё введённое осталось на странице.",
        unknown_answer_title: "Страница не поняла ответ сервиса",
        unknown_answer: "Обновите страницу. Если это повторится, позвоните 1414.",
        not_found_title: "Такой страницы нет",
        not_found: "Возможно, в адресе опечатка или эта запись принадлежит другому человеку.",
        to_start: "На главную",
        version: "Версия",
        reload: "Обновить",
        outdated_title: "Сервис обновился, пока страница была открыта",
        outdated: "Обновите страницу. Черновик сохранён.",
    },
    key: Key {
        file: "Файл ключа",
        file_hint: "Файл с окончанием .p12, обычно GOST512….p12. Он остаётся на вашем устройстве.",
        password: "Пароль к ключу",
        password_hint: "Используется только в вашем браузере и никуда не отправляется.",
        open: "Открыть ключ",
        opening: "Открываем ключ",
        whose: "Ключ открыт",
        holder: "Владелец",
        iin: "ИИН",
        bin: "БИН",
        issuer: "Издатель",
        valid: "Действует",
        valid_until: "до {until}",
        other: "Выбрать другой ключ",
        stays: "Ключ открывается внутри браузера и никуда не отправляется.",
        demo_title: "Ключи для демонстрации",
        demo: "Демонстрация создала ключи в папке var/demo/keys. Пароль у всех один: Demo2099. Для подачи возьмите representative.p12, для проверки заявлений — operator.p12.",
        statement: "Что вы подписываете",
        statement_hint: "Подписывается именно этот текст.",
        digest: "SHA-256 текста",
        digest_hint: "Вычислен в вашем браузере.",
        copy_digest: "Скопировать хеш",
    },
    sign_in: SignIn {
        title: "Вход по ключу ЭЦП",
        lead: "Подпишите одноразовый текст своей ЭЦП. В нём сказано, какой сайт просит и когда.",
        sign: "Подписать и войти",
        signing: "Входим",
        ended_title: "Сеанс закончился",
        ended: "Войдите снова. Всё введённое осталось на месте.",
        other_person: "Вошёл другой человек. Введённое прежде убрано с этой страницы; черновики прежнего пользователя сохранены в его кабинете.",
    },
    copies: Copies {
        limits: "PDF, JPEG или PNG, каждый до {max}. Страница должна читаться целиком.",
        choose: "Выбрать файл",
        replace: "Заменить файл",
        remove: "Убрать",
        uploading: "Отправляем",
        stored: "Сохранён",
        sha256: "SHA-256",
        delegation_hint: "Доверенность, выданная в порядке передоверия, все страницы.",
        identity_hint: "Страница с фотографией и двумя строками внизу.",
        power_hint: "Все страницы с удостоверительной надписью нотариуса.",
        proof_hint: "Свидетельство о рождении, акт об опеке или попечительстве.",
        translation_hint: "Перевод с заверением нотариуса.",
        too_large: "Файл занимает {size}, предел — {max}. Отсканируйте с меньшим разрешением или в JPEG.",
        wrong_type: "Это не PDF, не JPEG и не PNG. Выберите файл одного из этих видов.",
        failed: "Файл не отправлен. Повторите: ответы целы.",
        none: "Файла пока нет",
        digest_differs: "Файл изменился при отправке и не сохранён. Повторите.",
        translation_why: "В документе это написано ни кириллицей, ни латиницей, поэтому нужен нотариально заверенный перевод.",
        preview: "Файл",
    },
    parts: Parts {
        day: "День",
        month: "Месяц",
        year: "Год",
        error_title: "Исправьте ошибки",
        not_answered: "Нет ответа",
        yes: "Да",
        no: "Нет",
        field: "Ответ",
        iin_title: "Индивидуальный идентификационный номер",
        iin_hint: "Присвоен один раз и на всю жизнь.",
        iin_copy: "Скопировать номер",
    },
};

/// How to answer; empty where the label says it.
pub(super) fn hint(field: Field) -> &'static str {
    use TextField as F;
    match field {
        Field::Text(F::DocumentMrz) => {
            "Две строки со знаками < (на карточках три). Введите или вставьте их: форма заполнится сама, а опечатки найдутся автоматически."
        }
        Field::Text(F::DocumentNumber) => "Как напечатан, без пробелов.",
        Field::Text(F::DocumentAuthority) => "Как напечатано.",
        Field::Text(F::GivenName | F::TranslatedGivenName) => "Все имена, как в документе.",
        Field::Text(F::Patronymic | F::TranslatedPatronymic) => "Если в документе его нет, оставьте пустым.",
        Field::Text(F::Sex | F::BirthPlace) => "Как в документе.",
        Field::Text(F::TranslatedBirthPlace) => "Как в переводе.",
        Field::Text(F::Citizenship) => "Государство или лицо без гражданства.",
        Field::Text(F::StayAddress) => "Город или село, улица, дом, квартира.",
        Field::Text(F::StayRegion) => "Услугу оказывает департамент полиции этой области или города.",
        Field::Text(F::Phone) => "С кодом страны, например +7 701 000 00 00.",
        Field::Text(F::RepresentativeIin) => "12 цифр; тот же, что в вашем ключе.",
        Field::Text(F::PowerNotary) => "Фамилия и инициалы.",
        Field::Text(F::PrincipalSurname | F::AgentSurname) => "Как в доверенности.",
        Field::Text(F::AgentIin) => "Если он указан в доверенности.",
        Field::Text(F::DelegateSurname) => "Как в передоверии.",
        Field::Text(F::ResultLanguage) => {
            "Свидетельство — на казахском и русском; письма придут на выбранном языке."
        }
        Field::Date(DateField::DocumentIssued) => "Например, 27 3 2024.",
        Field::Date(DateField::DocumentExpires) => {
            "Например, 26 3 2034. Для внутреннего паспорта России оставьте пустым."
        }
        Field::Date(DateField::BirthDate) => "Например, 12 8 1974.",
        Field::Date(DateField::PowerIssued) => "Без даты доверенность недействительна.",
        Field::Date(DateField::DelegationUntil) => {
            "Не дольше самой доверенности. Если срок не указан, оставьте пустым."
        }
        Field::Date(DateField::PowerUntil) => {
            "Если срок не указан, оставьте пустым: тогда она действует один год."
        }
        Field::Flag(Flag::SingleName) => "Укажите его как фамилию.",
        Field::Flag(Flag::BirthDatePartial) => "Оставьте пустым день или месяц.",
        Field::Flag(Flag::Delegated) => "Тогда нужны оба документа.",
        Field::Flag(Flag::Consent) => "Согласие за названного человека, в пределах доверенности или закона.",
        Field::Text(_) | Field::Date(_) | Field::Flag(_) => "",
    }
}

/// A value offered by a choice.
pub(super) fn option(field: TextField, value: &str) -> Option<Label> {
    Some(match (field, value) {
        (TextField::RepresentativeKind, "agent") => {
            label("Представитель по доверенности", "У вас есть нотариальная доверенность этого человека.")
        }
        (TextField::RepresentativeKind, "legal") => {
            label("Законный представитель", "Родитель, опекун или попечитель.")
        }
        (TextField::RepresentativeKind, "self") => {
            label("Сам человек", "Только со своей ЭЦП, а у кого она есть, у того уже есть ИИН.")
        }
        (TextField::RepresentativeRelation, "parent") => label("Родитель", ""),
        (TextField::RepresentativeRelation, "guardian") => label("Опекун", ""),
        (TextField::RepresentativeRelation, "trustee") => label("Попечитель", ""),
        (TextField::Sex, "F") => label("Женский", ""),
        (TextField::Sex, "M") => label("Мужской", ""),
        (TextField::Sex, "X") => label("Не указан (X)", ""),
        (TextField::ResultLanguage, "kk") => label("Казахский", ""),
        (TextField::ResultLanguage, "ru") => label("Русский", ""),
        _ => return None,
    })
}

/// Title and lead of a page.
pub(super) fn step(step: Step) -> Label {
    match step {
        Step::Who => label("Кто подаёт заявление?", ""),
        Step::IdentityDocument => label(
            "Документ, удостоверяющий личность",
            "Начните с нижних строк паспорта: они заполнят следующие страницы.",
        ),
        Step::Names => label("Фамилия и имя", "Точно как в документе."),
        Step::Birth => label("Дата и место рождения", ""),
        Step::Citizenship => label("Гражданство", ""),
        Step::Contact => {
            label("Контакты получателя", "Контакты самого получателя, а не ваши: так он узнает о результате.")
        }
        Step::Representative => {
            label("Ваши данные", "Заявление подписываете вы как представитель, поэтому нужны ваши данные.")
        }
        Step::Power => label("Доверенность", "Как написано в доверенности."),
        Step::Copies => label("Копии документов", ""),
        Step::Translation => label("Нотариально заверенный перевод", "Перепишите строки из перевода."),
        Step::Consent => label("Язык и согласие", ""),
        Step::CheckAnswers => label("Проверьте ответы", ""),
        Step::Sign => label("Прочитать, подписать, отправить", ""),
    }
}

/// A status of the task list.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Не начато",
        Status::InProgress => "Заполнено не полностью",
        Status::Done => "Готово",
        Status::CannotStartYet => "Сначала заполните предыдущие разделы",
    }
}

/// A fault of the key file.
pub(super) fn fault(fault: KeyError) -> Fault {
    let (what, next) = match fault {
        KeyError::NoFile => ("Файл ключа не выбран.", "Выберите файл с окончанием .p12."),
        KeyError::NoPassword => ("Пароль пуст.", "Введите пароль к файлу ключа."),
        KeyError::WrongPassword => {
            ("Пароль не подходит к этому файлу.", "Проверьте раскладку и Caps Lock и введите пароль ещё раз.")
        }
        KeyError::NotAKeyFile => (
            "Это не файл ключа, или он повреждён.",
            "Выберите файл .p12, полученный в удостоверяющем центре.",
        ),
        KeyError::TooLarge => {
            ("Файл больше любого файла ключа.", "Выберите файл .p12: в нём несколько килобайт.")
        }
        KeyError::Unsupported => (
            "Ключ в этом файле защищён способом, который здесь не открывается.",
            "Выберите файл ключа в том виде, в каком его выдал НУЦ; обычно имя начинается с GOST512.",
        ),
        KeyError::Incomplete => (
            "В файле нет ключа вместе с его сертификатом.",
            "Выгрузите ключ заново или выберите другой файл.",
        ),
        KeyError::Expired => (
            "Срок регистрационного свидетельства ЭЦП истёк.",
            "Получите новый ключ на egov.kz и возвращайтесь. Черновик цел.",
        ),
        KeyError::NotYetValid => (
            "Срок регистрационного свидетельства ЭЦП ещё не начался.",
            "Проверьте дату на устройстве или выберите другой ключ.",
        ),
        KeyError::NotForSigning => {
            ("Этот ключ — для входа, не для подписи документов.", "Выберите ключ для подписи (GOST512).")
        }
        KeyError::InformationSystem => {
            ("Это ключ информационной системы, а не человека.", "Выберите свой личный ключ.")
        }
        KeyError::NoIin => ("В свидетельстве ЭЦП нет ИИН.", "Выберите свой личный ключ."),
        KeyError::AnotherPerson => {
            ("Этот ключ принадлежит не тому, кто вошёл.", "Выберите свой ключ или войдите с этим.")
        }
        KeyError::Worker => ("Модуль подписи не запустился.", "Обновите страницу. Черновик цел."),
        KeyError::Outdated => (
            "Сервис обновился, пока страница была открыта.",
            "Обновите страницу и подпишите ещё раз. Черновик сохранён.",
        ),
        KeyError::SelfCheck => (
            "Подпись не прошла собственную проверку и не отправлена.",
            "Подпишите ещё раз. Если повторится, выберите другой ключ.",
        ),
    };
    Fault { what, next }
}
