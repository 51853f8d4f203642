### The months as they follow a day, in their order: Russian in the genitive.

january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
