### The words of codes, each set under the name of what it is; the text of its own is for every other code.

document_kind = басқа құжат
    .P = шетелдік паспорт
    .PD = дипломатиялық паспорт
    .PS = қызметтік паспорт
    .ID = жеке куәлік немесе ішкі паспорт
    .TD = босқынның жол жүру құжаты
    .SD = азаматтығы жоқ адамның құжаты
    .RC = Қазақстан Республикасының босқын куәлігі

zone_document = карта (жеке куәлік)
    .AC = экипаж мүшесінің куәлігі
    .PN = Ресейдің ішкі паспорты
    .P = паспорт

sex = көрсетілмеген
    .M = ер
    .F = әйел

copy_purpose = Басқа файл
    .identity = Жеке басты куәландыратын құжаттың көшірмесі
    .translation = Нотариат куәландырған аударма
    .power_of_attorney = Нотариат куәландырған сенімхат
    .representation_proof = Заңды өкілдің құжаты
    .application = Қол қойылған өтініш
    .delegation = Қайта сенім білдіру тәртібімен берілген нотариаттық сенімхат
    .change_proof = Анықтама деректердің өзгергені туралы куәлік

representative_kind = көрсетілмеген
    .agent = сенімхат бойынша өкіл
    .legal = заңды өкіл
    .self = алушының өзі

relation = көрсетілмеген
    .parent = ата-анасы
    .guardian = қорғаншысы
    .trustee = қамқоршысы

correction_reason = көрсетілмеген
    .civil_status = азаматтық хал актісі
    .citizenship = азаматтықтың өзгеруі
    .document = жаңа құжат
    .operator_error = тізілімдегі қате

change_proof_kind = басқа куәлік
    .marriage = неке қию туралы куәлік
    .divorce = некені бұзу туралы куәлік
    .name_change = атын өзгерту туралы куәлік
    .paternity = әке болуды анықтау туралы куәлік
    .adoption = бала асырап алу туралы куәлік
    .court = сот шешімі
    .citizenship = азаматтық туралы акт

stage = кезеңі белгісіз
    .draft = жоба
    .lodged = өтініш қабылданды
    .under_check = тексерілуде
    .granted = ЖСН қалыптастырылды
    .hearing = тыңдау
    .refused = бас тартылды
    .issued = нәтиже берілді
    .withdrawn = кері қайтарып алынды
    .turned_away = қабылданбады

transition = қадам белгісіз
    .lodge = өтініш беру
    .claim = тексеруге алу
    .release = кезекке қайтару
    .hear = тыңдау тағайындау
    .conclude = тыңдауды аяқтау
    .withdraw = кері қайтару
    .grant = ЖСН қалыптастыру
    .refuse = қызмет көрсетуден бас тарту
    .issue = нәтиже беру

score_reason = басқа белгі
    .document-equal = құжаты бірдей
    .document-alike = құжат нөмірі тек ұқсас таңбалармен ерекшеленеді
    .document-number-equal = құжат нөмірі бірдей
    .name-key-equal = есімінің айтылуы бірдей
    .name-sound-equal = есімдері үндес, бірақ әртүрлі жазылған
    .name-key-close = есімдері ұқсас
    .name-order-swapped = тегі мен атының орны ауысқан
    .name-married = тектері әртүрлі, некеден кейінгідей; аты мен әкесінің аты бірдей
    .name-initials = атының орнында бас әрпі тұр; тегі бірдей
    .name-key-differs = есімдері әртүрлі
    .birth-date-equal = туған күні бірдей
    .birth-date-partial = туған күнінің белгілі бөлігі бірдей
    .birth-date-near = туған күндері бір цифрға, бір күнге немесе бірнеше жылға ғана өзгеше
    .birth-date-swapped = туған күні мен айының орны ауысқан
    .birth-year-equal = туған жылы бірдей
    .birth-date-differs = туған күні әртүрлі
    .patronymic-equal = әкесінің аты бірдей
    .patronymic-differs = әкелерінің аты әртүрлі
    .sex-equal = жынысы бірдей
    .sex-differs = жынысы әртүрлі
    .citizenship-equal = азаматтығы бірдей

checklist = Басқа тексеру
    .form-complete = Өтініш толық толтырылған
    .copy-legible = Көшірмелер анық оқылады
    .document-valid = Құжат жарамды, түрі қабылданады
    .data-equal-copy = Деректер көшірмеге сәйкес
    .translation-read = Аударма оқылды және сәйкес
    .authority-valid = Өкілдің өкілеттігі қолданыста
    .mrz-consistent = Машинамен оқылатын аймақ өтінішке сәйкес
    .data-certified = Мәліметтерді мекеме басшысы куәландырған
    .register-current = Ағымдағы мәліметтер тізілімге сәйкес
    .evidence-supports = Әр өзгеріс құжатпен расталған
    .duplicates-searched = Бұрын тіркелген ЖСН ізделді

mrz_part = бақылау цифры
    .number = құжат нөмірі
    .birth = туған күні
    .expiry = қолданылу мерзімі
    .personal = жеке нөмірі
    .composite = бүкіл жол

why =
    .duplicate-candidate = тізілімде ұқсас адамдар бар
    .automatic-off = автоматты беру өшірулі
    .filed-beside = осы құжат бойынша қаралмаған басқа өтініш бар
    .people-per-day = бұл өкіл бүгін көп адам үшін өтініш береді
    .people-per-30-days = бұл өкіл 30 күн ішінде көп адам үшін өтініш береді
    .file-of-another = осы өтініштің файлы бұрын басқа адам үшін тіркелген
    .typed-at-counter = ХҚКО-да терілгенді екінші адам оқиды
    .identity-replaced = нөмір иесінің бұрынғы деректерінен ештеңе қалмайды: басшының келісімі керек
    .iin-exhausted = бұл туған күнге нөмір қалмаған

ground =
    .untrue = Құжаттар немесе ондағы деректер дұрыс емес болып шықты
    .unfit = Алушының деректері мен мәліметтері Қағидалардың талаптарына сәйкес емес
    .registered = Алушының бұрын тіркелген ЖСН-і бар
