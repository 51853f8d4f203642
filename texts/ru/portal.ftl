### What applicants read and staff does not.

## form: The journey.

form-title = Заявление на формирование ИИН
form-not_sent = Ещё не отправлено
form-done_of = Готово { $done } из { $all }
form-group_person = Кому присваивается ИИН
form-group_filer = Кто подаёт заявление
form-group_papers = Документы и согласие
form-group_send = Проверить и отправить
form-save_continue = Сохранить и продолжить
form-save_return = Сохранить и вернуться к списку
form-saved = Сохранено
form-saving = Сохраняем
form-unsaved = Ещё не сохранено
form-not_saved_offline = Не сохранено: нет связи с сервисом. Введённое осталось на странице.
form-not_saved_signed_out = Не сохранено: сеанс закончился. Введённое осталось на странице.
form-not_saved_refused = Не сохранено: сервис не принял ответы. Введённое осталось на странице.
form-save_again = Сохранить ещё раз
form-conflict_title = Черновик изменён в другом окне
form-conflict = Здесь обе версии. Выберите, какую оставить.
form-conflict_mine = Введено здесь
form-conflict_theirs = Сохранено
form-keep_mine = Оставить введённое здесь
form-take_theirs = Взять сохранённое
form-delete = Удалить черновик
form-delete_sure = Удалить навсегда
form-delete_no = Оставить
form-same_person = Написано так же, как в паспорте
form-same_you = Написано так же, как в моих данных
form-checked_on = Дата проверки: { $day }
form-warnings_title = Обратите внимание
form-partly_known = Оставьте пустым то, чего нет в документе.
form-way = Шаги заявления
form-place_of = { $name } — здесь
form-place_any = Где смотреть в паспорте
form-place_differs = Страница вашего документа может выглядеть иначе.

## check: Check answers.

check-title = Проверьте ответы
check-lead = Сверьте каждую строку с документами.
check-change = Изменить
check-ready = Можно подписывать
check-not_ready = Некоторые ответы нужно исправить
check-parity = Проверено по редакции Правил, действующей с { $edition }. Сервис применит те же правила.
check-parity_broken = Эта страница старше сервиса. Обновите её перед подписью.
check-continue = Прочитать и подписать
check-notes_title = На это посмотрит оператор
check-copies = Копии документов

## sign: Read, sign, send.

sign-title = Прочитать, подписать, отправить
sign-lead = Ниже полный текст заявления. Подписывается именно этот текст.
sign-who_signs = Подписывает
sign-for_whom = За кого
sign-statement_differs_title = Ничего не подписано
sign-statement_differs = Текст сервиса не совпал с тем, что страница составила из ваших ответов. Обновите страницу. Если это повторится, позвоните 1414.
sign-send = Подписать и отправить
sign-sending = Подписываем и отправляем
sign-prepared_until = Подпишите до { $until }.
sign-preparing = Сервис готовит текст
sign-errors_title = Подписать пока нельзя
sign-errors = Сначала исправьте ответы.
sign-again = Подготовить текст заново
sign-step_read = 1. Прочитайте
sign-step_key = 2. Выберите, чем подписать
sign-step_send = 3. Подпишите и отправьте

## done: The confirmation.

done-title_received = Заявление получено
done-received_at = Получено
done-checking = Подпись верна, но служба, которая должна её подтвердить (не отозвано ли регистрационное свидетельство ключа, точное время), сейчас не отвечает. Мы спросим её снова сами.
done-checking_due = Ничего не потеряно: срок идёт с момента получения. Если свидетельство действует, результат будет не позже { $day }.
done-checking_end = Тогда заявление получит номер и появится в «Моих заявлениях». Если свидетельство отозвано, заявление не регистрируется, и мы сообщим об этом там же; черновик останется.
done-take_back = Отозвать заявление
done-turned_away = Заявление не зарегистрировано
done-to_draft = Открыть черновик
done-title = Заявление отправлено
done-title_ready = ИИН готов
done-number = Номер заявления
done-next_title = Что дальше
done-next_due = Результат будет не позже { $day }.
done-next_where = Он появится в «Моих заявлениях» и останется там.
done-next_nothing = Делать ничего не нужно.
done-next_night = Заявление подано в нерабочее время. Результат откроется с началом рабочего дня: { $moment }.
done-to_application = Посмотреть заявление
done-to_cabinet = Мои заявления

## cabinet: The cabinet and an application.

cabinet-receipt_waiting = Получено, подпись проверяется
cabinet-receipt_turned_away = Не зарегистрировано
cabinet-title = Мои заявления
cabinet-drafts = Черновики
cabinet-draft = Черновик
cabinet-draft_of = Черновик: { $name }
cabinet-continue = Продолжить
cabinet-begin = Подать заявление
cabinet-begin_hint = Черновик уже открыт. Продолжите его или начните новый для другого человека.
cabinet-applications = Отправленные
cabinet-none = Пока ничего не отправлено.
cabinet-number = Номер
cabinet-recipient = Для кого
cabinet-lodged = Отправлено
cabinet-due = Срок
cabinet-state = Состояние
cabinet-open = Открыть
cabinet-touched = Изменён { $moment }
cabinet-stage_lodged = Отправлено
cabinet-stage_under_check = Проверяется
cabinet-stage_granted = Удовлетворено
cabinet-stage_refused = Отказано
cabinet-stage_issued = Готово
cabinet-result_title = Регистрационное свидетельство
cabinet-certificate_number = Номер свидетельства
cabinet-code = Код проверки
cabinet-download_pdf = Скачать свидетельство (PDF)
cabinet-download_p7s = Подпись свидетельства (.p7s)
cabinet-download_statement = Подписанный вами текст
cabinet-download_envelope = Ваша подпись (CMS)
cabinet-downloads = Технические файлы: подписи и подписанный текст
cabinet-filed_title = Что подано
cabinet-evidence = Что проверено
cabinet-history = История
cabinet-by_representative = представитель
cabinet-by_system = сервис
cabinet-by_operator = оператор
cabinet-step_lodged = Отправлено и принято
cabinet-step_claimed = Взято на проверку
cabinet-step_released = Возвращено в очередь
cabinet-step_formed = ИИН сформирован
cabinet-step_corrected = Данные исправлены
cabinet-step_refused = Отказано
cabinet-step_issued = Свидетельство помещено в кабинет
cabinet-refused_title = В услуге отказано
cabinet-refused_grounds = Основание
cabinet-refused_reason = Причина
cabinet-refused_next = Устранив причину, можно подать снова. Жалобу можно подать в течение 3 месяцев: в канцелярию органа полиции, на e-Otinish.kz или через 1414.
cabinet-waiting_title = Заявление проверяется
cabinet-waiting = Результат будет не позже { $day }. Делать ничего не нужно.
cabinet-keep_hint = Каждый, у кого есть свидетельство, может проверить его здесь по коду.
cabinet-stage_hearing = Ожидается ваш ответ
cabinet-stage_withdrawn = Отозвано
cabinet-step_withdrawn = Отозвано
cabinet-step_hearing_opened = Предполагается отказ: вам предложено ответить
cabinet-step_hearing_answered = Вы ответили
cabinet-step_hearing_concluded = Ответ заслушан, проверка продолжается
cabinet-withdraw_title = Отозвать заявление
cabinet-withdraw_hint = До решения заявление можно отозвать. ИИН не формируется, а по тому же документу можно подать заново.
cabinet-withdraw_reason = Причина, если хотите её назвать
cabinet-withdraw = Отозвать
cabinet-withdrawn_title = Вы отозвали заявление
cabinet-withdrawn = ИИН не сформирован. Новое заявление по тому же документу можно подать в любое время.
cabinet-hearing_title = Предполагается отказ: вы можете ответить
cabinet-hearing_lead = Прочитайте причины. Возразить можно по { $day } включительно; решение принимают после этого.
cabinet-hearing_objection = Ваше возражение
cabinet-hearing_objection_hint = Напишите, что в этих причинах неверно: от 10 до 4000 знаков. Ответить можно один раз.
cabinet-hearing_object = Отправить возражение
cabinet-hearing_waive = Возражений нет
cabinet-hearing_objected = Вы возразили
cabinet-hearing_waived = Возражений у вас не было
cabinet-hearing_record = Протокол заслушивания
cabinet-hearing_silent = В срок ответа не было.
cabinet-download_refusal = Скачать отказ (PDF)
cabinet-download_refusal_p7s = Подпись отказа (.p7s)
cabinet-refused_number = Номер отказа
cabinet-refused_appeal = Порядок обжалования
cabinet-provider = Услугодатель
cabinet-filed_for_you = Подал за вас: { $name }
cabinet-filed_for_you_hint = Здесь всё можно прочитать и сохранить, можно подать жалобу. Отозвать заявление может только тот, кто его подал.
cabinet-print = Печать
cabinet-use_title = Для чего нужен номер
cabinet-use_bank = Открыть счёт в банке
cabinet-use_bank_text = Покажите свидетельство и паспорт.
cabinet-use_work = Заключить договор
cabinet-use_work_text = Сообщите номер работодателю или арендодателю.
cabinet-use_tax = Заплатить налог
cabinet-use_tax_text = Номер указывают в каждом платеже.

## looks: Who saw the reader's own data.

looks-title = Кто смотрел ваши данные
looks-hint = Записывается каждый просмотр ваших данных: работниками, другими системами и теми, кто подавал за вас. Ваши собственные просмотры не показаны.
looks-show = Показать список
looks-earlier = Показать более ранние
looks-none = Ваши данные никто не смотрел.
looks-when = Когда
looks-who = Кто
looks-what = Что просмотрено
looks-register = ваши данные в реестре
looks-application = ваше заявление
looks-copy = копия вашего документа
looks-paper = ваше свидетельство или другой документ
looks-form = ваше заявление в ЦОН
looks-visit = ваше посещение
looks-complaint = ваша жалоба
looks-consulted = запрос, ваш ли это номер
looks-status = состояние заявления, по телефону
looks-journal = записи о вас в журнале

## checks: How an application is checked.

checks-title = Как проверяют заявление
checks-lead = Каждая проверка опирается на пункт Правил. Здесь все они: слова приказа и то, что вы увидите.
checks-same = Те же проверки работают в вашем браузере при заполнении и в сервисе при отправке. Больше ничто не решает.
checks-loading = Читаем список
checks-paragraph = Пункт
checks-words = Слова приказа
checks-error = нужно исправить
checks-warning = посмотрит оператор
checks-notice = полезно знать
checks-link = Как проверяют заявление

## certificate: Checking a certificate.

certificate-title = Проверить регистрационное свидетельство
certificate-lead = Введите код проверки со свидетельства или отсканируйте квадратный код.
certificate-code = Код проверки
certificate-code_hint = Буквы и цифры; дефисы можно не вводить.
certificate-check = Проверить
certificate-checking = Проверяем
certificate-current_title = Свидетельство подлинное и действует
certificate-current = Сверьте эти строки со свидетельством.
certificate-superseded_title = Это свидетельство заменено новым
certificate-superseded = Свидетельство подлинное, но данные с тех пор исправлены. Попросите новое; ИИН остался прежним.
certificate-unknown_title = Свидетельства с таким кодом нет
certificate-unknown = Проверьте, верно ли прочитаны знаки. Если код списан точно, этот документ — не свидетельство нашей услуги.
certificate-number = Номер
certificate-issued_on = Выдано
certificate-iin = ИИН
certificate-initials = Инициалы
certificate-compare = Для защиты владельца номер показан частично.
certificate-empty = Введите код, напечатанный на свидетельстве.
