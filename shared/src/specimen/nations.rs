//! Which peoples a crowd is made of, and how each composes its names from parts. Names are composed, so that nobody
//! living is meant; frequencies are rough: few nations are many, and so are few names of each.

use super::dice::Dice;
use super::spelling::{Word, capitalised};
use crate::person::Sex;

/// How names are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Slavic,
    Turkic,
    Georgian,
    Chinese,
    Arabic,
    Korean,
    Latin,
    Vietnamese,
}

/// Citizenship, how many of a thousand, how names are made, how many of a hundred were entered as born on 1 January.
pub(super) const NATIONS: [(&str, u64, Tongue, u64); 19] = [
    ("RUS", 300, Tongue::Slavic, 1),
    ("UZB", 170, Tongue::Turkic, 2),
    ("KGZ", 90, Tongue::Turkic, 2),
    ("CHN", 85, Tongue::Chinese, 1),
    ("TJK", 60, Tongue::Turkic, 2),
    ("UKR", 50, Tongue::Slavic, 1),
    ("TUR", 50, Tongue::Latin, 3),
    ("AZE", 30, Tongue::Turkic, 1),
    ("DEU", 25, Tongue::Latin, 1),
    ("AFG", 20, Tongue::Arabic, 30),
    ("BLR", 20, Tongue::Slavic, 1),
    ("GEO", 20, Tongue::Georgian, 1),
    ("IND", 20, Tongue::Latin, 3),
    ("KOR", 15, Tongue::Korean, 1),
    ("PAK", 15, Tongue::Arabic, 20),
    ("EGY", 10, Tongue::Arabic, 5),
    ("VNM", 10, Tongue::Vietnamese, 3),
    ("SYR", 6, Tongue::Arabic, 25),
    ("MNG", 4, Tongue::Turkic, 1),
];

impl Tongue {
    /// Whether the document itself is in neither Cyrillic nor Latin.
    pub(super) const fn is_foreign(self) -> bool {
        matches!(self, Self::Georgian | Self::Chinese | Self::Arabic | Self::Korean)
    }

    pub(super) fn surname(self, dice: &mut Dice, sex: Sex) -> Vec<Word> {
        let female = sex == Sex::Female;
        match self {
            Self::Slavic => {
                let root = format!("{}{}", dice.word(SLAVIC_HEADS), dice.word(SLAVIC_TAILS));
                let (man, woman) = dice.word(SLAVIC_ENDINGS).split_once('/').unwrap_or_default();
                vec![Word::of_cyrillic(&format!("{root}{}", if female { woman } else { man }))]
            }
            Self::Turkic => {
                let root = turkic(dice, TURKIC_TAILS);
                let ending = match (root.ends_with(['а', 'и']), female) {
                    (true, false) => "ев",
                    (true, true) => "ева",
                    (false, false) => "ов",
                    (false, true) => "ова",
                };
                vec![Word::of_cyrillic(&format!("{root}{ending}"))]
            }
            Self::Georgian => {
                let text = format!("{}{}", dice.word(GEORGIAN_ROOTS), dice.word(GEORGIAN_ENDINGS));
                vec![Word::of_georgian(&text)]
            }
            Self::Chinese => vec![Word::of_row(dice.word(CHINESE_SURNAMES))],
            Self::Korean => vec![Word::of_row(dice.word(KOREAN_SURNAMES))],
            Self::Arabic => {
                let father = Word::of_row(dice.word(ARABIC_MEN));
                if dice.chance(40) { vec![father, Word::of_row(dice.word(ARABIC_MEN))] } else { vec![father] }
            }
            Self::Latin => {
                let text = format!("{}{}", dice.word(LATIN_HEADS), dice.word(LATIN_TAILS));
                vec![latin(&text)]
            }
            Self::Vietnamese => vec![latin(dice.word(VIETNAMESE_SURNAMES))],
        }
    }

    pub(super) fn given(self, dice: &mut Dice, sex: Sex) -> Vec<Word> {
        let female = sex == Sex::Female;
        match self {
            Self::Slavic => {
                let list = if female { SLAVIC_WOMEN } else { SLAVIC_MEN };
                vec![Word::of_cyrillic(dice.word(list))]
            }
            Self::Turkic => {
                let tails = if female { TURKIC_WOMEN } else { TURKIC_TAILS };
                vec![Word::of_cyrillic(&turkic(dice, tails))]
            }
            Self::Georgian => {
                let list = if female { GEORGIAN_WOMEN } else { GEORGIAN_MEN };
                vec![Word::of_georgian(dice.word(list))]
            }
            Self::Chinese => syllables(dice, CHINESE_SYLLABLES, 70),
            Self::Korean => syllables(dice, KOREAN_SYLLABLES, 100),
            Self::Arabic => {
                let list = if female { ARABIC_WOMEN } else { ARABIC_MEN };
                let first = Word::of_row(dice.word(list));
                if dice.chance(25) { vec![first, Word::of_row(dice.word(list))] } else { vec![first] }
            }
            Self::Latin => {
                let list = if female { LATIN_WOMEN } else { LATIN_MEN };
                let first = latin(dice.word(list));
                if dice.chance(30) { vec![first, latin(dice.word(list))] } else { vec![first] }
            }
            Self::Vietnamese => {
                let middle = if female { "Thị" } else { dice.word("Văn Đức Minh") };
                vec![latin(middle), latin(dice.word(VIETNAMESE_GIVEN))]
            }
        }
    }
}

fn turkic(dice: &mut Dice, tails: &str) -> String {
    format!("{}{}", dice.word(TURKIC_HEADS), dice.word(tails))
}

/// One word of one or two syllables, written together.
fn syllables(dice: &mut Dice, list: &str, two_of_100: u64) -> Vec<Word> {
    let first = Word::of_row(dice.word(list));
    if !dice.chance(two_of_100) {
        return vec![first];
    }
    let second = Word::of_row(dice.word(list));
    let together = |a: &str, b: &str| capitalised(&format!("{a}{b}"));
    vec![Word {
        own: format!("{}{}", first.own, second.own),
        cyrillic: together(&first.cyrillic, &second.cyrillic),
        latin: (0..2).map(|office| together(first.latin(office), second.latin(office))).collect(),
    }]
}

/// A Latin word and what offices without its accents make of it.
fn latin(text: &str) -> Word {
    let bare = |wide: bool| text.chars().map(|letter| without_accent(letter, wide)).collect::<String>();
    Word {
        own: text.to_owned(),
        cyrillic: bare(false),
        latin: vec![bare(true), bare(false), text.to_owned()],
    }
}

/// A letter without its accent; `wide` as the zone writes it, with two letters where it has two.
fn without_accent(letter: char, wide: bool) -> String {
    if let Some((_, bare, two)) = ACCENTS.iter().find(|(own, ..)| *own == letter) {
        return (if wide { two } else { bare }).to_string();
    }
    let mut base = None;
    crate::unicode::decompose(letter, &mut |part| {
        base = base.or(Some(part).filter(char::is_ascii_alphabetic));
    });
    base.unwrap_or(letter).to_string()
}

/// Letters that do not come apart into a base and a mark, or that the zone writes with two.
const ACCENTS: [(char, &str, &str); 10] = [
    ('ä', "a", "ae"),
    ('ö', "o", "oe"),
    ('ü', "u", "ue"),
    ('Ö', "O", "Oe"),
    ('Ü', "U", "Ue"),
    ('ß', "s", "ss"),
    ('ı', "i", "i"),
    ('ø', "o", "oe"),
    ('Đ', "D", "D"),
    ('đ', "d", "d"),
];

const SLAVIC_HEADS: &str = "\
    Мор Вол Кузь Пав Сем Гол Бог Вин Бел Тар Ка Ко Кис Мак Анд Зай Сол Бор Яков Гри Ром Вор Сер Фро Жу \
    Ми Рож Щер Чер Ши Лап Дья Глу Ост Юд Эль Хар Цвет Ос Уль";
const SLAVIC_TAILS: &str = "\
    оз к мин л ён уб дан ник як ас лин вал ел сим рей чик овь ис ель гор ан он г ол хай кош дюк ным шак \
    ют";
/// For a man and for a woman.
const SLAVIC_ENDINGS: &str = "ов/ова ев/ева ин/ина ский/ская енко/енко ович/ович ук/ук цын/цына";
const SLAVIC_MEN: &str = "\
    Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Владимир Николай Юрий Павел Илья \
    Роман Виктор Олег Игорь Константин Яков Егор Захар Фёдор Тимофей Степан Пётр Лев Эдуард Геннадий \
    Вячеслав";
const SLAVIC_WOMEN: &str = "\
    Елена Ольга Татьяна Наталья Анна Екатерина Мария Юлия Ирина Светлана Анастасия Людмила Виктория \
    Дарья Ксения Евгения Александра Полина Яна Вера Надежда Любовь Галина Зоя Жанна Оксана Алёна Софья \
    Эльвира Нина";
const TURKIC_HEADS: &str = "\
    Абду Нур Мир Шер Бах Рах Жа Ҳам Қоди Ғай Тур Эр Ис Сай Хур Аз Дил Фар Алим Бек Жан Кан Улуғ Ўт Ай \
    Акма Зафа Ибро Юну Яқу Муха Мур Раҷа Соли Темур Үсөн";
const TURKIC_TAILS: &str = "\
    султан бек мурод жон али рахмон тиёр зод шод ридин маил хонгир дулла лат сан кат хим биржан жасар \
    куват шер дор лик мат боев қул";
const TURKIC_WOMEN: &str = "\
    гул ой хон нора фуза бону сара зода жамал нисо мира шод дона чечек назик айым";
const GEORGIAN_ROOTS: &str = "\
    ბერი კაპანა გელა მაისურა ლომი ჯავახი ხუცი წიკლაუ ნოზა ჩხეი ღვინია ყიფი თოდუა ფირც ქავთა შენგე ძაგა \
    ჭანტუ რობაქი ურუშა";
const GEORGIAN_ENDINGS: &str = "\
    ძე შვილი ია ური ვა იანი";
const GEORGIAN_MEN: &str = "\
    გიორგი დავითი ნიკა ლევანი ზურაბი თამაზი ირაკლი შოთა ვახტანგი ჯაბა";
const GEORGIAN_WOMEN: &str = "\
    ნინო მარიამი თამარი ანა ქეთევანი ეკა ლელა მაია ხათუნა ნათია";
const CHINESE_SURNAMES: &str = "\
    王|Ван|Wang 李|Ли|Li 张|Чжан|Zhang 刘|Лю|Liu 陈|Чэнь|Chen 杨|Ян|Yang 黄|Хуан|Huang 赵|Чжао|Zhao 吴|У|Wu \
    周|Чжоу|Zhou 徐|Сюй|Xu 孙|Сунь|Sun 马|Ма|Ma 朱|Чжу|Zhu 胡|Ху|Hu 郭|Го|Guo 何|Хэ|He 高|Гао|Gao 林|Линь|Lin \
    罗|Ло|Luo 郑|Чжэн|Zheng 梁|Лян|Liang 谢|Се|Xie 宋|Сун|Song 唐|Тан|Tang 许|Сюй|Xu 韩|Хань|Han 冯|Фэн|Feng \
    邓|Дэн|Deng 曹|Цао|Cao";
const CHINESE_SYLLABLES: &str = "\
    伟|вэй|wei 芳|фан|fang 娜|на|na 敏|минь|min 静|цзин|jing 丽|ли|li 强|цян|qiang 磊|лэй|lei 军|цзюнь|jun \
    洋|ян|yang 勇|юн|yong 艳|янь|yan 杰|цзе|jie 涛|тао|tao 明|мин|ming 超|чао|chao 秀|сю|xiu 霞|ся|xia 平|пин|ping \
    刚|ган|gang 桂|гуй|gui 英|ин|ying 华|хуа|hua 玉|юй|yu 兰|лань|lan 红|хун|hong 建|цзянь|jian 文|вэнь|wen \
    小|сяо|xiao 海|хай|hai 春|чунь|chun 志|чжи|zhi";
const KOREAN_SURNAMES: &str = "\
    김|Ким|Kim/Gim 이|Ли|Lee/Yi 박|Пак|Park/Pak 최|Чой|Choi/Choe 정|Чон|Jung/Jeong 강|Кан|Kang/Gang \
    조|Чо|Cho/Jo 윤|Юн|Yoon/Yun 장|Чан|Jang/Chang 임|Лим|Lim/Im 한|Хан|Han 오|О|Oh/O 서|Со|Seo/Suh \
    신|Син|Shin/Sin";
const KOREAN_SYLLABLES: &str = "\
    민|мин|min 준|чжун|jun/joon 서|со|seo/suh 연|ён|yeon/youn 지|чжи|ji/jee 우|у|woo/u 현|хён|hyun/hyeon \
    수|су|soo/su 영|ён|young/yeong 호|хо|ho 은|ын|eun/un 진|чжин|jin 혜|хе|hye/hae 경|кён|kyung/gyeong \
    동|тон|dong 재|чже|jae/je 미|ми|mi 선|сон|sun/seon 태|тхэ|tae 희|хи|hee/hui";
const ARABIC_MEN: &str = "\
    محمد|Мухаммад|Muhammad/Mohammed/Mohamed/Mohammad أحمد|Ахмад|Ahmad/Ahmed/Akhmad علي|Али|Ali/Aly \
    حسن|Хасан|Hassan/Hasan/Khasan حسين|Хусейн|Hussein/Hussain/Husain/Khusein عمر|Умар|Omar/Umar/Omer \
    عثمان|Усман|Othman/Usman/Osman يوسف|Юсуф|Yousef/Yusuf/Youssef إبراهيم|Ибрагим|Ibrahim/Ebrahim \
    خالد|Халид|Khaled/Khalid عبدالله|Абдулла|Abdullah/Abdallah/Abdulla \
    محمود|Махмуд|Mahmoud/Mahmood/Makhmud مصطفى|Мустафа|Mustafa/Mostafa/Moustafa \
    طارق|Тарик|Tariq/Tarek/Tarik سعيد|Саид|Saeed/Said/Saïd كريم|Карим|Karim/Kareem \
    جمال|Джамал|Jamal/Gamal/Djamal رشيد|Рашид|Rashid/Rasheed/Rachid نبيل|Набиль|Nabil/Nabeel \
    سليمان|Сулейман|Suleiman/Sulaiman/Soliman داود|Дауд|Dawood/Daoud/Daud \
    فيصل|Фейсал|Faisal/Feisal/Faysal ناصر|Насер|Nasser/Naser/Nasir عزيز|Азиз|Aziz/Azeez \
    نجيب|Наджиб|Najib/Najeeb حبيب|Хабиб|Habib/Khabib/Habeeb قاسم|Касим|Qasim/Kassem/Qasem \
    جعفر|Джафар|Jafar/Jaafar/Ja'far إسماعيل|Исмаил|Ismail/Esmail/Ismaeel غلام|Гулам|Ghulam/Gholam \
    شريف|Шариф|Sharif/Shareef/Cherif هاشم|Хашим|Hashim/Hashem زاهر|Захир|Zahir/Zaher \
    بشير|Башир|Bashir/Basheer وحيد|Вахид|Wahid/Vahid/Waheed حميد|Хамид|Hamid/Hameed/Khamid";
const ARABIC_WOMEN: &str = "\
    فاطمة|Фатима|Fatima/Fatimah/Fatma/Fatemeh عائشة|Айша|Aisha/Ayesha/Aicha \
    مريم|Марьям|Maryam/Mariam/Meryem زينب|Зейнаб|Zainab/Zeinab/Zaynab \
    خديجة|Хадиджа|Khadija/Khadijah/Hadija نور|Нур|Noor/Nour/Nur سارة|Сара|Sara/Sarah \
    ليلى|Лейла|Layla/Leila/Laila أمينة|Амина|Amina/Aminah/Ameena سلمى|Сальма|Salma/Selma \
    ياسمين|Ясмин|Yasmin/Yasmeen/Jasmin هدى|Худа|Huda/Hoda رانيا|Рания|Rania/Ranya \
    سمية|Сумая|Sumaya/Soumaya/Sumayyah";
const LATIN_HEADS: &str = "\
    Schön Müll Berg Stein Öz Yıl Kara Demir Gün Çel Lind Wolf Hart Weiß Grün Kış Şah Sing Ram Pat Gup \
    Verm Nai Red Acha Bauer Fisch Jäg Koç Ayd";
const LATIN_TAILS: &str = "\
    mann er tal bach dız türk oğlu ik kaya soy dar rya esh pal nath wal holz feld hoff inger maz can ar \
    el";
const LATIN_MEN: &str = "\
    Jürgen Hans Mehmet Mustafa Ömer Raj Vijay Sanjay Lukas Jonas Çağlar Şükrü Emre Walter Anil Kumar \
    Günter Björn José Philip";
const LATIN_WOMEN: &str = "\
    Anna Käthe Ayşe Fatma Priya Lakshmi Julia Sophie Zeynep Gül Ursula Heidi Anjali Chloé Elif Jana \
    Christine Özlem Meera Katharina";
const VIETNAMESE_SURNAMES: &str = "\
    Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi";
const VIETNAMESE_GIVEN: &str = "\
    Hương Lan Anh Hùng Dũng Mai Linh Trang Thảo Quang Nam Sơn Hà Tuấn Phương Bình Hải Yến Long Khánh";
