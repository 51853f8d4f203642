### What is wrong with a version of the working calendar.

calendar-fault =
    .years = The years are wrong: the first is after the last, or there are more than twenty.
    .years-lost = Years that the version before covered are missing. Add them again.
    .year-empty = no day off on a weekday is entered for this year.
    .too-many = too many days are entered for this year.
    .not-a-day = there is no such day. Write YYYY-MM-DD.
    .outside-years = the day lies outside of the years given.
    .twice = the day is named twice.
    .off-and-worked = the day is named both off and worked.
    .worked-weekday = this is a working day anyway. Only swapped Saturdays and Sundays are named here.
    .source = Name the source: 5 to 500 characters.
    .note = The note is too long: at most 1000 characters.
