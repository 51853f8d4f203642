### Languages: kk, ru
### What bodies of the state are told, in both languages.

rules-changed = Мемлекеттік қызмет көрсету қағидаларына өзгерістер енгізілді. Акт: { $act }. Атауы: { $title }. Әділет органдарында мемлекеттік тіркелген күні: { $day }.
