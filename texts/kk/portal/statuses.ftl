### A status of the task list.

not-started = Басталмаған
in-progress = Толық емес
done = Дайын
cannot-start-yet = Алдымен алдыңғы бөлімдерді толтырыңыз
