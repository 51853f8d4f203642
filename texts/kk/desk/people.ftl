### What administrators and auditors read about people and roles.

## staff: Staff.

staff-title = Қызметкерлер
staff-lead = Тағайындалған адам келесі сұраудан бастап жұмыс істей алады. Өз рөлін ешкім өзгертпейді.
staff-name = Аты-жөні
staff-iin = ЖСН
staff-role = Рөлі
staff-role_first = Таңдаңыз
staff-office = Бөлімше
staff-office_hint = Тек ХҚКО қызметкерлеріне: бөлімше коды.
staff-configured = қызмет баптауынан
staff-remove = Рөлден босату
staff-add_title = Қызметкер тағайындау
staff-add = Тағайындау
staff-adding = Жіберілуде
staff-done = Тізім өзгерді.
staff-action = Өзгерту
staff-two_hint = Операторды, басшыны және әкімшіні екі әкімші тағайындайды: біреуі ұсынады, екіншісі растайды. Әкімші мен аудитордың рөлі де солай қайтарып алынады.
staff-proposals = Екінші әкімшінің жауабын күтуде
staff-proposals_lead = Ұсыныс жеті күн күтеді.
staff-proposal_name = Рөл беру
staff-proposal_remove = Рөлді қайтарып алу
staff-proposed_by = Ұсынған: { $name }. Жауап беру мерзімі: { $until }.
staff-confirm = Растау
staff-decline = Қабылдамау
staff-take_back = Ұсынысты кері қайтарып алу
staff-about_you = Ұсыныс өзіңіз туралы: басқа әкімші шешеді.
staff-none_wait = Күтіп тұрған ұсыныс жоқ.

## journal: The journal.

journal-title = Журнал
journal-lead = Болғанның бәрі, алдымен жаңасы. Журналды оқу да жазылады.
journal-number = Өтініш нөмірі
journal-fact = Оқиға
journal-fact_any = Кез келгені
journal-person = Адамның ЖСН-і
journal-person_hint = Осы адамның деректерін кім қарады және ол үшін не істелді.
journal-actor = Әрекет еткен адамның ЖСН-і
journal-actor_hint = Мысалы, оператордың.
journal-rows = Шешілген жазбалар журналмен салыстырылды: { $rows }.
journal-row_differs = Дерекқорда өзгертілген: { $kind } { $id }, журнал жазбасы { $seq }.
journal-row_missing = Дерекқорда жоқ: { $kind } { $id }, журнал жазбасы { $seq }.
journal-from = Бастап
journal-to = Дейін
journal-day_hint = ЖЖЖЖ-АА-КК, бос қалдыруға болады.
journal-show = Көрсету
journal-older = Бұрынғы жазбалар
journal-none = Ештеңе табылмады.
journal-at = Қашан
journal-what = Не
journal-who = Кім
journal-about = Не туралы
journal-detail = Толығырақ
journal-whole_title = Журналдың тұтастығы расталды
journal-whole = Оқылды: { $at }. Жазба: { $entries }, мөр қойылған күн: { $seals }.
journal-broken_title = Журнал бүлінген
journal-broken = Оқылды: { $at }. Сәйкес келмеген бірінші жазба: { $place }. Сәйкес келмеген мөрлер: { $seals }.
journal-unread = Журнал әлі толық оқылған жоқ.
journal-check = Қазір тексеру
journal-checking = Оқылуда
