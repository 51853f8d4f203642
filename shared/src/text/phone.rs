//! What a phone shows before it signs: who asks, for what, for whom, and the number that page and phone have in common.
//! Knows words only. The lines of a document are shown by the app and not signed; the file under them is.

use super::Locale;
use super::visits::pick;

/// The three languages of a name, as the apps want them: Russian, Kazakh, English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreeNames {
    /// Russian.
    pub ru: &'static str,
    /// Kazakh.
    pub kk: &'static str,
    /// English.
    pub en: &'static str,
}

/// The provider (annex 3, row 1).
pub const ORGANISATION: ThreeNames = ThreeNames {
    ru: "Министерство внутренних дел Республики Казахстан",
    kk: "Қазақстан Республикасының Ішкі істер министрлігі",
    en: "Ministry of Internal Affairs of the Republic of Kazakhstan",
};

/// The text by which somebody signs in.
pub const SIGN_IN: ThreeNames = ThreeNames {
    ru: "Вход на портал формирования ИИН",
    kk: "ЖСН қалыптастыру порталына кіру",
    en: "Signing in to the portal for IINs",
};

/// The statement by which an IIN is asked for.
pub const FILING: ThreeNames = ThreeNames {
    ru: "Заявление о формировании ИИН",
    kk: "ЖСН қалыптастыру туралы өтініш",
    en: "Application for an IIN",
};

/// What the person is asked for, and when not to go on: whoever shows a code of theirs to somebody else reads it here.
#[must_use]
pub const fn sign_in_description(locale: Locale) -> &'static str {
    pick(
        locale,
        [
            "ЖСН порталына кіру. Бұл бетті қазір өзіңіз ашқан болсаңыз ғана қол қойыңыз: кодты біреу жіберсе, ол сіздің атыңыздан кіреді.",
            "Вход на портал ИИН. Подписывайте, только если вы сами сейчас открыли эту страницу: если код вам прислали, от вашего имени войдёт другой человек.",
            "Signing in to the portal for IINs. Sign only if you opened the page yourself just now: if somebody sent you the code, they will be signed in as you.",
        ],
    )
}

/// The same for a filing.
#[must_use]
pub const fn filing_description(locale: Locale) -> &'static str {
    pick(
        locale,
        [
            "ЖСН қалыптастыру туралы өтініш. Порталда өзіңіз оқып шыққан мәтінге ғана қол қойыңыз.",
            "Заявление о формировании ИИН. Подписывайте только тот текст, который вы сами прочитали на портале.",
            "Application for an IIN. Sign only the text that you read on the portal yourself.",
        ],
    )
}

/// Label: the number that page and phone have in common.
#[must_use]
pub const fn check_number(locale: Locale) -> &'static str {
    pick(locale, ["Экрандағы сан", "Число на экране", "Number on the screen"])
}

/// Label: SHA-256 of the text to be signed.
#[must_use]
pub const fn digest(locale: Locale) -> &'static str {
    pick(locale, ["Мәтіннің SHA-256 белгісі", "SHA-256 текста", "SHA-256 of the text"])
}
