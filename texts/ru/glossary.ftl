### One term for one thing. `.not` names what people would otherwise write for it, or its stem; a test finds them.

application = заявление
    .not = заявк
booking = запись
certificate = регистрационное свидетельство
document = документ
    .not = бумаг
eds = ЭЦП
formation = формирование ИИН
operator = оператор
passed-on-power = передоверие
power-of-attorney = доверенность
recipient = получатель
refusal = отказ
register = реестр
    .not = регистре
representative = представитель
second-person = подтверждение вторым сотрудником
service-centre = центр обслуживания
