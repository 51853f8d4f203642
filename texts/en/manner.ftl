### Turns that nobody says, each after what is said instead. A test finds them.

correct = correct
    .not = mend, mended
due = due
    .not = owed
enter = enter, select
    .not = fill it in
exactly = exactly
    .not = letter for letter
failed = failed
    .not = given up
is = is
    .not = stands
person-who = the person who
    .not = whoever
