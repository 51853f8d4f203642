### The start of the desk.

## home: The start of the desk.

home-title = Қызметкердің жұмыс орны
home-lead = Мұнда сіздің рөліңізге ашық беттер тұр.
home-nothing = Сіздің рөліңізге мұнда бет жоқ. Қате деп ойласаңыз, әкімшіге айтыңыз.
home-to_portal = Порталға
