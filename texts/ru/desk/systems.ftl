### What administrators read about other systems and about this one.

## consumers: Other systems.

consumers-title = Другие системы
consumers-lead = Система спрашивает со своим ключом и узнаёт только «да» или «нет». Каждый запрос записан в журнал.
consumers-none = Ключей ни у кого нет.
consumers-name = Название
consumers-scopes = Что может спрашивать
consumers-key = Начало ключа
consumers-expires = Последний день
consumers-day_hint = ГГГГ-ММ-ДД, в пределах двух лет.
consumers-per_minute = Запросов в минуту, не больше
consumers-per_day = Запросов в день, не больше
consumers-today = Запросов сегодня
consumers-state = Состояние
consumers-good = действует
consumers-revoked = отозван
consumers-revoke = Отозвать ключ
consumers-add_title = Выдать ключ
consumers-add = Создать ключ
consumers-adding = Создаётся
consumers-key_title = Ключ создан
consumers-key_once = Он показан один раз, здесь. Передайте его безопасно.

## messages: Messages to other systems.

messages-title = Сообщения другим системам
messages-lead = Сообщение отправляется, пока не дойдёт, по каждому делу по порядку. Что перестали отправлять, ждёт вас.
messages-neighbours = Другие системы
messages-name = Система
messages-way = Связь
messages-state = Состояние
messages-open = отвечает
messages-paused = не отвечает; раз в полминуты пробуется одно сообщение
messages-off = не подключена
messages-waiting = Ждут
messages-dead = Не отправляются
messages-sent = Дошли
messages-none = Всё дошло.
messages-list = Ещё не дошло
messages-application = Заявление
messages-kind = Сообщение
messages-to = Кому
messages-attempts = Попыток
messages-next = Следующая попытка
messages-given_up = больше не отправляется
messages-again = Отправить снова
messages-done = Сообщение отправляется снова.
messages-reload = Обновить

## upkeep: How the service itself is doing.

upkeep-title = Состояние сервиса
upkeep-lead = Что истекает и что сервис не смог сделать сам.
upkeep-signs = Сервис может подписывать документы.
upkeep-signs_not = Сервис не может подписывать документы: его ключ недействителен. Решения остаются в силе, документы появятся после замены ключа.
upkeep-watched = Часы ещё не шли ровно целый час, или их перевели: пока ничего не удаляется.
upkeep-expiries = Что истекает
upkeep-what = Что
upkeep-whose = Чьё
upkeep-ends = Действует до
upkeep-state = Состояние
upkeep-service_key = Ключ сервиса
upkeep-anchor = Корневой сертификат
upkeep-issuer = Сертификат удостоверяющего центра
upkeep-timestamps = Сертификат меток времени
upkeep-list = Список отозванных сертификатов
upkeep-good = действует
upkeep-ending = заменить за два месяца
upkeep-soon = заменить за месяц
upkeep-now = заменить сейчас
upkeep-over = истёк
upkeep-stuck = Отложено
upkeep-stuck_lead = Каждая попытка повторяется сама. Если строка остаётся здесь, в ней нужно разобраться.
upkeep-stuck_none = Ничего не отложено.
upkeep-queue = Работа
upkeep-item = О чём
upkeep-attempts = Попытки
upkeep-since = С какого времени
upkeep-next = Следующая попытка
upkeep-reason = Причина
upkeep-certificates = Выдать свидетельство
upkeep-refusals = Оформить отказ
upkeep-notes = Передать сообщения
upkeep-received = Проверить подпись
upkeep-drafts = Удалить черновик
upkeep-intakes = Удалить форму с приёма
upkeep-orphans = Удалить лишний файл
upkeep-findable = Сделать человека доступным для поиска
upkeep-cases = Показать заявление оператору
upkeep-reload = Посмотреть снова
