### Signing: the ways, NCALayer, a phone.

## ways: Choosing a way.

ways-legend = Қол қою тәсілін таңдаңыз
ways-ncalayer = NCALayer
ways-ncalayer_hint = Осы компьютердегі бағдарлама: кілт файлда, жеке куәлікте немесе токенде.
ways-key_file = Браузердегі кілт файлы
ways-key_file_hint = Ештеңе орнатудың қажеті жоқ; телефонға да жарайды.
ways-phone = Телефондағы eGov mobile
ways-phone_hint = Қосымша осы беттегі кодты оқиды; eGov Business та жарайды.

## ncalayer: NCALayer: before it is asked, and while it is waited for.

ncalayer-lead = NCALayer бағдарламасын іске қосыңыз. Кілт пен құпиясөзді ол өз терезесінде сұрайды; бұл бет оларды көрмейді.
ncalayer-reaching = NCALayer-мен байланысып жатырмыз. Браузер бұл сайт құрылғыдағы бағдарламаларға қосыла ала ма деп сұраса, рұқсат беріңіз.
ncalayer-person = NCALayer сізді күтіп тұр. Оның терезесінде кілтті таңдап, құпиясөзді енгізіңіз: терезе браузердің артында ашылған болуы мүмкін.
ncalayer-checking = Қолтаңбаны жіберер алдында тексеріп жатырмыз.
ncalayer-cancel = Күтуді тоқтату
ncalayer-will_ask = Браузер бұл сайтқа осы құрылғыдағы қосымшаларға қосылуға рұқсат сұрайды. Бұл — NCALayer: «Рұқсат беру» түймесін басыңыз.
ncalayer-blocked = Браузер бұл беттің NCALayer-ге қосылуына рұқсат бермейді. Бет мекенжайының сол жағындағы белгішені басып, сайттың рұқсаттарын ашыңыз да, осы құрылғыдағы қосымшаларға қосылуға рұқсат беріңіз (кейбір браузерлерде — «жергілікті желі»). Бетті жаңартудың қажеті жоқ.
ncalayer-allowed = Енді браузер NCALayer-ге қосылуға рұқсат береді. Қайта қол қойыңыз.

## phone: A phone: before the code is shown, and while it is.

phone-lead = eGov mobile немесе eGov Business оқитын код шығады. Кілт телефонда қалады.
phone-demo = Бұл көрсетілім: нақты қосымшалар оған қол жеткізе алмайды.
phone-show = Кодты көрсету
phone-label = Телефонмен қол қою
phone-asking = Код сұралып жатыр.
phone-scan = Телефонда eGov mobile немесе eGov Business қосымшасын ашып, QR сканерін кодқа бағыттаңыз.
phone-scan_here = Төмендегі түймемен қосымшаны ашып, сонда қол қойыңыз.
phone-opened = Мәтін телефонда. Сонда оқып, қол қойыңыз.
phone-checking = Қолтаңба жіберілмес бұрын тексеріліп жатыр.
phone-code = eGov mobile сканеріне арналған код
phone-check_number = Телефон мына санды көрсетеді:
phone-check_hint = Сан басқа болса, қол қоймаңыз.
phone-minutes = Код тағы { $minutes } мин жарамды.
phone-last_minute = Код бір минуттан аз уақыт жарамды.
phone-open = eGov mobile ашу
phone-open_business = eGov Business ашу
phone-come_back = Қосымша дайын екенін айтқанда, осы бетке оралыңыз.
phone-this_phone = Бет телефонның өзінде ашық
phone-other_phone = Кодты басқа телефонмен оқу
phone-renew = Жаңа кодты көрсету
phone-stop = Күтуді тоқтату
