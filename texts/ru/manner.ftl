### Turns that nobody says, each after what is said instead. A test finds them.

correct = исправьте
    .not = поправ
exactly = точно как в документе
    .not = буква в букву
invalid = недействительна
    .not = ничтожн
some = часть сервиса
    .not = кое-что
