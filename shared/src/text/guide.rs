//! The words of "can I apply here today?" and of the passport of the service, in plain language. The order's own
//! words stand in `docs/law`; these explain and never replace them.

use super::Locale;
use super::visits::pick;
use crate::guide::passport::PassportRow;
use crate::guide::{Advice, Bring, Outcome};

/// The answer in one sentence.
#[must_use]
pub const fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    pick(
        locale,
        match outcome {
            Outcome::Now => {
                ["Иә, қазір өтініш бере аласыз", "Да, можно обратиться сейчас", "Yes, you can apply now"]
            }
            Outcome::Later => {
                ["Иә, бөлімше ашылғанда", "Да, когда отделение откроется", "Yes, when the office opens"]
            }
            Outcome::Elsewhere => {
                ["Бұл жерде немесе бұлай болмайды", "Не здесь или не так", "You cannot apply this way"]
            }
            Outcome::NotForYou => {
                ["Сізге бұл қызмет керек емес", "Эта услуга вам не нужна", "This service is not for you"]
            }
        },
    )
}

/// One piece of advice.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one arm for each piece of advice, and no wildcard")]
pub const fn advice(locale: Locale, advice: Advice) -> &'static str {
    pick(
        locale,
        match advice {
            Advice::Citizen => [
                "Қызмет шетелдіктер мен азаматтығы жоқ адамдарға арналған. Қазақстан азаматтары ЖСН-ді өз құжаттарымен бірге алады.",
                "Услуга для иностранцев и лиц без гражданства. Граждане Казахстана получают ИИН вместе со своими документами.",
                "The service is for foreigners and stateless persons. Citizens of Kazakhstan receive an IIN with their own documents.",
            ],
            Advice::HasIin => [
                "ЖСН бар болса, екіншісі қалыптастырылмайды. Нөмірді білу немесе деректерді түзету үшін халыққа қызмет көрсету орталығына барыңыз.",
                "Если ИИН уже есть, второй не формируют. Узнать номер или исправить данные можно в центре обслуживания населения.",
                "A person who has an IIN gets no second one. At a service centre you can learn the number or correct the data.",
            ],
            Advice::MayHaveIin => [
                "ЖСН бұрын берілген болуы мүмкін: өтініш берілгенде ол ізделеді. Табылса, жаңасы қалыптастырылмайды.",
                "ИИН мог быть присвоен раньше: его ищут при подаче. Если он найдётся, новый не формируют.",
                "There may be an IIN from earlier: it is searched for when you apply. If it is found, no new one is formed.",
            ],
            Advice::NothingToCorrect => [
                "ЖСН болмаса, түзететін ештеңе жоқ. Алдымен ЖСН қалыптастыруға өтініш беріңіз.",
                "Пока ИИН нет, исправлять нечего. Сначала подайте заявление на формирование ИИН.",
                "Without an IIN there is nothing to correct. Apply for an IIN first.",
            ],
            Advice::DocumentNeeded => [
                "Жарамды шетелдік паспортсыз құжаттар қабылданбайды. Алдымен паспортты ауыстырыңыз.",
                "Без действительного заграничного паспорта документы не примут. Сначала замените паспорт.",
                "Without a valid foreign passport the documents are not accepted. Renew the passport first.",
            ],
            Advice::CorrectionAtCentre => [
                "Деректерді түзету тек халыққа қызмет көрсету орталығында жүргізіледі. Құжаттармен сонда барыңыз.",
                "Данные исправляют только в центре обслуживания населения. Придите туда с документами.",
                "Data are corrected at a service centre only. Go there with the documents.",
            ],
            Advice::ConvictAtCentre => [
                "Құжаттары жоқ сотталғандар үшін өтініш халыққа қызмет көрсету орталығында беріледі.",
                "За осуждённых без документов заявление подают в центре обслуживания населения.",
                "For convicts without documents the application is handed in at a service centre.",
            ],
            Advice::InPerson => [
                "Қазіргі редакция бойынша ЖСН алу үшін адам халыққа қызмет көрсету орталығына өзі келеді.",
                "По действующей редакции за ИИН человек приходит в центр обслуживания населения сам.",
                "Under the edition in force the person comes to a service centre in person to get an IIN.",
            ],
            Advice::NotAtProvider => [
                "Полиция бөлімшесінде өтініш қабылданбайды: портал арқылы немесе халыққа қызмет көрсету орталығында беріңіз.",
                "В органе полиции заявление не принимают: подайте его на портале или в центре обслуживания населения.",
                "The police body takes no applications: use the portal or a service centre.",
            ],
            Advice::ProviderReceives => [
                "Сұрақтармен полиция бөлімшесіне қазір келуге болады: сағат 17:30-ға дейін, алдын ала жазылусыз.",
                "С вопросами в орган полиции можно прийти сейчас: до 17:30, без предварительной записи.",
                "With questions you can come to the police body now: until 17:30, without booking.",
            ],
            Advice::ProviderClosed => [
                "Полиция бөлімшесі сұрақтармен дүйсенбіден жұмаға дейін 9:00–17:30 қабылдайды, түскі үзіліс 13:00–14:30.",
                "С вопросами орган полиции принимает с понедельника по пятницу с 9:00 до 17:30, обед с 13:00 до 14:30.",
                "With questions the police body receives people Monday to Friday 9:00–17:30, with a break 13:00–14:30.",
            ],
            Advice::EdsNeeded => [
                "Порталға электрондық цифрлық қолтаңба керек. Онсыз халыққа қызмет көрсету орталығына барыңыз.",
                "Для портала нужна ЭЦП. Без неё придите в центр обслуживания населения.",
                "The portal asks for an EDS. Without one, go to a service centre.",
            ],
            Advice::OwnEds => [
                "Өз ЭЦҚ-ңыз болса, ЖСН-іңіз бар: екіншісі қалыптастырылмайды.",
                "Если у вас есть своя ЭЦП, значит, ИИН у вас есть: второй не формируют.",
                "If you have an EDS of your own, you have an IIN: no second one is formed.",
            ],
            Advice::RepresentativeFiles => [
                "Порталда ЭЦҚ бар өкіл өтініш береді. Өзіңіз халыққа қызмет көрсету орталығына бара аласыз.",
                "На портале заявление подаёт представитель с ЭЦП. Сами вы можете прийти в центр обслуживания населения.",
                "On the portal a representative with an EDS applies for you. You yourself can go to a service centre.",
            ],
            Advice::FileNow => [
                "Порталға кіріп, өтінішті толтырыңыз: портал тәулік бойы жұмыс істейді.",
                "Войдите на портал и заполните заявление: портал работает круглосуточно.",
                "Sign in on the portal and fill in the application: the portal works around the clock.",
            ],
            Advice::AfterHours => [
                "Қазір жұмыс уақыты емес: нәтиже келесі жұмыс күні беріледі.",
                "Сейчас нерабочее время: результат выдадут на следующий рабочий день.",
                "It is after hours now: the result is handed out on the next working day.",
            ],
            Advice::ComeNow => [
                "Бөлімше қазір ашық: құжаттармен келіңіз.",
                "Отделение сейчас открыто: приходите с документами.",
                "The office is open now: come with the documents.",
            ],
            Advice::ComeLater => [
                "Бөлімше қазір жабық: ашылатын уақыты төменде көрсетілген.",
                "Отделение сейчас закрыто: когда оно откроется, сказано ниже.",
                "The office is closed now: below you see when it opens.",
            ],
            Advice::Queue => [
                "Келгенде электрондық кезектен талон алыңыз немесе порталда келу уақытына алдын ала жазылыңыз.",
                "На месте возьмите талон электронной очереди или заранее забронируйте время на портале.",
                "Draw a ticket of the electronic queue there, or book a time on the portal beforehand.",
            ],
            Advice::PlaceOfStay => [
                "Болатын жеріңіз бойынша орталыққа барыңыз; басқа орталық та қабылдаудан бас тартпайды.",
                "Обращайтесь в центр по месту пребывания; в другом центре вам тоже не откажут.",
                "Go to the centre of your place of stay; another centre does not turn you away either.",
            ],
            Advice::HomeVisit => [
                "Өзіңіз келе алмасаңыз, құжаттар үйіңізде қабылданады: 1414 немесе 8 800 080 7777 нөміріне қоңырау шалыңыз.",
                "Если вы не можете прийти сами, документы примут у вас дома: позвоните 1414 или 8 800 080 7777.",
                "If you cannot come yourself, the documents are taken at your home: call 1414 or 8 800 080 7777.",
            ],
            Advice::Free => {
                ["Қызмет тегін көрсетіледі.", "Услуга бесплатна.", "The service is free of charge."]
            }
        },
    )
}

/// Something to bring.
#[must_use]
pub const fn bring(locale: Locale, bring: Bring) -> &'static str {
    pick(
        locale,
        match bring {
            Bring::Formation => [
                "ЖСН қалыптастыру туралы өтініш",
                "заявление на формирование ИИН",
                "the application for an IIN",
            ],
            Bring::Convict => [
                "құжаттары жоқ сотталған адамға арналған өтініш",
                "заявление для осуждённого без документов",
                "the application for a convict without documents",
            ],
            Bring::Correction => [
                "деректерді түзету туралы өтініш",
                "заявление на корректировку",
                "the application for a correction",
            ],
            Bring::Document => {
                ["жарамды шетелдік паспорт", "действительный заграничный паспорт", "a valid foreign passport"]
            }
            Bring::Translation => [
                "нотариат растаған аударма, егер паспортта кириллица да, латын әрпі де болмаса",
                "нотариальный перевод, если в паспорте нет ни кириллицы, ни латиницы",
                "a notarised translation, if the passport is in neither Cyrillic nor Latin",
            ],
            Bring::ChangeProof => [
                "деректердің өзгергені туралы куәлік",
                "свидетельство о перемене данных",
                "the certificate of the change of particulars",
            ],
            Bring::Power => {
                ["нотариат растаған сенімхат", "нотариальная доверенность", "the notarised power of attorney"]
            }
            Bring::StatusProof => [
                "заңды өкіл екенін растайтын құжат",
                "документ о том, что вы законный представитель",
                "the proof that you are the legal representative",
            ],
            Bring::Eds => ["өкілдің ЭЦҚ-сы", "ЭЦП представителя", "the representative's EDS"],
        },
    )
}

/// The heading of a row of the passport.
#[must_use]
pub const fn passport_title(locale: Locale, row: PassportRow) -> &'static str {
    pick(
        locale,
        match row {
            PassportRow::Provider => {
                ["Қызметті кім көрсетеді", "Кто оказывает услугу", "Who provides the service"]
            }
            PassportRow::Channels => ["Қайда өтініш беруге болады", "Куда обратиться", "Where to apply"],
            PassportRow::Terms => ["Қанша уақыт алады", "Сколько это занимает", "How long it takes"],
            PassportRow::Form => ["Қандай түрде", "В какой форме", "In which form"],
            PassportRow::Result => ["Нәтижесі", "Результат", "What you receive"],
            PassportRow::Fee => ["Құны", "Стоимость", "What it costs"],
            PassportRow::Schedule => {
                ["Жұмыс уақыты мен мекенжайлар", "Часы работы и адреса", "Hours and addresses"]
            }
            PassportRow::Documents => ["Қандай құжаттар керек", "Какие документы нужны", "What to bring"],
            PassportRow::Refusals => ["Қашан бас тартылады", "Когда отказывают", "When it is refused"],
            PassportRow::Special => ["Ерекше жағдайлар", "Особые случаи", "Special cases"],
        },
    )
}

/// A row of the passport in plain words.
#[must_use]
pub const fn passport(locale: Locale, row: PassportRow) -> &'static str {
    pick(
        locale,
        match row {
            PassportRow::Provider => [
                "Аумақтық полиция органдары. Өтінішті Мемлекеттік корпорация немесе портал қабылдап, оларға жібереді.",
                "Территориальные органы полиции. Заявление принимает и передаёт им Государственная корпорация или портал.",
                "The territorial police bodies. The State Corporation or the portal takes the application and passes it on.",
            ],
            PassportRow::Channels => [
                "ЖСН қалыптастыру: Мемлекеттік корпорацияның халыққа қызмет көрсету орталығында немесе порталда. Деректерді түзету: тек орталықта.",
                "Формирование ИИН: в центре обслуживания населения Государственной корпорации или на портале. Исправление данных: только в центре.",
                "For an IIN: at a service centre of the State Corporation or on the portal. To correct data: at a centre only.",
            ],
            PassportRow::Terms => [
                "Бір жұмыс күні; тапсырған күн есептелмейді. Орталықта құжат тапсыру үшін 15 минуттан артық күтпейсіз, қызмет көрсету 20 минуттан аспайды.",
                "Один рабочий день; день подачи не считается. В центре вы ждёте сдачи документов не больше 15 минут, обслуживание длится не больше 20 минут.",
                "One working day; the day of applying is not counted. At a centre you wait at most 15 minutes to hand in documents and are served in at most 20.",
            ],
            PassportRow::Form => [
                "Электрондық (толық автоматтандырылған) немесе қағаз түрінде.",
                "Электронная (полностью автоматизированная) или бумажная.",
                "Electronic (fully automated) or on paper.",
            ],
            PassportRow::Result => [
                "Тіркеу куәлігі немесе дәлелді бас тарту. Порталда нәтиже жеке кабинетке жіберіліп, сонда сақталады.",
                "Регистрационное свидетельство или мотивированный отказ. На портале результат приходит в личный кабинет и хранится там.",
                "A registration certificate or a reasoned refusal. On the portal the result is sent to your cabinet and kept there.",
            ],
            PassportRow::Fee => ["Тегін.", "Бесплатно.", "Free of charge."],
            PassportRow::Schedule => [
                "Орталықтар: дүйсенбі–жұма 9:00–18:00, кезекші бөлімшелер 20:00-ге дейін, сенбі 9:00–13:00, түскі үзіліссіз. Полиция органдары: дүйсенбі–жұма 9:00–18:30, түскі үзіліс 13:00–14:30, қабылдау 17:30-ға дейін. Портал тәулік бойы. Мереке күндері жұмыс істемейді.",
                "Центры: с понедельника по пятницу 9:00–18:00, дежурные отделения до 20:00, в субботу 9:00–13:00, без обеда. Органы полиции: с понедельника по пятницу 9:00–18:30, обед 13:00–14:30, приём до 17:30. Портал круглосуточно. В праздничные дни не работают.",
                "Centres: Monday to Friday 9:00–18:00, duty offices until 20:00, Saturday 9:00–13:00, no lunch break. Police bodies: Monday to Friday 9:00–18:30, lunch 13:00–14:30, reception until 17:30. The portal around the clock. Closed on public holidays.",
            ],
            PassportRow::Documents => [
                "Өтініш, жарамды шетелдік паспорт, паспортта кириллица да, латын әрпі де болмаса нотариат растаған аударма, өкілге нотариат растаған сенімхат. Түзету үшін деректердің өзгергені туралы куәлік те керек. Порталда өкілдің ЭЦҚ-сы қажет.",
                "Заявление, действительный заграничный паспорт, нотариальный перевод, если в паспорте нет ни кириллицы, ни латиницы, и нотариальная доверенность для представителя. Для исправления ещё и свидетельство о перемене данных. На портале нужна ЭЦП представителя.",
                "The application, a valid foreign passport, a notarised translation if the passport is in neither Cyrillic nor Latin, and a notarised power of attorney for a representative. For a correction also the certificate of the change. On the portal the representative's EDS.",
            ],
            PassportRow::Refusals => [
                "Құжаттар немесе деректер жалған болса; олар Қағидаларға сәйкес келмесе; ЖСН бұрын тіркелген болса (түзетуден басқа).",
                "Если документы или данные недостоверны; если они не соответствуют Правилам; если ИИН уже зарегистрирован (кроме корректировки).",
                "When documents or data are untrue; when they are not as the Rules require; when an IIN is registered already (except for corrections).",
            ],
            PassportRow::Special => [
                "Өзіне өзі қызмет көрсете, жүріп-тұра немесе бағдарлана алмайтын адамдардың құжаттары үйінде қабылданады: 1414, 8 800 080 7777. Бұл нөмірлерден кез келген сұрақты қоюға болады.",
                "У людей, которые не могут обслуживать себя, передвигаться или ориентироваться, документы принимают дома: 1414, 8 800 080 7777. По этим номерам ответят и на любой другой вопрос.",
                "From people who cannot look after themselves, move about or find their way, documents are taken at home: call 1414 or 8 800 080 7777. The same numbers answer any other question.",
            ],
        },
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::calendar::office_hours::{PROVIDER, PROVIDER_INTAKE};
    use crate::offices::CONTACT_NUMBERS;

    fn row(row: PassportRow) -> [&'static str; 3] {
        [Locale::Kk, Locale::Ru, Locale::En].map(|locale| passport(locale, row))
    }

    #[test]
    fn a3_1_the_passport_names_the_provider() {
        for (text, word) in row(PassportRow::Provider).into_iter().zip(["полиция", "полиции", "police"])
        {
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn a3_2_1_the_passport_names_the_state_corporation() {
        for (text, word) in row(PassportRow::Channels).into_iter().zip([
            "Мемлекеттік корпорация",
            "Государственной корпорации",
            "State Corporation",
        ]) {
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn a3_2_2_the_passport_names_the_portal() {
        for (text, word) in row(PassportRow::Channels).into_iter().zip(["портал", "портал", "portal"])
        {
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn a3_6_the_passport_says_that_it_costs_nothing() {
        assert_eq!(row(PassportRow::Fee), ["Тегін.", "Бесплатно.", "Free of charge."]);
    }

    #[test]
    fn a3_7_1_the_passport_tells_the_very_hours_of_the_rules() {
        let clock = |minute: u16| format!("{}:{:02}", minute / 60, minute % 60);
        for text in row(PassportRow::Schedule) {
            for minute in [PROVIDER.opens, PROVIDER.closes, PROVIDER_INTAKE.closes, 18 * 60, 20 * 60, 13 * 60]
            {
                assert!(text.contains(&clock(minute)), "{minute} in {text}");
            }
        }
    }

    #[test]
    fn a3_10_1_the_passport_tells_both_numbers() {
        for text in row(PassportRow::Special) {
            assert!(CONTACT_NUMBERS.iter().all(|number| text.contains(number)), "{text}");
        }
    }

    #[test]
    fn every_advice_row_and_thing_to_bring_is_said_once_in_every_language() {
        for locale in Locale::ALL.iter().copied() {
            let advice = Advice::ALL.iter().map(|one| super::advice(locale, *one));
            let bring = Bring::ALL.iter().map(|one| super::bring(locale, *one));
            let titles = PassportRow::ALL.iter().map(|row| passport_title(locale, *row));
            let texts: Vec<&str> = advice.chain(bring).chain(titles).collect();
            assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len());
            for text in texts {
                assert!(!text.trim().is_empty() && !text.contains(['!', '—', '{']), "{text}");
            }
        }
    }
}
