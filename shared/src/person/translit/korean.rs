//! Korean names. Passports of the Republic print whatever romanisation their holder chose once, those of the North an own
//! one, and Russian papers follow Kontsevich; syllables stand apart, hyphenated or together. Sources: the romanisation
//! of the Ministry of Culture (2000), McCune–Reischauer, the list of surname spellings of the passport office, and the
//! system of L. R. Kontsevich. All are brought to one coarse spelling in small letters, in which only what no custom
//! tells apart is one. A word is read so only beside a Korean surname.

/// Surnames in all customary spellings; each row is one.
const SURNAMES: [&str; 70] = [
    "KIM GIM KEEM GHIM ким",
    "LEE YI RHEE LI RI I YEE ли и ри",
    "PARK PAK BAK PAHK BARK пак",
    "CHOI CHOE CHOY CHWE CHOIE цой чхве чой чхой",
    "JUNG JEONG CHUNG CHEONG CHONG JONG JOUNG чон тен чун чен",
    "KANG GANG кан",
    "CHO JO JOE чо",
    "YOON YUN YOUN юн",
    "JANG CHANG JAHNG чан тян",
    "LIM IM RIM YIM лим им",
    "HAN хан",
    "OH O о",
    "SEO SUH SO SUR со",
    "SHIN SIN син шин",
    "KWON GWON KUON квон кон",
    "HWANG WHANG HOANG хван",
    "AHN AN ан",
    "SONG сон",
    "JEON JUN CHUN JHUN CHON чон",
    "HONG хон",
    "YOO YU RYU LYU YOU RYOO лю ю рю",
    "KO GO KOH GOH ко",
    "MOON MUN мун",
    "YANG RYANG LYANG ян лян рян",
    "SON SOHN сон",
    "BAE PAE BAI PAI пэ пе",
    "BAEK PAEK BAIK PAIK BACK пэк пек",
    "HEO HUR HUH HO хо",
    "NAM нам",
    "SIM SHIM сим шим",
    "NO ROH NOH RO LO но ро ло",
    "HA ха",
    "KWAK GWAK KWAC квак",
    "SUNG SEONG сон",
    "CHA чха ча",
    "JOO JU CHU чу",
    "WOO U WU у",
    "KOO KU GU GOO ку",
    "MIN мин",
    "NA RA LA на ра",
    "JIN CHIN чин",
    "JI CHI JEE чи",
    "UM EOM OHM ом",
    "WON вон",
    "CHAE чхэ чэ",
    "CHEON чхон",
    "BANG PANG пан",
    "KONG GONG кон",
    "HYUN HYEON хён хен",
    "HAM хам",
    "BYUN BYEON PYON пён пен",
    "YEOM YUM RYOM ём ем",
    "YEO YO ё",
    "CHOO чху",
    "DO TO то",
    "SO со",
    "MYUNG MYEONG мён",
    "TAK тхак",
    "PYO пхё",
    "GEUM KUM KEUM кым",
    "MA ма",
    "MO мо",
    "BAN PAN пан",
    "SEOK SUK сок",
    "SEOL SUL соль",
    "OK OCK ок",
    "WANG ван",
    "WI WEE ви",
    "YOOK YUK юк",
    "PYEON PYUN пхён",
];

/// The surnames that a word may be, each by its first spelling; none when it is no Korean surname.
pub(crate) fn surnames(word: &str) -> impl Iterator<Item = String> {
    let (upper, lower) = (word.to_ascii_uppercase(), word.to_lowercase());
    let rows = SURNAMES.iter().filter(move |row| row.split(' ').any(|one| one == upper || one == lower));
    rows.map(|row| row.split(' ').next().unwrap_or_default().to_ascii_lowercase())
}

/// Romanised sounds, longest first, and the one they are brought to. Lenis, aspirate and tense consonants are spelled for
/// each other; so are the rounded vowels (`eo`, `o`, `u`, `oo`).
const LATIN: [(&str, &str); 64] = [
    ("YEONG", "yon"),
    ("YOUNG", "yon"),
    ("YUNG", "yon"),
    ("UNG", "on"),
    ("YOUN", "yon"),
    ("HEE", "hi"),
    ("HUI", "hi"),
    ("HUY", "hi"),
    ("TCH", "c"),
    ("SSH", "s"),
    ("YEO", "yo"),
    ("YOU", "yo"),
    ("YOO", "yo"),
    ("YAE", "ye"),
    ("WOO", "o"),
    ("EUI", "i"),
    ("WEO", "wo"),
    ("WAE", "we"),
    ("CH", "c"),
    ("SH", "s"),
    ("KH", "k"),
    ("TH", "t"),
    ("PH", "p"),
    ("KK", "k"),
    ("TT", "t"),
    ("PP", "p"),
    ("SS", "s"),
    ("JJ", "c"),
    ("NG", "n"),
    ("CK", "k"),
    ("EO", "o"),
    ("EU", "o"),
    ("OO", "o"),
    ("OU", "o"),
    ("OH", "o"),
    ("UH", "o"),
    ("UR", "o"),
    ("AE", "e"),
    ("AI", "e"),
    ("AY", "e"),
    ("EY", "e"),
    ("AH", "a"),
    ("EE", "i"),
    ("UI", "i"),
    ("YI", "i"),
    ("OE", "we"),
    ("OI", "we"),
    ("WI", "wi"),
    ("WU", "o"),
    ("Y", "y"),
    ("W", "w"),
    ("K", "k"),
    ("G", "k"),
    ("D", "t"),
    ("T", "t"),
    ("B", "p"),
    ("P", "p"),
    ("J", "c"),
    ("L", "r"),
    ("R", "r"),
    ("U", "o"),
    ("V", "p"),
    ("Q", "k"),
    ("Z", "c"),
];

/// Sounds by Kontsevich, longest first.
const CYRILLIC: [(&str, &str); 40] = [
    ("джь", "c"),
    ("чж", "c"),
    ("дж", "c"),
    ("чх", "c"),
    ("тх", "t"),
    ("пх", "p"),
    ("кх", "k"),
    ("нъ", "n"),
    ("нг", "n"),
    ("сс", "s"),
    ("ый", "i"),
    ("уи", "wi"),
    ("ви", "wi"),
    ("ве", "we"),
    ("вэ", "we"),
    ("ва", "wa"),
    ("во", "wo"),
    ("оэ", "we"),
    ("ой", "we"),
    ("ай", "e"),
    ("я", "ya"),
    ("ё", "yo"),
    ("ю", "yo"),
    ("ч", "c"),
    ("ц", "c"),
    ("ж", "c"),
    ("к", "k"),
    ("г", "k"),
    ("т", "t"),
    ("д", "t"),
    ("п", "p"),
    ("б", "p"),
    ("с", "s"),
    ("ш", "s"),
    ("р", "r"),
    ("л", "r"),
    ("у", "o"),
    ("ы", "o"),
    ("э", "e"),
    ("ь", ""),
];

/// The one spelling of a given name, whatever it was written by; `None` for what no Korean syllables give.
pub(crate) fn given(word: &str) -> Option<String> {
    let latin = word.is_ascii();
    let text = if latin { word.to_ascii_uppercase() } else { word.to_lowercase() };
    let table: &[(&str, &str)] = if latin { &LATIN } else { &CYRILLIC };
    let (mut out, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some(first) = rest.chars().next() {
        if let Some((from, to)) = table.iter().find(|(from, _)| rest.starts_with(from)) {
            out.push_str(to);
            rest = rest.get(from.len()..)?;
            continue;
        }
        out.push_str(match first {
            'A' | 'а' => "a",
            'E' | 'е' => "e",
            'I' | 'и' | 'й' => "i",
            'O' | 'о' => "o",
            'N' | 'н' => "n",
            'M' | 'м' => "m",
            'S' => "s",
            'H' | 'х' => "h",
            _ => return None,
        });
        rest = rest.get(first.len_utf8()..)?;
    }
    (!out.is_empty() && syllables(&out) <= 3).then(|| settled(&out))
}

fn syllables(text: &str) -> usize {
    text.chars().filter(|letter| "aeio".contains(*letter)).count()
}

/// What is left of differences that no custom keeps: `ye` and `yo` (the dots of `ё` are not always written), `sy` and
/// `s`, a `k` after `n` (where `n`, `ng` and the next syllable part is not written), doubled letters.
fn settled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("he", "hye").replace("ye", "yo").replace("sy", "s").replace("nk", "n").chars()
    {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customs_of_one_name_meet() {
        for (one, other) in [
            ("JIHOON", "JIHUN"),
            ("YOUNGHEE", "ЁнХи"),
            ("MINJOON", "MINJUN"),
            ("SEOYEON", "Соён"),
            ("HYUNWOO", "HYEONU"),
            ("JIHOON", "Чжихун"),
            ("KYUNGSOO", "GYEONGSU"),
            ("DONGHYUN", "Тонхён"),
            ("EUNKYUNG", "ЫнГён"),
            ("MINGYU", "Мингю"),
        ] {
            assert!(given(one).is_some(), "{one}");
            assert_eq!(given(one), given(other), "{one} {other}");
        }
        for (one, other) in [("PARK", "Пак"), ("Lee", "Ли"), ("YI", "LEE"), ("CHOI", "Цой"), ("NO", "ROH")]
        {
            assert!(surnames(one).any(|one| surnames(other).any(|other| one == other)), "{one} {other}");
        }
    }

    #[test]
    fn other_names_stay_others() {
        assert_ne!(given("MINJUN"), given("MINSEO"));
        assert!(!surnames("KIM").any(|kim| surnames("LEE").any(|lee| kim == lee)));
        assert_eq!(surnames("ERIKSSON").next(), None);
        assert_eq!(given("CHRISTOPHERSSON"), None);
    }
}
