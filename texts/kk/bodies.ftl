### What is wrong with one place of a body, for whoever wrote the program that sent it.

not-json = Бұл JSON емес: { $line }-жол, { $column }-таңба.
too-deep = Тізімдер мен объектілер бір-біріне тым терең салынған.
unknown-field = Мұнда ондай өріс жоқ.
missing-field = Бұл өріс жетіспейді.
twice = Бұл өріс екі рет жазылған.
wrong-type = Мұнда мынау керек: { $what }.
not-among = Мыналардың бірі керек: { $what }.
out-of-range = Ең азы { $least }, ең көбі { $most }.
unprintable = Мұнда басып шығаруға болмайтын таңба бар: { $what }.
unreadable = Бұл жерді оқу мүмкін болмады.
