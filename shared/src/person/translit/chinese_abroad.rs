//! Chinese names that are not spelled by pinyin: what offices of Hong Kong and Macau make of the Cantonese sound, and
//! what passports of Taiwan make of the standard one. One person has such a passport and papers by pinyin or Palladius:
//! a syllable here may be several there, none of which is nearer than another. Sources: the romanisation that the
//! government of Hong Kong gives to names (Standard Romanization, after Eitel and Barnett–Chao), read over some 800
//! signs that names are made of, with their readings in both tongues (Unihan: kCantonese, kMandarin), and usual
//! spellings beside it (`CHOW`, `LEE`); the system of Wade and Giles (1912), without apostrophes, as passports print it.

/// Whose spelling it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Office {
    /// Hong Kong and Macau.
    HongKong,
    /// Taiwan.
    Taiwan,
}

impl Office {
    const fn table(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::HongKong => &HONG_KONG,
            Self::Taiwan => &TAIWAN,
        }
    }

    fn readings(self, syllable: &str) -> Option<&'static str> {
        let table = self.table();
        let at = table.binary_search_by(|(spelled, _)| (*spelled).cmp(syllable)).ok()?;
        table.get(at).map(|(_, readings)| *readings)
    }

    /// The syllables of one word: it is one, or two written together.
    fn of_word(self, word: &str) -> Option<Vec<&str>> {
        if self.readings(word).is_some() {
            return Some(vec![word]);
        }
        let two = (1..word.len()).filter_map(|at| word.split_at_checked(at));
        two.filter(|(one, other)| self.readings(one).is_some() && self.readings(other).is_some())
            .map(|(one, other)| vec![one, other])
            .next()
    }

    /// The syllables of a surname and of a given name, in capital letters. A word of the given name that is none (the
    /// English name that people of Hong Kong have beside it) is left out when something stays.
    pub(crate) fn syllables(self, surname: &[&str], given: &[&str]) -> Option<(Vec<String>, Vec<String>)> {
        let upper =
            |words: &[&str]| -> Vec<String> { words.iter().map(|word| word.to_ascii_uppercase()).collect() };
        let (surname, given) = (upper(surname), upper(given));
        let owned = |syllables: Vec<Vec<&str>>| -> Vec<String> {
            syllables.concat().into_iter().map(str::to_owned).collect()
        };
        let surname = owned(surname.iter().map(|word| self.of_word(word)).collect::<Option<_>>()?);
        let given = owned(given.iter().filter_map(|word| self.of_word(word)).collect());
        let fits = (1..=2).contains(&surname.len()) && (1..=4).contains(&given.len());
        // Where every syllable is its own pinyin, pinyin says it.
        let mut all = surname.iter().chain(&given);
        let plain =
            all.all(|syllable| self.readings(syllable) == Some(syllable.to_ascii_lowercase().as_str()));
        (fits && !plain).then_some((surname, given))
    }

    /// Whether syllables are read as this pinyin. A given name of two that has more beside it (a second, English one)
    /// is enough.
    pub(crate) fn is_read_as(self, syllables: &[String], pinyin: &str) -> bool {
        let beside = syllables.len() > 2
            && [syllables.first_chunk::<2>(), syllables.last_chunk()]
                .into_iter()
                .flatten()
                .any(|two| self.reads(two, pinyin));
        self.reads(syllables, pinyin) || beside
    }

    fn reads(self, syllables: &[String], pinyin: &str) -> bool {
        let Some((first, rest)) = syllables.split_first() else { return pinyin.is_empty() };
        let readings = self.readings(first).unwrap_or_default().split(' ');
        readings.filter_map(|reading| pinyin.strip_prefix(reading)).any(|after| self.reads(rest, after))
    }
}

/// Syllables with the pinyin of the signs they stand for, sorted.
#[rustfmt::skip]
const HONG_KONG: [(&str, &str); 285] = [
    ("AN", "yan"), ("ANG", "ying"), ("AU", "ou qu"), ("CHAI", "qi"), ("CHAK", "ze"), ("CHAM", "shan"),
    ("CHAN", "chen"), ("CHAT", "qi"), ("CHAU", "qiu zhou"), ("CHENG", "jing qing zheng"), ("CHEONG", "chang"),
    ("CHEUK", "chao zhuo"), ("CHEUNG", "chang xiang zhang"), ("CHI", "chi ci zhi zi"), ("CHIK", "xi zhi"),
    ("CHIN", "qian zhan"), ("CHING", "cheng jing qing zhen zheng"), ("CHIT", "che she"),
    ("CHIU", "chao zhao"), ("CHO", "cao cuo zuo"), ("CHOI", "cai"), ("CHONG", "chuang zhuang"),
    ("CHOR", "chu"), ("CHOW", "zhou zou"), ("CHOY", "cai"), ("CHU", "zhu"), ("CHUE", "zhu"),
    ("CHUEN", "chuan cun quan"), ("CHUI", "cui xu"), ("CHUM", "shan"),
    ("CHUN", "chen chun jin jun qin zhen zhun"), ("CHUNG", "cong song zhong zong"), ("FAI", "hui"),
    ("FAN", "fan fen xun"), ("FEI", "fei"), ("FO", "ke"), ("FOK", "huo"), ("FONG", "fang"), ("FOO", "fu hu"),
    ("FOOK", "fu"), ("FOON", "huan kuan"), ("FU", "fu hu"), ("FUK", "fu"), ("FUN", "fen xun"),
    ("FUNG", "feng"), ("FUT", "fa"), ("HA", "xia"), ("HAN", "xian"), ("HANG", "heng xing"), ("HAP", "xia"),
    ("HAU", "hou qiao xiao"), ("HAY", "xi"), ("HEI", "xi"), ("HENG", "qing"), ("HEUNG", "xiang"),
    ("HEY", "xi"), ("HIM", "qian"), ("HIN", "xian xuan yan"), ("HING", "qing xin xing"), ("HIU", "xiao"),
    ("HO", "hao he"), ("HOI", "hai kai"), ("HOK", "he xue"), ("HON", "han"), ("HONG", "hang kang xiang xing"),
    ("HOP", "xia"), ("HOR", "he"), ("HOU", "hou"), ("HUEN", "xuan"), ("HUI", "xu"), ("HUK", "hu"),
    ("HUNG", "hong kong xiong"), ("IP", "ye"), ("KA", "jia"), ("KAI", "ji jia jie kai qi"), ("KAK", "ge"),
    ("KAM", "gan jin qin"), ("KAN", "gen jian jin qin"), ("KAP", "jia"), ("KAR", "jia"), ("KAU", "jiu"),
    ("KEE", "ji"), ("KEI", "ji qi"), ("KEUNG", "jiang qiang"), ("KI", "ji qi"), ("KIN", "jian"),
    ("KING", "jing qiong"), ("KIT", "jie"), ("KIU", "qiao"), ("KO", "gao"), ("KONG", "gang jiang"),
    ("KOO", "gu"), ("KOON", "guan"), ("KU", "gu"), ("KUEN", "juan quan"), ("KUI", "qu"), ("KUK", "hu ju"),
    ("KUM", "gan jin qin"), ("KUNG", "gong"), ("KWAI", "gui ji"), ("KWAN", "guan jun kun yun"),
    ("KWOK", "guo"), ("KWONG", "guang"), ("KWUN", "guan"), ("LAI", "lai li"), ("LAM", "lan lin"),
    ("LAN", "lan"), ("LAP", "li"), ("LAU", "liu"), ("LAW", "lao luo"), ("LEE", "li"), ("LEI", "li"),
    ("LENG", "ling"), ("LEUK", "lve"), ("LEUNG", "liang"), ("LEY", "li"), ("LI", "li"), ("LIM", "lian"),
    ("LIN", "lian"), ("LING", "leng ling"), ("LIT", "lie"), ("LIU", "liao"), ("LO", "lao lu"),
    ("LOK", "le luo nuo"), ("LONG", "lang"), ("LUEN", "luan"), ("LUI", "lei lv nv"), ("LUK", "liu lu lv"),
    ("LUN", "lin lun"), ("LUNG", "long"), ("LUT", "lv"), ("MA", "ma"), ("MAK", "mai"),
    ("MAN", "man min wan wen"), ("MANG", "meng"), ("MAU", "mou"), ("MAY", "mei"), ("MEI", "mei wei"),
    ("MING", "ming"), ("MIU", "miao"), ("MO", "mao mu wu"), ("MOK", "mo"), ("MOON", "men"), ("MUI", "mei"),
    ("MUK", "mu"), ("MUNG", "meng"), ("NA", "na"), ("NAM", "nan"), ("NANG", "neng"), ("NG", "wu"),
    ("NGA", "ya"), ("NGAI", "ni wei yi"), ("NGAN", "yan yin"), ("NGANG", "ying"), ("NGO", "e wo"),
    ("NGOK", "le yue"), ("NIM", "nian"), ("NIN", "nian"), ("NING", "ning"), ("NOK", "nuo"), ("NUI", "nv"),
    ("NUN", "neng"), ("O", "ao"), ("OH", "ke"), ("OI", "ai"), ("OK", "le"), ("ON", "an"), ("OR", "ke"),
    ("PAK", "bai bo po"), ("PAN", "pan"), ("PANG", "peng"), ("PENG", "ping"), ("PIK", "bi"),
    ("PING", "bing ping"), ("PIU", "piao"), ("PO", "bao bo fu pu"), ("POON", "pan"), ("PUI", "bei pei"),
    ("PUN", "pan"), ("SA", "sha"), ("SAI", "qian shi xi"), ("SAM", "cen chen qin san sen shen xin"),
    ("SAN", "chen shen xin"), ("SANG", "sheng"), ("SAP", "shi"), ("SAT", "shi"), ("SAU", "shou xiu"),
    ("SEI", "si"), ("SEK", "shi shuo xi"), ("SENG", "sheng"), ("SEUNG", "chang shang shuang xiang"),
    ("SHA", "sha"), ("SHAM", "cen shen"), ("SHAN", "shan"), ("SHAU", "shou xiu"), ("SHEK", "shi shuo xi"),
    ("SHEUNG", "chang shang shuang xiang"), ("SHING", "cheng sheng"), ("SHIU", "shao zhao"), ("SHUE", "shu"),
    ("SHUI", "rui sui"), ("SHUK", "shu"), ("SHUM", "cen shen"), ("SHUN", "chun shun xin xun"),
    ("SI", "shi si"), ("SIN", "qian shan xian"), ("SING", "cheng sheng xing"), ("SIU", "shao xiao zhao"),
    ("SO", "su"), ("SOI", "si"), ("SUE", "shu"), ("SUEN", "juan sun xuan"), ("SUET", "xue"),
    ("SUI", "rui sui"), ("SUK", "shu"), ("SUM", "chen sen shen xin"), ("SUN", "chen shen sun xin"),
    ("SUNG", "chong cong song"), ("SUT", "shi"), ("SZE", "shi si"), ("TAI", "da dai di tai"),
    ("TAK", "de te"), ("TAM", "tan"), ("TAN", "dan"), ("TANG", "deng teng"), ("TAO", "tao tu"), ("TAT", "da"),
    ("TIM", "tian"), ("TIN", "tian"), ("TING", "ding ting"), ("TIT", "tie"), ("TO", "du tao tu"),
    ("TOK", "tuo"), ("TONG", "tang"), ("TSAM", "qin"), ("TSANG", "ceng zeng"), ("TSAU", "jiu"),
    ("TSE", "xie"), ("TSIK", "ji"), ("TSING", "qing"), ("TSO", "cao zuo"), ("TSOI", "cai"),
    ("TSUI", "cui xu"), ("TSUN", "jun zhen"), ("TSZ", "ci zhi zi"), ("TUK", "du"), ("TUN", "dun"),
    ("TUNG", "dong tong"), ("UNG", "ying"), ("WA", "hua"), ("WAH", "hua"), ("WAI", "hui wei"), ("WAK", "hua"),
    ("WAN", "huan wan wen yin yun"), ("WAT", "qu"), ("WING", "rong ying yong"), ("WONG", "huang wang"),
    ("WOO", "hu wu"), ("WOON", "huan yuan"), ("WU", "hu"), ("YAM", "qin ren xin yin"),
    ("YAN", "en ren xin yan yin zhen"), ("YAT", "ri yi"), ("YAU", "qiu rou you"), ("YE", "ye"),
    ("YEE", "er qi yi"), ("YEH", "ye"), ("YEUK", "ruo yue"), ("YEUNG", "rang yang"), ("YI", "er qi yi"),
    ("YIK", "yi"), ("YIM", "yan"), ("YIN", "ran xian yan"), ("YING", "ying"), ("YIP", "ye"), ("YIU", "yao"),
    ("YU", "ru yu"), ("YUE", "ru yu"), ("YUEN", "ruan wan xuan yuan"), ("YUET", "yue"), ("YUI", "rui"),
    ("YUK", "xu yu"), ("YUM", "qin ren xin yin"), ("YUN", "run"), ("YUNG", "rong weng yong"),
];

/// The same by Wade and Giles.
#[rustfmt::skip]
const TAIWAN: [(&str, &str); 292] = [
    ("A", "a"), ("AI", "ai"), ("AN", "an"), ("ANG", "ang"), ("AO", "ao"), ("CHA", "cha zha"),
    ("CHAI", "chai zhai"), ("CHAN", "chan zhan"), ("CHANG", "chang zhang"), ("CHAO", "chao zhao"),
    ("CHE", "che zhe"), ("CHEN", "chen zhen"), ("CHENG", "cheng zheng"), ("CHI", "ji qi"),
    ("CHIA", "jia qia"), ("CHIANG", "jiang qiang"), ("CHIAO", "jiao qiao"), ("CHIEH", "jie qie"),
    ("CHIEN", "jian qian"), ("CHIH", "chi zhi"), ("CHIN", "jin qin"), ("CHING", "jing qing"),
    ("CHIU", "jiu qiu"), ("CHIUNG", "jiong qiong"), ("CHO", "chuo zhuo"), ("CHOU", "chou zhou"),
    ("CHU", "chu ju qu zhu"), ("CHUA", "zhua"), ("CHUAI", "chuai zhuai"), ("CHUAN", "chuan juan quan zhuan"),
    ("CHUANG", "chuang zhuang"), ("CHUEH", "jue que"), ("CHUI", "chui zhui"), ("CHUN", "chun jun qun zhun"),
    ("CHUNG", "chong zhong"), ("EN", "en"), ("ERH", "er"), ("FA", "fa"), ("FAN", "fan"), ("FANG", "fang"),
    ("FEI", "fei"), ("FEN", "fen"), ("FENG", "feng"), ("FO", "fo"), ("FOU", "fou"), ("FU", "fu"),
    ("HA", "ha"), ("HAI", "hai"), ("HAN", "han"), ("HANG", "hang"), ("HAO", "hao"), ("HEI", "hei"),
    ("HEN", "hen"), ("HENG", "heng"), ("HO", "he"), ("HOU", "hou"), ("HSI", "xi"), ("HSIA", "xia"),
    ("HSIANG", "xiang"), ("HSIAO", "xiao"), ("HSIEH", "xie"), ("HSIEN", "xian"), ("HSIN", "xin"),
    ("HSING", "xing"), ("HSIU", "xiu"), ("HSIUNG", "xiong"), ("HSU", "xu"), ("HSUAN", "xuan"),
    ("HSUEH", "xue"), ("HSUN", "xun"), ("HU", "hu"), ("HUA", "hua"), ("HUAI", "huai"), ("HUAN", "huan"),
    ("HUANG", "huang"), ("HUI", "hui"), ("HUN", "hun"), ("HUNG", "hong"), ("HUO", "huo"), ("I", "yi"),
    ("JAN", "ran"), ("JANG", "rang"), ("JAO", "rao"), ("JE", "re"), ("JEN", "ren"), ("JENG", "reng"),
    ("JIH", "ri"), ("JO", "ruo"), ("JOU", "rou"), ("JU", "ru"), ("JUAN", "ruan"), ("JUI", "rui"),
    ("JUN", "run"), ("JUNG", "rong"), ("KA", "ga ka"), ("KAI", "gai kai"), ("KAN", "gan kan"),
    ("KANG", "gang kang"), ("KAO", "gao kao"), ("KEI", "gei"), ("KEN", "gen ken"), ("KENG", "geng keng"),
    ("KO", "ge ke"), ("KOU", "gou kou"), ("KU", "gu ku"), ("KUA", "gua kua"), ("KUAI", "guai kuai"),
    ("KUAN", "guan kuan"), ("KUANG", "guang kuang"), ("KUEI", "gui kui"), ("KUN", "gun kun"),
    ("KUNG", "gong kong"), ("KUO", "guo kuo"), ("LA", "la"), ("LAI", "lai"), ("LAN", "lan"), ("LANG", "lang"),
    ("LAO", "lao"), ("LE", "le"), ("LEE", "li"), ("LEI", "lei"), ("LENG", "leng"), ("LI", "li"),
    ("LIA", "lia"), ("LIANG", "liang"), ("LIAO", "liao"), ("LIEH", "lie"), ("LIEN", "lian"), ("LIN", "lin"),
    ("LING", "ling"), ("LIU", "liu"), ("LO", "luo"), ("LOU", "lou"), ("LU", "lu lv"), ("LUAN", "luan"),
    ("LUEH", "lve"), ("LUN", "lun"), ("LUNG", "long"), ("MA", "ma"), ("MAI", "mai"), ("MAN", "man"),
    ("MANG", "mang"), ("MAO", "mao"), ("ME", "me"), ("MEI", "mei"), ("MEN", "men"), ("MENG", "meng"),
    ("MI", "mi"), ("MIAO", "miao"), ("MIEH", "mie"), ("MIEN", "mian"), ("MIN", "min"), ("MING", "ming"),
    ("MIU", "miu"), ("MO", "mo"), ("MOU", "mou"), ("MU", "mu"), ("NA", "na"), ("NAI", "nai"), ("NAN", "nan"),
    ("NANG", "nang"), ("NAO", "nao"), ("NE", "ne"), ("NEI", "nei"), ("NEN", "nen"), ("NENG", "neng"),
    ("NI", "ni"), ("NIANG", "niang"), ("NIAO", "niao"), ("NIEH", "nie"), ("NIEN", "nian"), ("NIN", "nin"),
    ("NING", "ning"), ("NIU", "niu"), ("NO", "nuo"), ("NU", "nu nv"), ("NUAN", "nuan"), ("NUEH", "nve"),
    ("NUNG", "nong"), ("O", "e o"), ("OU", "ou"), ("PA", "ba pa"), ("PAI", "bai pai"), ("PAN", "ban pan"),
    ("PANG", "bang pang"), ("PAO", "bao pao"), ("PEI", "bei pei"), ("PEN", "ben pen"), ("PENG", "beng peng"),
    ("PI", "bi pi"), ("PIAO", "biao piao"), ("PIEH", "bie pie"), ("PIEN", "bian pian"), ("PIN", "bin pin"),
    ("PING", "bing ping"), ("PO", "bo po"), ("POU", "pou"), ("PU", "bu pu"), ("SA", "sa"), ("SAI", "sai"),
    ("SAN", "san"), ("SANG", "sang"), ("SAO", "sao"), ("SE", "se"), ("SEN", "sen"), ("SENG", "seng"),
    ("SHA", "sha"), ("SHAI", "shai"), ("SHAN", "shan"), ("SHANG", "shang"), ("SHAO", "shao"), ("SHE", "she"),
    ("SHEI", "shei"), ("SHEN", "shen"), ("SHENG", "sheng"), ("SHIH", "shi"), ("SHOU", "shou"), ("SHU", "shu"),
    ("SHUA", "shua"), ("SHUAI", "shuai"), ("SHUAN", "shuan"), ("SHUANG", "shuang"), ("SHUI", "shui"),
    ("SHUN", "shun"), ("SHUO", "shuo"), ("SO", "suo"), ("SOU", "sou"), ("SSU", "si"), ("SU", "su"),
    ("SUAN", "suan"), ("SUI", "sui"), ("SUN", "sun"), ("SUNG", "song"), ("SZU", "si"), ("TA", "da ta"),
    ("TAI", "dai tai"), ("TAN", "dan tan"), ("TANG", "dang tang"), ("TAO", "dao tao"), ("TE", "de te"),
    ("TENG", "deng teng"), ("TI", "di ti"), ("TIAO", "diao tiao"), ("TIEH", "die tie"), ("TIEN", "dian tian"),
    ("TING", "ding ting"), ("TIU", "diu"), ("TO", "duo tuo"), ("TOU", "dou tou"), ("TSA", "ca za"),
    ("TSAI", "cai zai"), ("TSAN", "can zan"), ("TSANG", "cang zang"), ("TSAO", "cao zao"), ("TSE", "ce ze"),
    ("TSEI", "zei"), ("TSEN", "cen zen"), ("TSENG", "ceng zeng"), ("TSO", "cuo zuo"), ("TSOU", "cou zou"),
    ("TSU", "cu zu"), ("TSUAN", "cuan zuan"), ("TSUI", "cui zui"), ("TSUN", "cun zun"),
    ("TSUNG", "cong zong"), ("TU", "du tu"), ("TUAN", "duan tuan"), ("TUI", "dui tui"), ("TUN", "dun tun"),
    ("TUNG", "dong tong"), ("TZU", "ci zi"), ("WA", "wa"), ("WAI", "wai"), ("WAN", "wan"), ("WANG", "wang"),
    ("WEI", "wei"), ("WEN", "wen"), ("WENG", "weng"), ("WO", "wo"), ("WU", "wu"), ("YA", "ya"),
    ("YANG", "yang"), ("YAO", "yao"), ("YEH", "ye"), ("YEN", "yan"), ("YIN", "yin"), ("YING", "ying"),
    ("YU", "you yu"), ("YUAN", "yuan"), ("YUEH", "yue"), ("YUN", "yun"), ("YUNG", "yong"),
];

#[cfg(test)]
mod tests {
    use super::super::chinese;
    use super::*;

    fn is_read(office: Office, name: (&str, &str), pinyin: (&str, &str)) -> bool {
        let words = |text| super::super::words(text).collect::<Vec<_>>();
        let (surname, given) = office.syllables(&words(name.0), &words(name.1)).expect("syllables");
        office.is_read_as(&surname, pinyin.0) && office.is_read_as(&given, pinyin.1)
    }

    #[test]
    fn a_spelling_of_hong_kong_or_taiwan_is_read_as_pinyin() {
        for (name, pinyin) in [
            (("LEUNG", "MAN YUK"), ("liang", "manyu")),
            (("CHEUNG", "CHIU WAI"), ("zhang", "chaowei")),
            (("Chow", "Wai-Chi"), ("zhou", "weichi")),
            (("NG", "KA MING"), ("wu", "jiaming")),
            (("AU YEUNG", "CHUN"), ("ouyang", "jun")),
            (("WONG", "WINGYAN"), ("huang", "yongren")),
            (("WONG", "WING YAN"), ("wang", "yingxin")),
            (("LAM", "SIU MAN PETER"), ("lin", "xiaowen")),
        ] {
            assert!(is_read(Office::HongKong, name, pinyin), "{name:?} {pinyin:?}");
        }
        for (name, pinyin) in [
            (("CHANG", "CHIEN-KUO"), ("zhang", "jianguo")),
            (("HSU", "HSIAO-CHING"), ("xu", "xiaoqing")),
            (("TSAI", "HSIU-WEN"), ("cai", "xiuwen")),
        ] {
            assert!(is_read(Office::Taiwan, name, pinyin), "{name:?} {pinyin:?}");
        }
    }

    #[test]
    fn other_names_are_not_read_so() {
        assert!(!is_read(Office::HongKong, ("LEUNG", "MAN YUK"), ("liang", "mingyu")));
        assert!(!is_read(Office::HongKong, ("LEUNG", "MAN YUK"), ("lin", "manyu")));
        assert!(!is_read(Office::HongKong, ("LEUNG", "MAN YUK"), ("liang", "man")), "half of a name");
        assert!(!is_read(Office::Taiwan, ("CHANG", "CHIEN-KUO"), ("zhang", "jian")));
        for office in [Office::HongKong, Office::Taiwan] {
            assert_eq!(office.syllables(&["ERIKSSON"], &["ANNA"]), None);
            assert_eq!(office.syllables(&["CHEUNG"], &["CHRISTOPHER"]), None);
            assert_eq!(office.syllables(&[], &["MAN"]), None);
        }
        assert_eq!(Office::Taiwan.syllables(&["WANG"], &["LAN"]), None, "pinyin says it");
    }

    #[test]
    fn every_reading_is_pinyin_and_every_row_is_found() {
        for table in [&HONG_KONG[..], &TAIWAN] {
            assert!(table.is_sorted_by(|(one, _), (other, _)| one < other), "binary search needs order");
            let mut readings = table.iter().flat_map(|(_, readings)| readings.split(' '));
            assert_eq!(readings.find(|reading| chinese::of_latin(reading).as_deref() != Some(reading)), None);
        }
    }
}
