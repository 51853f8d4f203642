### The types of JSON, for whoever wrote the program that sent it.

json-type = null
    .string = a text
    .integer = a whole number
    .number = a number
    .boolean = true or false
    .object = an object
    .array = a list
