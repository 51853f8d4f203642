### Small texts of the program itself.

unnamed-answer = Поле
