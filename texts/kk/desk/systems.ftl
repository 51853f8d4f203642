### What administrators read about other systems and about this one.

## consumers: Other systems.

consumers-title = Басқа жүйелер
consumers-lead = Жүйе өз кілтімен сұрайды да, тек «иә» не «жоқ» деген жауап алады. Әр сұрау журналда.
consumers-none = Ешкімде кілт жоқ.
consumers-name = Атауы
consumers-scopes = Не сұрай алады
consumers-key = Кілттің басы
consumers-expires = Соңғы күні
consumers-day_hint = ЖЖЖЖ-АА-КК, екі жыл ішінде.
consumers-per_minute = Минутына сұрау, ең көбі
consumers-per_day = Күніне сұрау, ең көбі
consumers-today = Бүгінгі сұрау
consumers-state = Күйі
consumers-good = жарамды
consumers-revoked = кері алынған
consumers-revoke = Кілтті кері алу
consumers-add_title = Кілт беру
consumers-add = Кілт жасау
consumers-adding = Жасалуда
consumers-key_title = Кілт жасалды
consumers-key_once = Ол осында бір рет көрсетіледі. Қауіпсіз жолмен беріңіз.

## messages: Messages to other systems.

messages-title = Басқа жүйелерге хабарламалар
messages-lead = Хабарлама жеткенше жіберіледі, әр іс бойынша ретімен. Жіберілуі тоқтатылғаны сізді күтеді.
messages-neighbours = Басқа жүйелер
messages-name = Жүйе
messages-way = Байланыс
messages-state = Күйі
messages-open = жауап береді
messages-paused = жауап бермейді; жарты минут сайын бір хабарлама жіберіп көріледі
messages-off = қосылмаған
messages-waiting = Күтуде
messages-dead = Жіберу тоқтатылған
messages-sent = Жетті
messages-none = Бәрі жетті.
messages-list = Әлі жетпегені
messages-application = Өтініш
messages-kind = Хабарлама
messages-to = Кімге
messages-attempts = Әрекет саны
messages-next = Келесі әрекет
messages-given_up = жіберу тоқтатылған
messages-again = Қайта жіберу
messages-done = Хабарлама қайта жіберіледі.
messages-reload = Жаңарту

## upkeep: How the service itself is doing.

upkeep-title = Сервистің жай-күйі
upkeep-lead = Не мерзімі бітіп барады және сервис нені өзі жасай алмады.
upkeep-signs = Сервис құжаттарға қол қоя алады.
upkeep-signs_not = Сервис құжаттарға қол қоя алмайды: кілті жарамсыз. Шешімдер күшінде қалады, құжаттар кілт ауыстырылғаннан кейін дайын болады.
upkeep-watched = Сағат әлі бір сағат бойы біркелкі жүрген жоқ немесе ауыстырылды: әзірге ештеңе жойылмайды.
upkeep-expiries = Мерзімі бітетіні
upkeep-what = Не
upkeep-whose = Кімдікі
upkeep-ends = Жарамды мерзімі
upkeep-state = Жай-күйі
upkeep-service_key = Сервистің кілті
upkeep-anchor = Түбірлік сертификат
upkeep-issuer = Куәландырушы орталықтың сертификаты
upkeep-timestamps = Уақыт белгілерінің сертификаты
upkeep-list = Кері қайтарылған сертификаттар тізімі
upkeep-good = жарамды
upkeep-ending = екі ай ішінде ауыстыру керек
upkeep-soon = бір ай ішінде ауыстыру керек
upkeep-now = қазір ауыстыру керек
upkeep-over = мерзімі бітті
upkeep-stuck = Кейінге қалдырылғаны
upkeep-stuck_lead = Әрқайсысы өзі қайталанады. Жол осында қала берсе, оны біреу қарауы керек.
upkeep-stuck_none = Кейінге қалдырылған ештеңе жоқ.
upkeep-queue = Жұмыс
upkeep-item = Не туралы
upkeep-attempts = Әрекеттер
upkeep-since = Қай уақыттан бері
upkeep-next = Келесі әрекет
upkeep-reason = Себебі
upkeep-certificates = Куәлік беру
upkeep-refusals = Бас тартуды рәсімдеу
upkeep-notes = Хабарламаларды жіберу
upkeep-received = Қолтаңбаны тексеру
upkeep-drafts = Жобаны жою
upkeep-intakes = Қабылдау нысанын жою
upkeep-orphans = Артық файлды жою
upkeep-findable = Адамды іздеуге қолжетімді ету
upkeep-cases = Өтінішті операторға көрсету
upkeep-reload = Қайта қарау
