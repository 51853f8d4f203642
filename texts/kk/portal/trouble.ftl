### What applicants read when something went wrong: complaints and outages.

## complaint: Complaining about a decision or a delay.

complaint-title = Шағымдар
complaint-lead = Көрсетілетін қызметті беруші бес жұмыс күні ішінде жауап береді. Жауабымен келіспесеңіз, сапаны бақылау органы он бес жұмыс күні ішінде жауап береді. Шағым беру мерзімі үш ай.
complaint-open = Шағымдану
complaint-about_decision = шешімге
complaint-about_delay = кешігуге
complaint-instance = Кімге
complaint-text = Сіздің шағымыңыз
complaint-text_hint = Не дұрыс емес екенін және не сұрайтыныңызды жазыңыз. 10–4000 таңба.
complaint-send = Шағымды жіберу
complaint-sending = Жіберілуде
complaint-sent = { $number } шағымы тіркелді. Жауап мерзімі: { $day }.
complaint-number = Шағым
complaint-registered = Тіркелген
complaint-due = Жауап мерзімі
complaint-state = Күйі
complaint-answer = Жауап
complaint-late = Үш айдан кейін түсті.
complaint-instance_first = Таңдаңыз

## outage: Something does not work now, or will not.

outage-cause = Себебі: { $cause }
outage-due = Берілгеннің бәрі сақталған. Мерзім жылжымайды.
