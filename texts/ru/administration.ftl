### Short names of what looking after the service is about; a code without a row is shown as it is.

role =
    .recipient = заявитель
    .representative = человек на портале
    .clerk = работник ЦОН
    .operator = оператор МВД
    .supervisor = руководитель
    .contact_centre = контакт-центр
    .administrator = администратор
    .auditor = аудитор
    .consumer = другая система
    .system = система

outage =
    .outage = сбой
    .break = технический перерыв
    .portal = портал
    .signatures = проверка ЭЦП
    .register = реестр ИИН
    .service_centres = центры обслуживания
    .documents = копии документов

cause =
    .planned_works = плановые работы
    .national_systems = не отвечают государственные информационные системы
    .certification_authority = не отвечает удостоверяющий центр
    .network = нарушена связь
    .power = отключено электричество
    .equipment = отказало оборудование
    .program = ошибка в программе

complaint =
    .decision = на решение
    .delay = на задержку
    .centre = на работу центра обслуживания
    .provider = услугодателю
    .quality_control = в орган контроля качества услуг
    .waiting = ждёт ответа
    .upheld = удовлетворена
    .partly = удовлетворена частично
    .forwarded = направлена в Государственную корпорацию
    .rejected = оставлена без удовлетворения

scope =
    .iin = принадлежит ли ИИН этому человеку
    .certificate = действительно ли свидетельство
    .messages = передавать сообщения по делам

neighbour =
    .migration = ИС МП
    .centre = ИИС ЦОН
    .digital_documents = сервис цифровых документов
    .national_register = национальный реестр
    .notary_register = реестр нотариусов
    .migration_record = миграционный учёт
    .messenger = шлюз коротких сообщений и писем
    .in-process = внутри этого сервиса
    .http = по сети
    .off = выключена

message =
    .rules-changed = Правила изменены
    .request-registered = заявление зарегистрировано
    .request-withdrawn = заявление отозвано
    .result-formed = ИИН сформирован
    .result-corrected = ИИН скорректирован
    .result-refused = отказ
    .certificate-published = регистрационное свидетельство
    .refusal-published = документ об отказе
    .number-assigned = номер присвоен
    .particulars-corrected = сведения изменены
    .recipient-registered = получателю: зарегистрировано
    .recipient-withdrawn = получателю: отозвано
    .recipient-hearing = получателю: заслушивание
    .recipient-ready = получателю: результат готов
    .recipient-correction = владельцу: просят изменить
    .recipient-corrected = владельцу: изменено

body =
    .state_corporation = Государственная корпорация
    .ict_operator = оператор ИКИ
    .contact_centre = Единый контакт-центр
