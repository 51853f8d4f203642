//! Chinese names: pinyin, which the passports of China print, and the system of Palladius (Kafarov), by which Russian
//! papers write them. Source: the table of the practical transcription used by Rosreestr and the Great Soviet
//! Encyclopedia (Палладий, 1888), all syllables of the standard language; `ü` is `YU` in passports since 2012 and `V` on
//! keyboards. Both are brought to pinyin in small letters: a syllable is equal or it is another.

/// The pinyin of a Latin word, if all of it is pinyin.
pub(crate) fn of_latin(latin: &str) -> Option<String> {
    let word = latin.to_ascii_lowercase();
    // `XINYU` is `xin` and `yu`; only where nothing else fits, `LYU` and `NYU` are syllables.
    if is_pinyin(&word, MOST_SYLLABLES) {
        return Some(word);
    }
    let rounded = ["lyu", "nyu", "lü", "nü"].iter().fold(word, |word, spelled| {
        let first = spelled.get(..1).unwrap_or_default();
        word.replace(spelled, &format!("{first}v"))
    });
    is_pinyin(&rounded, MOST_SYLLABLES).then_some(rounded)
}

/// The pinyin of a word by Palladius, if all of it is that.
pub(crate) fn of_cyrillic(word: &str) -> Option<String> {
    let word: String = word.to_lowercase().chars().filter(|letter| *letter != '-').collect();
    if word.is_empty() || word.chars().count() > LONGEST {
        return None;
    }
    // Russian papers write `Э` and `Е` for each other before a consonant (`Чэнь`, `Чень`).
    read(&word, MOST_SYLLABLES).or_else(|| {
        let open = ["ен", "ей", "ер"].iter().fold(word.clone(), |word, closed| {
            let end: String = closed.chars().skip(1).collect();
            word.replace(closed, &format!("э{end}"))
        });
        (open != word).then(|| read(&open, MOST_SYLLABLES)).flatten()
    })
}

/// Most syllables of a surname, and of a given name.
const MOST_SYLLABLES: u8 = 2;
/// Most letters such a word has.
const LONGEST: usize = 24;

fn read(rest: &str, left: u8) -> Option<String> {
    if rest.is_empty() {
        return Some(String::new());
    }
    let left = left.checked_sub(1)?;
    // The longest syllable first, so that `сянь` is not `ся` and something.
    let mut fitting: Vec<(&str, &str)> =
        rows().filter(|(_, palladius)| rest.starts_with(palladius)).collect();
    fitting.sort_by_key(|(_, palladius)| core::cmp::Reverse(palladius.len()));
    fitting.into_iter().find_map(|(pinyin, palladius)| {
        let after = read(rest.get(palladius.len()..)?.trim_start_matches(['ъ', '\'']), left)?;
        Some(format!("{pinyin}{after}"))
    })
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    SYLLABLES.iter().flat_map(|(initial, row)| {
        let _ = initial;
        row.split(' ').filter_map(|pair| pair.split_once('='))
    })
}

fn is_pinyin(rest: &str, left: u8) -> bool {
    if rest.is_empty() {
        return left < MOST_SYLLABLES;
    }
    let Some(left) = left.checked_sub(1) else { return false };
    let Some(first) = rest.chars().next() else { return false };
    let row = SYLLABLES.iter().filter(|(initial, _)| *initial == first);
    row.flat_map(|(_, row)| row.split(' ').filter_map(|pair| pair.split_once('=')))
        .filter_map(|(pinyin, _)| rest.strip_prefix(pinyin))
        .any(|rest| is_pinyin(rest, left))
}

/// Syllables by their first letter, `pinyin=Palladius`.
const SYLLABLES: [(char, &str); 23] = [
    ('a', "a=а ai=ай an=ань ang=ан ao=ао"),
    (
        'b',
        "ba=ба bai=бай ban=бань bang=бан bao=бао bei=бэй ben=бэнь beng=бэн bi=би bian=бянь biao=бяо bie=бе bin=бинь \
         bing=бин bo=бо bu=бу",
    ),
    (
        'c',
        "ca=ца cai=цай can=цань cang=цан cao=цао ce=цэ cen=цэнь ceng=цэн cha=ча chai=чай chan=чань chang=чан chao=чао \
         che=чэ chen=чэнь cheng=чэн chi=чи chong=чун chou=чоу chu=чу chuai=чуай chuan=чуань chuang=чуан chui=чуй \
         chun=чунь chuo=чо ci=цы cong=цун cou=цоу cu=цу cuan=цуань cui=цуй cun=цунь cuo=цо",
    ),
    (
        'd',
        "da=да dai=дай dan=дань dang=дан dao=дао de=дэ deng=дэн di=ди dian=дянь diao=дяо die=де ding=дин diu=дю \
         dong=дун dou=доу du=ду duan=дуань dui=дуй dun=дунь duo=до",
    ),
    ('e', "e=э en=энь er=эр"),
    ('f', "fa=фа fan=фань fang=фан fei=фэй fen=фэнь feng=фэн fo=фо fou=фоу fu=фу"),
    (
        'g',
        "ga=га gai=гай gan=гань gang=ган gao=гао ge=гэ gei=гэй gen=гэнь geng=гэн gong=гун gou=гоу gu=гу gua=гуа \
         guai=гуай guan=гуань guang=гуан gui=гуй gun=гунь guo=го",
    ),
    (
        'h',
        "ha=ха hai=хай han=хань hang=хан hao=хао he=хэ hei=хэй hen=хэнь heng=хэн hong=хун hou=хоу hu=ху hua=хуа \
         huai=хуай huan=хуань huang=хуан hui=хуэй hui=хой hun=хунь huo=хо",
    ),
    (
        'j',
        "ji=цзи jia=цзя jian=цзянь jiang=цзян jiao=цзяо jie=цзе jin=цзинь jing=цзин jiong=цзюн jiu=цзю ju=цзюй \
         juan=цзюань jue=цзюэ jun=цзюнь",
    ),
    (
        'k',
        "ka=ка kai=кай kan=кань kang=кан kao=као ke=кэ ken=кэнь keng=кэн kong=кун kou=коу ku=ку kua=куа kuai=куай \
         kuan=куань kuang=куан kui=куй kun=кунь kuo=ко",
    ),
    (
        'l',
        "la=ла lai=лай lan=лань lang=лан lao=лао le=лэ lei=лэй leng=лэн li=ли lia=ля lian=лянь liang=лян liao=ляо \
         lie=ле lin=линь ling=лин liu=лю long=лун lou=лоу lu=лу luan=луань lun=лунь luo=ло lv=люй lve=люэ",
    ),
    (
        'm',
        "ma=ма mai=май man=мань mang=ман mao=мао me=мэ mei=мэй men=мэнь meng=мэн mi=ми mian=мянь miao=мяо mie=ме \
         min=минь ming=мин miu=мю mo=мо mou=моу mu=му",
    ),
    (
        'n',
        "na=на nai=най nan=нань nang=нан nao=нао ne=нэ nei=нэй nen=нэнь neng=нэн ni=ни nian=нянь niang=нян niao=няо \
         nie=не nin=нинь ning=нин niu=ню nong=нун nu=ну nuan=нуань nuo=но nv=нюй nve=нюэ",
    ),
    ('o', "o=о ou=оу"),
    (
        'p',
        "pa=па pai=пай pan=пань pang=пан pao=пао pei=пэй pen=пэнь peng=пэн pi=пи pian=пянь piao=пяо pie=пе pin=пинь \
         ping=пин po=по pou=поу pu=пу",
    ),
    (
        'q',
        "qi=ци qia=ця qian=цянь qiang=цян qiao=цяо qie=це qin=цинь qing=цин qiong=цюн qiu=цю qu=цюй quan=цюань \
         que=цюэ qun=цюнь",
    ),
    (
        'r',
        "ran=жань rang=жан rao=жао re=жэ ren=жэнь reng=жэн ri=жи rong=жун rou=жоу ru=жу ruan=жуань rui=жуй run=жунь \
         ruo=жо",
    ),
    (
        's',
        "sa=са sai=сай san=сань sang=сан sao=сао se=сэ sen=сэнь seng=сэн sha=ша shai=шай shan=шань shang=шан shao=шао \
         she=шэ shei=шэй shen=шэнь sheng=шэн shi=ши shou=шоу shu=шу shua=шуа shuai=шуай shuan=шуань shuang=шуан \
         shui=шуй shun=шунь shuo=шо si=сы song=сун sou=соу su=су suan=суань sui=суй sun=сунь suo=со",
    ),
    (
        't',
        "ta=та tai=тай tan=тань tang=тан tao=тао te=тэ teng=тэн ti=ти tian=тянь tiao=тяо tie=те ting=тин tong=тун \
         tou=тоу tu=ту tuan=туань tui=туй tun=тунь tuo=то",
    ),
    ('w', "wa=ва wai=вай wan=вань wang=ван wei=вэй wen=вэнь weng=вэн wo=во wu=у"),
    (
        'x',
        "xi=си xia=ся xian=сянь xiang=сян xiao=сяо xie=се xin=синь xing=син xiong=сюн xiu=сю xu=сюй xuan=сюань \
         xue=сюэ xun=сюнь",
    ),
    (
        'y',
        "ya=я yan=янь yang=ян yao=яо ye=е yi=и yin=инь ying=ин yong=юн you=ю yu=юй yuan=юань yue=юэ yun=юнь",
    ),
    (
        'z',
        "za=цза zai=цзай zan=цзань zang=цзан zao=цзао ze=цзэ zei=цзэй zen=цзэнь zeng=цзэн zha=чжа zhai=чжай zhan=чжань \
         zhang=чжан zhao=чжао zhe=чжэ zhen=чжэнь zheng=чжэн zhi=чжи zhong=чжун zhou=чжоу zhu=чжу zhua=чжуа zhuai=чжуай \
         zhuan=чжуань zhuang=чжуан zhui=чжуй zhun=чжунь zhuo=чжо zi=цзы zong=цзун zou=цзоу zu=цзу zuan=цзуань \
         zui=цзуй zun=цзунь zuo=цзо",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_and_palladius_are_one() {
        for (latin, cyrillic) in [
            ("XU", "Сюй"),
            ("JIANGUO", "Цзяньго"),
            ("ZHANG", "Чжан"),
            ("XIAOQIANG", "Сяоцян"),
            ("JIN", "Цзинь"),
            ("CHEN", "Чень"),
            ("LYU", "Люй"),
            ("NYU", "Нюй"),
            ("XINYU", "Синьюй"),
            ("MANYU", "Маньюй"),
            ("OUYANG", "Оуян"),
            ("HUI", "Хой"),
            ("WEI", "Вей"),
        ] {
            assert!(of_latin(latin).is_some(), "{latin}");
            assert_eq!(of_latin(latin), of_cyrillic(cyrillic), "{latin} {cyrillic}");
        }
    }

    #[test]
    fn other_words_are_no_pinyin() {
        for word in ["ERIKSSON", "PETROV", "", "SMITH", "V", "LUKASHENKA", &"a".repeat(80)] {
            assert_eq!(of_latin(word), None, "{word}");
        }
        for word in ["Петров", "", "Эрикссон", &"я".repeat(80)] {
            assert_eq!(of_cyrillic(word), None, "{word}");
        }
        assert_ne!(of_cyrillic("Мин"), of_cyrillic("Минь"));
    }

    #[test]
    fn every_syllable_stands_under_its_letter() {
        assert_eq!(rows().count(), 399);
        for (letter, row) in SYLLABLES {
            assert!(row.split(' ').all(|pair| pair.starts_with(letter) && pair.contains('=')), "{letter}");
        }
    }
}
