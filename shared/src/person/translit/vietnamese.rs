//! Vietnamese names: the zone has their letters without marks, and Russian papers write them by sound. Source: the
//! practical transcription of Vietnamese (Инструкция по передаче на картах географических названий Вьетнама, 1973) with
//! what is done by ear beside it (`Tr` as `Тр`, `D` as `Д`). Both are brought to one spelling in small letters. A word is
//! read so only beside a Vietnamese surname.

/// Surnames without marks, and as Russian papers write them.
const SURNAMES: &str = " nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan trinh truong cao lam \
    mai to ta luong dao vuong ha nghiem quach thai lai chu luu kieu khuc dam trieu tang phung tong ton \
    нгуен нгуэн чан тран ле фам хюинь хуинь хуинх хоанг фан ву во данг буй до хо нго зыонг дуонг зуонг ли динь доан чинь тринь \
    чыонг труонг чуонг као лам май то та лыонг луонг дао выонг вуонг ха нгием куать тхай лай тю чу лыу кьеу дам чиеу тханг фунг \
    тонг тон ";

/// Whether this is how a Vietnamese surname is written.
pub(crate) fn is_surname(bare: &str) -> bool {
    let word = bare.to_lowercase();
    !word.contains(' ') && SURNAMES.contains(&format!(" {word} "))
}

/// Spellings of Latin without marks, longest first.
const LATIN: [(&str, &str); 26] = [
    ("NGH", "ng"),
    ("NH", "n"),
    ("NG", "ng"),
    ("TR", "c"),
    ("CH", "c"),
    ("TH", "t"),
    ("PH", "f"),
    ("KH", "h"),
    ("GH", "g"),
    ("GIA", "za"),
    ("GIO", "zo"),
    ("GIE", "ze"),
    ("GIU", "zu"),
    ("GI", "zi"),
    ("QU", "ku"),
    ("UYE", "ue"),
    ("YE", "e"),
    ("IE", "e"),
    ("IO", "o"),
    ("OU", "o"),
    ("D", "z"),
    ("C", "k"),
    ("Q", "k"),
    ("X", "s"),
    ("Y", "i"),
    ("W", "u"),
];

/// Spellings by sound, longest first.
const CYRILLIC: [(&str, &str); 34] = [
    ("нгь", "ng"),
    ("нг", "ng"),
    ("нь", "n"),
    ("нх", "n"),
    ("тья", "ca"),
    ("тьы", "cu"),
    ("тя", "ca"),
    ("тю", "cu"),
    ("тё", "co"),
    ("ть", "c"),
    ("тр", "c"),
    ("тх", "t"),
    ("кх", "h"),
    ("пх", "f"),
    ("ч", "c"),
    ("ф", "f"),
    ("х", "h"),
    ("з", "z"),
    ("ж", "z"),
    ("д", "z"),
    ("ш", "s"),
    ("с", "s"),
    ("куи", "kui"),
    ("юйе", "ue"),
    ("уйе", "ue"),
    ("юе", "ue"),
    ("уе", "ue"),
    ("уэ", "ue"),
    ("йе", "e"),
    ("ье", "e"),
    ("ие", "e"),
    ("иэ", "e"),
    ("ь", ""),
    ("ъ", ""),
];

/// The one spelling of a word; `None` for what no Vietnamese syllable gives.
pub(crate) fn of(bare: &str) -> Option<String> {
    let latin = bare.is_ascii();
    let text = if latin { bare.to_ascii_uppercase() } else { bare.to_lowercase() };
    let table: &[(&str, &str)] = if latin { &LATIN } else { &CYRILLIC };
    let (mut out, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some(first) = rest.chars().next() {
        if let Some((from, to)) = table.iter().find(|(from, _)| rest.starts_with(from)) {
            out.push_str(to);
            rest = rest.get(from.len()..)?;
            continue;
        }
        out.push(letter(first)?);
        rest = rest.get(first.len_utf8()..)?;
    }
    (!out.is_empty()).then_some(out)
}

/// The same for those who write by a French ear: `Ш` is `Ch` (Хо Ши Мин), not `S` or `X`.
pub(crate) fn of_french(bare: &str) -> Option<String> {
    of(&bare.replace('ш', "ч"))
}

const fn letter(letter: char) -> Option<char> {
    Some(match letter {
        'A' | 'а' | 'я' => 'a',
        'E' | 'е' | 'э' => 'e',
        'I' | 'и' | 'й' => 'i',
        'O' | 'о' | 'ё' => 'o',
        'U' | 'у' | 'ы' | 'ю' => 'u',
        'B' | 'б' => 'b',
        'V' | 'в' => 'v',
        'G' | 'г' => 'g',
        'K' | 'к' => 'k',
        'L' | 'л' => 'l',
        'M' | 'м' => 'm',
        'N' | 'н' => 'n',
        'R' | 'р' => 'r',
        'S' => 's',
        'T' | 'т' => 't',
        'H' => 'h',
        'P' | 'п' => 'p',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bare_letters_and_the_sound_are_one() {
        for (latin, cyrillic) in [
            ("NGUYEN", "Нгуен"),
            ("TRAN", "Чан"),
            ("TRAN", "Тран"),
            ("HUONG", "Хыонг"),
            ("THANH", "Тхань"),
            ("DUNG", "Зунг"),
            ("KHANH", "Кхань"),
            ("XUAN", "Суан"),
            ("QUANG", "Куанг"),
            ("MINH", "Минь"),
            ("GIANG", "Зянг"),
            ("HIEN", "Хиен"),
            ("PHUONG", "Фыонг"),
            ("LONG", "Лонг"),
        ] {
            assert!(of(latin).is_some(), "{latin}");
            assert_eq!(of(latin), of(cyrillic), "{latin} {cyrillic}");
        }
        assert_eq!(of("CHI"), of_french("ши"), "Хо Ши Мин");
        assert_ne!(of("CHI"), of("ши"));
        assert!(is_surname("NGUYEN") && is_surname("Нгуен") && !is_surname("ERIKSSON") && !is_surname(""));
        assert_ne!(of("THAN"), of("THANG"));
    }
}
