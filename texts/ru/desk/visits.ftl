### What clerks, the contact centre and supervisors read about visits.

## hall: The hall.

hall-title = Зал
hall-lead = Посетителей вызывают в порядке прихода, записавшихся в их время. Выбрать посетителя нельзя.
hall-closed = Отделение сейчас закрыто: талоны не выдаются.
hall-counter = Ваше окно
hall-counter_first = Выберите
hall-next = Вызвать следующего
hall-calling = Вызываем
hall-draw = Талон: { $purpose }
hall-drawn = Выдан талон { $label }.
hall-waiting = Ожидают
hall-nobody = Никто не ждёт.
hall-at_counters = У окон
hall-counters_free = Все окна свободны.
hall-expected = Записаны на сегодня
hall-nobody_expected = Больше никто на сегодня не записан.
hall-ticket = Талон
hall-purpose = Цель
hall-waited = Ожидание
hall-served = Обслуживание
hall-state = Состояние
hall-came = Пришёл
hall-start = Подошёл
hall-finish = Завершить
hall-absent = Не подошёл
hall-minutes = { $minutes } мин
hall-too_long = слишком долго
hall-sum = Сегодня
hall-visits = Посетители
hall-absent_count = Не подошли к окну
hall-over_wait = Ждали больше 15 минут
hall-over_serve = Обслуживались больше 20 минут
hall-longest = Самое долгое ожидание, мин
hall-longest_serving = Самое долгое обслуживание, мин
hall-booked_for = запись на { $time }
hall-counter_said = Талон { $label }, окно { $counter }
hall-to_counter = Принять документы
hall-to_results = Выдать результат
hall-belongs = Посетитель с талоном { $label }: новое заявление или выдача записывается к этому визиту.
hall-counter_head = Окно

## home: Visits at home.

home-title = Выезды
home-lead = Для людей, которые не могут обслуживать себя, передвигаться или ориентироваться. Форма и документы те же, что у окна.
home-none = Выездов нет.
home-number = Номер
home-who = Кто и где
home-phone = Телефон
home-when = Когда
home-reason = Причина
home-state = Состояние
home-clerk = Работник
home-take = Взять выезд
home-take_over = Взять себе
home-perform = Выезд выполнен
home-application = Номер принятого там заявления
home-application_hint = Сначала зарегистрируйте его у окна.
home-call_off = Отменить
home-cause = Почему отменён
home-done = Выезд выполнен.
home-taken = Выезд ваш.
home-called_off = Выезд отменён.
home-mine = ваш
home-office = Отделение

## contact: The contact centre.

contact-title = Контакт-центр
contact-status_title = Состояние заявления
contact-status_lead = Скажите стадию, день и отделение. Документы и имена здесь не показываются.
contact-status_number = Номер заявления
contact-status_ask = Найти
contact-status_hint = Как в расписке, например Ф-2099-000123.
contact-kind = О чём
contact-kind_formation = формирование ИИН
contact-kind_convict = формирование для осуждённого
contact-kind_correction = корректировка
contact-stage = Стадия
contact-initials = Инициалы
contact-due = Результат не позже
contact-taken_in = Где принято
contact-portal = портал
contact-request_title = Запросить выезд
contact-request_lead = Только по трём причинам Правил: утрата способности обслуживать себя, передвигаться или ориентироваться.
contact-name = К кому
contact-address = Адрес
contact-phone = Телефон
contact-reason = Причина
contact-reason_first = Выберите причину
contact-office = Какое отделение выезжает
contact-office_first = Выберите отделение
contact-day = День
contact-day_hint = ГГГГ-ММ-ДД, в течение двух недель, в день работы отделения.
contact-from = С
contact-until = До
contact-time_hint = ЧЧ:ММ, в часы работы отделения.
contact-ask = Запросить выезд
contact-asking = Запрашиваем
contact-asked = Выезд { $number } запрошен.
contact-list_title = Выезды

## waits: The supervisor's report.

waits-title = Ожидание и обслуживание
waits-lead = Ожидание сдачи документов не дольше 15 минут, обслуживание не дольше 20. Здесь считается то, что длилось дольше.
waits-day = День
waits-day_hint = ГГГГ-ММ-ДД; пусто, если за сегодня.
waits-show = Показать
waits-none = Центров обслуживания нет.
