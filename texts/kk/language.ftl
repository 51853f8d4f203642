### Scope: full
### The language itself: what its files say stands in each one's head, and how to write them in the README beside the languages.

own-name = Қазақша
short-name = Қаз
