### Visits: what for, where a ticket or a visit at home stands, and why somebody is visited at home.

purpose =
    .hand-in = Hand in documents
    .collect = Collect a result

ticket-state =
    .waiting = waiting
    .called = called
    .serving = being served
    .finished = served
    .absent = did not come

home-visit-state =
    .requested = requested
    .assigned = taken by a clerk
    .performed = performed
    .cancelled = called off

incapacity =
    .self-care = cannot look after themselves
    .moving = cannot move about alone
    .orientation = cannot find their way
