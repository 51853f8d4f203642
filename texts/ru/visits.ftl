### Visits: what for, where a ticket or a visit at home stands, and why somebody is visited at home.

purpose =
    .hand-in = Сдать документы
    .collect = Получить результат

ticket-state =
    .waiting = ожидает
    .called = вызван
    .serving = обслуживается
    .finished = обслужен
    .absent = не подошёл

home-visit-state =
    .requested = запрошен
    .assigned = взят работником
    .performed = выполнен
    .cancelled = отменён

incapacity =
    .self-care = не может обслуживать себя
    .moving = не может самостоятельно передвигаться
    .orientation = не может ориентироваться
