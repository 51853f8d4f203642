### What a clerk reads at the counter: forms, the checklist, registering, turning away, results.

## list: The list of open forms.

list-title = Приём заявлений
list-lead = Откройте заявление, внесите данные с документов, снимите копии и зарегистрируйте.
list-formation = Формирование ИИН
list-convict = Осуждённый без документов
list-correction = Корректировка установочных данных
list-open = Новое заявление
list-none = Незаконченных заявлений нет.
list-known = Что в реестре по номеру
list-known_number = ИИН
list-known_hint = Номер, который называет посетитель. Каждый просмотр запоминается.
list-known_ask = Показать
list-opened = Незаконченные заявления
list-recipient = Получатель
list-kind = Вид
list-touched = Изменено
list-go_on = Продолжить
list-nameless = имя ещё не внесено
list-refusals = Отказы в приёме документов
list-refusals_none = Отказов в приёме нет.
list-number = Номер
list-documents = Документы
list-signed = Подписано обеими сторонами
list-sign = Обе стороны подписали
list-signed_said = Подписи отмечены.
list-paper = Расписка (PDF, 2 экземпляра)

## form: One form.

form-title = Заявление
form-checklist = Документы
form-document = Документ
form-state = Состояние
form-present = есть
form-missing = нет
form-not_as_listed = не тот документ
form-expired = срок истёк
form-not_owed = не нужен
form-findings = Что говорят правила
form-clear = Замечаний нет.
form-errors = Исправьте ошибки
form-save = Сохранить
form-saving = Сохраняем
form-saved = Сохранено.
form-print = Распечатать заявление для подписи (PDF)
form-discard = Удалить заявление
form-discarded = Заявление удалено.
form-registered = В реестре
form-not_registered = ничего
form-change_to = Новое значение, как в документе.
form-elsewhere = Место пребывания относится к другому отделению: { $office }. Заявление всё равно можно принять.
form-copies = Копии
form-fetch = Получить документ из сервиса цифровых документов
form-fetch_iin = ИИН человека
form-fetch_code = Код согласия
form-fetch_code_hint = От 4 до 12 букв или цифр, как его получил человек.
form-fetch_do = Получить документ
form-fetch_said = Документ приложен.
form-rules_note = Ошибки исправляют на месте. В приёме отказывают, только если документа нет или срок его истёк.

## finish: How it ends.

finish-register = Зарегистрировать
finish-identified_by = Документ, по которому установлена личность
finish-identified_hint = Если получатель пришёл сам с документом из заявления, оставьте пустым.
finish-registering = Регистрируем
finish-registered = Заявление зарегистрировано
finish-application = Номер заявления
finish-receipt = Номер расписки
finish-receipt_print = Расписка о приёме (PDF)
finish-due = Срок результата
finish-next = К списку заявлений
finish-turn_away = Отказать в приёме документов
finish-turn_away_lead = Расписка назовёт документы, которых нет или срок которых истёк. Заявление не регистрируется.
finish-seen = Подлинник предъявлен, копия не снята
finish-phone = Телефон исполнителя
finish-turn_away_do = Отказать и составить расписку
finish-turned_away = Отказ в приёме оформлен
finish-no_ground = Все документы на месте: оснований для отказа нет.
finish-known = Сообщите это человеку. Ничего не зарегистрировано.

## results: Results.

results-title = Выдача результатов
results-lead = Свидетельство печатают, когда результат поступил. Выдают тому, чья личность установлена.
results-none = Невыданных результатов нет.
results-recipient = Получатель
results-outcome = Результат
results-granted = свидетельство
results-refused = мотивированный отказ
results-waits = ещё не поступил
results-coming_back = решено, но результат ещё не вернулся: он отправляется снова сам
results-prints = Распечатано, раз
results-print = Распечатать
results-printed = Печать отмечена.
results-give = Выдать
results-name = Кому выдано
results-document = Документ получателя результата
results-document_hint = Представитель показывает и доверенность.
results-given = Выдача записана.
results-visit = Талон или выезд
results-visit_hint = Результат выдают тому, кого принимают по талону, или при выезде на дом.
results-choose = Выберите
results-no_visit = Сейчас никого не принимают.
results-to_hall = Вызвать следующего посетителя
