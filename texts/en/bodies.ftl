### What is wrong with one place of a body, for whoever wrote the program that sent it.

not-json = This is not JSON: line { $line }, column { $column }.
too-deep = Lists and objects are nested too deep.
unknown-field = There is no such field here.
missing-field = This field is missing.
twice = This field is given twice.
wrong-type = Needed here: { $what }.
not-among = Needed here, one of: { $what }.
out-of-range = At least { $least }, at most { $most }.
unprintable = There is a character here that cannot be printed: { $what }.
unreadable = This could not be read.
