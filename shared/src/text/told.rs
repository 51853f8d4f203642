//! What a recipient is told of a step, as a short message or a letter. It names the application and the day: neither a
//! person nor the IIN nor how it ended, because anybody may read what arrives on a phone.

use super::Locale;
use crate::messages::Kind;
use crate::time::Date;

/// The words of a step; `number` of the application, `day` from which its result may be had. `None` for a kind of
/// message that is for no person.
#[must_use]
pub fn told(locale: Locale, kind: Kind, number: &str, day: Option<Date>) -> Option<String> {
    let day = day.map(|day| super::date(locale, day)).unwrap_or_default();
    Some(match kind {
        Kind::RecipientRegistered => registered(locale, number),
        Kind::RecipientWithdrawn => withdrawn(locale, number),
        Kind::RecipientHearing => hearing(locale, number),
        Kind::RecipientReady => ready(locale, number, &day),
        Kind::RecipientCorrection => correction(locale, number),
        Kind::RecipientCorrected => corrected(locale, number),
        Kind::RequestRegistered
        | Kind::RequestWithdrawn
        | Kind::ResultFormed
        | Kind::ResultCorrected
        | Kind::ResultRefused
        | Kind::CertificatePublished
        | Kind::RefusalPublished
        | Kind::NumberAssigned
        | Kind::ParticularsCorrected
        | Kind::RulesChanged => return None,
    })
}

/// What the three bodies are told of a change of the Rules, in Kazakh and in Russian.
#[must_use]
pub fn rules_changed(act: &str, title: &str, registered_on: Date) -> String {
    let day = |locale| super::date(locale, registered_on);
    format!(
        "Мемлекеттік қызмет көрсету қағидаларына өзгерістер енгізілді. Акт: {act}. Атауы: {title}. Әділет органдарында \
         мемлекеттік тіркелген күні: {}.\n\nВ Правила оказания государственной услуги внесены изменения. Акт: {act}. \
         Название: {title}. Дата государственной регистрации в органах юстиции: {}.",
        day(Locale::Kk),
        day(Locale::Ru)
    )
}

fn registered(locale: Locale, number: &str) -> String {
    match locale {
        Locale::Kk => format!(
            "Сіздің атыңыздан ЖСН бойынша {number} өтініші тіркелді. Мұны сұрамаған болсаңыз, 1414 нөміріне хабарласыңыз."
        ),
        Locale::Ru => format!(
            "На ваше имя зарегистрировано заявление {number} по ИИН. Если вы об этом не просили, позвоните 1414."
        ),
        Locale::En => format!(
            "Application {number} about an IIN was registered in your name. If you did not ask for it, call 1414."
        ),
    }
}

fn withdrawn(locale: Locale, number: &str) -> String {
    match locale {
        Locale::Kk => format!(
            "{number} өтінішін берген адам оны қайтарып алды. Мұны қаламаған болсаңыз, 1414 нөміріне хабарласыңыз."
        ),
        Locale::Ru => {
            format!("Заявление {number} отозвал тот, кто его подал. Если вы этого не хотели, позвоните 1414.")
        }
        Locale::En => format!(
            "Application {number} was taken back by the person who filed it. If you did not want this, call 1414."
        ),
    }
}

fn hearing(locale: Locale, number: &str) -> String {
    match locale {
        Locale::Kk => format!(
            "{number} өтініші бойынша бас тарту қарастырылуда. Қарсылық білдіруге болады: оны берген адамнан сұраңыз немесе 1414 нөміріне хабарласыңыз."
        ),
        Locale::Ru => format!(
            "По заявлению {number} рассматривается отказ. Можно возразить: спросите того, кто его подал, или позвоните 1414."
        ),
        Locale::En => format!(
            "A refusal of application {number} is being considered. You may object: ask the person who filed it, or call 1414."
        ),
    }
}

fn ready(locale: Locale, number: &str, day: &str) -> String {
    match locale {
        Locale::Kk => format!(
            "{number} өтініші бойынша нәтижені алуға болатын күн: {day}. Оны өтінішті берген адам алады; ЭЦҚ-ңыз болса, нәтиже порталдағы кабинетіңізде де болады. Сұрақтар: 1414."
        ),
        Locale::Ru => format!(
            "Результат по заявлению {number} можно получить начиная с этого дня: {day}. Его получает тот, кто подал заявление; если у вас есть ЭЦП, он будет и в вашем кабинете на портале. Вопросы: 1414."
        ),
        Locale::En => format!(
            "The result of application {number} can be had from {day}. The person who filed it receives it; if you have an EDS, you find it in your cabinet on the portal too. Questions: 1414."
        ),
    }
}

fn correction(locale: Locale, number: &str) -> String {
    match locale {
        Locale::Kk => format!(
            "Тізілімдегі сіз туралы мәліметтерді түзетуге {number} өтініші берілді. Мұны сұрамаған болсаңыз, дереу 1414 нөміріне хабарласыңыз."
        ),
        Locale::Ru => format!(
            "Подано заявление {number}: просят изменить сведения о вас в реестре. Если вы об этом не просили, сразу позвоните 1414."
        ),
        Locale::En => format!(
            "Application {number} asks to change what the register says about you. If you did not ask for it, call 1414 at once."
        ),
    }
}

fn corrected(locale: Locale, number: &str) -> String {
    match locale {
        Locale::Kk => format!(
            "Тізілімдегі сіз туралы мәліметтер {number} өтініші бойынша түзетілді. Мұны сұрамаған болсаңыз, дереу 1414 нөміріне хабарласыңыз."
        ),
        Locale::Ru => format!(
            "Сведения о вас в реестре изменены по заявлению {number}. Если вы об этом не просили, сразу позвоните 1414."
        ),
        Locale::En => format!(
            "What the register says about you was changed on application {number}. If you did not ask for it, call 1414 at once."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipient_reads_of_every_step_in_every_language_and_nobody_reads_more() {
        let day = Date::constant(2099, 3, 4);
        for locale in Locale::ALL {
            for kind in Kind::ALL {
                let words = told(*locale, *kind, "Ф-2026-000001", Some(day));
                assert_eq!(words.is_some(), kind.as_str().starts_with("recipient."), "{kind:?}");
                let Some(words) = words else { continue };
                assert!(words.contains("Ф-2026-000001") && words.contains("1414"), "{words}");
                assert_eq!(words.contains("2099"), *kind == Kind::RecipientReady, "{words}");
                assert!(words.chars().count() <= 201, "more than three short messages: {words}");
            }
        }
    }
}
