### The types of JSON, for whoever wrote the program that sent it.

json-type = null
    .string = текст
    .integer = целое число
    .number = число
    .boolean = true или false
    .object = объект
    .array = список
