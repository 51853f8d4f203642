### What portal and desk both say: around every page, opening a key file, signing in, copies, small words.

## chrome: What stands around every page.

chrome-service = Формирование и корректировка индивидуального идентификационного номера иностранцам и лицам без гражданства, временно пребывающим в Республике Казахстан
chrome-short = ИИН для иностранцев
chrome-skip = Перейти к содержанию
chrome-start = Получить ИИН
chrome-cabinet = Мои заявления
chrome-certificate = Проверить свидетельство
chrome-desk = Рабочее место
chrome-sign_in = Войти
chrome-sign_out = Выйти
chrome-sign_out_failed = Вы ещё не вышли: сервис не ответил. Повторите.
chrome-language = Язык
chrome-menu = Страницы
chrome-demo_title = Демонстрация
chrome-demo = Люди вымышлены, юридической силы нет.
chrome-demo_unseen = Номера формируются, хотя документы никто не смотрел.
chrome-demo_people = За кого подать для пробы
chrome-footer_law = Правила: приказ от 27 марта 2020 года № 258 в редакции приказа от 8 февраля 2023 года № 146
chrome-footer_ask = Вопросы? Звонок бесплатный:
chrome-help = Помощь
chrome-about = Об услуге
chrome-privacy = Персональные данные
chrome-accessibility = Доступность
chrome-loading = Загрузка
chrome-error_prefix = Ошибка:{ " " }
chrome-back = Назад
chrome-optional = необязательно
chrome-copied = Скопировано
chrome-retry = Повторить
chrome-basis = Основание
chrome-new_tab = откроется в новой вкладке
chrome-offline_title = Нет связи с сервисом
chrome-offline = Проверьте соединение и повторите. Всё введённое осталось на странице.
chrome-unknown_answer_title = Страница не поняла ответ сервиса
chrome-unknown_answer = Обновите страницу. Если это повторится, позвоните 1414.
chrome-not_found_title = Такой страницы нет
chrome-not_found = Возможно, в адресе опечатка или эта запись принадлежит другому человеку.
chrome-to_start = На главную
chrome-version = Версия
chrome-outdated_title = Сервис обновился, пока страница была открыта
chrome-outdated = Обновите страницу. Черновик сохранён.

## key: Opening a key file, and the text to sign.

key-file = Файл ключа
key-file_hint = Файл с окончанием .p12, обычно GOST512….p12. Он остаётся на вашем устройстве.
key-password = Пароль к ключу
key-password_hint = Используется только в вашем браузере и никуда не отправляется.
key-open = Открыть ключ
key-opening = Открываем ключ
key-whose = Ключ открыт
key-holder = Владелец
key-iin = ИИН
key-bin = БИН
key-issuer = Издатель
key-valid = Действует
key-valid_until = до { $until }
key-other = Выбрать другой ключ
key-stays = Ключ открывается внутри браузера и никуда не отправляется.
key-demo_title = Ключи для демонстрации
key-demo = Демонстрация создала ключи в папке var/demo/keys. Пароль у всех один: Demo2099. Для подачи возьмите representative.p12, для проверки заявлений — operator.p12.
key-statement = Что вы подписываете
key-statement_hint = Подписывается именно этот текст.
key-digest = SHA-256 текста
key-digest_hint = Вычислен в вашем браузере.
key-technical = Технические сведения
key-copy_digest = Скопировать хеш

## sign_in: Signing in.

sign_in-title = Вход по ключу ЭЦП
sign_in-lead = Это только вход. Заявление не подаётся.
sign_in-sign = Подписать и войти
sign_in-signing = Входим
sign_in-ended_title = Сеанс закончился
sign_in-ended = Войдите снова. Всё введённое осталось на месте.
sign_in-other_person = Вошёл другой человек. Введённое прежде убрано с этой страницы; черновики прежнего пользователя сохранены в его кабинете.
sign_in-ends = Через несколько минут сеанс завершится: здесь давно ничего не делали.
sign_in-stay = Продолжить сеанс

## sessions: Where the reader is signed in.

sessions-title = Где выполнен вход
sessions-hint = Если сеанс вам не знаком, завершите его.
sessions-show = Показать сеансы
sessions-device = Устройство
sessions-way = Способ входа
sessions-opened = Начат
sessions-used = Последнее действие
sessions-state = Состояние
sessions-this = этот сеанс
sessions-end = Завершить
sessions-end_others = Завершить все остальные сеансы
sessions-ended = Сеанс завершён.
sessions-alone = Вход выполнен только здесь.
sessions-computer = ключом на компьютере
sessions-phone = с телефона
sessions-unknown = не записан
sessions-other_browser = другой браузер
sessions-other_system = другая система

## copies: Copies of documents.

copies-limits = PDF, JPEG или PNG, каждый до { $max }. Страница должна читаться целиком.
copies-choose = Выбрать файл
copies-replace = Заменить файл
copies-remove = Убрать
copies-uploading = Отправляем
copies-stored = Сохранён
copies-delegation_hint = Доверенность, выданная в порядке передоверия, все страницы.
copies-identity_hint = Страница с фотографией и двумя строками внизу.
copies-power_hint = Все страницы с удостоверительной надписью нотариуса.
copies-proof_hint = Свидетельство о рождении, акт об опеке или попечительстве.
copies-translation_hint = Перевод с заверением нотариуса.
copies-too_large = Файл занимает { $size }, предел — { $max }. Отсканируйте с меньшим разрешением или в JPEG.
copies-wrong_type = Это не PDF, не JPEG и не PNG. Выберите файл одного из этих видов.
copies-failed = Файл не отправлен. Повторите: ответы целы.
copies-none = Файла пока нет
copies-digest_differs = Файл изменился при отправке и не сохранён. Повторите.
copies-translation_why = В документе это написано ни кириллицей, ни латиницей, поэтому нужен нотариально заверенный перевод.

## parts: Small words of controls and of what was answered.

parts-day = День
parts-month = Месяц
parts-year = Год
parts-error_title = Исправьте ошибки
parts-not_answered = Нет ответа
parts-yes = Да
parts-no = Нет
parts-field = Ответ
parts-iin_title = Индивидуальный идентификационный номер
parts-iin_hint = Присвоен один раз и на всю жизнь.
parts-iin_copy = Скопировать номер
parts-choose = Выберите
parts-zone_fill = Заполнить по этим строкам
parts-zone_filled = { $count ->
    [one] Заполнено { $count } поле. Сверьте с паспортом на следующих страницах.
    [few] Заполнены { $count } поля. Сверьте их с паспортом на следующих страницах.
   *[many] Заполнено { $count } полей. Сверьте их с паспортом на следующих страницах.
}
parts-zone_nothing = Всё это уже было заполнено.
parts-zone_broken = Ничего не заполнено: эти строки пока не читаются. Сверьте их знак за знаком с низом страницы паспорта.
