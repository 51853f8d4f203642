### What applicants read about the service, its centres and their visits there.

## service: The passport of the service.

service-title = Қызмет туралы
service-lead = Қағидалар қызмет туралы не айтатынының бәрі қарапайым сөзбен. Қағидалардың өз сөздері әр бөлімнің астында.
service-order_words = Қағидалардың сөзімен
service-order_note = Қағидалар орыс және қазақ тілдерінде шыққан; мұнда орысша мәтіні.
service-offices_title = Халыққа қызмет көрсету орталықтары
service-offices_lead = Әр орталық ЖСН қалыптастыруға да, түзетуге де өтініш қабылдайды. Орнында талон алыңыз немесе алдын ала жазылыңыз.
service-office = Орталық
service-address = Мекенжайы
service-hours = Жұмыс уақыты
service-open_now = Бүгін { DATIVE($until) } дейін ашық
service-opens_next = { $day } күні { LOCATIVE($opens) } ашылады, { DATIVE($until) } дейін жұмыс істейді
service-no_offices = Орталықтардың мекенжайлары төмендегі сайттарда.
service-sources = Мекенжайлар мына жерде жарияланған:
service-contacts_title = Сұрақтар
service-contacts = Бірыңғай байланыс орталығы: 1414, 8 800 080 7777.
service-to_today = Бүгін осында өтініш бере аламын ба?
service-to_visits = Келу уақытына жазылу

## today: Can I apply here today?

today-title = Бүгін осында өтініш бере аламын ба?
today-lead = Бірнеше сұраққа жауап беріңіз. Жеке деректер сұралмайды, ештеңе жіберілмейді және сақталмайды.
today-wanted = Не керек?
today-formation = Жаңа ЖСН
today-correction = ЖСН бойынша деректерді түзету
today-convict = Құжаттары жоқ сотталған адамға ЖСН
today-citizen = Адам Қазақстан азаматы ма?
today-document = Адамның жарамды шетелдік паспорты бар ма?
today-iin = Адамның ЖСН-і бар ма?
today-iin_yes = Иә
today-iin_no = Жоқ
today-iin_unsure = Білмеймін
today-asker = Кім өтініш береді?
today-asker_self = Адамның өзі
today-asker_legal = Ата-ана, қорғаншы немесе қамқоршы
today-asker_agent = Сенімхат бойынша өкіл
today-eds = Өтініш беретін адамның ЭЦҚ-сы бар ма?
today-at_home = Адам үйден шыға ала ма?
today-at_home_hint = Адам өзіне өзі қызмет көрсете, жүріп-тұра немесе бағдарлана алмаса, «Жоқ» деп жауап беріңіз.
today-place = Қайда өтініш бергіңіз келеді?
today-place_first = Орынды таңдаңыз
today-place_portal = Осы порталда
today-place_police = Полиция органында
today-answer_first = Жауап анық болған кезде осында шығады.
today-bring = Дайындаңыз
today-opening_now = Бүгін { DATIVE($until) } дейін ашық.
today-opening_next = { $day } күні { LOCATIVE($opens) } ашылады, { DATIVE($until) } дейін жұмыс істейді.
today-due = Нәтиже { $day } күнінен кешікпей шығады.
today-released = Ол { ABLATIVE($moment) } бастап беріледі.
today-basis_note = Жауап бүгін қолданыстағы Қағидалар мен жұмыс күнтізбесіне сүйенеді.

## booking: Booking a visit.

booking-title = Орталыққа келу уақытына жазылу
booking-lead = Белгіленген уақытта келіп, талон алыңыз: сізді сол уақытта шақырады. Жазылмай келгендерге келу ретімен қызмет көрсетіледі.
booking-office = Халыққа қызмет көрсету орталығы
booking-office_first = Орталықты таңдаңыз
booking-day = Күні
booking-day_first = Күнді таңдаңыз
booking-purpose = Не үшін келесіз?
booking-time = Уақыты
booking-time_first = Уақытты таңдаңыз
booking-no_times = Бұл күні бос уақыт жоқ. Басқа күнді немесе басқа орталықты таңдаңыз.
booking-book = Жазылу
booking-busy = Жазылуда
booking-booked_title = Сіз келу уақытына жазылдыңыз
booking-booked = { $office }: { $day }, { $time }. Құжаттарды алып, бірнеше минут бұрын келіңіз.
booking-mine = Сіз жазылған уақыттар
booking-none = Жазылу жоқ.
booking-state = Күйі
booking-state_open = жазылған
booking-state_arrived = келдіңіз
booking-state_cancelled = болдырылмады
booking-state_missed = өтіп кетті
booking-cancel = Болдырмау
booking-cancelled = Жазылу болдырылмады.
booking-incomplete = Орталықты, күнді, мақсатты және уақытты таңдаңыз.
booking-rules = Әр мақсатқа бір рет жазылуға болады. Ешкімге ақшаға да, өтінішке де кезексіз қызмет көрсетілмейді.
booking-no_offices = Бұл сервисте жазылуға болатын орталық жоқ. Мекенжайлары қызмет туралы бетте.
