### What administrators and supervisors read about the calendar, outages and changes of the Rules.

## calendar: The working calendar.

calendar-title = Жұмыс күнтізбесі
calendar-lead = Жарияланған нұсқа өзгермейді; келесісі содан кейін берілгендерге қолданылады. Уәде етілген күн жылжымайды.
calendar-in_force = Қолданыста
calendar-version = Нұсқа
calendar-years = Жылдар
calendar-published = Жарияланған
calendar-source = Дереккөз
calendar-off_count = Демалыс күндері
calendar-worked_count = Жұмыс істейтін демалыс күндері
calendar-next_title = Келесі нұсқаны жариялау
calendar-first_year = Бірінші жыл
calendar-last_year = Соңғы жыл
calendar-off = Әдеттегі сенбі мен жексенбіден бөлек демалыс күндері
calendar-off_hint = Әр жолда бір күн, ЖЖЖЖ-АА-КК.
calendar-worked = Жұмыс істейтін сенбі мен жексенбі
calendar-worked_hint = Әр жолда бір күн, ЖЖЖЖ-АА-КК. Болмаса, бос қалдырыңыз.
calendar-source_hint = Негіз болған акт.
calendar-note = Ескертпе
calendar-publish = Жариялау
calendar-publishing = Жариялануда
calendar-published_said = Жаңа нұсқа қолданыста.
calendar-errors = Күнтізбені әзірге жариялауға болмайды

## outages: Outages.

outages-title = Ақаулар мен үзілістер
outages-lead = Ақауға байланысты мерзім жылжымайды. Ол порталда және мерзімі өткен өтініштердің жанында көрсетіледі.
outages-none = Жазба жоқ.
outages-kind = Бұл не
outages-kind_first = Таңдаңыз
outages-starts = Қашаннан бері
outages-ends = Қашанға дейін
outages-time_hint = ЖЖЖЖ-АА-КК СС:ММ, Қазақстан уақыты.
outages-ends_hint = Ақау жалғасып жатқанда бос қалады.
outages-affected = Нені қозғайды
outages-cause = Себебі
outages-cause_own = Өз сөзіңізбен
outages-cause_words = Себебі өз сөзіңізбен
outages-cause_hint = Қай тілде жазсаңыз, порталда сол тілде көрсетіледі. Тізімдегі себеп әр тілде көрсетіледі.
outages-write = Жазу
outages-writing = Жазылуда
outages-end_now = Аяқталды
outages-written = Жазылды.
outages-goes_on = жалғасуда

## rules: Changes of the Rules.

rules-title = Қағидалардың өзгерістері
rules-lead = Акт тіркелгеннен кейін үш жұмыс күні ішінде үш ұйым хабардар етіледі (R258/1.3).
rules-none = Өзгерістер енгізілмеген.
rules-act = Актінің нөмірі
rules-what = Нені өзгертеді
rules-edition = Бағдарламадағы редакциясы
rules-edition_none = әзірге жоқ
rules-registered = Тіркелген күні
rules-day_hint = ЖЖЖЖ-АА-КК.
rules-notice = Кімге
rules-due = Соңғы күні
rules-state = Күйі
rules-owed = жіберу керек
rules-late = мерзімі өтті
rules-sent = жіберілді
rules-sent_late = кешігіп жіберілді
rules-sent_on = Жіберілген күні
rules-reference = Хаттың нөмірі
rules-mark = Жіберілді деп жазу
rules-done = Хабарлама жазылды.
rules-add_title = Өзгеріс енгізу
rules-add = Енгізу
rules-adding = Енгізілуде
rules-added = Өзгеріс енгізілді; үш хабарлама жіберу керек.
