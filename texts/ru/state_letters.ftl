### Languages: kk, ru
### What bodies of the state are told, in both languages.

rules-changed = В Правила оказания государственной услуги внесены изменения. Акт: { $act }. Название: { $title }. Дата государственной регистрации в органах юстиции: { $day }.
