### What administrators and auditors read about people and roles.

## staff: Staff.

staff-title = Сотрудники
staff-lead = Назначенный может работать со следующего запроса. Свою роль никто не меняет.
staff-name = ФИО
staff-iin = ИИН
staff-role = Роль
staff-role_first = Выберите
staff-office = Отделение
staff-office_hint = Только для работников ЦОН: код отделения.
staff-configured = из настроек сервиса
staff-remove = Отозвать роль
staff-add_title = Назначить сотрудника
staff-add = Назначить
staff-adding = Отправляется
staff-done = Список изменён.
staff-action = Изменить
staff-two_hint = Операторов, руководителей и администраторов назначают два администратора: один предлагает, другой подтверждает. Так же отзывают роль администратора и аудитора.
staff-proposals = Ожидают второго администратора
staff-proposals_lead = Предложение ждёт ответа семь дней.
staff-proposal_name = Дать роль
staff-proposal_remove = Отозвать роль
staff-proposed_by = Предложение: { $name }, ждёт ответа до { $until }.
staff-confirm = Подтвердить
staff-decline = Отклонить
staff-take_back = Отозвать предложение
staff-about_you = Речь о вас: решает другой администратор.
staff-none_wait = Предложений нет.

## journal: The journal.

journal-title = Журнал
journal-lead = Всё, что произошло, сначала новое. Чтение журнала тоже записывается.
journal-number = Номер заявления
journal-fact = Событие
journal-fact_any = Любое
journal-person = ИИН человека
journal-person_hint = Кто смотрел данные этого человека и что для него сделано.
journal-actor = ИИН того, кто действовал
journal-actor_hint = Например, оператора.
journal-rows = Решённых записей сверено с журналом: { $rows }.
journal-row_differs = Изменено в базе: { $kind } { $id }, запись журнала { $seq }.
journal-row_missing = Нет в базе: { $kind } { $id }, запись журнала { $seq }.
journal-from = С
journal-to = По
journal-day_hint = ГГГГ-ММ-ДД, можно не заполнять.
journal-show = Показать
journal-older = Более ранние записи
journal-none = Ничего не найдено.
journal-at = Когда
journal-what = Что
journal-who = Кто
journal-about = О чём
journal-detail = Подробности
journal-whole_title = Целостность журнала подтверждена
journal-whole = Прочитан { $at }: записей { $entries }, опечатанных дней { $seals }.
journal-broken_title = Журнал повреждён
journal-broken = Прочитан { $at }. Первая несовпавшая запись: { $place }. Несовпавшие печати: { $seals }.
journal-unread = Журнал ещё не прочитан целиком.
journal-check = Проверить сейчас
journal-checking = Идёт чтение
