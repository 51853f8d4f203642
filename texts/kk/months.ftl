### The months as they follow a day, in their order: Russian in the genitive.

january = қаңтар
february = ақпан
march = наурыз
april = сәуір
may = мамыр
june = маусым
july = шілде
august = тамыз
september = қыркүйек
october = қазан
november = қараша
december = желтоқсан
