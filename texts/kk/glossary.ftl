### One term for one thing. `.not` names what people would otherwise write for it, or its stem; a test finds them.

application = өтініш
    .not = өтінім
booking = жазылу
    .not = броньда, бронда
certificate = тіркеу куәлігі
document = құжат
eds = ЭЦҚ
formation = ЖСН қалыптастыру
    .not = жсн құр
operator = оператор
passed-on-power = қайта сенім білдіру
    .not = екінші сенімхат
power-of-attorney = сенімхат
recipient = алушы
refusal = қызмет көрсетуден бас тарт
    .not = қызметтен бас тарт
register = тізілім
    .not = тіркелім
representative = өкіл
second-person = екінші қызметкердің растауы
    .not = екінші қол
service-centre = халыққа қызмет көрсету орталығы
