### The answers that a choice of the portal offers; what helps to choose under the same name with `hint`.

representative-kind =
    .agent = Сенімхат бойынша өкіл
    .legal = Заңды өкіл
    .self = Адамның өзі

representative-kind-hint =
    .agent = Сізде сол адамның нотариат куәландырған сенімхаты бар.
    .legal = Ата-ана, қорғаншы немесе қамқоршы.
    .self = Тек өз ЭЦҚ-сымен, ал ЭЦҚ-сы бар адамның ЖСН-і бар.

representative-relation =
    .parent = Ата-ана
    .guardian = Қорғаншы
    .trustee = Қамқоршы

sex =
    .F = Әйел
    .M = Ер
    .X = Көрсетілмеген (X)

result-language =
    .kk = Қазақ тілі
    .ru = Орыс тілі
