//! Kazakh labels: fields, kinds, stages, reasons, checklist, grounds.

/// The label of a field.
#[expect(clippy::too_many_lines, reason = "one arm for each field")]
pub(in crate::text) fn field(path: &str) -> Option<&'static str> {
    Some(match path {
        "form" | "" => "Өтініш",
        "recipient" => "Алушы",
        "recipient.names" => "Құжаттағы есімі",
        "recipient.names.surname" => "Тегі",
        "recipient.names.given_name" => "Аты",
        "recipient.names.patronymic" => "Әкесінің аты",
        "recipient.single_name" => "Құжатта бір ғана есім бар",
        "recipient.translated" => "Аудармадағы есімі",
        "recipient.translated.surname" => "Аудармадағы тегі",
        "recipient.translated.given_name" => "Аудармадағы аты",
        "recipient.translated.patronymic" => "Аудармадағы әкесінің аты",
        "recipient.birth_date" => "Туған күні",
        "recipient.birth_date_partial" => "Құжатта туған күні толық көрсетілмеген",
        "recipient.sex" => "Жынысы",
        "recipient.birth_place" => "Туған жері",
        "recipient.birth_place_translated" => "Аудармадағы туған жері",
        "recipient.citizenship" => "Азаматтығы",
        "document" => "Жеке басты куәландыратын құжат",
        "document.kind" => "Құжат түрі",
        "document.number" => "Құжат нөмірі",
        "document.issuer" => "Құжатты берген мемлекет",
        "document.authority" => "Құжатты берген орган",
        "document.issued" => "Берілген күні",
        "document.expires" => "Жарамдылық мерзімі",
        "document.mrz" => "Құжат бетінің төменгі жолдары",
        "contact" => "Алушының байланыс деректері",
        "contact.stay_address" => "Қазақстандағы болу мекенжайы",
        "contact.stay_region" => "Қазақстанда болатын облысы немесе қаласы",
        "contact.phone" => "Алушының телефоны",
        "contact.email" => "Алушының электрондық поштасы",
        "representative" => "Өкіл",
        "representative.kind" => "Өтінішті кім береді",
        "representative.names" => "Өкілдің есімі",
        "representative.names.surname" => "Өкілдің тегі",
        "representative.names.given_name" => "Өкілдің аты",
        "representative.names.patronymic" => "Өкілдің әкесінің аты",
        "representative.iin" => "Өкілдің ЖСН-і",
        "representative.phone" => "Өкілдің телефоны",
        "representative.email" => "Өкілдің электрондық поштасы",
        "representative.relation" => "Алушыға кім болып келеді",
        "power" => "Сенімхат",
        "power.number" => "Нотариус тізіліміндегі нөмірі",
        "power.notary" => "Нотариус",
        "power.country" => "Сенімхат куәландырылған мемлекет",
        "power.issued" => "Сенімхаттың берілген күні",
        "power.until" => "Сенімхаттың жарамдылық мерзімі",
        "power.principal" => "Сенім білдіруші (сенімхатты берген адам)",
        "power.principal.surname" => "Сенім білдірушінің тегі",
        "power.principal.given_name" => "Сенім білдірушінің аты",
        "power.principal.patronymic" => "Сенім білдірушінің әкесінің аты",
        "power.agent" => "Сенімхат бойынша өкіл",
        "power.agent.surname" => "Сенімхаттағы өкілдің тегі",
        "power.agent.given_name" => "Сенімхаттағы өкілдің аты",
        "power.agent.patronymic" => "Сенімхаттағы өкілдің әкесінің аты",
        "power.agent_iin" => "Сенімхаттағы өкілдің ЖСН-і",
        "power.delegated" => "Сенімхат бойынша басқа өкіл қайта сенім білдірді",
        "power.delegation_allowed" => "Сенімхат қайта сенім білдіруге құқық береді",
        "power.delegation" => "Қайта сенім білдіру тәртібімен берілген сенімхат",
        "power.delegation.number" => "Қайта сенім білдірудің нотариус тізіліміндегі нөмірі",
        "power.delegation.notary" => "Қайта сенім білдіруді куәландырған нотариус",
        "power.delegation.issued" => "Қайта сенім білдіру күні",
        "power.delegation.until" => "Қайта сенім білдірудің жарамдылық мерзімі",
        "power.delegation.delegate" => "Қайта сенім білдірудегі өкіл",
        "power.delegation.delegate.surname" => "Қайта сенім білдірудегі өкілдің тегі",
        "power.delegation.delegate.given_name" => "Қайта сенім білдірудегі өкілдің аты",
        "power.delegation.delegate.patronymic" => "Қайта сенім білдірудегі өкілдің әкесінің аты",
        "no_documents" => "Жеке басын куәландыратын құжат жоқ",
        "institution" => "Мекеме",
        "institution.name" => "Мекеменің атауы",
        "institution.bin" => "Мекеменің БСН-і",
        "institution.head" => "Мекеме басшысы",
        "institution.head.surname" => "Басшының тегі",
        "institution.head.given_name" => "Басшының аты",
        "institution.head.patronymic" => "Басшының әкесінің аты",
        "institution.certified_number" => "Растау нөмірі",
        "institution.certified" => "Растау күні",
        "institution.employee" => "Өтініш беруші қызметкер",
        "institution.employee.surname" => "Қызметкердің тегі",
        "institution.employee.given_name" => "Қызметкердің аты",
        "institution.employee.patronymic" => "Қызметкердің әкесінің аты",
        "institution.employee_iin" => "Қызметкердің ЖСН-і",
        "sentence" => "Үкім",
        "sentence.court" => "Сот",
        "sentence.number" => "Іс нөмірі",
        "sentence.judged" => "Үкім күні",
        "sentence.ends" => "Жаза мерзімінің соңғы күні",
        "sentence.for_life" => "Өмір бойына",
        "iin" => "ЖСН",
        "rows" => "Нені түзету керек",
        "rows.surname" => "Тегі",
        "rows.given_name" => "Аты",
        "rows.patronymic" => "Әкесінің аты (болған жағдайда)",
        "rows.birth_date" => "Туған күні",
        "rows.birth_place" => "Туған жері",
        "rows.citizenship" => "Азаматтығы",
        "rows.sex" => "Жынысы",
        "rows.document_number" => "Құжат нөмірі",
        "rows.document_issued_on" => "Құжаттың берілген күні",
        "rows.document_expires_on" => "Құжаттың қолданылу мерзімі",
        "rows.document_issuer" => "Құжатты берген ел",
        "reason" => "Түзету себебі",
        "proof" => "Өзгеріс туралы куәлік",
        "proof.kind" => "Куәліктің түрі",
        "proof.number" => "Куәліктің нөмірі",
        "proof.authority" => "Куәлікті берген орган",
        "proof.issued" => "Куәліктің күні",
        "other_script" => "Құжат кириллицада да, латынша да емес",
        "result_language" => "Нәтиже тілі",
        "consent" => "Дербес деректерді өңдеуге келісім",
        "copies" => "Файлдар",
        "signer_iin" => "Қол қоюшының ЖСН-і",
        _ => return None,
    })
}

pub(in crate::text) fn document_kind(code: &str) -> &'static str {
    match code {
        "P" => "шетелдік паспорт",
        "PD" => "дипломатиялық паспорт",
        "PS" => "қызметтік паспорт",
        "ID" => "жеке куәлік немесе ішкі паспорт",
        "TD" => "босқынның жол жүру құжаты",
        "SD" => "азаматтығы жоқ адамның құжаты",
        "RC" => "Қазақстан Республикасының босқын куәлігі",
        _ => "басқа құжат",
    }
}

/// What a document code of a machine-readable zone says.
pub(in crate::text) fn zone_document(code: &str) -> &'static str {
    match code {
        "AC" => "экипаж мүшесінің куәлігі",
        "PN" => "Ресейдің ішкі паспорты",
        _ if code.starts_with('P') => "паспорт",
        _ => "карта (жеке куәлік)",
    }
}

pub(in crate::text) fn sex(code: &str) -> &'static str {
    match code {
        "M" => "ер",
        "F" => "әйел",
        _ => "көрсетілмеген",
    }
}

pub(in crate::text) fn copy_purpose(code: &str) -> &'static str {
    match code {
        "identity" => "Жеке басты куәландыратын құжаттың көшірмесі",
        "translation" => "Нотариат куәландырған аударма",
        "power_of_attorney" => "Нотариат куәландырған сенімхат",
        "representation_proof" => "Заңды өкілдің құжаты",
        "application" => "Қол қойылған өтініш",
        "delegation" => "Қайта сенім білдіру тәртібімен берілген нотариаттық сенімхат",
        "change_proof" => "Анықтама деректердің өзгергені туралы куәлік",
        _ => "Басқа файл",
    }
}

pub(in crate::text) fn representative_kind(code: &str) -> &'static str {
    match code {
        "agent" => "сенімхат бойынша өкіл",
        "legal" => "заңды өкіл",
        "self" => "алушының өзі",
        _ => "көрсетілмеген",
    }
}

pub(in crate::text) fn relation(code: &str) -> &'static str {
    match code {
        "parent" => "ата-анасы",
        "guardian" => "қорғаншысы",
        "trustee" => "қамқоршысы",
        _ => "көрсетілмеген",
    }
}

pub(in crate::text) fn correction_reason(code: &str) -> &'static str {
    match code {
        "civil_status" => "азаматтық хал актісі",
        "citizenship" => "азаматтықтың өзгеруі",
        "document" => "жаңа құжат",
        "operator_error" => "тізілімдегі қате",
        _ => "көрсетілмеген",
    }
}

pub(in crate::text) fn change_proof_kind(code: &str) -> &'static str {
    match code {
        "marriage" => "неке қию туралы куәлік",
        "divorce" => "некені бұзу туралы куәлік",
        "name_change" => "атын өзгерту туралы куәлік",
        "paternity" => "әке болуды анықтау туралы куәлік",
        "adoption" => "бала асырап алу туралы куәлік",
        "court" => "сот шешімі",
        "citizenship" => "азаматтық туралы акт",
        _ => "басқа куәлік",
    }
}

pub(in crate::text) fn stage(code: &str) -> &'static str {
    match code {
        "draft" => "жоба",
        "lodged" => "өтініш қабылданды",
        "under-check" | "under_check" => "тексерілуде",
        "granted" => "ЖСН қалыптастырылды",
        "hearing" => "тыңдау",
        "refused" => "бас тартылды",
        "issued" => "нәтиже берілді",
        "withdrawn" => "кері қайтарып алынды",
        "turned_away" => "қабылданбады",
        _ => "кезеңі белгісіз",
    }
}

pub(in crate::text) fn transition(code: &str) -> &'static str {
    match code {
        "lodge" => "өтініш беру",
        "claim" => "тексеруге алу",
        "release" => "кезекке қайтару",
        "hear" => "тыңдау тағайындау",
        "conclude" => "тыңдауды аяқтау",
        "withdraw" => "кері қайтару",
        "grant" => "ЖСН қалыптастыру",
        "refuse" => "қызмет көрсетуден бас тарту",
        "issue" => "нәтиже беру",
        _ => "қадам белгісіз",
    }
}

pub(in crate::text) fn score_reason(code: &str) -> &'static str {
    match code {
        "document-equal" => "құжаты бірдей",
        "document-alike" => "құжат нөмірі тек ұқсас таңбалармен ерекшеленеді",
        "document-number-equal" => "құжат нөмірі бірдей",
        "name-key-equal" => "есімінің айтылуы бірдей",
        "name-sound-equal" => "есімдері үндес, бірақ әртүрлі жазылған",
        "name-key-close" => "есімдері ұқсас",
        "name-order-swapped" => "тегі мен атының орны ауысқан",
        "name-married" => "тектері әртүрлі, некеден кейінгідей; аты мен әкесінің аты бірдей",
        "name-key-differs" => "есімдері әртүрлі",
        "birth-date-equal" => "туған күні бірдей",
        "birth-date-partial" => "туған күнінің белгілі бөлігі бірдей",
        "birth-date-near" => "туған күндері бір цифрға, бір күнге немесе бірнеше жылға ғана өзгеше",
        "birth-date-swapped" => "туған күні мен айының орны ауысқан",
        "birth-year-equal" => "туған жылы бірдей",
        "birth-date-differs" => "туған күні әртүрлі",
        "patronymic-equal" => "әкесінің аты бірдей",
        "patronymic-differs" => "әкелерінің аты әртүрлі",
        "sex-equal" => "жынысы бірдей",
        "sex-differs" => "жынысы әртүрлі",
        "citizenship-equal" => "азаматтығы бірдей",
        _ => "басқа белгі",
    }
}

pub(in crate::text) fn checklist(code: &str) -> &'static str {
    match code {
        "form-complete" => "Өтініш толық толтырылған",
        "copy-legible" => "Көшірмелер анық оқылады",
        "document-valid" => "Құжат жарамды, түрі қабылданады",
        "data-equal-copy" => "Деректер көшірмеге сәйкес",
        "translation-read" => "Аударма оқылды және сәйкес",
        "authority-valid" => "Өкілдің өкілеттігі қолданыста",
        "mrz-consistent" => "Машинамен оқылатын аймақ өтінішке сәйкес",
        "data-certified" => "Мәліметтерді мекеме басшысы куәландырған",
        "register-current" => "Ағымдағы мәліметтер тізілімге сәйкес",
        "evidence-supports" => "Әр өзгеріс құжатпен расталған",
        "duplicates-searched" => "Бұрын тіркелген ЖСН ізделді",
        _ => "Басқа тексеру",
    }
}

pub(in crate::text) fn mrz_part(code: &str) -> &'static str {
    match super::super::fill::mrz_code(code) {
        "number" => "құжат нөмірі",
        "birth" => "туған күні",
        "expiry" => "қолданылу мерзімі",
        "personal" => "жеке нөмірі",
        "composite" => "бүкіл жол",
        _ => "бақылау цифры",
    }
}

/// The three grounds of item 15.
pub(in crate::text) const GROUNDS: [&str; 3] = [
    "Құжаттар немесе ондағы деректер дұрыс емес болып шықты",
    "Алушының деректері мен мәліметтері Қағидалардың талаптарына сәйкес емес",
    "Алушының бұрын тіркелген ЖСН-і бар",
];

/// Why a person looks at a case, besides findings.
pub(in crate::text) fn why(code: &str) -> &'static str {
    match code {
        "duplicate-candidate" => "тізілімде ұқсас адамдар бар",
        "automatic-off" => "автоматты беру өшірулі",
        "filed-beside" => "осы құжат бойынша қаралмаған басқа өтініш бар",
        "people-per-day" => "бұл өкіл бүгін көп адам үшін өтініш береді",
        "people-per-30-days" => "бұл өкіл 30 күн ішінде көп адам үшін өтініш береді",
        "typed-at-counter" => "ХҚКО-да терілгенді екінші адам оқиды",
        "iin-exhausted" => "бұл туған күнге нөмір қалмаған",
        _ => "",
    }
}
