### What a clerk reads at the counter: forms, the checklist, registering, turning away, results.

## list: The list of open forms.

list-title = Өтініштерді қабылдау
list-lead = Өтінішті ашып, деректерді құжаттан енгізіңіз, көшірмелерін алып, тіркеңіз.
list-formation = ЖСН қалыптастыру
list-convict = Құжаттары жоқ сотталған адам
list-correction = Тіркелген деректерді түзету
list-open = Жаңа өтініш
list-none = Аяқталмаған өтініштер жоқ.
list-known = Нөмір бойынша тізілімде не бар
list-known_number = ЖСН
list-known_hint = Келуші атаған нөмір. Әр қарау есте сақталады.
list-known_ask = Көрсету
list-opened = Аяқталмаған өтініштер
list-recipient = Алушы
list-kind = Түрі
list-touched = Өзгертілген
list-go_on = Жалғастыру
list-nameless = аты әлі енгізілмеген
list-refusals = Құжаттарды қабылдаудан бас тарту
list-refusals_none = Қабылдаудан бас тартулар жоқ.
list-number = Нөмірі
list-documents = Құжаттар
list-signed = Екі тарап қол қойған
list-sign = Екі тарап қол қойды
list-signed_said = Қолтаңбалар белгіленді.
list-paper = Қолхат (PDF, 2 дана)

## form: One form.

form-title = Өтініш
form-checklist = Құжаттар
form-document = Құжат
form-state = Күйі
form-present = бар
form-missing = жоқ
form-not_as_listed = басқа құжат
form-expired = мерзімі өткен
form-not_owed = қажет емес
form-findings = Қағидалар не дейді
form-clear = Ескерту жоқ.
form-errors = Қателерді түзетіңіз
form-save = Сақтау
form-saving = Сақталуда
form-saved = Сақталды.
form-print = Қол қою үшін өтінішті басып шығару (PDF)
form-discard = Өтінішті өшіру
form-discarded = Өтініш өшірілді.
form-registered = Тізілімде
form-not_registered = ештеңе жоқ
form-change_to = Құжаттағыдай жаңа мәні.
form-elsewhere = Болу орны басқа бөлімшеге жатады: { $office }. Өтінішті бәрібір қабылдауға болады.
form-copies = Көшірмелер
form-fetch = Цифрлық құжаттар сервисінен құжат алу
form-fetch_iin = Адамның ЖСН-і
form-fetch_code = Келісім коды
form-fetch_code_hint = 4-тен 12-ге дейінгі әріп немесе цифр, адам қалай алса, солай.
form-fetch_do = Құжатты алу
form-fetch_said = Құжат қоса берілді.
form-rules_note = Қателер сол жерде түзетіледі. Құжат жоқ немесе мерзімі өткен болса ғана қабылдаудан бас тартылады.

## finish: How it ends.

finish-register = Тіркеу
finish-identified_by = Жеке басы анықталған құжат
finish-identified_hint = Алушы өтініштегі құжатпен өзі келсе, бос қалдырыңыз.
finish-registering = Тіркелуде
finish-registered = Өтініш тіркелді
finish-application = Өтініш нөмірі
finish-receipt = Қолхат нөмірі
finish-receipt_print = Қабылдау қолхаты (PDF)
finish-due = Нәтиже мерзімі
finish-next = Өтініштер тізіміне
finish-turn_away = Құжаттарды қабылдаудан бас тарту
finish-turn_away_lead = Қолхатта жоқ немесе мерзімі өткен құжаттар аталады. Өтініш тіркелмейді.
finish-seen = Түпнұсқасы көрсетілді, көшірмесі алынбады
finish-phone = Орындаушының телефоны
finish-turn_away_do = Бас тартып, қолхат жасау
finish-turned_away = Қабылдаудан бас тарту рәсімделді
finish-no_ground = Барлық құжат орнында: бас тартуға негіз жоқ.
finish-known = Мұны адамға айтыңыз. Ештеңе тіркелген жоқ.

## results: Results.

results-title = Нәтижелерді беру
results-lead = Куәлік нәтиже келгенде басылады. Жеке басы анықталған адамға беріледі.
results-none = Берілмеген нәтижелер жоқ.
results-recipient = Алушы
results-outcome = Нәтиже
results-granted = куәлік
results-refused = дәлелді бас тарту
results-waits = әлі келген жоқ
results-coming_back = шешілді, бірақ нәтиже әлі қайтып келген жоқ: ол өздігінен қайта жіберіледі
results-prints = Неше рет басылды
results-print = Басып шығару
results-printed = Басу белгіленді.
results-give = Беру
results-name = Кімге берілді
results-document = Нәтиже алушының құжаты
results-document_hint = Өкіл сенімхатты да көрсетеді.
results-given = Беру жазылды.
results-visit = Талон немесе үйге бару
results-visit_hint = Нәтиже талон бойынша қабылданып жатқан адамға немесе үйге барғанда беріледі.
results-choose = Таңдаңыз
results-no_visit = Қазір ешкім қабылданып жатқан жоқ.
results-to_hall = Келесі келушіні шақыру
