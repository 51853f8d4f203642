### Short names of what looking after the service is about; a code without a row is shown as it is.

role =
    .recipient = өтініш беруші
    .representative = порталдағы адам
    .clerk = ХҚКО қызметкері
    .operator = ІІМ операторы
    .supervisor = басшы
    .contact_centre = байланыс орталығы
    .administrator = әкімші
    .auditor = аудитор
    .consumer = басқа жүйе
    .system = жүйе

outage =
    .outage = ақау
    .break = техникалық үзіліс
    .portal = портал
    .signatures = ЭЦҚ тексеру
    .register = ЖСН тізілімі
    .service_centres = халыққа қызмет көрсету орталықтары
    .documents = құжат көшірмелері

cause =
    .planned_works = жоспарлы жұмыстар
    .national_systems = мемлекеттік ақпараттық жүйелер жауап бермейді
    .certification_authority = куәландырушы орталық жауап бермейді
    .network = байланыс үзілді
    .power = электр қуаты өшті
    .equipment = жабдық істен шықты
    .program = бағдарламадағы қате

complaint =
    .decision = шешімге
    .delay = кешігуге
    .centre = халыққа қызмет көрсету орталығының жұмысына
    .provider = көрсетілетін қызметті берушіге
    .quality_control = қызмет сапасын бақылау органына
    .waiting = жауап күтуде
    .upheld = қанағаттандырылды
    .partly = ішінара қанағаттандырылды
    .forwarded = Мемлекеттік корпорацияға жіберілді
    .rejected = қанағаттандырусыз қалдырылды

scope =
    .iin = ЖСН осы адамдікі ме
    .certificate = тіркеу куәлігі жарамды ма
    .messages = хабарламалар әкелу

neighbour =
    .migration = КП АЖ
    .centre = ХҚКО АЖ
    .digital_documents = цифрлық құжаттар сервисі
    .national_register = ұлттық тізілім
    .notary_register = нотариустар тізілімі
    .migration_record = көші-қон есебі
    .messenger = хабарламалар мен хаттар шлюзі
    .in-process = осы қызметтің ішінде
    .http = желі арқылы
    .off = өшірілген

message =
    .rules-changed = Қағидалар өзгерді
    .request-registered = өтініш тіркелді
    .request-withdrawn = өтініш қайтарып алынды
    .result-formed = ЖСН қалыптастырылды
    .result-corrected = ЖСН түзетілді
    .result-refused = бас тартылды
    .certificate-published = тіркеу куәлігі
    .refusal-published = бас тарту құжаты
    .number-assigned = нөмір берілді
    .particulars-corrected = мәліметтер түзетілді
    .recipient-registered = алушыға: тіркелді
    .recipient-withdrawn = алушыға: қайтарып алынды
    .recipient-hearing = алушыға: тыңдау
    .recipient-ready = алушыға: нәтиже дайын
    .recipient-correction = иесіне: түзету сұралды
    .recipient-corrected = иесіне: түзетілді

body =
    .state_corporation = Мемлекеттік корпорация
    .ict_operator = АКИ операторы
    .contact_centre = Бірыңғай байланыс орталығы
