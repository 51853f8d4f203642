### What is wrong with one place of a body, for whoever wrote the program that sent it.

not-json = Это не JSON: строка { $line }, знак { $column }.
too-deep = Списки и объекты вложены слишком глубоко.
unknown-field = Такого поля здесь нет.
missing-field = Этого поля не хватает.
twice = Это поле стоит дважды.
wrong-type = Здесь нужно: { $what }.
not-among = Нужно одно из: { $what }.
out-of-range = Не меньше { $least } и не больше { $most }.
unprintable = Здесь знак, который нельзя напечатать: { $what }.
unreadable = Это место не удалось прочитать.
