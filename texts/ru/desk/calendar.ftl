### What administrators and supervisors read about the calendar, outages and changes of the Rules.

## calendar: The working calendar.

calendar-title = Рабочий календарь
calendar-lead = Опубликованная версия не меняется; следующая действует для того, что подано после неё. Обещанный день не сдвигается.
calendar-in_force = Действует
calendar-version = Версия
calendar-years = Годы
calendar-published = Опубликована
calendar-source = Источник
calendar-off_count = Выходных дней
calendar-worked_count = Рабочих выходных
calendar-next_title = Опубликовать следующую версию
calendar-first_year = Первый год
calendar-last_year = Последний год
calendar-off = Выходные, кроме обычных суббот и воскресений
calendar-off_hint = По одному в строке, ГГГГ-ММ-ДД.
calendar-worked = Рабочие субботы и воскресенья
calendar-worked_hint = По одному в строке, ГГГГ-ММ-ДД. Если их нет, оставьте пустым.
calendar-source_hint = Акт, на котором она основана.
calendar-note = Примечание
calendar-publish = Опубликовать
calendar-publishing = Публикуется
calendar-published_said = Новая версия действует.
calendar-errors = Календарь пока нельзя опубликовать

## outages: Outages.

outages-title = Сбои и перерывы
outages-lead = Сроки из-за сбоя не сдвигаются. Он показан на портале и рядом с просроченными заявлениями.
outages-none = Записей нет.
outages-kind = Что это
outages-kind_first = Выберите
outages-starts = С какого времени
outages-ends = До какого времени
outages-time_hint = ГГГГ-ММ-ДД ЧЧ:ММ, время Казахстана.
outages-ends_hint = Пусто, пока сбой продолжается.
outages-affected = Что затронуто
outages-cause = Причина
outages-cause_own = Своими словами
outages-cause_words = Причина своими словами
outages-cause_hint = На портале стоит на том языке, на котором написано. Причина из списка показана на каждом языке.
outages-write = Записать
outages-writing = Записывается
outages-end_now = Закончилось
outages-written = Записано.
outages-goes_on = продолжается

## rules: Changes of the Rules.

rules-title = Изменения Правил
rules-lead = В течение трёх рабочих дней после регистрации акта нужно уведомить три организации (R258/1.3).
rules-none = Изменений не внесено.
rules-act = Номер акта
rules-what = Что он меняет
rules-edition = Редакция в программе
rules-edition_none = пока нет
rules-registered = Зарегистрирован
rules-day_hint = ГГГГ-ММ-ДД.
rules-notice = Кому
rules-due = Последний день
rules-state = Состояние
rules-owed = нужно направить
rules-late = просрочено
rules-sent = направлено
rules-sent_late = направлено с опозданием
rules-sent_on = Направлено
rules-reference = Номер письма
rules-mark = Записать как направленное
rules-done = Уведомление записано.
rules-add_title = Внести изменение
rules-add = Внести
rules-adding = Внесение
rules-added = Изменение внесено; нужно направить три уведомления.
