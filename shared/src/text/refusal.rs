//! The letter of a refusal, in the applicant's language: why, what to do next, and how to complain. Made of what was
//! ticked; the operator may edit the reasons, never the notice of complaint. Knows words; which reason may stand is
//! decided in `decision::reasons`. Ground 15.3 says that a number exists and never which.

use super::{Locale, fill, ground};
use crate::decision::RefusalGround;
use crate::decision::reasons::{Reason, Ticked};

/// Why, and what to do about it.
struct Why {
    what: &'static str,
    next: &'static str,
}

const fn why(what: &'static str, next: &'static str) -> Why {
    Why { what, next }
}

fn ru(reason: Reason) -> Why {
    match reason {
        Reason::DocumentNotGenuine => why(
            "Установлено, что документ, удостоверяющий личность, недействительный или поддельный.",
            "Обратитесь за действительным документом в орган, который его выдаёт, и подайте заявление снова.",
        ),
        Reason::PaperNotGenuine => why(
            "Установлено, что приложенный перевод, доверенность или иной документ недостоверен.",
            "Получите документ у нотариуса или в органе, который его выдаёт, и подайте заявление снова.",
        ),
        Reason::DataUntrue => why(
            "Установлено, что сведения недостоверны{fields}.",
            "Подайте заявление снова с верными сведениями.",
        ),
        Reason::CopyIllegible => why(
            "Копия документа не читается.",
            "Сделайте новую копию, на которой видны все строки и края страницы, и подайте заявление снова.",
        ),
        Reason::DataDifferFromCopy => why(
            "Сведения заявления расходятся с копией документа{fields}.",
            "Перепишите их точно как в документе и подайте заявление снова.",
        ),
        Reason::DocumentExpired => {
            why("Срок действия документа истёк.", "Подайте заявление снова с действительным документом.")
        }
        Reason::DocumentNotAccepted => why(
            "Такой документ для этой услуги не принимается.",
            "Подайте заявление снова с действительным заграничным паспортом.",
        ),
        Reason::TranslationMissing => why(
            "Нет нотариально засвидетельствованного перевода: данные документа написаны не кириллицей и не латиницей.",
            "Приложите перевод на казахский или русский язык и подайте заявление снова.",
        ),
        Reason::TranslationWrong => why(
            "Перевод расходится с документом{fields}.",
            "Исправьте перевод у нотариуса и подайте заявление снова.",
        ),
        Reason::AuthorityNotProven => why(
            "Полномочия представителя не подтверждены.",
            "Приложите действующую нотариально удостоверенную доверенность или подтверждение законного представительства и подайте заявление снова.",
        ),
        Reason::NotARecipient => why(
            "Эта услуга оказывается иностранцам и лицам без гражданства.",
            "Гражданам Казахстана ИИН формируют при документировании: обратитесь в ЦОН.",
        ),
        Reason::RegisterDiffers => why(
            "Текущие сведения заявления не совпадают со сведениями реестра{fields}.",
            "Обратитесь в ЦОН: заявление составят заново по сведениям реестра.",
        ),
        Reason::EvidenceMissing => why(
            "Изменение сведений не подтверждено документом{fields}.",
            "Приложите документ об изменении установочных данных и подайте заявление снова.",
        ),
        Reason::DuplicateFound => why(
            "У услугополучателя есть ранее зарегистрированный ИИН. Второй номер не формируется.",
            "Узнать свой ИИН услугополучатель может в ЦОНе с документом, удостоверяющим личность. Если данные изменились, там же подают заявление на корректировку: номер останется прежним. Представителю без подтверждённых полномочий номер не сообщают.",
        ),
    }
}

fn kk(reason: Reason) -> Why {
    match reason {
        Reason::DocumentNotGenuine => why(
            "Жеке басты куәландыратын құжаттың жарамсыз немесе жалған екені анықталды.",
            "Құжатты берген органнан жарамды құжат алып, өтінішті қайта беріңіз.",
        ),
        Reason::PaperNotGenuine => why(
            "Тіркелген аударманың, сенімхаттың немесе өзге құжаттың дұрыс еместігі анықталды.",
            "Құжатты нотариустан немесе оны беретін органнан алып, өтінішті қайта беріңіз.",
        ),
        Reason::DataUntrue => why(
            "Мәліметтердің анық еместігі белгілі болды{fields}.",
            "Дұрыс мәліметтермен өтінішті қайта беріңіз.",
        ),
        Reason::CopyIllegible => why(
            "Құжаттың көшірмесі оқылмайды.",
            "Барлық жолы мен беттің шеттері көрінетін жаңа көшірме жасап, өтінішті қайта беріңіз.",
        ),
        Reason::DataDifferFromCopy => why(
            "Өтініштегі мәліметтер құжаттың көшірмесінен өзгеше{fields}.",
            "Оларды құжаттағыдай дәл көшіріп, өтінішті қайта беріңіз.",
        ),
        Reason::DocumentExpired => {
            why("Құжаттың қолданылу мерзімі өткен.", "Жарамды құжатпен өтінішті қайта беріңіз.")
        }
        Reason::DocumentNotAccepted => why(
            "Мұндай құжат осы қызмет үшін қабылданбайды.",
            "Жарамды шетелдік паспортпен өтінішті қайта беріңіз.",
        ),
        Reason::TranslationMissing => why(
            "Нотариат куәландырған аударма жоқ: құжаттағы деректер кирилл немесе латын әрпімен жазылмаған.",
            "Қазақ немесе орыс тіліне аударманы тіркеп, өтінішті қайта беріңіз.",
        ),
        Reason::TranslationWrong => {
            why("Аударма құжаттан өзгеше{fields}.", "Аударманы нотариуста түзетіп, өтінішті қайта беріңіз.")
        }
        Reason::AuthorityNotProven => why(
            "Өкілдің өкілеттігі расталмаған.",
            "Қолданыстағы нотариат куәландырған сенімхатты немесе заңды өкілдіктің растамасын тіркеп, өтінішті қайта беріңіз.",
        ),
        Reason::NotARecipient => why(
            "Бұл қызмет шетелдіктерге және азаматтығы жоқ адамдарға көрсетіледі.",
            "Қазақстан азаматтарына ЖСН құжаттау кезінде қалыптастырылады: ХҚКО-ға жүгініңіз.",
        ),
        Reason::RegisterDiffers => why(
            "Өтініштегі ағымдағы мәліметтер тізілімдегі мәліметтермен сәйкес емес{fields}.",
            "ХҚКО-ға жүгініңіз: өтініш тізілімдегі мәліметтер бойынша қайта жасалады.",
        ),
        Reason::EvidenceMissing => why(
            "Мәліметтердің өзгергені құжатпен расталмаған{fields}.",
            "Сәйкестендіру деректерінің өзгергені туралы құжатты тіркеп, өтінішті қайта беріңіз.",
        ),
        Reason::DuplicateFound => why(
            "Көрсетілетін қызметті алушының бұрын тіркелген ЖСН бар. Екінші нөмір қалыптастырылмайды.",
            "Көрсетілетін қызметті алушы өз ЖСН-ін ХҚКО-да жеке басты куәландыратын құжатпен біле алады. Деректер өзгерсе, түзетуге өтініш те сонда беріледі: нөмір өзгермейді. Өкілеттігі расталмаған өкілге нөмір айтылмайды.",
        ),
    }
}

fn en(reason: Reason) -> Why {
    match reason {
        Reason::DocumentNotGenuine => why(
            "The identity document is established to be invalid or forged.",
            "Obtain a valid document from the authority that issues it, and apply again.",
        ),
        Reason::PaperNotGenuine => why(
            "The translation, power of attorney or another attached paper is established to be untrue.",
            "Obtain it from a notary or from the authority that issues it, and apply again.",
        ),
        Reason::DataUntrue => {
            why("Particulars are established to be untrue{fields}.", "Apply again with true particulars.")
        }
        Reason::CopyIllegible => why(
            "The copy of the document cannot be read.",
            "Make a new copy that shows every line and the edges of the page, and apply again.",
        ),
        Reason::DataDifferFromCopy => why(
            "The application says something else than the copy of the document{fields}.",
            "Write it exactly as in the document, and apply again.",
        ),
        Reason::DocumentExpired => why("The document has expired.", "Apply again with a valid document."),
        Reason::DocumentNotAccepted => why(
            "This kind of document is not accepted for this service.",
            "Apply again with a valid foreign passport.",
        ),
        Reason::TranslationMissing => why(
            "The notarised translation is missing: the document is written in neither Cyrillic nor Latin.",
            "Attach a translation into Kazakh or Russian, and apply again.",
        ),
        Reason::TranslationWrong => why(
            "The translation says something else than the document{fields}.",
            "Have the notary correct it, and apply again.",
        ),
        Reason::AuthorityNotProven => why(
            "The representative's authority is not proven.",
            "Attach a notarised power of attorney in force, or the proof of legal representation, and apply again.",
        ),
        Reason::NotARecipient => why(
            "This service is for foreigners and persons without citizenship.",
            "Citizens of Kazakhstan get an IIN with their documents: go to a service centre.",
        ),
        Reason::RegisterDiffers => why(
            "The current values in the application are not those of the register{fields}.",
            "Go to a service centre: the application is written anew from the register.",
        ),
        Reason::EvidenceMissing => why(
            "The change of particulars has no evidence{fields}.",
            "Attach the certificate of the change of identifying data, and apply again.",
        ),
        Reason::DuplicateFound => why(
            "The recipient has an IIN registered earlier. A second number is not formed.",
            "The recipient can learn it at a service centre with an identity document. If particulars have changed, a correction is asked for there too: the number stays. A representative without proven authority is not told the number.",
        ),
    }
}

fn why_of(locale: Locale, reason: Reason) -> Why {
    match locale {
        Locale::Kk => kk(reason),
        Locale::Ru => ru(reason),
        Locale::En => en(reason),
    }
}

/// The short name of a reason, for a list to tick.
#[must_use]
pub fn reason(locale: Locale, reason: Reason) -> String {
    why_of(locale, reason).what.replace("{fields}", "").trim_end_matches('.').to_owned()
}

fn opening(locale: Locale) -> &'static str {
    match locale {
        Locale::Kk => "Мемлекеттік қызметті көрсетуден бас тартылды.",
        Locale::Ru => "В оказании государственной услуги отказано.",
        Locale::En => "The public service is refused.",
    }
}

/// Where a ground stands: `Подпункт 2) пункта 15 Правил`.
#[must_use]
pub fn place(locale: Locale, basis: RefusalGround) -> String {
    let cite = basis.basis().as_str();
    let number = cite.rsplit('.').next().unwrap_or_default();
    match locale {
        Locale::Kk => format!("Қағидалардың 15-тармағы, {number}) тармақшасы"),
        Locale::Ru => format!("Подпункт {number}) пункта 15 Правил"),
        Locale::En => format!("Paragraph 15, item {number}) of the Rules"),
    }
}

/// The reasons in words: each ground with what was ticked under it, and the one thing to do about each. Empty when
/// nothing was ticked.
#[must_use]
pub fn compose(locale: Locale, ticked: &[Ticked]) -> String {
    let mut text = String::new();
    for basis in RefusalGround::ALL {
        let mut under = ticked.iter().filter(|one| one.reason.ground() == *basis).peekable();
        if under.peek().is_none() {
            continue;
        }
        if text.is_empty() {
            text.push_str(opening(locale));
        }
        text.push_str(&format!("\n\n{}: {}.", place(locale, *basis), ground(locale, basis.basis())));
        for one in under {
            let why = why_of(locale, one.reason);
            let fields = match one.fields.is_empty() {
                true => String::new(),
                false => format!(": {}", fill::list(locale, &one.fields.join(" "))),
            };
            text.push_str(&format!("\n– {} {}", why.what.replace("{fields}", &fields), why.next));
        }
    }
    text
}

/// To whom and in what time to complain (gap G25): the law on public services, article 25, and the Administrative
/// Procedural Code, articles 91 and 92. Stands under every refusal and is not edited.
#[must_use]
pub const fn appeal(locale: Locale) -> &'static str {
    match locale {
        Locale::Kk => {
            "Бас тарту туралы білген күннен бастап үш ай ішінде шағымдануға болады. Шағым шешім қабылдаған көрсетілетін қызметті берушіге жеке кабинет, e-Otinish.kz, кеңсе немесе 1414 байланыс орталығы арқылы беріледі; ол тіркелген күннен бастап 5 жұмыс күні ішінде қаралады. Жауаппен келіспесеңіз, мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті органға жүгініңіз: мерзімі 15 жұмыс күні. Сотқа дейінгі шағымданудан кейін сотқа жүгінуге болады. Негізі: «Мемлекеттік көрсетілетін қызметтер туралы» Заңның 25-бабы, Әкімшілік рәсімдік-процестік кодекстің 91 және 92-баптары."
        }
        Locale::Ru => {
            "Отказ можно обжаловать в течение трёх месяцев со дня, когда вы о нём узнали. Жалобу подают услугодателю, принявшему решение: через личный кабинет, e-Otinish.kz, канцелярию или контакт-центр 1414; её рассматривают в течение 5 рабочих дней со дня регистрации. При несогласии с ответом обратитесь в уполномоченный орган по оценке и контролю за качеством оказания государственных услуг: срок 15 рабочих дней. После досудебного обжалования можно обратиться в суд. Основание: статья 25 Закона «О государственных услугах», статьи 91 и 92 Административного процедурно-процессуального кодекса."
        }
        Locale::En => {
            "You may complain within three months from the day you learned of the refusal. The complaint goes to the provider that decided: through the cabinet, e-Otinish.kz, its office or the contact centre 1414; it is answered within 5 working days from registration. If you disagree with the answer, turn to the authority for the assessment and control of the quality of public services: 15 working days. A court may be asked after that. Basis: article 25 of the Law on Public Services, articles 91 and 92 of the Administrative Procedural Code."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Ticked> {
        let fields = vec!["recipient.names.surname".to_owned(), "document.number".to_owned()];
        Reason::ALL
            .iter()
            .map(|reason| Ticked {
                reason: *reason,
                fields: if reason.names_fields() { fields.clone() } else { Vec::new() },
            })
            .collect()
    }

    #[test]
    fn every_reason_has_its_own_words_in_every_language() {
        for locale in Locale::ALL {
            let mut said = std::collections::BTreeSet::new();
            for one in Reason::ALL {
                let text = compose(*locale, &[Ticked { reason: *one, fields: Vec::new() }]);
                assert!(!text.contains(['{', '}', '!']) && !text.contains("  "), "{text}");
                assert!(said.insert(reason(*locale, *one)), "{one:?}");
            }
            assert!(compose(*locale, &all()).chars().count() < 4000, "everything at once fits");
            assert_eq!(compose(*locale, &[]), "");
        }
    }

    #[test]
    fn fields_are_named_as_the_form_names_them() {
        let text = compose(Locale::Ru, &all());
        assert!(text.contains("расходятся с копией документа: Фамилия, "), "{text}");
    }

    #[test]
    fn r15_3_tells_that_a_number_exists_and_never_which() {
        for locale in Locale::ALL {
            let text = compose(*locale, &[Ticked { reason: Reason::DuplicateFound, fields: Vec::new() }]);
            // A number has twelve digits, in groups or not; the longest that may stand here is the contact centre's.
            let digits = text.chars().filter(char::is_ascii_digit).count();
            assert!(digits <= "1414".len(), "{text}");
            let word = [("ЖСН", Locale::Kk), ("ИИН", Locale::Ru), ("IIN", Locale::En)];
            assert!(word.iter().any(|(word, of)| of == locale && text.contains(word)), "{text}");
        }
    }

    #[test]
    fn the_notice_names_both_terms_and_where_to_go() {
        for locale in Locale::ALL {
            let text = appeal(*locale);
            for part in [" 5 ", " 15 ", "1414", "e-Otinish.kz", "91", "25"] {
                assert!(text.contains(part), "{part}: {text}");
            }
        }
    }
}
