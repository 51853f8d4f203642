//! Russian labels, in the terms of the order: fields, kinds, stages, reasons, checklist, grounds.

/// The label of a field.
#[expect(clippy::too_many_lines, reason = "one arm for each field")]
pub(in crate::text) fn field(path: &str) -> Option<&'static str> {
    Some(match path {
        "form" | "" => "Заявление",
        "recipient" => "Получатель",
        "recipient.names" => "Имя по документу",
        "recipient.names.surname" => "Фамилия",
        "recipient.names.given_name" => "Имя",
        "recipient.names.patronymic" => "Отчество",
        "recipient.single_name" => "В документе только одно имя",
        "recipient.translated" => "Имя по переводу",
        "recipient.translated.surname" => "Фамилия по переводу",
        "recipient.translated.given_name" => "Имя по переводу",
        "recipient.translated.patronymic" => "Отчество по переводу",
        "recipient.birth_date" => "Дата рождения",
        "recipient.birth_date_partial" => "В документе дата указана не полностью",
        "recipient.sex" => "Пол",
        "recipient.birth_place" => "Место рождения",
        "recipient.birth_place_translated" => "Место рождения по переводу",
        "recipient.citizenship" => "Гражданство",
        "document" => "Документ, удостоверяющий личность",
        "document.kind" => "Вид документа",
        "document.number" => "Номер документа",
        "document.issuer" => "Государство выдачи",
        "document.authority" => "Орган, выдавший документ",
        "document.issued" => "Дата выдачи",
        "document.expires" => "Действителен до",
        "document.mrz" => "Строки внизу страницы документа",
        "contact" => "Контакты получателя",
        "contact.stay_address" => "Адрес пребывания в Казахстане",
        "contact.stay_region" => "Область или город пребывания",
        "contact.phone" => "Телефон получателя",
        "contact.email" => "Электронная почта получателя",
        "representative" => "Представитель",
        "representative.kind" => "Кто подаёт заявление",
        "representative.names" => "Имя представителя",
        "representative.names.surname" => "Фамилия представителя",
        "representative.names.given_name" => "Имя представителя",
        "representative.names.patronymic" => "Отчество представителя",
        "representative.iin" => "ИИН представителя",
        "representative.phone" => "Телефон представителя",
        "representative.email" => "Электронная почта представителя",
        "representative.relation" => "Кем представитель приходится получателю",
        "power" => "Доверенность",
        "power.number" => "Номер в реестре нотариуса",
        "power.notary" => "Нотариус",
        "power.country" => "Государство, где удостоверена доверенность",
        "power.issued" => "Дата выдачи доверенности",
        "power.until" => "Доверенность действует до",
        "power.principal" => "Доверитель (кто выдал доверенность)",
        "power.principal.surname" => "Фамилия доверителя",
        "power.principal.given_name" => "Имя доверителя",
        "power.principal.patronymic" => "Отчество доверителя",
        "power.agent" => "Представитель по доверенности",
        "power.agent.surname" => "Фамилия представителя в доверенности",
        "power.agent.given_name" => "Имя представителя в доверенности",
        "power.agent.patronymic" => "Отчество представителя в доверенности",
        "power.agent_iin" => "ИИН представителя в доверенности",
        "power.delegated" => "Доверенность передоверена другим представителем",
        "power.delegation_allowed" => "Доверенность даёт право передоверия",
        "power.delegation" => "Доверенность в порядке передоверия",
        "power.delegation.number" => "Номер передоверия в реестре нотариуса",
        "power.delegation.notary" => "Нотариус, удостоверивший передоверие",
        "power.delegation.issued" => "Дата передоверия",
        "power.delegation.until" => "Передоверие действует до",
        "power.delegation.delegate" => "Представитель в передоверии",
        "power.delegation.delegate.surname" => "Фамилия представителя в передоверии",
        "power.delegation.delegate.given_name" => "Имя представителя в передоверии",
        "power.delegation.delegate.patronymic" => "Отчество представителя в передоверии",
        "no_documents" => "Нет документа, удостоверяющего личность",
        "institution" => "Учреждение",
        "institution.name" => "Название учреждения",
        "institution.bin" => "БИН учреждения",
        "institution.head" => "Руководитель учреждения",
        "institution.head.surname" => "Фамилия руководителя",
        "institution.head.given_name" => "Имя руководителя",
        "institution.head.patronymic" => "Отчество руководителя",
        "institution.certified_number" => "Номер заверения",
        "institution.certified" => "Дата заверения",
        "institution.employee" => "Сотрудник, подающий заявление",
        "institution.employee.surname" => "Фамилия сотрудника",
        "institution.employee.given_name" => "Имя сотрудника",
        "institution.employee.patronymic" => "Отчество сотрудника",
        "institution.employee_iin" => "ИИН сотрудника",
        "sentence" => "Приговор",
        "sentence.court" => "Суд",
        "sentence.number" => "Номер дела",
        "sentence.judged" => "Дата приговора",
        "sentence.ends" => "Конец срока наказания",
        "sentence.for_life" => "Пожизненно",
        "iin" => "ИИН",
        "rows" => "Что исправить",
        "rows.surname" => "Фамилия",
        "rows.given_name" => "Имя",
        "rows.patronymic" => "Отчество (при его наличии)",
        "rows.birth_date" => "Дата рождения",
        "rows.birth_place" => "Место рождения",
        "rows.citizenship" => "Гражданство",
        "rows.sex" => "Пол",
        "rows.document_number" => "Номер документа",
        "rows.document_issued_on" => "Дата выдачи документа",
        "rows.document_expires_on" => "Срок действия документа",
        "rows.document_issuer" => "Страна выдачи документа",
        "reason" => "Причина корректировки",
        "proof" => "Свидетельство о перемене",
        "proof.kind" => "Вид свидетельства",
        "proof.number" => "Номер свидетельства",
        "proof.authority" => "Кем выдано свидетельство",
        "proof.issued" => "Дата свидетельства",
        "other_script" => "Документ не на кириллице и не на латинице",
        "result_language" => "Язык результата",
        "consent" => "Согласие на обработку персональных данных",
        "copies" => "Файлы",
        "signer_iin" => "ИИН подписавшего",
        _ => return None,
    })
}

pub(in crate::text) fn document_kind(code: &str) -> &'static str {
    match code {
        "P" => "заграничный паспорт",
        "PD" => "дипломатический паспорт",
        "PS" => "служебный паспорт",
        "ID" => "удостоверение личности или внутренний паспорт",
        "TD" => "проездной документ беженца",
        "SD" => "документ лица без гражданства",
        "RC" => "удостоверение беженца Республики Казахстан",
        _ => "другой документ",
    }
}

/// What a document code of a machine-readable zone says.
pub(in crate::text) fn zone_document(code: &str) -> &'static str {
    match code {
        "AC" => "удостоверение члена экипажа",
        "PN" => "внутренний паспорт России",
        _ if code.starts_with('P') => "паспорт",
        _ => "карта (удостоверение личности)",
    }
}

pub(in crate::text) fn sex(code: &str) -> &'static str {
    match code {
        "M" => "мужской",
        "F" => "женский",
        _ => "не указан",
    }
}

pub(in crate::text) fn copy_purpose(code: &str) -> &'static str {
    match code {
        "identity" => "Копия документа, удостоверяющего личность",
        "translation" => "Нотариально заверенный перевод",
        "power_of_attorney" => "Нотариально удостоверенная доверенность",
        "representation_proof" => "Документ законного представителя",
        "application" => "Подписанное заявление",
        "delegation" => "Нотариальная доверенность в порядке передоверия",
        "change_proof" => "Свидетельство о перемене установочных данных",
        _ => "Другой файл",
    }
}

pub(in crate::text) fn representative_kind(code: &str) -> &'static str {
    match code {
        "agent" => "представитель по доверенности",
        "legal" => "законный представитель",
        "self" => "сам получатель",
        _ => "не указано",
    }
}

pub(in crate::text) fn relation(code: &str) -> &'static str {
    match code {
        "parent" => "родитель",
        "guardian" => "опекун",
        "trustee" => "попечитель",
        _ => "не указано",
    }
}

pub(in crate::text) fn correction_reason(code: &str) -> &'static str {
    match code {
        "civil_status" => "акт гражданского состояния",
        "citizenship" => "смена гражданства",
        "document" => "новый документ",
        "operator_error" => "ошибка в реестре",
        _ => "не указано",
    }
}

pub(in crate::text) fn change_proof_kind(code: &str) -> &'static str {
    match code {
        "marriage" => "свидетельство о браке",
        "divorce" => "свидетельство о расторжении брака",
        "name_change" => "свидетельство о перемене имени",
        "paternity" => "свидетельство об установлении отцовства",
        "adoption" => "свидетельство об усыновлении",
        "court" => "решение суда",
        "citizenship" => "акт о гражданстве",
        _ => "другое свидетельство",
    }
}

pub(in crate::text) fn stage(code: &str) -> &'static str {
    match code {
        "draft" => "черновик",
        "lodged" => "заявление принято",
        "under-check" | "under_check" => "на проверке",
        "granted" => "ИИН сформирован",
        "hearing" => "заслушивание",
        "refused" => "отказано",
        "issued" => "результат выдан",
        "withdrawn" => "отозвано",
        "turned_away" => "не принято",
        _ => "этап неизвестен",
    }
}

pub(in crate::text) fn transition(code: &str) -> &'static str {
    match code {
        "lodge" => "подача заявления",
        "claim" => "взятие на проверку",
        "release" => "возврат в очередь",
        "hear" => "назначение заслушивания",
        "conclude" => "окончание заслушивания",
        "withdraw" => "отзыв",
        "grant" => "формирование ИИН",
        "refuse" => "отказ в оказании услуги",
        "issue" => "выдача результата",
        _ => "шаг неизвестен",
    }
}

pub(in crate::text) fn score_reason(code: &str) -> &'static str {
    match code {
        "document-equal" => "тот же документ",
        "document-alike" => "номер документа отличается лишь похожими знаками",
        "document-number-equal" => "тот же номер документа",
        "name-key-equal" => "имя звучит одинаково",
        "name-sound-equal" => "имена созвучны, хотя записаны по-разному",
        "name-key-close" => "имена близки",
        "name-order-swapped" => "фамилия и имя поменялись местами",
        "name-married" => "фамилии разные, как после брака; имя и отчество одинаковы",
        "name-key-differs" => "имена различаются",
        "birth-date-equal" => "та же дата рождения",
        "birth-date-partial" => "даты рождения совпадают в известной части",
        "birth-date-near" => "даты рождения отличаются на цифру, день или несколько лет",
        "birth-date-swapped" => "день и месяц рождения поменялись местами",
        "birth-year-equal" => "тот же год рождения",
        "birth-date-differs" => "даты рождения различаются",
        "patronymic-equal" => "отчество одинаково",
        "patronymic-differs" => "отчества разные",
        "sex-equal" => "тот же пол",
        "sex-differs" => "пол различается",
        "citizenship-equal" => "то же гражданство",
        _ => "другой признак",
    }
}

pub(in crate::text) fn checklist(code: &str) -> &'static str {
    match code {
        "form-complete" => "Форма заполнена полностью",
        "copy-legible" => "Копии читаются",
        "document-valid" => "Документ действителен, его вид принимается",
        "data-equal-copy" => "Данные совпадают с копией",
        "translation-read" => "Перевод прочитан и совпадает",
        "authority-valid" => "Полномочия представителя действуют",
        "mrz-consistent" => "Машиночитаемая зона согласуется с формой",
        "data-certified" => "Сведения заверены руководителем учреждения",
        "register-current" => "Текущие сведения совпадают с реестром",
        "evidence-supports" => "Каждое изменение подтверждено документом",
        "duplicates-searched" => "Поиск ранее зарегистрированного ИИН проведён",
        _ => "Другая проверка",
    }
}

pub(in crate::text) fn mrz_part(code: &str) -> &'static str {
    match super::super::fill::mrz_code(code) {
        "number" => "номер документа",
        "birth" => "дата рождения",
        "expiry" => "срок действия",
        "personal" => "личный номер",
        "composite" => "строка целиком",
        _ => "контрольная цифра",
    }
}

/// The three grounds of item 15.
pub(in crate::text) const GROUNDS: [&str; 3] = [
    "Документы или данные в них оказались недостоверными",
    "Данные и сведения получателя не соответствуют требованиям Правил",
    "У получателя есть ранее зарегистрированный ИИН",
];

/// Why a person looks at a case, besides findings.
pub(in crate::text) fn why(code: &str) -> &'static str {
    match code {
        "duplicate-candidate" => "похожие люди в реестре",
        "automatic-off" => "автоматическое присвоение выключено",
        "filed-beside" => "по этому же документу есть другое нерассмотренное заявление",
        "people-per-day" => "этот представитель сегодня подаёт за многих людей",
        "people-per-30-days" => "этот представитель за 30 дней подаёт за многих людей",
        "typed-at-counter" => "набранное в ЦОНе читает второй человек",
        "iin-exhausted" => "для этой даты рождения не осталось номеров",
        _ => "",
    }
}
