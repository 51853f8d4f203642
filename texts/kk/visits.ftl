### Visits: what for, where a ticket or a visit at home stands, and why somebody is visited at home.

purpose =
    .hand-in = Құжаттарды тапсыру
    .collect = Нәтижені алу

ticket-state =
    .waiting = күтіп тұр
    .called = шақырылды
    .serving = қызмет көрсетілуде
    .finished = қызмет көрсетілді
    .absent = келмеді

home-visit-state =
    .requested = сұралды
    .assigned = қызметкер алды
    .performed = орындалды
    .cancelled = болдырылмады

incapacity =
    .self-care = өзіне өзі қызмет көрсете алмайды
    .moving = өз бетінше жүріп-тұра алмайды
    .orientation = бағдарлана алмайды
