### Signing: the ways, NCALayer, a phone.

## ways: Choosing a way.

ways-legend = Чем подписать?
ways-ncalayer = NCALayer
ways-ncalayer_hint = Программа на этом компьютере: ключ в файле, на удостоверении личности или на токене.
ways-key_file = Файл ключа в браузере
ways-key_file_hint = Ничего не нужно устанавливать; подходит и для телефона.
ways-phone = eGov mobile на телефоне
ways-phone_hint = Приложение считывает код с этой страницы; подходит и eGov Business.

## ncalayer: NCALayer: before it is asked, and while it is waited for.

ncalayer-lead = Запустите NCALayer. Ключ и пароль он спросит в своём окне; эта страница их не увидит.
ncalayer-reaching = Соединяемся с NCALayer. Если браузер спросит, можно ли сайту обращаться к программам на этом устройстве, разрешите.
ncalayer-person = NCALayer ждёт вас. Выберите ключ и введите пароль в его окне: оно могло открыться за окном браузера.
ncalayer-checking = Проверяем подпись, прежде чем отправить.
ncalayer-cancel = Прекратить ожидание
ncalayer-will_ask = Браузер спросит, можно ли сайту обращаться к приложениям на этом устройстве. Это NCALayer: нажмите «Разрешить».
ncalayer-blocked = Браузер не разрешает этой странице обращаться к NCALayer. Нажмите значок слева от адреса страницы, откройте разрешения сайта и разрешите доступ к приложениям на этом устройстве (в некоторых браузерах — «локальная сеть»). Обновлять страницу не нужно.
ncalayer-allowed = Теперь браузер разрешает обращаться к NCALayer. Подпишите ещё раз.

## phone: A phone: before the code is shown, and while it is.

phone-lead = Появится код, который считывает eGov mobile или eGov Business. Ключ остаётся в телефоне.
phone-demo = Это демонстрация: настоящим приложениям она недоступна.
phone-show = Показать код
phone-label = Подписание на телефоне
phone-asking = Запрашиваем код.
phone-scan = Откройте на телефоне eGov mobile или eGov Business и наведите сканер QR на код.
phone-scan_here = Откройте приложение по кнопке ниже и подпишите там.
phone-opened = Текст уже в телефоне. Прочитайте и подпишите его там.
phone-checking = Проверяем подпись перед отправкой.
phone-code = Код для сканера eGov mobile
phone-check_number = Телефон показывает число
phone-check_hint = Если число другое, не подписывайте.
phone-minutes = Код действует ещё { $minutes } мин.
phone-last_minute = Код действует меньше минуты.
phone-open = Открыть eGov mobile
phone-open_business = Открыть eGov Business
phone-come_back = Когда приложение сообщит, что всё готово, вернитесь на эту страницу.
phone-this_phone = Страница открыта на самом телефоне
phone-other_phone = Считать код другим телефоном
phone-renew = Показать новый код
phone-stop = Отменить
