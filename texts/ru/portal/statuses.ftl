### A status of the task list.

not-started = Не начато
in-progress = Заполнено не полностью
done = Готово
cannot-start-yet = Сначала заполните предыдущие разделы
