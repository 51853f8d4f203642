### What clerks, the contact centre and supervisors read about visits.

## hall: The hall.

hall-title = Зал
hall-lead = Келушілер келу ретімен, алдын ала жазылғандар өз уақытында шақырылады. Келушіні таңдауға болмайды.
hall-closed = Бөлімше қазір жабық: талон берілмейді.
hall-counter = Сіздің терезеңіз
hall-counter_first = Таңдаңыз
hall-next = Келесіні шақыру
hall-calling = Шақырылуда
hall-draw = Талон: { $purpose }
hall-drawn = { $label } талоны берілді.
hall-waiting = Күтіп тұрғандар
hall-nobody = Ешкім күтіп тұрған жоқ.
hall-at_counters = Терезелерде
hall-counters_free = Барлық терезе бос.
hall-expected = Бүгінге жазылғандар
hall-nobody_expected = Бүгінге басқа ешкім жазылған жоқ.
hall-ticket = Талон
hall-purpose = Мақсаты
hall-waited = Күту
hall-served = Қызмет көрсету
hall-state = Күйі
hall-came = Келді
hall-start = Терезеге келді
hall-finish = Аяқтау
hall-absent = Келмеді
hall-minutes = { $minutes } мин
hall-too_long = тым ұзақ
hall-sum = Бүгін
hall-visits = Келушілер
hall-absent_count = Терезеге келмегендер
hall-over_wait = 15 минуттан артық күткендер
hall-over_serve = 20 минуттан артық қызмет көрсетілгендер
hall-longest = Ең ұзақ күту, мин
hall-longest_serving = Ең ұзақ қызмет көрсету, мин
hall-booked_for = { $time } уақытына жазылған
hall-counter_said = { $label } талоны, { $counter }-терезе
hall-to_counter = Құжаттарды қабылдау
hall-to_results = Нәтижені беру
hall-belongs = { $label } талоны бар келуші: жаңа өтініш немесе беру осы келуге жазылады.
hall-counter_head = Терезе

## home: Visits at home.

home-title = Үйге бару
home-lead = Өзіне өзі қызмет көрсете, жүріп-тұра немесе бағдарлана алмайтын адамдар үшін. Нысан мен құжаттар терезедегідей.
home-none = Үйге бару сапарлары жоқ.
home-number = Нөмірі
home-who = Кімге және қайда
home-phone = Телефоны
home-when = Қашан
home-reason = Себебі
home-state = Күйі
home-clerk = Қызметкер
home-take = Сапарды алу
home-take_over = Өзіме алу
home-perform = Сапар орындалды
home-application = Сонда қабылданған өтініштің нөмірі
home-application_hint = Алдымен оны терезеде тіркеңіз.
home-call_off = Болдырмау
home-cause = Болдырмау себебі
home-done = Сапар орындалды.
home-taken = Сапар сіздікі.
home-called_off = Сапар болдырылмады.
home-mine = сіздікі
home-office = Бөлімше

## contact: The contact centre.

contact-title = Байланыс орталығы
contact-status_title = Өтініштің жай-күйі
contact-status_lead = Кезеңін, күнін және бөлімшесін айтыңыз. Құжаттар мен аттар мұнда көрсетілмейді.
contact-status_number = Өтініш нөмірі
contact-status_ask = Табу
contact-status_hint = Қолхаттағыдай, мысалы Ф-2099-000123.
contact-kind = Не туралы
contact-kind_formation = ЖСН қалыптастыру
contact-kind_convict = сотталған адамға қалыптастыру
contact-kind_correction = түзету
contact-stage = Кезеңі
contact-initials = Инициалдары
contact-due = Нәтиже мерзімі
contact-taken_in = Қайда қабылданды
contact-portal = портал
contact-request_title = Үйге баруды сұрау
contact-request_lead = Тек Қағидалардағы үш себеппен: өзіне өзі қызмет көрсету, жүріп-тұру немесе бағдарлану қабілетінен айырылу.
contact-name = Кімге
contact-address = Мекенжайы
contact-phone = Телефоны
contact-reason = Себебі
contact-reason_first = Себебін таңдаңыз
contact-office = Қай бөлімше барады
contact-office_first = Бөлімшені таңдаңыз
contact-day = Күні
contact-day_hint = ЖЖЖЖ-АА-КК, екі апта ішінде, бөлімше жұмыс істейтін күні.
contact-from = Басталуы
contact-until = Аяқталуы
contact-time_hint = СС:ММ, бөлімшенің жұмыс сағаттарында.
contact-ask = Сапарды сұрау
contact-asking = Сұралуда
contact-asked = { $number } сапары сұралды.
contact-list_title = Үйге бару сапарлары

## waits: The supervisor's report.

waits-title = Күту және қызмет көрсету
waits-lead = Құжат тапсыруды күту 15 минуттан, қызмет көрсету 20 минуттан аспайды. Мұнда одан ұзаққа созылғандар саналады.
waits-day = Күні
waits-day_hint = ЖЖЖЖ-АА-КК; бүгін үшін бос қалдырыңыз.
waits-show = Көрсету
waits-none = Орталықтар жоқ.
