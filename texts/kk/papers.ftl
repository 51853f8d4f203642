### Languages: kk, ru
### What stands on several papers, in two languages.

form-is-ours = Нысан бұйрықта жарияланбаған; осы нысан – қызметтің ұсынысы.
provider = Қазақстан Республикасының аумақтық полиция органдары
