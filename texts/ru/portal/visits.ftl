### What applicants read about the service, its centres and their visits there.

## service: The passport of the service.

service-title = Об услуге
service-lead = Всё, что Правила говорят об услуге, простыми словами. Слова самих Правил стоят под каждой частью.
service-order_words = Словами Правил
service-order_note = Правила изданы на русском и казахском языках; здесь русский текст.
service-offices_title = Центры обслуживания населения
service-offices_lead = Каждый центр принимает заявления на формирование и на корректировку. Возьмите талон на месте или забронируйте время.
service-office = Центр
service-address = Адрес
service-hours = Часы работы
service-open_now = Сегодня открыт до { $until }
service-opens_next = Откроется { $day } в { $opens }, работает до { $until }
service-no_offices = Адреса центров опубликованы на сайтах ниже.
service-sources = Адреса опубликованы на:
service-contacts_title = Вопросы
service-contacts = Единый контакт-центр: 1414, 8 800 080 7777.
service-to_today = Можно ли обратиться здесь сегодня?
service-to_visits = Забронировать посещение

## today: Can I apply here today?

today-title = Можно ли обратиться здесь сегодня?
today-lead = Ответьте на несколько вопросов. Личных данных мы не спрашиваем, ничего не отправляется и не хранится.
today-wanted = Что нужно?
today-formation = Новый ИИН
today-correction = Исправление данных под ИИН
today-convict = ИИН для осуждённого, у которого нет документов
today-citizen = Человек гражданин Казахстана?
today-document = У человека есть действительный заграничный паспорт?
today-iin = У человека есть ИИН?
today-iin_yes = Да
today-iin_no = Нет
today-iin_unsure = Не знаю
today-asker = Кто обратится?
today-asker_self = Сам человек
today-asker_legal = Родитель, опекун или попечитель
today-asker_agent = Представитель по доверенности
today-eds = У того, кто обратится, есть ЭЦП?
today-at_home = Человек может выйти из дома?
today-at_home_hint = Ответьте «Нет», если человек не может обслуживать себя, передвигаться или ориентироваться.
today-place = Где хотите обратиться?
today-place_first = Выберите место
today-place_portal = На этом портале
today-place_police = В органе полиции
today-answer_first = Ответ появится здесь, как только станет ясен.
today-bring = Подготовьте
today-opening_now = Сегодня открыто до { $until }.
today-opening_next = Откроется { $day } в { $opens }, работает до { $until }.
today-due = Результат будет не позже { $day }.
today-released = Его выдадут начиная с { $moment }.
today-basis_note = Ответ следует Правилам, действующим сегодня, и рабочему календарю.

## booking: Booking a visit.

booking-title = Забронировать посещение центра
booking-lead = Придите к назначенному времени и возьмите талон: вас вызовут в это время. Без записи обслуживают в порядке прихода.
booking-office = Центр обслуживания населения
booking-office_first = Выберите центр
booking-day = День
booking-day_first = Выберите день
booking-purpose = С какой целью вы придёте?
booking-time = Время
booking-time_first = Выберите время
booking-no_times = На этот день свободного времени нет. Выберите другой день или другой центр.
booking-book = Забронировать
booking-busy = Бронируем
booking-booked_title = Посещение забронировано
booking-booked = { $office }: { $day }, { $time }. Возьмите документы и приходите на несколько минут раньше.
booking-mine = Ваши записи
booking-none = Записей нет.
booking-state = Состояние
booking-state_open = забронировано
booking-state_arrived = вы пришли
booking-state_cancelled = отменено
booking-state_missed = пропущено
booking-cancel = Отменить
booking-cancelled = Запись отменена.
booking-incomplete = Выберите центр, день, цель и время.
booking-rules = Одна открытая запись на каждую цель. Никого не обслуживают вне очереди ни за деньги, ни по просьбе.
booking-no_offices = В этом сервисе нет центров для записи. Их адреса на странице об услуге.
