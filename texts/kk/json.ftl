### The types of JSON, for whoever wrote the program that sent it.

json-type = null
    .string = мәтін
    .integer = бүтін сан
    .number = сан
    .boolean = true не false
    .object = объект
    .array = тізім
