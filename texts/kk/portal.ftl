### What applicants read and staff does not.

## form: The journey.

form-title = ЖСН қалыптастыру туралы өтініш
form-not_sent = Әлі жіберілген жоқ
form-done_of = { $all } бөлімнің { POSSESSIVE($done) } дайын
form-group_person = ЖСН берілетін адам
form-group_filer = Өтінішті кім береді
form-group_papers = Құжаттар мен келісім
form-group_send = Тексеріп, жіберу
form-save_continue = Сақтап, жалғастыру
form-save_return = Сақтап, тізімге оралу
form-saved = Сақталды
form-saving = Сақталуда
form-unsaved = Әлі сақталған жоқ
form-not_saved_offline = Сақталмады: сервиспен байланыс жоқ. Енгізгеніңіз бетте тұр.
form-not_saved_signed_out = Сақталмады: сеанс аяқталды. Енгізгеніңіз бетте тұр.
form-not_saved_refused = Сақталмады: сервис қабылдамады. Енгізгеніңіз бетте тұр.
form-save_again = Қайта сақтау
form-conflict_title = Жоба басқа терезеде өзгертілген
form-conflict = Мұнда екі нұсқа да бар. Қайсысы қалатынын таңдаңыз.
form-conflict_mine = Осында енгізілген
form-conflict_theirs = Сақталған
form-keep_mine = Осында енгізілгенін қалдыру
form-take_theirs = Сақталғанын алу
form-delete = Жобаны жою
form-delete_sure = Біржола жою
form-delete_no = Қалдыру
form-same_person = Паспорттағыдай жазылған
form-same_you = Менің деректерімдегідей жазылған
form-checked_on = Тексерілген күні: { $day }
form-warnings_title = Назар аударыңыз
form-partly_known = Құжатта жоғын бос қалдырыңыз.
form-way = Өтініштің қадамдары
form-place_of = { $name } осы жерде
form-place_any = Паспорттың қай жерінен қарау керек
form-place_differs = Құжатыңыздың беті басқаша көрінуі мүмкін.

## check: Check answers.

check-title = Жауаптарыңызды тексеріңіз
check-lead = Әр жолды құжаттармен салыстырыңыз.
check-change = Өзгерту
check-ready = Қол қоюға дайын
check-not_ready = Кейбір мәліметтер толық емес немесе сәйкес емес
check-parity = Қағидалардың { ABLATIVE($edition) } бастап қолданыстағы редакциясы бойынша тексерілді. Сервис дәл осы ережелерді қолданады.
check-parity_broken = Бұл бет сервистен ескі. Қол қоймас бұрын жаңартыңыз.
check-continue = Оқып, қол қою
check-notes_title = Мұны оператор қарайды
check-copies = Құжаттардың көшірмелері

## sign: Read, sign, send.

sign-title = Оқу, қол қою, жіберу
sign-lead = Төменде өтініштің толық мәтіні. Дәл осы мәтінге қол қоясыз.
sign-who_signs = Қол қояды
sign-for_whom = Кім үшін
sign-statement_differs_title = Ештеңеге қол қойылған жоқ
sign-statement_differs = Сервистің мәтіні осы бет жауаптарыңыздан құраған мәтінмен сәйкес келмеді. Бетті жаңартыңыз. Қайталанса, 1414 нөміріне қоңырау шалыңыз.
sign-send = Қол қойып жіберу
sign-sending = Қол қойылып, жіберілуде
sign-prepared_until = Мәтін { DATIVE($until) } дейін жарамды.
sign-preparing = Сервис мәтінді дайындап жатыр
sign-errors_title = Әзірге қол қоюға болмайды
sign-errors = Алдымен жауаптарды түзетіңіз.
sign-again = Мәтінді қайта дайындау
sign-step_read = 1. Оқыңыз
sign-step_key = 2. Қол қою тәсілін таңдаңыз
sign-step_send = 3. Қол қойып, жіберіңіз

## done: The confirmation.

done-title_received = Өтініш алынды
done-received_at = Алынды
done-checking = Қолтаңба дұрыс, бірақ оны растауға тиіс қызмет (кілттің тіркеу куәлігі кері қайтарылмаған ба, нақты уақыт) қазір жауап бермейді. Біз одан өзіміз қайта сұраймыз.
done-checking_due = Ештеңе жоғалған жоқ: мерзім алынған сәттен есептеледі. Куәлік жарамды болса, нәтиже { ABLATIVE($day) } кешіктірілмей беріледі.
done-checking_end = Сонда өтініш нөмірін алып, «Өтініштерім» бөлімінде шығады. Куәлік кері қайтарып алынған болса, өтініш тіркелмейді, ол туралы сонда айтамыз; жоба қалады.
done-take_back = Өтінішті қайтарып алу
done-turned_away = Өтініш тіркелмеді
done-to_draft = Жобаны ашу
done-title = Өтініш жіберілді
done-title_ready = ЖСН дайын
done-number = Өтініш нөмірі
done-next_title = Әрі қарай
done-next_due = Нәтиже { ABLATIVE($day) } кешіктірілмей беріледі.
done-next_where = Ол «Өтініштерім» бөлімінде шығады және сонда қалады.
done-next_nothing = Сізге ештеңе істеудің керегі жоқ.
done-next_night = Өтініш жұмыс уақытынан тыс берілді. Нәтиже келесі жұмыс күні басталғанда ашылады: { $moment }.
done-to_application = Өтінішті көру
done-to_cabinet = Өтініштерім

## cabinet: The cabinet and an application.

cabinet-receipt_waiting = Алынды, қолтаңба тексеріліп жатыр
cabinet-receipt_turned_away = Тіркелмеді
cabinet-title = Өтініштерім
cabinet-drafts = Жобалар
cabinet-draft = Жоба
cabinet-draft_of = Жоба: { $name }
cabinet-continue = Жалғастыру
cabinet-begin = Өтініш беру
cabinet-begin_hint = Жоба ашылған. Соны жалғастырыңыз немесе басқа адам үшін жаңасын бастаңыз.
cabinet-applications = Жіберілгендер
cabinet-none = Әзірге ештеңе жіберілмеген.
cabinet-number = Нөмірі
cabinet-recipient = Кімге
cabinet-lodged = Жіберілді
cabinet-due = Мерзімі
cabinet-state = Күйі
cabinet-open = Ашу
cabinet-touched = Өзгертілді: { $moment }
cabinet-stage_lodged = Жіберілді
cabinet-stage_under_check = Тексерілуде
cabinet-stage_granted = Қанағаттандырылды
cabinet-stage_refused = Бас тартылды
cabinet-stage_issued = Дайын
cabinet-result_title = Тіркеу куәлігі
cabinet-certificate_number = Куәлік нөмірі
cabinet-code = Тексеру коды
cabinet-download_pdf = Куәлікті жүктеп алу (PDF)
cabinet-download_p7s = Куәліктің қолтаңбасы (.p7s)
cabinet-download_statement = Сіз қол қойған мәтін
cabinet-download_envelope = Қолтаңбаңыз (CMS)
cabinet-downloads = Техникалық файлдар: қолтаңбалар мен қол қойылған мәтін
cabinet-filed_title = Не берілді
cabinet-evidence = Не тексерілді
cabinet-history = Тарихы
cabinet-by_representative = өкіл
cabinet-by_system = сервис
cabinet-by_operator = оператор
cabinet-step_lodged = Жіберілді және қабылданды
cabinet-step_claimed = Тексеруге алынды
cabinet-step_released = Кезекке қайтарылды
cabinet-step_formed = ЖСН қалыптастырылды
cabinet-step_corrected = Деректер түзетілді
cabinet-step_refused = Бас тартылды
cabinet-step_issued = Куәлік кабинетке салынды
cabinet-refused_title = Қызмет көрсетуден бас тартылды
cabinet-refused_grounds = Негізі
cabinet-refused_reason = Себебі
cabinet-refused_next = Себебі жойылғаннан кейін қайта өтініш беруге болады. Шағымды 3 ай ішінде беруге болады: полиция органының кеңсесіне, e-Otinish.kz сайтына немесе 1414 арқылы.
cabinet-waiting_title = Өтініш тексерілуде
cabinet-waiting = Нәтиже { ABLATIVE($day) } кешіктірілмей беріледі. Сізге ештеңе істеудің керегі жоқ.
cabinet-keep_hint = Куәлік қолында бар әркім оны осында коды бойынша тексере алады.
cabinet-stage_hearing = Сіздің жауабыңыз күтілуде
cabinet-stage_withdrawn = Кері қайтарып алынды
cabinet-step_withdrawn = Кері қайтарып алынды
cabinet-step_hearing_opened = Бас тарту көзделіп отыр: сізге жауап беру ұсынылды
cabinet-step_hearing_answered = Сіз жауап бердіңіз
cabinet-step_hearing_concluded = Жауап тыңдалды, тексеру жалғасуда
cabinet-withdraw_title = Өтінішті кері қайтарып алу
cabinet-withdraw_hint = Шешім қабылданғанға дейін өтінішті кері қайтарып алуға болады. ЖСН қалыптастырылмайды, осы құжат бойынша қайта өтініш беруге болады.
cabinet-withdraw_reason = Себебі, айтқыңыз келсе
cabinet-withdraw = Кері қайтарып алу
cabinet-withdrawn_title = Сіз өтінішті кері қайтарып алдыңыз
cabinet-withdrawn = ЖСН қалыптастырылған жоқ. Осы құжат бойынша жаңа өтінішті кез келген уақытта беруге болады.
cabinet-hearing_title = Бас тарту көзделіп отыр: жауап бере аласыз
cabinet-hearing_lead = Себептерін оқыңыз. { $day } күнін қоса алғанда қарсылық білдіруге болады; шешім содан кейін қабылданады.
cabinet-hearing_objection = Қарсылығыңыз
cabinet-hearing_objection_hint = Осы себептерде не дұрыс емес екенін жазыңыз: 10-нан 4000 таңбаға дейін. Бір рет жауап беріледі.
cabinet-hearing_object = Қарсылықты жіберу
cabinet-hearing_waive = Қарсылығым жоқ
cabinet-hearing_objected = Сіз қарсылық білдірдіңіз
cabinet-hearing_waived = Қарсылығыңыз болмады
cabinet-hearing_record = Тыңдау хаттамасы
cabinet-hearing_silent = Мерзімінде жауап болған жоқ.
cabinet-download_refusal = Бас тартуды жүктеп алу (PDF)
cabinet-download_refusal_p7s = Бас тартудың қолтаңбасы (.p7s)
cabinet-refused_number = Бас тартудың нөмірі
cabinet-refused_appeal = Шағымдану тәртібі
cabinet-provider = Көрсетілетін қызметті беруші
cabinet-filed_for_you = Сіз үшін өтініш берген: { $name }
cabinet-filed_for_you_hint = Мұнда бәрін оқуға, сақтауға және шағым беруге болады. Өтінішті тек оны берген адам қайтарып ала алады.
cabinet-print = Басып шығару
cabinet-use_title = Нөмір не үшін керек
cabinet-use_bank = Банк шотын ашу
cabinet-use_bank_text = Куәлік пен паспортты көрсетіңіз.
cabinet-use_work = Шарт жасасу
cabinet-use_work_text = Нөмірді жұмыс берушіге немесе жалға берушіге айтыңыз.
cabinet-use_tax = Салық төлеу
cabinet-use_tax_text = Нөмір әр төлемде көрсетіледі.

## looks: Who saw the reader's own data.

looks-title = Деректеріңізді кім қарады
looks-hint = Деректеріңізді қызметкерлердің, басқа жүйелердің және сіз үшін өтініш бергендердің әр қарауы жазылады. Өзіңіз қарағаныңыз көрсетілмейді.
looks-show = Тізімді көрсету
looks-earlier = Бұрынғыларын көрсету
looks-none = Деректеріңізді ешкім қараған жоқ.
looks-when = Қашан
looks-who = Кім
looks-what = Не қаралды
looks-register = тізілімдегі деректеріңіз
looks-application = өтінішіңіз
looks-copy = құжатыңыздың көшірмесі
looks-paper = куәлігіңіз немесе басқа қағаз
looks-form = ХҚКО-дағы өтінішіңіз
looks-visit = келуіңіз
looks-complaint = шағымыңыз
looks-consulted = нөмір сіздікі ме деген сұрау
looks-status = өтініштің жай-күйі, телефон арқылы
looks-journal = журналдағы сіз туралы жазбалар

## checks: How an application is checked.

checks-title = Өтініш қалай тексеріледі
checks-lead = Әр тексеру Қағидалардың бір тармағына сүйенеді. Мұнда бәрі бар: бұйрықтың сөздері және сіз көретін хабар.
checks-same = Дәл осы тексерулер толтырған кезде браузеріңізде, жіберген кезде сервисте жүреді. Басқа ештеңе шешпейді.
checks-loading = Тізім оқылып жатыр
checks-paragraph = Тармақ
checks-words = Бұйрықтың сөздері (орыс тілінде)
checks-error = түзету керек
checks-warning = оператор қарайды
checks-notice = білген жөн
checks-link = Өтініш қалай тексеріледі

## certificate: Checking a certificate.

certificate-title = Тіркеу куәлігін тексеру
certificate-lead = Куәліктегі тексеру кодын енгізіңіз немесе төртбұрышты кодты сканерлеңіз.
certificate-code = Тексеру коды
certificate-code_hint = Әріптер мен цифрлар; дефистерді енгізбеуге болады.
certificate-check = Тексеру
certificate-checking = Тексерілуде
certificate-current_title = Куәлік түпнұсқа және күшінде
certificate-current = Осы жолдарды куәлікпен салыстырыңыз.
certificate-superseded_title = Бұл куәлік жаңасымен ауыстырылған
certificate-superseded = Куәлік түпнұсқа, бірақ деректер содан бері түзетілген. Жаңасын сұраңыз; ЖСН өзгермеген.
certificate-unknown_title = Мұндай коды бар куәлік жоқ
certificate-unknown = Таңбалар дұрыс оқылғанын тексеріңіз. Код дәл көшірілген болса, бұл құжат осы қызметтің куәлігі емес.
certificate-number = Нөмірі
certificate-issued_on = Берілген күні
certificate-iin = ЖСН
certificate-initials = Аты-жөнінің бас әріптері
certificate-compare = Иесін қорғау үшін нөмірдің бір бөлігі ғана көрсетілген.
certificate-empty = Куәлікте басылған кодты енгізіңіз.
