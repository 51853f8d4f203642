//! Kazakh. The title of the service follows the Kazakh usage of the Rules.

use super::{Chrome, Copies, Fault, Key, Label, Parts, SignIn, Words, label};
use crate::model::field::{DateField, Field, Flag, TextField};
use crate::model::journey::{Status, Step};
use crate::model::key::KeyError;

/// What both applications say.
pub(crate) static WORDS: Words = Words {
    chrome: Chrome {
        service: "Қазақстан Республикасында уақытша болатын шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету",
        short: "Шетелдіктерге арналған ЖСН",
        brand: "ЖСН",
        skip: "Мазмұнға өту",
        start: "ЖСН алу",
        cabinet: "Өтініштерім",
        certificate: "Куәлікті тексеру",
        desk: "Қызметкердің жұмыс орны",
        sign_in: "Кіру",
        sign_out: "Шығу",
        language: "Тіл",
        menu: "Беттер",
        demo_title: "Көрсетілім",
        demo: "Мұндағы адамдар, кілттер мен нөмірлер ойдан шығарылған. Берілген өтініштің заңдық күші жоқ.",
        demo_unseen: "Құжаттарды ешкім қарамаса да, нөмірлер қалыптастырылады.",
        free: "Қызмет тегін.",
        footer_law: "Қағидалар: 2020 жылғы 27 наурыздағы № 258 бұйрық, 2023 жылғы 8 ақпандағы № 146 бұйрықтың редакциясында",
        footer_contacts: "Көмек: 1414 · 8 800 080 7777",
        loading: "Жүктелуде",
        error_prefix: "Қате: ",
        back: "Артқа",
        optional: "міндетті емес",
        copy: "Көшіріп алу",
        copied: "Көшірілді",
        retry: "Қайталау",
        basis: "Негіз",
        new_tab: "жаңа қойындыда ашылады",
        offline_title: "Сервиспен байланыс жоқ",
        offline: "Байланысты тексеріп, қайталаңыз. Енгізгеніңіз осы бетте сақталып тұр.",
        unknown_answer_title: "Сервистің жауабын бет түсінбеді",
        unknown_answer: "Бетті жаңартыңыз. Қайталанса, 1414 нөміріне қоңырау шалыңыз.",
        not_found_title: "Мұндай бет жоқ",
        not_found: "Мекенжайда қате болуы мүмкін немесе бұл жазба басқа адамдікі.",
        to_start: "Басты бетке",
        version: "Нұсқа",
        reload: "Жаңарту",
        outdated_title: "Бет ашық тұрғанда қызмет жаңартылды",
        outdated: "Бетті жаңартыңыз. Жоба сақталды.",
    },
    key: Key {
        file: "Кілт файлы",
        file_hint: ".p12 деп аяқталатын файл, әдетте GOST512….p12. Ол құрылғыңызда қалады.",
        password: "Кілттің құпиясөзі",
        password_hint: "Тек браузеріңізде қолданылады, ешқайда жіберілмейді.",
        open: "Кілтті ашу",
        opening: "Кілт ашылуда",
        whose: "Кілт ашылды",
        holder: "Иесі",
        iin: "ЖСН",
        bin: "БСН",
        issuer: "Берген",
        valid: "Жарамды",
        valid_until: "{until:dative} дейін",
        other: "Басқа кілт таңдау",
        stays: "Кілт браузердің ішінде ашылады және ешқайда жіберілмейді.",
        demo_title: "Көрсетілімге арналған кілттер",
        demo: "Көрсетілім var/demo/keys қалтасында кілттер жасады. Бәрінің құпиясөзі: Demo2099. Өтініш беруге representative.p12, тексеруге operator.p12 алыңыз.",
        statement: "Қол қойылатын мәтін",
        statement_hint: "Дәл осы мәтінге қол қойылады.",
        digest: "Мәтіннің SHA-256 мәні",
        digest_hint: "Браузеріңізде есептелді.",
        copy_digest: "Хешті көшіріп алу",
    },
    sign_in: SignIn {
        title: "ЭЦҚ кілтімен кіру",
        lead: "Бір реттік мәтінге өз ЭЦҚ-ңызбен қол қойыңыз. Онда қай сайт, қашан сұрайтыны жазылған.",
        sign: "Қол қойып кіру",
        signing: "Кіріп жатырмыз",
        ended_title: "Сеанс аяқталды",
        ended: "Қайта кіріңіз. Енгізгеніңіз орнында.",
        other_person: "Басқа адам кірді. Бұрын енгізілгені бұл беттен алынды; сақталғаны иесінде қалды.",
    },
    copies: Copies {
        limits: "PDF, JPEG немесе PNG, әрқайсысының көлемі ең көбі {max}. Бет толық оқылатын болсын.",
        choose: "Файл таңдау",
        replace: "Файлды ауыстыру",
        remove: "Алып тастау",
        uploading: "Жіберілуде",
        stored: "Сақталды",
        sha256: "SHA-256",
        delegation_hint: "Қайта сенім білдіру тәртібімен берілген сенімхат, барлық беттері.",
        identity_hint: "Фотосуреті және төменде екі жолы бар бет.",
        power_hint: "Нотариустың куәландыру жазбасы бар барлық беттер.",
        proof_hint: "Туу туралы куәлік, қорғаншылық немесе қамқоршылық туралы шешім.",
        translation_hint: "Нотариус куәландырған аударма.",
        too_large: "Файл көлемі {size}, шегі {max}. Төменірек ажыратымдылықпен немесе JPEG түрінде сканерлеңіз.",
        wrong_type: "Бұл PDF, JPEG немесе PNG емес. Осы түрлердің бірін таңдаңыз.",
        failed: "Файл жіберілмеді. Қайталаңыз: жауаптарыңыз орнында.",
        none: "Файл әзірге жоқ",
        digest_differs: "Файл жіберу кезінде өзгеріп кетті және сақталмады. Қайталаңыз.",
        translation_why: "Құжатта бұлар кирилл әрпімен де, латын әрпімен де жазылмаған, сондықтан нотариат куәландырған аударма керек.",
        preview: "Файл",
    },
    parts: Parts {
        day: "Күні",
        month: "Айы",
        year: "Жылы",
        error_title: "Қателерді түзетіңіз",
        not_answered: "Жауап жоқ",
        yes: "Иә",
        no: "Жоқ",
        field: "Жауап",
        iin_title: "Жеке сәйкестендіру нөмірі",
        iin_hint: "Бір рет және өмір бойына берілді.",
        iin_copy: "Нөмірді көшіріп алу",
    },
};

/// How to answer; empty where the label says it.
pub(super) fn hint(field: Field) -> &'static str {
    use TextField as F;
    match field {
        Field::Text(F::DocumentMrz) => {
            "< таңбалары бар екі жол (карточкада үш жол). Енгізіңіз немесе қойыңыз: нысан өзі толады, қателер автоматты түрде анықталады."
        }
        Field::Text(F::DocumentNumber) => "Басылғандай, бос орынсыз.",
        Field::Text(F::DocumentAuthority) => "Басылғандай.",
        Field::Text(F::GivenName | F::TranslatedGivenName) => "Құжаттағы барлық аттары.",
        Field::Text(F::Patronymic | F::TranslatedPatronymic) => "Құжатта жоқ болса, бос қалдырыңыз.",
        Field::Text(F::Sex | F::BirthPlace) => "Құжаттағыдай.",
        Field::Text(F::TranslatedBirthPlace) => "Аудармадағыдай.",
        Field::Text(F::Citizenship) => "Мемлекет немесе азаматтығы жоқ адам.",
        Field::Text(F::StayAddress) => "Қала немесе ауыл, көше, үй, пәтер.",
        Field::Text(F::StayRegion) => "Қызметті осы облыстың немесе қаланың полиция департаменті көрсетеді.",
        Field::Text(F::Phone) => "Ел кодымен, мысалы +7 701 000 00 00.",
        Field::Text(F::RepresentativeIin) => "12 цифр; кілтіңіздегімен бірдей.",
        Field::Text(F::PowerNotary) => "Тегі және аты-жөнінің бас әріптері.",
        Field::Text(F::PrincipalSurname | F::AgentSurname) => "Сенімхаттағыдай.",
        Field::Text(F::AgentIin) => "Сенімхатта көрсетілген болса.",
        Field::Text(F::DelegateSurname) => "Қайта сенім білдірудегідей.",
        Field::Text(F::ResultLanguage) => "Куәлік қазақ және орыс тілдерінде; хаттар таңдалған тілде келеді.",
        Field::Date(DateField::DocumentIssued) => "Мысалы, 27 3 2024.",
        Field::Date(DateField::DocumentExpires) => {
            "Мысалы, 26 3 2034. Ресейдің ішкі паспорты үшін бос қалдырыңыз."
        }
        Field::Date(DateField::BirthDate) => "Мысалы, 12 8 1974.",
        Field::Date(DateField::PowerIssued) => "Күні көрсетілмеген сенімхат жарамсыз.",
        Field::Date(DateField::DelegationUntil) => {
            "Сенімхаттың өзінен ұзақ болмайды. Мерзімі көрсетілмесе, бос қалдырыңыз."
        }
        Field::Date(DateField::PowerUntil) => "Мерзімі көрсетілмесе, бос қалдырыңыз: онда бір жыл жарамды.",
        Field::Flag(Flag::SingleName) => "Оны тегі ретінде жазыңыз.",
        Field::Flag(Flag::BirthDatePartial) => "Күнін немесе айын бос қалдырыңыз.",
        Field::Flag(Flag::Delegated) => "Онда екі құжат та керек.",
        Field::Flag(Flag::Consent) => "Аталған адам үшін сенімхат немесе заң шегінде берілетін келісім.",
        Field::Text(_) | Field::Date(_) | Field::Flag(_) => "",
    }
}

/// A value offered by a choice.
pub(super) fn option(field: TextField, value: &str) -> Option<Label> {
    Some(match (field, value) {
        (TextField::RepresentativeKind, "agent") => {
            label("Сенімхат бойынша өкіл", "Сізде сол адамның нотариат куәландырған сенімхаты бар.")
        }
        (TextField::RepresentativeKind, "legal") => label("Заңды өкіл", "Ата-ана, қорғаншы немесе қамқоршы."),
        (TextField::RepresentativeKind, "self") => {
            label("Адамның өзі", "Тек өз ЭЦҚ-сымен, ал ЭЦҚ-сы бар адамның ЖСН-і бар.")
        }
        (TextField::RepresentativeRelation, "parent") => label("Ата-ана", ""),
        (TextField::RepresentativeRelation, "guardian") => label("Қорғаншы", ""),
        (TextField::RepresentativeRelation, "trustee") => label("Қамқоршы", ""),
        (TextField::Sex, "F") => label("Әйел", ""),
        (TextField::Sex, "M") => label("Ер", ""),
        (TextField::Sex, "X") => label("Көрсетілмеген (X)", ""),
        (TextField::ResultLanguage, "kk") => label("Қазақ тілі", ""),
        (TextField::ResultLanguage, "ru") => label("Орыс тілі", ""),
        _ => return None,
    })
}

/// Title and lead of a page.
pub(super) fn step(step: Step) -> Label {
    match step {
        Step::Who => label("Өтінішті кім береді?", ""),
        Step::IdentityDocument => label(
            "Жеке басты куәландыратын құжат",
            "Паспорттың төменгі жолдарынан бастаңыз: олар келесі беттерді толтырады.",
        ),
        Step::Names => label("Аты-жөні", "Дәл құжаттағыдай жазыңыз."),
        Step::Birth => label("Туған күні мен жері", ""),
        Step::Citizenship => label("Азаматтығы", ""),
        Step::Contact => label(
            "Алушының байланыс деректері",
            "Сіздің емес, сол адамның өз байланыстары: нәтижені ол осылай біледі.",
        ),
        Step::Representative => label(
            "Сіздің деректеріңіз",
            "Өтінішке өкіл ретінде сіз қол қоясыз, сондықтан деректеріңіз керек.",
        ),
        Step::Power => label("Сенімхат", "Сенімхатта жазылғандай."),
        Step::Copies => label("Құжаттардың көшірмелері", ""),
        Step::Translation => label("Нотариат куәландырған аударма", "Жолдарды аудармадан көшіріңіз."),
        Step::Consent => label("Тіл және келісім", ""),
        Step::CheckAnswers => label("Жауаптарыңызды тексеріңіз", ""),
        Step::Sign => label("Оқу, қол қою, жіберу", ""),
    }
}

/// A status of the task list.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Басталмаған",
        Status::InProgress => "Толық емес",
        Status::Done => "Дайын",
        Status::CannotStartYet => "Алдымен алдыңғы бөлімдерді толтырыңыз",
    }
}

/// A fault of the key file.
pub(super) fn fault(fault: KeyError) -> Fault {
    let (what, next) = match fault {
        KeyError::NoFile => ("Кілт файлы таңдалмаған.", ".p12 деп аяқталатын файлды таңдаңыз."),
        KeyError::NoPassword => ("Құпиясөз бос.", "Кілт файлының құпиясөзін енгізіңіз."),
        KeyError::WrongPassword => (
            "Құпиясөз бұл файлға келмейді.",
            "Пернетақта тілін және Caps Lock пернесін тексеріп, қайта енгізіңіз.",
        ),
        KeyError::NotAKeyFile => {
            ("Бұл кілт файлы емес немесе ол бүлінген.", "Куәландырушы орталықтан алған .p12 файлын таңдаңыз.")
        }
        KeyError::TooLarge => {
            ("Файл кез келген кілт файлынан үлкен.", "Бірнеше килобайттық .p12 файлын таңдаңыз.")
        }
        KeyError::Unsupported => (
            "Бұл файлдағы кілт мұнда ашылмайтын тәсілмен қорғалған.",
            "Кілт файлын ҰКО берген күйінде таңдаңыз; аты әдетте GOST512 деп басталады.",
        ),
        KeyError::Incomplete => (
            "Файлда кілт пен оның тіркеу куәлігі бірге жоқ.",
            "Кілтті қайта жүктеп алыңыз немесе басқа файл таңдаңыз.",
        ),
        KeyError::Expired => (
            "ЭЦҚ тіркеу куәлігінің мерзімі өткен.",
            "egov.kz сайтынан жаңа кілт алып, оралыңыз. Жоба сақтаулы.",
        ),
        KeyError::NotYetValid => (
            "ЭЦҚ тіркеу куәлігінің мерзімі әлі басталмаған.",
            "Құрылғыдағы күнді тексеріңіз немесе басқа кілт таңдаңыз.",
        ),
        KeyError::NotForSigning => (
            "Бұл кілт кіруге арналған, құжатқа қол қоюға емес.",
            "Қол қоюға арналған кілтті (GOST512) таңдаңыз.",
        ),
        KeyError::InformationSystem => {
            ("Бұл адамның емес, ақпараттық жүйенің кілті.", "Жеке кілтіңізді таңдаңыз.")
        }
        KeyError::NoIin => ("ЭЦҚ тіркеу куәлігінде ЖСН жоқ.", "Жеке кілтіңізді таңдаңыз."),
        KeyError::AnotherPerson => {
            ("Бұл кілт кірген адамдікі емес.", "Өз кілтіңізді таңдаңыз немесе осы кілтпен кіріңіз.")
        }
        KeyError::Worker => ("Қол қою модулі іске қосылмады.", "Бетті жаңартыңыз. Жоба сақтаулы."),
        KeyError::Outdated => {
            ("Бет ашық тұрғанда қызмет жаңартылды.", "Бетті жаңартып, қайта қол қойыңыз. Жоба сақталды.")
        }
        KeyError::SelfCheck => (
            "Қолтаңба өз тексерісінен өтпеді және жіберілген жоқ.",
            "Қайта қол қойыңыз. Екінші рет қайталанса, басқа кілт таңдаңыз.",
        ),
    };
    Fault { what, next }
}
