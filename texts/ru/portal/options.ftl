### The answers that a choice of the portal offers; what helps to choose under the same name with `hint`.

representative-kind =
    .agent = Представитель по доверенности
    .legal = Законный представитель
    .self = Сам человек

representative-kind-hint =
    .agent = У вас есть нотариальная доверенность этого человека.
    .legal = Родитель, опекун или попечитель.
    .self = Только со своей ЭЦП, а у кого она есть, у того уже есть ИИН.

representative-relation =
    .parent = Родитель
    .guardian = Опекун
    .trustee = Попечитель

sex =
    .F = Женский
    .M = Мужской
    .X = Не указан (X)

result-language =
    .kk = Казахский
    .ru = Русский
