### What portal and desk both say: around every page, opening a key file, signing in, copies, small words.

## chrome: What stands around every page.

chrome-service = Қазақстан Республикасында уақытша болатын шетелдіктерге және азаматтығы жоқ адамдарға жеке сәйкестендіру нөмірін қалыптастыру және түзету
chrome-short = Шетелдіктерге арналған ЖСН
chrome-skip = Мазмұнға өту
chrome-start = ЖСН алу
chrome-cabinet = Өтініштерім
chrome-certificate = Куәлікті тексеру
chrome-desk = Қызметкердің жұмыс орны
chrome-sign_in = Кіру
chrome-sign_out = Шығу
chrome-sign_out_failed = Сіз әлі шыққан жоқсыз: қызмет жауап бермеді. Қайталап көріңіз.
chrome-language = Тіл
chrome-menu = Беттер
chrome-demo_title = Көрсетілім
chrome-demo = Адамдар ойдан шығарылған, заңдық күші жоқ.
chrome-demo_unseen = Құжаттарды ешкім қарамаса да, нөмірлер қалыптастырылады.
chrome-demo_people = Сынап көру үшін кімге өтініш беруге болады
chrome-footer_law = Қағидалар: 2020 жылғы 27 наурыздағы № 258 бұйрық, 2023 жылғы 8 ақпандағы № 146 бұйрықтың редакциясында
chrome-footer_ask = Сұрағыңыз бар ма? Қоңырау тегін:
chrome-help = Көмек
chrome-about = Қызмет туралы
chrome-privacy = Дербес деректер
chrome-accessibility = Қолжетімділік
chrome-loading = Жүктелуде
chrome-error_prefix = Қате:{ " " }
chrome-back = Артқа
chrome-optional = міндетті емес
chrome-copied = Көшірілді
chrome-retry = Қайталау
chrome-basis = Негіз
chrome-new_tab = жаңа қойындыда ашылады
chrome-offline_title = Сервиспен байланыс жоқ
chrome-offline = Байланысты тексеріп, қайталаңыз. Енгізгеніңіз осы бетте сақталып тұр.
chrome-unknown_answer_title = Сервистің жауабын бет түсінбеді
chrome-unknown_answer = Бетті жаңартыңыз. Қайталанса, 1414 нөміріне қоңырау шалыңыз.
chrome-not_found_title = Мұндай бет жоқ
chrome-not_found = Мекенжайда қате болуы мүмкін немесе бұл жазба басқа адамдікі.
chrome-to_start = Басты бетке
chrome-version = Нұсқа
chrome-outdated_title = Бет ашық тұрғанда қызмет жаңартылды
chrome-outdated = Бетті жаңартыңыз. Жоба сақталды.

## key: Opening a key file, and the text to sign.

key-file = Кілт файлы
key-file_hint = .p12 деп аяқталатын файл, әдетте GOST512….p12. Ол құрылғыңызда қалады.
key-password = Кілттің құпиясөзі
key-password_hint = Тек браузеріңізде қолданылады, ешқайда жіберілмейді.
key-open = Кілтті ашу
key-opening = Кілт ашылуда
key-whose = Кілт ашылды
key-holder = Иесі
key-iin = ЖСН
key-bin = БСН
key-issuer = Берген
key-valid = Жарамды
key-valid_until = { DATIVE($until) } дейін
key-other = Басқа кілт таңдау
key-stays = Кілт браузердің ішінде ашылады және ешқайда жіберілмейді.
key-demo_title = Көрсетілімге арналған кілттер
key-demo = Көрсетілім var/demo/keys қалтасында кілттер жасады. Бәрінің құпиясөзі: Demo2099. Өтініш беруге representative.p12, тексеруге operator.p12 алыңыз.
key-statement = Қол қойылатын мәтін
key-statement_hint = Дәл осы мәтінге қол қойылады.
key-digest = Мәтіннің SHA-256 мәні
key-digest_hint = Браузеріңізде есептелді.
key-technical = Техникалық мәліметтер
key-copy_digest = Хешті көшіріп алу

## sign_in: Signing in.

sign_in-title = ЭЦҚ кілтімен кіру
sign_in-lead = Бұл тек кіру. Өтініш берілмейді.
sign_in-sign = Қол қойып кіру
sign_in-signing = Кіріп жатырмыз
sign_in-ended_title = Сеанс аяқталды
sign_in-ended = Қайта кіріңіз. Енгізгеніңіз орнында.
sign_in-other_person = Басқа адам кірді. Бұрын енгізілгені бұл беттен алынды; сақталғаны иесінде қалды.
sign_in-ends = Көптен ештеңе жасалмағандықтан, бірнеше минуттан кейін сеанс аяқталады.
sign_in-stay = Сеансты жалғастыру

## sessions: Where the reader is signed in.

sessions-title = Жүйеге кірген жерлеріңіз
sessions-hint = Бейтаныс сеансты көрсеңіз, аяқтаңыз.
sessions-show = Сеанстарды көрсету
sessions-device = Құрылғы
sessions-way = Кіру тәсілі
sessions-opened = Басталды
sessions-used = Соңғы әрекет
sessions-state = Күйі
sessions-this = осы сеанс
sessions-end = Аяқтау
sessions-end_others = Қалған сеанстардың бәрін аяқтау
sessions-ended = Сеанс аяқталды.
sessions-alone = Жүйеге тек осы жерден кіргенсіз.
sessions-computer = компьютердегі кілтпен
sessions-phone = телефонмен
sessions-unknown = жазылмаған
sessions-other_browser = басқа браузер
sessions-other_system = басқа жүйе

## copies: Copies of documents.

copies-limits = PDF, JPEG немесе PNG, әрқайсысының көлемі ең көбі { $max }. Бет толық оқылатын болсын.
copies-choose = Файл таңдау
copies-replace = Файлды ауыстыру
copies-remove = Алып тастау
copies-uploading = Жіберілуде
copies-stored = Сақталды
copies-delegation_hint = Қайта сенім білдіру тәртібімен берілген сенімхат, барлық беттері.
copies-identity_hint = Фотосуреті және төменде екі жолы бар бет.
copies-power_hint = Нотариустың куәландыру жазбасы бар барлық беттер.
copies-proof_hint = Туу туралы куәлік, қорғаншылық немесе қамқоршылық туралы шешім.
copies-translation_hint = Нотариус куәландырған аударма.
copies-too_large = Файл көлемі { $size }, шегі { $max }. Төменірек ажыратымдылықпен немесе JPEG түрінде сканерлеңіз.
copies-wrong_type = Бұл PDF, JPEG немесе PNG емес. Осы түрлердің бірін таңдаңыз.
copies-failed = Файл жіберілмеді. Қайталаңыз: жауаптарыңыз орнында.
copies-none = Файл әзірге жоқ
copies-digest_differs = Файл жіберу кезінде өзгеріп кетті және сақталмады. Қайталаңыз.
copies-translation_why = Құжатта бұлар кирилл әрпімен де, латын әрпімен де жазылмаған, сондықтан нотариат куәландырған аударма керек.

## parts: Small words of controls and of what was answered.

parts-day = Күні
parts-month = Айы
parts-year = Жылы
parts-error_title = Қателерді түзетіңіз
parts-not_answered = Жауап жоқ
parts-yes = Иә
parts-no = Жоқ
parts-field = Жауап
parts-iin_title = Жеке сәйкестендіру нөмірі
parts-iin_hint = Бір рет және өмір бойына берілді.
parts-iin_copy = Нөмірді көшіріп алу
parts-choose = Таңдаңыз
parts-zone_fill = Осы жолдар бойынша толтыру
parts-zone_filled = { $count } өріс толтырылды. Келесі беттерде паспортпен салыстырыңыз.
parts-zone_nothing = Мұның бәрі бұрын толтырылған.
parts-zone_broken = Ештеңе толтырылмады: бұл жолдар әзірге оқылмайды. Оларды паспорт бетінің төменгі жағымен таңба-таңба салыстырыңыз.
