### Languages: kk, ru
### What stands on several papers, in two languages.

form-is-ours = Форма в приказе не напечатана; эта форма – предложение сервиса.
provider = Территориальные органы полиции Республики Казахстан
