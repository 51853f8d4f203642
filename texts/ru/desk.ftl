### The start of the desk.

## home: The start of the desk.

home-title = Рабочее место
home-lead = Здесь страницы, открытые для вашей роли.
home-nothing = Для вашей роли здесь нет страниц. Если это ошибка, скажите администратору.
home-to_portal = На портал
