### What applicants read when something went wrong: complaints and outages.

## complaint: Complaining about a decision or a delay.

complaint-title = Жалобы
complaint-lead = Услугодатель отвечает в течение пяти рабочих дней. Если вы не согласны с его ответом, орган контроля качества отвечает в течение пятнадцати. Срок подачи жалобы три месяца.
complaint-open = Пожаловаться
complaint-about_decision = на решение
complaint-about_delay = на задержку
complaint-instance = Кому
complaint-text = Ваша жалоба
complaint-text_hint = Напишите, что не так и о чём вы просите. От 10 до 4000 знаков.
complaint-send = Отправить жалобу
complaint-sending = Отправляется
complaint-sent = Жалоба { $number } зарегистрирована. Ответ должен быть дан до { $day }.
complaint-number = Жалоба
complaint-registered = Зарегистрирована
complaint-due = Ответить до
complaint-state = Состояние
complaint-answer = Ответ
complaint-late = Поступила после трёх месяцев.
complaint-instance_first = Выберите

## outage: Something does not work now, or will not.

outage-cause = Причина: { $cause }
outage-due = Поданное сохранено. Сроки не сдвигаются.
